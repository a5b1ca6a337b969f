//! A spreadsheet small enough for our own formulas, and LibreOffice for the files.

use prevention_ledger::files::{Book, CellRef, Content, Value};
use std::cell::RefCell;
use std::collections::HashMap;
use std::path::Path;
use std::process::Command;

/// What a part of a formula comes to.
#[derive(Clone, Debug, PartialEq)]
enum Cell {
    Empty,
    Number(f64),
    Text(String),
    Many(Vec<Cell>),
    Error,
}

/// A book that is worked out anew.
pub struct Spreadsheet<'a> {
    book: &'a Book,
    typed: HashMap<CellRef, Option<f64>>,
    names: HashMap<&'a str, CellRef>,
    known: RefCell<HashMap<CellRef, Cell>>,
}

impl<'a> Spreadsheet<'a> {
    /// The book with some numbers typed into it, or taken out.
    pub fn of(book: &'a Book, typed: HashMap<CellRef, Option<f64>>) -> Self {
        let names = book.names.iter().map(|(name, spot)| (name.as_str(), *spot)).collect();
        Self { book, typed, names, known: RefCell::default() }
    }

    /// What a cell comes to.
    pub fn value(&self, spot: CellRef) -> Option<Value> {
        match self.at(spot) {
            Cell::Number(number) => Some(Value::Number(number)),
            Cell::Text(text) => Some(Value::Text(text)),
            Cell::Error => Some(Value::Text("#DIV/0!".into())),
            Cell::Empty | Cell::Many(_) => None,
        }
    }

    fn at(&self, spot: CellRef) -> Cell {
        if let Some(typed) = self.typed.get(&spot) {
            return typed.map_or(Cell::Empty, Cell::Number);
        }
        if let Some(known) = self.known.borrow().get(&spot) {
            return known.clone();
        }
        let value = match self.book.cell(spot).map(|cell| &cell.content) {
            None | Some(Content::Empty) => Cell::Empty,
            Some(Content::Number(number)) => Cell::Number(*number),
            Some(Content::Text(text)) if text.is_empty() => Cell::Empty,
            Some(Content::Text(text)) => Cell::Text(text.clone()),
            Some(Content::Formula(formula, _)) => Reader { sheet: self, on: spot.sheet, text: formula.as_bytes(), at: 0 }.whole(),
        };
        self.known.borrow_mut().insert(spot, value.clone());
        value
    }
}

/// Cells whose formula does not come to what is written beside it.
pub fn worked_out(book: &Book) -> Vec<String> {
    let sheet = Spreadsheet::of(book, HashMap::new());
    let mut wrong = Vec::new();
    for (which, rows) in book.sheets.iter().enumerate() {
        for (row, cells) in rows.rows.iter().enumerate() {
            for (column, cell) in cells.iter().enumerate() {
                let Content::Formula(formula, cached) = &cell.content else { continue };
                let found = sheet.value(CellRef { sheet: which, row: row as u32, column: column as u16 });
                let same = match (&found, cached) {
                    (Some(Value::Number(a)), Value::Number(b)) => (a - b).abs() <= 1e-9 * b.abs().max(1e-6),
                    (Some(Value::Text(a)), Value::Text(b)) => a == b,
                    _ => false,
                };
                if !same {
                    wrong.push(format!(
                        "{} row {} column {column}: ={formula} is {found:?}, beside it stands {cached:?}",
                        rows.name,
                        row + 1
                    ));
                }
            }
        }
    }
    wrong
}

struct Reader<'a> {
    sheet: &'a Spreadsheet<'a>,
    on: usize,
    text: &'a [u8],
    at: usize,
}

fn number(cell: &Cell) -> Option<f64> {
    match cell {
        Cell::Empty => Some(0.0),
        Cell::Number(number) => Some(*number),
        _ => None,
    }
}

