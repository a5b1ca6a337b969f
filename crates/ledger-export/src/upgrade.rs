//! From older formats to today’s, one step for each version. A step is pure, and never changed once released.

use super::FORMAT;
use serde_json::{Map, Value};

/// A step takes a file of one format to the next.
type Step = fn(Map<String, Value>) -> Map<String, Value>;

/// The step at place n leads from format n + 1 to format n + 2.
const STEPS: [Step; FORMAT as usize - 1] = [from_1_to_2];

/// A file of a format, from 1 to today’s, as today’s.
pub(super) fn upgrade(format: u32, file: Map<String, Value>) -> Map<String, Value> {
    let passed = format.saturating_sub(1) as usize;
    STEPS.iter().skip(passed).fold(file, |file, step| step(file))
}

/// Format 1 did not say what it was made with, so nothing of format 2 can be filled in; keys of that name were refused.
fn from_1_to_2(mut file: Map<String, Value>) -> Map<String, Value> {
    file.remove("made_with");
    file.remove("needs");
    file.insert("format".into(), 2.into());
    file
}
