//! Clears everything, after asking.

use crate::app::{WorkspaceHandle, use_workspace};
use crate::browser;
use crate::words::{self, shell};
use yew::prelude::*;

#[component]
pub fn ClearEverything() -> Html {
    let workspace = use_workspace();
    let asking = use_state(|| false);
    let ask = use_callback(asking.clone(), |_: MouseEvent, asking| asking.set(true));
    let no = use_callback(asking.clone(), |_: MouseEvent, asking| asking.set(false));
    let answered = |clear: fn(&WorkspaceHandle)| {
        let (workspace, asking) = (workspace.clone(), asking.clone());
        Callback::from(move |_: MouseEvent| {
            clear(&workspace);
            asking.set(false);
            browser::focus_on("top");
        })
    };
    let question = words::clear_question_with(workspace.kept().named.len());
    use_effect_with(*asking, |asking| {
        if *asking {
            browser::focus_on("clear-no");
        }
    });
    html! {
        if *asking {
            <span role="group" aria-label={question.clone()}>
                { question }{ " " }
                <button type="button" class="text-button" id="clear-no" onclick={no}>{ shell::clear_no() }</button>{ " " }
                <button type="button" class="text-button" onclick={answered(|one| one.start_afresh(true))}>{ shell::clear_this() }</button>{ " " }
                <button type="button" class="text-button" onclick={answered(WorkspaceHandle::clear_everything)}>{ shell::clear_yes() }</button>
            </span>
        } else {
            <button type="button" class="text-button" onclick={ask}>{ shell::clear_everything() }</button>
        }
    }
}
