//! The sheet of inputs: every number with its source, a cell to change it in, and what the calculation makes of it.

use super::book::{Book, Cell, CellRef, Format, Limits, Look, Sheet, Value, cell_name};
use super::calculation::ONE;
use super::results::Check;
use super::slots::{Entry, Slots, Sort};
use super::steps::Key;
use ledger_model::appraisal::Appraisal;
use ledger_model::evidence::Library;
use ledger_model::model::{Quantity, StepId};
use ledger_model::quantities::{DiscountBand, DiscountSchedule, PriceYear};
use ledger_text::{self as words, workbook_text as texts};
use std::collections::BTreeMap;

/// The column that is typed into.
pub const TYPED: u16 = 1;
/// The column that the calculation reads.
const USED: u16 = 5;
const FACTOR: u16 = 4;
/// The column of what each number was when the workbook was made.
const AS_MADE: u16 = 15;
const WIDTHS: [f64; 16] = [58.0, 16.0, 26.0, 11.0, 12.0, 16.0, 16.0, 10.0, 14.0, 14.0, 22.0, 30.0, 26.0, 40.0, 60.0, 16.0];

/// Where each number stands.
pub struct Layout {
    /// The row of each slot.
    pub rows: Vec<u32>,
    /// What the sheet begins with.
    top: Vec<Vec<Cell>>,
    /// Slots in order, with a heading before the first of each group.
    order: Vec<(Option<String>, usize)>,
}

impl Layout {
    /// Where each number stands, under what the sheet begins with.
    pub fn of(answer: &Appraisal, slots: &Slots, top: Vec<Vec<Cell>>) -> Self {
        let group = |entry: &Entry| entry.programme.map_or(0, |at| at + 1);
        let mut order: Vec<usize> = (0..slots.entries.len()).collect();
        order.sort_by_key(|at| (group(&slots.entries[*at]), rank(&slots.entries[*at]), *at));
        let mut row = top.len() as u32 + 1;
        let mut rows = vec![0; slots.entries.len()];
        let (mut last, mut out) = (None, Vec::new());
        for at in order {
            let this = group(&slots.entries[at]);
            let title = match this {
                0 => texts::SHARED.to_owned(),
                other => words::workbook_programme(answer, other - 1),
            };
            let is_new = last != Some(this);
            last = Some(this);
            row += u32::from(is_new);
            rows[at] = row;
            out.push((is_new.then_some(title), at));
            row += 1;
        }
        Self { rows, top, order: out }
    }

    /// A formula of how many of some slots are empty although they are costs nobody has published, and how many that are now.
    pub fn missing(&self, slots: &Slots, at: usize) -> (String, f64) {
        let mut amounts: Vec<usize> =
            slots.plan.programmes[at].costs.iter().filter_map(|cost| cost.basis.amount()).map(|slot| slot.0.into()).collect();
        amounts.sort_unstable();
        amounts.dedup();
        amounts.retain(|slot| slots.entries[*slot].to_enter);
        let formulas: Vec<String> =
            amounts.iter().map(|slot| format!("COUNTBLANK({}!{})", texts::INPUTS, cell_name(self.rows[*slot], TYPED))).collect();
        (formulas.join("+"), amounts.iter().filter(|slot| slots.entries[**slot].value.is_none()).count() as f64)
    }

