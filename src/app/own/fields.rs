//! Every field of the form: what stands in it, and what typing in it does.

use super::draft::OwnDraft;
use super::effects::{choose_kind, kind_of};
use super::parts::{Texts, among, line, line_or_none, neat, neat_share, number, number_or_none, pick, source, tick};
use super::{naming, slots, start};
use crate::evidence::{
    Audience, Base, Claim, CostBasis, Counts, Estimate, EstimateKind, EvidenceClass, Gap, Grade, GrossOrNet, Group, Kind, Parameter, Payer,
    Pool, Programme, Rating, SpendBase, Split, Standing, Tier, Unit, UnitType,
};
use crate::quantities::{PriceYear, Spread};
use crate::words::{own_text as words, read_number};

pub const TIERS: [Tier; 4] = [Tier::Primary, Tier::Secondary, Tier::Tertiary, Tier::All];
pub const UNIT_TYPES: [UnitType; 2] = [UnitType::Flow, UnitType::Stock];
pub const BASES: [Base; 4] = [Base::PeopleExperiencingAbuse, Base::HighRiskCases, Base::Women16Plus, Base::Population];
pub const COST_BASES: [CostBasis; 4] = [CostBasis::PerUnit, CostBasis::PerYear, CostBasis::Once, CostBasis::ReferenceArea];
pub const COUNTS: [Counts; 4] = [Counts::Starts, Counts::Engaged, Counts::Completed, Counts::People];
pub const CLASSES: [EvidenceClass; 4] =
    [EvidenceClass::None, EvidenceClass::Uncontrolled, EvidenceClass::Matched, EvidenceClass::Controlled];
pub const POOLS: [Option<Pool>; 3] = [None, Some(Pool::Everyone), Some(Pool::HighRisk)];
pub const STANDINGS: [Standing; 5] = [Standing::Judgement, Standing::Recalled, Standing::SourceSeen, Standing::Review, Standing::Derived];
pub const GRADES: [Grade; 5] = [Grade::NotRated, Grade::Low, Grade::ModerateLow, Grade::Moderate, Grade::High];
pub const GROSS_OR_NET: [GrossOrNet; 2] = [GrossOrNet::Gross, GrossOrNet::Net];
pub const SPEND_BASES: [SpendBase; 2] = [SpendBase::Spend, SpendBase::Units];
/// Kinds of spread that are offered.
pub const SPREADS: usize = 9;

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
            Some("estimate" | "reference") => Group::Effect,
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

fn parameter(texts: &mut Texts, field: &str, one: &mut Parameter, part: &str, typed: Option<&str>) -> String {
    let times = times(one.unit);
    match part {
        "value" => number(texts, field, &mut one.value, times, typed),
        "low" | "high" => end(texts, one, part == "low", typed),
        "spread" => spread_kind(texts, one, typed),
        "unit" => unit(texts, one, typed),
        "price_year" => price_year(texts, field, &mut one.price_year, typed),
        "label" => line(&mut one.label, typed),
        "perspective" => line_or_none(&mut one.perspective, typed),
        "source" => source(&mut one.source, typed),
        "locator" => line(&mut one.locator, typed),
        "standing" => pick(&mut one.standing, &STANDINGS, typed),
        "note" => line_or_none(&mut one.note, typed),
        _ => String::new(),
    }
}

/// By how much a box shows more than the number: 100 for percentages.
pub fn times(unit: Unit) -> f64 {
    if unit.is_percentage() { 100.0 } else { 1.0 }
}

/// The low or high end. Both make a spread; neither makes none.
fn end(texts: &mut Texts, one: &mut Parameter, is_low: bool, typed: Option<&str>) -> String {
    let (low, high) = (format!("parameter {}, low", one.id), format!("parameter {}, high", one.id));
    let times = times(one.unit);
    let there = one.spread.ends(one.value);
    let shown = |texts: &Texts, field: &str, end: Option<f64>| {
        let known = || end.map_or_else(String::new, |end| crate::words::decimal(neat(end * times)));
        texts.get(field).cloned().unwrap_or_else(known)
    };
    let (low_shown, high_shown) = (shown(texts, &low, there.map(|ends| ends.0)), shown(texts, &high, there.map(|ends| ends.1)));
    let Some(text) = typed else { return if is_low { low_shown } else { high_shown } };
    let (low_text, high_text) = if is_low { (text.to_owned(), high_shown) } else { (low_shown, text.to_owned()) };
    match (read_number(&low_text), read_number(&high_text)) {
        (Ok(a), Ok(b)) => one.spread = one.spread.with_ends(neat_share(a, times), neat_share(b, times)),
        _ if low_text.trim().is_empty() && high_text.trim().is_empty() => one.spread = Spread::Fixed,
        _ => {}
    }
    texts.insert(low, low_text);
    texts.insert(high, high_text);
    text.to_owned()
}

