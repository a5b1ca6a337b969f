//! What a careful reader would object to. A guard explains, names the field and offers a way on; it never blocks.

use super::plan::{Baseline, EffectPlan, ProgrammePlan, Slot};
use super::{Inputs, Outcome, PrevalenceQuestions, ROUNDING, Scenario, Stance, UnitCostBasis};
use crate::evidence::{EffectLength, Estimate, EstimateKind, Library, Programme};
use crate::places::NationCoverage;
use crate::quantities::PriceYear;

/// One objection.
#[derive(Clone, Debug, PartialEq)]
pub struct Warning {
    /// What is objected to.
    pub kind: WarningKind,
    /// The programme it is about; none for the whole scenario.
    pub programme: Option<String>,
    /// The key in the scenario that would answer it.
    pub field: String,
    /// A change that would answer it, where one can be offered.
    pub remedy: Option<QuickFix>,
}

/// A change that answers a guard.
#[derive(Clone, Debug, PartialEq)]
pub enum QuickFix {
    /// Set what is wanted of a programme to so many units a year.
    Wanted(f64),
    /// Leave out one of its cost lines.
    WithoutCost(String),
    /// Use one year's share of the cost of abuse.
    YearlyUnitCosts,
    /// Use the older survey questions.
    OlderPrevalence,
    /// Look at so many years.
    Years(u16),
    /// Put a parameter back to its published value.
    Reset(String),
    /// Use the default estimate again.
    DefaultEstimate,
}

/// What is objected to, with the numbers to say it.
#[derive(Clone, Debug, PartialEq)]
pub enum WarningKind {
    /// A saving is already net of the programme's cost, and that cost is not added back.
    CostSubtractedTwice,
    /// The cost of a whole spell is used for each of several prevented years.
    WholeSpellUsedAsYearly {
        /// How many years each effect lasts.
        years: f64,
    },
    /// Unit costs built on the older, narrower questions are multiplied with newer, wider prevalence.
    OldUnitCostsWithNewPrevalence,
    /// More is wanted than the place needs.
    ScaleAboveNeed {
        /// Units a year wanted.
        units: f64,
        /// Need, in units a year.
        need: f64,
    },
    /// A before-and-after figure with nothing taken off for what would have happened anyway.
    BeforeAfterWithoutDeadweight,
    /// An effect is taken to last longer than anyone followed people up.
    BeyondFollowUp {
        /// Years assumed.
        years: f64,
        /// Years of follow-up.
        follow_up: f64,
    },
    /// A programme's benefit alone exceeds the whole cost of abuse in its pool.
    AbovePool {
        /// The largest yearly share.
        share: f64,
    },
    /// A provider's own ratio is counted as an effect.
    ProviderRatioCounted,
    /// A reduction is more than there can have been, by the share of people for whom abuse went on.
    ImpossibleReduction {
        /// The share for whom it went on.
        after: f64,
        reduction: f64,
    },
    /// Fewer years are looked at than the published effect lasts, or than effects of people started last.
    HorizonTooShort {
        /// Years looked at.
        years: u16,
        /// Years of the published effect.
        effect: f64,
    },
    /// Few people in the fullest year.
    FewPeople {
        people: f64,
        /// Fewer than this is few.
        few: f64,
    },
    /// Two chosen programmes both charge for the same service.
    PaidForTwice {
        /// The other programme's id.
        other: String,
        /// The cost line.
        line: String,
    },
    /// A quoted figure misreads its source; the flag says how.
    Misquoted {
        /// The library's sentence.
        flag: String,
    },
    /// Figures for England and Wales are used elsewhere.
    OutsideEnglandAndWales {
        /// Whether all of the place is outside.
        wholly: bool,
    },
    /// Counts of people are of different years.
    CountsOfDifferentYears,
    /// A financial year whose prices an amount or the whole scenario is in ends beyond the price index, so only its first calendar
    /// year was used.
    PriceIndexEndsEarly { year: PriceYear },
    /// A price year is given without a number it could be the price year of.
    PriceYearAlone,
    /// Figures as quoted are not adjusted for overlap and are capped by nothing.
    AsQuoted,
    /// A cost that nobody has published stands as £0 until the user enters one.
    CostNotEntered {
        /// Full id.
        parameter: String,
    },
    /// A share that nobody has published stands as 0% until the user enters one, so an estimate counts nothing.
    ShareNotEntered {
        /// Full id.
        parameter: String,
    },
    /// Another programme is counted too, and the evidence for both overlaps.
    EvidenceOverlaps {
        /// The other programme's id.
        other: String,
        /// The library's sentence.
        note: String,
    },
    /// A number the user typed is one that is known to be misread.
    MisreadFigure {
        /// The finding's title.
        title: String,
        /// Full id of the parameter it was typed into.
        parameter: String,
    },
}

