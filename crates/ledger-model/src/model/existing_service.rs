//! What there is of a service in a place, as the user says.

use crate::quantities::PriceYear;
use serde::{Deserialize, Serialize};

/// What the user says there is, and what one costs.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ExistingService {
    /// How many there are now.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub actual: Option<f64>,
    /// What one costs a year, in pounds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cost: Option<f64>,
    /// Whose prices the cost is in; absent means the scenario's.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub price_year: Option<PriceYear>,
}
