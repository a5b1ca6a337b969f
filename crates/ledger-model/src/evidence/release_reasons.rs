//! Why results moved with a release of the evidence.

use super::{EvidenceError, Programme};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Most words of a reason.
const MOST_WORDS: usize = 25;

/// Why results moved with one release: a file of `data/releases`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReleaseReasons {
    /// Its name, as `national.toml` has it.
    pub release: String,
    /// What moved every programme.
    pub every_programme: String,
    /// What moved single ones as well, by id.
    pub programmes: BTreeMap<String, String>,
}

impl ReleaseReasons {
    /// Every fault in it.
    pub fn check(&self, programmes: &[Programme]) -> Vec<EvidenceError> {
        let file = format!("releases/{}.toml", self.release);
        let mut faults = Vec::new();
        for id in self.programmes.keys().filter(|id| !programmes.iter().any(|programme| programme.id == **id)) {
            faults.push(EvidenceError::new(&file, "programmes", format!("there is no programme “{id}”: correct the id or take it out.")));
        }
        let single = self.programmes.iter().map(|(id, why)| (format!("programmes, {id}"), why));
        for (key, why) in std::iter::once(("every_programme".to_owned(), &self.every_programme)).chain(single) {
            let words = why.split_whitespace().count();
            if words > MOST_WORDS || why.matches(". ").count() > 0 || !why.ends_with('.') {
                let sentence = format!("say it in one sentence of at most {MOST_WORDS} words that ends with a full stop; it has {words}.");
                faults.push(EvidenceError::new(&file, &key, sentence));
            }
        }
        faults
    }
}
