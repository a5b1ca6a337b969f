//! Checks of the words by which programmes are looked for.

use super::check::{Check, NATIONAL};

impl Check<'_> {
    /// Each entry has words, each one word in lower case, and finds something that is there.
    pub(super) fn search_words(&mut self) {
        let national = self.national;
        for (at, entry) in national.search_words.iter().enumerate() {
            let key = format!("search_words {}", at + 1);
            if entry.words.is_empty() || (entry.audiences.is_empty() && entry.programmes.is_empty()) {
                self.fault(NATIONAL, &key, "name at least one word, and an audience or a programme that it finds.");
            }
            for id in entry.programmes.iter().filter(|id| !self.programmes.iter().any(|one| one.id == **id)).collect::<Vec<_>>() {
                self.fault(
                    NATIONAL,
                    &format!("{key}, programmes"),
                    format!("there is no programme “{id}”: correct the id or take it out."),
                );
            }
            let is_word = |word: &str| !word.is_empty() && word.chars().all(|letter| letter.is_lowercase() || letter.is_ascii_digit());
            for word in entry.words.iter().filter(|word| !is_word(word)) {
                self.fault(NATIONAL, &format!("{key}, words"), format!("“{word}” must be one word in lower case."));
            }
        }
    }
}
