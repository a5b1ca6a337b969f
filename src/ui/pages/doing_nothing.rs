//! What abuse costs the place if nothing more is done.

use super::frame::{entry, no_place, runs};
use crate::app::{Route, WorkspaceHandle};
use crate::ui::charts::doing_nothing_chart;
use crate::ui::taking::copy_button;
use crate::ui::why::Why;
use crate::words::{self, nothing_text as text, taking_text};
use ledger_model::appraisal::Appraisal;
use ledger_model::embedded::library;
use ledger_model::model::{DoingNothing, Quantity, StepId};
use yew::prelude::*;

/// What abuse costs the place if nothing more is done.
pub fn doing_nothing_page(workspace: &WorkspaceHandle) -> Html {
    let state = workspace.answer();
    let Some(answer) = state.answer() else {
        return html! { <>{ opening(text::TITLE) }{ no_place() }</> };
    };
    let stale = state.is_out_of_date();
    html! {
        <>
            { opening(&words::doing_nothing_title(answer)) }
            if stale { <p class="error spaced">{ text::OUT_OF_DATE }</p> }
            <div class={classes!(stale.then_some("stale"))}>{ matter(answer) }</div>
        </>
    }
}

fn opening(title: &str) -> Html {
    html! { <div class="opening"><h1 id="top" tabindex="-1">{ title }</h1></div> }
}

fn matter(answer: &Appraisal) -> Html {
    let cost = answer.doing_nothing();
    let whole = StepId::total(Quantity::CostOfDoingNothing);
    html! {
        <>
            <div class="answer spaced">
                <p>{ runs(&words::doing_nothing_answer(answer, &cost)) }</p>
                <p class="quietly">{ words::doing_nothing_basis(answer) }{ " " }<Why which={whole} figure={text::WHOLE} /></p>
                { copy_button("doing-nothing", taking_text::COPY, text::TITLE) }
            </div>
            { entry(text::WHO, text::WHO_NOTE, doing_nothing_chart(answer, &cost)) }
            { entry(text::EACH, text::EACH_NOTE, for_each(&cost)) }
            { entry(text::RANGE, text::RANGE_NOTE, sentences(&words::doing_nothing_ranges(answer, &cost))) }
            { entry(text::SPELL, text::SPELL_NOTE, paragraphs(&words::whole_spell_said(&cost, answer))) }
            { questions(&cost) }
            { entry(text::MEANS, text::MEANS_NOTE, sentences(&words::doing_nothing_means())) }
            { entry(text::STANDING, text::STANDING_NOTE, standing(answer)) }
            <p class="buttons">
                <a class="button" href={Route::Programmes.address()}>{ text::NEXT }</a>
                <a class="button second" href={Route::Provision.address()}>{ text::PROVISION }</a>
            </p>
        </>
    }
}

/// The whole cost shared out, and the part that is public money.
fn for_each(cost: &DoingNothing) -> Html {
    let people = StepId::total(Quantity::PeopleExperiencingAbuse);
    let public = StepId::total(Quantity::PublicCostOfDoingNothing);
    html! {
        <dl class="figures">
            { figure(text::PER_ADULT, &words::for_each(cost.per_adult), &words::per_adult_note(cost), None) }
            { figure(text::PER_ADULT_A_DAY, &words::for_each(cost.per_adult_a_day), &words::per_day_note(), None) }
            { figure(text::PER_PERSON, &words::for_each(cost.per_person), &words::per_person_note(cost), Some(people)) }
            { figure(text::PUBLIC_PART, &words::public_part(cost), &words::public_part_note(cost), Some(public)) }
        </dl>
    }
}

fn figure(label: &str, value: &str, note: &str, which: Option<StepId>) -> Html {
    html! {
        <div>
            <dt>{ label }</dt>
            <dd class="value">{ value }</dd>
            <dd class="quietly">{ note }</dd>
            if let Some(which) = which { <dd><Why {which} figure={label.to_owned()} /></dd> }
        </div>
    }
}

fn questions(cost: &DoingNothing) -> Html {
    let Some(other) = &cost.other_questions else { return html! {} };
    let matter = html! {
        <>
            { paragraphs(&words::other_questions_said(other, cost)) }
            <p><a href={Route::Assumptions.field_address("settings.prevalence")}>{ text::CHANGE_QUESTIONS }</a></p>
        </>
    };
    entry(text::QUESTIONS, text::QUESTIONS_NOTE, matter)
}

fn standing(answer: &Appraisal) -> Html {
    let first = library().national.unit_costs.first().map_or_else(String::new, |cost| format!("parameters.{}", cost.amount));
    html! {
        <>
            { sentences(&words::nine_standings(answer)) }
            <p><a href={Route::Assumptions.field_address(&first)}>{ text::ALL_NUMBERS }</a></p>
        </>
    }
}

fn paragraphs(all: &[String]) -> Html {
    all.iter().map(|one| html! { <p>{ one }</p> }).collect()
}

fn sentences<T: AsRef<str>>(all: &[T]) -> Html {
    html! { <ul>{ for all.iter().map(|one| html! { <li key={one.as_ref()}>{ one.as_ref() }</li> }) }</ul> }
}
