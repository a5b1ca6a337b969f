//! Results: year by year.

use super::frame::{AnswerProps, Entry, ResultsPage};
use crate::app::{Answer, ResultsView};
use crate::model::{What, Which, Year};
use crate::ui::charts::{Cell, Column, Ledger, Row, RunningChart, StepsChart, amount};
use crate::words::{self, Whose, result_text};
use std::rc::Rc;
use yew::prelude::*;

/// Results: year by year.
#[component]
pub fn YearByYearPage() -> Html {
    let title = Callback::from(|answer: Rc<Answer>| words::year_by_year_title(&answer));
    html! { <ResultsPage view={ResultsView::YearByYear} {title} matter={Callback::from(matter)} /> }
}

fn matter(answer: Rc<Answer>) -> Html {
    let note = words::discount_note(&answer);
    html! {
        <>
            <Entry heading={result_text::WHEN} {note}>
                <RunningChart answer={answer.clone()} whose={Whose::Public} />
                <RunningChart answer={answer.clone()} whose={Whose::Society} />
            </Entry>
            <Entry heading={result_text::EACH_YEAR} note={words::cash_note(&answer)}><Yearly answer={answer.clone()} /></Entry>
            <Entry heading={result_text::STEPS} note={result_text::STEPS_NOTE}>
                <StepsChart answer={answer.clone()} whose={Whose::Public} />
                <StepsChart answer={answer.clone()} whose={Whose::Society} />
            </Entry>
        </>
    }
}

/// Each year, undiscounted.
#[component]
fn Yearly(props: &AnswerProps) -> Html {
    let answer = &props.answer;
    let years = &answer.outcome.total.yearly;
    let first = answer.inputs.settings.first_year;
    let row = |year: &Year| Row::new(words::year_heading(first, year.year), amounts(year).map(amount).to_vec());
    let rows: Vec<Row> = years.iter().map(row).collect();
    let mut sums = [0.0; 8];
    for year in years {
        for (sum, part) in sums.iter_mut().zip(amounts(year)) {
            *sum += part;
        }
    }
    let steps = [(0, What::Cost), (2, What::GrossBenefit), (4, What::Benefit)];
    let cell = |(at, sum): (usize, f64)| {
        let step = steps.iter().find(|(column, _)| *column == at);
        Cell { why: step.map(|(_, what)| (Which::of(*what), words::yearly_columns()[at + 1].to_owned())), ..amount(sum) }
    };
    let foot = Row::new(words::all_years(years.len()), sums.into_iter().enumerate().map(cell).collect());
    let column = |(at, heading): (usize, &'static str)| if at == 0 { Column::words(heading) } else { Column::number(heading) };
    let columns: Vec<Column> = words::yearly_columns().into_iter().enumerate().map(column).collect();
    html! { <Ledger caption={words::yearly_caption(answer)} {columns} {rows} foot={Some(foot)} /> }
}

fn amounts(year: &Year) -> [f64; 8] {
    [year.cost, year.public_cost, year.benefit_gross, -year.overlap, year.benefit, year.public_benefit, year.cashable, year.cash_cost]
}
