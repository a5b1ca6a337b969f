//! Where figures come from.

use serde::{Deserialize, Serialize};

/// A paper, page or release that figures are taken from.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// Kebab-case, never changed once released.
    pub id: String,
    /// Authors or producer, year, title, journal: as a reader would look it up. Ends with a full stop.
    pub citation: String,
    /// A few words for a table: "Devine and others, 2012".
    pub short: String,
    /// Public address, doi or page; shown as text.
    #[serde(default)]
    pub address: Option<String>,
    /// Licence where one must be named, such as the Open Government Licence v3.0.
    #[serde(default)]
    pub licence: Option<String>,
    /// What of it was read, and other cautions. Ends with a full stop.
    #[serde(default)]
    pub note: Option<String>,
}
