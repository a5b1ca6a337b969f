//! The whole calculation, once.

use super::break_even::break_even;
use super::cash_flows::{CashFlows, ProgrammeFlows, cash_flows};
use super::costs::CostsByPayer;
use super::delivery::Volumes;
use super::outcome::{KindSum, Outcome, PayerSum, ProgrammeOutcome, PublicSector, Results, Year};
use super::plan::{ByPayerAndKind, CELLS, Plan};
use super::timing::{line_factors, payback};
use crate::evidence::{Kind, Payer};
use crate::quantities::{Defined, Reason};

/// The outcome of one set of values. Deterministic and total: no panic, nothing that is NaN or infinite.
pub fn evaluate(plan: &Plan, values: &[f64]) -> Outcome {
    outcome(plan, values, cash_flows(plan, values))
}

/// What cash flows come to, added up over years and programmes.
pub(super) fn outcome(plan: &Plan, values: &[f64], flows: CashFlows) -> Outcome {
    let CashFlows { need, profile, programmes: parts, mut kept } = flows;
    let mut total = Sums::new(plan);
    let mut programmes = Vec::with_capacity(plan.programmes.len());
    for (at, (programme, alone)) in plan.programmes.iter().zip(parts).enumerate() {
        let ProgrammeFlows { delivered, spent, gross, claimed, .. } = alone;
        let claimed = claimed.map_or(0.0, |lines| whole_value(plan, &lines));
        let factor = std::mem::take(&mut kept.factor[at]);
        let mut sums = Sums::new(plan);
        sums.add(plan, values, &delivered, &spent, &gross, &factor);
        total.merge(&sums);
        let people = (!programme.counts_people).then_some(Reason::PeopleNotCounted);
        let known = if programme.cost_missing { CostCoverage::Nothing } else { CostCoverage::Everything };
        let results = sums.finish(known, people, delivered.no_return());
        let break_even = break_even(plan, programme, &delivered, &results, &profile, values);
        let outcome = ProgrammeOutcome {
            id: programme.id.clone(),
            delivered,
            spent,
            gross,
            kept: factor,
            pool_share: std::mem::take(&mut kept.pool_share[at]),
            claimed,
            break_even,
            results,
        };
        programmes.push(outcome);
    }
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
    let total = total.finish(known, people, no_return);
    Outcome { need, programmes, total }
}

