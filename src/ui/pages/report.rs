//! The paper to take away: presets, sections, a live preview, printing.

use crate::app::{Page, WorkspaceHandle};
use crate::words::shell;
use yew::prelude::*;

/// The paper to take away.
pub fn report_page(_workspace: &WorkspaceHandle) -> Html {
    html! { <div class="opening"><h1 id="top" tabindex="-1">{ shell::page_name(Page::Report) }</h1></div> }
}
