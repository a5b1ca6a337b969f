//! Published figures that the library must hold, and rules that follow from them. Published results of whole scenarios are the
//! tables in `data/acceptance`.

use crate::common::{derby_with, outcome_of, woman_for};
use ledger_model::appraisal::Appraisal;
use ledger_model::embedded::{library, whole_library};
use ledger_model::evidence::Kind;
use ledger_model::model::{Baseline, ChangedParameter, EffectPlan, Scenario, Stance, UnitCostBasis, WarningKind};
use ledger_model::quantities::{Distribution, PriceYear};

fn near(value: f64, wanted: f64, tolerance: f64) {
    assert!((value - wanted).abs() <= tolerance, "{value} is not within {tolerance} of {wanted}");
}

fn parameter(id: &str) -> f64 {
    library().parameter(id).unwrap_or_else(|| panic!("there is no {id}")).value
}

// A. Discounting

#[test]
fn green_book_factors_are_those_of_the_published_table() {
    let tables = &library().national.discounting.tables;
    let (standard, health) = (tables.standard.factors(32), tables.health.factors(32));
    let published = [
        (0, 1.0000, 1.0000),
        (1, 0.9662, 0.9852),
        (2, 0.9335, 0.9707),
        (3, 0.9019, 0.9563),
        (4, 0.8714, 0.9422),
        (5, 0.8420, 0.9283),
        (6, 0.8135, 0.9145),
        (7, 0.7860, 0.9010),
        (8, 0.7594, 0.8877),
        (9, 0.7337, 0.8746),
        (10, 0.7089, 0.8617),
        (15, 0.5969, 0.7999),
        (20, 0.5026, 0.7425),
        (25, 0.4231, 0.6892),
        (30, 0.3563, 0.6398),
        (31, 0.3459, 0.6316),
    ];
    for (year, wanted_standard, wanted_health) in published {
        near(standard[year], wanted_standard, 0.00005);
        near(health[year], wanted_health, 0.00005);
    }
    near(standard[1..=5].iter().sum(), 4.515052, 1e-6);
    near(standard[1..=10].iter().sum(), 8.316605, 1e-6);
    near(standard[..10].iter().sum(), 8.607687, 1e-6);
    let net = -100.0 + 30.0 * standard[1..=5].iter().sum::<f64>();
    near(net, 35.451571, 1e-5);
    near(net / standard[1..=5].iter().sum::<f64>(), 7.851863, 1e-5);
}

#[test]
fn every_band_of_the_green_book_table_starts_in_its_year() {
    let tables = &library().national.discounting.tables;
    let bands = [
        (1, 0.035, 0.015),
        (30, 0.035, 0.015),
        (31, 0.03, 0.0129),
        (75, 0.03, 0.0129),
        (76, 0.025, 0.0107),
        (125, 0.025, 0.0107),
        (126, 0.02, 0.0086),
        (200, 0.02, 0.0086),
        (201, 0.015, 0.0064),
        (300, 0.015, 0.0064),
        (301, 0.01, 0.0043),
    ];
    for (year, standard, health) in bands {
        near(tables.standard.rate(year), standard, 1e-12);
        near(tables.health.rate(year), health, 1e-12);
    }
}

// B and D. QALY arithmetic behind the data

#[test]
fn the_published_levels_of_iris_differ_by_its_published_saving() {
    let claim = |id: &str| {
        whole_library().programme("iris").and_then(|iris| iris.claims.iter().find(|claim| claim.id == id)).and_then(|claim| claim.value)
    };
    let levels: Vec<f64> =
        whole_library().programme("iris").map(|iris| iris.claims.iter().filter_map(|claim| claim.value).collect()).unwrap_or_default();
    for level in [4_416.0, 4_430.0, 1_238.0, 1_232.0, 39_097.0, 70_521.0] {
        assert!(levels.contains(&level), "the level {level} is not among the claims");
    }
    near(39_097.0 / 70_521.0, parameter("iris.unit-cost"), 0.005);
    near(4_430.0 - 4_416.0, parameter("iris.net-saving"), 1e-9);
    near(1_232.0 - 1_238.0, parameter("iris.net-saving-nhs"), 1e-9);
    assert!(claim("no-such-claim").is_none());
}

