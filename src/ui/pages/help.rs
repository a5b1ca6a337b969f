//! Pages that explain: every term, use in a business case, and how to be misled.

use crate::words::{business_case_text, glossary_text, misled_text};
use yew::prelude::*;

/// Glossary page.
pub fn glossary_page() -> Html {
    html! { <div class="opening"><h1 id="top" tabindex="-1">{ glossary_text::TITLE }</h1><p class="lead">{ glossary_text::LEAD }</p></div> }
}

/// Business case page.
pub fn business_case_page() -> Html {
    html! { <div class="opening"><h1 id="top" tabindex="-1">{ business_case_text::TITLE }</h1><p class="lead">{ business_case_text::LEAD }</p></div> }
}

/// Misled page.
pub fn misled_page() -> Html {
    html! { <div class="opening"><h1 id="top" tabindex="-1">{ misled_text::TITLE }</h1><p class="lead">{ misled_text::LEAD }</p></div> }
}
