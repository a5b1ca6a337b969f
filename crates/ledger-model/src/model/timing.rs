//! Present values and the year in which costs are made up.

use crate::quantities::{Defined, Reason};

/// The present value of a yearly series.
pub fn present_value(series: impl IntoIterator<Item = f64>, factors: &[f64]) -> f64 {
    series.into_iter().zip(factors).map(|(value, factor)| value * factor).sum()
}

/// How far sums of many numbers may miss each other and still be the same.
pub const ROUNDING: f64 = 1e-9;

/// The first of the years looked at, counted from 1, by which money has been spent and what was gained so far reaches it, and
/// reaches what is spent so far in every later year that counts. The cost and benefit of each year are discounted.
pub fn payback(costs_and_benefits: &[[f64; 2]], years_looked_at: usize, nothing: Reason) -> Defined<f64> {
    if costs_and_benefits.iter().all(|[cost, _]| *cost <= 0.0) {
        return Defined::Undefined(nothing);
    }
    let (mut spent, mut gained, mut since) = (0.0, 0.0, None);
    for (year, [cost, benefit]) in costs_and_benefits.iter().enumerate() {
        spent += cost;
        gained += benefit;
        since = if spent > 0.0 && gained >= spent * (1.0 - ROUNDING) { since.or(Some(year + 1)) } else { None };
    }
    since.filter(|year| *year <= years_looked_at).map_or(Defined::Undefined(Reason::NotWithinTheYears), |year| Defined::Value(year as f64))
}
