//! Which local authorities lie inside each area.

use std::collections::{BTreeSet, HashMap};

use super::portions::Portion;
use super::table_error::area_fault;
use super::{Area, AreaKind, AreaRow, Nation, TableError};

/// Fills in `members`, `split` and `nation` of every area.
pub(super) fn fill_members(
    areas: &mut [Area],
    rows: &[AreaRow],
    portions: &[Portion],
    by_code: &HashMap<String, u16>,
) -> Result<(), TableError> {
    let divided: BTreeSet<u16> = portions.iter().map(|portion| portion.authority).collect();
    for (position, row) in (0_u16..).zip(rows) {
        for (column, parent) in check_parents(usize::from(position), row, rows, by_code)? {
            if column != "care_board" || !divided.contains(&position) {
                areas[parent].members.push(position);
            }
        }
        if row.kind.is_local_authority() {
            areas[usize::from(position)].members.push(position);
            areas[usize::from(position)].nation = Nation::from_code(&row.country);
        }
    }
    for portion in portions {
        let board = &mut areas[usize::from(portion.board)];
        board.members.push(portion.authority);
        board.split.push((portion.authority, portion.share));
    }
    fill_unions(areas);
    for index in 0..areas.len() {
        areas[index].members.sort_unstable();
        areas[index].nation = nation_of(areas, &areas[index].members);
    }
    Ok(())
}

/// England and Wales, and the United Kingdom, which no row names as a parent.
fn fill_unions(areas: &mut [Area]) {
    let authorities: Vec<(u16, Option<Nation>)> = (0_u16..)
        .zip(areas.iter())
        .filter(|(_, area)| area.kind.is_local_authority())
        .map(|(position, area)| (position, area.nation))
        .collect();
    for area in areas.iter_mut() {
        let holds = |nation: Option<Nation>| match area.kind {
            AreaKind::UnitedKingdom => true,
            AreaKind::EnglandAndWales => nation.is_some_and(Nation::is_england_or_wales),
            _ => false,
        };
        area.members.extend(authorities.iter().filter(|(_, nation)| holds(*nation)).map(|(position, _)| *position));
    }
}

/// The nation that all of these local authorities are in, if there is one.
fn nation_of(areas: &[Area], members: &[u16]) -> Option<Nation> {
    let mut nations = members.iter().map(|member| areas[usize::from(*member)].nation);
    let first = nations.next()?;
    first.filter(|_| nations.all(|nation| nation == first))
}

/// The parents that a row names, as column and position; an error where it may not name one or names a wrong one.
fn check_parents(
    index: usize,
    row: &AreaRow,
    rows: &[AreaRow],
    by_code: &HashMap<String, u16>,
) -> Result<Vec<(&'static str, usize)>, TableError> {
    let mut found = Vec::new();
    for (column, code, kinds) in parents(row) {
        if !row.kind.is_local_authority() {
            if !code.is_empty() {
                return Err(area_fault(index, column, "only a local authority names the areas it lies in"));
            }
        } else if !code.is_empty() || column == "country" {
            let parent = by_code.get(code).map(|parent| usize::from(*parent));
            let parent = parent
                .filter(|parent| kinds.contains(&rows[*parent].kind))
                .ok_or_else(|| area_fault(index, column, format!("“{code}” is not the code of such an area")))?;
            found.push((column, parent));
        }
    }
    Ok(found)
}

/// The parent columns: heading, code, and the kinds of area it may name.
fn parents(row: &AreaRow) -> [(&'static str, &str, &'static [AreaKind]); 6] {
    [
        ("country", &row.country, &[AreaKind::Country]),
        ("region", &row.region, &[AreaKind::Region]),
        ("county", &row.county, &[AreaKind::County, AreaKind::MetropolitanCounty]),
        ("combined_authority", &row.combined_authority, &[AreaKind::CombinedAuthority]),
        ("force", &row.force, &[AreaKind::PoliceForceArea]),
        ("care_board", &row.care_board, &[AreaKind::IntegratedCareBoard, AreaKind::LocalHealthBoard]),
    ]
}
