//! A table of the page as CSV: a header row first, numbers in full, and on every row what the figures rest on.
//!
//! The basis stands in columns and not in lines above or below the table: a spreadsheet filters and a program reads the file as it
//! is, and a row that is copied out of it still says what it is.

use ledger_model::quantities::{Held, Tabled, TabledUnit};
use ledger_text::table_texts as texts;

/// A table as it was on the page.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TakenTable {
    /// What is in it and on what basis.
    pub caption: String,
    /// Headings of its columns, that of the row headings first.
    pub headings: Vec<String>,
    /// Its rows, totals too.
    pub rows: Vec<TakenRow>,
}

#[derive(Clone, Debug, Default, PartialEq)]
pub struct TakenRow {
    pub heading: String,
    /// Its cells: what each says, and the number behind it.
    pub cells: Vec<(String, Option<Tabled>)>,
    /// Whether it is a total of the rows above.
    pub is_total: bool,
}

/// What ends a row (RFC 4180).
const END: &str = "\r\n";

/// What a column of the file holds of a column of the table.
#[derive(Clone, Copy, PartialEq)]
enum Part {
    Text,
    Value,
    Low,
    High,
    Error,
}

impl Part {
    fn of(self, cell: &(String, Option<Tabled>)) -> Option<String> {
        match (self, cell.1.map(|number| number.held)) {
            (Self::Text, None) => Some(cell.0.clone()).filter(|text| !text.is_empty()),
            (Self::Value, Some(Held::One(number) | Held::Give(number, _)))
            | (Self::Low, Some(Held::Between(number, _)))
            | (Self::High, Some(Held::Between(_, number)))
            | (Self::Error, Some(Held::Give(_, number))) => Some(number.to_string()),
            _ => None,
        }
    }

    /// The heading of the column, its unit where all its numbers have the same.
    fn heading(self, heading: &str, unit: Option<TabledUnit>, with_numbers: bool) -> String {
        let unit = match unit {
            Some(TabledUnit::Pounds) => texts::POUNDS,
            Some(TabledUnit::Share) => texts::SHARE,
            _ => "",
        };
        match self {
            Self::Text if with_numbers => format!("{heading}{}", texts::NOTE),
            Self::Text => heading.to_owned(),
            Self::Value => format!("{heading}{unit}"),
            Self::Low => format!("{heading}{}{unit}", texts::LOW),
            Self::High => format!("{heading}{}{unit}", texts::HIGH),
            Self::Error => format!("{heading}{}{unit}", texts::ERROR),
        }
    }
}

/// The table as CSV; `notes` are columns that say the same on every row.
pub fn table_csv(table: &TakenTable, notes: &[(&str, &str)]) -> String {
    let cell = |row: &TakenRow, at: usize| row.cells.get(at).cloned().unwrap_or_default();
    let units = |at: usize| table.rows.iter().filter_map(move |row| row.cells.get(at)?.1.map(|number| number.unit));
    let columns = table.headings.len().saturating_sub(1);
    let is_mixed = (0..columns).any(|at| units(at).any(|unit| Some(unit) != units(at).next()));
    let has_totals = table.rows.iter().any(|row| row.is_total);
    let mut parts: Vec<(usize, Part)> = Vec::new();
    let mut header = vec![table.headings.first().cloned().unwrap_or_default()];
    for at in 0..columns {
        let unit = units(at).next().filter(|_| !is_mixed);
        let used = |part: &Part| table.rows.iter().any(|row| part.of(&cell(row, at)).is_some());
        let mut found: Vec<Part> = [Part::Value, Part::Low, Part::High, Part::Error, Part::Text].into_iter().filter(used).collect();
        if found.is_empty() {
            found.push(Part::Text);
        }
        let with_numbers = found[0] != Part::Text;
        header.extend(found.iter().map(|part| part.heading(&table.headings[at + 1], unit, with_numbers)));
        parts.extend(found.iter().map(|part| (at, *part)));
    }
    header.extend(is_mixed.then(|| texts::UNIT.to_owned()));
    header.extend(has_totals.then(|| texts::TOTAL.to_owned()));
    header.push(texts::TABLE.to_owned());
    header.extend(notes.iter().map(|(heading, _)| (*heading).to_owned()));

    let mut out = begun();
    write_row(&mut out, header.iter().map(|heading| text_field(heading)), END);
    for row in &table.rows {
        let numbers = parts.iter().map(|(at, part)| {
            let said = part.of(&cell(row, *at)).unwrap_or_default();
            if *part == Part::Text { text_field(&said) } else { said }
        });
        let unit = row.cells.iter().find_map(|cell| cell.1).map_or("", |number| match number.unit {
            TabledUnit::Pounds => texts::UNIT_POUNDS,
            TabledUnit::Share => texts::UNIT_SHARE,
            TabledUnit::Plain => "",
        });
        let ends = [
            is_mixed.then(|| unit.to_owned()),
            has_totals.then(|| if row.is_total { texts::YES } else { texts::NO }.to_owned()),
            Some(text_field(&table.caption)),
        ];
        let notes = notes.iter().map(|(_, note)| text_field(note));
        write_row(&mut out, std::iter::once(text_field(&row.heading)).chain(numbers).chain(ends.into_iter().flatten()).chain(notes), END);
    }
    out
}

/// A text as a field that no spreadsheet takes for a formula: an apostrophe stands before what would be one, at its start and
/// after what another spreadsheet may take for the end of a cell. Control characters, which nobody sees, are left out.
pub fn text_field(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 1);
    let mut at_start = true;
    for letter in text.chars().filter(|letter| !letter.is_control() || matches!(letter, '\t' | '\n' | '\r')) {
        let is_formula = matches!(letter, '=' | '+' | '-' | '@' | '＝' | '＋' | '－' | '＠');
        let ends_cell = matches!(letter, '\t' | '\n' | '\r' | ';');
        if at_start && (is_formula || out.is_empty() && matches!(letter, '\t' | '\r')) {
            out.push('\'');
        }
        out.push(letter);
        at_start = ends_cell || at_start && (is_blank(letter) || letter == '"');
    }
    quoted(out)
}

/// What is not seen and may stand before a formula.
fn is_blank(letter: char) -> bool {
    letter.is_whitespace()
        || matches!(letter, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
}

/// Quoted where it must be (RFC 4180), and where another spreadsheet would split it.
fn quoted(field: String) -> String {
    if field.contains([',', ';', '"', '\n', '\r', '\t']) { format!("\"{}\"", field.replace('"', "\"\"")) } else { field }
}

/// The beginning of every CSV file: a spreadsheet takes it for another alphabet without this mark.
pub(super) fn begun() -> String {
    String::from('\u{feff}')
}

/// One row of a file, and what ends it.
pub(super) fn write_row(out: &mut String, fields: impl Iterator<Item = String>, end: &str) {
    for (at, field) in fields.enumerate() {
        if at > 0 {
            out.push(',');
        }
        out.push_str(&field);
    }
    out.push_str(end);
}
