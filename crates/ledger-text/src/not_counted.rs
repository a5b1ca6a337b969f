//! Costs that nobody has published and the user has not entered, in words: said wherever such a cost stands as £0.

use super::charts::programme_name;
use super::number::list;
use ledger_model::appraisal::Appraisal;
use ledger_model::model::ProgrammeOutcome;

/// In a table or a picture, in place of a cost or of a figure that hangs on it.
pub fn no_cost_entered() -> &'static str {
    "no cost entered"
}

/// Whether a programme of the answer has a cost that is neither published nor entered.
pub fn is_cost_missing(answer: &Appraisal, id: &str) -> bool {
    answer.inputs.plan.programmes.iter().any(|programme| programme.id == id && programme.cost_missing)
}

/// Whether all of a programme's cost is missing, so that it stands as £0.
pub fn is_whole_cost_missing(answer: &Appraisal, outcome: &ProgrammeOutcome) -> bool {
    is_cost_missing(answer, &outcome.id) && outcome.results.undiscounted_cost <= 0.0
}

/// Names of programmes without any cost, and of those without a part of it.
fn names(answer: &Appraisal) -> [Vec<String>; 2] {
    let missing = answer.outcome.programmes.iter().filter(|one| is_cost_missing(answer, &one.id));
    let (whole, part): (Vec<&ProgrammeOutcome>, Vec<&ProgrammeOutcome>) = missing.partition(|one| is_whole_cost_missing(answer, one));
    [whole, part].map(|several| several.iter().map(|one| programme_name(answer, &one.id)).collect())
}

/// "No cost is entered for Helplines: none is published, so it counts as £0 and the real cost is higher."
pub fn costs_missing(answer: &Appraisal) -> Option<String> {
    let [whole, part] = names(answer);
    let whole = (!whole.is_empty()).then(|| format!("No cost is entered for {}", list(&whole)));
    let part = (!part.is_empty()).then(|| format!("Part of the cost of {} is not entered", list(&part)));
    let what = match (whole, part) {
        (Some(whole), Some(part)) => format!("{whole}. {part}"),
        (one, other) => one.or(other)?,
    };
    Some(format!("{what}: none is published, so it counts as £0 here and the real cost is higher."))
}

/// The same in few words, for a page that has said which.
pub fn some_costs_missing(answer: &Appraisal) -> Option<&'static str> {
    costs_missing(answer).map(|_| "Some of the cost is not entered, so the real cost is higher and the result worse.")
}

/// In place of an answer where nothing else is spent or gained.
pub fn only_costs_missing(answer: &Appraisal) -> Option<String> {
    let [whole, part] = names(answer);
    let names: Vec<String> = whole.into_iter().chain(part).collect();
    (!names.is_empty()).then(|| {
        format!(
            "No cost is entered for {}, and no effect is counted, so nothing can be worked out yet. Nobody has published what it costs: \
             enter your own figure on the page of programmes.",
            list(&names)
        )
    })
}

/// The link to where a cost is entered.
pub fn enter_costs() -> &'static str {
    "Enter it"
}
