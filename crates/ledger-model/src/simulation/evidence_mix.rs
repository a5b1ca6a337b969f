//! What every pound of benefit rests on: the weakest number multiplied into it.
//!
//! The calculation is written as sums of products of every input that is evidence, and each sum and product is split by footing: the
//! parts of a sum keep their own, a product has the weaker of its two. What is no such step is split in proportion.

use super::normal_form::{Monomial, NormalForm, Rule, Sum};
use crate::evidence::{Group, Kind, WeakestStatus};
use crate::expr::{Expr, Graph};
use crate::model::{CELLS, Inputs, Outcome, ProgrammePlan, ResolvedParameter, Slot, cash_flows};

/// Pounds by footing, in its order.
pub type Pounds = [f64; WeakestStatus::COUNT];

/// Present benefit after overlap by what it rests on, gains and losses of each line alike by their absolute amounts.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct EvidenceMix {
    /// By programme, in the order of the plan: benefit of every kind, and public money.
    pub programmes: Vec<[Pounds; 2]>,
    /// The same of all together.
    pub total: [Pounds; 2],
}

/// Shares of a whole; none where there is nothing to share.
pub fn shares(pounds: &Pounds) -> Option<Pounds> {
    let whole: f64 = pounds.iter().sum();
    (whole > 0.0).then(|| pounds.map(|part| part / whole))
}

/// What the benefit of an outcome rests on.
pub fn evidence_mix(inputs: &Inputs, outcome: &Outcome) -> EvidenceMix {
    let graph = Graph::default();
    let values = inputs.parameters.iter().zip(&inputs.values).enumerate().map(|(at, (parameter, value))| match footing(parameter) {
        // Down to 0, so that a step that holds a number in bounds stays with what it was made of.
        Some(_) => graph.input(Slot(at as u16), *value, (value.min(0.0), value.max(0.0))),
        None => Expr::Known(*value),
    });
    let values: Vec<Expr<'_>> = values.collect();
    let flows = cash_flows(&inputs.plan, &values);
    let lines: Vec<Expr<'_>> = flows.programmes.iter().flat_map(|programme| programme.gross.as_flattened()).copied().collect();
    let (form, sums) = NormalForm::of(&graph, &lines);
    let walk = Walk::new(&form, inputs);
    let mut rests = EvidenceMix::default();
    for (at, years) in sums.as_chunks::<CELLS>().0.chunks(inputs.plan.timeline.max(1)).enumerate() {
        let parts = walk.programme(inputs, outcome, at, years);
        for (sum, part) in rests.total.iter_mut().flatten().zip(parts.as_flattened()) {
            *sum += part;
        }
        rests.programmes.push(parts);
    }
    rests
}

/// The footing of an input that is evidence; none for what says how much is delivered, what could leave a budget, and who
/// lives in the place.
fn footing(parameter: &ResolvedParameter) -> Option<WeakestStatus> {
    match parameter.group? {
        Group::Delivery | Group::Cashable => None,
        Group::Need | Group::Cost | Group::Effect | Group::Value => Some(WeakestStatus::from(parameter.standing)),
    }
}

/// A number split by footing, and the weakest it was made of, whatever its amount.
#[derive(Clone, Copy)]
struct Split {
    by: Pounds,
    weakest: WeakestStatus,
}

impl Split {
    fn whole(amount: f64, weakest: WeakestStatus) -> Self {
        let mut by = Pounds::default();
        by[weakest as usize] = amount;
        Self { by, weakest }
    }

    fn amount(&self) -> f64 {
        self.by.iter().sum()
    }

    fn size(&self) -> f64 {
        self.by.iter().map(|part| part.abs()).sum()
    }

    fn times(&self, other: &Self) -> Self {
        let mut product = Self::whole(0.0, self.weakest.max(other.weakest));
        for (at, a) in self.by.iter().enumerate() {
            for (with, b) in other.by.iter().enumerate() {
                product.by[at.max(with)] += a * b;
            }
        }
        product
    }
}

/// Every monomial, split.
struct Walk<'a> {
    form: &'a NormalForm,
    monomials: Vec<Split>,
}

