//! One step of a working: how it is worked out, from what, and what it comes to.

use super::number::number_row;
use crate::browser;
use crate::ui::charts::{Row, Table, ledger, number};
use crate::words::{FromSaid, StepSaid, ValuesSaid, working_texts};
use ledger_model::quantities::Tabled;
use yew::prelude::*;

/// One step of a working, with its place in the list, from 1.
pub fn step_item(number: usize, step: &StepSaid) -> Html {
    let rows = step.from.iter().enumerate().map(|(at, from)| from_row(at, from));
    html! {
        <li key={number} id={step_id(number)} tabindex="-1">
            <h3>{ format!("{}. {}", number, step.title) }</h3>
            <p>{ &step.rule }</p>
            <ul class="lines">
                { for rows }
                if let ValuesSaid::One(value) = &step.values {
                    <li key="value"><span>{ &step.title }</span><span>{ value }</span></li>
                }
            </ul>
            if let ValuesSaid::ByYear(years) = &step.values {
                { by_year(&step.title, years) }
            }
        </li>
    }
}

fn step_id(number: usize) -> String {
    format!("working-step-{number}")
}

fn from_row(at: usize, from: &FromSaid) -> Html {
    match from {
        FromSaid::Number(number) => number_row(at, number),
        FromSaid::Plain(label, value) => html! { <li key={at}><span>{ label }</span><span>{ value }</span></li> },
        FromSaid::Step { title, number, value, .. } => {
            let number = *number;
            let go = Callback::from(move |_: MouseEvent| {
                browser::focus_on(&step_id(number));
            });
            html! {
                <li key={at}>
                    <span>
                        { title }{ " " }
                        <button type="button" class="text-button" onclick={go}>{ format!("{} {number}", working_texts::STEP) }</button>
                    </span>
                    <span>{ value }</span>
                </li>
            }
        }
    }
}

fn by_year(title: &str, years: &[(String, String, f64)]) -> Html {
    let row = |(year, said, value): &(String, String, f64)| {
        let held = if said.contains('£') { Tabled::pounds(*value) } else { Tabled::plain(*value) };
        Row::new(year, vec![number(said, held)])
    };
    let rows: Vec<Row> = years.iter().map(row).collect();
    let headings = [working_texts::YEAR, working_texts::AMOUNT];
    ledger(&Table { caption: title, headings: &headings, rows: &rows, foot: None, of_words: false })
}
