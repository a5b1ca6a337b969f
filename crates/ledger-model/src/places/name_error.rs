//! Why a name or code does not mean one area.

use thiserror::Error;

use super::AreaName;

/// Why a name or code does not mean one area.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum NameError {
    /// Nothing was given.
    #[error("No place is named: give the name or the code of one, such as Derby or E06000015.")]
    Blank,
    /// Several areas have this name.
    #[error("“{text}” is the name of {} areas: {}. Give the code of one, or add its kind to the name.",
        candidates.len(), listed(candidates))]
    Several {
        /// What was given, cut short.
        text: String,
        /// The areas it may mean, the kinds most often chosen first.
        candidates: Vec<AreaName>,
    },
    /// The area has ended.
    #[error("{area} ended in {year}. Its councils are still there: {}. Give them instead.", listed(authorities))]
    Ended {
        /// Which area it was.
        area: AreaName,
        /// The year in which it ended.
        year: u16,
        /// The local authorities that it was made of.
        authorities: Vec<AreaName>,
    },
    /// No area has this name.
    #[error("No area is called “{text}”. {}", offer(nearest))]
    Unknown {
        /// What was given, cut short.
        text: String,
        /// Areas with names like it, nearest first; may be empty.
        nearest: Vec<AreaName>,
    },
}

fn listed(areas: &[AreaName]) -> String {
    areas.iter().map(|area| format!("{area} ({})", area.code)).collect::<Vec<_>>().join(", ")
}

fn offer(nearest: &[AreaName]) -> String {
    match nearest {
        [] => "Check the spelling, or give a code such as E06000015.".to_owned(),
        _ => format!("Names like it are: {}. Give one of these, or its code.", listed(nearest)),
    }
}
