//! The working behind any figure, as data, down to published numbers.
//!
//! The steps are written down after the calculation, from the values that its formulas return.

mod place;
mod programme;
mod results;

use super::cash_flows::{CashFlows, cash_flows};
use super::evaluate::outcome;
use super::inputs::Inputs;
use super::number::Number;
use super::plan::Plan;
use super::trace::{Step, StepId, StepInput, Trace};

/// A figure's working: its own step first, then every step it rests on, down to published numbers.
#[derive(Clone, Debug, PartialEq)]
pub struct Working {
    /// The steps, the figure's own first.
    pub steps: Vec<Step>,
}

/// The working of one figure; none where the figure does not arise in this scenario.
pub fn explain(inputs: &Inputs, id: StepId) -> Option<Working> {
    let plan = &inputs.plan;
    let flows = cash_flows(plan, &inputs.values);
    let mut trace = trace_flows(plan, &flows);
    let outcome = outcome(plan, &inputs.values, flows);
    for (at, programme) in outcome.programmes.iter().enumerate() {
        results::trace_programme(at, plan, programme, &mut trace);
    }
    results::trace_total(plan, &outcome.total, &mut trace);
    let mut steps = Vec::new();
    gather(&trace, id, &mut steps);
    (!steps.is_empty()).then_some(Working { steps })
}

/// The steps from the place's need to every programme's gross benefit, in the order of the calculation.
pub fn trace_flows<N: Number>(plan: &Plan, flows: &CashFlows<N>) -> Trace<N> {
    let mut trace = Trace::default();
    place::trace_need(plan, &flows.need, &mut trace);
    for (at, (programme, alone)) in plan.programmes.iter().zip(&flows.programmes).enumerate() {
        programme::trace_programme(at, plan.caution, programme, alone, &mut trace);
    }
    trace
}

fn gather(trace: &Trace, id: StepId, steps: &mut Vec<Step>) {
    if steps.iter().any(|step| step.id == id) {
        return;
    }
    let Some(step) = trace.step(id) else { return };
    steps.push(step.clone());
    for input in &step.from {
        if let StepInput::Step(earlier) = input {
            gather(trace, *earlier, steps);
        }
    }
}
