//! Finding a programme: a search box, filters, and how many are left.

use crate::app::{ProgrammeFilter, Rated, Route, WorkspaceHandle};
use crate::browser;
use crate::ui::fields::tick;
use crate::words::{self, list_text as texts};
use ledger_model::evidence::{Audience, PreventionLevel};
use yew::prelude::*;

/// Id of the search box.
const SEARCH: &str = "find-programme";
/// Id of the line that says how many are shown.
pub const SHOWN: &str = "programmes-shown";
const LISTS: [&str; 3] = ["filter-tier", "filter-audience", "filter-evidence"];

/// Tiers in the order in which they step in.
pub const TIERS: [PreventionLevel; 4] =
    [PreventionLevel::Primary, PreventionLevel::Secondary, PreventionLevel::Tertiary, PreventionLevel::All];

/// What a filter leaves.
pub struct Left {
    /// How many programmes are shown.
    pub shown: usize,
    pub all: usize,
    /// Names of chosen ones that are not shown.
    pub hidden: Vec<String>,
}

/// The search box, the filters, and what they leave.
pub fn finding(handle: &WorkspaceHandle, left: &Left) -> Html {
    let filter = handle.workspace().programme_filter();
    let [tier, audience, evidence] = chosen(filter);
    let take = |change: fn(&mut ProgrammeFilter, Option<usize>)| changer(handle, change);
    let list = |at: usize, label: &'static str, names: Vec<&'static str>, current: Option<usize>, onchange: Callback<Event>| {
        let option = |(at, name): (usize, &'static str)| html! { <option key={at} value={at.to_string()} selected={current == Some(at)}>{ name }</option> };
        let options = names.into_iter().enumerate().map(option);
        html! {
            <div class="field">
                <label for={LISTS[at]}>{ label }</label>
                <select class="box" id={LISTS[at]} {onchange}>
                    <option value="" selected={current.is_none()}>{ texts::ANY }</option>
                    { for options }
                </select>
            </div>
        }
    };
    let tiers = take(|filter, at| filter.tier = at.and_then(|at| TIERS.get(at)).copied());
    let audiences = take(|filter, at| filter.audience = at.and_then(|at| Audience::ALL.get(at)).copied());
    let ratings = take(|filter, at| filter.evidence = at.and_then(|at| Rated::ALL.get(at)).copied());
    html! {
        <div class="seek spaced">
            { search(handle) }
            <fieldset>
                <legend class="label">{ texts::FILTERS }</legend>
                <div class="lists">
                    { list(0, texts::TIER, TIERS.map(words::tier).to_vec(), tier, tiers) }
                    { list(1, texts::AUDIENCE, Audience::ALL.map(words::audience).to_vec(), audience, audiences) }
                    { list(2, texts::EVIDENCE, Rated::ALL.map(words::rated).to_vec(), evidence, ratings) }
                </div>
                { ticks(handle) }
            </fieldset>
            <p id={SHOWN} role="status" tabindex="-1">
                <strong>{ words::programmes_shown(left.shown, left.all) }</strong>
                { for words::chosen_hidden(&left.hidden).map(|hidden| format!(" {hidden}")) }
            </p>
            if *filter != ProgrammeFilter::default() { { show_all(handle) } }
        </div>
    }
}

pub fn nothing_found(handle: &WorkspaceHandle) -> Html {
    html! {
        <div class="nothing">
            <h2>{ texts::NOTHING }</h2>
            <p>{ texts::NOTHING_WHY }</p>
            <p class="buttons choices-line">
                <button type="button" class="button second" onclick={cleared(handle)}>{ texts::SHOW_ALL }</button>
                <a href={Route::OwnProgramme.address()}>{ texts::ADD_OWN }</a>
            </p>
        </div>
    }
}

/// A list shows what was chosen in it last, whatever the page is drawn with.
pub fn show_chosen(filter: &ProgrammeFilter) {
    for (id, at) in LISTS.into_iter().zip(chosen(filter)) {
        browser::show_choice(id, &at.map(|at| at.to_string()).unwrap_or_default());
    }
}

/// Which entry of each list is chosen.
fn chosen(filter: &ProgrammeFilter) -> [Option<usize>; 3] {
    [
        TIERS.iter().position(|tier| filter.tier == Some(*tier)),
        Audience::ALL.iter().position(|audience| filter.audience == Some(*audience)),
        Rated::ALL.iter().position(|rated| filter.evidence == Some(*rated)),
    ]
}

fn changer(handle: &WorkspaceHandle, change: fn(&mut ProgrammeFilter, Option<usize>)) -> Callback<Event> {
    let handle = handle.clone();
    Callback::from(move |event: Event| {
        let mut next = handle.workspace().programme_filter().clone();
        change(&mut next, browser::text_of(&event).parse().ok());
        handle.show_programmes(next);
    })
}

fn search(handle: &WorkspaceHandle) -> Html {
    let filter = handle.workspace().programme_filter();
    let with = |search: String| ProgrammeFilter { search, ..filter.clone() };
    let (typing, from) = (handle.clone(), with(String::new()));
    let oninput = Callback::from(move |event: InputEvent| {
        typing.show_programmes(ProgrammeFilter { search: browser::text_of(&event), ..from.clone() });
    });
    let (clearing, empty) = (handle.clone(), with(String::new()));
    let onkeydown = Callback::from(move |event: KeyboardEvent| {
        if event.key() == "Escape" {
            event.prevent_default();
            clearing.show_programmes(empty.clone());
        }
    });
    let hint = format!("{SEARCH}-hint");
    html! {
        <div class="field">
            <label for={SEARCH}>{ texts::SEARCH }</label>
            <input type="search" class="box" id={SEARCH} autocomplete="off" spellcheck="false" aria-describedby={hint.clone()}
                value={filter.search.clone()} {oninput} {onkeydown} />
            <p class="hint" id={hint}>{ texts::SEARCH_HINT }</p>
        </div>
    }
}

fn ticks(handle: &WorkspaceHandle) -> Html {
    let filter = handle.workspace().programme_filter();
    let take = |change: fn(&mut ProgrammeFilter, bool)| {
        let (handle, filter) = (handle.clone(), filter.clone());
        Callback::from(move |on: bool| {
            let mut next = filter.clone();
            change(&mut next, on);
            handle.show_programmes(next);
        })
    };
    html! {
        <div class="choices choices-line">
            <div>{ tick("filter-effect".into(), texts::WITH_EFFECT, None, filter.with_effect, take(|filter, on| filter.with_effect = on)) }</div>
            <div>{ tick("filter-chosen".into(), texts::CHOSEN, None, filter.chosen_only, take(|filter, on| filter.chosen_only = on)) }</div>
        </div>
    }
}

fn show_all(handle: &WorkspaceHandle) -> Html {
    html! { <p class="buttons"><button type="button" class="button second" onclick={cleared(handle)}>{ texts::SHOW_ALL }</button></p> }
}

/// Shows every programme; the button may be gone then, so the focus goes to the search box.
fn cleared(handle: &WorkspaceHandle) -> Callback<MouseEvent> {
    let handle = handle.clone();
    Callback::from(move |_| {
        handle.show_programmes(ProgrammeFilter::default());
        browser::focus_on(SEARCH);
    })
}
