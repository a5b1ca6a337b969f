//! What it does: its estimates, and which of them is used.

use super::form::Sort::{self, Line, List, Long, Number};
use super::form::{Form, id_of};
use super::number::{number_at, place, shares};
use super::sections::cost;
use crate::app::OwnEdit;
use crate::ui::pages::frame::entry;
use crate::words::own_text as texts;
use ledger_model::evidence::{Estimate, EstimateKind};
use yew::prelude::*;

const NAMED: &[(Sort, &str)] = &[(Line, "label"), (Long, "summary")];

pub fn does(form: &Form) -> Html {
    let estimates = form.read(|draft| draft.programme().estimates.clone());
    let add = id_of("add estimate");
    let many = estimates.len() > 1;
    let stances = html! {
        <>
            { form.fields("", &[(List, "stances, central"), (List, "stances, cautious"), (List, "stances, as-quoted"), (Line, "no_estimate")]) }
        </>
    };
    let matter = html! {
        <>
            { estimates.iter().map(|one| estimate(form, one, many.then_some(add.as_str()))).collect::<Html>() }
            <p>{ form.button(&add, texts::ADD_ESTIMATE, "", OwnEdit::Add("estimate".into()), None) }</p>
            { super::form::folded(texts::STANCES, "", stances) }
        </>
    };
    entry(texts::DOES, texts::DOES_NOTE, matter)
}

fn estimate(form: &Form, one: &Estimate, removable: Option<&str>) -> Html {
    let head = format!("estimate {}", one.id);
    let field = |part: &str| format!("{head}, {part}");
    let claims = one.effect != EstimateKind::None;
    // Numbers in plain sight are drawn before those folded away, which may name the same.
    let main: Html = main_places(&one.effect).iter().map(|part| number_at(form, &field(part))).collect();
    let areas = if matches!(one.effect, EstimateKind::ReferenceArea { .. }) { areas(form) } else { Html::default() };
    let rest = if claims { claiming(form, one, &head) } else { form.fields(&head, NAMED) };
    html! {
        <fieldset class="setting own-part" key={head.clone()}>
            <legend class="unseen">{ if one.label.is_empty() { texts::DOES } else { &one.label } }</legend>
            { form.list(&field("kind")) }
            { main }
            { areas }
            if claims { { form.list(&field("class")) } }
            { form.more(&one.label, rest) }
            if let Some(then) = removable {
                <p>{ form.button("", texts::REMOVE_LINE, &one.label, OwnEdit::Remove(head.clone()), Some(then.to_owned())) }</p>
            }
        </fieldset>
    }
}

/// The numbers an estimate is known by.
fn main_places(effect: &EstimateKind) -> &'static [&'static str] {
    match effect {
        EstimateKind::NetSavingPerUnit { .. } => &["amount"],
        EstimateKind::Reduction { .. } => &["effect"],
        EstimateKind::ReturnPerPound { .. } => &["ratio"],
        EstimateKind::ReferenceArea { .. } | EstimateKind::None => &[],
    }
}

/// Every place of an estimate that names a number.
fn places(effect: &EstimateKind) -> Vec<&'static str> {
    let health = |there: bool| if there { vec!["health, qalys", "health, value"] } else { vec![] };
    match effect {
        EstimateKind::NetSavingPerUnit { published_cost, health: gain, .. } => {
            let published = published_cost.as_ref().map(|_| "published_cost");
            ["amount", "years", "source_rate", "lag"].into_iter().chain(published).chain(health(gain.is_some())).collect()
        }
        EstimateKind::Reduction { severity, health: gain, .. } => {
            // How dear abuse is stands with whom the programme works with; older estimates may say it themselves.
            let own = severity.as_ref().map(|_| "severity");
            let all = ["effect", "of_share", "baseline", "years", "fade", "deadweight", "lag"];
            all.into_iter().chain(own).chain(health(gain.is_some())).collect()
        }
        EstimateKind::ReturnPerPound { .. } => vec!["ratio", "source_cost", "realised"],
        EstimateKind::ReferenceArea { .. } => vec!["realised"],
        EstimateKind::None => vec![],
    }
}

fn claiming(form: &Form, one: &Estimate, head: &str) -> Html {
    let field = |part: &str| format!("{head}, {part}");
    let split = field("split");
    let gains = !matches!(one.effect, EstimateKind::Reduction { .. });
    let own = form.read(|draft| draft.own_shares(&split));
    let fixed = match &one.effect {
        EstimateKind::NetSavingPerUnit { fixed_lines, .. } => fixed_lines.len(),
        _ => 0,
    };
    html! {
        <>
            { form.fields(head, NAMED) }
            if matches!(one.effect, EstimateKind::ReturnPerPound { .. }) { { form.fields(head, &[(List, "gross_or_net"), (List, "base")]) } }
            { places(&one.effect).into_iter().map(|part| place(form, &field(part))).collect::<Html>() }
            { (0..fixed).map(|at| place(form, &field(&format!("fixed_lines, {at}, amount")))).collect::<Html>() }
            if gains { { form.list(&split) } }
            { own.iter().map(|id| shares(form, id, true)).collect::<Html>() }
            { form.list(&field("pool")) }
            { form.ticks(&field("covers")) }
            { form.fields(head, &[(List, "counts"), (Number, "follow_up_years")]) }
            { ["before_after", "shown_only", "provider_ratio"].into_iter().map(|part| html! { <>{ form.tick(&field(part), crate::words::own_label(&field(part))) }</> }).collect::<Html>() }
            { form.long(&field("flag")) }
            { one.costs.iter().map(|line| cost(form, line, None)).collect::<Html>() }
        </>
    }
}

/// The areas a service elsewhere is known from.
fn areas(form: &Form) -> Html {
    let number = form.read(|draft| draft.programme().reference.as_ref().map_or(0, |reference| reference.areas.len()));
    let add = id_of("add area");
    let area = |at: usize| {
        let field = |part: &str| format!("reference, {at}, {part}");
        html! {
            <>
                { form.list(&format!("reference, {at} area")) }
                { ["population", "net_benefit", "ratio"].into_iter().map(|part| place(form, &field(part))).collect::<Html>() }
                if number > 1 { <p>{ form.button("", texts::REMOVE_LINE, "", OwnEdit::Remove(format!("area {at}")), Some(add.clone())) }</p> }
            </>
        }
    };
    html! {
        <>
            { (0..number).map(area).collect::<Html>() }
            if number > 1 { { place(form, "reference, weight") } }
            <p>{ form.button(&add, texts::ADD_AREA, "", OwnEdit::Add("area".into()), None) }</p>
        </>
    }
}
