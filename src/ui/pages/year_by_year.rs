//! Results: year by year.

use yew::prelude::*;

/// Results: year by year.
#[component]
pub fn YearByYearPage() -> Html {
    html! {}
}
