//! The work as it is saved on the device, and the scenarios saved under a name.
//!
//! Pure: it is told the time, and reads and writes through a [`Store`].

mod autosave;
mod file;
mod named;
mod tabs;
mod trial;

pub use autosave::{Autosave, Kept, Notice, Now};
use file::read_head;
pub use file::{EntryError, read_entry, write_entry};
pub use named::{LONGEST_KEPT_NAME, MOST_KEPT, Named};
pub use trial::{BEFORE as BEFORE_KEY, TRIAL as TRIAL_KEY};

use super::place_form::PlaceDraft;
use super::session::Session;
use super::workspace::{OwnForm, RejectedEdit};
use crate::words::{self, ListReason};
use ledger_model::model::Scenario;
use ledger_model::record;
use ledger_text::ReportChoice;
use std::collections::BTreeMap;
use std::rc::Rc;

/// Where texts are kept under keys.
pub trait Store {
    /// What stands under a key.
    ///
    /// # Errors
    /// Where nothing is kept at all.
    fn read(&self, key: &str) -> Result<Option<String>, StoreError>;
    /// Puts a text under a key.
    ///
    /// # Errors
    /// Where it is full, or nothing is kept at all.
    fn write(&self, key: &str, text: &str) -> Result<(), StoreError>;
    /// Takes away what stands under a key.
    fn remove(&self, key: &str);
    fn keys(&self) -> Vec<String>;
}

/// The browser does not store it: its storage is full or switched off.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct StoreError;

/// When something was saved, by the clock of whoever saved it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Timestamp {
    /// Milliseconds since 1970, to tell which is newer.
    pub milliseconds: f64,
    /// Local time: "2026-11-22T14:05".
    pub local: String,
}

record!(Timestamp { milliseconds: required, local: required });

/// A saved state of the work.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Revision {
    /// Counts up at every save, whichever tab saves.
    pub number: u64,
    /// The tab that saved.
    pub tab: String,
}

record!(Revision { number = "revision": required, tab: required });

/// What is known of something saved without opening it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Head {
    /// Which state it is.
    pub revision: Revision,
    /// The state it was made from.
    pub parent: Option<Revision>,
    /// When it was saved.
    pub at: Timestamp,
    /// What the user called it.
    pub name: String,
    /// The name of its place.
    pub place: String,
    pub reason: ListReason,
}

record!(Head { revision = "stamp": required, parent = "after", at: required, name, place, reason = "why" });

impl Head {
    /// What it is called in the list.
    pub fn title(&self) -> String {
        words::kept_name(&self.name, &self.place)
    }

    /// Its place, and when and why it was saved.
    pub fn description(&self, today: &str) -> String {
        words::kept_row(&self.place, self.reason, &self.at.local, today)
    }
}

/// Something kept, opened.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Entry {
    pub head: Head,
    pub work: Work,
}

/// What is worked on: all of it but the steps that can be undone.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Work {
    /// The scenario as it was last valid.
    pub scenario: Rc<Scenario>,
    pub beside: Option<Rc<Scenario>>,
    /// What is typed and not used yet.
    pub drafts: UnsavedDrafts,
}

impl Work {
    /// Whether there is nothing in it that anybody would miss.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

/// What is typed and not used yet.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct UnsavedDrafts {
    /// Texts that cannot be used, by field.
    pub problems: BTreeMap<String, RejectedEdit>,
    /// Forms for own programmes.
    pub forms: Vec<OwnForm>,
    /// The form for a population.
    pub place: Option<PlaceDraft>,
    /// A session with a room.
    pub session: Option<Box<Session>>,
    /// Which paper is wanted, with the letter and the sentence as they were edited.
    pub paper: Option<Box<ReportChoice>>,
}

record!(UnsavedDrafts { problems, forms, place, session, paper });
