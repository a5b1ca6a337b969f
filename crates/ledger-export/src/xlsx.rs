//! A workbook as the bytes of an Excel file. The same workbook always gives the same bytes.

use super::workbook::{Book, Cell, Content, Format, Limits, Look, Sheet, Value, cell_name};
use rust_xlsxwriter as writer;
use std::collections::BTreeMap;
use writer::{DataValidation, DataValidationRule, DocProperties, FormatAlign, FormatBorder, Formula, Workbook, Worksheet, XlsxError};

/// The longest text a cell may hold.
const LONGEST_TEXT: usize = 32_767;
/// The longest text shown where a value is refused.
const LONGEST_REFUSAL: usize = 255;
/// Every workbook says it was made at this moment, so that the same input gives the same bytes: the evidence has a date of its own.
const MADE: &str = "2026-01-01T00:00:00Z";
/// Points of a line of text.
const LINE_HEIGHT: f64 = 15.0;
/// Width of a letter as a share of a column's unit, so that whole words fit.
const LETTER_WIDTH: f64 = 1.05;
/// More lines than this are not shown at once.
const MOST_LINES: usize = 20;
/// A4.
const PAPER: u8 = 9;

/// Why no file could be written.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("The workbook could not be written: {0}.")]
pub struct WorkbookError(pub String);

impl From<XlsxError> for WorkbookError {
    fn from(problem: XlsxError) -> Self {
        Self(problem.to_string())
    }
}

/// Writes a workbook.
///
/// # Errors
/// Says what the writer objects to.
pub fn write_workbook(book: &Book) -> Result<Vec<u8>, WorkbookError> {
    let mut workbook = Workbook::new();
    let made = writer::ExcelDateTime::parse_from_str(MADE)?;
    workbook.set_properties(&DocProperties::new().set_title(text_of(&book.title)).set_creation_datetime(&made));
    let mut looks = Looks::default();
    for sheet in &book.sheets {
        let worksheet = workbook.add_worksheet();
        write_sheet(worksheet, sheet, &mut looks)?;
    }
    for (name, spot) in &book.names {
        let sheet = &book.sheets[spot.sheet].name;
        let cell = cell_name(spot.row, spot.column);
        let letters = cell.trim_end_matches(|letter: char| letter.is_ascii_digit());
        workbook.define_name(name.as_str(), &format!("={sheet}!${letters}${}", spot.row + 1))?;
    }
    Ok(workbook.save_to_buffer()?)
}

fn write_sheet(out: &mut Worksheet, sheet: &Sheet, looks: &mut Looks) -> Result<(), XlsxError> {
    out.set_name(sheet.name)?;
    for (column, width) in sheet.widths.iter().enumerate() {
        out.set_column_width(column as u16, *width)?;
    }
    let (rows, columns) = sheet.frozen;
    out.set_freeze_panes(rows, columns)?;
    out.set_landscape().set_paper_size(PAPER).set_print_fit_to_pages(1, 0);
    if rows > 0 {
        out.set_repeat_rows(0, rows - 1)?;
    }
    out.set_footer("&L&A&RPage &P of &N");
    for (row, cells) in sheet.rows.iter().enumerate() {
        let lines = lines(cells, &sheet.widths);
        if lines > 1 {
            out.set_row_height(row as u32, LINE_HEIGHT * lines as f64)?;
        }
        for (column, cell) in cells.iter().enumerate() {
            write_cell(out, (row as u32, column as u16), cell, looks, cells.len() < 2)?;
        }
    }
    Ok(())
}

/// How many lines a row needs for its longest text. A text alone in its row runs over the columns beside it.
fn lines(cells: &[Cell], widths: &[f64]) -> usize {
    if cells.len() < 2 {
        return 1;
    }
    let needed = |(cell, width): (&Cell, &f64)| match &cell.content {
        Content::Text(text) if wraps(cell.look) => (text.chars().count() as f64 * LETTER_WIDTH / width).ceil() as usize,
        _ => 1,
    };
    cells.iter().zip(widths).map(needed).max().unwrap_or(1).min(MOST_LINES)
}

