//! What the list offers for a text.

use crate::words;
use ledger_model::embedded::gazetteer;
use ledger_model::places::{Closeness, JoinError};

/// Most places the list shows.
const MOST: usize = 8;
/// Most near names a message gives.
const NEAREST: usize = 3;

/// One place in the list.
#[derive(Clone, Debug, PartialEq)]
pub struct Offer {
    /// Official code.
    pub code: String,
    pub name: String,
    /// Its kind with how many people, or why it cannot be joined.
    pub said: String,
    /// Whether the text is its name in full.
    pub is_exact: bool,
    /// Why it cannot be joined.
    pub refused: Option<JoinError>,
}

/// The places that fit a text, best first.
pub fn look_up(text: &str, already: &[String]) -> Vec<Offer> {
    let gazetteer = gazetteer();
    let matches = gazetteer.search(text, MOST);
    let offer = matches.iter().map(|found| {
        let area = found.area;
        let refused = gazetteer.check_join(already, &area.code).err();
        let said = words::place_offer(area, refused.as_ref());
        Offer { code: area.code.clone(), name: area.name.clone(), said, is_exact: found.closeness == Closeness::Exact, refused }
    });
    offer.collect()
}

/// The one place that a text must mean: the only one, or the only one of that name.
pub fn obvious(offers: &[Offer]) -> Option<&Offer> {
    let mut exact = offers.iter().filter(|offer| offer.is_exact);
    match (exact.next(), exact.next(), offers) {
        (Some(offer), None, _) | (None, None, [offer]) => Some(offer),
        _ => None,
    }
}

/// What to do about a text that is no place, or the place that it means and cannot be joined.
pub fn not_chosen(text: &str, meant: Option<&Offer>) -> String {
    match meant.and_then(|offer| offer.refused.as_ref()) {
        Some(refused) => refused.to_string(),
        None => match gazetteer().ended_called(text) {
            Some(ended) => words::ended_area_not_chosen(&ended),
            None => words::place_not_chosen(text, &gazetteer().nearest(text, NEAREST)),
        },
    }
}
