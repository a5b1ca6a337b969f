//! The tables of areas as they stand in `data/`, one struct per row.

use serde::{Deserialize, Serialize};

use super::{AreaKind, Basis};

/// A row of `data/areas.csv`. The six columns from `country` to `care_board` hold the codes of the areas that
/// a local authority lies in; they are blank on every other row, and blank means "in none".
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AreaRow {
    /// The official nine-character code.
    pub code: String,
    /// The official name, in English.
    pub name: String,
    /// Other names people type (Welsh, short or former), separated by "; ". For search only.
    #[serde(default)]
    pub also_named: String,
    /// The sort of area.
    pub kind: AreaKind,
    /// Code of the nation.
    #[serde(default)]
    pub country: String,
    /// Code of the region (England only).
    #[serde(default)]
    pub region: String,
    /// Code of the county, or of the metropolitan county.
    #[serde(default)]
    pub county: String,
    /// Code of the combined authority of 2025.
    #[serde(default)]
    pub combined_authority: String,
    /// Code of the police force area (England and Wales only).
    #[serde(default)]
    pub force: String,
    /// Code of the integrated care board or local health board that holds most of its residents.
    #[serde(default)]
    pub care_board: String,
    /// Where the counts come from.
    pub basis: Basis,
    /// The counts are at 30 June of this year.
    pub year: u16,
    /// People of all ages.
    pub population: u32,
    /// Women aged 16 and over.
    pub women_16_plus: u32,
    /// Men aged 16 and over.
    pub men_16_plus: u32,
}

/// A row of `data/care-board-shares.csv`: one board's share of a local authority that is split between boards.
/// Authorities that are not in that table lie wholly in their `care_board`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CareBoardShare {
    /// Code of the local authority that is split.
    pub authority: String,
    /// Code of the integrated care board.
    pub care_board: String,
    /// Proportion (0 to 1) of the authority's residents at Census 2021 who live in the board's area.
    pub share: f64,
}
