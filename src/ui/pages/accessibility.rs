//! What was tested, and how to say what does not work.

use yew::prelude::*;

/// What was tested, and how to say what does not work.
#[component]
pub fn AccessibilityPage() -> Html {
    html! {}
}
