//! Recommended against actual: what there should be in a place, what there is, the gap, and what closing it costs a year.

use super::costs_of_one::yearly_cost;
use super::{ExistingService, Inputs, Need, Scenario};
use crate::evidence::{Library, Makes, NeedRule, Standard, StandardRule};
use crate::places::{Gazetteer, InRegion};

/// One standard against what there is.
#[derive(Clone, Debug, PartialEq)]
pub struct Provision {
    /// Id of the standard.
    pub standard: String,
    /// How many there should be.
    pub recommended: f64,
    /// The regions the standard counts by, for one that does; empty where they are not known.
    pub regions: Option<Vec<InRegion>>,
    /// How many there are; none until the user says.
    pub actual: Option<f64>,
    /// Recommended less actual: below 0 where there are more than recommended.
    pub gap: Option<f64>,
    /// Actual as a share of recommended; none where nothing is recommended.
    pub share: Option<f64>,
    pub price: Price,
    /// What one costs a year, in pounds of the scenario's price year.
    pub each: Option<f64>,
    /// What closing the gap costs a year; 0 where there is none.
    pub cost_of_gap: Option<f64>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Price {
    /// The user typed it.
    Typed,
    /// What the library's programme costs.
    Programme,
    /// Nobody publishes one, and the user typed none.
    None,
}

/// Numbers are shown to one decimal: a gap below half of that is none.
const SHOWN: f64 = 0.05;

impl Provision {
    /// Whether there are fewer than recommended, as far as the numbers shown tell.
    pub fn is_short(&self) -> bool {
        self.gap.is_some_and(|gap| gap >= SHOWN)
    }

    /// Whether there are more than recommended, as far as the numbers shown tell.
    pub fn is_above(&self) -> bool {
        self.gap.is_some_and(|gap| gap <= -SHOWN)
    }

    /// How many are missing; 0 where none are.
    pub fn missing(&self) -> f64 {
        self.gap.unwrap_or(0.0).max(0.0)
    }

    /// Whether the standard counts people of more than this place: a region that the place is only a part of.
    pub fn is_shared(&self) -> bool {
        self.regions.as_ref().is_some_and(|regions| regions.is_empty() || regions.iter().any(|region| !region.whole))
    }
}

/// Every standard of the library against what the scenario says there is, in the library's order.
pub fn provision(library: &Library, gazetteer: &Gazetteer, scenario: &Scenario, inputs: &Inputs, need: &Need) -> Vec<Provision> {
    let regions = gazetteer.regions_of(&inputs.place);
    let each = library.standards.standards.iter().map(|standard| {
        let place = Surroundings { library, gazetteer, scenario, inputs, need, regions: &regions };
        place.against(standard)
    });
    each.collect()
}

/// How many of the programme's units a year one of what a standard counts makes.
pub fn units_of_one(library: &Library, inputs: &Inputs, standard: &Standard) -> f64 {
    match &standard.makes {
        Makes::Number(number) => *number,
        Makes::Parameter(id) => {
            inputs.value_of(id).or_else(|| library.parameter(id).map(|parameter| parameter.value)).unwrap_or(1.0).max(1.0)
        }
    }
}

struct Surroundings<'a> {
    library: &'a Library,
    gazetteer: &'a Gazetteer,
    scenario: &'a Scenario,
    inputs: &'a Inputs,
    need: &'a Need,
    regions: &'a [InRegion],
}

impl Surroundings<'_> {
    fn against(&self, standard: &Standard) -> Provision {
        let provided = self.scenario.provision.get(&standard.id).cloned().unwrap_or_default();
        let recommended = self.recommended(standard);
        let gap = provided.actual.map(|actual| recommended - actual);
        let missing = gap.map(|gap| gap.max(0.0));
        let typed = typed_cost(self.library, self.inputs, &provided);
        let (price, each, cost_of_gap) = match typed {
            Some(each) => (Price::Typed, Some(each), missing.map(|missing| missing * each)),
            None => match self.library_cost(standard, 1.0) {
                Some(each) => (Price::Programme, Some(each), missing.map(|missing| self.library_cost(standard, missing).unwrap_or(0.0))),
                None => (Price::None, None, missing.filter(|missing| *missing == 0.0)),
            },
        };
        Provision {
            standard: standard.id.clone(),
            recommended,
            regions: matches!(standard.rule, StandardRule::Region(_)).then(|| self.regions.to_vec()),
            actual: provided.actual,
            gap,
            share: provided.actual.filter(|_| recommended > 0.0).map(|actual| actual / recommended),
            price,
            each,
            cost_of_gap,
        }
    }

    fn recommended(&self, standard: &Standard) -> f64 {
        match standard.rule {
            StandardRule::Need(NeedRule::HighRiskCases) => self.need.high_risk_cases,
            StandardRule::Need(NeedRule::IdvaPosts) => self.need.idva_posts,
            StandardRule::Need(NeedRule::AdministratorPosts) => self.need.administrator_posts,
            StandardRule::Women16Plus(women) => self.need.women_16_plus / women,
            // A part of a region shares the whole region's: a tenth of a helpline is nobody's.
            StandardRule::Region(number) => number * self.regions.len().max(1) as f64,
        }
    }

    /// What so many cost a year at the library's price; none where it has no programme or no price.
    fn library_cost(&self, standard: &Standard, number: f64) -> Option<f64> {
        let programme = self.library.programme(standard.programme.as_ref()?)?;
        let units = number * units_of_one(self.library, self.inputs, standard);
        if units == 0.0 {
            return Some(0.0);
        }
        yearly_cost(self.library, self.gazetteer, self.scenario, &programme.id, units).filter(|cost| *cost > 0.0)
    }
}

/// What the user says one costs a year, in pounds of the scenario's price year.
pub fn typed_cost(library: &Library, inputs: &Inputs, provided: &ExistingService) -> Option<f64> {
    let now = inputs.settings.price_year;
    let factor = provided.price_year.map_or(1.0, |year| library.deflator.factor(year, now).unwrap_or(1.0));
    provided.cost.map(|cost| cost * factor)
}
