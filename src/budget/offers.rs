//! What each programme takes and brings, alone: a part that comes with running it at all and a part for each unit.

use crate::evidence::Pool;
use crate::model::{Aim, Bounds, Given, Inputs, Outcome, Plan, evaluate};

/// A programme as the best mix sees it. Cost and value are straight lines in the scale, as the model has them before overlap.
#[derive(Clone, Debug, PartialEq)]
pub struct Offer {
    /// Its place in the plan.
    pub at: usize,
    /// Fewest units a year, if it runs.
    pub smallest: f64,
    /// Most units a year.
    pub largest: f64,
    /// It has to run.
    pub must_run: bool,
    /// Money of each year that comes with running it, real pounds of the scenario's price year; time in kind is left out.
    pub fixed_pounds: Vec<f64>,
    /// Money of each year for one unit of scale.
    pub pounds_per_unit: Vec<f64>,
    /// What running it brings towards the aim.
    pub fixed_value: f64,
    /// What one unit of scale brings.
    pub value_per_unit: f64,
    /// True where overlap can only lower what it brings.
    pub overlap_lowers: bool,
}

impl Offer {
    /// Money of a year at a scale at which it runs.
    pub fn pounds(&self, year: usize, units: f64) -> f64 {
        self.fixed_pounds[year] + self.pounds_per_unit[year] * units
    }

    /// What it brings towards the aim at a scale at which it runs.
    pub fn value(&self, units: f64) -> f64 {
        self.fixed_value + self.value_per_unit * units
    }

    /// Money of its dearest year at a scale.
    pub fn dearest_year(&self, units: f64) -> f64 {
        (0..self.fixed_pounds.len()).map(|year| self.pounds(year, units)).fold(0.0, f64::max)
    }
}

/// Every programme of the plan whose cost is known, between its bounds; the largest scale is the scenario's unless one is set.
/// `values` are the numbers to calculate with: the inputs' own, or one draw.
pub fn offers(inputs: &Inputs, values: &[f64], bounds: impl Fn(&str) -> Bounds, aim: Aim) -> Vec<Offer> {
    let whole = evaluate(&inputs.plan, &inputs.values);
    let offer = |at: usize| {
        let programme = &inputs.plan.programmes[at];
        let bounds = bounds(&programme.id);
        // The most is the scenario's scale unless it is typed, or the fewest that is typed is more than that.
        let smallest = bounds.smallest.unwrap_or(0.0);
        let largest = bounds.largest.unwrap_or(whole.programmes[at].delivered.scale.max(smallest));
        if programme.cost_missing || largest <= 0.0 {
            return None;
        }
        let [full, half] = [largest, largest / 2.0].map(|scale| alone(&inputs.plan, at, scale, values, aim));
        let line = |full: f64, half: f64| {
            let fixed = 2.0 * half - full;
            // What is left of a rounding is no cost.
            let fixed = if fixed.abs() <= full.abs() * 1e-12 { 0.0 } else { fixed };
            (fixed, (full - fixed) / largest)
        };
        let (fixed_pounds, pounds_per_unit) = full.pounds.iter().zip(&half.pounds).map(|(full, half)| line(*full, *half)).unzip();
        let (fixed_value, value_per_unit) = line(full.value, half.value);
        Some(Offer {
            at,
            // What has to run does so for one at least.
            smallest: smallest.max(f64::from(u8::from(bounds.must_run))).min(largest),
            largest,
            must_run: bounds.must_run,
            fixed_pounds,
            pounds_per_unit,
            fixed_value,
            value_per_unit,
            overlap_lowers: full.overlap_lowers,
        })
    };
    (0..inputs.plan.programmes.len()).filter_map(offer).collect()
}

struct Alone {
    pounds: Vec<f64>,
    value: f64,
    overlap_lowers: bool,
}

/// One programme of a plan alone at a scale, with nobody counted twice because nobody else counts.
fn alone(plan: &Plan, at: usize, scale: f64, values: &[f64], aim: Aim) -> Alone {
    let mut programme = plan.programmes[at].clone();
    let (pool, years) = (programme.pool, plan.years);
    programme.typed_scale = Some(Given::Known(scale));
    let plan = Plan { programmes: vec![programme], overlap: None, ..plan.clone() };
    let outcome = evaluate(&plan, values);
    let spent = &outcome.programmes[0].spent;
    let gained = |year: &crate::model::Year| if aim == Aim::PublicNet { year.public_benefit } else { year.benefit };
    Alone {
        pounds: (0..years).map(|year| spent.total(year) - spent.in_kind[year]).collect(),
        value: value(&outcome, &plan, aim),
        overlap_lowers: aim.is_people() || pool.is_none() || outcome.total.yearly.iter().all(|year| gained(year) >= 0.0),
    }
}

/// What an outcome brings towards an aim.
fn value(outcome: &Outcome, plan: &Plan, aim: Aim) -> f64 {
    match aim {
        Aim::PublicNet => outcome.total.public_sector.net,
        Aim::SocialNet => outcome.total.net_present_value,
        Aim::People => outcome.total.people_helped,
        Aim::HighRiskPeople => {
            let each = plan.programmes.iter().zip(&outcome.programmes);
            each.filter(|(plan, _)| plan.pool == Some(Pool::HighRisk)).map(|(_, one)| one.results.people_helped).sum()
        }
    }
}

/// A mix run together, with every survivor counted once.
#[derive(Clone, Debug, PartialEq)]
pub struct Together {
    /// The whole outcome.
    pub outcome: Outcome,
    /// What it brings towards the aim.
    pub value: f64,
}

/// Works out a mix as it would really run: programmes by their place in the plan, each with its units a year.
pub fn together(inputs: &Inputs, mix: impl Iterator<Item = (usize, f64)>, aim: Aim) -> Together {
    let programmes = mix.map(|(at, units)| {
        let mut programme = inputs.plan.programmes[at].clone();
        programme.typed_scale = Some(Given::Known(units));
        programme
    });
    let plan = Plan { programmes: programmes.collect(), ..inputs.plan.clone() };
    let outcome = evaluate(&plan, &inputs.values);
    let value = value(&outcome, &plan, aim);
    Together { outcome, value }
}
