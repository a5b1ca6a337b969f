//! Making the case, in words: the need, a sentence that stands up, hard questions and a picture for posting.

mod need;
mod questions;
mod sentence;

pub use need::{NeedLine, case_need};
pub use questions::{Question, case_questions};
pub use sentence::{CasePoint, CaseSentence, case_sentences, case_withheld, several_named};

use super::uncertainty::chance_caution;
use super::uncertainty_texts::doubt_text;
use crate::report_choice::CaseDraft;
use ledger_model::appraisal::Appraisal;

/// Headings, labels and notes of the page.
pub mod case_text {
    pub const TITLE: &str = "Make the case";
    pub const LEAD: &str = "One page to send: what is needed, what it costs to do nothing more, one sentence that stands up, and answers to the hardest questions.";
    pub const NO_PLACE: &str = "Choose a place and some programmes first: the case is made from what they come to.";
    pub const NO_PROGRAMMES: &str = "No programmes are chosen, so there is a need to show and nothing yet to ask for. Choose programmes: the sentence, the questions and the letter follow.";
    pub const CHOOSE: &str = "The sentence";
    pub const CHOOSE_NOTE: &str = "Each is true of your scenario as it stands, with its range, its years and its prices.";
    pub const WHICH: &str = "Which sentence to lead with";
    pub const EDIT: &str = "In your own words";
    pub const EDIT_HINT: &str = "Change the wording as you like. A sentence you edit is your own: its figures are not checked, and do not change when the scenario does. The proposed sentence above always does. Where the box is empty, the proposed sentence is used.";
    pub const AS_PROPOSED: &str = "Put the proposed sentence back";
    pub const COPY: &str = "Copy the sentence with its source";
    pub const PREVIEW: &str = "The page";
    pub const NAME: &str = "The case";
    pub const NEED: &str = "The need";
    pub const SENTENCE: &str = "In one sentence";
    pub const TAKE: &str = "What it would take";
    pub const QUESTIONS: &str = "The five hardest questions";
    pub const NOT_COUNTED: &str = "What is not counted";
    pub const SOURCES: &str = "Sources";
    pub const PRINT: &str = "Print the page, or save as PDF";
    pub const PRINT_NOTE: &str = "One side of A4. It prints well in black and white.";
    pub const PICTURE: &str = "A picture for posting";
    pub const PICTURE_NOTE: &str = "The sentence with its range, its caution and its source inside, so that they stay with it.";
    pub const PICTURE_TOO_LONG: &str = "Your sentence is too long for the picture. Shorten it to make one.";
    pub const PNG: &str = "Download the picture (PNG, 1200 by 630)";
    pub const ALT: &str = "Copy the text for people who cannot see it";
    pub const OUT_OF_DATE: &str = "Something on another page has to be put right first: do not send this before.";
    pub const ENTER: &str = "Enter the cost";
    pub const EVIDENCE: &str = "Choose central evidence";
}

/// Most programmes that are taken one by one.
const SEVERAL: usize = 6;

/// Title of the page that is sent.
pub fn case_title(answer: &Appraisal) -> String {
    format!("Domestic abuse in {}: the case for {}", answer.inputs.place.name, several_named(answer))
}

/// Name of a choice: what a sentence is about.
pub fn case_point(point: CasePoint) -> &'static str {
    match point {
        CasePoint::Money => "Public money",
        CasePoint::Harm => "Harm avoided",
        CasePoint::Everyone => "Every kind of value",
        CasePoint::Cost => "What it costs",
        CasePoint::Need => "The need",
    }
}

/// The sentence that is proposed, and the one that is used: the user's own where there is one. None where there is none to propose.
pub fn case_chosen(answer: &Appraisal, draft: &CaseDraft) -> Option<(CaseSentence, String)> {
    let mut offered = case_sentences(answer);
    let at = offered.iter().position(|one| one.point == draft.point).unwrap_or(0);
    if offered.is_empty() {
        return None;
    }
    let sentence = offered.swap_remove(at);
    let own = draft.edited.as_deref().map(str::trim).filter(|text| !text.is_empty());
    let used = own.unwrap_or(&sentence.text).to_owned();
    Some((sentence, used))
}

/// What stands with the sentence wherever it goes.
pub fn case_caution(answer: &Appraisal) -> &'static str {
    if answer.draws().is_some() { chance_caution() } else { doubt_text::AS_QUOTED }
}

