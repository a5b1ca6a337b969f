//! What would have to be true for a programme to pay for itself.

use super::Number;
use super::delivery::Volumes;
use super::effects::Weights;
use super::need::of_kinds;
use super::outcome::{BreakEven, Results, ShareNeeded};
use super::plan::{ByPayerAndKind, Plan, ProgrammePlan, Slot};
use crate::evidence::Kind;
use crate::quantities::{Defined, Reason};

/// How an avoided year of abuse lasts, for everyone a programme counts.
#[derive(Clone, Debug)]
pub struct Lasting<N = f64> {
    /// People counted, by year of their start.
    pub people: Vec<N>,
    /// Share of the effect there is in the year of the start and in each year after it.
    pub weights: Vec<N>,
    /// People for whom the effect lasts, by year.
    pub reached: Vec<N>,
    /// How many times the average victim's cost.
    pub severity: N,
}

/// The estimate's own length, fading and lag, the shared ones where it has none; and how dear abuse is for the people the
/// programme works with, whichever estimate is used.
pub fn lasting<N: Number>(plan: &Plan, programme: &ProgrammePlan, delivered: &Volumes<N>, values: &[N]) -> Lasting<N> {
    let value = |slot: Slot| values[slot.0 as usize];
    let or = |slot: Option<Slot>, otherwise: f64| slot.map_or(N::from(otherwise), value);
    let [years, fade] = programme.effect.lasts().unwrap_or([plan.effect_years, plan.effect_fade]);
    let weights = Weights::of(programme.unit_type, value(years), value(fade), or(programme.effect.lag(), 0.0));
    let each = delivered.per_start(programme.counts) * delivered.people_per_unit;
    let people: Vec<N> = delivered.starts.iter().map(|starts| *starts * each).collect();
    Lasting { reached: weights.spread(&people), people, weights: weights.0, severity: or(programme.severity, 1.0) }
}

/// Break-even of one programme, alone and before overlap: present cost divided by the present value of one avoided
/// victim-year for everyone counted, with the estimate's own length, fading and lag and the programme's severity.
pub fn break_even(
    plan: &Plan,
    programme: &ProgrammePlan,
    delivered: &Volumes,
    results: &Results,
    profile: &[ByPayerAndKind],
    values: &[f64],
) -> BreakEven {
    let Lasting { people, reached, severity, .. } = lasting(plan, programme, delivered, values);
    let of_people: f64 = people.iter().take(plan.years).sum();
    // What a victim-year avoided is worth in the year it is avoided and after: harm, the rest, and public money of the rest.
    let worth: Vec<[f64; 3]> = profile
        .iter()
        .map(|lines| {
            let harm = of_kinds(lines, &[Kind::Harm]);
            [harm, lines.iter().sum::<f64>() - harm, of_kinds(lines, &[Kind::Public])]
        })
        .collect();
    let [mut social, mut public] = [0.0; 2];
    for (year, reached) in reached.iter().enumerate() {
        for (offset, [harm, rest, public_part]) in worth.iter().enumerate().take_while(|(offset, _)| year + offset < plan.counted_years()) {
            let (factor, harm_factor) = (plan.factors[year + offset], plan.harm_factors[year + offset]);
            social += reached * severity * (rest * factor + harm * harm_factor);
            public += reached * severity * public_part * factor;
        }
    }
    let gross_public = results.by_kind[Kind::Public as usize].benefit_gross;
    let no_return = delivered.no_return().or(programme.cost_missing.then_some(Reason::NoCostEntered));
    if let Some(reason) = no_return {
        let unknown = nothing_to_make_up(of_people, reason);
        return BreakEven { social: unknown, public: unknown };
    }
    BreakEven {
        social: needed(results.cost, social, results.benefit_gross, of_people, Reason::NothingSpent),
        public: needed(results.public_sector.cost, public, gross_public, of_people, Reason::NoPublicCost),
    }
}

fn nothing_to_make_up(of_people: f64, reason: Reason) -> ShareNeeded {
    let none = Defined::Undefined(reason);
    ShareNeeded { share: none, people: none, of_people, effect_share: none }
}

fn needed(cost: f64, worth_of_all: f64, claimed: f64, of_people: f64, nothing: Reason) -> ShareNeeded {
    if cost <= 0.0 {
        return nothing_to_make_up(of_people, nothing);
    }
    let share = match Defined::quotient(cost, worth_of_all, Reason::NotAchievable) {
        Defined::Value(share) if share > 1.0 => Defined::Undefined(Reason::NotAchievable),
        other => other,
    };
    let people = match share {
        Defined::Value(share) => Defined::Value(share * of_people),
        Defined::Undefined(reason) => Defined::Undefined(reason),
    };
    let reason = if claimed == 0.0 { Reason::NoBenefitClaimed } else { Reason::NotAchievable };
    ShareNeeded { share, people, of_people, effect_share: Defined::quotient(cost, claimed, reason) }
}
