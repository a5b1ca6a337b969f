//! How far a figure can be trusted to be what its source says, and what a pound of a result rests on.
//!
//! Weakest last: a figure read at its source; one as the review prints it; arithmetic on either; one that is published and
//! remembered, whose check is still to come; and a judgement, which nobody has measured. So a pound with a judgement in it
//! counts as judgement even where a figure not yet checked is multiplied in as well, and is counted once.

use serde::{Deserialize, Serialize};

/// Where a figure stands, weakest last.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum EvidenceStatus {
    /// Read on the named public page or in the named paper.
    SourceSeen,
    /// As printed in the Crest Advisory rapid evidence review.
    Review,
    /// Arithmetic here on figures that are the review's or were seen.
    Derived,
    /// Known from the literature and not yet checked against its source.
    Recalled,
    /// An analyst's assumption.
    Judgement,
}

impl EvidenceStatus {
    /// All of them, strongest first.
    pub const ALL: [Self; 5] = [Self::SourceSeen, Self::Review, Self::Derived, Self::Recalled, Self::Judgement];
}

/// What a pound of a result rests on: the weakest number multiplied into it. Weakest last.
///
/// A number of the user's own has no standing in the library. It comes between: weaker than anything published, because
/// nothing here can vouch for it, and stronger than our judgement, so that a pound leaves judgement for the user's own once
/// no judgement of ours is left in it, and no sooner.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum WeakestStatus {
    SourceSeen,
    Review,
    Derived,
    Recalled,
    /// A number the user put in place of the library's.
    Yours,
    Judgement,
}

impl WeakestStatus {
    pub const COUNT: usize = 6;
}

impl From<Option<EvidenceStatus>> for WeakestStatus {
    /// None stands for a number of the user's own.
    fn from(standing: Option<EvidenceStatus>) -> Self {
        match standing {
            Some(EvidenceStatus::SourceSeen) => Self::SourceSeen,
            Some(EvidenceStatus::Review) => Self::Review,
            Some(EvidenceStatus::Derived) => Self::Derived,
            Some(EvidenceStatus::Recalled) => Self::Recalled,
            None => Self::Yours,
            Some(EvidenceStatus::Judgement) => Self::Judgement,
        }
    }
}
