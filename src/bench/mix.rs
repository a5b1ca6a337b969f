//! Thirty made-up programmes to choose from, for timing the best mix: no two alike, half of them with costs that come with
//! running them at all.

use crate::budget::Offer;

/// Pounds there are in a year: about a quarter of what all of them cost.
pub const A_YEAR: f64 = 2_000_000.0;
/// How many programmes.
const PROGRAMMES: usize = 30;
/// How many years each costs something.
const YEARS: usize = 5;

/// What there is to choose from.
pub fn thirty_offers() -> Vec<Offer> {
    let offer = |at: usize| {
        // Steps through 101 and 97 places, so that prices, sizes and values are spread and fall together by no pattern.
        let (one, other) = ((at * 37 % 101) as f64 / 101.0, (at * 53 % 97) as f64 / 97.0);
        let largest = 50.0 + 400.0 * one;
        let price = 200.0 + 1_500.0 * other;
        let fixed = if at.is_multiple_of(2) { 20_000.0 + 60_000.0 * one } else { 0.0 };
        Offer {
            at,
            smallest: largest * 0.2,
            largest,
            must_run: at == 4,
            fixed_pounds: vec![fixed; YEARS],
            pounds_per_unit: (0..YEARS).map(|year| price * (1.0 + 0.02 * year as f64)).collect(),
            fixed_value: 0.0,
            value_per_unit: price * (0.6 + 2.0 * ((at * 29 % 89) as f64 / 89.0)),
            overlap_lowers: true,
        }
    };
    (0..PROGRAMMES).map(offer).collect()
}
