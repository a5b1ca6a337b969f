//! Takes out of a scenario what cannot be worked out, with a sentence for each, until the rest can be.

use super::unread::Unread;
use ledger_model::change::Change;
use ledger_model::embedded::{gazetteer, library};
use ledger_model::evidence::Programme;
use ledger_model::library_with_own::LibraryWithOwn;
use ledger_model::model::{ChosenPlace, InputError, Inputs, Scenario};
use ledger_model::schema::put;
use ledger_text as words;
use serde_json::Value;

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
                InputError::UnknownProgramme(id) => words::unread_programme(id),
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

fn faults(scenario: &Scenario) -> Vec<InputError> {
    let mut faults = match LibraryWithOwn::by(&scenario.own_programmes) {
        Ok(joined) => Inputs::resolve_with_own(&joined, gazetteer(), scenario).err().unwrap_or_default(),
        Err(faults) => vec![InputError::Own(faults)],
    };
    faults.retain(|fault| *fault != InputError::NoPlace);
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

/// Takes out the part a fault names, and with it what would mean something else without it.
fn take_out(scenario: &mut Scenario, fault: &InputError) {
    let path = fault.path();
    let path = match fault {
        InputError::NoPlace => return,
        InputError::MoreAdultsThanPeople { .. } => return scenario.parameters.retain(|id, _| !id.starts_with("place.")),
        InputError::UnknownCostLine { programme, line } => {
            if let Some(chosen) = scenario.programmes.get_mut(programme) {
                chosen.without_costs.retain(|known| known != line);
            }
            return;
        }
        InputError::Typed(_) => &path[..1],
        InputError::ExistingService { .. } | InputError::ProvidedPriceYear { .. } => &path[..2],
        // A funder’s promises, or all that is said of a programme.
        InputError::Budget { .. } if path.get(1) == Some(&"funders") => &path[..path.len().min(4)],
        InputError::Budget { .. } => &path[..path.len().min(3)],
        _ => &path,
    };
    put(scenario, path, &Value::Null);
}
