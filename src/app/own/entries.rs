//! Fields of a list of shares, a line of cost, an estimate, a published figure, an area, a rating.

use super::listed::{CLASSES, COST_BASES, COUNTS, GRADES, GROSS_OR_NET, POOLS, SPEND_BASES, STANDINGS};
use super::numbers::price_year;
use super::parts::{Texts, among, line, line_or_none, number, number_or_none, pick, source, tick};
use super::start;
use crate::words::{NumberKind, own_text as words};
use ledger_model::evidence::{Claim, CostBasis, Estimate, EstimateKind, Group, Kind, Payer, Programme, Rating, Split, Unit};

/// A field of a list of shares.
pub fn split(texts: &mut Texts, field: &str, one: &mut Split, part: &str, typed: Option<&str>) -> String {
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
                _ => number(texts, field, &mut share.percent, 1.0, NumberKind::Percent, typed),
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

/// A field of a line of cost.
pub fn cost(texts: &mut Texts, field: &str, programme: &mut Programme, id: &str, part: &str, typed: Option<&str>) -> String {
    let own = programme.estimates.iter_mut().flat_map(|estimate| &mut estimate.costs);
    let Some(one) = programme.costs.iter_mut().chain(own).find(|one| one.id == id) else { return String::new() };
    match part {
        "label" => line(&mut one.label, typed),
        "counts" => pick(&mut one.counts, &COUNTS, typed),
        "note" => line_or_none(&mut one.note, typed),
        "year" => {
            let mut year = f64::from(one.year);
            let shown = number(texts, field, &mut year, 1.0, NumberKind::Count, typed);
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

/// A field of an estimate.
pub fn estimate(texts: &mut Texts, field: &str, one: &mut Estimate, part: &str, typed: Option<&str>) -> String {
    match part {
        "label" => line(&mut one.label, typed),
        "summary" => line(&mut one.summary, typed),
        "flag" => line_or_none(&mut one.flag, typed),
        "class" => pick(&mut one.class, &CLASSES, typed),
        "pool" => pick(&mut one.pool, &POOLS, typed),
        "counts" => pick(&mut one.counts, &COUNTS[..3], typed),
        "follow_up_years" => number_or_none(texts, field, &mut one.follow_up_years, NumberKind::Number, typed),
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

/// A field of a published figure.
pub fn claim(texts: &mut Texts, field: &str, one: &mut Claim, part: &str, typed: Option<&str>) -> String {
    match part {
        "text" => line(&mut one.text, typed),
        "value" => number_or_none(texts, field, &mut one.value, NumberKind::AsPrinted, typed),
        "years" => number_or_none(texts, field, &mut one.years, NumberKind::Number, typed),
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

/// A field of a service elsewhere.
pub fn area(programme: &mut Programme, part: &str, typed: Option<&str>) -> String {
    let at = part.strip_suffix(" area").and_then(|at| at.parse::<usize>().ok());
    let area = programme.reference.as_mut().zip(at).and_then(|(reference, at)| reference.areas.get_mut(at));
    area.map_or_else(String::new, |area| line(&mut area.area, typed))
}

/// A field of a rating.
pub fn rating(one: &mut Rating, part: &str, typed: Option<&str>) -> String {
    match part {
        "" => pick(&mut one.grade, &GRADES, typed),
        "reason" => line(&mut one.reason, typed),
        "source" => source(&mut one.source, typed),
        _ => line(&mut one.locator, typed),
    }
}
