//! One number: low, central and high, its source, where it stands, and what the user changed.

use super::listed::is_changed;
use crate::app::WorkspaceHandle;
use crate::browser;
use crate::ui::fields::{NumberField, box_id};
use crate::words::{self, Bound, NumberKind, assumption_texts as texts};
use ledger_model::change::Change;
use ledger_model::library_with_own::LibraryWithOwn;
use ledger_model::model::{ChangedParameter, ResolvedParameter};
use ledger_model::quantities::PriceYear;
use yew::prelude::*;

/// One number as the scenario has it.
pub struct Row<'a> {
    /// As it is used.
    pub resolved: ResolvedParameter,
    /// What the user changed in it.
    pub changed: Option<&'a ChangedParameter>,
    /// The scenario's price year.
    pub price_year: PriceYear,
}

/// One number.
pub fn assumption_row(workspace: &WorkspaceHandle, row: &Row) -> Html {
    let id = &row.resolved.id;
    let library = LibraryWithOwn::of(workspace.scenario());
    let label = words::assumption_label(&library, id);
    let parameter = library.parameter(id);
    let yours = parameter.is_some_and(|parameter| parameter.enter_yours);
    let note = parameter.and_then(|parameter| parameter.note.as_deref()).unwrap_or_default();
    let boxes: &[Bound] = match row.resolved.rebased_ends() {
        Some(_) => &[Bound::Low, Bound::Central, Bound::High],
        None => &[Bound::Central],
    };
    let unit = words::unit_line(row.resolved.unit, library.owner(id), row.price_year);
    html! {
        <li class="assume" key={id.clone()}>
            <div>
                <h3>{ &label }</h3>
                <p class="quietly">{ words::assumption_source(&library, id, row.price_year) }</p>
                <p class="quietly">{ note }</p>
                { for row.changed.filter(|changed| is_changed(changed)).map(|changed| note_box(workspace, id, &label, &changed.note)) }
            </div>
            <div>
                <div class="triple">{ for boxes.iter().map(|which| number_box(row, *which, &label, yours)) }</div>
                <p class="hint">{ unit }</p>
                if row.resolved.rebased_ends().is_some_and(|(low, high)| low == high) {
                    <p class="hint">{ words::no_width() }</p>
                }
            </div>
            <div class="standing">{ standing(workspace, row, &label) }</div>
        </li>
    }
}

/// One of its boxes; `yours` where nobody has published the number.
fn number_box(row: &Row, which: Bound, label: &str, yours: bool) -> Html {
    let id = &row.resolved.id;
    let (field, name) = match which {
        Bound::Low => (format!("parameters.{id}.low"), texts::LOW),
        Bound::Central => (format!("parameters.{id}"), texts::CENTRAL),
        Bound::High => (format!("parameters.{id}.high"), texts::HIGH),
    };
    let shown = words::shown_number(&row.resolved, row.changed, which, row.price_year);
    let changed = row.changed.is_some_and(|changed| match which {
        Bound::Low => changed.low.is_some(),
        Bound::Central => changed.value.is_some(),
        Bound::High => changed.high.is_some(),
    });
    let (resolved, price_year) = (row.resolved.clone(), row.price_year);
    let read = Callback::from(move |number: f64| Ok(change(&resolved, price_year, which, number)));
    let asks = NumberKind::of(row.resolved.unit);
    let may_be_negative = row.resolved.unit.bounds().smallest < 0.0;
    let when_empty = yours.then(|| Change::ResetParameter(id.clone()));
    html! {
        <NumberField key={field.clone()} field={field.clone()} label={name} label_more={words::of_assumption(label)} {asks} {may_be_negative} {shown} {read}
            {when_empty} {changed} />
    }
}

/// What stands in the box of a central value.
pub fn shown_central(resolved: &ResolvedParameter, changed: Option<&ChangedParameter>, price_year: PriceYear) -> String {
    words::shown_number(resolved, changed, Bound::Central, price_year)
}

/// The change of a central value to a number as it is shown.
pub fn central_change(resolved: &ResolvedParameter, price_year: PriceYear, number: f64) -> Change {
    change(resolved, price_year, Bound::Central, number)
}

/// The change that a number read from a box makes: percentages are out of 100, money is in the scenario's prices.
fn change(resolved: &ResolvedParameter, price_year: PriceYear, which: Bound, number: f64) -> Change {
    let value = if resolved.unit.is_percentage() { number / 100.0 } else { number };
    // Numbers the user gave in other prices stay in them, so that the three always share one price year.
    let (value, price_year) = match resolved.price_year {
        None => (value, None),
        Some(own) if resolved.changed && own != price_year => (value / resolved.rebase, Some(own)),
        Some(_) => (value, Some(price_year)),
    };
    let parameter = resolved.id.clone();
    match which {
        Bound::Low => Change::Low { parameter, value, price_year },
        Bound::Central => Change::Central { parameter, value, price_year },
        Bound::High => Change::High { parameter, value, price_year },
    }
}

fn standing(workspace: &WorkspaceHandle, row: &Row, label: &str) -> Html {
    let library = LibraryWithOwn::of(workspace.scenario());
    let parameter = library.parameter(&row.resolved.id);
    if row.changed.is_some_and(is_changed) {
        return html! {
            <>
                <span class="tag">{ texts::CHANGED }</span>
                { reset_one(workspace, &row.resolved.id, label) }
            </>
        };
    }
    if row.resolved.to_enter {
        return html! { <span class="tag">{ texts::NOT_ENTERED }</span> };
    }
    let spread = parameter.and_then(|parameter| parameter.spread_standing.filter(|spread| *spread != parameter.standing));
    html! {
        <>
            { for parameter.map(|parameter| html! { <span class="tag plain">{ words::number_tag(parameter) }</span> }) }
            { for spread.map(|spread| html! { <span class="quietly">{ words::spread_tag(spread) }</span> }) }
        </>
    }
}

fn reset_one(workspace: &WorkspaceHandle, id: &str, label: &str) -> Html {
    let (workspace, id) = (workspace.clone(), id.to_owned());
    let reset = Callback::from(move |_: MouseEvent| {
        workspace.make(Change::ResetParameter(id.clone()));
        browser::focus_on(&box_id(&format!("parameters.{id}")));
    });
    html! {
        <button type="button" class="text-button" onclick={reset}>{ texts::RESET }<span class="unseen">{ format!(" {label}") }</span></button>
    }
}

/// Where the user has a number from.
fn note_box(workspace: &WorkspaceHandle, id: &str, label: &str, note: &str) -> Html {
    let (workspace, parameter) = (workspace.clone(), id.to_owned());
    let typed = Callback::from(move |event: InputEvent| {
        let note = browser::text_of(&event);
        workspace.type_in(Change::Note { parameter: parameter.clone(), note: note.clone() }, &note);
    });
    let box_id = box_id(&format!("parameters.{id}.note"));
    html! {
        <div class="field">
            <label for={box_id.clone()}>{ texts::NOTE }<span class="unseen">{ format!(" {label}") }</span></label>
            <input class="box" id={box_id} value={note.to_owned()} oninput={typed} maxlength="300" autocomplete="off" />
        </div>
    }
}
