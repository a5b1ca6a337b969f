//! From the keys of a file to a scenario, part by part: a part that cannot be read never takes the others with it.

use super::typed::typed;
use super::unread::Unread;
use ledger_model::evidence::Programme;
use ledger_model::model::Scenario;
use ledger_text as words;
use serde::de::DeserializeOwned;
use serde_json::{Map, Value};
use std::collections::BTreeMap;

/// Most programmes, changed numbers, splits or standards read.
const MOST_ENTRIES: usize = 2_000;
/// Most own programmes read.
const MOST_OWN: usize = 100;

/// The scenario of a file of today’s format.
pub(super) fn scenario(file: Map<String, Value>, unread: &mut Unread) -> Scenario {
    let mut scenario = Scenario::default();
    for (key, value) in file {
        match key.as_str() {
            "name" => scenario.name = text(value, &key, unread),
            "notes" => scenario.notes = text(value, &key, unread),
            "place" => scenario.place = place(value, unread),
            "programmes" => scenario.programmes = entries(value, &key, unread, in_parts),
            "settings" => scenario.settings = in_parts(value, &key, unread).unwrap_or_default(),
            "parameters" => scenario.parameters = entries(value, &key, unread, in_parts),
            "splits" => scenario.splits = entries(value, &key, unread, whole),
            "provision" => scenario.provision = entries(value, &key, unread, in_parts),
            "budget" => scenario.budget = in_parts(value, &key, unread).unwrap_or_default(),
            "own_programmes" => scenario.own_programmes = own(value, &key, unread),
            "format" | "made_with" | "needs" => {}
            _ => unread.push(words::unread_unknown(&key)),
        }
    }
    scenario
}

fn text(value: Value, at: &str, unread: &mut Unread) -> String {
    whole(value, at, unread).unwrap_or_default()
}

/// A place; areas that are no text are left out one by one.
fn place(mut value: Value, unread: &mut Unread) -> Option<ledger_model::model::ChosenPlace> {
    if let Some(Value::Array(codes)) = value.get_mut("areas") {
        codes.retain(|code| {
            if !code.is_string() {
                unread.push(words::unread_value("place.areas", &code.to_string()));
            }
            code.is_string()
        });
    }
    whole(value, "place", unread)
}

fn own(value: Value, at: &str, unread: &mut Unread) -> Vec<Programme> {
    let Value::Array(mut list) = value else {
        unread.push(words::unread_value(at, &shown(&value)));
        return Vec::new();
    };
    cut(&mut list, MOST_OWN, at, unread);
    let read = |(place, value): (usize, Value)| {
        let name = value.get("name").and_then(Value::as_str).map(|name| format!(", {name}")).unwrap_or_default();
        whole(value, &format!("{at}, number {}{name}", place + 1), unread)
    };
    list.into_iter().enumerate().filter_map(read).collect()
}

/// Every entry of an object that can be read.
fn entries<T>(value: Value, at: &str, unread: &mut Unread, read: fn(Value, &str, &mut Unread) -> Option<T>) -> BTreeMap<String, T> {
    let Value::Object(object) = value else {
        unread.push(words::unread_value(at, &shown(&value)));
        return BTreeMap::new();
    };
    if object.len() > MOST_ENTRIES {
        unread.push(words::unread_too_many(at, MOST_ENTRIES));
    }
    let mut entries = BTreeMap::new(); // put in one by one: collecting them sorts, and a sort weighs 10 kB on the page
    for (key, value) in object.into_iter().take(MOST_ENTRIES) {
        if let Some(value) = read(value, &format!("{at}.{key}"), unread) {
            entries.insert(key, value);
        }
    }
    entries
}

/// Something that must be read as a whole.
fn whole<T: DeserializeOwned>(value: Value, at: &str, unread: &mut Unread) -> Option<T> {
    let simple = if value.is_object() || value.is_array() { None } else { Some(shown(&value)) };
    match typed(value) {
        Ok(read) => Some(read),
        Err(problem) => {
            unread.push(match simple {
                Some(value) => words::unread_value(at, &value),
                None => words::unread_part(at, &problem),
            });
            None
        }
    }
}

/// Something all of whose keys may be absent: those that cannot be read are left out.
fn in_parts<T: DeserializeOwned>(value: Value, at: &str, unread: &mut Unread) -> Option<T> {
    let Value::Object(mut object) = value else {
        unread.push(words::unread_value(at, &shown(&value)));
        return None;
    };
    object.retain(|key, value| {
        let mut alone = Map::new();
        alone.insert(key.clone(), value.clone());
        let problem = typed::<T>(Value::Object(alone)).err();
        if let Some(problem) = &problem {
            let at = format!("{at}.{key}");
            let unknown = problem.starts_with("unknown field");
            unread.push(if unknown { words::unread_unknown(&at) } else { words::unread_value(&at, &shown(value)) });
        }
        problem.is_none()
    });
    whole(Value::Object(object), at, unread)
}

fn cut(list: &mut Vec<Value>, most: usize, at: &str, unread: &mut Unread) {
    if list.len() > most {
        list.truncate(most);
        unread.push(words::unread_too_many(at, most));
    }
}

/// A value as a sentence shows it.
fn shown(value: &Value) -> String {
    match value {
        Value::String(text) => format!("“{text}”"),
        other => other.to_string(),
    }
}
