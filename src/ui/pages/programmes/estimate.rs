//! Which estimate of what a programme does.

use super::Chosen;
use super::more::MoreProps;
use crate::app::{Change, use_workspace};
use crate::browser;
use crate::evidence::Estimate;
use crate::words::{self, programmes_text as text};
use yew::prelude::*;

/// Which estimate of what a programme does.
#[component]
pub fn EstimateChoice(props: &MoreProps) -> Html {
    let handle = use_workspace();
    let programme = &props.programme;
    let chosen = Chosen::of(&handle, &programme.id);
    let default = chosen.default_estimate(programme).to_owned();
    let current = chosen.estimate(programme).map_or_else(|| default.clone(), |estimate| estimate.id.clone());
    let id = format!("programmes-{}-estimate", programme.id);
    let hint = format!("{id}-hint");
    use_effect_with((id.clone(), current.clone(), handle.workspace().generation()), |(id, current, _)| browser::show_choice(id, current));
    let option = |estimate: &Estimate| {
        let label = words::estimate_label(estimate, estimate.id == default);
        html! { <option key={estimate.id.clone()} value={estimate.id.clone()} selected={estimate.id == current}>{ label }</option> }
    };
    let options: Html = programme.estimates.iter().map(option).collect();
    let onchange = {
        let (programme, default) = (programme.id.clone(), default.clone());
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
