//! A ladder of budgets, rung by rung, and how often the same mix would win if the numbers were a little different.

use super::mix::Effort;
use super::{Market, Mix, NoMix, best_mix};
use serde::{Deserialize, Serialize};

/// Most rungs of a ladder.
const MOST_RUNGS: usize = 12;

/// One budget of the ladder.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Rung {
    /// Real pounds a year.
    pub a_year: f64,
    /// The mix that brings most with it, or why there is none.
    pub mix: Result<Mix, NoMix>,
}

/// Budgets in equal steps up to the one beyond which more money buys nothing more.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Ladder {
    /// From one rung to the next, real pounds a year.
    pub step: f64,
    /// From the first step up.
    pub rungs: Vec<Rung>,
}

/// A ladder in steps of `step`, or of as many times that (1, 2, 5, 10, 20 …) as keep it short. No rung brings less than the one below.
/// After each rung `tell` is given how many there are so far, and of how many.
pub fn ladder(market: &Market, step: f64, tell: &mut dyn FnMut(usize, usize)) -> Ladder {
    let years = market.offers.first().map_or(0, |one| one.pounds.len());
    let largest = |year: usize| market.offers.iter().map(|one| one.pounds[year].at(one.largest)).sum::<f64>();
    let everything = (0..years).map(largest).fold(0.0, f64::max);
    let most = best_mix(market, everything, None, Effort::Whole).map_or(everything, |mix| mix.dearest_year_pounds);
    let mut wide = step;
    for times in [2.0, 2.5, 2.0].into_iter().cycle().take(60) {
        if most <= wide * MOST_RUNGS as f64 {
            break;
        }
        wide *= times;
    }
    let many = ((most / wide * (1.0 - 1e-9)).ceil() as usize).clamp(1, MOST_RUNGS);
    let mut rungs: Vec<Rung> = Vec::with_capacity(many);
    for number in 1..=many {
        let a_year = wide * number as f64;
        let below = rungs.last().and_then(|rung| rung.mix.as_ref().ok());
        let mix = best_mix(market, a_year, below, Effort::Whole);
        rungs.push(Rung { a_year, mix });
        tell(number, many);
    }
    Ladder { step: wide, rungs }
}

impl Ladder {
    /// The mix of the highest rung within a budget.
    pub fn within(&self, a_year: f64) -> Option<&Mix> {
        self.rungs.iter().rev().filter(|rung| rung.a_year <= a_year).find_map(|rung| rung.mix.as_ref().ok())
    }
}

/// How often draws agree with the central case on what to run.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Agreement {
    /// Draws tried.
    pub draws: usize,
    /// In how many the same programmes run.
    pub same: usize,
    /// In how many each programme runs, by its place in the plan.
    pub runs: Vec<usize>,
}

/// Compares the mix of the central case with the best mix of each draw, within the same budget.
pub fn agreement(mix: &Mix, programmes: usize, a_year: f64, each_draw: impl Iterator<Item = Market>) -> Agreement {
    let mut agreement = Agreement { draws: 0, same: 0, runs: vec![0; programmes] };
    for market in each_draw {
        agreement.draws += 1;
        let Ok(drawn) = best_mix(&market, a_year, Some(mix), Effort::OfADraw) else { continue };
        agreement.same += usize::from(drawn.same_set(mix));
        for one in &drawn.chosen {
            agreement.runs[one.at] += 1;
        }
    }
    agreement
}
