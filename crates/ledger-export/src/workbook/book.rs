//! What a workbook is, before it is written: sheets of cells, each a text, a number or a formula with what it comes to.

/// A workbook.
#[derive(Clone, Debug, Default)]
pub struct Book {
    /// What it is called.
    pub title: String,
    /// Its sheets, in order.
    pub sheets: Vec<Sheet>,
    pub names: Vec<(String, CellRef)>,
    /// Where each result stands, by its path in the results file.
    pub results: Vec<(String, CellRef)>,
}

/// A cell of a sheet.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct CellRef {
    /// The sheet, by its place in the book.
    pub sheet: usize,
    /// The row, counted from 0.
    pub row: u32,
    /// The column, counted from 0.
    pub column: u16,
}

#[derive(Clone, Debug, Default)]
pub struct Sheet {
    /// On its tab.
    pub name: &'static str,
    /// Widths of its columns, in letters.
    pub widths: Vec<f64>,
    /// Rows and columns that stay where they are.
    pub frozen: (u32, u16),
    pub rows: Vec<Vec<Cell>>,
}

#[derive(Clone, Debug, Default, PartialEq)]
pub struct Cell {
    /// What stands in it.
    pub content: Content,
    pub look: Look,
    /// How its number is written.
    pub format: Format,
    /// What may be typed into it.
    pub limits: Option<Limits>,
}

/// What stands in a cell.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Content {
    /// Nothing.
    #[default]
    Empty,
    /// A text, never a formula, whatever it begins with.
    Text(String),
    Number(f64),
    /// A formula, without its equals sign, and what it comes to.
    Formula(String, Value),
}

/// What a formula comes to.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    Number(f64),
    Text(String),
}

/// How a cell looks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Look {
    #[default]
    Plain,
    /// Heads the sheet.
    Title,
    /// Heads a column.
    Heading,
    /// Heads a group of rows.
    Section,
    /// A long text, over several lines.
    Note,
    /// To be changed.
    Input,
    /// A sum.
    Total,
}

/// How a number is written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Format {
    #[default]
    General,
    /// Whole pounds.
    Pounds,
    /// Pounds and pence, or parts of a penny.
    Pence,
    /// A share, out of 100.
    Percent,
    /// A whole number.
    Count,
    /// A number with two digits after the point.
    Decimal,
    /// A factor with five digits after the point.
    Factor,
}

/// What may be typed into a cell.
#[derive(Clone, Debug, PartialEq)]
pub struct Limits {
    /// The smallest number.
    pub smallest: f64,
    pub largest: f64,
    /// What is said where something else is typed.
    pub refused: String,
}

impl Book {
    /// The cell at a spot; none where there is none.
    pub fn cell(&self, spot: CellRef) -> Option<&Cell> {
        self.sheets.get(spot.sheet)?.rows.get(spot.row as usize)?.get(usize::from(spot.column))
    }
}

impl Cell {
    pub fn text(text: impl Into<String>) -> Self {
        Self { content: Content::Text(text.into()), ..Self::default() }
    }

    /// A text that may take several lines.
    pub fn note(text: impl Into<String>) -> Self {
        Self::text(text).looks(Look::Note)
    }

    pub fn number(number: f64, format: Format) -> Self {
        Self { content: Content::Number(number), format, ..Self::default() }
    }

    pub fn formula(formula: impl Into<String>, value: Value, format: Format) -> Self {
        Self { content: Content::Formula(formula.into(), value), format, ..Self::default() }
    }

    /// The same, looking otherwise.
    pub fn looks(self, look: Look) -> Self {
        Self { look, ..self }
    }

    /// What it comes to.
    pub fn value(&self) -> Option<Value> {
        match &self.content {
            Content::Empty => None,
            Content::Text(text) => Some(Value::Text(text.clone())),
            Content::Number(number) => Some(Value::Number(*number)),
            Content::Formula(_, value) => Some(value.clone()),
        }
    }
}

impl Sheet {
    /// Adds a row, and says which it is.
    pub fn push(&mut self, row: Vec<Cell>) -> u32 {
        self.rows.push(row);
        self.rows.len() as u32 - 1
    }
}

/// The letters of a column counted from 0: A, B, … Z, AA, …
pub fn letters(column: u16) -> String {
    let mut left = u32::from(column) + 1;
    let mut letters = Vec::new();
    while left > 0 {
        left -= 1;
        letters.push(char::from(b'A' + (left % 26) as u8));
        left /= 26;
    }
    letters.iter().rev().collect()
}

/// A cell as a formula on its own sheet names it: F12.
pub fn cell_name(row: u32, column: u16) -> String {
    format!("{}{}", letters(column), row + 1)
}
