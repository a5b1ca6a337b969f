//! The page for planning a budget, in words.

mod mix;

pub use mix::*;

use super::answer::one_or_many;
use super::charts::year_heading;
use super::figure::price_basis;
use super::number::{count, decimal, list, percent, pounds_prose, pounds_whole, years_of};
use ledger_model::appraisal::Appraisal;
use ledger_model::budget::{BudgetYear, FairAsk, PotRow, Rung, Settlement};
use ledger_model::embedded::library;
use ledger_model::model::BudgetError;

/// Headings, labels and notes of the page.
pub mod plan_text {
    pub const TITLE: &str = "Plan a budget";
    pub const LEAD: &str =
        "Year by year in the pounds of each year, who pays for what, what is still missing, and which mix of programmes does most with it.";
    pub const YEARS: &str = "Year by year";
    pub const YEARS_NOTE: &str =
        "Real terms hold prices still, so that years can be compared. Cash terms are the pounds a budget will be set in.";
    pub const RISES: &str = "Inflation and pay";
    pub const STARTS: &str = "When each starts";
    pub const STARTS_AFTER: &str = "Years before it starts";
    pub const STARTS_HINT: &str = "0 starts it in the first year. What runs now is set in Programmes.";
    pub const FUNDERS: &str = "Who has promised what";
    pub const FUNDERS_NOTE: &str = "Type what each has promised, in the pounds of that year. What is missing follows.";
    pub const NO_FUNDERS: &str = "Nobody is listed yet, so all of it is missing.";
    pub const ADD_FUNDER: &str = "Add a funder";
    pub const REMOVE: &str = "Remove";
    pub const FUNDER_NAME: &str = "Name";
    pub const FUNDER_PAYER: &str = "Whose budget it is";
    pub const NO_PAYER: &str = "Not said";
    pub const PROMISED: &str = "Promised";
    pub const NEEDED: &str = "Money needed";
    pub const PROMISES: [&str; 3] = ["Who has promised", "Whose budget it is", "Pounds of each year, all years"];
    pub const AS_QUOTED: &str = "These are figures as quoted by their sources, not our central case: some are claims that nobody has compared with anything, and they have no range. What a mix brings here is what they claim. Choose central or cautious evidence in Assumptions before you decide.";
    pub const FAIR: &str = "A fair share";
    pub const FAIR_NOTE: &str = "What each would be asked for if money followed the gains that could leave its own budget. It is a place to begin to talk, not a debt.";
    pub const NO_FAIR: &str = "No payer gains anything that could leave its budget, so there is no fair share to ask for. The case rests on people helped and harm avoided.";
    pub const POTS: &str = "Stop and start, or a settlement";
    pub const POTS_NOTE: &str = "What the same service reaches when every year begins anew, with its slow start and its setting up.";
    pub const SET_UP: &str = "Cost of setting up, each time";
    pub const SET_UP_HINT: &str = "Hiring, training, premises: what a new start costs over and above its cost lines. Your own figure; it is used in this comparison only.";
    pub const POTS_SAME: &str = "With no cost of setting up and no slow start, one-year pots buy on paper what a settlement buys. What it costs to hire and lose staff each year is not counted until you type it below.";
    pub const MIX: &str = "The mix that does most";
    pub const MIX_NOTE: &str = "Which programmes, and how much of each, would do most of what you want with a yearly budget.";
    pub const A_YEAR: &str = "Budget for one year";
    pub const AIM: &str = "Do most of";
    pub const SMALLEST: &str = "Fewest a year, if it runs";
    pub const LARGEST: &str = "Most a year";
    pub const MUST: &str = "It has to run";
    pub const NO_BUDGET: &str = "Type a yearly budget above, and the mix follows.";
    pub const LADDER: &str = "A ladder of budgets";
    pub const AGREE: &str = "Try the mix on the draws";
    pub const TAKE: &str = "Use this mix";
    pub const TAKEN: &str = "This mix is your scenario now, on every page and in everything you take with you. What you had stands beside it under Compare, and Undo puts it back.";
    pub const WORKING: &str = "Working it out.";
    pub const STOP: &str = "Stop";
    pub const STOPPED: &str = "This was stopped before the mix was worked out.";
    pub const NOT_FETCHED: &str =
        "The part of the page that works the mix out could not be fetched. Check the network, or wait until this page works without one.";
    pub const TRY_AGAIN: &str = "Try again";
    pub const OUT_OF_DATE: &str = "These are the last figures that could be worked out. Put right what is marked on this page or another.";
    pub const LEAVE: &str = "Take it with you";
    pub const REPORT: &str = "Committee paper";
    pub const WORKBOOK: &str = "Workbook, link or file";
    pub const NO_COST: &str = "cost not entered, so it cannot be part of a mix";
    pub const NEEDS: &str = "Needed by year, beside what is promised";
}

