//! Choosing areas, or typing a population.

use super::chosen::chosen;
use super::typed::TypedForm;
use crate::app::WorkspaceHandle;
use crate::ui::fields::PlaceBox;
use crate::ui::pages::frame::entry;
use crate::words::place_texts as texts;
use ledger_model::change::Change;
use ledger_model::model::ChosenPlace;
use yew::prelude::*;

/// Choosing areas, or typing a population.
pub fn choose(workspace: &WorkspaceHandle, is_typing: &UseStateHandle<bool>) -> Html {
    let toggle = {
        let is_typing = is_typing.clone();
        Callback::from(move |_: MouseEvent| is_typing.set(!*is_typing))
    };
    let used = {
        let is_typing = is_typing.clone();
        Callback::from(move |()| is_typing.set(false))
    };
    let add = {
        let workspace = workspace.clone();
        Callback::from(move |code: String| workspace.make(Change::AddArea(code)))
    };
    let (already, label) = match &workspace.scenario().place {
        Some(ChosenPlace::Areas(codes)) => (codes.clone(), texts::ANOTHER),
        Some(ChosenPlace::Typed(_)) => (Vec::new(), texts::INSTEAD),
        None => (Vec::new(), texts::FIRST),
    };
    let matter = html! {
        <>
            { chosen(workspace) }
            <PlaceBox {label} hint={texts::HINT} {already} on_chosen={add} />
            <p class="buttons">
                <button type="button" class="text-button" aria-expanded={if **is_typing { "true" } else { "false" }} onclick={toggle}>
                    { texts::TYPE_INSTEAD }
                </button>
            </p>
            if **is_typing {
                <TypedForm {used} />
            }
        </>
    };
    entry(texts::CHOOSE, texts::CHOOSE_NOTE, matter)
}
