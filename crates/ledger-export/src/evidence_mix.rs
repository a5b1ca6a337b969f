//! What a result rests on, as JSON.

use ledger_model::evidence::WeakestStatus;
use ledger_model::quantities::Reason;
use ledger_model::simulation::{Pounds, shares};
use serde::Serialize;

/// What the present benefit rests on, gains and losses of each line alike by their absolute amounts.
#[derive(Clone, Debug, Serialize)]
pub struct EvidenceMixOut {
    pub social: Option<SharesOut>,
    pub social_reason: Option<Reason>,
    pub public: Option<SharesOut>,
    pub public_reason: Option<Reason>,
}

/// Shares that add up to 1, weakest first. Each pound counts once, by the weakest number multiplied into it.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct SharesOut {
    pub judgement: f64,
    /// Numbers of the user's own.
    pub yours: f64,
    /// Not yet checked.
    pub recalled: f64,
    pub derived: f64,
    pub review: f64,
    pub source_seen: f64,
}

/// Pounds by footing in the shape of the file: benefit of every kind, and public money.
pub fn evidence_mix_out([social, public]: &[Pounds; 2]) -> EvidenceMixOut {
    let (social, public) = (shares_out(social), shares_out(public));
    let reason = |shares: Option<SharesOut>| shares.is_none().then_some(Reason::NoBenefitClaimed);
    EvidenceMixOut { social_reason: reason(social), public_reason: reason(public), social, public }
}

fn shares_out(pounds: &Pounds) -> Option<SharesOut> {
    let shares = shares(pounds)?;
    let of = |footing: WeakestStatus| shares[footing as usize];
    Some(SharesOut {
        judgement: of(WeakestStatus::Judgement),
        yours: of(WeakestStatus::Yours),
        recalled: of(WeakestStatus::Recalled),
        derived: of(WeakestStatus::Derived),
        review: of(WeakestStatus::Review),
        source_seen: of(WeakestStatus::SourceSeen),
    })
}
