//! From JSON to values: as a whole, or part by part, so that a part that cannot be read never takes the others with it.

use super::node::{Choice, Node, Rule, Shape, Visit, clear};
use serde_json::Value;

/// A part of a file that cannot be read.
#[derive(Clone, Debug, PartialEq)]
pub struct LeftOut {
    /// The keys that lead to what was left out.
    pub path: Vec<String>,
    /// The keys that lead from there to what is wrong in it; empty where it is wrong itself.
    pub inside: Vec<String>,
    /// What is wrong.
    pub reason: Reason,
}

/// Why a part cannot be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// It is something else than what has to stand there.
    Other,
    /// It is not there, and has to be.
    Missing,
    /// There is no such field.
    Unknown,
}

/// Reads all of a value into one that is blank.
///
/// # Errors
/// The keys that lead to the first part that cannot be read, and why.
pub fn read(node: &mut dyn Node, value: &Value) -> Result<(), (Vec<String>, Reason)> {
    let mut whole = Whole { path: Vec::new(), known_only: true };
    whole.read(node, value).map_err(|reason| (whole.path, reason))
}

/// Reads all of a value that is known into one that is blank, and passes over fields that are not.
///
/// # Errors
/// The keys that lead to the first part that cannot be read, and why.
pub fn read_known(node: &mut dyn Node, value: &Value) -> Result<(), (Vec<String>, Reason)> {
    let mut whole = Whole { path: Vec::new(), known_only: false };
    whole.read(node, value).map_err(|reason| (whole.path, reason))
}

/// Reads whatever can be read of a value into one that is blank, and lists the rest.
pub fn read_parts(node: &mut dyn Node, value: &Value) -> Vec<LeftOut> {
    let mut reader = Parts { path: Vec::new(), left_out: Vec::new() };
    reader.read(node, value, true);
    reader.left_out
}

/// Reads values whole. Where there is an error, `path` leads to it.
struct Whole {
    path: Vec<String>,
    /// Whether a field that is not known is an error.
    known_only: bool,
}

impl Whole {
    fn read(&mut self, node: &mut dyn Node, value: &Value) -> Result<(), Reason> {
        match (node.shape(), value) {
            (Shape::Text(text), Value::String(read)) => text.clone_from(read),
            (Shape::Flag(flag), Value::Bool(read)) => *flag = *read,
            (Shape::Number(number), Value::Number(read)) => *number = read.as_f64().ok_or(Reason::Other)?,
            (Shape::Whole(number), Value::Number(read)) => {
                read.as_u64().filter(|read| number.set(*read)).ok_or(Reason::Other)?;
            }
            (Shape::Parsed(parsed), Value::String(read)) => parsed.parse(read).then_some(()).ok_or(Reason::Other)?,
            (Shape::Optional(_), Value::Null) => {}
            (Shape::Optional(optional), value) => self.read(optional.fill(), value)?,
            (Shape::List(list), Value::Array(values)) => {
                for (at, value) in values.iter().enumerate() {
                    self.within(list.push(), value, &(at + 1).to_string())?;
                }
            }
            (Shape::Map(map), Value::Object(values)) => {
                for (id, value) in values {
                    self.within(map.entry(id), value, id)?;
                }
            }
            (Shape::Tuple(nodes), Value::Array(values)) if nodes.len() == values.len() => {
                for (at, (node, value)) in nodes.into_iter().zip(values).enumerate() {
                    self.within(node, value, &(at + 1).to_string())?;
                }
            }
            (Shape::Json(json), value) => json.clone_from(value),
            (Shape::Record(record), Value::Object(_)) => self.fields(&mut |visit| record.fields(visit), value)?,
            (Shape::Choice(choice), value) => {
                let Some((name, inside)) = chosen(choice, value) else { return Err(Reason::Other) };
                self.path.push(name.to_owned());
                match (content(choice), inside) {
                    (Content::Nothing, None) => {}
                    (Content::Value, Some(value)) => {
                        let mut read = Ok(());
                        choice.fields(&mut |_, node| read = self.read(node, value));
                        read?;
                    }
                    (Content::Fields, Some(value @ Value::Object(_))) => self.fields(&mut |visit| choice.fields(visit), value)?,
                    _ => return Err(Reason::Other),
                }
                self.path.pop();
            }
            _ => return Err(Reason::Other),
        }
        Ok(())
    }

    fn within(&mut self, node: &mut dyn Node, value: &Value, key: &str) -> Result<(), Reason> {
        self.path.push(key.to_owned());
        self.read(node, value)?;
        self.path.pop();
        Ok(())
    }

