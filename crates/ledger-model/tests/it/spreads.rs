//! What is drawn from a spread is what the spread says, held against formulas worked out here.

use crate::common::{all_programmes, derby_with, drawn, inputs_of, mean_and_deviation, slot_of, spread};
use ledger_model::evidence::Unit;
use ledger_model::model::{ChangedParameter, ChosenProgramme, Scenario};
use ledger_model::quantities::{Bounds, Distribution, DistributionError, PriceYear, Uncertain, fit_shifted_lognormal};
use ledger_model::simulation::{MAX_NORMAL_SCORE, Measure, Net, Sampler, Stream, quantiles};
use proptest::prelude::*;
use statrs::distribution::{Beta, ContinuousCDF, Gamma, Normal};

/// How closely a table is held to its curve, in standard deviations.
const TABLE: f64 = 5e-4;
/// Standard errors that chance may make a figure miss by.
const ERRORS: f64 = 4.5;

/// What a spread is said to be, worked out without the code that draws it.
struct Known {
    mean: f64,
    deviation: f64,
    chance_below: Box<dyn Fn(f64) -> f64>,
}

fn known(mean: f64, deviation: f64, chance_below: impl Fn(f64) -> f64 + 'static) -> Known {
    Known { mean, deviation, chance_below: Box::new(chance_below) }
}

fn lognormal(shift: f64, scale: f64, sigma: f64) -> Known {
    let square = sigma * sigma;
    let deviation = scale.abs() * (square / 2.0).exp() * (square.exp() - 1.0).sqrt();
    known(shift + scale * (square / 2.0).exp(), deviation, move |value| {
        let over = (value - shift) / scale;
        if over > 0.0 { Normal::standard().cdf(over.ln() / sigma) } else { f64::from(u8::from(scale < 0.0)) }
    })
}

fn gamma(mean: f64, deviation: f64) -> Known {
    let curve = Gamma::new((mean / deviation).powi(2), mean / (deviation * deviation)).expect("a gamma curve");
    known(mean, deviation, move |value| if value > 0.0 { curve.cdf(value) } else { 0.0 })
}

fn beta(mean: f64, deviation: f64) -> Known {
    let size = mean * (1.0 - mean) / (deviation * deviation) - 1.0;
    let curve = Beta::new(mean * size, (1.0 - mean) * size).expect("a beta curve");
    known(mean, deviation, move |value| curve.cdf(value.clamp(0.0, 1.0)))
}

fn normal(mean: f64, deviation: f64) -> Known {
    known(mean, deviation, move |value| Normal::standard().cdf((value - mean) / deviation))
}

/// The published meaning of each kind of spread.
fn said(central: f64, spread: Distribution) -> Known {
    match spread {
        Distribution::Fixed => known(central, 0.0, move |value| f64::from(u8::from(value >= central))),
        Distribution::Triangular { low, high } => {
            let square = low * low + central * central + high * high - low * central - low * high - central * high;
            known((low + central + high) / 3.0, (square / 18.0).sqrt(), move |value| {
                let value = value.clamp(low, high);
                if value < central {
                    (value - low).powi(2) / ((high - low) * (central - low))
                } else if high > central {
                    1.0 - (high - value).powi(2) / ((high - low) * (high - central))
                } else {
                    1.0
                }
            })
        }
        Distribution::Pert { low, high } => {
            let mean = (low + 4.0 * central + high) / 6.0;
            let width = high - low;
            let curve = Beta::new(1.0 + 4.0 * (central - low) / width, 1.0 + 4.0 * (high - central) / width).expect("a beta curve");
            known(mean, ((mean - low) * (high - mean) / 7.0).sqrt(), move |value| curve.cdf(((value - low) / width).clamp(0.0, 1.0)))
        }
        Distribution::Uniform { low, high } => {
            known((low + high) / 2.0, (high - low) / 12.0_f64.sqrt(), move |value| ((value - low) / (high - low)).clamp(0.0, 1.0))
        }
        Distribution::Lognormal { low, high } => lognormal(0.0, central, (high / low).ln() / 3.92),
        Distribution::Normal { low, high } => normal(central, (high - low) / 3.92),
        Distribution::NormalSd { sd } => normal(central, sd),
        Distribution::Beta { low, high } => beta(central, (high - low) / 3.92),
        Distribution::Gamma { low, high } => gamma(central, (high - low) / 3.92),
        Distribution::GammaSd { sd } => gamma(central, sd),
        Distribution::ShiftedLognormal { shift, scale, sigma } => lognormal(shift, scale, sigma),
        Distribution::ShiftedLognormalFitted { low, high } => {
            let (shift, scale, sigma) = fit_shifted_lognormal(central, low, high).expect("there is such a curve");
            let curve = lognormal(shift, scale, sigma.abs());
            if scale > 0.0 {
                return curve;
            }
            // Skewed to the left: what is above is what would be below the mirror image.
            let mirror = lognormal(-shift, -scale, sigma.abs());
            known(curve.mean, curve.deviation, move |value| 1.0 - (mirror.chance_below)(-value))
        }
    }
}

