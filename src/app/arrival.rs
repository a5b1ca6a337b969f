//! What was opened, or could not be, until the user puts the note of it away.

use crate::files::{FileError, Opened};
use ledger_model::model::Scenario;
use ledger_text::{MadeWith, Origin};

/// Something that was opened, or could not be.
#[derive(Clone, Debug, PartialEq)]
pub struct Import {
    /// Where it came from.
    pub origin: Origin,
    pub came: Result<ImportReport, FileError>,
    /// Counts up, so that the same file opened twice is two arrivals.
    pub number: u32,
    /// How many steps could be undone once it was there.
    pub steps: usize,
}

/// A scenario that was opened.
#[derive(Clone, Debug, PartialEq)]
pub struct ImportReport {
    /// As it was read.
    pub scenario: Scenario,
    /// What it was made with, where it says so.
    pub made_with: Option<MadeWith>,
    /// One sentence for each part left out.
    pub unread: Vec<String>,
    /// One sentence for each part that stands otherwise now.
    pub updated: Vec<String>,
    /// Whether something was being worked on before.
    pub replaced: bool,
}

impl ImportReport {
    /// What came of opening, and whether it took the place of something.
    pub fn of(opened: Opened, replaced: bool) -> Self {
        let Opened { scenario, made_with, unread, updated, .. } = opened;
        Self { scenario, made_with, unread, updated, replaced }
    }
}
