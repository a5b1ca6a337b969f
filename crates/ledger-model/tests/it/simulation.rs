//! Laws of the draws, and what is said about them.

use crate::common::{all_programmes, derby_with, drawn, inputs_of, mean_and_deviation, place_with, slot_of, spread, woman_for};
use ledger_model::model::{Inputs, Scenario, Slot, evaluate};
use ledger_model::quantities::Distribution;
use ledger_model::simulation::{
    Draws, LARGEST_RESULT, LongRun, MOST_KEPT, Measure, Net, Prepared, Simulator, Stream, Summary, quantiles, stable_hash, switching_value,
};
use proptest::prelude::*;

fn columns(draws: &Draws) -> Vec<Vec<f64>> {
    let measures =
        Measure::TOTALS.into_iter().chain((0..draws.years()).map(Measure::PublicSoFar)).chain([Measure::Cost, Measure::Cashable]);
    measures.map(|measure| draws.column(measure).to_vec()).collect()
}

fn every_drawn(inputs: &Inputs, draws: &Draws) -> Vec<(String, Vec<f64>)> {
    let slots = (0..inputs.values.len()).map(|at| Slot(at as u16));
    slots.filter_map(|slot| Some((inputs.parameter(slot).id.clone(), draws.drawn(slot)?))).collect()
}

fn without_doubt(scenario: &Scenario) -> Inputs {
    let mut inputs = inputs_of(scenario);
    inputs.parameters.iter_mut().for_each(|parameter| parameter.spread = Distribution::Fixed);
    inputs
}

/// Only one input in doubt.
fn only(scenario: &Scenario, id: &str, doubt: Distribution) -> Inputs {
    let mut inputs = without_doubt(scenario);
    spread(&mut inputs, id, doubt);
    inputs
}

/// Every programme, and one input drawn together with another.
fn with_health() -> Scenario {
    let mut scenario = all_programmes();
    scenario.programmes.entry("iris".into()).or_default().health_gain = true;
    scenario
}

// Where draws come from.

#[test]
fn the_number_of_an_id_is_that_of_fnv_1a() {
    // The published vectors of the 64-bit hash.
    assert_eq!(stable_hash(""), 0xcbf2_9ce4_8422_2325);
    assert_eq!(stable_hash("a"), 0xaf63_dc4c_8601_ec8c);
    assert_eq!(stable_hash("foobar"), 0x8594_4171_f739_67e8);
}

#[test]
fn the_first_scores_of_a_stream_never_change() {
    let mut stream = Stream::new(1, "iris.net-saving");
    let first: Vec<f64> = (0..3).map(|_| stream.score()).collect();
    assert_eq!(first, [2.2394601955734226, -1.841391265731481, 2.683802724534422], "every user's results move when this does");
}

#[test]
fn streams_of_different_ids_and_seeds_have_nothing_to_do_with_each_other() {
    let scores = |seed: u32, id: &str| -> Vec<f64> {
        let mut stream = Stream::new(seed, id);
        (0..40_000).map(|_| stream.score()).collect()
    };
    let streams = [scores(1, "a"), scores(1, "b"), scores(2, "a"), scores(1, "iris.net-saving"), scores(0, "a")];
    for (at, one) in streams.iter().enumerate() {
        let (mean, deviation) = mean_and_deviation(one);
        assert!(mean.abs() < 4.5 / 200.0 && (deviation - 1.0).abs() < 4.5 / 283.0);
        for other in &streams[..at] {
            let together = one.iter().zip(other).map(|(a, b)| a * b).sum::<f64>() / 40_000.0;
            assert!(together.abs() < 4.5 / 200.0, "the correlation is {together}");
        }
    }
}

#[test]
fn the_same_seed_gives_the_same_numbers_and_another_seed_others() {
    let inputs = inputs_of(&all_programmes());
    let (one, same, other) = (drawn(&inputs, 7, 1_001), drawn(&inputs, 7, 1_001), drawn(&inputs, 8, 1_001));
    assert_eq!(columns(&one), columns(&same));
    for ((id, values), (_, others)) in every_drawn(&inputs, &one).iter().zip(&every_drawn(&inputs, &other)) {
        assert!(values.iter().zip(others).filter(|(a, b)| a == b).count() < 10, "{id} is drawn alike from two seeds");
    }
}

