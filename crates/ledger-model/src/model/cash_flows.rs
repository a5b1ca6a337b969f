//! Everything up to the share each programme keeps of its benefit, for any kind of number: what is added up afterwards,
//! drawn many times or written out as formulas all begins here.

use super::break_even::{Lasting, lasting};
use super::costs::{CostsByPayer, PerHead, per_head, spend};
use super::delivery::{Volumes, deliver};
use super::effects::{Effect, EffectBasis, EffectContext, effect};
use super::need::{need, profile};
use super::overlap::{OverlapShares, overlap};
use super::plan::{ByPayerAndKind, CELLS, Plan};
use super::{Need, Number};

/// The calculation before anything is added up over years or programmes.
#[derive(Clone, Debug)]
pub struct CashFlows<N = f64> {
    /// Need of the place.
    pub need: Need<N>,
    /// What a prevented victim-year is worth, in that year and after.
    pub profile: Vec<ByPayerAndKind<N>>,
    /// The same to a programme of victim support; empty where none is chosen.
    pub profile_less_support: Vec<ByPayerAndKind<N>>,
    /// Each programme before overlap, in the order of the plan.
    pub programmes: Vec<ProgrammeFlows<N>>,
    pub overlap: OverlapShares<N>,
}

/// One programme before overlap.
#[derive(Clone, Debug)]
pub struct ProgrammeFlows<N = f64> {
    /// Its delivery.
    pub delivered: Volumes<N>,
    pub spent: CostsByPayer<N>,
    /// The service elsewhere it is scaled from, for each head.
    pub reference: Option<PerHead<N>>,
    /// Gross benefit that counts, by year and line.
    pub gross: Vec<ByPayerAndKind<N>>,
    /// Gross benefit that is shown and not added, in the same shape.
    pub claimed: Option<Vec<ByPayerAndKind<N>>>,
    /// Gross benefit as its source has it, where the user asks for caution.
    pub published: Option<Vec<ByPayerAndKind<N>>>,
    /// What gross benefit follows from.
    pub basis: EffectBasis<N>,
}

/// Works out everything up to the share each programme keeps.
pub fn cash_flows<N: Number>(plan: &Plan, values: &[N]) -> CashFlows<N> {
    let need = need(&plan.need, &plan.worth, values);
    let worth = |less_support: bool| profile(&plan.worth, values, &need, less_support);
    let profile_less_support = if plan.leaves_out_own_service() { worth(true) } else { Vec::new() };
    let profile = worth(false);
    let mut programmes = Vec::with_capacity(plan.programmes.len());
    for programme in &plan.programmes {
        let delivered = deliver(programme, plan.timeline, &need, values);
        let reference = programme.reference.as_ref().map(|service| per_head(service, values));
        let spent = spend(programme, &delivered, &need, reference, plan.caution, plan.years, values);
        let profile = if programme.leaves_out_own_service { &profile_less_support } else { &profile };
        let around = EffectContext { delivered: &delivered, spent: &spent, reference, need: &need, profile, values };
        let Effect { gross, published, basis } = effect(plan.caution, programme, &around);
        let nothing = || vec![[N::zero(); CELLS]; plan.timeline];
        let (claimed, gross) = if programme.shown_only { (Some(gross), nothing()) } else { (None, gross) };
        programmes.push(ProgrammeFlows { delivered, spent, reference, gross, claimed, published, basis });
    }
    let counted: Vec<&[ByPayerAndKind<N>]> = programmes.iter().map(|programme| programme.gross.as_slice()).collect();
    let overlap = overlap(plan, &need, values[plan.worth.severity.0 as usize], &counted);
    CashFlows { need, profile, profile_less_support, programmes, overlap }
}

impl<N: Number> CashFlows<N> {
    /// How an avoided year of abuse lasts for one programme, for its break-even.
    pub fn lasting(&self, plan: &Plan, at: usize, values: &[N]) -> Lasting<N> {
        lasting(plan, &plan.programmes[at], &self.programmes[at].delivered, values)
    }
}
