//! What a list in the form offers.

use super::draft::OwnDraft;
use super::{listed, slots};
use crate::words::{self, own_text as texts};
use ledger_model::embedded::{gazetteer, library};
use ledger_model::evidence::{Audience, Kind, Payer, Unit};
use ledger_model::places::AreaKind;

/// One of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Offer {
    /// What is typed for it.
    pub value: String,
    /// What it says.
    pub label: String,
}

fn offer(value: &str, label: &str) -> Offer {
    Offer { value: value.to_owned(), label: label.to_owned() }
}

fn placed<T: Copy>(all: &[T], label: impl Fn(T) -> &'static str) -> Vec<Offer> {
    all.iter().enumerate().map(|(at, one)| offer(&at.to_string(), label(*one))).collect()
}

impl OwnDraft {
    /// What the list of a field offers; nothing for a box.
    pub fn offers(&mut self, field: &str) -> Vec<Offer> {
        let found = self.names_of_numbers(field).or_else(|| self.names_of_shares(field));
        if let Some(found) = found {
            return found;
        }
        let part = field.rsplit([',', ' ']).next().unwrap_or_default();
        match (field.split([' ', ',']).next().unwrap_or_default(), part) {
            (_, "tier") => placed(&listed::TIERS, words::tier),
            ("unit", "type") => placed(&listed::UNIT_TYPES, words::own_unit_type),
            (_, "need" | "of") => placed(&listed::BASES, words::own_base),
            ("cost", "basis") => placed(&listed::COST_BASES, words::own_cost_basis),
            ("cost", "counts") => placed(&listed::COUNTS, words::own_counts),
            ("estimate", "counts") => placed(&listed::COUNTS[..3], words::own_counts),
            (_, "class") => placed(&listed::CLASSES, words::own_class),
            (_, "pool") => placed(&listed::POOLS, words::own_pool),
            ("estimate", "kind") => placed(&[0, 1, 2, 3, 4], words::own_kind_of_estimate),
            (_, "standing") => placed(&listed::STANDINGS, words::own_standing),
            ("ratings.evidence" | "ratings.impact", _) => placed(&listed::GRADES, words::own_grade),
            (_, "gross_or_net") => placed(&listed::GROSS_OR_NET, words::own_gross_or_net),
            (_, "base") => placed(&listed::SPEND_BASES, words::own_spend_base),
            (_, "spread") => placed(&[0, 1, 2, 3, 4, 5, 6, 7, 8], words::own_spread),
            (_, "payer") => placed(&Payer::ALL, words::own_payer),
            (_, "kind") => placed(&Kind::ALL, words::own_kind_of_value),
            (_, "unit") => self.units(field),
            ("audiences", _) => placed(&Audience::ALL, words::audience),
            ("reference", "area") => forces(),
            ("stances", _) => self.made(&[]).estimates.iter().map(|one| offer(&one.id, &one.label)).collect(),
            _ => vec![],
        }
    }

    /// Units that fit where a number is read, and the one it has.
    fn units(&mut self, field: &str) -> Vec<Offer> {
        let id = field.trim_start_matches("parameter ").split(", ").next().unwrap_or_default().to_owned();
        let mut fitting: Vec<Unit> = self.programme.parameters.iter().filter(|one| one.id == id).map(|one| one.unit).collect();
        slots::numbers(&mut self.programme, &mut |slot, name| {
            if name.as_deref() == Some(id.as_str()) {
                fitting.extend(slot.units);
            }
        });
        let programme = &self.programme;
        let fits = Unit::ALL.into_iter().enumerate().filter(|(_, unit)| fitting.contains(unit));
        fits.map(|(at, unit)| Offer { value: at.to_string(), label: words::own_unit(unit, programme) }).collect()
    }

    /// Numbers that a place may name: own ones, shared ones that fit, and published figures, which are refused with a sentence.
    fn names_of_numbers(&mut self, field: &str) -> Option<Vec<Offer>> {
        let (mut found, mut now) = (None, None);
        slots::numbers(&mut self.programme, &mut |slot, name| {
            if slot.field == field {
                found = Some((slot.units, slot.optional));
                now.clone_from(name);
            }
        });
        let (units, optional) = found?;
        let mut offers = if optional { vec![offer("", texts::LEFT_OUT)] } else { vec![] };
        offers.extend(self.programme.parameters.iter().map(|one| offer(&one.id, &words::own_number_named(one))));
        offers.push(offer("+", texts::NEW_NUMBER));
        let shared = library().national.parameters.iter().filter(|one| units.contains(&one.unit));
        offers.extend(shared.map(|one| Offer { value: one.id.clone(), label: words::shared_number(one) }));
        offers.extend(self.programme.claims.iter().map(|one| Offer { value: one.id.clone(), label: words::own_claim_named(one) }));
        let now = now.unwrap_or_default();
        if !offers.iter().any(|known| known.value == now) {
            offers.push(offer(&now, &now));
        }
        Some(offers)
    }

    fn names_of_shares(&mut self, field: &str) -> Option<Vec<Offer>> {
        let mut found = None;
        slots::shares(&mut self.programme, &mut |at, name| {
            if at == field {
                found = Some(name.clone());
            }
        });
        let now = found?;
        let mut offers: Vec<Offer> = self.programme.splits.iter().map(|one| offer(&one.id, &one.label)).collect();
        offers.push(offer("+", texts::NEW_SHARES));
        offers.extend(library().national.splits.iter().map(|one| offer(&one.id, &one.label)));
        if !offers.iter().any(|known| known.value == now) {
            offers.push(offer(&now, &now));
        }
        Some(offers)
    }

    /// The number of the programme's own that a place names, by its id.
    pub fn own_number(&mut self, field: &str) -> Option<String> {
        let mut found = None;
        slots::numbers(&mut self.programme, &mut |slot, name| {
            if slot.field == field {
                found.clone_from(name);
            }
        });
        found.filter(|id| self.programme.parameters.iter().any(|one| one.id == *id))
    }

    /// The list of shares of the programme's own that a place names, by its id.
    pub fn own_shares(&mut self, field: &str) -> Option<String> {
        let mut found = None;
        slots::shares(&mut self.programme, &mut |at, name| {
            if at == field {
                found = Some(name.clone());
            }
        });
        found.filter(|id| self.programme.splits.iter().any(|one| one.id == *id))
    }
}

/// Police force areas, and none of them.
fn forces() -> Vec<Offer> {
    let forces = gazetteer().of_kind(AreaKind::PoliceForceArea).map(|area| offer(&area.code, &area.name));
    std::iter::once(offer("", texts::ELSEWHERE)).chain(forces).collect()
}
