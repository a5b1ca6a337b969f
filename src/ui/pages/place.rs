//! Which place, and what follows from it.

mod choose;
mod chosen;
mod count;
mod facts;
mod inside;
mod needs;
mod readback;
mod row;
mod typed;

use super::moved::moved_notice;
use crate::app::use_workspace;
use crate::browser;
use crate::ui::fields::box_id;
use crate::words::place_texts as texts;
use choose::choose;
use count::Opened;
use readback::readback;
use yew::prelude::*;

/// Which place, and what follows from it.
#[component]
pub fn PlacePage() -> Html {
    let workspace = use_workspace();
    let is_typing = use_state(|| workspace.workspace().place_form().is_some());
    let opened = use_state_eq(Opened::default);
    let state = workspace.answer();
    let has_place = state.answer().is_some();
    use_effect_with(((*opened).clone(), has_place), {
        let opened = opened.clone();
        move |(now, has_place): &(Opened, bool)| match now.latest {
            _ if !has_place => opened.set(Opened::default()),
            Some(parameter) => drop(browser::focus_on(&box_id(&count::field(parameter)))),
            None => {}
        }
    });
    html! {
        <>
            <div class="opening">
                <h1 id="top" tabindex="-1">{ texts::TITLE }</h1>
                <p class="lead">{ texts::LEAD }</p>
            </div>
            { moved_notice(&workspace) }
            { choose(&workspace, &is_typing) }
            if let Some(answer) = state.answer() {
                { readback(&workspace, answer, state.is_out_of_date(), &opened) }
            } else {
                <div class="nothing">
                    <h2>{ texts::NO_PLACE }</h2>
                    <p>{ texts::NO_PLACE_WHY }</p>
                </div>
            }
        </>
    }
}
