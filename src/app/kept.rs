//! What is kept on the device: the work as it stands, and the scenarios saved under a name.
//!
//! Pure: it is told the time, and reads and writes through a [`Shelf`].

mod file;
mod keeper;
mod named;
mod tabs;
mod trial;

pub use file::{KeptRead, KeptRefused, read_kept, read_kept_head, write_kept};
pub use keeper::{Keeper, Kept, Notice, Now, WORK as WORK_KEY};
pub use ledger_text::saved::{Head, LONGEST_KEPT_NAME, MOST_KEPT, Moment, NotNamed, Stamp, Why};
pub use named::Named;
pub use trial::{BEFORE as BEFORE_KEY, TRIAL as TRIAL_KEY};

use super::place_form::PlaceDraft;

use super::session::Session;
use super::workspace::{OwnForm, Problem};
use ledger_model::model::Scenario;
use ledger_model::record;
use ledger_text::ReportChoice;
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
#[derive(Clone, Debug, Default, PartialEq)]
pub struct HalfTyped {
    /// Texts that cannot be used, by field.
    pub problems: BTreeMap<String, Problem>,
    /// Forms for own programmes.
    pub forms: Vec<OwnForm>,
    /// The form for a population.
    pub place: Option<PlaceDraft>,
    /// A session with a room.
    pub session: Option<Box<Session>>,
    /// Which paper is wanted, with the letter and the sentence as they were edited.
    pub paper: Option<Box<ReportChoice>>,
}

record!(HalfTyped { problems, forms, place, session, paper });