/// The kind of spread, by its place: fixed, triangular, PERT, uniform, lognormal, normal, beta, gamma, shifted lognormal.
fn spread_kind(texts: &mut Texts, one: &mut Parameter, typed: Option<&str>) -> String {
    if let Some(kind) = typed.and_then(|text| text.parse::<usize>().ok()).filter(|kind| *kind < SPREADS) {
        let (low, high) = one.spread.ends(one.value).unwrap_or((one.value, one.value));
        let was_fixed = one.spread == Spread::Fixed;
        one.spread = match kind {
            0 => Spread::Fixed,
            1 => Spread::Triangular { low, high },
            2 => Spread::Pert { low, high },
            3 => Spread::Uniform { low, high },
            4 => Spread::Lognormal { low, high },
            5 => Spread::Normal { low, high },
            6 => Spread::Beta { low, high },
            7 => Spread::Gamma { low, high },
            _ => Spread::ShiftedLognormalFitted { low, high },
        };
        for end in ["low", "high"] {
            let field = format!("parameter {}, {end}", one.id);
            if kind == 0 {
                texts.remove(&field);
            } else if was_fixed {
                texts.entry(field).or_default(); // a spread asks for its ends
            }
        }
    }
    match one.spread {
        Spread::Fixed => "0",
        Spread::Triangular { .. } => "1",
        Spread::Pert { .. } => "2",
        Spread::Uniform { .. } => "3",
        Spread::Lognormal { .. } => "4",
        Spread::Normal { .. } | Spread::NormalSd { .. } => "5",
        Spread::Beta { .. } => "6",
        Spread::Gamma { .. } | Spread::GammaSd { .. } => "7",
        Spread::ShiftedLognormal { .. } | Spread::ShiftedLognormalFitted { .. } => "8",
    }
    .into()
}

/// The unit. What stands in the boxes stays, and is read anew.
fn unit(texts: &mut Texts, one: &mut Parameter, typed: Option<&str>) -> String {
    let before = one.unit;
    let mut boxes = || {
        ["value", "low", "high"].map(|part| {
            let field = format!("parameter {}, {part}", one.id);
            let text = parameter(texts, &field, one, part, None);
            (field, part, text)
        })
    };
    let shown = if typed.is_some() { Some(boxes()) } else { None };
    let place = pick(&mut one.unit, &Unit::ALL, typed);
    if one.unit != before {
        for (field, part, text) in shown.into_iter().flatten() {
            parameter(texts, &field, one, part, Some(&text));
        }
        if !one.unit.is_money() {
            texts.remove(&format!("parameter {}, price_year", one.id));
            one.price_year = None;
        }
    }
    place
}

fn price_year(texts: &mut Texts, field: &str, at: &mut Option<PriceYear>, typed: Option<&str>) -> String {
    if let Some(text) = typed {
        texts.insert(field.to_owned(), text.to_owned());
        *at = text.parse().ok();
    }
    texts.get(field).cloned().unwrap_or_else(|| at.map_or_else(String::new, |year| year.to_string()))
}