    /// Formulas of what is wrong with the inputs, and what of it is so now.
    pub fn check(&self, answer: &Appraisal, slots: &Slots) -> Check {
        let mut shares: BTreeMap<usize, (Vec<&str>, f64)> = BTreeMap::new();
        for entry in &slots.entries {
            if let Sort::Share(split) = entry.sort {
                let (names, sum) = shares.entry(split).or_default();
                names.push(&entry.name);
                *sum += entry.value.unwrap_or(0.0);
            }
        }
        let each: Vec<String> = shares.values().map(|(names, _)| format!("(ABS({}-1)>0.000001)", names.join("+"))).collect();
        let uneven = if each.is_empty() { "0".to_owned() } else { each.join("+") };
        let is_beyond = |entry: &Entry| entry.value.is_some_and(|value| !(entry.limits.smallest..=entry.limits.largest).contains(&value));
        let column = |column: u16| {
            let rows = self.rows.iter().min().zip(Some(self.last_row(answer, slots)));
            let (first, last) = rows.map_or((0, 0), |(first, last)| (*first, last));
            format!("{}!{}:{}", texts::INPUTS, cell_name(first, column), cell_name(last, column))
        };
        Check {
            beyond: (self.count(), slots.entries.iter().any(is_beyond)),
            uneven: (uneven, shares.values().any(|(_, sum)| (sum - 1.0).abs() > 1e-6)),
            changed: format!("SUMPRODUCT(ABS({}-{}))", column(TYPED), column(AS_MADE)),
        }
    }

    /// The first row after the numbers of the calculation, where the discount rates begin.
    fn after(&self) -> Option<u32> {
        self.rows.iter().max().map(|row| row + 1)
    }

    /// The last row of a number that may be changed: the last of the price index.
    fn last_row(&self, answer: &Appraisal, slots: &Slots) -> u32 {
        let rows = bands(answer, slots.plan.timeline as u32).len() + 2 + price_years(answer, slots).len();
        self.after().unwrap_or(0) + (rows + answer.library().deflator.rows().count()) as u32 - 1
    }

    /// A formula of how many inputs are marked as beyond their limits.
    fn count(&self) -> String {
        let (first, last) = (self.rows.iter().min(), self.rows.iter().max());
        let at = |row: Option<&u32>| format!("$H${}", row.map_or(1, |row| row + 1));
        format!("COUNTIF({i}!{}:{i_last},\"{}\")", at(first), texts::BEYOND, i = texts::INPUTS, i_last = at(last))
    }

    pub fn sheet(&self, book: &mut Book, answer: &Appraisal, slots: &Slots, steps: &BTreeMap<Key, u32>) {
        let mut sheet = Sheet { name: texts::INPUTS, widths: WIDTHS.into(), rows: self.top.clone(), ..Sheet::default() };
        let head = sheet.push(
            words::workbook_input_columns(&answer.inputs.settings).into_iter().map(|text| Cell::text(text).looks(Look::Heading)).collect(),
        );
        sheet.frozen = (head + 1, 2);
        let after = self.after().unwrap_or(head + 1);
        let bands = bands(answer, slots.plan.timeline as u32);
        let prices = after + bands.len() as u32 + 2;
        let years = price_years(answer, slots);
        let price_row = |year: PriceYear| years.iter().position(|(known, _)| *known == year).map(|at| prices + at as u32);
        for (title, slot) in &self.order {
            if let Some(title) = title {
                sheet.push(vec![Cell::text(title).looks(Look::Section)]);
            }
            let row = sheet.rows.len() as u32;
            debug_assert_eq!(row, self.rows[*slot]);
            book.names.push((slots.entries[*slot].name.clone(), CellRef { sheet: book.sheets.len(), row, column: USED }));
            let cells = self.line(answer, slots, *slot, steps, &price_row);
            sheet.push(cells);
        }
        sheet.push(vec![Cell::text(texts::DISCOUNTING).looks(Look::Section)]);
        for (name, label, rate) in bands {
            let row = sheet.rows.len() as u32;
            book.names.push((name.clone(), CellRef { sheet: book.sheets.len(), row, column: USED }));
            let limits = &answer.library().national.discounting;
            let (smallest, largest) = (limits.smallest_rate, limits.largest_rate);
            let limits = Limits { smallest, largest, refused: words::workbook_limits(smallest, largest) };
            let typed = Cell { limits: Some(limits), ..Cell::number(rate, Format::Percent).looks(Look::Input) };
            let mut cells = vec![Cell::text(label), typed, Cell::text(texts::RATE_A_YEAR), Cell::default(), Cell::default()];
            cells.push(Cell::formula(cell_name(row, TYPED), Value::Number(rate), Format::Percent));
            cells.resize(13, Cell::default());
            cells.push(Cell::text(name));
            cells.resize(usize::from(AS_MADE), Cell::default());
            cells.push(Cell::number(rate, Format::Percent));
            sheet.push(cells);
        }
        sheet.push(vec![Cell::text(texts::PRICES).looks(Look::Section)]);
        debug_assert_eq!(sheet.rows.len() as u32, prices);
        self.prices(&mut sheet, answer, &years, prices);
        sheet.push(vec![Cell::text(texts::FIXED).looks(Look::Section)]);
        for (label, value) in words::workbook_fixed(answer) {
            sheet.push(vec![Cell::text(words::workbook_fixed_line(&label, &value))]);
        }
        book.sheets.push(sheet);
    }

