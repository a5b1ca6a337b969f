//! Every figure by where it stands, and what each programme has.

use crate::app::Page;
use crate::words::shell;
use yew::prelude::*;

/// Every figure by where it stands, and what each programme has.
pub fn data_page() -> Html {
    html! { <div class="opening"><h1 id="top" tabindex="-1">{ shell::page_name(Page::Data) }</h1></div> }
}
