//! One more or one less of something: lines of cost, estimates, published figures, years, areas, shares.

use super::draft::OwnDraft;
use super::fields::kind_of_value;
use super::parts::Texts;
use super::{effects, naming, start};
use crate::words::own_text as words;
use ledger_model::evidence::{Claim, EvidenceStatus, Group, Kind, Payer, Ramp, SplitLine, Unit};
use ledger_model::schema::Node;

/// One more.
pub fn add(draft: &mut OwnDraft, what: &str) {
    let OwnDraft { programme, texts, .. } = draft;
    match what.split_once(' ').unwrap_or((what, "")) {
        ("cost", _) => {
            let id = naming::free("cost", |id| programme.costs.iter().any(|known| known.id == id));
            let payers = programme.costs.first().map_or_else(|| "cost-payers".to_owned(), |first| first.payers.clone());
            let amount = format!("{id}-amount");
            start::number(programme, texts, &amount, words::AMOUNT, Group::Cost, Unit::PoundsPerUnit);
            programme.costs.push(start::cost_line(&id, &amount, &payers));
            if payers == "cost-payers" && programme.splits.iter().all(|known| known.id != payers) {
                programme.splits.push(start::split(&payers, words::WHO_PAYS));
            }
        }
        ("estimate", _) => {
            let id = naming::free("estimate", |id| programme.estimate(id).is_some());
            programme.estimates.push(start::estimate(&id));
        }
        ("claim", _) => {
            let id = naming::free("figure", |id| programme.claims.iter().any(|known| known.id == id));
            let first = programme.parameters.first();
            let (source, standing) = first.map_or((String::new(), EvidenceStatus::Judgement), |one| (one.source.clone(), one.standing));
            programme.claims.push(Claim { id, source, standing, ..Node::blank() });
        }
        ("ramp", _) => {
            let ramp = programme.ramp.get_or_insert_with(|| Ramp { years: vec![] });
            let id = naming::free("ramp", |id| ramp.years.iter().any(|known| known == id));
            ramp.years.push(id.clone());
            start::number(programme, texts, &id, words::RAMP, Group::Delivery, Unit::Proportion);
        }
        ("area", _) => effects::add_area(draft),
        ("split", id) => {
            if let Some(split) = programme.splits.iter_mut().find(|one| one.id == id) {
                let missing = Payer::ALL.into_iter().find(|payer| split.lines.iter().all(|line| line.payer != *payer));
                let payer = missing.unwrap_or(Payer::Unallocated);
                let kind = if split.lines.iter().all(|line| line.kind == Kind::Unsplit) { Kind::Unsplit } else { kind_of_value(payer) };
                texts.insert(format!("split {id}, {} percent", split.lines.len()), String::new());
                split.lines.push(SplitLine { payer, kind, percent: 0.0 });
            }
        }
        _ => {}
    }
}

/// One less.
pub fn remove(draft: &mut OwnDraft, what: &str) {
    let OwnDraft { programme, texts, .. } = draft;
    let (head, part) = what.split_once(", ").unwrap_or((what, ""));
    let (kind, id) = head.split_once(' ').unwrap_or((head, ""));
    match kind {
        "cost" => programme.costs.retain(|one| one.id != id),
        "estimate" if programme.estimates.len() > 1 => programme.estimates.retain(|one| one.id != id),
        "claim" => programme.claims.retain(|one| one.id != id),
        "ramp" => {
            if let Some(ramp) = &mut programme.ramp {
                ramp.years.pop();
            }
            programme.ramp = programme.ramp.take().filter(|ramp| !ramp.years.is_empty());
        }
        "area" => {
            let at = id.parse::<usize>().unwrap_or(usize::MAX);
            if let Some(reference) =
                programme.reference.as_mut().filter(|reference| reference.areas.len() > 1 && at < reference.areas.len())
            {
                reference.areas.remove(at);
            }
        }
        "split" => {
            let at = part.parse::<usize>().unwrap_or(usize::MAX);
            if let Some(split) = programme.splits.iter_mut().find(|one| one.id == id && one.lines.len() > 1 && at < one.lines.len()) {
                split.lines.remove(at);
                close_up(texts, id, at, split.lines.len());
            }
        }
        _ => {}
    }
}

/// The texts of the shares after one that is gone move up.
fn close_up(texts: &mut Texts, split: &str, gone: usize, left: usize) {
    let field = |at: usize| format!("split {split}, {at} percent");
    for at in gone..=left {
        match texts.remove(&field(at + 1)) {
            Some(text) => texts.insert(field(at), text),
            None => drop(texts.remove(&field(at))),
        }
    }
}