/// Every kind of spread, plain and awkward.
fn every_kind() -> Vec<(f64, Distribution)> {
    vec![
        (0.30, Distribution::Triangular { low: 0.10, high: 0.45 }),
        (0.0, Distribution::Triangular { low: 0.0, high: 1.0 }),
        (1.0, Distribution::Triangular { low: 0.58, high: 1.0 }),
        (2.0, Distribution::Pert { low: 1.0, high: 4.0 }),
        (4.0, Distribution::Pert { low: 1.0, high: 4.0 }),
        (5.0, Distribution::Uniform { low: -2.0, high: 7.0 }),
        (0.86, Distribution::Lognormal { low: 0.54, high: 1.38 }),
        (3.0, Distribution::Lognormal { low: 1.0, high: 20.0 }),
        (37.0, Distribution::Normal { low: -136.0, high: 178.0 }),
        (0.069, Distribution::NormalSd { sd: 0.0041 }),
        (0.69, Distribution::Beta { low: 0.60, high: 0.72 }),
        (0.5, Distribution::Beta { low: 0.02, high: 0.98 }),
        (0.05, Distribution::Beta { low: 0.0, high: 0.4 }),
        (500.0, Distribution::Gamma { low: 350.0, high: 800.0 }),
        (1.0, Distribution::Gamma { low: 0.1, high: 6.0 }),
        (1.0, Distribution::GammaSd { sd: 0.25 }),
        (14.0, Distribution::ShiftedLognormal { shift: -48.5, scale: 47.8, sigma: 0.728 }),
        (14.0, Distribution::ShiftedLognormalFitted { low: -37.0, high: 151.0 }),
        (-14.0, Distribution::ShiftedLognormalFitted { low: -151.0, high: 37.0 }),
        (10.0, Distribution::ShiftedLognormalFitted { low: 0.0, high: 20.0 }),
    ]
}

fn scores(count: usize) -> Vec<f64> {
    let mut stream = Stream::new(1, "spreads");
    (0..count).map(|_| stream.score()).collect()
}

