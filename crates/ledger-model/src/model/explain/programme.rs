//! The steps of one programme: its delivery, its cost and what it brings, before overlap.

use crate::evidence::{Base, Counts};
use crate::model::cash_flows::ProgrammeFlows;
use crate::model::delivery::Volumes;
use crate::model::effects::EffectBasis;
use crate::model::need::sum;
use crate::model::number::Number;
use crate::model::plan::{Baseline, ByPayerAndKind, CostPlanBasis, EffectPlan, Operand, OptimismBias, ProgrammePlan, RampStep, Wanted};
use crate::model::trace::{Component, Quantity, StepId, StepInput, StepUnit, Trace};

/// Adds the steps of one programme up to its gross benefit.
pub fn trace_programme<N: Number>(at: usize, caution: OptimismBias, plan: &ProgrammePlan, flows: &ProgrammeFlows<N>, trace: &mut Trace<N>) {
    trace_delivery(at, plan, &flows.delivered, trace);
    trace_reference(at, plan, flows, trace);
    if !flows.delivered.scale.is_zero() {
        trace_costs(at, plan, flows, caution, trace);
    }
    trace_effect(at, plan, flows, caution, trace);
}

fn operand(operand: Operand, known: impl FnOnce(f64) -> StepInput) -> StepInput {
    match operand {
        Operand::Known(number) => known(number),
        Operand::Slot(slot) => StepInput::Parameter(slot),
    }
}

fn ramp_step(step: RampStep) -> StepInput {
    match step {
        RampStep::Parameter(slot) => StepInput::Parameter(slot),
        RampStep::Typed(share) => StepInput::Typed(share),
    }
}

fn trace_delivery<N: Number>(at: usize, plan: &ProgrammePlan, delivered: &Volumes<N>, trace: &mut Trace<N>) {
    use StepInput::{Parameter, Step, Typed};
    let of = |quantity| StepId::programme(at, quantity);
    let from = match plan.wanted {
        Wanted::Typed(typed) => vec![operand(typed, Typed)],
        Wanted::Default | Wanted::Held(_) => {
            let base = match plan.default_base {
                Base::PeopleExperiencingAbuse => Some(Quantity::PeopleExperiencingAbuse),
                Base::HighRiskCases => Some(Quantity::HighRiskCases),
                _ => None,
            };
            let mut from = vec![Parameter(plan.default_share)];
            from.extend(base.map(|base| Step(StepId::total(base))));
            from.extend(base.is_none().then_some(Parameter(plan.base_slot)));
            from
        }
    };
    let from = match plan.now {
        Some(now) => {
            trace.record(of(Quantity::Wanted), StepUnit::Units, vec![delivered.wanted], from);
            vec![Step(of(Quantity::Wanted)), operand(now, Typed)]
        }
        None => from,
    };
    trace.record(of(Quantity::Scale), StepUnit::Units, vec![delivered.scale], from);
    let ramp = plan.ramp.iter().map(|step| ramp_step(*step));
    let from = std::iter::once(Step(of(Quantity::Scale))).chain(ramp).collect();
    trace.record(of(Quantity::Starts), StepUnit::Units, delivered.starts.clone(), from);
    let series = |per_start: N| delivered.starts.iter().map(|starts| *starts * per_start).collect::<Vec<_>>();
    if let Some(rate) = plan.start_rate {
        let from = vec![Step(of(Quantity::Starts)), Parameter(rate)];
        trace.record(of(Quantity::Referred), StepUnit::Units, series(delivered.referred), from);
    }
    if plan.engagement.is_some() {
        trace.record(
            of(Quantity::Engaged),
            StepUnit::Units,
            series(delivered.engagement),
            [Step(of(Quantity::Starts))].into_iter().chain(plan.engagement.map(Parameter)).collect(),
        );
    }
    if plan.completion.is_some() {
        let from = [Step(of(Quantity::Starts))].into_iter().chain(plan.engagement.map(Parameter)).chain(plan.completion.map(Parameter));
        trace.record(of(Quantity::Completed), StepUnit::Units, series(delivered.completed), from.collect());
    }
    let from = [Step(of(Quantity::Starts))].into_iter().chain(plan.people_per_unit.map(Parameter)).collect();
    trace.record(of(Quantity::People), StepUnit::People, series(delivered.people_per_unit), from);
    let people = (0..delivered.starts.len()).map(|year| delivered.people_engaged(year)).collect();
    let last = if plan.engagement.is_some() { Quantity::Engaged } else { Quantity::Starts };
    trace.record(
        of(Quantity::PeopleHelped),
        StepUnit::People,
        people,
        [Step(of(last))].into_iter().chain(plan.people_per_unit.map(Parameter)).collect(),
    );
}

