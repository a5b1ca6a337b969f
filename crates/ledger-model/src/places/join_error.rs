//! Why areas do not join.

use thiserror::Error;

use super::AreaName;

/// Why areas do not join. The sentence says what is wrong and what to do.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum JoinError {
    /// The list of areas is empty.
    #[error("No place is chosen: choose at least one area, or type in a population.")]
    NothingChosen,
    /// A code is not in the table.
    #[error("No area has the code “{code}”: choose one from the list. Codes are those of 2025.")]
    UnknownCode {
        /// The code as given, cut short.
        code: String,
    },
    /// The candidate is already in the list.
    #[error("{area} is already chosen: choose it once, because nobody may be counted twice.")]
    AlreadyChosen {
        /// The area given twice.
        area: AreaName,
    },
    /// A chosen area lies inside the candidate.
    #[error("{candidate} already contains {chosen}: remove one of them, because nobody may be counted twice.")]
    Contains {
        /// The area to be added.
        candidate: AreaName,
        /// The area already chosen.
        chosen: AreaName,
    },
    /// The candidate lies inside a chosen area.
    #[error("{candidate} is inside {chosen}: remove one of them, because nobody may be counted twice.")]
    IsInside {
        /// The area to be added.
        candidate: AreaName,
        /// The area already chosen.
        chosen: AreaName,
    },
    /// The two areas are made of the same local authorities.
    #[error("{candidate} covers the same people as {chosen}: remove one of them, because nobody may be counted twice.")]
    SamePeople {
        /// The area to be added.
        candidate: AreaName,
        /// The area already chosen.
        chosen: AreaName,
    },
    /// The two areas share some of their local authorities.
    #[error("{candidate} and {chosen} both contain {shared}: remove one of them, because nobody may be counted twice.")]
    Overlaps {
        /// The area to be added.
        candidate: AreaName,
        /// The area already chosen.
        chosen: AreaName,
        /// A local authority that is in both.
        shared: Box<AreaName>,
    },
    /// One is a care board and the other is not.
    #[error(
        "{candidate} and {chosen} do not join: care boards join only with care boards, because a board's \
        edge may cut through a council. Remove one of them."
    )]
    CareBoardsOnly {
        /// The area to be added.
        candidate: AreaName,
        /// The area already chosen.
        chosen: AreaName,
    },
}

impl JoinError {
    /// The reason as a few words to stand beside the greyed area in a list: "already contains Derby".
    pub fn reason(&self) -> String {
        match self {
            Self::NothingChosen => "nothing chosen".to_owned(),
            Self::UnknownCode { .. } => "unknown code".to_owned(),
            Self::AlreadyChosen { .. } => "already chosen".to_owned(),
            Self::Contains { chosen, .. } => format!("already contains {chosen}"),
            Self::IsInside { chosen, .. } => format!("is inside {chosen}"),
            Self::SamePeople { chosen, .. } => format!("covers the same people as {chosen}"),
            Self::Overlaps { chosen, shared, .. } => format!("shares {shared} with {chosen}"),
            Self::CareBoardsOnly { .. } => "care boards join only with care boards".to_owned(),
        }
    }
}
