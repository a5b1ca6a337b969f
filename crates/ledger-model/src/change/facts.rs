//! What somebody knows of their place, as they know it: counts, made into the numbers that the calculation reads.

use crate::embedded::library;
use crate::evidence::Base;
use crate::model::{ChangedParameter, Scenario, WOMEN_PER_RATE};
use crate::quantities::Distribution;

/// A local fact; none takes it out. It was counted, so it is fixed: a range may be typed for the number it becomes.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum LocalFact {
    /// Marac cases a year, in a place of so many women aged 16 and over: local need, and what runs now where that is chosen.
    MaracCases { cases: Option<f64>, women: f64 },
    /// Full-time Idva posts, for so many cases: how many each takes on.
    IdvaPosts { posts: Option<f64>, cases: f64 },
}

impl LocalFact {
    pub fn field(self) -> &'static str {
        match self {
            Self::MaracCases { .. } => "facts.marac-cases",
            Self::IdvaPosts { .. } => "facts.idva-posts",
        }
    }

    pub(super) fn apply(self, scenario: &mut Scenario) {
        match self {
            Self::MaracCases { cases, women } => {
                fix(scenario, "need.high-risk-cases", cases.map(|cases| cases * WOMEN_PER_RATE / women));
                let counts_cases =
                    |id: &str| library().programme(id).is_some_and(|one| one.runs_everywhere && one.unit.need == Base::HighRiskCases);
                for (_, chosen) in scenario.programmes.iter_mut().filter(|(id, _)| counts_cases(id)) {
                    chosen.now = cases;
                }
            }
            Self::IdvaPosts { posts, cases } => fix(scenario, "need.cases-per-idva", posts.map(|posts| cases / posts)),
        }
    }
}

/// Puts a number in that has no range, or takes it out.
fn fix(scenario: &mut Scenario, id: &str, value: Option<f64>) {
    let has_range = library().parameter(id).is_some_and(|one| one.spread != Distribution::Fixed);
    let end = value.filter(|_| has_range);
    match value {
        Some(_) => {
            let changed = scenario.parameters.entry(id.to_owned()).or_default();
            *changed = ChangedParameter { value, low: end, high: end, note: std::mem::take(&mut changed.note), price_year: None };
        }
        None => _ = scenario.parameters.remove(id),
    }
}
