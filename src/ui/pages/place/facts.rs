//! What is known of the place itself, in place of our rates.

use crate::ui::fields::NumberField;
use crate::words::{NumberKind, place_texts as texts};
use ledger_model::appraisal::Appraisal;
use ledger_model::change::{Change, LocalFact};
use ledger_model::model::Slot;
use yew::prelude::*;

/// Boxes for what is known of the place itself.
pub fn facts(answer: &Appraisal) -> Html {
    let (plan, need) = (&answer.inputs.plan.need, &answer.outcome.need);
    let (women, cases) = (need.women_16_plus, need.high_risk_cases);
    let field = |label: &'static str, hint: &'static str, slot: Slot, count: f64, fact: fn(Option<f64>, f64) -> LocalFact, of: f64| {
        let changed = answer.inputs.parameter(slot).changed;
        let shown = if changed { NumberKind::Count.written(count) } else { String::new() };
        let read = Callback::from(move |count| Ok(Change::LocalFact(fact(Some(count), of))));
        let when_empty = Change::LocalFact(fact(None, of));
        html! {
            <NumberField field={fact(None, of).field()} {label} asks={NumberKind::Count} {shown} {read} {when_empty} {changed}
                hint={html! { { hint } }} />
        }
    };
    html! {
        <>
            { field(texts::MARAC_CASES, texts::MARAC_CASES_HINT, plan.high_risk, cases, |cases, women| LocalFact::MaracCases { cases, women }, women) }
            { field(texts::IDVA_POSTS, texts::IDVA_POSTS_HINT, plan.cases_per_idva, need.idva_posts, |posts, cases| LocalFact::IdvaPosts { posts, cases }, cases) }
        </>
    }
}
