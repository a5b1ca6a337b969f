//! What overlap leaves of benefits when scales are known only to lie between two ends.

use super::{Market, Offer};
use crate::evidence::Pool;
use crate::model::{OverlapMode, share_of};

/// Between these.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Range {
    pub low: f64,
    pub high: f64,
}

/// The scales a box leaves to one offer.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Scales {
    /// It need not run.
    pub may_rest: bool,
    pub may_run: bool,
    /// Between these, where it runs.
    pub units: Range,
}

/// The share of its gross benefit an offer keeps, at least and at most.
pub(super) type Kept = Range;

const ALL: Kept = Kept { low: 1.0, high: 1.0 };

/// What each offer keeps in a year of its gross benefit if it runs, wherever in the box the others are.
pub(super) fn kept_within(market: &Market, scales: &[Scales], year: usize) -> Vec<Kept> {
    let Some(mode) = market.overlap else { return vec![ALL; market.offers.len()] };
    let gross = |at: usize| {
        let line = market.offers[at].gains[year].gross_pounds;
        let (one, other) = (line.at(scales[at].units.low), line.at(scales[at].units.high));
        Range { low: one.min(other), high: one.max(other) }
    };
    let running: Vec<Range> = (0..market.offers.len()).map(gross).collect();
    let possible = |(range, scales): (&Range, &Scales)| match (scales.may_rest, scales.may_run) {
        (_, false) => Range { low: 0.0, high: 0.0 },
        (true, true) => Range { low: range.low.min(0.0), high: range.high.max(0.0) },
        (false, true) => *range,
    };
    let possible: Vec<Range> = running.iter().zip(scales).map(possible).collect();
    let pooled: Vec<Kept> = (0..market.offers.len()).map(|at| in_pool(market, mode, &possible, running[at], at)).collect();
    // Across pools: the more is gained in all, the less of it fits.
    let gained = |end: fn(&Range) -> f64| {
        let each = possible.iter().zip(&pooled).zip(&market.offers).filter(|(_, offer)| offer.pool.is_some());
        each.map(|((gross, kept), _)| end(gross).max(0.0) * end(kept)).sum::<f64>()
    };
    let fits = |gained: f64| if gained > 0.0 && market.whole_pounds > 0.0 { (market.whole_pounds / gained).min(1.0) } else { 1.0 };
    let fits = Range { low: fits(gained(|range| range.high)), high: fits(gained(|range| range.low)) };
    let of = |at: usize| match (&market.offers[at], running[at]) {
        (Offer { pool: None, .. }, _) => ALL,
        (_, Range { high, .. }) if high <= 0.0 => ALL, // one that makes things worse is left alone
        (_, Range { low, .. }) => {
            Range { low: pooled[at].low * fits.low, high: if low <= 0.0 { 1.0 } else { pooled[at].high * fits.high } }
        }
    };
    (0..market.offers.len()).map(of).collect()
}

/// The share one offer keeps in its pool.
fn in_pool(market: &Market, mode: OverlapMode, possible: &[Range], own: Range, at: usize) -> Kept {
    if market.offers[at].pool.is_none() || market.offers[at].pool_cost <= 0.0 {
        return ALL; // nothing is shared
    }
    let end = |of: fn(&Range) -> f64| {
        let mut gross: Vec<f64> = possible.iter().map(of).collect();
        gross[at] = of(&own);
        gross
    };
    let (low, high) = (end(|range| range.low), end(|range| range.high));
    match mode {
        // The more anybody claims, the smaller the share everybody keeps.
        OverlapMode::Independent | OverlapMode::AddUp => {
            let kept = |gross: &[f64]| {
                let mut factors = vec![1.0; gross.len()];
                market.kept(gross, f64::INFINITY, &mut factors);
                factors[at]
            };
            Range { low: kept(&high), high: kept(&low) }
        }
        OverlapMode::SamePeople => of_the_largest(market, market.offers[at].pool, &low, &high),
    }
}

/// The largest share, 1 at most, as a part of all shares, where each lies between its ends.
fn of_the_largest(market: &Market, pool: Option<Pool>, low: &[f64], high: &[f64]) -> Kept {
    let share = |at: usize, gross: &[f64]| share_of(gross[at], market.offers[at].pool_cost).max(0.0);
    let members = (0..low.len()).filter(|at| market.offers[*at].pool == pool);
    let members: Vec<(f64, f64)> = members.map(|at| (share(at, low), share(at, high))).collect();
    let (all_low, all_high) = members.iter().fold((0.0, 0.0), |(low, high), member| (low + member.0, high + member.1));
    let part = |largest: f64, others: f64| largest.min(1.0) / (largest + others);
    // The largest is no less than an equal part of all.
    let mut least = (1.0 / members.len() as f64).min(1.0 / all_high);
    if let Some((low, high)) = members.iter().copied().max_by(|one, other| one.0.total_cmp(&other.0)).filter(|(low, _)| *low > 0.0) {
        // As a part of all it rises up to 1 and falls beyond, so it is least at one of its ends.
        least = least.max(part(low, all_high - high).min(part(high, all_high - high)));
    }
    let most = members.iter().filter(|(_, high)| *high > 0.0).map(|member| part_at_most(*member, all_low)).fold(0.0, f64::max);
    Range { low: least.min(1.0), high: if all_low > 0.0 { most.min(1.0) } else { 1.0 } }
}

/// What a member that is the largest can be of all at most: it rises with the member up to 1.
fn part_at_most((low, high): (f64, f64), all_low: f64) -> f64 {
    let best = high.min(low.max(1.0));
    best.min(1.0) / (best + all_low - low)
}
