//! The sources of a working, numbered.

use crate::words::{SourceSaid, working_texts};
use yew::prelude::*;

/// The sources of a working.
pub fn source_list(sources: &[SourceSaid]) -> Html {
    if sources.is_empty() {
        return html! {};
    }
    html! {
        <section class="sources">
            <h3>{ working_texts::SOURCES }</h3>
            <ol>
                { for sources.iter().map(source) }
            </ol>
        </section>
    }
}

fn source(source: &SourceSaid) -> Html {
    html! {
        <li key={source.number}>
            <p>{ format!("[{}] {}", source.number, source.citation) }</p>
            if let Some(address) = &source.address { <p class="quietly address">{ address }</p> }
            if let Some(licence) = &source.licence { <p class="quietly">{ licence }</p> }
            if let Some(note) = &source.note { <p class="quietly">{ note }</p> }
        </li>
    }
}
