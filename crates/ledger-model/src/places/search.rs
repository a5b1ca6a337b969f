//! Search as people type.

use super::kind_words::rank;
use super::order::in_order;
use super::spelling::words;
use super::{Area, Closeness, Gazetteer};

/// No name with its kind has more words than this, so longer text cannot match and is not looked for.
const MOST_WORDS: usize = 16;
/// No name is nearly this long, in bytes: longer text fits nothing.
pub(super) const LONGEST_TEXT: usize = 400;
/// A shorter beginning of a code would match half the table.
const SHORTEST_CODE_PREFIX: usize = 4;

/// An area that fits the text, and how closely.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Match<'g> {
    pub area: &'g Area,
    /// How closely the text fits; the closest come first.
    pub closeness: Closeness,
}

impl Gazetteer {
    /// The areas that fit what has been typed so far, best first, at most `limit` of them.
    ///
    /// Capitals, accents, apostrophes, hyphens and punctuation do not matter; words may be begun only and come in
    /// any order; "&" is "and", "st" is "saint"; a word for the kind ("police", "council", "region") narrows the
    /// list; a code matches too. Text without a letter or digit fits nothing. Among equally close areas the kinds
    /// most often chosen come first, then the alphabet.
    pub fn search(&self, text: &str, limit: usize) -> Vec<Match<'_>> {
        if text.len() > LONGEST_TEXT {
            return Vec::new();
        }
        let text = words(text);
        if text.is_empty() || text.len() > MOST_WORDS {
            return Vec::new();
        }
        let keyed = self.areas().iter().zip(&self.search_keys);
        let matches: Vec<Match<'_>> = keyed
            .filter_map(|(area, key)| {
                let closeness = key.closeness(&text).into_iter().chain(self.code_closeness(area, &text)).min()?;
                Some(Match { area, closeness })
            })
            .collect();
        let mut matches = in_order(matches, |found| {
            let Area { kind, name, code, .. } = found.area;
            // 361 councils would bury the 21 counties when only "county" has been typed.
            let last = found.closeness == Closeness::KindOrCode && kind.is_local_authority();
            format!("{}{}{:03}{}\0{code}", found.closeness as u8, u8::from(last), rank(*kind), name.to_lowercase())
        });
        matches.truncate(limit);
        matches
    }

    fn code_closeness(&self, area: &Area, text: &[String]) -> Option<Closeness> {
        let [word] = text else { return None };
        let word = self.code_of_today(word).unwrap_or(word);
        if area.code.eq_ignore_ascii_case(word) {
            return Some(Closeness::Exact);
        }
        let begins = area.code.get(..word.len()).is_some_and(|start| start.eq_ignore_ascii_case(word));
        (begins && word.len() >= SHORTEST_CODE_PREFIX).then_some(Closeness::KindOrCode)
    }
}
