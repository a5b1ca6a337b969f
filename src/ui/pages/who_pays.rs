//! Results: who pays, who saves?

use yew::prelude::*;

/// Results: who pays, who saves?
#[component]
pub fn WhoPaysPage() -> Html {
    html! {}
}
