//! What a programme costs, how good the evidence is and how large the effect.

use super::Chosen;
use crate::words::{self, programmes_text as text};
use ledger_model::evidence::{Programme, Rating};
use ledger_model::library_with_own::LibraryWithOwn;
use ledger_model::model::Scenario;
use yew::prelude::*;

/// Cost, evidence and impact.
pub fn facts(programme: &Programme, chosen: &Chosen, scenario: &Scenario) -> Html {
    html! {
        <dl class="facts">
            <div><dt>{ text::COST }</dt><dd>{ cost(programme, chosen, scenario) }</dd></div>
            <div><dt>{ text::EVIDENCE }</dt><dd>{ rated(&programme.ratings.evidence) }</dd></div>
            <div><dt>{ text::IMPACT }</dt><dd>{ rated(&programme.ratings.impact) }</dd></div>
        </dl>
    }
}

fn cost(programme: &Programme, chosen: &Chosen, scenario: &Scenario) -> String {
    let lines = chosen.cost_lines(programme);
    if words::costed_by_reference(lines) {
        let known = chosen.answer.as_deref().zip(chosen.outcome());
        if let Some(said) = known.and_then(|(answer, outcome)| words::reference_cost(programme, outcome, answer)) {
            return said;
        }
    }
    words::cost_range(programme, lines, scenario, &LibraryWithOwn::of(scenario))
}

fn rated(rating: &Rating) -> Html {
    let on = words::grade_bars(rating.grade);
    let bars = (0..3).map(|bar| html! { <i key={bar} class={classes!((bar < on).then_some("on"))}></i> });
    html! { <><span class="grade" aria-hidden="true">{ for bars }</span>{ words::rating(rating) }</> }
}
