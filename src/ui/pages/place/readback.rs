//! What follows from the place, each figure with its source and a way to change it.

use super::count::{Count, Opened, count};
use super::facts::facts;
use super::inside::inside_areas;
use super::needs::{cases_row, nothing_done_row, people_row, post_rows};
use crate::app::{Route, WorkspaceHandle};
use crate::ui::pages::frame::entry;
use crate::ui::taking::copy_button;
use crate::words::{self, place_texts as texts, taking_text};
use ledger_model::appraisal::Appraisal;
use ledger_model::places::{Basis, Place};
use yew::prelude::*;

/// What follows from the place.
pub fn readback(workspace: &WorkspaceHandle, answer: &Appraisal, is_out_of_date: bool, opened: &UseStateHandle<Opened>) -> Html {
    let place = &answer.inputs.place;
    let need = &answer.outcome.need;
    let counts = [
        ("place.women-16-plus", texts::WOMEN, need.women_16_plus),
        ("place.men-16-plus", texts::MEN, need.men_16_plus),
        ("place.population", texts::POPULATION, need.population),
    ];
    let counted = |(parameter, term, people): (&'static str, &'static str, f64)| {
        let source = words::count_source(place, answer.scenario.parameters.contains_key(parameter));
        count(workspace, Count { parameter, term, people, source }, opened)
    };
    let matter = html! {
        <>
            if is_out_of_date {
                <p class="error">{ texts::OUT_OF_DATE }</p>
            }
            { for notes(place).into_iter().map(|note| html! { <p key={note}>{ note }</p> }) }
            <dl class={classes!("readback", is_out_of_date.then_some("stale"))}>
                { for counts.into_iter().map(counted) }
                { people_row(answer) }
                { cases_row(answer) }
                { post_rows(answer) }
                { nothing_done_row(answer) }
            </dl>
            { copy_button("need", taking_text::COPY_FIGURES, &words::readback_title(place)) }
            { inside_areas(&place.codes) }
            <p class="buttons">
                <a class="button" href={Route::Programmes.address()}>{ texts::CONTINUE }</a>
                <a class="button second" href={Route::DoingNothing.address()}>{ texts::DOING_NOTHING }</a>
                <a class="button second" href={Route::Provision.address()}>{ texts::PROVISION }</a>
            </p>
        </>
    };
    html! {
        <>
            { entry(&words::readback_title(place), texts::READBACK_NOTE, matter) }
            { entry(texts::FACTS, texts::FACTS_NOTE, facts(answer)) }
        </>
    }
}

/// What must be said of the counts.
fn notes(place: &Place) -> Vec<&'static str> {
    let is_apportioned = place.counts_year.iter().any(|(_, basis)| *basis == Basis::Apportioned);
    let said = [place.mixed_years.then_some(texts::MIXED_YEARS), is_apportioned.then_some(texts::APPORTIONED), words::coverage_note(place)];
    said.into_iter().flatten().collect()
}
