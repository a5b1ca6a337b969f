//! A guard: what is objected to, why, and a way on.

use crate::app::use_workspace;
use crate::browser;
use crate::ui::fields::box_id;
use crate::words;
use ledger_model::appraisal::Appraisal;
use ledger_model::change::Change;
use ledger_model::model::{Warning, WarningKind};
use std::rc::Rc;
use yew::prelude::*;

/// Which guard, of which answer.
#[derive(Properties, PartialEq)]
pub struct GuardPanelProps {
    /// The answer it is about.
    pub answer: Rc<Appraisal>,
    pub warning: Warning,
}

/// A guard with its way on.
#[component]
pub fn GuardPanel(props: &GuardPanelProps) -> Html {
    let workspace = use_workspace();
    let said = words::warning(&props.warning, &props.answer);
    let warning = props.warning.clone();
    let take_up = Callback::from(move |_: MouseEvent| {
        if let Some(remedy) = warning.remedy.clone() {
            workspace.make(Change::QuickFix { programme: warning.programme.clone(), remedy });
        }
    });
    html! {
        <div class="guard">
            <h3>{ said.title }</h3>
            <p>{ said.sentence }</p>
            if said.remedy.is_some() || said.link.is_some() {
                <p class="buttons choices-line">
                    if let Some(remedy) = said.remedy {
                        <button type="button" class="button second" onclick={take_up}>{ remedy }</button>
                    }
                    { for said.link.map(|(text, address)| html! { <a href={address} onclick={to_field(&props.warning)}>{ text }</a> }) }
                </p>
            }
        </div>
    }
}

/// Goes straight to the box in question where it is on this page.
fn to_field(warning: &Warning) -> Option<Callback<MouseEvent>> {
    let id = matches!(warning.kind, WarningKind::CostNotEntered { .. }).then(|| box_id(&warning.field))?;
    Some(Callback::from(move |event: MouseEvent| {
        if browser::focus_on(&id) {
            event.prevent_default();
        }
    }))
}
