//! What a programme costs, line by line, and what each line counts.

use serde::{Deserialize, Serialize};

/// Which count of people a cost line or an estimate multiplies.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Counts {
    /// Units started.
    #[default]
    Starts,
    /// Units that engage.
    Engaged,
    /// Units that finish.
    Completed,
    /// People, after repeats of the same person are taken off. For cost lines only.
    People,
    /// Those referred, of whom a share starts. For cost lines only.
    Referred,
}

/// What a cost line is charged by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum CostBasis {
    /// For each unit counted.
    PerUnit,
    /// Each delivery year, whatever the ramp.
    PerYear,
    /// Once, in a named year.
    Once,
    /// From the programme's reference service, by population.
    ReferenceArea,
}

/// From when a line per unit is paid.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum PaidFrom {
    /// As units are reached.
    #[default]
    Coverage,
    /// In full from the first start, because staff are there before the units that they will reach.
    Start,
}

/// One line of what a programme costs.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CostLine {
    /// Kebab-case, unique in its programme.
    pub id: String,
    /// What it is. Sentence case, no full stop.
    pub label: String,
    /// What it is charged by.
    pub basis: CostBasis,
    /// Which count it follows, for lines per unit.
    #[serde(default)]
    pub counts: Counts,
    /// Parameter holding the amount, or the hourly cost of partners' time; absent for lines from the reference service.
    #[serde(default)]
    pub amount: Option<String>,
    /// Parameter holding hours, which makes the line partners' time given in kind.
    #[serde(default)]
    pub hours: Option<String>,
    /// Delivery year of a line charged once, counted from 0.
    #[serde(default)]
    pub year: u16,
    /// Parameter holding real growth a year; absent means the shared one.
    #[serde(default)]
    pub growth: Option<String>,
    /// From when a line per unit is paid.
    #[serde(default)]
    pub paid_from: PaidFrom,
    /// Split naming who pays.
    pub payers: String,
    /// Id of another programme that, when also chosen, already pays for this: raises a guard.
    #[serde(default)]
    pub already_in: Option<String>,
    /// What it covers. Ends with a full stop.
    #[serde(default)]
    pub note: Option<String>,
}