fn trace_reference<N: Number>(at: usize, plan: &ProgrammePlan, flows: &ProgrammeFlows<N>, trace: &mut Trace<N>) {
    let (Some(service), Some(reference)) = (&plan.reference, flows.reference) else { return };
    let from = || {
        let areas = service.areas.iter().flat_map(|area| [area.net_benefit, area.ratio, area.population]);
        areas.chain([service.weight]).map(StepInput::Parameter).collect::<Vec<_>>()
    };
    let of = |quantity| StepId::programme(at, quantity);
    trace.record(of(Quantity::ReferenceCostPerHead), StepUnit::Pounds, vec![reference.cost], from());
    trace.record(of(Quantity::ReferenceBenefitPerHead), StepUnit::Pounds, vec![reference.benefit], from());
    trace.record(
        of(Quantity::ReferenceMultiple),
        StepUnit::Plain,
        vec![flows.delivered.multiple],
        vec![StepInput::Step(of(Quantity::Scale)), StepInput::Parameter(plan.default_share)],
    );
}

fn trace_costs<N: Number>(at: usize, plan: &ProgrammePlan, flows: &ProgrammeFlows<N>, caution: OptimismBias, trace: &mut Trace<N>) {
    let spent = &flows.spent;
    for (number, line) in spent.by_line.iter().enumerate() {
        trace_line(at, number, plan, line, if is_cut(flows) { caution.saving } else { caution.cost }, trace);
    }
    let lines = (0..plan.costs.len()).map(|number| StepInput::Step(cost_line(at, number))).collect();
    let whole = (0..spent.by_payer.len()).map(|year| spent.total(year)).collect();
    trace.record(StepId::programme(at, Quantity::Cost), StepUnit::Pounds, whole, lines);
}

/// Whether less is wanted than runs now, whatever is typed over it later.
fn is_cut<N: Number>(flows: &ProgrammeFlows<N>) -> bool {
    flows.delivered.scale.largest() < 0.0
}

fn cost_line(at: usize, number: usize) -> StepId {
    StepId::programme(at, Quantity::CostLine).component(Component::CostLine(number as u16))
}

fn trace_line<N: Number>(at: usize, number: usize, plan: &ProgrammePlan, series: &[N], bias: f64, trace: &mut Trace<N>) {
    use StepInput::{Parameter, Percent, Step};
    let cost = &plan.costs[number];
    let of = |quantity| Step(StepId::programme(at, quantity));
    let mut from: Vec<StepInput> = match cost.basis {
        CostPlanBasis::PerUnit { counts, amount, hours, from_start: true } => {
            let share = match counts {
                Counts::Engaged => vec![plan.engagement],
                Counts::Completed => vec![plan.engagement, plan.completion],
                Counts::People => vec![plan.people_per_unit],
                Counts::Referred => vec![plan.start_rate],
                Counts::Starts => Vec::new(),
            };
            let ramp = plan.ramp.iter().map(|step| ramp_step(*step));
            let numbers = share.into_iter().flatten().chain([amount]).chain(hours).map(Parameter);
            [of(Quantity::Scale)].into_iter().chain(ramp).chain(numbers).collect()
        }
        CostPlanBasis::PerUnit { counts, amount, hours, .. } => {
            let counted = match counts {
                Counts::Starts => Quantity::Starts,
                Counts::Engaged if plan.engagement.is_some() => Quantity::Engaged,
                Counts::Completed if plan.completion.is_some() => Quantity::Completed,
                Counts::People => Quantity::People,
                Counts::Referred if plan.start_rate.is_some() => Quantity::Referred,
                _ => Quantity::Starts,
            };
            [of(counted), Parameter(amount)].into_iter().chain(hours.map(Parameter)).collect()
        }
        CostPlanBasis::PerYear { amount, hours } | CostPlanBasis::Once { amount, hours, .. } => {
            [Parameter(amount)].into_iter().chain(hours.map(Parameter)).collect()
        }
        CostPlanBasis::Reference => {
            let from = vec![of(Quantity::ReferenceCostPerHead), Parameter(plan.population_slot), of(Quantity::ReferenceMultiple)];
            from.into_iter().chain(plan.ramp.iter().map(|step| ramp_step(*step))).collect()
        }
    };
    from.push(Parameter(cost.growth));
    from.extend((bias != 1.0).then_some(StepInput::Typed(bias)));
    from.extend(cost.payers.iter().map(|(_, share)| operand(*share, |share| Percent(share * 100.0))));
    trace.record(cost_line(at, number), StepUnit::Pounds, series.to_vec(), from);
}

