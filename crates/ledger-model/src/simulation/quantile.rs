//! Quantiles of gamma and beta distributions at evenly spaced normal scores, for every shape in the same bounded time.
//!
//! Both are worked out on a scale where their density is log-concave: the logarithm of a gamma variable, the log-odds of a beta
//! variable. There the density rises to one mode and falls on both sides, whatever the shape, so the mass beyond each knot is
//! found by integrating outwards from the mode, and no distribution function that iterates until it is content is needed.

use statrs::distribution::{ContinuousCDF, Normal};
use std::cell::Cell;

/// The furthest normal score of a table, on both sides of 0.
pub const MAX_NORMAL_SCORE: f64 = 4.5;
/// Knots of a table, evenly spaced in normal scores: evenly spaced probabilities would lose the tails.
pub const KNOTS: usize = 257;
/// Most times that one table asks for its density, whatever the shape.
pub const MOST_EVALUATIONS: usize = 2 * (DOUBLINGS + PANELS * NODES.len()) + KNOTS * NEWTON_STEPS * (NODES.len() + 1);

/// Gauss–Legendre nodes and weights on −1 to 1, exact for polynomials up to the ninth degree.
const NODES: [(f64, f64); 5] = [
    (-0.906_179_845_938_664, 0.236_926_885_056_189_08),
    (-0.538_469_310_105_683_1, 0.478_628_670_499_366_47),
    (0.0, 0.568_888_888_888_888_9),
    (0.538_469_310_105_683_1, 0.478_628_670_499_366_47),
    (0.906_179_845_938_664, 0.236_926_885_056_189_08),
];
/// Panels into which each side of the mode is divided, narrower towards the mode.
const PANELS: usize = 128;
/// Most doublings or halvings of the natural width until a side holds what counts and little else.
const DOUBLINGS: usize = 1_000;
/// The furthest that a side reaches. Only curves that are 0 or 1 to the last digit at every knot reach as far.
const LONGEST: f64 = 1e290;
/// Most steps of Newton's method for one knot. A density that falls away from the mode is approached from one side.
const NEWTON_STEPS: usize = 24;
/// The logarithm of a density that no longer counts.
const NEGLIGIBLE: f64 = -45.0;
/// Nearer to the mode than this, a log density is worked out from its series.
const NEAR: f64 = 1e-3;
/// Further from the mode than this, an exponential is near the largest number there is.
const FAR: f64 = 500.0;
/// Above this ratio of squared mean to variance a curve is normal: its skewness is below 2 in a million.
const NARROW: f64 = 1e12;

/// A quantile function at the knots of a table.
#[derive(Clone, Debug, PartialEq)]
pub enum Quantiles {
    /// One value for each knot, in rising order, and how often the density was asked for.
    Table { values: Vec<f64>, evaluations: usize },
    /// So narrow that a normal curve of the same mean and standard deviation is the same.
    Normal,
    /// So narrow or so extreme that numbers hold no width.
    Fixed,
}

/// The normal score of a knot.
pub fn knot_score(knot: usize) -> f64 {
    -MAX_NORMAL_SCORE + 2.0 * MAX_NORMAL_SCORE * knot as f64 / (KNOTS - 1) as f64
}

/// Quantiles of a gamma distribution given by its mean and standard deviation, both above 0.
pub fn gamma_quantiles(mean: f64, sd: f64) -> Quantiles {
    let shape = (mean / sd) * (mean / sd);
    if !(shape.is_normal() && mean.is_finite()) {
        return Quantiles::Fixed;
    }
    if shape > NARROW {
        return Quantiles::Normal;
    }
    // t is ln(value ÷ mean); the mode of its density is at 0.
    let log_density = |t: f64| {
        // The difference of two numbers that are nearly the same is worked out from its series.
        let beyond_line = if t.abs() < NEAR { t * t / 2.0 * (1.0 + t / 3.0 * (1.0 + t / 4.0 * (1.0 + t / 5.0))) } else { t.exp_m1() - t };
        -shape * beyond_line
    };
    log_concave_table(log_density, 1.0 / shape.sqrt(), |t| mean * t.exp())
}

