//! What a programme is thought to do: the five kinds of estimate, by year, payer and kind of value.

use super::costs::{CostsByPayer, PerHead};
use super::delivery::Volumes;
use super::need::sum;
use super::plan::{
    ByPayerAndKind, CELLS, EffectPlan, Operand, OptimismBias, ProgrammePlan, Slot, effect_stays_in_year, line, published_cost_kind,
};
use super::{Need, Number};
use crate::evidence::{Kind, Payer, UnitType};

/// Shares of an outcome that fall in the years after a start: lag, whole and part years, fading.
#[derive(Clone, Debug, PartialEq)]
pub struct Weights<N = f64>(pub Vec<N>);

impl<N: Number> Weights<N> {
    /// For an effect of so many years that loses `fade` of itself each year and begins `lag` years after the start.
    /// A half year of lag is shared equally by two years.
    pub fn new(years: N, fade: N, lag: N) -> Self {
        let one = N::from(1.0);
        let (lasting, latest) = (years.largest().ceil() as usize, lag.largest().ceil() as usize);
        let mut kept = one;
        let mut fading = Vec::with_capacity(lasting);
        for year in 0..lasting {
            fading.push((years - N::from(year as f64)).share() * kept);
            kept *= one - fade;
        }
        if latest == 0 {
            return Self(fading);
        }
        let mut weights = vec![N::zero(); lasting + latest];
        for late in 0..=latest {
            // How much of the effect begins so many years late: all where the lag is just that, less the further it is away.
            let away = lag - N::from(late as f64);
            let share = (one - away.larger(-away)).max0();
            for (year, weight) in fading.iter().enumerate().filter(|(year, _)| late + year < lasting + latest) {
                weights[late + year] += *weight * share;
            }
        }
        Self(weights)
    }

    /// The same for the units of a programme: what is covered year by year has its effect in one year, however late.
    pub fn of(unit_type: UnitType, years: N, fade: N, lag: N) -> Self {
        if effect_stays_in_year(unit_type) { Self::new(N::from(1.0), N::zero(), lag) } else { Self::new(years, fade, lag) }
    }

    /// Spreads a yearly series forward: what started in a year brings its outcome in that year and the next ones.
    pub fn spread(&self, series: &[N]) -> Vec<N> {
        if let [only] = self.0.as_slice() {
            return series.iter().map(|value| *value * *only).collect();
        }
        let mut out = vec![N::zero(); series.len()];
        for (start, value) in series.iter().enumerate().filter(|(_, value)| !value.is_zero()) {
            for (later, weight) in self.0.iter().enumerate() {
                if let Some(sum) = out.get_mut(start + later) {
                    *sum += *value * *weight;
                }
            }
        }
        out
    }
}

/// What surrounds an effect.
pub struct EffectContext<'a, N = f64> {
    /// Its delivery.
    pub delivered: &'a Volumes<N>,
    pub spent: &'a CostsByPayer<N>,
    /// The reference service for each head.
    pub reference: Option<PerHead<N>>,
    pub need: &'a Need<N>,
    /// What a prevented victim-year is worth, in that year and after.
    pub profile: &'a [ByPayerAndKind<N>],
    /// The values of the plan.
    pub values: &'a [N],
}

impl<N: Number> EffectContext<'_, N> {
    fn value(&self, slot: Slot) -> N {
        self.values[slot.0 as usize]
    }

    fn or(&self, slot: Option<Slot>, otherwise: f64) -> N {
        slot.map_or(N::from(otherwise), |slot| self.value(slot))
    }

    fn lag(&self, slot: Option<Slot>) -> N {
        self.or(slot, 0.0)
    }

    /// Units counted by the estimate, by year of their start: what is published for each unit multiplies these.
    fn units_counted(&self, plan: &ProgrammePlan) -> Vec<N> {
        let each = self.delivered.per_start(plan.counts);
        self.delivered.starts.iter().map(|starts| *starts * each).collect()
    }

    /// People counted by the estimate, by year of their start.
    fn people_counted(&self, plan: &ProgrammePlan) -> Vec<N> {
        let each = self.delivered.per_start(plan.counts) * self.delivered.people_per_unit;
        self.delivered.starts.iter().map(|starts| *starts * each).collect()
    }
}

