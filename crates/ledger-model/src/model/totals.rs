//! What cash flows add up to, written once for any kind of number: the central outcome and the draws both read it.
//!
//! A cell is what one programme costs or brings one payer in one year, by kind of value. Every other figure is a sum of cells.

use super::Number;
use super::cash_flows::{CashFlows, ProgrammeFlows, cash_flows};
use super::costs::ByPayer;
use super::need::sum;
use super::plan::{ByPayerAndKind, CELLS, Plan, payer_and_kind};
use crate::evidence::{Kind, Payer};

/// The cells of one programme, in real pounds of the scenario's price year, not discounted.
pub(super) struct Cells<'a, N = f64> {
    plan: &'a Plan,
    values: &'a [N],
    /// Costs by year, then payer.
    pub costs: &'a [ByPayer<N>],
    gross: &'a [ByPayerAndKind<N>],
    /// By year: the share of gross benefit that is kept after overlap.
    kept: &'a [N],
    /// The lines on which some benefit falls: a programme's falls on few.
    pub lines: Vec<usize>,
}

impl<'a, N: Number> Cells<'a, N> {
    pub fn of(plan: &'a Plan, values: &'a [N], flows: &'a CashFlows<N>, at: usize) -> Self {
        let ProgrammeFlows { spent, gross, .. } = &flows.programmes[at];
        let lines = (0..CELLS).filter(|line| gross.iter().any(|lines| !lines[*line].is_zero())).collect();
        Self { plan, values, costs: &spent.by_payer, gross, kept: &flows.overlap.factor[at], lines }
    }

    /// Benefit of a line by year, before overlap and after it.
    pub fn benefits(&self, line: usize) -> impl Iterator<Item = (N, N)> {
        self.gross.iter().zip(self.kept).map(move |(lines, kept)| (lines[line], lines[line] * *kept))
    }

    /// What of a payer's public gain could leave the budget: only a share of it, but all of a loss.
    pub fn cashable(&self, payer: Payer) -> impl Fn(N) -> N {
        let share = self.plan.cashable[payer as usize].map_or(N::zero(), |slot| self.values[slot.0 as usize]);
        let not_cashable = N::from(1.0) - share;
        move |gain| gain - gain.max0() * not_cashable
    }

    pub fn account(&self) -> Account<N> {
        let mut yearly = vec![CostsAndBenefits::none(); self.plan.counted_years()];
        for (sums, costs) in yearly.iter_mut().zip(self.costs) {
            for (payer, cost) in Payer::ALL.iter().zip(costs) {
                sums.cost += *cost;
                if payer.is_public() {
                    sums.public_cost += *cost;
                }
            }
        }
        for &line in &self.lines {
            let (payer, kind) = payer_and_kind(line);
            let cashable = self.cashable(payer);
            for (sums, (_, benefit)) in yearly.iter_mut().zip(self.benefits(line)) {
                sums.benefit[kind as usize] += benefit;
                if kind == Kind::Public {
                    sums.cashable += cashable(benefit);
                }
            }
        }
        Account::of(self.plan, yearly)
    }
}

/// Costs and benefits after overlap of one year or of several, in pounds of the scenario's price year.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct CostsAndBenefits<N = f64> {
    pub cost: N,
    /// Cost to public payers.
    pub public_cost: N,
    /// Benefit by kind of value, in the order of `Kind::ALL`.
    pub benefit: [N; Kind::COUNT],
    /// Public money that could leave a budget; losses in full.
    pub cashable: N,
}

impl<N: Number> CostsAndBenefits<N> {
    /// Benefit of every kind.
    pub fn whole_benefit(&self) -> N {
        sum(self.benefit.iter().copied())
    }

    /// Public money gained.
    pub fn public_benefit(&self) -> N {
        self.benefit[Kind::Public as usize]
    }

    fn discounted(&self, plan: &Plan, year: usize) -> Self {
        let (factor, harm_factor) = (plan.factors[year], plan.harm_factors[year]);
        let mut benefit = self.benefit.map(|amount| amount * factor);
        benefit[Kind::Harm as usize] = self.benefit[Kind::Harm as usize] * harm_factor;
        Self { cost: self.cost * factor, public_cost: self.public_cost * factor, benefit, cashable: self.cashable * factor }
    }

    fn none() -> Self {
        let zero = N::zero();
        Self { cost: zero, public_cost: zero, benefit: [zero; Kind::COUNT], cashable: zero }
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

/// Costs and benefits of one programme, or of all together, over the years that count.
#[derive(Clone, Debug, PartialEq)]
pub struct Account<N = f64> {
    /// Each year's, not discounted.
    pub yearly: Vec<CostsAndBenefits<N>>,
    /// Each year's present value.
    pub discounted: Vec<CostsAndBenefits<N>>,
    /// The present value of all years.
    pub present: CostsAndBenefits<N>,
}

impl<N: Number> Account<N> {
    fn of(plan: &Plan, yearly: Vec<CostsAndBenefits<N>>) -> Self {
        let mut present = CostsAndBenefits::none();
        let discounted = yearly.iter().enumerate().map(|(year, amounts)| {
            let discounted = amounts.discounted(plan, year);
            present.add(&discounted);
            discounted
        });
        let discounted = discounted.collect();
        Self { yearly, discounted, present }
    }

    /// All programmes' accounts, added up.
    pub(super) fn together(plan: &Plan, accounts: &[Self]) -> Self {
        let mut yearly = vec![CostsAndBenefits::none(); plan.counted_years()];
        for account in accounts {
            yearly.iter_mut().zip(&account.yearly).for_each(|(sum, year)| sum.add(year));
        }
        Self::of(plan, yearly)
    }

    /// Cost of all years as it falls, not discounted.
    pub fn undiscounted_cost(&self) -> N {
        sum(self.yearly.iter().map(|year| year.cost))
    }
}

/// The accounts of one set of values.
#[derive(Clone, Debug, PartialEq)]
pub struct Totals<N = f64> {
    /// Each programme's, in the order of the plan.
    pub programmes: Vec<Account<N>>,
    /// All together.
    pub total: Account<N>,
}

/// Works the accounts out.
pub fn totals<N: Number>(plan: &Plan, values: &[N]) -> Totals<N> {
    let flows = cash_flows(plan, values);
    let programmes: Vec<Account<N>> = (0..plan.programmes.len()).map(|at| Cells::of(plan, values, &flows, at).account()).collect();
    Totals { total: Account::together(plan, &programmes), programmes }
}
