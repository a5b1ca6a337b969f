//! The paper to take away: what kind, which parts, a live preview, printing, and a letter.

mod annex;
mod cases;
mod choose;
mod letter;
mod sheet;

use crate::app::{AnswerState, Page, Preset, link_of, use_workspace};
use crate::browser;
use crate::words::{self, report_text as texts};
use choose::choose;
use letter::letter;
use sheet::{Paper, sheets};
use yew::prelude::*;

/// The paper to take away.
#[component]
pub fn ReportPage() -> Html {
    let workspace = use_workspace();
    // The browser is asked once the page is there, never while it is drawn.
    let outside = use_state(|| (String::new(), None));
    {
        let outside = outside.setter();
        use_effect_with((), move |()| outside.set((browser::today(), browser::page_address())));
    }
    let choice = workspace.workspace().report();
    let state = workspace.answer();
    let opening = html! {
        <div class="opening screen-only"><h1 id="top" tabindex="-1">{ texts::TITLE }</h1><p class="lead">{ texts::LEAD }</p></div>
    };
    let Some(answer) = state.answer().filter(|answer| !answer.outcome.programmes.is_empty()) else {
        return html! { <>{ opening }{ nothing_yet(&state) }</> };
    };
    let (today, address) = &*outside;
    let paper = Paper {
        answer,
        beside: workspace.workspace().answer_beside(),
        choice,
        today,
        link: address.as_ref().map(|address| format!("{address}{}", link_of(&answer.scenario, false))),
        cited: words::cited(answer, choice.preset != Preset::Committee),
        out_of_date: state.is_out_of_date(),
    };
    html! {
        <>
            { opening }
            { choose(&workspace, choice) }
            <h2 class="unseen">{ texts::PREVIEW }</h2>
            { sheets(&paper) }
            <div class="screen-only">{ letter(&workspace, choice, answer, state.is_out_of_date()) }</div>
        </>
    }
}

/// Where there is nothing to report yet: what to do.
fn nothing_yet(state: &AnswerState) -> Html {
    let (why, page, link) = match state.answer() {
        None => (texts::NO_PLACE, Page::Place, texts::TO_PLACE),
        Some(_) => (texts::NO_PROGRAMMES, Page::Programmes, texts::TO_PROGRAMMES),
    };
    html! { <div class="nothing"><p>{ why }</p><p><a href={page.address()}>{ link }</a></p></div> }
}
