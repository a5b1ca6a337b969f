//! Finds values by their keys, as the checks of the library and the form for an own programme name them:
//! "parameter unit-cost, price_year", "estimate trial, lag", "ramp, 0".
//!
//! An entry with an id is named by what it is and its id, wherever it stands; the entries of a record's only list by their place alone,
//! counted from 0; and what stands in one of several kinds as if it stood beside it. Commas and spaces separate alike.

use super::node::{Field, Names, Node, Rule, Shape, Visit};

/// Shows the value with this key. Whether there is one.
pub fn find(node: &mut dyn Node, key: &str, see: &mut dyn FnMut(Field, &mut dyn Node)) -> bool {
    let mut walk = Walk { wanted: Some(key), is_found: false, see: &mut |_, field, node| see(field, node) };
    walk.value("", WHOLE, node);
    walk.is_found
}

/// Shows every place for the name of a parameter or a split with its key, whether a name stands there or none.
pub fn names(node: &mut dyn Node, see: &mut dyn FnMut(&str, Field, &mut dyn Node)) {
    Walk { wanted: None, is_found: false, see }.value("", WHOLE, node);
}

/// The text that stands in a place; none where nothing does.
pub fn text(node: &mut dyn Node) -> Option<&mut String> {
    match node.shape() {
        Shape::Text(text) => Some(text),
        Shape::Optional(optional) => optional.get().and_then(text),
        _ => None,
    }
}

/// Stands for the field of a value that stands in none.
const WHOLE: Field = Field::of("", Rule::Required);

struct Walk<'a> {
    wanted: Option<&'a str>,
    is_found: bool,
    see: &'a mut dyn FnMut(&str, Field, &mut dyn Node),
}

impl Walk<'_> {
    fn value(&mut self, key: &str, field: Field, node: &mut dyn Node) {
        let is_wanted = match self.wanted {
            Some(wanted) => steps(wanted).eq(steps(key)),
            None => field.names != Names::Nothing && matches!(node.shape(), Shape::Text(_) | Shape::Optional(_)),
        };
        if self.is_found {
            return;
        }
        if is_wanted {
            self.is_found = self.wanted.is_some();
            return (self.see)(key, field, node);
        }
        match node.shape() {
            Shape::Optional(optional) => {
                if let Some(inside) = optional.get() {
                    self.value(key, field, inside);
                }
            }
            Shape::List(list) => {
                let mut at = 0;
                while let Some(entry) = list.get(at) {
                    let key = id_of(entry).map_or_else(|| under(key, &at.to_string()), |id| under_id(field.key, &id));
                    self.value(&key, field, entry);
                    at += 1;
                }
            }
            Shape::Record(record) => {
                let mut lists = 0;
                record.fields(&mut |_, node| lists += usize::from(matches!(node.shape(), Shape::List(_))));
                self.fields(key, lists == 1, &mut |visit| record.fields(visit));
            }
            Shape::Choice(choice) => self.fields(key, false, &mut |visit| choice.fields(visit)),
            _ => {}
        }
    }

    fn fields(&mut self, key: &str, has_one_list: bool, of: &mut dyn FnMut(Visit<'_>)) {
        let mut wanted = steps(self.wanted.unwrap_or_default());
        let leads = self.wanted.is_none() || steps(key).all(|step| wanted.next() == Some(step));
        of(&mut |field, node| {
            let (is_list, has_fields) = match node.shape() {
                Shape::List(_) => (true, false),
                Shape::Choice(choice) => (false, has_fields(&mut |visit| choice.fields(visit))),
                _ => (false, false),
            };
            if leads || is_list {
                let stands_beside = has_fields || (is_list && has_one_list);
                self.value(&if stands_beside { key.to_owned() } else { under(key, field.key) }, field, node);
            }
        });
    }
}

fn has_fields(of: &mut dyn FnMut(Visit<'_>)) -> bool {
    let mut has_fields = false;
    of(&mut |_, _| has_fields = true);
    has_fields
}

fn id_of(node: &mut dyn Node) -> Option<String> {
    let mut id = None;
    if let Shape::Record(record) = node.shape() {
        record.fields(&mut |field, node| {
            if field.key == "id" {
                id = text(node).map(|id| id.clone());
            }
        });
    }
    id
}

fn under(key: &str, part: &str) -> String {
    if key.is_empty() { part.to_owned() } else { format!("{key}, {part}") }
}

fn under_id(list: &str, id: &str) -> String {
    format!("{} {id}", list.trim_end_matches('s'))
}

fn steps(key: &str) -> impl Iterator<Item = &str> {
    key.split([',', ' ']).filter(|step| !step.is_empty())
}
