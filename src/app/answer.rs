//! The answer to a scenario: its inputs, outcome and guards.

use crate::embedded::{gazetteer, library};
use crate::evidence::Programme;
use crate::model::{Guard, InputFault, Inputs, Outcome, Scenario, evaluate, guards};
use std::rc::Rc;

/// A scenario that could be worked out, and what came of it.
#[derive(Clone, Debug)]
pub struct Answer {
    /// The scenario.
    pub scenario: Scenario,
    /// Its checked inputs.
    pub inputs: Inputs,
    /// The central case.
    pub outcome: Outcome,
    /// What a careful reader would object to.
    pub guards: Vec<Guard>,
}

impl PartialEq for Answer {
    /// The same scenario always has the same answer.
    fn eq(&self, other: &Self) -> bool {
        self.scenario == other.scenario
    }
}

impl Answer {
    /// Works a scenario out.
    ///
    /// # Errors
    /// Every fault in the scenario.
    pub fn to(scenario: &Scenario) -> Result<Self, Vec<InputFault>> {
        let inputs = Inputs::resolve(library(), gazetteer(), scenario)?;
        let outcome = evaluate(&inputs.plan, &inputs.values);
        let guards = guards(library(), scenario, &inputs, &outcome);
        Ok(Self { scenario: scenario.clone(), inputs, outcome, guards })
    }

    /// The entry of a programme: the library's, or the user's own.
    pub fn programme(&self, id: &str) -> Option<&Programme> {
        library().programme(id).or_else(|| self.scenario.own_programmes.iter().find(|own| own.id == id))
    }

    /// Flat discount rates at which net present value is also shown, proportions.
    pub fn rates(&self) -> &'static [f64] {
        &library().national.discounting.also_shown
    }

    /// The worked example of the start page.
    pub fn example_scenario() -> Scenario {
        let defaults = &library().national.defaults;
        Scenario {
            place: Some(crate::model::ChosenPlace::Areas(vec![defaults.example_area.clone()])),
            programmes: defaults.example_programmes.iter().map(|id| (id.clone(), Default::default())).collect(),
            ..Scenario::default()
        }
    }
}

/// What there is to show.
#[derive(Clone, Debug, PartialEq)]
pub enum AnswerState {
    /// No place is chosen yet.
    NoPlace,
    /// The answer to what is on the page.
    Current(Rc<Answer>),
    /// The last valid answer; something on the page has to be put right first.
    OutOfDate(Rc<Answer>),
}

impl AnswerState {
    /// The answer, current or not.
    pub fn answer(&self) -> Option<&Rc<Answer>> {
        match self {
            Self::NoPlace => None,
            Self::Current(answer) | Self::OutOfDate(answer) => Some(answer),
        }
    }

    /// Whether it must be shown greyed.
    pub fn is_out_of_date(&self) -> bool {
        matches!(self, Self::OutOfDate(_))
    }
}
