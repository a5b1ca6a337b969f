//! One line that says what is being worked on, each part a link to change it; undo, redo and clearing.

use super::clear::ClearEverything;
use crate::app::{ResultsView, Route, WorkspaceHandle};
use crate::browser;
use crate::words::{session_text, shell};
use yew::prelude::*;

pub fn scenario_line(workspace: &WorkspaceHandle) -> Html {
    let state = workspace.answer();
    let scenario = workspace.scenario();
    let parts = [
        (Route::Place, "place", shell::scenario_place(state.answer().map(|answer| &**answer))),
        (Route::Programmes, "programmes", shell::scenario_programmes(scenario)),
        (Route::Assumptions, "years", shell::scenario_years(scenario)),
        (Route::Assumptions, "prices", shell::scenario_prices(scenario)),
        (Route::Results(ResultsView::HowSure), "evidence", shell::scenario_evidence(scenario).to_owned()),
    ];
    let part = |(page, key, text): &(Route, &'static str, String)| {
        html! { <li key={*key}><a href={page.address()}>{ text }</a></li> }
    };
    let (undo, redo) = (workspace.clone(), workspace.clone());
    let undo = Callback::from(move |_: MouseEvent| undo.undo());
    let redo = Callback::from(move |_: MouseEvent| redo.redo());
    // A button that can do nothing stays where the focus can be.
    let [no_undo, no_redo] = [workspace.workspace().can_undo(), workspace.workspace().can_redo()].map(|can| (!can).then_some("true"));
    html! {
        <div class="scenario">
            <ul aria-label={shell::this_scenario()}>{ for parts.iter().map(part) }</ul>
            <ul class="tools" aria-label={shell::tools()}>
                <li><button type="button" class="text-button" aria-disabled={no_undo} onclick={undo}>{ shell::undo() }</button></li>
                <li><button type="button" class="text-button" aria-disabled={no_redo} onclick={redo}>{ shell::redo() }</button></li>
                <li><a href={Route::Keep.address()}>{ Route::Keep.name() }</a></li>
                <li><RoomView /></li>
                <li><ClearEverything /></li>
            </ul>
        </div>
    }
}

/// Shows the page for a room, or as it was.
#[component]
fn RoomView() -> Html {
    browser::before_drawing();
    let on = use_state(|| false);
    let setter = on.setter();
    use_effect_with((), move |()| setter.set(browser::is_room()));
    let toggle = use_callback(on.clone(), |_: MouseEvent, on| {
        browser::set_room(!**on);
        on.set(!**on);
    });
    let pressed = if *on { "true" } else { "false" };
    html! { <button type="button" class="text-button" aria-pressed={pressed} onclick={toggle}>{ session_text::ROOM_VIEW }</button> }
}
