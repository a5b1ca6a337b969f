//! Which numbers are listed, and which of them a filter leaves.

use super::filters::{Filter, Owner};
use ledger_model::appraisal::Appraisal;
use ledger_model::evidence::{Estimate, EstimateKind, Group, Library, Programme};
use ledger_model::library_with_own::LibraryWithOwn;
use ledger_model::model::{ChangedParameter, Scenario};
use std::collections::BTreeSet;

/// Ids of parameters and splits.
pub struct Listed {
    parameters: Vec<Entry>,
    splits: Vec<Entry>,
    library: LibraryWithOwn,
}

#[derive(Clone)]
struct Entry {
    id: String,
    group: Option<Group>,
    owner: Option<String>,
    changed: bool,
}

impl Listed {
    /// The shared numbers, and those of the programmes that the answer uses.
    pub fn all(scenario: &Scenario, answer: Option<&Appraisal>) -> Self {
        let library = LibraryWithOwn::of(scenario);
        let used: BTreeSet<&str> =
            answer.map_or_else(BTreeSet::new, |answer| answer.inputs.parameters.iter().map(|one| one.id.as_str()).collect());
        let own = |id: &str| library.owner(id).is_none() || used.contains(id);
        let listed = library.parameters().filter(|(id, _)| own(id));
        let parameters = listed.map(|(id, parameter)| Entry {
            changed: scenario.parameters.get(&id).is_some_and(is_changed),
            owner: library.owner(&id).map(|owner| owner.id.clone()),
            group: Some(parameter.group),
            id,
        });
        let mut splits: Vec<Entry> = Vec::new();
        for (plan, estimate) in answer.into_iter().flat_map(|answer| answer.inputs.plan.programmes.iter().zip(&answer.inputs.estimates)) {
            let Some(programme) = library.programme(&plan.id) else { continue };
            for id in splits_of(&library, programme, estimate) {
                if !splits.iter().any(|known| known.id == id) {
                    let changed = scenario.splits.contains_key(&id);
                    splits.push(Entry { id, group: None, owner: Some(programme.id.clone()), changed });
                }
            }
        }
        Self { parameters: parameters.collect(), splits, library }
    }

    pub fn len(&self) -> usize {
        self.parameters.len() + self.splits.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// How many the user changed.
    pub fn changed(&self) -> usize {
        self.parameters.iter().chain(&self.splits).filter(|entry| entry.changed).count()
    }

    /// Ids and names of the programmes among them, in the library's order.
    pub fn programmes(&self) -> Vec<(String, String)> {
        let owned = |id: &String| self.parameters.iter().chain(&self.splits).any(|entry| entry.owner.as_ref() == Some(id));
        let named = self.library.programmes.iter().map(|programme| (programme.id.clone(), programme.name.clone()));
        named.filter(|(id, _)| owned(id)).collect()
    }

    /// Those that a filter leaves.
    pub fn shown(&self, filter: &Filter) -> Self {
        let fits = |entry: &&Entry| {
            let owner = match &filter.owner {
                Owner::Anyone => true,
                Owner::Shared => entry.owner.is_none(),
                Owner::Programme(id) => entry.owner.as_ref() == Some(id),
            };
            owner && (entry.changed || !filter.changed_only)
        };
        let left = |entries: &[Entry]| entries.iter().filter(fits).cloned().collect();
        Self { parameters: left(&self.parameters), splits: left(&self.splits), library: self.library.clone() }
    }

    /// Ids of the parameters of a group.
    pub fn of(&self, group: Group) -> Vec<String> {
        self.parameters.iter().filter(|entry| entry.group == Some(group)).map(|entry| entry.id.clone()).collect()
    }

    /// Ids of the splits, each with its programme's.
    pub fn splits(&self) -> Vec<(String, String)> {
        self.splits.iter().filter_map(|entry| Some((entry.owner.clone()?, entry.id.clone()))).collect()
    }
}

/// Whether any of the three numbers differs.
pub fn is_changed(changed: &ChangedParameter) -> bool {
    changed.has_number()
}

/// Full ids of the splits a programme uses with an estimate.
fn splits_of(library: &Library, programme: &Programme, estimate: &str) -> Vec<String> {
    let estimate = programme.estimate(estimate);
    let costs = estimate.map(|estimate| &estimate.costs).filter(|costs| !costs.is_empty()).unwrap_or(&programme.costs);
    let names = costs.iter().map(|cost| cost.payers.as_str()).chain(estimate.and_then(gains));
    let full = |name: &str| {
        let id = programme.full_id(name);
        if library.split(&id).is_some() { id } else { name.to_owned() }
    };
    names.map(full).collect()
}

fn gains(estimate: &Estimate) -> Option<&str> {
    match &estimate.effect {
        EstimateKind::NetSavingPerUnit { split, .. }
        | EstimateKind::ReturnPerPound { split, .. }
        | EstimateKind::ReferenceArea { split, .. } => Some(split),
        EstimateKind::Reduction { .. } | EstimateKind::None => None,
    }
}
