//! Checked inputs: a scenario and the library made into numbers that can be calculated with.

use super::plan::{Plan, Slot};
use super::{BudgetError, Optimism, OverlapMode, PrevalenceQuestions, Stance, UnitCostBasis};
use crate::evidence::{EffectLength, EvidenceError, EvidenceStatus, Group, Parameter, Programme, Unit, WeakestStatus};
use crate::places::{JoinError, Place, TypedPlaceError};
use crate::quantities::{Distribution, DistributionError, PriceYear, PriceYearError};

/// A scenario that passed every check, with the library's defaults filled in.
#[derive(Clone, Debug)]
pub struct Inputs {
    pub place: Place,
    /// Settings, defaults filled in.
    pub settings: ResolvedSettings,
    /// Every parameter of the calculation, in the order of `values`.
    pub parameters: Vec<ResolvedParameter>,
    /// Central values; pounds are in the scenario's price year.
    pub values: Vec<f64>,
    /// What is to be calculated with them.
    pub plan: Plan,
    /// The estimate each programme of the plan uses.
    pub estimates: Vec<String>,
    /// Where the split of each programme's gains stands; none where the estimate has no split.
    pub splits: Vec<Option<WeakestStatus>>,
    /// Programmes whose effect had its range held at the centre, because optimism bias stands for the same weakness.
    pub held: Vec<String>,
    /// Programmes whose effect has a range already widened for weak evidence, held or not.
    pub widened: Vec<String>,
    /// The user's own programmes, which the library does not know.
    pub own: Vec<Programme>,
}

impl Inputs {
    /// The user's own programme with this id.
    pub fn own_programme(&self, id: &str) -> Option<&Programme> {
        self.own.iter().find(|own| own.id == id)
    }

    /// A number of one of the user's own programmes, by its full id, and that programme.
    pub fn own_number(&self, full_id: &str) -> Option<(&Parameter, &Programme)> {
        let (owner, id) = full_id.split_once('.')?;
        let owner = self.own_programme(owner)?;
        Some((owner.parameters.iter().find(|one| one.id == id)?, owner))
    }

    /// Where a parameter stands in the list, by its full id.
    pub fn slot(&self, full_id: &str) -> Option<Slot> {
        self.parameters.iter().position(|one| one.id == full_id).map(|at| Slot(at as u16))
    }

    /// The parameter at a place in the list.
    pub fn parameter(&self, slot: Slot) -> &ResolvedParameter {
        &self.parameters[slot.0 as usize]
    }

    /// Central value at a place in the list; pounds in the scenario's price year.
    pub fn value(&self, slot: Slot) -> f64 {
        self.values[slot.0 as usize]
    }

    /// Central value of a parameter by its full id; pounds in the scenario's price year.
    pub fn value_of(&self, full_id: &str) -> Option<f64> {
        self.slot(full_id).map(|slot| self.value(slot))
    }

    /// Costs of a programme of the plan that nobody has published and the user has not entered.
    pub fn costs_to_enter(&self, at: usize) -> impl Iterator<Item = &ResolvedParameter> {
        let lines = self.plan.programmes.get(at).map_or(&[][..], |programme| &programme.costs);
        lines.iter().filter_map(|line| line.basis.amount()).map(|slot| self.parameter(slot)).filter(|one| one.to_enter)
    }

    /// Fewest and most people who may experience abuse in a year, with both prevalences at their ends; none where neither
    /// has a spread.
    pub fn people_range(&self) -> Option<(f64, f64)> {
        let need = &self.plan.need;
        let people = |count: Slot, prevalence: Slot| {
            let (low, high) = self.parameter(prevalence).rebased_ends().unwrap_or((self.value(prevalence), self.value(prevalence)));
            (self.value(count) * low, self.value(count) * high)
        };
        let (women, men) = (people(need.women, need.prevalence_women), people(need.men, need.prevalence_men));
        let (low, high) = (women.0 + men.0, women.1 + men.1);
        (low < high).then_some((low, high))
    }
}

