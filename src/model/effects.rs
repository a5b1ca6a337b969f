//! What a programme is thought to do: the five kinds of estimate, by year, payer and kind of value.

use super::Need;
use super::costs::{PerHead, Spent};
use super::delivery::{Delivered, effect_stays_in_year};
use super::explain::{Ingredient, Record, StepUnit, What, Which, note};
use super::plan::{EffectPlan, LINES, Lines, ProgrammePlan, Slot, line};
use crate::evidence::{Kind, Payer};

/// Shares of an outcome that fall in the years after a start: lag, whole and part years, fading.
#[derive(Clone, Debug, PartialEq)]
pub struct Weights(pub Vec<f64>);

impl Weights {
    /// For an effect of so many years that loses `fade` of itself each year and begins `lag` years after the start.
    /// A half year of lag is shared equally by two years.
    pub fn new(years: f64, fade: f64, lag: f64) -> Self {
        let whole = lag.floor();
        let (first, part) = (whole as usize, lag - whole);
        let lasting = years.ceil() as usize;
        let mut weights = vec![0.0; first + lasting + usize::from(part > 0.0)];
        let mut kept = 1.0;
        for year in 0..lasting {
            let weight = (years - year as f64).min(1.0) * kept;
            weights[first + year] += weight * (1.0 - part);
            if part > 0.0 {
                weights[first + year + 1] += weight * part;
            }
            kept *= 1.0 - fade;
        }
        Self(weights)
    }

    /// The first year only: for units that are covered year by year.
    pub fn same_year() -> Self {
        Self(vec![1.0])
    }

    /// Spreads a yearly series forward: what started in a year brings its outcome in that year and the next ones.
    pub fn spread(&self, series: &[f64]) -> Vec<f64> {
        if let [only] = self.0.as_slice() {
            return series.iter().map(|value| value * only).collect();
        }
        let mut out = vec![0.0; series.len()];
        for (start, value) in series.iter().enumerate() {
            for (later, weight) in self.0.iter().enumerate() {
                if let Some(sum) = out.get_mut(start + later) {
                    *sum += value * weight;
                }
            }
        }
        out
    }
}

/// What surrounds an effect.
pub struct Around<'a> {
    /// Place of the programme in the plan.
    pub at: usize,
    /// Its delivery.
    pub delivered: &'a Delivered,
    /// Its cost.
    pub spent: &'a Spent,
    /// The reference service for each head.
    pub reference: Option<PerHead>,
    /// Need.
    pub need: &'a Need,
    /// What a prevented victim-year is worth, in that year and after.
    pub profile: &'a [Lines],
    /// The values of the plan.
    pub values: &'a [f64],
}

impl Around<'_> {
    fn value(&self, slot: Slot) -> f64 {
        self.values[slot.0 as usize]
    }

    fn or(&self, slot: Option<Slot>, otherwise: f64) -> f64 {
        slot.map_or(otherwise, |slot| self.value(slot))
    }

    fn lag(&self, slot: Option<Slot>) -> f64 {
        self.or(slot, 0.0)
    }

    /// People counted by the estimate, by year of their start.
    fn counted(&self, plan: &ProgrammePlan) -> Vec<f64> {
        let each = self.delivered.per_start(plan.counts) * self.delivered.people_per_unit;
        self.delivered.starts.iter().map(|starts| starts * each).collect()
    }
}

