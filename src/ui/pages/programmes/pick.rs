//! One programme of the list.

use super::Chosen;
use super::facts::facts;
use super::more::more;
use super::scale::scale;
use crate::app::{Change, Page, WorkspaceHandle};
use crate::evidence::Programme;
use crate::ui::fields;
use crate::ui::guard_panel::GuardPanel;
use crate::words;
use std::rc::Rc;
use yew::prelude::*;

/// One programme of the list.
pub fn pick(handle: &WorkspaceHandle, programme: &Rc<Programme>) -> Html {
    let chosen = Chosen::of(handle, &programme.id);
    let on = chosen.settings.is_some();
    let choose = {
        let (handle, id) = (handle.clone(), programme.id.clone());
        Callback::from(move |on: bool| choose_or_leave(&handle, &id, on))
    };
    let guards = chosen.guards().into_iter().enumerate().map(|(at, (answer, guard))| html! { <GuardPanel key={at} {answer} {guard} /> });
    html! {
        <li class="pick" key={programme.id.clone()}>
            <div class="what">
                { fields::tick(format!("programmes-{}", programme.id), &programme.name, None, on, choose) }
                <p>{ &programme.full_name }</p>
                <p class="quietly">{ words::works_with(programme) }</p>
                <p>{ &programme.summary }</p>
                { change_own(handle, programme) }
            </div>
            { scale(programme, &chosen) }
            { facts(programme, &chosen) }
            if on {
                <div class="matter">{ more(handle, programme, &chosen) }{ for guards }</div>
            }
        </li>
    }
}

/// The way to the form of a programme of the user's own.
fn change_own(handle: &WorkspaceHandle, programme: &Programme) -> Html {
    if !handle.scenario().own_programmes.iter().any(|own| own.id == programme.id) {
        return html! {};
    }
    let address = Page::own_programme_address(&programme.id);
    html! { <p><a href={address}>{ words::own_text::EDIT_OWN }<span class="unseen">{ words::of_programme(programme) }</span></a></p> }
}

/// Ticks or unticks a programme; what was typed for one that is left out goes with it.
fn choose_or_leave(handle: &WorkspaceHandle, id: &str, on: bool) {
    if on {
        return handle.make(Change::ChooseProgramme(id.to_owned()));
    }
    let own = format!("programmes.{id}.");
    for field in handle.workspace().problems().keys().filter(|field| field.starts_with(&own)) {
        handle.forget(field);
    }
    handle.make(Change::LeaveOutProgramme(id.to_owned()));
}
