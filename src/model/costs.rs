//! What a programme costs each year, and who pays.

use super::Need;
use super::delivery::Delivered;
use super::explain::{Ingredient, Part, Record, StepUnit, What, Which, note};
use super::plan::{CostPlanBasis, ProgrammePlan, ReferencePlan, Slot};
use crate::evidence::{Counts, Payer};

/// Pounds by payer.
pub type ByPayer = [f64; Payer::COUNT];

/// Yearly cost of a programme, in real pounds of the scenario's price year.
#[derive(Clone, Debug, PartialEq)]
pub struct Spent {
    /// By year, then payer.
    pub by_payer: Vec<ByPayer>,
    /// By year: the part that is partners' time given in kind.
    pub in_kind: Vec<f64>,
}

impl Spent {
    /// All of it, by year.
    pub fn total(&self, year: usize) -> f64 {
        self.by_payer[year].iter().sum()
    }
}

/// Yearly cost and benefit of the reference service for each head of its population.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PerHead {
    /// Pounds of cost.
    pub cost: f64,
    /// Pounds of gross benefit.
    pub benefit: f64,
}

/// The reference service, weighted over its areas: a net figure N with gross ratio R costs N ÷ (R − 1).
pub fn per_head(plan: &ReferencePlan, values: &[f64]) -> PerHead {
    let at = |slot: Slot| values[slot.0 as usize];
    let weight = at(plan.weight);
    let others: f64 = plan.areas.iter().skip(1).map(|area| at(area.population)).sum();
    let mut sum = PerHead { cost: 0.0, benefit: 0.0 };
    for (which, area) in plan.areas.iter().enumerate() {
        let share = match plan.own {
            Some(own) => f64::from(u8::from(own == which)),
            None if plan.areas.len() == 1 => 1.0,
            None if which == 0 => weight,
            None if others > 0.0 => (1.0 - weight) * at(area.population) / others,
            None => 0.0,
        };
        let (population, excess) = (at(area.population), at(area.ratio) - 1.0);
        if population > 0.0 && excess > 0.0 {
            let cost = at(area.net_benefit) / excess;
            sum.cost += share * cost / population;
            sum.benefit += share * (cost + at(area.net_benefit)) / population;
        }
    }
    sum
}

/// Yearly cost of one programme.
pub fn spend(
    at: usize,
    plan: &ProgrammePlan,
    delivered: &Delivered,
    need: &Need,
    reference: Option<PerHead>,
    values: &[f64],
    record: &mut Record,
) -> Spent {
    let value = |slot: Slot| values[slot.0 as usize];
    let years = delivered.starts.len();
    let mut spent = Spent { by_payer: vec![[0.0; Payer::COUNT]; years], in_kind: vec![0.0; years] };
    if delivered.scale <= 0.0 {
        return spent; // nothing is delivered, so nothing is set up or paid for
    }
    for (number, cost) in plan.costs.iter().enumerate() {
        let growth = 1.0 + value(cost.growth);
        let mut grown = 1.0;
        let mut series = if record.wants() { vec![0.0; years] } else { Vec::new() };
        for (year, by_payer) in spent.by_payer.iter_mut().enumerate().take(plan.delivery_years) {
            let priced = |amount: Slot, hours: Option<Slot>| value(amount) * hours.map_or(1.0, value);
            let amount = grown
                * match cost.basis {
                    CostPlanBasis::PerUnit { counts, amount, hours } => {
                        delivered.starts[year] * delivered.per_start(counts) * priced(amount, hours)
                    }
                    CostPlanBasis::PerYear { amount, hours } => priced(amount, hours),
                    CostPlanBasis::Once { amount, year: when } if when == year => value(amount),
                    CostPlanBasis::Once { .. } => 0.0,
                    CostPlanBasis::Reference => {
                        reference.map_or(0.0, |per_head| per_head.cost) * need.population * delivered.ramp[year] * delivered.multiple
                    }
                };
            for &(payer, share) in &cost.payers {
                by_payer[payer as usize] += amount * share;
            }
            if cost.in_kind {
                spent.in_kind[year] += amount;
            }
            if record.wants() {
                series[year] = amount;
            }
            grown *= growth;
        }
        record_line(at, number, plan, series, record);
    }
    note(record, Which::programme(at, What::Cost), StepUnit::Pounds, || {
        let lines = (0..plan.costs.len()).map(|number| Ingredient::Step(cost_line(at, number)));
        ((0..years).map(|year| spent.total(year)).collect(), lines.collect())
    });
    spent
}

fn cost_line(at: usize, number: usize) -> Which {
    Which::programme(at, What::CostLine).part(Part::CostLine(number as u16))
}

fn record_line(at: usize, number: usize, plan: &ProgrammePlan, series: Vec<f64>, record: &mut Record) {
    use Ingredient::{Parameter, Percent, Step};
    let cost = &plan.costs[number];
    let of = |what| Step(Which::programme(at, what));
    note(record, cost_line(at, number), StepUnit::Pounds, || {
        let mut from = match cost.basis {
            CostPlanBasis::PerUnit { counts, amount, hours } => {
                let counted = match counts {
                    Counts::Starts => What::Starts,
                    Counts::Engaged if plan.engagement.is_some() => What::Engaged,
                    Counts::Completed if plan.completion.is_some() => What::Completed,
                    Counts::People => What::People,
                    _ => What::Starts,
                };
                [of(counted), Parameter(amount)].into_iter().chain(hours.map(Parameter)).collect()
            }
            CostPlanBasis::PerYear { amount, hours } => [Parameter(amount)].into_iter().chain(hours.map(Parameter)).collect(),
            CostPlanBasis::Once { amount, .. } => vec![Parameter(amount)],
            CostPlanBasis::Reference => {
                let from = vec![of(What::ReferenceCostPerHead), Parameter(plan.population_slot), of(What::ReferenceMultiple)];
                from.into_iter().chain(plan.ramp.iter().map(|step| step.ingredient())).collect()
            }
        };
        from.push(Parameter(cost.growth));
        from.extend(cost.payers.iter().map(|(_, share)| Percent(share * 100.0)));
        (series, from)
    });
}

/// Writes down the reference service.
pub fn record_reference(at: usize, plan: &ProgrammePlan, reference: PerHead, delivered: &Delivered, record: &mut Record) {
    let Some(service) = &plan.reference else { return };
    let from = || {
        let areas = service.areas.iter().flat_map(|area| [area.net_benefit, area.ratio, area.population]);
        areas.chain([service.weight]).map(Ingredient::Parameter).collect::<Vec<_>>()
    };
    let of = |what| Which::programme(at, what);
    note(record, of(What::ReferenceCostPerHead), StepUnit::Pounds, || (vec![reference.cost], from()));
    note(record, of(What::ReferenceBenefitPerHead), StepUnit::Pounds, || (vec![reference.benefit], from()));
    note(record, of(What::ReferenceMultiple), StepUnit::Plain, || {
        (vec![delivered.multiple], vec![Ingredient::Step(of(What::Scale)), Ingredient::Parameter(plan.default_share)])
    });
}
