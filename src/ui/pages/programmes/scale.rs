//! How much of a programme.

use super::Chosen;
use crate::ui::fields::NumberField;
use crate::words::{self, NumberKind};
use ledger_model::change::Change;
use ledger_model::evidence::Programme;
use yew::prelude::*;

/// How much of a programme runs now and how much is wanted, what that costs and how much of local need it is; nothing until there
/// is a place.
pub fn scale(programme: &Programme, chosen: &Chosen) -> Html {
    let (Some(settings), Some(outcome)) = (&chosen.settings, chosen.outcome()) else { return html! {} };
    let id = programme.id.clone();
    let field = format!("programmes.{id}.wanted");
    let shown =
        settings.wanted.map_or_else(|| words::scale_shown(outcome.delivered.default_scale), |units| NumberKind::Count.written(units));
    let when_empty = Change::Wanted { programme: id.clone(), units: None };
    let read = Callback::from(move |units| Ok(Change::Wanted { programme: id.clone(), units: Some(units) }));
    html! {
        <div class="scale">
            { runs_now(programme, chosen) }
            <NumberField {field} label={words::wanted_label(programme)} label_more={words::of_programme(programme)} asks={NumberKind::Count} {shown} {read}
                {when_empty} step={step(outcome.delivered.default_scale)} hint={hint(programme, chosen)} changed={settings.wanted.is_some()} />
        </div>
    }
}

/// A step that makes sense for a number of this size.
fn step(units: f64) -> f64 {
    match units {
        units if units < 100.0 => 1.0,
        units if units < 1_000.0 => 10.0,
        units if units < 10_000.0 => 100.0,
        _ => 1_000.0,
    }
}

fn hint(programme: &Programme, chosen: &Chosen) -> Html {
    let (Some(answer), Some(outcome)) = (chosen.answer.as_deref(), chosen.outcome()) else { return html! {} };
    let need = words::of_need(outcome.delivered.wanted, answer.outcome.need.base(programme.unit.need));
    let typed = chosen.settings.as_ref().is_some_and(|settings| settings.wanted.is_some());
    let says_now = chosen.settings.as_ref().is_some_and(|settings| settings.now.is_some());
    html! {
        <>
            <strong>{ words::cost_in_a_year(outcome, answer) }</strong>
            if let Some(added) = words::difference(programme, outcome, says_now) { <br />{ added } }
            if let Some(need) = need { <br />{ need } }
            if typed { <br />{ words::default_scale(programme, outcome) } }
        </>
    }
}

/// How much of it runs now; asked in so many words where law or policy has it running everywhere.
fn runs_now(programme: &Programme, chosen: &Chosen) -> Html {
    let typed = chosen.settings.as_ref().and_then(|settings| settings.now);
    let id = programme.id.clone();
    let field = format!("programmes.{id}.now");
    let when_empty = Change::Now { programme: id.clone(), units: None };
    let read = Callback::from(move |units| Ok(Change::Now { programme: id.clone(), units: Some(units) }));
    let step = chosen.outcome().map_or(1.0, |outcome| step(outcome.delivered.default_scale));
    let hint = if programme.runs_everywhere { words::programmes_text::RUNS_EVERYWHERE } else { words::programmes_text::NOW_HINT };
    let hint = html! { { hint } };
    html! {
        <NumberField {field} label={words::programmes_text::NOW} label_more={words::of_programme(programme)}
            asks={NumberKind::Count} shown={NumberKind::Count.written(typed.unwrap_or_default())} {read} {when_empty} {step} {hint} changed={typed.is_some()} />
    }
}
