//! Says a new result politely, once typing has stopped.

use crate::app::{AnswerState, use_workspace};
use crate::browser;
use crate::words::shell;
use yew::prelude::*;

/// Milliseconds without a change before a result is said.
const PAUSE: u32 = 1_200;

#[component]
pub fn Announcer() -> Html {
    let state = use_workspace().answer();
    let said = use_state(String::new);
    let is_first = use_mut_ref(|| true);
    let setter = said.setter();
    use_effect_with(state, move |state| {
        let wanted = match state {
            AnswerState::Current(answer) if !is_first.replace(false) => Some(shell::new_result(answer)),
            _ => None,
        };
        let pause = wanted.map(|text| browser::after(PAUSE, move || setter.set(text)));
        move || drop(pause)
    });
    html! { <p class="unseen" role="status">{ &*said }</p> }
}
