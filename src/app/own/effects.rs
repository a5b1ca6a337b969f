//! What an estimate says: a kind is chosen, and the numbers it needs are there.

use super::draft::OwnDraft;
use super::start;
use crate::words::own_text as texts;
use ledger_model::embedded::library;
use ledger_model::evidence::{EstimateKind, GrossOrNet, Group, Kind, Pool, ReferenceArea, ReferenceService, SpendBase, Unit};

/// Shared numbers that a reduction begins with.
const BASELINE: &str = "effect.continuing-abuse";
const YEARS: &str = "effect.years";
const FADE: &str = "effect.fade";
/// Shared shares that a benefit begins with.
const GAINS: &str = "effect.judged-split";

/// Which kind an effect is, in the order in which they are offered.
pub fn kind_of(effect: &EstimateKind) -> usize {
    match effect {
        EstimateKind::None => 0,
        EstimateKind::Reduction { .. } => 1,
        EstimateKind::NetSavingPerUnit { .. } => 2,
        EstimateKind::ReturnPerPound { .. } => 3,
        EstimateKind::ReferenceArea { .. } => 4,
    }
}

/// Makes an estimate one of another kind. What was typed for a kind is there again when it is chosen again.
pub fn choose_kind(draft: &mut OwnDraft, id: &str, kind: usize) {
    let effect = match kind {
        1 => reduction(draft, id),
        2 => saving(draft, id),
        3 => per_pound(draft, id),
        4 => {
            reference(draft);
            EstimateKind::ReferenceArea { area: None, realised: None, split: GAINS.into() }
        }
        _ => EstimateKind::None,
    };
    let Some(estimate) = draft.programme.estimates.iter_mut().find(|one| one.id == id) else { return };
    let claims = effect != EstimateKind::None;
    estimate.effect = effect;
    if claims && estimate.covers.is_empty() {
        estimate.covers = vec![Kind::Public, Kind::Economy, Kind::Harm];
        estimate.pool = Some(Pool::Everyone);
    }
    if !claims {
        (estimate.pool, estimate.covers) = (None, vec![]);
    }
}

fn own(draft: &mut OwnDraft, id: &str, label: &str, unit: Unit) -> String {
    start::number(&mut draft.programme, &mut draft.texts, id, label, Group::Effect, unit);
    id.to_owned()
}

fn reduction(draft: &mut OwnDraft, id: &str) -> EstimateKind {
    EstimateKind::Reduction {
        effect: own(draft, &format!("{id}-effect"), texts::REDUCTION, Unit::Reduction),
        of_share: None,
        baseline: BASELINE.into(),
        years: YEARS.into(),
        fade: FADE.into(),
        deadweight: None,
        severity: None,
        lag: None,
        health: None,
    }
}

fn saving(draft: &mut OwnDraft, id: &str) -> EstimateKind {
    let rate = format!("{id}-source-rate");
    let is_new = draft.programme.parameters.iter().all(|known| known.id != rate);
    let source_rate = own(draft, &rate, texts::SOURCE_RATE, Unit::YearlyRate);
    if is_new {
        let standard = library().national.discounting.tables.standard.rate(0);
        draft.type_in(&format!("parameter {rate}, value"), &crate::words::decimal(super::parts::neat(standard * 100.0)));
    }
    EstimateKind::NetSavingPerUnit {
        amount: own(draft, &format!("{id}-amount"), texts::SAVING, Unit::PoundsNetPerUnit),
        years: YEARS.into(),
        source_rate,
        published_cost: None,
        published_cost_payer: None,
        fixed_lines: vec![],
        split: GAINS.into(),
        health: None,
        lag: None,
    }
}

fn per_pound(draft: &mut OwnDraft, id: &str) -> EstimateKind {
    EstimateKind::ReturnPerPound {
        ratio: own(draft, &format!("{id}-ratio"), texts::RATIO, Unit::PerPound),
        gross_or_net: GrossOrNet::Gross,
        base: SpendBase::Spend,
        source_cost: None,
        realised: None,
        split: GAINS.into(),
    }
}

/// The service elsewhere, with one area, where there is none yet.
fn reference(draft: &mut OwnDraft) {
    if draft.programme.reference.is_some() {
        return;
    }
    let weight = own(draft, "weight", texts::WEIGHT, Unit::Proportion);
    draft.type_in("parameter weight, value", "100");
    draft.programme.reference = Some(ReferenceService { areas: vec![], weight });
    add_area(draft);
}

/// One more area of the service elsewhere.
pub fn add_area(draft: &mut OwnDraft) {
    let number = draft.programme.reference.as_ref().map_or(0, |reference| reference.areas.len()) + 1;
    let area = ReferenceArea {
        area: String::new(),
        population: own(draft, &format!("area-{number}-population"), texts::AREA_POPULATION, Unit::Count),
        net_benefit: own(draft, &format!("area-{number}-net-benefit"), texts::AREA_NET_BENEFIT, Unit::PoundsPerYear),
        ratio: own(draft, &format!("area-{number}-ratio"), texts::AREA_RATIO, Unit::PerPound),
    };
    if let Some(reference) = &mut draft.programme.reference {
        reference.areas.push(area);
    }
}
