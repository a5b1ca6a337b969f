//! Every number of a scenario that a workbook lets its reader change, and the plan that reads all of them.

use super::book::{Format, Limits};
use ledger_model::appraisal::Appraisal;
use ledger_model::evidence::{CostLine, Kind, Library, Payer, Programme, SplitLine, Unit};
use ledger_model::model::{EffectPlan, Operand, Plan, RampStep, ResolvedParameter, Slot, Wanted, payer_and_kind, years_after};
use ledger_model::quantities::{Bounds, DiscountSchedule, PriceYear};
use ledger_text::{self as words, workbook_text as texts};
use std::collections::{BTreeMap, BTreeSet};

/// A workbook follows an effect for at least so many years.
const FEWEST_YEARS: f64 = 5.0;
/// Units a year that may be typed.
const MOST_UNITS: f64 = 1e8;

/// What an entry is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Sort {
    /// A parameter of the library, or one of the place's counts.
    Parameter,
    /// Units a year wanted at full scale: empty for the default.
    Scale,
    /// Units a year running now: empty for none.
    Now,
    /// A share of the scale reached in a year.
    Ramp,
    /// A share of a split, by the number of the split.
    Share(usize),
}

/// One number that may be changed.
#[derive(Clone, Debug)]
pub struct Entry {
    /// The name of its cell.
    pub name: String,
    pub sort: Sort,
    /// The programme it belongs to, by its place in the plan; none for what several share.
    pub programme: Option<usize>,
    /// What it is, in words.
    pub label: String,
    /// What it is measured in.
    pub unit: String,
    /// The number as published or typed; none where it is to be entered.
    pub value: Option<f64>,
    pub price_year: Option<PriceYear>,
    /// What one of its pounds is worth in the scenario's prices.
    pub rebase: f64,
    /// True where no cost is published: an empty cell means that none is known.
    pub to_enter: bool,
    /// The library's number, in the same prices.
    pub default: Option<f64>,
    /// Low and high.
    pub ends: Option<(f64, f64)>,
    pub standing: String,
    pub source: String,
    pub locator: String,
    /// What the user says of it, or the library.
    pub note: String,
    /// How it is written.
    pub format: Format,
    /// What may be typed.
    pub limits: Limits,
}

pub struct Slots {
    pub entries: Vec<Entry>,
    /// A plan in which every number that was typed is a slot.
    pub plan: Plan,
    /// Values by slot, in the scenario's prices.
    pub values: Vec<f64>,
}

impl Slots {
    /// The numbers of an answer.
    pub fn of(answer: &Appraisal) -> Self {
        let library = answer.library();
        let inputs = &answer.inputs;
        let mut made = Made {
            answer,
            library: &library,
            entries: Vec::new(),
            values: inputs.values.clone(),
            names: BTreeSet::new(),
            splits: Vec::new(),
            shares: BTreeMap::new(),
        };
        let lags = lags(&inputs.plan);
        for (at, resolved) in inputs.parameters.iter().enumerate() {
            made.parameter(resolved, lags.contains(&Slot(at as u16)));
        }
        let mut plan = inputs.plan.clone();
        for at in 0..plan.programmes.len() {
            made.programme(&mut plan, at);
        }
        let longest = |slot: Slot| made.entries[slot.0 as usize].limits.largest;
        plan.timeline = plan.years + years_after(&plan.programmes, &plan.worth, plan.effect_years, plan.count_later, longest);
        let tables = &library.national.discounting.tables;
        let standard = inputs.settings.discount_rate.map_or_else(|| tables.standard.clone(), DiscountSchedule::flat);
        plan.factors = standard.factors(plan.timeline);
        plan.harm_factors = if inputs.settings.harm_at_health_rate { tables.health.factors(plan.timeline) } else { plan.factors.clone() };
        Self { entries: made.entries, plan, values: made.values }
    }
}

/// Slots that say how long it takes until an effect begins.
fn lags(plan: &Plan) -> Vec<Slot> {
    plan.programmes.iter().filter_map(|programme| programme.effect.lag()).collect()
}

struct Made<'a> {
    answer: &'a Appraisal,
    library: &'a Library,
    entries: Vec<Entry>,
    values: Vec<f64>,
    names: BTreeSet<String>,
    /// Full ids of the splits met so far.
    splits: Vec<String>,
    /// By full id of a split and place of the line in it: a split may name a payer more than once.
    shares: BTreeMap<(String, usize), Slot>,
}

