//! One standard: how many there should be, how many there are, the gap and what it costs.

use super::close::close_gap;
use crate::app::WorkspaceHandle;
use crate::ui::fields::NumberField;
use crate::ui::taking::copy_button;
use crate::ui::why::Why;
use crate::words::{self, NumberKind, provision_text as text, taking_text};
use ledger_model::appraisal::Appraisal;
use ledger_model::change::Change;
use ledger_model::evidence::Standard;
use ledger_model::model::{Price, Provision, StepId};
use std::rc::Rc;
use yew::prelude::*;

/// One standard.
pub fn row(workspace: &WorkspaceHandle, answer: &Rc<Appraisal>, standard: &Standard, row: &Provision) -> Html {
    html! {
        <li class="standard" key={standard.id.clone()}>
            { rule(answer, standard, row) }
            <div>
                { actual(workspace, standard) }
                { cost(workspace, answer, standard, row) }
            </div>
            <div>
                <dl class="lines">
                    { for outcome(standard, row).into_iter().map(|(term, said)| html! { <div key={term}><dt>{ term }</dt><dd>{ said }</dd></div> }) }
                </dl>
                { copy_button(&format!("provision {}", standard.id), taking_text::COPY, &standard.label) }
                { close_gap(workspace, answer, standard, row) }
            </div>
        </li>
    }
}

/// What the standard is, who says so and where that stands.
fn rule(answer: &Appraisal, standard: &Standard, row: &Provision) -> Html {
    let which = words::standard_step(standard).map(StepId::total);
    html! {
        <div>
            <h3>{ &standard.label }</h3>
            <p>{ words::standard_rule(standard, row, answer) }</p>
            <p>
                <span class="tag plain">{ words::standard_standing(standard) }</span>
                if let Some(which) = which { { " " }<Why {which} figure={standard.label.clone()} /> }
            </p>
            if let Some(note) = &standard.note { <p class="quietly">{ note }</p> }
        </div>
    }
}

fn outcome(standard: &Standard, row: &Provision) -> [(&'static str, String); 3] {
    [
        (text::RECOMMENDED, words::provision_amount(row.recommended, standard)),
        (text::GAP, words::gap_said(row, standard)),
        (text::COST_OF_GAP, words::cost_of_gap_said(row)),
    ]
}

fn actual(workspace: &WorkspaceHandle, standard: &Standard) -> Html {
    let typed = workspace.scenario().provision.get(&standard.id).and_then(|provided| provided.actual);
    let id = standard.id.clone();
    let when_empty = Change::Actual { standard: id.clone(), number: None };
    let read = Callback::from(move |number| Ok(Change::Actual { standard: id.clone(), number: Some(number) }));
    let shown = typed.map_or_else(String::new, |number| NumberKind::Count.written(number));
    html! {
        <NumberField field={format!("provision.{}.actual", standard.id)} label={standard.field.clone()} asks={NumberKind::Count} {shown} {read} {when_empty} />
    }
}

fn cost(workspace: &WorkspaceHandle, answer: &Appraisal, standard: &Standard, row: &Provision) -> Html {
    let id = standard.id.clone();
    let price_year = answer.inputs.settings.price_year;
    let when_empty = Change::CostOfOne { standard: id.clone(), pounds: None, price_year };
    let read = Callback::from(move |pounds| Ok(Change::CostOfOne { standard: id.clone(), pounds: Some(pounds), price_year }));
    let is_typed = workspace.scenario().provision.get(&standard.id).is_some_and(|provided| provided.cost.is_some());
    let shown =
        row.each.filter(|_| row.price == Price::Typed && is_typed).map_or_else(String::new, |pounds| NumberKind::Pounds.written(pounds));
    let hint = html! { { words::price_said(row, standard, answer) } };
    html! {
        <NumberField field={format!("provision.{}.cost", standard.id)} label={text::COST} label_more={words::of_standard(standard)}
            asks={NumberKind::Pounds} {shown} {read} {when_empty} {hint} />
    }
}
