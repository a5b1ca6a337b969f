//! What abuse costs a place in a year if nothing more is done: by who bears it, for each adult, and beside what it is mistaken for.

use super::plan::line;
use super::{Inputs, Need, PrevalenceQuestions, Scenario, evaluate};
use crate::evidence::{Kind, Library, Payer};
use crate::places::Gazetteer;

/// Days by which a yearly amount is divided.
pub const DAYS: f64 = 365.0;

/// What abuse costs a place in a year. Money is in pounds of the scenario's price year.
#[derive(Clone, Debug, PartialEq)]
pub struct DoingNothing {
    /// People experiencing abuse in the year.
    pub people: f64,
    /// The whole cost.
    pub total: f64,
    /// The whole cost with the number of people at its ends; none where that has no range.
    pub by_people: Option<(f64, f64)>,
    /// The whole cost with the Home Office's costs at the ends of what multiplies them; none where that has no range.
    pub by_costs: Option<(f64, f64)>,
    /// By payer, those who bear some of it, in the order they are shown.
    pub payers: Vec<Borne>,
    /// By kind of value, in the order of `Kind::ALL`.
    pub kinds: [f64; Kind::COUNT],
    /// The part that is public money, a proportion; none where it costs nothing.
    pub public_share: Option<f64>,
    /// Women and men aged 16 and over.
    pub adults: f64,
    /// The whole cost for each of them, a year; none where there are none.
    pub per_adult: Option<f64>,
    /// The same for each day of 365.
    pub per_adult_a_day: Option<f64>,
    /// The whole cost for each person experiencing abuse; none where there are none.
    pub per_person: Option<f64>,
    /// What the whole cost of a spell would come to, taken for a year's.
    pub whole_spell: WholeSpell,
    /// The same place by the other survey questions; none where their figures cannot be used.
    pub other_questions: Option<OtherQuestions>,
}

/// What one payer bears.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Borne {
    pub payer: Payer,
    /// By kind of value, in the order of `Kind::ALL`.
    pub kinds: [f64; Kind::COUNT],
    pub total: f64,
}

/// The cost of a whole spell of abuse, wrongly multiplied by one year's people.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct WholeSpell {
    /// Pounds of a whole spell, for each victim.
    pub each: f64,
    /// Years that its harm and lost output cover.
    pub years: f64,
    /// The same times the people of one year.
    pub times_people: f64,
    /// How many times the yearly cost that is; none where there is no yearly cost.
    pub times_too_much: Option<f64>,
}

/// The same place by the other survey questions.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct OtherQuestions {
    pub questions: PrevalenceQuestions,
    /// Share of women.
    pub women: f64,
    /// Share of men.
    pub men: f64,
    /// People experiencing abuse in the year.
    pub people: f64,
    /// What their number times the same costs comes to.
    pub total: f64,
}

/// What abuse costs the place of a scenario in a year. No programme is needed.
pub fn doing_nothing(library: &Library, gazetteer: &Gazetteer, scenario: &Scenario, inputs: &Inputs, need: &Need) -> DoingNothing {
    let (total, people) = (need.cost_of_doing_nothing(), need.people_experiencing_abuse);
    let adults = need.women_16_plus + need.men_16_plus;
    let per_adult = over(total, adults);
    let with_people = |people: f64| people * need.victim_year.iter().sum::<f64>();
    let factor = inputs.parameter(inputs.plan.worth.factor);
    let with_factor = |end: f64| over(total * end, factor.central).unwrap_or(0.0);
    DoingNothing {
        people,
        total,
        by_people: inputs.people_range().map(|(low, high)| (with_people(low), with_people(high))),
        by_costs: factor.rebased_ends().filter(|(low, high)| low < high).map(|(low, high)| (with_factor(low), with_factor(high))),
        payers: borne(need),
        kinds: Kind::ALL.map(|kind| Payer::ALL.into_iter().map(|payer| need.doing_nothing[line(payer, kind)]).sum()),
        public_share: over(need.public_cost_of_doing_nothing(), total),
        adults,
        per_adult,
        per_adult_a_day: per_adult.map(|pounds| pounds / DAYS),
        per_person: over(total, people),
        whole_spell: whole_spell(inputs, people, total),
        other_questions: other_questions(library, gazetteer, scenario),
    }
}

fn over(pounds: f64, number: f64) -> Option<f64> {
    (number > 0.0).then(|| pounds / number).filter(|each| each.is_finite())
}

fn borne(need: &Need) -> Vec<Borne> {
    let each = Payer::ALL.into_iter().map(|payer| {
        let kinds = Kind::ALL.map(|kind| need.doing_nothing[line(payer, kind)]);
        Borne { payer, kinds, total: kinds.iter().sum() }
    });
    each.filter(|borne| borne.kinds.iter().any(|pounds| *pounds != 0.0)).collect()
}

fn whole_spell(inputs: &Inputs, people: f64, total: f64) -> WholeSpell {
    let worth = &inputs.plan.worth;
    let each = worth.costs.iter().map(|cost| inputs.value(cost.amount)).sum::<f64>() * inputs.value(worth.factor);
    let times_people = each * people;
    WholeSpell { each, years: inputs.value(worth.spell_years), times_people, times_too_much: over(times_people, total) }
}

fn other_questions(library: &Library, gazetteer: &Gazetteer, scenario: &Scenario) -> Option<OtherQuestions> {
    let questions = match scenario.settings.prevalence {
        PrevalenceQuestions::Older => PrevalenceQuestions::Newer,
        PrevalenceQuestions::Newer => PrevalenceQuestions::Older,
    };
    let mut other = Scenario { programmes: Default::default(), ..scenario.clone() };
    other.settings.prevalence = questions;
    let inputs = Inputs::resolve(library, gazetteer, &other).ok()?;
    let need = evaluate(&inputs.plan, &inputs.values).need;
    Some(OtherQuestions {
        questions,
        women: inputs.value(inputs.plan.need.prevalence_women),
        men: inputs.value(inputs.plan.need.prevalence_men),
        people: need.people_experiencing_abuse,
        total: need.cost_of_doing_nothing(),
    })
}
