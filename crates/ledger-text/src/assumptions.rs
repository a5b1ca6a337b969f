//! The assumptions page: settings, groups, units and what is said of each number.

use super::number::{decimal, pounds_whole};
use super::own_programme::is_users_own;
use super::{NumberKind, parse_number};
use ledger_model::appraisal::Appraisal;
use ledger_model::embedded::library;
use ledger_model::evidence::{EffectLength, EvidenceStatus, Group, Kind, Library, Parameter, Payer, Programme, Split, Unit, UnitType};
use ledger_model::model::{ChangedParameter, OverlapMode, PrevalenceQuestions, ProgrammePlan, ResolvedParameter, Scenario, UnitCostBasis};
use ledger_model::quantities::PriceYear;

/// Small texts of the page.
pub mod assumption_texts {
    pub const TITLE: &str = "What are we assuming?";
    pub const LEAD: &str = "Every number here has a source, and every one is yours to change. You need not change any.";
    pub const SETTINGS: &str = "Settings";
    pub const SETTINGS_NOTE: &str = "They hold for the whole page.";
    pub const YEARS: &str = "Years looked at";
    pub const YEARS_HINT: &str = "Costs and what they avoid are counted over these years.";
    pub const DELIVERY_YEARS: &str = "Years of delivery";
    pub const DELIVERY_YEARS_HINT: &str = "At most the years looked at. Leave it empty for all of them.";
    pub const FIRST_YEAR: &str = "First year of delivery";
    pub const FIRST_YEAR_HINT: &str = "The year in which it starts in April: 2026 for 2026/27.";
    pub const PRICE_YEAR: &str = "Prices of";
    pub const PRICE_YEAR_HINT: &str = "Amounts of other years are brought to these prices with the GDP deflator.";
    pub const WHOLE_NUMBER: &str = "Type a whole number of years, in digits.";
    pub const WHOLE_YEAR: &str = "Type a year in four digits, such as 2026.";
    pub const DISCOUNTING: &str = "How much later years count for (discounting)";
    pub const GREEN_BOOK: &str = "The Green Book’s rates: 3.5% a year for 30 years, then 3%";
    pub const OWN_RATE: &str = "One rate of my own";
    pub const RATE: &str = "Rate, % a year";
    pub const HARM_RATE: &str = "Count harm at the Green Book’s health rate, 1.5% a year";
    pub const OVERLAP: &str = "When two programmes may reach the same survivor (overlap)";
    pub const PREVALENCE: &str = "Which survey questions say how many people experience abuse";
    pub const PREVALENCE_WARNING: &str = "The newer questions count more kinds of abuse. The Home Office’s costs were built on the older ones, so multiplying the two counts too much.";
    pub const BASIS: &str = "What a year of abuse avoided is worth";
    pub const LENGTH: &str = "How long an effect on abuse lasts";
    pub const LENGTH_HINT: &str = "A programme whose source gives a sum of money keeps the years of its source.";
    pub const OWN_SERVICE: &str = "Count what victim support itself costs among what victim support avoids";
    pub const OWN_SERVICE_HINT: &str =
        "It is left out unless you ask. Programmes such as Marac, Idvas and refuges are part of that cost. Evidence as quoted counts it.";
    pub const LATER: &str = "Count what is avoided after the last year by people already started";
    pub const FILTER: &str = "Which numbers to show";
    pub const OF_PROGRAMME: &str = "Of which programme";
    pub const EVERY_PROGRAMME: &str = "All of them";
    pub const SHARED: &str = "Shared by all programmes";
    pub const NOTHING_CHANGED: &str = "You have not changed any of these numbers.";
    pub const NO_PLACE: &str = "These numbers are shared by all programmes. Choose a place and programmes, and theirs are listed here too.";
    pub const LOW: &str = "Low";
    pub const CENTRAL: &str = "Central";
    pub const HIGH: &str = "High";
    pub const CHANGED: &str = "Changed by you";
    pub const NOT_ENTERED: &str = "Not entered";
    pub const RESET: &str = "Reset";
    pub const NOTE: &str = "Where did you get it from?";
    pub const SPLITS: &str = "Who pays and who gains";
    pub const SPLITS_NOTE: &str = "Each list adds up to 100%.";
    pub const ADD_PAYER: &str = "Add someone else";
    pub const CHOOSE: &str = "Choose";
    pub const SEE_RESULTS: &str = "See the results";
    pub const ERROR: &str = "Error: ";
    pub const RESET_ALL: &str = "Reset everything";
    pub const RESET_QUESTION: &str = "Put every number and setting back to ours?";
    pub const RESET_EXPLAINED: &str = "Your numbers, notes and shares are taken out, and how much of each programme is delivered goes back to what we suggest. The place and the programmes stay. Undo brings everything back.";
    pub const RESET_YES: &str = "Yes, reset everything";
    pub const RESET_NO: &str = "No, keep my changes";
}

