//! The scenario as a file: saving it, and opening one.

use crate::app::{LONGEST_FILE, WorkspaceHandle, file_of, name_of_file};
use crate::browser;
use crate::ui::pages::frame::entry;
use crate::words::opening_text as texts;
use yew::prelude::*;

/// The scenario as a file: saving it, and opening one.
pub fn file(workspace: &WorkspaceHandle) -> Html {
    let save = {
        let workspace = workspace.clone();
        Callback::from(move |_: MouseEvent| {
            let scenario = workspace.scenario();
            browser::download(&name_of_file(scenario, "json"), "application/json", &file_of(scenario));
        })
    };
    let matter = html! {
        <>
            <p class="buttons"><button type="button" class="button" onclick={save}>{ texts::SAVE }</button></p>
            { open_file_box(workspace, "open-file") }
        </>
    };
    entry(texts::FILE, texts::FILE_NOTE, matter)
}

/// A button that opens a file.
pub fn open_file_box(workspace: &WorkspaceHandle, id: &'static str) -> Html {
    let workspace = workspace.clone();
    let picked = Callback::from(move |event: Event| {
        let workspace = workspace.clone();
        browser::picked_file(&event, LONGEST_FILE, move |given| workspace.open_given(given));
    });
    let hint = format!("{id}-hint");
    html! {
        <div class="file-box">
            <input class="unseen" type="file" {id} accept=".json,application/json" onchange={picked} aria-describedby={hint.clone()} />
            <label class="button second" for={id}>{ texts::OPEN }</label>
            <p class="hint" id={hint}>{ texts::OPEN_HINT }</p>
        </div>
    }
}
