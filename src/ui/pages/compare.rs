//! Results: which programme, and which of two scenarios?

mod differences;
mod programmes;
mod scenarios;

use super::frame::{entry, results_page};
use super::how_sure::no_chances;
use crate::app::{ResultsView, WorkspaceHandle};
use crate::words::doubt_text as texts;
use ledger_model::appraisal::Appraisal;
use programmes::Programmes;
use scenarios::Scenarios;
use std::rc::Rc;
use yew::prelude::*;

/// Results: which programme, and which of two scenarios?
pub fn compare_page(workspace: &WorkspaceHandle) -> Html {
    results_page(workspace, ResultsView::Compare, |_| texts::COMPARE_TITLE.to_owned(), matter)
}

fn matter(answer: &Rc<Appraisal>) -> Html {
    let programmes = match answer.draws() {
        Some(_) => html! { <Programmes answer={answer.clone()} /> },
        None => no_chances(),
    };
    html! {
        <>
            { entry(texts::PROGRAMMES, texts::PROGRAMMES_NOTE, programmes) }
            { entry(texts::SCENARIOS, texts::SCENARIOS_NOTE, html! { <Scenarios answer={answer.clone()} /> }) }
        </>
    }
}
