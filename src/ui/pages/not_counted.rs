//! Results: what is not counted.

use super::frame::{entry, results_page};
use crate::app::{ResultsView, Route, WorkspaceHandle};
use crate::ui::charts::{Row, Table, ledger, text};
use crate::ui::nodes::sentences;
use crate::words::{self, result_text};
use ledger_model::appraisal::Appraisal;
use ledger_model::evidence::{Estimate, Kind, Programme};
use std::rc::Rc;
use yew::prelude::*;

/// How many gaps stand on the summary.
const FIRST: usize = 4;

/// Results: what is not counted.
pub fn not_counted_page(workspace: &WorkspaceHandle) -> Html {
    results_page(workspace, ResultsView::NotCounted, words::not_counted_title, matter)
}

fn matter(answer: &Rc<Appraisal>) -> Html {
    let each = chosen(answer).map(|(programme, ..)| {
        let gaps: Vec<&str> = programme.gaps.iter().filter(|gap| gap.not_counted).map(|gap| gap.text.as_str()).collect();
        let matter = if gaps.is_empty() {
            html! { <p>{ result_text::NO_GAPS }</p> }
        } else {
            sentences(&gaps)
        };
        html! {
            <key={programme.id.clone()}>{ entry(&programme.name, &programme.full_name, matter) }</>
        }
    });
    html! {
        <>
            { entry(result_text::COVERAGE, result_text::COVERAGE_NOTE, coverage(answer)) }
            { entry(result_text::EVERYWHERE, result_text::EVERYWHERE_NOTE, sentences(&words::never_counted())) }
            { for each }
        </>
    }
}

/// The chosen programmes, the estimate each uses, and the kinds of value that covers as it is used here.
fn chosen(answer: &Appraisal) -> impl Iterator<Item = (&Programme, Option<&Estimate>, &[Kind])> {
    let each = answer.inputs.plan.programmes.iter().zip(&answer.inputs.estimates);
    each.filter_map(|(plan, estimate)| {
        let programme = answer.programme(&plan.id)?;
        Some((programme, programme.estimate(estimate), plan.covers.as_slice()))
    })
}

/// Which kinds of value each estimate covers.
fn coverage(answer: &Appraisal) -> Html {
    let row = |(programme, estimate, covers): (&Programme, Option<&Estimate>, &[Kind])| {
        let label = text(estimate.map_or("", |estimate| &estimate.label));
        let kinds = Kind::ALL.map(|kind| text(words::covered(covers.contains(&kind))));
        Row::new(&programme.name, [label].into_iter().chain(kinds).collect()).known_as(&programme.id)
    };
    let rows: Vec<Row> = chosen(answer).map(row).collect();
    let kinds: Vec<&[Kind]> = chosen(answer).map(|(.., covers)| covers).collect();
    let differs = kinds.windows(2).any(|pair| pair[0] != pair[1]);
    let (caption, headings) = (words::coverage_caption(), words::coverage_columns());
    html! {
        <>
            <p>{ words::coverage_differs(differs) }</p>
            { ledger(&Table { caption, headings: &headings, rows: &rows, foot: None, of_words: true }) }
        </>
    }
}

/// The first of what is not counted, and where the rest stands.
pub fn first_gaps() -> Html {
    html! {
        <>
            { sentences(&words::never_counted()[..FIRST]) }
            <p><a href={Route::Results(ResultsView::NotCounted).address()}>{ result_text::ALL_NOT_COUNTED }</a></p>
        </>
    }
}
