//! What is known of a scenario saved on the device without opening it.

use serde::{Deserialize, Serialize};

/// Most scenarios that may be saved in the list.
pub const MOST_KEPT: usize = 50;
/// The longest name of one, characters.
pub const LONGEST_KEPT_NAME: usize = 60;
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
