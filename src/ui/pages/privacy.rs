//! Privacy and staying safe.

use yew::prelude::*;

/// Privacy and staying safe.
#[component]
pub fn PrivacyPage() -> Html {
    html! {}
}
