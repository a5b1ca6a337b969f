//! What typing in the low end, the high end, the spread or the unit of a number does.

use super::draft::OwnDraft;
use super::fields::reach;
use super::parts::{Texts, choose, chosen, neat, neat_share};
use crate::words::{NumberKind, own_choices, parse_number};
use ledger_model::evidence::{Parameter, Unit};
use ledger_model::quantities::Distribution;
use ledger_model::schema::{Choice, Shape};

/// By how much a box shows more than the number: 100 for percentages.
pub fn times(unit: Unit) -> f64 {
    if unit.is_percentage() { 100.0 } else { 1.0 }
}

fn number<'a>(draft: &'a mut OwnDraft, id: &str) -> Option<(&'a mut Texts, &'a mut Parameter)> {
    let OwnDraft { programme, texts, .. } = draft;
    Some((texts, programme.parameters.iter_mut().find(|one| one.id == id)?))
}

/// The low or high end. Both make a spread; neither makes none.
pub fn end(draft: &mut OwnDraft, id: &str, is_low: bool, typed: Option<&str>) -> String {
    let Some((texts, one)) = number(draft, id) else { return String::new() };
    let (low, high) = (format!("parameter {id}, low"), format!("parameter {id}, high"));
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

/// The kind of spread. One that is told by other numbers than its ends is shown as the same kind told by them.
pub fn spread(draft: &mut OwnDraft, id: &str, typed: Option<&str>) -> String {
    let Some((texts, one)) = number(draft, id) else { return String::new() };
    let kinds = own_choices("parameter, spread");
    if let Some((kind, _)) = typed.and_then(|text| kinds.get(text.parse::<usize>().ok()?)) {
        let (low, high) = one.spread.ends(one.value).unwrap_or((one.value, one.value));
        let was_fixed = one.spread == Distribution::Fixed;
        choose(&mut one.spread, kind);
        one.spread.fields(&mut |field, node| {
            if let Shape::Number(at) = node.shape() {
                *at = if field.key == "low" { low } else { high };
            }
        });
        for end in ["low", "high"] {
            let field = format!("parameter {id}, {end}");
            if one.spread == Distribution::Fixed {
                texts.remove(&field);
            } else if was_fixed {
                texts.insert(field, String::new()); // a spread asks for its ends
            }
        }
    }
    let now = chosen(&mut one.spread).trim_end_matches("-sd").trim_end_matches("-fitted");
    kinds.iter().position(|(kind, _)| kind.trim_end_matches("-fitted") == now).unwrap_or_default().to_string()
}

/// The unit. What stands in the boxes stays, and is read anew.
pub fn unit(draft: &mut OwnDraft, id: &str, typed: Option<&str>) -> String {
    let boxes = ["value", "low", "high"].map(|part| format!("parameter {id}, {part}"));
    let shown = typed.map(|_| boxes.clone().map(|field| reach(draft, &field, None)));
    let Some((texts, one)) = number(draft, id) else { return String::new() };
    let before = one.unit;
    if let Some(unit) = typed.and_then(|text| Unit::ALL.get(text.parse::<usize>().ok()?)) {
        one.unit = *unit;
    }
    let after = one.unit;
    if after != before {
        if !after.is_money() {
            texts.remove(&format!("parameter {id}, price_year"));
            one.price_year = None;
        }
        for (field, text) in boxes.iter().zip(shown.iter().flatten()) {
            reach(draft, field, Some(text));
        }
    }
    (after as usize).to_string()
}
