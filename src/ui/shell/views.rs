//! The menu of the result pages.

use crate::app::{Page, ResultsView};
use crate::words::shell;
use yew::prelude::*;

/// Which view is shown.
#[derive(Properties, PartialEq)]
pub struct ResultsViewsProps {
    /// The view of this page.
    pub current: ResultsView,
}

/// The menu of the result pages.
#[component]
pub fn ResultsViews(props: &ResultsViewsProps) -> Html {
    let item = |page: Page| {
        let here = (page == Page::Results(props.current)).then_some("page");
        html! { <li key={page.address()}><a href={page.address()} aria-current={here}>{ shell::page_name(page) }</a></li> }
    };
    let results = Page::ALL.into_iter().filter(|page| matches!(page, Page::Results(_)));
    html! {
        <nav class="views" aria-label={shell::results()}>
            <ul>{ for results.map(item) }</ul>
        </nav>
    }
}
