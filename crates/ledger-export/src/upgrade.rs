//! From older formats to today’s, one step for each version. A step is pure, and never changed once released.

use super::FORMAT;
use ledger_model::appraisal::Appraisal;
use ledger_model::model::Scenario;
use serde_json::{Map, Value};

/// A step takes a file of one format to the next.
type Step = fn(Map<String, Value>) -> Map<String, Value>;

/// The step at place n leads from format n + 1 to format n + 2.
const STEPS: [Step; FORMAT as usize - 1] = [from_1_to_2, from_2_to_3];

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

/// Format 2 said what is added, and what is in place already; format 3 says what runs now and what is wanted.
fn from_2_to_3(mut file: Map<String, Value>) -> Map<String, Value> {
    for one in file.get_mut("programmes").and_then(Value::as_object_mut).into_iter().flat_map(Map::values_mut) {
        let Some(one) = one.as_object_mut() else { continue };
        let (in_place, added) = (one.remove(IN_PLACE), one.remove(ADDED));
        let wanted = match (in_place.as_ref().and_then(Value::as_f64), added.as_ref().and_then(Value::as_f64)) {
            (Some(in_place), Some(added)) => Some((in_place + added).into()),
            _ => added,
        };
        one.extend(in_place.map(|units| ("now".to_owned(), units)));
        one.extend(wanted.map(|units| ("wanted".to_owned(), units)));
    }
    file.insert("format".into(), 3.into());
    file
}

const IN_PLACE: &str = "already_in_place";
const ADDED: &str = "scale";

/// Programmes to which a file of an older format adds the default to what is in place already, by id. The file does not say how much
/// that is: it follows from its place.
pub(super) fn adding_the_default(format: u32, file: &Map<String, Value>) -> Vec<String> {
    let programmes = file.get("programmes").and_then(Value::as_object).into_iter().flatten();
    programmes.filter(|(_, one)| format < 3 && one.get(IN_PLACE).is_some() && one.get(ADDED).is_none()).map(|(id, _)| id.clone()).collect()
}

/// What is wanted of these programmes, as a file of today’s format says it. Where there is no place there is nothing to add.
pub(super) fn add_the_default(scenario: &mut Scenario, programmes: &[String]) {
    let outcome = if programmes.is_empty() { None } else { Appraisal::of(scenario).ok().map(|answer| answer.outcome) };
    for one in outcome.iter().flat_map(|outcome| &outcome.programmes).filter(|one| programmes.contains(&one.id)) {
        if let Some(chosen) = scenario.programmes.get_mut(&one.id) {
            chosen.wanted = Some(one.delivered.now + one.delivered.default_scale);
        }
    }
}