#[test]
fn a_million_draws_of_every_spread_agree_with_closed_forms() {
    let scores = scores(1_000_000);
    let count = scores.len() as f64;
    for (central, spread) in every_kind() {
        let shape = Sampler::of(central, spread);
        let values: Vec<f64> = scores.iter().map(|score| shape.value(*score)).collect();
        let Known { mean, deviation, chance_below } = said(central, spread);
        let (seen_mean, seen_deviation) = mean_and_deviation(&values);
        let allowed = ERRORS * deviation / count.sqrt() + TABLE * deviation;
        assert!((seen_mean - mean).abs() <= allowed, "{spread:?} round {central} has the mean {seen_mean}, not {mean}");
        let fourth = values.iter().map(|value| (value - seen_mean).powi(4)).sum::<f64>() / count;
        let error = ((fourth - deviation.powi(4)).max(0.0) / count).sqrt() / (2.0 * deviation);
        let allowed = ERRORS * error + TABLE * deviation;
        assert!(
            (seen_deviation - deviation).abs() <= allowed,
            "{spread:?} round {central} has the deviation {seen_deviation}, not {deviation}"
        );
        let shares = [0.025, 0.1, 0.5, 0.9, 0.975];
        for (share, value) in shares.into_iter().zip(quantiles(&values, shares)) {
            let error = ERRORS * (share * (1.0 - share) / count).sqrt();
            let near = TABLE * deviation;
            let between = chance_below(value - near) - error..=chance_below(value + near) + error;
            assert!(between.contains(&share), "{share} of {spread:?} round {central} are said to be below {value}: {between:?}");
        }
    }
}

fn spreads() -> impl Strategy<Value = (f64, Distribution)> {
    (0_usize..11, 0.001..0.999_f64, 0.0..0.5_f64, 0.0..0.5_f64, 0.1..1_000.0_f64).prop_map(|(kind, centre, below, above, unit)| {
        let share = centre;
        let (low_share, high_share) = ((share - below).max(0.0), (share + above).min(1.0));
        let (central, low, high) = (centre * unit, low_share * unit, high_share * unit);
        match kind {
            0 => (central, Distribution::Triangular { low, high }),
            1 => (central, Distribution::Pert { low, high }),
            2 => (central, Distribution::Uniform { low, high }),
            3 => (central, Distribution::Lognormal { low: low.max(central / 20.0), high }),
            4 => (central, Distribution::Normal { low, high }),
            5 => (central, Distribution::NormalSd { sd: below * unit }),
            6 => (share, Distribution::Beta { low: low_share, high: high_share }),
            7 => (central, Distribution::Gamma { low, high }),
            8 => (central, Distribution::GammaSd { sd: central * (0.01 + below) }),
            9 => (central, Distribution::ShiftedLognormal { shift: -unit, scale: unit, sigma: 0.1 + below }),
            _ => (central, Distribution::ShiftedLognormalFitted { low, high }),
        }
    })
}

const ANY: Bounds = Bounds { smallest: -1e12, largest: 1e12 };

