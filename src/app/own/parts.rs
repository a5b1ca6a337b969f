//! One value of a programme read as the text of its box, or written from it, by what it is made of.

use crate::words::{NumberKind, own_choices, parse_number, plain_letters};
use ledger_model::embedded::library;
use ledger_model::schema::{List, Node, Optional, Shape};

/// Texts as typed, by field. A list, because a map's code weighs more than its speed is worth here.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Texts(Vec<(String, String)>);

impl Node for Texts {
    fn shape(&mut self) -> Shape<'_> {
        self.0.shape()
    }

    fn blank() -> Self {
        Self::default()
    }
}

impl Texts {
    /// The text of a field, where something was typed in it.
    pub fn get(&self, field: &str) -> Option<&String> {
        self.0.iter().find(|(known, _)| known == field).map(|(_, text)| text)
    }

    /// Puts a text in a field.
    pub fn insert(&mut self, field: String, text: String) {
        match self.0.iter_mut().find(|(known, _)| *known == field) {
            Some((_, there)) => *there = text,
            None => self.0.push((field, text)),
        }
    }

    /// Takes a text out.
    pub fn remove(&mut self, field: &str) -> Option<String> {
        let at = self.0.iter().position(|(known, _)| known == field)?;
        Some(self.0.remove(at).1)
    }

    /// Every field with its text.
    pub fn each(&self) -> impl Iterator<Item = (&String, &String)> {
        self.0.iter().map(|(field, text)| (field, text))
    }
}

/// A box of the form: its field, the texts as typed, and what is typed in it now.
pub struct Typing<'a> {
    pub field: &'a str,
    pub texts: &'a mut Texts,
    /// What a number in it is read as.
    pub asks: NumberKind,
    /// By how much the box shows more than the number.
    pub times: f64,
    pub typed: Option<&'a str>,
}

impl<'a> Typing<'a> {
    /// What stands in the box of a value; with a text, what stands there once it is typed.
    pub fn boxed(&mut self, node: &mut dyn Node) -> String {
        let choices = own_choices(self.field);
        if !choices.is_empty() {
            return pick(node, choices, self.typed);
        }
        match node.shape() {
            Shape::Text(at) if self.field.ends_with("source") => source(at, self.typed),
            Shape::Text(at) => line(at, self.typed),
            Shape::Flag(at) => {
                if let Some(text) = self.typed {
                    *at = !text.is_empty();
                }
                said(*at)
            }
            Shape::Number(at) => self.number(at),
            Shape::Whole(at) => {
                let mut number = at.get() as f64;
                let shown = self.number(&mut number);
                at.set(number as u64);
                shown
            }
            Shape::Optional(at) => self.optional(at),
            Shape::List(at) => self.lines(at),
            _ => String::new(),
        }
    }

    /// A number; what is typed stays as typed.
    fn number(&mut self, at: &mut f64) -> String {
        if let Some(text) = self.keep()
            && let Ok(number) = parse_number(text, self.asks)
        {
            *at = neat_share(number, self.times);
        }
        self.kept().unwrap_or_else(|| self.asks.written(neat(*at * self.times)))
    }

    /// What may be left out, and is while it cannot be read.
    fn optional(&mut self, at: &mut dyn Optional) -> String {
        if let Some(text) = self.typed {
            at.clear();
            let stays = match at.fill().shape() {
                Shape::Text(inside) => {
                    text.clone_into(inside);
                    !text.trim().is_empty()
                }
                Shape::Number(inside) => {
                    self.keep();
                    parse_number(text, self.asks).map(|number| *inside = number).is_ok()
                }
                Shape::Parsed(inside) => {
                    self.keep();
                    inside.parse(&plain_letters(text))
                }
                _ => false,
            };
            if !stays {
                at.clear();
            }
        }
        self.kept().unwrap_or_else(|| match at.get().map(Node::shape) {
            Some(Shape::Text(inside)) => inside.clone(),
            Some(Shape::Number(inside)) => self.asks.written(*inside),
            Some(Shape::Parsed(inside)) => inside.text(),
            _ => String::new(),
        })
    }

