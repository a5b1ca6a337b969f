//! Every field of the form: what stands in it, and what typing in it does.

use super::draft::OwnDraft;
use super::effects::{choose_kind, kind_of};
use super::entries::{area, claim, cost, estimate, rating, split};
use super::listed::{BASES, STANDINGS, TIERS, UNIT_TYPES};
use super::numbers::parameter;
use super::parts::{Texts, among, line, line_or_none, pick, source};
use super::{naming, slots, start};
use ledger_model::evidence::{Audience, Gap, Group, Programme};

/// What stands in a field; with a text, what stands there once it is typed. Nothing for a field that is not there.
pub fn reach(draft: &mut OwnDraft, field: &str, typed: Option<&str>) -> String {
    let (head, part) = field.split_once(", ").unwrap_or((field, ""));
    let (kind, id) = head.split_once(' ').unwrap_or((head, ""));
    if let Some(found) = slot(draft, field, typed).or_else(|| shares(draft, field, typed)) {
        return found;
    }
    if kind == "estimate" && part == "kind" {
        return estimate_kind(draft, id, typed);
    }
    if kind == "origin" {
        return origin(&mut draft.programme, part, typed);
    }
    if kind == "stances" {
        return stance(draft, part, typed);
    }
    let OwnDraft { programme, texts, .. } = draft;
    let found = match kind {
        "parameter" => find(&mut programme.parameters, |one| one.id == id).map(|one| parameter(texts, field, one, part, typed)),
        "split" => find(&mut programme.splits, |one| one.id == id).map(|one| split(texts, field, one, part, typed)),
        "cost" => Some(cost(texts, field, programme, id, part, typed)),
        "estimate" => find(&mut programme.estimates, |one| one.id == id).map(|one| estimate(texts, field, one, part, typed)),
        "claim" => find(&mut programme.claims, |one| one.id == id).map(|one| claim(texts, field, one, part, typed)),
        "reference" => Some(area(programme, part, typed)),
        "ratings.evidence" => Some(rating(&mut programme.ratings.evidence, part, typed)),
        "ratings.impact" => Some(rating(&mut programme.ratings.impact, part, typed)),
        _ => Some(of_programme(texts, field, programme, typed)),
    };
    found.unwrap_or_default()
}

fn find<T>(all: &mut [T], is: impl Fn(&T) -> bool) -> Option<&mut T> {
    all.iter_mut().find(|one| is(one))
}

fn of_programme(texts: &mut Texts, field: &str, programme: &mut Programme, typed: Option<&str>) -> String {
    match field {
        "id" => line(&mut programme.id, typed),
        "name" => line(&mut programme.name, typed),
        "full_name" => line(&mut programme.full_name, typed),
        "works_with" => line(&mut programme.works_with, typed),
        "setting" => line(&mut programme.setting, typed),
        "cohort" => line(&mut programme.cohort, typed),
        "summary" => line(&mut programme.summary, typed),
        "no_estimate" => line_or_none(&mut programme.no_estimate, typed),
        "tier" => pick(&mut programme.tier, &TIERS, typed),
        "unit, one" => line(&mut programme.unit.one, typed),
        "unit, many" => line(&mut programme.unit.many, typed),
        "unit, field" => line(&mut programme.unit.field, typed),
        "unit, type" => pick(&mut programme.unit.unit_type, &UNIT_TYPES, typed),
        "unit, need" => pick(&mut programme.unit.need, &BASES, typed),
        "scale, of" => pick(&mut programme.scale.of, &BASES, typed),
        "gaps" => lines(texts, field, gaps_of(programme), typed, |lines| set_gaps(programme, lines)),
        "feasibility" => lines(texts, field, programme.feasibility.clone(), typed, |lines| programme.feasibility = lines),
        _ => {
            let audience = field.strip_prefix("audiences, ").and_then(|at| Audience::ALL.get(at.parse::<usize>().ok()?));
            audience.map_or_else(String::new, |one| among(&mut programme.audiences, *one, typed))
        }
    }
}

/// Several texts, one on each line of a box.
fn lines(texts: &mut Texts, field: &str, there: Vec<String>, typed: Option<&str>, set: impl FnOnce(Vec<String>)) -> String {
    if let Some(text) = typed {
        texts.insert(field.to_owned(), text.to_owned());
        set(text.lines().map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned).collect());
    }
    texts.get(field).cloned().unwrap_or_else(|| there.join("\n"))
}

fn gaps_of(programme: &Programme) -> Vec<String> {
    programme.gaps.iter().filter(|gap| gap.not_counted).map(|gap| gap.text.clone()).collect()
}

