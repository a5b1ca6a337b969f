//! What a programme costs each year, and who pays.

use super::delivery::Volumes;
use super::explain::{Notes, Part, StepInput, StepUnit, What, Which, note};
use super::need::sum;
use super::plan::{CostPlanBasis, OptimismBias, ProgrammePlan, ReferencePlan, Slot};
use super::{Need, Number};
use crate::evidence::{Counts, Payer};

/// Pounds by payer.
pub type ByPayer<N = f64> = [N; Payer::COUNT];

/// Yearly cost of a programme, in real pounds of the scenario's price year.
#[derive(Clone, Debug, PartialEq)]
pub struct CostsByPayer<N = f64> {
    /// By year, then payer.
    pub by_payer: Vec<ByPayer<N>>,
    /// By year: the part that is partners' time given in kind.
    pub in_kind: Vec<N>,
}

impl<N: Number> CostsByPayer<N> {
    /// All of it, by year.
    pub fn total(&self, year: usize) -> N {
        sum(self.by_payer[year])
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
#[allow(clippy::too_many_arguments)]
pub fn spend<N: Number>(
    at: usize,
    plan: &ProgrammePlan,
    delivered: &Volumes<N>,
    need: &Need<N>,
    reference: Option<PerHead<N>>,
    caution: OptimismBias,
    years_looked_at: usize,
    values: &[N],
    record: &mut impl Notes<N>,
) -> CostsByPayer<N> {
    let value = |slot: Slot| values[slot.0 as usize];
    let years = delivered.starts.len();
    let (zero, one) = (N::zero(), N::from(1.0));
    let mut spent = CostsByPayer { by_payer: vec![[zero; Payer::COUNT]; years], in_kind: vec![zero; years] };
    if delivered.scale.largest() <= 0.0 {
        return spent; // nothing is delivered, so nothing is set up or paid for
    }
    // What does not follow the scale is paid only where something is delivered.
    let if_delivered = |amount: N| delivered.scale.select_positive(amount, zero);
    for (number, cost) in plan.costs.iter().enumerate() {
        let growth = one + value(cost.growth);
        let mut grown = one;
        let mut series = if record.wants() { vec![zero; years] } else { Vec::new() };
        // What is paid once may fall after the last year of delivery; everything else follows delivery.
        for (year, by_payer) in spent.by_payer.iter_mut().enumerate().take(years_looked_at) {
            let priced = |amount: Slot, hours: Option<Slot>| value(amount) * hours.map_or(one, value);
            if year < plan.start {
                grown *= growth;
                continue;
            }
            let amount = grown
                * N::from(caution.cost)
                * match cost.basis {
                    CostPlanBasis::PerUnit { counts, amount, hours } => {
                        delivered.starts[year] * delivered.per_start(counts) * priced(amount, hours)
                    }
                    CostPlanBasis::PerYear { amount, hours } if year < plan.delivery_years => if_delivered(priced(amount, hours)),
                    CostPlanBasis::Once { amount, hours, year: when } if when + plan.start == year => if_delivered(priced(amount, hours)),
                    CostPlanBasis::PerYear { .. } | CostPlanBasis::Once { .. } => zero,
                    CostPlanBasis::Reference => {
                        reference.map_or(zero, |per_head| per_head.cost) * need.population * delivered.ramp[year] * delivered.multiple
                    }
                };
            for &(payer, share) in &cost.payers {
                by_payer[payer as usize] += amount * share.of(values);
            }
            if cost.in_kind {
                spent.in_kind[year] += amount;
            }
            if record.wants() {
                series[year] = amount;
            }
            grown *= growth;
        }
        record_line(at, number, plan, series, caution, record);
    }
    note(record, Which::programme(at, What::Cost), StepUnit::Pounds, || {
        let lines = (0..plan.costs.len()).map(|number| StepInput::Step(cost_line(at, number)));
        ((0..years).map(|year| spent.total(year)).collect(), lines.collect())
    });
    spent
}

fn cost_line(at: usize, number: usize) -> Which {
    Which::programme(at, What::CostLine).part(Part::CostLine(number as u16))
}

fn record_line<N: Number>(
    at: usize,
    number: usize,
    plan: &ProgrammePlan,
    series: Vec<N>,
    caution: OptimismBias,
    record: &mut impl Notes<N>,
) {
    use StepInput::{Parameter, Percent, Step};
    let cost = &plan.costs[number];
    let of = |what| Step(Which::programme(at, what));
    note(record, cost_line(at, number), StepUnit::Pounds, || {
        let mut from: Vec<StepInput> = match cost.basis {
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
            CostPlanBasis::PerYear { amount, hours } | CostPlanBasis::Once { amount, hours, .. } => {
                [Parameter(amount)].into_iter().chain(hours.map(Parameter)).collect()
            }
            CostPlanBasis::Reference => {
                let from = vec![of(What::ReferenceCostPerHead), Parameter(plan.population_slot), of(What::ReferenceMultiple)];
                from.into_iter().chain(plan.ramp.iter().map(|step| step.ingredient())).collect()
            }
        };
        from.push(Parameter(cost.growth));
        from.extend((caution.cost != 1.0).then_some(StepInput::Typed(caution.cost)));
        from.extend(cost.payers.iter().map(|(_, share)| share.ingredient(|share| Percent(share * 100.0))));
        (series, from)
    });
}

/// Writes down the reference service.
pub fn record_reference<N: Number>(
    at: usize,
    plan: &ProgrammePlan,
    reference: PerHead<N>,
    delivered: &Volumes<N>,
    record: &mut impl Notes<N>,
) {
    let Some(service) = &plan.reference else { return };
    let from = || {
        let areas = service.areas.iter().flat_map(|area| [area.net_benefit, area.ratio, area.population]);
        areas.chain([service.weight]).map(StepInput::Parameter).collect::<Vec<_>>()
    };
    let of = |what| Which::programme(at, what);
    note(record, of(What::ReferenceCostPerHead), StepUnit::Pounds, || (vec![reference.cost], from()));
    note(record, of(What::ReferenceBenefitPerHead), StepUnit::Pounds, || (vec![reference.benefit], from()));
    note(record, of(What::ReferenceMultiple), StepUnit::Plain, || {
        (vec![delivered.multiple], vec![StepInput::Step(of(What::Scale)), StepInput::Parameter(plan.default_share)])
    });
}
