//! One line of what follows from the place.

use crate::app::Route;
use crate::ui::why::Why;
use crate::words::place_texts as texts;
use ledger_model::model::StepId;
use yew::prelude::*;

/// What a line says.
pub struct Row {
    pub term: &'static str,
    /// What the term means.
    pub more: Option<&'static str>,
    /// The figure.
    pub value: String,
    /// What stands under the figure.
    pub beside: Option<String>,
    /// Where it comes from.
    pub source: String,
    /// The step that worked it out.
    pub which: StepId,
    /// The numbers behind it that may be changed: visible text and parameter id.
    pub changes: Vec<(&'static str, String)>,
}

/// One line of what follows from the place.
pub fn row(said: Row) -> Html {
    let Row { term, more, value, beside, source, which, changes } = said;
    let each = changes.into_iter().map(|(text, parameter)| {
        let href = Route::Assumptions.field_address(&format!("parameters.{parameter}"));
        html! { <li key={parameter}><a {href}>{ text }<span class="unseen">{ format!(": {term}") }</span></a></li> }
    });
    html! {
        <div>
            <dt>{ term }if let Some(more) = more { <p class="quietly">{ more }</p> }</dt>
            <dd class="value">{ value }if let Some(beside) = beside { <span>{ beside }</span> }</dd>
            <dd class="quietly">{ source }{ " " }<Why {which} figure={term} /></dd>
            <dd><ul>{ for each }</ul></dd>
        </div>
    }
}

/// One number to change, by its parameter.
pub fn change(parameter: &str) -> Vec<(&'static str, String)> {
    vec![(texts::CHANGE, parameter.to_owned())]
}
