//! Areas that have ended, by the code or name they had.

use super::{Area, AreaName, Gazetteer, OtherCode};

/// An area that has ended, and the local authorities that it was made of.
#[derive(Clone, Debug, PartialEq)]
pub struct EndedArea<'g> {
    /// Which area it was.
    pub area: AreaName,
    /// The year in which it ended.
    pub year: u16,
    /// The local authorities that it was made of, each still there.
    pub authorities: Vec<&'g Area>,
}

impl Gazetteer {
    /// The area that had this official code and has ended.
    pub fn ended(&self, code: &str) -> Option<EndedArea<'_>> {
        self.ended_where(|other| other.code.eq_ignore_ascii_case(code.trim()))
    }

    pub(super) fn ended_where(&self, is_meant: impl Fn(&OtherCode) -> bool) -> Option<EndedArea<'_>> {
        self.other_codes.iter().filter(|other| is_meant(other)).find_map(|other| {
            Some(EndedArea {
                area: AreaName { code: other.code.clone(), name: other.name.clone(), kind: other.kind },
                year: other.ended?,
                authorities: other.codes().filter_map(|code| self.by_code(code)).collect(),
            })
        })
    }
}
