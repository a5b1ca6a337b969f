//! Which programmes, and how much of each.

use yew::prelude::*;

/// Which programmes, and how much of each.
#[component]
pub fn ProgrammesPage() -> Html {
    html! {}
}
