//! The answer in sentences: what it costs, what public services avoid, what everyone gains, and whom it reaches.

use super::figure::{Said, central_case, said};
use super::number::{decimal, list, rounded_count, years_of};
use super::results::Run;
use super::uncertainty::{beside_central, nothing_happens};
use ledger_model::appraisal::Appraisal;
use ledger_model::evidence::Kind;
use ledger_model::model::{ProgrammeOutcome, ProgrammePlan};
use ledger_model::quantities::{Figure, Period, Perspective, Range};
use ledger_model::simulation::{Measure, Net};

/// Below this much, in pounds, there is nothing to say: a sum would read £0.
const NOTHING: f64 = 0.5;
/// Yearly costs that differ by more than this share are said to be an average.
const UNEVEN: f64 = 0.01;

/// The answer in paragraphs: public money, everyone, people. One paragraph where there is nothing to work out.
pub fn answer_sentences(answer: &Appraisal) -> Vec<Vec<Run>> {
    if answer.outcome.programmes.is_empty() {
        return vec![no_programmes(answer)];
    }
    if is_nothing(answer) {
        return vec![super::only_costs_missing(answer).map_or_else(|| nothing_spent(answer), |missing| vec![plain(missing)])];
    }
    let mut first = cuts(answer);
    first.extend(cost_a_year(answer));
    first.extend(super::costs_missing(answer).map(|missing| (format!("{missing} "), true)));
    first.extend(public_money(answer));
    first.extend(budget_part(answer));
    vec![first, everyone(answer), whom(answer)]
}

/// Whether nothing is spent and nothing gained, in the central case and in every run.
pub fn is_nothing(answer: &Appraisal) -> bool {
    let total = &answer.outcome.total;
    let in_every_run = || {
        answer
            .draws()
            .is_none_or(|draws| [Net::Public, Net::Social].into_iter().all(|net| nothing_happens(&draws.summary(Measure::Total(net)))))
    };
    total.undiscounted_cost.abs() < NOTHING && total.benefit.abs() < NOTHING && in_every_run()
}

/// Whose money, which years and whose prices, said once for all the sentences.
pub fn answer_basis(answer: &Appraisal) -> String {
    let public = present_sum(answer, 0.0, Perspective::PublicSector);
    format!(
        "{}; {}. Cost a year counts every payer and is not discounted. What everyone gains counts every payer too.",
        public.basis, public.range
    )
}

/// A sum of the answer over its years, present value, with its range and basis.
pub fn present_sum(answer: &Appraisal, pounds: f64, perspective: Perspective) -> Said {
    said(&over_the_years(answer, pounds, perspective, true))
}

/// Pounds a year, not discounted.
pub fn yearly_sum(answer: &Appraisal, pounds: f64) -> Said {
    said(&over_the_years(answer, pounds, Perspective::Part, false))
}

/// What is spent in a year, on average over the years in which anything is.
pub fn average_year(answer: &Appraisal) -> f64 {
    let total = &answer.outcome.total;
    let years = total.yearly.iter().filter(|year| year.cost != 0.0).count();
    if years == 0 { 0.0 } else { total.undiscounted_cost / years as f64 }
}

/// What is spent on one programme in its fullest year; below 0 where a cut saves it.
pub fn fullest_year(programme: &ProgrammeOutcome) -> f64 {
    farthest((0..programme.spent.by_payer.len()).map(|year| programme.spent.total(year)))
}

/// The most units of one programme added in a year; below 0 for a cut.
pub fn most_units(programme: &ProgrammeOutcome) -> f64 {
    farthest(programme.delivered.starts.iter().copied())
}

/// The number farthest from 0.
fn farthest(numbers: impl Iterator<Item = f64>) -> f64 {
    numbers.fold(0.0, |most: f64, number| if number.abs() > most.abs() { number } else { most })
}

fn over_the_years(answer: &Appraisal, pounds: f64, perspective: Perspective, discounted: bool) -> Figure {
    let settings = &answer.inputs.settings;
    let period = Period { first_year: settings.first_year, years: settings.years, discounted };
    Figure { pounds, range: Range::CentralCase, perspective, period, price_year: settings.price_year }
}

fn plain(text: impl Into<String>) -> Run {
    (text.into(), false)
}

/// "about £2.1 million", the sum strong.
fn about(pounds: f64, answer: &Appraisal, perspective: Perspective) -> [Run; 2] {
    [plain("about "), (present_sum(answer, pounds.abs(), perspective).value, true)]
}

