//! Which inputs matter: nudged alone, worth finding out, and the value at which the answer turns.

use crate::common::{all_programmes, derby_with, drawn, inputs_of, slot_of, spread, woman_for};
use ledger_model::model::{ChosenProgramme, CostPlanBasis, Inputs, Scenario, Slot, Stance, evaluate};
use ledger_model::quantities::Distribution;
use ledger_model::simulation::{Measure, Net, Sampler, Simulator, SwitchingValue, switching_value};
use proptest::prelude::*;
use statrs::distribution::{Continuous, ContinuousCDF, Normal};

fn net_of(inputs: &Inputs, values: &[f64], net: Net) -> f64 {
    let total = evaluate(&inputs.plan, values).total;
    match net {
        Net::Public => total.public_sector.net,
        Net::Cashable => total.public_sector.cashable - total.public_sector.cost,
        Net::Social => total.net_present_value,
    }
}

fn net_at(inputs: &Inputs, slot: Slot, value: f64, net: Net) -> f64 {
    let mut values = inputs.values.clone();
    values[slot.0 as usize] = value;
    net_of(inputs, &values, net)
}

fn every_slot(inputs: &Inputs) -> impl Iterator<Item = Slot> {
    (0..inputs.values.len()).map(|at| Slot(at as u16))
}

/// Scenarios in which different things matter.
fn scenarios() -> Vec<Scenario> {
    let with = |change: fn(&mut Scenario)| {
        let mut scenario = all_programmes();
        change(&mut scenario);
        scenario
    };
    vec![
        all_programmes(),
        with(|scenario| scenario.settings.stance = Stance::Cautious),
        with(|scenario| scenario.settings.stance = Stance::AsQuoted),
        with(|scenario| scenario.programmes.values_mut().for_each(|chosen| chosen.wanted = Some(1e6))),
        with(|scenario| {
            let trials = ChosenProgramme { estimate: Some("behaviour-change".into()), health_gain: true, ..ChosenProgramme::default() };
            scenario.programmes = [("make-a-change".to_owned(), trials)].into();
        }),
        woman_for("iris", 10),
        derby_with(&["cara"]),
    ]
}

// Nudges.

#[test]
fn one_way_swings_are_the_answer_at_the_10th_and_90th_percentile_with_the_largest_swing_first() {
    for scenario in scenarios() {
        let mut inputs = inputs_of(&scenario);
        if let Some(slot) = inputs.slot("iris.net-saving") {
            // Skewed to the left: its 10th percentile is the long end.
            inputs.parameters[slot.0 as usize].spread = Distribution::ShiftedLognormalFitted { low: -151.0, high: 37.0 };
        }
        let prepared = Simulator::default().prepare(&inputs);
        for net in Net::ALL {
            let nudges = prepared.one_way(net);
            assert!(nudges.is_sorted_by(|one, other| one.swing() >= other.swing()) && !nudges.is_empty());
            for nudge in nudges {
                let parameter = inputs.parameter(nudge.slot);
                let shape = Sampler::of(parameter.central, parameter.spread);
                let [low, high] = [-1.281_551_565_5, 1.281_551_565_5].map(|score| shape.value(score) * parameter.rebase);
                let near = |a: f64, b: f64| (a - b).abs() <= 1e-7 * a.abs().max(b.abs()).max(1.0);
                assert!(near(nudge.low, low) && near(nudge.high, high) && low < high, "{} from {low} to {high}: {nudge:?}", parameter.id);
                let (at_low, at_high) = (net_at(&inputs, nudge.slot, nudge.low, net), net_at(&inputs, nudge.slot, nudge.high, net));
                assert!(
                    near(nudge.at_low, at_low) && near(nudge.at_high, at_high),
                    "{}: {nudge:?}, not {at_low} and {at_high}",
                    parameter.id
                );
            }
        }
    }
}

#[test]
fn everything_drawn_is_nudged_and_nothing_else() {
    let inputs = inputs_of(&all_programmes());
    let draws = drawn(&inputs, 1, 100);
    let nudged: Vec<Slot> = draws.prepared.one_way(Net::Social).iter().map(|nudge| nudge.slot).collect();
    for slot in every_slot(&inputs) {
        assert_eq!(nudged.contains(&slot), draws.drawn(slot).is_some(), "{}", inputs.parameter(slot).id);
    }
}

#[test]
fn one_draw_in_ten_lies_beyond_each_end_of_a_nudge() {
    let inputs = inputs_of(&all_programmes());
    let draws = drawn(&inputs, 1, 10_000);
    for nudge in draws.prepared.one_way(Net::Public) {
        let values = draws.drawn(nudge.slot).expect("it is drawn");
        let share = |is_so: &dyn Fn(f64) -> bool| values.iter().filter(|value| is_so(**value)).count() as f64 / 10_000.0;
        let (below, above) = (share(&|value| value < nudge.low), share(&|value| value > nudge.high));
        assert!((below - 0.1).abs() < 0.0135 && (above - 0.1).abs() < 0.0135, "{}: {below}, {above}", inputs.parameter(nudge.slot).id);
    }
}

