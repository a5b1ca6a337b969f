//! What every programme shares: need, unit costs, discounting, default settings, limits of guards.

use super::{Audience, Claim, Estimate, EvidenceStatus, Kind, Parameter, Payer, Programme, Split};
use crate::quantities::{DiscountSchedule, PriceYear};
use serde::{Deserialize, Serialize};

/// `data/national.toml`: shared parameters and settings. Parameters here carry their full ids.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct National {
    /// Which state of the library this is.
    pub release: Release,
    /// What a new scenario starts with.
    pub defaults: Defaults,
    /// Discount rates.
    pub discounting: Discounting,
    /// Where guards start to speak.
    pub warnings: GuardLimits,
    /// Deaths after domestic abuse: said, and counted in nothing.
    pub deaths: Deaths,
    /// How often everything is drawn.
    pub draws: DrawLimits,
    /// Optimism bias by grade.
    pub optimism: OptimismBias,
    /// What is left of gains when they are halved.
    pub halved_effects: HalvedEffects,
    /// How long every effect on abuse is taken to last, where the user asks.
    #[serde(rename = "effect_length")]
    pub effect_lengths: Vec<LengthAsked>,
    /// Newer survey questions, offered beside the default.
    pub alternative_prevalence: AlternativePrevalence,
    /// Other words by which programmes are looked for.
    #[serde(default)]
    pub search_words: Vec<SearchWords>,
    /// Programmes so alike that one effect is borrowed for all of them.
    #[serde(default, rename = "family")]
    pub families: Vec<Family>,
    /// Costs of domestic abuse by who bears them.
    #[serde(rename = "unit_cost")]
    pub unit_costs: Vec<UnitCost>,
    /// Shared numbers.
    #[serde(rename = "parameter")]
    pub parameters: Vec<Parameter>,
    /// Shared splits.
    #[serde(default, rename = "split")]
    pub splits: Vec<Split>,
    /// Published figures of the whole country, shown and never summed; none until what is said has been fetched.
    #[serde(default, rename = "claim")]
    pub claims: Vec<Claim>,
}

/// Words that people look for programmes by and that the programmes' own texts do not use.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SearchWords {
    /// They find every programme that works with any of these.
    #[serde(default)]
    pub audiences: Vec<Audience>,
    /// They find these programmes, by id.
    #[serde(default)]
    pub programmes: Vec<String>,
    pub words: Vec<String>,
}

impl SearchWords {
    /// Whether they find a programme.
    pub fn find(&self, programme: &Programme) -> bool {
        self.programmes.contains(&programme.id) || self.audiences.iter().any(|audience| programme.audiences.contains(audience))
    }
}

/// Programmes so alike that one effect is borrowed for all of them. Each says in its file that it belongs to it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Family {
    /// The estimate that each of them has; its id is the family's, and its numbers are shared ones, so they are drawn once for all.
    pub estimate: Estimate,
    /// Estimates that programmes had before, by programme and id: `dapp.cbt-trials`.
    #[serde(default)]
    pub replaced_estimates: Vec<String>,
    /// Numbers that went with them, by their full ids.
    #[serde(default)]
    pub replaced_numbers: Vec<String>,
}

impl Family {
    pub fn id(&self) -> &str {
        &self.estimate.id
    }

    /// Whether a number is the family's own, by its full id.
    pub fn owns(&self, full_id: &str) -> bool {
        full_id.strip_prefix(self.id()).is_some_and(|rest| rest.starts_with('.'))
    }
}

impl National {
    pub fn family(&self, id: &str) -> Option<&Family> {
        self.families.iter().find(|family| family.id() == id)
    }

    /// Gives a programme the estimate of its family, before its own, where it has not got it yet.
    pub fn lend_estimate(&self, programme: &mut Programme) {
        let family = programme.family.as_deref().and_then(|id| self.family(id));
        if let Some(family) = family.filter(|family| programme.estimate(family.id()).is_none()) {
            programme.estimates.insert(0, family.estimate.clone());
        }
    }
}

/// Which state of the library this is.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Release {
    /// The day it was last changed in a way that can move a result, as `2026-11-22`.
    pub evidence: String,
    /// Id of the source.
    pub source: String,
    /// What it is for. Ends with a full stop.
    pub note: String,
}

