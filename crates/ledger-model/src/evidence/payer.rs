//! Who pays or gains, and what kind of value it is.

use serde::{Deserialize, Serialize};

/// Who pays a cost or gains a benefit. The first five are public.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Payer {
    /// Police forces and police and crime commissioners.
    Police,
    /// Courts, prosecution, prisons and probation.
    CriminalJustice,
    /// Family and civil courts, legal aid.
    CivilJustice,
    /// Health services.
    Nhs,
    /// Councils and the victim services they fund.
    Councils,
    /// Charities' own money.
    Charities,
    /// Employers and the wider economy.
    Economy,
    /// Victims and survivors.
    Victims,
    /// The source does not say.
    Unallocated,
}

impl Payer {
    pub const COUNT: usize = 9;
    /// All of them, in the order they are shown.
    pub const ALL: [Self; Self::COUNT] = [
        Self::Police,
        Self::CriminalJustice,
        Self::CivilJustice,
        Self::Nhs,
        Self::Councils,
        Self::Charities,
        Self::Economy,
        Self::Victims,
        Self::Unallocated,
    ];

    /// Whether this is one of the five public payers.
    pub fn is_public(self) -> bool {
        (self as usize) < 5
    }

    /// The id used in files and results.
    pub fn id(self) -> &'static str {
        match self {
            Self::Police => "police",
            Self::CriminalJustice => "criminal_justice",
            Self::CivilJustice => "civil_justice",
            Self::Nhs => "nhs",
            Self::Councils => "councils",
            Self::Charities => "charities",
            Self::Economy => "economy",
            Self::Victims => "victims",
            Self::Unallocated => "unallocated",
        }
    }
}

/// What kind of value a benefit is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// Public-sector money.
    Public,
    /// Output and private spending.
    Economy,
    /// Physical and emotional harm, valued in pounds.
    Harm,
    /// The source does not split it; counts only in the social total.
    Unsplit,
}

impl Kind {
    pub const COUNT: usize = 4;
    /// All of them, in the order they are shown.
    pub const ALL: [Self; Self::COUNT] = [Self::Public, Self::Economy, Self::Harm, Self::Unsplit];

    /// The id used in files and results.
    pub fn id(self) -> &'static str {
        match self {
            Self::Public => "public",
            Self::Economy => "economy",
            Self::Harm => "harm",
            Self::Unsplit => "unsplit",
        }
    }
}
