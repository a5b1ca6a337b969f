//! Published figures that are shown but never used in a sum, and what nobody has found.

use super::EvidenceStatus;
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

/// An axis on which published figures can stand beside ours.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ClaimAxis {
    /// Pounds of benefit for each pound spent. A ratio has no price year.
    ReturnPerPound,
    /// Pounds of cost for each unit of the programme.
    CostPerUnit,
    /// Pounds saved for each unit of the programme, over the claim's own years.
    SavingPerUnit,
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
    /// Whose money or view. No full stop. Every claim of money has one.
    #[serde(default)]
    pub perspective: Option<String>,
    /// Who pays or gains, as far as the source says. No full stop. Every claim of money has one.
    #[serde(default)]
    pub payer: Option<String>,
    /// How the figure was made. No full stop. Every claim of money has one.
    #[serde(default)]
    pub method: Option<String>,
    /// The axis it may be shown on beside ours; absent where units do not allow it.
    #[serde(default)]
    pub axis: Option<ClaimAxis>,
    /// Whether it misreads its source, so far as we know; a finding says how.
    #[serde(default)]
    pub misread: bool,
    /// Whether cost has been taken off, for money claims.
    #[serde(default)]
    pub gross_or_net: Option<GrossOrNet>,
    /// Years it covers, where the source says.
    #[serde(default)]
    pub years: Option<f64>,
    /// What is known of the years where the source gives no number. No full stop.
    #[serde(default)]
    pub years_note: Option<String>,
    /// Id of the source.
    pub source: String,
    /// Where in the source.
    pub locator: String,
    /// Where the figure stands.
    pub standing: EvidenceStatus,
    /// Why our figure differs, or how the claim misreads its source. Ends with a full stop. Every claim of money has one.
    #[serde(default)]
    pub note: Option<String>,
}

impl Claim {
    /// Whether it is an amount of money, in whatever currency.
    pub fn is_money(&self) -> bool {
        self.unit.contains(['£', '€', '$'])
    }
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
    /// What was compared with what: "Randomised trial". No full stop.
    pub design: String,
    /// How many, of what. No full stop.
    #[serde(default)]
    pub size: Option<String>,
    /// How long they were followed. No full stop.
    #[serde(default)]
    pub follow_up: Option<String>,
    /// What it found. No full stop.
    #[serde(default)]
    pub effect: Option<String>,
    /// How wide the finding is: an interval, a chance, a p-value. No full stop.
    #[serde(default)]
    pub interval: Option<String>,
    /// What to make of it, and how much of it was read. Ends with a full stop.
    pub text: String,
    pub standing: EvidenceStatus,
}
