//! How it is worked out.

use crate::words::{self, MethodSection, method_texts as texts};
use ledger_model::evidence::Source;
use yew::prelude::*;

/// How it is worked out.
pub fn method_page() -> Html {
    html! {
        <>
            <div class="opening"><h1 id="top" tabindex="-1">{ texts::TITLE }</h1><p class="lead">{ texts::LEAD }</p></div>
            { for words::method_sections().iter().map(section) }
            <section class="entry">
                <header><h2>{ texts::STANDING }</h2></header>
                <dl class="matter terms">{ for words::standings().into_iter().map(|(term, text)| entry(term, text.into())) }</dl>
            </section>
            <section class="entry">
                <header><h2>{ texts::SOURCES }</h2><p>{ texts::SOURCES_NOTE }</p></header>
                <ul class="matter sources">{ for words::library_sources().iter().map(source) }</ul>
            </section>
            <section class="entry">
                <header><h2>{ texts::DATA }</h2><p>{ texts::DATA_NOTE }</p></header>
                <dl class="matter terms">{ for words::versions().into_iter().map(|(term, text)| entry(term, text)) }</dl>
            </section>
        </>
    }
}

fn section(section: &MethodSection) -> Html {
    html! {
        <section class="entry" key={section.title}>
            <header><h2>{ section.title }</h2><p>{ section.margin }</p></header>
            <div class="matter">{ for section.paragraphs.iter().map(|text| html! { <p key={*text}>{ *text }</p> }) }</div>
        </section>
    }
}

fn entry(term: &'static str, text: String) -> Html {
    html! { <div key={term}><dt>{ term }</dt><dd>{ text }</dd></div> }
}

fn source(source: &Source) -> Html {
    html! {
        <li key={source.id.clone()}>
            <p>{ &source.citation }</p>
            if let Some(address) = &source.address { <p class="quietly address">{ address }</p> }
            if let Some(licence) = &source.licence { <p class="quietly">{ licence }</p> }
            if let Some(note) = &source.note { <p class="quietly">{ note }</p> }
        </li>
    }
}
