//! The scenario’s name and notes.

use crate::app::WorkspaceHandle;
use crate::browser;
use crate::ui::pages::frame::entry;
use crate::words::opening_text as texts;
use ledger_model::change::Change;
use ledger_model::text_limits::{LONGEST_NAME, LONGEST_NOTES};
use yew::prelude::*;

/// The scenario’s name and notes.
pub fn naming(workspace: &WorkspaceHandle) -> Html {
    let typed = |change: fn(String) -> Change| {
        let workspace = workspace.clone();
        Callback::from(move |event: InputEvent| {
            let text = browser::text_of(&event);
            workspace.type_in(change(text.clone()), &text);
        })
    };
    let scenario = workspace.scenario();
    let (name, notes) = (scenario.name.clone(), scenario.notes.clone());
    let matter = html! {
        <>
            <div class="field">
                <label for="name">{ texts::NAME }</label>
                <p class="hint" id="name-hint">{ texts::NAME_HINT }</p>
                <input class="box" id="name" value={name} oninput={typed(Change::Name)} maxlength={LONGEST_NAME.to_string()} autocomplete="off" aria-describedby="name-hint" />
            </div>
            <div class="field long">
                <label for="notes">{ texts::NOTES }</label>
                <p class="hint" id="notes-hint">{ texts::NOTES_HINT }</p>
                <textarea class="box" id="notes" value={notes} oninput={typed(Change::Notes)} maxlength={LONGEST_NOTES.to_string()} aria-describedby="notes-hint" />
            </div>
        </>
    };
    entry(texts::NAMING, texts::NAMING_NOTE, matter)
}
