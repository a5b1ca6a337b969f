//! One programme of the list.

use super::Chosen;
use super::facts::facts;
use super::more::{More, MoreProps};
use super::scale::scale;
use super::tick::Tick;
use crate::app::{Change, WorkspaceHandle, use_workspace};
use crate::ui::guard_panel::GuardPanel;
use crate::words;
use yew::prelude::*;

/// One programme of the list.
#[component]
pub fn Pick(props: &MoreProps) -> Html {
    let handle = use_workspace();
    let programme = &props.programme;
    let chosen = Chosen::of(&handle, &programme.id);
    let on = chosen.settings.is_some();
    let choose = {
        let (handle, id) = (handle.clone(), programme.id.clone());
        Callback::from(move |on: bool| tick(&handle, &id, on))
    };
    let guards = chosen.guards().into_iter().enumerate().map(|(at, (answer, guard))| html! { <GuardPanel key={at} {answer} {guard} /> });
    html! {
        <li class="pick">
            <div class="what">
                <Tick id={format!("programmes-{}", programme.id)} label={programme.name.clone()} {on} {choose} />
                <p>{ &programme.full_name }</p>
                <p class="quietly">{ words::works_with(programme) }</p>
                <p>{ &programme.summary }</p>
            </div>
            { scale(programme, &chosen) }
            { facts(programme, &chosen) }
            if on {
                <div class="matter"><More programme={programme.clone()} />{ for guards }</div>
            }
        </li>
    }
}

/// Ticks or unticks a programme; what was typed for one that is left out goes with it.
fn tick(handle: &WorkspaceHandle, id: &str, on: bool) {
    if on {
        return handle.make(Change::ChooseProgramme(id.to_owned()));
    }
    let own = format!("programmes.{id}.");
    for field in handle.workspace().problems().keys().filter(|field| field.starts_with(&own)) {
        handle.forget(field);
    }
    handle.make(Change::LeaveOutProgramme(id.to_owned()));
}
