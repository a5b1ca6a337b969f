//! The room guesses: a box, and the guesses so far as marks on a line.

use super::button;
use super::reveal::line;
use crate::app::{Deed, MOST_GUESSES, Step, Unit, WorkspaceHandle};
use crate::browser;
use crate::words::{self, session_text as texts};
use yew::prelude::*;

/// DOM id of the box.
const BOX: &str = "guess";

pub fn guess(workspace: &WorkspaceHandle, step: &Step, refused: &UseStateHandle<Option<(String, String)>>) -> Html {
    let session = workspace.workspace().session();
    let (unit, guesses) = (step.question.unit(), session.guesses_now());
    let full = guesses.len() >= MOST_GUESSES;
    let onsubmit = Callback::from({
        let (workspace, refused) = (workspace.clone(), refused.setter());
        move |event: SubmitEvent| {
            event.prevent_default();
            let text = browser::typed_in(BOX);
            let refuse = match words::read_number(&text) {
                Err(_) => Some(words::guess_refused()),
                Ok(number) if unit == Unit::InHundred && !(0.0..=100.0).contains(&number) => Some(words::guess_outside()),
                Ok(number) => {
                    workspace.in_session(Deed::Guess(number));
                    None
                }
            };
            refused.set(refuse.map(|sentence| (text, sentence.to_owned())));
            browser::focus_on(BOX);
        }
    });
    let (text, error) = (**refused).clone().unwrap_or_default();
    let is_wrong = !error.is_empty();
    let described = if is_wrong { "guess-error guess-hint" } else { "guess-hint" };
    html! {
        <div class="sides">
            <div class="side">
            <form {onsubmit} novalidate=true class={classes!("field", is_wrong.then_some("error"))}>
                <label for={BOX}>{ texts::GUESS }</label>
                <p class="hint" id="guess-hint">{ words::guess_hint(unit) }</p>
                if is_wrong { <p class="error" id="guess-error" role="alert">{ error }</p> }
                <input class="box" id={BOX} inputmode="text" autocomplete="off" value={text} disabled={full} aria-invalid={is_wrong.then_some("true")} aria-describedby={described} />
                <p class="buttons"><button type="submit" class="button second" disabled={full}>{ texts::ADD }</button></p>
            </form>
            <p role="status">{ if full { words::guesses_full(MOST_GUESSES) } else { words::guesses_in(guesses.len()) } }</p>
            if !guesses.is_empty() { <p class="buttons">{ button(workspace, texts::DROP, Deed::DropGuess, false, "text-button") }</p> }
            </div>
            if !guesses.is_empty() { { line(guesses, None, unit) } }
        </div>
    }
}
