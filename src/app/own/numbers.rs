//! Fields of a number: its centre, ends, spread, unit and price year.

use super::listed::{SPREADS, STANDINGS};
use super::parts::{Texts, line, line_or_none, neat, neat_share, number, pick, source};
use crate::words::{NumberKind, parse_number, plain_letters};
use ledger_model::evidence::{Parameter, Unit};
use ledger_model::quantities::{Distribution, PriceYear};

/// A field of a number.
pub fn parameter(texts: &mut Texts, field: &str, one: &mut Parameter, part: &str, typed: Option<&str>) -> String {
    let times = times(one.unit);
    match part {
        "value" => number(texts, field, &mut one.value, times, NumberKind::of(one.unit), typed),
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
    let (times, asks) = (times(one.unit), NumberKind::of(one.unit));
    let there = one.spread.ends(one.value);
    let shown = |texts: &Texts, field: &str, end: Option<f64>| {
        let known = || end.map_or_else(String::new, |end| asks.written(neat(end * times)));
        texts.get(field).cloned().unwrap_or_else(known)
    };
    let (low_shown, high_shown) = (shown(texts, &low, there.map(|ends| ends.0)), shown(texts, &high, there.map(|ends| ends.1)));
    let Some(text) = typed else { return if is_low { low_shown } else { high_shown } };
    let (low_text, high_text) = if is_low { (text.to_owned(), high_shown) } else { (low_shown, text.to_owned()) };
    match (parse_number(&low_text, asks), parse_number(&high_text, asks)) {
        (Ok(a), Ok(b)) => one.spread = one.spread.with_ends(neat_share(a, times), neat_share(b, times)),
        _ if low_text.trim().is_empty() && high_text.trim().is_empty() => one.spread = Distribution::Fixed,
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
        let was_fixed = one.spread == Distribution::Fixed;
        one.spread = match kind {
            0 => Distribution::Fixed,
            1 => Distribution::Triangular { low, high },
            2 => Distribution::Pert { low, high },
            3 => Distribution::Uniform { low, high },
            4 => Distribution::Lognormal { low, high },
            5 => Distribution::Normal { low, high },
            6 => Distribution::Beta { low, high },
            7 => Distribution::Gamma { low, high },
            _ => Distribution::ShiftedLognormalFitted { low, high },
        };
        for end in ["low", "high"] {
            let field = format!("parameter {}, {end}", one.id);
            if kind == 0 {
                texts.remove(&field);
            } else if was_fixed {
                texts.insert(field, String::new()); // a spread asks for its ends
            }
        }
    }
    match one.spread {
        Distribution::Fixed => "0",
        Distribution::Triangular { .. } => "1",
        Distribution::Pert { .. } => "2",
        Distribution::Uniform { .. } => "3",
        Distribution::Lognormal { .. } => "4",
        Distribution::Normal { .. } | Distribution::NormalSd { .. } => "5",
        Distribution::Beta { .. } => "6",
        Distribution::Gamma { .. } | Distribution::GammaSd { .. } => "7",
        Distribution::ShiftedLognormal { .. } | Distribution::ShiftedLognormalFitted { .. } => "8",
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

/// The year whose prices an amount is in; nothing while it cannot be read.
pub fn price_year(texts: &mut Texts, field: &str, at: &mut Option<PriceYear>, typed: Option<&str>) -> String {
    if let Some(text) = typed {
        texts.insert(field.to_owned(), text.to_owned());
        *at = plain_letters(text).parse().ok();
    }
    texts.get(field).cloned().unwrap_or_else(|| at.map_or_else(String::new, |year| year.to_string()))
}
