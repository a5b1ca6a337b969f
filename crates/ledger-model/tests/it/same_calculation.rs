//! What is repeated for every draw is the calculation that is shown: for any scenario, any spreads and any draw.

use crate::common;
use crate::common::{drawn, slot_of, spread, values_of_draw};
use ledger_model::appraisal::Appraisal;
use ledger_model::embedded::library;
use ledger_model::evidence::{Kind, Unit};
use ledger_model::model::{
    ChangedParameter, ChosenPlace, ChosenProgramme, CostPlanBasis, EffectPlan, Inputs, Optimism, Outcome, OverlapMode, PrevalenceQuestions,
    Results, Scenario, Slot, Stance, UnitCostBasis, evaluate,
};
use ledger_model::places::TypedPlace;
use ledger_model::quantities::Distribution;
use ledger_model::simulation::{Draws, Measure, Net};
use proptest::prelude::*;

/// One more than a block of draws, so that the last stands in a block of its own.
const DRAWS: usize = 257;
/// Draws compared.
const LOOKED_AT: [usize; 6] = [0, 1, 2, 101, 255, 256];

fn programmes() -> impl Strategy<Value = Vec<(String, ChosenProgramme)>> {
    let one = |id: &str| {
        let id = id.to_owned();
        let estimates: Vec<Option<String>> = [None]
            .into_iter()
            .chain(library().programme(&id).into_iter().flat_map(|one| &one.estimates).map(|one| Some(one.id.clone())))
            .collect();
        let parts = (
            proptest::option::of(prop_oneof![Just(0.0), 0.001..50_000.0_f64]),
            proptest::option::weighted(0.3, prop_oneof![Just(0.0), 0.001..50_000.0_f64]),
            proptest::option::of(proptest::collection::vec(0.0..=1.0_f64, 1..4)),
            proptest::sample::select(estimates),
            any::<(bool, bool, bool)>(),
        );
        parts.prop_map(move |(wanted, now, ramp, estimate, (count_claimed, health_gain, chosen))| {
            let with = ChosenProgramme { wanted, now, ramp, estimate, count_claimed, health_gain, ..ChosenProgramme::default() };
            chosen.then(|| (id.clone(), with))
        })
    };
    let all: Vec<_> = library().programmes.iter().map(|programme| one(&programme.id)).collect();
    all.prop_map(|all| all.into_iter().flatten().collect())
}

fn changes() -> impl Strategy<Value = Vec<(String, ChangedParameter)>> {
    let all: Vec<(String, f64)> = library().parameters().map(|(id, parameter)| (id, parameter.value)).collect();
    let one = (proptest::sample::select(all), 0.0..3.0_f64)
        .prop_map(|((id, value), times)| (id, ChangedParameter { value: Some(value * times), ..ChangedParameter::default() }));
    proptest::collection::vec(one, 0..6)
}

prop_compose! {
    fn scenarios()(
        counts in (0.0..4e7_f64, 0.0..4e7_f64, 1.0..1e7_f64), programmes in programmes(), changes in changes(), years in 1_u16..=20,
        delivered in 1_u16..=20, stance in 0_usize..3, overlap in 0_usize..3, switches in any::<[bool; 6]>(), rate in proptest::option::of(0.0..0.2_f64),
        effect_years in 0.0..6.0_f64, optimism in proptest::option::of((1_u8..=6, 1_u8..=6, any::<bool>())),
    ) -> Scenario {
        let (women, men) = (counts.0.floor(), counts.1.floor());
        let place = TypedPlace {
            name: "Somewhere".into(), women_16_plus: women, men_16_plus: men, population: (women + men + counts.2).ceil(), outside_england_and_wales: false,
        };
        let mut scenario = Scenario { place: Some(ChosenPlace::Typed(place)), programmes: programmes.into_iter().collect(), ..Scenario::default() };
        let settings = &mut scenario.settings;
        settings.years = Some(years);
        settings.delivery_years = Some(delivered.min(years));
        settings.stance = [Stance::Central, Stance::Cautious, Stance::AsQuoted][stance];
        settings.overlap = [OverlapMode::Independent, OverlapMode::AddUp, OverlapMode::SamePeople][overlap];
        settings.discount_rate = rate;
        [settings.count_later_benefits, settings.harm_at_health_rate, settings.halve_effects] = [switches[0], switches[1], switches[2]];
        settings.unit_cost_basis = if switches[3] { UnitCostBasis::WholeSpell } else { UnitCostBasis::Yearly };
        settings.prevalence = if switches[4] { PrevalenceQuestions::Newer } else { PrevalenceQuestions::Older };
        settings.optimism = optimism.map(|(costs, benefits, on_top)| Optimism { costs, benefits, on_top });
        let years = ChangedParameter { value: Some(effect_years), ..ChangedParameter::default() };
        scenario.parameters.insert("effect.years".into(), years);
        scenario.parameters.extend(changes);
        scenario
    }
}

