//! A scenario that came by a link: what it is, before it is taken on.

use yew::prelude::*;

/// A scenario that came by a link.
#[component]
pub fn OpenPage() -> Html {
    html! { <div class="opening"><h1 id="top" tabindex="-1">{ crate::words::shell::page_name(crate::app::Page::Open) }</h1></div> }
}
