//! The page of programmes in words.

use super::answer::{fullest_year, most_units, one_or_many, present_sum, yearly_sum};
use super::figure::{central_case, period, price_basis};
use super::list_text;
use super::number::{count, decimal, list, pence_or_pounds, percent, pounds_prose, years_of};
use ledger_model::appraisal::Appraisal;
use ledger_model::embedded::library;
use ledger_model::evidence::{
    CostBasis, CostLine, Counts, Estimate, EstimateKind, Grade, Library, PaidFrom, Parameter, PreventionLevel, Programme, Rating,
};
use ledger_model::model::{ProgrammeOutcome, ResolvedParameter, Scenario};
use ledger_model::quantities::{Period, Perspective};

/// Headings, labels and notes of the page.
pub mod programmes_text {
    pub const TITLE: &str = "Which programmes, and how much of each?";
    pub const LEAD: &str = "Tick what you are thinking of. Results change as you type.";
    pub const NO_PLACE: &str = "Choose a place first";
    pub const NO_PLACE_WHY: &str = "You can tick programmes now. Numbers, costs and local need appear once there is a place.";
    pub const CHOOSE_PLACE: &str = "Choose a place";
    pub const COST: &str = "Cost";
    pub const EVIDENCE: &str = "Evidence";
    pub const IMPACT: &str = "Impact";
    pub const MORE: &str = "More settings";
    pub const ESTIMATE: &str = "Which estimate of what it does";
    pub const COUNT_CLAIMED: &str = "Count the benefit this source claims";
    pub const COUNT_CLAIMED_HINT: &str = "Shown beside the results unless you tick this.";
    pub const HEALTH: &str = "Add the gain in health";
    pub const HEALTH_HINT: &str = "Victims’ and survivors’ health, valued in pounds. It is not a budget saving.";
    pub const NOW: &str = "Running now each year";
    pub const NOW_HINT: &str = "Results are of what is wanted less this. Empty: none.";
    pub const RUNS_EVERYWHERE: &str = "Law or policy has this running everywhere. How much of it runs here now?";
    pub const ALREADY_RUNNING: &str = "Already running some?";
    pub const SAY_WHAT_RUNS: &str = "Say how much runs now, and the answer is of the difference.";
    pub const COSTS: &str = "What is paid for";
    pub const SO_FAR: &str = "So far";
    pub const COST_A_YEAR: &str = "Cost a year";
    pub const PUBLIC_AVOIDED: &str = "Public costs avoided";
    pub const COULD_LEAVE: &str = "Could leave a budget";
    pub const NET_PUBLIC: &str = "Net, public services";
    pub const NET_SOCIETY: &str = "Net, society";
    pub const SEE_RESULTS: &str = "See the results";
    pub const NOTHING_TICKED: &str = "Tick a programme to see what it comes to.";
    pub const OUT_OF_DATE: &str = "Last valid result: something on a page has to be put right first.";
}

/// When programmes step in, by their names in files, with the heading of each.
pub(super) const TIERS: [(&str, &str); 4] =
    [("primary", "Stop it starting"), ("secondary", "Respond early"), ("tertiary", "Respond to high risk"), ("all", "At every stage")];

/// The heading of a tier.
pub fn tier(tier: PreventionLevel) -> &'static str {
    TIERS[tier as usize].1
}

/// "Moderate: two trials abroad".
pub fn rating(rating: &Rating) -> String {
    format!("{}: {}", grade_name(rating.grade), rating.reason)
}

pub fn grade_name(grade: Grade) -> &'static str {
    match grade {
        Grade::High => "High",
        Grade::Moderate => "Moderate",
        Grade::ModerateLow => "Moderate to low",
        Grade::Low => "Low",
        Grade::NotRated => "Not rated",
    }
}

/// How many of three bars a grade fills; the words beside them say the rest.
pub fn grade_bars(grade: Grade) -> usize {
    match grade {
        Grade::High => 3,
        Grade::Moderate => 2,
        Grade::ModerateLow | Grade::Low => 1,
        Grade::NotRated => 0,
    }
}

/// The label of the box for a programme's scale, for people who hear the page.
pub fn of_programme(programme: &Programme) -> String {
    format!(": {}", programme.name)
}

/// "Identification and Referral to Improve Safety. Victims and survivors. Women registered with …": its name in full, whom it
/// works with, and who exactly.
pub fn works_with(programme: &Programme) -> String {
    format!("{}. {}. {}", programme.full_name, programme.works_with, programme.cohort)
}

/// What is said where no effect is counted; nothing where one is.
pub fn no_effect(estimate: Option<&Estimate>, claim_counted: bool) -> Option<&'static str> {
    match estimate {
        Some(estimate) if estimate.effect == EstimateKind::None => Some(list_text::NO_EFFECT),
        Some(estimate) if estimate.shown_only && !claim_counted => Some(list_text::ONLY_CLAIMED),
        _ => None,
    }
}