fn trace_effect<N: Number>(at: usize, plan: &ProgrammePlan, flows: &ProgrammeFlows<N>, caution: OptimismBias, trace: &mut Trace<N>) {
    use StepInput::{Parameter, Step};
    let of = |quantity| StepId::programme(at, quantity);
    match (&plan.effect, &flows.basis) {
        (
            EffectPlan::NetSaving { amount, years, source_rate, published_cost, fixed, health, .. },
            EffectBasis::NetSaving { source_factor, saving_per_unit },
        ) => {
            trace.record(
                of(Quantity::SourceFactor),
                StepUnit::Plain,
                vec![*source_factor],
                vec![Parameter(*years), Parameter(*source_rate)],
            );
            let mut from = vec![Parameter(*amount), Step(of(Quantity::SourceFactor))];
            from.extend(fixed.iter().map(|(_, slot)| Parameter(*slot)));
            from.extend(published_cost.map(|(cost, _)| Parameter(cost)));
            from.extend(health.iter().flat_map(|&(qalys, value)| [Parameter(qalys), Parameter(value)]));
            trace.record(of(Quantity::SavingPerUnit), StepUnit::Pounds, vec![*saving_per_unit], from);
        }
        (
            EffectPlan::Reduction { effect, of_share, baseline, years, fade, deadweight, lag, .. },
            EffectBasis::Reduction { relative, baseline: going_on, avoided },
        ) => {
            trace.record(of(Quantity::Reduction), StepUnit::Share, vec![*relative], vec![Parameter(*effect)]);
            let mut from = vec![Step(people_counted_step(plan, at)), Step(of(Quantity::Reduction))];
            match *baseline {
                Baseline::Number(slot) => from.push(Parameter(slot)),
                worked_out => {
                    let inputs = worked_out.slots().map(Parameter).collect();
                    trace.record(of(Quantity::Baseline), StepUnit::Share, vec![*going_on], inputs);
                    from.push(Step(of(Quantity::Baseline)));
                }
            }
            from.extend([*years, *fade].map(Parameter));
            from.extend([*of_share, *deadweight, *lag].into_iter().flatten().map(Parameter));
            trace.record(of(Quantity::VictimYearsAvoided), StepUnit::VictimYears, avoided.clone(), from);
        }
        _ => {}
    }
    let series = |gross: &[ByPayerAndKind<N>]| gross.iter().map(|lines| sum(*lines)).collect();
    let gross = flows.claimed.as_ref().unwrap_or(&flows.gross);
    let from = gross_inputs(at, plan);
    let Some(published) = &flows.published else {
        trace.record(of(Quantity::GrossBenefit), StepUnit::Pounds, series(gross), from);
        return;
    };
    trace.record(of(Quantity::PublishedBenefit), StepUnit::Pounds, series(published), from);
    let from = vec![Step(of(Quantity::PublishedBenefit)), StepInput::Typed(if is_cut(flows) { caution.loss } else { caution.gain })];
    trace.record(of(Quantity::GrossBenefit), StepUnit::Pounds, series(gross), from);
}

/// What gross benefit is worked out from, by kind of estimate.
fn gross_inputs(at: usize, plan: &ProgrammePlan) -> Vec<StepInput> {
    use StepInput::{Parameter, Step};
    let of = |quantity| Step(StepId::programme(at, quantity));
    match &plan.effect {
        EffectPlan::NetSaving { lag, .. } => {
            [Step(units_counted_step(plan, at)), of(Quantity::SavingPerUnit)].into_iter().chain(lag.map(Parameter)).collect()
        }
        EffectPlan::Reduction { severity, health, .. } => {
            let year = if plan.leaves_out_own_service { Quantity::VictimYearLessSupport } else { Quantity::VictimYear };
            let mut from = vec![of(Quantity::VictimYearsAvoided), Step(StepId::total(year))];
            from.extend(severity.map(Parameter));
            from.extend(health.map(|_| Step(units_counted_step(plan, at))));
            from.extend(health.iter().flat_map(|&(qalys, value)| [Parameter(qalys), Parameter(value)]));
            from
        }
        EffectPlan::PerPound { ratio, source_cost, realised, .. } => {
            let base = source_cost.map_or(of(Quantity::Cost), Parameter);
            [base, Parameter(*ratio)].into_iter().chain(realised.map(Parameter)).collect()
        }
        EffectPlan::Reference { realised, .. } => {
            let steps = [of(Quantity::ReferenceBenefitPerHead), of(Quantity::ReferenceMultiple), Parameter(plan.population_slot)];
            let ramp = plan.ramp.iter().map(|step| ramp_step(*step));
            steps.into_iter().chain(realised.map(Parameter)).chain(ramp).collect()
        }
        EffectPlan::None => Vec::new(),
    }
}

/// The step that counts units as the estimate does.
fn units_counted_step(plan: &ProgrammePlan, at: usize) -> StepId {
    let quantity = match plan.counts {
        Counts::Engaged if plan.engagement.is_some() => Quantity::Engaged,
        Counts::Completed if plan.completion.is_some() => Quantity::Completed,
        _ => Quantity::Starts,
    };
    StepId::programme(at, quantity)
}

/// The step that counts people as the estimate does.
fn people_counted_step(plan: &ProgrammePlan, at: usize) -> StepId {
    let units = units_counted_step(plan, at);
    if units.quantity == Quantity::Starts { StepId::programme(at, Quantity::People) } else { units }
}
