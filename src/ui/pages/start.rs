//! The start page: one sentence, a place box and the worked example.

use yew::prelude::*;

/// The start page: one sentence, a place box and the worked example.
#[component]
pub fn StartPage() -> Html {
    html! {}
}
