//! How far a figure can be trusted to be what its source says.

use serde::{Deserialize, Serialize};

/// Where a figure stands, weakest last.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Standing {
    /// Read on the named public page or in the named paper.
    SourceSeen,
    /// As printed in the Crest Advisory rapid evidence review.
    Review,
    /// Arithmetic here on figures that are the review's or were seen.
    Derived,
    /// An analyst's assumption.
    Judgement,
    /// Known from the literature and not yet checked against its source.
    Recalled,
}

impl Standing {
    /// All of them, strongest first.
    pub const ALL: [Self; 5] = [Self::SourceSeen, Self::Review, Self::Derived, Self::Judgement, Self::Recalled];

    /// The weaker of two.
    pub fn weaker(self, other: Self) -> Self {
        self.max(other)
    }
}
