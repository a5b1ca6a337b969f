//! Sentences that are true of a scenario, each with its range, years, payer and prices in it.

use super::super::answer::{counts_an_effect, most_units, one_or_many};
use super::super::figure::{period, price_basis};
use super::super::number::{list, pounds_prose, years_of};
use super::super::uncertainty::{off, per_100, pounds_range, signed_range};
use super::super::{costs_missing, doing_nothing_answer, is_nothing, named_programmes, named_within, scale_shown};
use ledger_model::appraisal::Appraisal;
use ledger_model::choice;
use ledger_model::evidence::Kind;
use ledger_model::model::Stance;
use ledger_model::quantities::Period;
use ledger_model::simulation::{Draws, Measure, Net};

/// Amounts below this, in pounds, would read £0.
const NOTHING: f64 = 0.5;
/// How many sentences are proposed; most programmes whose units a sentence counts; most letters of their names in it.
const PROPOSED: usize = 3;
const COUNTED: usize = 2;
const LETTERS: usize = 70;

/// What a sentence is about.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum CasePoint {
    /// Public money.
    #[default]
    Money,
    /// Harm to victims and survivors.
    Harm,
    /// Every kind of value, where no harm is counted.
    Everyone,
    /// What it costs, and whom it reaches.
    Cost,
    /// What abuse costs now.
    Need,
}

choice!(CasePoint { Money "Money", Harm "Harm", Everyone "Everyone", Cost "Cost", Need "Need" });

/// A sentence that is proposed.
#[derive(Clone, Debug, PartialEq)]
pub struct CaseSentence {
    /// What it is about.
    pub point: CasePoint,
    pub text: String,
}

/// The programmes by name, or how many they are where their names are long.
pub fn several_named(answer: &Appraisal) -> String {
    let short = named_within(answer, LETTERS);
    if short == named_programmes(answer) { short } else { format!("these {short}") }
}

/// The sentences that a scenario supports, three at most. None without a range.
pub fn case_sentences(answer: &Appraisal) -> Vec<CaseSentence> {
    let mut all = Vec::new();
    if let Some(draws) = answer.draws().filter(|_| !is_nothing(answer)) {
        let known = costs_missing(answer).is_none();
        if known {
            all.push(money(answer, draws));
        }
        all.extend(harm(answer, draws).or_else(|| known.then(|| everyone(answer, draws))));
        if known && answer.outcome.total.undiscounted_cost >= NOTHING {
            all.push(cost(answer, draws));
        }
    }
    all.extend(need(answer));
    all.truncate(PROPOSED);
    all
}

/// Sentences that are not proposed, and why not.
pub fn case_withheld(answer: &Appraisal) -> Vec<String> {
    let total = &answer.outcome.total;
    if answer.inputs.settings.stance == Stance::AsQuoted {
        return vec!["Figures as quoted have no range, so no sentence is made of them. Choose central or cautious evidence.".into()];
    }
    let mut all: Vec<String> = costs_missing(answer).into_iter().collect();
    if !all.is_empty() {
        all.push("What it costs, and whether it pays, is not said in a sentence until that cost is entered.".into());
    } else if total.public_sector.net < NOTHING {
        all.push(no_saving(answer));
    } else if !all_cashable(answer) {
        all.push("No sentence here calls these costs avoided a saving: not all of them could leave a budget.".into());
    }
    if total.benefit.abs() < NOTHING && !answer.outcome.programmes.is_empty() {
        all.push(if counts_an_effect(answer) {
            "No benefit is counted for these programmes: by the numbers of this scenario they reach nobody or change nothing.".into()
        } else {
            "No benefit is counted for these programmes, because nobody has measured one well enough. That is not the same as none.".into()
        });
    }
    all
}

/// Why no sentence says that money is saved: by the central case, with the chance that it is all the same.
fn no_saving(answer: &Appraisal) -> String {
    let total = &answer.outcome.total;
    let central = if total.public_sector.net > -NOTHING {
        "public services would avoid as much as they pay, and no more"
    } else {
        "public services would pay more than they avoid"
    };
    let also = if total.net_present_value <= -NOTHING {
        ", and counting every kind of value what is counted falls short of the cost too"
    } else {
        ""
    };
    let saves = answer.draws().map_or(0.0, |draws| draws.summary(Measure::Total(Net::Public)).above_zero);
    let chance = if saves > 0.0 {
        format!(" It may save money all the same: in {} runs public services would avoid more than they pay.", per_100(saves))
    } else {
        " In no run would they avoid more than they pay.".to_owned()
    };
    format!("No sentence here says that it saves money: in the central case {central}{also}.{chance}")
}

/// Whether everything that public services avoid could leave a budget.
fn all_cashable(answer: &Appraisal) -> bool {
    let public = &answer.outcome.total.public_sector;
    public.benefit >= NOTHING && public.cashable >= public.benefit - NOTHING
}

/// "2026/27 to 2030/31, discounted, 2024 prices".
fn when(answer: &Appraisal, discounted: bool) -> String {
    let settings = &answer.inputs.settings;
    let years = period(Period { first_year: settings.first_year, years: settings.years, discounted });
    let not = if discounted { "" } else { ", not discounted" };
    format!("{years}{not}, {}", price_basis(settings.price_year))
}

