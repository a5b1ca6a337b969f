//! Results: what is not counted.

use super::frame::{entry, results_page};
use crate::app::{Answer, Page, ResultsView, WorkspaceHandle};
use crate::evidence::{Estimate, Kind, Programme};
use crate::ui::charts::{Row, Table, ledger, text};
use crate::words::{self, result_text};
use std::rc::Rc;
use yew::prelude::*;

/// How many gaps stand on the summary.
const FIRST: usize = 4;

/// Results: what is not counted.
pub fn not_counted_page(workspace: &WorkspaceHandle) -> Html {
    results_page(workspace, ResultsView::NotCounted, words::not_counted_title, matter)
}

fn matter(answer: &Rc<Answer>) -> Html {
    let each = chosen(answer).map(|(programme, _)| {
        let gaps: Vec<&str> = programme.gaps.iter().filter(|gap| gap.not_counted).map(|gap| gap.text.as_str()).collect();
        let matter = if gaps.is_empty() {
            html! { <p>{ result_text::NO_GAPS }</p> }
        } else {
            list(&gaps)
        };
        html! {
            <key={programme.id.clone()}>{ entry(&programme.name, &programme.full_name, matter) }</>
        }
    });
    html! {
        <>
            { entry(result_text::COVERAGE, result_text::COVERAGE_NOTE, coverage(answer)) }
            { entry(result_text::EVERYWHERE, result_text::EVERYWHERE_NOTE, list(&words::never_counted())) }
            { for each }
        </>
    }
}

fn list(sentences: &[&str]) -> Html {
    let item = |sentence: &&str| html! { <li key={*sentence}>{ *sentence }</li> };
    html! { <ul>{ for sentences.iter().map(item) }</ul> }
}

/// The chosen programmes and the estimate each uses.
fn chosen(answer: &Answer) -> impl Iterator<Item = (&Programme, Option<&Estimate>)> {
    let each = answer.outcome.programmes.iter().zip(&answer.inputs.estimates);
    each.filter_map(|(outcome, estimate)| {
        let programme = answer.programme(&outcome.id)?;
        Some((programme, programme.estimate(estimate)))
    })
}

/// Which kinds of value each estimate covers.
fn coverage(answer: &Answer) -> Html {
    let covers = |estimate: Option<&Estimate>, kind: Kind| estimate.is_some_and(|estimate| estimate.covers.contains(&kind));
    let row = |(programme, estimate): (&Programme, Option<&Estimate>)| {
        let label = text(estimate.map_or("", |estimate| &estimate.label));
        let kinds = Kind::ALL.map(|kind| text(words::covered(covers(estimate, kind))));
        Row::new(&programme.name, [label].into_iter().chain(kinds).collect()).known_as(&programme.id)
    };
    let rows: Vec<Row> = chosen(answer).map(row).collect();
    let kinds: Vec<[bool; Kind::COUNT]> = chosen(answer).map(|(_, estimate)| Kind::ALL.map(|kind| covers(estimate, kind))).collect();
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
            { list(&words::never_counted()[..FIRST]) }
            <p><a href={Page::Results(ResultsView::NotCounted).address()}>{ result_text::ALL_NOT_COUNTED }</a></p>
        </>
    }
}
