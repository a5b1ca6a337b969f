//! What several tests start from.

mod shared;

pub use shared::*;

use ledger_model::model::{ChosenProgramme, Inputs, Scenario, Slot};
use ledger_model::quantities::Distribution;

/// Derby with a hundred units of one programme from the first year, for so many years.
pub fn woman_for(programme: &str, years: u16) -> Scenario {
    let mut scenario = derby_with(&[programme]);
    let chosen = ChosenProgramme { wanted: Some(100.0), ramp: Some(vec![1.0]), ..ChosenProgramme::default() };
    scenario.programmes.insert(programme.into(), chosen);
    scenario.settings.years = Some(years);
    scenario
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

/// Average and standard deviation.
pub fn mean_and_deviation(numbers: &[f64]) -> (f64, f64) {
    let count = numbers.len() as f64;
    let mean = numbers.iter().sum::<f64>() / count;
    let squares: f64 = numbers.iter().map(|number| (number - mean).powi(2)).sum();
    (mean, (squares / (count - 1.0)).sqrt())
}
