//! Every number the model reads, and what the user changed.

use yew::prelude::*;

/// Every number the model reads, and what the user changed.
#[component]
pub fn AssumptionsPage() -> Html {
    html! {}
}
