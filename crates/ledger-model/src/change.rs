//! One change to a scenario, by the user's verb.

mod budget;
mod facts;

pub use budget::BudgetEdit;
pub use facts::LocalFact;

use crate::embedded::library;
use crate::evidence::{EffectLength, Programme, SplitLine};
use crate::model::{
    Bounds, ChosenPlace, ExistingService, GapPlan, Optimism, OverlapMode, PrevalenceQuestions, QuickFix, Scenario, Settings, Stance,
    UnitCostBasis, field_key,
};
use crate::places::TypedPlace;
use crate::quantities::PriceYear;
use crate::record;
use crate::schema::{Node, put, write};
use crate::text_limits::{LONGEST_NOTES, LONGEST_TEXT, kept_line, kept_text};
use serde_json::Value;

/// A change of one field: where it is, and what stands there from now on.
#[derive(Clone, Debug, PartialEq)]
pub struct Edit {
    /// The keys and ids that lead to the field.
    pub path: Vec<String>,
    /// Its value as in a file; null takes it out.
    pub value: Value,
    /// Whose prices the value is in, for pounds whose price year stands beside them.
    pub price_year: Option<PriceYear>,
}

record!(Edit { path: required, value: required, price_year });

impl Edit {
    fn of(path: &[&str], value: &mut dyn Node) -> Self {
        Self { path: path.iter().map(|step| (*step).to_owned()).collect(), value: write(value), price_year: None }
    }

    /// The scenario with this change.
    pub fn apply(&self, scenario: &mut Scenario) {
        if let (Some(year), [group, id, last]) = (self.price_year, self.path.as_slice()) {
            if group == "parameters" {
                into_prices_of(scenario, id, year);
            } else if last == "cost" {
                let year = if self.value.is_null() { Value::Null } else { write(&mut { year }) };
                put(scenario, &[group, id, "price_year"], &year);
            }
        }
        put(scenario, &self.path, &self.value);
        // What says nothing is not kept.
        scenario.provision.retain(|_, provided| *provided != ExistingService::default());
        scenario.budget.programmes.retain(|_, bounds| *bounds != Bounds::default());
    }
}

/// One change. Applying it never fails; whether the result can be worked out is checked afterwards.
#[derive(Clone, Debug, PartialEq)]
pub enum Change {
    /// A change of one field, as it was kept.
    Field(Edit),
    /// Adds an area to the place.
    AddArea(String),
    RemoveArea(String),
    /// Areas in place of whatever was chosen.
    ChooseAreas(Vec<String>),
    TypePlace(TypedPlace),
    ClearPlace,
    ChooseProgramme(String),
    LeaveOutProgramme(String),
    /// Units a year wanted; none goes back to the default.
    Wanted {
        programme: String,
        units: Option<f64>,
    },
    /// Goes back to a programme's default scale, with nothing running now.
    DefaultScale(String),
    /// Units a year running now; none where the user does not say.
    Now {
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
    /// What is known of the place itself.
    LocalFact(LocalFact),
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
    EffectLength(EffectLength),
    CountOwnService(bool),
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
    /// Takes up what a warning offers.
    QuickFix {
        programme: Option<String>,
        remedy: QuickFix,
    },
}

/// The key of the field a change belongs to; changes to the same field in a row are undone together.
pub fn field_of(change: &Change) -> String {
    use Change::*;
    let id = match change {
        AddArea(_) | RemoveArea(_) | ChooseAreas(_) | ClearPlace => return "place".into(),
        TypePlace(_) => return "place.typed".into(),
        ChooseProgramme(id) | LeaveOutProgramme(id) => ["programmes", id, ""],
        DefaultScale(id) => ["programmes", id, ".wanted"],
        CostLine { programme, .. } => ["programmes", programme, ".without_costs"],
        Budget(edit) => return edit.field(),
        AsItWas(_) => return "evidence".into(),
        LocalFact(fact) => return fact.field().into(),
        CloseGap(plan) => ["provision", &plan.standard, ".plan"],
        PutOwn(own) => ["own_programmes", &own.id, ""],
        RemoveOwn(id) => ["own_programmes", id, ""],
        ResetEverything => return "everything".into(),
        QuickFix { .. } => return "remedy".into(),
        edit => return edit.edit().map(|edit| field_key(&edit.path)).unwrap_or_default(),
    };
    format!("{}.{}{}", id[0], id[1], id[2])
}

impl Change {
    /// A change of one field and nothing else, as its path and value; none for a verb that does more.
    pub fn edit(&self) -> Option<Edit> {
        use Change::*;
        let of_programme = |id: &str, key, value: &mut dyn Node| Edit::of(&["programmes", id, key], value);
        let setting = |key, value: &mut dyn Node| Edit::of(&["settings", key], value);
        let number =
            |id: &str, key, value: f64, year: &Option<_>| Edit { price_year: *year, ..Edit::of(&["parameters", id, key], &mut { value }) };
        Some(match self {
            Field(edit) => edit.clone(),
            Wanted { programme, units } => of_programme(programme, "wanted", &mut { *units }),
            Now { programme, units } => of_programme(programme, "now", &mut { *units }),
            Ramp { programme, shares } => of_programme(programme, "ramp", &mut shares.clone()),
            StartsAfter { programme, years } => of_programme(programme, "starts_after", &mut years.filter(|years| *years > 0)),
            Estimate { programme, estimate } => of_programme(programme, "estimate", &mut estimate.clone()),
            CountClaimed { programme, count } => of_programme(programme, "count_claimed", &mut { *count }),
            HealthGain { programme, add } => of_programme(programme, "health_gain", &mut { *add }),
            Budget(edit) => return edit.edit(),
            Years(years) => setting("years", &mut { *years }),
            DeliveryYears(years) => setting("delivery_years", &mut { *years }),
            FirstYear(year) => setting("first_year", &mut { *year }),
            PriceYear(year) => setting("price_year", &mut { *year }),
            DiscountRate(rate) => setting("discount_rate", &mut { *rate }),
            HarmAtHealthRate(on) => setting("harm_at_health_rate", &mut { *on }),
            Stance(stance) => setting("stance", &mut { *stance }),
            Overlap(mode) => setting("overlap", &mut { *mode }),
            CountLaterBenefits(on) => setting("count_later_benefits", &mut { *on }),
            Prevalence(questions) => setting("prevalence", &mut { *questions }),
            UnitCostBasis(basis) => setting("unit_cost_basis", &mut { *basis }),
            EffectLength(length) => setting("effect_length", &mut { *length }),
            CountOwnService(on) => setting("count_own_service", &mut { *on }),
            HalveEffects(on) => setting("halve_effects", &mut { *on }),
            Optimism(chosen) => setting("optimism", &mut { *chosen }),
            Draws(draws) => setting("draws", &mut { *draws }),
            Seed(seed) => setting("seed", &mut { *seed }),
            Name(name) => Edit::of(&["name"], &mut kept_line(name)),
            Notes(notes) => Edit::of(&["notes"], &mut kept_text(notes, LONGEST_NOTES)),
            Central { parameter, value, price_year } => number(parameter, "value", *value, price_year),
            Low { parameter, value, price_year } => number(parameter, "low", *value, price_year),
            High { parameter, value, price_year } => number(parameter, "high", *value, price_year),
            Note { parameter, note } => Edit::of(&["parameters", parameter, "note"], &mut kept_text(note, LONGEST_TEXT)),
            ResetParameter(parameter) => Edit::of(&["parameters", parameter], &mut Value::Null),
            Split { split, lines } => Edit::of(&["splits", split], &mut lines.clone()),
            Actual { standard, number } => Edit::of(&["provision", standard, "actual"], &mut { *number }),
            CostOfOne { standard, pounds, price_year } => {
                Edit { price_year: Some(*price_year), ..Edit::of(&["provision", standard, "cost"], &mut { *pounds }) }
            }
            _ => return None,
        })
    }

