//! What stands in a field of the form, and what typing in it does. A field is found by its key; only what typing in it does beyond that
//! is written here.

use super::draft::OwnDraft;
use super::effects::choose_kind;
use super::faults::asks_of;
use super::numbers::{end, spread, times, unit};
use super::parts::{Typing, chosen, line, lines_of, pick, set_text, source, ticked};
use super::{naming, start};
use crate::words::{own_choices, own_label};
use ledger_model::evidence::{CostLine, Gap, Group, Kind, Payer, Programme, Unit};
use ledger_model::schema::{Names, Shape, find, text};

/// What stands in a field; with a text, what stands there once it is typed. Nothing for a field that is not there.
pub fn reach(draft: &mut OwnDraft, field: &str, typed: Option<&str>) -> String {
    let (head, part) = field.split_once(", ").unwrap_or((field, ""));
    let (kind, id) = head.split_once(' ').unwrap_or((head, ""));
    match (kind, part) {
        ("origin", _) => return origin(&mut draft.programme, part, typed),
        ("stances", _) => return stance(draft, part, typed),
        ("gaps", _) => return gaps(draft, typed),
        ("estimate", "kind") => return estimate_kind(draft, id, typed),
        ("parameter", "low" | "high") => return end(draft, id, part == "low", typed),
        ("parameter", "spread") => return spread(draft, id, typed),
        ("parameter", "unit") => return unit(draft, id, typed),
        _ => {}
    }
    if let Some((list, place)) = field.rsplit_once(", ")
        && let Some((name, _)) = place.parse::<usize>().ok().and_then(|place| own_choices(list).get(place))
    {
        let mut shown = String::new();
        find(&mut draft.programme, list, &mut |_, node| {
            if let Shape::List(ticks) = node.shape() {
                shown = ticked(ticks, own_choices(list), name, typed);
            }
        });
        return shown;
    }
    let (asks, fresh) = (asks_of(field, &draft.programme), fresh_name(field));
    let one = draft.programme.parameters.iter().find(|one| kind == "parameter" && one.id == id);
    let times = one.map_or(1.0, |one| times(one.unit));
    let (mut shown, mut has_changed, mut wanted) = (String::new(), false, None);
    let OwnDraft { programme, texts, .. } = draft;
    find(programme, field, &mut |about, node| {
        let before = chosen(node);
        if about.names == Names::Nothing {
            shown = Typing { field, texts, asks, times, typed }.boxed(node);
        } else {
            match typed {
                Some("+") => {
                    wanted = Some(about.names);
                    set_text(node, Some(&fresh));
                }
                Some(name) => set_text(node, Some(name).filter(|name| !name.is_empty())),
                None => {}
            }
            shown = text(node).map_or_else(String::new, |name| name.clone());
        }
        has_changed = chosen(node) != before;
    });
    match wanted {
        Some(Names::Number(units)) => start::number(programme, texts, &fresh, own_label(field), group_of(kind), units[0]),
        Some(Names::Shares) if programme.splits.iter().all(|known| known.id != fresh) => {
            programme.splits.push(start::split(&fresh, own_label(field)));
        }
        _ => {}
    }
    match (kind, part) {
        ("cost", "basis") if has_changed => follow_basis(draft, id),
        ("split", part) if has_changed => follow_payer(&mut draft.programme, id, part),
        _ => {}
    }
    shown
}

/// The id of a number or list of shares that is made for a place.
fn fresh_name(field: &str) -> String {
    field.rsplit_once(", ").map_or(field.to_owned(), |(head, part)| {
        let owner = head.split_once(' ').map_or(head, |(_, id)| id);
        naming::kebab(&format!("{owner} {part}"))
    })
}

fn group_of(kind: &str) -> Group {
    match kind {
        "cost" => Group::Cost,
        "estimate" | "reference" | "severity" => Group::Effect,
        _ => Group::Delivery,
    }
}

/// The units that fit where a number is named.
pub fn units_at(programme: &mut Programme, field: &str) -> &'static [Unit] {
    let mut units: &[Unit] = &[];
    find(programme, field, &mut |about, _| {
        if let Names::Number(fitting) = about.names {
            units = fitting;
        }
    });
    units
}

