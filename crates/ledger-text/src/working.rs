//! *Why this number?*: the working of a figure in words, down to published numbers and their sources.

mod from;
mod rule;
mod source;
mod title;
mod value;

pub use from::{FromSaid, NumberSaid, number_said};
pub(super) use from::{published_in_unit, standing_said};
pub use source::{SourceSaid, Sources as NumberedSources, sources_of};
pub(super) use title::{kind_in_working, payer_in_working};
pub use title::{of_part as part_title, step_title, what_title};
pub use value::ValuesSaid;
pub(super) use value::{rounded, working_pounds};

use ledger_model::embedded::library;
use ledger_model::evidence::Programme;
use ledger_model::model::{Inputs, Step, StepId, Working};
use rule::step_rule;
use source::Sources;

/// A working in words.
#[derive(Clone, Debug, PartialEq)]
pub struct WorkingSaid {
    /// The steps, the figure's own first.
    pub steps: Vec<StepSaid>,
    /// Every source they name, in the order of their numbers.
    pub sources: Vec<SourceSaid>,
}

/// One step in words.
#[derive(Clone, Debug, PartialEq)]
pub struct StepSaid {
    /// Its name.
    pub id: StepId,
    /// Its heading.
    pub title: String,
    /// How it is worked out. Ends with a full stop.
    pub rule: String,
    /// What it comes to.
    pub values: ValuesSaid,
    pub from: Vec<FromSaid>,
}

/// The working in words.
pub fn working_said(inputs: &Inputs, working: &Working) -> WorkingSaid {
    let entry = |id: &str| library().programme(id).or_else(|| inputs.own_programme(id));
    let programmes: Vec<&Programme> = inputs.plan.programmes.iter().filter_map(|plan| entry(&plan.id)).collect();
    let mut sources = Sources::default();
    let steps = working.steps.iter().map(|step| step_said(inputs, &programmes, &working.steps, step, &mut sources)).collect();
    WorkingSaid { steps, sources: sources.listed() }
}

/// How a step is worked out, in a sentence or two.
pub fn step_how(inputs: &Inputs, programmes: &[&Programme], which: StepId) -> String {
    let at = which.programme.map(usize::from);
    step_rule(inputs, at.and_then(|at| Some((*programmes.get(at)?, inputs.plan.programmes.get(at)?))), which)
}

fn step_said(inputs: &Inputs, programmes: &[&Programme], all: &[Step], step: &Step, sources: &mut Sources) -> StepSaid {
    let at = step.id.programme.map(usize::from);
    let programme = at.and_then(|at| Some((*programmes.get(at)?, inputs.plan.programmes.get(at)?)));
    StepSaid {
        id: step.id,
        title: step_title(inputs, programmes, step.id),
        rule: step_rule(inputs, programme, step.id),
        values: ValuesSaid::of(inputs, step),
        from: from::of_step(inputs, programmes, all, step, sources),
    }
}

/// The button that opens a working.
pub fn why_this_number() -> &'static str {
    "Why this number?"
}

/// The heading of an open working.
pub fn working_heading(figure: &str) -> String {
    format!("How we worked out: {}", super::sentence::lower_first(figure))
}

/// What stands in a working under its heading.
pub fn working_lead(inputs: &Inputs) -> String {
    format!(
        "The figure comes first, then each step it rests on, down to published numbers. Money is in {} prices. These are the figures \
         of the central case.",
        inputs.settings.price_year
    )
}

/// What is said where a figure does not arise.
pub fn no_working() -> &'static str {
    "There is no working to show: this figure does not arise with what is chosen."
}

/// Small texts of an open working.
pub mod working_texts {
    pub const CLOSE: &str = "Close";
    /// Heading of the list of sources.
    pub const SOURCES: &str = "Sources";
    /// Before what a step is worked out from.
    pub const FROM: &str = "Worked out from";
    /// Before the place of an earlier step.
    pub const STEP: &str = "step";
    /// Link to a number that may be changed.
    pub const CHANGE: &str = "Change it";
    /// Beside a number that the user changed.
    pub const CHANGED: &str = "Changed by you";
    /// Heads the column of years.
    pub const YEAR: &str = "Year";
    /// Heads the column of amounts.
    pub const AMOUNT: &str = "Amount";
    /// Shown for a step without ingredients.
    pub const STARTS_HERE: &str = "Nothing else goes into this step.";
}
