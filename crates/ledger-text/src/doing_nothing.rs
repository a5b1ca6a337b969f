//! The cost of doing nothing in words: the answer, who bears it, and what it must not be mistaken for.

use super::answer::yearly_sum;
use super::figure::{central_case, price_basis};
use super::number::{count, decimal, pence_or_pounds, percent, pounds_prose, rounded_count};
use super::place::people_between;
use super::results::Run;
use super::sentence::lower_first;
use ledger_model::appraisal::Appraisal;
use ledger_model::embedded::library;
use ledger_model::evidence::{EvidenceStatus, Kind, Payer};
use ledger_model::model::{DoingNothing, OtherQuestions, PrevalenceQuestions, UnitCostBasis};

/// Headings, labels and notes of the page.
pub mod nothing_text {
    pub const TITLE: &str = "What does doing nothing cost?";
    pub const WHO: &str = "Who bears it";
    pub const WHO_NOTE: &str =
        "One year, for everyone experiencing abuse in it. Public money, the economy and harm are three different things.";
    pub const WHOLE: &str = "cost of doing nothing, a year";
    pub const EACH: &str = "For each person";
    pub const EACH_NOTE: &str = "The whole cost, shared out. Nobody is sent this bill: most of it is harm, valued in pounds.";
    pub const PER_ADULT: &str = "For each adult, a year";
    pub const PER_ADULT_A_DAY: &str = "For each adult, a day";
    pub const PER_PERSON: &str = "For each person experiencing abuse, a year";
    pub const PUBLIC_PART: &str = "Public money";
    pub const NO_VALUE: &str = "Nobody to share it among";
    pub const RANGE: &str = "How far it may be off";
    pub const RANGE_NOTE: &str = "One number moved at a time, the rest kept in the middle.";
    pub const PUBLIC_KEY: &str = "Public money";
    pub const ECONOMY_KEY: &str = "Economy: lost output and private spending";
    pub const HARM_KEY: &str = "Harm, valued in pounds";
    pub const NEVER_ONE_BAR: &str = "Harm in pounds is what a person would give to be spared it, not money anybody holds.";
    pub const SPELL: &str = "A whole spell is not a year";
    pub const SPELL_NOTE: &str = "The commonest mistake with this figure.";
    pub const QUESTIONS: &str = "Older and newer survey questions";
    pub const QUESTIONS_NOTE: &str = "Two ways to count, and only one that the costs were built on.";
    pub const CHANGE_QUESTIONS: &str = "Change which questions are used";
    pub const MEANS: &str = "What it does and does not mean";
    pub const MEANS_NOTE: &str = "Before you quote it.";
    pub const STANDING: &str = "Where the nine figures stand";
    pub const STANDING_NOTE: &str = "The Home Office’s nine costs of abuse, by how sure we are that each is what its source says.";
    pub const ALL_NUMBERS: &str = "See and change all nine";
    pub const OUT_OF_DATE: &str = "These are the last figures that could be worked out. Put right what is marked on this page or another.";
    pub const PROVISION: &str = "Is provision enough?";
    pub const NEXT: &str = "Choose programmes";
}

/// "Derby: what does doing nothing cost?"
pub fn doing_nothing_title(answer: &Appraisal) -> String {
    format!("{}: {}", answer.inputs.place.name, lower_first(nothing_text::TITLE))
}

/// The answer: people, and what their abuse costs in a year.
pub fn doing_nothing_answer(answer: &Appraisal, cost: &DoingNothing) -> Vec<Run> {
    let plain = |text: String| (text, false);
    let between = answer.inputs.people_range().map(|(low, high)| format!(" ({})", people_between(low, high)));
    vec![
        plain(format!(
            "About {} people in {}{} experience domestic abuse in a year. It costs everyone together about ",
            rounded_count(cost.people),
            answer.inputs.place.name,
            between.unwrap_or_default()
        )),
        (format!("{} a year", yearly_sum(answer, cost.total).value), true),
        plain(", of which about ".into()),
        (pounds_prose(public(cost)), true),
        plain(format!(" is public money.{}", rest_said(cost))),
    ]
}

/// What most of the rest is, where anything is most of it.
fn rest_said(cost: &DoingNothing) -> &'static str {
    let rest = cost.total - public(cost);
    let most = |kind: Kind| cost.kinds[kind as usize] > rest / 2.0;
    match () {
        () if rest < 0.5 => "",
        () if most(Kind::Harm) => " Most of the rest is harm to victims and survivors, valued in pounds.",
        () if most(Kind::Economy) => " Most of the rest is lost output and private spending.",
        () => " The rest is harm to victims and survivors, valued in pounds, and lost output.",
    }
}

