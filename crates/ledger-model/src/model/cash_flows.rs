//! Everything up to the share each programme keeps of its benefit, for any kind of number: what is added up afterwards,
//! drawn many times or written out as formulas all begins here.

use super::break_even::{Lasting, lasting};
use super::costs::{CostsByPayer, PerHead, per_head, record_reference, spend};
use super::delivery::{Volumes, deliver};
use super::effects::{EffectContext, gross};
use super::explain::Notes;
use super::need::{need, profile};
use super::overlap::{Kept, keep};
use super::plan::{ByPayerAndKind, CELLS, Plan};
use super::{Need, Number};

/// The calculation before anything is added up over years or programmes.
#[derive(Clone, Debug)]
pub struct CashFlows<N = f64> {
    /// Need of the place.
    pub need: Need<N>,
    /// What a prevented victim-year is worth, in that year and after.
    pub profile: Vec<ByPayerAndKind<N>>,
    /// Each programme before overlap, in the order of the plan.
    pub programmes: Vec<Alone<N>>,
    /// What is kept of each.
    pub kept: Kept<N>,
}

/// One programme before overlap.
#[derive(Clone, Debug)]
pub struct Alone<N = f64> {
    /// Its delivery.
    pub delivered: Volumes<N>,
    /// Its cost.
    pub spent: CostsByPayer<N>,
    /// The service elsewhere it is scaled from, for each head.
    pub reference: Option<PerHead<N>>,
    /// Gross benefit that counts, by year and line.
    pub gross: Vec<ByPayerAndKind<N>>,
    /// Gross benefit that is shown and not added, in the same shape.
    pub claimed: Option<Vec<ByPayerAndKind<N>>>,
}

/// Works out everything up to the share each programme keeps.
pub fn cash_flows<N: Number>(plan: &Plan, values: &[N], record: &mut impl Notes<N>) -> CashFlows<N> {
    let need = need(&plan.need, &plan.worth, values, record);
    let profile = profile(&plan.worth, values, &need.victim_year);
    let mut programmes = Vec::with_capacity(plan.programmes.len());
    let mut counted = Vec::with_capacity(plan.programmes.len());
    for (at, programme) in plan.programmes.iter().enumerate() {
        let delivered = deliver(at, programme, plan.timeline, &need, values, record);
        let reference = programme.reference.as_ref().map(|service| per_head(service, values));
        if let Some(reference) = reference {
            record_reference(at, programme, reference, &delivered, record);
        }
        let spent = spend(at, programme, &delivered, &need, reference, plan.caution, plan.years, values, record);
        let around = EffectContext { at, delivered: &delivered, spent: &spent, reference, need: &need, profile: &profile, values };
        let lines = gross(plan.caution, programme, &around, record);
        let nothing = || vec![[N::zero(); CELLS]; plan.timeline];
        let (claimed, lines) = if programme.shown_only { (Some(lines), nothing()) } else { (None, lines) };
        counted.push(lines);
        programmes.push((delivered, spent, reference, claimed));
    }
    let kept = keep(plan, &need, values[plan.worth.severity.0 as usize], &counted);
    let programmes = programmes.into_iter().zip(counted);
    let programmes =
        programmes.map(|((delivered, spent, reference, claimed), gross)| Alone { delivered, spent, reference, gross, claimed });
    CashFlows { need, profile, programmes: programmes.collect(), kept }
}

impl<N: Number> CashFlows<N> {
    /// How an avoided year of abuse lasts for one programme, for its break-even.
    pub fn lasting(&self, plan: &Plan, at: usize, values: &[N]) -> Lasting<N> {
        lasting(plan, &plan.programmes[at], &self.programmes[at].delivered, values)
    }
}
