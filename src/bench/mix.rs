//! Thirty made-up programmes to choose from, for timing the best mix: no two alike, half of them with costs that come with
//! running them at all, two thirds of them for people some of whom others reach too.

use ledger_model::budget::{Gain, Line, Market, Offer};
use ledger_model::evidence::Pool;
use ledger_model::model::OverlapMode;

/// Pounds there are in a year: about a quarter of what all of them cost.
pub const A_YEAR: f64 = 2_000_000.0;
const PROGRAMMES: usize = 30;
/// How many years each costs something.
const YEARS: usize = 5;

/// What abuse costs the place in a year, in pounds.
const WHOLE: f64 = 50_000_000.0;

/// What there is to choose from.
pub fn thirty_programmes() -> Market {
    let offer = |at: usize| {
        // Steps through 101 and 97 places, so that prices, sizes and values are spread and fall together by no pattern.
        let (one, other) = ((at * 37 % 101) as f64 / 101.0, (at * 53 % 97) as f64 / 97.0);
        let largest = 50.0 + 400.0 * one;
        let price = 200.0 + 1_500.0 * other;
        let fixed = if at.is_multiple_of(2) { 20_000.0 + 60_000.0 * one } else { 0.0 };
        let pounds: Vec<Line> = (0..YEARS).map(|year| Line { fixed, per_unit: price * (1.0 + 0.02 * year as f64) }).collect();
        let gained = Line { fixed: 0.0, per_unit: price * (0.6 + 2.0 * ((at * 29 % 89) as f64 / 89.0)) };
        let sum = |of: fn(&Line) -> f64| pounds.iter().map(of).sum::<f64>();
        Offer {
            at,
            smallest: largest * 0.2,
            largest,
            must_run: at == 4,
            certain: Line { fixed: -sum(|line| line.fixed), per_unit: -sum(|line| line.per_unit) },
            gains: vec![Gain { gross_pounds: gained, towards_aim: gained }; YEARS],
            pounds,
            pool: [None, Some(Pool::Everyone), Some(Pool::HighRisk)][at % 3],
            pool_cost: [0.0, WHOLE, WHOLE / 8.0][at % 3],
        }
    };
    Market { offers: (0..PROGRAMMES).map(offer).collect(), overlap: Some(OverlapMode::Independent), whole_pounds: WHOLE }
}
