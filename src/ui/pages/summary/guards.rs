//! Every guard, with its way on.

use crate::app::{Change, use_workspace};
use crate::model::Guard;
use crate::ui::pages::frame::{AnswerProps, Entry};
use crate::words::{self, result_text};
use yew::prelude::*;

/// Every guard; nothing where there is none.
#[component]
pub fn Guards(props: &AnswerProps) -> Html {
    let answer = &props.answer;
    if answer.guards.is_empty() {
        return html! {};
    }
    let each = answer.guards.iter().enumerate().map(|(at, guard)| {
        let said = words::guard(guard, answer);
        html! { <GuardNote key={format!("{at} {}", guard.field)} {said} guard={guard.clone()} /> }
    });
    html! { <Entry heading={result_text::GUARDS} note={result_text::GUARDS_NOTE}>{ for each }</Entry> }
}

#[derive(Properties, PartialEq)]
struct GuardNoteProps {
    guard: Guard,
    said: words::GuardSaid,
}

#[component]
fn GuardNote(props: &GuardNoteProps) -> Html {
    let workspace = use_workspace();
    let guard = props.guard.clone();
    let take_up = Callback::from(move |_: MouseEvent| {
        if let Some(remedy) = guard.remedy.clone() {
            workspace.make(Change::Remedy { programme: guard.programme.clone(), remedy });
        }
    });
    html! {
        <div class="guard">
            <h3>{ &props.said.title }</h3>
            <p>{ &props.said.sentence }</p>
            if let Some(remedy) = &props.said.remedy {
                <p class="buttons"><button type="button" class="button second" onclick={take_up}>{ remedy }</button></p>
            }
        </div>
    }
}
