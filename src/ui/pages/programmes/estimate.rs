//! Which estimate of what a programme does.

use super::Chosen;
use crate::app::WorkspaceHandle;
use crate::browser;
use crate::words::{self, programmes_text as text};
use ledger_model::change::Change;
use ledger_model::evidence::{Estimate, Programme};
use yew::prelude::*;

/// The id of a programme's list of estimates on the page.
pub fn list_id(programme: &Programme) -> String {
    format!("programmes-{}-estimate", programme.id)
}

/// Which estimate of what a programme does.
pub fn estimate_choice(handle: &WorkspaceHandle, programme: &Programme, chosen: &Chosen) -> Html {
    let default = chosen.default_estimate(programme).to_owned();
    let current = chosen.estimate_id(programme);
    let id = list_id(programme);
    let hint = format!("{id}-hint");
    let option = |estimate: &Estimate| {
        let label = words::estimate_label(estimate, estimate.id == default);
        html! { <option key={estimate.id.clone()} value={estimate.id.clone()} selected={estimate.id == current}>{ label }</option> }
    };
    let options: Html = programme.estimates.iter().map(option).collect();
    let onchange = {
        let (handle, programme, default) = (handle.clone(), programme.id.clone(), default.clone());
        Callback::from(move |event: Event| {
            let estimate = Some(browser::text_of(&event)).filter(|estimate| *estimate != default);
            handle.make(Change::Estimate { programme: programme.clone(), estimate });
        })
    };
    let about = chosen.estimate(programme);
    html! {
        <div class="field">
            <label for={id.clone()}>{ text::ESTIMATE }<span class="unseen">{ words::of_programme(programme) }</span></label>
            <select class="box" {id} aria-describedby={hint.clone()} {onchange}>{ options }</select>
            <p class="hint" id={hint}>
                { about.map(|estimate| estimate.summary.clone()) }
                if let Some(flag) = about.and_then(|estimate| estimate.flag.clone()) { { " " }{ flag } }
            </p>
        </div>
    }
}
