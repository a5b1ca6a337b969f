//! What is wrong in a form: boxes that cannot be read, and the faults the library's own checks find, each at its field.

use super::draft::OwnDraft;
use crate::words::{self, NumberKind, parse_number, plain_letters, shell};
use ledger_model::embedded::library;
use ledger_model::evidence::{CostBasis, EvidenceError, Programme};
use ledger_model::quantities::PriceYear;
use ledger_model::schema::find;

/// Something wrong in a form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnProgrammeError {
    pub field: String,
    pub sentence: String,
}

impl OwnDraft {
    /// Everything wrong with the programme the form makes beside the user's others.
    pub fn faults(&self, others: &[Programme]) -> Vec<OwnProgrammeError> {
        let made = self.made(others);
        let mut found = self.unread(&mut made.clone());
        let beside: Vec<Programme> = others.iter().chain([&made]).cloned().collect();
        let own = format!("programmes/{}.toml", made.id);
        let unread: Vec<String> = found.iter().map(|fault| fault.field.clone()).collect();
        for fault in library().check_own(&beside).into_iter().filter(|fault| fault.file == own) {
            let field = field_of(&fault, &made);
            if field == "full_name" && made.name.is_empty() {
                continue; // it is the name, which says so already
            }
            // A number that cannot be read has one sentence, not a second about what stood there before.
            let entry = field.strip_suffix("value").unwrap_or(&field);
            if unread.iter().all(|known| *known != field && !(entry != field && known.starts_with(entry))) {
                found.push(OwnProgrammeError { sentence: words::own_fault(&field, &fault, &made), field });
            }
        }
        found
    }

    /// What was read in the box of a number, as the box writes it; none where that is what stands there, or nothing could be read.
    pub fn understood(&self, field: &str) -> Option<String> {
        words::understood(self.texts.get(field)?, asks_of(field, &self.programme))
    }

    /// Whether a number below 0 may stand in a box.
    pub fn may_be_negative(&self, field: &str) -> bool {
        let head = field.split_once(", ").map_or(field, |(head, _)| head);
        let unit = self.programme.parameters.iter().find(|one| Some(one.id.as_str()) == head.strip_prefix("parameter "));
        unit.is_some_and(|one| one.unit.bounds().smallest < 0.0) || head.starts_with("claim ")
    }

    /// Boxes whose text is no number or no year, as far as the programme reads them.
    fn unread(&self, made: &mut Programme) -> Vec<OwnProgrammeError> {
        let mut found = Vec::new();
        for (field, text) in self.texts.each() {
            if !is_read(field, made) {
                continue;
            }
            let (label, asks) = (words::own_label_in(field, made), asks_of(field, made));
            let part = field.rsplit([',', ' ']).next().unwrap_or_default();
            let sentence = match part {
                "price_year" if text.trim().is_empty() => None,
                "price_year" => plain_letters(text).parse::<PriceYear>().err().map(|refused| format!("{label}: {refused}")),
                "low" | "high" => self.end_unread(field, text, &label, asks),
                "value" | "years" | "follow_up_years" if text.trim().is_empty() && !field.starts_with("parameter ") => None,
                "year" => not_read(text, &label, asks).or_else(|| not_whole(text, &label)),
                "value" | "percent" | "years" | "follow_up_years" => not_read(text, &label, asks),
                _ => None,
            };
            found.extend(sentence.map(|sentence| OwnProgrammeError { field: field.clone(), sentence }));
        }
        found
    }

    fn end_unread(&self, field: &str, text: &str, label: &str, asks: NumberKind) -> Option<String> {
        if !text.trim().is_empty() {
            return not_read(text, label, asks);
        }
        let other = field.strip_suffix("low").map_or_else(|| field.replace(", high", ", low"), |head| format!("{head}high"));
        let is_alone = self.texts.get(&other).is_some_and(|other| !other.trim().is_empty());
        let head = field.rsplit_once(", ").map_or(field, |(head, _)| head);
        let id = head.trim_start_matches("parameter ");
        let spreads =
            self.programme.parameters.iter().any(|one| one.id == id && one.spread != ledger_model::quantities::Distribution::Fixed);
        (is_alone || spreads).then(|| words::own_both_ends(label))
    }
}

fn not_read(text: &str, label: &str, asks: NumberKind) -> Option<String> {
    parse_number(text, asks).err().map(|why| shell::not_read(label, text, why))
}

/// A number of years that is none, or not whole.
fn not_whole(text: &str, label: &str) -> Option<String> {
    let is_whole = |number: f64| number.fract() == 0.0 && (0.0..=f64::from(u16::MAX)).contains(&number);
    let whole = parse_number(text, NumberKind::Count).is_ok_and(is_whole);
    (!whole).then(|| format!("{label}: {}", words::assumption_texts::WHOLE_NUMBER))
}

/// What the box of a number asks for.
pub fn asks_of(field: &str, made: &Programme) -> NumberKind {
    let head = field.split_once(", ").map_or(field, |(head, _)| head);
    match head.split_once(' ') {
        Some(("parameter", id)) => {
            made.parameters.iter().find(|one| one.id == id).map_or(NumberKind::Number, |one| NumberKind::of(one.unit))
        }
        Some(("split", _)) => NumberKind::Percent,
        Some(("cost", _)) => NumberKind::Count,
        Some(("claim", _)) if field.ends_with("value") => NumberKind::AsPrinted,
        _ => NumberKind::Number,
    }
}

/// Whether what a field belongs to is in the programme.
fn is_read(field: &str, made: &mut Programme) -> bool {
    let head = field.split_once(", ").map_or(field, |(head, _)| head);
    let is_once = |id: &str| made.costs.iter().any(|one| one.id == id && one.basis == CostBasis::Once);
    match head.split_once(' ') {
        None => true,
        Some(("cost", id)) if field.ends_with(", year") => is_once(id),
        Some(_) => find(made, head, &mut |_, _| {}),
    }
}

/// The field of a fault: its key, but for keys that stand for a whole entry.
fn field_of(fault: &EvidenceError, made: &Programme) -> String {
    let key = fault.key.as_str();
    let (head, part) = key.split_once(", ").unwrap_or((key, ""));
    let (kind, id) = head.split_once(' ').unwrap_or((head, ""));
    let at = |part: &str| format!("{head}, {part}");
    match (kind, part) {
        ("parameter", "" | "correlation" | "correlated_with" | "derived" | "enter_yours") => at("value"),
        ("estimate", "") => {
            let uncovered = made.estimate(id).is_some_and(|one| one.pool.is_some() && one.covers.is_empty());
            at(if uncovered { "covers" } else { "kind" })
        }
        ("cost", "") => {
            let elsewhere = made.costs.iter().any(|cost| cost.id == id && cost.basis == CostBasis::ReferenceArea);
            at(if elsewhere { "basis" } else { "amount" })
        }
        ("claim", "axis") => at("value"),
        ("reference", "") => at("0 area"),
        ("gap", _) => "gaps".into(),
        _ => key.to_owned(),
    }
}
