//! One change to a scenario, by the user's verb.

mod budget;
pub mod kept;

pub use budget::BudgetEdit;

use crate::embedded::library;
use crate::evidence::{Programme, SplitLine};
use crate::model::{
    ChangedParameter, ChosenPlace, ExistingService, GapPlan, Optimism, OverlapMode, PrevalenceQuestions, QuickFix, Scenario, Settings,
    Stance, UnitCostBasis,
};
use crate::places::TypedPlace;
use crate::quantities::PriceYear;
use crate::text_limits::{LONGEST_NOTES, LONGEST_TEXT, kept_line, kept_text};

/// One change. Applying it never fails; whether the result can be worked out is checked afterwards.
#[derive(Clone, Debug, PartialEq)]
#[allow(missing_docs)] // the verbs are the documentation
pub enum Change {
    /// Adds an area to the place.
    AddArea(String),
    RemoveArea(String),
    /// Areas in place of whatever was chosen.
    ChooseAreas(Vec<String>),
    TypePlace(TypedPlace),
    ClearPlace,
    ChooseProgramme(String),
    LeaveOutProgramme(String),
    /// Units a year; none goes back to the default.
    Scale {
        programme: String,
        units: Option<f64>,
    },
    /// Goes back to a programme's default scale, with nothing in place already.
    DefaultScale(String),
    AlreadyInPlace {
        programme: String,
        units: Option<f64>,
    },
    Ramp {
        programme: String,
        shares: Option<Vec<f64>>,
    },
    /// Delivery years before a programme starts; none: it starts at once.
    StartsAfter {
        programme: String,
        years: Option<u16>,
    },
    /// Something about the budget.
    Budget(BudgetEdit),
    Estimate {
        programme: String,
        estimate: Option<String>,
    },
    CountClaimed {
        programme: String,
        count: bool,
    },
    HealthGain {
        programme: String,
        add: bool,
    },
    CostLine {
        programme: String,
        line: String,
        leave_out: bool,
    },
    Years(Option<u16>),
    DeliveryYears(Option<u16>),
    FirstYear(Option<u16>),
    PriceYear(Option<PriceYear>),
    DiscountRate(Option<f64>),
    HarmAtHealthRate(bool),
    Stance(Stance),
    Overlap(OverlapMode),
    CountLaterBenefits(bool),
    Prevalence(PrevalenceQuestions),
    UnitCostBasis(UnitCostBasis),
    HalveEffects(bool),
    Optimism(Option<Optimism>),
    /// How many times everything is drawn; none goes back to the default.
    Draws(Option<u32>),
    Seed(Option<u32>),
    /// What the user calls the scenario.
    Name(String),
    /// The user’s notes.
    Notes(String),
    /// Numbers and estimates as an earlier release of the evidence has them, all in one step.
    AsItWas(Box<Scenario>),
    /// Changes one of a parameter's three numbers, in its own unit (and, for money, pounds of `price_year`).
    Central {
        parameter: String,
        value: f64,
        price_year: Option<PriceYear>,
    },
    Low {
        parameter: String,
        value: f64,
        price_year: Option<PriceYear>,
    },
    High {
        parameter: String,
        value: f64,
        price_year: Option<PriceYear>,
    },
    Note {
        parameter: String,
        note: String,
    },
    ResetParameter(String),
    Split {
        split: String,
        lines: Option<Vec<SplitLine>>,
    },
    /// How many of what a standard counts there are; none takes the number out.
    Actual {
        standard: String,
        number: Option<f64>,
    },
    /// What one of them costs a year, in pounds of `price_year`; none goes back to the library's price.
    CostOfOne {
        standard: String,
        pounds: Option<f64>,
        price_year: PriceYear,
    },
    /// Chooses the programme that closes a gap.
    CloseGap(Box<GapPlan>),
    /// Adds a programme of the user's own, or puts it in place of the one with its id, and chooses it.
    PutOwn(Box<Programme>),
    /// Takes an own programme out, with its choice and everything changed in it.
    RemoveOwn(String),
    ResetEverything,
    /// Takes up what a guard offers.
    QuickFix {
        programme: Option<String>,
        remedy: QuickFix,
    },
}

