//! What is kept on the device: the work as it stands, and the scenarios saved under a name.
//!
//! Pure: it is told the time, and reads and writes through a [`Shelf`].

mod keeper;
mod named;
mod tabs;
mod trial;

pub use keeper::{Keeper, Kept, Notice, Now, WORK as WORK_KEY};
pub use named::{LONGEST_KEPT_NAME, MOST_KEPT, Named, NotNamed};
pub use trial::{BEFORE as BEFORE_KEY, TRIAL as TRIAL_KEY};

use super::place_form::PlaceDraft;
use super::report::ReportChoice;
use super::session::Session;
use super::workspace::{OwnForm, Problem};
use ledger_model::model::Scenario;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::rc::Rc;

/// Where texts are kept under keys.
pub trait Shelf {
    /// What stands under a key.
    ///
    /// # Errors
    /// Where nothing is kept at all.
    fn read(&self, key: &str) -> Result<Option<String>, NotKept>;
    /// Puts a text under a key.
    ///
    /// # Errors
    /// Where it is full, or nothing is kept at all.
    fn write(&self, key: &str, text: &str) -> Result<(), NotKept>;
    /// Takes away what stands under a key.
    fn remove(&self, key: &str);
    /// Every key.
    fn keys(&self) -> Vec<String>;
}

/// It could not be kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotKept;

/// A moment, as it was on the clock of whoever saved.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Moment {
    /// Milliseconds since 1970, to tell which is newer.
    pub milliseconds: f64,
    /// As the clock on the wall had it: "2026-11-22T14:05".
    pub local: String,
}

/// Which state of the work it is: counted up at every save, whichever tab saves.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stamp {
    /// The count.
    pub revision: u64,
    /// The tab that saved.
    pub tab: String,
}

/// What is known of something kept without opening it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Head {
    /// Which state it is.
    pub stamp: Stamp,
    /// The state it was made from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub after: Option<Stamp>,
    /// When it was saved.
    pub at: Moment,
    /// What the user called it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub name: String,
    /// The name of its place.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub place: String,
    /// Why it was kept, where the user did not ask for it.
    #[serde(default, skip_serializing_if = "Why::is_asked")]
    pub why: Why,
}

/// Why something stands in the list.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Why {
    /// The user saved it.
    #[default]
    Asked,
    /// Something else was opened in its place.
    Replaced,
    /// Another tab had something newer.
    OtherTab,
    /// The page stopped before all of it was drawn.
    NotDrawn,
}

impl Why {
    fn is_asked(&self) -> bool {
        *self == Self::Asked
    }
}

/// Something kept, opened.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Entry {
    /// What it is.
    pub head: Head,
    /// The work.
    pub work: Work,
}

/// What is worked on: all of it but the steps that can be undone.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Work {
    /// The scenario as it was last valid.
    pub scenario: Rc<Scenario>,
    /// The scenario beside it.
    pub beside: Option<Rc<Scenario>>,
    /// What is typed and not used yet.
    pub half_typed: HalfTyped,
}

impl Work {
    /// Whether there is nothing in it that anybody would miss.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

/// What is typed and not used yet.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct HalfTyped {
    /// Texts that cannot be used, by field.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub problems: BTreeMap<String, Problem>,
    /// Forms for own programmes.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub forms: Vec<OwnForm>,
    /// The form for a population.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<PlaceDraft>,
    /// A session with a room.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub session: Option<Box<Session>>,
    /// Which paper is wanted, with the letter and the sentence as they were edited.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub paper: Option<Box<ReportChoice>>,
}
