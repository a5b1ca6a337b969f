//! The start page in words.

use super::answer::{fullest_year, most_units, one_or_many, yearly_sum};
use super::figure::{central_case, price_basis};
use super::number::count;
use crate::route::Route;
use ledger_model::appraisal::Appraisal;

/// Headings, labels and notes of the page.
pub mod start_text {
    pub const TITLE: &str = "What would it cost, what would it save, and for whom?";
    pub const LEAD: &str = "Costs of domestic abuse programmes and the costs they avoid, for any place in the UK. Choose a place and some programmes: the answer comes with who pays, and where every number is from.";
    pub const PLACE: &str = "Start with a place";
    pub const OTHER_PLACE: &str = "Or choose another place";
    pub const PLACE_HINT: &str = "A council, police force area, county, care board or nation";
    pub const PLACE_LINK: &str = "Choose from the list, or type in a population";
    pub const INSIDE: &str = "What is in it, and what it costs";
    pub const ALL_OF_THEM: &str = "All of them, in the fullest year";
    pub const OPEN: &str = "Open this example";
    pub const OPEN_INSTEAD: &str = "It takes the place of what you are working on. Undo brings that back.";
    pub const RESULTS: &str = "See its results";
    pub const GO_ON: &str = "Go on choosing programmes";
}

/// A door from the start page: the page it leads to, what is there, and what one leaves with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Door {
    /// Where it leads.
    pub page: Route,
    pub what: &'static str,
    pub leave_with: &'static str,
}

/// The three doors: one model, three ways through it.
pub const DOORS: [Door; 3] = [
    Door {
        page: Route::Plan,
        what: "What it takes year by year, who has promised what, what is missing, and the mix that does most.",
        leave_with: "Leave with a committee paper and a workbook.",
    },
    Door {
        page: Route::Case,
        what: "One strong sentence that survives a sceptic, with its range and source.",
        leave_with: "Leave with a page to print, send or post.",
    },
    Door {
        page: Route::Session,
        what: "Big type. The room guesses first, then the answer is shown.",
        leave_with: "Needs no network. Resets in one press.",
    },
];

/// "A worked example: Derby".
pub fn worked_example(answer: &Appraisal) -> String {
    format!("A worked example: {}", answer.inputs.place.name)
}

/// "You are working on Derby."
pub fn working_on(answer: &Appraisal) -> String {
    format!("You are working on {}.", answer.inputs.place.name)
}

/// A programme of the example.
#[derive(Clone, Debug, PartialEq)]
pub struct Inside {
    pub id: String,
    /// "IRIS, 64,468 women covered".
    pub what: String,
    pub full_name: String,
    /// What it costs in its fullest year.
    pub cost: String,
}

/// What is in an answer, and what each costs in its fullest year.
pub fn inside(answer: &Appraisal) -> Vec<Inside> {
    let each = answer.outcome.programmes.iter().filter_map(|outcome| {
        let programme = answer.programme(&outcome.id)?;
        let units = most_units(outcome);
        let many = one_or_many(units, &programme.unit.one, &programme.unit.many);
        Some(Inside {
            id: outcome.id.clone(),
            what: format!("{}, {} {many}", programme.name, count(units)),
            full_name: programme.full_name.clone(),
            cost: if super::is_whole_cost_missing(answer, outcome) {
                super::no_cost_entered().into()
            } else {
                yearly_sum(answer, fullest_year(outcome)).value
            },
        })
    });
    each.collect()
}

/// What all of them cost in the fullest year.
pub fn inside_all(answer: &Appraisal) -> String {
    let most = answer.outcome.total.yearly.iter().map(|year| year.cost).fold(0.0, f64::max);
    yearly_sum(answer, most).value
}

/// What the list of costs is about.
pub fn inside_basis(answer: &Appraisal) -> String {
    let prices = price_basis(answer.inputs.settings.price_year);
    format!(
        "Each programme’s cost in its fullest year, every payer, not discounted, {prices}, {}. Rounded, so they may not add up exactly.",
        central_case()
    )
}
