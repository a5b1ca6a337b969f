//! A number with its range, and a list of shares.

use super::form::Sort::{self, Line, List, Long, Source};
use super::form::{Form, folded, id_of};
use crate::app::OwnEdit;
use crate::words::{self, own_text as texts};
use ledger_model::evidence::Programme;
use yew::prelude::*;

/// Where an entry comes from.
pub const ORIGIN: &[(Sort, &str)] = &[(Source, "source"), (Line, "locator"), (List, "standing"), (Long, "note")];

/// A number of the programme's own, by its id: centre, low, high and price year; the rest folded away.
pub fn number(form: &Form, id: &str) -> Html {
    if !form.is_first(&format!("parameter {id}")) {
        return html! {};
    }
    let field = |part: &str| format!("parameter {id}, {part}");
    let found = form.read(|draft| {
        let programme: &Programme = draft.programme();
        let one = programme.parameters.iter().find(|one| one.id == id)?;
        Some((one.label.clone(), words::own_unit_of(id, programme), one.unit.is_money()))
    });
    let Some((label, unit, money)) = found else { return html! {} };
    let head = format!("parameter {id}");
    let rest = html! {
        <>
            { form.fields(&head, &[(List, "spread"), (List, "unit"), (Line, "label")]) }
            if money { { form.text(&field("perspective")) } }
            { form.fields(&head, ORIGIN) }
        </>
    };
    html! {
        <fieldset class="setting" key={id.to_owned()}>
            <legend>{ label.clone() }</legend>
            <p class="hint">{ unit }</p>
            <div class="triple">
                { form.number(&field("value")) }
                { form.number(&field("low")) }
                { form.number(&field("high")) }
                if money { { form.text(&field("price_year")) } }
            </div>
            { folded(texts::SPREAD, &label, rest) }
        </fieldset>
    }
}

/// The number of the programme's own that a place names; nothing where it names a shared one.
pub fn number_at(form: &Form, field: &str) -> Html {
    form.read(|draft| draft.own_number(field)).map_or_else(Html::default, |id| number(form, &id))
}

/// Which number a place names, and the number itself where it is the programme's own.
pub fn place(form: &Form, field: &str) -> Html {
    html! { <>{ form.list(field) }{ number_at(form, field) }</> }
}

/// A list of shares of the programme's own, by its id.
pub fn shares(form: &Form, id: &str, is_gain: bool) -> Html {
    let head = format!("split {id}");
    if !form.is_first(&head) {
        return html! {};
    }
    let found =
        form.read(|draft| draft.programme().splits.iter().find(|one| one.id == id).map(|one| (one.label.clone(), one.lines.clone())));
    let Some((label, lines)) = found else { return html! {} };
    let add = id_of(&format!("add {head}"));
    let row = |at: usize| {
        let field = |part: &str| format!("{head}, {at} {part}");
        let about = words::own_share(lines[at].payer, lines[at].kind, is_gain);
        html! {
            <div class="triple" key={at}>
                { form.list(&field("payer")) }
                if is_gain { { form.list(&field("kind")) } }
                { form.number(&field("percent")) }
                if lines.len() > 1 {
                    { form.button("", texts::REMOVE_LINE, &about, OwnEdit::Remove(format!("{head}, {at}")), Some(add.clone())) }
                }
            </div>
        }
    };
    let sum = ledger_model::evidence::Split::sum(&lines);
    let label_add = if is_gain { texts::ADD_GAINER } else { texts::ADD_SHARE };
    html! {
        <fieldset class="setting" id={id_of(&head)} tabindex="-1" key={head.clone()}>
            <legend>{ label.clone() }</legend>
            { form.error(&head) }
            { (0..lines.len()).map(row).collect::<Html>() }
            <p class="hint" role="status">{ words::split_sum(sum) }</p>
            <p>{ form.button(&add, label_add, &label, OwnEdit::Add(head.clone()), None) }</p>
            { folded(texts::FROM, &label, html! { <>{ form.text(&format!("{head}, label")) }{ form.fields(&head, ORIGIN) }</> }) }
        </fieldset>
    }
}
