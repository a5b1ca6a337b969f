//! Ways to doubt the whole answer at once, in words.

use super::charts::programme_name;
use super::number::{list, percent, pounds_prose};
use ledger_model::appraisal::Appraisal;

/// Names of the doubt switches and their choices.
pub fn stance_choice(stance: ledger_model::model::Stance) -> &'static str {
    match stance {
        ledger_model::model::Stance::Central => "Central: our best reading of each programme",
        ledger_model::model::Stance::Cautious => "Cautious: only what a comparison of the programme itself found; costs stay",
        ledger_model::model::Stance::AsQuoted => "As quoted in the review, mistakes and all; no overlap, no chances",
    }
}

/// Headings of the doubt switches.
pub mod switch_text {
    pub const STANCE: &str = "Which evidence";
    pub const OPTIMISM: &str = "Optimism bias";
    pub const HALVE: &str = "Everything works half as well";
    pub const DISCOUNT: &str = "How much later years count (discount rate)";
    pub const LENGTH: &str = "How long an effect on abuse lasts";
    pub const LENGTHS: &str = "What each length would make of the answer:";
    pub const YEARS: &str = "Years looked at";
    pub const NONE: &str = "None";
    pub const WHOLE: &str = "As the evidence has it";
    pub const HALF: &str = "Every gain halved; losses stay whole";
    pub const GREEN_BOOK: &str = "Green Book: 3.5%";
    pub const NOW: &str = "as it is now";
    pub const CANNOT: &str = "cannot be worked out";
    pub const ON_TOP: &str = "Correct these too, on top of their wide ranges";
}

/// A grade of optimism bias.
pub fn optimism_grade(grade: usize, share: f64) -> String {
    format!("Grade {grade}: costs {} dearer, gains {} smaller", percent(share), percent(share))
}

/// Where optimism bias comes from.
pub fn optimism_note(source: &str, note: &str) -> String {
    format!("{source}. {note}")
}

/// Programmes whose ranges are held, or counted twice.
pub fn optimism_held(answer: &Appraisal, on_top: bool) -> Option<String> {
    let names: Vec<String> = answer.inputs.widened.iter().map(|id| programme_name(answer, id)).collect();
    if names.is_empty() {
        return None;
    }
    let names = list(&names);
    Some(if on_top {
        format!("The ranges of {names} were already widened for weak evidence, so the same weakness is now counted twice.")
    } else {
        format!(
            "The ranges of {names} were already widened for weak evidence. So that it is not counted twice, how well they work is held at its centre while optimism bias is on."
        )
    })
}

/// What a choice would do to the headline, central case: "public −£1.2 million, everyone £3.4 million".
pub fn would_make(answer: &Appraisal) -> String {
    let total = &answer.outcome.total;
    format!("net for public services {}, for society {}", pounds_prose(total.public_sector.net), pounds_prose(total.net_present_value))
}

/// A choice with what it would do.
pub fn choice_with_effect(choice: &str, effect: &str) -> String {
    format!("{choice} ({effect})")
}
