//! Which programmes, and how much of each.

mod chosen;
mod estimate;
mod facts;
mod finding;
mod more;
mod pick;
mod scale;
mod slip;
mod yours;

use super::assumptions::use_asked_field;
use super::moved::moved_notice;
use crate::app::{AnswerState, ProgrammeFilter, Route, WorkspaceHandle, use_workspace};
use crate::browser;
use crate::words::{self, list_text, programmes_text as text};
use chosen::Chosen;
use finding::{Left, TIERS, finding, nothing_found, show_chosen};
use ledger_model::embedded::library;
use ledger_model::evidence::{PreventionLevel, Programme};
use more::Opened;
use pick::pick;
use slip::slip;
use std::collections::BTreeSet;
use std::rc::Rc;
use yew::prelude::*;

#[component]
pub fn ProgrammesPage() -> Html {
    let handle = use_workspace();
    let no_place = handle.answer() == AnswerState::NoPlace;
    let programmes = use_memo(handle.scenario().own_programmes.clone(), |own| {
        library().programmes.iter().chain(own).cloned().map(Rc::new).collect::<Vec<Rc<Programme>>>()
    });
    let opened = use_state(BTreeSet::new);
    {
        let handle = handle.clone();
        use_asked_field(move || handle.show_programmes(ProgrammeFilter::default()));
    }
    let filter = handle.workspace().programme_filter().clone();
    let shown: Vec<Rc<Programme>> = programmes.iter().filter(|one| is_shown(&handle, &filter, one)).cloned().collect();
    // A list shows what was chosen in it last, whatever the page is drawn with.
    use_effect_with((estimates_shown(&handle, &shown), handle.workspace().generation(), opened.len()), |(estimates, ..)| {
        for (id, estimate) in estimates {
            browser::show_choice(id, estimate);
        }
    });
    use_effect_with(filter, show_chosen);
    let chosen = programmes.iter().filter(|one| handle.scenario().programmes.contains_key(&one.id));
    let hidden = chosen.filter(|one| !shown.iter().any(|shown| shown.id == one.id)).map(|one| one.name.clone()).collect();
    let left = Left { shown: shown.len(), all: programmes.len(), hidden };
    html! {
        <>
            <div class="opening">
                <h1 id="top" tabindex="-1">{ text::TITLE }</h1>
                <p class="lead">{ text::LEAD }</p>
            </div>
            { moved_notice(&handle) }
            if no_place { { choose_place() } }
            <div class="beside">
                <div>
                    { finding(&handle, &left) }
                    { listed(&handle, &shown, &opened) }
                    <p class="buttons"><a class="button second" href={Route::OwnProgramme.address()}>{ list_text::ADD_OWN }</a></p>
                </div>
                if !no_place { { slip(&handle) } }
            </div>
        </>
    }
}

/// Whether a programme is shown: one in which something has to be put right always is.
fn is_shown(handle: &WorkspaceHandle, filter: &ProgrammeFilter, programme: &Programme) -> bool {
    let own = [format!("programmes.{}.", programme.id), format!("parameters.{}.", programme.id)];
    let chosen = handle.scenario().programmes.contains_key(&programme.id);
    filter.leaves(programme, chosen)
        || chosen && handle.workspace().problems().keys().any(|field| own.iter().any(|own| field.starts_with(own)))
}

/// The programmes that are shown, tier by tier.
fn listed(handle: &WorkspaceHandle, shown: &[Rc<Programme>], opened: &Opened) -> Html {
    if shown.is_empty() {
        return nothing_found(handle);
    }
    TIERS.into_iter().map(|one| tier(handle, one, shown, opened)).collect()
}

/// The lists of estimates on the page, each by its id, with the estimate in use.
fn estimates_shown(handle: &WorkspaceHandle, programmes: &[Rc<Programme>]) -> Vec<(String, String)> {
    let ticked = programmes.iter().filter(|programme| handle.scenario().programmes.contains_key(&programme.id));
    ticked.map(|programme| (estimate::list_id(programme), Chosen::of(handle, &programme.id).estimate_id(programme).to_owned())).collect()
}

fn choose_place() -> Html {
    html! {
        <div class="nothing spaced">
            <h2>{ text::NO_PLACE }</h2>
            <p>{ text::NO_PLACE_WHY }</p>
            <p><a href={Route::Place.address()}>{ text::CHOOSE_PLACE }</a></p>
        </div>
    }
}

/// The programmes of a tier; nothing where there are none.
fn tier(handle: &WorkspaceHandle, tier: PreventionLevel, programmes: &[Rc<Programme>], opened: &Opened) -> Html {
    let mut own = programmes.iter().filter(|programme| programme.tier == tier).peekable();
    if own.peek().is_none() {
        return html! {};
    }
    let each = own.map(|programme| pick(handle, programme, opened));
    html! {
        <section class="tier" key={words::tier(tier)}>
            <h2>{ words::tier(tier) }</h2>
            <ul>{ for each }</ul>
        </section>
    }
}