/// Whether the user changed any of the costs of abuse, or what multiplies them.
pub fn costs_of_abuse_changed(answer: &Appraisal) -> bool {
    let worth = &answer.inputs.plan.worth;
    let mut slots = worth.costs.iter().map(|cost| cost.amount).chain([worth.factor]);
    slots.any(|slot| answer.inputs.parameter(slot).changed)
}

fn public(cost: &DoingNothing) -> f64 {
    cost.kinds[Kind::Public as usize]
}

/// Whose money, which year, whose prices, how sure.
pub fn doing_nothing_basis(answer: &Appraisal) -> String {
    format!(
        "Everyone who bears a part, every kind of value, one year, {}, {}. The people are of one year too.",
        price_basis(answer.inputs.settings.price_year),
        central_case()
    )
}

/// The picture's finding.
pub fn doing_nothing_finding(cost: &DoingNothing) -> String {
    let largest = Kind::ALL.into_iter().max_by(|one, other| cost.kinds[*one as usize].total_cmp(&cost.kinds[*other as usize]));
    let share = cost.public_share.map_or_else(|| "none".into(), percent);
    let part = match largest {
        Some(kind) if cost.kinds[kind as usize] > cost.total / 2.0 => "Most of the cost",
        _ => "The largest part of the cost",
    };
    match largest {
        _ if cost.people <= 0.0 => "Nobody is counted, so there is no cost".into(),
        _ if cost.total <= 0.0 => "The costs of abuse are set to £0, so there is no cost".into(),
        Some(Kind::Public) => format!("{part} is public money: {share} of it"),
        Some(Kind::Economy) => format!("{part} is lost output; {share} is public money"),
        _ => format!("{part} is harm to victims and survivors; {share} is public money"),
    }
}

/// What the picture measures.
pub fn doing_nothing_measure(answer: &Appraisal) -> String {
    let prices = price_basis(answer.inputs.settings.price_year);
    format!("Cost of domestic abuse in {} in one year if nothing more is done, {prices}, {}", answer.inputs.place.name, central_case())
}

/// Headings of the table: payer, kinds of value, all.
pub fn doing_nothing_columns(kinds: &[Kind]) -> Vec<&'static str> {
    [payer_heading()].into_iter().chain(kinds.iter().map(|kind| borne_kind(*kind))).chain(["All"]).collect()
}

fn payer_heading() -> &'static str {
    "Who bears it"
}

/// A kind of value that is borne.
pub fn borne_kind(kind: Kind) -> &'static str {
    match kind {
        Kind::Public => "Public money",
        Kind::Economy => "Economy",
        Kind::Harm => "Harm, in pounds",
        Kind::Unsplit => "Not split",
    }
}

/// What a payer's part is called, for people who hear the page.
pub fn borne_by(payer: Payer) -> String {
    format!("cost of doing nothing, {}", super::payer(payer))
}

/// A bar, for people who hear the page.
pub fn bar_described(name: &str, note: &str, pounds: f64) -> String {
    format!("{name}, {}: {}. ", lower_first(note), pounds_prose(pounds))
}

/// An amount for each person: whole pounds from £100, pence below.
pub fn for_each(pounds: Option<f64>) -> String {
    pounds.map_or_else(|| nothing_text::NO_VALUE.into(), pence_or_pounds)
}

/// The public part in prose.
pub fn public_part(cost: &DoingNothing) -> String {
    pounds_prose(public(cost))
}

/// Under the public part.
pub fn public_part_note(cost: &DoingNothing) -> String {
    let share = cost.public_share.map_or_else(|| "None".into(), percent);
    format!(
        "{share} of the whole, a year: police, courts, the NHS, councils and the services they fund. An upper limit, because some of it is charities’ or private money."
    )
}

/// Under the cost for each adult.
pub fn per_adult_note(cost: &DoingNothing) -> String {
    format!("{} a year ÷ {} women and men aged 16 and over.", pounds_prose(cost.total), rounded_count(cost.adults))
}

/// Under the cost for each adult a day.
pub fn per_day_note() -> String {
    format!("The same ÷ {} days.", count(ledger_model::model::DAYS))
}

/// Under the cost for each person experiencing abuse.
pub fn per_person_note(cost: &DoingNothing) -> String {
    format!(
        "{} a year ÷ {} people experiencing abuse. An average: abuse of some costs far more.",
        pounds_prose(cost.total),
        rounded_count(cost.people)
    )
}

/// How far the cost may be off, a sentence for each number that has a range.
pub fn doing_nothing_ranges(answer: &Appraisal, cost: &DoingNothing) -> Vec<String> {
    let between = |(low, high): (f64, f64)| format!("{} to {}", pounds_prose(low), pounds_prose(high));
    let people = cost.by_people.map(|ends| format!("If only the number of people is off: {} a year.", between(ends)));
    let costs = cost.by_costs.map(|ends| {
        let width = if answer.inputs.parameter(answer.inputs.plan.worth.factor).changed {
            "was changed by whoever made this"
        } else {
            "is our judgement"
        };
        format!("If only the Home Office’s costs are off: {} a year. The report prints no range; this width {width}.", between(ends))
    });
    let none = (people.is_none() && costs.is_none()).then(|| "None of the numbers behind it has a range here.".to_owned());
    [people, costs, none].into_iter().flatten().collect()
}

