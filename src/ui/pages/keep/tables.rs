//! The results as tables for spreadsheets and programs.

use crate::app::{AnswerState, WorkspaceHandle, results_csv, results_json};
use crate::browser;
use crate::ui::pages::frame::entry;
use crate::words::{self, taking_text as texts};
use ledger_model::appraisal::Appraisal;
use std::rc::Rc;
use yew::prelude::*;

/// The results as tables for spreadsheets and programs.
pub fn tables(workspace: &WorkspaceHandle) -> Html {
    let state = workspace.answer();
    let matter = match state.answer() {
        None => html! { <p>{ texts::NOT_YET }</p> },
        Some(answer) => html! {
            <>
                <p>{ texts::ALL_SAID }</p>
                if state.is_out_of_date() { <p class="error">{ texts::OUT_OF_DATE }</p> }
                <p class="buttons">
                    { button(&state, answer, "csv", "text/csv;charset=utf-8", texts::RESULTS, results_csv) }
                    { button(&state, answer, "json", "application/json", texts::RESULTS_JSON, results_json) }
                </p>
                <p>{ texts::EVERY_TABLE }</p>
            </>
        },
    };
    entry(texts::ALL, texts::ALL_NOTE, matter)
}

fn button(
    state: &AnswerState,
    answer: &Rc<Appraisal>,
    ending: &'static str,
    kind: &'static str,
    label: &str,
    made: fn(&Appraisal) -> String,
) -> Html {
    let answer = answer.clone();
    let download = Callback::from(move |_: MouseEvent| {
        browser::download(&words::file_name(Some(&answer.inputs.place.name), "results", ending), kind, &made(&answer));
    });
    html! { <button type="button" class="button second" disabled={state.is_out_of_date()} onclick={download}>{ label }</button> }
}
