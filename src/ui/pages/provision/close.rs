//! The way to close a gap: how fast, a button that puts it among the programmes, and what that did.

use crate::app::{Route, WorkspaceHandle};
use crate::browser;
use crate::words::{self, provision_text as text};
use ledger_model::appraisal::Appraisal;
use ledger_model::change::Change;
use ledger_model::embedded::library;
use ledger_model::evidence::{Pace, Standard};
use ledger_model::model::{Planned, Provision};
use std::rc::Rc;
use yew::prelude::*;

/// The way to close a gap; nothing where there is none.
pub fn close_gap(workspace: &WorkspaceHandle, answer: &Rc<Appraisal>, standard: &Standard, row: &Provision) -> Html {
    if !row.is_short() {
        return html! {};
    }
    let planned = answer.planned(row);
    let paces = &library().standards.paces;
    let can = paces.first().is_some_and(|pace| answer.plan_to_close(row, pace).is_some());
    html! {
        <>
            if can { { how_fast(standard, paces) }{ button(workspace, answer, standard, row) } }
            <p role="status">
                { words::plan_said(&planned, standard, answer) }
                if matches!(planned, Planned::ThisGap(_)) {
                    { " " }<a href={Route::Programmes.address()}>{ text::SEE }<span class="unseen">{ words::of_standard(standard) }</span></a>
                }
            </p>
        </>
    }
}

fn list_id(standard: &str) -> String {
    format!("provision-{standard}-pace")
}

fn how_fast(standard: &Standard, paces: &[Pace]) -> Html {
    let id = list_id(&standard.id);
    // Said of the first, because a list is filled from its end and would show the last.
    let option = |(at, pace): (usize, &Pace)| {
        html! { <option key={pace.id.clone()} value={pace.id.clone()} selected={at == 0}>{ &pace.label }</option> }
    };
    html! {
        <div class="field">
            <label for={id.clone()}>{ text::PACE }<span class="unseen">{ words::of_standard(standard) }</span></label>
            <select class="box" {id}>{ for paces.iter().enumerate().map(option) }</select>
        </div>
    }
}

fn button(workspace: &WorkspaceHandle, answer: &Rc<Appraisal>, standard: &Standard, row: &Provision) -> Html {
    let (workspace, answer, row) = (workspace.clone(), answer.clone(), row.clone());
    let close = Callback::from(move |_: MouseEvent| {
        let wanted = browser::chosen_in(&list_id(&row.standard));
        let pace = library().standards.paces.iter().find(|pace| wanted.as_ref() == Some(&pace.id));
        if let Some(plan) = pace.and_then(|pace| answer.plan_to_close(&row, pace)) {
            workspace.make(Change::CloseGap(Box::new(plan)));
        }
    });
    html! {
        <p class="buttons">
            <button type="button" class="button second" onclick={close}>
                { text::PLAN }<span class="unseen">{ words::of_standard(standard) }</span>
            </button>
        </p>
    }
}
