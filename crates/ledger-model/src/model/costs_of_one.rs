//! What so many units of a programme cost in a year of full delivery, worked out by the calculation itself.

use super::{ChosenProgramme, Inputs, Scenario, evaluate};
use crate::evidence::{CostBasis, Library};
use crate::places::Gazetteer;

/// What so many units of a programme of the library cost in a year, in pounds of the scenario's price year: without what is
/// paid once, and before optimism bias. None where it cannot be worked out.
pub fn yearly_cost(library: &Library, gazetteer: &Gazetteer, scenario: &Scenario, programme: &str, units: f64) -> Option<f64> {
    let entry = library.programme(programme)?;
    let once = entry.costs.iter().chain(entry.estimates.iter().flat_map(|estimate| &estimate.costs));
    let once = once.filter(|line| line.basis == CostBasis::Once).map(|line| line.id.clone());
    let mut chosen = scenario.programmes.get(programme).cloned().unwrap_or_default();
    chosen.without_costs.extend(once);
    let chosen = ChosenProgramme { now: None, wanted: Some(units), ramp: Some(vec![1.0]), ..chosen };
    let mut alone = Scenario { programmes: [(programme.to_owned(), chosen)].into(), own_programmes: Vec::new(), ..scenario.clone() };
    alone.settings.optimism = None;
    alone.parameters.retain(|id, _| library.parameter(id).is_some() || id.starts_with("place."));
    alone.splits.retain(|id, _| library.split(id).is_some());
    let inputs = Inputs::resolve(library, gazetteer, &alone).ok()?;
    let outcome = evaluate(&inputs.plan, &inputs.values);
    outcome.programmes.first().map(|only| only.spent.total(0))
}
