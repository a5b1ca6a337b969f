//! A box for a place with a list under it: people type a name and choose from what fits.

mod list;
mod offers;
mod typing;

use crate::app::use_workspace;
use crate::browser;
use crate::words::{self, place_texts as texts, shell};
use list::offer_list;
use offers::{Offer, look_up, not_chosen, obvious};
use typing::Typing;
use yew::prelude::*;

/// The field's key in the scenario, and the box's DOM id.
const FIELD: &str = "place";
/// The box is left this long before the list closes, so that a click below it is not moved from under the pointer.
const LEFT_MS: u32 = 200;

#[derive(Properties, PartialEq)]
pub struct PlaceBoxProps {
    /// Visible label.
    pub label: AttrValue,
    /// Text under the label.
    pub hint: AttrValue,
    /// Official codes already chosen: what they share people with is offered greyed, with the reason.
    #[prop_or_default]
    pub already: Vec<String>,
    /// Called with the official code of what was chosen.
    pub on_chosen: Callback<String>,
}

/// A box for a place, with a list under it.
#[component]
pub fn PlaceBox(props: &PlaceBoxProps) -> Html {
    let handle = use_workspace();
    let problem = handle.workspace().problems().get(FIELD).cloned();
    let has_problem = problem.is_some();
    // What comes before the page is drawn again goes on from here, not from what was drawn last.
    let latest = use_mut_ref(|| Typing::of(problem.as_ref().map_or("", |problem| &problem.text)));
    let redraw = use_force_update();
    let show = {
        let latest = latest.clone();
        Callback::from(move |next: Typing| {
            latest.replace(next);
            redraw.force_update();
        })
    };
    let leaving = use_mut_ref(|| None);
    let is_gone = use_mut_ref(|| false);
    use_effect_with((), {
        let (leaving, is_gone) = (leaving.clone(), is_gone.clone());
        // A browser may say that the box was left while it takes it off the page.
        move |()| move || drop((is_gone.replace(true), leaving.take()))
    });
    use_effect_with(handle.workspace().generation(), {
        let (show, leaving, text) = (show.clone(), leaving.clone(), problem.as_ref().map(|problem| problem.text.clone()));
        move |_| {
            leaving.take();
            show.emit(Typing::of(text.as_deref().unwrap_or_default()));
        }
    });
    let typing = latest.borrow().clone();
    let look_up = {
        let already = props.already.clone();
        move |text: &str| look_up(text, &already)
    };
    let offers = look_up(&typing.text);
    let is_open = typing.is_open && !offers.is_empty();

    let choose = {
        let (show, leaving, handle, on_chosen) = (show.clone(), leaving.clone(), handle.clone(), props.on_chosen.clone());
        Callback::from(move |code: String| {
            leaving.take();
            show.emit(Typing::default());
            if has_problem {
                handle.forget(FIELD);
            }
            on_chosen.emit(code);
        })
    };
    let settle = {
        let (show, handle, choose, look_up) = (show.clone(), handle.clone(), choose.clone(), look_up.clone());
        Callback::from(move |text: String| match obvious(&look_up(&text)) {
            _ if text.trim().is_empty() => show.emit(Typing::of(&text)),
            Some(Offer { code, refused: None, .. }) => choose.emit(code.clone()),
            other => {
                show.emit(Typing::of(&text));
                handle.cannot_read(FIELD, &text, not_chosen(&text, other));
            }
        })
    };
    let oninput = {
        let (show, handle) = (show.clone(), handle.clone());
        Callback::from(move |event: InputEvent| {
            if has_problem {
                handle.forget(FIELD);
            }
            show.emit(Typing::typed(browser::text_of(&event)));
        })
    };
    let onkeydown = {
        let (latest, show, choose, settle) = (latest.clone(), show.clone(), choose.clone(), settle.clone());
        Callback::from(move |event: KeyboardEvent| {
            let typing = latest.borrow().clone();
            let offers = look_up(&typing.text);
            let active = typing.active.filter(|_| typing.is_open).and_then(|at| offers.get(at));
            match (event.key().as_str(), active) {
                ("Enter" | "Tab", Some(offer)) if offer.refused.is_none() => choose.emit(offer.code.clone()),
                ("Enter", None) => {
                    settle.emit(typing.text.clone());
                    if !typing.text.trim().is_empty() && obvious(&offers).is_none_or(|offer| offer.refused.is_some()) {
                        browser::focus_when_drawn("problems");
                    }
                }
                (key, _) => match typing.after(key, offers.len()) {
                    Some(next) => show.emit(next),
                    None => return,
                },
            }
            if event.key() != "Tab" {
                event.prevent_default();
            }
        })
    };
    let onfocusout = {
        let (leaving, settle) = (leaving.clone(), settle.clone());
        Callback::from(move |_: FocusEvent| {
            if *is_gone.borrow() {
                return;
            }
            let (settle, latest) = (settle.clone(), latest.clone());
            *leaving.borrow_mut() = Some(browser::after(LEFT_MS, move || {
                let text = latest.borrow().text.clone();
                settle.emit(text);
            }));
        })
    };
    let onfocusin = Callback::from(move |_: FocusEvent| drop(leaving.take()));
    let described = if has_problem { "place-error place-hint" } else { "place-hint" };
    let looks = typing.is_open && !typing.text.trim().is_empty();
    html! {
        <div class="field">
            <label for={FIELD}>{ &props.label }</label>
            <p class="hint" id="place-hint">{ &props.hint }</p>
            if let Some(problem) = &problem {
                <p class="error" id="place-error"><span class="unseen">{ shell::error_before() }</span>{ &problem.sentence }</p>
            }
            <div class="combo">
                <input class="box" id={FIELD} role="combobox" autocomplete="off" autocapitalize="off" spellcheck="false"
                    aria-expanded={if is_open { "true" } else { "false" }} aria-controls="place-list" aria-autocomplete="list"
                    aria-activedescendant={typing.active.filter(|_| is_open).map(list::option_id)} aria-describedby={described}
                    aria-invalid={has_problem.then_some("true")} value={typing.text.clone()}
                    {oninput} {onkeydown} {onfocusout} {onfocusin} />
                if is_open {
                    { offer_list(&offers, typing.active, texts::LIST, &choose) }
                }
            </div>
            <p class={if looks && offers.is_empty() { "hint" } else { "unseen" }} role="status">
                if looks {
                    { words::places_offered(offers.len()) }
                }
            </p>
        </div>
    }
}
