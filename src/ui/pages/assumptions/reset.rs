//! Puts everything back, after a question.

use crate::app::{Change, use_workspace};
use crate::browser;
use crate::words::assumption_texts as texts;
use yew::prelude::*;

/// Id of the question, which takes the focus when it is asked.
const QUESTION: &str = "reset-question";
/// Id of the button, which takes it back.
const BUTTON: &str = "reset-everything";

/// *Reset everything*, with a question in the page.
#[component]
pub fn ResetEverything() -> Html {
    let workspace = use_workspace();
    let asking = use_state(|| false);
    use_effect_with(*asking, |asking| {
        if *asking {
            browser::focus_on(QUESTION);
        }
    });
    let ask = use_callback(asking.clone(), |_: MouseEvent, asking| asking.set(true));
    let keep = use_callback(asking.clone(), |_: MouseEvent, asking| {
        asking.set(false);
        browser::focus_on(BUTTON);
    });
    let reset = use_callback((workspace, asking.clone()), |_: MouseEvent, (workspace, asking)| {
        workspace.make(Change::ResetEverything);
        asking.set(false);
        browser::focus_on(BUTTON);
    });
    html! {
        <>
            <p class="buttons"><button type="button" id={BUTTON} class="button second" onclick={ask}>{ texts::RESET_ALL }</button></p>
            if *asking {
                <div class="guard" role="group" aria-labelledby={QUESTION}>
                    <h2 id={QUESTION} tabindex="-1">{ texts::RESET_QUESTION }</h2>
                    <p>{ texts::RESET_EXPLAINED }</p>
                    <p class="buttons">
                        <button type="button" class="button second" onclick={reset}>{ texts::RESET_YES }</button>
                        { " " }
                        <button type="button" class="text-button" onclick={keep}>{ texts::RESET_NO }</button>
                    </p>
                </div>
            }
        </>
    }
}
