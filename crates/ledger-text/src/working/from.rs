//! What a step is worked out from, as text.

use super::source::Sources;
use super::title::{payer_in_working, step_title};
use super::value::{value_said, working_pounds};
use crate::assumptions::assumption_label;
use crate::number::{count, decimal, years_of};
use crate::own_programme::is_users_own;
use crate::place::count_label;
use crate::route::Route;
use crate::sentence::lower_first;
use ledger_model::embedded::library;
use ledger_model::evidence::{EvidenceStatus, Programme, Unit};
use ledger_model::model::{Component, Inputs, Quantity, ResolvedParameter, Slot, Step, StepId, StepInput, StepUnit};
use ledger_model::quantities::PriceYear;

/// Something a step is worked out from.
#[derive(Clone, Debug, PartialEq)]
pub enum FromSaid {
    /// A published number, or what the user put in its place.
    Number(Box<NumberSaid>),
    /// An earlier step, by its place in the list from 1.
    Step {
        which: StepId,
        /// Its heading.
        title: String,
        /// Its place in the list, from 1.
        number: usize,
        /// What it comes to; empty where it differs by year.
        value: String,
    },
    /// A number the user typed, or a share: what it is and what it comes to.
    Plain(String, String),
}

/// A number with where it comes from.
#[derive(Clone, Debug, PartialEq)]
pub struct NumberSaid {
    /// Full id.
    pub id: String,
    pub label: String,
    /// As published, in its unit and price year.
    pub published: String,
    /// In the scenario's prices, where they differ.
    pub rebased: Option<String>,
    /// Number and short name of its source.
    pub source: Option<(usize, String)>,
    /// Where in the source.
    pub locator: Option<String>,
    /// Where it stands; empty for the user's own.
    pub standing: &'static str,
    /// Whether the user changed it.
    pub changed: bool,
    /// Where it may be changed.
    pub address: String,
}

/// Everything a step is worked out from.
pub fn of_step(inputs: &Inputs, programmes: &[&Programme], earlier: &[Step], step: &Step, sources: &mut Sources) -> Vec<FromSaid> {
    let mut shares = 0;
    let mut said = Vec::new();
    for ingredient in &step.from {
        match ingredient {
            StepInput::Parameter(slot) => said.push(FromSaid::Number(Box::new(number_of(inputs, *slot, sources)))),
            StepInput::Step(which) => {
                if let Some((at, known)) = earlier.iter().enumerate().find(|(_, known)| known.id == *which) {
                    let title = step_title(inputs, programmes, *which);
                    let value = if let [only] = known.values.as_slice() { value_said(*only, known.unit) } else { String::new() };
                    said.push(FromSaid::Step { which: *which, title, number: at + 1, value });
                }
            }
            StepInput::Typed(typed) => said.push(typed_said(step, *typed)),
            StepInput::Percent(percent) => {
                said.push(share_said(inputs, step, shares, *percent));
                shares += 1;
            }
        }
    }
    said
}

/// One parameter of the calculation in words.
pub fn number_said(inputs: &Inputs, slot: Slot) -> NumberSaid {
    number_of(inputs, slot, &mut Sources::default())
}

fn typed_said(step: &Step, typed: f64) -> FromSaid {
    let unit = if matches!(step.id.quantity, Quantity::Wanted | Quantity::Scale) { StepUnit::Units } else { StepUnit::Share };
    FromSaid::Plain("Typed by you".into(), value_said(typed, unit))
}

fn share_said(inputs: &Inputs, step: &Step, at: usize, percent: f64) -> FromSaid {
    let plan = step.id.programme.and_then(|programme| inputs.plan.programmes.get(usize::from(programme)));
    let line = match step.id.component {
        Component::CostLine(line) => plan.and_then(|plan| plan.costs.get(usize::from(line))),
        _ => None,
    };
    let payer = line.and_then(|line| line.payers.get(at)).map(|(payer, _)| payer_in_working(*payer));
    let label = payer.map_or("Share".into(), |payer| format!("Share paid by {payer}"));
    FromSaid::Plain(label, value_said(percent / 100.0, StepUnit::Share))
}