fn no_programmes(answer: &Appraisal) -> Vec<Run> {
    let need = &answer.outcome.need;
    let place = &answer.inputs.place.name;
    let people = rounded_count(need.people_experiencing_abuse);
    let cost = yearly_sum(answer, need.public_cost_of_doing_nothing()).value;
    vec![
        plain(format!(
            "No programmes are chosen. About {people} people in {place} experience domestic abuse in a year, which costs public services about "
        )),
        (format!("{cost} a year"), true),
        plain(format!(" ({}).", central_case())),
    ]
}

/// Names of the programmes that are cut: less of them is wanted than runs now.
fn cut_programmes(answer: &Appraisal) -> Vec<String> {
    answer.outcome.programmes.iter().filter(|one| one.delivered.scale < 0.0).map(|one| name(answer, &one.id)).collect()
}

/// That it is a cut, and what that means; nothing where it is none.
fn cuts(answer: &Appraisal) -> Vec<Run> {
    let names = cut_programmes(answer);
    if names.is_empty() {
        return vec![];
    }
    let what = format!("Less of {} is wanted than runs now. This is a cut: its cost is saved, and what it brings is lost. ", list(&names));
    vec![(what, true)]
}

/// Whether the user has said of any programme how much of it runs now.
pub fn says_what_runs(answer: &Appraisal) -> bool {
    answer.inputs.plan.programmes.iter().any(|one| one.now.is_some())
}

/// What the answer is held against: what runs now, where the user says; else having none of it.
fn held_against(answer: &Appraisal) -> &'static str {
    match answer.outcome.programmes.len() {
        _ if says_what_runs(answer) => "against what runs now",
        1 => "against having none of it",
        _ => "against having none of them",
    }
}

/// "The whole services, with nothing running now: about £500,000 of cost …": shown beside the answer and never added to it.
pub fn whole_services(answer: &Appraisal) -> Option<String> {
    let whole = answer.whole_services()?;
    let pounds = |pounds, perspective| present_sum(answer, pounds, perspective).value;
    Some(format!(
        "The whole services, as if nothing ran now: cost {}, net for public services {}, net for society {} ({}). They stand beside \
         the answer and are not added to it.",
        pounds(whole.cost, Perspective::Society),
        pounds(whole.public_sector.net, Perspective::PublicSector),
        pounds(whole.net_present_value, Perspective::Society),
        super::chart_basis(answer),
    ))
}

fn nothing_spent(answer: &Appraisal) -> Vec<Run> {
    let none_added = |one: &ProgrammeOutcome| one.delivered.scale == 0.0 && one.delivered.now > 0.0;
    if answer.outcome.programmes.iter().all(none_added) {
        return vec![plain(format!(
            "In {}, as much of {} is wanted as runs now. Nothing is added, and so nothing would change.",
            answer.inputs.place.name,
            named_programmes(answer)
        ))];
    }
    vec![plain(format!(
        "In {}, nothing would be spent on {}, and so nothing would change.",
        answer.inputs.place.name,
        named_programmes(answer)
    ))]
}

/// The chosen programmes by name, in a list.
pub fn named_programmes(answer: &Appraisal) -> String {
    let names: Vec<String> = answer.outcome.programmes.iter().map(|one| name(answer, &one.id)).collect();
    list(&names)
}

/// The same in at most so many letters, or how many they are.
pub fn named_within(answer: &Appraisal, letters: usize) -> String {
    let (names, number) = (named_programmes(answer), answer.outcome.programmes.len());
    if number > 1 && names.chars().count() > letters { format!("{number} programmes") } else { names }
}

/// Names of the programmes whose cost is not missing altogether.
fn names_with_a_cost(answer: &Appraisal) -> String {
    let known = answer.outcome.programmes.iter().filter(|one| !super::is_whole_cost_missing(answer, one));
    let names: Vec<String> = known.map(|one| name(answer, &one.id)).collect();
    list(&names)
}

fn name(answer: &Appraisal, id: &str) -> String {
    answer.programme(id).map_or_else(|| id.to_owned(), |programme| programme.name.clone())
}