// The value at which the answer turns.

const LOOKS: usize = 16;

/// Holds what is said about a range against the whole calculation; true where the answer turns.
fn turns(inputs: &Inputs, slot: Slot, (low, high): (f64, f64), net: Net) -> bool {
    let what = &inputs.parameter(slot).id;
    let looks: Vec<f64> = (0..=LOOKS).map(|at| net_at(inputs, slot, low + (high - low) * at as f64 / LOOKS as f64, net)).collect();
    let range = looks.iter().fold(1.0_f64, |most, net| most.max(net.abs()));
    let found = switching_value(inputs, slot, (low, high), net);
    match found {
        SwitchingValue::At { value, pays_above } => {
            assert!((low..=high).contains(&value), "{what}: {value} is outside {low} to {high}");
            let around = |share: f64| {
                let step = share * (high - low);
                [value - step, value + step].map(|value| net_at(inputs, slot, value.clamp(low, high), net) > 0.0)
                    == [!pays_above, pays_above]
            };
            let here = net_at(inputs, slot, value, net);
            // Either nothing is left there, or the answer jumps.
            assert!(here.abs() <= 1e-9 * range || around(1e-11), "{what} at {value} leaves {here} of {range}");
            assert!(around(1e-5) || here == 0.0, "{what} does not turn at {value}");
        }
        SwitchingValue::AlwaysPays => assert!(looks.iter().all(|net| *net > 0.0), "{what}"),
        SwitchingValue::NeverPays => assert!(looks.iter().all(|net| *net <= 0.0), "{what}"),
    }
    matches!(found, SwitchingValue::At { .. })
}

#[test]
fn at_the_turning_value_of_any_input_the_net_benefit_is_nothing() {
    let mut found = 0;
    for scenario in scenarios() {
        let inputs = inputs_of(&scenario);
        for slot in every_slot(&inputs) {
            let value = inputs.value(slot);
            let parameter = inputs.parameter(slot);
            let bounds = parameter.unit.bounds();
            let hold = |value: f64| value.clamp(bounds.smallest * parameter.rebase, bounds.largest * parameter.rebase);
            // Its own ends, and far beyond anything that is drawn.
            let wide = (hold(value - 5.0 * value.abs() - 1.0), hold(value + 5.0 * value.abs() + 1.0));
            let ranges = [parameter.rebased_ends(), Some(wide)];
            for range in ranges.into_iter().flatten() {
                for net in Net::ALL {
                    found += usize::from(turns(&inputs, slot, range, net));
                }
            }
        }
    }
    assert!(found > 50, "only {found} turns were found");
}

#[test]
fn an_answer_that_never_turns_is_said_to_pay_always_or_never() {
    let mut inputs = inputs_of(&woman_for("iris", 10));
    let unread = slot_of(&inputs, "need.cases-per-idva");
    let turn = |inputs: &Inputs| switching_value(inputs, unread, (1.0, 1e4), Net::Social);
    assert_eq!(turn(&inputs), SwitchingValue::AlwaysPays);
    let cost = slot_of(&inputs, "iris.unit-cost");
    inputs.values[cost.0 as usize] = 1e6;
    assert_eq!(turn(&inputs), SwitchingValue::NeverPays);
    inputs.plan.programmes.clear();
    assert_eq!(turn(&inputs), SwitchingValue::NeverPays, "nothing at all does not pay");
}

#[test]
fn a_range_without_width_and_a_jump_are_got_over() {
    let mut inputs = inputs_of(&derby_with(&["iris"]));
    let share = slot_of(&inputs, "iris.share");
    assert_ne!(switching_value(&inputs, share, (0.6, 0.6), Net::Social), SwitchingValue::At { value: 0.6, pays_above: true });
    // A cost by the year falls due as soon as anybody is reached at all: the answer jumps at 0, and turns above it.
    let unit_cost = slot_of(&inputs, "iris.unit-cost");
    for cost in &mut inputs.plan.programmes[0].costs {
        cost.basis = CostPlanBasis::PerYear { amount: unit_cost, hours: None };
    }
    inputs.values[unit_cost.0 as usize] = 20_000.0;
    for range in [(0.0, 1.0), (0.0, 1e-9), (-0.5, 0.5)] {
        turns(&inputs, share, range, Net::Social);
    }
}

// What is worth finding out.

/// What certainty is worth where a net benefit is spread normally.
fn normal_loss(mean: f64, deviation: f64) -> f64 {
    let away = mean.abs() / deviation;
    let normal = Normal::standard();
    deviation * normal.pdf(away) - mean.abs() * normal.sf(away)
}

