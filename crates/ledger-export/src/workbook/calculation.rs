//! The sheet on which everything is worked out: one line for each step, in the order of the model, with a cell for each year.

use super::book::{Cell, Format, Look, Sheet, Value, cell_name, letters};
use super::formula::Writer;
use super::lines::{Line, lines};
use super::slots::Slots;
use super::steps::{Key, Named, Steps, steps};
use ledger_model::appraisal::Appraisal;
use ledger_model::expr::{Expr, Graph};
use ledger_model::model::{Slot, StepUnit, payer_and_kind};
use ledger_model::quantities::DiscountSchedule;
use ledger_text::{self as words, workbook_text as texts};
use std::collections::BTreeMap;

/// The column of a step that has one value.
pub const ONE: u16 = 4;
/// The column of a yearly step's present value.
pub const PRESENT: u16 = 5;
/// The column of the first year.
pub const FIRST: u16 = 6;

/// A cell's formula and what it comes to.
pub type Live = (String, f64);

/// How a yearly step is discounted.
#[derive(Clone, Copy, PartialEq)]
pub enum Present {
    /// Not at all.
    No,
    /// As everything but harm.
    Standard,
    Harm,
}

/// A line to be added.
pub struct NewLine {
    pub programme: String,
    pub title: String,
    /// How it is worked out.
    pub how: String,
    pub unit: StepUnit,
    /// Its one value.
    pub one: Option<Live>,
    /// Its values by year.
    pub years: Vec<Option<Live>>,
    /// How it is discounted.
    pub present: Present,
}

/// The sheet while it is made.
pub struct Calculation<'a> {
    pub answer: &'a Appraisal,
    pub sheet: Sheet,
    /// Years whose benefits count.
    pub counted: usize,
    /// Years worked out.
    pub timeline: usize,
    /// Row of each step.
    pub rows: BTreeMap<Key, u32>,
    /// Rows of the discount factors: of everything, and of harm.
    pub discount: [u32; 2],
    values: BTreeMap<(u32, u16), f64>,
}

impl<'a> Calculation<'a> {
    /// Everything up to the share each programme keeps.
    pub fn of(answer: &'a Appraisal, slots: &Slots, top: Vec<Vec<Cell>>) -> (Self, Vec<Live>) {
        let graph = Graph::default();
        let inputs = slots.entries.iter().zip(&slots.values).enumerate();
        let values: Vec<Expr<'_>> = inputs
            .map(|(at, (entry, value))| graph.input(Slot(at as u16), *value, (entry.limits.smallest, entry.limits.largest)))
            .collect();
        let Steps { severity, named } = steps(&slots.plan, &values);
        let counted = slots.plan.counted_years();
        let widest = named.iter().map(|step| step.values.len()).max().unwrap_or(0).max(slots.plan.timeline);
        let sheet = Sheet { name: texts::CALCULATION, widths: widths(widest), rows: top, ..Sheet::default() };
        let timeline = slots.plan.timeline;
        let mut made = Self { answer, sheet, counted, timeline, rows: BTreeMap::new(), discount: [0; 2], values: BTreeMap::new() };
        made.head(widest);
        made.discounting(&slots.plan.factors, &slots.plan.harm_factors);
        made.steps(slots, &graph, named);
        let writer = Writer { graph: &graph, name: &|slot| slots.entries[usize::from(slot.0)].name.clone(), cell: &|_| None };
        let severity = severity.into_iter().map(|severe| (writer.formula(severe, (0, 0)), severe.value())).collect();
        (made, severity)
    }

    fn head(&mut self, widest: usize) {
        let mut head: Vec<Cell> = texts::CALCULATION_COLUMNS.iter().map(|text| Cell::text(*text).looks(Look::Heading)).collect();
        let settings = &self.answer.inputs.settings;
        let years = (0..widest).map(|year| Cell::text(words::workbook_year(settings, year, self.counted)).looks(Look::Heading));
        head.extend(years);
        let row = self.sheet.push(head);
        self.sheet.frozen = (row + 1, 2);
    }

