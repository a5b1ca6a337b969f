//! The sheets that are read and not worked with: what the workbook is, draws, sources, changes.

use super::book::{Book, Cell, CellRef, Format, Look, Sheet, Value, cell_name};
use crate::{EvidenceMixOut, SharesOut};
use ledger_model::appraisal::Appraisal;
use ledger_model::quantities::Reason;
use ledger_model::simulation::{Measure, Net};
use ledger_text::{self as words, workbook_text as texts};

/// Draws that are written out.
pub const SAMPLE: usize = 1_000;

/// How many draws are written out.
pub fn sample(answer: &Appraisal) -> usize {
    answer.draws().map_or(0, |draws| draws.column(Measure::Total(Net::Public)).len().min(SAMPLE))
}

/// What the workbook is.
pub fn read_me(answer: &Appraisal, top: Vec<Vec<Cell>>) -> Sheet {
    let mut sheet = Sheet { name: texts::READ_ME, widths: vec![26.0, 110.0], rows: top, ..Sheet::default() };
    for (what, text) in words::workbook_read_me(answer, sample(answer)) {
        sheet.push(vec![Cell::text(what).looks(Look::Total), Cell::note(text)]);
    }
    sheet
}

/// A sample of the draws, as values.
pub fn draws(answer: &Appraisal, top: Vec<Vec<Cell>>) -> Sheet {
    let mut sheet = Sheet { name: texts::DRAWS, rows: top, ..Sheet::default() };
    let Some(drawn) = answer.draws() else {
        sheet.widths = vec![110.0];
        sheet.push(vec![Cell::note(texts::DRAWS_NONE)]);
        return sheet;
    };
    let sample = sample(answer);
    sheet.push(vec![Cell::text(words::workbook_draws_note(sample, drawn.detailed))]);
    let mut measures: Vec<(String, Measure)> =
        texts::DRAW_TOTALS.iter().zip(Measure::TOTALS).map(|(title, measure)| ((*title).to_owned(), measure)).collect();
    measures.push((texts::COST_DRAWN.into(), Measure::Cost));
    for at in 0..answer.outcome.programmes.len() {
        let name = words::workbook_programme(answer, at);
        for (title, net) in texts::DRAW_TOTALS.iter().zip(Net::ALL) {
            measures.push((words::workbook_draws_of(&name, title), Measure::Programme(at, net)));
        }
    }
    sheet.widths = vec![30.0];
    sheet.widths.resize(measures.len() + 1, 20.0);
    let columns: Vec<Vec<f64>> = measures.iter().map(|(_, measure)| drawn.column(*measure)[..sample].to_vec()).collect();
    let head: Vec<Cell> = std::iter::once(texts::DRAW)
        .chain(measures.iter().map(|(title, _)| title.as_str()))
        .map(|text| Cell::text(text).looks(Look::Heading))
        .collect();
    let first = sheet.rows.len() as u32 + texts::DRAW_ROWS.len() as u32 + 2;
    sheet.push(head.clone());
    for (row, title) in texts::DRAW_ROWS.iter().enumerate() {
        let mut cells = vec![Cell::text(*title).looks(Look::Total)];
        for (at, column) in columns.iter().enumerate() {
            let range = format!("{}:{}", cell_name(first, at as u16 + 1), cell_name(first + sample as u32 - 1, at as u16 + 1));
            let (formula, value) = summed(row, &range, column);
            let format = if row == 4 { Format::Percent } else { Format::Pounds };
            cells.push(Cell::formula(formula, Value::Number(value), format).looks(Look::Total));
        }
        sheet.push(cells);
    }
    sheet.push(head);
    sheet.frozen = (first, 1);
    for draw in 0..sample {
        let mut cells = vec![Cell::number(draw as f64 + 1.0, Format::Count)];
        cells.extend(columns.iter().map(|column| Cell::number(column[draw], Format::Pounds)));
        sheet.push(cells);
    }
    sheet
}

/// A summary of a column: its formula and what it comes to.
fn summed(row: usize, range: &str, column: &[f64]) -> (String, f64) {
    let mut sorted = column.to_vec();
    sorted.sort_unstable_by(f64::total_cmp);
    let percentile = |share: f64| {
        let at = share * (sorted.len() - 1) as f64;
        let (below, above) = (sorted[at.floor() as usize], sorted[at.ceil() as usize]);
        below + (above - below) * at.fract()
    };
    let shares = [0.1, 0.5, 0.9];
    match row {
        0 => (format!("AVERAGE({range})"), column.iter().sum::<f64>() / column.len() as f64),
        4 => {
            let above = column.iter().filter(|value| **value > 0.0).count();
            (format!("COUNTIF({range},\">0\")/COUNT({range})"), above as f64 / column.len() as f64)
        }
        row => (format!("PERCENTILE({range},{})", shares[row - 1]), percentile(shares[row - 1])),
    }
}

/// Where the numbers come from.
pub fn sources(answer: &Appraisal, top: Vec<Vec<Cell>>) -> Sheet {
    let mut sheet = Sheet { name: texts::SOURCES, widths: vec![9.0, 80.0, 44.0, 30.0, 70.0], rows: top, ..Sheet::default() };
    let head = sheet.push(texts::SOURCE_COLUMNS.iter().map(|text| Cell::text(*text).looks(Look::Heading)).collect());
    sheet.frozen = (head + 1, 0);
    for source in words::sources_of(&answer.inputs) {
        let said = |text: Option<String>| Cell::note(text.unwrap_or_default());
        let number = Cell::number(source.number as f64, Format::Count);
        sheet.push(vec![number, Cell::note(source.citation), said(source.address), said(source.licence), said(source.note)]);
    }
    sheet
}

