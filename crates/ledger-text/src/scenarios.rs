//! Two scenarios and what is different, in words.

use super::figure::price_basis;
use super::number::{count, decimal, percent_exact};
use super::provision_text;
use super::sentence::lower_first;
use super::working::working_pounds;
use ledger_model::appraisal::Appraisal;
use ledger_model::embedded::library;

/// Names of a scenario and of its copy.
pub fn names_of_copies(name: &str) -> (String, String) {
    let name = name.trim();
    if !is_readable(name) { ("A".into(), "B".into()) } else { (name.to_owned(), format!("{name}, copy")) }
}

/// Whether there is something to read in a name: zero-width characters alone are none.
fn is_readable(name: &str) -> bool {
    name.chars().any(|letter| !letter.is_whitespace() && (letter.is_alphanumeric() || letter.is_ascii_graphic()))
}

/// What a scenario is called in a sentence.
pub fn scenario_name(name: &str, otherwise: &str) -> String {
    if !is_readable(name) { otherwise.to_owned() } else { format!("“{}”", name.trim()) }
}

/// What an unnamed scenario is called.
pub fn this_one() -> &'static str {
    "this scenario"
}

/// See [`this_one`].
pub fn other_one() -> &'static str {
    "the other scenario"
}

/// The difference between two scenarios, as a finding.
pub fn difference_finding(this: &str, other: &str, above: usize, same: bool) -> String {
    match above {
        _ if same => format!("{this} and {other} come to the same in every run"),
        0 => format!("In hardly any run does {this} leave public services better off than {other}"),
        100 => format!("In nearly every run, {this} leaves public services better off than {other}"),
        above => format!("In {above} of 100 runs, {this} leaves public services better off than {other}"),
    }
}

/// The difference, for people who hear the page.
pub fn difference_title(above: usize) -> String {
    format!("{above} of 100 marks are above no difference")
}

pub fn difference_measure(this: &str, other: &str, count: usize) -> String {
    format!(
        "Net for public services of {this} less that of {other}, run by run: each of {} runs uses the same numbers in both.",
        super::count(count as f64)
    )
}

/// What stands over each side of the difference.
pub fn difference_heads() -> ([String; 2], [String; 2]) {
    (["the other is as".into(), "good or better".into()], ["this one".into(), "is better".into()])
}

/// Under the line at £0.
pub fn no_difference() -> String {
    "no difference".into()
}

/// Caption of the table of two scenarios.
pub fn scenarios_caption(answer: &Appraisal, runs: usize) -> String {
    format!("Two scenarios side by side, {}, {} runs", price_basis(answer.inputs.settings.price_year), count(runs as f64))
}

/// Its first column's rows.
pub fn scenarios_rows() -> [&'static str; 8] {
    [
        "Place",
        "Cost, all payers",
        "Public costs avoided",
        "Net, public services",
        "8 in 10 runs, public",
        "Pays back, public",
        "Net, everyone",
        "8 in 10 runs, everyone",
    ]
}

/// Headings of the table of the dots.
pub fn dots_columns() -> [&'static str; 2] {
    ["Share of runs", "Pounds"]
}

/// Over the names of rows of two scenarios.
pub fn figure_heading() -> &'static str {
    "Figure"
}

/// Headings of the two scenarios and of their difference.
pub fn heading_this(name: &str) -> String {
    format!("{name} (working on it)")
}

/// See [`heading_this`].
pub fn heading_other(name: &str) -> String {
    format!("{name} (kept beside)")
}

/// See [`heading_this`].
pub fn difference_heading() -> &'static str {
    "First less second"
}

/// A number as a scenario has it, with its range.
pub fn triple_said(resolved: &ledger_model::model::ResolvedParameter) -> String {
    let say = |value: f64| {
        let unit = resolved.unit;
        if unit.is_money() {
            working_pounds(value)
        } else if unit.is_percentage() {
            percent_exact(value)
        } else {
            decimal(super::working::rounded(value, 4))
        }
    };
    let central = say(resolved.central * resolved.rebase);
    match resolved.rebased_ends() {
        Some((low, high)) => format!("{central} ({} to {})", say(low), say(high)),
        None => central,
    }
}

/// Under a difference that is no number.
pub fn not_a_difference() -> &'static str {
    "–"
}

/// That two scenarios cannot be taken from each other run by run.
pub fn not_comparable() -> &'static str {
    "One of the two carries no chances (figures as quoted, or no programmes), or they ask for different runs, so their difference has no range. Give both the same number of runs and seed."
}

/// That two scenarios are in different prices.
pub fn other_prices(this: &str, other: &str) -> String {
    format!("The two are in different prices ({this} and {other}), so their pounds are not alike. Give both the same price year.")
}

/// One line of what changed: what, here and there.
pub fn changed_from_to(what: &str, here: &str, there: &str) -> String {
    format!("{what}: {here} here, {there} in the other")
}

/// What differs between two scenarios in what there is now of each standard and what one of them costs.
pub fn provision_differs(this: &Appraisal, other: &Appraisal) -> Vec<String> {
    let each = library().standards.standards.iter().flat_map(|standard| {
        let [here, there] = [this, other].map(|answer| provided(answer, &standard.id));
        let parts = [provision_text::NOW, provision_text::COST].into_iter().zip(here).zip(there);
        parts.map(|((part, here), there)| (format!("{}, {}", standard.label, lower_first(part)), here, there))
    });
    each.filter(|(_, here, there)| here != there).map(|(what, here, there)| changed_from_to(&what, &here, &there)).collect()
}

/// How many there are now of what a standard counts, and what one costs, as a scenario has them.
fn provided(answer: &Appraisal, standard: &str) -> [String; 2] {
    let typed = answer.scenario.provision.get(standard);
    let cost = typed.and_then(|typed| Some((typed.cost?, typed.price_year.unwrap_or(answer.inputs.settings.price_year))));
    [
        typed.and_then(|typed| typed.actual).map(decimal),
        cost.map(|(pounds, year)| format!("{} ({})", working_pounds(pounds), price_basis(year))),
    ]
    .map(|said| said.unwrap_or_else(|| differs::NOT_TYPED.into()))
}

/// Names of things that may differ between scenarios.
pub mod differs {
    pub const PLACE: &str = "Place";
    pub const NOWHERE: &str = "none";
    pub const ONLY_HERE: &str = "is in this one only";
    pub const ONLY_THERE: &str = "is in the other only";
    pub const SET_UP: &str = "is set up differently (scale, ramp, estimate or cost lines)";
    pub const YEARS: &str = "Years looked at";
    pub const DELIVERY: &str = "Years of delivery";
    pub const EVIDENCE: &str = "Evidence";
    pub const RATE: &str = "Discount rate";
    pub const OTHER: &str = "Other settings differ (prices, overlap, prevalence, caution, runs)";
    pub const NOT_TYPED: &str = "not typed";
    pub const SPLITS: &str = "Who pays or gains is split differently";
}
