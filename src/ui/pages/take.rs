//! Results: what would have to be true?

mod turns;

use super::frame::{entry, results_page};
use super::summary::break_evens;
use crate::app::{ResultsView, WorkspaceHandle};
use crate::ui::charts::needed_chart;
use crate::words::{doubt_text as texts, result_text};
use ledger_model::appraisal::Appraisal;
use std::rc::Rc;
use turns::Turns;
use yew::prelude::*;

/// Results: what would have to be true?
pub fn take_page(workspace: &WorkspaceHandle) -> Html {
    results_page(workspace, ResultsView::WhatItWouldTake, |_| texts::TAKE_TITLE.to_owned(), matter)
}

fn matter(answer: &Rc<Appraisal>) -> Html {
    html! {
        <>
            { entry(texts::TAKE, texts::TAKE_NOTE, needed_chart(answer)) }
            { entry(result_text::BREAK_EVEN, result_text::BREAK_EVEN_NOTE, break_evens(answer)) }
            { entry(texts::TURNS, texts::TURNS_NOTE, html! { <Turns answer={answer.clone()} /> }) }
        </>
    }
}
