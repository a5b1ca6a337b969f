//! Results: does it pay back?

mod beside;
mod break_even;
mod by_programme;
mod depends;
mod evidence_mix;
mod figures;
mod held_against;
mod rates;
mod warnings;

use super::frame::{entry, results_page, runs};
use super::how_sure::no_chances;
use super::not_counted::first_gaps;
use crate::app::{ResultsView, WorkspaceHandle};
use crate::ui::charts::kinds_chart;
use crate::words::{self, doubt_text, result_text};
use beside::beside;
pub use break_even::break_evens;
pub use by_programme::by_programme;
use depends::depends;
use evidence_mix::evidence_mix;
use figures::headline;
pub use figures::headline_figures;
pub use held_against::held_against;
use ledger_model::appraisal::Appraisal;
use rates::rates;
use std::rc::Rc;
use warnings::warnings;
use yew::prelude::*;

/// Results: does it pay back?
pub fn summary_page(workspace: &WorkspaceHandle) -> Html {
    results_page(workspace, ResultsView::Summary, words::summary_title, matter)
}

fn matter(answer: &Rc<Appraisal>) -> Html {
    if words::is_nothing(answer) {
        return nothing(answer);
    }
    html! {
        <>
            { headline(answer) }
            if answer.draws().is_none() { { no_chances() } }
            { warnings(answer) }
            if answer.draws().is_some() { { entry(doubt_text::KINDS, doubt_text::KINDS_NOTE, kinds_chart(answer)) } }
            { depends(answer) }
            { entry(result_text::BY_PROGRAMME, result_text::BY_PROGRAMME_NOTE, by_programme(answer)) }
            { evidence_mix(answer) }
            { entry(result_text::BREAK_EVEN, result_text::BREAK_EVEN_NOTE, break_evens(answer)) }
            { entry(result_text::RATES, result_text::RATES_NOTE, rates(answer)) }
            { beside(answer) }
            { entry(result_text::NOT_COUNTED, result_text::NOT_COUNTED_NOTE, first_gaps()) }
        </>
    }
}

/// Where nothing is spent and nothing gained: why, and what it would take, without pictures of £0.
fn nothing(answer: &Rc<Appraisal>) -> Html {
    html! {
        <>
            <div class="answer spaced">{ for words::answer_sentences(answer).iter().map(|sentence| html! { <p>{ runs(sentence) }</p> }) }{ held_against(answer) }</div>
            { warnings(answer) }
            { entry(result_text::BY_PROGRAMME, result_text::BY_PROGRAMME_NOTE, by_programme(answer)) }
            { entry(result_text::BREAK_EVEN, result_text::BREAK_EVEN_NOTE, break_evens(answer)) }
            { beside(answer) }
            { entry(result_text::NOT_COUNTED, result_text::NOT_COUNTED_NOTE, first_gaps()) }
        </>
    }
}