/// The key of the field a change belongs to; changes to the same field in a row are undone together.
pub fn field_of(change: &Change) -> String {
    use Change::*;
    match change {
        AddArea(_) | RemoveArea(_) | ChooseAreas(_) | ClearPlace => "place".into(),
        TypePlace(_) => "place.typed".into(),
        ChooseProgramme(id) | LeaveOutProgramme(id) => format!("programmes.{id}"),
        Scale { programme, .. } | DefaultScale(programme) => format!("programmes.{programme}.scale"),
        AlreadyInPlace { programme, .. } => format!("programmes.{programme}.already_in_place"),
        Ramp { programme, .. } => format!("programmes.{programme}.ramp"),
        StartsAfter { programme, .. } => format!("programmes.{programme}.starts_after"),
        Budget(edit) => edit.field(),
        Estimate { programme, .. } | CountClaimed { programme, .. } | HealthGain { programme, .. } => {
            format!("programmes.{programme}.estimate")
        }
        CostLine { programme, .. } => format!("programmes.{programme}.without_costs"),
        Years(_) => "settings.years".into(),
        DeliveryYears(_) => "settings.delivery_years".into(),
        FirstYear(_) => "settings.first_year".into(),
        PriceYear(_) => "settings.price_year".into(),
        DiscountRate(_) => "settings.discount_rate".into(),
        HarmAtHealthRate(_) => "settings.harm_at_health_rate".into(),
        Stance(_) => "settings.stance".into(),
        Overlap(_) => "settings.overlap".into(),
        CountLaterBenefits(_) => "settings.count_later_benefits".into(),
        Prevalence(_) => "settings.prevalence".into(),
        UnitCostBasis(_) => "settings.unit_cost_basis".into(),
        HalveEffects(_) => "settings.halve_effects".into(),
        Optimism(_) => "settings.optimism".into(),
        Draws(_) => "settings.draws".into(),
        Seed(_) => "settings.seed".into(),
        Name(_) => "name".into(),
        Notes(_) => "notes".into(),
        AsItWas(_) => "evidence".into(),
        Central { parameter, .. } => format!("parameters.{parameter}"),
        Low { parameter, .. } => format!("parameters.{parameter}.low"),
        High { parameter, .. } => format!("parameters.{parameter}.high"),
        Note { parameter, .. } => format!("parameters.{parameter}.note"),
        ResetParameter(parameter) => format!("parameters.{parameter}"),
        Split { split, .. } => format!("splits.{split}"),
        Actual { standard, .. } => format!("provision.{standard}.actual"),
        CostOfOne { standard, .. } => format!("provision.{standard}.cost"),
        CloseGap(plan) => format!("provision.{}.plan", plan.standard),
        PutOwn(own) => format!("own_programmes.{}", own.id),
        RemoveOwn(id) => format!("own_programmes.{id}"),
        ResetEverything => "everything".into(),
        QuickFix { .. } => "remedy".into(),
    }
}