/// Spreads for inputs that have none, each round its own centre, by a list of chances.
fn doubt_everything(inputs: &mut Inputs, chances: &[f64]) {
    for (parameter, chance) in inputs.parameters.iter_mut().zip(chances.iter().cycle()) {
        let bounds = parameter.unit.bounds();
        let width = chance * parameter.central.abs().max(if parameter.unit == Unit::Years { 2.0 } else { 0.2 });
        let (low, high) = ((parameter.central - width).max(bounds.smallest), (parameter.central + width).min(bounds.largest));
        match (chance * 1_000.0) as u32 % 4 {
            0 => parameter.spread = Distribution::Fixed,
            1 => parameter.spread = Distribution::Triangular { low, high },
            2 if width > 0.0 => parameter.spread = Distribution::NormalSd { sd: width },
            _ => {}
        }
    }
}

/// Parts of a plan that no programme of the library has: costs by the year or once, hours, a lag, deadweight, health.
fn bend(inputs: &mut Inputs, how: &[u8]) {
    let [late, share, hours, qalys, worth] =
        ["effect.years", "need.people-per-case", "home-office.factor", "effect.fade", "home-office.lost-output"]
            .map(|id| slot_of(inputs, id));
    for (programme, how) in inputs.plan.programmes.iter_mut().zip(how) {
        for cost in &mut programme.costs {
            cost.basis = match (cost.basis, how % 4) {
                (CostPlanBasis::PerUnit { amount, .. }, 1) => CostPlanBasis::PerYear { amount, hours: Some(hours) },
                (CostPlanBasis::PerUnit { amount, .. }, 2) => CostPlanBasis::Once { amount, hours: None, year: 1 },
                (CostPlanBasis::PerUnit { counts, amount, from_start, .. }, 3) => {
                    CostPlanBasis::PerUnit { counts, amount, hours: Some(hours), from_start }
                }
                (basis, _) => basis,
            };
            cost.in_kind = how % 4 == 3;
        }
        match &mut programme.effect {
            EffectPlan::Reduction { lag, deadweight, health, .. } => {
                *lag = (how / 4 % 2 == 1).then_some(late);
                *deadweight = (how / 8 % 2 == 1).then_some(share);
                *health = (how / 16 % 4 == 1).then_some((qalys, worth));
            }
            EffectPlan::NetSaving { lag, .. } => *lag = (how / 4 % 2 == 1).then_some(late),
            EffectPlan::PerPound { realised, source_cost, .. } => {
                *realised = (how / 4 % 2 == 1).then_some(share);
                *source_cost = (how / 8 % 2 == 1).then_some(worth);
            }
            _ => {}
        }
    }
}

/// Two sums of pounds agree, measured against all that is added up in them.
fn near(a: f64, b: f64, size: f64, what: &dyn std::fmt::Debug) {
    assert!((a - b).abs() <= 1e-9 * size.max(1.0), "{what:?}: {a} is not {b}");
}

