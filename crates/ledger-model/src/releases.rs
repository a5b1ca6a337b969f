//! Earlier releases of the evidence: what a number was then, and a scenario as it was.

use crate::appraisal::Appraisal;
use crate::embedded::library;
use crate::evidence::Library;
use crate::model::{ChangedParameter, ChosenPlace, PLACE_COUNTS, Scenario};
use crate::quantities::PriceYear;
use std::collections::BTreeMap;

/// A number as a release has it; low and high only where it has a range.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ReleasedValue {
    /// The centre.
    pub value: f64,
    /// Low and high.
    pub ends: Option<(f64, f64)>,
    /// Whose prices, for money.
    pub price_year: Option<PriceYear>,
}

impl ReleasedValue {
    /// Whether two are the same but for the last digit, in which machines differ.
    fn is_same(&self, other: &Self) -> bool {
        let near = |a: f64, b: f64| (a - b).abs() <= 1e-9 * a.abs().max(b.abs());
        let ends = match (self.ends, other.ends) {
            (Some(a), Some(b)) => near(a.0, b.0) && near(a.1, b.1),
            (a, b) => a == b,
        };
        near(self.value, other.value) && ends && self.price_year == other.price_year
    }

    /// The number as the library has it today.
    pub fn now(id: &str) -> Option<Self> {
        let parameter = library().parameter(id)?;
        let ends = parameter.spread.ends(parameter.value);
        Some(Self { value: parameter.value, ends, price_year: parameter.price_year })
    }
}

/// A release of the evidence.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Release {
    numbers: BTreeMap<String, ReleasedValue>,
    /// Default estimates of programmes.
    estimates: BTreeMap<String, String>,
    /// Women and men aged 16 and over and all residents, by code of the area.
    counts: BTreeMap<String, [f64; 3]>,
}

/// A number that was otherwise.
#[derive(Clone, Debug, PartialEq)]
pub struct Difference {
    /// Its full id.
    pub id: String,
    pub then: ReleasedValue,
    pub now: ReleasedValue,
}

impl Release {
    /// A release from the table of all of them: each begins with a line `release,` and its name, then come its rows: id, value,
    /// low, high, price year; a programme’s row has its default estimate for a value. The counts of areas begin with a line
    /// `counts,` and the release that first had them: code, women, men, residents.
    pub fn read(table: &str, name: &str) -> Option<Self> {
        let rows = |head: (&'static str, &str)| {
            let from = table.lines().position(|line| line.split_once(',') == Some(head))?;
            Some(table.lines().skip(from + 1).take_while(|row| !row.starts_with("release,") && !row.starts_with("counts,")))
        };
        let mut release = Self::default();
        let counted = table.lines().filter_map(|line| line.strip_prefix("counts,")).filter(|since| *since <= name).max();
        for row in counted.and_then(|since| rows(("counts", since))).into_iter().flatten() {
            let cells: Vec<&str> = row.split(',').collect();
            let [code, counts @ ..] = &cells[..] else { continue };
            let counts: Vec<f64> = counts.iter().filter_map(|count| count.parse().ok()).collect();
            if let Ok(counts) = counts.try_into() {
                release.counts.insert((*code).to_owned(), counts);
            }
        }
        for row in rows(("release", name))? {
            let cells: Vec<&str> = row.split(',').collect();
            let [id, value, low, high, price_year] = cells[..] else { continue };
            match value.parse() {
                Ok(value) => {
                    let ends = low.parse().ok().zip(high.parse().ok());
                    release.numbers.insert(id.to_owned(), ReleasedValue { value, ends, price_year: price_year.parse().ok() });
                }
                Err(_) => _ = release.estimates.insert(id.to_owned(), value.to_owned()),
            }
        }
        Some(release)
    }