/// What a programme brings in each year, and the values on the way there. Real pounds of the scenario's price year.
#[derive(Clone, Debug)]
pub struct Effect<N = f64> {
    /// Gross benefit by year and line.
    pub gross: Vec<ByPayerAndKind<N>>,
    /// The same as its source has it, where the user asks for caution.
    pub published: Option<Vec<ByPayerAndKind<N>>>,
    /// What it follows from.
    pub basis: EffectBasis<N>,
}

/// The values a gross benefit follows from, by kind of estimate.
#[derive(Clone, Debug)]
pub enum EffectBasis<N = f64> {
    /// Of a saving for each unit.
    NetSaving {
        /// Sum of the source's discount factors over the years of the saving.
        source_factor: N,
        /// Pounds a year for each unit.
        saving_per_unit: N,
    },
    /// Of a relative reduction in abuse.
    Reduction {
        /// The share by which abuse is reduced.
        relative: N,
        /// The share of people whose abuse would have gone on.
        baseline: N,
        /// Victim-years avoided, by year.
        avoided: Vec<N>,
    },
    /// Of what is published in pounds for each pound or each head, and of no effect.
    Direct,
}

/// Gross benefit of one programme.
pub fn effect<N: Number>(caution: OptimismBias, plan: &ProgrammePlan, around: &EffectContext<'_, N>) -> Effect<N> {
    let mut gross = vec![[N::zero(); CELLS]; around.delivered.starts.len()];
    let basis = match &plan.effect {
        EffectPlan::NetSaving { .. } => net_saving(plan, around, &mut gross),
        EffectPlan::Reduction { .. } => reduction(plan, around, &mut gross),
        EffectPlan::PerPound { ratio, net, source_cost, realised, split } => {
            let ratio_gross = around.value(*ratio) + N::from(f64::from(u8::from(*net)));
            let worth = ratio_gross * around.or(*realised, 1.0);
            let each = around.delivered.per_start(plan.counts);
            for (year, lines) in gross.iter_mut().enumerate() {
                let base = match source_cost {
                    Some(cost) => around.delivered.starts[year] * each * around.value(*cost),
                    // A dearer way to do the same buys no more, and neither does paying sooner.
                    None => (around.spent.total(year) - around.spent.ahead[year]) / caution.on_cost(around.delivered.scale),
                };
                share_out(lines, split, base * worth, around.values);
            }
            EffectBasis::Direct
        }
        EffectPlan::Reference { realised, split } => {
            let per_head = around.reference.map_or(N::zero(), |reference| reference.benefit);
            let each_year = per_head * around.need.population * around.delivered.multiple * around.or(*realised, 1.0);
            for (lines, reached) in gross.iter_mut().zip(&around.delivered.ramp) {
                share_out(lines, split, each_year * *reached, around.values);
            }
            EffectBasis::Direct
        }
        EffectPlan::None => EffectBasis::Direct,
    };
    let published = (caution != OptimismBias::NONE).then(|| gross.clone());
    if published.is_some() {
        hold_back(caution, &mut gross);
    }
    Effect { gross, published, basis }
}

/// Gains made smaller and losses larger.
fn hold_back<N: Number>(caution: OptimismBias, gross: &mut [ByPayerAndKind<N>]) {
    for pounds in gross.iter_mut().flatten().filter(|pounds| !pounds.is_zero()) {
        *pounds = *pounds * caution.loss - pounds.max0() * (caution.loss - caution.gain);
    }
}

fn share_out<N: Number>(lines: &mut ByPayerAndKind<N>, split: &[(usize, Operand)], amount: N, values: &[N]) {
    for &(line, share) in split {
        lines[line] += amount * share.of(values);
    }
}

