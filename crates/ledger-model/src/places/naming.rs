//! The one area that a whole name or a code means: for the command line and for files.

use super::kind_words::{FILLERS, kind_words, rank};
use super::order::in_order;
use super::search::LONGEST_TEXT;
use super::spelling::{edits, words};
use super::{Area, AreaName, EndedArea, Gazetteer, NameError};

/// How many near names a refusal offers.
const NEAREST: usize = 3;
/// Longer text is not a misspelt name, so nothing is offered for it.
const LONGEST_MISSPELLING: usize = 80;

impl Gazetteer {
    /// The one area that a code, or a whole name, means. Spelling is as forgiving as in [`Gazetteer::search`], but
    /// every telling word of the name must be there in full. Where areas share a name, a word for the kind tells them
    /// apart: "West Midlands police".
    ///
    /// # Errors
    /// When nothing, several areas, or none is meant; the refusal offers what may have been meant.
    pub fn find(&self, name_or_code: &str) -> Result<&Area, NameError> {
        if let Some(area) = self.by_code(name_or_code) {
            return Ok(area);
        }
        if name_or_code.len() > LONGEST_TEXT {
            return Err(NameError::Unknown { text: quoted(name_or_code), nearest: Vec::new() });
        }
        let text = words(name_or_code);
        if text.is_empty() {
            return Err(NameError::Blank);
        }
        let exact = self.areas_called(|name, _| name == text);
        let found = if exact.is_empty() { self.areas_called(|name, kinds| says(&text, name, kinds)) } else { exact };
        let shown = quoted(name_or_code);
        match found.as_slice() {
            [area] => Ok(area),
            [] => Err(match self.ended_called(name_or_code) {
                Some(EndedArea { area, year, authorities }) => {
                    NameError::Ended { area, year, authorities: authorities.into_iter().map(Area::named).collect() }
                }
                None => NameError::Unknown { text: shown, nearest: self.nearest(name_or_code, NEAREST) },
            }),
            several => {
                let candidates = in_order(several.to_vec(), |area| format!("{:03}", rank(area.kind)));
                Err(NameError::Several { text: shown, candidates: candidates.into_iter().map(Area::named).collect() })
            }
        }
    }

    /// The area that had this code or name and has ended.
    pub fn ended_called(&self, name_or_code: &str) -> Option<EndedArea<'_>> {
        let text = if name_or_code.len() > LONGEST_TEXT { Vec::new() } else { words(name_or_code) };
        self.ended(name_or_code).or_else(|| self.ended_where(|other| says(&text, &words(&other.name), kind_words(other.kind))))
    }

    /// Areas whose names are like this text, nearest first: those it begins, then those it may misspell.
    pub fn nearest(&self, text: &str, limit: usize) -> Vec<AreaName> {
        if text.len() > LONGEST_TEXT {
            return Vec::new();
        }
        let squashed = words(text).concat();
        let mut nearest: Vec<AreaName> = self.search(text, limit).iter().map(|found| found.area.named()).collect();
        if squashed.len() <= LONGEST_MISSPELLING {
            let most = squashed.chars().count() / 3;
            let misspelt: Vec<(usize, u8, AreaName)> = self
                .areas()
                .iter()
                .zip(&self.search_keys)
                .filter_map(|(area, key)| {
                    let fewest = key.names.iter().filter_map(|name| edits(&squashed, &name.concat(), most)).min()?;
                    Some((fewest, rank(area.kind), area.named()))
                })
                .filter(|(_, _, area)| !nearest.contains(area))
                .collect();
            let misspelt = in_order(misspelt, |(edits, rank, area)| format!("{edits:03}{rank:03}{}", area.name));
            nearest.extend(misspelt.into_iter().map(|(_, _, area)| area));
        }
        nearest.truncate(limit);
        nearest
    }

    fn areas_called(&self, is_called: impl Fn(&[String], &[&str]) -> bool) -> Vec<&Area> {
        let keyed = self.areas().iter().zip(&self.search_keys);
        keyed.filter(|(_, key)| key.names.iter().any(|name| is_called(name, &key.kind_words))).map(|(area, _)| area).collect()
    }
}

/// Whether a text is a name in full, in any order; words for the kind may be added or left out ("Edinburgh").
fn says(text: &[String], name: &[String], kinds: &[&str]) -> bool {
    let is_spare = |word: &String| kinds.contains(&word.as_str()) || FILLERS.contains(&word.as_str());
    text.iter().any(|word| name.contains(word) && !is_spare(word))
        && text.iter().all(|word| name.contains(word) || is_spare(word))
        && name.iter().all(|part| text.contains(part) || is_spare(part))
}

/// The text as a message may repeat it: short, on one line, without control characters.
fn quoted(text: &str) -> String {
    let tidy: String = text.trim().chars().take(60).map(|letter| if letter.is_control() { ' ' } else { letter }).collect();
    if text.trim().chars().nth(60).is_some() { format!("{tidy}…") } else { tidy }
}