/// Settings with the defaults filled in.
#[derive(Clone, Debug, PartialEq)]
pub struct ResolvedSettings {
    /// Whole years looked at.
    pub years: u16,
    pub delivery_years: u16,
    pub price_year: PriceYear,
    /// Calendar year in which the first delivery year starts.
    pub first_year: u16,
    /// One yearly rate in place of the Green Book's.
    pub discount_rate: Option<f64>,
    /// Discount harm by the health schedule.
    pub harm_at_health_rate: bool,
    /// Which evidence.
    pub stance: Stance,
    /// How benefits are combined.
    pub overlap: OverlapMode,
    /// Count benefits after the last year.
    pub count_later_benefits: bool,
    /// Which survey questions.
    pub prevalence: PrevalenceQuestions,
    /// What a victim-year is worth.
    pub unit_cost_basis: UnitCostBasis,
    /// How long effects on abuse last.
    pub effect_length: EffectLength,
    /// Whether what victim support itself costs counts among what a programme of victim support avoids, as it does as quoted.
    pub count_own_service: bool,
    /// Halve every gain.
    pub halve_effects: bool,
    /// Optimism bias, if it is switched on.
    pub optimism: Option<Optimism>,
    /// How many times everything is drawn.
    pub draws: u32,
    /// Where the draws start.
    pub seed: u32,
}

/// A parameter as the calculation uses it.
#[derive(Clone, Debug, PartialEq)]
pub struct ResolvedParameter {
    /// Full id.
    pub id: String,
    /// Central value, in its unit; pounds of `price_year`.
    pub central: f64,
    /// Its spread; pounds of `price_year`.
    pub spread: Distribution,
    pub unit: Unit,
    /// Whose prices, for money.
    pub price_year: Option<PriceYear>,
    /// What one of its pounds is worth in the scenario's price year; 1 for what is not money.
    pub rebase: f64,
    /// True where its financial year ends beyond the price index and only its first calendar year was used.
    pub first_year_only: bool,
    /// Whether the user changed it.
    pub changed: bool,
    /// Where it is listed; none for the place's own counts.
    pub group: Option<Group>,
    /// True where no figure is published and the user has entered none: it stands as 0.
    pub to_enter: bool,
    /// Standing of the central value, which may be another than that of its range; none for a changed one, which is the user's
    /// own, and for the place's counts.
    pub standing: Option<EvidenceStatus>,
    /// The parameter it is drawn together with, and how closely, −1 to 1.
    pub drawn_with: Option<(String, f64)>,
}

impl ResolvedParameter {
    /// Low and high, rebased to the scenario's price year.
    pub fn rebased_ends(&self) -> Option<(f64, f64)> {
        self.spread.ends(self.central).map(|(low, high)| (low * self.rebase, high * self.rebase))
    }
}

/// A setting of the whole scenario.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum SettingName {
    /// Years looked at.
    Years,
    DeliveryYears,
    /// First delivery year.
    FirstYear,
    /// Flat discount rate.
    DiscountRate,
    PriceYear,
    /// Grade of optimism bias.
    OptimismGrade,
    Draws,
}

impl SettingName {
    /// Its key in the scenario file.
    pub fn id(self) -> &'static str {
        match self {
            Self::Years => "years",
            Self::DeliveryYears => "delivery_years",
            Self::FirstYear => "first_year",
            Self::DiscountRate => "discount_rate",
            Self::PriceYear => "price_year",
            Self::OptimismGrade => "optimism",
            Self::Draws => "draws",
        }
    }
}

/// Why a scenario cannot be calculated. `field` says where; `words` says it in a sentence.
#[derive(Clone, Debug, PartialEq)]
pub enum InputError {
    /// No place yet.
    NoPlace,
    /// Areas that cannot be joined.
    Place(JoinError),
    /// Typed numbers that cannot be a place.
    Typed(TypedPlaceError),
    /// Women and men changed so that they exceed the population.
    MoreAdultsThanPeople {
        /// Women and men aged 16 and over.
        adults: f64,
        /// Everyone.
        population: f64,
    },
    /// A programme that is not in the library.
    UnknownProgramme(String),
    /// A parameter that is not in the library.
    UnknownParameter(String),
    /// A split that is not in the library.
    UnknownSplit(String),
    /// An estimate the programme does not have.
    UnknownEstimate { programme: String, estimate: String },
    /// A cost line the programme does not have.
    UnknownCostLine { programme: String, line: String },
    /// A changed parameter that cannot be true.
    Value {
        /// Full id.
        parameter: String,
        refused: DistributionError,
        /// The unit its numbers are in.
        unit: Unit,
    },
    /// A price year without an index, at a parameter or (none) for the whole scenario.
    PriceYear {
        /// Full id; none for the scenario's own.
        parameter: Option<String>,
        refused: PriceYearError,
    },
    /// A number given for a parameter that is worked out from others.
    Derived {
        /// Full id.
        parameter: String,
        /// Full ids of the others.
        inputs: [String; 2],
    },
    /// A price year given to something that is not money.
    NotMoney(String),
    /// A setting outside its limits.
    Setting {
        name: SettingName,
        /// What was asked for.
        value: f64,
        /// Smallest allowed.
        smallest: f64,
        /// Largest allowed.
        largest: f64,
    },
    /// A number of units that cannot be.
    Scale {
        programme: String,
        /// What was asked for.
        value: f64,
        /// True for the number that runs now.
        runs_now: bool,
    },
    /// A ramp that cannot be: an empty one, one of too many years, or a share outside 0 to 1.
    Ramp { programme: String },
    /// Shares that do not add up to 100%, or are outside 0 to 100.
    Split {
        /// Full id.
        split: String,
        /// What they add up to, in percent.
        sum: f64,
    },
    /// A user's own programme with faults.
    Own(Vec<EvidenceError>),
    /// A standard of provision that is not in the library.
    UnknownStandard(String),
    /// What is said to be there, or what one is said to cost, that cannot be.
    ExistingService {
        standard: String,
        /// Which of the two.
        part: ProvidedPart,
        /// What was given.
        value: f64,
        /// Largest allowed.
        largest: f64,
    },
    /// Something said of the budget that cannot be.
    Budget {
        /// The keys and ids that lead to it in the scenario.
        path: Vec<String>,
        /// What is wrong.
        why: BudgetError,
    },
    /// More years before a programme starts than it is delivered in.
    StartsAfter {
        programme: String,
        /// Years asked for.
        value: u16,
        /// Most there can be.
        largest: u16,
    },
    /// A price year without an index, at what one is said to cost.
    ProvidedPriceYear { standard: String, refused: PriceYearError },
}

