//! What it takes each year, in real terms and in that year's own money.

use super::greyed;
use crate::app::WorkspaceHandle;
use crate::ui::charts::{Bar, Chart, KeyItem, Look, Row, Table, Width, amount, bars, chart_figure, ledger, number};
use crate::ui::fields::NumberField;
use crate::ui::pages::assumptions::{AssumptionRow, assumption_row};
use crate::words::{self, NumberKind, plan_text as text};
use ledger_model::appraisal::Appraisal;
use ledger_model::budget::BudgetYear;
use ledger_model::change::Change;
use ledger_model::quantities::Tabled;
use yew::prelude::*;

/// What it takes each year, and what moves it.
pub fn years(workspace: &WorkspaceHandle, answer: &Appraisal, years: &[BudgetYear], stale: bool) -> Html {
    let said = html! { <><p class="lead">{ words::missing_said(answer, years) }</p>{ table(answer, years) }{ picture(answer, years) }</> };
    html! {
        <>
            { greyed(stale, said) }
            <h3>{ text::RISES }</h3>
            <ul class="assumes">{ for rises(workspace, answer) }</ul>
            <h3>{ text::STARTS }</h3>
            <p>{ text::STARTS_HINT }</p>
            <div class="boxes">{ for answer.outcome.programmes.iter().map(|one| start(workspace, answer, &one.id)) }</div>
        </>
    }
}

fn rises(workspace: &WorkspaceHandle, answer: &Appraisal) -> Vec<Html> {
    let price_year = answer.inputs.settings.price_year;
    let row = |id: &str| {
        let resolved = answer.inputs.parameters.iter().find(|one| one.id == id)?.clone();
        Some(assumption_row(workspace, &AssumptionRow { resolved, changed: workspace.scenario().parameters.get(id), price_year }))
    };
    ["cash.inflation", "delivery.real-cost-growth"].into_iter().filter_map(row).collect()
}

fn start(workspace: &WorkspaceHandle, answer: &Appraisal, id: &str) -> Html {
    let years = workspace.scenario().programmes.get(id).and_then(|chosen| chosen.starts_after);
    let change = |programme: String, years| Change::StartsAfter { programme, years };
    let (programme, when_empty) = (id.to_owned(), change(id.to_owned(), None));
    let label = words::budget_programme(answer, id);
    let whole = label.clone();
    let read = Callback::from(move |typed: f64| words::whole_years(&whole, typed).map(|years| change(programme.clone(), Some(years))));
    let shown = years.unwrap_or_default().to_string();
    html! {
        <NumberField key={id.to_owned()} field={format!("programmes.{id}.starts_after")} {label} label_more={words::years_before()} asks={NumberKind::Count} {shown}
            {read} {when_empty} step={1.0} changed={years.is_some()} />
    }
}

/// Every year: what it takes, what is promised, what is missing.
pub fn table(answer: &Appraisal, years: &[BudgetYear]) -> Html {
    let promised = |year: &BudgetYear| year.promised_cash_pounds.iter().sum::<f64>();
    let cells = |year: &BudgetYear| {
        [year.real_pounds, year.in_kind_real_pounds, year.cash_pounds, promised(year), year.to_find_cash_pounds()].map(amount).to_vec()
    };
    let rows: Vec<Row> = years.iter().enumerate().map(|(at, year)| Row::new(&words::budget_year(answer, at), cells(year))).collect();
    let sum = |of: fn(&BudgetYear) -> f64| years.iter().map(of).sum::<f64>();
    let sums = [sum(|year| year.real_pounds), sum(|year| year.in_kind_real_pounds), sum(|year| year.cash_pounds)];
    let promised: f64 = years.iter().map(promised).sum();
    let missing = number(&words::net_missing(years), Tabled::pounds(sum(BudgetYear::to_find_cash_pounds)));
    let foot = Row::new(&words::all_years(years.len()), sums.map(amount).into_iter().chain([amount(promised), missing]).collect());
    let headings = words::budget_columns(answer);
    let headings: Vec<&str> = headings.iter().map(String::as_str).collect();
    ledger(&Table { caption: &words::budget_caption(answer), headings: &headings, rows: &rows, foot: Some(&foot), of_words: false })
}

fn picture(answer: &Appraisal, years: &[BudgetYear]) -> Html {
    let each: Vec<Bar> = years
        .iter()
        .enumerate()
        .flat_map(|(at, year)| {
            let promised: f64 = year.promised_cash_pounds.iter().sum();
            let bar = |name: String, note: String, pounds: f64, look| Bar { name, note, pounds, look, range: None };
            let needed = bar(words::budget_year(answer, at), text::NEEDED.into(), year.cash_pounds, Look::Cost);
            [Some(needed), (promised > 0.0).then(|| bar(String::new(), text::PROMISED.into(), promised, Look::Saved))]
        })
        .flatten()
        .collect();
    let drawings = Width::BOTH.map(|width| bars(&each, width));
    let rows: Vec<Row> = years
        .iter()
        .enumerate()
        .map(|(at, year)| {
            let promised: f64 = year.promised_cash_pounds.iter().sum();
            Row::new(&words::budget_year(answer, at), vec![amount(year.cash_pounds), amount(promised)])
        })
        .collect();
    let promised = each.iter().any(|bar| bar.look == Look::Saved);
    let keys: Vec<KeyItem> =
        [KeyItem::new(Look::Cost, text::NEEDED)].into_iter().chain(promised.then(|| KeyItem::new(Look::Saved, text::PROMISED))).collect();
    let description: String =
        years.iter().enumerate().map(|(at, year)| words::budget_described(answer, at, year)).collect::<Vec<_>>().join(" ");
    let caption = words::budget_measure();
    chart_figure(&Chart {
        id: "budget",
        finding: &words::budget_finding(years),
        measure: &caption,
        keys: &keys,
        drawings: &drawings,
        title: text::NEEDS,
        description: &description,
        caveat: None,
        table: Table { caption: &caption, headings: &words::budget_picture_columns(), rows: &rows, foot: None, of_words: false },
    })
}
