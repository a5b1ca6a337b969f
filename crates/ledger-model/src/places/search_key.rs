//! What an area is matched by.

use super::Area;
use super::kind_words::{FILLERS, is_one_force, kind_words};
use super::spelling::words;

/// How closely a text fits an area, closest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Closeness {
    /// The text is the name, or the whole code.
    Exact,
    /// The name begins with the text.
    NameBegins,
    /// Every word of the text begins a word of the name or of its kind.
    WordsBegin,
    /// The text says only a kind, or is the beginning of a code.
    KindOrCode,
}

/// A shorter beginning of a kind word would match half the table.
const SHORTEST_KIND_PREFIX: usize = 3;

/// What an area is matched by.
#[derive(Clone, Debug)]
pub(super) struct SearchKey {
    /// The words of its name and of each other name; the name comes first.
    pub(super) names: Vec<Vec<String>>,
    /// The words that say its kind.
    pub(super) kind_words: Vec<&'static str>,
}

impl SearchKey {
    pub(super) fn new(area: &Area, also_named: &str) -> Self {
        let others = also_named.split(';').map(words).filter(|name| !name.is_empty());
        let mut names: Vec<Vec<String>> = std::iter::once(words(&area.name)).chain(others).collect();
        let with_saint = |name: &Vec<String>| {
            let saint = |word: &String| {
                if word == "st" { "saint".to_owned() } else { word.clone() }
            };
            name.iter().any(|word| word == "st").then(|| name.iter().map(saint).collect())
        };
        names.extend(names.iter().filter_map(with_saint).collect::<Vec<_>>());
        let police = if is_one_force(&area.code) { ["police", "force"].as_slice() } else { &[] };
        Self { names, kind_words: kind_words(area.kind).iter().chain(police).copied().collect() }
    }

    /// How closely a text fits the closest of the names, if it fits one.
    pub(super) fn closeness(&self, text: &[String]) -> Option<Closeness> {
        self.names.iter().filter_map(|name| self.closeness_to(name, text)).min()
    }

    fn closeness_to(&self, name: &[String], text: &[String]) -> Option<Closeness> {
        let (joined, squashed) = (name.join(" "), name.concat());
        let mut in_name = Vec::new();
        let mut in_kind = 0;
        for word in text {
            if name.iter().any(|part| part.starts_with(word.as_str())) {
                in_name.push(word.as_str());
            } else if self.is_kind_word(word) {
                in_kind += 1;
            } else if !FILLERS.contains(&word.as_str()) {
                return squashed.starts_with(&text.concat()).then_some(Closeness::NameBegins);
            }
        }
        let named = in_name.join(" ");
        match (in_name.len(), in_kind) {
            (0, 0) => None,
            (0, _) => Some(Closeness::KindOrCode),
            _ if named == joined => Some(Closeness::Exact),
            _ if joined.starts_with(&named) => Some(Closeness::NameBegins),
            _ => Some(Closeness::WordsBegin),
        }
    }

    fn is_kind_word(&self, word: &str) -> bool {
        word.len() >= SHORTEST_KIND_PREFIX && self.kind_words.iter().any(|kind| kind.starts_with(word))
    }
}
