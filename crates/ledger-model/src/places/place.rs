//! The place that a calculation is for.

use std::collections::BTreeMap;

use serde::Serialize;

use super::order::in_order;
use super::{Area, AreaKind, Basis, Gazetteer, Nation};

/// A joined place lists this many names in full; a longer list ends in "and 7 others".
const NAMES_LISTED: usize = 5;

/// One area, several joined, or figures typed in. Made only by [`Gazetteer::join`] and [`Place::typed`], so nobody
/// in it is counted twice and women and men together never exceed the population.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Place {
    /// "Derby"; joined: "Leicester, Leicestershire and Rutland". It may be the name of areas of several kinds.
    pub name: String,
    /// Official codes, in the order of the names; empty when typed.
    pub codes: Vec<String>,
    /// Women aged 16 and over, people.
    pub women_16_plus: f64,
    /// Men aged 16 and over, people.
    pub men_16_plus: f64,
    /// People of all ages.
    pub population: f64,
    /// The years of the mid-year counts and where they come from, each pair once; empty when typed.
    pub counts_year: Vec<(u16, Basis)>,
    /// Whether the counts are of more than one year: a page must say so.
    pub mixed_years: bool,
    /// Positions in [`Gazetteer::areas`] of the local authorities that are wholly or partly inside.
    pub members: Vec<u16>,
    /// Code of the police force whose area is made of exactly these people; Scotland's and Northern Ireland's
    /// forces have no code here.
    pub force: Option<String>,
    /// How far national figures for England and Wales describe the place.
    pub coverage: NationCoverage,
    /// Whether the user typed the figures.
    pub typed: bool,
}

/// How far national figures for England and Wales describe a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum NationCoverage {
    /// The place is in England, Wales or both.
    EnglandAndWales,
    /// Some of it is in Scotland or Northern Ireland.
    Partly,
    /// None of it is in England or Wales.
    Outside,
}

impl Place {
    /// Adds up areas already known not to overlap.
    pub(super) fn of_areas(gazetteer: &Gazetteer, areas: Vec<&Area>) -> Self {
        let areas = in_order(areas, |area| format!("{}\0{}", area.name.to_lowercase(), area.code));
        let count = |people: fn(&Area) -> u32| areas.iter().map(|area| f64::from(people(area))).sum();
        let mut shares = BTreeMap::new();
        for area in &areas {
            for member in &area.members {
                *shares.entry(*member).or_insert(0.0) += area.share_of(*member);
            }
        }
        let mut counts_year: Vec<(u16, Basis)> = Vec::new();
        for counted in areas.iter().map(|area| (area.year, area.basis)) {
            if let Err(at) = counts_year.binary_search(&counted) {
                counts_year.insert(at, counted);
            }
        }
        Self {
            name: joined_name(&areas),
            codes: areas.iter().map(|area| area.code.clone()).collect(),
            women_16_plus: count(|area| area.women_16_plus),
            men_16_plus: count(|area| area.men_16_plus),
            population: count(|area| area.population),
            mixed_years: counts_year.first().map(|one| one.0) != counts_year.last().map(|one| one.0),
            counts_year,
            force: force_of(gazetteer, &shares),
            coverage: coverage_of(gazetteer, shares.keys()),
            members: shares.into_keys().collect(),
            typed: false,
        }
    }
}

fn joined_name(areas: &[&Area]) -> String {
    let names: Vec<&str> = areas.iter().map(|area| area.name.as_str()).collect();
    match names.as_slice() {
        [] => String::new(),
        [name] => (*name).to_owned(),
        [first @ .., last] if names.len() <= NAMES_LISTED => {
            format!("{} and {last}", first.join(", "))
        }
        _ => {
            let first = NAMES_LISTED - 1;
            format!("{} and {} others", names[..first].join(", "), names.len() - first)
        }
    }
}

/// The force made of exactly these authorities, none of them in part. Shares have four decimals.
fn force_of(gazetteer: &Gazetteer, shares: &BTreeMap<u16, f64>) -> Option<String> {
    if shares.values().any(|share| *share < 0.999) {
        return None;
    }
    let mut forces = gazetteer.of_kind(AreaKind::PoliceForceArea);
    forces.find(|force| force.members.iter().eq(shares.keys())).map(|force| force.code.clone())
}

fn coverage_of<'a>(gazetteer: &Gazetteer, members: impl Iterator<Item = &'a u16>) -> NationCoverage {
    let inside = |member: &u16| {
        let nation = gazetteer.areas().get(usize::from(*member)).and_then(|area| area.nation);
        nation.is_some_and(Nation::is_england_or_wales)
    };
    let (mut some_inside, mut some_outside) = (false, false);
    for member in members {
        *(if inside(member) { &mut some_inside } else { &mut some_outside }) = true;
    }
    match (some_inside, some_outside) {
        (true, true) => NationCoverage::Partly,
        (true, false) => NationCoverage::EnglandAndWales,
        (false, _) => NationCoverage::Outside,
    }
}