fn size(results: &Results) -> f64 {
    let gained = results.by_payer.iter().map(|payer| payer.benefit_gross.abs() + payer.overlap.abs()).sum::<f64>();
    let kinds = results.by_kind.iter().map(|kind| kind.benefit_gross.abs()).sum::<f64>();
    results.cost.abs() + gained + kinds
}

fn agrees(draws: &Draws, draw: usize, outcome: &Outcome) {
    let at = |measure: Measure| draws.column(measure)[draw];
    let total = &outcome.total;
    let whole = outcome.programmes.iter().map(|programme| size(&programme.results)).sum::<f64>();
    let same = |measure: Measure, expected: f64, size: f64| near(at(measure), expected, size, &(measure, draw));
    same(Measure::Total(Net::Public), total.public_sector.net, whole);
    same(Measure::Total(Net::Cashable), total.public_sector.cashable - total.public_sector.cost, whole);
    same(Measure::Total(Net::Social), total.net_present_value, whole);
    same(Measure::Cost, total.cost, whole);
    same(Measure::UndiscountedCost, total.undiscounted_cost, whole + total.undiscounted_cost.abs());
    same(Measure::Demand, total.public_sector.benefit - total.public_sector.cashable, whole);
    same(Measure::PublicCost, total.public_sector.cost, whole);
    same(Measure::Cashable, total.public_sector.cashable, whole);
    for kind in Kind::ALL {
        same(Measure::Kind(kind), total.by_kind[kind as usize].benefit, whole);
    }
    assert_eq!(draws.years(), total.cumulative_net.len());
    for year in 0..draws.years() {
        same(Measure::PublicSoFar(year), total.cumulative_public_net[year], whole);
        same(Measure::SocialSoFar(year), total.cumulative_net[year], whole);
    }
    for (place, programme) in outcome.programmes.iter().enumerate() {
        let (results, size) = (&programme.results, size(&programme.results));
        same(Measure::Programme(place, Net::Public), results.public_sector.net, size);
        same(Measure::Programme(place, Net::Cashable), results.public_sector.cashable - results.public_sector.cost, size);
        same(Measure::Programme(place, Net::Social), results.net_present_value, size);
    }
}

fn every_looked_at_draw_agrees(inputs: &Inputs, seed: u32) {
    let draws = drawn(inputs, seed, DRAWS);
    for draw in LOOKED_AT {
        agrees(&draws, draw, &evaluate(&inputs.plan, &values_of_draw(inputs, &draws, draw)));
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 120, failure_persistence: None, max_global_rejects: 10_000, ..ProptestConfig::default() })]

    #[test]
    fn every_draw_is_the_calculation_on_the_values_drawn(scenario in scenarios(), seed in any::<u32>()) {
        let answer = Appraisal::of(&scenario);
        prop_assume!(answer.is_ok());
        every_looked_at_draw_agrees(&answer.expect("it is sound").inputs, seed);
    }

    #[test]
    fn it_is_so_whatever_is_in_doubt_and_whatever_a_programme_is_made_of(
        scenario in scenarios(), seed in any::<u32>(), chances in proptest::collection::vec(0.0..1.0_f64, 40), how in proptest::collection::vec(any::<u8>(), 8),
    ) {
        let answer = Appraisal::of(&scenario);
        prop_assume!(answer.is_ok());
        let mut inputs = answer.expect("it is sound").inputs;
        bend(&mut inputs, &how);
        doubt_everything(&mut inputs, &chances);
        every_looked_at_draw_agrees(&inputs, seed);
    }
}

#[test]
fn what_no_result_reads_is_not_drawn() {
    let mut inputs = common::inputs_of(&common::derby_with(&["iris"]));
    spread(&mut inputs, "need.cases-per-idva", Distribution::Triangular { low: 60.0, high: 100.0 });
    let draws = drawn(&inputs, 1, 10);
    assert_eq!(draws.drawn(slot_of(&inputs, "need.cases-per-idva")), None);
    assert!(draws.drawn(slot_of(&inputs, "iris.net-saving")).is_some());
    assert_eq!(draws.drawn(Slot(u16::MAX)), None);
}
