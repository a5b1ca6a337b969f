//! What should be there, against what is.

use crate::app::{Page, WorkspaceHandle};
use crate::words::shell;
use yew::prelude::*;

/// What should be there, against what is.
pub fn provision_page(_workspace: &WorkspaceHandle) -> Html {
    html! { <div class="opening"><h1 id="top" tabindex="-1">{ shell::page_name(Page::Provision) }</h1></div> }
}
