//! What can be checked of the areas before they are linked: codes, names, counts, and how many there are.

use std::collections::{BTreeMap, HashMap};

use super::table_error::area_fault;
use super::{AreaKind, AreaRow, TableError};

/// How many local authorities cover the United Kingdom.
const LOCAL_AUTHORITIES: usize = 361;

/// The position of every code, once codes and names are known to be sound.
pub(super) fn index_codes(rows: &[AreaRow]) -> Result<HashMap<String, u16>, TableError> {
    let mut by_code = HashMap::with_capacity(rows.len());
    for (index, row) in rows.iter().enumerate() {
        if row.code.len() != 9 || !row.code.bytes().all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit()) {
            return Err(area_fault(index, "code", format!("“{}” is not a nine-character official code", row.code)));
        }
        if row.name.trim().is_empty() {
            return Err(area_fault(index, "name", "the name is blank"));
        }
        let position = u16::try_from(index).map_err(|_| area_fault(index, "code", "there are more than 65,535 areas"))?;
        if by_code.insert(row.code.clone(), position).is_some() {
            return Err(area_fault(index, "code", format!("{} is already the code of an earlier row", row.code)));
        }
    }
    Ok(by_code)
}

/// Nobody is missing, and the adults are no more than everybody.
pub(super) fn check_counts(index: usize, row: &AreaRow) -> Result<(), TableError> {
    let counts = [("population", row.population), ("women_16_plus", row.women_16_plus), ("men_16_plus", row.men_16_plus)];
    if let Some((column, _)) = counts.iter().find(|(_, count)| *count == 0) {
        return Err(area_fault(index, column, format!("{} would have nobody", row.name)));
    }
    if u64::from(row.women_16_plus) + u64::from(row.men_16_plus) > u64::from(row.population) {
        return Err(area_fault(index, "population", "it is less than the women and men of 16 and over together"));
    }
    Ok(())
}

/// The table holds the whole country: so many areas of each kind.
pub(super) fn check_totals(rows: &[AreaRow]) -> Result<(), TableError> {
    let mut found = BTreeMap::new();
    for row in rows {
        *found.entry(row.kind).or_insert(0) += 1;
    }
    let authorities = rows.iter().filter(|row| row.kind.is_local_authority()).count();
    if authorities != LOCAL_AUTHORITIES {
        return Err(count_fault("local authorities", authorities, LOCAL_AUTHORITIES));
    }
    for kind in AreaKind::ALL {
        let found = found.get(&kind).copied().unwrap_or(0);
        if let Some(required) = kind.required_count().filter(|required| *required != found) {
            return Err(count_fault(&format!("{kind:?}"), found, required));
        }
    }
    Ok(())
}

fn count_fault(kind: &str, found: usize, required: usize) -> TableError {
    TableError::Count { kind: kind.to_owned(), found, required }
}
