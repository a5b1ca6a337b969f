//! More settings of a programme: its estimate, what is in place already, and what is paid for.

use super::estimate::EstimateChoice;
use super::tick::Tick;
use super::{Chosen, scale};
use crate::app::{Change, use_workspace};
use crate::evidence::{CostLine, Programme};
use crate::model::Stance;
use crate::words::{self, programmes_text as text};
use std::rc::Rc;
use yew::prelude::*;

/// Which programme.
#[derive(Properties, PartialEq)]
pub struct MoreProps {
    /// The programme.
    pub programme: Rc<Programme>,
}

/// More settings of a programme that is ticked.
#[component]
pub fn More(props: &MoreProps) -> Html {
    let handle = use_workspace();
    let programme = &props.programme;
    let chosen = Chosen::of(&handle, &programme.id);
    html! {
        <details>
            <summary>{ text::MORE }<span class="unseen">{ words::of_programme(programme) }</span></summary>
            <div class="matter spaced">
                <EstimateChoice programme={programme.clone()} />
                <EstimateTicks programme={programme.clone()} />
                { scale::already_in_place(programme, &chosen) }
                <Costs programme={programme.clone()} />
            </div>
        </details>
    }
}

/// What may be added to the estimate.
#[component]
fn EstimateTicks(props: &MoreProps) -> Html {
    let handle = use_workspace();
    let programme = &props.programme;
    let chosen = Chosen::of(&handle, &programme.id);
    let (Some(settings), Some(estimate)) = (chosen.settings.as_ref(), chosen.estimate(programme)) else { return html! {} };
    let count = {
        let (handle, programme) = (handle.clone(), programme.id.clone());
        Callback::from(move |count| handle.make(Change::CountClaimed { programme: programme.clone(), count }))
    };
    let add = {
        let (handle, programme) = (handle.clone(), programme.id.clone());
        Callback::from(move |add| handle.make(Change::HealthGain { programme: programme.clone(), add }))
    };
    let id = |end: &str| format!("programmes-{}-{end}", programme.id);
    html! {
        <>
            if estimate.shown_only && chosen.stance != Stance::AsQuoted {
                <Tick id={id("count-claimed")} label={text::COUNT_CLAIMED} hint={text::COUNT_CLAIMED_HINT} on={settings.count_claimed} choose={count} />
            }
            if words::has_health(estimate) {
                <Tick id={id("health-gain")} label={text::HEALTH} hint={text::HEALTH_HINT} on={settings.health_gain} choose={add} />
            }
        </>
    }
}

/// What is paid for.
#[component]
fn Costs(props: &MoreProps) -> Html {
    let handle = use_workspace();
    let programme = &props.programme;
    let chosen = Chosen::of(&handle, &programme.id);
    let Some(settings) = chosen.settings.as_ref() else { return html! {} };
    let tick = |line: &CostLine| {
        let (handle, programme, id) = (handle.clone(), programme.id.clone(), line.id.clone());
        let choose = Callback::from(move |on: bool| {
            handle.make(Change::CostLine { programme: programme.clone(), line: id.clone(), leave_out: !on })
        });
        let on = !settings.without_costs.contains(&line.id);
        let dom_id = format!("programmes-{}-cost-{}", props.programme.id, line.id);
        html! { <Tick key={line.id.clone()} id={dom_id} label={words::include_cost(line)} hint={line.note.clone().map(AttrValue::from)} {on} {choose} /> }
    };
    html! {
        <fieldset class="choices">
            <legend class="label">{ text::COSTS }</legend>
            { for chosen.cost_lines(programme).iter().map(tick) }
        </fieldset>
    }
}
