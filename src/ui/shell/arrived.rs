//! Files dropped on the page, and the note of what was opened: what it is, what could not be read, how to go back.

mod evidence;

use crate::app::{Import, ImportReport, LONGEST_FILE, ResultsView, Route, WorkspaceHandle};
use crate::browser;
use crate::ui::nodes::sentences;
use crate::words::{self, opening_text as texts};
use evidence::OtherEvidence;
use std::rc::Rc;
use yew::prelude::*;

/// DOM id of the note.
const NOTE: &str = "arrived";

/// Opens files dropped anywhere on the page, and moves the focus to the note of what was opened.
#[hook]
pub fn use_arrivals(workspace: &WorkspaceHandle) {
    let latest = use_mut_ref(|| workspace.clone());
    *latest.borrow_mut() = workspace.clone();
    use_effect_with((), move |()| {
        let listeners = browser::on_dropped(LONGEST_FILE, move |given| {
            let workspace = latest.borrow().clone(); // nothing stays borrowed while the page is drawn again
            workspace.open_given(given);
        });
        move || drop(listeners)
    });
    use_effect_with(workspace.workspace().arrival().map(|arrival| arrival.number), |arrival| {
        if arrival.is_some() {
            browser::focus_on(NOTE);
        }
    });
}

/// The note of what was opened, or could not be; nothing where nothing was.
pub fn arrived(workspace: &WorkspaceHandle) -> Html {
    let Some(arrival) = workspace.workspace().arrival() else { return html! {} };
    let verb = |act: fn(&WorkspaceHandle)| {
        let workspace = workspace.clone();
        Callback::from(move |_: MouseEvent| {
            act(&workspace);
            browser::focus_on("top");
        })
    };
    let close = html! {
        <button type="button" class="text-button" onclick={verb(|workspace| workspace.put_away())}>{ texts::CLOSE }</button>
    };
    match &arrival.came {
        Ok(came) => opened(workspace, arrival, came, verb(|workspace| workspace.undo()), close),
        Err(refused) => html! {
            <section class="errors" id={NOTE} tabindex="-1" aria-labelledby="arrived-title">
                <h2 id="arrived-title">{ words::not_opened(&arrival.origin) }</h2>
                { for refused.to_string().lines().map(|line| html! { <p>{ line.to_owned() }</p> }) }
                <p>{ texts::UNCHANGED }</p>
                <p class="buttons">{ close }</p>
            </section>
        },
    }
}

fn opened(workspace: &WorkspaceHandle, arrival: &Rc<Import>, came: &ImportReport, undo: Callback<MouseEvent>, close: Html) -> Html {
    let (page, go_on) = match workspace.answer().answer() {
        Some(_) => (Route::Results(ResultsView::Summary), texts::RESULTS),
        None => (Route::Place, texts::CHOOSE_PLACE),
    };
    html! {
        <section class="quote arrived spaced" id={NOTE} tabindex="-1" aria-labelledby="arrived-title">
            <h2 id="arrived-title">{ words::opened_title(&came.scenario) }</h2>
            <p>{ words::opened_from(&arrival.origin, came.made_with.as_ref()) }{ " " }if came.replaced { { texts::REPLACED } }</p>
            if !came.unread.is_empty() {
                <h3>{ texts::UNREAD }</h3>
                { sentences(&came.unread) }
            }
            if !came.updated.is_empty() {
                <h3>{ texts::BROUGHT_UP_TO_DATE }</h3>
                { sentences(&came.updated) }
            }
            if came.made_with.as_ref().is_some_and(|made_with| !made_with.is_of_today()) {
                <OtherEvidence key={arrival.number} arrival={arrival.clone()} />
            }
            <p class="buttons">
                <a class="button" href={page.address()}>{ go_on }</a>
                <button type="button" class="button second" onclick={undo}>{ texts::UNDO }</button>
                { close }
            </p>
        </section>
    }
}
