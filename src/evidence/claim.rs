//! Published figures that are shown but never used in a sum, and what nobody has found.

use super::Standing;
use crate::quantities::PriceYear;
use serde::{Deserialize, Serialize};

/// Whether the programme's own cost has been taken off.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum GrossOrNet {
    /// Cost not taken off.
    Gross,
    /// Cost taken off.
    Net,
}

/// A published figure, exactly as printed. Never an input.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Claim {
    /// Kebab-case, unique in its programme.
    pub id: String,
    /// What is claimed, in our words. Ends with a full stop.
    pub text: String,
    /// The number as printed.
    #[serde(default)]
    pub value: Option<f64>,
    /// Its published low end, as printed.
    #[serde(default)]
    pub low: Option<f64>,
    /// Its published high end, as printed.
    #[serde(default)]
    pub high: Option<f64>,
    /// What it is measured in, in words: "£ return per £1".
    pub unit: String,
    /// Whose prices, where the source says.
    #[serde(default)]
    pub price_year: Option<PriceYear>,
    /// What is known of the price year where it is not a plain year.
    #[serde(default)]
    pub price_year_note: Option<String>,
    /// Whose money or view.
    #[serde(default)]
    pub perspective: Option<String>,
    /// Whether cost has been taken off, for money claims.
    #[serde(default)]
    pub gross_or_net: Option<GrossOrNet>,
    /// Years it covers, where the source says.
    #[serde(default)]
    pub years: Option<f64>,
    /// Id of the source.
    pub source: String,
    /// Where in the source.
    pub locator: String,
    /// Where the figure stands.
    pub standing: Standing,
    /// Why our figure differs, or how the claim misreads its source. Ends with a full stop.
    #[serde(default)]
    pub note: Option<String>,
}

/// Something that was looked for and not found.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Gap {
    /// Kebab-case, unique in its programme.
    pub id: String,
    /// What is missing. Ends with a full stop.
    pub text: String,
    /// Whether it should be listed under "What is not counted".
    #[serde(default)]
    pub not_counted: bool,
}

/// A study behind a programme's estimates.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Study {
    /// Id of the source.
    pub source: String,
    /// Design, size, follow-up and finding, with the locator. Ends with a full stop.
    pub text: String,
    /// Where it stands.
    pub standing: Standing,
}