fn split(texts: &mut Texts, field: &str, one: &mut Split, part: &str, typed: Option<&str>) -> String {
    match part {
        "label" => line(&mut one.label, typed),
        "source" => source(&mut one.source, typed),
        "locator" => line(&mut one.locator, typed),
        "standing" => pick(&mut one.standing, &STANDINGS, typed),
        "note" => line_or_none(&mut one.note, typed),
        _ => {
            let (at, what) = part.split_once(' ').unwrap_or((part, ""));
            let Some(share) = at.parse::<usize>().ok().and_then(|at| one.lines.get_mut(at)) else { return String::new() };
            match what {
                "payer" => {
                    let before = share.payer;
                    let place = pick(&mut share.payer, &Payer::ALL, typed);
                    if share.payer != before {
                        share.kind = kind_of_value(share.payer);
                    }
                    place
                }
                "kind" => pick(&mut share.kind, &Kind::ALL, typed),
                _ => number(texts, field, &mut share.percent, 1.0, typed),
            }
        }
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

fn cost(texts: &mut Texts, field: &str, programme: &mut Programme, id: &str, part: &str, typed: Option<&str>) -> String {
    let own = programme.estimates.iter_mut().flat_map(|estimate| &mut estimate.costs);
    let Some(one) = programme.costs.iter_mut().chain(own).find(|one| one.id == id) else { return String::new() };
    match part {
        "label" => line(&mut one.label, typed),
        "counts" => pick(&mut one.counts, &COUNTS, typed),
        "note" => line_or_none(&mut one.note, typed),
        "year" => {
            let mut year = f64::from(one.year);
            let shown = number(texts, field, &mut year, 1.0, typed);
            one.year = year as u16;
            shown
        }
        "basis" => {
            let before = one.basis;
            let place = pick(&mut one.basis, &COST_BASES, typed);
            if one.basis != before {
                let (basis, amount) = (one.basis, one.amount.clone());
                if basis == CostBasis::ReferenceArea {
                    (one.amount, one.hours) = (None, None);
                }
                follow_basis(texts, programme, id, basis, amount);
            }
            place
        }
        _ => String::new(),
    }
}

/// The amount of a line whose basis has changed: its unit follows, and it comes back after a line from a reference area.
fn follow_basis(texts: &mut Texts, programme: &mut Programme, id: &str, basis: CostBasis, amount: Option<String>) {
    let unit = match basis {
        CostBasis::PerUnit => Unit::PoundsPerUnit,
        CostBasis::PerYear => Unit::PoundsPerYear,
        CostBasis::Once => Unit::Pounds,
        CostBasis::ReferenceArea => return,
    };
    let name = amount.unwrap_or_else(|| format!("{id}-amount"));
    if !name.contains('.') {
        start::number(programme, texts, &name, words::AMOUNT, Group::Cost, unit);
    }
    if let Some(one) = programme.costs.iter_mut().find(|one| one.id == id) {
        one.amount = Some(name.clone());
        if one.hours.is_some() {
            return;
        }
    }
    if let Some(one) = programme.parameters.iter_mut().find(|one| one.id == name && one.unit.is_money()) {
        one.unit = unit;
    }
}

fn estimate(texts: &mut Texts, field: &str, one: &mut Estimate, part: &str, typed: Option<&str>) -> String {
    match part {
        "label" => line(&mut one.label, typed),
        "summary" => line(&mut one.summary, typed),
        "flag" => line_or_none(&mut one.flag, typed),
        "class" => pick(&mut one.class, &CLASSES, typed),
        "pool" => pick(&mut one.pool, &POOLS, typed),
        "counts" => pick(&mut one.counts, &COUNTS[..3], typed),
        "follow_up_years" => number_or_none(texts, field, &mut one.follow_up_years, typed),
        "shown_only" => tick(&mut one.shown_only, typed),
        "provider_ratio" => tick(&mut one.provider_ratio, typed),
        "before_after" => tick(&mut one.before_after, typed),
        "gross_or_net" | "base" => match &mut one.effect {
            EstimateKind::ReturnPerPound { gross_or_net, .. } if part == "gross_or_net" => pick(gross_or_net, &GROSS_OR_NET, typed),
            EstimateKind::ReturnPerPound { base, .. } => pick(base, &SPEND_BASES, typed),
            _ => String::new(),
        },
        _ => {
            let kind = part.strip_prefix("covers, ").and_then(|at| Kind::ALL.get(at.parse::<usize>().ok()?));
            kind.map_or_else(String::new, |kind| {
                let covers = &mut one.covers;
                let mut ticked: Vec<usize> = covers.iter().map(|known| *known as usize).collect();
                let shown = among(&mut ticked, *kind as usize, typed);
                *covers = ticked.into_iter().map(|at| Kind::ALL[at]).collect();
                shown
            })
        }
    }
}

fn claim(texts: &mut Texts, field: &str, one: &mut Claim, part: &str, typed: Option<&str>) -> String {
    match part {
        "text" => line(&mut one.text, typed),
        "value" => number_or_none(texts, field, &mut one.value, typed),
        "years" => number_or_none(texts, field, &mut one.years, typed),
        "unit" => line(&mut one.unit, typed),
        "price_year" => price_year(texts, field, &mut one.price_year, typed),
        "price_year_note" => line_or_none(&mut one.price_year_note, typed),
        "years_note" => line_or_none(&mut one.years_note, typed),
        "perspective" => line_or_none(&mut one.perspective, typed),
        "payer" => line_or_none(&mut one.payer, typed),
        "method" => line_or_none(&mut one.method, typed),
        "note" => line_or_none(&mut one.note, typed),
        "source" => source(&mut one.source, typed),
        "locator" => line(&mut one.locator, typed),
        "standing" => pick(&mut one.standing, &STANDINGS, typed),
        _ => String::new(),
    }
}

fn area(programme: &mut Programme, part: &str, typed: Option<&str>) -> String {
    let at = part.strip_suffix(" area").and_then(|at| at.parse::<usize>().ok());
    let area = programme.reference.as_mut().zip(at).and_then(|(reference, at)| reference.areas.get_mut(at));
    area.map_or_else(String::new, |area| line(&mut area.area, typed))
}

fn rating(one: &mut Rating, part: &str, typed: Option<&str>) -> String {
    match part {
        "" => pick(&mut one.grade, &GRADES, typed),
        "reason" => line(&mut one.reason, typed),
        "source" => source(&mut one.source, typed),
        _ => line(&mut one.locator, typed),
    }
}
