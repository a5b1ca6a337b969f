//! Text in a file stays text: what cannot be seen is taken out and what is too long is cut, text or list, each with a sentence.

use super::json::LONGEST_STEP;
use super::unread::Unread;
use ledger_model::text_limits::{LONGEST_NAME, LONGEST_NOTES, LONGEST_TEXT, MOST_AREAS, MOST_LISTED, kept_line, kept_text};
use ledger_text as words;
use serde_json::{Map, Value};

/// Cleans every text of a file.
pub(super) fn clean(file: &mut Map<String, Value>, unread: &mut Unread) {
    for (key, value) in file {
        clean_value(value, key, unread);
    }
}

fn clean_value(value: &mut Value, at: &str, unread: &mut Unread) {
    match value {
        Value::String(text) => clean_text(text, at, unread),
        Value::Array(list) => {
            let most = if at == "place.areas" { MOST_AREAS } else { MOST_LISTED };
            if list.len() > most {
                list.truncate(most);
                unread.push(words::unread_too_many(at, most));
            }
            for (place, value) in list.iter_mut().enumerate() {
                clean_value(value, &format!("{at}.{}", place + 1), unread);
            }
        }
        Value::Object(object) => {
            for (key, value) in object {
                let step: String = key.chars().take(LONGEST_STEP).collect();
                clean_value(value, &format!("{at}.{step}"), unread);
            }
        }
        _ => {}
    }
}

fn clean_text(text: &mut String, at: &str, unread: &mut Unread) {
    let one_line = matches!(at, "name" | "place.typed.name");
    let longest = match at {
        _ if one_line => LONGEST_NAME,
        "notes" => LONGEST_NOTES,
        _ => LONGEST_TEXT,
    };
    let seen = if one_line { kept_line(text) } else { kept_text(text, longest) };
    if seen == *text {
        return;
    }
    let all = kept_text(text, usize::MAX);
    if all != *text {
        unread.push(words::unread_unseen(at));
    }
    if all.chars().count() > longest {
        unread.push(words::unread_cut(at, longest));
    }
    *text = seen;
}
