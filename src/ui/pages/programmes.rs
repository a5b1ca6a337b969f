//! Which programmes, and how much of each.

mod chosen;
mod estimate;
mod facts;
mod more;
mod pick;
mod scale;
mod slip;
mod tick;

use crate::app::{AnswerState, Page, use_workspace};
use crate::embedded::library;
use crate::evidence::{Programme, Tier};
use crate::words::{self, programmes_text as text};
use chosen::Chosen;
use pick::Pick;
use slip::Slip;
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
    html! {
        <>
            <div class="opening">
                <h1 id="top" tabindex="-1">{ text::TITLE }</h1>
                <p class="lead">{ text::LEAD }</p>
            </div>
            if no_place { { choose_place() } }
            <div class="beside">
                <div>{ for TIERS.into_iter().map(|one| tier(one, &programmes)) }</div>
                if !no_place { <Slip /> }
            </div>
        </>
    }
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
fn tier(tier: Tier, programmes: &[Rc<Programme>]) -> Html {
    let mut own = programmes.iter().filter(|programme| programme.tier == tier).peekable();
    if own.peek().is_none() {
        return html! {};
    }
    let each = own.map(|programme| html! { <Pick key={programme.id.clone()} programme={programme.clone()} /> });
    html! {
        <section class="tier" key={words::tier(tier)}>
            <h2>{ words::tier(tier) }</h2>
            <ul>{ for each }</ul>
        </section>
    }
}