impl Change {
    /// The scenario with this change.
    pub fn apply(self, scenario: &mut Scenario) {
        use Change::*;
        let settings: &mut Settings = &mut scenario.settings;
        match self {
            AddArea(code) => {
                match &mut scenario.place {
                    Some(ChosenPlace::Areas(codes)) if codes.contains(&code) => return,
                    Some(ChosenPlace::Areas(codes)) => codes.push(code),
                    other => *other = Some(ChosenPlace::Areas(vec![code])),
                }
                forget_counts(scenario);
            }
            RemoveArea(code) => {
                if let Some(ChosenPlace::Areas(codes)) = &mut scenario.place {
                    codes.retain(|known| *known != code);
                    if codes.is_empty() {
                        scenario.place = None;
                    }
                }
                forget_counts(scenario);
            }
            ChooseAreas(codes) => {
                scenario.place = Some(ChosenPlace::Areas(codes));
                forget_counts(scenario);
            }
            TypePlace(typed) => {
                scenario.place = Some(ChosenPlace::Typed(typed));
                forget_counts(scenario);
            }
            ClearPlace => {
                scenario.place = None;
                forget_counts(scenario);
            }
            ChooseProgramme(id) => {
                scenario.programmes.entry(id).or_default();
            }
            LeaveOutProgramme(id) => {
                scenario.programmes.remove(&id);
            }
            Scale { programme, units } => scenario.programmes.entry(programme).or_default().scale = units,
            DefaultScale(programme) => {
                let chosen = scenario.programmes.entry(programme).or_default();
                (chosen.scale, chosen.already_in_place) = (None, None);
            }
            AlreadyInPlace { programme, units } => scenario.programmes.entry(programme).or_default().already_in_place = units,
            Ramp { programme, shares } => scenario.programmes.entry(programme).or_default().ramp = shares,
            StartsAfter { programme, years } => {
                scenario.programmes.entry(programme).or_default().starts_after = years.filter(|years| *years > 0);
            }
            Budget(edit) => edit.apply(&mut scenario.budget),
            Estimate { programme, estimate } => scenario.programmes.entry(programme).or_default().estimate = estimate,
            CountClaimed { programme, count } => scenario.programmes.entry(programme).or_default().count_claimed = count,
            HealthGain { programme, add } => scenario.programmes.entry(programme).or_default().health_gain = add,
            CostLine { programme, line, leave_out } => {
                let lines = &mut scenario.programmes.entry(programme).or_default().without_costs;
                lines.retain(|known| *known != line);
                if leave_out {
                    lines.push(line);
                }
            }
            Years(years) => settings.years = years,
            DeliveryYears(years) => settings.delivery_years = years,
            FirstYear(year) => settings.first_year = year,
            PriceYear(year) => settings.price_year = year,
            DiscountRate(rate) => settings.discount_rate = rate,
            HarmAtHealthRate(on) => settings.harm_at_health_rate = on,
            Stance(stance) => settings.stance = stance,
            Overlap(mode) => settings.overlap = mode,
            CountLaterBenefits(on) => settings.count_later_benefits = on,
            Prevalence(questions) => settings.prevalence = questions,
            UnitCostBasis(basis) => settings.unit_cost_basis = basis,
            HalveEffects(on) => settings.halve_effects = on,
            Optimism(chosen) => settings.optimism = chosen,
            Draws(draws) => settings.draws = draws,
            Seed(seed) => settings.seed = seed,
            Name(name) => scenario.name = kept_line(&name),
            Notes(notes) => scenario.notes = kept_text(&notes, LONGEST_NOTES),
            AsItWas(was) => {
                scenario.parameters = was.parameters;
                scenario.programmes = was.programmes;
            }
            Central { parameter, value, price_year } => changed(scenario, parameter, price_year).value = Some(value),
            Low { parameter, value, price_year } => changed(scenario, parameter, price_year).low = Some(value),
            High { parameter, value, price_year } => changed(scenario, parameter, price_year).high = Some(value),
            Note { parameter, note } => scenario.parameters.entry(parameter).or_default().note = kept_text(&note, LONGEST_TEXT),
            ResetParameter(parameter) => {
                scenario.parameters.remove(&parameter);
            }
            Split { split, lines: Some(lines) } => {
                scenario.splits.insert(split, lines);
            }
            Split { split, lines: None } => {
                scenario.splits.remove(&split);
            }
            Actual { standard, number } => provided(scenario, standard, |one| one.actual = number),
            CostOfOne { standard, pounds, price_year } => provided(scenario, standard, |one| {
                one.cost = pounds;
                one.price_year = pounds.map(|_| price_year);
            }),
            CloseGap(plan) => close_gap(scenario, *plan),
            PutOwn(own) => put_own(scenario, *own),
            RemoveOwn(id) => {
                scenario.own_programmes.retain(|own| own.id != id);
                scenario.programmes.remove(&id);
                let inside = format!("{id}.");
                scenario.parameters.retain(|name, _| !name.starts_with(&inside));
                scenario.splits.retain(|name, _| !name.starts_with(&inside));
            }
            ResetEverything => {
                scenario.parameters.clear();
                scenario.splits.clear();
                scenario.settings = Settings::default();
                for chosen in scenario.programmes.values_mut() {
                    *chosen = Default::default();
                }
            }
            QuickFix { programme, remedy } => take_up(scenario, programme, remedy),
        }
    }
}