fn net_saving<N: Number>(plan: &ProgrammePlan, around: &EffectContext<'_, N>, gross: &mut [ByPayerAndKind<N>]) -> EffectBasis<N> {
    let EffectPlan::NetSaving { amount, years, source_rate, published_cost, fixed, split, health, lag } = &plan.effect else {
        return EffectBasis::Direct;
    };
    let over = around.value(*years);
    let divisor = annuity(over, around.value(*source_rate));
    let mut each = [N::zero(); CELLS];
    let mut rest = around.value(*amount);
    for &(line, slot) in fixed {
        each[line] += around.value(slot) / divisor;
        rest -= around.value(slot);
    }
    share_out(&mut each, split, rest / divisor, around.values);
    if let Some((cost, payer)) = published_cost {
        each[line(*payer, published_cost_kind(*payer))] += around.value(*cost);
    }
    if let Some((qalys, value)) = health {
        each[line(Payer::Victims, Kind::Harm)] += around.value(*qalys) / divisor * around.value(*value);
    }
    let weights = Weights::of(plan.unit_type, over, N::zero(), around.lag(*lag));
    for (lines, units) in gross.iter_mut().zip(weights.spread(&around.units_counted(plan))) {
        for (sum, each) in lines.iter_mut().zip(&each).filter(|(_, each)| !each.is_zero()) {
            *sum += units * *each;
        }
    }
    EffectBasis::NetSaving { source_factor: divisor, saving_per_unit: sum(each) }
}

fn reduction<N: Number>(plan: &ProgrammePlan, around: &EffectContext<'_, N>, gross: &mut [ByPayerAndKind<N>]) -> EffectBasis<N> {
    let EffectPlan::Reduction { effect, is_rate_ratio, of_share, baseline, years, fade, deadweight, severity, health, lag } = &plan.effect
    else {
        return EffectBasis::Direct;
    };
    let one = N::from(1.0);
    let relative = if *is_rate_ratio { one - around.value(*effect) } else { around.value(*effect) };
    let baseline = baseline.of(around.values);
    let each = around.or(*of_share, 1.0) * relative * baseline * (one - around.or(*deadweight, 0.0));
    let weights = Weights::of(plan.unit_type, around.value(*years), around.value(*fade), around.lag(*lag));
    let reached = weights.spread(&around.people_counted(plan));
    let avoided: Vec<N> = reached.into_iter().map(|people| people * each).collect();
    let severe = around.or(*severity, 1.0);
    for (year, avoided) in avoided.iter().enumerate() {
        for (offset, worth) in around.profile.iter().enumerate() {
            let Some(lines) = gross.get_mut(year + offset) else { break };
            let years_of_average = *avoided * severe;
            for (sum, pounds) in lines.iter_mut().zip(worth).filter(|(_, pounds)| !pounds.is_zero()) {
                *sum += years_of_average * *pounds;
            }
        }
    }
    if let Some((qalys, value)) = health {
        let harm = line(Payer::Victims, Kind::Harm);
        let whole = sum(weights.0.iter().copied());
        let a_year = whole.select_positive(around.value(*qalys) * around.value(*value) / whole, N::zero());
        // A gain in health is published for each unit.
        let units = weights.spread(&around.units_counted(plan));
        for (lines, units) in gross.iter_mut().zip(&units) {
            for payer in Payer::ALL {
                lines[line(payer, Kind::Harm)] = N::zero();
            }
            lines[harm] = *units * a_year;
        }
    }
    EffectBasis::Reduction { relative, baseline, avoided }
}

/// Sum of discount factors over years 0 to `years` − 1; a part year counts for its part.
pub fn annuity<N: Number>(years: N, rate: N) -> N {
    let one = N::from(1.0);
    let mut factor = one;
    let mut total = N::zero();
    for year in 0..years.largest().ceil() as usize {
        total += factor * (years - N::from(year as f64)).share();
        factor = factor / (one + rate);
    }
    total.select_positive(total, one)
}