    pub fn apply(self, scenario: &mut Scenario) {
        use Change::*;
        if let Some(edit) = self.edit() {
            return edit.apply(scenario);
        }
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
            DefaultScale(programme) => {
                let chosen = scenario.programmes.entry(programme).or_default();
                (chosen.now, chosen.wanted) = (None, None);
            }
            Budget(edit) => edit.apply(&mut scenario.budget),
            LocalFact(fact) => fact.apply(scenario),
            CostLine { programme, line, leave_out } => {
                let lines = &mut scenario.programmes.entry(programme).or_default().without_costs;
                lines.retain(|known| *known != line);
                if leave_out {
                    lines.push(line);
                }
            }
            AsItWas(was) => {
                scenario.parameters = was.parameters;
                scenario.programmes = was.programmes;
            }
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
            _ => {} // every other change is an edit
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

fn close_gap(scenario: &mut Scenario, plan: GapPlan) {
    let GapPlan { programme, now, wanted, ramp, price, own, .. } = plan;
    if let Some(own) = own {
        put_own(scenario, own);
    }
    scenario.parameters.extend(price);
    let chosen = scenario.programmes.entry(programme).or_default();
    (chosen.wanted, chosen.ramp) = (Some(wanted), Some(ramp));
    chosen.now = (now > 0.0).then_some(now);
}

/// The numbers of a changed parameter so far, turned into prices of a year: the three always share one price year.
fn into_prices_of(scenario: &mut Scenario, parameter: &str, year: PriceYear) {
    let own = || {
        let (owner, name) = parameter.split_once('.')?;
        let owner = scenario.own_programmes.iter().find(|own| own.id == owner)?;
        owner.parameters.iter().find(|one| one.id == name)
    };
    let published = library().parameter(parameter).or_else(own).and_then(|published| published.price_year);
    let changed = scenario.parameters.entry(parameter.to_owned()).or_default();
    let before = changed.price_year.or(published).unwrap_or(year);
    // A year without an index is refused with a sentence when the scenario is worked out.
    let factor = if before == year { 1.0 } else { library().deflator.factor(before, year).unwrap_or(1.0) };
    for number in [&mut changed.value, &mut changed.low, &mut changed.high].into_iter().flatten() {
        *number *= factor;
    }
    changed.price_year = Some(year);
}

fn take_up(scenario: &mut Scenario, programme: Option<String>, remedy: QuickFix) {
    let programme = programme.unwrap_or_default();
    let change = match remedy {
        QuickFix::Wanted(units) => Change::Wanted { programme, units: Some(units) },
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
