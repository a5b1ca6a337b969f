//! How much of a result rests on judgement, and on what else.

use super::chart_basis;
use super::number::list;
use super::sentence::lower_first;
use ledger_model::appraisal::Appraisal;
use ledger_model::evidence::WeakestStatus;
use ledger_model::simulation::{Pounds, shares};

/// Headings and notes.
pub mod standing_share_text {
    pub const HEADING: &str = "What the benefit rests on";
    pub const NOTE: &str =
        "Each pound counts once, by the weakest number multiplied into it. How much is delivered is a choice and does not count.";
    pub const ONCE: &str =
        "Each pound counts once, by the weakest number in it: behind a judged one there may be figures not yet checked as well.";
    pub const LINK: &str = "Where every figure stands";
}

/// Which benefit is looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RestsOnOf {
    /// Benefit of every kind.
    Everyone,
    /// Public money.
    Public,
}

/// What is told apart, weakest first; figures read, quoted and worked out are one.
const TOLD_APART: [&[WeakestStatus]; 4] = [
    &[WeakestStatus::Judgement],
    &[WeakestStatus::Yours],
    &[WeakestStatus::Recalled],
    &[WeakestStatus::Derived, WeakestStatus::Review, WeakestStatus::SourceSeen],
];

/// "62% of the public-sector costs avoided rests on judgement, 8% on figures not yet checked, 30% on checked or derived ones."
pub fn rests_on_sentence(answer: &Appraisal, of: RestsOnOf) -> String {
    let subject = match of {
        RestsOnOf::Everyone => "all benefit",
        RestsOnOf::Public => "the public-sector costs avoided",
    };
    let Some([judgement, yours, recalled, rest]) = whole_percents(&answer.evidence_mix().total[of as usize]) else {
        let nothing = match of {
            RestsOnOf::Everyone => "No benefit is counted",
            RestsOnOf::Public => "No public-sector costs avoided are counted",
        };
        return format!("{nothing}, so nothing rests on judgement.");
    };
    let first = format!("{judgement}% of {subject} rests on judgement");
    let yours = (yours > 0).then(|| format!("{yours}% on numbers of your own"));
    let others =
        [Some(first), yours, Some(format!("{recalled}% on figures not yet checked")), Some(format!("{rest}% on checked or derived ones"))];
    format!("{}.", others.into_iter().flatten().collect::<Vec<_>>().join(", "))
}

/// "Not yet checked at the source, and in this answer: health services and victim services."
pub fn not_yet_checked_sentence(answer: &Appraisal) -> Option<String> {
    let library = answer.library();
    let recalled = answer.not_yet_checked().into_iter().filter_map(|one| library.parameter(&one.id));
    let labels: Vec<String> = recalled.map(|parameter| lower_first(&parameter.label)).collect();
    (!labels.is_empty()).then(|| format!("Not yet checked at the source, and in this answer: {}.", list(&labels)))
}

/// Caption of the table by programme.
pub fn rests_on_caption(answer: &Appraisal, of: RestsOnOf) -> String {
    let subject = match of {
        RestsOnOf::Everyone => "All benefit",
        RestsOnOf::Public => "Public-sector costs avoided",
    };
    format!("{subject}, by what it rests on, {}", chart_basis(answer))
}

pub fn rests_on_columns() -> [&'static str; 5] {
    ["Programme", "Judgement", "Your own", "Not yet checked", "Checked or derived"]
}

/// Its cells for one programme or all together.
pub fn rests_on_cells(pounds: &Pounds) -> [String; 4] {
    whole_percents(pounds).map_or_else(|| std::array::from_fn(|_| "none counted".to_owned()), |parts| parts.map(|part| format!("{part}%")))
}

/// Whole percents that add up to 100: what rounding down leaves over goes to the largest remainders.
fn whole_percents(pounds: &Pounds) -> Option<[u32; 4]> {
    let shares = shares(pounds)?;
    let exact = TOLD_APART.map(|footings| footings.iter().map(|footing| shares[*footing as usize]).sum::<f64>() * 100.0);
    let mut percents = exact.map(|percent| percent as u32);
    while percents.iter().sum::<u32>() < 100 {
        let left = |at: usize| exact[at] - f64::from(percents[at]);
        let largest = (1..percents.len()).fold(0, |best, at| if left(at) > left(best) { at } else { best });
        percents[largest] += 1;
    }
    Some(percents)
}
