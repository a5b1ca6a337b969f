//! Published claims and our own figure on one axis: the same prices, gross of cost where a ratio is, a year at a time where the
//! programme's unit is.

use super::outcome::ProgrammeOutcome;
use crate::evidence::{Claim, ClaimAxis, GrossOrNet, UnitType};
use crate::quantities::{Defined, Deflator, DiscountSchedule, PriceYear, Reason};

/// A claim brought to the axis it may be shown on.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct OnAxis {
    /// Its value: pounds of the wanted price year, or pounds for each pound.
    pub value: f64,
    /// Its published ends, lower first, where it has both.
    pub range: Option<(f64, f64)>,
}

/// Why a claim cannot be brought to an axis.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotOnAxis {
    /// Its unit is not that of our figure.
    Unit,
    /// The source gives no price year, or one the price index does not reach.
    PriceYear,
    /// The source does not say how many years it covers.
    Years,
}

/// What a claim is brought to.
#[derive(Clone, Copy, Debug)]
pub struct Basis<'a> {
    /// Whether the programme's unit is counted each year it is covered.
    pub unit_type: UnitType,
    /// Prices.
    pub deflator: &'a Deflator,
    /// Whose prices are wanted.
    pub price_year: PriceYear,
    /// Discount rates, by which a saving over years becomes one a year.
    pub discounting: &'a DiscountSchedule,
}

/// A claim on its axis.
///
/// # Errors
/// Why it cannot be brought there.
pub fn on_axis(claim: &Claim, basis: &Basis<'_>) -> Result<OnAxis, NotOnAxis> {
    let (Some(axis), Some(value)) = (claim.axis, claim.value) else { return Err(NotOnAxis::Unit) };
    let ends = claim.low.zip(claim.high).map(|(one, other)| (one.min(other), one.max(other)));
    let moved = |by: &dyn Fn(f64) -> f64| OnAxis { value: by(value), range: ends.map(|(low, high)| (by(low), by(high))) };
    if axis == ClaimAxis::ReturnPerPound {
        let own_cost = if claim.gross_or_net == Some(GrossOrNet::Net) { 1.0 } else { 0.0 };
        return Ok(moved(&|ratio| ratio + own_cost));
    }
    let from = claim.price_year.ok_or(NotOnAxis::PriceYear)?;
    let prices = basis.deflator.factor(from, basis.price_year).map_err(|_| NotOnAxis::PriceYear)?;
    let years = if axis == ClaimAxis::SavingPerUnit && basis.unit_type == UnitType::Stock {
        let years = claim.years.filter(|years| *years >= 1.0).ok_or(NotOnAxis::Years)?;
        basis.discounting.factors(years.round() as usize).iter().sum()
    } else {
        1.0
    };
    Ok(moved(&|pounds| pounds * prices / years))
}

/// Our own figures of one programme on the same axes, from its outcome alone.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct OwnFigures {
    /// Benefit of every kind for each pound spent.
    pub social_return: Defined<f64>,
    /// Public money gained for each pound of public money spent.
    pub public_return: Defined<f64>,
    /// Cost of one unit, undiscounted.
    pub cost_per_unit: Defined<f64>,
    /// Benefit of every kind less cost, of one unit, undiscounted.
    pub saving_per_unit: Defined<f64>,
}

impl OwnFigures {
    /// Our figures of a programme that was worked out alone.
    pub fn of(outcome: &ProgrammeOutcome) -> Self {
        let results = &outcome.results;
        let units: f64 = results.yearly.iter().map(|year| year.starts).sum();
        let benefit: f64 = results.yearly.iter().map(|year| year.benefit).sum();
        let per_unit = |pounds: f64| if units > 0.0 { Defined::Value(pounds / units) } else { Defined::Undefined(Reason::NobodyEngaged) };
        Self {
            social_return: results.ratio,
            public_return: results.public_sector.ratio,
            cost_per_unit: per_unit(results.undiscounted_cost),
            saving_per_unit: per_unit(benefit - results.undiscounted_cost),
        }
    }
}
