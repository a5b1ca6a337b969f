//! Tables of quantiles take a bounded time whatever the shape, and agree with distribution functions that were not written here.

use crate::common::{derby_with, inputs_of};
use ledger_model::appraisal::Appraisal;
use ledger_model::model::{ChangedParameter, Scenario};
use ledger_model::quantities::{Bounds, Distribution, Uncertain};
use ledger_model::simulation::{MAX_NORMAL_SCORE, MOST_EVALUATIONS, Quantiles, Sampler, beta_quantiles, gamma_quantiles, knot_score};
use proptest::prelude::*;
use statrs::distribution::{Beta, ContinuousCDF, Gamma, Normal};

/// Magnitudes from the smallest number there is to the largest accepted, the extremes as likely as the middle.
fn magnitude() -> impl Strategy<Value = f64> {
    prop_oneof![
        (-308.0..12.0_f64).prop_map(|power| 10f64.powf(power)),
        (-6.0..6.0_f64).prop_map(|power| 10f64.powf(power)),
        Just(f64::MIN_POSITIVE),
        Just(5e-324),
        Just(1e12),
    ]
}

/// Shares, as likely close to 0 or to 1 as in the middle.
fn share() -> impl Strategy<Value = f64> {
    prop_oneof![
        0.0..=1.0_f64,
        (-320.0..0.0_f64).prop_map(|power| 10f64.powf(power)),
        (-16.0..0.0_f64).prop_map(|power| 1.0 - 10f64.powf(power)),
        Just(1e-5),
        Just(1.0 - f64::EPSILON / 2.0),
    ]
}

fn is_sound(quantiles: &Quantiles, Bounds { smallest, largest }: Bounds) -> Result<(), TestCaseError> {
    if let Quantiles::Table { values, evaluations } = quantiles {
        prop_assert!(*evaluations <= MOST_EVALUATIONS, "{evaluations} evaluations");
        prop_assert!(values.is_sorted() && values.iter().all(|value| (smallest..=largest).contains(value)), "{values:?}");
    }
    Ok(())
}

