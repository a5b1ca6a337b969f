//! The whole calculation, once.

use super::break_even::break_even;
use super::cash_flows::{CashFlows, ProgrammeFlows, cash_flows};
use super::costs::CostsByPayer;
use super::delivery::Volumes;
use super::need::sum;
use super::outcome::{KindSum, Outcome, PayerSum, ProgrammeOutcome, PublicSector, Results, Year};
use super::plan::{ByPayerAndKind, CELLS, Plan, payer_and_kind};
use super::timing::payback;
use super::totals::{Account, Cells};
use crate::evidence::{Kind, Payer};
use crate::quantities::{Defined, Reason};

/// The outcome of one set of values. Deterministic and total: no panic, nothing that is NaN or infinite.
pub fn evaluate(plan: &Plan, values: &[f64]) -> Outcome {
    outcome(plan, values, cash_flows(plan, values))
}

/// What cash flows come to, added up over years and programmes.
pub(super) fn outcome(plan: &Plan, values: &[f64], flows: CashFlows) -> Outcome {
    let (mut accounts, mut total, mut parts) = (Vec::new(), Details::none(plan), Vec::new());
    for (at, alone) in flows.programmes.iter().enumerate() {
        let cells = Cells::of(plan, values, &flows, at);
        let details = Details::of(plan, &cells, &alone.delivered, &alone.spent);
        total.add(&details);
        accounts.push(cells.account());
        parts.push(details);
    }
    let CashFlows { need, profile, profile_less_support, programmes, mut overlap } = flows;
    let programmes = plan.programmes.iter().zip(programmes).enumerate().map(|(at, (programme, alone))| {
        let ProgrammeFlows { delivered, spent, gross, claimed, .. } = alone;
        let people = (!programme.counts_people).then_some(Reason::PeopleNotCounted);
        let known = if programme.cost_missing { CostCoverage::Nothing } else { CostCoverage::Everything };
        let results = results(plan, values, &accounts[at], &parts[at], known, people, delivered.no_return());
        let profile = if programme.leaves_out_own_service { &profile_less_support } else { &profile };
        ProgrammeOutcome {
            id: programme.id.clone(),
            break_even: break_even(plan, programme, &delivered, &results, profile, values),
            delivered,
            spent,
            gross,
            kept: std::mem::take(&mut overlap.factor[at]),
            pool_share: std::mem::take(&mut overlap.pool_share[at]),
            claimed: claimed.map_or(0.0, |lines| whole_value(plan, &lines)),
            results,
        }
    });
    let programmes: Vec<ProgrammeOutcome> = programmes.collect();
    let people = match plan.programmes.first() {
        Some(first) if plan.people_add_up() => (!first.counts_people).then_some(Reason::PeopleNotCounted),
        first => first.map(|_| Reason::PeopleNotAddedUp),
    };
    let known = if plan.programmes.iter().any(|one| one.cost_missing) { CostCoverage::Part } else { CostCoverage::Everything };
    // One cut is enough: what it saves would make the cost of the others look smaller than it is.
    let each: Vec<Option<Reason>> = programmes.iter().map(|one| one.delivered.no_return()).collect();
    let no_return = if each.contains(&Some(Reason::Cut)) {
        Some(Reason::Cut)
    } else {
        (!each.is_empty() && each.iter().all(Option::is_some)).then_some(Reason::NothingAdded)
    };
    let total = results(plan, values, &Account::together(plan, &accounts), &total, known, people, no_return);
    Outcome { need, programmes, total }
}

/// Present value of every line of every counted year.
fn whole_value(plan: &Plan, gross: &[ByPayerAndKind]) -> f64 {
    let years = gross.iter().enumerate().take(plan.counted_years());
    sum(years.flat_map(|(year, lines)| (0..CELLS).map(move |line| lines[line] * plan.discount_factors(payer_and_kind(line).1)[year])))
}

/// Gross benefit of one year.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct YearlyBenefit {
    /// All of it, undiscounted.
    pub gross: f64,
    /// Present value of all of it.
    pub present: f64,
    /// Present value of the public-sector money in it.
    pub present_public: f64,
}

