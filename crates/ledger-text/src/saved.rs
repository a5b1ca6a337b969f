//! What is known of a scenario saved on the device without opening it.

use ledger_model::{choice, record};

/// Most scenarios that may be saved in the list.
pub const MOST_KEPT: usize = 50;
/// The longest name of one, characters.
pub const LONGEST_KEPT_NAME: usize = 60;
/// A moment, as it was on the clock of whoever saved.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Moment {
    /// Milliseconds since 1970, to tell which is newer.
    pub milliseconds: f64,
    /// As the clock on the wall had it: "2026-11-22T14:05".
    pub local: String,
}

record!(Moment { milliseconds: required, local: required });

/// Which state of the work it is: counted up at every save, whichever tab saves.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Stamp {
    /// The count.
    pub revision: u64,
    /// The tab that saved.
    pub tab: String,
}

record!(Stamp { revision: required, tab: required });

/// What is known of something kept without opening it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Head {
    /// Which state it is.
    pub stamp: Stamp,
    /// The state it was made from.
    pub after: Option<Stamp>,
    /// When it was saved.
    pub at: Moment,
    /// What the user called it.
    pub name: String,
    /// The name of its place.
    pub place: String,
    /// Why it was kept, where the user did not ask for it.
    pub why: Why,
}

record!(Head { stamp: required, after, at: required, name, place, why });

/// Why something stands in the list.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
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

choice!(Why { Asked "asked", Replaced "replaced", OtherTab "other-tab", NotDrawn "not-drawn" });

/// Why a scenario was not put into the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotNamed {
    /// There is no name.
    NoName,
    /// There are as many as may be kept.
    TooMany,
    /// The browser does not keep it.
    NotKept,
}
