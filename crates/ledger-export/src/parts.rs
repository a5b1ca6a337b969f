//! From the keys of a file to a scenario, part by part, and what to say of each part that cannot be read.

use super::unread::Unread;
use ledger_model::model::Scenario;
use ledger_model::schema::{LeftOut, Reason, read_parts};
use ledger_text as words;
use serde_json::{Map, Value};

/// Keys of the file that are not the scenario's.
const ROUND_IT: [&str; 3] = ["format", "made_with", "needs"];
/// Most own programmes read, and most entries of anything else that stands by its id.
const MOST_OWN: usize = 100;
const MOST_ENTRIES: usize = 2_000;

/// The scenario of a file of today’s format.
pub(super) fn scenario(mut file: Map<String, Value>, unread: &mut Unread) -> Scenario {
    file.retain(|key, _| !ROUND_IT.contains(&key.as_str()));
    for (key, value) in &mut file {
        cut(value, key, unread);
    }
    let file = Value::Object(file);
    let mut scenario = Scenario::default();
    for left_out in read_parts(&mut scenario, &file) {
        unread.push(sentence(&left_out, &file));
    }
    scenario
}

fn cut(value: &mut Value, key: &str, unread: &mut Unread) {
    match value {
        Value::Array(list) if list.len() > MOST_OWN => {
            list.truncate(MOST_OWN);
            unread.push(words::unread_too_many(key, MOST_OWN));
        }
        Value::Object(entries) if entries.len() > MOST_ENTRIES => {
            let mut at = 0;
            entries.retain(|_, _| {
                at += 1;
                at <= MOST_ENTRIES
            });
            unread.push(words::unread_too_many(key, MOST_ENTRIES));
        }
        _ => {}
    }
}

fn sentence(left_out: &LeftOut, file: &Value) -> String {
    let value = found(file, &left_out.path);
    let at = match left_out.path.as_slice() {
        [list, number] if list == "own_programmes" => {
            let name = value.and_then(|value| value.get("name")).and_then(Value::as_str);
            words::unread_own_place(number, name)
        }
        path => path.join("."),
    };
    match (value, left_out.reason) {
        (_, Reason::Unknown) if left_out.inside.is_empty() => words::unread_unknown(&at),
        (Some(Value::Object(_) | Value::Array(_)), reason) if !left_out.inside.is_empty() => {
            words::unread_part(&at, &words::unread_inside(&left_out.inside.join("."), reason))
        }
        (value, _) => words::unread_value(&at, &value.map(shown).unwrap_or_default()),
    }
}

/// The value that keys lead to; entries of a list are counted from 1.
fn found<'a>(file: &'a Value, path: &[String]) -> Option<&'a Value> {
    path.iter().try_fold(file, |value, key| match value {
        Value::Array(list) => list.get(key.parse::<usize>().ok()?.checked_sub(1)?),
        value => value.get(key),
    })
}

/// A value as a sentence shows it.
fn shown(value: &Value) -> String {
    match value {
        Value::String(text) => format!("“{text}”"),
        other => other.to_string(),
    }
}
