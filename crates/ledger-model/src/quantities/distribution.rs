//! A central value and how far it might be wrong.

use serde::{Deserialize, Serialize};

/// How a value is spread round its centre. Low and high are the ends (triangular, PERT, uniform) or the middle 95%.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub enum Distribution {
    /// No spread.
    #[default]
    Fixed,
    /// Straight lines from both ends to the most likely value, which is the centre.
    Triangular {
        /// The lowest possible value.
        low: f64,
        /// The highest possible value.
        high: f64,
    },
    /// A smooth triangular shape (beta, λ = 4) whose centre is the most likely value.
    Pert {
        /// The lowest possible value.
        low: f64,
        /// The highest possible value.
        high: f64,
    },
    /// Every value between the ends alike.
    Uniform {
        /// The lowest possible value.
        low: f64,
        /// The highest possible value.
        high: f64,
    },
    /// Positive and skewed; the centre is the median.
    Lognormal {
        /// 2.5% of values are below.
        low: f64,
        /// 2.5% of values are above.
        high: f64,
    },
    /// The bell curve; the centre is the mean.
    Normal {
        /// 2.5% of values are below.
        low: f64,
        /// 2.5% of values are above.
        high: f64,
    },
    /// The bell curve given by its standard deviation; the centre is the mean.
    NormalSd {
        /// One standard deviation, in the value's own unit.
        sd: f64,
    },
    /// Between 0 and 1; the centre is the mean.
    Beta {
        /// 2.5% of values are below.
        low: f64,
        /// 2.5% of values are above.
        high: f64,
    },
    /// Positive and skewed; the centre is the mean.
    Gamma {
        /// 2.5% of values are below.
        low: f64,
        /// 2.5% of values are above.
        high: f64,
    },
    /// Positive and skewed, given by its standard deviation; the centre is the mean.
    GammaSd {
        /// One standard deviation, in the value's own unit.
        sd: f64,
    },
    /// shift + scale × exp(sigma × Z), so values may be negative; the centre is the mean.
    ShiftedLognormal {
        /// Added to every value.
        shift: f64,
        /// Multiplies the exponential.
        scale: f64,
        /// Standard deviation of the logarithm.
        sigma: f64,
    },
    /// The same, fitted to the mean and both ends of the middle 95%.
    ShiftedLognormalFitted {
        /// 2.5% of values are below.
        low: f64,
        /// 2.5% of values are above.
        high: f64,
    },
}

/// The smallest and largest value that makes sense.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Bounds {
    /// Smallest, included.
    pub smallest: f64,
    /// Largest, included.
    pub largest: f64,
}

/// A central value with its spread.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Uncertain {
    /// The value of the central case.
    pub central: f64,
    /// How far it might be wrong.
    pub spread: Distribution,
}

/// Why a value or its spread cannot be used.
#[derive(Clone, Copy, Debug, PartialEq, thiserror::Error)]
pub enum DistributionError {
    /// Not a number, or infinite.
    #[error("the value is not a number that can be used")]
    NotFinite,
    /// The centre is outside what makes sense.
    #[error("the value is {value}, and must be between {smallest} and {largest}")]
    OutOfBounds {
        value: f64,
        /// Smallest allowed.
        smallest: f64,
        /// Largest allowed.
        largest: f64,
    },
    #[error("low is {low} and high is {high}: low must not be above high")]
    LowAboveHigh {
        /// The low end.
        low: f64,
        /// The high end.
        high: f64,
    },
    /// The centre is not between low and high.
    #[error("the central value is {central}, outside its own low {low} and high {high}")]
    CentreOutside {
        /// The centre.
        central: f64,
        /// The low end.
        low: f64,
        /// The high end.
        high: f64,
    },
    /// An end is outside what makes sense.
    #[error("the end {end} is outside what is possible, {smallest} to {largest}")]
    EndOutOfBounds {
        end: f64,
        /// Smallest allowed.
        smallest: f64,
        /// Largest allowed.
        largest: f64,
    },
    /// A shape for values above 0 only, with an end that is not.
    #[error("this shape holds values above 0 only, and {0} is not")]
    NeedsPositive(f64),
    /// A share spread so widely round its centre that no shape between 0 and 1 has it.
    #[error("no spread between 0 and 1 round {central} is as wide as {low} to {high}")]
    TooWide {
        /// The centre.
        central: f64,
        /// The low end.
        low: f64,
        /// The high end.
        high: f64,
    },
    /// A centre so near one end that no curve of this shape has it.
    #[error("the central value {central} is too near one of its ends, {low} and {high}, for a skewed curve")]
    TooLopsided {
        /// The centre.
        central: f64,
        /// The low end.
        low: f64,
        /// The high end.
        high: f64,
    },
    /// A standard deviation, scale or sigma that is not above 0.
    #[error("the spread needs a size above 0, and has {0}")]
    NoSize(f64),
}

