//! A count of the place, with a box to change it.

use crate::app::WorkspaceHandle;
use crate::ui::fields::NumberField;
use crate::words::{self, NumberKind, place_texts as texts};
use ledger_model::change::Change;
use yew::prelude::*;

/// Which counts have their boxes open, by their parameters.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Opened {
    all: Vec<&'static str>,
    /// The one opened last, which takes the focus; none once another is closed.
    pub latest: Option<&'static str>,
}

impl Opened {
    /// With one more open, or without one.
    fn with(&self, parameter: &'static str, is_open: bool) -> Self {
        let others = self.all.iter().copied().filter(|known| *known != parameter);
        Self { all: others.chain(is_open.then_some(parameter)).collect(), latest: is_open.then_some(parameter) }
    }
}

/// A count: its parameter, what it is, how many, and where it comes from.
pub struct Count {
    pub parameter: &'static str,
    pub term: &'static str,
    pub people: f64,
    /// Where it comes from.
    pub source: String,
}

/// The key of a count's box.
pub fn field(parameter: &str) -> String {
    format!("parameters.{parameter}")
}

/// A count of the place. Its box stands open while what is in it cannot be used.
pub fn count(workspace: &WorkspaceHandle, said: Count, opened: &UseStateHandle<Opened>) -> Html {
    let Count { parameter, term, people, source } = said;
    let field = field(parameter);
    let shows = opened.all.contains(&parameter) || workspace.workspace().problems().contains_key(&field);
    let toggle = {
        let opened = opened.clone();
        Callback::from(move |_: MouseEvent| opened.set(opened.with(parameter, !shows)))
    };
    let read = Callback::from(move |value: f64| count_change(value, parameter));
    let changed = workspace.scenario().parameters.contains_key(parameter);
    html! {
        <div key={parameter}>
            <dt>{ term }</dt>
            <dd class="value">{ words::count(people) }</dd>
            <dd class="quietly">
                { source }
                if shows {
                    <NumberField {field} label={term} asks={NumberKind::Count} shown={words::count(people)} {read} {changed}
                        when_empty={Change::ResetParameter(parameter.to_owned())} hint={html! { { texts::BACK } }} />
                }
            </dd>
            <dd>
                <button type="button" class="text-button" aria-expanded={if shows { "true" } else { "false" }} onclick={toggle}>
                    { if shows { texts::CLOSE } else { texts::CHANGE } }<span class="unseen">{ format!(" {term}") }</span>
                </button>
            </dd>
        </div>
    }
}

fn count_change(value: f64, parameter: &str) -> Result<Change, String> {
    if (0.0..=ledger_model::places::LARGEST_COUNT).contains(&value) {
        Ok(Change::Central { parameter: parameter.to_owned(), value, price_year: None })
    } else {
        Err(words::count_refused().to_owned())
    }
}