#[test]
fn a_qaly_costs_the_nhs_within_a_tenth_of_what_is_published_of_iris() {
    let each = -parameter("iris.net-saving-nhs") / parameter("iris.qaly-gain");
    assert!((each / 3_913.0 - 1.0).abs() <= 0.10, "£{each} for a QALY is not within a tenth of the published £3,913");
}

#[test]
fn iris_plus_reproduces_its_net_monetary_benefit_from_its_claims() {
    let iris = whole_library().programme("iris").expect("IRIS is in the library");
    let saving = iris.claims.iter().find(|claim| claim.value == Some(92.0)).and_then(|claim| claim.value).expect("the £92 is a claim");
    near(saving + 20_000.0 * 0.00265, 145.0, 1e-9);
    let rounded = saving + 20_000.0 * 0.003;
    assert!((132.0..=162.0).contains(&rounded));
}

#[test]
fn a_health_gain_is_off_until_asked_for_and_then_counts_as_harm_avoided() {
    let without = outcome_of(&woman_for("iris", 10));
    let mut asked = woman_for("iris", 10);
    asked.programmes.entry("iris".into()).or_default().health_gain = true;
    let with = outcome_of(&asked);
    near(without.total.by_kind[Kind::Harm as usize].benefit, 0.0, 0.0);
    let qaly_index = library().deflator.factor(PriceYear::Financial(2020), PriceYear::Calendar(2024)).expect("the index covers it");
    let wanted = parameter("iris.qaly-gain") * parameter("value.qaly") * qaly_index;
    near(with.total.by_kind[Kind::Harm as usize].benefit_gross / with.programmes[0].delivered.scale, wanted, 1e-6);
    near(with.total.public_sector.benefit, without.total.public_sector.benefit, 1.0);
}

// C. IRIS, Devine et al.

#[test]
fn iris_has_one_net_figure_with_an_interval_that_spans_zero_and_never_a_cost_of_136_with_a_saving_of_178() {
    let iris = whole_library().programme("iris").expect("IRIS is in the library");
    let estimate = iris.estimate(&iris.stances.central).expect("the stance's estimate exists");
    let shape = serde_json::to_value(&estimate.effect).expect("an effect can be written");
    let amount = shape["net-saving-per-unit"]["amount"].as_str().expect("the estimate holds one net amount");
    let net = library().parameter(&iris.full_id(amount)).expect("the amount is a parameter");
    let (low, high) = net.spread.ends(net.value).expect("the figure has an interval");
    assert!(low < 0.0 && high > 0.0, "{low} to {high} does not span zero");
    for parameter in &iris.parameters {
        assert!(![136.0, 178.0].contains(&parameter.value.abs()), "{} holds an end of the interval as if it were a figure", parameter.id);
    }
}

// G. CARA

#[test]
fn twice_the_people_on_cara_is_twice_the_reference_rate() {
    let once = outcome_of(&derby_with(&["cara"]));
    let mut twice = derby_with(&["cara"]);
    twice.programmes.entry("cara".into()).or_default().wanted = Some(once.programmes[0].delivered.scale * 2.0);
    let twice = outcome_of(&twice);
    near(twice.total.cost, once.total.cost * 2.0, 1e-6);
    near(twice.total.benefit_gross, once.total.benefit_gross * 2.0, 1e-6);
}

#[test]
fn the_cara_trial_ratio_has_its_published_interval() {
    let ratio = library().parameter("cara.harm-ratio").expect("the trial is in the library");
    near(1.0 - ratio.value, 0.27, 1e-9);
    assert_eq!(ratio.spread.ends(ratio.value), Some((0.57, 0.93)));
}

// I. Drive

#[test]
fn drive_lowers_marac_appearances_of_repeat_cases_by_18_percent_and_criminal_incidents_by_30_points() {
    near(1.0 - 2.7 / 3.3, parameter("drive.marac-appearances"), 0.005);
    let criminal = library().parameter("drive.police-incidents").expect("it is there");
    assert_eq!((criminal.value, criminal.spread), (0.30, Distribution::Triangular { low: 0.0, high: 0.45 }));
}

