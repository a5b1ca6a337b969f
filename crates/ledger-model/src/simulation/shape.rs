//! A spread as a rule that turns a normal score into a value.
//!
//! A score of 0 is the middle of a spread, 1.96 its 97.5% point. Scores beyond ±4.5, about 7 in a million, are held there.

use super::quantile::{FURTHEST, KNOTS, Quantiles, beta_quantiles, gamma_quantiles, knot_score};
use crate::quantities::{Bounds, Spread, fit_shifted_lognormal};
use statrs::distribution::{ContinuousCDF, Normal};

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
                match beta_quantiles(a / (a + b), a + b) {
                    Quantiles::Table { values, .. } => Self::Table(values.into_iter().map(|share| low + width * share).collect()),
                    Quantiles::Normal | Quantiles::Fixed => fixed,
                }
            }
            Spread::Lognormal { low, high } => Self::Lognormal { shift: 0.0, scale: central, sigma: (high / low).ln() / WIDTH_95 },
            Spread::Normal { low, high } => Self::Normal { mean: central, sd: sd_of(low, high) },
            Spread::NormalSd { sd } => Self::Normal { mean: central, sd },
            Spread::Beta { low, high } => {
                let sd = sd_of(low, high);
                Self::from_quantiles(central, sd, beta_quantiles(central, central * (1.0 - central) / (sd * sd) - 1.0))
            }
            Spread::Gamma { low, high } => {
                let sd = sd_of(low, high);
                Self::from_quantiles(central, sd, gamma_quantiles(central, sd))
            }
            Spread::GammaSd { sd } => Self::from_quantiles(central, sd, gamma_quantiles(central, sd)),
            Spread::ShiftedLognormal { shift, scale, sigma } => Self::Lognormal { shift, scale, sigma },
            Spread::ShiftedLognormalFitted { low, high } => {
                fit_shifted_lognormal(central, low, high).map_or(fixed, |(shift, scale, sigma)| Self::Lognormal { shift, scale, sigma })
            }
        }
    }

    fn from_quantiles(mean: f64, sd: f64, quantiles: Quantiles) -> Self {
        match quantiles {
            Quantiles::Table { values, .. } => Self::Table(values),
            Quantiles::Normal => Self::Normal { mean, sd },
            Quantiles::Fixed => Self::Fixed(mean),
        }
    }

    /// A table of a quantile function, given the chance of a smaller value and the chance of a larger one.
    fn table(quantile: impl Fn(f64, f64) -> f64) -> Self {
        let normal = Normal::standard();
        let mut value = f64::NEG_INFINITY;
        // A quantile may come out a rounding below the one before where two formulas meet.
        let rising = |score: f64| {
            value = value.max(quantile(normal.cdf(score), normal.sf(score)));
            value
        };
        Self::Table((0..KNOTS).map(knot_score).map(rising).collect())
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
