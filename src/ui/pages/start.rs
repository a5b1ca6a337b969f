//! The start page: one sentence, a place box and the worked example.

mod example;
mod kept;

use crate::app::{ResultsView, Route, WorkspaceHandle, use_workspace};
use crate::browser;
use crate::ui::fields::PlaceBox;
use crate::ui::pages::keep::open_file_box;
use crate::words::{self, start_text as text};
use example::example;
use kept::kept;
use ledger_model::appraisal::Appraisal;
use ledger_model::change::Change;
use std::rc::Rc;
use yew::prelude::*;

/// The start page: one sentence, a place box and the worked example.
#[component]
pub fn StartPage() -> Html {
    let handle = use_workspace();
    // A test rules out that the example cannot be worked out.
    let worked = use_memo((), |()| Appraisal::of(&Appraisal::example_scenario()).ok().map(Rc::new));
    html! {
        <>
            <div class="hero">
                <div class="opening">
                    <h1 id="top" tabindex="-1">{ text::TITLE }</h1>
                    <p class="lead">{ text::LEAD }</p>
                </div>
                { first_place(&handle) }
            </div>
            { doors() }
            { kept(&handle) }
            { for worked.iter().map(|answer| example(&handle, answer)) }
        </>
    }
}

/// One model, three ways through it.
fn doors() -> Html {
    let door = |door: &words::Door| {
        html! {
            <section class="door" key={door.page.address()}>
                <h2><a href={door.page.address()}>{ door.page.name() }</a></h2>
                <p>{ door.what }</p>
                <p class="quietly">{ door.leave_with }</p>
            </section>
        }
    };
    html! { <div class="doors">{ for words::DOORS.iter().map(door) }</div> }
}

/// Where to begin, or what is being worked on.
fn first_place(handle: &WorkspaceHandle) -> Html {
    let answer = handle.answer().answer().cloned();
    let (handle, handle_for_file) = (handle.clone(), handle.clone());
    let on_chosen = Callback::from(move |code: String| {
        handle.make(Change::ChooseAreas(vec![code]));
        browser::go_to(Route::Place.address());
    });
    let Some(answer) = answer else {
        return html! {
            <div class="quote">
                <PlaceBox label={text::PLACE} hint={text::PLACE_HINT} {on_chosen} />
                <p><a href={Route::Place.address()}>{ text::PLACE_LINK }</a></p>
                { open_file_box(&handle_for_file, "open-file") }
            </div>
        };
    };
    let (results, programmes) = (Route::Results(ResultsView::Summary).address(), Route::Programmes.address());
    let chosen = !answer.outcome.programmes.is_empty();
    html! {
        <div class="quote">
            <p>{ words::working_on(&answer) }{ " " }
                if chosen { <a href={results}>{ text::RESULTS }</a> } else { <a href={programmes}>{ text::GO_ON }</a> }
            </p>
            <PlaceBox label={text::OTHER_PLACE} hint={text::PLACE_HINT} {on_chosen} />
            { open_file_box(&handle_for_file, "open-file") }
        </div>
    }
}
