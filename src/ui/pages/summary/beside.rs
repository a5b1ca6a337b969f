//! What stands beside the totals: claims not added, later benefits, cost per person, partners' time.

use crate::ui::pages::frame::entry;
use crate::ui::why::Why;
use crate::words::{self, result_text};
use ledger_model::appraisal::Appraisal;
use ledger_model::model::{Quantity, StepId};
use std::rc::Rc;
use yew::prelude::*;

/// What stands beside the totals; nothing where there is nothing.
pub fn beside(answer: &Rc<Appraisal>) -> Html {
    let claimed = answer.outcome.programmes.iter().enumerate().filter(|(_, one)| one.claimed != 0.0);
    let claimed =
        claimed.map(|(at, one)| (words::claimed_not_added(answer, &one.id, one.claimed), StepId::programme(at, Quantity::Claimed)));
    let later = words::later_benefits(answer).map(|sentence| (sentence, StepId::total(Quantity::LaterBenefit)));
    let each = words::cost_per_person(answer).map(|sentence| (sentence, StepId::total(Quantity::CostPerPersonHelped)));
    let finishing = (0..answer.outcome.programmes.len())
        .filter_map(|at| Some((words::finishing(answer, at)?, StepId::programme(at, Quantity::Completed))));
    let spread = (0..answer.outcome.programmes.len())
        .filter_map(|at| Some((words::spread_evenly(answer, at)?, StepId::programme(at, Quantity::SavingPerUnit))));
    let in_kind = words::in_kind(answer).map(|sentence| (sentence, StepId::total(Quantity::Cost)));
    let sentences: Vec<(String, StepId)> = claimed.chain(later).chain(each).chain(finishing).chain(spread).chain(in_kind).collect();
    if sentences.is_empty() {
        return html! {};
    }
    let item = |(sentence, which): &(String, StepId)| {
        html! { <li key={sentence.clone()}>{ sentence }{ " " }<Why which={*which} figure={sentence.clone()} /></li> }
    };
    let matter = html! { <ul>{ for sentences.iter().map(item) }</ul> };
    entry(result_text::BESIDE, result_text::BESIDE_NOTE, matter)
}
