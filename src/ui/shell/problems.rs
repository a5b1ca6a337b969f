//! What has to be put right, listed above the page; each line leads to its field.

use crate::app::{Route, WorkspaceHandle};
use crate::browser;
use crate::ui::fields::box_id;
use crate::words::shell;
use yew::prelude::*;

pub fn problems(workspace: &WorkspaceHandle) -> Html {
    let problems = workspace.workspace().problems();
    if problems.is_empty() {
        return html! {};
    }
    let line = |field: &str, sentence: &str| {
        let page = Route::of_field(field);
        let (id, address) = (box_id(field), page.address());
        let onclick = Callback::from(move |event: MouseEvent| {
            if browser::focus_on(&id) {
                event.prevent_default(); // the field is on this page
                return;
            }
            browser::focus_when_drawn(&id);
        });
        html! { <li key={field}><a href={address} {onclick}>{ sentence }</a></li> }
    };
    html! {
        <div
            class="errors" id="problems" role="alert" tabindex="-1" aria-labelledby="problems-heading"
            aria-atomic="false" aria-relevant="additions" // a sentence that follows the typing is not said again at every key
        >
            <h2 id="problems-heading">{ shell::there_is_a_problem() }</h2>
            <ul>{ for problems.iter().map(|(field, problem)| line(field, &problem.sentence)) }</ul>
            <p class="quietly">{ shell::results_are_greyed() }</p>
        </div>
    }
}
