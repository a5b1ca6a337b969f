//! The whole library, embedded in the program, and a user's own programmes beside it.

use super::check::check_beside;
use super::{
    Claim, EvidenceError, Finding, Gap, National, Parameter, PreventionLevel, Programme, ReleaseReasons, Source, Split, Standards, Study,
    check_library,
};
use crate::quantities::Deflator;

/// Everything that is known: sources, shared numbers, programmes, prices.
#[derive(Clone, Debug)]
pub struct Library {
    /// Papers, pages and releases.
    pub sources: Vec<Source>,
    /// What every programme shares.
    pub national: National,
    /// The programmes, by tier and name.
    pub programmes: Vec<Programme>,
    /// Misreadings and traps; without their texts until what is said has been fetched.
    pub findings: Vec<Finding>,
    /// How much of a service there should be.
    pub standards: Standards,
    /// Prices.
    pub deflator: Deflator,
    /// Why results moved with releases; none until what is said has been fetched.
    pub reasons: Vec<ReleaseReasons>,
    /// Full id of each parameter, with its programme and its place there; none for a shared one.
    parameters: Vec<(String, Option<usize>, usize)>,
}

/// The library as it is embedded: made by `build.rs` from `data/`, after every check.
#[derive(Debug)]
pub struct Embedded {
    /// Rows of `sources.toml`.
    pub sources: Vec<Source>,
    /// `national.toml`.
    pub national: National,
    /// One for each file in `programmes/`.
    pub programmes: Vec<Programme>,
    /// Rows of `findings.toml`.
    pub findings: Vec<Finding>,
    /// `standards.toml`.
    pub standards: Standards,
    /// Rows of `deflator.csv`: calendar year and index.
    pub deflator: Vec<(u16, f64)>,
}

/// Everything that is said and never calculated with: kept apart, so that the page need not carry it before the first
/// answer shows.
#[derive(Clone, Debug, PartialEq)]
pub struct Said {
    /// What is said of each programme.
    pub ledger: Vec<ClaimsRegister>,
    /// Published figures of the whole country.
    pub national: Vec<Claim>,
    /// Misreadings and traps, in full.
    pub findings: Vec<Finding>,
    /// Why results moved with releases, in the order of their names.
    pub reasons: Vec<ReleaseReasons>,
}

/// What is said of a programme and never calculated with.
#[derive(Clone, Debug, PartialEq)]
pub struct ClaimsRegister {
    /// Id of the programme.
    pub programme: String,
    pub claims: Vec<Claim>,
    pub studies: Vec<Study>,
    /// Its gaps that are not listed under "What is not counted".
    pub gaps: Vec<Gap>,
    /// How its default estimate was derived.
    pub derived: Vec<String>,
    /// What would change our mind.
    pub change_our_mind: Vec<String>,
    /// Questions to settle before commissioning it.
    pub feasibility: Vec<String>,
}

impl ClaimsRegister {
    fn taken_from(programme: &mut Programme) -> Self {
        let (not_counted, gaps) = std::mem::take(&mut programme.gaps).into_iter().partition(|gap| gap.not_counted);
        programme.gaps = not_counted;
        Self {
            programme: programme.id.clone(),
            claims: std::mem::take(&mut programme.claims),
            studies: std::mem::take(&mut programme.studies),
            gaps,
            derived: std::mem::take(&mut programme.derived),
            change_our_mind: std::mem::take(&mut programme.change_our_mind),
            feasibility: std::mem::take(&mut programme.feasibility),
        }
    }
}

impl Library {
    /// A library from its parts. Every entry is checked; all faults are returned together.
    pub fn new(parts: Embedded) -> Result<Self, Vec<EvidenceError>> {
        let Embedded { sources, national, mut programmes, findings, standards, deflator } = parts;
        let deflator =
            Deflator::new(deflator).map_err(|refused| vec![EvidenceError::new("deflator.csv", "index_2024_100", refused.to_string())])?;
        programmes.sort_by_key(place_of);
        programmes.iter_mut().for_each(|programme| national.lend_estimate(programme));
        let faults = check_library(&sources, &national, &programmes, &findings, &standards, &deflator);
        if !faults.is_empty() {
            return Err(faults);
        }
        Ok(Self::indexed(sources, national, programmes, findings, standards, deflator))
    }

    /// The parts of this library, in its order: what is calculated with, and what is said.
    pub fn parts(self) -> (Embedded, Said) {
        let Self { sources, mut national, mut programmes, findings, standards, deflator, reasons, .. } = self;
        let ledger = programmes.iter_mut().map(ClaimsRegister::taken_from).collect();
        let said = Said { ledger, national: std::mem::take(&mut national.claims), findings, reasons };
        let findings = said.findings.iter().map(Finding::without_texts).collect();
        (Embedded { sources, national, programmes, findings, standards, deflator: deflator.rows().collect() }, said)
    }

