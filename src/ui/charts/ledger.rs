//! A table of figures: right-aligned, hairline rows, a double rule under its total.

use crate::ui::taking::{copy_row, taking};
use crate::ui::why::Why;
use crate::words::{per_100, pounds_whole, whole_range};
use ledger_export::{TakenRow, TakenTable};
use ledger_model::model::StepId;
use ledger_model::quantities::Tabled;
use yew::prelude::*;

#[derive(Clone, Debug, PartialEq)]
pub struct Cell {
    /// What it says.
    pub text: String,
    /// Whether it is a negative amount.
    pub below: bool,
    /// The step behind it and what it is called.
    pub why: Option<(StepId, String)>,
    /// The number it says, in full.
    pub number: Option<Tabled>,
}

/// A cell of whole pounds.
pub fn amount(pounds: f64) -> Cell {
    Cell { below: pounds <= -0.5, ..number(&pounds_whole(pounds), Tabled::pounds(pounds)) }
}

/// A cell of anything else.
pub fn text(text: &str) -> Cell {
    Cell { text: text.to_owned(), below: false, why: None, number: None }
}

/// A cell of a number as it is said, with what it is in full.
pub fn number(said: &str, number: Tabled) -> Cell {
    Cell { number: Some(number), ..text(said) }
}

pub fn pounds_range(ends: (f64, f64)) -> Cell {
    number(&whole_range(ends), Tabled::pounds_between(ends))
}

/// A cell of a share of runs: "72 in 100".
pub fn chance(share: f64) -> Cell {
    number(&per_100(share), Tabled::share(share))
}

/// A cell of whole pounds with its working.
pub fn total(pounds: f64, which: StepId, called: &str) -> Cell {
    Cell { why: Some((which, called.to_owned())), ..amount(pounds) }
}

#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// Unique in the table.
    pub id: String,
    pub heading: String,
    /// Its cells, one for each column but the first.
    pub cells: Vec<Cell>,
    /// What the button in its last cell copies: see `copy_row`.
    pub copy: Option<String>,
}

impl Row {
    /// A row known by its heading.
    pub fn new(heading: &str, cells: Vec<Cell>) -> Self {
        Self { id: heading.to_owned(), heading: heading.to_owned(), cells, copy: None }
    }

    pub fn known_as(self, id: &str) -> Self {
        Self { id: id.to_owned(), ..self }
    }

    /// The button of a cell: in the last one, so that the heading, which is said with every cell, stays short.
    fn copy_at(&self, at: usize) -> Option<Html> {
        self.copy.as_ref().filter(|_| at + 1 == self.cells.len()).map(|copy| copy_row(copy, &self.heading))
    }

    fn taken(&self, is_total: bool) -> TakenRow {
        let cells = self.cells.iter().map(|cell| (with_plain_spaces(&cell.text), cell.number)).collect();
        TakenRow { heading: with_plain_spaces(&self.heading), cells, is_total }
    }
}

#[derive(Clone, Copy)]
pub struct Table<'a> {
    /// What is in it and on what basis.
    pub caption: &'a str,
    /// Headings of its columns, that of the row headings first.
    pub headings: &'a [&'a str],
    pub rows: &'a [Row],
    /// Totals.
    pub foot: Option<&'a Row>,
    /// Whether it holds sentences rather than numbers.
    pub of_words: bool,
}

impl Table<'_> {
    /// The class of the column at a place.
    fn class(&self, at: usize) -> Option<&'static str> {
        (at > 0 && !self.of_words).then_some("number")
    }

    /// What is written to a file.
    fn taken(&self) -> TakenTable {
        let rows = self.rows.iter().map(|row| row.taken(false)).chain(self.foot.map(|row| row.taken(true)));
        let headings = self.headings.iter().map(|heading| with_plain_spaces(heading)).collect();
        TakenTable { caption: with_plain_spaces(self.caption), headings, rows: rows.collect() }
    }
}

/// A text for a file, where a space that does not break is of no use.
fn with_plain_spaces(text: &str) -> String {
    text.replace('\u{a0}', " ").trim().to_owned()
}

/// A table of figures, and what it can be taken away as.
pub fn ledger(table: &Table) -> Html {
    html! { <>{ grid(table) }{ taking(table.caption, table.taken(), None) }</> }
}

/// The same table under a picture, which can be taken away with it.
pub fn twin(table: &Table, picture: &str) -> Html {
    html! { <>{ grid(table) }{ taking(table.caption, table.taken(), Some(picture)) }</> }
}

fn grid(table: &Table) -> Html {
    let heading = |(at, heading): (usize, &&str)| {
        html! { <th key={*heading} scope="col" class={table.class(at)}>{ *heading }</th> }
    };
    html! {
        <div class="scroll" role="region" aria-label={table.caption.to_owned()} tabindex="0">
            <table class={if table.of_words { "ledger words" } else { "ledger" }}>
                <caption>{ table.caption }</caption>
                <thead><tr>{ for table.headings.iter().enumerate().map(heading) }</tr></thead>
                <tbody>{ for table.rows.iter().map(|line| row(line, table)) }</tbody>
                if let Some(foot) = table.foot {
                    <tfoot>{ row(foot, table) }</tfoot>
                }
            </table>
        </div>
    }
}

fn row(row: &Row, table: &Table) -> Html {
    let cells = row.cells.iter().zip(table.headings.iter().skip(1)).enumerate().map(|(at, (cell, heading))| {
        let class = match (table.class(at + 1), cell.below) {
            (Some(_), true) => Some("number below"),
            (None, true) => Some("below"),
            (class, false) => class,
        };
        let why = cell.why.as_ref().map(|(which, called)| html! { <Why which={*which} figure={called.clone()} /> });
        let class = classes!(class, cell.number.map(|_| "counted"));
        html! { <td key={*heading} {class}>{ &cell.text }{ why }{ row.copy_at(at) }</td> }
    });
    html! { <tr key={row.id.clone()}><th scope="row">{ &row.heading }</th>{ for cells }</tr> }
}
