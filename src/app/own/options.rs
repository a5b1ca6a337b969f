//! What a list in the form offers.

use super::draft::OwnDraft;
use crate::words::{self, own_text as texts};
use ledger_model::embedded::{gazetteer, library};
use ledger_model::evidence::Unit;
use ledger_model::places::AreaKind;
use ledger_model::schema::{Names, Shape, find, names, text};

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

impl OwnDraft {
    /// What the list of a field offers; nothing for a box.
    pub fn offers(&mut self, field: &str) -> Vec<Offer> {
        let choices = words::own_choices(field);
        if !choices.is_empty() {
            return choices.iter().enumerate().map(|(at, (_, label))| offer(&at.to_string(), label)).collect();
        }
        match (field.split([' ', ',']).next().unwrap_or_default(), field.rsplit([',', ' ']).next().unwrap_or_default()) {
            ("parameter", "unit") => self.units(field),
            ("reference", "area") => forces(),
            ("stances", _) => self.made(&[]).estimates.iter().map(|one| offer(&one.id, &one.label)).collect(),
            _ => self.names(field),
        }
    }

    /// Units that fit where a number is read, and the one it has.
    fn units(&mut self, field: &str) -> Vec<Offer> {
        let id = field.trim_start_matches("parameter ").split(", ").next().unwrap_or_default().to_owned();
        let mut fitting: Vec<Unit> = self.programme.parameters.iter().filter(|one| one.id == id).map(|one| one.unit).collect();
        names(&mut self.programme, &mut |_, field, node| {
            if let (Names::Number(units), Some(name)) = (field.names, text(node))
                && *name == id
            {
                fitting.extend(units);
            }
        });
        let programme = &self.programme;
        let fits = Unit::ALL.into_iter().enumerate().filter(|(_, unit)| fitting.contains(unit));
        fits.map(|(at, unit)| Offer { value: at.to_string(), label: words::own_unit(unit, programme) }).collect()
    }

    /// What a place may name. Numbers: own ones, shared ones that fit, and published figures, which are refused with a sentence.
    fn names(&mut self, field: &str) -> Vec<Offer> {
        let (mut named, mut now, mut optional) = (Names::Nothing, String::new(), false);
        find(&mut self.programme, field, &mut |field, node| {
            named = field.names;
            optional = matches!(node.shape(), Shape::Optional(_));
            now = text(node).map_or_else(String::new, |name| name.clone());
        });
        let mut offers = Vec::new();
        match named {
            Names::Nothing => return offers,
            Names::Number(units) => {
                offers.extend(optional.then(|| offer("", texts::LEFT_OUT)));
                offers.extend(self.programme.parameters.iter().map(|one| offer(&one.id, &words::own_number_named(one))));
                offers.push(offer("+", texts::NEW_NUMBER));
                let shared = library().national.parameters.iter().filter(|one| units.contains(&one.unit));
                offers.extend(shared.map(|one| offer(&one.id, &words::shared_number(one))));
                offers.extend(self.programme.claims.iter().map(|one| offer(&one.id, &words::own_claim_named(one))));
            }
            Names::Shares => {
                offers.extend(self.programme.splits.iter().map(|one| offer(&one.id, &one.label)));
                offers.push(offer("+", texts::NEW_SHARES));
                offers.extend(library().national.splits.iter().map(|one| offer(&one.id, &one.label)));
            }
        }
        if !offers.iter().any(|known| known.value == now) {
            offers.push(offer(&now, &now));
        }
        offers
    }

    /// The number of the programme's own that a place names, by its id.
    pub fn own_number(&mut self, field: &str) -> Option<String> {
        self.name_at(field).filter(|id| self.programme.parameters.iter().any(|one| one.id == *id))
    }

    /// The list of shares of the programme's own that a place names, by its id.
    pub fn own_shares(&mut self, field: &str) -> Option<String> {
        self.name_at(field).filter(|id| self.programme.splits.iter().any(|one| one.id == *id))
    }

    fn name_at(&mut self, field: &str) -> Option<String> {
        let mut name = None;
        find(&mut self.programme, field, &mut |_, node| name = text(node).map(|name| name.clone()));
        name
    }
}

/// Police force areas, and none of them.
fn forces() -> Vec<Offer> {
    let forces = gazetteer().of_kind(AreaKind::PoliceForceArea).map(|area| offer(&area.code, &area.name));
    std::iter::once(offer("", texts::ELSEWHERE)).chain(forces).collect()
}