fn set_gaps(programme: &mut Programme, lines: Vec<String>) {
    let (before, mut gaps): (Vec<Gap>, Vec<Gap>) = programme.gaps.drain(..).partition(|gap| gap.not_counted);
    let mut ids = before.into_iter().map(|gap| gap.id);
    for text in lines {
        let id = ids.next().unwrap_or_else(|| "not-counted".into());
        let id = naming::free(&id, |id| gaps.iter().any(|known| known.id == id));
        gaps.push(Gap { id, text, not_counted: true });
    }
    programme.gaps = gaps;
}

/// Where a number is named: the name; “+” makes one of the programme's own, and an empty text leaves it out.
fn slot(draft: &mut OwnDraft, field: &str, typed: Option<&str>) -> Option<String> {
    let (mut found, mut wanted) = (None, None);
    let fresh = field.rsplit_once(", ").map_or(field.to_owned(), |(head, part)| {
        let owner = head.split_once(' ').map_or(head, |(_, id)| id);
        naming::kebab(&format!("{owner} {part}"))
    });
    slots::numbers(&mut draft.programme, &mut |slot, name| {
        if slot.field != field || found.is_some() {
            return;
        }
        match typed {
            Some("") if slot.optional => *name = None,
            Some("+") => {
                wanted = Some(slot.units[0]);
                *name = Some(fresh.clone());
            }
            Some(text) if !text.is_empty() => *name = Some(text.to_owned()),
            _ => {}
        }
        found = Some(name.clone().unwrap_or_default());
    });
    if let Some(unit) = wanted {
        let group = match field.split([' ', ',']).next() {
            Some("cost") => Group::Cost,
            Some("estimate" | "reference" | "severity") => Group::Effect,
            _ => Group::Delivery,
        };
        start::number(&mut draft.programme, &mut draft.texts, &fresh, crate::words::own_label(field), group, unit);
    }
    found
}

/// Where a list of shares is named.
fn shares(draft: &mut OwnDraft, field: &str, typed: Option<&str>) -> Option<String> {
    let (mut found, mut wanted) = (None, false);
    let fresh = naming::kebab(&field.replace("cost ", "").replace("estimate ", ""));
    slots::shares(&mut draft.programme, &mut |at, name| {
        if at != field || found.is_some() {
            return;
        }
        match typed {
            Some("+") => {
                wanted = true;
                name.clone_from(&fresh);
            }
            Some(text) => text.clone_into(name),
            None => {}
        }
        found = Some(name.clone());
    });
    if wanted && draft.programme.splits.iter().all(|known| known.id != fresh) {
        draft.programme.splits.push(start::split(&fresh, crate::words::own_label(field)));
    }
    found
}

fn estimate_kind(draft: &mut OwnDraft, id: &str, typed: Option<&str>) -> String {
    if let Some(kind) = typed.and_then(|text| text.parse().ok()) {
        choose_kind(draft, id, kind);
    }
    draft.programme.estimate(id).map_or_else(String::new, |one| kind_of(&one.effect).to_string())
}

fn stance(draft: &mut OwnDraft, part: &str, typed: Option<&str>) -> String {
    if typed.is_some() && !draft.stances_chosen {
        draft.stances_chosen = true;
        draft.programme.stances = super::made::stances(&mut draft.programme.clone());
    }
    let mut worked_out = if draft.stances_chosen { None } else { Some(super::made::stances(&mut draft.programme.clone())) };
    let stances = worked_out.as_mut().unwrap_or(&mut draft.programme.stances);
    match part {
        "central" => line(&mut stances.central, typed),
        "cautious" => line(&mut stances.cautious, typed),
        _ => line(&mut stances.as_quoted, typed),
    }
}

/// Where everything comes from that does not say otherwise: what changes for the first number changes for all like it.
fn origin(programme: &mut Programme, part: &str, typed: Option<&str>) -> String {
    let Some(first) = programme.parameters.first() else { return String::new() };
    let before = (first.source.clone(), first.locator.clone(), first.standing);
    let mut after = before.clone();
    let shown = match part {
        "source" => source(&mut after.0, typed),
        "locator" => line(&mut after.1, typed),
        _ => pick(&mut after.2, &STANDINGS, typed),
    };
    if after != before {
        let numbers = programme.parameters.iter_mut().map(|one| (&mut one.source, &mut one.locator, Some(&mut one.standing)));
        let splits = programme.splits.iter_mut().map(|one| (&mut one.source, &mut one.locator, Some(&mut one.standing)));
        let ratings = [&mut programme.ratings.evidence, &mut programme.ratings.impact];
        let ratings = ratings.into_iter().map(|one| (&mut one.source, &mut one.locator, None));
        for (source, locator, standing) in numbers.chain(splits).chain(ratings) {
            if *source == before.0 && *locator == before.1 && standing.as_ref().is_none_or(|standing| **standing == before.2) {
                after.0.clone_into(source);
                after.1.clone_into(locator);
                if let Some(standing) = standing {
                    *standing = after.2;
                }
            }
        }
    }
    shown
}