/// Whether a text of this look takes several lines where it is too long for one.
fn wraps(look: Look) -> bool {
    !matches!(look, Look::Title | Look::Section)
}

fn write_cell(out: &mut Worksheet, (row, column): (u32, u16), cell: &Cell, looks: &mut Looks, alone: bool) -> Result<(), XlsxError> {
    let look = looks.of(cell.look, cell.format, alone);
    match &cell.content {
        Content::Empty if cell.look == Look::Plain => {}
        Content::Empty => _ = out.write_blank(row, column, look)?,
        Content::Text(text) if text.is_empty() => {}
        Content::Text(text) => _ = out.write_string_with_format(row, column, text_of(text), look)?,
        Content::Number(number) => _ = out.write_number_with_format(row, column, *number, look)?,
        Content::Formula(formula, value) => {
            let result = match value {
                Value::Number(number) => number.to_string(),
                Value::Text(text) => text_of(text),
            };
            out.write_formula_with_format(row, column, Formula::new(format!("={formula}")).set_result(result), look)?;
        }
    }
    if let Some(limits) = &cell.limits {
        out.add_data_validation(row, column, row, column, &validation(limits)?)?;
    }
    Ok(())
}

fn validation(limits: &Limits) -> Result<DataValidation, XlsxError> {
    let refused: String = limits.refused.chars().take(LONGEST_REFUSAL).collect();
    DataValidation::new().allow_decimal_number(DataValidationRule::Between(limits.smallest, limits.largest)).set_error_message(refused)
}

/// A text as a cell may hold it: no control characters, and not too long. It is written as text, so it is never a formula.
fn text_of(text: &str) -> String {
    let sound = |letter: &char| !letter.is_control() && !matches!(letter, '\u{fffe}' | '\u{ffff}');
    let mut length = 0;
    let units = |letter: &char| {
        length += letter.len_utf16();
        length <= LONGEST_TEXT
    };
    text.chars().map(|letter| if matches!(letter, '\n' | '\t' | '\r') { ' ' } else { letter }).filter(sound).take_while(units).collect()
}

/// How cells look; each is made once.
#[derive(Default)]
struct Looks {
    made: BTreeMap<(Look, Format, bool), writer::Format>,
}

impl Looks {
    fn of(&mut self, look: Look, format: Format, alone: bool) -> &writer::Format {
        self.made.entry((look, format, alone)).or_insert_with(|| make(look, format, alone))
    }
}

fn make(look: Look, format: Format, alone: bool) -> writer::Format {
    let out = writer::Format::new().set_align(FormatAlign::Top);
    // A reason in place of a number stands where the number would.
    let out = if format == Format::General { out } else { out.set_align(FormatAlign::Right) };
    let out = if alone || !wraps(look) { out } else { out.set_text_wrap() };
    let out = match format {
        Format::General => out,
        Format::Pounds => out.set_num_format("£#,##0;[Red]-£#,##0;£0"),
        Format::Pence => out.set_num_format("£#,##0.00;[Red]-£#,##0.00;£0.00"),
        Format::Percent => out.set_num_format("0.0##%"),
        Format::Count => out.set_num_format("#,##0"),
        Format::Decimal => out.set_num_format("#,##0.00"),
        Format::Factor => out.set_num_format("0.00000"),
    };
    match look {
        Look::Plain | Look::Note if alone || format != Format::General => out,
        // Text does not touch the number beside it.
        Look::Plain | Look::Note => out.set_indent(1),
        Look::Title => out.set_bold().set_font_size(14),
        Look::Heading => out.set_bold().set_border_bottom(FormatBorder::Thin).set_background_color("EDEDED"),
        Look::Section => out.set_bold().set_font_size(12),
        Look::Input => out.set_background_color("FFF6D6").set_border(FormatBorder::Thin).set_border_color("8A6D00"),
        Look::Total => out.set_bold(),
    }
}
