//! How good a programme is thought to be: five kinds of estimate, because that is how evidence is published.

use super::{CostLine, Counts, Kind, Payer};
use serde::{Deserialize, Serialize};

/// How strong the evidence behind an estimate is, the best first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum EvidenceClass {
    /// A trial of the programme that measured abuse.
    Controlled,
    /// Compared with similar people, who were not chosen by chance.
    Matched,
    /// The trial measured something short of abuse, and a model works out the rest.
    Modelled,
    /// Trials of another programme or another country.
    Proxy,
    /// Before and after, or no comparison.
    Uncontrolled,
    /// No measured effect.
    None,
}

/// The group of people whose abuse an estimate reduces; within a pool one survivor is counted once.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Pool {
    /// Everyone experiencing abuse in a year.
    Everyone,
    /// Victims at high risk.
    HighRisk,
}

/// Id of the shared parameter that says how many times the average victim's cost abuse at high risk is.
pub const HIGH_RISK_SEVERITY: &str = "effect.severity-high-risk";

/// Whom the source of an estimate followed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum EvidenceOf {
    /// Everyone who started.
    Starters,
    /// Those who engaged.
    Engaged,
    /// Those who finished.
    Completers,
}

impl EvidenceOf {
    /// Those whom a count counts; none where it is of no use to an estimate.
    pub fn those(counts: Counts) -> Option<Self> {
        [Self::Starters, Self::Engaged, Self::Completers].into_iter().find(|of| of.counts() == counts)
    }

    /// The count that its outcomes follow.
    pub fn counts(self) -> Counts {
        match self {
            Self::Starters => Counts::Starts,
            Self::Engaged => Counts::Engaged,
            Self::Completers => Counts::Completed,
        }
    }
}

/// One estimate of what a programme does.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Estimate {
    /// Kebab-case, unique in its programme.
    pub id: String,
    /// What it is, in a few words, sentence case: "Ten-year saving in practice (2018)".
    pub label: String,
    /// How it was derived and what it leaves out. Ends with a full stop.
    pub summary: String,
    /// How strong the evidence is.
    pub class: EvidenceClass,
    /// Whose abuse it reduces; none where it joins no pool.
    #[serde(default)]
    pub pool: Option<Pool>,
    /// Kinds of value it covers, by which its pool is measured.
    #[serde(default)]
    pub covers: Vec<Kind>,
    /// Whom its source followed: what it measured is true of them and of nobody else. An estimate with an effect says so.
    #[serde(default)]
    pub evidence_of: Option<EvidenceOf>,
    /// Which count its outcomes follow.
    #[serde(default)]
    pub counts: Counts,
    /// Years of follow-up behind it; an effect beyond them raises a guard.
    #[serde(default)]
    pub follow_up_years: Option<f64>,
    /// Cost counted and benefit listed as claimed, not added, until the user says to count it.
    #[serde(default)]
    pub shown_only: bool,
    /// True for a service provider's own ratio.
    #[serde(default)]
    pub provider_ratio: bool,
    /// True where the figure compares before with after and nothing else.
    #[serde(default)]
    pub before_after: bool,
    /// Why a figure quoted in the review misreads its source. Ends with a full stop.
    #[serde(default)]
    pub flag: Option<String>,
    /// Cost lines used in place of the programme's while this estimate is chosen.
    #[serde(default)]
    pub costs: Vec<CostLine>,
    /// The effect itself.
    pub effect: EstimateKind,
}

/// The effect. Names of parameters and splits are written as in the file: `net-saving` or, of another file, `effect.years`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub enum EstimateKind {
    /// 1. A saving for each unit over some years, as a present value.
    NetSavingPerUnit {
        /// The saving over `years` (unit `pounds-net-per-unit`).
        amount: String,
        /// Over how many years.
        years: String,
        /// The source's own discount rate.
        source_rate: String,
        /// The yearly cost already taken off, fixed; absent where `amount` is gross.
        #[serde(default)]
        published_cost: Option<String>,
        /// Who the paper charges with that cost.
        #[serde(default)]
        published_cost_payer: Option<Payer>,
        /// Parts of `amount` the paper reports apart; the rest of `amount` goes by `split`.
        #[serde(default)]
        fixed_lines: Vec<FixedLine>,
        /// Who gains the rest.
        split: String,
        /// A gain in health that may be added.
        #[serde(default)]
        health: Option<HealthGain>,
        /// Years between starting and the effect.
        #[serde(default)]
        lag: Option<String>,
    },
    /// 2. A relative reduction in abuse that would otherwise have gone on.
    Reduction {
        /// Relative reduction, or the rate ratio it is one minus of (by its unit).
        effect: String,
        /// Share of people counted whom the evidence is of, where it is not of all of them: the others gain nothing.
        #[serde(default)]
        of_share: Option<String>,
        /// Share of people whose abuse would have gone on in the next year.
        baseline: String,
        /// How many years it lasts.
        years: String,
        /// Share of the effect lost each year.
        fade: String,
        /// Share that would have happened anyway, for before-and-after evidence.
        #[serde(default)]
        deadweight: Option<String>,
        /// How many times the average victim's cost, where it is another than the programme's.
        #[serde(default)]
        severity: Option<String>,
        /// Years between starting and the effect.
        #[serde(default)]
        lag: Option<String>,
        /// A gain in health valued in place of the Home Office's harm.
        #[serde(default)]
        health: Option<HealthGain>,
    },
    /// 3. Pounds of benefit for each pound spent.
    ReturnPerPound {
        ratio: String,
        /// Whether the ratio is gross; a net one gains 1.
        gross_or_net: super::GrossOrNet,
        /// What it multiplies.
        #[serde(default)]
        base: SpendBase,
        /// Source's cost of a unit, for base `units`.
        #[serde(default)]
        source_cost: Option<String>,
        /// Share of the published benefit that comes about.
        #[serde(default)]
        realised: Option<String>,
        /// Who gains.
        split: String,
    },
    /// 4. A known service elsewhere, scaled by population. The service is named in the programme's `reference`.
    ReferenceArea {
        /// The one of its areas whose cost and benefit are used alone, in every place; absent means all of them, weighted.
        #[serde(default)]
        area: Option<String>,
        /// Share of the published benefit that comes about.
        #[serde(default)]
        realised: Option<String>,
        /// Who gains.
        split: String,
    },
    /// 5. No benefit is claimed.
    None,
}

