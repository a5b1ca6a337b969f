//! Which programmes of the list are shown. It is how a page looks, so it is part of neither the scenario nor its undo.

use ledger_model::embedded::library;
use ledger_model::evidence::{Audience, Grade, PreventionLevel, Programme};
use ledger_model::places::compared_words;

/// How good the review calls the evidence, for finding a programme.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rated {
    High,
    Moderate,
    /// Lower than that, or not rated.
    Lower,
}

impl Rated {
    /// All of them, best first.
    pub const ALL: [Self; 3] = [Self::High, Self::Moderate, Self::Lower];

    /// Where a grade belongs.
    pub fn of(grade: Grade) -> Self {
        match grade {
            Grade::High => Self::High,
            Grade::Moderate => Self::Moderate,
            Grade::ModerateLow | Grade::Low | Grade::NotRated => Self::Lower,
        }
    }
}

/// Which programmes of the list are shown; by default all of them.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ProgrammeFilter {
    /// What was typed in the search box.
    pub search: String,
    /// When it steps in.
    pub tier: Option<PreventionLevel>,
    /// Whom it works with.
    pub audience: Option<Audience>,
    /// How good the review calls its evidence.
    pub evidence: Option<Rated>,
    /// Only those of which our best reading has an effect.
    pub with_effect: bool,
    pub chosen_only: bool,
}

impl ProgrammeFilter {
    /// Whether a programme is left.
    pub fn leaves(&self, programme: &Programme, chosen: bool) -> bool {
        self.tier.is_none_or(|tier| tier == programme.tier)
            && self.audience.is_none_or(|audience| programme.audiences.contains(&audience))
            && self.evidence.is_none_or(|rated| rated == Rated::of(programme.ratings.evidence.grade))
            && (!self.with_effect || programme.has_effect())
            && (!self.chosen_only || chosen)
            && is_found(&self.search, programme)
    }

    /// Other words by which a programme was found, where its own texts would not have been enough.
    pub fn found_by(&self, programme: &Programme) -> Vec<String> {
        let (typed, own) = (compared_words(&self.search), own_words(programme));
        if typed.is_empty() || fits(&typed, &own) {
            return vec![];
        }
        let missing = typed.iter().filter(|word| !begins_one(word, &own));
        missing.filter_map(|word| other_words(programme).into_iter().find(|other| begins_one(word, std::slice::from_ref(other)))).collect()
    }
}

/// Whether what was typed fits a programme, by its own texts or by other words for it. Case, punctuation and accents do not
/// count.
fn is_found(search: &str, programme: &Programme) -> bool {
    let typed = compared_words(search);
    let mut text = own_words(programme);
    if typed.is_empty() || fits(&typed, &text) {
        return true;
    }
    text.extend(other_words(programme));
    typed.iter().all(|word| begins_one(word, &text))
}

/// The words of a programme's own texts.
fn own_words(programme: &Programme) -> Vec<String> {
    let own = [&programme.name, &programme.full_name, &programme.works_with, &programme.cohort, &programme.setting, &programme.summary];
    let audiences = programme.audiences.iter().map(|audience| crate::audience(*audience));
    own.into_iter().map(String::as_str).chain(audiences).flat_map(compared_words).collect()
}

/// The words by which others look for it.
fn other_words(programme: &Programme) -> Vec<String> {
    let entries = library().national.search_words.iter().filter(|entry| entry.find(programme));
    entries.flat_map(|entry| entry.words.clone()).collect()
}

/// Whether every word typed begins one of the text's words, or all of them together do.
fn fits(typed: &[String], text: &[String]) -> bool {
    let together = typed.concat();
    typed.iter().all(|word| begins_one(word, text)) || (0..text.len()).any(|from| begins_with(&text[from..], &together))
}

fn begins_one(word: &str, text: &[String]) -> bool {
    // “perpetrators” finds a perpetrator.
    let one = word.strip_suffix('s').filter(|one| one.len() > 3).unwrap_or(word);
    text.iter().any(|own| own.starts_with(one))
}

/// Whether words written together begin with a text.
fn begins_with(words: &[String], text: &str) -> bool {
    let mut rest = text;
    for word in words {
        if word.starts_with(rest) {
            return true;
        }
        match rest.strip_prefix(word.as_str()) {
            Some(after) => rest = after,
            None => return false,
        }
    }
    false
}
