//! The menu of the result pages.

use crate::app::{ResultsView, Route};
use crate::words::shell;
use yew::prelude::*;

/// The menu of the result pages.
pub fn results_views(current: ResultsView) -> Html {
    let item = |page: Route| {
        let here = (page == Route::Results(current)).then_some("page");
        html! { <li key={page.address()}><a href={page.address()} aria-current={here}>{ page.name() }</a></li> }
    };
    let results = Route::all().filter(|page| matches!(page, Route::Results(_)));
    html! {
        <nav class="views" aria-label={shell::results()}>
            <ul>{ for results.map(item) }</ul>
        </nav>
    }
}