impl Estimate {
    /// Names of the parameters its effect is worked out from, as written in the programme's file.
    pub fn numbers(&self) -> Vec<&str> {
        fn all<'a>(always: &[&'a String], maybe: &[&'a Option<String>], health: Option<&'a HealthGain>) -> Vec<&'a str> {
            let health = health.into_iter().flat_map(|health| [&health.qalys, &health.value]);
            always.iter().copied().chain(maybe.iter().filter_map(|name| name.as_ref())).chain(health).map(String::as_str).collect()
        }
        match &self.effect {
            EstimateKind::NetSavingPerUnit { amount, years, source_rate, published_cost, fixed_lines, health, lag, .. } => {
                let mut names = all(&[amount, years, source_rate], &[published_cost, lag], health.as_ref());
                names.extend(fixed_lines.iter().map(|line| line.amount.as_str()));
                names
            }
            EstimateKind::Reduction { effect, of_share, baseline, years, fade, deadweight, severity, lag, health } => {
                all(&[effect, baseline, years, fade], &[of_share, deadweight, severity, lag], health.as_ref())
            }
            EstimateKind::ReturnPerPound { ratio, source_cost, realised, .. } => all(&[ratio], &[source_cost, realised], None),
            EstimateKind::ReferenceArea { realised, .. } => all(&[], &[realised], None),
            EstimateKind::None => Vec::new(),
        }
    }
}

impl Estimate {
    /// How many times the average victim's cost, as an estimate says it by itself: by a number it names, or by its pool.
    pub(super) fn severity(&self) -> Option<&str> {
        match &self.effect {
            EstimateKind::Reduction { severity, .. } => severity.as_deref(),
            _ => (self.pool == Some(Pool::HighRisk)).then_some(HIGH_RISK_SEVERITY),
        }
    }
}

impl Estimate {
    /// Whether the cautious stance may rest on it: the programme was compared with its absence, or no effect is claimed.
    pub fn is_cautious(&self) -> bool {
        self.class <= EvidenceClass::Matched || self.effect == EstimateKind::None
    }
}

impl EstimateKind {
    /// Whether the source has a gain in health that may be added.
    pub fn has_health_gain(&self) -> bool {
        matches!(self, Self::NetSavingPerUnit { health: Some(_), .. } | Self::Reduction { health: Some(_), .. })
    }

    /// The split that says who gains; none where each gain has its own payer.
    pub fn split(&self) -> Option<&str> {
        match self {
            Self::NetSavingPerUnit { split, .. } | Self::ReturnPerPound { split, .. } | Self::ReferenceArea { split, .. } => Some(split),
            Self::Reduction { .. } | Self::None => None,
        }
    }
}

/// What a return per pound multiplies.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum SpendBase {
    /// Whatever is spent.
    #[default]
    Spend,
    /// Units times the source's own cost of a unit: paying more for the same buys no more.
    Units,
}

/// A part of a published saving that stays as the paper reports it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FixedLine {
    /// Who gains (or loses).
    pub payer: Payer,
    /// Kind of value.
    pub kind: Kind,
    /// How much, over the estimate's years.
    pub amount: String,
}

/// A gain in health: QALYs over the estimate's years times what one is worth. Kind harm, for victims and survivors.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HealthGain {
    /// QALYs for each unit.
    pub qalys: String,
    pub value: String,
}

/// A service elsewhere whose yearly cost and benefit are scaled by population.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReferenceService {
    /// The areas, the weighted one first.
    pub areas: Vec<ReferenceArea>,
    /// Weight of the first area, 0 to 1; the others share the rest by population.
    pub weight: String,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReferenceArea {
    /// Code of its police force area.
    pub area: String,
    /// Its residents.
    pub population: String,
    /// Published yearly net benefit.
    pub net_benefit: String,
    /// Published gross ratio of benefit to cost.
    pub ratio: String,
}
