//! What a programme costs each year, and who pays.

use super::delivery::Volumes;
use super::need::sum;
use super::plan::{CostPlan, CostPlanBasis, OptimismBias, ProgrammePlan, ReferencePlan, Slot};
use super::{Need, Number};
use crate::evidence::Payer;

/// Pounds by payer.
pub type ByPayer<N = f64> = [N; Payer::COUNT];

/// Yearly cost of a programme, in real pounds of the scenario's price year.
#[derive(Clone, Debug, PartialEq)]
pub struct CostsByPayer<N = f64> {
    /// By year, then payer.
    pub by_payer: Vec<ByPayer<N>>,
    /// By year: the part that is partners' time given in kind.
    pub in_kind: Vec<N>,
    /// By year: the part that is paid before the units are reached that it is for. It buys no more.
    pub ahead: Vec<N>,
    /// By cost line, then year; empty where nothing is delivered.
    pub by_line: Vec<Vec<N>>,
}

impl<N: Number> CostsByPayer<N> {
    pub fn total(&self, year: usize) -> N {
        sum(self.by_payer[year].iter().copied())
    }
}

/// Yearly cost and benefit of the reference service for each head of its population.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PerHead<N = f64> {
    /// Pounds of cost.
    pub cost: N,
    /// Pounds of gross benefit.
    pub benefit: N,
}

/// The reference service, weighted over its areas: a net figure N with gross ratio R costs N ÷ (R − 1).
pub fn per_head<N: Number>(plan: &ReferencePlan, values: &[N]) -> PerHead<N> {
    let at = |slot: Slot| values[slot.0 as usize];
    let weight = at(plan.weight);
    let one = N::from(1.0);
    let others = sum(plan.areas.iter().skip(1).map(|area| at(area.population)));
    let mut whole = PerHead { cost: N::zero(), benefit: N::zero() };
    for (which, area) in plan.areas.iter().enumerate() {
        let population = at(area.population);
        let share = match plan.own {
            Some(own) => N::from(f64::from(u8::from(own == which))),
            None if plan.areas.len() == 1 => one,
            None if which == 0 => weight,
            None => others.select_positive((one - weight) * population / others, N::zero()),
        };
        let net_benefit = at(area.net_benefit);
        let excess = at(area.ratio) - one;
        let defined = |amount: N| excess.select_positive(population.select_positive(amount, N::zero()), N::zero());
        let cost = net_benefit / excess;
        // A part of a person, which only a file can ask for, would make a cost for each head too large to be a number.
        let heads = population.larger(one);
        whole.cost += defined(share * cost / heads);
        whole.benefit += defined(share * (cost + net_benefit) / heads);
    }
    whole
}

/// Yearly cost of one programme.
pub fn spend<N: Number>(
    plan: &ProgrammePlan,
    delivered: &Volumes<N>,
    need: &Need<N>,
    reference: Option<PerHead<N>>,
    caution: OptimismBias,
    years_looked_at: usize,
    values: &[N],
) -> CostsByPayer<N> {
    let years = delivered.starts.len();
    let zero = N::zero();
    let mut spent = CostsByPayer {
        by_payer: vec![[zero; Payer::COUNT]; years],
        in_kind: vec![zero; years],
        ahead: vec![zero; years],
        by_line: Vec::new(),
    };
    if delivered.scale.is_zero() {
        return spent; // nothing is added or cut, so nothing is set up or paid for
    }
    // Bias is against a cut, too: it saves less than it is thought to.
    let bias = caution.on_cost(delivered.scale);
    let whole_place = reference.map_or(zero, |per_head| per_head.cost) * need.population;
    for cost in &plan.costs {
        let line = line_by_year(cost, plan, delivered, whole_place, bias, years_looked_at, values);
        for (year, amount) in line.iter().enumerate().skip(plan.start).take(years_looked_at.saturating_sub(plan.start)) {
            for &(payer, share) in &cost.payers {
                spent.by_payer[year][payer as usize] += *amount * share.of(values);
            }
            if cost.in_kind {
                spent.in_kind[year] += *amount;
            }
        }
        if let CostPlanBasis::PerUnit { counts, amount, hours, from_start: true } = cost.basis {
            let as_reached = CostPlan { basis: CostPlanBasis::PerUnit { counts, amount, hours, from_start: false }, ..cost.clone() };
            let as_reached = line_by_year(&as_reached, plan, delivered, whole_place, bias, years_looked_at, values);
            for (ahead, (paid, reached)) in spent.ahead.iter_mut().zip(line.iter().zip(as_reached)) {
                *ahead += *paid - reached;
            }
        }
        spent.by_line.push(line);
    }
    spent
}

/// One cost line by year. What is paid once may fall after the last year of delivery; everything else follows delivery.
fn line_by_year<N: Number>(
    cost: &CostPlan,
    plan: &ProgrammePlan,
    delivered: &Volumes<N>,
    whole_place: N,
    bias: N,
    years_looked_at: usize,
    values: &[N],
) -> Vec<N> {
    let value = |slot: Slot| values[slot.0 as usize];
    let (zero, one) = (N::zero(), N::from(1.0));
    let priced = |amount: Slot, hours: Option<Slot>| value(amount) * hours.map_or(one, value);
    // What does not follow the scale is paid only where something is delivered of which nothing runs now.
    let if_new = |amount: N| delivered.now.select_positive(zero, delivered.scale.select_positive(amount, zero));
    let growth = one + value(cost.growth);
    let mut grown = one;
    let mut line = vec![zero; delivered.starts.len()];
    for (year, amount) in line.iter_mut().enumerate().take(years_looked_at) {
        if year >= plan.start {
            let at_first_prices = match cost.basis {
                CostPlanBasis::PerUnit { counts, amount, hours, from_start } => {
                    let units = if from_start { delivered.staffed[year] } else { delivered.starts[year] };
                    units * delivered.per_start(counts) * priced(amount, hours)
                }
                CostPlanBasis::PerYear { amount, hours } if year < plan.delivery_years => if_new(priced(amount, hours)),
                CostPlanBasis::Once { amount, hours, year: when } if when + plan.start == year => if_new(priced(amount, hours)),
                CostPlanBasis::PerYear { .. } | CostPlanBasis::Once { .. } => zero,
                CostPlanBasis::Reference => whole_place * delivered.ramp[year] * delivered.multiple,
            };
            *amount = grown * bias * at_first_prices;
        }
        grown *= growth;
    }
    line
}
