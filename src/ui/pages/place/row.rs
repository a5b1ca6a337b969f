//! One line of what follows from the place.

use crate::model::Which;
use crate::ui::why::Why;
use crate::words::place_texts as texts;
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub struct RowProps {
    /// What it is.
    pub term: AttrValue,
    /// What the term means.
    #[prop_or_default]
    pub more: Option<AttrValue>,
    /// The figure.
    pub value: AttrValue,
    /// What stands under the figure.
    #[prop_or_default]
    pub beside: Option<AttrValue>,
    /// Where it comes from.
    pub source: AttrValue,
    /// The step that worked it out.
    pub which: Which,
    /// The numbers behind it that may be changed: visible text and parameter id.
    pub changes: Vec<(AttrValue, AttrValue)>,
}

/// One line of what follows from the place.
#[component]
pub fn Row(props: &RowProps) -> Html {
    let each = props.changes.iter().map(|(text, parameter)| {
        let href = format!("#/assumptions?field={parameter}");
        html! { <li key={parameter.to_string()}><a {href}>{ text }<span class="unseen">{ format!(": {}", props.term) }</span></a></li> }
    });
    html! {
        <div>
            <dt>{ &props.term }if let Some(more) = &props.more { <p class="quietly">{ more }</p> }</dt>
            <dd class="value">{ &props.value }if let Some(beside) = &props.beside { <span>{ beside }</span> }</dd>
            <dd class="quietly">{ &props.source }{ " " }<Why which={props.which} figure={props.term.clone()} /></dd>
            <dd><ul>{ for each }</ul></dd>
        </div>
    }
}

/// One number to change, by its parameter.
pub fn change(parameter: &str) -> Vec<(AttrValue, AttrValue)> {
    vec![(texts::CHANGE.into(), AttrValue::from(parameter.to_owned()))]
}
