//! Finding a programme in the list, in words.

use super::number::list;
use crate::programme_filter::Rated;
use ledger_model::evidence::Audience;

/// Labels and notes of the search and of the filters.
pub mod list_text {
    pub const SEARCH: &str = "Find a programme";
    pub const SEARCH_HINT: &str = "By its name, who it is for, where it takes place or what happens. Esc clears the box.";
    pub const FILTERS: &str = "Show only";
    pub const TIER: &str = "When it steps in";
    pub const AUDIENCE: &str = "Who it works with";
    pub const EVIDENCE: &str = "The review’s rating of its evidence";
    pub const ANY: &str = "Any";
    pub const WITH_EFFECT: &str = "With a published effect";
    pub const CHOSEN: &str = "Chosen only";
    pub const SHOW_ALL: &str = "Show all";
    pub const NOTHING: &str = "No programme fits";
    pub const NOTHING_WHY: &str = "Try fewer words or fewer filters, or add a programme of your own.";
    pub const ADD_OWN: &str = "Add your own programme";
    pub const READ_EVIDENCE: &str = "Read the evidence";
    pub const NO_EFFECT: &str = "No effect counted: cost and break-even only";
    pub const ONLY_CLAIMED: &str = "The benefit its source claims is shown, not counted";
    pub const NOT_PUBLISHED: &str = "Not published: enter yours";
}

/// Whom programmes work with, by their names in files, as lists say it.
pub(super) const AUDIENCES: [(&str, &str); 5] = [
    ("victims", "Victims and survivors"),
    ("perpetrators", "People using abusive behaviour"),
    ("young", "Children and young people"),
    ("professionals", "Professionals and volunteers"),
    ("public", "Everyone"),
];

/// Whom a programme works with, in a list.
pub fn audience(audience: Audience) -> &'static str {
    AUDIENCES[audience as usize].1
}

/// How good the review calls the evidence, in a list.
pub fn rated(rated: Rated) -> &'static str {
    match rated {
        Rated::High => "High",
        Rated::Moderate => "Moderate",
        Rated::Lower => "Lower, or not rated",
    }
}

/// "12 of 35 programmes shown."
pub fn programmes_shown(shown: usize, all: usize) -> String {
    if shown == all { format!("All {all} programmes shown.") } else { format!("{shown} of {all} programmes shown.") }
}

/// "2 chosen programmes are hidden: Drive and IRIS."; nothing where none is.
pub fn chosen_hidden(names: &[String]) -> Option<String> {
    match names {
        [] => None,
        [only] => Some(format!("1 chosen programme is hidden: {only}.")),
        several => Some(format!("{} chosen programmes are hidden: {}.", several.len(), list(several))),
    }
}

/// That other words than the programme's own found it; nothing where none did.
pub fn found_by(words: &[String]) -> Option<String> {
    let quoted: Vec<String> = words.iter().map(|word| format!("“{word}”")).collect();
    (!quoted.is_empty()).then(|| format!("Found by {}, another word for whom it works with or what it does.", list(&quoted)))
}

/// After "Read the evidence", for people who hear the page.
pub fn evidence_on(name: &str) -> String {
    format!(" on {name}")
}
