//! What it would take, in words.

use super::charts::{chart_basis, years_and_prices};
use super::number::{decimal, percent};
use super::uncertainty::input_value;
use ledger_model::appraisal::Appraisal;
use ledger_model::model::Slot;
use ledger_model::quantities::{Defined, Reason};

/// What each programme needs, as a finding.
pub fn needed_finding(within: usize, of: usize, all: usize) -> String {
    match (within, of) {
        (_, 0) => "On public money alone, no programme here has both a cost to make up and an effect to make it up with".into(),
        (0, _) => "On public money alone, no programme does enough to pay for itself".into(),
        (within, of) if of < all => format!(
            "On public money alone, {within} of the {of} programmes with a cost to make up and an effect {} enough to pay for {}",
            super::plural(within as f64, ["does", "do"]),
            super::plural(within as f64, ["itself", "themselves"])
        ),
        (within, of) if within == of => "On public money alone, every programme does enough to pay for itself".into(),
        (within, of) => format!("On public money alone, {within} of {of} programmes do enough to pay for themselves"),
    }
}

/// What the picture of need measures.
pub fn needed_measure(answer: &Appraisal) -> String {
    format!(
        "How much of the effect we assume would make up each programme’s public cost, each alone and before overlap. {}.",
        chart_basis(answer)
    )
}

/// What stands beside the triangle.
pub fn needs(share: Defined<f64>) -> String {
    match share {
        Defined::Value(share) if share <= 2.0 => format!("needs {} of it", percent(share)),
        Defined::Value(share) if share <= 100.0 => format!("needs {} times as much", decimal(super::working::rounded(share, 2))),
        Defined::Value(_) => "needs over 100 times as much".into(),
        Defined::Undefined(reason) => super::reason_short(reason).into(),
    }
}

/// Under a programme's name there.
pub fn what_we_assume(share: Defined<f64>) -> &'static str {
    match share {
        Defined::Value(_) | Defined::Undefined(Reason::NotAchievable) => "100% is what we assume",
        Defined::Undefined(Reason::NoBenefitClaimed) => "no effect on public money is counted",
        Defined::Undefined(_) => "nothing to make up",
    }
}

/// Columns of the table of need.
pub fn needed_columns() -> [&'static str; 3] {
    ["Programme", "Needed, public money", "Needed, every kind of value"]
}

pub fn turns_caption(answer: &Appraisal) -> String {
    format!("Value at which the net is £0, {}", years_and_prices(answer))
}

pub fn turns_columns() -> [&'static str; 5] {
    ["Number", "Now", "Its range", "Public money turns at", "Every kind of value turns at"]
}

/// Where an answer turns.
pub fn turns_at(answer: &Appraisal, slot: Slot, at: ledger_model::simulation::SwitchingValue) -> String {
    use ledger_model::simulation::SwitchingValue;
    match at {
        SwitchingValue::At { value, pays_above: true } => format!("{}; pays above it", input_value(answer, slot, value)),
        SwitchingValue::At { value, pays_above: false } => format!("{}; pays below it", input_value(answer, slot, value)),
        SwitchingValue::AlwaysPays => "pays at every value in its range".into(),
        SwitchingValue::NeverPays => "no value in its range does".into(),
    }
}
