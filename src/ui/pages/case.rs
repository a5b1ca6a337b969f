//! Make the case: one page with a place’s need, a sentence to quote, answers to hard questions and a letter.

use crate::app::WorkspaceHandle;
use crate::words::case_text;
use yew::prelude::*;

/// Case page.
pub fn case_page(_workspace: &WorkspaceHandle) -> Html {
    html! { <div class="opening"><h1 id="top" tabindex="-1">{ case_text::TITLE }</h1><p class="lead">{ case_text::LEAD }</p></div> }
}
