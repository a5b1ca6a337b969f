//! Published figures that are misread, how we know, and which numbers a user might type in their trust.

use super::{EvidenceStatus, Group};
use serde::{Deserialize, Serialize};

/// A misreading or a trap: what is said, what its source says, and how we know.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Finding {
    /// Kebab-case, never changed once released.
    pub id: String,
    /// What to remember, in a few words. Sentence case, no full stop.
    pub title: String,
    /// What is said, and where. Ends with a full stop.
    pub said: String,
    /// What the source says. Ends with a full stop.
    pub found: String,
    /// How we know, and how sure we are. Ends with a full stop.
    pub how_we_know: String,
    /// What the calculator does about it. Ends with a full stop.
    pub so: String,
    /// Programmes it concerns, by id.
    #[serde(default)]
    pub programmes: Vec<String>,
    /// Claims it concerns: "screening.review-cost".
    #[serde(default)]
    pub claims: Vec<String>,
    /// Id of the source that shows it.
    pub source: String,
    /// Where in the source.
    pub locator: String,
    /// Where the correction stands.
    pub standing: EvidenceStatus,
    /// Numbers which, typed in, raise a guard.
    #[serde(default)]
    pub watch: Vec<Watched>,
}

impl Finding {
    /// What the page carries before the texts have been fetched: enough to raise a guard.
    pub fn without_texts(&self) -> Self {
        let none = String::new;
        Self { said: none(), found: none(), how_we_know: none(), so: none(), locator: none(), claims: Vec::new(), ..self.clone() }
    }
}

/// A number which, typed into a programme, looks like a misreading.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Watched {
    /// Id of the programme.
    pub programme: String,
    /// Group of the parameters it would be typed into.
    pub group: Group,
    /// The number, in the parameter's unit.
    pub value: f64,
}
