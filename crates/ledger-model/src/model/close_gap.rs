//! A gap in provision turned into a programme: the library's, or one of the user's own made from the standard.

use super::costs_of_one::yearly_cost;
use super::provision::{Provision, units_of_one};
use super::{ChangedParameter, ChosenProgramme, Inputs, Scenario};
use crate::evidence::{Base, CostBasis, Library, Pace, Programme, Standard};
use crate::places::Gazetteer;
use crate::quantities::PriceYear;

/// A programme that closes a gap, and how much of it.
#[derive(Clone, Debug, PartialEq)]
pub struct GapPlan {
    /// Id of the standard.
    pub standard: String,
    /// Id of the programme.
    pub programme: String,
    /// Units a year running now.
    pub now: f64,
    /// Units a year wanted: those there are and those that are missing.
    pub wanted: f64,
    /// Share of the scale reached in each delivery year.
    pub ramp: Vec<f64>,
    /// The number that holds the library's cost, and what it must be to cost what the user typed.
    pub price: Option<(String, ChangedParameter)>,
    /// The user's own programme, where the library has none.
    pub own: Option<Programme>,
}

/// What the scenario's programmes hold of the programme that closes a gap.
#[derive(Clone, Debug, PartialEq)]
pub enum Planned {
    Nothing,
    /// Some of it, but not what closes the gap.
    Otherwise(ChosenProgramme),
    /// What closes the gap.
    ThisGap(ChosenProgramme),
}

/// Amounts that differ by less than this share are the same.
const SAME: f64 = 1e-9;

/// What the scenario's programmes hold of the programme that closes a gap.
pub fn planned(library: &Library, scenario: &Scenario, inputs: &Inputs, row: &Provision) -> Planned {
    let Some(standard) = library.standards.standard(&row.standard) else { return Planned::Nothing };
    let Some(chosen) = scenario.programmes.get(&closing_programme(library, standard)) else { return Planned::Nothing };
    let units = units_of_one(library, inputs, standard);
    let units = if standard.programme.is_some() { units } else { 1.0 };
    let same = |one: Option<f64>, other: f64| (one.unwrap_or(0.0) - other).abs() <= SAME * other.abs().max(1.0);
    let there = row.actual.unwrap_or(0.0);
    let closes = chosen.wanted.is_some() && same(chosen.wanted, (there + row.missing()) * units);
    let closes = closes && same(chosen.now, there * units);
    if closes { Planned::ThisGap(chosen.clone()) } else { Planned::Otherwise(chosen.clone()) }
}

/// Id of the user's own programme made from a standard.
pub fn own_id(standard: &Standard) -> String {
    format!("provision-{}", standard.id)
}

/// Id of the programme that closes a standard's gap: the library's, or the user's own.
pub fn closing_programme(library: &Library, standard: &Standard) -> String {
    let known = standard.programme.clone().filter(|id| library.programme(id).is_some());
    known.unwrap_or_else(|| own_id(standard))
}

/// The plan that closes a gap at a pace. None where nothing is missing, or where the library has no programme and the user
/// typed no cost.
pub fn plan_to_close(
    library: &Library,
    gazetteer: &Gazetteer,
    scenario: &Scenario,
    inputs: &Inputs,
    row: &Provision,
    pace: &Pace,
) -> Option<GapPlan> {
    let standard = library.standards.standard(&row.standard)?;
    let missing = row.missing();
    if missing <= 0.0 {
        return None;
    }
    let programme = closing_programme(library, standard);
    let typed = scenario.provision.get(&row.standard).and_then(|provided| Some((provided.cost?, provided.price_year)));
    let year = |own: Option<PriceYear>| own.unwrap_or(inputs.settings.price_year);
    let (units, price, own) = if library.programme(&programme).is_some() {
        let units = units_of_one(library, inputs, standard);
        let wanted = row.each.filter(|_| typed.is_some()).map(|each| each * missing);
        let price = wanted.and_then(|wanted| price_for(library, gazetteer, scenario, inputs, &programme, missing * units, wanted));
        (units, price, None)
    } else {
        let (cost, own_year) = typed?;
        (1.0, None, Some(own_programme(library, standard, row.recommended, inputs, cost, year(own_year))))
    };
    Some(GapPlan {
        standard: standard.id.clone(),
        programme,
        now: row.actual.unwrap_or(0.0) * units,
        wanted: (row.actual.unwrap_or(0.0) + missing) * units,
        ramp: pace.ramp.clone(),
        price,
        own,
    })
}

/// The number of a library programme's one line of cost, changed so that so many units cost so much a year. None where
/// several lines make up its cost, which stay as they are.
fn price_for(
    library: &Library,
    gazetteer: &Gazetteer,
    scenario: &Scenario,
    inputs: &Inputs,
    programme: &str,
    units: f64,
    wanted: f64,
) -> Option<(String, ChangedParameter)> {
    let entry = library.programme(programme)?;
    let yearly: Vec<_> = entry.costs.iter().filter(|line| line.basis != CostBasis::Once).collect();
    let [only] = yearly.as_slice() else { return None };
    let id = entry.full_id(only.amount.as_deref()?);
    let priced = |pounds: f64| ChangedParameter {
        value: Some(pounds),
        price_year: Some(inputs.settings.price_year),
        note: scenario.parameters.get(&id).map(|changed| changed.note.clone()).unwrap_or_default(),
        ..ChangedParameter::default()
    };
    let cost_at = |pounds: f64| {
        let mut trial = scenario.clone();
        trial.parameters.insert(id.clone(), priced(pounds));
        yearly_cost(library, gazetteer, &trial, programme, units)
    };
    // Whatever the price is charged by, cost is in proportion to it, unless an estimate brings costs of its own.
    let (one, two) = (cost_at(1.0)?, cost_at(2.0)?);
    let in_proportion = one > 0.0 && (two - 2.0 * one).abs() <= SAME * two;
    (in_proportion && wanted > 0.0).then(|| (id.clone(), priced(wanted / one)))
}

/// The standards' template, filled in.
fn own_programme(library: &Library, standard: &Standard, recommended: f64, inputs: &Inputs, cost: f64, year: PriceYear) -> Programme {
    let mut own = library.standards.template.clone();
    let women = inputs.value(inputs.plan.need.women);
    own.id = own_id(standard);
    own.name.clone_from(&standard.label);
    own.full_name = own.full_name.replace("{label}", &standard.label);
    own.tier = standard.tier;
    own.unit.one.clone_from(&standard.one);
    own.unit.many.clone_from(&standard.many);
    own.unit.need = Base::Women16Plus;
    for parameter in &mut own.parameters {
        match parameter.id.as_str() {
            "share" if women > 0.0 => parameter.value = recommended / women,
            "unit-cost" => {
                parameter.value = cost;
                parameter.price_year = Some(year);
            }
            _ => {}
        }
    }
    for line in own.splits.iter_mut().flat_map(|split| &mut split.lines) {
        line.payer = standard.payer;
    }
    own
}
