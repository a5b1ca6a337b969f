//! What stands under the answer: whether some of it runs already, or the whole services; children and deaths.

use crate::app::Route;
use crate::words::{self, programmes_text as text};
use ledger_model::appraisal::Appraisal;
use yew::prelude::*;

/// Asks whether some of it runs already; once that is said, the whole services in one line.
pub fn held_against(answer: &Appraisal) -> Html {
    match words::whole_services(answer) {
        Some(whole) => html! { <p class="quietly">{ whole }</p> },
        None => html! {
            <p class="quietly"><a href={Route::Programmes.address()}>{ text::ALREADY_RUNNING }</a>{ " " }{ text::SAY_WHAT_RUNS }</p>
        },
    }
}

/// Children and deaths, beside the sums.
pub fn children(answer: &Appraisal) -> Html {
    words::children_and_deaths(answer).map_or_else(|| html! {}, |said| html! { <p class="quietly">{ said }</p> })
}
