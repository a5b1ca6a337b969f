//! A table of figures: right-aligned, hairline rows, a double rule under its total.

use crate::model::Which;
use crate::ui::why::Why;
use crate::words::pounds_whole;
use yew::prelude::*;

/// A column.
#[derive(Clone, Debug, PartialEq)]
pub struct Column {
    /// Its heading.
    pub heading: String,
    /// Whether it holds numbers.
    pub number: bool,
}

impl Column {
    /// A column of numbers.
    pub fn number(heading: impl Into<String>) -> Self {
        Self { heading: heading.into(), number: true }
    }

    /// A column of words.
    pub fn words(heading: impl Into<String>) -> Self {
        Self { heading: heading.into(), number: false }
    }
}

/// A cell.
#[derive(Clone, Debug, PartialEq)]
pub struct Cell {
    /// What it says.
    pub text: String,
    /// Whether it is a negative amount.
    pub below: bool,
    /// The step behind it and what it is called.
    pub why: Option<(Which, String)>,
}

/// A cell of whole pounds.
pub fn amount(pounds: f64) -> Cell {
    Cell { text: pounds_whole(pounds), below: pounds <= -0.5, why: None }
}

/// A cell of anything else.
pub fn text(text: impl Into<String>) -> Cell {
    Cell { text: text.into(), below: false, why: None }
}

/// A cell of whole pounds with its working.
pub fn total(pounds: f64, which: Which, called: impl Into<String>) -> Cell {
    Cell { why: Some((which, called.into())), ..amount(pounds) }
}

/// A row.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// Unique in the table.
    pub id: String,
    /// Its heading.
    pub heading: String,
    /// Its cells, one for each column but the first.
    pub cells: Vec<Cell>,
}

impl Row {
    /// A row known by its heading.
    pub fn new(heading: impl Into<String>, cells: Vec<Cell>) -> Self {
        let heading = heading.into();
        Self { id: heading.clone(), heading, cells }
    }
}

/// A table.
#[derive(Properties, PartialEq)]
pub struct LedgerProps {
    /// What is in it and on what basis.
    pub caption: AttrValue,
    /// Columns, that of the row headings first.
    pub columns: Vec<Column>,
    /// Rows.
    pub rows: Vec<Row>,
    /// Totals.
    #[prop_or_default]
    pub foot: Option<Row>,
    /// Whether it holds sentences rather than numbers.
    #[prop_or_default]
    pub of_words: bool,
}

/// A table of figures.
#[component]
pub fn Ledger(props: &LedgerProps) -> Html {
    let heading = |column: &Column| {
        html! { <th key={column.heading.clone()} scope="col" class={column.number.then_some("number")}>{ &column.heading }</th> }
    };
    html! {
        <div class="scroll" role="region" aria-label={props.caption.clone()} tabindex="0">
            <table class={classes!("ledger", props.of_words.then_some("words"))}>
                <caption>{ &props.caption }</caption>
                <thead><tr>{ for props.columns.iter().map(heading) }</tr></thead>
                <tbody>{ for props.rows.iter().map(|line| row(line, &props.columns)) }</tbody>
                if let Some(foot) = &props.foot {
                    <tfoot>{ row(foot, &props.columns) }</tfoot>
                }
            </table>
        </div>
    }
}

fn row(row: &Row, columns: &[Column]) -> Html {
    let cells = row.cells.iter().zip(columns.iter().skip(1)).map(|(cell, column)| {
        let class = classes!(column.number.then_some("number"), cell.below.then_some("below"));
        let why = cell.why.as_ref().map(|(which, called)| html! { <Why which={*which} figure={called.clone()} /> });
        html! { <td key={column.heading.clone()} {class}>{ &cell.text }{ why }</td> }
    });
    html! { <tr key={row.id.clone()}><th scope="row">{ &row.heading }</th>{ for cells }</tr> }
}