fn number_of(inputs: &Inputs, slot: Slot, sources: &mut Sources) -> NumberSaid {
    let resolved = inputs.parameter(slot);
    let year = inputs.settings.price_year;
    let rebased = resolved.price_year.filter(|own| *own != year && !resolved.to_enter).map(|_| {
        let amount = working_pounds(resolved.central * resolved.rebase);
        let only = if resolved.first_year_only { ", taking its first calendar year only" } else { "" };
        format!("{amount} in {year} prices{only}")
    });
    let parameter = library().parameter(&resolved.id).or_else(|| Some(inputs.own_number(&resolved.id)?.0));
    let source = match (resolved.changed, parameter) {
        (true, _) => None,
        (false, Some(parameter)) => sources.number(&parameter.source),
        (false, None) => sources.counts(&inputs.place),
    };
    let standing = match (resolved.changed, parameter) {
        (true, _) => "",
        (false, Some(parameter)) if is_users_own(parameter) => "typed by you",
        (false, Some(parameter)) => standing_said(parameter.standing),
        (false, None) if inputs.place.typed => "typed by you",
        (false, None) => standing_said(EvidenceStatus::SourceSeen),
    };
    NumberSaid {
        id: resolved.id.clone(),
        label: label_of(inputs, resolved),
        published: in_unit(resolved),
        rebased,
        source,
        locator: parameter.filter(|_| !resolved.changed).map(|parameter| parameter.locator.clone()),
        standing,
        changed: resolved.changed,
        address: address_of(&resolved.id),
    }
}

/// The page and field where a parameter may be changed.
fn address_of(id: &str) -> String {
    if id.starts_with("place.") { Route::Place.address().into() } else { Route::Assumptions.field_address(&format!("parameters.{id}")) }
}

fn label_of(inputs: &Inputs, resolved: &ResolvedParameter) -> String {
    if let Some(count) = count_label(&resolved.id) {
        return format!("{count}, {}", inputs.place.name);
    }
    inputs.own_number(&resolved.id).map_or_else(
        || assumption_label(library(), &resolved.id),
        |(number, owner)| format!("{}, {}", owner.name, lower_first(&number.label)),
    )
}

/// A parameter's central value in its own unit and price year.
fn in_unit(resolved: &ResolvedParameter) -> String {
    if resolved.to_enter {
        return format!("Not published and not entered: {}", if resolved.unit.is_money() { "£0" } else { "0%" });
    }
    published_in_unit(resolved.central, resolved.unit, resolved.price_year)
}

/// A value in its own unit and price year.
pub fn published_in_unit(value: f64, unit: Unit, price_year: Option<PriceYear>) -> String {
    match unit {
        unit if unit.is_money() => {
            let year = price_year.map(|year| format!(" in {year} prices")).unwrap_or_default();
            format!("{}{year}", working_pounds(value))
        }
        unit if unit.is_percentage() => format!("{}%", decimal(value * 100.0)),
        Unit::Years => years_of(value),
        Unit::PerPound => format!("{} for each £1", working_pounds(value)),
        Unit::CasesPer10000Women => format!("{} for every 10,000 women", decimal(value)),
        Unit::CasesPerPost => format!("{} for each post", decimal(value)),
        Unit::Qalys => format!("{} QALYs", decimal(value)),
        Unit::HoursPerUnit => format!("{} hours", decimal(value)),
        Unit::PerHead => format!("{} for each resident", decimal(value)),
        Unit::Count => count(value),
        Unit::Factor | Unit::Multiple => format!("{} times", decimal(value)),
        _ => decimal(value),
    }
}

/// Where a figure stands, in words.
pub fn standing_said(standing: EvidenceStatus) -> &'static str {
    match standing {
        EvidenceStatus::SourceSeen => "read at the source",
        EvidenceStatus::Review => "as the review has it",
        EvidenceStatus::Derived => "our arithmetic",
        EvidenceStatus::Judgement => "our judgement",
        EvidenceStatus::Recalled => "recalled, not yet checked",
    }
}