/// Puts an own programme in and chooses it. What was changed in its numbers elsewhere stays where the number is still the
/// same one; what the form now says otherwise goes by the form.
fn put_own(scenario: &mut Scenario, own: Programme) {
    let inside = format!("{}.", own.id);
    let before = scenario.own_programmes.iter().find(|known| known.id == own.id).cloned();
    let same_number = |name: &str| {
        let number = |programme: &Programme| programme.parameters.iter().find(|one| one.id == name).cloned();
        number(&own).is_some() && before.as_ref().and_then(number) == number(&own)
    };
    let same_split = |name: &str| {
        let split = |programme: &Programme| programme.splits.iter().find(|one| one.id == name).cloned();
        split(&own).is_some() && before.as_ref().and_then(split) == split(&own)
    };
    scenario.parameters.retain(|id, _| id.strip_prefix(&inside).is_none_or(same_number));
    scenario.splits.retain(|id, _| id.strip_prefix(&inside).is_none_or(same_split));
    let chosen = scenario.programmes.entry(own.id.clone()).or_default();
    chosen.estimate = chosen.estimate.take().filter(|id| own.estimate(id).is_some());
    let lines = || own.costs.iter().chain(own.estimates.iter().flat_map(|estimate| &estimate.costs));
    chosen.without_costs.retain(|id| lines().any(|line| line.id == *id));
    match scenario.own_programmes.iter_mut().find(|known| known.id == own.id) {
        Some(known) => *known = own,
        None => scenario.own_programmes.push(own),
    }
}

/// Counts changed by hand belong to the place they were changed for, and so does what is there now.
fn forget_counts(scenario: &mut Scenario) {
    scenario.parameters.retain(|id, _| !id.starts_with("place."));
    for provided in scenario.provision.values_mut() {
        provided.actual = None;
    }
    scenario.provision.retain(|_, provided| *provided != ExistingService::default());
}

/// Changes what is said of a standard; what says nothing is not kept.
fn provided(scenario: &mut Scenario, standard: String, change: impl FnOnce(&mut ExistingService)) {
    change(scenario.provision.entry(standard).or_default());
    scenario.provision.retain(|_, provided| *provided != ExistingService::default());
}

fn close_gap(scenario: &mut Scenario, plan: GapPlan) {
    let GapPlan { programme, scale, already_in_place, ramp, price, own, .. } = plan;
    if let Some(own) = own {
        put_own(scenario, own);
    }
    scenario.parameters.extend(price);
    let chosen = scenario.programmes.entry(programme).or_default();
    (chosen.scale, chosen.ramp) = (Some(scale), Some(ramp));
    chosen.already_in_place = (already_in_place > 0.0).then_some(already_in_place);
}

/// The changed parameter, its numbers so far turned into prices of `price_year`: the three always share one price year.
fn changed(scenario: &mut Scenario, parameter: String, price_year: Option<PriceYear>) -> &mut ChangedParameter {
    let own = || {
        let (owner, name) = parameter.split_once('.')?;
        let owner = scenario.own_programmes.iter().find(|own| own.id == owner)?;
        owner.parameters.iter().find(|one| one.id == name)
    };
    let published = library().parameter(&parameter).or_else(own).and_then(|published| published.price_year);
    let changed = scenario.parameters.entry(parameter).or_default();
    if let Some(year) = price_year {
        let before = changed.price_year.or(published).unwrap_or(year);
        // A year without an index is refused with a sentence when the scenario is worked out.
        let factor = if before == year { 1.0 } else { library().deflator.factor(before, year).unwrap_or(1.0) };
        for number in [&mut changed.value, &mut changed.low, &mut changed.high].into_iter().flatten() {
            *number *= factor;
        }
        changed.price_year = price_year;
    }
    changed
}

fn take_up(scenario: &mut Scenario, programme: Option<String>, remedy: QuickFix) {
    let programme = programme.unwrap_or_default();
    let change = match remedy {
        QuickFix::Scale(units) => Change::Scale { programme, units: Some(units) },
        QuickFix::WithoutCost(line) => Change::CostLine { programme, line, leave_out: true },
        QuickFix::YearlyUnitCosts => Change::UnitCostBasis(UnitCostBasis::Yearly),
        QuickFix::OlderPrevalence => Change::Prevalence(PrevalenceQuestions::Older),
        QuickFix::Years(years) => Change::Years(Some(years)),
        QuickFix::Reset(parameter) => Change::ResetParameter(parameter),
        QuickFix::DefaultEstimate => {
            scenario.settings.stance = Stance::Central;
            Change::Estimate { programme, estimate: None }
        }
    };
    change.apply(scenario);
}
