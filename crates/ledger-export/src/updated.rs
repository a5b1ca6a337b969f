//! Brings a scenario that was made with an earlier release of the evidence up to today's, so that what the user typed goes on meaning
//! what it meant.

use ledger_model::embedded::{gazetteer, library};
use ledger_model::evidence::Derived;
use ledger_model::model::{ChangedParameter, ChosenPlace, Scenario};
use ledger_text::{self as words, MadeWith};

/// What was changed in a scenario, a sentence for each.
pub(super) fn update(scenario: &mut Scenario, made_with: Option<&MadeWith>) -> Vec<String> {
    let mut said = Vec::new();
    areas(scenario, &mut said);
    families(scenario, &mut said);
    derived(scenario, made_with, &mut said);
    said
}

/// Puts the local authorities that are still there in the place of areas that have ended.
fn areas(scenario: &mut Scenario, said: &mut Vec<String>) {
    let Some(ChosenPlace::Areas(codes)) = &mut scenario.place else { return };
    *codes = std::mem::take(codes)
        .into_iter()
        .flat_map(|code| match gazetteer().ended(&code) {
            Some(ended) => {
                said.push(words::ended_area_replaced(&ended));
                ended.authorities.iter().map(|area| area.code.clone()).collect()
            }
            None => vec![code],
        })
        .collect();
}

/// Estimates and numbers that a family's have taken the place of. What was typed for one programme is not laid on all of them.
fn families(scenario: &mut Scenario, said: &mut Vec<String>) {
    for family in &library().national.families {
        for (id, chosen) in &mut scenario.programmes {
            let before = chosen.estimate.as_ref().map(|estimate| format!("{id}.{estimate}"));
            if before.is_some_and(|before| family.replaced_estimates.contains(&before)) {
                chosen.estimate = Some(family.id().to_owned());
                said.push(words::updated_estimate(id, family));
            }
        }
        for id in &family.replaced_numbers {
            if let Some(typed) = scenario.parameters.remove(id).and_then(|changed| changed.value.or(changed.low).or(changed.high)) {
                said.push(words::updated_number(id, typed, family));
            }
        }
    }
}

/// What was typed for a number that is now worked out from others becomes that one of them which gives the same.
fn derived(scenario: &mut Scenario, made_with: Option<&MadeWith>, said: &mut Vec<String>) {
    let chosen: Vec<_> = library().programmes.iter().filter(|one| scenario.programmes.contains_key(&one.id)).collect();
    for programme in chosen {
        for parameter in &programme.parameters {
            let Some(Derived::BaselineAfter { after, reduction, before: Some(before) }) = &parameter.derived else { continue };
            // A file that does not say what it was made with may be of any release.
            if made_with.is_some_and(|made_with| made_with.evidence >= before.release) {
                continue;
            }
            let Some(typed) = scenario.parameters.get(&before.number).filter(|typed| typed.has_number()).cloned() else { continue };
            let (after, reduction) = (programme.full_id(after), programme.full_id(reduction));
            let published = library().parameter(&reduction).map(|one| one.value);
            let Some(less) = scenario.parameters.get(&reduction).and_then(|changed| changed.value).or(published) else { continue };
            let same = |number: Option<f64>| number.map(|number| number * (1.0 - less));
            let (value, low, high) = (same(typed.value), same(typed.low), same(typed.high));
            let worked_out = ChangedParameter { value, low, high, price_year: None, note: typed.note.clone() };
            scenario.parameters.insert(after.clone(), worked_out);
            said.push(words::updated_derived(&programme.name, &before.number, &after));
        }
    }
}
