//! The few figures whose doubt is looked at, for any kind of number: the same delivery, costs, effects and overlap as
//! `evaluate`, with less written down.

use super::Number;
use super::cash_flows::{CashFlows, ProgrammeFlows, cash_flows};
use super::need::sum;
use super::plan::{ByPayerAndKind, Plan, line};
use crate::evidence::{Kind, Payer};

/// Present values of one programme or of all together, in pounds of the scenario's price year, after overlap.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ProgrammeTotals<N = f64> {
    pub cost: N,
    /// Cost of all years as it falls, not discounted.
    pub undiscounted_cost: N,
    /// Cost to public payers.
    pub public_cost: N,
    /// What public services gain that could leave a budget; losses in full.
    pub cashable: N,
    /// Benefit by kind of value, in the order of `Kind::ALL`.
    pub benefit: [N; Kind::COUNT],
}

/// The figures of one set of values.
#[derive(Clone, Debug, PartialEq)]
pub struct Totals<N = f64> {
    /// Each programme, in the order of the plan.
    pub programmes: Vec<ProgrammeTotals<N>>,
    /// All together.
    pub total: ProgrammeTotals<N>,
    /// Discounted benefit less cost of each year, every kind of value.
    pub net: Vec<N>,
    /// The same for public money.
    pub public_net: Vec<N>,
    /// The first year, counted from 0, in which anything can be spent.
    pub first_cost: Option<usize>,
    /// The same for public services.
    pub first_public_cost: Option<usize>,
}

impl<N: Number> ProgrammeTotals<N> {
    fn empty() -> Self {
        let zero = N::zero();
        Self { cost: zero, undiscounted_cost: zero, public_cost: zero, cashable: zero, benefit: [zero; Kind::COUNT] }
    }

    /// Benefit of every kind.
    pub fn whole_benefit(&self) -> N {
        super::need::sum(self.benefit)
    }

    /// Public-sector money gained.
    pub fn public_benefit(&self) -> N {
        self.benefit[Kind::Public as usize]
    }

    fn add(&mut self, other: &Self) {
        self.cost += other.cost;
        self.undiscounted_cost += other.undiscounted_cost;
        self.public_cost += other.public_cost;
        self.cashable += other.cashable;
        for (sum, part) in self.benefit.iter_mut().zip(other.benefit) {
            *sum += part;
        }
    }
}

/// Gross benefit of every programme by year and line, before overlap and not discounted. What is shown and not added is 0.
pub fn standalone_benefits<N: Number>(plan: &Plan, values: &[N]) -> Vec<Vec<ByPayerAndKind<N>>> {
    cash_flows(plan, values).programmes.into_iter().map(|one| one.gross).collect()
}

/// Works the figures out.
pub fn measure<N: Number>(plan: &Plan, values: &[N]) -> Totals<N> {
    let zero = N::zero();
    let years = plan.counted_years();
    let CashFlows { programmes, kept, .. } = cash_flows(plan, values);
    let mut measures = Totals {
        programmes: Vec::with_capacity(programmes.len()),
        total: ProgrammeTotals::empty(),
        net: Vec::new(),
        public_net: Vec::new(),
        first_cost: None,
        first_public_cost: None,
    };
    let earlier = |known: &mut Option<usize>, year: usize| *known = Some(known.map_or(year, |known| known.min(year)));
    let (mut net, mut public_net) = (vec![Vec::new(); years], vec![Vec::new(); years]);
    for (ProgrammeFlows { spent, gross, .. }, kept) in programmes.iter().zip(&kept.factor) {
        let (mut cost, mut undiscounted, mut public_cost, mut cashable) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
        let mut benefit: [Vec<N>; Kind::COUNT] = Default::default();
        for year in 0..years {
            let (factor, harm_factor) = (plan.factors[year], plan.harm_factors[year]);
            for payer in Payer::ALL {
                let spent = spent.by_payer[year][payer as usize];
                if !spent.is_zero() {
                    earlier(&mut measures.first_cost, year);
                    undiscounted.push(spent);
                    let spent = spent * factor;
                    cost.push(spent);
                    net[year].push(-spent);
                    if payer.is_public() {
                        earlier(&mut measures.first_public_cost, year);
                        public_cost.push(spent);
                        public_net[year].push(-spent);
                    }
                }
                for kind in Kind::ALL {
                    let amount = gross[year][line(payer, kind)];
                    if amount.is_zero() {
                        continue;
                    }
                    let value = amount * kept[year] * if kind == Kind::Harm { harm_factor } else { factor };
                    benefit[kind as usize].push(value);
                    net[year].push(value);
                    if kind == Kind::Public {
                        public_net[year].push(value);
                        let share = plan.cashable[payer as usize].map_or(zero, |slot| values[slot.0 as usize]);
                        // A loss is cashable in full; a gain only in the share that could leave this payer's budget.
                        cashable.push(value - value.max0() * (N::from(1.0) - share));
                    }
                }
            }
        }
        let account = ProgrammeTotals {
            cost: sum(cost),
            undiscounted_cost: sum(undiscounted),
            public_cost: sum(public_cost),
            cashable: sum(cashable),
            benefit: benefit.map(sum),
        };
        measures.total.add(&account);
        measures.programmes.push(account);
    }
    measures.net = net.into_iter().map(sum).collect();
    measures.public_net = public_net.into_iter().map(sum).collect();
    measures
}
