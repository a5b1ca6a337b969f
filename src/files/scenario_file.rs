//! The scenario file: JSON, format 1, fixed for ever. Unknown keys are refused, so that a slip is never silently ignored.

use crate::model::{FORMAT, Scenario};
use serde_json::Value;

/// Longest file read, in bytes.
pub const LONGEST_FILE: usize = 4_000_000;

/// Why a scenario file cannot be read.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
pub enum FileRefused {
    /// Longer than is read.
    #[error("The file is {bytes} bytes long, and at most {LONGEST_FILE} are read: check that it is a scenario file.")]
    TooLong {
        /// Its length.
        bytes: usize,
    },
    /// Not JSON at all.
    #[error("The file is not JSON: {0}. Check that it is a scenario file and that nothing is missing from its end.")]
    NotJson(String),
    /// JSON without a format number.
    #[error("The file has no “format” number at its top: a scenario file begins with {{\"format\": {FORMAT}, …}}.")]
    NoFormat,
    /// A format of a later version.
    #[error("The file is of format {0}, and this version reads up to {FORMAT}: open it with a newer version.")]
    Newer(u64),
    /// A key that is not known, a missing one, or a value of the wrong type.
    #[error("The file is not a scenario of format {FORMAT}: {0}. Correct or take out that key.")]
    NotAScenario(String),
}

/// Reads a scenario file.
///
/// # Errors
/// Says what is wrong and where.
///
/// ```
/// use prevention_ledger::files::read_scenario;
/// let scenario = read_scenario(r#"{"format": 1, "place": {"areas": ["E06000015"]}, "programmes": {"iris": {}}}"#).unwrap();
/// assert!(scenario.programmes.contains_key("iris"));
/// assert!(read_scenario(r#"{"format": 1, "progammes": {}}"#).unwrap_err().to_string().contains("progammes"));
/// ```
pub fn read_scenario(text: &str) -> Result<Scenario, FileRefused> {
    if text.len() > LONGEST_FILE {
        return Err(FileRefused::TooLong { bytes: text.len() });
    }
    let text = text.trim_start_matches('\u{feff}');
    let value: Value = serde_json::from_str(text).map_err(|problem| FileRefused::NotJson(problem.to_string()))?;
    match value.get("format").and_then(Value::as_u64) {
        None | Some(0) => Err(FileRefused::NoFormat),
        Some(format) if format > u64::from(FORMAT) => Err(FileRefused::Newer(format)),
        // Read again from the text, so that a problem is named with its line.
        Some(_) => serde_json::from_str(text).map_err(|problem| FileRefused::NotAScenario(problem.to_string())),
    }
}

/// Writes a scenario file.
pub fn write_scenario(scenario: &Scenario) -> String {
    serde_json::to_string_pretty(scenario).unwrap_or_default()
}
