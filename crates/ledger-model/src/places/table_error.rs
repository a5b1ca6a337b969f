//! What can be wrong with the three tables: each error says where to look.

use thiserror::Error;

/// A fault in `data/areas.csv`, `data/care-board-shares.csv` or `data/other-codes.csv`.
#[derive(Clone, Debug, PartialEq, Error)]
pub enum TableError {
    /// One cell is wrong.
    #[error("{file}, line {line}, column {column}: {fault}.")]
    Cell {
        /// The file, from the top of the repository.
        file: &'static str,
        /// The line of the file; the heading is line 1.
        line: usize,
        /// The heading of the column.
        column: &'static str,
        /// What is wrong.
        fault: String,
    },
    /// Too few or too many areas of one kind.
    #[error("{AREAS_FILE}, column kind: {found} rows are {kind} where there must be {required}.")]
    Count {
        /// The kind, in words.
        kind: String,
        /// How many rows there are.
        found: usize,
        /// How many there must be.
        required: usize,
    },
}

pub(super) const AREAS_FILE: &str = "data/areas.csv";
pub(super) const SHARES_FILE: &str = "data/care-board-shares.csv";
pub(super) const OTHER_CODES_FILE: &str = "data/other-codes.csv";

/// A fault in a cell of the areas; `index` counts rows from 0.
pub(super) fn area_fault(index: usize, column: &'static str, fault: impl Into<String>) -> TableError {
    TableError::Cell { file: AREAS_FILE, line: index + 2, column, fault: fault.into() }
}

/// A fault in a cell of the care board shares; `index` counts rows from 0.
pub(super) fn share_fault(index: usize, column: &'static str, fault: impl Into<String>) -> TableError {
    TableError::Cell { file: SHARES_FILE, line: index + 2, column, fault: fault.into() }
}

/// A fault in a cell of the other codes; `index` counts rows from 0.
pub(super) fn other_code_fault(index: usize, column: &'static str, fault: impl Into<String>) -> TableError {
    TableError::Cell { file: OTHER_CODES_FILE, line: index + 2, column, fault: fault.into() }
}