/// That the first year of delivery is over, by the financial year it is now; nothing where it is not.
pub fn first_year_over(first_year: u16, now: PriceYear) -> Option<String> {
    let first = PriceYear::Financial(first_year);
    (first_year < now.first_calendar_year()).then(|| {
        format!(
            "Delivery is set to start in {first}, a year that is over: by the clock of this device it is {now}. Results stay as they are until you change it."
        )
    })
}

/// Moves the first year of delivery: "Start in 2031/32".
pub fn start_in(year: PriceYear) -> String {
    format!("Start in {year}")
}

/// Heading of a group of numbers.
pub fn group_title(group: Group) -> &'static str {
    match group {
        Group::Need => "How many people need help",
        Group::Delivery => "How much is delivered",
        Group::Cost => "What it costs",
        Group::Effect => "How well it works",
        Group::Value => "What abuse costs",
        Group::Cashable => "What could leave a budget",
    }
}

/// The groups, in the order they are listed.
pub const GROUPS: [Group; 6] = [Group::Need, Group::Delivery, Group::Cost, Group::Effect, Group::Value, Group::Cashable];

/// A way of combining programmes, in plain words.
pub fn overlap_choice(mode: OverlapMode) -> &'static str {
    match mode {
        OverlapMode::Independent => "By chance: each programme reduces what the others leave (independent)",
        OverlapMode::AddUp => "Never: no survivor is reached by two programmes, so gains add up",
        OverlapMode::SamePeople => "Always: they reach the same survivors, so only the largest gain counts",
    }
}

/// A length of effects, in plain words: "2 years, and 50% of what is left is lost each year".
pub fn effect_length_choice(scenario: &Scenario, length: EffectLength) -> String {
    let library = library();
    let number = |id: &str| ResolvedParameter::of(library, scenario, id).map_or(0.0, |number| number.central);
    let Some(asked) = library.national.effect_lengths.iter().find(|one| one.length == length) else {
        return "As each estimate says".into();
    };
    let (years, fade) = (number(&asked.years), number(&asked.fade));
    let years = if years == 0.5 { "Half a year".into() } else { super::number::years_of(years) };
    if fade == 0.0 { years } else { format!("{years}, and {} of what is left is lost each year", super::percent_exact(fade)) }
}

/// Which programmes keep the length of their source, because they put no effect on abuse; nothing where none is chosen.
pub fn keep_their_length(answer: &Appraisal) -> Option<String> {
    let keeps = |plan: &&ProgrammePlan| plan.counts_an_effect() && plan.effect.lasts().is_none();
    let names: Vec<String> =
        answer.inputs.plan.programmes.iter().filter(keeps).map(|plan| super::charts::programme_name(answer, &plan.id)).collect();
    let keep = if names.len() == 1 { "keeps the years of its source" } else { "keep the years of their sources" };
    let break_even = "What it would take to break even goes by the length you choose.";
    (!names.is_empty()).then(|| format!("{} {keep}: no effect on abuse stands behind the published sum. {break_even}", super::list(&names)))
}

/// A set of survey questions, in plain words.
pub fn prevalence_choice(questions: PrevalenceQuestions) -> &'static str {
    match questions {
        PrevalenceQuestions::Older => "The older questions, on which the costs of abuse were built",
        PrevalenceQuestions::Newer => "The newer questions, which count more kinds of abuse",
    }
}