fn accepted(central: f64, spread: Distribution) -> bool {
    // Nearly all at one end, with a turn behind it that no table of this size follows.
    let turns_sharply = match spread {
        Distribution::Beta { low, high } => {
            let size = central * (1.0 - central) / ((high - low) / 3.92).powi(2) - 1.0;
            central.min(1.0 - central) * size < 0.2
        }
        Distribution::Gamma { low, high } => (central / ((high - low) / 3.92)).powi(2) < 0.2,
        _ => false,
    };
    if turns_sharply {
        return false;
    }
    Uncertain { central, spread }.check(ANY).is_ok() && spread.ends(central).is_some_and(|(low, high)| high - low > 1e-6)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_value_of_a_score_has_the_scores_chance_of_being_undercut((central, spread) in spreads(), score in -3.5..3.5_f64) {
        prop_assume!(accepted(central, spread));
        let value = Sampler::of(central, spread).value(score);
        let Known { deviation, chance_below, .. } = said(central, spread);
        let near = TABLE * deviation;
        let chance = Normal::standard().cdf(score);
        let (least, most) = (chance_below(value - near) - 1e-9, chance_below(value + near) + 1e-9);
        prop_assert!((least..=most).contains(&chance), "{value}: {chance} is not in {least} to {most}");
    }

    #[test]
    fn a_higher_score_is_never_a_lower_value((central, spread) in spreads(), score in -5.0..5.0_f64, step in 0.0..1.0_f64) {
        prop_assume!(Uncertain { central, spread }.check(ANY).is_ok());
        let shape = Sampler::of(central, spread);
        prop_assert!(shape.value(score) <= shape.value(score + step));
        prop_assert!(shape.value(score).is_finite());
        let (least, most) = shape.support(ANY);
        prop_assert!((least..=most).contains(&shape.value(score)));
    }

    #[test]
    fn a_fitted_curve_has_its_mean_and_both_ends_and_so_does_its_mirror_image(mean in -10.0..10.0_f64, below in 0.5..1.0_f64, times in 1.001..10.0_f64) {
        let (low, high) = (mean - below, mean + below * times);
        if let Some((shift, scale, sigma)) = fit_shifted_lognormal(mean, low, high) {
            let near = |a: f64, b: f64| (a - b).abs() <= 1e-4 * (high - low);
            prop_assert!(near(shift + scale * (sigma * sigma / 2.0).exp(), mean));
            let shape = Sampler::of(mean, Distribution::ShiftedLognormalFitted { low, high });
            prop_assert!(near(shape.value(-1.96), low) && near(shape.value(1.96), high));
            let mirror = Sampler::of(-mean, Distribution::ShiftedLognormalFitted { low: -high, high: -low });
            for score in [-3.0, -1.0, 0.0, 0.5, 2.0] {
                prop_assert!(near(mirror.value(score), -shape.value(-score)));
            }
        } else {
            prop_assert!(times > 5.0, "{times} times as far to one end as to the other is not too lopsided");
            let refused = Uncertain { central: mean, spread: Distribution::ShiftedLognormalFitted { low, high } }.check(ANY);
            prop_assert_eq!(refused, Err(DistributionError::TooLopsided { central: mean, low, high }));
        }
    }
}

#[test]
fn low_and_high_are_the_middle_95_percent_of_a_normal_and_of_a_lognormal_round_its_median() {
    let normal = Sampler::of(21.0, Distribution::Normal { low: -136.0, high: 178.0 });
    let lognormal = Sampler::of(0.5_f64.sqrt(), Distribution::Lognormal { low: 0.25, high: 2.0 });
    for (shape, low, high) in [(normal, -136.0, 178.0), (lognormal, 0.25, 2.0)] {
        assert!((shape.value(-1.96) - low).abs() < 1e-9 && (shape.value(1.96) - high).abs() < 1e-9, "{shape:?}");
    }
}

#[test]
fn a_spread_without_width_stays_at_its_centre() {
    let flat = [
        Distribution::Fixed,
        Distribution::Triangular { low: 0.4, high: 0.4 },
        Distribution::Pert { low: 0.4, high: 0.4 },
        Distribution::Uniform { low: 0.4, high: 0.4 },
        Distribution::Lognormal { low: 0.4, high: 0.4 },
        Distribution::Normal { low: 0.4, high: 0.4 },
        Distribution::Beta { low: 0.4, high: 0.4 },
        Distribution::Gamma { low: 0.4, high: 0.4 },
        Distribution::ShiftedLognormalFitted { low: 0.4, high: 0.4 },
    ];
    for spread in flat {
        assert_eq!(Uncertain { central: 0.4, spread }.check(Unit::Proportion.bounds()), Ok(()));
        let shape = Sampler::of(0.4, spread);
        assert_eq!(shape, Sampler::Fixed(0.4), "{spread:?}");
        assert!([-9.0, 0.0, MAX_NORMAL_SCORE].into_iter().all(|score| shape.value(score) == 0.4));
    }
}

