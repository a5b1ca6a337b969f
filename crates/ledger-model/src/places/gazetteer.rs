//! Every area, checked once and ready to be asked for.

use super::membership::fill_members;
use super::order::in_order;
use super::other_codes::check_other_codes;
use super::portions::check_shares;
use super::row_checks::{check_counts, check_totals, index_codes};
use super::search_key::SearchKey;
use super::sums::check_sums;
use super::{Area, AreaKind, AreaRow, CareBoardShare, OtherCode, TableError};

/// Every area of the United Kingdom that can be chosen. It is built only from tables that agree with themselves.
#[derive(Clone, Debug)]
pub struct Gazetteer {
    areas: Vec<Area>,
    also_named: Vec<String>,
    /// Positions of the areas in the order of their codes.
    in_code_order: Vec<u16>,
    pub(super) search_keys: Vec<SearchKey>,
    pub(super) other_codes: Vec<OtherCode>,
}

impl Gazetteer {
    /// Checks the three tables and links every area to the local authorities inside it.
    ///
    /// # Errors
    /// The first fault found: a repeated or blank code, a count of nought, women and men who are more than the
    /// population, a parent that is missing or of another kind, shares that do not make a whole, counts that are
    /// not the sum of the local authorities inside, a wrong number of areas, or another code that stands for nothing.
    pub fn new(rows: Vec<AreaRow>, shares: Vec<CareBoardShare>, other_codes: Vec<OtherCode>) -> Result<Self, TableError> {
        let by_code = index_codes(&rows)?;
        for (index, row) in rows.iter().enumerate() {
            check_counts(index, row)?;
        }
        check_totals(&rows)?;
        let mut areas: Vec<Area> = rows.iter().map(area_without_members).collect();
        fill_members(&mut areas, &rows, &check_shares(&shares, &rows, &by_code)?, &by_code)?;
        check_sums(&areas)?;
        check_other_codes(&other_codes, &rows)?;
        Ok(Self::checked_before(areas, rows.into_iter().map(|row| row.also_named).collect(), other_codes))
    }

    /// The gazetteer of areas that were checked when the program was built, with the other names of each, and other codes.
    pub fn checked_before(areas: Vec<Area>, also_named: Vec<String>, other_codes: Vec<OtherCode>) -> Self {
        let search_keys = areas.iter().zip(&also_named).map(|(area, names)| SearchKey::new(area, names)).collect();
        let positions = (0..).take(areas.len()).collect();
        let in_code_order = in_order(positions, |at: &u16| areas[usize::from(*at)].code.clone());
        Self { areas, also_named, in_code_order, search_keys, other_codes }
    }

    /// Every area, its other names, and other codes, as [`Gazetteer::checked_before`] takes them.
    pub fn parts(self) -> (Vec<Area>, (Vec<String>, Vec<OtherCode>)) {
        (self.areas, (self.also_named, self.other_codes))
    }

    /// Every area, in the order of the table. [`Area::members`] are positions in this slice.
    pub fn areas(&self) -> &[Area] {
        &self.areas
    }

    /// The area with this official code, of the table or newer; capitals and spaces around it do not matter.
    pub fn by_code(&self, code: &str) -> Option<&Area> {
        self.position(code).map(|index| &self.areas[usize::from(index)])
    }

    /// The 361 local authorities, which cover the United Kingdom once.
    pub fn local_authorities(&self) -> impl Iterator<Item = &Area> {
        self.areas.iter().filter(|area| area.kind.is_local_authority())
    }

    /// Every area of one kind, in the order of the table.
    pub fn of_kind(&self, kind: AreaKind) -> impl Iterator<Item = &Area> {
        self.areas.iter().filter(move |area| area.kind == kind)
    }

    /// What stands in the table for a code that is not in it and whose area is still there.
    pub(super) fn code_of_today(&self, code: &str) -> Option<&str> {
        let other = self.other_codes.iter().find(|other| other.ended.is_none() && other.code.eq_ignore_ascii_case(code))?;
        other.codes().next()
    }

    pub(super) fn position(&self, code: &str) -> Option<u16> {
        let code = code.trim().to_ascii_uppercase();
        let code = self.code_of_today(&code).unwrap_or(&code);
        let found = self.in_code_order.binary_search_by(|at| self.areas[usize::from(*at)].code.as_str().cmp(code));
        found.ok().map(|at| self.in_code_order[at])
    }
}

fn area_without_members(row: &AreaRow) -> Area {
    Area {
        code: row.code.clone(),
        name: row.name.clone(),
        kind: row.kind,
        basis: row.basis,
        year: row.year,
        population: row.population,
        women_16_plus: row.women_16_plus,
        men_16_plus: row.men_16_plus,
        members: Vec::new(),
        split: Vec::new(),
        nation: None,
    }
}