/// Present value of every line of every counted year.
fn whole_value(plan: &Plan, gross: &[ByPayerAndKind]) -> f64 {
    let years = gross.iter().enumerate().take(plan.counted_years());
    years.map(|(year, lines)| lines.iter().zip(line_factors(plan, year)).map(|(pounds, factor)| pounds * factor).sum::<f64>()).sum()
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
        let present = |line: usize| lines[line] * line_factors(plan, year)[line];
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

/// Sums over years, of one programme or of all.
struct Sums {
    /// Years looked at; benefits of later ones may count too.
    years_looked_at: usize,
    yearly: Vec<Year>,
    /// Discounted, by year: cost, public cost, benefit, public benefit.
    discounted: Vec<[f64; 4]>,
    by_payer: [PayerSum; Payer::COUNT],
    by_kind: [KindSum; Kind::COUNT],
    in_kind: f64,
    later: [f64; 2],
}

impl Sums {
    fn new(plan: &Plan) -> Self {
        let years = plan.counted_years();
        Self {
            years_looked_at: plan.years,
            yearly: (0..years).map(|year| Year { year, ..Year::default() }).collect(),
            discounted: vec![[0.0; 4]; years],
            by_payer: [PayerSum::default(); Payer::COUNT],
            by_kind: [KindSum::default(); Kind::COUNT],
            in_kind: 0.0,
            later: [0.0; 2],
        }
    }

    fn add(&mut self, plan: &Plan, values: &[f64], delivered: &Volumes, spent: &CostsByPayer, gross: &[ByPayerAndKind], kept: &[f64]) {
        // Most of the lines are empty in every year: a benefit falls on a few payers and kinds.
        let filled: Vec<usize> = (0..CELLS).filter(|line| gross.iter().any(|lines| lines[*line] != 0.0)).collect();
        for year in 0..plan.timeline {
            let factors = [plan.factors[year], plan.harm_factors[year]];
            let factor_of = |kind: usize| factors[usize::from(kind == Kind::Harm as usize)];
            if year >= plan.years {
                self.add_later(&filled, &gross[year], kept[year], factor_of);
            }
            let Some(sum) = self.yearly.get_mut(year) else { continue };
            let discounted = &mut self.discounted[year];
            for payer in Payer::ALL {
                let cost = spent.by_payer[year][payer as usize];
                let present = cost * plan.factors[year];
                sum.cost += cost;
                self.by_payer[payer as usize].cost += present;
                discounted[0] += present;
                if payer.is_public() {
                    sum.public_cost += cost;
                    discounted[1] += present;
                }
            }
            for &line in &filled {
                let (payer, kind) = (line / Kind::COUNT, line % Kind::COUNT);
                let (pounds, factor) = (gross[year][line], factor_of(kind));
                let net = pounds * kept[year];
                sum.benefit_gross += pounds;
                sum.benefit += net;
                sum.overlap += pounds - net;
                let (payer_sum, kind_sum) = (&mut self.by_payer[payer], &mut self.by_kind[kind]);
                payer_sum.benefit_gross += pounds * factor;
                payer_sum.benefit += net * factor;
                payer_sum.overlap += (pounds - net) * factor;
                kind_sum.benefit_gross += pounds * factor;
                kind_sum.benefit += net * factor;
                kind_sum.overlap += (pounds - net) * factor;
                discounted[2] += net * factor;
                if kind == Kind::Public as usize {
                    sum.public_benefit += net;
                    discounted[3] += net * factor;
                    // A loss is cashable in full; a gain only in the share that could leave this payer's budget.
                    let share = plan.cashable[payer].map_or(0.0, |slot| values[slot.0 as usize]);
                    let cashable = if net < 0.0 { net } else { net * share };
                    sum.cashable += cashable;
                    payer_sum.cashable += cashable * plan.factors[year];
                }
            }
            self.in_kind += spent.in_kind[year] * plan.factors[year];
            sum.cash_cost += spent.total(year) * plan.cash_factor(values, year);
            sum.starts += delivered.starts[year];
            sum.people += delivered.people_engaged(year);
        }
    }

    /// Benefits after the last year looked at, whether or not they count.
    fn add_later(&mut self, filled: &[usize], lines: &ByPayerAndKind, kept: f64, factor_of: impl Fn(usize) -> f64) {
        for &line in filled {
            let kind = line % Kind::COUNT;
            let present = lines[line] * kept * factor_of(kind);
            self.later[0] += present;
            if kind == Kind::Public as usize {
                self.later[1] += present;
            }
        }
    }

    fn merge(&mut self, other: &Self) {
        for (sum, part) in self.yearly.iter_mut().zip(&other.yearly) {
            sum.cost += part.cost;
            sum.public_cost += part.public_cost;
            sum.cash_cost += part.cash_cost;
            sum.benefit_gross += part.benefit_gross;
            sum.overlap += part.overlap;
            sum.benefit += part.benefit;
            sum.public_benefit += part.public_benefit;
            sum.cashable += part.cashable;
            sum.starts += part.starts;
            sum.people += part.people;
        }
        for (sum, part) in self.discounted.iter_mut().zip(&other.discounted) {
            for (sum, part) in sum.iter_mut().zip(part) {
                *sum += part;
            }
        }
        for (sum, part) in self.by_payer.iter_mut().zip(&other.by_payer) {
            sum.cost += part.cost;
            sum.benefit_gross += part.benefit_gross;
            sum.overlap += part.overlap;
            sum.benefit += part.benefit;
            sum.cashable += part.cashable;
        }
        for (sum, part) in self.by_kind.iter_mut().zip(&other.by_kind) {
            sum.benefit_gross += part.benefit_gross;
            sum.overlap += part.overlap;
            sum.benefit += part.benefit;
        }
        self.in_kind += other.in_kind;
        self.later[0] += other.later[0];
        self.later[1] += other.later[1];
    }

    /// The results; `no_people` is why there is no number of people, and `no_return` why no return on cost means anything, where
    /// that is so.
    fn finish(self, known: CostCoverage, no_people: Option<Reason>, no_return: Option<Reason>) -> Results {
        let Self { years_looked_at, yearly, discounted, by_payer, by_kind, in_kind, later } = self;
        let cost: f64 = by_payer.iter().map(|payer| payer.cost).sum();
        let benefit: f64 = by_kind.iter().map(|kind| kind.benefit).sum();
        let public_cost: f64 = Payer::ALL.iter().filter(|payer| payer.is_public()).map(|payer| by_payer[*payer as usize].cost).sum();
        let public_benefit = by_kind[Kind::Public as usize].benefit;
        let people: f64 = yearly.iter().map(|year| year.people).sum();
        let undiscounted: f64 = yearly.iter().map(|year| year.cost).sum();
        let column = |which: usize| discounted.iter().map(|year| year[which]).collect::<Vec<f64>>();
        let (costs, public_costs, benefits, public_benefits) = (column(0), column(1), column(2), column(3));
        let (nothing, no_public) = (known.or(Reason::NothingSpent), known.or(Reason::NoPublicCost));
        let checked = |value| no_return.map_or_else(|| known.checked(value), Defined::Undefined);
        Results {
            payback: checked(payback(&costs, &benefits, years_looked_at, nothing)),
            public_sector: PublicSector {
                cost: public_cost,
                benefit: public_benefit,
                net: public_benefit - public_cost,
                ratio: checked(Defined::quotient(public_benefit, public_cost, no_public)),
                cashable: by_payer.iter().map(|payer| payer.cashable).sum(),
                payback: checked(payback(&public_costs, &public_benefits, years_looked_at, no_public)),
            },
            cumulative_net: running(&benefits, &costs),
            cumulative_public_net: running(&public_benefits, &public_costs),
            cost,
            in_kind,
            benefit_gross: by_kind.iter().map(|kind| kind.benefit_gross).sum(),
            overlap: by_kind.iter().map(|kind| kind.overlap).sum(),
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
}

fn running(benefit: &[f64], cost: &[f64]) -> Vec<f64> {
    let net = benefit.iter().zip(cost).map(|(benefit, cost)| benefit - cost);
    net.scan(0.0, |sum, net| {
        *sum += net;
        Some(*sum)
    })
    .collect()
}
