//! The way to close a gap: how fast, a button that puts it among the programmes, and what that did.

use crate::app::{Answer, Change, Page, use_workspace};
use crate::browser;
use crate::embedded::library;
use crate::evidence::{Pace, Standard};
use crate::model::{Planned, Provision};
use crate::words::{self, provision_text as text};
use std::rc::Rc;
use yew::prelude::*;

/// Which gap.
#[derive(Properties, PartialEq)]
pub struct CloseGapProps {
    /// The answer on the page.
    pub answer: Rc<Answer>,
    /// The standard against what there is.
    pub row: Provision,
}

/// The way to close a gap.
#[component]
pub fn CloseGap(props: &CloseGapProps) -> Html {
    let workspace = use_workspace();
    let pace = use_state(|| 0_usize);
    let Some(standard) = library().standards.standard(&props.row.standard) else { return html! {} };
    let planned = props.answer.planned(&props.row);
    let chosen = library().standards.paces.get(*pace);
    let plan = chosen.filter(|_| props.row.is_short()).and_then(|pace| props.answer.plan_to_close(&props.row, pace));
    let said = if props.row.is_short() { words::plan_said(&planned, standard, &props.answer) } else { None };
    let choose = {
        let pace = pace.clone();
        Callback::from(move |event: Event| {
            let wanted = browser::text_of(&event);
            pace.set(library().standards.paces.iter().position(|one| one.id == wanted).unwrap_or(0));
        })
    };
    let button = plan.map(|plan| {
        let close = Callback::from(move |_: MouseEvent| workspace.make(Change::CloseGap(Box::new(plan.clone()))));
        html! {
            <>
                { paces(standard, *pace, &choose) }
                <p class="buttons">
                    <button type="button" class="button second" onclick={close}>
                        { text::PLAN }<span class="unseen">{ words::of_standard(standard) }</span>
                    </button>
                </p>
            </>
        }
    });
    html! {
        <>
            { button }
            <p role="status">
                { said }
                if matches!(planned, Planned::ThisGap(_)) && props.row.is_short() {
                    { " " }<a href={Page::Programmes.address()}>{ text::SEE }<span class="unseen">{ words::of_standard(standard) }</span></a>
                }
            </p>
        </>
    }
}

fn paces(standard: &Standard, now: usize, choose: &Callback<Event>) -> Html {
    let id = format!("provision-{}-pace", standard.id);
    let option = |(at, pace): (usize, &Pace)| {
        html! { <option key={pace.id.clone()} value={pace.id.clone()} selected={at == now}>{ &pace.label }</option> }
    };
    html! {
        <div class="field">
            <label for={id.clone()}>{ text::PACE }<span class="unseen">{ words::of_standard(standard) }</span></label>
            <select class="box" {id} onchange={choose}>{ for library().standards.paces.iter().enumerate().map(option) }</select>
        </div>
    }
}
