//! Choosing areas, or typing a population.

use super::chosen::Chosen;
use super::typed::TypedForm;
use crate::app::{Change, use_workspace};
use crate::model::ChosenPlace;
use crate::ui::fields::PlaceBox;
use crate::ui::pages::frame::Entry;
use crate::words::place_texts as texts;
use yew::prelude::*;

/// Choosing areas, or typing a population.
#[component]
pub fn Choose() -> Html {
    let workspace = use_workspace();
    let is_typing = use_state(|| false);
    let toggle = use_callback(is_typing.clone(), |_: MouseEvent, is_typing| is_typing.set(!**is_typing));
    let used = use_callback(is_typing.clone(), |(), is_typing| is_typing.set(false));
    let add = use_callback(workspace.clone(), |code: String, workspace| workspace.make(Change::AddArea(code)));
    let (already, label) = match &workspace.scenario().place {
        Some(ChosenPlace::Areas(codes)) => (codes.clone(), texts::ANOTHER),
        Some(ChosenPlace::Typed(_)) => (Vec::new(), texts::INSTEAD),
        None => (Vec::new(), texts::FIRST),
    };
    html! {
        <Entry heading={texts::CHOOSE} note={texts::CHOOSE_NOTE}>
            <Chosen />
            <PlaceBox {label} hint={texts::HINT} {already} on_chosen={add} />
            <p class="buttons">
                <button type="button" class="text-button" aria-expanded={if *is_typing { "true" } else { "false" }} onclick={toggle}>
                    { texts::TYPE_INSTEAD }
                </button>
            </p>
            if *is_typing {
                <TypedForm {used} />
            }
        </Entry>
    }
}