#[test]
fn impossible_spreads_are_refused_with_their_reason() {
    let share = Unit::Proportion.bounds();
    let refused = |central: f64, spread: Distribution| Uncertain { central, spread }.check(share).expect_err("it is impossible");
    let (central, low, high) = (0.5, 0.9, 0.1);
    assert_eq!(refused(central, Distribution::Uniform { low, high }), DistributionError::LowAboveHigh { low, high });
    assert_eq!(
        refused(0.1, Distribution::Pert { low: 0.2, high: 0.3 }),
        DistributionError::CentreOutside { central: 0.1, low: 0.2, high: 0.3 }
    );
    assert_eq!(
        refused(0.5, Distribution::Triangular { low: 0.2, high: 1.2 }),
        DistributionError::EndOutOfBounds { end: 1.2, smallest: 0.0, largest: 1.0 }
    );
    assert_eq!(refused(1.2, Distribution::Fixed), DistributionError::OutOfBounds { value: 1.2, smallest: 0.0, largest: 1.0 });
    assert_eq!(refused(0.5, Distribution::Lognormal { low: 0.0, high: 1.0 }), DistributionError::NeedsPositive(0.0));
    assert_eq!(refused(0.0, Distribution::Gamma { low: 0.0, high: 1.0 }), DistributionError::NeedsPositive(0.0));
    assert_eq!(
        refused(0.01, Distribution::Beta { low: 0.0, high: 1.0 }),
        DistributionError::TooWide { central: 0.01, low: 0.0, high: 1.0 }
    );
    assert_eq!(
        refused(0.01, Distribution::ShiftedLognormalFitted { low: 0.0, high: 1.0 }),
        DistributionError::TooLopsided { central: 0.01, low: 0.0, high: 1.0 }
    );
    for size in [0.0, -1.0] {
        assert_eq!(refused(0.5, Distribution::NormalSd { sd: size }), DistributionError::NoSize(size));
        assert_eq!(refused(0.5, Distribution::GammaSd { sd: size }), DistributionError::NoSize(size));
        assert_eq!(refused(0.5, Distribution::ShiftedLognormal { shift: 0.0, scale: 1.0, sigma: size }), DistributionError::NoSize(size));
    }
    for nothing in [f64::NAN, f64::INFINITY] {
        assert_eq!(refused(nothing, Distribution::Fixed), DistributionError::NotFinite);
        assert_eq!(refused(0.5, Distribution::Uniform { low: 0.0, high: nothing }), DistributionError::NotFinite);
        assert!(Uncertain { central: 0.5, spread: Distribution::NormalSd { sd: nothing } }.check(share).is_err());
    }
}

#[test]
fn a_share_drawn_beyond_0_or_1_is_held_at_the_edge_and_counted() {
    let mut inputs = inputs_of(&all_programmes());
    let slot = slot_of(&inputs, "need.prevalence-men");
    spread(&mut inputs, "need.prevalence-men", Distribution::NormalSd { sd: 0.02 });
    let draws = drawn(&inputs, 1, 10_000);
    let values = draws.drawn(slot).expect("it is drawn");
    assert!(values.iter().all(|value| (0.0..=1.0).contains(value)));
    let at_the_edge = values.iter().filter(|value| **value == 0.0).count();
    let held = draws.held.iter().find(|(held, _)| *held == slot).expect("some draws were held").1;
    assert_eq!(held as usize, at_the_edge);
    let expected = Normal::standard().cdf(-1.5) * 10_000.0;
    assert!((f64::from(held) - expected).abs() < ERRORS * expected.sqrt(), "{held} draws were held, not about {expected}");
}

// Published results that rest on draws.

#[test]
fn the_published_curve_of_iris_has_the_published_mean_and_ends() {
    let shape = Sampler::of(14.0, Distribution::ShiftedLognormal { shift: -48.5, scale: 47.8, sigma: 0.728 });
    let values: Vec<f64> = scores(200_000).into_iter().map(|score| shape.value(score)).collect();
    let (mean, deviation) = mean_and_deviation(&values);
    assert!((mean - 13.8).abs() < 0.05 + ERRORS * deviation / 200_000_f64.sqrt(), "the mean is {mean}");
    assert!((shape.value(-1.96) + 37.0).abs() < 0.05 && (shape.value(1.96) - 150.6).abs() < 0.05);
}

