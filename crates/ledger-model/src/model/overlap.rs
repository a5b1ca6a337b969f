//! One survivor is counted once: how much of each programme's benefit is kept, by year.

use super::need::{of_kinds, sum};
use super::plan::{ByPayerAndKind, Plan, ProgrammePlan};
use super::{Need, Number, OverlapMode};
use crate::evidence::{Kind, Pool};

/// What each programme keeps of its benefit, and how much of its pool it lays claim to.
#[derive(Clone, Debug, PartialEq)]
pub struct OverlapShares<N = f64> {
    /// By programme, then year: the share of gross benefit kept, 0 to 1.
    pub factor: Vec<Vec<N>>,
    /// By programme, then year: gross benefit as a share of the pool's whole cost of the kinds it covers.
    pub pool_share: Vec<Vec<N>>,
    /// By year, then pool: what all programmes of the pool claim of it, and what they remove together.
    pub pools: Vec<[PoolUse<N>; 2]>,
    /// By year: the share of every pool's benefit that fits within what abuse costs the place.
    pub fits: Vec<N>,
}

/// What is claimed of a pool.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PoolUse<N = f64> {
    /// The shares of its programmes, added up.
    pub claimed: N,
    /// What they remove together.
    pub combined: N,
    /// The share of each programme's benefit that is kept.
    pub factor: N,
}

/// How much of each programme's gross benefit is kept.
pub fn overlap<N: Number>(plan: &Plan, need: &Need<N>, severity: N, gross: &[&[ByPayerAndKind<N>]]) -> OverlapShares<N> {
    let (programmes, years) = (plan.programmes.len(), plan.timeline);
    let (zero, one) = (N::zero(), N::from(1.0));
    let mut kept = OverlapShares {
        factor: vec![vec![one; years]; programmes],
        pool_share: vec![vec![zero; years]; programmes],
        pools: vec![[PoolUse { claimed: zero, combined: zero, factor: one }; 2]; years],
        fits: vec![one; years],
    };
    let pools: Vec<Option<Pool>> = plan.programmes.iter().map(|programme| programme.pool).collect();
    let worth: Vec<N> = plan.programmes.iter().map(|programme| pool_cost(programme, need, severity)).collect();
    let whole = need.cost_of_doing_nothing();
    let (mut totals, mut shares, mut factors) = (vec![zero; programmes], vec![zero; programmes], vec![one; programmes]);
    for year in 0..years {
        for (at, lines) in gross.iter().enumerate() {
            totals[at] = sum(lines[year].iter().copied());
            shares[at] = share_of(totals[at], worth[at]);
            kept.pool_share[at][year] = shares[at];
        }
        let Some(mode) = plan.overlap else { continue };
        let claims = Claims { pools: &pools, shares: &shares, totals: &totals, whole };
        (kept.pools[year], kept.fits[year]) = claims.kept(mode, &mut factors);
        for (kept, factor) in kept.factor.iter_mut().zip(&factors) {
            kept[year] = *factor;
        }
    }
    kept
}

/// Gross benefit as a share of the pool's whole cost of the kinds it covers.
pub fn share_of<N: Number>(total: N, worth: N) -> N {
    worth.select_positive(total / worth, N::zero())
}

/// What the programmes of one year claim of what abuse costs the place.
#[derive(Clone, Copy, Debug)]
pub struct Claims<'a, N = f64> {
    /// Whose abuse each reduces.
    pub pools: &'a [Option<Pool>],
    /// Gross benefit of each as a share of its pool's whole cost of the kinds it covers.
    pub shares: &'a [N],
    /// Gross benefit of each, in pounds.
    pub totals: &'a [N],
    /// What abuse costs the place in a year, in pounds.
    pub whole: N,
}

impl<N: Number> Claims<'_, N> {
    /// Writes down the share each keeps, 0 to 1. What is claimed of each pool, and the share of all that fits.
    pub fn kept(&self, mode: OverlapMode, factors: &mut [N]) -> ([PoolUse<N>; 2], N) {
        let (zero, one) = (N::zero(), N::from(1.0));
        let mut pools = [PoolUse { claimed: zero, combined: zero, factor: one }; 2];
        factors.fill(one);
        for pool in [Pool::Everyone, Pool::HighRisk] {
            let members = || (0..self.pools.len()).filter(|at| self.pools[*at] == Some(pool));
            let gains = || members().map(|at| self.shares[at].max0());
            let claimed = sum(gains());
            if claimed.is_zero() {
                continue;
            }
            let combined = match mode {
                // 1 − Π(1 − a), one share at a time, so that tiny shares are not lost in the rounding of 1 − a.
                OverlapMode::Independent => gains().fold(zero, |so_far, share| so_far + share.smaller(one) * (one - so_far)),
                OverlapMode::AddUp => claimed.smaller(one),
                OverlapMode::SamePeople => gains().fold(zero, N::larger).smaller(one),
            };
            let factor = claimed.select_positive((combined / claimed).smaller(one), one);
            pools[pool as usize] = PoolUse { claimed, combined, factor };
            for at in members() {
                // A programme that makes things worse is left alone.
                factors[at] = self.shares[at].select_positive(factor, one);
            }
        }
        (pools, self.fit(factors))
    }

    /// Across pools benefits add, scaled down to the place's whole yearly cost of abuse if they exceed it.
    fn fit(&self, factors: &mut [N]) -> N {
        let one = N::from(1.0);
        let pooled = || (0..self.totals.len()).filter(|at| self.pools[*at].is_some());
        let gains = sum(pooled().map(|at| self.totals[at].max0() * factors[at]));
        if gains.is_zero() {
            return one;
        }
        // In this order: the quotient may be huge, and 1 would be lost in what is taken off it.
        let fits = gains.select_positive(self.whole.select_positive(one.smaller(self.whole / gains), one), one);
        for at in pooled() {
            factors[at] = self.totals[at].select_positive(factors[at] * fits, factors[at]);
        }
        fits
    }
}

/// The whole yearly cost of a programme's pool, of the kinds its effect covers, in pounds; 0 without a pool. What its effect does
/// not avoid is not in it either: like is divided by like.
pub fn pool_cost<N: Number>(programme: &ProgrammePlan, need: &Need<N>, severity: N) -> N {
    let Some(pool) = programme.pool else { return N::zero() };
    let lines = if programme.effect_leaves_out_own_service() { &need.victim_year_less_support } else { &need.victim_year };
    // What a source does not split may be of any kind.
    let all = programme.covers.contains(&Kind::Unsplit);
    let year = if all { sum(*lines) } else { of_kinds(lines, &programme.covers) };
    let severe = if pool == Pool::HighRisk { severity } else { N::from(1.0) };
    need.pool(pool) * severe * year
}
