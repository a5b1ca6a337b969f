//! Need of the place, and what abuse costs there.

use super::row::{Row, change};
use crate::app::Answer;
use crate::model::{What, Which};
use crate::quantities::{Figure, Period, Perspective, Range};
use crate::ui::pages::frame::AnswerProps;
use crate::words::{self, Said, place_texts as texts};
use yew::prelude::*;

/// People experiencing abuse.
#[component]
pub fn PeopleRow(props: &AnswerProps) -> Html {
    let inputs = &props.answer.inputs;
    let plan = &inputs.plan.need;
    let (women, men) = (inputs.parameter(plan.prevalence_women), inputs.parameter(plan.prevalence_men));
    let beside = inputs.people_range().map(|(low, high)| AttrValue::from(words::people_between(low, high)));
    let changes = vec![(texts::FOR_WOMEN.into(), women.id.clone().into()), (texts::FOR_MEN.into(), men.id.clone().into())];
    html! {
        <Row term={texts::PEOPLE} value={words::about_people(props.answer.outcome.need.people_experiencing_abuse)} {beside}
            source={words::prevalence_source(women, men)} which={Which::of(What::PeopleExperiencingAbuse)} {changes} />
    }
}

/// High-risk cases.
#[component]
pub fn CasesRow(props: &AnswerProps) -> Html {
    let (inputs, need) = (&props.answer.inputs, &props.answer.outcome.need);
    let rate = inputs.parameter(inputs.plan.need.high_risk);
    let now = words::cases_now(need.high_risk_cases_now, inputs.value(inputs.plan.need.high_risk_now));
    html! {
        <Row term={texts::CASES} more={texts::CASES_MORE} value={words::about_people(need.high_risk_cases)} beside={AttrValue::from(now)}
            source={words::cases_source(rate)} which={Which::of(What::HighRiskCases)} changes={change(&rate.id)} />
    }
}

/// Idva posts and Marac administrators.
#[component]
pub fn PostRows(props: &AnswerProps) -> Html {
    let (inputs, need) = (&props.answer.inputs, &props.answer.outcome.need);
    let idva = inputs.parameter(inputs.plan.need.cases_per_idva);
    let administrator = inputs.parameter(inputs.plan.need.cases_per_administrator);
    html! {
        <>
            <Row term={texts::IDVAS} more={texts::IDVAS_MORE} value={words::posts(need.idva_posts)} source={words::posts_source(idva)}
                which={Which::of(What::IdvaPosts)} changes={change(&idva.id)} />
            <Row term={texts::ADMINISTRATORS} value={words::posts(need.administrator_posts)} source={words::posts_source(administrator)}
                which={Which::of(What::AdministratorPosts)} changes={change(&administrator.id)} />
        </>
    }
}

/// What abuse costs where nothing is done.
#[component]
pub fn NothingDoneRow(props: &AnswerProps) -> Html {
    let (inputs, need) = (&props.answer.inputs, &props.answer.outcome.need);
    let all = in_a_year(&props.answer, need.cost_of_doing_nothing(), Perspective::Society);
    let public = in_a_year(&props.answer, need.public_cost_of_doing_nothing(), Perspective::PublicSector);
    let costs = inputs.plan.worth.costs.iter().map(|cost| cost.amount);
    let Some(largest) = costs.max_by(|one, other| inputs.value(*one).total_cmp(&inputs.value(*other))) else { return html! {} };
    let amount = inputs.parameter(largest);
    html! {
        <Row term={texts::NOTHING_DONE} value={words::about(&all.value)} beside={AttrValue::from(words::of_it_public(&public.value))}
            source={words::nothing_done_source(amount, &all)} which={Which::of(What::CostOfDoingNothing)} changes={change(&amount.id)} />
    }
}

/// A figure of the first year alone, undiscounted, central case.
fn in_a_year(answer: &Answer, pounds: f64, perspective: Perspective) -> Said {
    let settings = &answer.inputs.settings;
    let period = Period { first_year: settings.first_year, years: 1, discounted: false };
    words::said(&Figure { pounds, range: Range::CentralCase, perspective, period, price_year: settings.price_year })
}
