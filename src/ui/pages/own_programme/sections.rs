//! The sections of the form: who and what, how much, what it costs, who pays, where it comes from.

use super::form::Sort::{self, Line, List, Long, Number, Place, Source};
use super::form::{Form, id_of};
use super::number::{ORIGIN, number_at, place, shares};
use crate::app::OwnEdit;
use crate::ui::pages::frame::{entry, published_figures};
use crate::words::{self, own_text as texts};
use ledger_model::evidence::{CostBasis, CostLine};
use yew::prelude::*;

const RATINGS: &[(Sort, &str)] =
    &[(List, "evidence, grade"), (Line, "evidence, reason"), (List, "impact, grade"), (Line, "impact, reason")];
const MUCH: &[(Sort, &str)] = &[
    (List, "unit, type"),
    (Line, "unit, field"),
    (List, "unit, need"),
    (Place, "scale, share"),
    (Place, "delivery, people_per_unit"),
    (Place, "delivery, start_rate"),
    (Place, "delivery, engagement"),
    (Place, "delivery, completion"),
];
const CLAIM: &[(Sort, &str)] = &[
    (Long, "text"),
    (Number, "value"),
    (Line, "unit"),
    (Line, "price_year"),
    (Line, "price_year_note"),
    (Line, "perspective"),
    (Line, "payer"),
    (Line, "method"),
    (Number, "years"),
    (Line, "years_note"),
];

pub fn who(form: &Form) -> Html {
    let rest = html! {
        <>
            { form.fields("", &[(Line, "full_name"), (Line, "works_with"), (List, "tier"), (Line, "setting"), (Line, "cohort"), (Long, "summary")]) }
            if form.which.is_empty() { { form.text("id") } }
            { place(form, "severity") }
            { form.fields("ratings", RATINGS) }
        </>
    };
    let matter = html! { <>{ form.text("name") }{ form.same_name() }{ form.ticks("audiences") }{ form.more(texts::WHO, rest) }</> };
    entry(texts::WHO, texts::WHO_NOTE, matter)
}

pub fn how_much(form: &Form) -> Html {
    let years = form.read(|draft| draft.programme().ramp.as_ref().map_or(0, |ramp| ramp.years.len()));
    let add = id_of("add ramp");
    let main = number_at(form, "scale, share");
    let rest = html! {
        <>
            { form.fields("", MUCH) }
            { (0..years).map(|at| place(form, &format!("ramp, {at}"))).collect::<Html>() }
            <p class="buttons">
                { form.button(&add, texts::ADD_RAMP, "", OwnEdit::Add("ramp".into()), None) }
                if years > 0 { { form.button("", texts::REMOVE_RAMP, "", OwnEdit::Remove("ramp".into()), Some(add.clone())) } }
            </p>
        </>
    };
    let matter = html! {
        <>
            { form.text("unit, one") }
            { form.text("unit, many") }
            { main }
            { form.list("scale, of") }
            { form.more(texts::HOW_MUCH, rest) }
        </>
    };
    entry(texts::HOW_MUCH, texts::HOW_MUCH_NOTE, matter)
}

pub fn costs(form: &Form) -> Html {
    let lines = form.read(|draft| draft.programme().costs.clone());
    let add = id_of("add cost");
    let matter = html! {
        <>
            { lines.iter().map(|line| cost(form, line, (lines.len() > 1).then_some(add.as_str()))).collect::<Html>() }
            <p>{ form.button(&add, texts::ADD_COST, "", OwnEdit::Add("cost".into()), None) }</p>
        </>
    };
    entry(texts::COSTS, texts::COSTS_NOTE, matter)
}

/// A line of cost; the button that removes it sends the focus to the one that adds.
pub fn cost(form: &Form, line: &CostLine, removable: Option<&str>) -> Html {
    let head = format!("cost {}", line.id);
    let field = |part: &str| format!("{head}, {part}");
    let named = line.basis != CostBasis::ReferenceArea;
    let amount = field("amount");
    let main = if named { number_at(form, &amount) } else { Html::default() };
    let rest = html! {
        <>
            if line.basis == CostBasis::PerUnit { { form.list(&field("counts")) } }
            if named { { form.fields(&head, &[(Place, "amount"), (Place, "growth"), (Place, "hours")]) } }
            { form.fields(&head, &[(List, "payers"), (Long, "note")]) }
        </>
    };
    html! {
        <fieldset class="setting own-part" key={head.clone()}>
            <legend class="unseen">{ &line.label }</legend>
            { form.text(&field("label")) }
            { form.list(&field("basis")) }
            if line.basis == CostBasis::Once { { form.number(&field("year")) } }
            { main }
            { form.more(&line.label, rest) }
            if let Some(then) = removable {
                <p>{ form.button("", texts::REMOVE_LINE, &line.label, OwnEdit::Remove(head.clone()), Some(then.to_owned())) }</p>
            }
        </fieldset>
    }
}

pub fn pays(form: &Form) -> Html {
    let named = form.read(|draft| {
        let lines = draft.programme().costs.clone();
        lines.iter().filter_map(|line| draft.own_shares(&format!("cost {}, payers", line.id))).collect::<Vec<_>>()
    });
    entry(texts::PAYS, texts::PAYS_NOTE, html! { <>{ named.iter().map(|id| shares(form, id, false)).collect::<Html>() }</> })
}

/// Where it comes from, and what is published, missing and open.
pub fn from(form: &Form) -> Html {
    let add = id_of("add claim");
    let claims = form.read(|draft| draft.programme().claims.iter().map(|one| (one.id.clone(), one.text.clone())).collect::<Vec<_>>());
    let rest = html! {
        <>
            { form.long("gaps") }
            { form.long("feasibility") }
            <h3>{ texts::CLAIMS }</h3>
            <p class="quietly">{ texts::CLAIMS_NOTE }</p>
            { claims.iter().map(|(id, text)| claim(form, id, text, &add)).collect::<Html>() }
            <p>{ form.button(&add, texts::ADD_CLAIM, "", OwnEdit::Add("claim".into()), None) }</p>
        </>
    };
    let matter = html! {
        <>
            { form.read(|draft| published_figures(draft.programme())) }
            { form.fields("origin", &[(Source, "source"), (Line, "locator"), (List, "standing")]) }
            { form.more(texts::FROM, rest) }
        </>
    };
    entry(texts::FROM, texts::FROM_NOTE, matter)
}

fn claim(form: &Form, id: &str, text: &str, add: &str) -> Html {
    let head = format!("claim {id}");
    html! {
        <fieldset class="setting own-part" key={head.clone()}>
            <legend class="unseen">{ words::own_claim(text) }</legend>
            { form.fields(&head, CLAIM) }
            { form.fields(&head, ORIGIN) }
            <p>{ form.button("", texts::REMOVE_LINE, text, OwnEdit::Remove(head.clone()), Some(add.to_owned())) }</p>
        </fieldset>
    }
}
