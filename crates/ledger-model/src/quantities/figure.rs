//! A result with everything a reader must be told beside it.

use super::PriceYear;
use serde::Serialize;

/// How sure a figure is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Range {
    /// The central case only: no draws were made.
    CentralCase,
    /// The middle 80% of draws.
    Middle80 {
        /// 1 in 10 draws is below, in the figure's own unit.
        low: f64,
        /// 1 in 10 draws is above, in the figure's own unit.
        high: f64,
    },
}

/// Whose money a figure is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Perspective {
    /// Public services: police, criminal and civil justice, the NHS, councils.
    PublicSector,
    /// What could leave a public budget.
    Cashable,
    /// Everyone and every kind of value: public money, the economy, harm, and what a source does not split.
    Society,
    /// One payer or one kind of value, named beside the figure.
    Part,
}

/// The years a figure covers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Period {
    /// Calendar year in which the first delivery year (April to March) starts.
    pub first_year: u16,
    pub years: u16,
    /// True when later years count for less, as in a present value.
    pub discounted: bool,
}

/// Pounds that cannot be put into words without their range, payer, years and price year.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Figure {
    /// The central value, in pounds of `price_year`.
    pub pounds: f64,
    /// How sure.
    pub range: Range,
    /// Whose money.
    pub perspective: Perspective,
    /// Which years.
    pub period: Period,
    pub price_year: PriceYear,
}

/// Why a result has no value.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Reason {
    /// As much is wanted as runs now, so nothing is added and nothing is cut.
    NothingAdded,
    /// Less is wanted than runs now: cost and benefit are both below 0, and a return on them means nothing.
    Cut,
    /// Nothing is spent, so a return on it means nothing.
    NothingSpent,
    /// Public payers spend nothing.
    NoPublicCost,
    /// Costs are not made up within the years looked at.
    NotWithinTheYears,
    /// Even stopping all the abuse counted would not pay for it.
    NotAchievable,
    /// No benefit is claimed, so no share of it can be named.
    NoBenefitClaimed,
    NobodyEngaged,
    /// Units are not people.
    PeopleNotCounted,
    /// Programmes count people in different ways, so their people are not added up.
    PeopleNotAddedUp,
    /// Worked out for each programme alone, never for the sum.
    EachProgrammeAlone,
    /// No payer has a cashable saving to share the cost by.
    NoCashableSaving,
    /// Every value in the range pays, so the answer turns nowhere.
    PaysThroughout,
    /// No value in the range pays.
    PaysNowhere,
    /// Figures as quoted carry no chances, and neither does nothing.
    NoChances,
    /// No cost is published and the user has entered none, so nothing can be set against it.
    NoCostEntered,
}

/// A value, or the named reason why there is none. Never NaN, infinity or a made-up 0.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Defined<T> {
    Value(T),
    /// There is none, and why.
    Undefined(Reason),
}

impl<T: Copy> Defined<T> {
    /// The value, if there is one.
    pub fn value(self) -> Option<T> {
        match self {
            Self::Value(value) => Some(value),
            Self::Undefined(_) => None,
        }
    }

    /// The reason, if there is no value.
    pub fn reason(self) -> Option<Reason> {
        match self {
            Self::Value(_) => None,
            Self::Undefined(reason) => Some(reason),
        }
    }
}

impl Defined<f64> {
    /// A quotient, or the named reason why there is none.
    pub fn quotient(above: f64, below: f64, none: Reason) -> Self {
        let value = above / below;
        if below > 0.0 && value.is_finite() { Self::Value(value) } else { Self::Undefined(none) }
    }
}
