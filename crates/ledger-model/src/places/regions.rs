//! Which regions a place lies in, and whether it holds the whole of each.

use super::{Area, AreaKind, Gazetteer, Nation, Place};

/// A region that a place lies in.
#[derive(Clone, Debug, PartialEq)]
pub struct InRegion {
    /// "East Midlands", "Wales".
    pub name: String,
    /// Whether everyone in the region is in the place.
    pub whole: bool,
}

/// Shares have four decimals: this much of an authority is the whole of it.
const WHOLE: f64 = 0.999;

impl Gazetteer {
    /// The regions a place lies in, in the order of the table: the nine of England, and Wales, Scotland and Northern
    /// Ireland as one each. None for figures typed in, which lie nowhere.
    pub fn regions_of(&self, place: &Place) -> Vec<InRegion> {
        let areas: Vec<&Area> = place.codes.iter().filter_map(|code| self.by_code(code)).collect();
        let share = |member: &u16| areas.iter().map(|area| area.share_of(*member)).sum::<f64>();
        let of_one_nation = self.of_kind(AreaKind::Country).filter(|area| area.nation != Some(Nation::England));
        let each = self.of_kind(AreaKind::Region).chain(of_one_nation).filter_map(|region| {
            let inside = region.members.iter().filter(|member| share(member) > 0.0).count();
            let whole = inside == region.members.len() && region.members.iter().all(|member| share(member) >= WHOLE);
            (inside > 0).then(|| InRegion { name: region.name.clone(), whole })
        });
        each.collect()
    }
}
