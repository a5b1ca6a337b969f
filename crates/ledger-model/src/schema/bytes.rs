//! Values as bytes, for what is embedded: every field in the order of its table, without keys. Only what wrote them can read them.

use super::node::{Node, Shape};

/// A value as bytes. JSON has no such form: nothing that is embedded has any.
pub fn to_bytes(node: &mut dyn Node) -> Vec<u8> {
    let mut bytes = Vec::new();
    push(&mut bytes, node);
    bytes
}

/// Reads bytes into a value that is blank. Whether they are those of such a value, and no more.
pub fn from_bytes(node: &mut dyn Node, mut bytes: &[u8]) -> bool {
    take(&mut bytes, node).is_some() && bytes.is_empty()
}

fn push(bytes: &mut Vec<u8>, node: &mut dyn Node) {
    match node.shape() {
        Shape::Text(text) => push_text(bytes, text),
        Shape::Flag(flag) => bytes.push(u8::from(*flag)),
        Shape::Number(number) => bytes.extend(number.to_le_bytes()),
        Shape::Whole(number) => push_whole(bytes, number.get()),
        Shape::Parsed(parsed) => push_text(bytes, &parsed.text()),
        Shape::Choice(choice) => {
            push_whole(bytes, choice.index() as u64);
            choice.fields(&mut |_, node| push(bytes, node));
        }
        Shape::Optional(optional) => match optional.get() {
            Some(node) => {
                bytes.push(1);
                push(bytes, node);
            }
            None => bytes.push(0),
        },
        Shape::List(list) => {
            push_whole(bytes, list.len() as u64);
            let mut at = 0;
            while let Some(node) = list.get(at) {
                push(bytes, node);
                at += 1;
            }
        }
        Shape::Tuple(nodes) => nodes.into_iter().for_each(|node| push(bytes, node)),
        Shape::Record(record) => record.fields(&mut |_, node| push(bytes, node)),
        Shape::Map(map) => {
            let mut count = 0;
            map.entries(&mut |_, _| count += 1);
            push_whole(bytes, count);
            map.entries(&mut |id, node| {
                push_text(bytes, id);
                push(bytes, node);
            });
        }
        Shape::Json(_) => {}
    }
}

fn push_text(bytes: &mut Vec<u8>, text: &str) {
    push_whole(bytes, text.len() as u64);
    bytes.extend(text.as_bytes());
}

/// Seven bits in a byte, the lowest first; the eighth says that more follow.
fn push_whole(bytes: &mut Vec<u8>, mut number: u64) {
    while number >= 0x80 {
        bytes.push(number as u8 | 0x80);
        number >>= 7;
    }
    bytes.push(number as u8);
}

fn take(bytes: &mut &[u8], node: &mut dyn Node) -> Option<()> {
    match node.shape() {
        Shape::Text(text) => take_text(bytes)?.clone_into(text),
        Shape::Flag(flag) => *flag = take_whole(bytes)? != 0,
        Shape::Number(number) => *number = f64::from_le_bytes(bytes.split_off(..8)?.try_into().ok()?),
        Shape::Whole(number) => return number.set(take_whole(bytes)?).then_some(()),
        Shape::Parsed(parsed) => return parsed.parse(take_text(bytes)?).then_some(()),
        Shape::Choice(choice) => {
            let index = usize::try_from(take_whole(bytes)?).ok().filter(|index| *index < choice.names().len())?;
            choice.choose(index);
            let mut taken = Some(());
            choice.fields(&mut |_, node| taken = taken.and_then(|()| take(bytes, node)));
            return taken;
        }
        Shape::Optional(optional) => {
            if take_whole(bytes)? != 0 {
                return take(bytes, optional.fill());
            }
        }
        Shape::List(list) => {
            for _ in 0..take_whole(bytes)? {
                take(bytes, list.push())?;
            }
        }
        Shape::Tuple(nodes) => {
            for node in nodes {
                take(bytes, node)?;
            }
        }
        Shape::Record(record) => {
            let mut taken = Some(());
            record.fields(&mut |_, node| taken = taken.and_then(|()| take(bytes, node)));
            return taken;
        }
        Shape::Map(map) => {
            for _ in 0..take_whole(bytes)? {
                let id = take_text(bytes)?;
                take(bytes, map.entry(id))?;
            }
        }
        Shape::Json(_) => return None,
    }
    Some(())
}

fn take_text<'a>(bytes: &mut &'a [u8]) -> Option<&'a str> {
    let length = usize::try_from(take_whole(bytes)?).ok()?;
    std::str::from_utf8(bytes.split_off(..length)?).ok()
}

fn take_whole(bytes: &mut &[u8]) -> Option<u64> {
    let mut number = 0;
    for shift in (0..u64::BITS).step_by(7) {
        let byte = *bytes.split_off_first()?;
        number |= u64::from(byte & 0x7f) << shift;
        if byte < 0x80 {
            return Some(number);
        }
    }
    None
}