    fn line(
        &self,
        answer: &Appraisal,
        slots: &Slots,
        slot: usize,
        steps: &BTreeMap<Key, u32>,
        price_row: &dyn Fn(PriceYear) -> Option<u32>,
    ) -> Vec<Cell> {
        let entry = &slots.entries[slot];
        let row = self.rows[slot];
        let (typed, factor) = (cell_name(row, TYPED), cell_name(row, FACTOR));
        let mut input = entry.value.map_or_else(Cell::default, |value| Cell::number(value, entry.format)).looks(Look::Input);
        input.format = entry.format;
        input.limits = Some(entry.limits.clone());
        let rebased = entry.price_year.and_then(|year| Some((price_row(year)?, price_row(answer.inputs.settings.price_year)?)));
        let factor_cell = rebased.map_or_else(Cell::default, |(from, to)| {
            Cell::formula(format!("{}/{}", cell_name(to, TYPED), cell_name(from, TYPED)), Value::Number(entry.rebase), Format::Factor)
        });
        let value = slots.values[slot];
        let formula = match (entry.sort, rebased) {
            (Sort::Scale, _) => {
                let at = entry.programme.unwrap_or_default();
                let default = steps.get(&Key::Step(StepId::programme(at, Quantity::DefaultScale)));
                let default = default.map_or("0".into(), |row| format!("{}!{}", texts::CALCULATION, cell_name(*row, ONE)));
                format!("IF({typed}=\"\",{default},{typed})")
            }
            (Sort::Now, _) => format!("IF({typed}=\"\",0,{typed})"),
            (_, Some(_)) => format!("{typed}*{factor}"),
            (_, None) => typed.clone(),
        };
        let Limits { smallest, largest, .. } = &entry.limits;
        let differs = entry.default.map_or_else(
            || format!("IF({typed}=\"\",\"{}\",\"{}\")", texts::NO, texts::YES),
            |_| format!("IF(ABS({typed}-{d})>ABS({d})*0.000000001,\"{}\",\"{}\")", texts::YES, texts::NO, d = cell_name(row, 6)),
        );
        let marked = format!("IF(OR({typed}<{smallest},{typed}>{largest}),\"{}\",{differs})", texts::BEYOND);
        let is_changed =
            entry.default.map_or(entry.value.is_some(), |default| (entry.value.unwrap_or(0.0) - default).abs() > default.abs() * 1e-9);
        let now = if is_changed { texts::YES } else { texts::NO };
        let rough = if entry.format == Format::General { Format::Decimal } else { entry.format };
        let end = |end: Option<f64>| end.map_or_else(Cell::default, |end| Cell::number(end, rough));
        let year = entry.price_year.map_or_else(String::new, |year| year.to_string());
        vec![
            Cell::text(&entry.label),
            input,
            Cell::text(&entry.unit),
            Cell::text(year),
            factor_cell,
            Cell::formula(formula, Value::Number(value), entry.format),
            entry.default.map_or_else(Cell::default, |default| Cell::number(default, entry.format)),
            Cell::formula(marked, Value::Text(now.into()), Format::General),
            end(entry.ends.map(|(low, _)| low)),
            end(entry.ends.map(|(_, high)| high)),
            Cell::text(&entry.standing),
            Cell::text(&entry.source),
            Cell::text(&entry.locator),
            Cell::text(&entry.name),
            Cell::note(&entry.note),
            entry.value.map_or_else(Cell::default, |value| Cell::number(value, entry.format)),
        ]
    }

