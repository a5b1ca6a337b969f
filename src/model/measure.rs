//! The few figures whose doubt is looked at, for any kind of number: the same delivery, costs, effects and overlap as
//! `evaluate`, with less written down.

use super::Number;
use super::costs::{per_head, spend};
use super::delivery::deliver;
use super::effects::{Around, gross};
use super::explain::NoNotes;
use super::need::{need, profile};
use super::overlap::keep;
use super::plan::{Plan, line};
use crate::evidence::{Kind, Payer};

/// Present values of one programme or of all together, in pounds of the scenario's price year, after overlap.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Account<N = f64> {
    /// Cost.
    pub cost: N,
    /// Cost to public payers.
    pub public_cost: N,
    /// What public services gain that could leave a budget; losses in full.
    pub cashable: N,
    /// Benefit by kind of value, in the order of `Kind::ALL`.
    pub benefit: [N; Kind::COUNT],
}

/// The figures of one set of values.
#[derive(Clone, Debug, PartialEq)]
pub struct Measures<N = f64> {
    /// Each programme, in the order of the plan.
    pub programmes: Vec<Account<N>>,
    /// All together.
    pub total: Account<N>,
    /// Discounted benefit less cost of each year, every kind of value.
    pub net: Vec<N>,
    /// The same for public money.
    pub public_net: Vec<N>,
}

impl<N: Number> Account<N> {
    fn empty() -> Self {
        let zero = N::zero();
        Self { cost: zero, public_cost: zero, cashable: zero, benefit: [zero; Kind::COUNT] }
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
        self.public_cost += other.public_cost;
        self.cashable += other.cashable;
        for (sum, part) in self.benefit.iter_mut().zip(other.benefit) {
            *sum += part;
        }
    }
}

/// Works the figures out.
pub fn measure<N: Number>(plan: &Plan, values: &[N]) -> Measures<N> {
    let silent = &mut NoNotes;
    let zero = N::zero();
    let years = plan.counted_years();
    let need = need(&plan.need, &plan.worth, values, silent);
    let profile = profile(&plan.worth, values, &need.victim_year);
    let mut costs = Vec::with_capacity(plan.programmes.len());
    let mut benefits = Vec::with_capacity(plan.programmes.len());
    for (at, programme) in plan.programmes.iter().enumerate() {
        let delivered = deliver(at, programme, plan.timeline, &need, values, silent);
        let reference = programme.reference.as_ref().map(|service| per_head(service, values));
        let spent = spend(at, programme, &delivered, &need, reference, plan.caution, values, silent);
        let around = Around { at, delivered: &delivered, spent: &spent, reference, need: &need, profile: &profile, values };
        let mut lines = gross(plan.caution, programme, &around, silent);
        if programme.shown_only {
            lines.iter_mut().for_each(|year| year.fill(zero));
        }
        costs.push(spent);
        benefits.push(lines);
    }
    let severity = values[plan.worth.severity.0 as usize];
    let kept = keep(plan, &need, severity, &benefits).factor;
    let mut measures =
        Measures { programmes: Vec::with_capacity(costs.len()), total: Account::empty(), net: vec![zero; years], public_net: vec![zero; years] };
    for ((spent, gross), kept) in costs.iter().zip(&benefits).zip(&kept) {
        let mut account = Account::empty();
        for year in 0..years {
            let (factor, harm_factor) = (plan.factors[year], plan.harm_factors[year]);
            for payer in Payer::ALL {
                let cost = spent.by_payer[year][payer as usize] * factor;
                account.cost += cost;
                measures.net[year] -= cost;
                if payer.is_public() {
                    account.public_cost += cost;
                    measures.public_net[year] -= cost;
                }
                for kind in Kind::ALL {
                    let amount = gross[year][line(payer, kind)];
                    if amount.is_zero() {
                        continue;
                    }
                    let value = amount * kept[year] * if kind == Kind::Harm { harm_factor } else { factor };
                    account.benefit[kind as usize] += value;
                    measures.net[year] += value;
                    if kind == Kind::Public {
                        measures.public_net[year] += value;
                        let share = plan.cashable[payer as usize].map_or(zero, |slot| values[slot.0 as usize]);
                        // A loss is cashable in full; a gain only in the share that could leave this payer's budget.
                        account.cashable += value - value.positive_part() * (N::from(1.0) - share);
                    }
                }
            }
        }
        measures.total.add(&account);
        measures.programmes.push(account);
    }
    measures
}
