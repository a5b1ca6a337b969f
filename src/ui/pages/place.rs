//! Which place, and what follows from it.

mod choose;
mod chosen;
mod count;
mod draft;
mod inside;
mod needs;
mod readback;
mod row;
mod typed;

use crate::app::use_workspace;
use crate::words::place_texts as texts;
use choose::Choose;
use readback::Readback;
use yew::prelude::*;

/// Which place, and what follows from it.
#[component]
pub fn PlacePage() -> Html {
    let state = use_workspace().answer();
    html! {
        <>
            <div class="opening">
                <h1 id="top" tabindex="-1">{ texts::TITLE }</h1>
                <p class="lead">{ texts::LEAD }</p>
            </div>
            <Choose />
            if let Some(answer) = state.answer() {
                <Readback answer={answer.clone()} is_out_of_date={state.is_out_of_date()} />
            } else {
                <div class="nothing">
                    <h2>{ texts::NO_PLACE }</h2>
                    <p>{ texts::NO_PLACE_WHY }</p>
                </div>
            }
        </>
    }
}
