//! Results: year by year.

use super::frame::{entry, results_page};
use crate::app::{ResultsView, WorkspaceHandle};
use crate::ui::charts::{Cell, Row, Table, amount, ledger, running_chart, steps_chart};
use crate::ui::taking::copy_button;
use crate::words::{self, Whose, result_text, taking_text};
use ledger_model::appraisal::Appraisal;
use ledger_model::model::{Quantity, StepId, Year};
use std::rc::Rc;
use yew::prelude::*;

/// Results: year by year.
pub fn year_by_year_page(workspace: &WorkspaceHandle) -> Html {
    results_page(workspace, ResultsView::YearByYear, words::year_by_year_title, matter)
}

fn matter(answer: &Rc<Appraisal>) -> Html {
    let copy = copy_button("years", taking_text::COPY, result_text::WHEN);
    let when = html! { <>{ copy }{ running_chart(answer, Whose::Public) }{ running_chart(answer, Whose::Society) }</> };
    let steps = html! { <>{ steps_chart(answer, Whose::Public) }{ steps_chart(answer, Whose::Society) }</> };
    html! {
        <>
            { entry(result_text::WHEN, &words::discount_note(answer), when) }
            { entry(result_text::EACH_YEAR, &words::cash_note(answer), yearly(answer)) }
            { entry(result_text::STEPS, result_text::STEPS_NOTE, steps) }
        </>
    }
}

/// Each year, undiscounted.
pub fn yearly(answer: &Appraisal) -> Html {
    let years = &answer.outcome.total.yearly;
    let first = answer.inputs.settings.first_year;
    let row = |year: &Year| Row::new(&words::year_heading(first, year.year), amounts(year).map(amount).to_vec());
    let rows: Vec<Row> = years.iter().map(row).collect();
    let mut sums = [0.0; 8];
    for year in years {
        for (sum, part) in sums.iter_mut().zip(amounts(year)) {
            *sum += part;
        }
    }
    let steps = [(0, Quantity::Cost), (2, Quantity::GrossBenefit), (4, Quantity::Benefit)];
    let cell = |(at, sum): (usize, f64)| {
        let step = steps.iter().find(|(column, _)| *column == at);
        Cell { why: step.map(|(_, what)| (StepId::total(*what), words::yearly_columns()[at + 1].to_owned())), ..amount(sum) }
    };
    let foot = Row::new(&words::all_years(years.len()), sums.into_iter().enumerate().map(cell).collect());
    let caption = words::yearly_caption(answer);
    ledger(&Table { caption: &caption, headings: &words::yearly_columns(), rows: &rows, foot: Some(&foot), of_words: false })
}

fn amounts(year: &Year) -> [f64; 8] {
    [year.cost, year.public_cost, year.benefit_gross, -year.overlap, year.benefit, year.public_benefit, year.cashable, year.cash_cost]
}
