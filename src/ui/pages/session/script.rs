//! The script: what is open, saving it, and opening another.

use crate::app::{SessionAction, WorkspaceHandle, read_script};
use crate::browser;
use crate::ui::pages::frame::entry;
use crate::words::{self, session_text as texts};
use ledger_model::question::Question;
use yew::prelude::*;

/// Longest script that is read, in bytes.
const LONGEST: usize = 400_000;

pub fn script(workspace: &WorkspaceHandle, said: &UseStateHandle<Vec<String>>) -> Html {
    let script = workspace.workspace().session().script.clone();
    let heading = words::script_opened(&script.name, script.steps.len());
    let save = Callback::from(move |_: MouseEvent| browser::download(texts::SCRIPT_FILE, "text/plain", &script.text()));
    let onchange = Callback::from({
        let (workspace, said) = (workspace.clone(), said.setter());
        move |event: Event| {
            let (workspace, said) = (workspace.clone(), said.clone());
            browser::picked_file(&event, LONGEST, move |given| {
                let (script, faults) = given.bytes.map_or_else(|| (None, vec![words::script_too_long()]), |bytes| read_script(&bytes));
                if let Some(script) = script {
                    workspace.in_session(SessionAction::Run(script));
                }
                said.set(faults);
            });
        }
    });
    let names =
        Question::ALL.map(|question| html! { <li><code>{ question.name() }</code>{ ": " }{ words::question_asked(question) }</li> });
    let matter = html! {
        <>
            <p role="status">{ heading }</p>
            if !said.is_empty() { <div class="guard" role="alert"><ul>{ for said.iter().map(|one| html! { <li>{ one }</li> }) }</ul></div> }
            <div class="file-box">
                <input class="unseen" type="file" id="open-script" accept=".txt,text/plain" {onchange} />
                <label class="button second" for="open-script">{ texts::OPEN_SCRIPT }</label>
            </div>
            <p class="buttons"><button type="button" class="button second" onclick={save}>{ texts::SAVE_SCRIPT }</button></p>
            <p>{ texts::SCRIPT_HOW }</p>
            <ul>{ for names }</ul>
        </>
    };
    entry(texts::SCRIPT, texts::SCRIPT_NOTE, matter)
}