/// What a user may say of provision.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ProvidedPart {
    Actual,
    /// What one costs a year.
    Cost,
}

impl ProvidedPart {
    /// Its key in the scenario file.
    pub fn id(self) -> &'static str {
        match self {
            Self::Actual => "actual",
            Self::Cost => "cost",
        }
    }
}

impl InputError {
    /// Where: the keys and ids that lead to the field in the scenario.
    pub fn path(&self) -> Vec<&str> {
        match self {
            Self::NoPlace | Self::Place(_) => vec!["place"],
            Self::Typed(_) => vec!["place", "typed"],
            Self::MoreAdultsThanPeople { .. } => vec!["parameters", "place.population"],
            Self::UnknownProgramme(id) => vec!["programmes", id],
            Self::UnknownParameter(id)
            | Self::Derived { parameter: id, .. }
            | Self::Value { parameter: id, .. }
            | Self::PriceYear { parameter: Some(id), .. } => {
                vec!["parameters", id]
            }
            Self::NotMoney(id) => vec!["parameters", id, "price_year"],
            Self::UnknownSplit(id) | Self::Split { split: id, .. } => vec!["splits", id],
            Self::UnknownEstimate { programme, .. } => vec!["programmes", programme, "estimate"],
            Self::UnknownCostLine { programme, .. } => vec!["programmes", programme, "without_costs"],
            Self::PriceYear { parameter: None, .. } => vec!["settings", "price_year"],
            Self::Setting { name, .. } => vec!["settings", name.id()],
            Self::Scale { programme, runs_now: false, .. } => vec!["programmes", programme, "wanted"],
            Self::Scale { programme, runs_now: true, .. } => vec!["programmes", programme, "now"],
            Self::Ramp { programme } => vec!["programmes", programme, "ramp"],
            Self::Own(_) => vec!["own_programmes"],
            Self::UnknownStandard(id) => vec!["provision", id],
            Self::ExistingService { standard, part, .. } => vec!["provision", standard, part.id()],
            Self::Budget { path, .. } => path.iter().map(String::as_str).collect(),
            Self::StartsAfter { programme, .. } => vec!["programmes", programme, "starts_after"],
            Self::ProvidedPriceYear { standard, .. } => vec!["provision", standard, "cost"],
        }
    }

    /// The key by which a page finds the field.
    pub fn field(&self) -> String {
        field_key(&self.path())
    }
}

/// The key of the field where a path leads: its steps with dots between them. A number’s box stands for all that is said of the number,
/// and a budget’s lists are left unnamed.
pub fn field_key<S: AsRef<str>>(path: &[S]) -> String {
    let steps: Vec<&str> = path.iter().map(AsRef::as_ref).collect();
    let unnamed: &[&str] = match steps.first() {
        Some(&"parameters") => &["value", "price_year"],
        Some(&"budget") => &["programmes", "promised_cash_pounds"],
        _ => &[],
    };
    let is_named = |at: usize, step: &str| at == 0 || !unnamed.contains(&step) || (steps[0] == "parameters" && at == 1);
    let named: Vec<&str> = steps.iter().enumerate().filter(|(at, step)| is_named(*at, step)).map(|(_, step)| *step).collect();
    named.join(".")
}