/// Gross benefit by year and line, in real pounds of the scenario's price year.
pub fn gross(plan: &ProgrammePlan, around: &Around<'_>, record: &mut Record) -> Vec<Lines> {
    let years = around.delivered.starts.len();
    let mut gross = vec![[0.0; LINES]; years];
    match &plan.effect {
        EffectPlan::NetSaving { .. } => net_saving(plan, around, &mut gross, record),
        EffectPlan::Reduction { .. } => reduction(plan, around, &mut gross, record),
        EffectPlan::PerPound { ratio, net, source_cost, realised, split } => {
            let ratio_gross = around.value(*ratio) + f64::from(u8::from(*net));
            let worth = ratio_gross * around.or(*realised, 1.0);
            let each = around.delivered.per_start(plan.counts);
            for (year, lines) in gross.iter_mut().enumerate() {
                let base = match source_cost {
                    Some(cost) => around.delivered.starts[year] * each * around.value(*cost),
                    None => around.spent.total(year),
                };
                share_out(lines, split, base * worth);
            }
            let from = || {
                let base = source_cost.map_or(Ingredient::Step(Which::programme(around.at, What::Cost)), Ingredient::Parameter);
                [base, Ingredient::Parameter(*ratio)].into_iter().chain(realised.map(Ingredient::Parameter)).collect()
            };
            record_gross(around.at, &gross, from, record);
        }
        EffectPlan::Reference { realised, split } => {
            let per_head = around.reference.map_or(0.0, |reference| reference.benefit);
            let each_year = per_head * around.need.population * around.delivered.multiple * around.or(*realised, 1.0);
            for (lines, reached) in gross.iter_mut().zip(&around.delivered.ramp) {
                share_out(lines, split, each_year * reached);
            }
            let from = || {
                let steps = [What::ReferenceBenefitPerHead, What::ReferenceMultiple];
                let steps = steps.map(|what| Ingredient::Step(Which::programme(around.at, what))).into_iter();
                let ramp = plan.ramp.iter().map(|step| step.ingredient());
                steps.chain([Ingredient::Parameter(plan.population_slot)]).chain(realised.map(Ingredient::Parameter)).chain(ramp).collect()
            };
            record_gross(around.at, &gross, from, record);
        }
        EffectPlan::None => record_gross(around.at, &gross, Vec::new, record),
    }
    gross
}

fn share_out(lines: &mut Lines, split: &[(usize, f64)], amount: f64) {
    for &(line, share) in split {
        lines[line] += amount * share;
    }
}

fn net_saving(plan: &ProgrammePlan, around: &Around<'_>, gross: &mut [Lines], record: &mut Record) {
    let EffectPlan::NetSaving { amount, years, source_rate, published_cost, fixed, split, health, lag } = &plan.effect else { return };
    let over = around.value(*years);
    let divisor = annuity(over, around.value(*source_rate));
    let mut each = [0.0; LINES];
    let mut rest = around.value(*amount);
    for &(line, slot) in fixed {
        each[line] += around.value(slot) / divisor;
        rest -= around.value(slot);
    }
    share_out(&mut each, split, rest / divisor);
    if let Some((cost, payer)) = published_cost {
        let kind = if payer.is_public() { Kind::Public } else { Kind::Unsplit };
        each[line(*payer, kind)] += around.value(*cost);
    }
    if let Some((qalys, value)) = health {
        each[line(Payer::Victims, Kind::Harm)] += around.value(*qalys) / divisor * around.value(*value);
    }
    let weights = if effect_stays_in_year(plan.unit_type) { Weights::same_year() } else { Weights::new(over, 0.0, around.lag(*lag)) };
    for (lines, people) in gross.iter_mut().zip(weights.spread(&around.counted(plan))) {
        for (sum, each) in lines.iter_mut().zip(&each) {
            *sum += people * each;
        }
    }
    let of = |what| Which::programme(around.at, what);
    note(record, of(What::SourceFactor), StepUnit::Plain, || {
        (vec![divisor], vec![Ingredient::Parameter(*years), Ingredient::Parameter(*source_rate)])
    });
    note(record, of(What::SavingPerUnit), StepUnit::Pounds, || {
        let mut from = vec![Ingredient::Parameter(*amount), Ingredient::Step(of(What::SourceFactor))];
        from.extend(fixed.iter().map(|(_, slot)| Ingredient::Parameter(*slot)));
        from.extend(published_cost.map(|(cost, _)| Ingredient::Parameter(cost)));
        from.extend(health.iter().flat_map(|&(qalys, value)| [Ingredient::Parameter(qalys), Ingredient::Parameter(value)]));
        (vec![each.iter().sum()], from)
    });
    let from = || vec![Ingredient::Step(counted_step(plan, around.at)), Ingredient::Step(of(What::SavingPerUnit))];
    record_gross(around.at, gross, from, record);
}

