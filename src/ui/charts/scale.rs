//! One honest scale: how many units a pound takes, where £0 stands, and the ticks.

use super::drawing::{Anchor, Drawing};
use super::text_width;
use crate::words::axis_pounds;

/// What a row needs on one side of £0: a length in pounds, and room for a text past it.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Side {
    /// Pounds, 0 or more.
    pub pounds: f64,
    /// Units of the drawing for what stands past the bar's end.
    pub text: f64,
}

/// What a row needs on both sides.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Room {
    /// Left of £0.
    pub left: Side,
    /// Right of £0.
    pub right: Side,
}

/// A scale along a drawing.
#[derive(Clone, Debug, PartialEq)]
pub struct Axis {
    /// Where £0 stands.
    pub zero: f64,
    pub units_per_pound: f64,
    /// Place and label of each tick, from left to right; £0 is always one.
    pub ticks: Vec<(f64, String)>,
}

/// A scale never shows less than this many pounds, so that its ticks differ.
const LEAST_POUNDS: f64 = 10.0;
/// The longest bar is never drawn shorter than this, so that a scale exists.
const LEAST_UNITS: f64 = 1.0;
/// Space between two labels.
const BETWEEN: f64 = 10.0;

impl Axis {
    /// Draws the ticks above `head`, £0 the strongest, and their lines down to the foot where there is room for them.
    pub fn rule(&self, drawing: &mut Drawing, head: f64, lines: bool) {
        for (place, label) in &self.ticks {
            drawing.text((*place, 18.0), label, Anchor::Middle, if *place == self.zero { "soft strong" } else { "soft" });
            if lines && *place != self.zero {
                drawing.line((*place, head), (*place, drawing.height), "grid");
            }
        }
    }

    /// The largest scale at which every row has its room between two edges. `signs` says whether ticks left of £0 carry
    /// a minus; without them both sides are counted up from £0.
    pub fn fit(rows: &[Room], (start, end): (f64, f64), most_ticks: usize, size: f64, signs: bool) -> Self {
        let whole = end - start;
        let largest = rows.iter().flat_map(|row| [row.left.pounds, row.right.pounds]).fold(LEAST_POUNDS, f64::max);
        let least = Side { pounds: 0.0, text: text_width(&axis_pounds(0.0), size) / 2.0 + 1.0 };
        let to_the_right = rows.iter().any(|row| row.right.pounds > 0.0);
        let floor = Room { left: least, right: Side { pounds: if to_the_right { 0.0 } else { LEAST_POUNDS }, ..least } };
        // In shares of the largest amount, so that no amount is too large or too small to work with.
        let needs = |scale: f64, side: fn(&Room) -> Side| {
            rows.iter().chain([&floor]).map(side).map(|side| side.pounds / largest * scale + side.text).fold(0.0, f64::max)
        };
        let (mut low, mut high) = (0.0, whole);
        for _ in 0..60 {
            let middle = (low + high) / 2.0;
            if needs(middle, |row| row.left) + needs(middle, |row| row.right) <= whole { low = middle } else { high = middle }
        }
        let low = low.max(LEAST_UNITS);
        let zero = (start + needs(low, |row| row.left)).min(end);
        let units_per_pound = low / largest;
        Self { zero, units_per_pound, ticks: Self::ticks(zero, units_per_pound, (start, end), most_ticks, size, signs) }
    }

    /// A scale that goes exactly from a lowest to a highest amount, between two edges, £0 among them.
    pub fn along(lowest: f64, highest: f64, (start, end): (f64, f64), most_ticks: usize, size: f64) -> Self {
        let (low, high) = (lowest.min(0.0), highest.max(0.0));
        let span = (high - low).max(LEAST_POUNDS);
        let units_per_pound = (end - start) / span;
        let zero = start - low * units_per_pound;
        Self { zero, units_per_pound, ticks: Self::ticks(zero, units_per_pound, (start, end), most_ticks, size, true) }
    }

    /// A scale from a lowest to a highest amount, between two edges: for heights. The edges may be either way up.
    pub fn between(lowest: f64, highest: f64, (low_edge, high_edge): (f64, f64), most_ticks: usize) -> Self {
        let (low, high) = (lowest.min(0.0), highest.max(0.0));
        let high = if high - low < LEAST_POUNDS { low + LEAST_POUNDS } else { high };
        let step = nice_step((high - low) / most_ticks as f64, &|step| (high / step).ceil() - (low / step).floor() < most_ticks as f64);
        let (first, last) = ((low / step).floor(), (high / step).ceil());
        let units_per_pound = (high_edge - low_edge) / ((last - first) * step);
        let place = |tick: f64| low_edge + (tick - first) * step * units_per_pound;
        let ticks = (first as i64..=last as i64).map(|tick| (place(tick as f64), axis_pounds(tick as f64 * step))).collect();
        Self { zero: place(0.0), units_per_pound, ticks }
    }

    /// The place of an amount.
    pub fn place(&self, pounds: f64) -> f64 {
        self.zero + pounds * self.units_per_pound
    }

    fn ticks(zero: f64, scale: f64, (start, end): (f64, f64), most: usize, size: f64, signs: bool) -> Vec<(f64, String)> {
        // £0 at an edge may lie a rounding error beyond it, and is a tick all the same.
        let left = ((zero - start) / scale).max(0.0);
        let right = ((end - zero) / scale).max(0.0);
        let label = |pounds: f64| axis_pounds(if signs { pounds } else { pounds.abs() });
        let half = |pounds: f64| text_width(&label(pounds), size) / 2.0;
        let at = |step: f64| -> Vec<f64> {
            let (first, last) = (-(left / step).floor(), (right / step).floor());
            let fits = |pounds: &f64| {
                let place = zero + pounds * scale;
                *pounds == 0.0 || (place - half(*pounds) >= start && place + half(*pounds) <= end)
            };
            if last - first > 3.0 * most as f64 + 3.0 {
                return Vec::new();
            }
            (first as i64..=last as i64).map(|tick| tick as f64 * step).filter(fits).collect()
        };
        let clear = |ticks: &[f64]| ticks.windows(2).all(|pair| (pair[1] - pair[0]) * scale >= half(pair[0]) + half(pair[1]) + BETWEEN);
        let step = nice_step((left + right) / (2.0 * most as f64), &|step| {
            let ticks = at(step);
            !ticks.is_empty() && ticks.len() <= most && clear(&ticks)
        });
        at(step).into_iter().map(|pounds| (zero + pounds * scale, label(pounds))).collect()
    }
}

/// The smallest of £1, £2, £5, £10, £20, £25, £50 … from a start that does.
fn nice_step(start: f64, does: &dyn Fn(f64) -> bool) -> f64 {
    let mut decade = 10f64.powf(start.max(1.0).log10().floor());
    for _ in 0..400 {
        for digit in [1.0, 2.0, 2.5, 5.0] {
            let step = digit * decade;
            if step.fract() == 0.0 && does(step) {
                return step;
            }
        }
        decade *= 10.0;
    }
    decade
}