/// What a new scenario starts with, and the limits of what it may be set to.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Defaults {
    /// Whole years looked at.
    pub years: u16,
    /// Fewest years that may be asked for.
    pub fewest_years: u16,
    /// Most years that may be asked for.
    pub most_years: u16,
    pub price_year: PriceYear,
    /// Calendar year in which the first delivery year (April to March) starts.
    pub first_year: u16,
    /// Years of a settlement that is set against one-year pots.
    pub settlement_years: u16,
    /// Pounds a year from one rung of a ladder of budgets to the next, in the scenario's prices.
    pub budget_step: f64,
    /// Draws on which the best mix is tried again.
    pub mix_draws: u16,
    /// Programmes of the worked example.
    pub example_programmes: Vec<String>,
    /// Area code of the worked example.
    pub example_area: String,
    /// Id of the source.
    pub source: String,
    /// Why. Ends with a full stop.
    pub note: String,
}

/// Discount rates and where they come from.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Discounting {
    /// The schedules.
    pub tables: DiscountTables,
    /// Flat rates at which net present value is also shown, proportions.
    pub also_shown: Vec<f64>,
    /// Smallest flat rate a user may set.
    pub smallest_rate: f64,
    /// Largest flat rate a user may set.
    pub largest_rate: f64,
    /// Id of the source.
    pub source: String,
    /// Where in the source.
    pub locator: String,
    /// Cautions. Ends with a full stop.
    pub note: String,
}

/// The Green Book's two schedules.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DiscountTables {
    pub standard: DiscountSchedule,
    /// The schedule for health, which applies to harm only, where asked.
    pub health: DiscountSchedule,
}

/// Where guards start to speak.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GuardLimits {
    /// Fewer people than this in the fullest year is few.
    pub few_people: f64,
}

/// Deaths after domestic abuse in England and Wales in a year. They are never scaled to a place.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Deaths {
    /// The year: "year ending March 2024".
    pub year: String,
    pub all: u32,
    /// Suspected suicides among them.
    pub suspected_suicides: u32,
    pub source: String,
    pub locator: String,
    pub standing: EvidenceStatus,
    /// Ends with a full stop.
    pub note: String,
}

/// How often everything is drawn, and which draws.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DrawLimits {
    /// Draws unless the user asks otherwise.
    pub default: u32,
    pub fewest: u32,
    pub most: u32,
    /// Where draws start unless the user asks otherwise.
    pub seed: u32,
}

/// How much dearer costs and smaller gains may be than hoped, by how good the evidence is.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OptimismBias {
    /// Proportion for each grade, grade 1 first.
    pub grades: Vec<f64>,
    /// Id of the source.
    pub source: String,
    /// Where in the source.
    pub locator: String,
    /// Standing of the proportions.
    pub standing: EvidenceStatus,
    /// Cautions. Ends with a full stop.
    pub note: String,
}

impl OptimismBias {
    /// The proportion of a grade, counted from 1.
    pub fn share(&self, grade: u8) -> Option<f64> {
        self.grades.get(usize::from(grade).checked_sub(1)?).copied()
    }

    /// The last grade.
    pub fn most(&self) -> u8 {
        self.grades.len() as u8
    }
}

/// What is left of gains when they are halved.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HalvedEffects {
    /// The proportion left.
    pub share: f64,
    /// Id of the source.
    pub source: String,
    /// Why. Ends with a full stop.
    pub note: String,
}

/// How long effects on abuse last.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum EffectLength {
    /// As each estimate says.
    #[default]
    Published,
    HalfYear,
    OneYear,
    TwoYears,
    ThreeYears,
}

impl EffectLength {
    /// Those that take the place of what estimates say, shortest first.
    pub const ASKED: [Self; 4] = [Self::HalfYear, Self::OneYear, Self::TwoYears, Self::ThreeYears];
}

/// The numbers of a length that takes the place of what estimates say.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LengthAsked {
    pub length: EffectLength,
    /// Parameter holding years.
    pub years: String,
    /// Parameter holding the share lost each year.
    pub fade: String,
}

/// Newer survey questions, which count more kinds of abuse.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AlternativePrevalence {
    /// Parameter holding prevalence among women.
    pub women: String,
    /// Parameter holding prevalence among men.
    pub men: String,
}

/// How one of the Home Office's costs of a whole spell of abuse is spread over years.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum SpellSpread {
    /// Over the years of the spell.
    OverSpell,
    FirstYear,
}

/// One of the nine costs of domestic abuse.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct UnitCost {
    /// Parameter holding pounds for each victim, of a whole spell.
    pub amount: String,
    /// Who bears it.
    pub payer: Payer,
    /// Kind of value.
    pub kind: Kind,
    /// How it falls over years.
    pub falls: SpellSpread,
    /// How much of it is what victim support itself costs, which a programme of victim support does not avoid; none: nothing.
    #[serde(default)]
    pub victim_support: Option<OwnCost>,
}

/// How much of a cost of abuse is what a programme itself costs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "kebab-case", deny_unknown_fields)]
pub enum OwnCost {
    Whole {},
    Share {
        /// The parameter that holds the share.
        share: String,
    },
}