impl Made<'_> {
    /// A name for a cell that no other has.
    fn name(&mut self, wanted: &str) -> String {
        let mut name: String = wanted.chars().map(|letter| if letter.is_ascii_alphanumeric() { letter } else { '_' }).take(200).collect();
        if !name.starts_with(|letter: char| letter.is_ascii_alphabetic()) || !name.contains('_') {
            name = format!("in_{name}");
        }
        let first = name.clone();
        let mut number = 1;
        while !self.names.insert(name.to_ascii_lowercase()) {
            number += 1;
            name = format!("{first}_{number}");
        }
        name
    }

    fn add(&mut self, entry: Entry, value: f64) -> Slot {
        self.entries.push(entry);
        self.values.resize(self.values.len().max(self.entries.len()), value);
        Slot(self.entries.len() as u16 - 1)
    }

    fn parameter(&mut self, resolved: &ResolvedParameter, is_lag: bool) {
        let number = words::number_said(&self.answer.inputs, Slot(self.entries.len() as u16));
        let known = self.library.parameter(&resolved.id);
        let owner = self.library.owner(&resolved.id);
        let programme = owner.and_then(|owner| self.at(&owner.id));
        let year = resolved.price_year.unwrap_or(self.answer.inputs.settings.price_year);
        let deflated = |own: Option<PriceYear>| own.and_then(|own| self.library.deflator.factor(own, year).ok()).unwrap_or(1.0);
        let default = match resolved.id.as_str() {
            "place.women-16-plus" => Some(self.answer.inputs.place.women_16_plus),
            "place.men-16-plus" => Some(self.answer.inputs.place.men_16_plus),
            "place.population" => Some(self.answer.inputs.place.population),
            _ => known.filter(|known| !known.enter_yours).map(|known| known.value * deflated(known.price_year)),
        };
        let changed = self.answer.scenario.parameters.get(&resolved.id);
        let note = changed.map(|changed| changed.note.clone()).filter(|note| !note.is_empty());
        let entry = Entry {
            name: self.name(&resolved.id),
            sort: Sort::Parameter,
            programme,
            label: number.label,
            unit: words::workbook_unit(resolved.unit, owner),
            value: (!resolved.to_enter).then_some(resolved.central),
            price_year: resolved.price_year,
            rebase: resolved.rebase,
            to_enter: known.is_some_and(|known| known.enter_yours),
            default,
            ends: resolved.spread.ends(resolved.central),
            standing: if resolved.changed { texts::YOURS.into() } else { number.standing.to_owned() },
            source: number.source.map_or_else(String::new, |(_, short)| short),
            locator: number.locator.unwrap_or_default(),
            note: note.or_else(|| known.and_then(|known| known.note.clone())).unwrap_or_default(),
            format: format_of(resolved.unit),
            limits: limits(resolved, is_lag),
        };
        self.add(entry, resolved.central * resolved.rebase);
    }

    fn at(&self, id: &str) -> Option<usize> {
        self.answer.inputs.plan.programmes.iter().position(|plan| plan.id == id)
    }

    fn programme(&mut self, plan: &mut Plan, at: usize) {
        let answer = self.answer;
        let Some(entry) = answer.programme(&plan.programmes[at].id) else { return };
        let wanted = answer.outcome.programmes[at].delivered.wanted;
        let chosen = answer.scenario.programmes.get(&entry.id);
        let typed = chosen.and_then(|chosen| chosen.wanted);
        let slot = self.typed(at, &format!("{}.units-a-year", entry.id), words::workbook_scale(entry), typed, Sort::Scale);
        self.values[slot.0 as usize] = wanted;
        let runs_now = chosen.and_then(|chosen| chosen.now);
        let now = self.typed(at, &format!("{}.units-now", entry.id), words::workbook_now(entry), runs_now, Sort::Now);
        let one = &mut plan.programmes[at];
        (one.wanted, one.now) = (Wanted::Typed(Operand::Slot(slot)), Some(Operand::Slot(now)));
        for (year, step) in one.ramp.iter_mut().enumerate() {
            if let RampStep::Typed(share) = *step {
                let name = format!("{}.scale-reached-in-year-{}", entry.id, year + 1);
                let slot = self.typed(at, &name, words::workbook_ramp(entry, year + 1), Some(share), Sort::Ramp);
                *step = RampStep::Parameter(slot);
            }
        }
        let estimate = entry.estimate(&answer.inputs.estimates[at]);
        let lines = estimate.map(|estimate| &estimate.costs).filter(|costs| !costs.is_empty()).unwrap_or(&entry.costs);
        for cost in &mut one.costs {
            let Some(line) = lines.iter().find(|line: &&CostLine| line.id == cost.id) else { continue };
            for (which, (payer, share)) in cost.payers.iter_mut().enumerate() {
                *share = Operand::Slot(self.share(at, entry, (&line.payers, which), (*payer, Kind::Public), *share));
            }
        }
        let split = estimate.and_then(|estimate| estimate.effect.split());
        if let (
            Some(name),
            EffectPlan::NetSaving { split, .. } | EffectPlan::PerPound { split, .. } | EffectPlan::Reference { split, .. },
        ) = (split, &mut one.effect)
        {
            for (which, (line, share)) in split.iter_mut().enumerate() {
                let falls_on = payer_and_kind(*line);
                *share = Operand::Slot(self.share(at, entry, (name, which), falls_on, *share));
            }
        }
    }

    /// A number the user types on the page of programmes.
    fn typed(&mut self, at: usize, name: &str, label: String, value: Option<f64>, sort: Sort) -> Slot {
        let (format, largest, unit) = match sort {
            Sort::Scale | Sort::Now => (Format::Decimal, MOST_UNITS, texts::A_YEAR),
            _ => (Format::Percent, 1.0, texts::SHARE),
        };
        let entry = Entry {
            name: self.name(name),
            sort,
            programme: Some(at),
            label,
            unit: unit.into(),
            value,
            price_year: None,
            rebase: 1.0,
            to_enter: false,
            default: None,
            ends: None,
            standing: if value.is_some() { texts::YOURS.into() } else { String::new() },
            source: String::new(),
            locator: String::new(),
            note: match sort {
                Sort::Scale => texts::SCALE_NOTE.into(),
                Sort::Now => texts::NOW_NOTE.into(),
                _ => String::new(),
            },
            format,
            limits: Limits { smallest: 0.0, largest, refused: words::workbook_limits(0.0, largest) },
        };
        self.add(entry, value.unwrap_or(0.0))
    }

    /// A share of a split: the same for every cost and gain that follows the split.
    fn share(
        &mut self,
        at: usize,
        programme: &Programme,
        (name, which): (&str, usize),
        (payer, kind): (Payer, Kind),
        share: Operand,
    ) -> Slot {
        let full = programme.full_id(name);
        let id = if self.library.split(&full).is_some() { full } else { name.to_owned() };
        if let Some(slot) = self.shares.get(&(id.clone(), which)) {
            return *slot;
        }
        let Operand::Known(value) = share else { return Slot(0) };
        let split = self.library.split(&id);
        let shared = !id.contains('.') || self.library.programme(id.split('.').next().unwrap_or_default()).is_none();
        let label = split.map_or_else(|| id.clone(), |split| split.label.clone());
        let label = if shared { label } else { words::split_label(programme, &label) };
        let number = self.splits.iter().position(|known| *known == id).unwrap_or_else(|| {
            self.splits.push(id.clone());
            self.splits.len() - 1
        });
        let changed = self.answer.scenario.splits.get(&id);
        let default = split.and_then(|split| published_line(&split.lines, changed.map_or(&split.lines, |lines| lines), which));
        let changed = changed.is_some();
        let kind_id = if kind == Kind::Public { String::new() } else { format!(".{}", kind.id()) };
        let source = split.and_then(|split| self.library.source(&split.source));
        let entry = Entry {
            name: self.name(&format!("{id}.{}{kind_id}", payer.id())),
            sort: Sort::Share(number),
            programme: (!shared).then_some(at),
            label: format!("{label}: {}", words::share_label(payer, kind)),
            unit: texts::SHARE.into(),
            value: Some(value),
            price_year: None,
            rebase: 1.0,
            to_enter: false,
            default: split.map(|_| default.unwrap_or(0.0) / 100.0),
            ends: None,
            standing: match split {
                Some(split) if !changed => words::standing_tag(split.standing).to_owned(),
                _ => texts::YOURS.into(),
            },
            source: source.filter(|_| !changed).map_or_else(String::new, |source| source.short.clone()),
            locator: split.filter(|_| !changed).map_or_else(String::new, |split| split.locator.clone()),
            note: split.and_then(|split| split.note.clone()).unwrap_or_default(),
            format: Format::Percent,
            limits: Limits { smallest: 0.0, largest: 1.0, refused: words::workbook_limits(0.0, 1.0) },
        };
        let slot = self.add(entry, value);
        self.shares.insert((id, which), slot);
        slot
    }
}

/// The published percentage that a line of a split stands in the place of: the same payer and kind, as often as it is named.
fn published_line(published: &[SplitLine], lines: &[SplitLine], which: usize) -> Option<f64> {
    let line = lines.get(which)?;
    let alike = |other: &&SplitLine| other.payer == line.payer && other.kind == line.kind;
    let before = lines[..which].iter().filter(alike).count();
    published.iter().filter(alike).nth(before).map(|line| line.percent)
}

fn limits(resolved: &ResolvedParameter, is_lag: bool) -> Limits {
    let Bounds { smallest, largest } = resolved.unit.bounds();
    let largest = if resolved.unit == Unit::Years {
        let high = resolved.spread.ends(resolved.central).map_or(resolved.central, |(_, high)| high.max(resolved.central));
        high.ceil().max(if is_lag { 1.0 } else { FEWEST_YEARS })
    } else {
        largest
    };
    Limits { smallest, largest, refused: words::workbook_limits(smallest, largest) }
}

fn format_of(unit: Unit) -> Format {
    match unit {
        unit if unit.is_money() => Format::Pence,
        unit if unit.is_percentage() => Format::Percent,
        Unit::Count => Format::Count,
        _ => Format::General,
    }
}
