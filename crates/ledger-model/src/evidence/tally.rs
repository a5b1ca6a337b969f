//! How many figures there are of each standing.

use super::{Claim, EvidenceStatus, Library, Parameter, Programme};

/// How many figures of one standing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tally {
    pub standing: EvidenceStatus,
    /// Central values that the calculation reads, and splits.
    pub read: usize,
    /// Ranges of those values.
    pub ranges: usize,
    /// Published figures, shown and never added.
    pub shown: usize,
}

/// One figure, wherever it is kept.
#[derive(Clone, Copy, Debug)]
pub enum Listed<'a> {
    /// A number the calculation reads.
    Read(&'a Parameter, Option<&'a Programme>),
    /// A published figure.
    Shown(&'a Claim, Option<&'a Programme>),
}

impl Listed<'_> {
    /// Whether its value, or its range, has a standing.
    pub fn has(&self, standing: EvidenceStatus) -> bool {
        match self {
            Self::Read(parameter, _) => parameter.standing == standing || parameter.spread_standing == Some(standing),
            Self::Shown(claim, _) => claim.standing == standing,
        }
    }
}

impl Library {
    /// Counts of figures by standing, strongest first.
    pub fn tally(&self) -> [Tally; 5] {
        EvidenceStatus::ALL.map(|standing| {
            let parameters = || self.parameters().map(|(_, parameter)| parameter);
            let splits = self.national.splits.iter().chain(self.programmes.iter().flat_map(|programme| &programme.splits));
            let claims = || self.national.claims.iter().chain(self.programmes.iter().flat_map(|programme| &programme.claims));
            let ranged = |parameter: &&Parameter| parameter.spread.ends(parameter.value).is_some();
            Tally {
                standing,
                read: parameters().filter(|parameter| parameter.standing == standing).count()
                    + splits.filter(|split| split.standing == standing).count(),
                ranges: parameters().filter(ranged).filter(|one| one.spread_standing.unwrap_or(one.standing) == standing).count(),
                shown: claims().filter(|claim| claim.standing == standing).count(),
            }
        })
    }

    /// Every figure, shared ones first.
    pub fn figures(&self) -> impl Iterator<Item = Listed<'_>> {
        let shared = self.national.parameters.iter().map(|parameter| Listed::Read(parameter, None));
        let shared = shared.chain(self.national.claims.iter().map(|claim| Listed::Shown(claim, None)));
        let own = self.programmes.iter().flat_map(|programme| {
            let read = programme.parameters.iter().map(move |parameter| Listed::Read(parameter, Some(programme)));
            read.chain(programme.claims.iter().map(move |claim| Listed::Shown(claim, Some(programme))))
        });
        shared.chain(own)
    }
}
