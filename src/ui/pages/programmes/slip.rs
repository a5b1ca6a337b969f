//! What the chosen programmes come to so far. A new result is said by the announcer, once: this is not a live region.

use crate::app::{ResultsView, Route, WorkspaceHandle};
use crate::words::{self, programmes_text as text};
use ledger_model::appraisal::Appraisal;
use yew::prelude::*;

/// What the chosen programmes come to so far.
pub fn slip(handle: &WorkspaceHandle) -> Html {
    let state = handle.answer();
    let answer = state.answer().cloned();
    let stale = state.is_out_of_date();
    let chosen = answer.as_deref().is_some_and(|answer| !answer.outcome.programmes.is_empty());
    html! {
        <aside class="slip" aria-labelledby="slip-heading">
            <h2 id="slip-heading">{ words::so_far(answer.as_deref()) }</h2>
            if stale { <p class="error">{ text::OUT_OF_DATE }</p> }
            <div class={classes!(stale.then_some("stale"))}>
                { answer.as_deref().filter(|_| chosen).map(lines) }
            </div>
            if chosen {
                <p class="buttons"><a class="button" href={Route::Results(ResultsView::Summary).address()}>{ text::SEE_RESULTS }</a></p>
            } else {
                <p>{ text::NOTHING_TICKED }</p>
            }
        </aside>
    }
}

fn lines(answer: &Appraisal) -> Html {
    let each =
        words::slip(answer).into_iter().map(|(term, amount)| html! { <div key={term.clone()}><dt>{ term }</dt><dd>{ amount }</dd></div> });
    html! {
        <>
            <dl class="lines">{ for each }</dl>
            <p class="quietly">{ words::slip_basis(answer) }</p>
        </>
    }
}
