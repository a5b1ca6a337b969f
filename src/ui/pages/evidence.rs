//! What is known of the programmes, and what is said of them.

mod claims;
mod findings;
mod list;
mod numbers;
mod programme;
mod strip;

use crate::app::{EvidenceTextState, Route, Whole, WorkspaceHandle, use_evidence_text};
use crate::browser;
use crate::words::{evidence_texts as texts, evidence_title};
use ledger_model::embedded::library;
use ledger_model::model::Scenario;
use yew::prelude::*;

/// What is known of the programmes; with a place in the library, of one of them.
pub fn evidence_page(workspace: &WorkspaceHandle, which: Option<usize>) -> Html {
    html! { <EvidencePage scenario={workspace.scenario().clone()} {which} /> }
}

#[derive(Properties, PartialEq)]
struct EvidenceProps {
    scenario: Scenario,
    which: Option<usize>,
}

#[component]
fn EvidencePage(props: &EvidenceProps) -> Html {
    browser::before_drawing();
    let (state, ask) = use_evidence_text();
    let again = ask.reform(|_: MouseEvent| ());
    let programme = props.which.and_then(|at| library().programmes.get(at));
    let title = programme.map_or_else(|| texts::LIST_TITLE.to_owned(), evidence_title);
    let lead = programme.map_or_else(|| texts::LIST_LEAD.to_owned(), |programme| format!("{}. {}", programme.full_name, programme.summary));
    html! {
        <>
            <div class="opening">
                if programme.is_some() { <p class="screen-only"><a href={Route::Evidence(None).address()}>{ texts::ALL }</a></p> }
                <h1 id="top" tabindex="-1">{ title }</h1>
                <p class="lead">{ lead }</p>
            </div>
            { match &state {
                EvidenceTextState::Waiting => html! { <p role="status">{ texts::WAITING }</p> },
                EvidenceTextState::Missing => html! {
                    <div class="error"><p>{ texts::MISSING }</p><p><button type="button" class="button" onclick={again}>{ texts::AGAIN }</button></p></div>
                },
                EvidenceTextState::Here(whole) => matter(whole, props),
            } }
        </>
    }
}

/// The page once everything said is here.
fn matter(whole: &Whole, props: &EvidenceProps) -> Html {
    match props.which.and_then(|at| whole.programmes.get(at)) {
        Some(programme) => {
            html! { <div class="evidence" key={programme.id.clone()}>{ programme::matter(whole, programme, &props.scenario) }</div> }
        }
        None => html! { <div class="evidence" key={Route::Evidence(None).name()}>{ list::matter(whole, &props.scenario) }</div> },
    }
}
