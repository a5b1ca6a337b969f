//! What the user hands on: the scenario as a file and as a link, and how a link is read again.

use crate::files;
pub use crate::files::{FileError, LONGEST_FILE, LONGEST_FOR_QR, Opened, QrCode, holds_link, link_in, open_file, open_link, qr};
use ledger_model::appraisal::Appraisal;
use ledger_model::model::Scenario;

/// Most characters of a file’s name made from the scenario’s.
const LONGEST: usize = 60;

/// The scenario as a link: what stands after the address of the page.
pub fn link_of(scenario: &Scenario, with_notes: bool) -> String {
    files::link_of(scenario, with_notes)
}

/// The text of the scenario’s file.
pub fn file_of(scenario: &Scenario) -> String {
    files::write_scenario(scenario) + "\n"
}

/// A neutral name for something saved: “ledger-derby.json”, from the scenario’s name or else its place.
pub fn name_of_file(scenario: &Scenario, ending: &str) -> String {
    let place = || Appraisal::of(scenario).map(|answer| answer.inputs.place.name).unwrap_or_default();
    let name = if scenario.name.trim().is_empty() { place() } else { scenario.name.clone() };
    let plain: String = name.to_lowercase().chars().map(|letter| if letter.is_ascii_alphanumeric() { letter } else { ' ' }).collect();
    let words: Vec<&str> = plain.split_whitespace().collect();
    let short: String = words.join("-").chars().take(LONGEST).collect();
    let short = short.trim_end_matches('-');
    if short.is_empty() { format!("ledger.{ending}") } else { format!("ledger-{short}.{ending}") }
}

/// How many things in a scenario stand otherwise than the library has them.
pub fn changes_in(scenario: &Scenario) -> usize {
    let chosen = |one: &ledger_model::model::ChosenProgramme| {
        let given = [one.wanted.is_some(), one.now.is_some(), one.ramp.is_some(), one.estimate.is_some()];
        let flags = [one.count_claimed, one.health_gain, !one.without_costs.is_empty()];
        given.into_iter().chain(flags).filter(|changed| *changed).count()
    };
    let programmes: usize = scenario.programmes.values().map(chosen).sum();
    files::settings_changed(&scenario.settings) + programmes + scenario.parameters.len() + scenario.splits.len() + scenario.provision.len()
}
