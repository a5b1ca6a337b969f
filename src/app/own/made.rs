//! The programme a form makes: what is left empty is filled in, and what nothing reads any more is left out.

use super::draft::OwnDraft;
use super::{naming, start};
use crate::words::{self, own_text as texts};
use ledger_model::evidence::{EstimateKind, EvidenceOf, Programme, Stances};
use ledger_model::schema::{Names, names, text};

/// Id of the estimate that claims nothing.
const NONE: &str = "none";

impl OwnDraft {
    /// The programme the form makes beside the user's others.
    pub fn made(&self, others: &[Programme]) -> Programme {
        let mut made = self.programme.clone();
        if made.id.trim().is_empty() {
            made.id = naming::new_id(&made.name, others);
        }
        fill_in(&mut made);
        if !self.stances_chosen {
            made.stances = stances(&mut made);
        }
        let central_claims = made.estimate(&made.stances.central).is_some_and(|one| one.effect != EstimateKind::None);
        if central_claims {
            made.no_estimate = None;
        } else if made.no_estimate.is_none() {
            made.no_estimate = Some(texts::NO_ESTIMATE.into());
        }
        put_in_order(&mut made);
        leave_out_unread(&mut made);
        made
    }
}

/// A programme as a file of the library.
pub fn own_as_toml(programme: &Programme) -> String {
    crate::files::write_programme(programme)
}

/// What each stance uses while nobody has chosen: the first estimate, and for the cautious one the first it may rest on.
pub fn stances(programme: &mut Programme) -> Stances {
    let first = programme.estimates.first().map_or_else(String::new, |one| one.id.clone());
    let careful = programme.estimates.iter().find(|one| one.is_cautious());
    let cautious = careful.map(|one| one.id.clone()).unwrap_or_else(|| {
        let id = naming::free(NONE, |id| programme.estimates.iter().any(|one| one.id == id));
        programme.estimates.push(start::estimate(&id));
        fill_in_estimates(programme);
        id
    });
    Stances { central: first.clone(), cautious, as_quoted: first }
}

/// A programme as it was typed, without the estimate that was added for its cautious stance; none where its stances were
/// chosen otherwise.
pub fn without_added(made: &Programme) -> Option<Programme> {
    let mut typed = made.clone();
    typed.estimates.retain(|one| one.id != NONE || one.effect != EstimateKind::None || one.label != texts::NONE_LABEL);
    if typed.estimates.is_empty() {
        typed.estimates.clone_from(&made.estimates);
    }
    let mut again = typed.clone();
    let stances = stances(&mut again);
    (stances == made.stances && again.estimates == made.estimates).then_some(typed)
}

fn fill_in(made: &mut Programme) {
    made.name = made.name.trim().to_owned();
    unless_empty(&mut made.full_name, || made.name.clone());
    let audiences: Vec<&str> = made.audiences.iter().map(|one| words::audience(*one)).collect();
    unless_empty(&mut made.works_with, || words::sentence_case(&words::list(&audiences)));
    unless_empty(&mut made.setting, || texts::NOT_STATED.into());
    unless_empty(&mut made.cohort, || made.works_with.clone());
    unless_empty(&mut made.summary, || texts::SUMMARY_DEFAULT.into());
    let unit = &mut made.unit;
    unless_empty(&mut unit.one, || texts::UNIT_ONE.into());
    unless_empty(&mut unit.many, || texts::UNIT_MANY.into());
    unless_empty(&mut unit.field, || words::own_each_year(&unit.many));
    fill_in_estimates(made);
}

fn fill_in_estimates(made: &mut Programme) {
    for estimate in &mut made.estimates {
        let claims = estimate.effect != EstimateKind::None;
        // The form asks once: what is known is known of those whom it counts.
        estimate.evidence_of = EvidenceOf::those(estimate.counts).filter(|_| claims);
        unless_empty(&mut estimate.label, || if claims { texts::ESTIMATE_LABEL } else { texts::NONE_LABEL }.into());
        unless_empty(&mut estimate.summary, || if claims { texts::ESTIMATE_SUMMARY } else { texts::NONE_SUMMARY }.into());
    }
}

fn unless_empty(text: &mut String, fill: impl FnOnce() -> String) {
    *text = text.trim().to_owned();
    if text.is_empty() {
        *text = fill();
    }
}

/// Takes space from round the texts, and ends sentences.
fn put_in_order(made: &mut Programme) {
    let sentences = [&mut made.cohort, &mut made.summary].into_iter().chain(&mut made.no_estimate);
    let notes = made.parameters.iter_mut().map(|one| &mut one.note).chain(made.splits.iter_mut().map(|one| &mut one.note));
    let notes = notes.chain(made.costs.iter_mut().map(|one| &mut one.note)).flatten();
    let estimates = made.estimates.iter_mut().flat_map(|one| std::iter::once(&mut one.summary).chain(&mut one.flag));
    let claims = made.claims.iter_mut().flat_map(|one| std::iter::once(&mut one.text).chain(&mut one.note));
    let gaps = made.gaps.iter_mut().map(|one| &mut one.text);
    sentences.chain(notes).chain(estimates).chain(claims).chain(gaps).for_each(|text| end(text, "."));
    made.feasibility.iter_mut().for_each(|text| end(text, "?"));
}

fn end(text: &mut String, mark: &str) {
    let trimmed = text.trim();
    let ends = trimmed.ends_with(if mark == "?" { ['?'].as_slice() } else { ['.', '?', '”'].as_slice() });
    *text = if trimmed.is_empty() || ends { trimmed.to_owned() } else { format!("{}{mark}", trimmed.trim_end_matches('.')) };
}

/// Leaves out numbers, shares and a service elsewhere that nothing names: they stay in the form, in case they are wanted again.
fn leave_out_unread(made: &mut Programme) {
    let elsewhere = made.costs.iter().any(|cost| cost.basis == ledger_model::evidence::CostBasis::ReferenceArea);
    if !elsewhere && !made.estimates.iter().any(|one| matches!(one.effect, EstimateKind::ReferenceArea { .. })) {
        made.reference = None;
    }
    let own = format!("{}.", made.id);
    let mut named = Vec::new();
    names(made, &mut |_, field, node| {
        named.extend(text(node).map(|name| (field.names == Names::Shares, name.strip_prefix(&own).unwrap_or(name).to_owned())));
    });
    made.parameters.retain(|one| named.iter().any(|(is_split, name)| !is_split && *name == one.id));
    made.splits.retain(|one| named.iter().any(|(is_split, name)| *is_split && *name == one.id));
}
