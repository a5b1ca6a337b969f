//! Results: what is not counted.

use super::frame::{AnswerProps, Entry, ResultsPage};
use crate::app::{Answer, Page, ResultsView};
use crate::evidence::{Estimate, Kind, Programme};
use crate::ui::charts::{Column, Ledger, Row, text};
use crate::words::{self, result_text};
use std::rc::Rc;
use yew::prelude::*;

/// How many gaps stand on the summary.
const FIRST: usize = 4;

/// Results: what is not counted.
#[component]
pub fn NotCountedPage() -> Html {
    let title = Callback::from(|answer: Rc<Answer>| words::not_counted_title(&answer));
    html! { <ResultsPage view={ResultsView::NotCounted} {title} matter={Callback::from(matter)} /> }
}

fn matter(answer: Rc<Answer>) -> Html {
    let each = chosen(&answer).map(|(programme, _)| {
        let gaps: Vec<&str> = programme.gaps.iter().filter(|gap| gap.not_counted).map(|gap| gap.text.as_str()).collect();
        html! {
            <Entry key={programme.id.clone()} heading={programme.name.clone()} note={programme.full_name.clone()}>
                if gaps.is_empty() { <p>{ result_text::NO_GAPS }</p> } else { { list(&gaps) } }
            </Entry>
        }
    });
    html! {
        <>
            <Entry heading={result_text::COVERAGE} note={result_text::COVERAGE_NOTE}><Coverage answer={answer.clone()} /></Entry>
            <Entry heading={result_text::EVERYWHERE} note={result_text::EVERYWHERE_NOTE}>{ list(&words::never_counted()) }</Entry>
            { for each }
        </>
    }
}

fn list(sentences: &[&str]) -> Html {
    let item = |sentence: &&str| html! { <li key={sentence.to_string()}>{ *sentence }</li> };
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
#[component]
fn Coverage(props: &AnswerProps) -> Html {
    let answer = &props.answer;
    let covers = |estimate: Option<&Estimate>, kind: Kind| estimate.is_some_and(|estimate| estimate.covers.contains(&kind));
    let row = |(programme, estimate): (&Programme, Option<&Estimate>)| {
        let label = text(estimate.map_or_else(String::new, |estimate| estimate.label.clone()));
        let kinds = Kind::ALL.map(|kind| text(words::covered(covers(estimate, kind))));
        Row { id: programme.id.clone(), ..Row::new(programme.name.clone(), [label].into_iter().chain(kinds).collect()) }
    };
    let rows: Vec<Row> = chosen(answer).map(row).collect();
    let kinds: Vec<[bool; Kind::COUNT]> = chosen(answer).map(|(_, estimate)| Kind::ALL.map(|kind| covers(estimate, kind))).collect();
    let differs = kinds.windows(2).any(|pair| pair[0] != pair[1]);
    let columns: Vec<Column> = words::coverage_columns().into_iter().map(Column::words).collect();
    html! {
        <>
            <p>{ words::coverage_differs(differs) }</p>
            <Ledger caption={words::coverage_caption()} {columns} {rows} of_words={true} />
        </>
    }
}

/// The first of what is not counted, and where the rest stands.
#[component]
pub fn FirstGaps(props: &AnswerProps) -> Html {
    let _ = &props.answer;
    let first: Vec<&str> = words::never_counted().into_iter().take(FIRST).collect();
    html! {
        <>
            { list(&first) }
            <p><a href={Page::Results(ResultsView::NotCounted).address()}>{ result_text::ALL_NOT_COUNTED }</a></p>
        </>
    }
}
