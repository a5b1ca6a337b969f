//! Puts everything back, after a question.

use crate::app::WorkspaceHandle;
use crate::browser;
use crate::words::assumption_texts as texts;
use ledger_model::change::Change;
use yew::prelude::*;

/// Id of the question, which takes the focus when it is asked.
pub const QUESTION: &str = "reset-question";
/// Id of the button, which takes it back.
const BUTTON: &str = "reset-everything";

/// *Reset everything*, with a question in the page while it is asked. Whoever draws it puts the focus on the question.
pub fn reset_everything(workspace: &WorkspaceHandle, asking: &UseStateHandle<bool>) -> Html {
    let ask = {
        let asking = asking.clone();
        Callback::from(move |_: MouseEvent| asking.set(true))
    };
    let answered = |resets: bool| {
        let (workspace, asking) = (workspace.clone(), asking.clone());
        Callback::from(move |_: MouseEvent| {
            if resets {
                workspace.make(Change::ResetEverything);
            }
            asking.set(false);
            browser::focus_on(BUTTON);
        })
    };
    html! {
        <>
            <p class="buttons"><button type="button" id={BUTTON} class="button second" onclick={ask}>{ texts::RESET_ALL }</button></p>
            if **asking {
                <div class="guard" role="group" aria-labelledby={QUESTION}>
                    <h2 id={QUESTION} tabindex="-1">{ texts::RESET_QUESTION }</h2>
                    <p>{ texts::RESET_EXPLAINED }</p>
                    <p class="buttons">
                        <button type="button" class="button second" onclick={answered(true)}>{ texts::RESET_YES }</button>
                        { " " }
                        <button type="button" class="text-button" onclick={answered(false)}>{ texts::RESET_NO }</button>
                    </p>
                </div>
            }
        </>
    }
}
