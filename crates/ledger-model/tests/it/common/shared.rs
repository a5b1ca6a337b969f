//! Scenarios that several tests start from.

use ledger_model::appraisal::Appraisal;
use ledger_model::model::{ChosenPlace, ChosenProgramme, Inputs, Outcome, Scenario, Slot};
use ledger_model::places::TypedPlace;
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

/// An area with its people of mid-2023, on which the check figures of the method rest, as figures typed in.
pub fn mid_2023(code: &str) -> TypedPlace {
    let rows = include_str!("../../../../../data/releases/counts/2026-11-22.csv").lines();
    let row = rows.filter_map(|row| row.split_once(',')).find(|(known, _)| *known == code);
    let (_, counts) = row.unwrap_or_else(|| panic!("{code} was no area in 2023"));
    let counts: Vec<f64> = counts.split(',').map(|count| count.parse().expect("it is a count")).collect();
    let [women_16_plus, men_16_plus, population] = counts[..] else { panic!("{code} has three counts") };
    let outside_england_and_wales = !code.starts_with(['E', 'W']) && code != "K04000001";
    TypedPlace { name: code.to_owned(), women_16_plus, men_16_plus, population, outside_england_and_wales }
}

/// Derby as it was in mid-2023 with some programmes, everything else at its default.
pub fn derby_of_2023_with(programmes: &[&str]) -> Scenario {
    Scenario { place: Some(ChosenPlace::Typed(mid_2023("E06000015"))), ..derby_with(programmes) }
}

/// The outcome of a scenario that is sound.
pub fn outcome_of(scenario: &Scenario) -> Outcome {
    Appraisal::of(scenario).unwrap_or_else(|faults| panic!("the scenario is sound, but: {faults:?}")).outcome
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
