//! The guided look at the worked example: a small panel over its pages, which stands in the address and so holds no state.

use crate::app::{Route, WorkspaceHandle};
use crate::browser;
use crate::words::{self, LOOK, look_text as text};
use ledger_model::appraisal::Appraisal;
use yew::prelude::*;

/// Id of the panel's heading.
pub const LOOK_HEADING: &str = "look";

/// What each step points at, as a style sheet names it.
const POINTS_AT: [&str; LOOK.len()] =
    ["main .answer", "main .figures > div", "main figure", "main figure", "main .pick", "main .assume", "main .combo, main .field"];

/// Marks what a step points at; nothing without one.
pub fn point_at(step: Option<usize>) {
    let selector = step.and_then(|step| POINTS_AT.get(step.checked_sub(1)?));
    browser::point_at(selector.unwrap_or(&""));
}

/// The panel of the step an address asks for; nothing where there is nothing to look at.
pub fn look(workspace: &WorkspaceHandle, page: Route, address: &str) -> Html {
    let number = Route::look_of_address(address).unwrap_or_default();
    let Some(step) = words::look_step(number).filter(|step| step.page == page) else { return html! {} };
    if workspace.answer().answer().is_none() {
        return html! {};
    }
    let to = |number: usize| Callback::from(move |_: MouseEvent| go_to_step(number));
    let end = {
        let workspace = workspace.clone();
        move || {
            workspace.mark_tour_seen();
            browser::go_to(page.address());
        }
    };
    let escaped = {
        let end = end.clone();
        Callback::from(move |event: KeyboardEvent| {
            if event.key() == "Escape" {
                end();
            }
        })
    };
    let end = Callback::from(move |_: MouseEvent| end());
    html! {
        <section class="look" aria-labelledby={LOOK_HEADING} onkeydown={escaped}>
            <h2 id={LOOK_HEADING} tabindex="-1" aria-describedby="look-text">{ words::look_heading(number, step) }</h2>
            <p id="look-text">{ step.text }</p>
            <p class="buttons">
                if number < LOOK.len() {
                    <button type="button" class="button" onclick={to(number + 1)}>{ text::NEXT }</button>
                    if number > 1 { <button type="button" class="button second" onclick={to(number - 1)}>{ text::BACK }</button> }
                    <button type="button" class="button second" onclick={end}>{ text::SKIP }</button>
                } else {
                    <button type="button" class="button" onclick={end}>{ text::FINISH }</button>
                    <button type="button" class="button second" onclick={to(number - 1)}>{ text::BACK }</button>
                }
            </p>
        </section>
    }
}

fn go_to_step(number: usize) {
    if let Some(step) = words::look_step(number) {
        browser::go_to(&step.page.look_address(number));
    }
}

/// A button that opens the example and begins the look.
pub fn look_button(workspace: &WorkspaceHandle, label: &'static str) -> Html {
    let workspace = workspace.clone();
    let begin = Callback::from(move |_: MouseEvent| {
        let example = Appraisal::example_scenario();
        if *workspace.scenario() != example {
            workspace.open(example);
        }
        go_to_step(1);
    });
    html! { <button type="button" class="button second" onclick={begin}>{ label }</button> }
}

/// The button on a page that explains, and what it does to the work that is open.
pub fn look_again(workspace: &WorkspaceHandle) -> Html {
    let scenario = workspace.scenario();
    let busy = *scenario != Default::default() && *scenario != Appraisal::example_scenario();
    html! {
        <section class="entry screen-only">
            <header><h2>{ text::AGAIN }</h2></header>
            <div class="matter">
                <p class="buttons">{ look_button(workspace, text::START_AGAIN) }</p>
                if busy { <p class="quietly">{ text::REPLACES }</p> }
            </div>
        </section>
    }
}
