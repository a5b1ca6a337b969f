//! From people to need, and what abuse costs if nothing is done.

use super::Number;
use super::plan::{ByPayerAndKind, CELLS, NeedPlan, Slot, SpellCost, WorthPlan, line};
use crate::evidence::{Base, Kind, Payer, Pool};

/// Need of the place in one year, and what abuse costs there.
#[derive(Clone, Debug, PartialEq)]
pub struct Need<N = f64> {
    /// Women aged 16 and over.
    pub women_16_plus: N,
    /// Men aged 16 and over.
    pub men_16_plus: N,
    /// Everyone.
    pub population: N,
    /// People experiencing domestic abuse in a year.
    pub people_experiencing_abuse: N,
    /// High-risk cases in a year at the expected rate.
    pub high_risk_cases: N,
    /// The same at the rate now seen across the UK.
    pub high_risk_cases_now: N,
    /// People at high risk: cases less repeats.
    pub high_risk_people: N,
    /// Full-time Idvas those cases need.
    pub idva_posts: N,
    /// Full-time administrators those cases need.
    pub administrator_posts: N,
    /// What one victim-year of abuse costs, by payer and kind, in pounds of the scenario's price year.
    pub victim_year: ByPayerAndKind<N>,
    /// The same less what victim support itself costs: what avoiding one is worth to a programme of victim support.
    pub victim_year_less_support: ByPayerAndKind<N>,
    /// Yearly cost of doing nothing, by payer and kind, in pounds of the scenario's price year.
    pub doing_nothing: ByPayerAndKind<N>,
}

impl<N: Number> Need<N> {
    /// The number a base stands for.
    pub fn base(&self, base: Base) -> N {
        match base {
            Base::Women16Plus => self.women_16_plus,
            Base::Population => self.population,
            Base::PeopleExperiencingAbuse => self.people_experiencing_abuse,
            Base::HighRiskCases => self.high_risk_cases,
        }
    }

    /// People in a pool.
    pub fn pool(&self, pool: Pool) -> N {
        match pool {
            Pool::Everyone => self.people_experiencing_abuse,
            Pool::HighRisk => self.high_risk_people,
        }
    }

    /// Yearly cost of doing nothing, in pounds.
    pub fn cost_of_doing_nothing(&self) -> N {
        sum(self.doing_nothing)
    }

    /// The part of it that is public money, in pounds.
    pub fn public_cost_of_doing_nothing(&self) -> N {
        of_kinds(&self.doing_nothing, &[Kind::Public])
    }

    /// The part of it borne by one payer, in pounds.
    pub fn doing_nothing_of(&self, payer: Payer) -> N {
        sum(Kind::ALL.into_iter().map(|kind| self.doing_nothing[line(payer, kind)]))
    }
}

/// The sum of the lines of some kinds.
pub fn of_kinds<N: Number>(lines: &ByPayerAndKind<N>, kinds: &[Kind]) -> N {
    sum(kinds.iter().flat_map(|&kind| Payer::ALL.into_iter().map(move |payer| lines[line(payer, kind)])))
}

/// The sum of some numbers.
pub fn sum<N: Number>(numbers: impl IntoIterator<Item = N>) -> N {
    numbers.into_iter().fold(N::zero(), |sum, number| sum + number)
}

/// Cases are published for this many women.
pub const WOMEN_PER_RATE: f64 = 10_000.0;

/// Need from the values of the plan.
pub fn need<N: Number>(plan: &NeedPlan, worth: &WorthPlan, values: &[N]) -> Need<N> {
    let at = |slot: Slot| values[slot.0 as usize];
    let (women, men) = (at(plan.women), at(plan.men));
    let people = women * at(plan.prevalence_women) + men * at(plan.prevalence_men);
    let cases = women * at(plan.high_risk) * (1.0 / WOMEN_PER_RATE);
    let high_risk_people = cases * at(plan.people_per_case);
    let victim_year = victim_year(worth, values);
    let mut doing_nothing = victim_year;
    for amount in &mut doing_nothing {
        *amount *= people;
    }
    Need {
        women_16_plus: women,
        men_16_plus: men,
        population: at(plan.population),
        people_experiencing_abuse: people,
        high_risk_cases: cases,
        high_risk_cases_now: women * at(plan.high_risk_now) * (1.0 / WOMEN_PER_RATE),
        high_risk_people,
        idva_posts: cases / at(plan.cases_per_idva).larger(N::from(1.0)),
        administrator_posts: cases / at(plan.cases_per_administrator).larger(N::from(1.0)),
        victim_year_less_support: less_support(worth, values, &victim_year),
        victim_year,
        doing_nothing,
    }
}

/// What one victim-year costs, by line: what lasts over a spell is divided by its years, the rest falls within one.
fn victim_year<N: Number>(worth: &WorthPlan, values: &[N]) -> ByPayerAndKind<N> {
    let mut lines = [N::zero(); CELLS];
    for cost in &worth.costs {
        lines[line(cost.payer, cost.kind)] += a_year(worth, cost, values);
    }
    lines
}

/// One of the nine costs, of one victim-year.
fn a_year<N: Number>(worth: &WorthPlan, cost: &SpellCost, values: &[N]) -> N {
    let at = |slot: Slot| values[slot.0 as usize];
    let one = N::from(1.0);
    let share = if cost.over_spell { one / at(worth.spell_years).larger(one) } else { one };
    at(cost.amount) * at(worth.factor) * share
}

/// The lines of a victim-year less what victim support itself costs.
fn less_support<N: Number>(worth: &WorthPlan, values: &[N], victim_year: &ByPayerAndKind<N>) -> ByPayerAndKind<N> {
    let falls_on = |cost: &SpellCost| line(cost.payer, cost.kind);
    let kept = |cost: &SpellCost| a_year(worth, cost, values) * share_avoided(cost, values);
    let mut lines = *victim_year;
    for support in worth.costs.iter().filter(|cost| cost.own_share.is_some()) {
        let here = falls_on(support);
        lines[here] = sum(worth.costs.iter().filter(|cost| falls_on(cost) == here).map(kept));
    }
    lines
}

/// The share of a cost that a programme of victim support can avoid.
fn share_avoided<N: Number>(cost: &SpellCost, values: &[N]) -> N {
    let one = N::from(1.0);
    cost.own_share.map_or(one, |own| one - own.of(values))
}

/// What one prevented victim-year is worth in the year it is prevented and in those that follow, to any programme or to one of
/// victim support.
pub fn profile<N: Number>(worth: &WorthPlan, values: &[N], need: &Need<N>, less_support: bool) -> Vec<ByPayerAndKind<N>> {
    if !worth.whole_spell {
        return vec![if less_support { need.victim_year_less_support } else { need.victim_year }];
    }
    let at = |slot: Slot| values[slot.0 as usize];
    let spell = at(worth.spell_years).larger(N::from(1.0));
    let mut years = vec![[N::zero(); CELLS]; spell.largest().ceil() as usize];
    for cost in &worth.costs {
        let avoided = if less_support { share_avoided(cost, values) } else { N::from(1.0) };
        let amount = at(cost.amount) * at(worth.factor) * avoided;
        let here = line(cost.payer, cost.kind);
        if cost.over_spell {
            for (offset, lines) in years.iter_mut().enumerate() {
                lines[here] += amount / spell * (spell - N::from(offset as f64)).share();
            }
        } else if let Some(first) = years.first_mut() {
            first[here] += amount;
        }
    }
    years
}
