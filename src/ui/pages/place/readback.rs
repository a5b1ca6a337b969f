//! What follows from the place, each figure with its source and a way to change it.

use super::count::Count;
use super::inside::InsideAreas;
use super::needs::{CasesRow, NothingDoneRow, PeopleRow, PostRows};
use crate::app::{Answer, Page};
use crate::places::{Basis, NationCoverage, Place};
use crate::ui::pages::frame::Entry;
use crate::words::{self, place_texts as texts};
use std::rc::Rc;
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub struct ReadbackProps {
    /// The answer.
    pub answer: Rc<Answer>,
    /// Whether something has to be put right first.
    pub is_out_of_date: bool,
}

/// What follows from the place.
#[component]
pub fn Readback(props: &ReadbackProps) -> Html {
    let answer = &props.answer;
    let place = &answer.inputs.place;
    let need = &answer.outcome.need;
    let counts = [
        ("place.women-16-plus", texts::WOMEN, need.women_16_plus),
        ("place.men-16-plus", texts::MEN, need.men_16_plus),
        ("place.population", texts::POPULATION, need.population),
    ];
    let count = |(parameter, term, people): (&'static str, &'static str, f64)| {
        let source = words::count_source(place, answer.scenario.parameters.contains_key(parameter));
        html! { <Count key={parameter} {term} {parameter} {people} {source} /> }
    };
    html! {
        <Entry heading={words::readback_title(place)} note={texts::READBACK_NOTE}>
            if props.is_out_of_date {
                <p class="error">{ texts::OUT_OF_DATE }</p>
            }
            { for notes(place).into_iter().map(|note| html! { <p key={note}>{ note }</p> }) }
            <dl class="readback">
                { for counts.into_iter().map(count) }
                <PeopleRow answer={answer.clone()} />
                <CasesRow answer={answer.clone()} />
                <PostRows answer={answer.clone()} />
                <NothingDoneRow answer={answer.clone()} />
            </dl>
            <InsideAreas codes={place.codes.clone()} />
            <p class="buttons"><a class="button" href={Page::Programmes.address()}>{ texts::CONTINUE }</a></p>
        </Entry>
    }
}

/// What must be said of the counts.
fn notes(place: &Place) -> Vec<&'static str> {
    let coverage = match place.coverage {
        NationCoverage::EnglandAndWales => None,
        NationCoverage::Partly => Some(texts::PARTLY_NOTE),
        NationCoverage::Outside => Some(texts::OUTSIDE_NOTE),
    };
    let is_apportioned = place.counts_year.iter().any(|(_, basis)| *basis == Basis::Apportioned);
    let said = [place.mixed_years.then_some(texts::MIXED_YEARS), is_apportioned.then_some(texts::APPORTIONED), coverage];
    said.into_iter().flatten().collect()
}
