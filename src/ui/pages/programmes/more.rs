//! More settings of a programme: its estimate, and what is paid for.

use super::Chosen;
use super::estimate::estimate_choice;
use crate::app::WorkspaceHandle;
use crate::browser;
use crate::ui::fields;
use crate::words::{self, programmes_text as text};
use ledger_model::change::Change;
use ledger_model::evidence::{CostLine, Programme};
use ledger_model::model::Stance;
use std::collections::BTreeSet;
use yew::prelude::*;

/// Programmes whose settings are open, by id.
pub type Opened = UseStateHandle<BTreeSet<String>>;

/// More settings of a programme that is ticked.
pub fn more(handle: &WorkspaceHandle, programme: &Programme, chosen: &Chosen, opened: &Opened) -> Html {
    let open = opened.contains(&programme.id);
    let ontoggle = {
        let (opened, id) = (opened.clone(), programme.id.clone());
        Callback::from(move |event: Event| {
            let mut next = (*opened).clone();
            let changed = if browser::is_open(&event) { next.insert(id.clone()) } else { next.remove(&id) };
            if changed {
                opened.set(next);
            }
        })
    };
    html! {
        <details {open} {ontoggle}>
            <summary>{ text::MORE }<span class="unseen">{ words::of_programme(programme) }</span></summary>
            if open { { inside(handle, programme, chosen) } }
        </details>
    }
}

fn inside(handle: &WorkspaceHandle, programme: &Programme, chosen: &Chosen) -> Html {
    html! {
        <div class="matter spaced">
            { estimate_choice(handle, programme, chosen) }
            { estimate_ticks(handle, programme, chosen) }
            { costs(handle, programme, chosen) }
        </div>
    }
}

/// What may be added to the estimate.
fn estimate_ticks(handle: &WorkspaceHandle, programme: &Programme, chosen: &Chosen) -> Html {
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
                { fields::tick(id("count-claimed"), text::COUNT_CLAIMED, Some(text::COUNT_CLAIMED_HINT), settings.count_claimed, count) }
            }
            if words::has_health(estimate) {
                { fields::tick(id("health-gain"), text::HEALTH, Some(text::HEALTH_HINT), settings.health_gain, add) }
            }
        </>
    }
}

/// What is paid for.
fn costs(handle: &WorkspaceHandle, programme: &Programme, chosen: &Chosen) -> Html {
    let Some(settings) = chosen.settings.as_ref() else { return html! {} };
    let tick = |line: &CostLine| {
        let choose = {
            let (handle, programme, id) = (handle.clone(), programme.id.clone(), line.id.clone());
            Callback::from(move |on: bool| handle.make(Change::CostLine { programme: programme.clone(), line: id.clone(), leave_out: !on }))
        };
        let on = !settings.without_costs.contains(&line.id);
        let dom_id = format!("programmes-{}-cost-{}", programme.id, line.id);
        html! { < key={line.id.clone()}>{ fields::tick(dom_id, &words::include_cost(line), line.note.as_deref(), on, choose) }</> }
    };
    html! {
        <fieldset class="choices">
            <legend class="label">{ text::COSTS }</legend>
            { for chosen.cost_lines(programme).iter().map(tick) }
        </fieldset>
    }
}
