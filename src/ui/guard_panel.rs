//! A guard: what is objected to, why, and a way on.

use crate::app::{Answer, Change, use_workspace};
use crate::model::Guard;
use crate::words;
use std::rc::Rc;
use yew::prelude::*;

/// Which guard, of which answer.
#[derive(Properties, PartialEq)]
pub struct GuardPanelProps {
    /// The answer it is about.
    pub answer: Rc<Answer>,
    /// The guard.
    pub guard: Guard,
}

/// A guard with its way on.
#[component]
pub fn GuardPanel(props: &GuardPanelProps) -> Html {
    let workspace = use_workspace();
    let said = words::guard(&props.guard, &props.answer);
    let guard = props.guard.clone();
    let take_up = Callback::from(move |_: MouseEvent| {
        if let Some(remedy) = guard.remedy.clone() {
            workspace.make(Change::Remedy { programme: guard.programme.clone(), remedy });
        }
    });
    html! {
        <div class="guard">
            <h3>{ said.title }</h3>
            <p>{ said.sentence }</p>
            if let Some(remedy) = said.remedy {
                <p class="buttons"><button type="button" class="button second" onclick={take_up}>{ remedy }</button></p>
            }
        </div>
    }
}
