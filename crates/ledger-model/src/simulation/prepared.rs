//! The calculation of a scenario's inputs as instructions, ready to be repeated for many draws.

use super::columns::{Input, Shapes};
use super::measure::{MeasureColumns, Net};
use super::normal_form::NormalForm;
use super::program::Program;
use crate::expr::{Expr, Graph};
use crate::model::{CostsAndBenefits, Inputs, Number, Slot, Totals, totals};
use std::rc::Rc;

/// A calculation ready to be repeated: its instructions and the inputs they read.
#[derive(Clone)]
pub struct Prepared {
    pub(super) program: Rc<Program>,
    pub(super) inputs: Vec<Input>,
    pub(super) central: Vec<f64>,
    pub(super) programmes: usize,
    pub(super) years: usize,
    /// The first year in which anything can be spent, and in which public services can spend anything.
    pub(super) first_cost: Option<usize>,
    pub(super) first_public_cost: Option<usize>,
}

impl Prepared {
    /// Writes the calculation of some inputs down.
    pub fn new(inputs: &Inputs, shapes: &mut Shapes) -> Self {
        let drawn: Vec<Option<Input>> = (0..inputs.values.len()).map(|at| Input::of(inputs, Slot(at as u16), shapes)).collect();
        let graph = Graph::default();
        let values: Vec<Expr<'_>> = drawn
            .iter()
            .zip(&inputs.values)
            .map(|(input, central)| match input {
                Some(input) => {
                    let (low, high) = input.support();
                    graph.input(input.slot, *central, (low.min(*central), high.max(*central)))
                }
                None => Expr::Known(*central),
            })
            .collect();
        let totals = totals(&inputs.plan, &values);
        let first = |cost: fn(&CostsAndBenefits<Expr<'_>>) -> bool| totals.total.yearly.iter().position(cost);
        let (first_cost, first_public_cost) = (first(|year| !year.cost.is_zero()), first(|year| !year.public_cost.is_zero()));
        let (mut form, mut sums) = NormalForm::of(&graph, &results(&totals));
        // Most years are like the one before but for the discount factor.
        let first_year = MeasureColumns::first_year(inputs.plan.programmes.len());
        sums[first_year..].iter_mut().for_each(|sum| *sum = form.shared(*sum));
        let program = Program::new(&form, &sums);
        let drawn = program.inputs.iter().filter_map(|slot| drawn[slot.0 as usize].clone()).collect();
        Self {
            program: Rc::new(program),
            inputs: drawn,
            central: inputs.values.clone(),
            programmes: inputs.plan.programmes.len(),
            years: inputs.plan.counted_years(),
            first_cost,
            first_public_cost,
        }
    }

    /// How many instructions it has, and how many multiples its sums add up.
    pub fn size(&self) -> (usize, usize) {
        self.program.size()
    }
}

/// Every result, in the order of `MeasureColumns`.
fn results<'g>(totals: &Totals<Expr<'g>>) -> Vec<Expr<'g>> {
    let nets = totals.programmes.iter().flat_map(|account| Net::ALL.map(|net| net.of(&account.present)));
    let CostsAndBenefits { cost, public_cost, benefit, cashable } = totals.total.present;
    let whole = [cost, totals.total.undiscounted_cost(), public_cost, cashable].into_iter().chain(benefit);
    let yearly = |net: Net| totals.total.discounted.iter().map(move |year| net.of(year));
    nets.chain(whole).chain(yearly(Net::Public)).chain(yearly(Net::Social)).collect()
}
