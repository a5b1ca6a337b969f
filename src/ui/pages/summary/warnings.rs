//! Every guard, with its way on.

use crate::ui::guard_panel::GuardPanel;
use crate::ui::pages::frame::entry;
use crate::words::result_text;
use ledger_model::appraisal::Appraisal;
use std::rc::Rc;
use yew::prelude::*;

/// Every guard; nothing where there is none.
pub fn warnings(answer: &Rc<Appraisal>) -> Html {
    if answer.warnings.is_empty() {
        return html! {};
    }
    let each = answer.warnings.iter().enumerate().map(|(at, warning)| {
        html! { <GuardPanel key={format!("{at} {}", warning.field)} answer={answer.clone()} warning={warning.clone()} /> }
    });
    entry(result_text::GUARDS, result_text::GUARDS_NOTE, html! { <>{ for each }</> })
}