    /// The scenario without what [`Release::pin_released`] put into it.
    pub fn pin_current(&self, scenario: &Scenario, note: &str) -> Scenario {
        let mut now = scenario.clone();
        now.parameters
            .retain(|id, changed| changed.note != note || self.then(id, scenario).is_none_or(|then| Some(then.value) != changed.value));
        for (id, chosen) in &mut now.programmes {
            let central = library().programme(id).map(|programme| &programme.stances.central);
            chosen.estimate =
                chosen.estimate.take().filter(|estimate| self.estimates.get(id) != Some(estimate) || central == Some(estimate));
        }
        now
    }

    /// A number of then, or a count of the scenario’s place.
    fn then(&self, id: &str, scenario: &Scenario) -> Option<ReleasedValue> {
        let Some(count) = PLACE_COUNTS.iter().position(|count| *count == id) else { return self.numbers.get(id).copied() };
        let Some(ChosenPlace::Areas(codes)) = &scenario.place else { return None };
        let counts: Option<Vec<f64>> = codes.iter().map(|code| Some(self.counts.get(code)?[count])).collect();
        Some(ReleasedValue { value: counts?.iter().sum(), ends: None, price_year: None })
    }

    /// Numbers the scenario’s answer reads, and the user has not changed, that were otherwise then.
    pub fn differences(&self, scenario: &Scenario) -> Vec<Difference> {
        let read = Appraisal::of(scenario).map(|answer| answer.inputs.parameters).unwrap_or_default();
        let otherwise = read.into_iter().filter(|one| !scenario.parameters.contains_key(&one.id)).filter_map(|one| {
            let then = self.then(&one.id, scenario)?;
            let now = ReleasedValue::now(&one.id).unwrap_or(ReleasedValue { value: one.central, ends: None, price_year: None });
            (!then.is_same(&now)).then_some(Difference { id: one.id, then, now })
        });
        otherwise.collect()
    }

    /// Programmes of the scenario whose default estimate was another one that the library still has.
    fn other_estimates(&self, scenario: &Scenario) -> Vec<(String, String)> {
        let chosen = scenario.programmes.iter().filter(|(_, chosen)| chosen.estimate.is_none());
        let then = chosen.filter_map(|(id, _)| {
            let (programme, then) = (library().programme(id)?, self.estimates.get(id)?);
            (programme.stances.central != *then && programme.estimate(then).is_some()).then(|| (id.clone(), then.clone()))
        });
        then.collect()
    }

    /// The scenario with the numbers and estimates of then, each with a note that says so. What cannot stand beside today’s
    /// numbers stays as it is.
    pub fn pin_released(&self, scenario: &Scenario, note: &str) -> Scenario {
        let mut was = scenario.clone();
        for (programme, estimate) in self.other_estimates(scenario) {
            was.programmes.entry(programme).or_default().estimate = Some(estimate);
        }
        // Another estimate may read other numbers.
        for Difference { id, then, .. } in self.differences(&was) {
            let (low, high) = then.ends.unzip();
            let pinned = ChangedParameter { value: Some(then.value), low, high, price_year: then.price_year, note: note.to_owned() };
            let before = was.parameters.insert(id.clone(), pinned);
            if Appraisal::of(&was).is_err() {
                was.parameters.remove(&id);
                was.parameters.extend(before.map(|before| (id, before)));
            }
        }
        was
    }
}

/// Why results of a scenario moved since a release: what moved every programme, under no id, and what moved each that is chosen.
pub fn reasons_since<'a>(library: &'a Library, then: &str, scenario: &Scenario) -> Vec<(Option<&'a str>, &'a str)> {
    let today = library.national.release.evidence.as_str();
    let since = library.reasons.iter().filter(|one| one.release.as_str() > then && one.release.as_str() <= today);
    let said = since.flat_map(|one| {
        let chosen = one.programmes.iter().filter(|(id, _)| scenario.programmes.contains_key(*id));
        std::iter::once((None, one.every_programme.as_str())).chain(chosen.map(|(id, why)| (Some(id.as_str()), why.as_str())))
    });
    said.collect()
}