/// Every guard that has something to say.
pub fn warnings(library: &Library, scenario: &Scenario, inputs: &Inputs, outcome: &Outcome) -> Vec<Warning> {
    let mut found = Vec::new();
    whole_scenario(inputs, &mut found);
    prices(library, scenario, inputs, &mut found);
    for (at, estimate) in inputs.estimates.iter().enumerate() {
        let id = &inputs.plan.programmes[at].id;
        let programme = library.programme(id).or_else(|| scenario.own_programmes.iter().find(|own| own.id == *id));
        let Some((programme, estimate)) = programme.and_then(|one| Some((one, one.estimate(estimate)?))) else { continue };
        let look = Look { library, scenario, inputs, outcome, at, programme, estimate };
        look.not_entered(&mut found);
        look.misread(&mut found);
        look.effect(&mut found);
        look.delivery(&mut found);
        look.overlap(&mut found);
    }
    found
}

fn whole_scenario(inputs: &Inputs, found: &mut Vec<Warning>) {
    let mut say = |kind, field: &str, remedy| found.push(Warning { kind, programme: None, field: field.into(), remedy });
    let settings = &inputs.settings;
    match inputs.place.coverage {
        NationCoverage::EnglandAndWales => {}
        NationCoverage::Partly => say(WarningKind::OutsideEnglandAndWales { wholly: false }, "place", None),
        NationCoverage::Outside => say(WarningKind::OutsideEnglandAndWales { wholly: true }, "place", None),
    }
    if inputs.place.mixed_years {
        say(WarningKind::CountsOfDifferentYears, "place", None);
    }
    if settings.prevalence == PrevalenceQuestions::Newer {
        say(WarningKind::OldUnitCostsWithNewPrevalence, "settings.prevalence", Some(QuickFix::OlderPrevalence));
    }
    if settings.stance == Stance::AsQuoted {
        say(WarningKind::AsQuoted, "settings.stance", None);
    }
}

/// Price years that say less than they seem to.
fn prices(library: &Library, scenario: &Scenario, inputs: &Inputs, found: &mut Vec<Warning>) {
    let mut say = |kind, field: String, remedy| found.push(Warning { kind, programme: None, field, remedy });
    let scenarios_own = inputs.settings.price_year;
    let numbers = inputs.parameters.iter().filter(|one| !one.to_enter);
    let numbers = numbers.filter_map(|one| Some((format!("parameters.{}", one.id), one.price_year?)));
    let standards = scenario.provision.iter().filter_map(|(id, one)| Some((format!("provision.{id}.cost"), one.cost.and(one.price_year)?)));
    let set_up = scenario.budget.programmes.iter().filter_map(|(id, one)| Some((format!("budget.{id}.set_up"), one.set_up?.price_year)));
    let budget = scenario.budget.a_year.map(|priced| ("budget.a_year".to_owned(), priced.price_year));
    let others = numbers.chain(standards).chain(set_up).chain(budget).filter(|(_, year)| *year != scenarios_own);
    for (field, year) in std::iter::once(("settings.price_year".to_owned(), scenarios_own)).chain(others) {
        if library.deflator.index(year).is_ok_and(|index| index.first_year_only) {
            say(WarningKind::PriceIndexEndsEarly { year }, field, None);
        }
    }
    for (id, _) in scenario.parameters.iter().filter(|(_, one)| one.price_year.is_some() && !one.has_number()) {
        say(WarningKind::PriceYearAlone, format!("parameters.{id}"), Some(QuickFix::Reset(id.clone())));
    }
    for (id, _) in scenario.provision.iter().filter(|(_, one)| one.price_year.is_some() && one.cost.is_none()) {
        say(WarningKind::PriceYearAlone, format!("provision.{id}.cost"), None);
    }
}

struct Look<'a> {
    library: &'a Library,
    scenario: &'a Scenario,
    inputs: &'a Inputs,
    outcome: &'a Outcome,
    at: usize,
    programme: &'a Programme,
    estimate: &'a Estimate,
}

