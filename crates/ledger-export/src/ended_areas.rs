//! Areas that have ended: the local authorities that they were made of, and are still there, stand in their place.

use ledger_model::embedded::gazetteer;
use ledger_model::model::{ChosenPlace, Scenario};
use ledger_text as words;

/// Puts local authorities in the place of areas that have ended, with a sentence for each.
pub(super) fn replace(scenario: &mut Scenario) -> Vec<String> {
    let Some(ChosenPlace::Areas(codes)) = &mut scenario.place else { return Vec::new() };
    let mut said = Vec::new();
    *codes = std::mem::take(codes)
        .into_iter()
        .flat_map(|code| match gazetteer().ended(&code) {
            Some(ended) => {
                said.push(words::ended_area_replaced(&ended));
                ended.authorities.iter().map(|area| area.code.clone()).collect()
            }
            None => vec![code],
        })
        .collect();
    said
}
