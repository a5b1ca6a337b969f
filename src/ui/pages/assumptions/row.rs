//! One number: low, central and high, its source, where it stands, and what the user changed.

use super::asked::box_id;
use super::listed::is_changed;
use crate::app::{Change, use_workspace};
use crate::browser;
use crate::embedded::library;
use crate::model::{ChangedParameter, ResolvedParameter};
use crate::quantities::PriceYear;
use crate::ui::fields::NumberField;
use crate::words::{self, Which3, assumption_texts as texts};
use yew::prelude::*;

/// One number as the scenario has it.
#[derive(Properties, PartialEq)]
pub struct AssumptionRowProps {
    /// As it is used.
    pub resolved: ResolvedParameter,
    /// What the user changed in it.
    pub changed: Option<ChangedParameter>,
    /// The scenario's price year.
    pub price_year: PriceYear,
}

/// One number.
#[component]
pub fn AssumptionRow(props: &AssumptionRowProps) -> Html {
    let id = &props.resolved.id;
    let label = words::assumption_label(id);
    let parameter = library().parameter(id);
    let note = parameter.and_then(|parameter| parameter.note.as_deref()).unwrap_or_default();
    let boxes: &[Which3] = match props.resolved.rebased_ends() {
        Some(_) => &[Which3::Low, Which3::Central, Which3::High],
        None => &[Which3::Central],
    };
    let unit = words::unit_line(props.resolved.unit, library().owner(id), props.price_year);
    html! {
        <li class="assume">
            <div>
                <h3>{ &label }</h3>
                <p class="quietly">{ words::assumption_source(id, props.price_year) }</p>
                <p class="quietly">{ note }</p>
                if props.changed.as_ref().is_some_and(is_changed) { <NoteBox id={id.clone()} label={label.clone()} note={note_of(props)} /> }
            </div>
            <div>
                <div class="triple">{ for boxes.iter().map(|which| number_box(props, *which, &label)) }</div>
                <p class="hint">{ unit }</p>
            </div>
            <div class="standing">{ standing(props, &label) }</div>
        </li>
    }
}

fn note_of(props: &AssumptionRowProps) -> String {
    props.changed.as_ref().map(|changed| changed.note.clone()).unwrap_or_default()
}

fn number_box(props: &AssumptionRowProps, which: Which3, label: &str) -> Html {
    let id = &props.resolved.id;
    let (field, name) = match which {
        Which3::Low => (format!("parameters.{id}.low"), texts::LOW),
        Which3::Central => (format!("parameters.{id}"), texts::CENTRAL),
        Which3::High => (format!("parameters.{id}.high"), texts::HIGH),
    };
    let shown = words::shown_number(&props.resolved, props.changed.as_ref(), which, props.price_year);
    let changed = props.changed.as_ref().is_some_and(|changed| match which {
        Which3::Low => changed.low.is_some(),
        Which3::Central => changed.value.is_some(),
        Which3::High => changed.high.is_some(),
    });
    let (resolved, price_year) = (props.resolved.clone(), props.price_year);
    let read = Callback::from(move |number: f64| Ok(change(&resolved, price_year, which, number)));
    html! {
        <NumberField key={field.clone()} field={field.clone()} label={name} label_more={label.to_owned()} {shown} {read} {changed} />
    }
}

/// The change that a number read from a box makes: percentages are out of 100, money is in the scenario's prices.
fn change(resolved: &ResolvedParameter, price_year: PriceYear, which: Which3, number: f64) -> Change {
    let value = if resolved.unit.is_percentage() { number / 100.0 } else { number };
    // Numbers the user gave in other prices stay in them, so that the three always share one price year.
    let (value, price_year) = match resolved.price_year {
        None => (value, None),
        Some(own) if resolved.changed && own != price_year => (value / resolved.rebase, Some(own)),
        Some(_) => (value, Some(price_year)),
    };
    let parameter = resolved.id.clone();
    match which {
        Which3::Low => Change::Low { parameter, value, price_year },
        Which3::Central => Change::Central { parameter, value, price_year },
        Which3::High => Change::High { parameter, value, price_year },
    }
}

fn standing(props: &AssumptionRowProps, label: &str) -> Html {
    let parameter = library().parameter(&props.resolved.id);
    if props.changed.as_ref().is_some_and(is_changed) {
        return html! {
            <>
                <span class="tag">{ texts::CHANGED }</span>
                <ResetOne id={props.resolved.id.clone()} label={label.to_owned()} />
            </>
        };
    }
    let spread = parameter.and_then(|parameter| parameter.spread_standing.filter(|spread| *spread != parameter.standing));
    html! {
        <>
            { for parameter.map(|parameter| html! { <span class="tag plain">{ words::standing_tag(parameter.standing) }</span> }) }
            { for spread.map(|spread| html! { <span class="quietly">{ words::spread_tag(spread) }</span> }) }
        </>
    }
}

/// A parameter and its label.
#[derive(Properties, PartialEq)]
struct ResetOneProps {
    id: AttrValue,
    label: AttrValue,
}

#[component]
fn ResetOne(props: &ResetOneProps) -> Html {
    let workspace = use_workspace();
    let reset = use_callback((workspace, props.id.to_string()), |_: MouseEvent, (workspace, id)| {
        workspace.make(Change::ResetParameter(id.clone()));
        browser::focus_on(&box_id(&format!("parameters.{id}")));
    });
    html! {
        <button type="button" class="text-button" onclick={reset}>{ texts::RESET }<span class="unseen">{ format!(" {}", props.label) }</span></button>
    }
}

/// A parameter, its label, and where the user has it from.
#[derive(Properties, PartialEq)]
struct NoteBoxProps {
    id: AttrValue,
    label: AttrValue,
    note: AttrValue,
}

#[component]
fn NoteBox(props: &NoteBoxProps) -> Html {
    let workspace = use_workspace();
    let typed = use_callback((workspace, props.id.to_string()), |event: InputEvent, (workspace, id)| {
        let note = browser::text_of(&event);
        workspace.type_in(Change::Note { parameter: id.clone(), note }, &format!("note of {id}"));
    });
    let box_id = box_id(&format!("parameters.{}.note", props.id));
    html! {
        <div class="field">
            <label for={box_id.clone()}>{ texts::NOTE }<span class="unseen">{ format!(" {}", props.label) }</span></label>
            <input class="box" id={box_id} value={props.note.clone()} oninput={typed} maxlength="300" autocomplete="off" />
        </div>
    }
}
