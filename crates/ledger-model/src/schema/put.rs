//! Changes a value by its path: the keys and ids that lead to it.

use super::node::{Node, Shape, clear};
use super::read::read;
use serde_json::Value;

/// Puts a value where a path leads, in place of what is there; null takes out what is there. Whether that could be done: where it
/// could not, what was there is gone and nothing stands in its place.
pub fn put<S: AsRef<str>>(node: &mut dyn Node, path: &[S], value: &Value) -> bool {
    let path: Vec<&str> = path.iter().map(AsRef::as_ref).collect();
    change(node, &path, value)
}

fn change(node: &mut dyn Node, path: &[&str], value: &Value) -> bool {
    let Some((key, rest)) = path.split_first() else {
        clear(node);
        let done = value.is_null() || read(node, value).is_ok();
        if !done {
            clear(node);
        }
        return done;
    };
    let takes_out = value.is_null();
    match node.shape() {
        Shape::Optional(optional) => {
            if takes_out {
                return optional.get().is_none_or(|inside| change(inside, path, value));
            }
            change(optional.fill(), path, value)
        }
        Shape::Record(record) => {
            let mut done = false;
            record.fields(&mut |field, node| {
                if field.key == *key {
                    done = change(node, rest, value);
                }
            });
            done
        }
        Shape::Map(map) => {
            if takes_out && (rest.is_empty() || !map.contains(key)) {
                map.remove(key);
                return true;
            }
            change(map.entry(key), rest, value)
        }
        Shape::List(list) => key.parse().ok().and_then(|at| list.get(at)).is_some_and(|node| change(node, rest, value)),
        _ => false,
    }
}