/// A sentence of what comes before its bracket, what stands in it, and what comes after.
fn made(point: CasePoint, [before, after]: [&str; 2], range: &str, when: &str) -> CaseSentence {
    CaseSentence { point, text: format!("{before} ({range}; {when}){after}").replace('\u{a0}', " ") }
}

/// The range of a net benefit, and that the average lies on the other side where it does.
fn net_range(draws: &Draws, net: Net, central: f64) -> String {
    let summary = draws.summary(Measure::Total(net));
    let apart = central.signum() != summary.mean.signum() && central.abs() >= NOTHING && summary.mean.abs() >= NOTHING;
    let average = if apart { format!("; the average of the runs is on the other side, {}", off(summary.mean)) } else { String::new() };
    format!("central case; 8 in 10 runs: {}{average}", signed_range(summary.middle_80))
}

fn over(answer: &Appraisal) -> String {
    format!("Over {} in {}", years_of(f64::from(answer.inputs.settings.years)), answer.inputs.place.name)
}

fn money(answer: &Appraisal, draws: &Draws) -> CaseSentence {
    let net = answer.outcome.total.public_sector.net;
    let (over, what, sum) = (over(answer), several_named(answer), pounds_prose(net.abs()));
    let before = if net.abs() < NOTHING {
        format!("{over}, public services would pay as much for {what} as they avoid")
    } else if net > 0.0 {
        format!("{over}, public services would avoid about {sum} more than they pay for {what}")
    } else {
        format!("{over}, public services would pay about {sum} more for {what} than they avoid")
    };
    made(CasePoint::Money, [&before, "."], &net_range(draws, Net::Public, net), &when(answer, true))
}

fn harm(answer: &Appraisal, draws: &Draws) -> Option<CaseSentence> {
    let pounds = answer.outcome.total.by_kind[Kind::Harm as usize].benefit;
    if pounds.abs() < NOTHING {
        return None;
    }
    let (low, high) = draws.middle_80(Measure::Kind(Kind::Harm));
    let is_loss = pounds < 0.0;
    let ends = if is_loss { (-high, -low) } else { (low, high) };
    let does = if is_loss { "add harm to victims and survivors" } else { "spare victims and survivors harm" };
    let (over, what, sum) = (over(answer), several_named(answer), pounds_prose(pounds.abs()));
    let before = format!("{over}, {what} would {does}, valued at about {sum}");
    let range = format!("central case; 8 in 10 runs: {}", pounds_range(ends));
    let after = ". Nobody is paid this: it is harm, valued in pounds.";
    Some(made(CasePoint::Harm, [&before, after], &range, &when(answer, true)))
}

fn everyone(answer: &Appraisal, draws: &Draws) -> CaseSentence {
    let net = answer.outcome.total.net_present_value;
    let (over, what, sum) = (over(answer), several_named(answer), pounds_prose(net.abs()));
    let before = if net.abs() < NOTHING {
        format!("{over}, counting every kind of value, what {what} would cost everyone and what they would bring are the same")
    } else if net > 0.0 {
        format!("{over}, counting every kind of value, {what} would bring everyone about {sum} more than they cost")
    } else {
        format!("{over}, counting every kind of value, {what} would cost everyone about {sum} more than the benefit that is counted")
    };
    made(CasePoint::Everyone, [&before, "."], &net_range(draws, Net::Social, net), &when(answer, true))
}

fn cost(answer: &Appraisal, draws: &Draws) -> CaseSentence {
    let programmes = &answer.outcome.programmes;
    let units = programmes.iter().filter_map(|outcome| {
        let (programme, units) = (answer.programme(&outcome.id)?, most_units(outcome));
        (units > 0.0).then(|| format!("{} {}", scale_shown(units), one_or_many(units, &programme.unit.one, &programme.unit.many)))
    });
    let units: Vec<String> = if programmes.len() > COUNTED { Vec::new() } else { units.collect() };
    let reach = if units.is_empty() { String::new() } else { format!(", for {} in the fullest year", list(&units)) };
    let before = format!(
        "{}, {} would cost about {} in all, whoever pays",
        over(answer),
        several_named(answer),
        pounds_prose(answer.outcome.total.undiscounted_cost)
    );
    let range = format!("central case; 8 in 10 runs: {}", pounds_range(draws.middle_80(Measure::UndiscountedCost)));
    made(CasePoint::Cost, [&before, &format!("{reach}.")], &range, &when(answer, false))
}

fn need(answer: &Appraisal) -> Option<CaseSentence> {
    let cost = answer.doing_nothing();
    let by_people = cost.by_people.map(|ends| (ends, "if only the number of people is off"));
    let (ends, of) = by_people.or_else(|| cost.by_costs.map(|ends| (ends, "if only the Home Office’s costs are off")))?;
    let known: String = doing_nothing_answer(answer, &cost).into_iter().take(4).map(|(text, _)| text).collect();
    let before = format!("{known} is public money");
    let range = format!("central case; {} {of}", pounds_range(ends));
    let when = format!("one year, {}", price_basis(answer.inputs.settings.price_year));
    let after = ". It includes what services now spend, and no programme could avoid all of it.";
    Some(made(CasePoint::Need, [&before, after], &range, &when))
}
