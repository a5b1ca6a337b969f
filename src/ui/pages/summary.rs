//! Results: does it pay back?

use yew::prelude::*;

/// Results: does it pay back?
#[component]
pub fn SummaryPage() -> Html {
    html! {}
}