#[test]
fn adding_a_programme_or_going_elsewhere_leaves_other_draws_alone() {
    let small = inputs_of(&derby_with(&["iris", "drive"]));
    let draws = drawn(&small, 1, 1_000);
    for scenario in [all_programmes(), place_with(&["E09000012"], &["iris", "drive"])] {
        let inputs = inputs_of(&scenario);
        let others = drawn(&inputs, 1, 1_000);
        for (id, values) in every_drawn(&small, &draws) {
            assert_eq!(others.drawn(slot_of(&inputs, &id)), Some(values), "{id} is drawn otherwise");
        }
    }
}

#[test]
fn what_two_programmes_share_is_drawn_once() {
    let scenario = derby_with(&["marac", "drive"]);
    let inputs = only(&scenario, "effect.severity-high-risk", Distribution::Pert { low: 1.0, high: 4.0 });
    let draws = drawn(&inputs, 1, 1_000);
    let [one, other] = [0, 1].map(|at| {
        let column = draws.column(Measure::Programme(at, Net::Social));
        let (mean, deviation) = mean_and_deviation(&column);
        column.iter().map(|value| (value - mean) / deviation).collect::<Vec<f64>>()
    });
    assert!(one.iter().zip(&other).all(|(a, b)| (a - b).abs() < 1e-6));
}

#[test]
fn an_input_drawn_together_with_another_keeps_its_own_spread_whether_or_not_the_other_is_in_doubt() {
    for saving in [Distribution::Fixed, Distribution::ShiftedLognormal { shift: -48.5, scale: 47.8, sigma: 0.728 }] {
        let mut inputs = inputs_of(&with_health());
        spread(&mut inputs, "iris.net-saving", saving);
        let gain = drawn(&inputs, 1, 10_000).drawn(slot_of(&inputs, "iris.qaly-gain")).expect("it is drawn");
        let (mean, deviation) = mean_and_deviation(&gain);
        assert!((mean - 0.0014).abs() < 4.5 * 0.0028 / 100.0 && (deviation / 0.0028 - 1.0).abs() < 4.5 / 141.0, "{mean}, {deviation}");
    }
}

#[test]
fn fewer_draws_are_the_first_of_more_whatever_their_number() {
    let inputs = inputs_of(&with_health());
    let most = drawn(&inputs, 1, 4_097);
    for count in [1, 2, 255, 256, 257, 1_000, 1_001, 4_096] {
        let draws = drawn(&inputs, 1, count);
        assert_eq!((draws.count, draws.detailed), (count, count));
        for (few, many) in columns(&draws).iter().zip(&columns(&most)) {
            assert_eq!(few.len(), count);
            assert_eq!(few[..], many[..count]);
        }
    }
}

#[test]
fn a_simulator_that_is_kept_draws_what_a_new_one_does_and_leaves_earlier_draws_alone() {
    let mut simulator = Simulator::default();
    let mut changed = inputs_of(&all_programmes());
    spread(&mut changed, "iris.unit-cost", Distribution::GammaSd { sd: 0.3 });
    let runs = [
        (inputs_of(&with_health()), 1, 1_000),
        (inputs_of(&derby_with(&["cara"])), 1, 1_000),
        (changed, 1, 1_000),
        (inputs_of(&all_programmes()), 1, 1_000),
        (inputs_of(&all_programmes()), 2, 700),
        (inputs_of(&derby_with(&[])), 2, 700),
        (inputs_of(&woman_for("iris", 20)), 2, 700),
        (inputs_of(&all_programmes()), 1, 1_000),
    ];
    let kept: Vec<Draws> = runs
        .iter()
        .map(|(inputs, seed, count)| {
            let prepared = simulator.prepare(inputs);
            simulator.run(&prepared, *seed, *count)
        })
        .collect();
    for ((inputs, seed, count), draws) in runs.iter().zip(&kept) {
        assert_eq!(columns(draws), columns(&drawn(inputs, *seed, *count)));
    }
}

// Long runs.

fn long(prepared: &Prepared, draws: &Draws, wanted: usize, blocks: usize) -> Draws {
    let mut run = LongRun::new(prepared.clone(), draws.seed, wanted);
    let finished = run.advance(blocks);
    assert_eq!(finished, run.progress().0 == wanted);
    run.extend_run(draws)
}