#[test]
fn the_trial_of_iris_pays_with_the_published_chance() {
    let shape = Sampler::of(37.0, Distribution::Normal { low: -136.0, high: 178.0 });
    let share = share_of(200_000, |score| shape.value(score) > 0.0);
    assert!((share - 0.68).abs() < 0.005, "{share}");
}

#[test]
fn cbt_lowers_abuse_with_the_published_chance() {
    let shape = Sampler::of(0.86, Distribution::Lognormal { low: 0.54, high: 1.38 });
    let share = share_of(200_000, |score| shape.value(score) < 1.0);
    assert!((share - 0.736).abs() < 0.005, "{share}");
    let mut scenario = derby_with(&["make-a-change"]);
    let chosen = ChosenProgramme { estimate: Some("behaviour-change".into()), ..ChosenProgramme::default() };
    scenario.programmes.insert("make-a-change".into(), chosen);
    let inputs = inputs_of(&scenario);
    let draws = drawn(&inputs, 1, 20_000);
    let ratios = draws.drawn(slot_of(&inputs, "behaviour-change.rate-ratio")).expect("it is drawn");
    let share = ratios.iter().filter(|ratio| **ratio < 1.0).count() as f64 / ratios.len() as f64;
    assert!((share - 0.736).abs() < 0.015, "{share}");
}

fn share_of(count: usize, is_so: impl Fn(f64) -> bool) -> f64 {
    scores(count).into_iter().filter(|score| is_so(*score)).count() as f64 / count as f64
}

/// IRIS with the gain in health at £20,000 a QALY, in the prices of the paper.
fn iris_as_the_paper_has_it() -> Scenario {
    let mut scenario = derby_with(&["iris"]);
    let paper: PriceYear = "2015/16".parse().expect("a price year");
    scenario.programmes.insert("iris".into(), ChosenProgramme { health_gain: true, ..ChosenProgramme::default() });
    scenario.settings.price_year = Some(paper);
    let value = ChangedParameter { value: Some(20_000.0), price_year: Some(paper), ..ChangedParameter::default() };
    scenario.parameters.insert("value.qaly".into(), value);
    scenario
}

#[test]
fn iris_is_cost_effective_with_about_the_published_chance() {
    let inputs = inputs_of(&iris_as_the_paper_has_it());
    let draws = drawn(&inputs, 1, 20_000);
    let whole = draws.summary(Measure::Total(Net::Social)).above_zero;
    assert!((0.50..=0.70).contains(&whole), "the chance that IRIS pays is {whole}");
    let columns = ["iris.net-saving", "iris.qaly-gain"].map(|id| draws.drawn(slot_of(&inputs, id)).expect("it is drawn"));
    let benefits = columns[0].iter().zip(&columns[1]).map(|(saving, gain)| 20_000.0 * gain + saving);
    let alone = benefits.filter(|benefit| *benefit > 0.0).count() as f64 / 20_000.0;
    assert!((0.50..=0.70).contains(&alone), "the chance of a net monetary benefit is {alone}");
}

#[test]
fn the_gain_in_health_of_iris_is_drawn_together_with_its_saving() {
    let inputs = inputs_of(&iris_as_the_paper_has_it());
    let draws = drawn(&inputs, 1, 20_000);
    let column = |id: &str| draws.drawn(slot_of(&inputs, id)).expect("it is drawn");
    let saving: Vec<f64> = column("iris.net-saving").iter().map(|value| ((value + 48.5) / 47.8).ln() / 0.728).collect();
    let gain: Vec<f64> = column("iris.qaly-gain").iter().map(|value| (value - 0.0014) / 0.0028).collect();
    let product = saving.iter().zip(&gain).map(|(saving, gain)| saving * gain).sum::<f64>() / 20_000.0;
    assert!((product - 0.8).abs() < 0.03, "the correlation is {product}");
}
