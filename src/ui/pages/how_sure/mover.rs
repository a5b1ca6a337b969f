//! One number to be moved: its box first, a slider beside it, and the way to its source.

use crate::app::{Route, use_workspace};
use crate::browser;
use crate::ui::fields::{NumberField, box_id};
use crate::ui::pages::assumptions::{central_change, shown_central};
use crate::words::{self, NumberKind, doubt_text as texts};
use ledger_model::appraisal::Appraisal;
use ledger_model::change::Change;
use ledger_model::embedded::library;
use ledger_model::model::Slot;
use ledger_model::quantities::PriceYear;
use std::rc::Rc;
use yew::prelude::*;

/// Milliseconds without a step after which the slider is at rest.
const AT_REST: u32 = 300;
/// Steps of the slider.
const STEPS: f64 = 200.0;

#[derive(Properties, PartialEq)]
pub struct MoverProps {
    pub answer: Rc<Appraisal>,
    pub slot: Slot,
    pub close: Callback<()>,
}

/// One number to be moved.
#[component]
pub fn Mover(props: &MoverProps) -> Html {
    let workspace = use_workspace();
    let answer = &props.answer;
    let resolved = answer.inputs.parameter(props.slot).clone();
    let price_year: PriceYear = answer.inputs.settings.price_year;
    let name = words::input_name(answer, props.slot);
    let field = format!("parameters.{}", resolved.id);
    // The slider stays where the published range is: moving the centre must not move its own scale.
    let ends = published_ends(answer, &resolved.id, resolved.rebase).unwrap_or_else(|| {
        let central = resolved.central * resolved.rebase;
        (0.0_f64.min(central), central.abs().max(1.0) * 2.0)
    });
    let shown = shown_central(&resolved, answer.scenario.parameters.get(&resolved.id), price_year);
    let read = {
        let resolved = resolved.clone();
        Callback::from(move |number: f64| Ok(central_change(&resolved, price_year, number)))
    };
    let percent = resolved.unit.is_percentage();
    let rest = use_mut_ref(|| None);
    use_effect_with((), |()| || browser::set_moving(false));
    let slide = {
        let (workspace, resolved) = (workspace.clone(), resolved.clone());
        Callback::from(move |event: InputEvent| {
            browser::set_moving(true);
            *rest.borrow_mut() = Some(browser::after(AT_REST, || browser::set_moving(false)));
            let Ok(step) = browser::text_of(&event).parse::<f64>() else { return };
            let value = ends.0 + (ends.1 - ends.0) * (step / STEPS).clamp(0.0, 1.0);
            let number = words::three_figures(if percent { value * 100.0 } else { value });
            workspace.make(central_change(&resolved, price_year, number));
        })
    };
    let now = ((resolved.central * resolved.rebase - ends.0) / (ends.1 - ends.0) * STEPS).clamp(0.0, STEPS).round();
    let (low, high) = (words::input_value(answer, props.slot, ends.0), words::input_value(answer, props.slot, ends.1));
    let value_now = words::input_value(answer, props.slot, resolved.central * resolved.rebase);
    let reset = {
        let id = resolved.id.clone();
        Callback::from(move |_: MouseEvent| workspace.make(Change::ResetParameter(id.clone())))
    };
    let close = props.close.reform(|_: MouseEvent| ());
    let slider = box_id(&format!("{field}.slider"));
    let source = Route::Assumptions.field_address(&field);
    html! {
        <div class="quote mover" id="mover" tabindex="-1" role="group" aria-label={texts::MOVE}>
            <h4>{ &name }</h4>
            <NumberField key={field.clone()} field={field.clone()} label={words::assumption_texts::CENTRAL} label_more={words::of_assumption(&name)}
                asks={NumberKind::of(resolved.unit)} may_be_negative={resolved.unit.bounds().smallest < 0.0} {shown} {read} changed={resolved.changed} />
            <div class="field">
                <label for={slider.clone()}>{ words::slider_label(&name) }</label>
                <input type="range" id={slider.clone()} min="0" max={STEPS.to_string()} step="1" value={now.to_string()}
                    aria-valuetext={value_now} aria-describedby={format!("{slider}-hint")} oninput={slide} />
                <p class="hint" id={format!("{slider}-hint")}>{ words::slider_hint(&low, &high) }</p>
            </div>
            <p class="buttons">
                if resolved.changed {
                    <button type="button" class="text-button" onclick={reset}>{ texts::PUT_BACK }</button>
                }
                <a href={source}>{ texts::ALL_ABOUT_IT }</a>
                <button type="button" class="text-button" onclick={close}>{ texts::CLOSE }</button>
            </p>
        </div>
    }
}

/// The published low and high, in the scenario's prices.
fn published_ends(answer: &Appraisal, id: &str, rebase: f64) -> Option<(f64, f64)> {
    let known = answer.library();
    let parameter = known.parameter(id)?;
    let rebase = match parameter.price_year {
        Some(year) => library().deflator.factor(year, answer.inputs.settings.price_year).unwrap_or(rebase),
        None => 1.0,
    };
    let (low, high) = parameter.spread.ends(parameter.value)?;
    Some((low * rebase, high * rebase))
}
