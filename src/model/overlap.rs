//! One survivor is counted once: how much of each programme's benefit is kept, by year.

use super::need::of_kinds;
use super::plan::{Lines, Plan};
use super::{Need, OverlapMode};
use crate::evidence::{Kind, Pool};

/// What is kept of each programme, and how much of its pool it lays claim to.
#[derive(Clone, Debug, PartialEq)]
pub struct Kept {
    /// By programme, then year: the share of gross benefit kept, 0 to 1.
    pub factor: Vec<Vec<f64>>,
    /// By programme, then year: gross benefit as a share of the pool's whole cost of the kinds it covers.
    pub pool_share: Vec<Vec<f64>>,
}

/// How much of each programme's gross benefit is kept.
pub fn keep(plan: &Plan, need: &Need, severity: f64, gross: &[Vec<Lines>]) -> Kept {
    let (programmes, years) = (plan.programmes.len(), plan.timeline);
    let mut kept = Kept { factor: vec![vec![1.0; years]; programmes], pool_share: vec![vec![0.0; years]; programmes] };
    let worth: Vec<f64> = plan.programmes.iter().map(|programme| pool_worth(programme.pool, &programme.covers, need, severity)).collect();
    let whole = need.cost_of_doing_nothing();
    let mut totals = vec![0.0; programmes];
    for year in 0..years {
        for (at, lines) in gross.iter().enumerate() {
            totals[at] = lines[year].iter().sum();
            if worth[at] > 0.0 {
                kept.pool_share[at][year] = totals[at] / worth[at];
            }
        }
        let Some(mode) = plan.overlap else { continue };
        for pool in [Pool::Everyone, Pool::HighRisk] {
            let shares = || {
                let members = plan.programmes.iter().enumerate().filter(|(_, programme)| programme.pool == Some(pool));
                members.map(|(at, _)| (at, kept.pool_share[at][year].max(0.0))).filter(|(_, share)| *share > 0.0)
            };
            let sum: f64 = shares().map(|(_, share)| share).sum();
            let combined = match mode {
                // 1 − Π(1 − a), written so that tiny shares are not lost in the rounding of 1 − a.
                OverlapMode::Independent => -shares().map(|(_, share)| (-share.min(1.0)).ln_1p()).sum::<f64>().exp_m1(),
                OverlapMode::AddUp => sum.min(1.0),
                OverlapMode::SamePeople => shares().map(|(_, share)| share).fold(0.0, f64::max).min(1.0),
            };
            if sum > 0.0 {
                let factor = (combined / sum).min(1.0);
                let members: Vec<usize> = shares().map(|(at, _)| at).collect();
                for at in members {
                    kept.factor[at][year] = factor;
                }
            }
        }
        cap(plan, &mut kept, &totals, whole, year);
    }
    kept
}

/// Across pools benefits add, scaled down to the place's whole yearly cost of abuse if they exceed it.
fn cap(plan: &Plan, kept: &mut Kept, totals: &[f64], whole: f64, year: usize) {
    let gains = |at: &usize| plan.programmes[*at].pool.is_some() && totals[*at] > 0.0;
    let sum: f64 = (0..totals.len()).filter(gains).map(|at| totals[at] * kept.factor[at][year]).sum();
    if sum > whole && whole > 0.0 {
        for at in (0..totals.len()).filter(gains) {
            kept.factor[at][year] *= whole / sum;
        }
    }
}

/// A pool's whole yearly cost of the kinds covered, in pounds; 0 without a pool.
fn pool_worth(pool: Option<Pool>, covers: &[Kind], need: &Need, severity: f64) -> f64 {
    let Some(pool) = pool else { return 0.0 };
    let all = covers.iter().all(|kind| *kind == Kind::Unsplit);
    let year = if all { need.victim_year.iter().sum() } else { of_kinds(&need.victim_year, covers) };
    let severe = if pool == Pool::HighRisk { severity } else { 1.0 };
    need.pool(pool) * severe * year
}
