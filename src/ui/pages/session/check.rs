//! Whether a session will work here: no network, the projector, paper, the clicker, keeping.

use crate::app::Route;
use crate::browser;
use crate::ui::pages::frame::entry;
use crate::words::session_check_text as texts;
use yew::prelude::*;

#[component]
pub fn SessionCheckPage() -> Html {
    browser::before_drawing();
    let seen = use_state(|| (false, false));
    let keeps = use_state(|| None::<bool>);
    let latest = use_mut_ref(|| (false, false));
    let setter = seen.setter();
    use_effect_with((), move |()| {
        let listener = browser::on_key(move |pressed| {
            let mut keys = latest.borrow_mut();
            match pressed.key.as_str() {
                "PageDown" => keys.0 = true,
                "PageUp" => keys.1 = true,
                _ => return false,
            }
            setter.set(*keys);
            false // the page still scrolls
        });
        move || drop(listener)
    });
    let print = Callback::from(|_: MouseEvent| browser::print());
    let store = Callback::from({
        let keeps = keeps.setter();
        move |_: MouseEvent| keeps.set(Some(browser::can_keep()))
    });
    let (down, up) = *seen;
    html! {
        <>
            <div class="opening"><h1 id="top" tabindex="-1">{ texts::TITLE }</h1><p class="lead">{ texts::LEAD }</p></div>
            { entry(texts::OFFLINE, "", offline()) }
            { entry(texts::ROOM, "", html! { <p>{ texts::ROOM_HOW }</p> }) }
            { entry(texts::SEE, "", card()) }
            { entry(texts::PRINT, "", html! { <><p>{ texts::PRINT_HOW }</p><p class="buttons"><button type="button" class="button second" onclick={print}>{ texts::PRINT_BUTTON }</button></p></> }) }
            { entry(texts::KEYS, "", html! {
                <>
                    <p>{ texts::KEYS_HOW }</p>
                    <div role="status">
                        if !down && !up { <p>{ texts::KEYS_NONE }</p> }
                        if down { <p>{ texts::DOWN }</p> }
                        if up { <p>{ texts::UP }</p> }
                    </div>
                </>
            }) }
            <div class="screen-only">{ entry(texts::STORAGE, "", html! {
                <>
                    <p class="buttons"><button type="button" class="button second" onclick={store}>{ texts::STORAGE_TRY }</button></p>
                    <p role="status">{ match *keeps { None => "", Some(true) => texts::STORAGE_WORKS, Some(false) => texts::STORAGE_FAILS } }</p>
                </>
            }) }</div>
            <p class="screen-only"><a href={Route::Session.address()}>{ texts::TO_SESSION }</a></p>
        </>
    }
}

/// Whether it works with no network; the one place that says so on this page.
fn offline() -> Html {
    html! { <p>{ texts::OFFLINE_HOW }</p> }
}

/// Steps of grey, and lines of three sizes.
fn card() -> Html {
    let step = |at: u32| {
        let grey = at * 255 / 8;
        html! { <rect key={at} x={(at * 40).to_string()} width="40" height="60" fill={format!("rgb({grey},{grey},{grey})")} /> }
    };
    let card = html! {
        <svg class="test-card" viewBox="0 0 360 60" role="img" aria-label={texts::GREYS}><title>{ texts::GREYS }</title>{ for (0..9).map(step) }</svg>
    };
    html! {
        <>
            <p>{ texts::SEE_HOW }</p>
            { card }
            <p class="lead">{ texts::CELLS[0] }</p>
            <p>{ texts::CELLS[1] }</p>
            <p class="quietly">{ texts::CELLS[2] }</p>
        </>
    }
}
