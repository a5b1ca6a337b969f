//! A count of the place, with a box to change it.

use crate::app::{Change, use_workspace};
use crate::browser;
use crate::ui::fields::NumberField;
use crate::words::{self, place_texts as texts};
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub struct CountProps {
    /// What it is.
    pub term: AttrValue,
    /// Its parameter.
    pub parameter: AttrValue,
    /// How many.
    pub people: f64,
    /// Where it comes from.
    pub source: AttrValue,
}

/// A count of the place. Its box stands open while what is in it cannot be used.
#[component]
pub fn Count(props: &CountProps) -> Html {
    let workspace = use_workspace();
    let field = format!("parameters.{}", props.parameter);
    let is_open = use_state(|| false);
    let shows = *is_open || workspace.workspace().problems().contains_key(&field);
    use_effect_with(*is_open, {
        let id = field.replace(|letter: char| !letter.is_ascii_alphanumeric(), "-");
        move |is_open| {
            if *is_open {
                let _ = browser::focus_on(&id);
            }
        }
    });
    let toggle = use_callback((is_open.clone(), shows), |_: MouseEvent, (is_open, shows)| is_open.set(!*shows));
    let read = use_callback(props.parameter.clone(), |value: f64, parameter| count_change(value, parameter));
    let changed = workspace.scenario().parameters.contains_key(props.parameter.as_str());
    html! {
        <div>
            <dt>{ &props.term }</dt>
            <dd class="value">{ words::count(props.people) }</dd>
            <dd class="quietly">
                { &props.source }
                if shows {
                    <NumberField {field} label={props.term.clone()} shown={words::count(props.people)} {read} {changed}
                        when_empty={Change::ResetParameter(props.parameter.to_string())} hint={html! { { texts::BACK } }} />
                }
            </dd>
            <dd>
                <button type="button" class="text-button" aria-expanded={if shows { "true" } else { "false" }} onclick={toggle}>
                    { if shows { texts::CLOSE } else { texts::CHANGE } }<span class="unseen">{ format!(" {}", props.term) }</span>
                </button>
            </dd>
        </div>
    }
}

fn count_change(value: f64, parameter: &AttrValue) -> Result<Change, String> {
    if (0.0..=crate::places::LARGEST_COUNT).contains(&value) {
        Ok(Change::Central { parameter: parameter.to_string(), value, price_year: None })
    } else {
        Err(words::count_refused().to_owned())
    }
}
