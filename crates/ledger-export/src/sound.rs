//! Takes out of a scenario what cannot be worked out, with a sentence for each, until the rest can be.

use super::unread::Unread;
use ledger_model::change::Change;
use ledger_model::embedded::{gazetteer, library};
use ledger_model::evidence::Programme;
use ledger_model::library_with_own::LibraryWithOwn;
use ledger_model::model::{ChosenPlace, InputFault, Inputs, Scenario, SettingName};
use ledger_text as words;

/// Most times round; each takes out at least one part.
const MOST_ROUNDS: usize = 50;

/// Leaves only what can be worked out together. That no place is chosen is no fault.
pub(super) fn settle(scenario: &mut Scenario, unread: &mut Unread) {
    own_programmes(scenario, unread);
    unknown_areas(scenario, unread);
    for _ in 0..MOST_ROUNDS {
        let faults = faults(scenario);
        if faults.is_empty() {
            return;
        }
        let before = scenario.clone();
        for fault in &faults {
            take_out(scenario, fault);
            unread.push(match fault {
                InputFault::UnknownProgramme(id) => words::unread_programme(id),
                fault => words::unread_fault(&words::fault_in(fault, &before)),
            });
        }
        if *scenario == before {
            break;
        }
    }
    if !faults(scenario).is_empty() {
        unread.push(words::unread_everything());
        let Scenario { name, notes, .. } = std::mem::take(scenario);
        *scenario = Scenario { name, notes, ..Scenario::default() };
    }
}

fn faults(scenario: &Scenario) -> Vec<InputFault> {
    let mut faults = match LibraryWithOwn::by(&scenario.own_programmes) {
        Ok(joined) => Inputs::resolve_with_own(&joined, gazetteer(), scenario).err().unwrap_or_default(),
        Err(faults) => vec![InputFault::Own(faults)],
    };
    faults.retain(|fault| *fault != InputFault::NoPlace);
    faults
}

/// Keeps own programmes that are sound beside each other, in their order.
fn own_programmes(scenario: &mut Scenario, unread: &mut Unread) {
    if LibraryWithOwn::by(&scenario.own_programmes).is_ok() {
        return;
    }
    let mut kept: Vec<Programme> = Vec::new();
    for own in std::mem::take(&mut scenario.own_programmes) {
        kept.push(own);
        let fault = library().check_own(&kept).first().map(|fault| format!("{}: {}", fault.key, fault.sentence));
        let (Some(fault), Some(own)) = (fault, kept.last().cloned()) else { continue };
        kept.pop();
        unread.push(words::unread_own(&own.name, &fault));
        if library().programme(&own.id).is_none() && kept.iter().all(|other| other.id != own.id) {
            Change::RemoveOwn(own.id).apply(scenario);
        }
    }
    scenario.own_programmes = kept;
}

fn unknown_areas(scenario: &mut Scenario, unread: &mut Unread) {
    if let Some(ChosenPlace::Areas(codes)) = &mut scenario.place {
        codes.retain(|code| {
            let known = gazetteer().by_code(code).is_some();
            if !known {
                unread.push(words::unread_area(code));
            }
            known
        });
        if codes.is_empty() {
            scenario.place = None;
        }
    }
}

/// Takes out the part a fault names.
fn take_out(scenario: &mut Scenario, fault: &InputFault) {
    let settings = &mut scenario.settings;
    let chosen = &mut scenario.programmes;
    match fault {
        InputFault::NoPlace => {}
        InputFault::Place(_) | InputFault::Typed(_) => scenario.place = None,
        InputFault::MoreAdultsThanPeople { .. } => scenario.parameters.retain(|id, _| !id.starts_with("place.")),
        InputFault::UnknownProgramme(id) => _ = chosen.remove(id),
        InputFault::UnknownParameter(id) | InputFault::Value { parameter: id, .. } | InputFault::PriceYear { parameter: Some(id), .. } => {
            scenario.parameters.remove(id);
        }
        InputFault::NotMoney(id) => {
            if let Some(changed) = scenario.parameters.get_mut(id) {
                changed.price_year = None;
            }
        }
        InputFault::UnknownSplit(id) | InputFault::Split { split: id, .. } => _ = scenario.splits.remove(id),
        InputFault::UnknownEstimate { programme, .. } => {
            chosen.entry(programme.clone()).and_modify(|one| one.estimate = None);
        }
        InputFault::UnknownCostLine { programme, line } => {
            chosen.entry(programme.clone()).and_modify(|one| one.without_costs.retain(|known| known != line));
        }
        InputFault::Scale { programme, already_in_place: false, .. } => {
            chosen.entry(programme.clone()).and_modify(|one| one.scale = None);
        }
        InputFault::Scale { programme, already_in_place: true, .. } => {
            chosen.entry(programme.clone()).and_modify(|one| one.already_in_place = None);
        }
        InputFault::Ramp { programme } => {
            chosen.entry(programme.clone()).and_modify(|one| one.ramp = None);
        }
        InputFault::PriceYear { parameter: None, .. } => settings.price_year = None,
        InputFault::Setting { name, .. } => match name {
            SettingName::Years => settings.years = None,
            SettingName::DeliveryYears => settings.delivery_years = None,
            SettingName::FirstYear => settings.first_year = None,
            SettingName::DiscountRate => settings.discount_rate = None,
            SettingName::OptimismGrade => settings.optimism = None,
            SettingName::Draws => settings.draws = None,
            SettingName::PriceYear => settings.price_year = None,
        },
        InputFault::StartsAfter { programme, .. } => {
            chosen.entry(programme.clone()).and_modify(|one| one.starts_after = None);
        }
        InputFault::Budget { field, .. } => forget_of_budget(&mut scenario.budget, field),
        InputFault::Own(_) => scenario.own_programmes.clear(),
        InputFault::UnknownStandard(id)
        | InputFault::ExistingService { standard: id, .. }
        | InputFault::ProvidedPriceYear { standard: id, .. } => {
            scenario.provision.remove(id);
        }
    }
}

/// Takes the part of a budget out that a field names.
fn forget_of_budget(budget: &mut ledger_model::model::Budget, field: &str) {
    let mut steps = field.split('.').skip(1);
    match (steps.next(), steps.next(), steps.next()) {
        (Some("funders"), Some(at), _) => {
            if let Some(funder) = at.parse().ok().and_then(|at: usize| budget.funders.get_mut(at)) {
                funder.promised_cash_pounds.clear();
            }
        }
        (Some("funders"), ..) => budget.funders.clear(),
        (Some("a_year"), ..) => budget.a_year = None,
        (Some(programme), ..) => _ = budget.programmes.remove(programme),
        _ => *budget = Default::default(),
    }
}