/// A value of an avoided year, in plain words.
pub fn basis_choice(basis: UnitCostBasis) -> &'static str {
    match basis {
        UnitCostBasis::Yearly => "One year’s share of what abuse costs",
        UnitCostBasis::WholeSpell => {
            "The cost of a whole spell of about three years, for each year avoided. It counts too much if an effect lasts more than a year"
        }
    }
}

/// Under a number whose low and high are the same.
pub fn no_width() -> &'static str {
    "Low and high are the same, so this number stays as it is in every run."
}

/// "Show all 46".
pub fn show_all(number: usize) -> String {
    format!("Show all {number}")
}

/// "Show the 2 you changed".
pub fn show_changed(number: usize) -> String {
    format!("Show the {number} you changed")
}

/// A number's label with the name of its programme.
pub fn assumption_label(library: &Library, id: &str) -> String {
    let label = library.parameter(id).map(|parameter| parameter.label.as_str()).or_else(|| super::place::count_label(id)).unwrap_or(id);
    library.owner(id).map_or(label.to_owned(), |owner| format!("{}, {}", owner.name, super::sentence::lower_first(label)))
}

/// More of the label of a number's box: ": Marac with Idva, cost of a case".
pub fn of_assumption(label: &str) -> String {
    format!(": {label}")
}

/// Who says so, and what was published where the boxes show other prices: "Devine and others, 2012, Table 2. £0.55 in 2008 prices."
pub fn assumption_source(library: &Library, id: &str, scenario_year: PriceYear) -> String {
    let Some(parameter) = library.parameter(id) else { return String::new() };
    let source = library.source(&parameter.source).map_or("", |source| source.short.as_str());
    let published = match parameter.price_year {
        Some(year) if year != scenario_year => {
            format!(" Published as {} in {year} prices.", super::working::working_pounds(parameter.value))
        }
        _ => String::new(),
    };
    let judged = parameter.standing == EvidenceStatus::Judgement && parameter.source == "prevention-ledger";
    if judged { format!("{source}.{published}") } else { format!("{source}, {}.{published}", parameter.locator) }
}

/// Who says so, of a split.
pub fn split_source(split: &Split) -> String {
    let source = library().source(&split.source).map_or("", |source| source.short.as_str());
    if split.source == "prevention-ledger" { format!("{source}.") } else { format!("{source}, {}.", split.locator) }
}

/// Where a number of a programme stands, as a tag.
pub fn number_tag(parameter: &Parameter) -> &'static str {
    if is_users_own(parameter) { "Typed by you" } else { standing_tag(parameter.standing) }
}

/// Where a number stands, as a tag.
pub fn standing_tag(standing: EvidenceStatus) -> &'static str {
    match standing {
        EvidenceStatus::SourceSeen => "Read at the source",
        EvidenceStatus::Review => "From the review",
        EvidenceStatus::Derived => "Our arithmetic",
        EvidenceStatus::Judgement => "Our judgement",
        EvidenceStatus::Recalled => "Recalled, not yet checked",
    }
}

/// The standing of low and high, where it differs.
pub fn spread_tag(standing: EvidenceStatus) -> String {
    format!("Low and high: {}", super::working::standing_said(standing))
}

/// What the boxes are in: "£ for each woman covered, a year, 2024 prices".
pub fn unit_line(unit: Unit, programme: Option<&Programme>, year: PriceYear) -> String {
    let one = programme.map_or("unit", |programme| programme.unit.one.as_str());
    let a_year = if programme.is_some_and(|programme| programme.unit.unit_type == UnitType::Stock) { ", a year" } else { "" };
    let line = match unit {
        Unit::PoundsPerUnit => format!("£ for each {one}{a_year}"),
        Unit::PoundsPerPerson => "£ for each person".into(),
        Unit::PoundsPerYear => "£ a year".into(),
        Unit::Pounds => "£, once".into(),
        Unit::PoundsPerHour => "£ an hour".into(),
        Unit::PoundsPerVictim => "£ for each victim, for a whole spell of abuse".into(),
        Unit::PoundsNetPerUnit => format!("£ for each {one}, over all the years of the estimate"),
        Unit::PoundsPerQaly => "£ for each quality-adjusted life year (QALY)".into(),
        Unit::Proportion => "%".into(),
        Unit::Reduction => "% less than without it".into(),
        Unit::RateRatio => "times the rate without it; below 1 is less".into(),
        Unit::PerPound => "£ for each £1 spent".into(),
        Unit::Multiple | Unit::Factor => "times".into(),
        Unit::Years => "years".into(),
        Unit::YearlyRate => "% a year".into(),
        Unit::CasesPer10000Women => "cases a year for every 10,000 women".into(),
        Unit::CasesPerPost => "cases a year for one full-time post".into(),
        Unit::Qalys => format!("QALYs for each {one}, over all the years of the estimate"),
        Unit::HoursPerUnit => "hours".into(),
        Unit::PerHead => format!("{} a year for each resident", programme.map_or("units", |programme| programme.unit.many.as_str())),
        Unit::Count => "number".into(),
    };
    if unit.is_money() { format!("{line}, {year} prices") } else { line }
}

