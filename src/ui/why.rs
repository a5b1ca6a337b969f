//! *Why this number?*: opens the working behind a figure.

mod number;
mod panel;
mod sources;
mod step;

use crate::app::use_workspace;
use crate::words;
use ledger_model::model::StepId;
use panel::WorkingPanel;
pub use step::step_item;
use yew::prelude::*;

/// Which figure.
#[derive(Properties, PartialEq)]
pub struct WhyProps {
    /// The step that worked the figure out.
    pub which: StepId,
    /// What the figure is, for people who hear the page: "cost a year".
    pub figure: AttrValue,
}

/// *Why this number?*
#[component]
pub fn Why(props: &WhyProps) -> Html {
    let workspace = use_workspace();
    let is_open = use_state(|| false);
    let open = use_callback(is_open.clone(), |_: MouseEvent, is_open| is_open.set(true));
    let close = use_callback(is_open.clone(), |(), is_open| is_open.set(false));
    let state = workspace.answer();
    let Some(answer) = state.answer().cloned() else { return html! {} };
    html! {
        <>
            <button type="button" class="text-button quietly why" aria-haspopup="dialog" onclick={open}>
                { words::why_this_number() }<span class="unseen">{ format!(" {}", props.figure) }</span>
            </button>
            if *is_open {
                <WorkingPanel {answer} which={props.which} figure={props.figure.clone()} out_of_date={state.is_out_of_date()} {close} />
            }
        </>
    }
}
