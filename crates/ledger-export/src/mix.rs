//! The best mix as JSON, on its way from the part that solves to the page.

use ledger_model::appraisal::{Appraisal, BestMix};

/// Solves for the best mix, and with `tried` for that of each draw; none where no budget was typed. `tell` is given how far it came.
pub fn solved_mix(answer: &Appraisal, tried: bool, tell: &mut dyn FnMut(usize, usize)) -> Option<String> {
    serde_json::to_string(&answer.solve_mix(tried, tell)?).ok()
}

/// What was solved for the same answer; none where the text is not that.
pub fn read_mix(answer: &Appraisal, text: &str) -> Option<BestMix> {
    answer.best_mix_of(serde_json::from_str(text).ok()?)
}
