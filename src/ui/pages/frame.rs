//! What every page of results shares: its heading, what it says when there is nothing yet, and when it is out of date.

use super::first_year::FirstYearIsOver;
use crate::app::{ResultsView, Route, WorkspaceHandle};
use crate::ui::shell::results_views;
use crate::words::{self, result_text};
use ledger_model::appraisal::Appraisal;
use ledger_model::embedded::library;
use ledger_model::evidence::Programme;
use ledger_model::model::{Quantity, StepId, explain};
use ledger_model::quantities::{Figure, Period, Perspective, Range};
use std::rc::Rc;
use yew::prelude::*;

/// A page of results: its heading and its matter, where there is an answer to show.
pub fn results_page(
    workspace: &WorkspaceHandle,
    view: ResultsView,
    title: fn(&Appraisal) -> String,
    matter: fn(&Rc<Appraisal>) -> Html,
) -> Html {
    let state = workspace.answer();
    let (title, matter) = match state.answer() {
        None => (result_text::NO_PLACE_TITLE.to_owned(), no_place()),
        Some(answer) if answer.outcome.programmes.is_empty() => (title(answer), no_programmes(answer)),
        Some(answer) if words::is_nothing(answer) && ![ResultsView::Summary, ResultsView::NotCounted].contains(&view) => {
            (title(answer), nothing(answer))
        }
        Some(answer) => (title(answer), html! { <>{ costs_missing(answer, view) }{ matter(answer) }</> }),
    };
    html! {
        <>
            { results_views(view) }
            <div class="opening"><h1 id="top" tabindex="-1">{ title }</h1></div>
            <FirstYearIsOver />
            if state.is_out_of_date() {
                { out_of_date(workspace) }
                <div class="stale">{ matter }</div>
            } else {
                { matter }
            }
        </>
    }
}

/// That a cost is missing, over every view; the summary says it in its answer.
fn costs_missing(answer: &Appraisal, view: ResultsView) -> Html {
    let said = words::costs_missing(answer).filter(|_| view != ResultsView::Summary);
    let said = said.map(
        |said| html! { <p class="guard spaced">{ said }{ " " }<a href={Route::Programmes.address()}>{ words::enter_costs() }</a></p> },
    );
    said.unwrap_or_default()
}

/// What stands where there is no place yet.
pub fn no_place() -> Html {
    html! {
        <div class="nothing">
            <h2>{ result_text::NO_PLACE }</h2>
            <p>{ result_text::NO_PLACE_WHY }</p>
            <p><a href={Route::Place.address()}>{ result_text::CHOOSE_PLACE }</a></p>
        </div>
    }
}

fn no_programmes(answer: &Appraisal) -> Html {
    html! {
        <div class="nothing">
            <h2>{ result_text::NO_PROGRAMMES }</h2>
            <p>{ words::cost_of_doing_nothing(answer) }</p>
            <p><a href={Route::Programmes.address()}>{ result_text::CHOOSE_PROGRAMMES }</a></p>
            <p><a href={Route::DoingNothing.address()}>{ result_text::DOING_NOTHING }</a></p>
            <p><a href={Route::Provision.address()}>{ result_text::PROVISION }</a></p>
        </div>
    }
}

/// In place of pictures where nothing is spent and nothing gained: they would show £0 as if it were a result.
fn nothing(answer: &Appraisal) -> Html {
    let sentences = words::answer_sentences(answer);
    html! {
        <div class="nothing">
            <h2>{ result_text::NOTHING }</h2>
            { for sentences.iter().map(|sentence| html! { <p>{ runs(sentence) }</p> }) }
            <p><a href={Route::Programmes.address()}>{ result_text::TO_PROGRAMMES }</a></p>
        </div>
    }
}

/// Which fields have to be put right before the results are current again.
fn out_of_date(workspace: &WorkspaceHandle) -> Html {
    let each = workspace.workspace().problems().iter().map(|(field, problem)| {
        let href = Route::of_field(field).address();
        html! { <li key={field.clone()}>{ &problem.sentence }{ " " }<a {href}>{ result_text::CORRECT_IT }</a></li> }
    });
    html! {
        <div class="error spaced">
            <p>{ result_text::OUT_OF_DATE }</p>
            <ul>{ for each }</ul>
        </div>
    }
}

/// A section: a heading and its note in the margin, the matter beside it.
pub fn entry(heading: &str, note: &str, matter: Html) -> Html {
    html! {
        <section class="entry">
            <header><h2>{ heading }</h2><p>{ note }</p></header>
            <div class="matter">{ matter }</div>
        </section>
    }
}

/// The way to the published figures of the library's programme that one of the user's own started as; nothing for any other.
pub fn published_figures(programme: &Programme) -> Html {
    let from = programme.copied_from.as_deref().and_then(|id| library().programme(id));
    let link = |from: &Programme| {
        let href = Route::evidence_of(&from.id).address();
        html! { <p><a {href}>{ words::published_figures_of(&from.name) }</a></p> }
    };
    from.map(link).unwrap_or_default()
}

/// A figure of an answer, central case.
pub fn figure(answer: &Appraisal, pounds: f64, perspective: Perspective, discounted: bool) -> Figure {
    let settings = &answer.inputs.settings;
    let years = answer.outcome.total.yearly.len() as u16;
    let period = Period { first_year: settings.first_year, years, discounted };
    Figure { pounds, range: Range::CentralCase, perspective, period, price_year: settings.price_year }
}

/// The value of a step with one value, as its working gives it; 0 where it does not arise.
pub fn step_value(answer: &Appraisal, what: Quantity) -> f64 {
    let working = explain(&answer.inputs, StepId::total(what));
    working.and_then(|working| working.steps.first().and_then(|step| step.values.first().copied())).unwrap_or(0.0)
}

/// Part of a sentence, its key sums strong.
pub fn runs(runs: &[words::Run]) -> Html {
    let run = |(text, strong): &words::Run| {
        if *strong {
            html! { <strong>{ text }</strong> }
        } else {
            html! { text }
        }
    };
    runs.iter().map(run).collect()
}
