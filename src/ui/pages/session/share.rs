//! The link as a picture that fills the screen, and the handout.

use crate::app::{LONGEST_FOR_QR, Preset, Route, WorkspaceHandle};
use crate::browser;
use crate::ui::pages::frame::entry;
use crate::ui::qr::qr_picture;
use crate::ui::shell::exit;
use crate::words::{self, opening_text, session_text as texts};
use yew::prelude::*;

/// Id of the dialog.
const DIALOG: &str = "whole-qr";

pub fn share(workspace: &WorkspaceHandle, fragment: String) -> Html {
    let handout = Callback::from({
        let workspace = workspace.clone();
        move |_: MouseEvent| {
            workspace.show_report(workspace.workspace().report().of_kind(Preset::Handout));
            browser::go_to(Route::Report.address());
        }
    });
    let matter = html! {
        <>
            <WholeQr {fragment} />
            <p class="buttons"><button type="button" class="button second" onclick={handout}>{ texts::HANDOUT }</button></p>
        </>
    };
    entry(texts::SHARE, texts::SHARE_NOTE, matter)
}

#[derive(Properties, PartialEq)]
struct WholeQrProps {
    fragment: String,
}

#[component]
fn WholeQr(props: &WholeQrProps) -> Html {
    browser::before_drawing();
    // None until it is asked for; nothing in it where the page lies on this device alone.
    let page = use_state(|| None::<Option<String>>);
    let open = Callback::from({
        let page = page.setter();
        move |_: MouseEvent| {
            page.set(Some(browser::page_address()));
            browser::open_dialog(DIALOG);
        }
    });
    let close = Callback::from(|_: MouseEvent| browser::close_dialog(DIALOG));
    let shown = match &*page {
        None => html! {},
        Some(None) => html! { <p class="guard">{ opening_text::NO_ADDRESS }</p> },
        Some(Some(page)) => {
            let address = format!("{page}{}", props.fragment);
            match qr_picture(&address, opening_text::QR) {
                Some(picture) => picture,
                None => html! { <p class="guard">{ words::link_long(address.len(), LONGEST_FOR_QR) }</p> },
            }
        }
    };
    html! {
        <>
            <p class="buttons"><button type="button" class="button second" aria-haspopup="dialog" onclick={open}>{ texts::QR_OPEN }</button></p>
            <dialog class="whole-qr" id={DIALOG} aria-labelledby="whole-qr-heading">
                <h2 id="whole-qr-heading" tabindex="-1" autofocus={true}>{ texts::QR_HEADING }</h2>
                { shown }
                <p class="buttons">
                    <button type="button" class="button" onclick={close}>{ texts::QR_CLOSE }</button>
                    { exit() }
                </p>
            </dialog>
        </>
    }
}