impl<'a> Walk<'a> {
    fn new(form: &'a NormalForm, inputs: &Inputs) -> Self {
        let mut walk = Self { form, monomials: Vec::with_capacity(form.monomials.len()) };
        for rule in &form.monomials {
            let split = walk.monomial(*rule, inputs);
            walk.monomials.push(split);
        }
        walk
    }

    fn at(&self, monomial: Monomial) -> &Split {
        &self.monomials[monomial as usize]
    }

    fn monomial(&self, rule: Rule, inputs: &Inputs) -> Split {
        match rule {
            Rule::Input(slot) => Split::whole(inputs.value(slot), WeakestStatus::from(inputs.parameter(slot).standing)),
            Rule::Product(a, b) => self.at(a).times(self.at(b)),
            Rule::Sum(sum) => self.sum(sum),
            Rule::Positive(sum) => {
                let split = self.sum(sum);
                if split.amount() > 0.0 { split } else { Split::whole(0.0, split.weakest) }
            }
            // What is divided by a sum rests on all of it.
            Rule::Reciprocal(of) => {
                let (amount, weakest) = (self.at(of).amount(), self.at(of).weakest);
                Split::whole(if amount == 0.0 { 0.0 } else { 1.0 / amount }, weakest)
            }
            Rule::Choice(test, then, otherwise) => self.sum(if self.sum(test).amount() > 0.0 { then } else { otherwise }),
        }
    }

    /// A sum. Its constant has no footing of its own and goes with the rest: 1 − x rests on x alone.
    fn sum(&self, sum: Sum) -> Split {
        let terms = self.form.sum_of(sum);
        let mut whole = Split::whole(0.0, WeakestStatus::SourceSeen);
        for (monomial, times) in self.form.terms(terms) {
            let part = self.at(*monomial);
            whole.weakest = whole.weakest.max(part.weakest);
            for (sum, part) in whole.by.iter_mut().zip(&part.by) {
                *sum += part * times;
            }
        }
        let size = whole.size();
        if size > 0.0 {
            whole.by = whole.by.map(|part| part + terms.constant * part.abs() / size);
            whole
        } else {
            Split::whole(terms.constant, whole.weakest)
        }
    }

    /// Present benefit of one programme after overlap: of every kind, and public money.
    fn programme(&self, inputs: &Inputs, outcome: &Outcome, at: usize, years: &[[Sum; CELLS]]) -> [Pounds; 2] {
        let (plan, programme) = (&inputs.plan, &inputs.plan.programmes[at]);
        let one = &outcome.programmes[at];
        // Who gains decides only how much of a gain is public money.
        let split = inputs.splits[at].unwrap_or(WeakestStatus::SourceSeen);
        let shared = programme.effect.split();
        let [mut every, mut public] = [Pounds::default(); 2];
        for (year, sums) in years.iter().enumerate().take(plan.counted_years()) {
            for (line, sum) in sums.iter().enumerate() {
                let kind = Kind::ALL[line % Kind::COUNT];
                let pounds = (one.gross[year][line] * one.kept[year] * plan.discount_factors(kind)[year]).abs();
                if pounds == 0.0 {
                    continue;
                }
                let parts = self.parts(*sum, inputs, programme);
                let least = if shared.iter().any(|(shared, _)| *shared == line) { split as usize } else { 0 };
                for (at, part) in parts.iter().enumerate() {
                    every[at] += pounds * part;
                    if kind == Kind::Public {
                        public[at.max(least)] += pounds * part;
                    }
                }
            }
        }
        [every, public]
    }

    /// Shares of a line by footing, which add up to 1.
    fn parts(&self, sum: Sum, inputs: &Inputs, programme: &ProgrammePlan) -> Pounds {
        let split = self.sum(sum);
        let size = split.size();
        if size > 0.0 && size.is_finite() && !self.form.terms(self.form.sum_of(sum)).is_empty() {
            return split.by.map(|part| part.abs() / size);
        }
        // A line without any evidence: an entry that calls its effect a matter of delivery.
        let standings = programme.effect.slots().into_iter().map(|slot| WeakestStatus::from(inputs.parameter(slot).standing));
        Split::whole(1.0, standings.max().unwrap_or(WeakestStatus::Judgement)).by
    }
}