/// What a programme costs, in the prices of the scenario: what is published, as a range where there is one, for each line of
/// cost; what is used where the user changed it; what the user entered where nothing is published. `known` is the library with
/// the scenario's own programmes.
pub fn cost_range(programme: &Programme, lines: &[CostLine], scenario: &Scenario, known: &Library) -> String {
    let prices = scenario.settings.price_year.unwrap_or(known.national.defaults.price_year);
    let of = |basis: CostBasis| lines.iter().filter(move |line| line.basis == basis && line.hours.is_none());
    let bases = [CostBasis::PerUnit, CostBasis::PerYear, CostBasis::Once];
    let missing = bases.into_iter().flat_map(of).any(|line| is_missing(programme, line, scenario));
    let each = bases.into_iter().find_map(|basis| {
        let there = of(basis).filter(|line| !is_missing(programme, line, scenario));
        let each = there.enumerate().filter_map(|(at, line)| priced(programme, line, at == 0, scenario, known));
        Some(each.collect::<Vec<String>>()).filter(|each| !each.is_empty())
    });
    match each {
        None if missing => list_text::NOT_PUBLISHED.into(),
        None if costed_by_reference(lines) => "Worked out from a service elsewhere, by population.".into(),
        None => "No published cost.".into(),
        Some(each) => {
            let more = if missing { ". The rest is not published: enter yours" } else { "" };
            format!("{}; {}{more}", list(&each), price_basis(prices))
        }
    }
}

/// Whether a line's amount is neither published nor entered.
fn is_missing(programme: &Programme, line: &CostLine, scenario: &Scenario) -> bool {
    let entered = |id: &str| scenario.parameters.get(id).is_some_and(|changed| changed.value.is_some());
    cost_parameter(programme, line).is_some_and(|(id, parameter)| parameter.enter_yours && !entered(&id))
}

/// "£12 to £15 for each call", the first of several; the others by their labels. "£14 (£12 to £17) for each call, changed by you"
/// where the user changed it.
fn priced(programme: &Programme, line: &CostLine, first: bool, scenario: &Scenario, known: &Library) -> Option<String> {
    let (id, parameter) = cost_parameter(programme, line)?;
    let used = ResolvedParameter::of(known, scenario, &id)?;
    let central = pence_or_pounds(used.central * used.rebase);
    let ends = used.rebased_ends().map(|(low, high)| format!("{} to {}", pence_or_pounds(low), pence_or_pounds(high)));
    let is_changed = used.changed && !parameter.enter_yours;
    let amount = match ends {
        _ if parameter.enter_yours => format!("yours: {central}"),
        Some(ends) if is_changed => format!("{central} ({ends})"),
        None if is_changed => central,
        Some(ends) => ends,
        None => format!("about {central}"),
    };
    let changed = if is_changed { ", changed by you" } else { "" };
    Some(match line.basis {
        _ if !first => format!("{amount} ({}){changed}", line.label),
        CostBasis::PerYear => format!("{amount} a year{changed}"),
        CostBasis::Once => format!("{amount} once{changed}"),
        _ if line.paid_from == PaidFrom::Start => {
            format!("{amount} for each {}, paid from the start{changed}", counted(programme, line.counts))
        }
        _ => format!("{amount} for each {}{changed}", counted(programme, line.counts)),
    })
}

/// Whom a cost is charged for.
fn counted(programme: &Programme, counts: Counts) -> String {
    match counts {
        Counts::Starts => programme.unit.one.clone(),
        Counts::Engaged => "person who engages".into(),
        Counts::Completed => "person who finishes".into(),
        Counts::People => "person".into(),
        Counts::Referred => "person referred".into(),
    }
}

fn cost_parameter<'a>(programme: &'a Programme, line: &CostLine) -> Option<(String, &'a Parameter)> {
    let full = programme.full_id(line.amount.as_deref()?);
    let own = programme.parameters.iter().find(|one| programme.full_id(&one.id) == full);
    let parameter = own.or_else(|| library().parameter(&full))?;
    Some((full, parameter))
}

/// The costs of some lines that nobody has published: full id and parameter.
pub fn yours_to_enter<'a>(programme: &'a Programme, lines: &[CostLine]) -> Vec<(String, &'a Parameter)> {
    let each = lines.iter().filter_map(|line| cost_parameter(programme, line));
    each.filter(|(_, parameter)| parameter.enter_yours).collect()
}

/// What a service scaled from elsewhere comes to for each unit, once it is chosen; nothing where nobody is reached.
pub fn reference_cost(programme: &Programme, outcome: &ProgrammeOutcome, answer: &Appraisal) -> Option<String> {
    let units = most_units(outcome);
    let cost = fullest_year(outcome);
    let prices = price_basis(answer.inputs.settings.price_year);
    (units > 0.0 && cost > 0.0).then(|| {
        format!(
            "About {} for each {}, from the service it is scaled from ({prices}, {}).",
            pounds_prose(cost / units),
            programme.unit.one,
            central_case()
        )
    })
}

