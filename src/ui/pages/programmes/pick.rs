//! One programme of the list.

use super::Chosen;
use super::facts::facts;
use super::finding::SHOWN;
use super::more::{Opened, more};
use super::scale::scale;
use super::yours::yours;
use crate::app::{Route, WorkspaceHandle};
use crate::browser;
use crate::ui::fields;
use crate::ui::guard_panel::GuardPanel;
use crate::ui::pages::frame::published_figures;
use crate::words::{self, list_text};
use ledger_model::change::Change;
use ledger_model::embedded::library;
use ledger_model::evidence::Programme;
use std::rc::Rc;
use yew::prelude::*;

/// One programme of the list. What is inside it is built only where it is ticked, and its settings only where they are open.
pub fn pick(handle: &WorkspaceHandle, programme: &Rc<Programme>, opened: &Opened) -> Html {
    let chosen = Chosen::of(handle, &programme.id);
    let on = chosen.settings.is_some();
    let choose = {
        let (handle, id) = (handle.clone(), programme.id.clone());
        Callback::from(move |on: bool| choose_or_leave(&handle, &id, on))
    };
    let claim_counted = chosen.settings.as_ref().is_some_and(|settings| settings.count_claimed);
    let no_effect = words::no_effect(chosen.estimate(programme), claim_counted);
    let found_by = words::found_by(&handle.workspace().programme_filter().found_by(programme));
    html! {
        <li class="pick" key={programme.id.clone()}>
            <div class="what">
                { fields::tick(format!("programmes-{}", programme.id), &programme.name, None, on, choose) }
                <p class="quietly">{ words::works_with(programme) }</p>
                <p>{ &programme.summary }{ evidence(programme) }</p>
                { for found_by.map(|said| html! { <p class="quietly">{ said }</p> }) }
                if let Some(said) = no_effect { <p><span class="tag plain">{ said }</span></p> }
                { published_figures(programme) }
                { change_own(handle, programme) }
            </div>
            { scale(programme, &chosen) }
            { facts(programme, &chosen, handle.scenario()) }
            if on {
                <div class="matter">{ yours(handle, programme, &chosen) }{ warnings(&chosen) }{ more(handle, programme, &chosen, opened) }</div>
            }
        </li>
    }
}

fn warnings(chosen: &Chosen) -> Html {
    let each = chosen.warnings().into_iter().enumerate();
    each.map(|(at, (answer, warning))| html! { <GuardPanel key={at} {answer} {warning} /> }).collect()
}

/// Where its evidence stands; nothing for a programme of the user's own.
fn evidence(programme: &Programme) -> Html {
    if library().programme(&programme.id).is_none() {
        return html! {};
    }
    let href = Route::evidence_of(&programme.id).address();
    html! {
        <>{ " " }<a class="quietly" {href}>{ list_text::READ_EVIDENCE }<span class="unseen">{ words::evidence_on(&programme.name) }</span></a></>
    }
}

/// The way to the form of a programme of the user's own.
fn change_own(handle: &WorkspaceHandle, programme: &Programme) -> Html {
    if !handle.scenario().own_programmes.iter().any(|own| own.id == programme.id) {
        return html! {};
    }
    let address = Route::own_programme_address(&programme.id);
    html! { <p><a href={address}>{ words::own_text::EDIT_OWN }<span class="unseen">{ words::of_programme(programme) }</span></a></p> }
}

/// Ticks or unticks a programme; what was typed for one that is left out goes with it.
fn choose_or_leave(handle: &WorkspaceHandle, id: &str, on: bool) {
    if on {
        return handle.make(Change::ChooseProgramme(id.to_owned()));
    }
    let own = [format!("programmes.{id}."), format!("parameters.{id}.")];
    for field in handle.workspace().problems().keys().filter(|field| own.iter().any(|own| field.starts_with(own))) {
        handle.forget(field);
    }
    handle.make(Change::LeaveOutProgramme(id.to_owned()));
    if handle.workspace().programme_filter().chosen_only {
        browser::focus_on(SHOWN); // its tick is taken off the page
    }
}