    /// The price index of every price year named above, and of the calendar years it is made of.
    fn prices(&self, sheet: &mut Sheet, answer: &Appraisal, years: &[(PriceYear, f64)], first: u32) {
        let library = answer.library();
        let rows: Vec<(u16, f64)> = library.deflator.rows().collect();
        let calendar = first + years.len() as u32;
        let of = |year: u16| rows.iter().position(|(known, _)| *known == year).map(|at| cell_name(calendar + at as u32, TYPED));
        for (year, level) in years {
            let formula = match year {
                PriceYear::Calendar(year) => of(*year),
                PriceYear::Financial(year) => of(*year).map(|first| match of(year + 1) {
                    Some(second) => format!("(9*{first}+3*{second})/12"),
                    None => first,
                }),
            };
            let cell = Cell::formula(formula.unwrap_or("0".into()), Value::Number(*level), Format::Decimal);
            sheet.push(as_made(vec![Cell::text(words::workbook_prices_of(*year)), cell], *level));
        }
        for (year, level) in rows {
            sheet.push(as_made(vec![Cell::text(words::workbook_index_of(year)), Cell::number(level, Format::Decimal)], level));
        }
    }
}

/// A row of the price index, with what it was when the workbook was made.
fn as_made(mut cells: Vec<Cell>, level: f64) -> Vec<Cell> {
    cells.resize(usize::from(AS_MADE), Cell::default());
    cells.push(Cell::number(level, Format::Decimal));
    cells
}

/// Where an entry stands within its group: what is delivered first, shares last.
fn rank(entry: &Entry) -> u8 {
    match entry.sort {
        Sort::Now | Sort::Scale | Sort::Ramp => 0,
        Sort::Parameter => 1,
        Sort::Share(_) => 2,
    }
}

/// Every price year that is named, the scenario's first, with its index.
fn price_years(answer: &Appraisal, slots: &Slots) -> Vec<(PriceYear, f64)> {
    let library: &Library = &answer.library();
    let mut years: Vec<PriceYear> = slots.entries.iter().filter_map(|entry| entry.price_year).collect();
    years.push(answer.inputs.settings.price_year);
    years.sort_unstable();
    years.dedup();
    years.into_iter().filter_map(|year| Some((year, library.deflator.index(year).ok()?.level))).collect()
}

/// Discount rates that are reached: the name of each, what it is, and the rate.
fn bands(answer: &Appraisal, timeline: u32) -> Vec<(String, String, f64)> {
    let library = answer.library();
    let tables = &library.national.discounting.tables;
    let settings = &answer.inputs.settings;
    let each = |name: &str, what: &str, schedule: &DiscountSchedule| -> Vec<(String, String, f64)> {
        let several = schedule.bands().len() > 1;
        let named = |at: usize| if several { format!("{name}_{}", at + 1) } else { name.to_owned() };
        let label = |band: &DiscountBand| words::workbook_band(what, band.from_year);
        let reached = schedule.bands().iter().enumerate().filter(|(_, band)| band.from_year < timeline);
        reached.map(|(at, band)| (named(at), label(band), band.rate)).collect()
    };
    let own = settings.discount_rate.map(DiscountSchedule::flat);
    let mut bands = each("discount_rate", texts::RATE, own.as_ref().unwrap_or(&tables.standard));
    if settings.harm_at_health_rate {
        bands.extend(each("discount_rate_harm", texts::HARM_RATE, &tables.health));
    }
    bands
}
