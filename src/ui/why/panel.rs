//! The open working of one figure, over the page.

use super::sources::source_list;
use super::step::step_item;
use crate::app::Route;
use crate::browser;
use crate::ui::shell::exit;
use crate::ui::taking::copy_with;
use crate::words::{self, taking_text as texts, working_texts};
use ledger_model::appraisal::Appraisal;
use ledger_model::model::{StepId, explain};
use std::rc::Rc;
use yew::prelude::*;

/// Which figure, of which answer.
#[derive(Properties, PartialEq)]
pub struct WorkingPanelProps {
    /// The answer on the page.
    pub answer: Rc<Appraisal>,
    /// The figure's step.
    pub which: StepId,
    /// What the figure is, within a sentence.
    pub figure: AttrValue,
    /// Whether something on the page has to be put right first.
    pub out_of_date: bool,
    /// Called once the working is closed.
    pub close: Callback<()>,
}

/// Id of the panel; only one is open at a time.
const PANEL: &str = "working";
/// Id of the heading that names the panel.
const HEADING: &str = "working-heading";

/// The open working of one figure.
#[component]
pub fn WorkingPanel(props: &WorkingPanelProps) -> Html {
    browser::before_drawing();
    use_effect_with((), |()| browser::open_dialog(PANEL));
    let said = use_memo((props.answer.clone(), props.which), |(answer, which)| {
        explain(&answer.inputs, *which).map(|working| words::working_said(&answer.inputs, &working))
    });
    let closed = use_callback(props.close.clone(), |_: Event, close| close.emit(()));
    let close = use_callback((), |_: MouseEvent, ()| browser::close_dialog(PANEL));
    let copied = {
        let (said, answer, figure, out_of_date) = (said.clone(), props.answer.clone(), props.figure.clone(), props.out_of_date);
        move || said.as_ref().as_ref().map_or_else(Vec::new, |said| words::working_copied(&answer.inputs, &figure, said, out_of_date))
    };
    let body = match said.as_ref() {
        None => html! { <p>{ words::no_working() }</p> },
        Some(said) => html! {
            <>
                <p class="quietly">{ words::working_lead(&props.answer.inputs) }</p>
                <ol class="steps">
                    { for said.steps.iter().enumerate().map(|(at, step)| step_item(at + 1, step)) }
                </ol>
                { source_list(&said.sources) }
                { copy_with(texts::COPY_STEPS, copied) }
            </>
        },
    };
    html! {
        <dialog class="working" id={PANEL} aria-labelledby={HEADING} onclose={closed}>
            <div class="working-head">
                <h2 id={HEADING} tabindex="-1" autofocus={true}>{ words::working_heading(&props.figure) }</h2>
                <button type="button" class="button second" onclick={close.clone()}>{ working_texts::CLOSE }</button>
                { exit() }
            </div>
            { body }
            <p><a href={Route::Glossary.address()}>{ Route::Glossary.name() }</a></p>
            <p class="buttons"><button type="button" class="button second" onclick={close}>{ working_texts::CLOSE }</button></p>
        </dialog>
    }
}
