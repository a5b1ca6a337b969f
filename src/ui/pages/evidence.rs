//! What is known of the programmes.

use crate::app::{Page, WorkspaceHandle};
use crate::words::shell;
use yew::prelude::*;

/// What is known of the programmes.
pub fn evidence_page(_workspace: &WorkspaceHandle, _which: Option<usize>) -> Html {
    html! { <div class="opening"><h1 id="top" tabindex="-1">{ shell::page_name(Page::Evidence(None)) }</h1></div> }
}
