//! A spread as a rule that turns a normal score into a value.
//!
//! A score of 0 is the middle of a spread, 1.96 its 97.5% point. Scores beyond ±4.5, about 7 in a million, are held there.

use crate::quantities::{Bounds, Spread, fit_shifted_lognormal};
use statrs::distribution::{Beta, ContinuousCDF, Gamma, Normal};

/// The furthest score.
pub const FURTHEST: f64 = 4.5;
/// Points at which a table holds the value, evenly spaced in scores: evenly spaced chances would lose the tails.
const KNOTS: usize = 257;
/// Half the width of the middle 95%, in standard deviations, as used where low and high are given.
const WIDTH_95: f64 = 3.92;
/// λ of the PERT shape.
const PERT_WEIGHT: f64 = 4.0;

/// How values follow from scores.
#[derive(Clone, Debug, PartialEq)]
pub enum Shape {
    /// Always the same.
    Fixed(f64),
    /// Mean + standard deviation × score.
    Normal { mean: f64, sd: f64 },
    /// Shift + scale × exp(sigma × score).
    Lognormal { shift: f64, scale: f64, sigma: f64 },
    /// Read from a table.
    Table(Vec<f64>),
}

impl Shape {
    /// The shape of a spread round its centre. A spread that has no width, or that no shape fits, stays at its centre:
    /// `Uncertain::check` has said so before.
    pub fn of(central: f64, spread: Spread) -> Self {
        let fixed = Self::Fixed(central);
        let sd_of = |low: f64, high: f64| (high - low) / WIDTH_95;
        if spread.ends(central).is_none_or(|(low, high)| low >= high) {
            return fixed;
        }
        match spread {
            Spread::Fixed => fixed,
            Spread::Triangular { low, high } => Self::table(|chance, rest| {
                let width = high - low;
                let turn = (central - low) / width;
                if chance < turn {
                    low + (chance * width * (central - low)).sqrt()
                } else {
                    high - (rest * width * (high - central)).sqrt()
                }
            }),
            Spread::Uniform { low, high } => {
                Self::table(|chance, rest| if chance < 0.5 { low + chance * (high - low) } else { high - rest * (high - low) })
            }
            Spread::Pert { low, high } => {
                let width = high - low;
                let (a, b) = (1.0 + PERT_WEIGHT * (central - low) / width, 1.0 + PERT_WEIGHT * (high - central) / width);
                Beta::new(a, b).map_or(fixed, |beta| Self::table(|chance, _| low + width * beta.inverse_cdf(chance)))
            }
            Spread::Lognormal { low, high } => Self::Lognormal { shift: 0.0, scale: central, sigma: (high / low).ln() / WIDTH_95 },
            Spread::Normal { low, high } => Self::Normal { mean: central, sd: sd_of(low, high) },
            Spread::NormalSd { sd } => Self::Normal { mean: central, sd },
            Spread::Beta { low, high } => {
                let sd = sd_of(low, high);
                let size = central * (1.0 - central) / (sd * sd) - 1.0;
                Beta::new(central * size, (1.0 - central) * size).map_or(fixed, |beta| Self::table(|chance, _| beta.inverse_cdf(chance)))
            }
            Spread::Gamma { low, high } => Self::gamma(central, sd_of(low, high)),
            Spread::GammaSd { sd } => Self::gamma(central, sd),
            Spread::ShiftedLognormal { shift, scale, sigma } => Self::Lognormal { shift, scale, sigma },
            Spread::ShiftedLognormalFitted { low, high } => {
                fit_shifted_lognormal(central, low, high).map_or(fixed, |(shift, scale, sigma)| Self::Lognormal { shift, scale, sigma })
            }
        }
    }

    fn gamma(mean: f64, sd: f64) -> Self {
        let scale = sd * sd / mean;
        // The inverse is exact only at a scale of 1: the scale is multiplied on afterwards.
        Gamma::new(mean / scale, 1.0).map_or(Self::Fixed(mean), |gamma| Self::table(|chance, _| gamma.inverse_cdf(chance) * scale))
    }

    /// A table of a quantile function, given the chance of a smaller value and the chance of a larger one.
    fn table(quantile: impl Fn(f64, f64) -> f64) -> Self {
        let normal = Normal::standard();
        let score = |knot: usize| -FURTHEST + 2.0 * FURTHEST * knot as f64 / (KNOTS - 1) as f64;
        let mut value = f64::NEG_INFINITY;
        // A quantile that was closed in on may lie a rounding below the one before.
        let rising = |knot: usize| {
            value = value.max(quantile(normal.cdf(score(knot)), normal.sf(score(knot))));
            value
        };
        Self::Table((0..KNOTS).map(rising).collect())
    }

    /// The value of a score.
    pub fn value(&self, score: f64) -> f64 {
        let score = score.clamp(-FURTHEST, FURTHEST);
        match self {
            Self::Fixed(value) => *value,
            Self::Normal { mean, sd } => mean + sd * score,
            Self::Lognormal { shift, scale, sigma } => shift + scale * (sigma * score).exp(),
            Self::Table(table) => {
                let place = (score + FURTHEST) * ((KNOTS - 1) as f64 / (2.0 * FURTHEST));
                let knot = (place as usize).min(KNOTS - 2);
                let part = place - knot as f64;
                table[knot] + (table[knot + 1] - table[knot]) * part
            }
        }
    }

    /// The least and most it can be, held within bounds.
    pub fn reach(&self, bounds: Bounds) -> (f64, f64) {
        let hold = |value: f64| value.clamp(bounds.smallest, bounds.largest);
        let (a, b) = (hold(self.value(-FURTHEST)), hold(self.value(FURTHEST)));
        (a.min(b), a.max(b))
    }
}
