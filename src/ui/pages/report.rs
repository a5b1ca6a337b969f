//! The paper to take away: what kind, which parts, a live preview, printing, and a letter.

pub(super) mod annex;
mod cases;
mod choose;
pub(super) mod letter;
pub(super) mod sheet;

use crate::app::{AnswerState, Preset, Route, link_of, use_workspace};
use crate::browser;
use crate::ui::pages::case::{case_matter, nothing_to_say};
use crate::words::{self, case_text, report_text as texts};
use choose::choose;
use letter::letter;
use sheet::{Paper, sheets};
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub struct ReportProps {
    /// Whether it is the page for making the case, which is made of the same things.
    #[prop_or_default]
    pub case: bool,
}

/// The paper to take away.
#[component]
pub fn ReportPage(props: &ReportProps) -> Html {
    let workspace = use_workspace();
    // The browser is asked once the page is there, never while it is drawn.
    let outside = use_state(|| (String::new(), None));
    {
        let outside = outside.setter();
        use_effect_with((), move |()| outside.set((browser::today(), browser::page_address())));
    }
    let choice = workspace.workspace().report();
    let state = workspace.answer();
    let (title, lead) = if props.case { (case_text::TITLE, case_text::LEAD) } else { (texts::TITLE, texts::LEAD) };
    let opening = html! {
        <div class="opening screen-only"><h1 id="top" tabindex="-1">{ title }</h1><p class="lead">{ lead }</p></div>
    };
    let Some(answer) = state.answer().filter(|answer| !answer.outcome.programmes.is_empty()) else {
        let nothing = if props.case { nothing_to_say(state.answer()) } else { nothing_yet(&state) };
        return html! { <>{ opening }{ nothing }</> };
    };
    let (today, address) = &*outside;
    let paper = Paper {
        answer,
        beside: workspace.workspace().answer_beside(),
        choice,
        today,
        link: address.as_ref().map(|address| format!("{address}{}", link_of(&answer.scenario, false))),
        asked: &workspace.workspace().session().script.steps,
        cited: words::cited(answer, props.case || choice.preset != Preset::Committee),
        out_of_date: state.is_out_of_date(),
    };
    if props.case {
        return html! { <>{ opening }{ case_matter(&workspace, &paper) }</> };
    }
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

fn nothing_yet(state: &AnswerState) -> Html {
    let (why, page, link) = match state.answer() {
        None => (texts::NO_PLACE, Route::Place, texts::TO_PLACE),
        Some(_) => (texts::NO_PROGRAMMES, Route::Programmes, texts::TO_PROGRAMMES),
    };
    html! { <div class="nothing"><p>{ why }</p><p><a href={page.address()}>{ link }</a></p></div> }
}
