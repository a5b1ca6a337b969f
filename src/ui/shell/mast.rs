//! The top bar: the name, the menu and the way out.

use crate::app::{ResultsView, Route};
use crate::words::shell;
use yew::prelude::*;

const MENU: [Route; 6] =
    [Route::Place, Route::Programmes, Route::Assumptions, Route::Results(ResultsView::Summary), Route::Report, Route::Evidence(None)];

pub fn mast(current: Route) -> Html {
    let item = |page: &Route| {
        let here = std::mem::discriminant(page) == std::mem::discriminant(&current);
        let name = if let Route::Results(_) = page { shell::results() } else { page.name() };
        html! { <li key={page.address()}><a href={page.address()} aria-current={here.then_some("page")}>{ name }</a></li> }
    };
    html! {
        <div class="mast">
            <a class="brand" href={Route::Start.address()}>
                <svg viewBox="0 0 20 24" aria-hidden="true" focusable="false">
                    <path d="M1 4H19M1 10H19M1 16H19M1 22H19" fill="none" />
                    <path d="M6 0V24" fill="none" />
                </svg>
                { shell::app_name() }
            </a>
            <nav class="routes" aria-label={shell::main_menu()}>
                <ul>{ for MENU.iter().map(item) }</ul>
            </nav>
            { exit() }
        </div>
    }
}

/// The way out. `assets/early.js` does what it says, so that it works before the app and without it.
pub fn exit() -> Html {
    html! { <a class="exit" href="about:blank">{ shell::exit() }<span class="unseen">{ shell::exit_more() }</span></a> }
}
