//! Every guard, with its way on.

use crate::ui::guard_panel::GuardPanel;
use crate::ui::pages::frame::entry;
use crate::words::result_text;
use ledger_model::appraisal::Appraisal;
use std::rc::Rc;
use yew::prelude::*;

/// Every guard; nothing where there is none.
pub fn guards(answer: &Rc<Appraisal>) -> Html {
    if answer.guards.is_empty() {
        return html! {};
    }
    let each = answer.guards.iter().enumerate().map(|(at, guard)| {
        html! { <GuardPanel key={format!("{at} {}", guard.field)} answer={answer.clone()} guard={guard.clone()} /> }
    });
    entry(result_text::GUARDS, result_text::GUARDS_NOTE, html! { <>{ for each }</> })
}