    /// Heads a group of lines.
    pub fn section(&mut self, title: &str) {
        self.sheet.push(vec![Cell::text(title).looks(Look::Section)]);
    }

    fn discounting(&mut self, standard: &[f64], harm: &[f64]) {
        self.section(texts::DISCOUNTING);
        let library = self.answer.library();
        let tables = &library.national.discounting.tables;
        let settings = &self.answer.inputs.settings;
        let flat = settings.discount_rate.map(DiscountSchedule::flat);
        let schedule = flat.as_ref().unwrap_or(&tables.standard);
        self.discount[0] = self.factors([texts::RATE, texts::FACTOR], standard, schedule, "discount_rate");
        self.discount[1] = if settings.harm_at_health_rate {
            self.factors([texts::HARM_RATE, texts::HARM_FACTOR], harm, &tables.health, "discount_rate_harm")
        } else {
            self.discount[0]
        };
    }

    /// The rate of each year and the factor that follows from it; names of the rates begin in the same way.
    fn factors(&mut self, [rate, factor]: [&str; 2], factors: &[f64], schedule: &DiscountSchedule, name: &str) -> u32 {
        let bands = schedule.bands();
        let band = |year: u32| bands.iter().rposition(|band| band.from_year <= year).unwrap_or(0) + 1;
        let named = |year: u32| if bands.len() > 1 { format!("{name}_{}", band(year)) } else { name.to_owned() };
        let rates = (1..factors.len() as u32).map(|year| Some((named(year), schedule.rate(year))));
        let rates: Vec<Option<Live>> = std::iter::once(None).chain(rates).collect();
        let line = |title: &str, how: &str, unit, years| NewLine {
            programme: String::new(),
            title: title.into(),
            how: how.into(),
            unit,
            one: None,
            years,
            present: Present::No,
        };
        let rate = self.add(line(rate, texts::RATE_HOW, StepUnit::Share, rates));
        let row = rate + 1;
        let years = factors.iter().enumerate().map(|(year, value)| {
            let formula = match year {
                0 => "1".to_owned(),
                year => format!("{}/(1+{})", self.cell(row, year - 1), self.cell(rate, year)),
            };
            Some((formula, *value))
        });
        let years = years.collect();
        self.add(line(factor, texts::FACTOR_HOW, StepUnit::Plain, years))
    }

    fn steps(&mut self, slots: &Slots, graph: &Graph, named: Vec<Named<'_>>) {
        let units: Vec<(Key, StepUnit)> = named.iter().map(|step| (step.key, step.unit)).collect();
        let wanted = named.into_iter().enumerate().map(|(at, step)| (at, step.by_year, step.values)).collect();
        let (lines, homes) = lines(graph, wanted);
        let mut row = self.sheet.rows.len() as u32;
        let (mut group, mut rows, mut heads) = (None, Vec::new(), Vec::new());
        for line in &lines {
            let key = units[line.key].0;
            let head = group_of(key);
            let is_new = group != Some(head);
            group = Some(head);
            heads.push(is_new.then_some(head));
            row += u32::from(is_new);
            rows.push(row);
            if !line.is_part {
                self.rows.insert(key, row);
            }
            row += 1;
        }
        let column = |line: &Line<'_, usize>, within: usize| if line.by_year { FIRST + within as u16 } else { ONE };
        let cell = |node| homes.get(&node).map(|(line, within)| (rows[*line], column(&lines[*line], *within)));
        let name = |slot: Slot| slots.entries[usize::from(slot.0)].name.clone();
        let writer = Writer { graph, name: &name, cell: &cell };
        for (at, line) in lines.iter().enumerate() {
            if let Some(group) = heads[at] {
                let title = words::workbook_section(self.answer, group);
                self.section(&title);
            }
            let (key, unit) = units[line.key];
            let live = |within: usize, value: Expr<'_>| (writer.formula(value, (rows[at], column(line, within))), value.value());
            let values = line.values.iter().enumerate().map(|(within, value)| value.map(|value| live(within, value)));
            let mut values: Vec<Option<Live>> = values.collect();
            let one = if line.by_year { None } else { values.pop().flatten() };
            let (title, how) = said(self.answer, key, line.is_part);
            let present = if line.is_part { Present::No } else { present_of(key) };
            let programme = programme_of(key).map_or_else(String::new, |at| words::workbook_programme(self.answer, at));
            self.add(NewLine { programme, title, how, unit, one, years: values, present });
        }
    }