/// Why the cost of a whole spell must not be multiplied by one year's people.
pub fn whole_spell_said(cost: &DoingNothing, answer: &Appraisal) -> Vec<String> {
    let spell = &cost.whole_spell;
    let prices = price_basis(answer.inputs.settings.price_year);
    let times = spell.times_too_much.map(|times| format!(", {} times the yearly cost above", decimal((times * 10.0).round() / 10.0)));
    let now = format!("about {} in {prices}", pounds_prose(spell.each));
    let now = if costs_of_abuse_changed(answer) { format!("with the numbers changed here {now}") } else { now };
    vec![
        format!(
            "The Home Office’s £34,015 a victim (2016/17 prices; {now}) is the cost of a whole spell of abuse. Its harm and lost output cover about {} years; its services cover one.",
            decimal(spell.years)
        ),
        format!(
            "Multiplied by the {} people of one year it would come to {}{}. That is wrong: many of these people were counted last year too and will be next year, so each year’s harm and lost output would be counted about {} times.",
            rounded_count(cost.people),
            pounds_prose(spell.times_people),
            times.unwrap_or_default(),
            decimal(spell.years)
        ),
        match answer.inputs.settings.unit_cost_basis {
            UnitCostBasis::Yearly => "So harm and lost output are divided by the years they cover, and services are taken as they are.",
            UnitCostBasis::WholeSpell => {
                "You chose to count a whole spell for each year, so the figures above do just this: do not quote them."
            }
        }
        .into(),
    ]
}

/// What the other survey questions would give, and why they must not be multiplied with these costs.
pub fn other_questions_said(other: &OtherQuestions, cost: &DoingNothing) -> Vec<String> {
    let shares = format!("{} of women and {} of men", percent(other.women), percent(other.men));
    let (people, pounds) = (rounded_count(other.people), pounds_prose(other.total));
    match other.questions {
        PrevalenceQuestions::Newer => vec![
            format!(
                "The people above are counted by the older survey questions. The newer ones count more kinds of abuse: {shares}, which is about {people} people here instead of {}.",
                rounded_count(cost.people)
            ),
            format!(
                "Multiplying them with the same costs would give {pounds} a year. It must not be done: the Home Office worked its costs out for the people whom the older questions count. What the abuse that only the newer ones count costs, nobody has published."
            ),
        ],
        PrevalenceQuestions::Older => vec![
            "You chose the newer survey questions, so the figures above multiply the people they count with costs that were worked out for the people whom the older questions count. That is too much: do not quote them.".into(),
            format!("By the older questions it would be {shares}, about {people} people, and {pounds} a year."),
        ],
    }
}

/// What the figure does and does not mean.
pub fn doing_nothing_means() -> [&'static str; 5] {
    [
        "It includes what services now spend. Doing nothing more is not free, and it is not spending nothing.",
        "It is not what programmes can save. No programme stops all abuse, and much of what services spend would be spent on other things. What programmes may avoid is on the results pages.",
        "Homicides are not added to it, and children’s social care is not in it.",
        "What abuse does to children, and to victims and survivors years later, is not in it either.",
        "It is an average cost times a count of people from a national survey. It is not what your police, councils or NHS have in their books.",
    ]
}

/// How the nine figures stand: "Recalled, not yet checked: physical and emotional harm, …".
pub fn nine_standings(answer: &Appraisal) -> Vec<String> {
    let costs = &library().national.unit_costs;
    let known = costs.iter().filter_map(|cost| {
        let resolved = answer.inputs.slot(&cost.amount).map(|slot| answer.inputs.parameter(slot))?;
        Some((resolved.standing, lower_first(&library().parameter(&cost.amount)?.label)))
    });
    let known: Vec<(Option<EvidenceStatus>, String)> = known.collect();
    let of =
        |wanted: Option<EvidenceStatus>| known.iter().filter(move |(standing, _)| *standing == wanted).map(|(_, label)| label.as_str());
    let kinds =
        [EvidenceStatus::SourceSeen, EvidenceStatus::Review, EvidenceStatus::Derived, EvidenceStatus::Judgement, EvidenceStatus::Recalled]
            .map(Some);
    let each = [None].into_iter().chain(kinds).filter_map(|standing| {
        let labels: Vec<&str> = of(standing).collect();
        let heading = standing.map_or("Changed by you", super::standing_tag);
        (!labels.is_empty()).then(|| format!("{heading}: {}.", super::list(&labels)))
    });
    each.collect()
}