/// "Derby: plan a budget".
pub fn plan_title(answer: &Appraisal) -> String {
    format!("{}: plan a budget", answer.inputs.place.name)
}

/// What is wrong with a part of the budget, where, and what to do.
pub(super) fn budget_fault(field: &str, why: BudgetError) -> String {
    let mut steps = field.split('.').skip(1);
    let (first, second, third) = (steps.next().unwrap_or_default(), steps.next().unwrap_or_default(), steps.next());
    let number = |text: &str| text.parse::<usize>().map_or(1, |number| number + 1);
    let place = match (first, third) {
        ("a_year", _) => plan_text::A_YEAR.to_owned(),
        ("funders", Some(year)) => format!("Funder {}, year {}", number(second), number(year)),
        ("funders", None) => "Funders".to_owned(),
        (programme, _) => {
            let name = library().programme(programme).map_or(programme, |one| one.name.as_str());
            let what = match second {
                "smallest" => "fewest a year",
                "largest" => "most a year",
                _ => "cost of setting up",
            };
            format!("{name}, {what}")
        }
    };
    match why {
        BudgetError::Pounds(value) => {
            format!("{place}: {} is no amount that can be spent. Type pounds from 0 to 1 million million.", decimal(value))
        }
        BudgetError::Units(value) => format!("{place}: {} cannot be. Type a number from 0 to 100 million.", decimal(value)),
        BudgetError::Crossed { smallest, largest } => {
            format!("{place}: {} is above the most a year, {}. Lower the one or raise the other.", decimal(smallest), decimal(largest))
        }
        BudgetError::PriceYear(year) => {
            format!("{place}: there is no price index for {year}. Type the amount again, in the scenario’s prices.")
        }
        BudgetError::TooMany => format!("{place}: at most 20 funders and 20 years are kept. Take some out."),
    }
}

/// Columns of the years.
pub fn budget_columns(answer: &Appraisal) -> [String; 6] {
    let prices = price_basis(answer.inputs.settings.price_year);
    [
        "Year".into(),
        format!("Cost, {prices}"),
        "Of which partners’ time in kind".into(),
        "Money needed, pounds of that year".into(),
        "Promised, pounds of that year".into(),
        "Still missing, pounds of that year".into(),
    ]
}

/// Caption of the years.
pub fn budget_caption(answer: &Appraisal) -> String {
    let inflation = answer.inputs.value(answer.inputs.plan.inflation);
    format!(
        "{}: what it takes each year, every payer, central case, not discounted. Money needed leaves time in kind out and adds {} inflation a year from {}.",
        answer.inputs.place.name,
        percent(inflation),
        answer.inputs.settings.price_year
    )
}

/// "Year 1, 2026/27".
pub fn budget_year(answer: &Appraisal, at: usize) -> String {
    year_heading(answer.inputs.settings.first_year, at)
}

