//! What was built and tested so that everyone can use the page, and how to say what does not work.

use super::frame::entry;
use super::passage::passages;
use crate::words::{self, accessibility_passages, accessibility_texts as texts};
use yew::prelude::*;

/// What was built and tested, and how to say what does not work.
pub fn accessibility_page() -> Html {
    html! {
        <>
            <div class="opening"><h1 id="top" tabindex="-1">{ texts::TITLE }</h1><p class="lead">{ texts::LEAD }</p></div>
            { passages(accessibility_passages()) }
            { entry(texts::PREPARED, texts::PREPARED_MARGIN, html! { <p>{ words::accessibility_prepared() }</p> }) }
        </>
    }
}