fn cost_a_year(answer: &Appraisal) -> Vec<Run> {
    let average = average_year(answer);
    let costs = answer.outcome.total.yearly.iter().map(|year| year.cost).filter(|cost| *cost != 0.0);
    let uneven = costs.clone().any(|cost| (cost - average).abs() > UNEVEN * average.abs());
    let once = costs.count() == 1;
    let place = &answer.inputs.place.name;
    let who = names_with_a_cost(answer);
    if who.is_empty() {
        return vec![];
    }
    if average.abs() < NOTHING {
        return vec![plain(format!("In {place}, {who} would cost nothing. "))];
    }
    let against = held_against(answer);
    let value = yearly_sum(answer, average.abs()).value;
    let value = if once { value } else { format!("{value} a year") };
    let end = match (once, uneven) {
        (true, _) => format!(" in one year, {against}. "),
        (_, true) => format!(" on average, {against}. "),
        _ => format!(", {against}. "),
    };
    let would = if average < 0.0 { format!("In {place}, this would save about ") } else { format!("In {place}, {who} would cost about ") };
    vec![plain(would), (value, true), plain(end)]
}

fn public_money(answer: &Appraisal) -> Vec<Run> {
    let public = &answer.outcome.total.public_sector;
    let years = years_of(f64::from(answer.inputs.settings.years));
    let pounds = |pounds| about(pounds, answer, Perspective::PublicSector);
    let mut runs = vec![];
    if public.cost <= -NOTHING {
        return public_saving(answer);
    }
    if public.benefit >= NOTHING {
        runs.push(plain(format!("Over {years}, public services would avoid ")));
        runs.extend(pounds(public.benefit));
        runs.push(plain(" of costs"));
    } else if public.benefit > -NOTHING {
        runs.push(plain(format!("Over {years}, public services would avoid no costs that are counted here")));
    } else {
        runs.push(plain(format!("Over {years}, what public services spend on abuse would rise by ")));
        runs.extend(pounds(public.benefit));
    }
    if public.cost < NOTHING {
        let against =
            if super::costs_missing(answer).is_some() { ", against a cost that is not known" } else { " and would pay nothing for it" };
        runs.push(plain(format!("{against} ({}). ", central_case())));
        return runs;
    }
    let (before, after) = match public.benefit {
        benefit if benefit >= NOTHING => (" against ", " they pay: "),
        benefit if benefit > -NOTHING => (" and would pay ", ": "),
        _ => (", on top of ", " they pay: "),
    };
    runs.push(plain(before));
    runs.extend(pounds(public.cost));
    runs.push(plain(after));
    runs.extend(net(public.net, "a net public gain of ", "a net public cost of ", answer, Perspective::PublicSector));
    runs.push(plain(format!(" ({}). ", beside_central(answer, Net::Public))));
    runs
}

/// Public money where on balance less is paid: what is saved, and what is lost with it.
fn public_saving(answer: &Appraisal) -> Vec<Run> {
    let public = &answer.outcome.total.public_sector;
    let years = years_of(f64::from(answer.inputs.settings.years));
    let mut runs = vec![plain(format!("Over {years}, public services would save "))];
    runs.extend(about(public.cost, answer, Perspective::PublicSector));
    if public.benefit.abs() < NOTHING {
        runs.push(plain(", and lose no avoided costs that are counted here: "));
    } else {
        runs.push(plain(if public.benefit < 0.0 { " of what they pay, and lose " } else { " of what they pay, and avoid " }));
        runs.extend(about(public.benefit, answer, Perspective::PublicSector));
        runs.push(plain(if public.benefit < 0.0 { " of costs avoided now: " } else { " of costs: " }));
    }
    runs.extend(net(public.net, "a net public gain of ", "a net public cost of ", answer, Perspective::PublicSector));
    runs.push(plain(format!(" ({}). ", beside_central(answer, Net::Public))));
    runs
}

fn net(pounds: f64, gain: &str, loss: &str, answer: &Appraisal, perspective: Perspective) -> Vec<Run> {
    if pounds.abs() < NOTHING {
        return vec![plain("one makes up for the other")];
    }
    let mut runs = vec![plain(if pounds > 0.0 { gain } else { loss })];
    runs.extend(about(pounds, answer, perspective));
    runs
}

/// How much of what public services avoid could leave a budget.
pub(super) fn budget_part(answer: &Appraisal) -> Vec<Run> {
    let public = &answer.outcome.total.public_sector;
    let pounds = |pounds: f64| present_sum(answer, pounds.abs(), Perspective::Cashable).value;
    let sentence = match (public.cashable, public.benefit) {
        (_, benefit) if benefit < NOTHING => return vec![],
        (cashable, benefit) if cashable >= benefit - NOTHING => "All of what they avoid could leave a budget.".to_owned(),
        (cashable, _) if cashable >= NOTHING => {
            format!("About {} of what they avoid could leave a budget; the rest is time and demand.", pounds(cashable))
        }
        (cashable, _) if cashable > -NOTHING => "None of what they avoid could leave a budget: it is time and demand.".to_owned(),
        (cashable, _) => {
            format!(
                "On balance no money could leave a budget: about {} more would be paid in cash. What they avoid is time and demand.",
                pounds(cashable)
            )
        }
    };
    vec![plain(sentence)]
}

