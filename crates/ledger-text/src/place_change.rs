//! What a change of place left behind, in words.

use super::number::{decimal, list};
use super::sentence::lower_first;
use ledger_model::appraisal::Appraisal;
use ledger_model::embedded::library;
use ledger_model::evidence::UnitType;
use ledger_model::place_change::KeptScale;

/// Texts of the notice.
pub mod moved_text {
    pub const TITLE: &str = "You changed the place";
    pub const KEPT: &str = "These stay as you set them for an earlier place:";
}

/// What was forgotten: the place it was for, standards by id, and whether counts of people too.
pub fn place_forgotten(from: &str, provision: &[&str], counts: bool) -> String {
    let labels = provision.iter().filter_map(|id| library().standards.standard(id)).map(|standard| lower_first(&standard.label));
    let there: Vec<String> = labels.collect();
    let there = (!there.is_empty()).then(|| format!("what there is now ({})", list(&there)));
    let counts = counts.then(|| "the counts of people you changed".to_owned());
    let what: Vec<String> = there.into_iter().chain(counts).collect();
    format!("Some of what you typed belongs to {from} and was taken out: {}. Undo brings it back, with the place.", list(&what))
}

/// "Marac with Idva: 420 cases wanted each year, 120 running now, set for Derby."
pub fn scale_kept(kept: &KeptScale, answer: &Appraisal) -> String {
    let programme = answer.programme(&kept.programme);
    let (name, many) = programme.map_or((kept.programme.as_str(), ""), |one| (one.name.as_str(), one.unit.many.as_str()));
    let is_flow = programme.is_none_or(|one| one.unit.unit_type == UnitType::Flow);
    let year = if is_flow { " each year" } else { "" };
    let wanted = kept.wanted.map(|units| format!("{} {many} wanted{year}", decimal(units)));
    let now = kept.now.map(|units| match kept.wanted {
        Some(_) => format!("{} running now", decimal(units)),
        None => format!("{} {many} running now", decimal(units)),
    });
    let what: Vec<String> = wanted.into_iter().chain(now).collect();
    format!("{name}: {}, set for {}.", what.join(", "), kept.place)
}

/// Goes back to what is usual here.
pub fn default_for(answer: &Appraisal) -> String {
    format!("Use the default for {}", answer.inputs.place.name)
}

/// Of which programme, for people who hear the page.
pub fn default_of(kept: &KeptScale, answer: &Appraisal) -> String {
    format!(": {}", answer.programme(&kept.programme).map_or(kept.programme.as_str(), |one| one.name.as_str()))
}
