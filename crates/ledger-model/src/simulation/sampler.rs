//! A spread as a rule that turns a normal score into a value.
//!
//! A score of 0 is the middle of a spread, 1.96 its 97.5% point. Scores beyond ±4.5, about 7 in a million, are held there.

use super::quantile::{KNOTS, MAX_NORMAL_SCORE, Quantiles, beta_quantiles, gamma_quantiles, knot_score};
use crate::quantities::{Bounds, Distribution, fit_shifted_lognormal};
use statrs::distribution::{ContinuousCDF, Normal};

/// Half the width of the middle 95%, in standard deviations, as used where low and high are given.
const WIDTH_95: f64 = 3.92;
/// λ of the PERT shape.
const PERT_WEIGHT: f64 = 4.0;

/// How values follow from scores.
#[derive(Clone, Debug, PartialEq)]
pub enum Sampler {
    /// Always the same.
    Fixed(f64),
    /// Mean + standard deviation × score.
    Normal { mean: f64, sd: f64 },
    /// Shift + scale × exp(sigma × score).
    Lognormal { shift: f64, scale: f64, sigma: f64 },
    /// Read from a table.
    Table(Vec<f64>),
}

impl Sampler {
    /// The shape of a spread round its centre. A spread that has no width, or that no shape fits, stays at its centre:
    /// `Uncertain::check` has said so before.
    pub fn of(central: f64, spread: Distribution) -> Self {
        let fixed = Self::Fixed(central);
        let sd_of = |low: f64, high: f64| (high - low) / WIDTH_95;
        if spread.ends(central).is_none_or(|(low, high)| low >= high) {
            return fixed;
        }
        match spread {
            Distribution::Fixed => fixed,
            Distribution::Triangular { low, high } => Self::table(|chance, rest| {
                let width = high - low;
                let turn = (central - low) / width;
                if chance < turn {
                    low + (chance * width * (central - low)).sqrt()
                } else {
                    high - (rest * width * (high - central)).sqrt()
                }
            }),
            Distribution::Uniform { low, high } => {
                Self::table(|chance, rest| if chance < 0.5 { low + chance * (high - low) } else { high - rest * (high - low) })
            }
            Distribution::Pert { low, high } => {
                let width = high - low;
                let (a, b) = (1.0 + PERT_WEIGHT * (central - low) / width, 1.0 + PERT_WEIGHT * (high - central) / width);
                match beta_quantiles(a / (a + b), a + b) {
                    Quantiles::Table { values, .. } => Self::Table(values.into_iter().map(|share| low + width * share).collect()),
                    Quantiles::Normal | Quantiles::Fixed => fixed,
                }
            }
            Distribution::Lognormal { low, high } => Self::Lognormal { shift: 0.0, scale: central, sigma: (high / low).ln() / WIDTH_95 },
            Distribution::Normal { low, high } => Self::Normal { mean: central, sd: sd_of(low, high) },
            Distribution::NormalSd { sd } => Self::Normal { mean: central, sd },
            Distribution::Beta { low, high } => {
                let sd = sd_of(low, high);
                Self::from_quantiles(central, sd, beta_quantiles(central, central * (1.0 - central) / (sd * sd) - 1.0))
            }
            Distribution::Gamma { low, high } => {
                let sd = sd_of(low, high);
                Self::from_quantiles(central, sd, gamma_quantiles(central, sd))
            }
            Distribution::GammaSd { sd } => Self::from_quantiles(central, sd, gamma_quantiles(central, sd)),
            Distribution::ShiftedLognormal { shift, scale, sigma } => Self::Lognormal { shift, scale, sigma },
            Distribution::ShiftedLognormalFitted { low, high } => {
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

    pub fn value(&self, score: f64) -> f64 {
        let score = score.clamp(-MAX_NORMAL_SCORE, MAX_NORMAL_SCORE);
        match self {
            Self::Fixed(value) => *value,
            Self::Normal { mean, sd } => mean + sd * score,
            Self::Lognormal { shift, scale, sigma } => shift + scale * (sigma * score).exp(),
            Self::Table(table) => {
                let place = (score + MAX_NORMAL_SCORE) * ((KNOTS - 1) as f64 / (2.0 * MAX_NORMAL_SCORE));
                let knot = (place as usize).min(KNOTS - 2);
                let part = place - knot as f64;
                table[knot] + (table[knot + 1] - table[knot]) * part
            }
        }
    }

    /// The least and most it can be, held within bounds.
    pub fn support(&self, bounds: Bounds) -> (f64, f64) {
        let hold = |value: f64| value.clamp(bounds.smallest, bounds.largest);
        let (a, b) = (hold(self.value(-MAX_NORMAL_SCORE)), hold(self.value(MAX_NORMAL_SCORE)));
        (a.min(b), a.max(b))
    }
}
