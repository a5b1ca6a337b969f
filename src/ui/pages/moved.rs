//! What a change of place left behind: said where it matters, with a way to put each scale back.

use crate::app::WorkspaceHandle;
use crate::browser;
use crate::ui::fields::box_id;
use crate::words::{self, moved_text as texts};
use ledger_model::appraisal::Appraisal;
use ledger_model::change::Change;
use ledger_model::place_change::KeptScale;
use std::rc::Rc;
use yew::prelude::*;

/// What a change of place left behind; nothing where it left nothing.
pub fn moved_notice(workspace: &WorkspaceHandle) -> Html {
    let (moved, scenario) = (workspace.workspace().moved(), workspace.scenario());
    let forgotten = moved.forgotten(scenario).map(|(from, provision, counts)| words::place_forgotten(from, &provision, counts));
    let state = workspace.answer();
    let kept = state.answer().map(|answer| (answer, moved.kept(scenario))).filter(|(_, kept)| !kept.is_empty());
    let is_shown = forgotten.is_some() || kept.is_some();
    html! {
        <div role="status">
            if is_shown {
                <div class="guard spaced">
                    <h2>{ texts::TITLE }</h2>
                    { for forgotten.map(|said| html! { <p>{ said }</p> }) }
                    { for kept.map(|(answer, kept)| scales(workspace, answer, &kept)) }
                </div>
            }
        </div>
    }
}

fn scales(workspace: &WorkspaceHandle, answer: &Rc<Appraisal>, kept: &[&KeptScale]) -> Html {
    let each = kept.iter().map(|kept| {
        let (workspace, id) = (workspace.clone(), kept.programme.clone());
        let put_back = Callback::from(move |_: MouseEvent| {
            workspace.make(Change::DefaultScale(id.clone()));
            // The button that had the focus goes.
            if !browser::focus_on(&box_id(&format!("programmes.{id}.wanted"))) {
                browser::focus_on("top");
            }
        });
        html! {
            <li key={kept.programme.clone()}>
                <span>{ words::scale_kept(kept, answer) }</span>
                { " " }
                <button type="button" class="text-button" onclick={put_back}>
                    { words::default_for(answer) }<span class="unseen">{ words::default_of(kept, answer) }</span>
                </button>
            </li>
        }
    });
    html! { <><p>{ texts::KEPT }</p><ul class="chosen">{ for each }</ul></> }
}