/// Whether a cost comes from a service elsewhere.
pub fn costed_by_reference(lines: &[CostLine]) -> bool {
    lines.iter().any(|line| line.basis == CostBasis::ReferenceArea)
}

/// "£52,000 a year".
pub fn cost_in_a_year(outcome: &ProgrammeOutcome, answer: &Appraisal) -> String {
    if super::is_whole_cost_missing(answer, outcome) {
        return "No cost entered".into();
    }
    format!("{} a year", yearly_sum(answer, fullest_year(outcome)).value)
}

/// Below this share of need there is nothing worth saying: posts and centres are not people.
const LEAST_OF_NEED: f64 = 0.001;

/// "60% of local need".
pub fn of_need(units: f64, need: f64) -> Option<String> {
    (units == 0.0 || units / need >= LEAST_OF_NEED).then(|| format!("{} of local need", percent(units / need))).filter(|_| need > 0.0)
}

/// A scale as it stands in its box: whole from 100, one decimal below.
pub fn scale_shown(units: f64) -> String {
    if units >= 10.0 { count(units) } else { decimal((units * 10.0).round() / 10.0) }
}

/// "Cases each year, wanted".
pub fn wanted_label(programme: &Programme) -> String {
    format!("{}, wanted", programme.unit.field)
}

/// "Added to what runs now: 30 cases a year"; nothing where the user does not say what runs.
pub fn difference(programme: &Programme, outcome: &ProgrammeOutcome, says_now: bool) -> Option<String> {
    let units = outcome.delivered.scale;
    let many = one_or_many(units.abs(), &programme.unit.one, &programme.unit.many);
    says_now.then(|| match units {
        0.0 => "Nothing added.".into(),
        units if units < 0.0 => format!("A cut of {} {many}: costs and gains have their signs turned.", scale_shown(-units)),
        units => format!("Added to what runs now: {} {many}.", scale_shown(units)),
    })
}

/// What is said of the default scale.
pub fn default_scale(programme: &Programme, outcome: &ProgrammeOutcome) -> String {
    let units = outcome.delivered.default_scale;
    let many = one_or_many(units, &programme.unit.one, &programme.unit.many);
    format!("Default: {} {many}.", scale_shown(units))
}

/// An estimate in the list of a programme's estimates.
pub fn estimate_label(estimate: &Estimate, is_default: bool) -> String {
    if is_default { format!("{} (default)", estimate.label) } else { estimate.label.clone() }
}

/// Whether an estimate holds a gain in health that may be added.
pub fn has_health(estimate: &Estimate) -> bool {
    match &estimate.effect {
        EstimateKind::NetSavingPerUnit { health, .. } | EstimateKind::Reduction { health, .. } => health.is_some(),
        _ => false,
    }
}

/// "Include: staff and running costs".
pub fn include_cost(line: &CostLine) -> String {
    format!("Include: {}", line.label)
}

/// "So far in Derby".
pub fn so_far(answer: Option<&Appraisal>) -> String {
    use programmes_text::SO_FAR;
    answer.map_or_else(|| SO_FAR.to_owned(), |answer| format!("{SO_FAR} in {}", answer.inputs.place.name))
}

/// The lines of the slip: term and amount.
pub fn slip(answer: &Appraisal) -> Vec<(String, String)> {
    let total = &answer.outcome.total;
    let public = &total.public_sector;
    let value = |pounds, perspective| present_sum(answer, pounds, perspective).value;
    use programmes_text as text;
    vec![
        (text::COST_A_YEAR.into(), yearly_sum(answer, super::answer::average_year(answer)).value),
        (text::PUBLIC_AVOIDED.into(), value(public.benefit, Perspective::PublicSector)),
        (text::COULD_LEAVE.into(), value(public.cashable, Perspective::Cashable)),
        (text::NET_PUBLIC.into(), value(public.net, Perspective::PublicSector)),
        (text::NET_SOCIETY.into(), value(total.net_present_value, Perspective::Society)),
    ]
}

/// What the slip is about, said once.
pub fn slip_basis(answer: &Appraisal) -> String {
    let settings = &answer.inputs.settings;
    let years = period(Period { first_year: settings.first_year, years: settings.years, discounted: true });
    let prices = price_basis(settings.price_year);
    let missing = super::costs_missing(answer).map(|missing| format!(" {missing}")).unwrap_or_default();
    format!(
        "Over {}: {years}, {prices}, {}. Cost a year is an average and not discounted.{missing}",
        years_of(f64::from(settings.years)),
        central_case()
    )
}