    pub fn add(&mut self, line: NewLine) -> u32 {
        let row = self.sheet.rows.len() as u32;
        let single = if line.unit == StepUnit::Pounds { Format::Pence } else { format_of(line.unit) };
        let live = |(formula, value): Live, format: Format| match formula.parse::<f64>() {
            Ok(number) => Cell::number(number, format),
            Err(_) => Cell::formula(formula, number_or_error(value), format),
        };
        let mut cells: Vec<Cell> = [&line.programme, &line.title].map(Cell::text).into();
        cells.push(Cell::note(line.how));
        cells.push(Cell::text(words::workbook_step_unit(line.unit)));
        if let Some((_, value)) = &line.one {
            self.values.insert((row, ONE), *value);
        }
        cells.push(line.one.map_or_else(Cell::default, |one| live(one, single)));
        for (year, value) in line.years.iter().enumerate() {
            self.values.insert((row, FIRST + year as u16), value.as_ref().map_or(0.0, |(_, value)| *value));
        }
        cells.push(if line.present == Present::No {
            Cell::default()
        } else {
            let factors = self.discount[usize::from(line.present == Present::Harm)];
            let (formula, value) = self.product(row, factors, 0..self.counted, 0..self.counted);
            self.values.insert((row, PRESENT), value);
            Cell::formula(formula, Value::Number(value), Format::Pounds)
        });
        cells.extend(line.years.into_iter().map(|value| value.map_or_else(Cell::default, |value| live(value, format_of(line.unit)))));
        self.sheet.push(cells)
    }

    /// What a cell comes to.
    pub fn value(&self, row: u32, column: u16) -> f64 {
        self.values.get(&(row, column)).copied().unwrap_or(0.0)
    }

    /// What a year of a row comes to.
    pub fn in_year(&self, row: u32, year: usize) -> f64 {
        self.value(row, FIRST + year as u16)
    }

    pub fn cell(&self, row: u32, year: usize) -> String {
        cell_name(row, FIRST + year as u16)
    }

    /// The cells of some years.
    pub fn span(&self, row: u32, years: std::ops::Range<usize>) -> String {
        let column = |year: usize| letters(FIRST + year as u16);
        format!("{}{r}:{}{r}", column(years.start), column(years.end - 1), r = row + 1)
    }

    /// Two rows multiplied year by year and added up.
    pub fn product(&self, row: u32, by: u32, years: std::ops::Range<usize>, of: std::ops::Range<usize>) -> Live {
        let value = years.clone().zip(of.clone()).map(|(year, of)| self.in_year(row, year) * self.in_year(by, of)).sum();
        (format!("SUMPRODUCT({},{})", self.span(row, years), self.span(by, of)), value)
    }
}

fn number_or_error(value: f64) -> Value {
    if value.is_finite() { Value::Number(value) } else { Value::Text("#DIV/0!".into()) }
}

fn widths(years: usize) -> Vec<f64> {
    let mut widths = vec![20.0, 52.0, 60.0, 14.0, 16.0, 16.0];
    widths.resize(widths.len() + years, 13.0);
    widths
}

/// The programme of a step; none for the place and for pools.
fn programme_of(key: Key) -> Option<usize> {
    match key {
        Key::Step(which) => which.programme.map(usize::from),
        Key::CostTo(at, _)
        | Key::InKind(at)
        | Key::EffectLeft(at)
        | Key::SourceYears(at)
        | Key::Gross(at, _)
        | Key::Claimed(at, _)
        | Key::Counted(at)
        | Key::Lasting(at)
        | Key::PoolUse(at)
        | Key::Kept(at) => Some(at),
        _ => None,
    }
}

