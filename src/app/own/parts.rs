//! One part of an entry read as the text of its box, or written from it.

use crate::words::{NumberKind, parse_number};
use ledger_model::embedded::library;
use ledger_model::schema::{Node, Shape};

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

/// A text that may be left out.
pub fn line_or_none(at: &mut Option<String>, typed: Option<&str>) -> String {
    if let Some(text) = typed {
        *at = (!text.trim().is_empty()).then(|| text.to_owned());
    }
    at.clone().unwrap_or_default()
}

/// One of several, by its place among them.
pub fn pick<T: Copy + PartialEq>(at: &mut T, all: &[T], typed: Option<&str>) -> String {
    if let Some(chosen) = typed.and_then(|text| all.get(text.parse::<usize>().ok()?)) {
        *at = *chosen;
    }
    all.iter().position(|one| one == at).map_or_else(String::new, |place| place.to_string())
}

pub fn tick(at: &mut bool, typed: Option<&str>) -> String {
    if let Some(text) = typed {
        *at = !text.is_empty();
    }
    said(*at)
}

/// Whether one of several is among those ticked.
pub fn among<T: Copy + Ord>(at: &mut Vec<T>, one: T, typed: Option<&str>) -> String {
    if let Some(text) = typed {
        at.retain(|known| *known != one);
        if !text.is_empty() {
            let place = at.iter().position(|known| *known > one).unwrap_or(at.len());
            at.insert(place, one);
        }
    }
    said(at.contains(&one))
}

fn said(on: bool) -> String {
    if on { "true".into() } else { String::new() }
}

/// A number, shown times `times`; what is typed stays as typed.
pub fn number(texts: &mut Texts, field: &str, at: &mut f64, times: f64, asks: NumberKind, typed: Option<&str>) -> String {
    if let Some(text) = typed {
        texts.insert(field.to_owned(), text.to_owned());
        if let Ok(number) = parse_number(text, asks) {
            *at = neat_share(number, times);
        }
    }
    texts.get(field).cloned().unwrap_or_else(|| asks.written(neat(*at * times)))
}

/// A number that may be left out.
pub fn number_or_none(texts: &mut Texts, field: &str, at: &mut Option<f64>, asks: NumberKind, typed: Option<&str>) -> String {
    if let Some(text) = typed {
        texts.insert(field.to_owned(), text.to_owned());
        *at = parse_number(text, asks).ok();
    }
    texts.get(field).cloned().unwrap_or_else(|| at.map_or_else(String::new, |number| asks.written(number)))
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
