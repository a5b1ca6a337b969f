//! How much of a programme.

use super::Chosen;
use crate::ui::fields::NumberField;
use crate::words::{self, NumberKind};
use ledger_model::change::Change;
use ledger_model::evidence::Programme;
use yew::prelude::*;

/// How much of a programme, what that costs and how much of local need it is; nothing until there is a place.
pub fn scale(programme: &Programme, chosen: &Chosen) -> Html {
    let (Some(settings), Some(outcome)) = (&chosen.settings, chosen.outcome()) else { return html! {} };
    let id = programme.id.clone();
    let field = format!("programmes.{id}.scale");
    let shown =
        settings.scale.map_or_else(|| words::scale_shown(outcome.delivered.default_scale), |units| NumberKind::Count.written(units));
    let when_empty = Change::Scale { programme: id.clone(), units: None };
    let read = Callback::from(move |units| Ok(Change::Scale { programme: id.clone(), units: Some(units) }));
    html! {
        <div class="scale">
            <NumberField {field} label={programme.unit.field.clone()} label_more={words::of_programme(programme)} asks={NumberKind::Count} {shown} {read}
                {when_empty} step={step(outcome.delivered.default_scale)} hint={hint(programme, chosen)} changed={settings.scale.is_some()} />
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
    let need = words::of_need(outcome.delivered.scale, answer.outcome.need.base(programme.unit.need));
    let typed = chosen.settings.as_ref().is_some_and(|settings| settings.scale.is_some());
    html! {
        <>
            <strong>{ words::cost_in_a_year(outcome, answer) }</strong>
            if let Some(need) = need { <br />{ need } }
            if typed { <br />{ words::default_scale(programme, outcome) } }
        </>
    }
}

pub fn already_in_place(programme: &Programme, chosen: &Chosen) -> Html {
    let typed = chosen.settings.as_ref().and_then(|settings| settings.already_in_place);
    let id = programme.id.clone();
    let field = format!("programmes.{id}.already_in_place");
    let when_empty = Change::AlreadyInPlace { programme: id.clone(), units: None };
    let read = Callback::from(move |units| Ok(Change::AlreadyInPlace { programme: id.clone(), units: Some(units) }));
    let step = chosen.outcome().map_or(1.0, |outcome| step(outcome.delivered.default_scale));
    let hint = html! { { words::programmes_text::IN_PLACE_HINT } };
    html! {
        <NumberField {field} label={words::programmes_text::IN_PLACE} label_more={words::of_programme(programme)}
            asks={NumberKind::Count} shown={NumberKind::Count.written(typed.unwrap_or_default())} {read} {when_empty} {step} {hint} changed={typed.is_some()} />
    }
}