/// What differs from the defaults.
pub fn changes(answer: &Appraisal, top: Vec<Vec<Cell>>) -> Sheet {
    let mut sheet = Sheet { name: texts::CHANGES, widths: vec![60.0, 36.0, 36.0, 70.0], rows: top, ..Sheet::default() };
    let head = sheet.push(texts::CHANGE_COLUMNS.iter().map(|text| Cell::text(*text).looks(Look::Heading)).collect());
    sheet.frozen = (head + 1, 0);
    let changes = words::workbook_changes(answer);
    if changes.is_empty() {
        sheet.push(vec![Cell::text(texts::NO_CHANGES)]);
    }
    for change in changes {
        sheet.push(change.into_iter().map(Cell::note).collect());
    }
    sheet
}

/// The budget: what each year takes, in values; what is promised, to be typed over; and what is missing, which follows.
pub fn budget(answer: &Appraisal, top: Vec<Vec<Cell>>) -> Sheet {
    let mut sheet = Sheet { name: texts::BUDGET, widths: vec![24.0], rows: top, ..Sheet::default() };
    let funders = &answer.budget().funders;
    let headings = words::workbook_budget_columns(answer);
    sheet.widths.resize(headings.len(), 22.0);
    sheet.push(vec![Cell::note(texts::BUDGET_NOTE)]);
    let head = sheet.push(headings.into_iter().map(|text| Cell::text(text).looks(Look::Heading)).collect());
    sheet.frozen = (head + 1, 1);
    let (cash, first, missing) = (3_u16, 4_u16, 4 + funders.len() as u16);
    let years: Vec<Vec<f64>> = answer
        .budget_years()
        .into_iter()
        .map(|year| {
            let to_find = year.to_find_cash_pounds();
            [vec![year.real_pounds, year.in_kind_real_pounds, year.cash_pounds], year.promised_cash_pounds, vec![to_find]].concat()
        })
        .collect();
    for (at, year) in years.iter().enumerate() {
        let row = head + 1 + at as u32;
        let mut cells = vec![Cell::text(words::budget_year(answer, at))];
        cells.extend(year[..year.len() - 1].iter().map(|pounds| Cell::number(*pounds, Format::Pounds)));
        let needed = cell_name(row, cash);
        let promised = format!("SUM({}:{})", cell_name(row, first), cell_name(row, missing - 1));
        let formula = if funders.is_empty() { format!("MAX(0,{needed})") } else { format!("MAX(0,{needed}-{promised})") };
        cells.push(Cell::formula(formula, Value::Number(year[year.len() - 1]), Format::Pounds));
        sheet.push(cells);
    }
    let mut cells = vec![Cell::text(words::all_years(years.len())).looks(Look::Total)];
    for column in 1..=missing {
        let range = format!("SUM({}:{})", cell_name(head + 1, column), cell_name(head + years.len() as u32, column));
        let total = years.iter().map(|year| year[usize::from(column) - 1]).sum();
        cells.push(Cell::formula(range, Value::Number(total), Format::Pounds).looks(Look::Total));
    }
    sheet.push(cells);
    sheet
}

/// Keys of the results file, in the order of `words::workbook_rests_on`.
const FOOTINGS: [&str; 6] = ["judgement", "yours", "recalled", "derived", "review", "source_seen"];

/// What the figures rest on, and the questions of a careful reader, at the end of the results.
pub fn after_results(answer: &Appraisal, book: &mut Book) {
    let file = crate::answer_file(answer);
    let at = book.sheets.len() - 1;
    let Some(sheet) = book.sheets.last_mut() else { return };
    sheet.push(vec![Cell::text(texts::RESTS_ON).looks(Look::Section)]);
    let results: Vec<(String, &EvidenceMixOut)> = std::iter::once(("/total".to_owned(), &file.total.evidence_mix))
        .chain(file.programmes.iter().enumerate().map(|(at, one)| (format!("/programmes/{at}"), &one.results.evidence_mix)))
        .collect();
    for (public, part) in [(false, "social"), (true, "public")] {
        for (share, name) in FOOTINGS.iter().enumerate() {
            let mut cells = vec![Cell::text(words::workbook_rests_on(public, share))];
            for (column, (whose, evidence_mix)) in results.iter().enumerate() {
                let shares = if public { &evidence_mix.public } else { &evidence_mix.social };
                let Some(shares) = shares else {
                    cells.push(Cell::text(words::reason_short(Reason::NoBenefitClaimed)));
                    continue;
                };
                let SharesOut { judgement, yours, recalled, derived, review, source_seen } = *shares;
                cells.push(Cell::number([judgement, yours, recalled, derived, review, source_seen][share], Format::Percent));
                let spot = CellRef { sheet: at, row: sheet.rows.len() as u32, column: column as u16 + 1 };
                book.results.push((format!("{whose}/rests_on/{part}/{name}"), spot));
            }
            sheet.push(cells);
        }
    }
    sheet.push(vec![Cell::text(texts::GUARDS).looks(Look::Section)]);
    for warning in file.warnings {
        sheet.push(vec![Cell::text(words::workbook_guard(&warning.title, &warning.sentence))]);
    }
}
