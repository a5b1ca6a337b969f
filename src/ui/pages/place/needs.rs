//! Need of the place, and what abuse costs there.

use super::row::{Row, change, row};
use crate::words::{self, Said, place_texts as texts};
use ledger_model::appraisal::Appraisal;
use ledger_model::model::{Quantity, StepId};
use ledger_model::quantities::{Figure, Period, Perspective, Range};
use yew::prelude::*;

/// People experiencing abuse.
pub fn people_row(answer: &Appraisal) -> Html {
    let inputs = &answer.inputs;
    let plan = &inputs.plan.need;
    let (women, men) = (inputs.parameter(plan.prevalence_women), inputs.parameter(plan.prevalence_men));
    row(Row {
        term: texts::PEOPLE,
        more: None,
        value: words::about_people(answer.outcome.need.people_experiencing_abuse),
        beside: inputs.people_range().map(|(low, high)| words::people_between(low, high)),
        source: words::prevalence_source(women, men),
        which: StepId::total(Quantity::PeopleExperiencingAbuse),
        changes: vec![(texts::FOR_WOMEN, women.id.clone()), (texts::FOR_MEN, men.id.clone())],
    })
}

/// High-risk cases.
pub fn cases_row(answer: &Appraisal) -> Html {
    let (inputs, need) = (&answer.inputs, &answer.outcome.need);
    let rate = inputs.parameter(inputs.plan.need.high_risk);
    row(Row {
        term: texts::CASES,
        more: Some(texts::CASES_MORE),
        value: words::about_people(need.high_risk_cases),
        beside: Some(words::cases_now(need.high_risk_cases_now, inputs.value(inputs.plan.need.high_risk_now))),
        source: words::cases_source(rate),
        which: StepId::total(Quantity::HighRiskCases),
        changes: change(&rate.id),
    })
}

/// Idva posts and Marac administrators.
pub fn post_rows(answer: &Appraisal) -> Html {
    let (inputs, need) = (&answer.inputs, &answer.outcome.need);
    let idva = inputs.parameter(inputs.plan.need.cases_per_idva);
    let administrator = inputs.parameter(inputs.plan.need.cases_per_administrator);
    let posts = [
        (texts::IDVAS, Some(texts::IDVAS_MORE), need.idva_posts, idva, Quantity::IdvaPosts),
        (texts::ADMINISTRATORS, None, need.administrator_posts, administrator, Quantity::AdministratorPosts),
    ];
    let each = posts.into_iter().map(|(term, more, posts, parameter, what)| {
        row(Row {
            term,
            more,
            value: words::posts(posts),
            beside: None,
            source: words::posts_source(parameter),
            which: StepId::total(what),
            changes: change(&parameter.id),
        })
    });
    each.collect()
}

/// What abuse costs where nothing is done.
pub fn nothing_done_row(answer: &Appraisal) -> Html {
    let (inputs, need) = (&answer.inputs, &answer.outcome.need);
    let all = in_a_year(answer, need.cost_of_doing_nothing(), Perspective::Society);
    let public = in_a_year(answer, need.public_cost_of_doing_nothing(), Perspective::PublicSector);
    let costs = inputs.plan.worth.costs.iter().map(|cost| cost.amount);
    let Some(largest) = costs.max_by(|one, other| inputs.value(*one).total_cmp(&inputs.value(*other))) else { return html! {} };
    let amount = inputs.parameter(largest);
    row(Row {
        term: texts::NOTHING_DONE,
        more: None,
        value: words::about(&all.value),
        beside: Some(words::of_it_public(&public.value)),
        source: words::nothing_done_source(answer, amount, &all),
        which: StepId::total(Quantity::CostOfDoingNothing),
        changes: change(&amount.id),
    })
}

/// A figure of the first year alone, undiscounted, central case.
fn in_a_year(answer: &Appraisal, pounds: f64, perspective: Perspective) -> Said {
    let settings = &answer.inputs.settings;
    let period = Period { first_year: settings.first_year, years: 1, discounted: false };
    words::said(&Figure { pounds, range: Range::CentralCase, perspective, period, price_year: settings.price_year })
}
