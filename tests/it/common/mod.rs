//! Scenarios that several tests start from.

pub mod golden;
pub mod scenarios;
pub mod spreadsheet;

use ledger_model::appraisal::Appraisal;
use ledger_model::evidence::Kind;
use ledger_model::model::{ChosenPlace, ChosenProgramme, Inputs, Outcome, Scenario, Slot};
use ledger_model::quantities::Distribution;
use ledger_model::simulation::{Draws, Simulator};

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
    Appraisal::of(scenario).unwrap_or_else(|faults| panic!("the scenario is sound, but: {faults:?}")).outcome
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

/// Every programme of the library in Derby.
pub fn all_programmes() -> Scenario {
    let ids: Vec<&str> = ledger_model::embedded::library().programmes.iter().map(|programme| programme.id.as_str()).collect();
    derby_with(&ids)
}

/// The checked inputs of a scenario that is sound.
pub fn inputs_of(scenario: &Scenario) -> Inputs {
    Appraisal::of(scenario).unwrap_or_else(|faults| panic!("the scenario is sound, but: {faults:?}")).inputs
}

/// The place of a parameter in the list.
pub fn slot_of(inputs: &Inputs, id: &str) -> Slot {
    inputs.slot(id).unwrap_or_else(|| panic!("{id} is an input"))
}

/// Gives an input another spread.
pub fn spread(inputs: &mut Inputs, id: &str, spread: Distribution) {
    let slot = slot_of(inputs, id);
    inputs.parameters[slot.0 as usize].spread = spread;
}

/// So many draws of some inputs.
pub fn drawn(inputs: &Inputs, seed: u32, draws: usize) -> Draws {
    let mut simulator = Simulator::default();
    let prepared = simulator.prepare(inputs);
    simulator.run(&prepared, seed, draws)
}

/// The inputs with the values of one draw in place of the central ones.
pub fn values_of_draw(inputs: &Inputs, draws: &Draws, draw: usize) -> Vec<f64> {
    let value = |at: usize| draws.drawn(Slot(at as u16)).map_or(inputs.values[at], |column| column[draw]);
    (0..inputs.values.len()).map(value).collect()
}

/// Average and standard deviation.
pub fn mean_and_deviation(numbers: &[f64]) -> (f64, f64) {
    let count = numbers.len() as f64;
    let mean = numbers.iter().sum::<f64>() / count;
    let squares: f64 = numbers.iter().map(|number| (number - mean).powi(2)).sum();
    (mean, (squares / (count - 1.0)).sqrt())
}
