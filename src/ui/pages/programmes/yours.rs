//! Costs that nobody has published: a box for each, right at the programme.

use super::Chosen;
use crate::app::WorkspaceHandle;
use crate::ui::fields::NumberField;
use crate::ui::pages::assumptions::{central_change, shown_central};
use crate::words::{self, NumberKind};
use ledger_model::change::Change;
use ledger_model::embedded::library;
use ledger_model::evidence::{Parameter, Programme};
use ledger_model::model::ResolvedParameter;
use yew::prelude::*;

/// A box for each cost of a chosen programme that is the user's to enter; nothing where there is none.
pub fn yours(handle: &WorkspaceHandle, programme: &Programme, chosen: &Chosen) -> Html {
    let Some(settings) = &chosen.settings else { return html! {} };
    let paid = chosen.cost_lines(programme).iter().filter(|line| !settings.without_costs.contains(&line.id));
    let paid: Vec<_> = paid.cloned().collect();
    words::yours_to_enter(programme, &paid)
        .into_iter()
        .filter_map(|(id, parameter)| number(handle, programme, chosen, &id, parameter))
        .collect()
}

fn number(handle: &WorkspaceHandle, programme: &Programme, chosen: &Chosen, id: &str, parameter: &Parameter) -> Option<Html> {
    let scenario = handle.scenario();
    let known = chosen.answer.as_deref().and_then(|answer| Some(answer.inputs.parameter(answer.inputs.slot(id)?).clone()));
    let resolved = known.or_else(|| ResolvedParameter::of(library(), scenario, id))?;
    let changed = scenario.parameters.get(id);
    let shown = shown_central(&resolved, changed, chosen.prices);
    let when_empty = Change::ResetParameter(id.to_owned());
    let (prices, is_entered) = (chosen.prices, !resolved.to_enter);
    let (asks, may_be_negative) = (NumberKind::of(resolved.unit), resolved.unit.bounds().smallest < 0.0);
    let unit = words::unit_line(resolved.unit, Some(programme), prices);
    let read = Callback::from(move |number| Ok(central_change(&resolved, prices, number)));
    let hint = html! { <>{ unit }{ ". " }{ parameter.note.clone() }</> };
    Some(html! {
        <NumberField key={id.to_owned()} field={format!("parameters.{id}")} label={parameter.label.clone()}
            label_more={words::of_programme(programme)} {asks} {may_be_negative} {shown} {read} {when_empty} {hint} changed={is_entered} />
    })
}