/// Half the width of the middle 95% of a normal spread, in standard deviations.
const MIDDLE_95: f64 = 1.96;

impl Distribution {
    /// The low and high a person would be shown: the ends, or the middle 95%. None without a spread.
    pub fn ends(&self, central: f64) -> Option<(f64, f64)> {
        match *self {
            Self::Fixed => None,
            Self::Triangular { low, high }
            | Self::Pert { low, high }
            | Self::Uniform { low, high }
            | Self::Lognormal { low, high }
            | Self::Normal { low, high }
            | Self::Beta { low, high }
            | Self::Gamma { low, high }
            | Self::ShiftedLognormalFitted { low, high } => Some((low, high)),
            Self::NormalSd { sd } => Some((central - MIDDLE_95 * sd, central + MIDDLE_95 * sd)),
            Self::GammaSd { sd } => {
                // Wilson–Hilferty: the cube root of a gamma value is nearly normal.
                let shape = (central / sd) * (central / sd);
                let at = |z: f64| central * (1.0 - 1.0 / (9.0 * shape) + z / (3.0 * shape.sqrt())).max(0.0).powi(3);
                Some((at(-MIDDLE_95), at(MIDDLE_95)))
            }
            Self::ShiftedLognormal { shift, scale, sigma } => {
                Some((shift + scale * (-MIDDLE_95 * sigma).exp(), shift + scale * (MIDDLE_95 * sigma).exp()))
            }
        }
    }

    /// The same shape with other ends; a spread given by parameters becomes one fitted to its ends.
    pub fn with_ends(&self, low: f64, high: f64) -> Self {
        match self {
            Self::Fixed | Self::Triangular { .. } => Self::Triangular { low, high },
            Self::Pert { .. } => Self::Pert { low, high },
            Self::Uniform { .. } => Self::Uniform { low, high },
            Self::Lognormal { .. } => Self::Lognormal { low, high },
            Self::Normal { .. } | Self::NormalSd { .. } => Self::Normal { low, high },
            Self::Beta { .. } => Self::Beta { low, high },
            Self::Gamma { .. } | Self::GammaSd { .. } => Self::Gamma { low, high },
            Self::ShiftedLognormal { .. } | Self::ShiftedLognormalFitted { .. } => Self::ShiftedLognormalFitted { low, high },
        }
    }
}

impl Uncertain {
    /// Refuses what cannot be true: not a number, outside the bounds, ends crossed, a centre outside its ends.
    ///
    /// ```
    /// use ledger_model::quantities::{Bounds, Distribution, DistributionError, Uncertain};
    /// let share = Bounds { smallest: 0.0, largest: 1.0 };
    /// let crossed = Uncertain { central: 0.5, spread: Distribution::Triangular { low: 0.55, high: 0.45 } };
    /// assert_eq!(crossed.check(share), Err(DistributionError::LowAboveHigh { low: 0.55, high: 0.45 }));
    /// ```
    pub fn check(&self, bounds: Bounds) -> Result<(), DistributionError> {
        let Bounds { smallest, largest } = bounds;
        let inside = |value: f64| (smallest..=largest).contains(&value);
        if !self.central.is_finite() {
            return Err(DistributionError::NotFinite);
        }
        match self.spread {
            Distribution::NormalSd { sd } | Distribution::GammaSd { sd } if !(sd.is_finite() && sd > 0.0) => {
                return Err(DistributionError::NoSize(sd));
            }
            Distribution::ShiftedLognormal { scale, sigma, .. }
                if scale.min(sigma).partial_cmp(&0.0) != Some(std::cmp::Ordering::Greater) =>
            {
                return Err(DistributionError::NoSize(scale.min(sigma)));
            }
            _ => {}
        }
        if let Some((low, high)) = self.spread.ends(self.central) {
            if !(low.is_finite() && high.is_finite()) {
                return Err(DistributionError::NotFinite);
            }
            if low > high {
                return Err(DistributionError::LowAboveHigh { low, high });
            }
            if !inside(self.central) {
                return Err(DistributionError::OutOfBounds { value: self.central, smallest, largest });
            }
            if !(low..=high).contains(&self.central) {
                return Err(DistributionError::CentreOutside { central: self.central, low, high });
            }
            if let Some(end) = [low, high].into_iter().find(|end| !inside(*end)) {
                return Err(DistributionError::EndOutOfBounds { end, smallest, largest });
            }
        }
        if !inside(self.central) {
            return Err(DistributionError::OutOfBounds { value: self.central, smallest, largest });
        }
        self.check_shape()
    }

