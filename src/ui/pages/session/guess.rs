//! The room guesses: a box, and the guesses so far as marks on a line.

use super::reveal::line;
use super::{Refused, button};
use crate::app::{MOST_GUESSES, SessionAction, Step, WorkspaceHandle};
use crate::browser;
use crate::words::{self, session_text as texts};
use yew::prelude::*;

/// DOM id of the box.
const BOX: &str = "guess";

/// Takes the guess that is typed, if any; false where it cannot be used, which is said and stays in the box.
pub fn take(workspace: &WorkspaceHandle, refused: &UseStateHandle<Option<Refused>>, is_asked: bool) -> bool {
    let session = workspace.workspace().session();
    let Some(step) = session.step() else { return true };
    let text = browser::typed_in(BOX);
    let is_empty = text.trim().is_empty();
    if (is_empty && !is_asked) || session.guesses_now().len() >= MOST_GUESSES {
        return true;
    }
    let why = match words::parse_number(&text, words::guess_asks(step.question.unit())) {
        Err(why) => words::guess_refused(&text, why),
        Ok(number) if !step.question.unit().allows(number) => words::guess_outside(step.question.unit()).to_owned(),
        Ok(number) => {
            workspace.in_session(SessionAction::Guess(number));
            browser::empty_box(BOX);
            refused.set(None);
            return true;
        }
    };
    refused.set(Some(Refused { at: session.at, text, why }));
    browser::focus_on(BOX);
    false
}

pub fn guess(workspace: &WorkspaceHandle, step: &Step, refused: &UseStateHandle<Option<Refused>>) -> Html {
    let session = workspace.workspace().session();
    let (unit, guesses) = (step.question.unit(), session.guesses_now());
    let full = guesses.len() >= MOST_GUESSES;
    let onsubmit = Callback::from({
        let (workspace, refused) = (workspace.clone(), refused.clone());
        move |event: SubmitEvent| {
            event.prevent_default();
            take(&workspace, &refused, true);
            browser::focus_on(BOX);
        }
    });
    let (text, error) = match &**refused {
        Some(refused) if refused.at == session.at => (refused.text.clone(), refused.why.clone()),
        _ => Default::default(),
    };
    let is_wrong = !error.is_empty();
    let described = if is_wrong { "guess-error guess-hint" } else { "guess-hint" };
    html! {
        <div class="sides">
            <div class="side">
            <form key={session.at} {onsubmit} novalidate=true class={classes!("field", is_wrong.then_some("error"))}>
                <label for={BOX}>{ texts::GUESS }</label>
                <p class="hint" id="guess-hint">{ words::guess_hint(unit) }</p>
                if is_wrong { <p class="error" id="guess-error" role="alert">{ error }</p> }
                <input class="box" id={BOX} inputmode="text" autocomplete="off" value={text} aria-disabled={full.then_some("true")} aria-invalid={is_wrong.then_some("true")} aria-describedby={described} />
                <p class="buttons"><button type="submit" class="button second" aria-disabled={full.then_some("true")}>{ texts::ADD }</button></p>
            </form>
            <p role="status">{ if full { words::guesses_full(MOST_GUESSES) } else { words::guesses_in(guesses.len()) } }</p>
            if !guesses.is_empty() { <p class="buttons">{ button(workspace, texts::DROP, SessionAction::DropGuess, false, "text-button") }</p> }
            </div>
            if !guesses.is_empty() { { line(guesses, None, unit) } }
        </div>
    }
}