#[test]
fn a_long_run_begins_with_the_kept_draws_and_can_be_stopped_at_any_block() {
    let mut simulator = Simulator::default();
    let prepared = simulator.prepare(&inputs_of(&with_health()));
    let (draws, more) = (simulator.run(&prepared, 3, 1_000), simulator.run(&prepared, 3, 4_097));
    for blocks in [0, 1, 3, 4, 5, 16, 17, 1_000] {
        let longer = long(&prepared, &draws, 4_097, blocks);
        let count = (blocks * 256).clamp(1_000, 4_097);
        assert_eq!((longer.count, longer.detailed), (count, 1_000));
        for total in Measure::TOTALS {
            assert_eq!(longer.column(total), &more.column(total)[..count]);
            assert_eq!(longer.summary(total).draws, count);
        }
        assert_eq!(longer.column(Measure::Cost), draws.column(Measure::Cost));
        assert_eq!(longer.evppi(Net::Social), draws.evppi(Net::Social), "groups are made of the kept draws");
    }
}

#[test]
fn no_more_draws_are_kept_than_the_most_and_never_none() {
    let inputs = inputs_of(&derby_with(&[]));
    assert_eq!(drawn(&inputs, 1, 0).count, 1);
    assert_eq!(drawn(&inputs, 1, MOST_KEPT + 1).count, MOST_KEPT);
}

// Nothing in doubt, nothing done.

fn nothing_is_said_but(draws: &Draws, expected: [f64; 3]) {
    for (net, expected) in Net::ALL.into_iter().zip(expected) {
        let column = draws.column(Measure::Total(net));
        let near = |value: f64| (value - expected).abs() <= 1e-9 * expected.abs();
        assert!(column.iter().all(|value| near(*value)), "{expected} is not {}", column[0]);
        let Summary { mean, deviation, median, middle_80, middle_95, above_zero, .. } = draws.summary(Measure::Total(net));
        assert!([mean, median, middle_80.0, middle_80.1, middle_95.0, middle_95.1].into_iter().all(near));
        assert!(deviation <= 1e-9 * expected.abs());
        assert_eq!(above_zero, f64::from(u8::from(expected > 0.0)));
        assert!(draws.perfect_information(net) <= 1e-9 * expected.abs());
    }
}

#[test]
fn with_nothing_in_doubt_every_draw_is_the_central_case() {
    for scenario in [all_programmes(), woman_for("iris", 20), woman_for("drive", 1)] {
        let inputs = without_doubt(&scenario);
        let total = evaluate(&inputs.plan, &inputs.values).total;
        let draws = drawn(&inputs, 1, 1_001);
        let public = &total.public_sector;
        nothing_is_said_but(&draws, [public.net, public.cashable - public.cost, total.net_present_value]);
        assert!(draws.evppi(Net::Public).is_empty() && draws.prepared.one_way(Net::Public).is_empty());
        assert!(draws.held.is_empty() && draws.overflowed == 0);
    }
}

#[test]
fn with_nothing_chosen_or_nothing_delivered_there_is_nothing() {
    let mut idle = all_programmes();
    idle.programmes.values_mut().for_each(|chosen| chosen.wanted = Some(0.0));
    for scenario in [derby_with(&[]), idle] {
        let draws = drawn(&inputs_of(&scenario), 1, 1_000);
        nothing_is_said_but(&draws, [0.0; 3]);
        assert!(draws.evppi(Net::Social).iter().all(|(_, worth)| *worth == 0.0));
        assert!(draws.prepared.one_way(Net::Social).iter().all(|nudge| nudge.swing() == 0.0));
    }
}

// Whatever is drawn can be worked with.

/// Spreads that go very far, round centres anywhere.
fn wild() -> impl Strategy<Value = Distribution> {
    prop_oneof![
        (1.0..1e6_f64).prop_map(|sd| Distribution::GammaSd { sd }),
        (1.0..1e3_f64, 1.0..1e9_f64).prop_map(|(down, up)| Distribution::Lognormal { low: 1.0 / (down * up), high: up }),
        (0.0..1e9_f64).prop_map(|sd| Distribution::NormalSd { sd }),
        (0.1..0.999_f64).prop_map(|wide| Distribution::Beta { low: 0.0, high: wide }),
        (0.0..1e12_f64).prop_map(|high| Distribution::Triangular { low: 0.0, high }),
        (0.0..1e-9_f64).prop_map(|high| Distribution::Uniform { low: 0.0, high }),
        (-1e6..0.0_f64, 0.1..1e6_f64, 0.1..4.0_f64).prop_map(|(shift, scale, sigma)| Distribution::ShiftedLognormal {
            shift,
            scale,
            sigma
        }),
    ]
}