    /// Reads every field of an object.
    fn fields(&mut self, of: &mut dyn FnMut(Visit<'_>), value: &Value) -> Result<(), Reason> {
        let mut read = Ok(());
        of(&mut |field, node| {
            if read.is_ok() {
                read = match value.get(field.key) {
                    Some(value) => self.within(node, value, field.key),
                    None if field.rule == Rule::Required => {
                        self.path.push(field.key.to_owned());
                        Err(Reason::Missing)
                    }
                    None => Ok(()),
                };
            }
        });
        read?;
        for key in value.as_object().into_iter().filter(|_| self.known_only).flat_map(|object| object.keys()) {
            let mut is_known = false;
            of(&mut |field, _| is_known |= field.key == key);
            if !is_known {
                self.path.push(key.clone());
                return Err(Reason::Unknown);
            }
        }
        Ok(())
    }
}

/// What is in the one that a choice is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Content {
    Nothing,
    /// A single value without a key.
    Value,
    Fields,
}

fn content(choice: &mut dyn Choice) -> Content {
    let mut content = Content::Nothing;
    choice.fields(&mut |field, _| content = if field.key.is_empty() { Content::Value } else { Content::Fields });
    content
}

/// Makes a choice the one a value names; the name, and what is in it where the value says so.
fn chosen<'a>(choice: &mut dyn Choice, value: &'a Value) -> Option<(&'a str, Option<&'a Value>)> {
    let (name, inside) = match value {
        Value::String(name) => (name, None),
        Value::Object(object) if object.len() == 1 => object.iter().next().map(|(name, value)| (name, Some(value)))?,
        _ => return None,
    };
    let index = choice.names().iter().position(|known| known == name)?;
    choice.choose(index);
    Some((name, inside))
}

/// Whether a value can be read part by part: a record whose fields may all be absent, or a choice of single values.
fn is_in_parts(node: &mut dyn Node) -> bool {
    match node.shape() {
        Shape::Record(record) => {
            let mut optional = true;
            record.fields(&mut |field, _| optional &= field.rule != Rule::Required);
            optional
        }
        Shape::Choice(choice) => content(choice) == Content::Value,
        _ => false,
    }
}

struct Parts {
    path: Vec<String>,
    left_out: Vec<LeftOut>,
}

impl Parts {
    fn leave_out(&mut self, inside: Vec<String>, reason: Reason) {
        self.left_out.push(LeftOut { path: self.path.clone(), inside, reason });
    }

    /// Reads a value; whether it is to stay. Where `each` is set, its entries are read one by one.
    fn read(&mut self, node: &mut dyn Node, value: &Value, each: bool) -> bool {
        let in_parts = is_in_parts(node);
        match (node.shape(), value) {
            (Shape::Optional(optional), value) if !value.is_null() => {
                let stays = self.read(optional.fill(), value, each);
                if !stays {
                    optional.clear();
                }
                stays
            }
            (Shape::Record(record), Value::Object(object)) if in_parts => {
                for (key, value) in object {
                    self.path.push(key.clone());
                    let mut is_known = false;
                    record.fields(&mut |field, node| {
                        if field.key == key {
                            is_known = true;
                            self.field(node, value, field.rule);
                        }
                    });
                    if !is_known {
                        self.leave_out(Vec::new(), Reason::Unknown);
                    }
                    self.path.pop();
                }
                true
            }
            (Shape::Map(map), Value::Object(object)) if each => {
                for (id, value) in object {
                    self.path.push(id.clone());
                    if !self.read(map.entry(id), value, false) {
                        map.remove(id);
                    }
                    self.path.pop();
                }
                true
            }
            (Shape::List(list), Value::Array(values)) if each => {
                for (at, value) in values.iter().enumerate() {
                    self.path.push((at + 1).to_string());
                    if !self.read(list.push(), value, false) {
                        list.pop();
                    }
                    self.path.pop();
                }
                true
            }
            (Shape::Choice(choice), Value::Object(_)) if in_parts => {
                let Some((name, Some(value))) = chosen(choice, value) else {
                    self.leave_out(Vec::new(), Reason::Other);
                    return false;
                };
                self.path.push(name.to_owned());
                let mut stays = true;
                choice.fields(&mut |field, node| stays = self.read(node, value, field.rule == Rule::Each));
                self.path.pop();
                stays
            }
            _ => {
                let read = read(node, value);
                let stays = read.is_ok();
                if let Err((inside, reason)) = read {
                    self.leave_out(inside, reason);
                }
                stays
            }
        }
    }

    fn field(&mut self, node: &mut dyn Node, value: &Value, rule: Rule) {
        if !self.read(node, value, rule == Rule::Each) {
            clear(node);
        }
    }
}
