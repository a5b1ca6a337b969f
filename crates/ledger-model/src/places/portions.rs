//! Local authorities that care boards divide between them.

use std::collections::{BTreeSet, HashMap};

use super::table_error::share_fault;
use super::{AreaKind, AreaRow, CareBoardShare, TableError};

/// A checked share: positions instead of codes, and all the shares of one authority make a whole.
pub(super) struct Portion {
    pub(super) authority: u16,
    pub(super) board: u16,
    /// Proportion (0 to 1) of the authority's residents.
    pub(super) share: f64,
}

/// Checks every row of the shares.
pub(super) fn check_shares(
    shares: &[CareBoardShare],
    rows: &[AreaRow],
    by_code: &HashMap<String, u16>,
) -> Result<Vec<Portion>, TableError> {
    let position =
        |code: &str, fits: fn(AreaKind) -> bool| by_code.get(code).copied().filter(|position| fits(rows[usize::from(*position)].kind));
    let mut pairs = BTreeSet::new();
    let mut portions = Vec::with_capacity(shares.len());
    for (index, row) in shares.iter().enumerate() {
        let authority = position(&row.authority, AreaKind::is_local_authority)
            .ok_or_else(|| share_fault(index, "authority", format!("“{}” is not a local authority", row.authority)))?;
        let board = position(&row.care_board, AreaKind::is_care_board)
            .ok_or_else(|| share_fault(index, "care_board", format!("“{}” is not a care board", row.care_board)))?;
        if !(row.share > 0.0 && row.share < 1.0) {
            return Err(share_fault(index, "share", format!("{} is not between 0 and 1", row.share)));
        }
        if !pairs.insert((authority, board)) {
            return Err(share_fault(index, "care_board", "this authority and board are already paired"));
        }
        let whole: f64 = shares.iter().filter(|other| other.authority == row.authority).map(|other| other.share).sum();
        if (whole - 1.0).abs() > 0.0005 {
            return Err(share_fault(index, "share", format!("the shares of {} add to {whole}, not 1", row.authority)));
        }
        portions.push(Portion { authority, board, share: row.share });
    }
    Ok(portions)
}
