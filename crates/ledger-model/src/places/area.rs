//! One area of the gazetteer, and the short form of it that refusals carry.

use std::fmt;

use serde::Serialize;

use super::{AreaKind, Basis, Nation};

/// An area with its counts. Counts are whole people at 30 June of `year`.
#[derive(Clone, Debug, PartialEq)]
pub struct Area {
    /// The official nine-character code; unique.
    pub code: String,
    /// The official name. Names repeat ("West Midlands" is four areas): show `kind` beside it.
    pub name: String,
    /// The sort of area.
    pub kind: AreaKind,
    /// Where the counts come from.
    pub basis: Basis,
    /// The year of the mid-year estimate.
    pub year: u16,
    /// People of all ages.
    pub population: u32,
    /// Women aged 16 and over.
    pub women_16_plus: u32,
    /// Men aged 16 and over.
    pub men_16_plus: u32,
    /// Positions in [`super::Gazetteer::areas`] of the local authorities inside, in rising order.
    /// A local authority holds itself. A care board lists also those it holds only a part of.
    pub members: Vec<u16>,
    /// Of `members`, those only partly inside, with the proportion of their residents who are (care boards only).
    pub split: Vec<(u16, f64)>,
    /// The nation; `None` when the area spans several.
    pub nation: Option<Nation>,
}

impl Area {
    /// The proportion (0 to 1) of a local authority's residents who are inside this area.
    pub fn share_of(&self, authority: u16) -> f64 {
        if self.members.binary_search(&authority).is_err() {
            return 0.0;
        }
        self.split.iter().find(|(member, _)| *member == authority).map_or(1.0, |(_, share)| *share)
    }

    /// What a refusal needs to say which area is meant.
    pub fn named(&self) -> AreaName {
        AreaName { code: self.code.clone(), name: self.name.clone(), kind: self.kind }
    }
}

/// Which area is meant: enough to name it in a sentence and to choose it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct AreaName {
    /// The official code.
    pub code: String,
    /// The official name.
    pub name: String,
    /// The sort of area.
    pub kind: AreaKind,
}

/// The name with its kind where the name alone may be another area's: "Derbyshire police force area", "Derby".
impl fmt::Display for AreaName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let kind = match self.kind {
            AreaKind::County => "county",
            AreaKind::MetropolitanCounty => "metropolitan county",
            AreaKind::Region => "region",
            AreaKind::PoliceForceArea if self.name.ends_with("Police") => "force area",
            AreaKind::PoliceForceArea => "police force area",
            AreaKind::CombinedAuthority => "combined authority",
            AreaKind::IntegratedCareBoard => "care board",
            _ => return f.write_str(&self.name),
        };
        write!(f, "{} {kind}", self.name)
    }
}
