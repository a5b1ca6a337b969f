//! The sheets of results taken apart: by who pays and who saves, by kind of value, by year.

use super::book::{Book, Cell, CellRef, Format, Look, Sheet, Value, cell_name};
use super::calculation::PRESENT;
use super::formula::sum_of;
use super::results::{Figure, Made, number, on_calculation, quoted, said};
use super::sums::{Sums, Yearly};
use ledger_model::evidence::{Kind, Payer};
use ledger_model::model::payer_and_kind;
use ledger_model::quantities::Reason;
use ledger_text::{self as words, workbook_text as texts};

impl Made<'_> {
    /// The sheet of who pays and who saves.
    pub fn payers(&self, book: &mut Book, top: Vec<Vec<Cell>>) {
        let mut sheet =
            Sheet { name: texts::WHO_PAYS, widths: vec![34.0, 16.0, 18.0, 16.0, 16.0, 16.0, 22.0, 18.0], rows: top, ..Sheet::default() };
        sheet.frozen = (sheet.rows.len() as u32, 1);
        let blocks = self.columns();
        let payer_rows = Payer::COUNT as u32 + Kind::COUNT as u32 + 5;
        let first = sheet.rows.len() as u32;
        for at in 0..blocks {
            let whose = if at == 0 { "/total".to_owned() } else { format!("/programmes/{}", at - 1) };
            let title = if at == 0 { texts::ALL_TOGETHER.to_owned() } else { words::workbook_programme(self.calculation.answer, at - 1) };
            sheet.push(vec![Cell::text(title).looks(Look::Section)]);
            sheet.push(texts::PAYER_COLUMNS.iter().map(|text| Cell::text(*text).looks(Look::Heading)).collect());
            let start = sheet.rows.len() as u32;
            let gains: Vec<f64> = Payer::ALL.iter().map(|payer| self.payer(at, *payer)[4].1.max(0.0)).collect();
            let all: f64 = gains.iter().sum();
            for (number_of, payer) in Payer::ALL.iter().enumerate() {
                let row = sheet.rows.len() as u32;
                let own = self.payer(at, *payer);
                // All together: the same cell of every programme's block.
                let sum = |column: u16, own: &(String, f64)| -> Figure {
                    if at > 0 {
                        return number(own.clone());
                    }
                    let cells: Vec<(u32, u16)> = (1..blocks as u32).map(|block| (row + block * payer_rows, column)).collect();
                    number((sum_of(&cells).unwrap_or("0".into()), own.1))
                };
                let [cost, gross, _, benefit, cashable] = &own;
                let name = |column| cell_name(row, column);
                let share = {
                    let cells = format!(
                        "{}:{}",
                        cell_name(start, 6).replace('G', "G$"),
                        cell_name(start + Payer::COUNT as u32 - 1, 6).replace('G', "G$")
                    );
                    let none = Reason::NoCashableSaving;
                    let value = if all > 0.0 { Value::Number(gains[number_of] / all) } else { said(none) };
                    (format!("IF(SUMIF({cells},\">0\")>0,MAX({},0)/SUMIF({cells},\">0\"),{})", name(6), quoted(none)), value)
                };
                let figures = [
                    ("cost", sum(1, cost)),
                    ("benefit_gross", sum(2, gross)),
                    ("overlap", number((format!("{}-{}", name(2), name(4)), gross.1 - benefit.1))),
                    ("benefit", sum(4, benefit)),
                    ("net", number((format!("{}-{}", name(4), name(1)), benefit.1 - cost.1))),
                    ("cashable", sum(6, cashable)),
                    ("fair_share", share),
                ];
                let mut cells = vec![Cell::text(words::payer(*payer))];
                for (column, (path, (formula, value))) in figures.into_iter().enumerate() {
                    let spot = CellRef { sheet: book.sheets.len(), row, column: column as u16 + 1 };
                    book.results.push((format!("{whose}/by_payer/{number_of}/{path}"), spot));
                    cells.push(Cell::formula(formula, value, if path == "fair_share" { Format::Percent } else { Format::Pounds }));
                }
                sheet.push(cells);
            }
            sheet.push(texts::KIND_COLUMNS.iter().map(|text| Cell::text(*text).looks(Look::Heading)).collect());
            for (number_of, kind) in Kind::ALL.iter().enumerate() {
                let row = sheet.rows.len() as u32;
                let [gross, net] = self.kind(at, *kind);
                let sum = |column: u16, own: &(String, f64)| -> (String, f64) {
                    if at > 0 {
                        return own.clone();
                    }
                    let cells: Vec<(u32, u16)> = (1..blocks as u32).map(|block| (row + block * payer_rows, column)).collect();
                    (sum_of(&cells).unwrap_or("0".into()), own.1)
                };
                let figures = [
                    ("benefit_gross", sum(1, &gross)),
                    ("overlap", (format!("{}-{}", cell_name(row, 1), cell_name(row, 3)), gross.1 - net.1)),
                    ("benefit", sum(3, &net)),
                ];
                let mut cells = vec![Cell::text(words::kind_name(*kind))];
                for (column, (path, (formula, value))) in figures.into_iter().enumerate() {
                    let spot = CellRef { sheet: book.sheets.len(), row, column: column as u16 + 1 };
                    book.results.push((format!("{whose}/by_kind/{number_of}/{path}"), spot));
                    cells.push(Cell::formula(formula, Value::Number(value), Format::Pounds));
                }
                sheet.push(cells);
            }
            sheet.push(Vec::new());
            sheet.push(Vec::new());
            debug_assert_eq!(sheet.rows.len() as u32, first + payer_rows * (at as u32 + 1));
        }
        book.sheets.push(sheet);
    }

    /// Cost, benefit before overlap, a place for overlap, benefit and cashable of one payer.
    fn payer(&self, at: usize, payer: Payer) -> [(String, f64); 5] {
        let each: Vec<&Sums> = if at == 0 { self.programmes.iter().collect() } else { vec![&self.programmes[at - 1]] };
        let rows = |of: &dyn Fn(&Sums) -> Vec<u32>| -> (String, f64) {
            let rows: Vec<u32> = each.iter().flat_map(|sums| of(sums)).collect();
            self.added(&rows, PRESENT)
        };
        let lines = |lines: &[(usize, u32)]| -> Vec<u32> {
            lines.iter().filter(|(line, _)| payer_and_kind(*line).0 == payer).map(|(_, row)| *row).collect()
        };
        let payers =
            |payers: &[(Payer, u32)]| -> Vec<u32> { payers.iter().filter(|(one, _)| *one == payer).map(|(_, row)| *row).collect() };
        [
            rows(&|sums| payers(&sums.cost)),
            rows(&|sums| lines(&sums.gross)),
            (String::new(), 0.0),
            rows(&|sums| lines(&sums.net)),
            rows(&|sums| payers(&sums.cashable)),
        ]
    }

    /// Benefit of one kind before and after overlap.
    fn kind(&self, at: usize, kind: Kind) -> [(String, f64); 2] {
        let each: Vec<&Sums> = if at == 0 { self.programmes.iter().collect() } else { vec![&self.programmes[at - 1]] };
        [false, true].map(|net| {
            let of = |sums: &Sums| if net { sums.net.clone() } else { sums.gross.clone() };
            let rows: Vec<u32> =
                each.iter().flat_map(|sums| of(sums)).filter(|(line, _)| payer_and_kind(*line).1 == kind).map(|(_, row)| row).collect();
            self.added(&rows, PRESENT)
        })
    }

    /// The sheet of each year.
    pub fn years(&self, book: &mut Book, top: Vec<Vec<Cell>>) {
        const COLUMNS: [(&str, Yearly); 10] = [
            ("cost", Yearly::Cost),
            ("benefit_gross", Yearly::Gross),
            ("overlap", Yearly::Overlap),
            ("benefit", Yearly::Benefit),
            ("public_cost", Yearly::PublicCost),
            ("public_benefit", Yearly::PublicBenefit),
            ("cashable", Yearly::Cashable),
            ("cash_cost", Yearly::CashCost),
            ("starts", Yearly::Starts),
            ("people", Yearly::People),
        ];
        let calculation = &self.calculation;
        let mut widths = vec![30.0, 8.0];
        widths.resize(12, 17.0);
        let mut sheet = Sheet { name: texts::YEAR_BY_YEAR, widths, rows: top, ..Sheet::default() };
        sheet.frozen = (sheet.rows.len() as u32, 1);
        for at in 0..self.columns() {
            let whose = if at == 0 { "/total".to_owned() } else { format!("/programmes/{}", at - 1) };
            let title = if at == 0 { texts::ALL_TOGETHER.to_owned() } else { words::workbook_programme(calculation.answer, at - 1) };
            sheet.push(vec![Cell::text(title).looks(Look::Section)]);
            let mut head = vec![Cell::text(texts::YEAR).looks(Look::Heading), Cell::text(texts::COUNTED_FROM_0).looks(Look::Heading)];
            head.extend(COLUMNS.iter().map(|(_, what)| Cell::text(texts::YEARLY[*what as usize].0).looks(Look::Heading)));
            sheet.push(head);
            let sums = if at == 0 { &self.total } else { &self.programmes[at - 1] };
            for year in 0..calculation.counted {
                let row = sheet.rows.len() as u32;
                let settings = &calculation.answer.inputs.settings;
                let mut cells =
                    vec![Cell::text(words::workbook_year(settings, year, calculation.counted)), Cell::number(year as f64, Format::Count)];
                let spot = |column: usize| CellRef { sheet: book.sheets.len(), row, column: column as u16 };
                let mut found = vec![(format!("{whose}/yearly/{year}/year"), spot(1))];
                for (column, (path, what)) in COLUMNS.iter().enumerate() {
                    let of = sums.of(*what);
                    let people = matches!(what, Yearly::Starts | Yearly::People);
                    let format = if people { Format::Decimal } else { Format::Pounds };
                    let formula = on_calculation(&calculation.cell(of, year));
                    cells.push(Cell::formula(formula, Value::Number(calculation.in_year(of, year)), format));
                    found.push((format!("{whose}/yearly/{year}/{path}"), spot(column + 2)));
                }
                book.results.extend(found);
                sheet.push(cells);
            }
            sheet.push(Vec::new());
        }
        book.sheets.push(sheet);
    }
}
