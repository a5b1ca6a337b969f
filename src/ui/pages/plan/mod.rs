//! Plan a budget: years, funders, what is missing, and the mix that does most.

mod funders;
mod mix;
mod pots;
mod years;

use super::first_year::FirstYearIsOver;
use super::frame::{entry, no_place};
use super::moved::moved_notice;
use crate::app::{Route, WorkspaceHandle};
use crate::words::{self, plan_text as text, result_text};
pub use funders::fair;
use ledger_model::appraisal::Appraisal;
use ledger_model::model::Stance;
pub use mix::best_mix;
use mix::mix;
use std::rc::Rc;
pub use years::table as years_table;
use yew::prelude::*;

/// Plan a budget.
pub fn plan_page(workspace: &WorkspaceHandle) -> Html {
    let state = workspace.answer();
    let (title, matter) = match state.answer() {
        None => (text::TITLE.to_owned(), no_place()),
        Some(answer) if answer.outcome.programmes.is_empty() => (words::plan_title(answer), no_programmes()),
        Some(answer) => (words::plan_title(answer), matter(workspace, answer, state.is_out_of_date())),
    };
    html! {
        <>
            <div class="opening"><h1 id="top" tabindex="-1">{ title }</h1><p class="lead">{ text::LEAD }</p></div>
            { moved_notice(workspace) }
            if state.is_out_of_date() { <p class="error spaced">{ text::OUT_OF_DATE }</p> }
            { matter }
        </>
    }
}

fn no_programmes() -> Html {
    html! {
        <div class="nothing">
            <h2>{ result_text::NO_PROGRAMMES }</h2>
            <p><a href={Route::Programmes.address()}>{ result_text::CHOOSE_PROGRAMMES }</a></p>
        </div>
    }
}

fn matter(workspace: &WorkspaceHandle, answer: &Rc<Appraisal>, stale: bool) -> Html {
    let years = answer.budget_years();
    let missing = words::costs_missing(answer);
    let leave = html! {
        <p class="buttons">
            <a class="button" href={Route::Report.address()}>{ text::REPORT }</a>
            <a class="button second" href={Route::Keep.address()}>{ text::WORKBOOK }</a>
        </p>
    };
    html! {
        <>
            <FirstYearIsOver />
            if let Some(missing) = missing {
                <p class="guard spaced">{ missing }{ " " }<a href={Route::Programmes.address()}>{ words::enter_costs() }</a></p>
            }
            if answer.inputs.settings.stance == Stance::AsQuoted { <p class="guard spaced">{ text::AS_QUOTED }</p> }
            { entry(text::YEARS, text::YEARS_NOTE, years::years(workspace, answer, &years, stale)) }
            { entry(text::FUNDERS, text::FUNDERS_NOTE, funders::funders(workspace, answer)) }
            { entry(text::FAIR, text::FAIR_NOTE, funders::fair(answer, &years, stale)) }
            { entry(text::POTS, text::POTS_NOTE, pots::pots(answer, stale)) }
            { entry(text::MIX, text::MIX_NOTE, mix(workspace, answer, stale)) }
            { entry(text::LEAVE, "", leave) }
        </>
    }
}

/// Greyed where it is not of what stands in the boxes.
fn greyed(stale: bool, matter: Html) -> Html {
    html! { <div class={classes!("matter", stale.then_some("stale"))}>{ matter }</div> }
}
