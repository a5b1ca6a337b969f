//! A programme as TOML, in the shape of a file of the library.

use ledger_model::evidence::Programme;
use ledger_text as words;
use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};
use std::fmt;
use toml_writer::{ToTomlValue, TomlStringBuilder};

/// Writes a programme as a file of the library, with what to check before proposing it.
pub fn write_programme(programme: &Programme) -> String {
    let json = serde_json::to_string(programme).unwrap_or_default();
    let Ok(Node::Table(entries)) = serde_json::from_str::<Node>(&json) else { return String::new() };
    let mut out = words::own_proposal(programme);
    values(&mut out, &entries);
    for (key, node) in &entries {
        match node {
            Node::Table(inside) => table(&mut out, &format!("[{key}]"), key, inside),
            Node::List(list) => {
                for inside in list.iter().filter_map(Node::entries) {
                    table(&mut out, &format!("[[{key}]]"), key, inside);
                }
            }
            _ => {}
        }
    }
    out
}

/// What stands in an entry, in its order: serde's own way of keeping it sorts the keys.
enum Node {
    Nothing,
    Plain(String),
    List(Vec<Node>),
    Table(Vec<(String, Node)>),
}

/// The one entry that is long enough for a heading of its own inside another.
const EFFECT: &str = "effect";

impl Node {
    fn entries(&self) -> Option<&[(String, Self)]> {
        match self {
            Self::Table(entries) => Some(entries),
            _ => None,
        }
    }

    /// Whether it says no more than leaving it out: nothing, an empty list, a tick that is not there.
    fn is_default(&self) -> bool {
        match self {
            Self::Nothing => true,
            Self::Plain(text) => text == "false",
            Self::List(list) => list.is_empty(),
            Self::Table(_) => false,
        }
    }

    fn in_line(&self) -> String {
        let joined = |parts: Vec<String>| parts.join(", ");
        match self {
            Self::Nothing => String::new(),
            Self::Plain(text) => text.clone(),
            Self::List(list) => format!("[{}]", joined(list.iter().map(Self::in_line).collect())),
            Self::Table(entries) => {
                let said = entries.iter().filter(|(_, node)| !node.is_default());
                format!("{{ {} }}", joined(said.map(|(key, node)| format!("{key} = {}", node.in_line())).collect()))
            }
        }
    }
}

/// The entries that need no heading.
fn values(out: &mut String, entries: &[(String, Node)]) {
    let headed = |node: &Node| match node {
        Node::Table(_) => true,
        Node::List(list) => list.iter().any(|one| one.entries().is_some()),
        _ => false,
    };
    for (key, node) in entries.iter().filter(|(_, node)| !headed(node)) {
        value(out, key, node);
    }
}

fn value(out: &mut String, key: &str, node: &Node) {
    if !node.is_default() {
        *out += &format!("{key} = {}\n", node.in_line());
    }
}

fn table(out: &mut String, heading: &str, path: &str, entries: &[(String, Node)]) {
    *out += &format!("\n{heading}\n");
    let effect = entries.iter().find(|(key, node)| key == EFFECT && node.entries().is_some());
    for (key, node) in entries.iter().filter(|(key, _)| effect.is_none() || key != EFFECT) {
        value(out, key, node);
    }
    for (kind, inside) in effect.into_iter().filter_map(|(_, node)| node.entries()).flatten() {
        *out += &format!("\n[{path}.{EFFECT}.{kind}]\n");
        for (key, node) in inside.entries().into_iter().flatten() {
            value(out, key, node);
        }
    }
}

impl<'de> Deserialize<'de> for Node {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        from.deserialize_any(Reader)
    }
}

struct Reader;

impl<'de> Visitor<'de> for Reader {
    type Value = Node;

    fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("an entry")
    }

    fn visit_unit<E>(self) -> Result<Node, E> {
        Ok(Node::Nothing)
    }

    fn visit_bool<E>(self, on: bool) -> Result<Node, E> {
        Ok(Node::Plain(on.to_toml_value()))
    }

    fn visit_u64<E>(self, number: u64) -> Result<Node, E> {
        Ok(Node::Plain(number.to_toml_value()))
    }

    fn visit_f64<E>(self, number: f64) -> Result<Node, E> {
        Ok(Node::Plain(number.to_toml_value()))
    }

    fn visit_str<E>(self, text: &str) -> Result<Node, E> {
        Ok(Node::Plain(TomlStringBuilder::new(text).as_basic().to_toml_value()))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut from: A) -> Result<Node, A::Error> {
        let mut list = Vec::new();
        while let Some(one) = from.next_element()? {
            list.push(one);
        }
        Ok(Node::List(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut from: A) -> Result<Node, A::Error> {
        let mut entries = Vec::new();
        while let Some(one) = from.next_entry()? {
            entries.push(one);
        }
        Ok(Node::Table(entries))
    }
}
