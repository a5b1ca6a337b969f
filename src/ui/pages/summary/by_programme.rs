//! Cost and benefit of each programme, and of all together.

use crate::ui::charts::{Cell, Row, Table, amount, ledger, text, total};
use crate::words;
use ledger_model::appraisal::Appraisal;
use ledger_model::model::{Quantity, Results, StepId};
use ledger_model::quantities::{Defined, Tabled};
use std::rc::Rc;
use yew::prelude::*;

/// Both tables by programme.
pub fn by_programme(answer: &Rc<Appraisal>) -> Html {
    let programmes = &answer.outcome.programmes;
    let rows = |cells: fn(&Results, bool) -> Vec<Cell>| -> Vec<Row> {
        let row = |one: &ledger_model::model::ProgrammeOutcome| {
            let cells = cells(&one.results, words::is_whole_cost_missing(answer, one));
            Row::new(&words::programme_name(answer, &one.id), cells).known_as(&one.id)
        };
        programmes.iter().map(row).collect()
    };
    let all = &answer.outcome.total;
    let table = |caption: String, headings: &[&str], rows: Vec<Row>, foot: Vec<Cell>| {
        let foot = Row::new(words::all_programmes(), foot);
        ledger(&Table { caption: &caption, headings, rows: &rows, foot: Some(&foot), of_words: false })
    };
    let (of_money, of_ratios) = (words::by_programme_caption(answer), words::per_pound_caption(answer));
    html! {
        <>
            if let Some(missing) = words::costs_missing(answer) { <p>{ missing }</p> }
            { table(of_money, &words::by_programme_columns(), rows(money).into_iter().map(copied).collect(), money_with_working(all)) }
            { table(of_ratios, &words::per_pound_columns(), of_kinds(answer, rows(per_pound)), all_per_pound(answer, all)) }
        </>
    }
}

/// The rows of returns, each with the kinds of value it leaves out.
fn of_kinds(answer: &Appraisal, mut rows: Vec<Row>) -> Vec<Row> {
    rows.iter_mut().enumerate().for_each(|(at, row)| row.cells.push(text(&words::leaves_out(answer, at))));
    rows
}

fn all_per_pound(answer: &Appraisal, results: &Results) -> Vec<Cell> {
    let mut cells = per_pound_with_working(results);
    cells.push(text(&words::total_leaves_out(answer)));
    cells
}

/// A row whose button copies the programme with its range.
fn copied(row: Row) -> Row {
    Row { copy: Some(format!("programme {}", row.id)), ..row }
}

fn sums(results: &Results) -> [f64; 7] {
    let public = &results.public_sector;
    [results.cost, results.benefit_gross, -results.overlap, public.benefit, results.benefit, public.net, results.net_present_value]
}

/// Columns that hang on the cost: the cost itself and both nets.
const OF_COST: [usize; 3] = [0, 5, 6];

fn money(results: &Results, no_cost: bool) -> Vec<Cell> {
    let mut cells = sums(results).map(amount);
    if no_cost {
        OF_COST.into_iter().for_each(|at| cells[at] = text(words::no_cost_entered()));
    }
    cells.to_vec()
}

fn money_with_working(results: &Results) -> Vec<Cell> {
    let steps = [
        Quantity::PresentCost,
        Quantity::PresentGross,
        Quantity::PresentOverlap,
        Quantity::PresentPublicBenefit,
        Quantity::PresentBenefit,
        Quantity::PublicNetPresentValue,
        Quantity::NetPresentValue,
    ];
    let names = words::by_programme_columns();
    let cells = sums(results).into_iter().zip(steps).zip(names.into_iter().skip(1));
    cells.map(|((pounds, what), name)| total(pounds, StepId::total(what), name)).collect()
}

fn per_pound(results: &Results, _: bool) -> Vec<Cell> {
    let or_reason = |value: Defined<f64>, say: fn(Defined<f64>) -> String, held: fn(f64) -> Tabled| Cell {
        number: value.value().map(held),
        ..text(&say(value))
    };
    vec![
        or_reason(results.public_sector.ratio, words::ratio_or_reason, Tabled::pounds),
        or_reason(results.ratio, words::ratio_or_reason, Tabled::pounds),
        or_reason(results.public_sector.payback, words::payback_or_reason, Tabled::plain),
        or_reason(results.payback, words::payback_or_reason, Tabled::plain),
        or_reason(results.people_helped, words::people_or_reason, Tabled::plain),
        or_reason(results.cost_per_person_helped, words::per_person_or_reason, Tabled::pounds),
    ]
}

fn per_pound_with_working(results: &Results) -> Vec<Cell> {
    let defined = [
        (Quantity::PublicRatio, results.public_sector.ratio.value().is_some()),
        (Quantity::Ratio, results.ratio.value().is_some()),
        (Quantity::PublicPayback, results.public_sector.payback.value().is_some()),
        (Quantity::Payback, results.payback.value().is_some()),
        (Quantity::PeopleHelped, results.people_helped.value().is_some()),
        (Quantity::CostPerPersonHelped, results.cost_per_person_helped.value().is_some()),
    ];
    let names = words::per_pound_columns();
    let cells = per_pound(results, false).into_iter().zip(defined).zip(names.into_iter().skip(1));
    cells.map(|((cell, (what, there)), name)| Cell { why: there.then(|| (StepId::total(what), name.to_owned())), ..cell }).collect()
}
