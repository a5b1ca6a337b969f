//! The workbook of an answer: the calculation as formulas that follow their inputs, and everything beside it. What is
//! described here is written by `xlsx`.
//!
//! The formulas are not written by hand where the model can write them: it is run on expressions (`ledger_model::expr`), and the
//! named steps of the working become lines (`steps`, `lines`, `formula`).

mod apart;
mod beside;
mod book;
mod breaking_even;
mod calculation;
mod formula;
mod inputs;
mod lines;
mod results;
mod slots;
mod steps;
mod sums;

pub use book::{Book, Cell, CellRef, Content, Format, Limits, Look, Sheet, Value, cell_name};

use calculation::Calculation;
use inputs::Layout;
use ledger_model::appraisal::Appraisal;
use ledger_text::{self as words, workbook_text as texts};
use results::Made;
use slots::Slots;

pub fn workbook(answer: &Appraisal) -> Book {
    let slots = Slots::of(answer);
    let top = |name: &str| -> Vec<Vec<Cell>> {
        let [title, basis, made] = words::workbook_top(answer, name);
        vec![vec![Cell::text(title).looks(Look::Title)], vec![Cell::text(basis)], vec![Cell::text(made)], Vec::new()]
    };
    let layout = Layout::of(answer, &slots, top(texts::INPUTS));
    let (mut calculation, severity) = Calculation::of(answer, &slots, top(texts::CALCULATION));
    let break_even = calculation.break_even(&slots, &severity);
    let count = slots.plan.programmes.len();
    let programmes: Vec<_> = (0..count).map(|at| calculation.programme_sums(&slots, at)).collect();
    let total = calculation.total_sums(&programmes);
    let missing = (0..count).map(|at| layout.missing(&slots, at)).collect();
    let check = layout.check(answer, &slots);
    let made = Made { calculation, programmes, total, break_even, missing, check };
    let mut book = Book { title: words::workbook_top(answer, texts::RESULTS)[0].clone(), ..Book::default() };
    book.sheets.push(beside::read_me(answer, top(texts::READ_ME)));
    layout.sheet(&mut book, answer, &slots, &made.calculation.rows);
    book.sheets.push(made.calculation.sheet.clone());
    made.results(&mut book, top(texts::RESULTS));
    beside::after_results(answer, &mut book);
    made.payers(&mut book, top(texts::WHO_PAYS));
    made.years(&mut book, top(texts::YEAR_BY_YEAR));
    book.sheets.push(beside::draws(answer, top(texts::DRAWS)));
    book.sheets.push(beside::sources(answer, top(texts::SOURCES)));
    book.sheets.push(beside::changes(answer, top(texts::CHANGES)));
    book.sheets.push(beside::budget(answer, top(texts::BUDGET)));
    book
}