/// Two values, or two lists of values one by one.
fn each(a: Cell, b: Cell, of: &dyn Fn(f64, f64) -> f64) -> Cell {
    match (a, b) {
        (Cell::Many(a), Cell::Many(b)) => Cell::Many(a.into_iter().zip(b).map(|(a, b)| each(a, b, of)).collect()),
        (Cell::Many(a), b) => Cell::Many(a.into_iter().map(|a| each(a, b.clone(), of)).collect()),
        (a, Cell::Many(b)) => Cell::Many(b.into_iter().map(|b| each(a.clone(), b, of)).collect()),
        (a, b) => match (number(&a), number(&b)) {
            (Some(a), Some(b)) if of(a, b).is_finite() => Cell::Number(of(a, b)),
            _ => Cell::Error,
        },
    }
}

fn flat(cells: Vec<Cell>) -> Vec<Cell> {
    cells.into_iter().flat_map(|cell| if let Cell::Many(many) = cell { flat(many) } else { vec![cell] }).collect()
}

impl Reader<'_> {
    fn whole(&mut self) -> Cell {
        let value = self.comparison();
        assert_eq!(self.at, self.text.len(), "not read to its end: {}", String::from_utf8_lossy(self.text));
        value
    }

    fn takes(&mut self, mark: &str) -> bool {
        let found = self.text[self.at..].starts_with(mark.as_bytes());
        self.at += if found { mark.len() } else { 0 };
        found
    }

    fn comparison(&mut self) -> Cell {
        let left = self.sum();
        for mark in [">=", "<=", ">", "<", "="] {
            if self.takes(mark) {
                let right = self.sum();
                if mark == "=" {
                    let empty = |cell: &Cell| matches!(cell, Cell::Empty) || matches!(cell, Cell::Text(text) if text.is_empty());
                    let same =
                        if let (Some(a), Some(b)) = (number(&left), number(&right)) { a == b } else { empty(&left) && empty(&right) };
                    return Cell::Number(f64::from(u8::from(same)));
                }
                return each(left, right, &|a, b| {
                    let holds = match mark {
                        ">=" => a >= b,
                        "<=" => a <= b,
                        ">" => a > b,
                        _ => a < b,
                    };
                    f64::from(u8::from(holds))
                });
            }
        }
        left
    }

    fn sum(&mut self) -> Cell {
        let mut sum = self.product();
        loop {
            if self.takes("+") {
                sum = each(sum, self.product(), &|a, b| a + b);
            } else if self.takes("-") {
                sum = each(sum, self.product(), &|a, b| a - b);
            } else {
                return sum;
            }
        }
    }

    fn product(&mut self) -> Cell {
        let mut product = self.power();
        loop {
            if self.takes("*") {
                product = each(product, self.power(), &|a, b| a * b);
            } else if self.takes("/") {
                product = each(product, self.power(), &|a, b| a / b);
            } else {
                return product;
            }
        }
    }

    fn power(&mut self) -> Cell {
        let base = self.signed();
        if self.takes("^") { each(base, self.signed(), &f64::powf) } else { base }
    }

    fn signed(&mut self) -> Cell {
        if self.takes("-") { each(Cell::Number(0.0), self.signed(), &|a, b| a - b) } else { self.atom() }
    }

    fn arguments(&mut self, end: &str) -> Vec<Cell> {
        let mut arguments = Vec::new();
        loop {
            arguments.push(self.comparison());
            if !self.takes(",") {
                assert!(self.takes(end), "a bracket is not closed: {}", String::from_utf8_lossy(self.text));
                return arguments;
            }
        }
    }

    fn atom(&mut self) -> Cell {
        if self.takes("(") {
            return self.arguments(")").remove(0);
        }
        if self.takes("{") {
            return Cell::Many(self.arguments("}"));
        }
        if self.takes("\"") {
            let rest = &self.text[self.at..];
            let end = rest.iter().position(|letter| *letter == b'"').expect("a text ends");
            self.at += end + 1;
            return Cell::Text(String::from_utf8_lossy(&rest[..end]).into_owned());
        }
        let start = self.at;
        while self.text.get(self.at).is_some_and(|letter| letter.is_ascii_alphanumeric() || b"$._".contains(letter)) {
            self.at += 1;
        }
        let word = std::str::from_utf8(&self.text[start..self.at]).expect("names are plain").to_owned();
        if let Ok(number) = word.parse() {
            return Cell::Number(number);
        }
        if self.takes("(") {
            return self.call(&word);
        }
        let (sheet, first) = if self.takes("!") {
            let start = self.at;
            while self.text.get(self.at).is_some_and(|letter| letter.is_ascii_alphanumeric() || *letter == b'$') {
                self.at += 1;
            }
            let sheet = self.sheet.book.sheets.iter().position(|sheet| sheet.name == word).unwrap_or_else(|| panic!("no sheet {word}"));
            (sheet, std::str::from_utf8(&self.text[start..self.at]).expect("plain").to_owned())
        } else if let Some(spot) = self.sheet.names.get(word.as_str()) {
            return self.sheet.at(*spot);
        } else {
            (self.on, word)
        };
        let from = spot(sheet, &first).unwrap_or_else(|| panic!("no name {first} in {}", String::from_utf8_lossy(self.text)));
        if !self.takes(":") {
            return self.sheet.at(from);
        }
        let start = self.at;
        while self.text.get(self.at).is_some_and(|letter| letter.is_ascii_alphanumeric() || *letter == b'$') {
            self.at += 1;
        }
        let to = spot(sheet, std::str::from_utf8(&self.text[start..self.at]).expect("plain")).expect("a range ends in a cell");
        let row = |row| (from.column..=to.column).map(move |column| CellRef { sheet, row, column });
        Cell::Many((from.row..=to.row).flat_map(row).map(|spot| self.sheet.at(spot)).collect())
    }

    fn call(&mut self, name: &str) -> Cell {
        let arguments = self.arguments(")");
        let truth = |cell: &Cell| number(cell).is_some_and(|number| number != 0.0);
        let yes = |is: bool| Cell::Number(f64::from(u8::from(is)));
        match name {
            "IF" => {
                return if arguments[0] == Cell::Error { Cell::Error } else { arguments[usize::from(!truth(&arguments[0])) + 1].clone() };
            }
            "AND" => return yes(arguments.iter().all(truth)),
            "OR" => return yes(arguments.iter().any(truth)),
            "ISNUMBER" => return yes(matches!(arguments[0], Cell::Number(_))),
            "ABS" => {
                let nothing = Cell::Number(0.0);
                return each(arguments[0].clone(), nothing, &|number, _| number.abs());
            }
            "COUNTBLANK" => return yes(arguments[0] == Cell::Empty),
            "SUMPRODUCT" => {
                let product = arguments.into_iter().reduce(|a, b| each(a, b, &|a, b| a * b)).expect("there are arguments");
                return flat(vec![product]).into_iter().fold(Cell::Number(0.0), |sum, one| each(sum, one, &|a, b| a + b));
            }
            "COUNTIF" | "SUMIF" => {
                let Cell::Text(test) = &arguments[1] else { panic!("a test is a text") };
                let cells = flat(vec![arguments[0].clone()]);
                let holds = |cell: &&Cell| match test.as_str() {
                    ">0" => matches!(cell, Cell::Number(number) if *number > 0.0),
                    text => **cell == Cell::Text(text.to_owned()),
                };
                let found = cells.iter().filter(holds);
                return Cell::Number(if name == "COUNTIF" { found.count() as f64 } else { found.filter_map(number).sum() });
            }
            _ => {}
        }
        let shares = if name == "PERCENTILE" { number(&arguments[1]) } else { None };
        let cells = flat(if name == "PERCENTILE" { arguments[..1].to_vec() } else { arguments });
        if cells.contains(&Cell::Error) {
            return Cell::Error;
        }
        let mut numbers: Vec<f64> =
            cells.iter().filter_map(|cell| if let Cell::Number(number) = cell { Some(*number) } else { None }).collect();
        Cell::Number(match name {
            "SUM" => numbers.iter().sum(),
            "MAX" => numbers.into_iter().reduce(f64::max).unwrap_or(0.0),
            "MIN" => numbers.into_iter().reduce(f64::min).unwrap_or(0.0),
            "COUNT" => numbers.len() as f64,
            "AVERAGE" => numbers.iter().sum::<f64>() / numbers.len() as f64,
            "PERCENTILE" => {
                numbers.sort_by(f64::total_cmp);
                let at = shares.expect("a share") * (numbers.len() - 1) as f64;
                let (below, above) = (numbers[at.floor() as usize], numbers[at.ceil() as usize]);
                below + (above - below) * at.fract()
            }
            other => panic!("no function {other}"),
        })
    }
}

