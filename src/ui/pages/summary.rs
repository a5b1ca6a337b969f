//! Results: does it pay back?

mod beside;
mod break_even;
mod by_programme;
mod figures;
mod guards;
mod rates;

use super::frame::{Entry, ResultsPage};
use super::not_counted::FirstGaps;
use crate::app::{Answer, ResultsView};
use crate::words::{self, result_text};
use beside::Beside;
use break_even::BreakEvens;
use by_programme::ByProgramme;
use figures::Headline;
use guards::Guards;
use rates::Rates;
use std::rc::Rc;
use yew::prelude::*;

/// Results: does it pay back?
#[component]
pub fn SummaryPage() -> Html {
    let title = Callback::from(|answer: Rc<Answer>| words::summary_title(&answer));
    html! { <ResultsPage view={ResultsView::Summary} {title} matter={Callback::from(matter)} /> }
}

fn matter(answer: Rc<Answer>) -> Html {
    html! {
        <>
            <Headline answer={answer.clone()} />
            <Guards answer={answer.clone()} />
            <Entry heading={result_text::BY_PROGRAMME} note={result_text::BY_PROGRAMME_NOTE}><ByProgramme answer={answer.clone()} /></Entry>
            <Entry heading={result_text::BREAK_EVEN} note={result_text::BREAK_EVEN_NOTE}><BreakEvens answer={answer.clone()} /></Entry>
            <Entry heading={result_text::RATES} note={result_text::RATES_NOTE}><Rates answer={answer.clone()} /></Entry>
            <Beside answer={answer.clone()} />
            <Entry heading={result_text::NOT_COUNTED} note={result_text::NOT_COUNTED_NOTE}><FirstGaps answer={answer.clone()} /></Entry>
        </>
    }
}
