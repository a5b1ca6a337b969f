//! What sort of area a row is, where its counts come from, and which nation it is in.

use serde::{Deserialize, Serialize};

/// The sort of area. The first six are the local authorities, which between them cover the United Kingdom once.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum AreaKind {
    /// A single-tier council in England or Wales.
    UnitaryAuthority,
    /// The lower of two tiers in England.
    District,
    /// A single-tier council inside one of the six metropolitan counties.
    MetropolitanDistrict,
    /// A council in London, the City of London among them.
    LondonBorough,
    /// A council in Scotland.
    CouncilArea,
    /// A council in Northern Ireland.
    LocalGovernmentDistrict,
    /// The upper of two tiers in England: the districts under one county council.
    County,
    /// A group of metropolitan districts; it has no county council.
    MetropolitanCounty,
    /// One of the nine regions of England.
    Region,
    /// The area of one of the 43 territorial police forces of England and Wales.
    PoliceForceArea,
    /// A combined authority as it stood in 2025.
    CombinedAuthority,
    /// An integrated care board of the NHS in England; it may split a local authority.
    IntegratedCareBoard,
    /// A local health board of the NHS in Wales; always whole local authorities.
    LocalHealthBoard,
    /// England, Wales, Scotland or Northern Ireland.
    Country,
    /// England and Wales together.
    EnglandAndWales,
    /// The whole United Kingdom.
    UnitedKingdom,
}

impl AreaKind {
    /// Every kind, local authorities first.
    pub const ALL: [Self; 16] = [
        Self::UnitaryAuthority,
        Self::District,
        Self::MetropolitanDistrict,
        Self::LondonBorough,
        Self::CouncilArea,
        Self::LocalGovernmentDistrict,
        Self::County,
        Self::MetropolitanCounty,
        Self::Region,
        Self::PoliceForceArea,
        Self::CombinedAuthority,
        Self::IntegratedCareBoard,
        Self::LocalHealthBoard,
        Self::Country,
        Self::EnglandAndWales,
        Self::UnitedKingdom,
    ];

    /// Whether this is one of the 361 areas that cover the country once.
    pub fn is_local_authority(self) -> bool {
        self <= Self::LocalGovernmentDistrict
    }

    /// Whether this is an NHS board, which joins only with other boards.
    pub fn is_care_board(self) -> bool {
        matches!(self, Self::IntegratedCareBoard | Self::LocalHealthBoard)
    }

    /// How many areas of this kind, or of its group, the table must hold: `None` where no total is fixed.
    pub(super) fn required_count(self) -> Option<usize> {
        match self {
            Self::CouncilArea => Some(32),
            Self::LocalGovernmentDistrict => Some(11),
            Self::LondonBorough => Some(33),
            Self::MetropolitanDistrict => Some(36),
            Self::MetropolitanCounty => Some(6),
            Self::Region => Some(9),
            Self::PoliceForceArea => Some(43),
            Self::IntegratedCareBoard => Some(42),
            Self::LocalHealthBoard => Some(7),
            Self::Country => Some(4),
            Self::EnglandAndWales | Self::UnitedKingdom => Some(1),
            Self::UnitaryAuthority | Self::District | Self::County | Self::CombinedAuthority => None,
        }
    }
}

/// Where an area's counts come from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Basis {
    /// The statistics office's own figures for this area.
    Published,
    /// Whole local authorities added up.
    Sum,
    /// A care board that splits a local authority: its people are divided by where Census 2021 residents live.
    Apportioned,
}

/// A nation of the United Kingdom.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Nation {
    /// E92000001.
    England,
    /// W92000004.
    Wales,
    /// S92000003.
    Scotland,
    /// N92000002.
    NorthernIreland,
}

impl Nation {
    /// The nation that has this official code.
    pub(super) fn from_code(code: &str) -> Option<Self> {
        match code {
            "E92000001" => Some(Self::England),
            "W92000004" => Some(Self::Wales),
            "S92000003" => Some(Self::Scotland),
            "N92000002" => Some(Self::NorthernIreland),
            _ => None,
        }
    }

    /// Whether the national figures of the model, which are for England and Wales, describe this nation.
    pub fn is_england_or_wales(self) -> bool {
        matches!(self, Self::England | Self::Wales)
    }
}