/// Quantiles of a beta distribution given by its mean, between 0 and 1, and its size, the sum of its two parameters.
pub fn beta_quantiles(mean: f64, size: f64) -> Quantiles {
    let rest = 1.0 - mean;
    let information = size * mean * rest;
    if !(information.is_normal() && size.is_finite()) {
        return Quantiles::Fixed;
    }
    if information > NARROW {
        return Quantiles::Normal;
    }
    // t is the log-odds of the value less those of the mean; the mode of its density is at 0. It is worked out from the smaller of
    // the two shares, of which no digit is lost.
    let (share, side) = if mean < rest { (mean, 1.0) } else { (rest, -1.0) };
    let (skewness, variance) = (1.0 - 2.0 * share, mean * rest);
    let log_density = |t: f64| {
        let t = side * t;
        let beyond_line = if t.abs() < NEAR {
            // The cumulants of a single trial with this share.
            variance * t * t / 2.0
                * (1.0 + t / 3.0 * (skewness + t / 4.0 * (1.0 - 6.0 * variance + t / 5.0 * skewness * (1.0 - 12.0 * variance))))
        } else if t < FAR {
            (share * t.exp_m1()).ln_1p() - share * t
        } else {
            (1.0 - share) * t + (share + (1.0 - share) * (-t).exp()).ln()
        };
        -size * beyond_line
    };
    let value = |t: f64| if t < 0.0 { mean * t.exp() / (mean * t.exp() + rest) } else { mean / (mean + rest * (-t).exp()) };
    log_concave_table(log_density, 1.0 / information.sqrt(), value)
}

/// The table of a distribution that has, on some scale, a log-concave density with its mode at 0. The density is given by the
/// logarithm of its ratio to the density at the mode, `width` is its natural width from the curvature there, and `value` turns
/// a place on that scale into a value.
fn log_concave_table(log_density: impl Fn(f64) -> f64, width: f64, value: impl Fn(f64) -> f64) -> Quantiles {
    let evaluations = Cell::new(0);
    let log_density = |t: f64| {
        evaluations.set(evaluations.get() + 1);
        log_density(t)
    };
    let density = |t: f64| log_density(t).exp();
    let [left, right] = [-width, width].map(|width| mass_of_side(log_density, width));
    let normal = Normal::standard();
    let below = |knot: usize| normal.cdf(knot_score(knot)) * (left + right);
    let above = |knot: usize| normal.sf(knot_score(knot)) * (left + right);
    let first_right = (0..KNOTS).find(|knot| below(*knot) > left).unwrap_or(KNOTS);
    let mut places = vec![0.0; KNOTS];
    let (mut at, mut beyond) = (0.0, left);
    for knot in (0..first_right).rev() {
        at = step_outwards(density, at, -1.0, beyond - below(knot));
        (places[knot], beyond) = (at, below(knot));
    }
    (at, beyond) = (0.0, right);
    for (knot, place) in places.iter_mut().enumerate().skip(first_right) {
        at = step_outwards(density, at, 1.0, beyond - above(knot));
        (*place, beyond) = (at, above(knot));
    }
    Quantiles::Table { values: places.into_iter().map(value).collect(), evaluations: evaluations.get() }
}

/// The mass on one side of the mode: the side of `width`'s sign.
fn mass_of_side(log_density: impl Fn(f64) -> f64, width: f64) -> f64 {
    let mut end = width;
    let counts = |place: f64| log_density(place) >= NEGLIGIBLE;
    if counts(end) {
        for _ in 0..DOUBLINGS {
            end *= 2.0;
            if end.abs() > LONGEST || !counts(end) {
                break;
            }
        }
    } else {
        for _ in 0..DOUBLINGS {
            if counts(end / 2.0) {
                break;
            }
            end /= 2.0;
        }
    }
    let edge = |panel: usize| end * (panel as f64 / PANELS as f64).powi(2);
    (0..PANELS).map(|panel| integral(|t| log_density(t).exp(), edge(panel), edge(panel + 1)).abs()).sum()
}

/// The place away from `from`, on one side, at which the mass between the two is `mass`: Newton's method, which comes nearer
/// from one side only because the density falls.
fn step_outwards(density: impl Fn(f64) -> f64, from: f64, side: f64, mass: f64) -> f64 {
    let mut to = from;
    for _ in 0..NEWTON_STEPS {
        let missing = mass - integral(&density, from, to).abs();
        let next = to + side * missing / density(to);
        // Nothing more is gained, or the density is too small for numbers.
        if !(next.is_finite() && (next - to) * side > 1e-14 * (to - from).abs()) {
            break;
        }
        to = next;
    }
    to
}

fn integral(density: impl Fn(f64) -> f64, from: f64, to: f64) -> f64 {
    let (middle, half) = (0.5 * (from + to), 0.5 * (to - from));
    half * NODES.iter().map(|(node, weight)| weight * density(middle + half * node)).sum::<f64>()
}
