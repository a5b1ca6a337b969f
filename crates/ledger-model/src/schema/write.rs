//! From values to JSON.

use super::node::{Node, Rule, Shape, Visit};
use serde_json::{Map, Number, Value};

/// A value as JSON. Fields that may be absent and are blank are left out.
pub fn write(node: &mut dyn Node) -> Value {
    match node.shape() {
        Shape::Text(text) => Value::String(text.clone()),
        Shape::Flag(flag) => Value::Bool(*flag),
        Shape::Number(number) => Number::from_f64(*number).map_or(Value::Null, Value::Number),
        Shape::Whole(number) => Value::Number(number.get().into()),
        Shape::Parsed(parsed) => Value::String(parsed.text()),
        Shape::Optional(optional) => optional.get().map_or(Value::Null, write),
        Shape::List(list) => {
            let mut values = Vec::new();
            while let Some(node) = list.get(values.len()) {
                values.push(write(node));
            }
            Value::Array(values)
        }
        Shape::Map(map) => {
            let mut values = Map::new();
            map.entries(&mut |id, node| _ = values.insert(id.to_owned(), write(node)));
            Value::Object(values)
        }
        Shape::Tuple(nodes) => Value::Array(nodes.into_iter().map(write).collect()),
        Shape::Json(json) => json.clone(),
        Shape::Record(record) => fields(&mut |visit| record.fields(visit)),
        Shape::Choice(choice) => {
            let name = choice.names()[choice.index()].to_owned();
            let (mut alone, mut fielded) = (None, false);
            choice.fields(&mut |field, node| {
                fielded = true;
                if field.key.is_empty() {
                    alone = Some(write(node));
                }
            });
            if !fielded {
                return Value::String(name);
            }
            let inside = alone.unwrap_or_else(|| fields(&mut |visit| choice.fields(visit)));
            Value::Object(Map::from_iter([(name, inside)]))
        }
    }
}

fn fields(of: &mut dyn FnMut(Visit<'_>)) -> Value {
    let mut object = Map::new();
    of(&mut |field, node| {
        if field.rule == Rule::Required || !is_blank(node) {
            object.insert(field.key.to_owned(), write(node));
        }
    });
    Value::Object(object)
}

/// Whether a value says nothing: empty, none, 0, false, the first of several.
pub fn is_blank(node: &mut dyn Node) -> bool {
    match node.shape() {
        Shape::Text(text) => text.is_empty(),
        Shape::Flag(flag) => !*flag,
        Shape::Number(number) => *number == 0.0,
        Shape::Whole(number) => number.get() == 0,
        Shape::Parsed(_) => false,
        Shape::Optional(optional) => optional.get().is_none(),
        Shape::List(list) => list.is_empty(),
        Shape::Map(map) => {
            let mut empty = true;
            map.entries(&mut |_, _| empty = false);
            empty
        }
        Shape::Tuple(nodes) => nodes.into_iter().all(is_blank),
        Shape::Json(json) => json.is_null(),
        Shape::Record(record) => {
            let mut blank = true;
            record.fields(&mut |_, node| blank = blank && is_blank(node));
            blank
        }
        Shape::Choice(choice) => {
            let mut fielded = false;
            choice.fields(&mut |_, _| fielded = true);
            choice.index() == 0 && !fielded
        }
    }
}
