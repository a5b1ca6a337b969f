//! A programme of the user's own.

use crate::app::{Page, WorkspaceHandle};
use crate::words::shell;
use yew::prelude::*;

/// A programme of the user's own.
pub fn own_programme_page(_workspace: &WorkspaceHandle) -> Html {
    html! { <div class="opening"><h1 id="top" tabindex="-1">{ shell::page_name(Page::OwnProgramme) }</h1></div> }
}
