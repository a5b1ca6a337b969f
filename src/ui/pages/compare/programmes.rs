//! Programmes on one scale; ordered by size only where asked.

use crate::browser;
use crate::ui::charts::intervals_chart;
use crate::ui::fields::tick;
use crate::words::{self, doubt_text as texts};
use ledger_model::appraisal::Appraisal;
use std::rc::Rc;
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub struct ProgrammesProps {
    pub answer: Rc<Appraisal>,
}

/// Programmes on one scale.
#[component]
pub fn Programmes(props: &ProgrammesProps) -> Html {
    browser::before_drawing();
    let sorted = use_state(|| false);
    let answer = &props.answer;
    let Some(draws) = answer.draws() else { return html! {} };
    let sort = {
        let sorted = sorted.clone();
        Callback::from(move |on: bool| sorted.set(on))
    };
    let covers = |at: usize| &answer.inputs.plan.programmes[at].covers;
    let differs = (1..answer.inputs.plan.programmes.len()).any(|at| covers(at) != covers(0));
    html! {
        <>
            if differs { <p class="guard">{ words::coverage_differs(true) }</p> }
            { tick("sort-programmes".into(), texts::SORT, None, *sorted, sort) }
            { intervals_chart(answer, draws, *sorted) }
        </>
    }
}