/// The amount of a line whose basis has changed: its unit follows, and it comes back after a line from a reference area.
fn follow_basis(draft: &mut OwnDraft, id: &str) {
    let OwnDraft { programme, texts, .. } = draft;
    let unit = units_at(programme, &format!("cost {id}, amount")).first();
    let own = programme.estimates.iter_mut().flat_map(|estimate| &mut estimate.costs);
    let Some(one): Option<&mut CostLine> = programme.costs.iter_mut().chain(own).find(|one| one.id == id) else { return };
    let Some(unit) = unit else {
        (one.amount, one.hours) = (None, None);
        return;
    };
    let name = one.amount.get_or_insert_with(|| format!("{id}-amount")).clone();
    if !name.contains('.') {
        start::number(programme, texts, &name, own_label("cost, amount"), Group::Cost, *unit);
    }
    if let Some(one) = programme.parameters.iter_mut().find(|one| one.id == name && one.unit.is_money()) {
        one.unit = *unit;
    }
}

/// The kind of value of a share whose payer has changed.
fn follow_payer(programme: &mut Programme, id: &str, part: &str) {
    let at = part.strip_suffix(" payer").and_then(|at| at.parse::<usize>().ok());
    let split = programme.splits.iter_mut().find(|one| one.id == id);
    if let Some(share) = split.zip(at).and_then(|(split, at)| split.lines.get_mut(at)) {
        share.kind = kind_of_value(share.payer);
    }
}

/// The kind of value of somebody's share, unless the user says otherwise.
pub fn kind_of_value(payer: Payer) -> Kind {
    match payer {
        payer if payer.is_public() => Kind::Public,
        Payer::Victims => Kind::Harm,
        Payer::Charities | Payer::Economy => Kind::Economy,
        _ => Kind::Unsplit,
    }
}

/// What is not counted, one on each line.
fn gaps(draft: &mut OwnDraft, typed: Option<&str>) -> String {
    let OwnDraft { programme, texts, .. } = draft;
    if let Some(text) = typed {
        texts.insert("gaps".into(), text.to_owned());
        let (before, mut gaps): (Vec<Gap>, Vec<Gap>) = programme.gaps.drain(..).partition(|gap| gap.not_counted);
        let mut ids = before.into_iter().map(|gap| gap.id);
        for text in lines_of(text) {
            let id = ids.next().unwrap_or_else(|| "not-counted".into());
            let id = naming::free(&id, |id| gaps.iter().any(|known| known.id == id));
            gaps.push(Gap { id, text: text.to_owned(), not_counted: true });
        }
        programme.gaps = gaps;
    }
    let there = programme.gaps.iter().filter(|gap| gap.not_counted).map(|gap| gap.text.as_str());
    texts.get("gaps").cloned().unwrap_or_else(|| there.collect::<Vec<_>>().join("\n"))
}

fn estimate_kind(draft: &mut OwnDraft, id: &str, typed: Option<&str>) -> String {
    let kinds = own_choices("estimate, kind");
    if let Some((kind, _)) = typed.and_then(|text| kinds.get(text.parse::<usize>().ok()?)) {
        choose_kind(draft, id, kind);
    }
    let one = draft.programme.estimates.iter_mut().find(|one| one.id == id);
    one.map_or_else(String::new, |one| pick(&mut one.effect, kinds, None))
}

fn stance(draft: &mut OwnDraft, part: &str, typed: Option<&str>) -> String {
    if typed.is_some() && !draft.stances_chosen {
        draft.stances_chosen = true;
        draft.programme.stances = super::made::stances(&mut draft.programme.clone());
    }
    let mut worked_out = if draft.stances_chosen { None } else { Some(super::made::stances(&mut draft.programme.clone())) };
    let stances = worked_out.as_mut().unwrap_or(&mut draft.programme.stances);
    let mut shown = String::new();
    find(stances, part, &mut |_, node| shown = text(node).map_or_else(String::new, |at| line(at, typed)));
    shown
}

/// Where everything comes from that does not say otherwise: what changes for the first number changes for all like it.
fn origin(programme: &mut Programme, part: &str, typed: Option<&str>) -> String {
    let Some(first) = programme.parameters.first() else { return String::new() };
    let before = (first.source.clone(), first.locator.clone(), first.standing);
    let mut after = before.clone();
    let shown = match part {
        "source" => source(&mut after.0, typed),
        "locator" => line(&mut after.1, typed),
        _ => pick(&mut after.2, own_choices("origin, standing"), typed),
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