/// Gross benefit of every counted year, in real pounds of the scenario's price year.
pub fn gained(plan: &Plan, gross: &[ByPayerAndKind]) -> Vec<YearlyBenefit> {
    let of = |(year, lines): (usize, &ByPayerAndKind)| {
        let present = |line: usize| lines[line] * plan.discount_factors(payer_and_kind(line).1)[year];
        let public = |line: &usize| line % Kind::COUNT == Kind::Public as usize;
        YearlyBenefit {
            gross: lines.iter().sum(),
            present: (0..CELLS).map(present).sum(),
            present_public: (0..CELLS).filter(public).map(present).sum(),
        }
    };
    gross.iter().enumerate().take(plan.counted_years()).map(of).collect()
}

impl Plan {
    /// Years whose benefits count.
    pub fn counted_years(&self) -> usize {
        if self.count_later { self.timeline } else { self.years }
    }

    /// The discount factor of each year for a kind of value: harm may have a schedule of its own.
    pub fn discount_factors(&self, kind: Kind) -> &[f64] {
        if kind == Kind::Harm { &self.harm_factors } else { &self.factors }
    }

    /// What turns real pounds into pounds of a delivery year, counted from 0.
    pub fn cash_factor(&self, values: &[f64], year: usize) -> f64 {
        (1.0 + values[self.inflation.0 as usize]).powi(self.first_year_after_prices + year as i32)
    }
}

/// How much of a cost is known.
#[derive(Clone, Copy, PartialEq)]
enum CostCoverage {
    Everything,
    /// What is left of several programmes' when one of them has none.
    Part,
    /// A line of it has no figure, so nothing may be divided by it.
    Nothing,
}

impl CostCoverage {
    /// Why there is nothing to divide by, where there is not.
    fn or(self, reason: Reason) -> Reason {
        if self == Self::Everything { reason } else { Reason::NoCostEntered }
    }

    fn checked(self, value: Defined<f64>) -> Defined<f64> {
        if self == Self::Nothing { Defined::Undefined(Reason::NoCostEntered) } else { value }
    }
}

/// What the central outcome tells beside costs and benefits by year and kind, of one programme or of all.
struct Details {
    /// Present values.
    by_payer: [PayerSum; Payer::COUNT],
    /// Benefit taken off for overlap, by year and kind of value, not discounted.
    overlap: Vec<[f64; Kind::COUNT]>,
    /// Present value of cost in kind.
    in_kind: f64,
    /// Present value of benefits after the last year looked at, whether or not they count: all, and public money.
    later: [f64; 2],
    /// Units started and people engaged, by year.
    reached: Vec<[f64; 2]>,
}

impl Details {
    fn none(plan: &Plan) -> Self {
        let years = plan.counted_years();
        Self {
            by_payer: [PayerSum::default(); Payer::COUNT],
            overlap: vec![[0.0; Kind::COUNT]; years],
            in_kind: 0.0,
            later: [0.0; 2],
            reached: vec![[0.0; 2]; years],
        }
    }

    fn of(plan: &Plan, cells: &Cells<'_>, delivered: &Volumes, spent: &CostsByPayer) -> Self {
        let mut details = Self::none(plan);
        for &line in &cells.lines {
            let (payer, kind) = payer_and_kind(line);
            let sums = &mut details.by_payer[payer as usize];
            let (factors, cashable) = (plan.discount_factors(kind), cells.cashable(payer));
            for (year, ((gross, benefit), factor)) in cells.benefits(line).zip(factors).enumerate() {
                let present = benefit * factor;
                if year >= plan.years {
                    details.later[0] += present;
                    details.later[1] += if kind == Kind::Public { present } else { 0.0 };
                }
                if let Some(taken) = details.overlap.get_mut(year) {
                    let overlap = gross - benefit;
                    taken[kind as usize] += overlap;
                    sums.benefit += present;
                    sums.overlap += overlap * factor;
                    sums.cashable += if kind == Kind::Public { cashable(benefit) * factor } else { 0.0 };
                }
            }
        }
        for (year, reached) in details.reached.iter_mut().enumerate() {
            let factor = plan.factors[year];
            for (sums, cost) in details.by_payer.iter_mut().zip(&cells.costs[year]) {
                sums.cost += cost * factor;
            }
            details.in_kind += spent.in_kind[year] * factor;
            *reached = [delivered.starts[year], delivered.people_engaged(year)];
        }
        details
    }

    fn add(&mut self, other: &Self) {
        let add = |sums: &mut [f64], parts: &[f64]| sums.iter_mut().zip(parts).for_each(|(sum, part)| *sum += part);
        for (sum, part) in self.by_payer.iter_mut().zip(&other.by_payer) {
            sum.cost += part.cost;
            sum.benefit += part.benefit;
            sum.overlap += part.overlap;
            sum.cashable += part.cashable;
        }
        add(self.overlap.as_flattened_mut(), other.overlap.as_flattened());
        add(self.reached.as_flattened_mut(), other.reached.as_flattened());
        add(&mut self.later, &other.later);
        self.in_kind += other.in_kind;
    }
}

