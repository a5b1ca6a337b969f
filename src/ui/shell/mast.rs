//! The top bar: the name, the menu and the way out.

use crate::app::{Page, ResultsView};
use crate::words::shell;
use yew::prelude::*;

/// A page and its name in the menu.
type MenuItem = (Page, fn() -> &'static str);

const MENU: [MenuItem; 6] = [
    (Page::Place, || shell::page_name(Page::Place)),
    (Page::Programmes, || shell::page_name(Page::Programmes)),
    (Page::Assumptions, || shell::page_name(Page::Assumptions)),
    (Page::Results(ResultsView::Summary), shell::results),
    (Page::Report, || shell::page_name(Page::Report)),
    (Page::Evidence(None), || shell::page_name(Page::Evidence(None))),
];

pub fn mast(current: Page) -> Html {
    let item = |(page, name): &MenuItem| {
        let here = std::mem::discriminant(page) == std::mem::discriminant(&current);
        html! { <li key={page.address()}><a href={page.address()} aria-current={here.then_some("page")}>{ name() }</a></li> }
    };
    html! {
        <div class="mast">
            <a class="brand" href={Page::Start.address()}>
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
