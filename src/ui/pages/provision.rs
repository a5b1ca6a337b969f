//! What should be there, against what is.

mod close;
mod row;

use super::frame::{entry, no_place};
use super::moved::moved_notice;
use crate::app::{Route, WorkspaceHandle};
use crate::ui::charts::provision_chart;
use crate::words::{self, nothing_text, provision_text as text};
use ledger_model::appraisal::Appraisal;
use ledger_model::embedded::library;
use ledger_model::evidence::Standard;
use ledger_model::model::Provision;
use row::row;
use std::rc::Rc;
use yew::prelude::*;

/// What should be there, against what is.
pub fn provision_page(workspace: &WorkspaceHandle) -> Html {
    let state = workspace.answer();
    let Some(answer) = state.answer() else {
        return html! { <>{ opening(text::TITLE) }{ no_place() }</> };
    };
    let stale = state.is_out_of_date();
    html! {
        <>
            { opening(&words::provision_title(answer)) }
            { moved_notice(workspace) }
            if stale { <p class="error spaced">{ text::OUT_OF_DATE }</p> }
            { matter(workspace, answer, stale) }
        </>
    }
}

fn opening(title: &str) -> Html {
    html! {
        <div class="opening">
            <h1 id="top" tabindex="-1">{ title }</h1>
            <p class="lead">{ text::LEAD }</p>
        </div>
    }
}

fn matter(workspace: &WorkspaceHandle, answer: &Rc<Appraisal>, stale: bool) -> Html {
    let rows = answer.provision();
    let each: Vec<(&Standard, &Provision)> =
        rows.iter().filter_map(|row| Some((library().standards.standard(&row.standard)?, row))).collect();
    let list = each.iter().map(|(standard, one)| row(workspace, answer, standard, one));
    let list = html! {
        <>
            <p>{ text::CAUTION }</p>
            <ul class={classes!("standards", stale.then_some("stale"))}>{ for list }</ul>
            <p class="quietly">{ words::provision_basis(answer) }</p>
        </>
    };
    html! {
        <>
            { entry(text::STANDARDS, text::STANDARDS_NOTE, list) }
            { entry(text::PICTURE, text::PICTURE_NOTE, picture(answer, &each, stale)) }
            <p class="buttons">
                <a class="button" href={Route::Programmes.address()}>{ nothing_text::NEXT }</a>
                <a class="button second" href={Route::DoingNothing.address()}>{ nothing_text::TITLE }</a>
            </p>
        </>
    }
}

/// What has been typed, drawn.
fn picture(answer: &Appraisal, rows: &[(&Standard, &Provision)], stale: bool) -> Html {
    let typed: Vec<(&Standard, &Provision)> = rows.iter().filter(|(_, row)| row.actual.is_some()).copied().collect();
    if typed.is_empty() {
        return html! { <p>{ text::NOTHING_TYPED }</p> };
    }
    html! { <div class={classes!(stale.then_some("stale"))}>{ provision_chart(answer, &typed) }</div> }
}
