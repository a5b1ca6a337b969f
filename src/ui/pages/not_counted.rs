//! Results: what is not counted.

use yew::prelude::*;

/// Results: what is not counted.
#[component]
pub fn NotCountedPage() -> Html {
    html! {}
}