/// What a group of lines is about: none for the place, a programme, or past the last programme for overlap.
fn group_of(key: Key) -> Option<usize> {
    match key {
        Key::PoolUse(_) | Key::Kept(_) | Key::PoolClaimed(_) | Key::PoolCombined(_) | Key::PoolFactor(_) | Key::Fits => Some(usize::MAX),
        other => programme_of(other),
    }
}

fn present_of(key: Key) -> Present {
    use ledger_model::evidence::Kind;
    match key {
        Key::CostTo(..) | Key::InKind(_) => Present::Standard,
        Key::Gross(_, line) | Key::Claimed(_, line) if payer_and_kind(line).1 == Kind::Harm => Present::Harm,
        Key::Gross(..) | Key::Claimed(..) => Present::Standard,
        _ => Present::No,
    }
}

/// What a line is called, and how it is worked out.
fn said(answer: &Appraisal, key: Key, is_part: bool) -> (String, String) {
    let line = |line: usize| {
        let (payer, kind) = payer_and_kind(line);
        words::workbook_line(payer, kind)
    };
    let (title, how) = match key {
        Key::Step(which) => (words::workbook_step(answer, which), words::workbook_how(answer, which)),
        Key::VictimYear(of) => (texts::VICTIM_YEAR.replace("{}", &line(of)), texts::VICTIM_YEAR_HOW.into()),
        Key::VictimYearLessSupport(of) => (texts::VICTIM_YEAR_LESS_SUPPORT.replace("{}", &line(of)), texts::LESS_SUPPORT_HOW.into()),
        Key::SpellLessSupport(of) => (texts::SPELL_LESS_SUPPORT.replace("{}", &line(of)), texts::LESS_SUPPORT_HOW.into()),
        Key::Spell(of) => (texts::SPELL.replace("{}", &line(of)), texts::SPELL_HOW.into()),
        Key::CostTo(_, payer) => (texts::COST_TO.replace("{}", words::payer(payer)), texts::COST_TO_HOW.into()),
        Key::InKind(_) => (texts::IN_KIND.into(), texts::IN_KIND_HOW.into()),
        Key::EffectLeft(_) => (texts::EFFECT_LEFT.into(), texts::EFFECT_LEFT_HOW.into()),
        Key::SourceYears(_) => (texts::SOURCE_YEARS.into(), texts::SOURCE_YEARS_HOW.into()),
        Key::Gross(_, of) => (texts::GROSS.replace("{}", &line(of)), texts::GROSS_HOW.into()),
        Key::Claimed(_, of) => (texts::CLAIMED.replace("{}", &line(of)), texts::CLAIMED_HOW.into()),
        Key::Counted(_) => (texts::COUNTED.into(), texts::COUNTED_HOW.into()),
        Key::Lasting(_) => (texts::LASTING.into(), texts::LASTING_HOW.into()),
        Key::PoolClaimed(pool) => (texts::POOL_CLAIMED.replace("{}", texts::POOLS[pool]), texts::POOL_CLAIMED_HOW.into()),
        Key::PoolCombined(pool) => (texts::POOL_COMBINED.replace("{}", texts::POOLS[pool]), words::workbook_combined(answer)),
        Key::PoolFactor(pool) => (texts::POOL_FACTOR.replace("{}", texts::POOLS[pool]), texts::POOL_FACTOR_HOW.into()),
        Key::Fits => (texts::FITS.into(), texts::FITS_HOW.into()),
        Key::PoolUse(_) => (texts::POOL_SHARE.into(), texts::POOL_SHARE_HOW.into()),
        Key::Kept(_) => (texts::KEPT.into(), texts::KEPT_HOW.into()),
    };
    if is_part { (texts::PART_OF.replace("{}", &title), String::new()) } else { (title, how) }
}

/// How a step's values are written.
pub fn format_of(unit: StepUnit) -> Format {
    match unit {
        StepUnit::Pounds => Format::Pounds,
        StepUnit::Share => Format::Percent,
        StepUnit::PerPound => Format::Pence,
        StepUnit::Plain => Format::Factor,
        StepUnit::Year => Format::General,
        _ => Format::Decimal,
    }
}