/// The sentence with everything that belongs to it, to be copied.
pub fn case_copied(answer: &Appraisal, sentence: &str) -> Vec<String> {
    let missing = super::some_costs_missing(answer).map(str::to_owned);
    let all = [Some(sentence.to_owned()), missing, Some(case_caution(answer).to_owned()), Some(super::source_line())];
    all.into_iter().flatten().map(|text| text.replace('\u{a0}', " ")).collect()
}

/// The picture in words, for people who cannot see it.
pub fn case_picture_said(answer: &Appraisal, sentence: &str) -> String {
    format!("Picture with words: {}", case_copied(answer, sentence).join(" "))
}

/// What the sources listed bear out.
pub fn case_rests_on(answer: &Appraisal, cited: &super::Cited) -> String {
    let of = |numbers: Vec<usize>| super::Cited::marks(&numbers);
    let need = of(cited.counts.into_iter().chain(cited.need.iter().copied()).collect());
    let mut programmes: Vec<usize> = Vec::new();
    for number in cited.programmes.iter().flatten() {
        if !programmes.contains(number) {
            programmes.push(*number);
        }
    }
    format!("The need and its cost: {need}. {}: {}.", several_first(answer), of(programmes))
}

fn several_first(answer: &Appraisal) -> &'static str {
    if answer.outcome.programmes.len() == 1 { "The programme" } else { "The programmes" }
}

/// Whom it reaches; of many programmes only which they are, so that the page stays one side.
pub fn case_reached(answer: &Appraisal) -> String {
    if answer.outcome.programmes.len() > SEVERAL {
        return format!("The programmes: {}.", super::named_programmes(answer));
    }
    super::answer_sentences(answer).into_iter().nth(2).into_iter().flatten().map(|(text, _)| text).collect()
}

/// How much of what is assumed would be enough: of a few programmes one by one, so that the page stays one side.
pub fn case_needed(answer: &Appraisal) -> String {
    let programmes = &answer.outcome.programmes;
    if programmes.len() > SEVERAL {
        return "How much each programme would have to do to pay for itself stands on the page of results called “What would it take?”."
            .into();
    }
    let of = |needed: fn(&ledger_model::model::BreakEven) -> &ledger_model::model::ShareNeeded| {
        let each = programmes
            .iter()
            .map(|one| format!("{}: {}", super::programme_name(answer, &one.id), super::needs(needed(&one.break_even).effect_share)));
        each.collect::<Vec<_>>().join("; ")
    };
    format!(
        "How much of the effect we assume would make up the cost. On public money alone, {}. Counting everything, {}.",
        of(|one| &one.public),
        of(|one| &one.social)
    )
}

/// What is asked for: the sum, its range and its years.
pub fn case_asked(answer: &Appraisal, cost: &super::Said) -> String {
    let missing = super::costs_missing(answer);
    let (what, place) = (several_named(answer), &answer.inputs.place.name);
    let later = super::starts_later(answer);
    if super::average_year(answer) < 0.5 && missing.is_some() {
        return format!("To fund {what} in {place}. What it costs is not known: no cost is entered, and none is published.");
    }
    let missing = super::some_costs_missing(answer).map(|missing| format!(" {missing}")).unwrap_or_default();
    format!(
        "To fund {what} in {place} for {}: about {} a year ({}; every payer, not discounted, {}).{later}{missing}",
        super::years_of(f64::from(answer.inputs.settings.delivery_years)),
        cost.value,
        cost.range,
        super::price_basis(answer.inputs.settings.price_year)
    )
}

/// " Marac with Idva begins in 2030/31."; nothing where every programme begins in the first year.
pub fn starts_later(answer: &Appraisal) -> String {
    let later = answer.outcome.programmes.iter().filter_map(|one| {
        let after = answer.scenario.programmes.get(&one.id)?.starts_after.filter(|years| *years > 0)?;
        let year = super::charts::year_name(answer.inputs.settings.first_year, usize::from(after));
        Some(format!(" {} begins in {year}.", super::programme_name(answer, &one.id)))
    });
    later.collect()
}

/// How many sources stand elsewhere.
pub fn case_more_sources(number: usize) -> String {
    let more = if number == 1 { "1 more is".to_owned() } else { format!("{number} more are") };
    format!("{more} listed in the committee paper of the same figures.")
}
