//! What abuse costs the place if nothing more is done.

use crate::app::{Page, WorkspaceHandle};
use crate::words::shell;
use yew::prelude::*;

/// What abuse costs the place if nothing more is done.
pub fn doing_nothing_page(_workspace: &WorkspaceHandle) -> Html {
    html! { <div class="opening"><h1 id="top" tabindex="-1">{ shell::page_name(Page::DoingNothing) }</h1></div> }
}
