//! The tables of `data/` as the build reads them.

use crate::cells::rows_of;
use crate::scenario::hash;
use prevention_ledger::files::{TakenRow, TakenTable, table_csv};
use ledger_model::places::{AreaRow, CareBoardShare, Gazetteer};
use ledger_model::quantities::{Deflator, Held, PriceYear, Tabled, TabledUnit};
use serde::de::DeserializeOwned;
use std::collections::BTreeMap;
use std::sync::LazyLock;

static AREAS: LazyLock<Vec<AreaRow>> = LazyLock::new(|| rows(include_bytes!("../../data/areas.csv")).expect("the table is sound"));
static SHARES: LazyLock<Vec<CareBoardShare>> =
    LazyLock::new(|| rows(include_bytes!("../../data/care-board-shares.csv")).expect("the table is sound"));

/// One table of areas in so many is joined with the rest of the country, which takes a hundred times as long as reading it.
const JOINED: u32 = 8;

/// What stands in a table is refused, or can be asked for; which table it is, its heading says.
pub fn csv(bytes: &[u8]) {
    let is_joined = hash(bytes) % JOINED == 0;
    if bytes.starts_with(b"calendar_year") {
        rows::<(u16, f64)>(bytes).into_iter().for_each(deflator);
    } else if bytes.starts_with(b"authority") {
        rows(bytes).into_iter().filter(|_| is_joined).for_each(|shares| joined(AREAS.clone(), shares));
    } else if bytes.starts_with(b"code") {
        rows(bytes).into_iter().filter(|_| is_joined).for_each(areas);
    } else {
        cells(bytes);
    }
}

/// As `build.rs` does it.
fn rows<T: DeserializeOwned>(bytes: &[u8]) -> Option<Vec<T>> {
    csv::Reader::from_reader(bytes).deserialize().collect::<Result<_, _>>().ok()
}

fn deflator(rows: Vec<(u16, f64)>) {
    let years: Vec<u16> = rows.iter().map(|(year, _)| *year).collect();
    let Ok(deflator) = Deflator::new(rows) else { return };
    for year in years {
        for price_year in [PriceYear::Calendar(year), PriceYear::Financial(year)] {
            let index = deflator.index(price_year).expect("a year of the table has an index");
            assert!(index.level > 0.0, "{price_year:?} has an index of {}", index.level);
        }
    }
}

/// Rows take the place of the real ones with their code, so that the whole country is there; others are added.
fn areas(changed: Vec<AreaRow>) {
    let mut by_code: BTreeMap<String, AreaRow> = AREAS.iter().map(|row| (row.code.clone(), row.clone())).collect();
    by_code.extend(changed.into_iter().map(|row| (row.code.clone(), row)));
    joined(by_code.into_values().collect(), SHARES.clone());
}

fn joined(areas: Vec<AreaRow>, shares: Vec<CareBoardShare>) {
    let gazetteer = match Gazetteer::new(areas, shares, Vec::new()) {
        Ok(gazetteer) => gazetteer,
        Err(refused) => return assert!(!refused.to_string().is_empty()),
    };
    for area in gazetteer.areas().iter().step_by(7) {
        let place = gazetteer.join(std::slice::from_ref(&area.code)).expect("every area can be chosen");
        assert!(place.population > 0.0 && place.women_16_plus + place.men_16_plus <= place.population, "{place:?}");
    }
}

/// Any cells in a table we write read back as they were, but for an apostrophe before a formula and what nobody sees.
fn cells(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let rows: Vec<Vec<&str>> = text.lines().map(|line| line.split('|').collect()).collect();
    let widest = rows.iter().map(Vec::len).max().unwrap_or_default().min(20);
    let table = TakenTable {
        caption: text.chars().take(80).collect(),
        headings: (0..=widest)
            .map(|column| rows.first().and_then(|row| row.get(column)).map_or_else(String::new, ToString::to_string))
            .collect(),
        rows: rows
            .iter()
            .map(|row| TakenRow {
                heading: row.first().map_or_else(String::new, ToString::to_string),
                cells: row.iter().take(widest).map(|cell| ((*cell).to_owned(), number(cell))).collect(),
                is_total: row.len() % 5 == 4,
            })
            .collect(),
    };
    let written = rows_of(&table_csv(&table, &[("Basis", &text), (&text, "x")]));
    assert_eq!(written.len(), table.rows.len() + 1);
    for (row, read) in table.rows.iter().zip(&written[1..]) {
        assert_eq!(plain(&read[0]), plain(&row.heading), "{read:?}");
    }
}

/// What a cell that begins with a # holds: a number, two, or none.
fn number(cell: &str) -> Option<Tabled> {
    let number: f64 = cell.strip_prefix('#')?.parse().ok().filter(|number: &f64| number.is_finite())?;
    let held = if number < 0.0 { Held::Between(number, -number) } else { Held::One(number) };
    Some(Tabled { held, unit: if number > 1.0 { TabledUnit::Pounds } else { TabledUnit::Share } })
}

/// A text without what may be taken out of it or put before it.
fn plain(text: &str) -> String {
    text.chars().filter(|letter| !letter.is_control() && *letter != '\'').collect()
}
