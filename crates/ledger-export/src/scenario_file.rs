//! The scenario file: JSON, format 3. Format 1 had no `made_with`; format 2 said of a programme what is added to what is in place
//! already, where format 3 says what runs now and what is wanted. Every format ever written opens for ever.

use ledger_model::model::{Scenario, Settings};
use ledger_model::schema::write;
use ledger_text::{self as words, MadeWith};
use serde_json::{Map, Value};

/// The format written today.
pub const FORMAT: u32 = 3;
/// The first version of the app that reads it.
const NEEDS: &str = "0.3.0";
/// Longest file read, in bytes.
pub const LONGEST_FILE: usize = 4_000_000;

/// Why a file or link cannot be read at all.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FileError {
    /// Longer than is read.
    TooLong {
        /// Its length.
        bytes: usize,
    },
    NotJson,
    /// JSON without anything of a scenario.
    NoFormat,
    /// A format of a later version.
    Newer {
        format: u64,
        /// The first version that reads it, as the file says.
        needs: Option<String>,
    },
    /// Parts cannot be read, and all were asked for or nothing is left.
    Damaged(Vec<String>),
    /// The browser did not hand the file over.
    NotGiven,
    /// No link in the text.
    NoLink,
    /// A link longer than is read.
    LinkTooLong,
    /// A link that is cut off before anything in it can be read.
    LinkCut {
        /// How many characters of its code there are.
        characters: usize,
    },
    /// A link of which nothing can be read.
    LinkDamaged,
}

impl std::fmt::Display for FileError {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.write_str(&match self {
            Self::TooLong { bytes } => words::file_too_long(*bytes, LONGEST_FILE),
            Self::NotJson => words::file_not_json(),
            Self::NoFormat => words::file_no_format(),
            Self::Newer { format, needs } => words::file_newer(*format, needs.as_deref(), FORMAT),
            Self::Damaged(unread) => unread.join("\n"),
            Self::NotGiven => words::file_not_given(),
            Self::NoLink => words::link_none(),
            Self::LinkTooLong => words::link_too_long(super::LONGEST_LINK),
            Self::LinkCut { characters } => words::link_cut(*characters),
            Self::LinkDamaged => words::link_damaged(),
        })
    }
}

impl std::error::Error for FileError {}

/// Reads a scenario file of any format, all of it or nothing.
///
/// # Errors
/// Says what is wrong and where.
///
/// ```
/// use ledger_export::read_scenario;
/// let scenario = read_scenario(r#"{"format": 1, "place": {"areas": ["E06000015"]}, "programmes": {"iris": {}}}"#).unwrap();
/// assert!(scenario.programmes.contains_key("iris"));
/// assert!(read_scenario(r#"{"format": 1, "progammes": {}}"#).unwrap_err().to_string().contains("progammes"));
/// ```
pub fn read_scenario(text: &str) -> Result<Scenario, FileError> {
    super::open_file(text.as_bytes())?.whole()
}

/// Writes a scenario file, without spaces where it would otherwise be too long to be read again.
pub fn write_scenario(scenario: &Scenario) -> String {
    let file = envelope(scenario);
    let text = serde_json::to_string_pretty(&file).unwrap_or_default();
    if text.len() > LONGEST_FILE { file.to_string() } else { text }
}

/// The scenario with what it was made with. Keys stand in the order of the alphabet, so that the format comes first.
pub(super) fn envelope(scenario: &Scenario) -> Value {
    let mut file = write(&mut scenario.clone());
    if let Value::Object(file) = &mut file {
        file.insert("format".into(), FORMAT.into());
        file.insert("needs".into(), NEEDS.into());
        file.insert("made_with".into(), write(&mut MadeWith::now(scenario)));
    }
    file
}

/// How many settings do not stand at their default.
pub fn settings_changed(settings: &Settings) -> usize {
    write(&mut settings.clone()).as_object().map_or(0, Map::len)
}
