//! What there is of a service in a place, as the user says.

use crate::quantities::PriceYear;

/// What the user says there is, and what one costs.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ExistingService {
    /// How many there are now.
    pub actual: Option<f64>,
    /// What one costs a year, in pounds.
    pub cost: Option<f64>,
    /// Whose prices the cost is in; absent means the scenario's.
    pub price_year: Option<PriceYear>,
}
