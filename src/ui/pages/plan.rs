//! Plan a budget: years, funders, what is missing, and the mix that does most.

use crate::app::WorkspaceHandle;
use crate::words::plan_text;
use yew::prelude::*;

/// Plan page.
pub fn plan_page(_workspace: &WorkspaceHandle) -> Html {
    html! { <div class="opening"><h1 id="top" tabindex="-1">{ plan_text::TITLE }</h1><p class="lead">{ plan_text::LEAD }</p></div> }
}