#[test]
fn drive_in_derby_returns_1_62_for_each_pound_for_society_and_0_31_for_public_services() {
    let total = outcome_of(&derby_with(&["drive"])).total;
    let ratios = [total.ratio, total.public_sector.ratio].map(|ratio| format!("{:.2}", ratio.value().expect("something is spent")));
    assert_eq!(ratios, ["1.62", "0.31"]);
    let inputs = Appraisal::of(&derby_with(&["drive"])).expect("it is sound").inputs;
    let EffectPlan::Reduction { baseline, .. } = inputs.plan.programmes[0].effect else { panic!("it reduces abuse") };
    assert_eq!(baseline, Baseline::Number(inputs.slot("effect.after-marac").expect("its controls had a Marac")));
}

#[test]
fn the_18_percent_of_drive_counts_for_the_share_of_repeat_cases_that_the_user_enters_and_for_nobody_before() {
    let mut scenario = derby_with(&["drive"]);
    scenario.settings.stance = Stance::Cautious;
    let answer = |scenario: &Scenario| Appraisal::of(scenario).expect("the scenario is sound");
    let asks = |answer: &Appraisal| answer.warnings.iter().any(|one| matches!(one.kind, WarningKind::ShareNotEntered { .. }));
    let before = answer(&scenario);
    assert_eq!((before.inputs.estimates[0].as_str(), before.outcome.total.benefit_gross), ("marac-appearances", 0.0));
    assert!(asks(&before) && before.outcome.total.cost > 0.0);
    let mut with = |share: f64| {
        let entered = ChangedParameter { value: Some(share), ..ChangedParameter::default() };
        scenario.parameters.insert("drive.repeat-share".into(), entered);
        let answer = answer(&scenario);
        assert!(!asks(&answer), "what was entered, 0 too, is entered");
        answer.outcome.total.benefit_gross
    };
    let whole = with(1.0);
    near(with(0.4), 0.4 * whole, 1e-6);
    near(with(0.0), 0.0, 0.0);
    let of_all = |id: &str| outcome_of(&derby_with(&[id])).total.benefit_gross;
    near(whole / of_all("drive"), parameter("drive.marac-appearances") / parameter("drive.police-incidents"), 1e-9);
}

#[test]
fn drive_before_and_after_is_tagged_and_never_taken_as_net_without_saying_so() {
    let mut scenario = derby_with(&["drive"]);
    scenario.programmes.entry("drive".into()).or_default().estimate = Some("before-after".into());
    let quiet = Appraisal::of(&scenario).expect("the scenario is sound");
    let objects = |answer: &Appraisal| answer.warnings.iter().any(|warning| warning.kind == WarningKind::BeforeAfterWithoutDeadweight);
    assert!(!objects(&quiet), "half is taken off for what would have happened anyway");
    scenario.programmes.entry("drive".into()).or_default().estimate = Some("as-quoted".into());
    assert!(objects(&Appraisal::of(&scenario).expect("the scenario is sound")));
    let drive = library().programme("drive").expect("Drive is in the library");
    for stance in [&drive.stances.central, &drive.stances.cautious] {
        assert!(drive.estimate(stance).is_some_and(|estimate| !estimate.before_after));
    }
}

// L. Home Office Research Report 107

#[test]
fn the_nine_unit_costs_add_up_to_the_printed_total_less_rounding() {
    let costs = &library().national.unit_costs;
    assert_eq!(costs.len(), 9);
    let sum: f64 = costs.iter().map(|cost| parameter(&cost.amount)).sum();
    near(sum, 34_010.0, 1e-9);
    near([6.0, 47_287.0, 14_098.0, 2_333.0, 724.0, 1_257.0, 336.0, 140.0, 11.0].iter().sum(), 66_192.0, 1e-9);
    near(66_192e6 / 34_015.0, 1.946e6, 1e3);
    near((47_287.0 + 14_098.0) / 3.0 + 4_807.0, 25_269.0, 1.0);
}

