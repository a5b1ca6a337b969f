//! What must hold of a table we write: it reads back as so many cells in every row, none of which a spreadsheet would run.

/// The rows of a table we wrote, the header first.
pub fn rows_of(written: &str) -> Vec<Vec<String>> {
    let text = written.strip_prefix('\u{feff}').unwrap_or(written);
    let mut reader = csv::ReaderBuilder::new().has_headers(false).flexible(false).from_reader(text.as_bytes());
    let rows: Vec<Vec<String>> =
        reader.records().map(|record| record.expect("a table we wrote reads back").iter().map(str::to_owned).collect()).collect();
    for cell in rows.iter().flatten() {
        assert!(!begins_a_formula(cell), "a spreadsheet would run the cell {cell:?}");
    }
    rows
}

/// Blanks before it do not stop a spreadsheet, and a number is no formula.
fn begins_a_formula(cell: &str) -> bool {
    cell.trim_start().starts_with(['=', '+', '-', '@']) && cell.parse::<f64>().is_err() || cell.starts_with(['\t', '\r'])
}