impl Look<'_> {
    fn say(&self, found: &mut Vec<Warning>, kind: WarningKind, field: &str, remedy: Option<QuickFix>) {
        let field = if field.contains('.') { field.to_owned() } else { format!("programmes.{}.{field}", self.programme.id) };
        found.push(Warning { kind, programme: Some(self.programme.id.clone()), field, remedy });
    }

    fn value(&self, slot: Slot) -> f64 {
        self.inputs.value(slot)
    }

    fn parameter_field(&self, slot: Slot) -> (String, Option<QuickFix>) {
        let parameter = self.inputs.parameter(slot);
        let remedy = parameter.changed.then(|| QuickFix::Reset(parameter.id.clone()));
        (format!("parameters.{}", parameter.id), remedy)
    }

    fn not_entered(&self, found: &mut Vec<Warning>) {
        for missing in self.inputs.costs_to_enter(self.at) {
            let kind = WarningKind::CostNotEntered { parameter: missing.id.clone() };
            self.say(found, kind, &format!("parameters.{}", missing.id), None);
        }
    }

    /// Numbers typed into this programme, or into its family, that a finding watches for.
    fn misread(&self, found: &mut Vec<Warning>) {
        let own = self.programme.full_id("");
        let family = self.programme.family.as_deref().and_then(|id| self.library.national.family(id));
        let is_its = |id: &str| id.starts_with(&own) || family.is_some_and(|family| family.owns(id));
        let typed = self.scenario.parameters.iter().filter(|(id, _)| is_its(id));
        for (id, changed) in typed {
            let Some(group) = self.library.parameter(id).map(|parameter| parameter.group) else { continue };
            let ends = [(changed.value, ""), (changed.low, ".low"), (changed.high, ".high")];
            for finding in &self.library.findings {
                let watched = finding.watch.iter().filter(|watched| watched.programme == self.programme.id && watched.group == group);
                let meets = |(number, _): &&(Option<f64>, &str)| {
                    number.is_some_and(|number| watched.clone().any(|watched| same_number(number, watched.value)))
                };
                if let Some((_, end)) = ends.iter().find(meets) {
                    let kind = WarningKind::MisreadFigure { title: finding.title.clone(), parameter: id.clone() };
                    self.say(found, kind, &format!("parameters.{id}{end}"), Some(QuickFix::Reset(id.clone())));
                }
            }
        }
    }

    fn effect(&self, found: &mut Vec<Warning>) {
        let plan = &self.inputs.plan.programmes[self.at];
        let years = self.inputs.settings.years;
        let horizon = |found: &mut Vec<Warning>, effect: f64| {
            // That our own years are fewer than a source's own is said beside the results: no default of ours is objected to.
            if effect > f64::from(years) && !self.looks_as_usual(plan) {
                let offered = (effect.ceil() as u16).min(self.library.national.defaults.most_years);
                self.say(found, WarningKind::HorizonTooShort { years, effect }, "settings.years", Some(QuickFix::Years(offered)));
            }
        };
        match &plan.effect {
            EffectPlan::NetSaving { published_cost, years: over, lag, .. } => {
                if let Some((cost, _)) = published_cost.filter(|(cost, _)| self.value(*cost) <= 0.0) {
                    let (field, remedy) = self.parameter_field(cost);
                    self.say(found, WarningKind::CostSubtractedTwice, &field, remedy);
                }
                horizon(found, self.value(*over) + lag.map_or(0.0, |lag| self.value(lag)));
            }
            EffectPlan::Reduction { years: over, of_share, baseline, deadweight, lag, .. } => {
                self.baseline(*baseline, found);
                if let Some(missing) = of_share.map(|slot| self.inputs.parameter(slot)).filter(|one| one.to_enter) {
                    let kind = WarningKind::ShareNotEntered { parameter: missing.id.clone() };
                    self.say(found, kind, &format!("parameters.{}", missing.id), None);
                }
                let lasts = self.value(*over);
                if self.inputs.settings.unit_cost_basis == UnitCostBasis::WholeSpell && lasts > 1.0 {
                    let kind = WarningKind::WholeSpellUsedAsYearly { years: lasts };
                    self.say(found, kind, "settings.unit_cost_basis", Some(QuickFix::YearlyUnitCosts));
                }
                if self.estimate.before_after && deadweight.is_none_or(|share| self.value(share) <= 0.0) {
                    let (field, remedy) =
                        deadweight.map_or(("estimate".into(), Some(QuickFix::DefaultEstimate)), |share| self.parameter_field(share));
                    self.say(found, WarningKind::BeforeAfterWithoutDeadweight, &field, remedy);
                }
                if let Some(follow_up) = self.estimate.follow_up_years.filter(|follow_up| lasts > *follow_up) {
                    let asked = self.inputs.settings.effect_length != EffectLength::Published;
                    let (field, remedy) = if asked { ("settings.effect_length".into(), None) } else { self.parameter_field(*over) };
                    self.say(found, WarningKind::BeyondFollowUp { years: lasts, follow_up }, &field, remedy);
                }
                horizon(found, lasts + lag.map_or(0.0, |lag| self.value(lag)));
            }
            _ => {}
        }
        if self.estimate.provider_ratio && !plan.shown_only {
            self.say(found, WarningKind::ProviderRatioCounted, "estimate", Some(QuickFix::DefaultEstimate));
        }
        if let Some(flag) = &self.estimate.flag {
            self.say(found, WarningKind::Misquoted { flag: flag.clone() }, "estimate", Some(QuickFix::DefaultEstimate));
        }
        let share = self.outcome.programmes[self.at].pool_share.iter().copied().fold(0.0, f64::max);
        if share > 1.0 {
            self.say(found, WarningKind::AbovePool { share }, "wanted", None);
        }
    }

    /// Whether a share that is worked out would be more than all.
    fn baseline(&self, baseline: Baseline, found: &mut Vec<Warning>) {
        let Baseline::After { after, reduction } = baseline else { return };
        let [seen, less] = [after, reduction].map(|slot| self.value(slot));
        if seen + less > 1.0 + ROUNDING {
            let typed = if self.inputs.parameter(reduction).changed { reduction } else { after };
            let (field, remedy) = self.parameter_field(typed);
            self.say(found, WarningKind::ImpossibleReduction { after: seen, reduction: less }, &field, remedy);
        }
    }

    /// Whether the years looked at, and how long and how late the effect is, are all as we have them.
    fn looks_as_usual(&self, plan: &ProgrammePlan) -> bool {
        let lasts = match &plan.effect {
            EffectPlan::NetSaving { years, .. } | EffectPlan::Reduction { years, .. } => Some(*years),
            _ => None,
        };
        let changed = lasts.into_iter().chain(plan.effect.lag()).any(|slot| self.inputs.parameter(slot).changed);
        !changed && self.scenario.settings.years.is_none()
    }

    /// Other programmes whose effect is counted on evidence that this one's rests on too.
    fn overlap(&self, found: &mut Vec<Warning>) {
        let programmes = &self.inputs.plan.programmes;
        for overlap in self.programme.overlaps.iter().filter(|_| programmes[self.at].counts_an_effect()) {
            if programmes.iter().any(|other| other.id == overlap.with && other.counts_an_effect()) {
                let kind = WarningKind::EvidenceOverlaps { other: overlap.with.clone(), note: overlap.note.clone() };
                self.say(found, kind, "estimate", None);
            }
        }
    }

    fn delivery(&self, found: &mut Vec<Warning>) {
        let (plan, outcome) = (&self.inputs.plan.programmes[self.at], &self.outcome.programmes[self.at]);
        let need = self.outcome.need.base(plan.need_base);
        let units = outcome.delivered.wanted;
        if units > need * (1.0 + f64::EPSILON * 4.0) {
            // A way on that would be a cut is not offered.
            let room = Some(need.max(0.0).floor()).filter(|room| *room >= outcome.delivered.now).map(QuickFix::Wanted);
            self.say(found, WarningKind::ScaleAboveNeed { units, need }, "wanted", room);
        }
        let few = self.library.national.warnings.few_people;
        let people = outcome.results.yearly.iter().map(|year| year.people.abs()).fold(0.0, f64::max);
        if outcome.delivered.scale != 0.0 && plan.counts_people && people < few && self.estimate.effect != EstimateKind::None {
            self.say(found, WarningKind::FewPeople { people, few }, "wanted", None);
        }
        let lines = if self.estimate.costs.is_empty() { &self.programme.costs } else { &self.estimate.costs };
        for line in lines {
            let other = line.already_in.as_ref().filter(|other| self.scenario.programmes.contains_key(*other));
            let charged = plan.costs.iter().any(|charged| charged.id == line.id);
            if let Some(other) = other.filter(|_| charged) {
                let kind = WarningKind::PaidForTwice { other: other.clone(), line: line.id.clone() };
                self.say(found, kind, "without_costs", Some(QuickFix::WithoutCost(line.id.clone())));
            }
        }
    }
}

/// Percentages are typed out of 100 and kept as proportions, so the last digit may differ.
fn same_number(one: f64, other: f64) -> bool {
    (one - other).abs() <= 1e-9 * other.abs()
}