#[test]
fn the_whole_spell_cost_on_three_years_of_abuse_raises_the_triple_count_guard() {
    let mut scenario = derby_with(&["drive"]);
    scenario.settings.unit_cost_basis = UnitCostBasis::WholeSpell;
    let raised = |scenario: &Scenario| {
        let answer = Appraisal::of(scenario).expect("the scenario is sound");
        answer.warnings.iter().any(|warning| matches!(warning.kind, WarningKind::WholeSpellUsedAsYearly { .. }))
    };
    assert!(!raised(&scenario), "used once, the whole spell is no mistake");
    scenario.parameters.insert("effect.years".into(), ChangedParameter { value: Some(3.0), ..ChangedParameter::default() });
    assert!(raised(&scenario));
}

#[test]
fn an_estimate_that_values_qalys_leaves_out_the_home_office_harm() {
    let mut own = library().programme("drive").expect("Drive is in the library").clone();
    own.id = "own".into();
    own.name = "Our own".into();
    let mut value = serde_json::to_value(&own).expect("a programme can be written");
    value["estimate"][0]["effect"]["reduction"]["health"] = serde_json::json!({"qalys": "qalys", "value": "value.qaly"});
    value["parameter"].as_array_mut().expect("there are parameters").push(serde_json::json!({
        "id": "qalys", "label": "QALYs", "group": "value", "value": 0.01, "unit": "qalys",
        "source": "prevention-ledger", "locator": "test", "standing": "judgement"
    }));
    let central = value["stances"]["central"].clone();
    value["estimate"][0]["id"] = central;
    let own = serde_json::from_value(value).expect("the programme can be read");
    let mut scenario = derby_with(&["own"]);
    scenario.own_programmes = vec![own];
    let harm = |scenario: &Scenario| outcome_of(scenario).total.by_kind[Kind::Harm as usize].benefit_gross;
    let with_home_office = harm(&scenario);
    scenario.programmes.entry("own".into()).or_default().health_gain = true;
    let with_qalys = harm(&scenario);
    let outcome = outcome_of(&scenario);
    let people: f64 = outcome
        .total
        .yearly
        .iter()
        .zip(library().national.discounting.tables.standard.factors(5))
        .map(|(year, factor)| year.people * factor)
        .sum();
    let qaly = parameter("value.qaly")
        * library().deflator.factor(PriceYear::Financial(2020), PriceYear::Calendar(2024)).expect("the index covers it");
    near(with_qalys, people * 0.01 * qaly, 1e-3);
    assert!(with_home_office > with_qalys);
}

// M. Price rebasing

#[test]
fn a_financial_year_that_ends_beyond_the_index_uses_its_first_year_and_says_so() {
    let index = library().deflator.index(PriceYear::Financial(2024)).expect("its first year is covered");
    assert!(index.first_year_only);
    near(index.level, 100.0, 1e-9);
    assert!(library().deflator.index(PriceYear::Financial(2025)).is_err());
    assert!(library().deflator.index(PriceYear::Calendar(1989)).is_err());
}

// Beside the sums

#[test]
fn children_are_counted_beside_the_sums_and_never_in_them() {
    let mut scenario = derby_with(&["cara"]);
    scenario.programmes.entry("cara".into()).or_default().estimate = Some("trial".into());
    let answer = Appraisal::of(&scenario).expect("it is sound");
    let children = answer.children().expect("those reached have children at home");
    let people = answer.outcome.programmes[0].results.people_helped.value().expect("they are counted");
    near(children.reached, people * 1.24, 1e-9);
    near(148_270.0 / 119_985.0, 1.24, 0.005);
    let share = (1.0 - parameter("cara.harm-ratio")) * parameter("cara.continuing-abuse");
    near(children.spared, children.reached * share, 1e-6);
    let mut more = scenario;
    more.parameters.insert("need.children-per-person".into(), ChangedParameter { value: Some(5.0), ..ChangedParameter::default() });
    assert_eq!(outcome_of(&more).total, answer.outcome.total, "no sum moves");
}

#[test]
fn children_of_women_covered_by_a_practice_and_of_pupils_are_not_counted_as_reached() {
    for programme in ["iris", "relationships-without-fear"] {
        assert_eq!(Appraisal::of(&derby_with(&[programme])).expect("it is sound").children(), None, "{programme}");
    }
}

#[test]
fn deaths_are_those_of_the_country_and_of_no_place() {
    let deaths = &library().national.deaths;
    assert_eq!((deaths.all, deaths.suspected_suicides), (262, 98));
}