/// Kinds of value besides public money that are part of the benefit.
pub(super) fn besides(answer: &Appraisal) -> String {
    let said = |kind: Kind| match kind {
        Kind::Public => None,
        Kind::Harm => Some("harm avoided for victims and survivors"),
        Kind::Economy => Some("lost output"),
        Kind::Unsplit => Some("what a source does not split"),
    };
    let counted = |kind: &Kind| answer.outcome.total.by_kind[*kind as usize].benefit.abs() >= NOTHING;
    let kinds: Vec<&str> = [Kind::Harm, Kind::Economy, Kind::Unsplit].into_iter().filter(counted).filter_map(said).collect();
    list(&kinds)
}

/// Whether an effect of any programme is counted, however large it is.
pub(super) fn counts_an_effect(answer: &Appraisal) -> bool {
    answer.inputs.plan.programmes.iter().any(ProgrammePlan::counts_an_effect)
}

fn everyone(answer: &Appraisal) -> Vec<Run> {
    let total = &answer.outcome.total;
    let pounds = |pounds| about(pounds, answer, Perspective::Society);
    let besides = besides(answer);
    if besides.is_empty() && total.benefit.abs() < NOTHING {
        return vec![plain(if counts_an_effect(answer) {
            "No benefit is counted here, for anyone: by the numbers of this scenario these programmes reach nobody or change nothing."
        } else {
            "No benefit is counted here, for anyone. That is not the same as none: nobody has measured it well enough for this choice of evidence."
        })];
    }
    if besides.is_empty() {
        return vec![plain("These estimates count public money only: no harm avoided and no lost output is in them.")];
    }
    let mut runs = vec![plain(format!("Counting {besides} as well as public money, "))];
    runs.push(plain(if total.benefit >= 0.0 { "the benefit would be " } else { "things would get worse by " }));
    runs.extend(pounds(total.benefit));
    runs.push(plain(", against "));
    runs.extend(pounds(total.cost));
    runs.push(plain(if total.cost < 0.0 { " saved by everyone who pays: " } else { " of cost to everyone who pays: " }));
    runs.extend(net(total.net_present_value, "a net gain for society of ", "a net loss for society of ", answer, Perspective::Society));
    runs.push(plain(format!(" ({}).", beside_central(answer, Net::Social))));
    if total.by_kind[Kind::Harm as usize].benefit.abs() >= NOTHING {
        runs.push(plain(" Harm is valued in pounds here; it is not a budget saving."));
    }
    runs
}

fn whom(answer: &Appraisal) -> Vec<Run> {
    let each = answer.outcome.programmes.iter().filter_map(|outcome| {
        let programme = answer.programme(&outcome.id)?;
        let units = most_units(outcome);
        let fewer = if units < 0.0 { "fewer " } else { "" };
        let units = units.abs();
        (units > 0.0).then(|| {
            let many = one_or_many(units, &programme.unit.one, &programme.unit.many);
            format!("{} {fewer}{many} ({})", units_said(units), programme.name)
        })
    });
    let each: Vec<String> = each.collect();
    let mut runs = vec![];
    if !each.is_empty() {
        runs.push(plain(format!("In the fullest year: {}.", list(&each))));
    }
    let claimed = answer.outcome.programmes.iter().filter(|one| one.claimed.abs() >= NOTHING);
    let claimed: Vec<String> = claimed.map(|one| name(answer, &one.id)).collect();
    if !claimed.is_empty() {
        runs.push(plain(format!(" What is claimed for {} is shown beside the results, not added to them.", list(&claimed))));
    }
    runs
}

/// A number of units; a few in tenths, so that part of one is not nobody.
fn units_said(units: f64) -> String {
    if units < 9.95 { decimal((units * 10.0).round().max(1.0) / 10.0) } else { rounded_count(units) }
}

/// The name of one unit or of many.
pub fn one_or_many<'a>(units: f64, one: &'a str, many: &'a str) -> &'a str {
    super::plural(if units_said(units) == "1" { 1.0 } else { units.max(2.0) }, [one, many])
}
