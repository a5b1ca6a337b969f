//! Scenarios that several tests start from.
#![allow(dead_code)] // each test root uses its own part

use prevention_ledger::app::Answer;
use prevention_ledger::evidence::Kind;
use prevention_ledger::model::{ChosenPlace, ChosenProgramme, Outcome, Scenario};

/// Derby with some programmes, everything else at its default.
pub fn derby_with(programmes: &[&str]) -> Scenario {
    place_with(&["E06000015"], programmes)
}

/// A place with some programmes, everything else at its default.
pub fn place_with(areas: &[&str], programmes: &[&str]) -> Scenario {
    Scenario {
        place: Some(ChosenPlace::Areas(areas.iter().map(|code| (*code).to_owned()).collect())),
        programmes: programmes.iter().map(|id| ((*id).to_owned(), ChosenProgramme::default())).collect(),
        ..Scenario::default()
    }
}

/// Derby with a hundred units of one programme from the first year, for so many years.
pub fn woman_for(programme: &str, years: u16) -> Scenario {
    let mut scenario = derby_with(&[programme]);
    let chosen = ChosenProgramme { scale: Some(100.0), ramp: Some(vec![1.0]), ..ChosenProgramme::default() };
    scenario.programmes.insert(programme.into(), chosen);
    scenario.settings.years = Some(years);
    scenario
}

/// The outcome of a scenario that is sound.
pub fn outcome_of(scenario: &Scenario) -> Outcome {
    Answer::to(scenario).unwrap_or_else(|faults| panic!("the scenario is sound, but: {faults:?}")).outcome
}

/// What one victim-year costs, in pounds of the scenario's price year.
pub fn victim_year(scenario: &Scenario) -> f64 {
    outcome_of(scenario).need.victim_year.iter().sum()
}

/// The public part of it.
pub fn public_victim_year(scenario: &Scenario) -> f64 {
    let lines = outcome_of(scenario).need.victim_year;
    lines.iter().enumerate().filter(|(line, _)| line % Kind::COUNT == Kind::Public as usize).map(|(_, pounds)| pounds).sum()
}
