//! Sections of plain text.

use crate::words::Passage;
use yew::prelude::*;

/// Sections, each with its heading in the margin.
pub fn passages(passages: &[Passage]) -> Html {
    html! { <>{ for passages.iter().map(passage) }</> }
}

fn passage(passage: &Passage) -> Html {
    html! {
        <section class="entry" key={passage.title}>
            <header><h2>{ passage.title }</h2><p>{ passage.margin }</p></header>
            <div class="matter">{ for passage.paragraphs.iter().map(|text| html! { <p key={*text}>{ *text }</p> }) }</div>
        </section>
    }
}