fn spot(sheet: usize, name: &str) -> Option<CellRef> {
    let name = name.replace('$', "");
    let digits = name.find(|letter: char| letter.is_ascii_digit())?;
    let (letters, row) = name.split_at(digits);
    let valid = !letters.is_empty() && letters.bytes().all(|letter| letter.is_ascii_uppercase());
    let column = letters.bytes().fold(0_u32, |sum, letter| sum * 26 + u32::from(letter - b'A') + 1);
    valid.then_some(())?;
    Some(CellRef { sheet, row: row.parse::<u32>().ok()?.checked_sub(1)?, column: (column - 1) as u16 })
}

/// Cells of a sheet, row by row.
pub type Rows = Vec<Vec<String>>;

/// LibreOffice told to work every formula out when it opens a file, whatever is written beside it.
const RECALCULATE: &str = r#"<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
"#;

/// Opens files in LibreOffice and gives every sheet of each, worked out anew. One start for all of them.
pub fn opened(files: &[(&str, Vec<u8>)]) -> Vec<Vec<Rows>> {
    let folder = std::env::temp_dir().join(format!("prevention-ledger-workbooks-{}", std::process::id()));
    let profile = folder.join("profile");
    std::fs::create_dir_all(profile.join("user")).expect("there is room");
    std::fs::write(profile.join("user/registrymodifications.xcu"), RECALCULATE).expect("there is room");
    let mut command = Command::new("soffice");
    command.arg(format!("-env:UserInstallation=file://{}", profile.display()));
    // Numbers in full and not as they are shown; every sheet in a file of its own.
    command.args([
        "--headless",
        "--convert-to",
        "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1",
        "--outdir",
    ]);
    command.arg(&folder);
    for (name, bytes) in files {
        let path = folder.join(format!("{name}.xlsx"));
        std::fs::write(&path, bytes).expect("there is room");
        command.arg(path);
    }
    let output = command.output().expect("LibreOffice is installed: .ci/setup.sh test installs it");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let sheets = ["Read me", "Inputs", "Calculation", "Results", "Who pays, who saves", "Year by year", "Draws", "Sources", "Changes"];
    let read = |name: &str| sheets.iter().map(|sheet| rows(&folder.join(format!("{name}-{sheet}.csv")))).collect();
    let found = files.iter().map(|(name, _)| read(name)).collect();
    let _ = std::fs::remove_dir_all(&folder);
    found
}

fn rows(path: &Path) -> Rows {
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .from_path(path)
        .unwrap_or_else(|problem| panic!("{}: {problem}", path.display()));
    let rows = reader.records().map(|row| row.expect("it is CSV").iter().map(str::to_owned).collect());
    rows.collect()
}

/// What a cell of an opened sheet says.
pub fn read(sheets: &[Rows], spot: CellRef) -> Option<Value> {
    let text = sheets.get(spot.sheet)?.get(spot.row as usize)?.get(usize::from(spot.column))?;
    let percent = text.strip_suffix('%').and_then(|text| text.parse::<f64>().ok()).map(|percent| percent / 100.0);
    Some(percent.or(text.parse().ok()).map_or_else(|| Value::Text(text.clone()), Value::Number))
}
