//! A programme as TOML, in the shape of a file of the library.

use ledger_model::evidence::Programme;
use ledger_model::schema::{self, Shape, Visit};
use ledger_text as words;
use toml_writer::{ToTomlValue, TomlStringBuilder};

/// Writes a programme as a file of the library, with what to check before proposing it.
pub fn write_programme(programme: &Programme) -> String {
    let Node::Table(entries) = entry(&mut programme.clone()) else { return String::new() };
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

/// What stands in an entry, in its order.
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

/// A value as an entry, with whatever is in it in the order of its table.
fn entry(node: &mut dyn schema::Node) -> Node {
    let text = |text: &str| Node::Plain(TomlStringBuilder::new(text).as_basic().to_toml_value());
    match node.shape() {
        Shape::Text(value) => text(value),
        Shape::Parsed(value) => text(&value.text()),
        Shape::Flag(on) => Node::Plain(on.to_toml_value()),
        Shape::Number(number) => Node::Plain(number.to_toml_value()),
        Shape::Whole(number) => Node::Plain(number.get().to_toml_value()),
        Shape::Optional(optional) => optional.get().map_or(Node::Nothing, entry),
        Shape::List(list) => {
            let mut entries = Vec::new();
            while let Some(node) = list.get(entries.len()) {
                entries.push(entry(node));
            }
            Node::List(entries)
        }
        Shape::Record(record) => fields(&mut |visit| record.fields(visit)),
        Shape::Choice(choice) => {
            let name = choice.names()[choice.index()];
            match fields(&mut |visit| choice.fields(visit)) {
                Node::Table(inside) if inside.is_empty() => text(name),
                inside => Node::Table(vec![(name.to_owned(), inside)]),
            }
        }
        Shape::Map(_) | Shape::Tuple(_) | Shape::Json(_) => Node::Nothing, // no programme has any
    }
}

fn fields(of: &mut dyn FnMut(Visit<'_>)) -> Node {
    let mut entries = Vec::new();
    of(&mut |field, node| entries.push((field.key.to_owned(), entry(node))));
    Node::Table(entries)
}
