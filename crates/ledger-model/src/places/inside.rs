//! The local authorities that an area is made of, for reading back to the user.

use super::{Area, Gazetteer};

/// A local authority inside a larger area.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Inside<'g> {
    /// The local authority.
    pub authority: &'g Area,
    /// Proportion (0 to 1) of its residents who are inside: 1 except for an authority that a care board splits.
    pub share: f64,
}

impl Gazetteer {
    /// The local authorities inside an area, in the order of the table; a local authority holds itself.
    pub fn inside<'g>(&'g self, area: &'g Area) -> impl Iterator<Item = Inside<'g>> {
        area.members.iter().filter_map(|member| {
            let authority = self.areas().get(usize::from(*member))?;
            Some(Inside { authority, share: area.share_of(*member) })
        })
    }
}