/// What is missing, in a sentence.
pub fn missing_said(answer: &Appraisal, years: &[BudgetYear]) -> String {
    let needed: f64 = years.iter().map(|year| year.cash_pounds).sum();
    let missing: f64 = years.iter().map(BudgetYear::to_find_cash_pounds).sum();
    let spare: f64 = years.iter().map(|year| (-year.missing_cash_pounds).max(0.0)).sum();
    let over = years_of(years.len() as f64);
    let mut said = format!("Over {over} it takes {} in the pounds of each year. ", pounds_prose(needed));
    let short: Vec<String> = years
        .iter()
        .enumerate()
        .filter(|(_, year)| year.missing_cash_pounds >= 0.5)
        .map(|(at, year)| format!("{} in {}", pounds_prose(year.missing_cash_pounds), budget_year(answer, at).to_lowercase()))
        .collect();
    said += &match short.len() {
        0 if needed < 0.5 => "No money is needed for what is counted.".to_owned(),
        0 => "What is promised covers every year.".to_owned(),
        many if many == years.len() && spare < 0.5 => format!("{} of it is still missing.", pounds_prose(missing)),
        _ => format!("Still missing: {}.", list(&short)),
    };
    if spare >= 0.5 {
        said += &format!(
            " {} {} more is promised than is needed; money promised for one year is not counted for another.",
            if short.is_empty() { "In all," } else { "In other years" },
            pounds_prose(spare)
        );
    }
    said
}

/// What the picture of the years says first.
pub fn budget_finding(years: &[BudgetYear]) -> String {
    let most = years.iter().map(|year| year.cash_pounds).fold(0.0, f64::max);
    format!("The dearest year takes {}, in its own pounds", pounds_prose(most))
}

/// What the picture measures.
pub fn budget_measure() -> String {
    format!(
        "Money needed and promised each year, in the pounds of that year, every payer, time in kind left out, {}.",
        super::central_case()
    )
}

/// "Promised £50,000".
pub fn promised_note(year: &BudgetYear) -> String {
    let promised: f64 = year.promised_cash_pounds.iter().sum();
    if promised > 0.0 { format!("promised {}", pounds_prose(promised)) } else { "nothing promised yet".into() }
}

/// "Funder 1" or its name.
pub fn funder_name(name: &str, at: usize) -> String {
    if name.is_empty() { format!("Funder {}", at + 1) } else { name.to_owned() }
}

/// More of a label, for people who hear the page.
pub fn of_funder(name: &str, at: usize) -> String {
    format!(", {}", funder_name(name, at))
}

/// Label of a promise: "2026/27, pounds".
pub fn promise_label(answer: &Appraisal, at: usize) -> String {
    format!("{}, pounds", super::charts::year_name(answer.inputs.settings.first_year, at))
}

/// Columns of the fair shares.
pub fn fair_columns() -> [&'static str; 4] {
    ["Payer", "Share of gains that could leave a budget", "Fair share of the money needed", "Promised"]
}

pub fn promises_caption(answer: &Appraisal) -> String {
    format!("{}: promised over {}", answer.inputs.place.name, years_of(answer.inputs.plan.years as f64))
}

/// Caption of the fair shares.
pub fn fair_caption(answer: &Appraisal) -> String {
    format!(
        "{}: fair shares, pounds of each year added up over {}, central case. Gains are present values, {}, as judged to be cashable in Assumptions.",
        answer.inputs.place.name,
        years_of(f64::from(answer.inputs.settings.years)),
        price_basis(answer.inputs.settings.price_year)
    )
}

/// A share of all gains.
pub fn fair_share(ask: &FairAsk) -> String {
    percent(ask.share)
}

/// What has been promised by funders with no payer.
pub fn promised_by_others(pounds: f64) -> String {
    format!("{} more is promised by funders whose budget you have not said.", pounds_prose(pounds))
}

fn programme_name(answer: &Appraisal, id: &str) -> String {
    answer.programme(id).map_or_else(|| id.to_owned(), |programme| programme.name.clone())
}

fn units_said(answer: &Appraisal, id: &str, units: f64) -> String {
    let number = if units < 10.0 { decimal((units * 10.0).round() / 10.0) } else { count(units) };
    match answer.programme(id) {
        Some(programme) => format!("{number} {}", one_or_many(units, &programme.unit.one, &programme.unit.many)),
        None => number,
    }
}

/// Columns of pots against a settlement.
pub fn pots_columns(settlement: &Settlement) -> [String; 5] {
    let years = settlement.years;
    [
        "Programme".into(),
        format!("One settlement of {years} years"),
        format!("{years} pots of one year, same size"),
        "Cost of one: settlement, pots".into(),
        "Pots, for the settlement’s money".into(),
    ]
}

