//! Which programmes, and how much of each.

mod chosen;
mod estimate;
mod facts;
mod more;
mod pick;
mod scale;
mod slip;

use crate::app::{AnswerState, Page, WorkspaceHandle, use_workspace};
use crate::browser;
use crate::embedded::library;
use crate::evidence::{Programme, Tier};
use crate::words::{self, programmes_text as text};
use chosen::Chosen;
use pick::pick;
use slip::slip;
use std::rc::Rc;
use yew::prelude::*;

/// Tiers in the order in which they step in.
const TIERS: [Tier; 4] = [Tier::Primary, Tier::Secondary, Tier::Tertiary, Tier::All];

/// Which programmes, and how much of each.
#[component]
pub fn ProgrammesPage() -> Html {
    let handle = use_workspace();
    let no_place = handle.answer() == AnswerState::NoPlace;
    let programmes = use_memo(handle.scenario().own_programmes.clone(), |own| {
        library().programmes.iter().chain(own).cloned().map(Rc::new).collect::<Vec<Rc<Programme>>>()
    });
    // A list shows what was chosen in it last, whatever the page is drawn with.
    use_effect_with((estimates_shown(&handle, &programmes), handle.workspace().generation()), |(shown, _)| {
        for (id, estimate) in shown {
            browser::show_choice(id, estimate);
        }
    });
    html! {
        <>
            <div class="opening">
                <h1 id="top" tabindex="-1">{ text::TITLE }</h1>
                <p class="lead">{ text::LEAD }</p>
            </div>
            if no_place { { choose_place() } }
            <div class="beside">
                <div>
                    { for TIERS.into_iter().map(|one| tier(&handle, one, &programmes)) }
                    <p class="spaced"><a href={Page::OwnProgramme.address()}>{ words::own_text::ADD_OWN }</a></p>
                </div>
                if !no_place { { slip(&handle) } }
            </div>
        </>
    }
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
            <p><a href={Page::Place.address()}>{ text::CHOOSE_PLACE }</a></p>
        </div>
    }
}

/// The programmes of a tier; nothing where there are none.
fn tier(handle: &WorkspaceHandle, tier: Tier, programmes: &[Rc<Programme>]) -> Html {
    let mut own = programmes.iter().filter(|programme| programme.tier == tier).peekable();
    if own.peek().is_none() {
        return html! {};
    }
    let each = own.map(|programme| pick(handle, programme));
    html! {
        <section class="tier" key={words::tier(tier)}>
            <h2>{ words::tier(tier) }</h2>
            <ul>{ for each }</ul>
        </section>
    }
}