/// One of a parameter's three numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bound {
    /// The low end.
    Low,
    /// The central value.
    Central,
    /// The high end.
    High,
}

/// What stands in a box: percentages out of 100, money in the scenario's prices; as typed where the user typed it.
pub fn shown_number(resolved: &ResolvedParameter, changed: Option<&ChangedParameter>, which: Bound, year: PriceYear) -> String {
    if resolved.to_enter {
        return String::new();
    }
    let (ends, asks) = (resolved.rebased_ends(), NumberKind::of(resolved.unit));
    let typed = changed.filter(|changed| changed.price_year.is_none_or(|own| own == year));
    let (value, typed) = match which {
        Bound::Low => (ends.map_or(0.0, |(low, _)| low), typed.and_then(|changed| changed.low)),
        Bound::High => (ends.map_or(0.0, |(_, high)| high), typed.and_then(|changed| changed.high)),
        Bound::Central => (resolved.central * resolved.rebase, typed.and_then(|changed| changed.value)),
    };
    if resolved.unit.is_percentage() {
        return decimal(rounded(value * 100.0, if typed.is_some() { 9 } else { 4 }));
    }
    if typed.is_some() {
        return asks.written(value);
    }
    if !resolved.unit.is_money() && which == Bound::Central {
        return asks.undoubted(decimal(value));
    }
    if resolved.unit.is_money() { neat_pounds(value) } else { asks.undoubted(decimal(rounded(value, 4))) }
}

/// Pounds for a box: whole from £100, pence below, three figures below £1.
fn neat_pounds(pounds: f64) -> String {
    if pounds.abs() >= 99.995 {
        return pounds_whole(pounds).replace('£', "");
    }
    let text = if pounds.abs() >= 0.9995 || pounds == 0.0 { format!("{:.2}", pounds.abs()) } else { decimal(rounded(pounds.abs(), 3)) };
    if pounds < 0.0 { format!("\u{2212}{text}") } else { text }
}

fn rounded(value: f64, figures: i32) -> f64 {
    super::working::rounded(value, figures)
}

/// A kind and payer of a share, for its box.
pub fn share_label(payer: Payer, kind: Kind) -> String {
    let payer = capital(super::working::payer_in_working(payer));
    match kind {
        Kind::Public => payer,
        other => format!("{payer} ({})", super::working::kind_in_working(other)),
    }
}

pub(super) fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// Label of a split with the name of its programme.
pub fn split_label(programme: &Programme, label: &str) -> String {
    if label.contains(programme.name.as_str()) {
        label.to_owned()
    } else {
        format!("{}: {}", programme.name, super::sentence::lower_first(label))
    }
}

/// What the shares of a split add up to so far.
pub fn split_sum(sum: f64) -> String {
    format!("They add up to {}%.", decimal(rounded(sum, 6)))
}

/// What is wrong with a share that cannot be read; nothing where it can.
pub fn share_not_read(label: &str, payer: Payer, kind: Kind, text: &str) -> Option<String> {
    let why = read_share(text).is_none().then(|| parse_number(text, NumberKind::Percent).err())??;
    Some(super::shell::not_read(&format!("{label}, {}", super::sentence::lower_first(&share_label(payer, kind))), text, why))
}

/// Reads a share in percent.
pub fn read_share(text: &str) -> Option<f64> {
    if text.trim().is_empty() { Some(0.0) } else { parse_number(text, NumberKind::Percent).ok() }
}