/// Caption of pots against a settlement.
pub fn pots_caption(answer: &Appraisal, settlement: &Settlement) -> String {
    format!(
        "{}: a settlement of {} against as many one-year pots, {}, money without time in kind, not discounted, no growth in pay, central case.",
        answer.inputs.place.name,
        years_of(settlement.years as f64),
        price_basis(answer.inputs.settings.price_year)
    )
}

/// Cells of a row of it.
pub fn pots_cells(answer: &Appraisal, row: &PotRow) -> [String; 4] {
    let said = |pounds: f64, units: f64| format!("{}: {}", pounds_whole(pounds), units_said(answer, &row.id, units));
    let each = |pounds: f64, units: f64| if units > 0.0 { super::number::pence_or_pounds(pounds / units) } else { "–".into() };
    [
        said(row.together_pounds, row.together_units),
        said(row.apart_pounds, row.apart_units),
        format!("{}, {}", each(row.together_pounds, row.together_units), each(row.apart_pounds, row.apart_units)),
        units_said(answer, &row.id, row.same_money_units),
    ]
}

/// What stopping and starting loses, in sentences.
pub fn pots_said(answer: &Appraisal, settlement: &Settlement) -> Vec<String> {
    let lost = settlement.rows.iter().filter(|row| row.together_units - row.same_money_units > row.together_units * 1e-9);
    let said = |row: &PotRow| {
        // Money that is left is no loss of the service's: a finance director would see it at once.
        let left = if row.unused_pounds >= 0.5 {
            format!(
                " Each starts as slowly as the first, so {} of that money is left unspent: they buy less for less.",
                pounds_prose(row.unused_pounds)
            )
        } else {
            String::new()
        };
        format!(
            "{}: with the money of a settlement, one-year pots of the same size buy {} instead of {}, {} fewer.{left}",
            programme_name(answer, &row.id),
            units_said(answer, &row.id, row.same_money_units),
            units_said(answer, &row.id, row.together_units),
            percent(1.0 - row.same_money_units / row.together_units)
        )
    };
    let said: Vec<String> = lost.map(said).collect();
    if said.is_empty() { vec![plan_text::POTS_SAME.into()] } else { said }
}

/// More of a label: the programme.
pub fn of_programme_named(answer: &Appraisal, id: &str) -> String {
    format!(", {}", programme_name(answer, id))
}

/// A programme's name.
pub fn budget_programme(answer: &Appraisal, id: &str) -> String {
    programme_name(answer, id)
}

/// "Pounds of 2024 prices".
pub fn pounds_of(answer: &Appraisal) -> String {
    format!("Pounds, {}. Time in kind is not paid from it.", price_basis(answer.inputs.settings.price_year))
}

/// Pounds in a box.
pub fn pounds_typed(pounds: f64) -> String {
    super::number_typed((pounds * 100.0).round() / 100.0)
}

/// A whole number of years before a start.
///
/// # Errors
/// A sentence, where it is none.
pub fn whole_years(programme: &str, typed: f64) -> Result<u16, String> {
    if typed.fract() == 0.0 && (0.0..=60.0).contains(&typed) {
        return Ok(typed as u16);
    }
    Err(format!("{programme}, years before it starts: {} is no whole number of years. Type 0, 1, 2 or more.", decimal(typed)))
}

/// More of the label of a start.
pub fn years_before() -> &'static str {
    ", years before it starts"
}

/// More of the label of a cost of setting up.
pub fn setting_up() -> &'static str {
    ", cost of setting up"
}

/// All that is missing, less what is promised beyond need in other years.
pub fn net_missing(years: &[BudgetYear]) -> String {
    pounds_whole(years.iter().map(BudgetYear::to_find_cash_pounds).sum())
}

/// Columns of the picture's table.
pub fn budget_picture_columns() -> [&'static str; 3] {
    ["Year", plan_text::NEEDED, plan_text::PROMISED]
}

/// A year of the picture, for people who hear it.
pub fn budget_described(answer: &Appraisal, at: usize, year: &BudgetYear) -> String {
    format!("{}: {} needed, {}.", budget_year(answer, at), pounds_prose(year.cash_pounds), promised_note(year))
}

pub fn ladder_budget(rung: &Rung) -> String {
    pounds_whole(rung.a_year)
}
