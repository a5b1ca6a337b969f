//! Numbers the model reads, each with where it comes from.

use super::{EvidenceStatus, Kind, Payer, Unit};
use crate::quantities::{Distribution, PriceYear, Uncertain};
use serde::{Deserialize, Serialize};

/// Where a parameter is listed for the person changing it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Group {
    /// How many people need something.
    Need,
    /// How much is delivered.
    Delivery,
    Cost,
    /// How well it works.
    Effect,
    /// What a change is worth.
    Value,
    /// Who could take money out of a budget.
    Cashable,
}

/// One number the model reads. Its id is dotted kebab-case (`marac.unit-cost`) and never changes once released.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Parameter {
    /// In a programme's file without the programme's id: `unit-cost`; in the library with it: `marac.unit-cost`.
    pub id: String,
    /// What it is, for the person changing it. Sentence case, no full stop.
    pub label: String,
    /// Where it is listed.
    pub group: Group,
    /// The central value, in `unit`.
    pub value: f64,
    /// How far it might be wrong.
    #[serde(default)]
    pub spread: Distribution,
    /// What it is measured in.
    pub unit: Unit,
    /// Whose prices; for units of money only.
    #[serde(default)]
    pub price_year: Option<PriceYear>,
    /// Whose money or view, as the source has it.
    #[serde(default)]
    pub perspective: Option<String>,
    /// Id of the source.
    pub source: String,
    /// Where in the source.
    pub locator: String,
    /// Standing of the central value.
    pub standing: EvidenceStatus,
    /// Standing of the spread, where it differs.
    #[serde(default)]
    pub spread_standing: Option<EvidenceStatus>,
    /// How it was read or derived, and cautions. Ends with a full stop.
    #[serde(default)]
    pub note: Option<String>,
    /// True where no figure is published: the value is 0, and stands for nothing until the user enters one.
    #[serde(default)]
    pub enter_yours: bool,
    /// The formula by which it is worked out from others; absent for a number of its own.
    #[serde(default)]
    pub derived: Option<Derived>,
    /// Id of a parameter it is drawn together with.
    #[serde(default)]
    pub correlated_with: Option<String>,
    /// How closely, −1 to 1.
    #[serde(default)]
    pub correlation: Option<f64>,
}

/// A formula by which a parameter is worked out from others. They are drawn, moved and edited, and never the parameter itself. Names are
/// written as in the file.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub enum Derived {
    /// The share of people whose abuse would have gone on without the programme, from the share for whom it went on with it.
    BaselineAfter {
        /// Share of people whose abuse went on although they had the programme.
        after: String,
        /// By how much the programme reduces abuse.
        reduction: String,
        /// What stood in its place in earlier releases of the evidence.
        #[serde(default)]
        before: Option<Before>,
    },
}

/// A number that another has taken the place of.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Before {
    /// Full id of the number.
    pub number: String,
    /// The first release of the evidence without it there.
    pub release: String,
}

impl Derived {
    /// Names of what it is worked out from.
    pub fn inputs(&self) -> [&str; 2] {
        let Self::BaselineAfter { after, reduction, .. } = self;
        [after, reduction]
    }
}

impl Parameter {
    /// The central value with its spread.
    pub fn uncertain(&self) -> Uncertain {
        Uncertain { central: self.value, spread: self.spread }
    }
}

/// How an amount is shared out; the shares add up to 100%.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Split {
    /// As a parameter's id.
    pub id: String,
    /// What is shared out, for the person changing it.
    pub label: String,
    /// Who gets how much.
    pub lines: Vec<SplitLine>,
    /// Id of the source.
    pub source: String,
    /// Where in the source.
    pub locator: String,
    /// Standing of the shares.
    pub standing: EvidenceStatus,
    /// How it was read or derived. Ends with a full stop.
    #[serde(default)]
    pub note: Option<String>,
}

/// How far shares may be from 100% in sum, in percentage points.
const SPLIT_TOLERANCE: f64 = 1e-6;

impl Split {
    /// What shares add up to, in percent.
    pub fn sum(lines: &[SplitLine]) -> f64 {
        lines.iter().map(|line| line.percent).sum()
    }

    /// Whether shares that add up to so much make a whole.
    pub fn is_whole(sum: f64) -> bool {
        (sum - 100.0).abs() < SPLIT_TOLERANCE
    }
}

/// One share of a split.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SplitLine {
    /// Who pays or gains.
    pub payer: Payer,
    /// Kind of value; for costs `public` for public payers and otherwise whatever fits, and not read.
    #[serde(default = "public")]
    pub kind: Kind,
    /// Share in percent, 0 to 100.
    pub percent: f64,
}

fn public() -> Kind {
    Kind::Public
}
