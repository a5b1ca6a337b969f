//! Where a programme names a number or a list of shares: every such place with its key, as the checks of the library name it.

use ledger_model::evidence::{CostBasis, CostLine, Estimate, EstimateKind, HealthGain, Programme, Unit};

/// A place that names a number.
pub struct Slot {
    /// Its field on the form.
    pub field: String,
    /// Units that fit.
    pub units: &'static [Unit],
    /// Whether it may be left out.
    pub optional: bool,
}

/// Called for each place with the name that stands there.
type See<'a> = dyn FnMut(&Slot, &mut Option<String>) + 'a;

/// Walks over every place of a programme that names a number, and lets the name be changed.
pub fn numbers(programme: &mut Programme, see: &mut See<'_>) {
    required(see, "scale".into(), &[Unit::Proportion, Unit::PerHead], &mut programme.scale.share);
    for (at, name) in programme.ramp.iter_mut().flat_map(|ramp| &mut ramp.years).enumerate() {
        required(see, format!("ramp, {at}"), &[Unit::Proportion], name);
    }
    let delivery = &mut programme.delivery;
    optional(see, "delivery, start_rate".into(), &[Unit::Proportion], &mut delivery.start_rate);
    optional(see, "delivery, engagement".into(), &[Unit::Proportion], &mut delivery.engagement);
    optional(see, "delivery, completion".into(), &[Unit::Proportion], &mut delivery.completion);
    optional(see, "delivery, people_per_unit".into(), &[Unit::Proportion], &mut delivery.people_per_unit);
    optional(see, "severity".into(), &[Unit::Factor], &mut programme.severity);
    programme.costs.iter_mut().for_each(|cost| of_cost(see, cost));
    if let Some(reference) = &mut programme.reference {
        required(see, "reference, weight".into(), &[Unit::Proportion], &mut reference.weight);
        for (at, area) in reference.areas.iter_mut().enumerate() {
            let field = |part: &str| format!("reference, {at}, {part}");
            required(see, field("population"), &[Unit::Count], &mut area.population);
            required(see, field("net_benefit"), &[Unit::PoundsPerYear, Unit::PoundsNetPerUnit], &mut area.net_benefit);
            required(see, field("ratio"), &[Unit::PerPound], &mut area.ratio);
        }
    }
    programme.estimates.iter_mut().for_each(|estimate| of_estimate(see, estimate));
}

fn of_cost(see: &mut See<'_>, cost: &mut CostLine) {
    if cost.basis == CostBasis::ReferenceArea {
        return;
    }
    let field = |part: &str| format!("cost {}, {part}", cost.id);
    let fields = [field("amount"), field("hours"), field("growth")];
    let units: &[Unit] = match (cost.basis, &cost.hours) {
        (_, Some(_)) => &[Unit::PoundsPerHour],
        (CostBasis::PerUnit, None) => &[Unit::PoundsPerUnit, Unit::PoundsPerPerson],
        (CostBasis::PerYear, None) => &[Unit::PoundsPerYear],
        _ => &[Unit::Pounds],
    };
    let [amount, hours, growth] = fields;
    optional(see, amount, units, &mut cost.amount);
    optional(see, hours, &[Unit::HoursPerUnit], &mut cost.hours);
    optional(see, growth, &[Unit::YearlyRate], &mut cost.growth);
}

fn of_estimate(see: &mut See<'_>, estimate: &mut Estimate) {
    let id = &estimate.id;
    let field = |part: &str| format!("estimate {id}, {part}");
    match &mut estimate.effect {
        EstimateKind::NetSavingPerUnit { amount, years, source_rate, published_cost, fixed_lines, health, lag, .. } => {
            required(see, field("amount"), &[Unit::PoundsNetPerUnit], amount);
            required(see, field("years"), &[Unit::Years], years);
            required(see, field("source_rate"), &[Unit::YearlyRate], source_rate);
            if published_cost.is_some() {
                optional(see, field("published_cost"), &[Unit::PoundsPerUnit], published_cost);
            }
            for (at, line) in fixed_lines.iter_mut().enumerate() {
                required(see, field(&format!("fixed_lines, {at}")), &[Unit::PoundsNetPerUnit], &mut line.amount);
            }
            of_health(see, id, health);
            optional(see, field("lag"), &[Unit::Years], lag);
        }
        EstimateKind::Reduction { effect, baseline, years, fade, deadweight, severity, lag, health } => {
            required(see, field("effect"), &[Unit::Reduction, Unit::RateRatio], effect);
            required(see, field("baseline"), &[Unit::Proportion], baseline);
            required(see, field("years"), &[Unit::Years], years);
            required(see, field("fade"), &[Unit::Proportion], fade);
            optional(see, field("deadweight"), &[Unit::Proportion], deadweight);
            optional(see, field("severity"), &[Unit::Factor], severity);
            optional(see, field("lag"), &[Unit::Years], lag);
            of_health(see, id, health);
        }
        EstimateKind::ReturnPerPound { ratio, source_cost, realised, .. } => {
            required(see, field("ratio"), &[Unit::PerPound], ratio);
            optional(see, field("source_cost"), &[Unit::PoundsPerUnit], source_cost);
            optional(see, field("realised"), &[Unit::Factor], realised);
        }
        EstimateKind::ReferenceArea { realised, .. } => optional(see, field("realised"), &[Unit::Factor], realised),
        EstimateKind::None => {}
    }
    estimate.costs.iter_mut().for_each(|cost| of_cost(see, cost));
}

fn of_health(see: &mut See<'_>, id: &str, health: &mut Option<HealthGain>) {
    if let Some(gain) = health {
        required(see, format!("estimate {id}, health, qalys"), &[Unit::Qalys], &mut gain.qalys);
        required(see, format!("estimate {id}, health, value"), &[Unit::PoundsPerQaly], &mut gain.value);
    }
}

fn required(see: &mut See<'_>, field: String, units: &'static [Unit], name: &mut String) {
    let mut there = Some(std::mem::take(name));
    see(&Slot { field, units, optional: false }, &mut there);
    *name = there.unwrap_or_default();
}

fn optional(see: &mut See<'_>, field: String, units: &'static [Unit], name: &mut Option<String>) {
    see(&Slot { field, units, optional: true }, name);
}

/// Walks over every place of a programme that names a list of shares: who pays, or who gains.
pub fn shares(programme: &mut Programme, see: &mut dyn FnMut(&str, &mut String)) {
    let own = programme.estimates.iter_mut().flat_map(|estimate| &mut estimate.costs);
    for cost in programme.costs.iter_mut().chain(own) {
        see(&format!("cost {}, payers", cost.id), &mut cost.payers);
    }
    for estimate in &mut programme.estimates {
        let field = format!("estimate {}, split", estimate.id);
        match &mut estimate.effect {
            EstimateKind::NetSavingPerUnit { split, .. }
            | EstimateKind::ReturnPerPound { split, .. }
            | EstimateKind::ReferenceArea { split, .. } => see(&field, split),
            EstimateKind::Reduction { .. } | EstimateKind::None => {}
        }
    }
}
