//! What is chosen so far, each with its kind and a way to take it out.

use crate::app::WorkspaceHandle;
use crate::browser;
use crate::words::{self, place_texts as texts};
use ledger_model::change::Change;
use ledger_model::embedded::gazetteer;
use ledger_model::model::ChosenPlace;
use yew::prelude::*;

/// What is chosen so far.
pub fn chosen(workspace: &WorkspaceHandle) -> Html {
    let chips: Vec<(String, String, &'static str, Change)> = match &workspace.scenario().place {
        None => return html! {},
        Some(ChosenPlace::Typed(typed)) => vec![("typed".into(), typed.name.clone(), texts::TYPED_KIND, Change::ClearPlace)],
        Some(ChosenPlace::Areas(codes)) => {
            let chip = |code: &String| {
                let area = gazetteer().by_code(code)?;
                Some((code.clone(), area.name.clone(), words::kind_label(area.kind), Change::RemoveArea(code.clone())))
            };
            codes.iter().filter_map(chip).collect()
        }
    };
    let each = chips.into_iter().map(|(key, name, kind, change)| {
        let workspace = workspace.clone();
        let remove = Callback::from(move |_: MouseEvent| {
            workspace.make(change.clone());
            let _ = browser::focus_on("place"); // the button that had the focus goes
        });
        html! {
            <li {key}>
                <span><strong>{ &name }</strong>{ " " }{ kind }</span>
                { " " }
                <button type="button" class="text-button" onclick={remove}>
                    { texts::REMOVE }<span class="unseen">{ format!(" {name}") }</span>
                </button>
            </li>
        }
    });
    html! { <ul class="chosen" aria-label={texts::CHOSEN}>{ for each }</ul> }
}