/// IRIS with two normal doubts: the saving, and the cost.
fn two_doubts(saving_sd: f64, cost_sd: f64) -> Inputs {
    let mut inputs = inputs_of(&woman_for("iris", 1));
    inputs.parameters.iter_mut().for_each(|parameter| parameter.spread = Distribution::Fixed);
    inputs.plan.overlap = None;
    let (cost, published) = (slot_of(&inputs, "iris.unit-cost"), slot_of(&inputs, "iris.published-cost"));
    // Dear enough for the doubt about it never to reach 0.
    for (slot, central) in [(cost, 1_000.0), (published, 1_000.0)] {
        let parameter = &mut inputs.parameters[slot.0 as usize];
        parameter.central = central;
        inputs.values[slot.0 as usize] = central * parameter.rebase;
    }
    for (id, sd) in [("iris.net-saving", saving_sd), ("iris.unit-cost", cost_sd)].into_iter().filter(|(_, sd)| *sd > 0.0) {
        spread(&mut inputs, id, Distribution::NormalSd { sd });
    }
    inputs
}

/// The same with nothing to be expected either way, so that every doubt counts.
fn two_even_doubts(saving_sd: f64, cost_sd: f64) -> Inputs {
    let mut inputs = two_doubts(saving_sd, cost_sd);
    let slot = slot_of(&inputs, "iris.net-saving");
    let SwitchingValue::At { value, .. } = switching_value(&inputs, slot, (-1e4, 1e4), Net::Social) else { panic!("it turns") };
    inputs.values[slot.0 as usize] = value;
    inputs.parameters[slot.0 as usize].central = value / inputs.parameters[slot.0 as usize].rebase;
    inputs
}

#[test]
fn certainty_is_worth_what_the_formula_for_normal_net_benefits_says() {
    for inputs in [two_doubts(20.0, 2.0), two_doubts(200.0, 0.0), two_even_doubts(100.0, 10.0)] {
        let draws = drawn(&inputs, 1, 20_000);
        let summary = draws.summary(Measure::Total(Net::Social));
        let (worth, expected) = (draws.perfect_information(Net::Social), normal_loss(summary.mean, summary.deviation));
        assert!((worth - expected).abs() <= 0.02 * summary.deviation, "{worth} is not {expected}");
    }
}

#[test]
fn an_input_that_decides_alone_is_worth_as_much_as_certainty_about_everything() {
    for seed in 1..=10 {
        let draws = drawn(&two_even_doubts(100.0, 0.0), seed, 10_000);
        let [(_, worth)] = draws.evppi(Net::Social)[..] else { panic!("one input is in doubt") };
        let all = draws.perfect_information(Net::Social);
        assert!((0.97..=1.0 + 1e-9).contains(&(worth / all)), "{worth} of {all}");
    }
}

#[test]
fn an_input_is_worth_its_own_part_of_the_doubt_and_one_that_does_not_matter_is_worth_about_nothing() {
    for seed in 1..=10 {
        let draws = drawn(&two_even_doubts(100.0, 1e-6), seed, 10_000);
        let worth = draws.evppi(Net::Social);
        let all = draws.perfect_information(Net::Social);
        let least = worth.iter().map(|(_, worth)| *worth).fold(f64::INFINITY, f64::min);
        assert!(worth.len() == 2 && least <= 0.03 * all, "{least} of {all}");
        // Two inputs of different size, each held against the formula for its own part.
        let inputs = two_even_doubts(100.0, 5.0);
        let draws = drawn(&inputs, seed, 10_000);
        for (slot, worth) in draws.evppi(Net::Social) {
            let nudge = draws.prepared.one_way(Net::Social).into_iter().find(|nudge| nudge.slot == slot).expect("it is nudged");
            let own = nudge.swing() / (2.0 * 1.281_551_565_5);
            let whole = draws.summary(Measure::Total(Net::Social)).deviation;
            let expected = normal_loss(0.0, own);
            assert!((worth - expected).abs() <= 0.035 * whole, "{worth} is not {expected} of {whole}");
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 40, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_input_is_worth_more_than_certainty_about_everything_and_nothing_is_worth_less_than_nothing(
        seed in any::<u32>(), which in 0_usize..7, count in 1_usize..1_500, scale in proptest::option::of(0.0..1e6_f64),
    ) {
        let mut scenario = scenarios().remove(which);
        if let Some(chosen) = scenario.programmes.values_mut().next() {
            chosen.wanted = scale;
        }
        let draws = drawn(&inputs_of(&scenario), seed, count);
        for net in Net::ALL {
            let all = draws.perfect_information(net);
            prop_assert!(all >= 0.0);
            for (_, worth) in draws.evppi(net) {
                prop_assert!((0.0..=all * (1.0 + 1e-9) + 1e-6).contains(&worth), "{worth} of {all}");
            }
        }
    }
}
