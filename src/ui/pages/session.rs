//! Run a session: the room guesses, the answer is shown, the room argues.

use crate::app::WorkspaceHandle;
use crate::words::{session_check_text, session_text};
use yew::prelude::*;

/// Session page.
pub fn session_page(_workspace: &WorkspaceHandle) -> Html {
    html! { <div class="opening"><h1 id="top" tabindex="-1">{ session_text::TITLE }</h1><p class="lead">{ session_text::LEAD }</p></div> }
}

/// Session check page.
pub fn session_check_page() -> Html {
    html! { <div class="opening"><h1 id="top" tabindex="-1">{ session_check_text::TITLE }</h1><p class="lead">{ session_check_text::LEAD }</p></div> }
}