fn reduction(plan: &ProgrammePlan, around: &Around<'_>, gross: &mut [Lines], record: &mut Record) {
    let EffectPlan::Reduction { effect, is_rate_ratio, baseline, years, fade, deadweight, severity, health, lag } = &plan.effect else {
        return;
    };
    let relative = if *is_rate_ratio { 1.0 - around.value(*effect) } else { around.value(*effect) };
    let each = relative * around.value(*baseline) * (1.0 - around.or(*deadweight, 0.0));
    let weights = if effect_stays_in_year(plan.unit_type) {
        Weights::same_year()
    } else {
        Weights::new(around.value(*years), around.value(*fade), around.lag(*lag))
    };
    let reached = weights.spread(&around.counted(plan));
    let severe = around.or(*severity, 1.0);
    for (year, people) in reached.iter().enumerate() {
        for (offset, worth) in around.profile.iter().enumerate() {
            let Some(lines) = gross.get_mut(year + offset) else { break };
            let avoided = people * each * severe;
            for (sum, pounds) in lines.iter_mut().zip(worth) {
                *sum += avoided * pounds;
            }
        }
    }
    if let Some((qalys, value)) = health {
        let harm = line(Payer::Victims, Kind::Harm);
        let whole: f64 = weights.0.iter().sum();
        let a_year = if whole > 0.0 { around.value(*qalys) * around.value(*value) / whole } else { 0.0 };
        for (lines, people) in gross.iter_mut().zip(&reached) {
            for payer in Payer::ALL {
                lines[line(payer, Kind::Harm)] = 0.0;
            }
            lines[harm] = people * a_year;
        }
    }
    let of = |what| Which::programme(around.at, what);
    note(record, of(What::Reduction), StepUnit::Share, || (vec![relative], vec![Ingredient::Parameter(*effect)]));
    note(record, of(What::VictimYearsAvoided), StepUnit::VictimYears, || {
        let mut from = vec![Ingredient::Step(counted_step(plan, around.at)), Ingredient::Step(of(What::Reduction))];
        from.extend([*baseline, *years, *fade].map(Ingredient::Parameter));
        from.extend([*deadweight, *lag].into_iter().flatten().map(Ingredient::Parameter));
        (reached.iter().map(|people| people * each).collect(), from)
    });
    let from = || {
        let mut from = vec![Ingredient::Step(of(What::VictimYearsAvoided)), Ingredient::Step(Which::of(What::VictimYear))];
        from.extend(severity.map(Ingredient::Parameter));
        from.extend(health.iter().flat_map(|&(qalys, value)| [Ingredient::Parameter(qalys), Ingredient::Parameter(value)]));
        from
    };
    record_gross(around.at, gross, from, record);
}

/// Sum of discount factors over years 0 to `years` − 1; a part year counts for its part.
pub fn annuity(years: f64, rate: f64) -> f64 {
    let mut factor = 1.0;
    let mut sum = 0.0;
    for year in 0..years.ceil() as usize {
        sum += factor * (years - year as f64).min(1.0);
        factor /= 1.0 + rate;
    }
    if sum > 0.0 { sum } else { 1.0 }
}

fn counted_step(plan: &ProgrammePlan, at: usize) -> Which {
    use crate::evidence::Counts;
    let what = match plan.counts {
        Counts::Engaged if plan.engagement.is_some() => What::Engaged,
        Counts::Completed if plan.completion.is_some() => What::Completed,
        _ => What::People,
    };
    Which::programme(at, what)
}

fn record_gross(at: usize, gross: &[Lines], from: impl FnOnce() -> Vec<Ingredient>, record: &mut Record) {
    note(record, Which::programme(at, What::GrossBenefit), StepUnit::Pounds, || {
        (gross.iter().map(|lines| lines.iter().sum()).collect(), from())
    });
}
