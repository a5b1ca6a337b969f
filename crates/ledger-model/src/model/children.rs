//! Children in the homes of those reached: counted beside the sums, and never in them.

use super::cash_flows::cash_flows;
use super::effects::EffectBasis;
use super::{Inputs, Outcome};
use crate::evidence::Base;

/// Children in the homes of those reached, over all years; below 0 where fewer are reached than now.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Children {
    pub reached: f64,
    /// Those of them for whom a year of abuse is avoided at home, where an estimate measures how much is; each counted once.
    pub spared: f64,
}

/// Children of the people whom programmes reach; none where no programme reaches people who experience or use abuse.
pub fn children(inputs: &Inputs, outcome: &Outcome) -> Option<Children> {
    let each = inputs.value(inputs.plan.need.children_per_person);
    let flows = cash_flows(&inputs.plan, &inputs.values).programmes;
    let mut found = None;
    for ((plan, one), flows) in inputs.plan.programmes.iter().zip(&outcome.programmes).zip(&flows) {
        let is_at_home = plan.counts_as_reached() && matches!(plan.need_base, Base::PeopleExperiencingAbuse | Base::HighRiskCases);
        let Some(people) = one.results.people_helped.value().filter(|_| is_at_home) else { continue };
        let sum = found.get_or_insert(Children { reached: 0.0, spared: 0.0 });
        sum.reached += people * each;
        if let (EffectBasis::Reduction { avoided, .. }, false) = (&flows.basis, plan.shown_only) {
            let counted = avoided.iter().zip(&one.kept).take(inputs.plan.counted_years());
            sum.spared += counted.map(|(avoided, kept)| avoided * kept).sum::<f64>() * each;
        }
    }
    found
}
