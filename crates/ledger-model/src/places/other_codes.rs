//! Codes that are not in the table of areas and that files and people still name, or name already.

use serde::{Deserialize, Serialize};

use super::table_error::other_code_fault;
use super::{AreaKind, AreaRow, TableError};

/// What separates the codes of one cell.
const SEPARATOR: char = ';';

/// A row of `data/other-codes.csv`: the code of an area of the table under which it has come out anew, or of an area that has
/// ended.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OtherCode {
    /// The official nine-character code.
    pub code: String,
    /// The official name, in English.
    pub name: String,
    /// The sort of area.
    pub kind: AreaKind,
    /// Codes of the local authorities that it is, or was, separated by "; ".
    pub stands_for: String,
    /// The year in which the area ended; blank where it is still there under the code in `stands_for`.
    #[serde(default)]
    pub ended: Option<u16>,
}

impl OtherCode {
    /// Codes of the local authorities that it is, or was.
    pub(super) fn codes(&self) -> impl Iterator<Item = &str> {
        self.stands_for.split(SEPARATOR).map(str::trim)
    }
}

/// Each code is no area of the table, and stands for local authorities that are in it.
pub(super) fn check_other_codes(others: &[OtherCode], rows: &[AreaRow]) -> Result<(), TableError> {
    for (index, other) in others.iter().enumerate() {
        if rows.iter().any(|row| row.code == other.code) {
            return Err(other_code_fault(index, "code", format!("{} is the code of an area of the table", other.code)));
        }
        let is_authority = |code: &str| rows.iter().any(|row| row.code == code && row.kind.is_local_authority());
        if let Some(code) = other.codes().find(|code| !is_authority(code)) {
            return Err(other_code_fault(index, "stands_for", format!("“{code}” is not a local authority")));
        }
        if other.ended.is_none() && other.codes().count() != 1 {
            return Err(other_code_fault(index, "stands_for", "a code of an area that is still there stands for one code"));
        }
    }
    Ok(())
}