/// The results. Where there is no number of people `no_people` says why, and where no return on cost means anything `no_return` does.
fn results(
    plan: &Plan,
    values: &[f64],
    account: &Account,
    details: &Details,
    known: CostCoverage,
    no_people: Option<Reason>,
    no_return: Option<Reason>,
) -> Results {
    let Details { by_payer, overlap, in_kind, later, reached } = details;
    let yearly = account.yearly.iter().zip(overlap).zip(reached).enumerate().map(|(year, ((sums, overlap), [starts, people]))| {
        let (benefit, overlap) = (sums.whole_benefit(), overlap.iter().sum::<f64>());
        Year {
            year,
            cost: sums.cost,
            public_cost: sums.public_cost,
            cash_cost: sums.cost * plan.cash_factor(values, year),
            benefit_gross: benefit + overlap,
            overlap,
            benefit,
            public_benefit: sums.public_benefit(),
            cashable: sums.cashable,
            starts: *starts,
            people: *people,
        }
    });
    let yearly: Vec<Year> = yearly.collect();
    let by_kind = Kind::ALL.map(|kind| {
        let benefit = account.present.benefit[kind as usize];
        let overlap = sum(overlap.iter().zip(plan.discount_factors(kind)).map(|(taken, factor)| taken[kind as usize] * factor));
        KindSum { benefit_gross: benefit + overlap, overlap, benefit }
    });
    let by_payer = by_payer.map(|payer| PayerSum { benefit_gross: payer.benefit + payer.overlap, ..payer });
    let (cost, benefit) = (account.present.cost, account.present.whole_benefit());
    let (public_cost, public_benefit) = (account.present.public_cost, account.present.public_benefit());
    let people = sum(yearly.iter().map(|year| year.people));
    let undiscounted = account.undiscounted_cost();
    let all: Vec<[f64; 2]> = account.discounted.iter().map(|year| [year.cost, year.whole_benefit()]).collect();
    let public: Vec<[f64; 2]> = account.discounted.iter().map(|year| [year.public_cost, year.public_benefit()]).collect();
    let (nothing, no_public) = (known.or(Reason::NothingSpent), known.or(Reason::NoPublicCost));
    let checked = |value| no_return.map_or_else(|| known.checked(value), Defined::Undefined);
    Results {
        payback: checked(payback(&all, plan.years, nothing)),
        public_sector: PublicSector {
            cost: public_cost,
            benefit: public_benefit,
            net: public_benefit - public_cost,
            ratio: checked(Defined::quotient(public_benefit, public_cost, no_public)),
            cashable: account.present.cashable,
            payback: checked(payback(&public, plan.years, no_public)),
        },
        cumulative_net: running(&all),
        cumulative_public_net: running(&public),
        cost,
        in_kind: *in_kind,
        benefit_gross: sum(by_kind.map(|kind| kind.benefit_gross)),
        overlap: sum(by_kind.map(|kind| kind.overlap)),
        benefit,
        net_present_value: benefit - cost,
        ratio: checked(Defined::quotient(benefit, cost, nothing)),
        return_on_investment: checked(Defined::quotient(benefit - cost, cost, nothing)),
        by_payer,
        by_kind,
        later_benefit: later[0],
        later_public_benefit: later[1],
        undiscounted_cost: undiscounted,
        people_helped: no_people.map_or(Defined::Value(people), Defined::Undefined),
        cost_per_person_helped: match (no_people, Defined::quotient(undiscounted, people, Reason::NobodyEngaged)) {
            (Some(reason), _) => Defined::Undefined(reason),
            (None, _) if no_return.is_some() => checked(Defined::Value(0.0)),
            (None, Defined::Value(_)) if undiscounted <= 0.0 && known != CostCoverage::Everything => {
                Defined::Undefined(Reason::NoCostEntered)
            }
            (None, each) => known.checked(each),
        },
        yearly,
    }
}

/// Benefit less cost so far, by year.
fn running(costs_and_benefits: &[[f64; 2]]) -> Vec<f64> {
    let mut so_far = 0.0;
    let net = costs_and_benefits.iter().map(|[cost, benefit]| {
        so_far += benefit - cost;
        so_far
    });
    net.collect()
}
