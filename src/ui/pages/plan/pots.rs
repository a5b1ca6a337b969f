//! Stop and start against a settlement.

use super::greyed;
use crate::ui::charts::{Row, Table, ledger, text as cell};
use crate::ui::fields::NumberField;
use crate::words::{self, NumberKind, plan_text as text};
use ledger_model::appraisal::Appraisal;
use ledger_model::change::{BudgetEdit, Change};
use ledger_model::embedded::library;
use ledger_model::model::Priced;
use yew::prelude::*;

/// Stop and start against a settlement.
pub fn pots(answer: &Appraisal, stale: bool) -> Html {
    let shown = answer.settlement().map(|settlement| {
        let rows: Vec<Row> = settlement
            .rows
            .iter()
            .map(|row| Row::new(&words::budget_programme(answer, &row.id), words::pots_cells(answer, row).iter().map(|said| cell(said)).collect()))
            .collect();
        let headings = words::pots_columns(&settlement);
        let headings: Vec<&str> = headings.iter().map(String::as_str).collect();
        let said = words::pots_said(answer, &settlement);
        html! {
            <>
                { for said.into_iter().map(|said| html! { <p>{ said }</p> }) }
                { ledger(&Table { caption: &words::pots_caption(answer, &settlement), headings: &headings, rows: &rows, foot: None, of_words: true }) }
            </>
        }
    });
    html! {
        <>
            { for shown.map(|shown| greyed(stale, shown)) }
            <h3>{ text::SET_UP }</h3>
            <p>{ text::SET_UP_HINT }</p>
            <div class="boxes">{ for answer.outcome.programmes.iter().map(|one| set_up(answer, &one.id)) }</div>
        </>
    }
}

fn set_up(answer: &Appraisal, id: &str) -> Html {
    let price_year = answer.inputs.settings.price_year;
    let typed = answer.budget().programmes.get(id).and_then(|bounds| bounds.set_up);
    let change = |programme: String, cost| Change::Budget(BudgetEdit::SetUp { programme, cost });
    let (programme, when_empty) = (id.to_owned(), change(id.to_owned(), None));
    let read = Callback::from(move |pounds| Ok(change(programme.clone(), Some(Priced { pounds, price_year }))));
    let shown = typed.map_or_else(String::new, |cost| words::pounds_typed(cost.in_prices_of(&library().deflator, price_year)));
    let hint = html! { { words::price_basis(price_year) } };
    html! {
        <NumberField key={id.to_owned()} field={format!("budget.{id}.set_up")} label={words::budget_programme(answer, id)}
            label_more={words::setting_up()} asks={NumberKind::Pounds} {shown} {read} {when_empty} {hint} changed={typed.is_some()} />
    }
}
