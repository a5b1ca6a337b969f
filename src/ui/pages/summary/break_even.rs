//! What would have to be true for each programme to pay for itself.

use crate::ui::taking::copy_button;
use crate::ui::why::Why;
use crate::words::{self, result_text, taking_text};
use ledger_model::appraisal::Appraisal;
use ledger_model::model::{Quantity, StepId};
use std::rc::Rc;
use yew::prelude::*;

/// A sentence for each programme.
pub fn break_evens(answer: &Rc<Appraisal>) -> Html {
    let each = answer.outcome.programmes.iter().enumerate().filter_map(|(at, one)| {
        let sentence = words::break_even(answer, at)?;
        let there = one.break_even.social.share.value().is_some();
        let figure = words::programme_name(answer, &one.id);
        let why = there.then(|| html! { <Why which={StepId::programme(at, Quantity::BreakEvenShare)} {figure} /> });
        Some(html! { <li key={one.id.clone()}>{ sentence }{ " " }{ why }</li> })
    });
    html! { <><ul>{ for each }</ul>{ copy_button("break-even", taking_text::COPY, result_text::BREAK_EVEN) }</> }
}
