//! What a parameter is measured in, and what values make sense for it.

use crate::quantities::Bounds;
use serde::{Deserialize, Serialize};

/// The unit of a parameter. Units of money need a price year; the others must not have one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[allow(clippy::enum_variant_names)] // “per unit” here is per unit of delivery
pub enum Unit {
    /// Pounds for each unit of delivery (a year, for a stock).
    PoundsPerUnit,
    /// Pounds for each person, once.
    PoundsPerPerson,
    PoundsPerYear,
    /// Pounds once.
    Pounds,
    /// Pounds for each hour of a worker's time.
    PoundsPerHour,
    /// Pounds for each victim, of a whole spell of abuse.
    PoundsPerVictim,
    /// Pounds saved for each unit over the years of the estimate; may be negative. Present value at the source's rate.
    PoundsNetPerUnit,
    /// Pounds for one quality-adjusted life year (QALY).
    PoundsPerQaly,
    /// A share, 0 to 1.
    Proportion,
    /// Relative reduction, at most 1, may be negative.
    Reduction,
    /// Outcome with the programme divided by outcome without, 0 or more.
    RateRatio,
    /// Pounds of benefit for each pound spent.
    PerPound,
    /// A plain multiple, 0 or more.
    Multiple,
    /// A multiple of the whole, as for correction factors that may exceed 1, 0 to 10.
    Factor,
    /// Whole or half years, 0 to 50.
    Years,
    /// A yearly rate, −0.2 to 0.5.
    YearlyRate,
    /// Cases for every 10,000 women aged 16 and over, a year.
    CasesPer10000Women,
    /// Cases a year for one full-time post.
    CasesPerPost,
    /// Quality-adjusted life years for each unit over the years of the estimate; may be negative.
    Qalys,
    /// Hours for each unit of delivery.
    HoursPerUnit,
    /// Units of delivery a year, or over a year for each head of population.
    PerHead,
    /// People, cases or other things counted.
    Count,
}

/// The largest amount of money accepted anywhere, in pounds: a guard against slips of the keyboard.
const LARGEST_POUNDS: f64 = 1e12;
/// The largest count accepted anywhere.
const LARGEST_COUNT: f64 = 1e8;

/// Most years of a delay, of an effect, or until anything else falls: what is worked out grows with them.
pub const MOST_YEARS: u16 = 50;

impl Unit {
    pub const ALL: [Self; 22] = [
        Self::PoundsPerUnit,
        Self::PoundsPerPerson,
        Self::PoundsPerYear,
        Self::Pounds,
        Self::PoundsPerHour,
        Self::PoundsPerVictim,
        Self::PoundsNetPerUnit,
        Self::PoundsPerQaly,
        Self::Proportion,
        Self::Reduction,
        Self::RateRatio,
        Self::PerPound,
        Self::Multiple,
        Self::Factor,
        Self::Years,
        Self::YearlyRate,
        Self::CasesPer10000Women,
        Self::CasesPerPost,
        Self::Qalys,
        Self::HoursPerUnit,
        Self::PerHead,
        Self::Count,
    ];

    /// The id used in files.
    pub fn id(self) -> String {
        let mut id = String::new();
        for letter in format!("{self:?}").chars() {
            if letter.is_ascii_uppercase() && !id.is_empty() {
                id.push('-');
            }
            id.push(letter.to_ascii_lowercase());
        }
        id
    }

    /// Whether values are pounds, and so need a price year.
    pub fn is_money(self) -> bool {
        matches!(
            self,
            Self::PoundsPerUnit
                | Self::PoundsPerPerson
                | Self::PoundsPerYear
                | Self::Pounds
                | Self::PoundsPerHour
                | Self::PoundsPerVictim
                | Self::PoundsNetPerUnit
                | Self::PoundsPerQaly
        )
    }

    /// Whether values are written as a percentage.
    pub fn is_percentage(self) -> bool {
        matches!(self, Self::Proportion | Self::Reduction | Self::YearlyRate)
    }

    /// The smallest and largest value that makes sense.
    pub fn bounds(self) -> Bounds {
        let (smallest, largest) = match self {
            Self::PoundsNetPerUnit => (-LARGEST_POUNDS, LARGEST_POUNDS),
            unit if unit.is_money() => (0.0, LARGEST_POUNDS),
            Self::Proportion => (0.0, 1.0),
            Self::Reduction => (-10.0, 1.0),
            Self::RateRatio | Self::Factor => (0.0, 10.0),
            Self::PerPound => (-1_000.0, 1_000.0),
            Self::Multiple => (0.0, 100.0),
            Self::Years => (0.0, f64::from(MOST_YEARS)),
            Self::YearlyRate => (-0.2, 0.5),
            Self::CasesPer10000Women => (0.0, 10_000.0),
            Self::CasesPerPost => (1.0, 10_000.0),
            Self::Qalys => (-50.0, 50.0),
            Self::HoursPerUnit => (0.0, 10_000.0),
            Self::PerHead => (0.0, 100.0),
            _ => (0.0, LARGEST_COUNT),
        };
        Bounds { smallest, largest }
    }
}
