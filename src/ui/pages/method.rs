//! How it is worked out.

use yew::prelude::*;

/// How it is worked out.
#[component]
pub fn MethodPage() -> Html {
    html! {}
}
