//! What the user has changed. A scenario is an overlay: it stores nothing that stands at its default.

use super::{Budget, ExistingService};
use crate::evidence::{EffectLength, Programme, SplitLine};
use crate::places::TypedPlace;
use crate::quantities::PriceYear;
use std::collections::BTreeMap;

/// A scenario: a place, some programmes, and whatever was changed from the library's defaults.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Scenario {
    /// What the user calls it.
    pub name: String,
    pub place: Option<ChosenPlace>,
    /// Programmes chosen, by id, each with what was changed.
    pub programmes: BTreeMap<String, ChosenProgramme>,
    /// Settings changed for the whole scenario.
    pub settings: Settings,
    /// Parameters changed, by full id.
    pub parameters: BTreeMap<String, ChangedParameter>,
    /// Splits changed, by full id.
    pub splits: BTreeMap<String, Vec<SplitLine>>,
    /// The user's own programmes, in the library's shape.
    pub own_programmes: Vec<Programme>,
    /// What there is now and what one costs, by standard of provision.
    pub provision: BTreeMap<String, ExistingService>,
    /// Who pays, how much there is, and what may be chosen with it.
    pub budget: Budget,
    /// The user's notes.
    pub notes: String,
}

/// Where: areas joined, or numbers typed in.
#[derive(Clone, Debug, PartialEq)]
pub enum ChosenPlace {
    /// Area codes, joined.
    Areas(Vec<String>),
    /// Numbers typed in.
    Typed(TypedPlace),
}

/// A chosen programme and what was changed in it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ChosenProgramme {
    /// Units a year running now; results are of what is wanted less this.
    pub now: Option<f64>,
    /// Units a year wanted at full scale, in place of the default.
    pub wanted: Option<f64>,
    /// Share of the scale reached in each delivery year, proportions; the last carries on.
    pub ramp: Option<Vec<f64>>,
    /// Delivery years before it starts.
    pub starts_after: Option<u16>,
    /// Estimate in place of the stance's.
    pub estimate: Option<String>,
    /// Count a benefit that is otherwise only shown as claimed.
    pub count_claimed: bool,
    /// Add the gain in health, where the estimate has one.
    pub health_gain: bool,
    /// Ids of cost lines left out.
    pub without_costs: Vec<String>,
}

/// Settings of the whole scenario; absent ones stand at their default.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Settings {
    /// Whole years looked at.
    pub years: Option<u16>,
    /// Years of delivery, at most `years`.
    pub delivery_years: Option<u16>,
    /// Whose prices results are in.
    pub price_year: Option<PriceYear>,
    /// Calendar year in which the first delivery year (April to March) starts.
    pub first_year: Option<u16>,
    /// One yearly discount rate in place of the Green Book's, a proportion.
    pub discount_rate: Option<f64>,
    /// Discount harm by the Green Book's health schedule.
    pub harm_at_health_rate: bool,
    /// Which evidence.
    pub stance: Stance,
    /// How benefits that may reach the same survivor are combined.
    pub overlap: OverlapMode,
    /// Count benefits after the last year of people already started.
    pub count_later_benefits: bool,
    /// Which survey questions prevalence comes from.
    pub prevalence: PrevalenceQuestions,
    /// Whether a prevented victim-year is worth a year of abuse or a whole spell.
    pub unit_cost_basis: UnitCostBasis,
    /// How long effects on abuse last.
    pub effect_length: EffectLength,
    /// Count what victim support itself costs among what a programme of victim support avoids.
    pub count_own_service: bool,
    /// Halve every gain; losses stay whole.
    pub halve_effects: bool,
    /// Optimism bias: dearer costs and smaller gains, by grade.
    pub optimism: Option<Optimism>,
    /// How many times everything is drawn.
    pub draws: Option<u32>,
    /// Where the draws start: the same seed gives the same draws.
    pub seed: Option<u32>,
}

/// Optimism bias: a grade for costs and one for benefits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Optimism {
    /// Grade of the costs' evidence, 1 the best.
    pub costs: u8,
    /// Grade of the benefits' evidence, 1 the best.
    pub benefits: u8,
    /// Correct even those effects whose range was already widened for weak evidence; otherwise their ranges are held
    /// at the centre, so that one weakness is not counted twice.
    pub on_top: bool,
}

/// Which estimate of each programme is used.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Stance {
    /// Our best reading.
    #[default]
    Central,
    /// A controlled or matched estimate, no higher than the central one, or none; costs stay.
    Cautious,
    /// The review's headline figures, even where they misread their source; no overlap, no cap.
    AsQuoted,
}

/// How benefits that may reach the same survivor are combined.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum OverlapMode {
    /// Each programme reduces what the others leave.
    #[default]
    Independent,
    /// No one is reached twice.
    AddUp,
    /// Everyone is reached by the same programme as everyone else.
    SamePeople,
}

/// Which survey questions prevalence comes from.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum PrevalenceQuestions {
    /// The questions the Home Office unit costs were built on.
    #[default]
    Older,
    /// The questions used since 2024/25, which count more kinds of abuse.
    Newer,
}

/// What one prevented victim-year is worth.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum UnitCostBasis {
    /// One year's share of the cost of abuse.
    #[default]
    Yearly,
    /// The whole cost of a spell, for each year prevented.
    WholeSpell,
}

/// A parameter as the user changed it; absent parts stand at their default.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ChangedParameter {
    /// Central value, in the parameter's unit.
    pub value: Option<f64>,
    /// Low end, in the parameter's unit.
    pub low: Option<f64>,
    /// High end, in the parameter's unit.
    pub high: Option<f64>,
    /// Whose prices the three are in, for money; absent means the published parameter's.
    pub price_year: Option<PriceYear>,
    /// Where the user has it from.
    pub note: String,
}

impl ChangedParameter {
    /// Whether any of the three numbers is given.
    pub fn has_number(&self) -> bool {
        self.value.is_some() || self.low.is_some() || self.high.is_some()
    }
}
