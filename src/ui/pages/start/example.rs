//! The worked example: its answer, what is in it, and a button that opens it.

use crate::app::{ResultsView, Route, WorkspaceHandle};
use crate::browser;
use crate::ui::pages::frame::runs;
use crate::ui::pages::summary::held_against;
use crate::ui::shell::look_button;
use crate::words::{self, look_text, start_text as text};
use ledger_model::appraisal::Appraisal;
use std::rc::Rc;
use yew::prelude::*;

/// The worked example.
pub fn example(handle: &WorkspaceHandle, answer: &Rc<Appraisal>) -> Html {
    html! {
        <section class="worked" aria-labelledby="worked">
            <h2 id="worked">{ words::worked_example(answer) }</h2>
            <div class="hero">
                { sentences(handle, answer) }
                { inside(answer) }
            </div>
        </section>
    }
}

/// The answer in sentences, and the button.
fn sentences(handle: &WorkspaceHandle, answer: &Appraisal) -> Html {
    let busy = *handle.scenario() != Default::default();
    let begin_look = (!handle.kept().tour_seen).then(|| look_button(handle, look_text::START));
    let handle = handle.clone();
    let open = Callback::from(move |_: MouseEvent| {
        handle.open(Appraisal::example_scenario());
        browser::go_to(Route::Results(ResultsView::Summary).address());
    });
    let paragraphs = words::answer_sentences(answer).into_iter().enumerate();
    html! {
        <div class="answer">
            { for paragraphs.map(|(at, paragraph)| html! { <p key={at}>{ runs(&paragraph) }</p> }) }
            { held_against(answer) }
            <p class="quietly">{ words::answer_basis(answer) }</p>
            <p class="caveat">{ words::caution() }</p>
            <p class="buttons">
                <button type="button" class="button" onclick={open}>{ text::OPEN }</button>
                { for begin_look }
            </p>
            if busy { <p class="quietly">{ text::OPEN_INSTEAD }</p> }
        </div>
    }
}

/// What is in it, and what it costs.
fn inside(answer: &Appraisal) -> Html {
    let line = |one: words::Inside| {
        html! { <div key={one.id}><dt>{ one.what }<br /><span class="quietly">{ one.full_name }</span></dt><dd>{ one.cost }</dd></div> }
    };
    html! {
        <section aria-labelledby="inside">
            <h3 id="inside">{ text::INSIDE }</h3>
            <dl class="lines">
                { for words::inside(answer).into_iter().map(line) }
                <div key="all"><dt>{ text::ALL_OF_THEM }</dt><dd>{ words::inside_all(answer) }</dd></div>
            </dl>
            <p class="quietly">{ words::inside_basis(answer) }</p>
        </section>
    }
}
