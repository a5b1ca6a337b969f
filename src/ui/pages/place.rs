//! Which place, and what follows from it.

use yew::prelude::*;

/// Which place, and what follows from it.
#[component]
pub fn PlacePage() -> Html {
    html! {}
}
