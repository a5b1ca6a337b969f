//! Clears everything, after asking.

use crate::app::use_workspace;
use crate::browser;
use crate::words::shell;
use yew::prelude::*;

#[component]
pub fn ClearEverything() -> Html {
    let workspace = use_workspace();
    let asking = use_state(|| false);
    let ask = use_callback(asking.clone(), |_: MouseEvent, asking| asking.set(true));
    let no = use_callback(asking.clone(), |_: MouseEvent, asking| asking.set(false));
    let yes = {
        let asking = asking.clone();
        Callback::from(move |_: MouseEvent| {
            workspace.clear_everything();
            asking.set(false);
            browser::focus_on("top");
        })
    };
    use_effect_with(*asking, |asking| {
        if *asking {
            browser::focus_on("clear-no");
        }
    });
    html! {
        if *asking {
            <span role="group" aria-label={shell::clear_question()}>
                { shell::clear_question() }{ " " }
                <button type="button" class="text-button" id="clear-no" onclick={no}>{ shell::clear_no() }</button>{ " " }
                <button type="button" class="text-button" onclick={yes}>{ shell::clear_yes() }</button>
            </span>
        } else {
            <button type="button" class="text-button" onclick={ask}>{ shell::clear_everything() }</button>
        }
    }
}