    /// Puts what is said back where it belongs.
    pub fn with_said(mut self, said: Said) -> Self {
        for entry in said.ledger {
            if let Some(programme) = self.programmes.iter_mut().find(|programme| programme.id == entry.programme) {
                programme.claims = entry.claims;
                programme.studies = entry.studies;
                programme.gaps.extend(entry.gaps);
                programme.derived = entry.derived;
                programme.change_our_mind = entry.change_our_mind;
                programme.feasibility = entry.feasibility;
            }
        }
        self.national.claims = said.national;
        self.findings = said.findings;
        self.reasons = said.reasons;
        self
    }

    /// A library from parts that were checked when the program was built.
    pub fn checked_before(parts: Embedded) -> Option<Self> {
        let deflator = Deflator::new(parts.deflator).ok()?;
        Some(Self::indexed(parts.sources, parts.national, parts.programmes, parts.findings, parts.standards, deflator))
    }

    /// Every fault in a user's own programmes, by the checks of the library.
    pub fn check_own(&self, own: &[Programme]) -> Vec<EvidenceError> {
        check_beside(own, &self.sources, &self.national, &self.programmes, &self.deflator)
    }

    /// This library with a user's own programmes added, checked as the library is.
    pub fn with_own(&self, own: Vec<Programme>) -> Result<Self, Vec<EvidenceError>> {
        let faults = self.check_own(&own);
        if !faults.is_empty() {
            return Err(faults);
        }
        let Self { sources, national, mut programmes, findings, standards, deflator, .. } = self.clone();
        for one in own {
            let at = programmes.iter().position(|known| place_of(known) > place_of(&one)).unwrap_or(programmes.len());
            programmes.insert(at, one); // and no sort: its code weighs more on the page
        }
        Ok(Self::indexed(sources, national, programmes, findings, standards, deflator))
    }

    fn indexed(
        sources: Vec<Source>,
        national: National,
        programmes: Vec<Programme>,
        findings: Vec<Finding>,
        standards: Standards,
        deflator: Deflator,
    ) -> Self {
        let shared = national.parameters.iter().enumerate().map(|(at, one)| (one.id.clone(), None, at));
        let own = programmes.iter().enumerate().flat_map(|(owner, programme)| {
            let listed = programme.parameters.iter().enumerate();
            listed.map(move |(at, one)| (programme.full_id(&one.id), Some(owner), at))
        });
        let parameters = shared.chain(own).collect();
        Self { sources, national, programmes, findings, standards, deflator, reasons: Vec::new(), parameters }
    }

    pub fn programme(&self, id: &str) -> Option<&Programme> {
        self.programmes.iter().find(|programme| programme.id == id)
    }

    /// The parameter with this full id.
    pub fn parameter(&self, full_id: &str) -> Option<&Parameter> {
        let &(_, owner, at) = self.parameters.iter().find(|one| one.0 == full_id)?;
        match owner {
            None => self.national.parameters.get(at),
            Some(owner) => self.programmes.get(owner)?.parameters.get(at),
        }
    }

    /// Full ids of the numbers that a parameter is worked out from; none for a number of its own.
    pub fn inputs_of_derived(&self, full_id: &str) -> Option<[String; 2]> {
        let derived = self.parameter(full_id)?.derived.as_ref()?;
        let owner = self.owner(full_id);
        Some(derived.inputs().map(|name| owner.map_or_else(|| name.to_owned(), |owner| owner.full_id(name))))
    }

    /// The programme a parameter belongs to; none for a shared one.
    pub fn owner(&self, full_id: &str) -> Option<&Programme> {
        let &(_, owner, _) = self.parameters.iter().find(|one| one.0 == full_id)?;
        self.programmes.get(owner?)
    }

    /// Every parameter with its full id: shared ones first, then programme by programme, each in its file's order.
    pub fn parameters(&self) -> impl Iterator<Item = (String, &Parameter)> {
        let shared = self.national.parameters.iter().map(|one| (one.id.clone(), one));
        let own = self.programmes.iter().flat_map(|programme| programme.parameters.iter().map(|one| (programme.full_id(&one.id), one)));
        shared.chain(own)
    }

    pub fn split(&self, full_id: &str) -> Option<&Split> {
        let shared = self.national.splits.iter().find(|split| split.id == full_id);
        shared.or_else(|| {
            let (owner, name) = full_id.split_once('.')?;
            self.programme(owner)?.splits.iter().find(|split| split.id == name)
        })
    }

    pub fn source(&self, id: &str) -> Option<&Source> {
        self.sources.iter().find(|source| source.id == id)
    }
}

/// Where a programme stands among the others: by tier and name.
fn place_of(programme: &Programme) -> (PreventionLevel, String) {
    (programme.tier, programme.name.trim_start_matches('#').to_lowercase())
}