/// Any spread of any kind round any centre: about as many are refused as are accepted.
fn any_spread() -> impl Strategy<Value = (f64, Distribution)> {
    let number = || prop_oneof![magnitude(), magnitude().prop_map(|size| -size), share(), Just(0.0)];
    (0_usize..12, number(), magnitude(), magnitude(), share()).prop_map(|(kind, central, below, above, share)| {
        // Ends from next to the centre to far from it.
        let (low, high) = (central - below, central + above);
        let (nearest, furthest) = (share * (1.0 - 1e-9 * below.min(1.0)), (share + above * (1.0 - share)).min(1.0));
        match kind {
            0 => (central, Distribution::Triangular { low, high }),
            1 => (central, Distribution::Pert { low, high }),
            2 => (central, Distribution::Uniform { low, high }),
            3 => (central, Distribution::Lognormal { low: central / (1.0 + below), high: central * (1.0 + above) }),
            4 => (central, Distribution::Normal { low, high }),
            5 => (central, Distribution::NormalSd { sd: below }),
            6 => (share, Distribution::Beta { low: nearest, high: furthest }),
            7 => (central, Distribution::Gamma { low: low.max(0.0), high }),
            8 => (central, Distribution::GammaSd { sd: below }),
            9 => (central, Distribution::ShiftedLognormal { shift: central, scale: below, sigma: above }),
            10 => (central, Distribution::ShiftedLognormalFitted { low, high }),
            _ => (share, Distribution::Beta { low: share * (1.0 - below.min(1.0)), high: furthest }),
        }
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 3_000, max_global_rejects: 100_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_gamma_table_of_any_shape_is_made_within_its_evaluations(mean in magnitude(), sd in magnitude()) {
        is_sound(&gamma_quantiles(mean, sd), Bounds { smallest: 0.0, largest: f64::MAX })?;
    }

    #[test]
    fn a_beta_table_of_any_shape_is_made_within_its_evaluations(mean in share(), size in magnitude()) {
        is_sound(&beta_quantiles(mean, size), Bounds { smallest: 0.0, largest: 1.0 })?;
    }

    #[test]
    fn every_spread_that_is_accepted_gives_rising_values_that_can_be_held_within_bounds((central, spread) in any_spread()) {
        prop_assume!(Uncertain { central, spread }.check(Bounds { smallest: -1e12, largest: 1e12 }).is_ok());
        let shape = Sampler::of(central, spread);
        let values: Vec<f64> = (-45..=45).map(|tenth| shape.value(f64::from(tenth) / 10.0)).collect();
        prop_assert!(values.is_sorted(), "{shape:?}");
        let bounds = Bounds { smallest: -1e12, largest: 1e12 };
        let (least, most) = shape.support(bounds);
        prop_assert!(bounds.smallest <= least && least <= most && most <= bounds.largest, "{shape:?}");
    }
}

/// How far the knots of a table are from the probabilities they stand for, as a share of the smaller tail. Values that are at an
/// edge to the last digit stand for every knot there, and are left out.
fn furthest_off(values: &[f64], edges: std::ops::Range<f64>, curve: &impl ContinuousCDF<f64, f64>) -> f64 {
    let normal = Normal::standard();
    let off = |(knot, value): (usize, &f64)| {
        let score = knot_score(knot);
        if score < 0.0 { (curve.cdf(*value) / normal.cdf(score) - 1.0).abs() } else { (curve.sf(*value) / normal.sf(score) - 1.0).abs() }
    };
    values.iter().enumerate().filter(|(_, value)| edges.contains(value)).map(off).fold(0.0, f64::max)
}

#[test]
fn gamma_tables_agree_with_another_distribution_function_from_the_most_lopsided_to_the_narrow() {
    for shape in [0.02, 0.1, 0.3, 0.5, 0.9, 1.0, 1.1, 2.0, 5.0, 16.0, 50.0, 300.0, 2_000.0, 20_000.0] {
        let Quantiles::Table { values, .. } = gamma_quantiles(shape, f64::sqrt(shape)) else { panic!("no table for {shape}") };
        let curve = Gamma::new(shape, 1.0).expect("a gamma curve");
        let off = furthest_off(&values, 1e-300..f64::MAX, &curve);
        assert!(off < 1e-8, "shape {shape}: {off}");
    }
}

#[test]
fn beta_tables_agree_with_another_distribution_function_from_two_peaks_to_the_narrow() {
    for size in [0.05, 0.3, 1.0, 2.0, 3.5, 6.0, 40.0, 250.0, 2_000.0] {
        for mean in [0.002, 0.05, 0.31, 0.5, 0.69, 0.94, 0.998] {
            let Quantiles::Table { values, .. } = beta_quantiles(mean, size) else { panic!("no table for {mean}, {size}") };
            let curve = Beta::new(mean * size, (1.0 - mean) * size).expect("a beta curve");
            let off = furthest_off(&values, 1e-300..1.0 - 1e-9, &curve);
            assert!(off < 1e-7, "mean {mean}, size {size}: {off}");
        }
    }
}

#[test]
fn a_beta_of_a_vanishing_share_is_a_gamma_and_one_of_nearly_all_is_its_mirror_image() {
    for mean in [1e-6, 1e-9, 1e-12, 1e-14, 1e-15, 1e-16, 1e-17, 1e-20, 1e-100, 1e-250] {
        for wide in [0.05, 0.25, 1.0, 3.0] {
            let sd = wide * mean;
            let Quantiles::Table { values, .. } = beta_quantiles(mean, 1.0 / (wide * wide * mean)) else { panic!("no table for {mean}") };
            let Quantiles::Table { values: limit, .. } = gamma_quantiles(mean, sd) else { panic!("no table for {mean}") };
            for (knot, (value, limit)) in values.iter().zip(&limit).enumerate() {
                let off = (value - limit).abs() / sd;
                assert!(off < 1e-3, "mean {mean}, {wide} wide, score {}: {value} and {limit}", knot_score(knot));
            }
        }
    }
    let [Quantiles::Table { values: low, .. }, Quantiles::Table { values: high, .. }] =
        [beta_quantiles(1e-9, 1e11), beta_quantiles(1.0 - 1e-9, 1e11)]
    else {
        panic!("no tables")
    };
    for (low, high) in low.iter().zip(high.iter().rev()) {
        assert!((low - (1.0 - high)).abs() < 1e-15, "{low} and {high}");
    }
}

#[test]
fn the_narrowest_tables_agree_with_the_normal_curve_that_takes_their_place() {
    let agree = |of: &str, values: &[f64], mean: f64, sd: f64| {
        for (knot, value) in values.iter().enumerate() {
            let off = (value - (mean + sd * knot_score(knot))) / sd;
            assert!(off.abs() < 1e-4, "{of}, score {}: {off} standard deviations", knot_score(knot));
        }
    };
    let (mean, sd) = (1_447.0, 1_447.0 / 0.99e6);
    let Quantiles::Table { values, .. } = gamma_quantiles(mean, sd) else { panic!("no table") };
    agree("gamma", &values, mean, sd);
    assert_eq!(gamma_quantiles(mean, sd * 0.98), Quantiles::Normal);
    for mean in [1e-5, 0.3, 0.69, 0.999] {
        let size = 0.99e12 / (mean * (1.0 - mean));
        let Quantiles::Table { values, .. } = beta_quantiles(mean, size) else { panic!("no table") };
        agree("beta", &values, mean, (mean * (1.0 - mean) / (size + 1.0)).sqrt());
        assert_eq!(beta_quantiles(mean, size * 1.02), Quantiles::Normal);
    }
}

/// A scenario with one number changed.
fn with(id: &str, value: Option<f64>, ends: Option<(f64, f64)>) -> Scenario {
    let mut scenario = derby_with(&["iris", "marac", "cara", "make-a-change", "drive"]);
    let (low, high) = ends.unzip();
    scenario.parameters.insert(id.into(), ChangedParameter { value, low, high, ..ChangedParameter::default() });
    scenario
}

#[test]
fn numbers_that_once_never_came_to_an_end_are_drawn() {
    for (id, value, ends) in [
        ("need.people-per-case", Some(1e-5), None),
        ("need.people-per-case", Some(0.69), Some((0.689_99, 0.690_01))),
        ("marac.unit-cost", Some(1_447.0), Some((1_446.98, 1_447.02))),
        ("marac.unit-cost", Some(1_447.0), Some((1_447.0 * (1.0 - 1e-5), 1_447.0 * (1.0 + 1e-5)))),
        ("marac.unit-cost", Some(1_447.0), Some((1_447.0 * (1.0 - 1e-15), 1_447.0 * (1.0 + 1e-15)))),
    ] {
        let scenario = with(id, value, ends);
        let answer = Appraisal::of(&scenario).unwrap_or_else(|faults| panic!("{id}: {faults:?}"));
        assert!(answer.draws().is_some_and(|draws| draws.count >= 10_000), "{id} round {value:?}");
        let parameter = inputs_of(&scenario).parameters.into_iter().find(|one| one.id == id).expect("it is a number of the scenario");
        let shape = Sampler::of(parameter.central, parameter.spread);
        let (least, most) = (shape.value(-MAX_NORMAL_SCORE), shape.value(MAX_NORMAL_SCORE));
        assert!(least <= parameter.central && parameter.central <= most, "{id}: {least} to {most}");
    }
}