    /// Several texts, one on each line of the box.
    fn lines(&mut self, at: &mut dyn List) -> String {
        if let Some(text) = self.keep() {
            at.clear();
            lines_of(text).for_each(|text| set_text(at.push(), Some(text)));
        }
        let mut there = Vec::new();
        while let Some(text) = at.get(there.len()).and_then(ledger_model::schema::text) {
            there.push(text.clone());
        }
        self.kept().unwrap_or_else(|| there.join("\n"))
    }

    /// Keeps what is typed, as it is typed.
    fn keep(&mut self) -> Option<&'a str> {
        if let Some(text) = self.typed {
            self.texts.insert(self.field.to_owned(), text.to_owned());
        }
        self.typed
    }

    /// What was typed, and kept.
    fn kept(&self) -> Option<String> {
        self.texts.get(self.field).cloned()
    }
}

/// The lines of a box with something in them.
pub fn lines_of(text: &str) -> impl Iterator<Item = &str> {
    text.lines().map(str::trim).filter(|line| !line.is_empty())
}

/// Puts a text where one may stand; none takes it out where it may be left out.
pub fn set_text(node: &mut dyn Node, text: Option<&str>) {
    match (node.shape(), text) {
        (Shape::Text(at), Some(text)) => text.clone_into(at),
        (Shape::Optional(at), Some(_)) => set_text(at.fill(), text),
        (Shape::Optional(at), None) => at.clear(),
        _ => {}
    }
}

/// A number without the crumbs of binary fractions. One too large to have any stays as it is.
pub fn neat(number: f64) -> f64 {
    let neat = (number * 1e9).round() / 1e9;
    if neat.is_finite() { neat } else { number }
}

pub fn line(at: &mut String, typed: Option<&str>) -> String {
    if let Some(text) = typed {
        text.clone_into(at);
    }
    at.clone()
}

/// One of several, by its place among those offered.
pub fn pick(node: &mut dyn Node, choices: &[(&str, &str)], typed: Option<&str>) -> String {
    if let Some((name, _)) = typed.and_then(|text| choices.get(text.parse::<usize>().ok()?)) {
        choose(node, name);
    }
    let now = chosen(node);
    choices.iter().position(|(name, _)| *name == now).map_or_else(String::new, |place| place.to_string())
}

/// The name of what is chosen; empty where nothing is.
pub fn chosen(node: &mut dyn Node) -> &'static str {
    match node.shape() {
        Shape::Choice(at) => at.names()[at.index()],
        Shape::Optional(at) => at.get().map_or("", chosen),
        _ => "",
    }
}

/// Chooses what has this name.
pub fn choose(node: &mut dyn Node, name: &str) {
    match node.shape() {
        Shape::Optional(at) if name.is_empty() => at.clear(),
        Shape::Optional(at) => choose(at.fill(), name),
        Shape::Choice(at) => {
            if let Some(index) = at.names().iter().position(|known| *known == name) {
                at.choose(index);
            }
        }
        _ => {}
    }
}

/// Whether one of several is among those ticked, which stand in the order they are offered in.
pub fn ticked(list: &mut dyn List, choices: &[(&str, &str)], name: &str, typed: Option<&str>) -> String {
    let mut there = Vec::new();
    while let Some(node) = list.get(there.len()) {
        there.push(chosen(node));
    }
    if let Some(text) = typed {
        list.clear();
        let stays = |one: &str| if one == name { !text.is_empty() } else { there.contains(&one) };
        choices.iter().filter(|(one, _)| stays(one)).for_each(|(one, _)| choose(list.push(), one));
        return said(!text.is_empty());
    }
    said(there.contains(&name))
}

fn said(on: bool) -> String {
    if on { "true".into() } else { String::new() }
}

/// What was typed in percent as a share, so that 7% is 0.07 and not a hair beside it.
pub fn neat_share(number: f64, times: f64) -> f64 {
    if times == 1.0 { number } else { format!("{:.12}", number / times).parse().unwrap_or(number / times) }
}

/// A source, by its short name or its id.
pub fn source(at: &mut String, typed: Option<&str>) -> String {
    if let Some(text) = typed {
        let wanted = text.trim().to_lowercase();
        let known = library().sources.iter().find(|known| known.short.to_lowercase() == wanted || known.id == wanted);
        *at = known.map_or_else(|| text.trim().to_owned(), |known| known.id.clone());
    }
    library().source(at).map_or_else(|| at.clone(), |known| known.short.clone())
}
