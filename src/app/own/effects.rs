//! What an estimate says: a kind is chosen, and the numbers it needs are there.

use super::draft::OwnDraft;
use super::start;
use crate::words::{own_label, own_text as texts};
use ledger_model::embedded::library;
use ledger_model::evidence::{EstimateKind, Group, Kind, Pool, ReferenceArea, ReferenceService, Unit};
use ledger_model::schema::{Names, Rule, names};

/// Shared shares that a benefit begins with.
const GAINS: &str = "effect.judged-split";

/// Shared numbers that a kind of estimate begins with.
fn shared(key: &str) -> Option<&'static str> {
    Some(match key {
        "baseline" => "effect.continuing-abuse",
        "years" => "effect.years",
        "fade" => "effect.fade",
        _ => return None,
    })
}

/// Makes an estimate one of another kind. What was typed for a kind is there again when it is chosen again.
pub fn choose_kind(draft: &mut OwnDraft, id: &str, kind: &str) {
    let Some(estimate) = draft.programme.estimates.iter_mut().find(|one| one.id == id) else { return };
    let effect = &mut estimate.effect;
    super::parts::choose(effect, kind);
    let mut own = Vec::new();
    names(effect, &mut |key, field, node| {
        let name = match field.names {
            _ if field.rule != Rule::Required => return,
            Names::Number(units) => shared(key).map_or_else(
                || {
                    let name = format!("{id}-{}", key.replace('_', "-"));
                    own.push((name.clone(), own_label(&format!("estimate, {key}")), units[0]));
                    name
                },
                str::to_owned,
            ),
            _ => GAINS.to_owned(),
        };
        super::parts::set_text(node, Some(&name));
    });
    let claims = *effect != EstimateKind::None;
    let is_scaled = matches!(effect, EstimateKind::ReferenceArea { .. });
    if claims && estimate.covers.is_empty() {
        estimate.covers = Kind::ALL[..3].to_vec();
        estimate.pool = Some(Pool::Everyone);
    }
    if !claims {
        (estimate.pool, estimate.covers) = (None, vec![]);
    }
    for (name, label, unit) in own {
        let is_new = draft.programme.parameters.iter().all(|known| known.id != name);
        number(draft, &name, label, unit);
        if is_new && unit == Unit::YearlyRate {
            let standard = library().national.discounting.tables.standard.rate(0);
            draft.type_in(&format!("parameter {name}, value"), &crate::words::decimal(super::parts::neat(standard * 100.0)));
        }
    }
    if is_scaled && draft.programme.reference.is_none() {
        let weight = number(draft, "weight", texts::WEIGHT, Unit::Proportion);
        draft.type_in("parameter weight, value", "100");
        draft.programme.reference = Some(ReferenceService { areas: vec![], weight });
        add_area(draft);
    }
}

fn number(draft: &mut OwnDraft, id: &str, label: &str, unit: Unit) -> String {
    start::number(&mut draft.programme, &mut draft.texts, id, label, Group::Effect, unit);
    id.to_owned()
}

/// One more area of the service elsewhere.
pub fn add_area(draft: &mut OwnDraft) {
    let at = draft.programme.reference.as_ref().map_or(0, |reference| reference.areas.len()) + 1;
    let area = ReferenceArea {
        area: String::new(),
        population: number(draft, &format!("area-{at}-population"), texts::AREA_POPULATION, Unit::Count),
        net_benefit: number(draft, &format!("area-{at}-net-benefit"), texts::AREA_NET_BENEFIT, Unit::PoundsPerYear),
        ratio: number(draft, &format!("area-{at}-ratio"), texts::AREA_RATIO, Unit::PerPound),
    };
    if let Some(reference) = &mut draft.programme.reference {
        reference.areas.push(area);
    }
}