/// A centre that the spread can have, as near as possible to another.
fn centre(near: f64, spread: Distribution) -> f64 {
    match spread {
        Distribution::GammaSd { .. } => near.abs().max(1e-3),
        Distribution::Beta { high, .. } => near.clamp(high * 0.3, high * 0.7),
        Distribution::Lognormal { low, high } | Distribution::Triangular { low, high } | Distribution::Uniform { low, high } => {
            near.clamp(low, high)
        }
        _ => near,
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn nothing_that_is_said_of_wild_draws_is_not_a_number_or_infinite(
        wild in proptest::collection::vec((0_usize..200, wild()), 1..12), seed in any::<u32>(), scale in proptest::option::of(0.001..1e8_f64), years in 1_u16..=20,
    ) {
        let mut scenario = all_programmes();
        scenario.settings.years = Some(years);
        scenario.programmes.values_mut().for_each(|chosen| chosen.wanted = scale);
        let mut inputs = inputs_of(&scenario);
        let count = inputs.parameters.len();
        for (at, spread) in wild {
            let parameter = &mut inputs.parameters[at % count];
            (parameter.spread, parameter.central) = (spread, centre(parameter.central, spread));
            inputs.values[at % count] = parameter.central * parameter.rebase;
        }
        let draws = drawn(&inputs, seed, 300);
        for measure in Measure::TOTALS.into_iter().chain([Measure::Programme(0, Net::Social), Measure::PublicSoFar(0), Measure::Cost]) {
            let Summary { mean, deviation, median, middle_80, middle_95, above_zero, .. } = draws.summary(measure);
            let all = [mean, deviation, median, middle_80.0, middle_80.1, middle_95.0, middle_95.1, above_zero];
            prop_assert!(all.iter().all(|value| value.is_finite()), "{measure:?}: {all:?}");
            prop_assert!(draws.column(measure).iter().all(|value| value.abs() <= 2.0 * LARGEST_RESULT));
            prop_assert!(draws.hundred(measure).is_sorted());
        }
        for net in Net::ALL {
            let all = draws.perfect_information(net);
            prop_assert!(all.is_finite() && all >= 0.0);
            for (slot, worth) in draws.evppi(net) {
                let rounding = 1e-12 * draws.summary(Measure::Total(net)).mean.abs();
                prop_assert!(worth.is_finite() && worth >= 0.0 && worth <= all * (1.0 + 1e-9) + rounding, "{slot:?} is worth {worth} of {all}");
            }
            for (at, nudge) in draws.prepared.one_way(net).into_iter().enumerate() {
                prop_assert!([nudge.low, nudge.high, nudge.at_low, nudge.at_high].iter().all(|value| value.is_finite()), "{nudge:?}");
                prop_assert!(nudge.low <= nudge.high);
                if at < 2 {
                    switching_value(&inputs, nudge.slot, (nudge.low, nudge.high), net);
                }
            }
        }
        prop_assert!(draws.paid_back_by(false).iter().chain(&draws.paid_back_by(true)).all(|share| (0.0..=1.0).contains(share)));
    }
}

// Summaries.

#[test]
fn a_small_column_is_summed_up_as_written_down() {
    let column: Vec<f64> = (1..=40).rev().map(|number| f64::from(number) - 10.0).collect();
    let summary = Summary::of(&column);
    assert_eq!((summary.draws, summary.mean, summary.median), (40, 10.5, 10.0));
    assert!((summary.deviation - (40.0 * 41.0 / 12.0_f64).sqrt()).abs() < 1e-12);
    // The smallest value that so many of 40 do not exceed: the 4th and the 36th, the 1st and the 39th.
    assert_eq!((summary.middle_80, summary.middle_95), ((-6.0, 26.0), (-9.0, 29.0)));
    assert_eq!(summary.above_zero, 30.0 / 40.0, "0 itself is not above 0");
    assert!((summary.chance_error() - (0.75 * 0.25 / 40.0_f64).sqrt()).abs() < 1e-15);
    assert!((summary.mean_error() - summary.deviation / 40.0_f64.sqrt()).abs() < 1e-15);
}

#[test]
fn one_draw_is_its_own_summary() {
    let summary = Summary::of(&[-3.0]);
    assert_eq!((summary.mean, summary.deviation, summary.median, summary.above_zero), (-3.0, 0.0, -3.0, 0.0));
    assert_eq!((summary.middle_80, summary.middle_95), ((-3.0, -3.0), (-3.0, -3.0)));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_quantile_is_the_smallest_value_that_its_share_does_not_exceed(column in proptest::collection::vec(-5.0..5.0_f64, 1..200), share in 0.0..=1.0_f64) {
        let work = column.clone();
        let [value, last] = quantiles(&work, [share, 1.0]);
        let sharing = |value: f64| column.iter().filter(|one| **one <= value).count() as f64 / column.len() as f64;
        prop_assert!(column.contains(&value) && sharing(value) >= share - 1e-12);
        let below = column.iter().copied().filter(|one| *one < value).fold(f64::NEG_INFINITY, f64::max);
        prop_assert!(below == f64::NEG_INFINITY || sharing(below) < share + 1e-12);
        prop_assert_eq!(last, column.iter().copied().fold(f64::NEG_INFINITY, f64::max));
    }
}

#[test]
fn programmes_have_paid_back_by_the_year_from_which_they_stay_ahead() {
    let inputs = inputs_of(&all_programmes());
    let draws = drawn(&inputs, 1, 1_000);
    for social in [false, true] {
        let so_far = |year: usize| draws.column(if social { Measure::SocialSoFar(year) } else { Measure::PublicSoFar(year) });
        let shares = draws.paid_back_by(social);
        assert!(shares.is_sorted() && shares.len() == draws.years());
        for (year, share) in shares.into_iter().enumerate() {
            let stay = (0..1_000).filter(|draw| (year..draws.years()).all(|later| so_far(later)[*draw] >= 0.0)).count();
            assert_eq!(share, stay as f64 / 1_000.0);
        }
    }
}

// How far chance alone moves what is said.

#[test]
fn the_reported_monte_carlo_errors_are_those_seen_over_fifty_seeds() {
    let mut simulator = Simulator::default();
    let prepared = simulator.prepare(&inputs_of(&all_programmes()));
    let runs: Vec<Draws> = (1..=50).map(|seed| simulator.run(&prepared, seed, 1_000)).collect();
    for total in Measure::TOTALS {
        let summaries: Vec<Summary> = runs.iter().map(|draws| draws.summary(total)).collect();
        let seen = |of: fn(&Summary) -> f64| mean_and_deviation(&summaries.iter().map(of).collect::<Vec<f64>>());
        let about_right = |seen: f64, reported: f64| (0.75..=1.35).contains(&(seen / reported));
        assert!(about_right(seen(|one| one.mean).1, seen(Summary::mean_error).0), "the average of {total:?}");
        let chance = seen(|one| one.above_zero);
        if (0.02..=0.98).contains(&chance.0) {
            assert!(about_right(chance.1, seen(Summary::chance_error).0), "the chance of {total:?}");
        }
    }
}

#[test]
fn the_reported_error_of_a_chance_covers_the_chance_that_is_known() {
    // The rate ratio of CBT alone decides whether there is any gain: P(RR < 1) = 0.736, and at no cost that is the chance.
    let mut scenario = derby_with(&["make-a-change"]);
    let chosen = scenario.programmes.entry("make-a-change".into()).or_default();
    (chosen.estimate, chosen.without_costs) = (Some("behaviour-change".into()), vec!["service".into()]);
    let inputs = only(&scenario, "behaviour-change.rate-ratio", Distribution::Lognormal { low: 0.54, high: 1.38 });
    let mut simulator = Simulator::default();
    let prepared = simulator.prepare(&inputs);
    let known = 0.736_25;
    let covers = |seed: u32| {
        let summary = simulator.run(&prepared, seed, 1_000).summary(Measure::Total(Net::Social));
        (summary.above_zero - known).abs() <= 1.96 * summary.chance_error()
    };
    let covered = (1..=50).map(covers).filter(|covered| *covered).count();
    assert!((43..=50).contains(&covered), "{covered} of 50 intervals cover what is known");
}
