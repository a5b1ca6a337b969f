//! The scenario as a link and its QR code, and a link that was sent.

use crate::app::{LONGEST_FOR_QR, WorkspaceHandle, address_to_open, link_of, use_workspace};
use crate::browser;
use crate::ui::fields::tick;
use crate::ui::pages::frame::entry;
use crate::ui::qr::qr_picture;
use crate::ui::taking::copy_with;
use crate::words::{self, opening_text as texts};
use yew::prelude::*;

/// DOM id of the box for a link that was sent.
const PASTE: &str = "paste-link";

/// The scenario as a link and its QR code, and a link that was sent.
pub fn link(_workspace: &WorkspaceHandle) -> Html {
    entry(texts::LINK, texts::LINK_NOTE, html! { <><Link />{ paste_box() }</> })
}

#[component]
fn Link() -> Html {
    let workspace = use_workspace();
    let with_notes = use_state(|| false);
    // None until the page is there; nothing in it where the page lies on this device alone.
    let page = use_state(|| None::<Option<String>>);
    let setter = page.setter();
    use_effect_with((), move |()| setter.set(Some(browser::page_address())));
    let fragment = use_memo((workspace.scenario().clone(), *with_notes), |(scenario, with_notes)| link_of(scenario, *with_notes));
    let Some(page) = &*page else { return html! {} };
    let address = format!("{}{fragment}", page.as_deref().unwrap_or_default());
    let copied = {
        let address = address.clone();
        move || vec![address.clone()]
    };
    let choose = Callback::from({
        let with_notes = with_notes.setter();
        move |on: bool| with_notes.set(on)
    });
    html! {
        <>
            <div class="field long">
                <label for="link">{ texts::LINK_LABEL }</label>
                <input class="box" id="link" readonly=true value={address.clone()} aria-describedby="link-length" />
                <p class="hint" id="link-length">{ words::link_length(address.len()) }</p>
            </div>
            { tick("link-notes".into(), texts::WITH_NOTES, None, *with_notes, choose) }
            { copy_with(texts::COPY_LINK, copied) }
            { picture(&address, page.is_some()) }
        </>
    }
}

/// The link as a QR code, or why there is none.
fn picture(address: &str, leads_here: bool) -> Html {
    match qr_picture(address, texts::QR).filter(|_| leads_here) {
        _ if !leads_here => html! { <p class="guard">{ texts::NO_ADDRESS }</p> },
        None => html! { <p class="guard">{ words::link_long(address.len(), LONGEST_FOR_QR) }</p> },
        Some(picture) => html! {
            <figure>
                { picture }
                <figcaption class="hint">{ texts::QR_NOTE }</figcaption>
            </figure>
        },
    }
}

/// A box for a link that was sent.
pub fn paste_box() -> Html {
    let onsubmit = Callback::from(|event: SubmitEvent| {
        event.prevent_default();
        browser::go_to(&address_to_open(&browser::typed_in(PASTE)));
    });
    html! {
        <form {onsubmit} novalidate=true class="field long">
            <label for={PASTE}>{ texts::PASTE }</label>
            <p class="hint" id="paste-hint">{ texts::PASTE_HINT }</p>
            <input class="box" id={PASTE} autocomplete="off" spellcheck="false" aria-describedby="paste-hint" />
            <p class="buttons"><button type="submit" class="button second">{ texts::PASTE_BUTTON }</button></p>
        </form>
    }
}