    /// The same with its ends as near the centre as a curve of its shape needs them. A centre that is moved takes its ends along, and
    /// near a bound no curve may be that wide: a share of exactly all has no width left.
    pub fn narrowed(self) -> Self {
        let Self { central, spread } = self;
        let Some((low, high)) = spread.ends(central) else { return self };
        let part = match self.check_shape() {
            Ok(()) => return self,
            Err(DistributionError::TooWide { .. }) => {
                // The widest curve with one hump, for which both parameters of the beta distribution are 1 or more.
                let widest = (central * (1.0 - central) / (1.0 + 1.0 / central.min(1.0 - central))).sqrt();
                widest / ((high - low) / (2.0 * MIDDLE_95))
            }
            Err(_) => 0.0,
        };
        Self { central, spread: spread.with_ends(central - (central - low) * part, central + (high - central) * part) }
    }

    /// Refuses ends between which no curve of this shape lies.
    fn check_shape(&self) -> Result<(), DistributionError> {
        let central = self.central;
        if self.spread.ends(central).is_some_and(|(low, high)| low == high) {
            return Ok(()); // without width there is no curve
        }
        match self.spread {
            Distribution::Lognormal { low, .. } if low <= 0.0 => Err(DistributionError::NeedsPositive(low)),
            Distribution::Gamma { .. } | Distribution::GammaSd { .. } if central <= 0.0 => Err(DistributionError::NeedsPositive(central)),
            Distribution::Beta { low, high } if low < high => {
                let sd = (high - low) / (2.0 * MIDDLE_95);
                if sd * sd < central * (1.0 - central) { Ok(()) } else { Err(DistributionError::TooWide { central, low, high }) }
            }
            Distribution::ShiftedLognormalFitted { low, high } if low < high && fit_shifted_lognormal(central, low, high).is_none() => {
                Err(DistributionError::TooLopsided { central, low, high })
            }
            _ => Ok(()),
        }
    }
}

/// Shift, scale and sigma of the curve shift + scale × exp(sigma × Z) with this mean and these ends of the middle 95%.
/// A negative scale and sigma are a curve skewed to the left: a higher Z is a higher value in both. None where the mean is too near one end, or there is no width.
pub fn fit_shifted_lognormal(mean: f64, low: f64, high: f64) -> Option<(f64, f64, f64)> {
    if mean - low < high - mean {
        fit_to_the_right(mean, low, high)
    } else {
        // The mirror image, whose mean lies nearer its low end.
        fit_to_the_right(-mean, -high, -low).map(|(shift, scale, sigma)| (-shift, -scale, -sigma))
    }
}

fn fit_to_the_right(mean: f64, low: f64, high: f64) -> Option<(f64, f64, f64)> {
    /// Beyond this sigma the ends say less and less about the curve.
    const WIDEST: f64 = 1.9;
    const NARROWEST: f64 = 1e-4;
    let lopsided = |sigma: f64| {
        let middle = (sigma * sigma / 2.0).exp();
        ((MIDDLE_95 * sigma).exp() - middle) / (middle - (-MIDDLE_95 * sigma).exp())
    };
    let wanted = (high - mean) / (mean - low);
    if !(low < mean && mean < high && wanted <= lopsided(WIDEST)) {
        return None;
    }
    let (mut small, mut large) = (NARROWEST, WIDEST);
    for _ in 0..80 {
        let middle = 0.5 * (small + large);
        if lopsided(middle) < wanted { small = middle } else { large = middle }
    }
    let sigma = 0.5 * (small + large);
    let scale = (high - low) / ((MIDDLE_95 * sigma).exp() - (-MIDDLE_95 * sigma).exp());
    Some((mean - scale * (sigma * sigma / 2.0).exp(), scale, sigma))
}
