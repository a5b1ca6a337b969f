//! Published analyses that the calculation must reproduce.

use crate::common;
use crate::common::{derby_with, outcome_of, woman_for};
use ledger_model::appraisal::Appraisal;
use ledger_model::embedded::{library, whole_library};
use ledger_model::evidence::{Kind, Payer};
use ledger_model::model::{ChangedParameter, Scenario, UnitCostBasis, WarningKind};
use ledger_model::places::TypedPlace;
use ledger_model::quantities::{Defined, PriceYear, Reason};

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
fn the_qaly_gain_of_iris_gives_both_published_net_monetary_benefits() {
    let (gain, threshold) = (parameter("iris.qaly-gain"), 20_000.0);
    near(threshold * gain + parameter("iris.net-saving"), 42.0, 1.5);
    near(threshold * gain + parameter("iris.net-saving-nhs"), 22.0, 1.5);
    let sites = [(-16.0, -1.0, 0.00125, 0.00125, 41.0, 26.0), (-28.0, 8.0, 0.00305, 0.00310, 89.0, 54.0)];
    for (societal, nhs, gain_societal, gain_nhs, published_societal, published_nhs) in sites {
        near(threshold * gain_societal - societal, published_societal, 1.5);
        near(threshold * gain_nhs - nhs, published_nhs, 1.5);
    }
    let icer = -parameter("iris.net-saving-nhs") / gain;
    assert!((icer / 3_913.0 - 1.0).abs() <= 0.10, "£{icer} for a QALY is not within a tenth of the published £3,913");
}

#[test]
fn the_published_levels_of_iris_differ_by_its_published_saving() {
    let claim = |id: &str| {
        whole_library().programme("iris").and_then(|iris| iris.claims.iter().find(|claim| claim.id == id)).and_then(|claim| claim.value)
    };
    let levels: Vec<f64> =
        whole_library().programme("iris").map(|iris| iris.claims.iter().filter_map(|claim| claim.value).collect()).unwrap_or_default();
    for level in [4_416.0, 4_430.0, 1_238.0, 1_232.0] {
        assert!(levels.contains(&level), "the level £{level} is not among the claims");
    }
    near(4_430.0 - 4_416.0, parameter("iris.net-saving"), 1e-9);
    near(1_232.0 - 1_238.0, parameter("iris.net-saving-nhs"), 1e-9);
    assert!(claim("no-such-claim").is_none());
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
fn iris_costs_fifty_five_pence_a_woman_in_2008_prices() {
    let claims: Vec<f64> =
        whole_library().programme("iris").map(|iris| iris.claims.iter().filter_map(|claim| claim.value).collect()).unwrap_or_default();
    for published in [39_097.0, 70_521.0] {
        assert!(claims.contains(&published), "{published} is not among the claims");
    }
    near(24_518.0 + 3_766.0 + 1_401.0 + 9_413.0, 39_097.0, 1.0);
    near(39_097.0 / 70_521.0, 0.5544, 0.00005);
    near(parameter("iris.unit-cost"), 0.55, 1e-12);
    let outcome = outcome_of(&woman_for("iris", 10));
    let Defined::Value(each) = outcome.total.cost_per_person_helped else { panic!("somebody is helped") };
    near(each, 0.82225, 0.0001);
}

#[test]
fn iris_has_one_net_figure_with_an_interval_that_spans_zero_and_never_a_cost_of_136_with_a_saving_of_178() {
    let iris = whole_library().programme("iris").expect("IRIS is in the library");
    for stance in [&iris.stances.central, &iris.stances.cautious] {
        let estimate = iris.estimate(stance).expect("the stance's estimate exists");
        let shape = serde_json::to_value(&estimate.effect).expect("an effect can be written");
        let amount = shape["net-saving-per-unit"]["amount"].as_str().expect("the estimate holds one net amount");
        let net = library().parameter(&iris.full_id(amount)).expect("the amount is a parameter");
        let (low, high) = net.spread.ends(net.value).expect("the figure has an interval");
        assert!(low < 0.0 && high > 0.0, "{low} to {high} does not span zero");
    }
    for parameter in &iris.parameters {
        assert!(![136.0, 178.0].contains(&parameter.value.abs()), "{} holds an end of the interval as if it were a figure", parameter.id);
    }
}

// The identity of model kind 1

#[test]
fn iris_run_for_ten_years_at_the_published_cost_nets_fourteen_pounds_a_woman() {
    let outcome = outcome_of(&woman_for("iris", 10));
    let rebased = 14.0 * library().deflator.factor(PriceYear::Financial(2015), PriceYear::Calendar(2024)).expect("the index covers it");
    let women = outcome.programmes[0].delivered.scale;
    let gross_net = (outcome.total.benefit_gross - outcome.total.cost) / women;
    near(gross_net, rebased, 1e-6);
    near(rebased, 18.55, 0.01);
    let nhs = &outcome.total.by_payer[Payer::Nhs as usize];
    near((nhs.benefit_gross - nhs.cost) / women, rebased * -6.0 / 14.0, 1e-6);
}

#[test]
fn iris_brings_each_payer_what_the_paper_says_a_woman_a_year() {
    let outcome = outcome_of(&woman_for("iris", 1));
    let (women, results) = (outcome.programmes[0].delivered.scale, &outcome.total);
    near(results.by_payer[Payer::Nhs as usize].benefit_gross / women, -0.101, 0.001);
    near((results.benefit_gross - results.by_payer[Payer::Nhs as usize].benefit_gross) / women, 3.078, 0.001);
    near(results.benefit_gross / women, 2.977, 0.001);
    near((results.benefit_gross - results.cost) / women, 2.155, 0.001);
}

// F. Marac, CAADA 2010

#[test]
fn the_marac_ratio_of_six_is_740_million_over_120_million_gross() {
    near(740.0 / 120.0, 6.17, 0.005);
    near(740.0 / 120.0 - 1.0, 5.17, 0.005);
    near(740e6 / 120_000.0, 6_167.0, 0.5);
    near(120e6 / 120_000.0, parameter("marac.unit-cost"), 1e-9);
    near(740e6 / 120_000.0 - 120e6 / 120_000.0, 5_167.0, 0.5);
}

#[test]
fn a_gross_ratio_is_the_net_ratio_and_one() {
    let mut quoted = derby_with(&["marac"]);
    quoted.programmes.entry("marac".into()).or_default().estimate = Some("ratio-existing".into());
    let claimed = outcome_of(&quoted);
    assert_eq!(claimed.total.benefit, 0.0, "a provider's ratio is shown, not added");
    near(claimed.programmes[0].claimed, 2.90 * claimed.total.cost, 1e-6);
    quoted.programmes.entry("marac".into()).or_default().count_claimed = true;
    let counted = outcome_of(&quoted);
    let Defined::Value(gross) = counted.total.ratio else { panic!("something is spent") };
    let Defined::Value(net) = counted.total.return_on_investment else { panic!("something is spent") };
    near(gross, 2.90, 1e-9);
    near(gross, net + 1.0, 1e-9);
}

#[test]
fn a_hundred_thousand_women_mean_400_high_risk_cases_four_idvas_and_one_administrator() {
    let place = TypedPlace {
        name: "A hundred thousand women".into(),
        women_16_plus: 100_000.0,
        men_16_plus: 95_000.0,
        population: 240_000.0,
        outside_england_and_wales: false,
    };
    let scenario = Scenario { place: Some(ledger_model::model::ChosenPlace::Typed(place)), ..Scenario::default() };
    let need = outcome_of(&scenario).need;
    near(need.high_risk_cases, 400.0, 1e-9);
    near(need.idva_posts, 4.0, 1e-9);
    near(need.administrator_posts, 1.0, 1e-9);
    near(119_985.0 / 47.0 * 10_000.0, 25.53e6, 0.01e6);
}

#[test]
fn marac_costs_a_thousand_pounds_for_each_person_and_not_for_each_case() {
    let outcome = outcome_of(&derby_with(&["marac"]));
    let index = library().deflator.factor(PriceYear::Calendar(2010), PriceYear::Calendar(2024)).expect("the index covers it");
    let year = outcome.total.yearly[0].cost;
    near(year / (outcome.need.high_risk_cases * 0.69), 1_000.0 * index, 1e-6);
    near(year / outcome.need.high_risk_cases, 998.0, 1.0);
}

// G. CARA

#[test]
fn cara_gives_each_published_force_its_own_net_benefit_and_ratio() {
    for (force, net, ratio, tolerance, cost) in
        [("E23000014", 156_581.0, 2.75, 0.01, (89_220.0, 89_731.0)), ("E23000030", 780_864.40, 11.1, 0.05, (76_932.0, 77_698.0))]
    {
        let mut scenario = common::place_with(&[force], &["cara"]);
        scenario.settings.price_year = Some(PriceYear::Financial(2020));
        scenario.settings.years = Some(1);
        let outcome = outcome_of(&scenario);
        let total = &outcome.total;
        near(total.benefit_gross - total.cost, net, 1.0);
        near(total.benefit_gross / total.cost, ratio, tolerance);
        assert!((cost.0..=cost.1).contains(&total.cost), "£{} is outside the range that rounding allows", total.cost);
    }
}

#[test]
fn cara_elsewhere_costs_three_pence_and_brings_twenty_two_for_each_resident() {
    let mut scenario = derby_with(&["cara"]);
    scenario.settings.price_year = Some(PriceYear::Financial(2020));
    scenario.settings.years = Some(1);
    let total = outcome_of(&scenario).total;
    near(total.cost / 266_460.0, 0.033, 0.0005);
    near(total.benefit_gross / 266_460.0, 0.220, 0.0005);
}

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

// H. Make a Change

/// One person, 2016/17 prices, undiscounted, £2,970 at 2016/17: the terms of the published arithmetic.
fn one_person_at_2016_17(programme: &str, cost: &str, pounds: f64) -> Scenario {
    let mut scenario = woman_for(programme, 1);
    scenario.settings.price_year = Some(PriceYear::Financial(2016));
    let changed = ChangedParameter { value: Some(pounds), price_year: Some(PriceYear::Financial(2016)), ..ChangedParameter::default() };
    scenario.parameters.insert(cost.into(), changed);
    scenario
}

fn shares(scenario: &Scenario) -> (Defined<f64>, Defined<f64>) {
    let outcome = outcome_of(scenario);
    (outcome.programmes[0].break_even.social.share, outcome.programmes[0].break_even.public.share)
}

#[test]
fn make_a_change_breaks_even_for_society_at_23_percent_and_never_on_public_money() {
    let scenario = one_person_at_2016_17("make-a-change", "make-a-change.unit-cost", 2_970.0);
    let (social, public) = shares(&scenario);
    let Defined::Value(social) = social else { panic!("society can break even") };
    near(social, 2_970.0 / 12_980.0, 0.0001);
    near(social, 0.229, 0.0005);
    assert_eq!(public, Defined::Undefined(Reason::NotAchievable), "120.7% is no share");
    let year = common::public_victim_year(&scenario);
    near(2_970.0 / year, 1.207, 0.0005);
}

#[test]
fn make_a_change_at_its_own_prices_breaks_even_at_20_6_percent_of_people() {
    let (social, public) = shares(&woman_for("make-a-change", 1));
    let Defined::Value(social) = social else { panic!("society can break even") };
    near(social, 0.206, 0.0005);
    assert_eq!(public, Defined::Undefined(Reason::NotAchievable));
    let year = common::public_victim_year(&woman_for("make-a-change", 1));
    let cost = 2_970.0 * library().deflator.factor(PriceYear::Calendar(2020), PriceYear::Calendar(2024)).expect("the index covers it");
    near(cost / year, 1.087, 0.0005);
}

#[test]
fn make_a_change_on_the_whole_spell_breaks_even_at_8_7_percent() {
    let mut scenario = one_person_at_2016_17("make-a-change", "make-a-change.unit-cost", 2_970.0);
    scenario.settings.unit_cost_basis = UnitCostBasis::WholeSpell;
    scenario.settings.years = Some(3);
    scenario.settings.delivery_years = Some(1);
    scenario.settings.discount_rate = Some(0.0);
    let Defined::Value(social) = shares(&scenario).0 else { panic!("society can break even") };
    near(social, 2_970.0 / 34_010.0, 1e-6);
    near(social, 0.087, 0.0005);
    near(34_015.0 - 2_970.0, 31_045.0, 1e-9);
    near(34_015.0 / 2_970.0, 11.45, 0.005);
}

// I. Drive

#[test]
fn drive_breaks_even_for_society_at_18_5_percent_and_on_public_money_at_97_6() {
    let mut scenario = one_person_at_2016_17("drive", "drive.unit-cost", 2_400.0);
    scenario
        .parameters
        .insert("effect.severity-high-risk".into(), ChangedParameter { value: Some(1.0), low: Some(1.0), ..ChangedParameter::default() });
    let without = &mut scenario.programmes.entry("drive".into()).or_default().without_costs;
    *without =
        library().programme("drive").map(|drive| drive.costs.iter().skip(1).map(|line| line.id.clone()).collect()).unwrap_or_default();
    let (social, public) = shares(&scenario);
    let (Defined::Value(social), Defined::Value(public)) = (social, public) else { panic!("both can break even") };
    near(social, 0.185, 0.0005);
    near(public, 0.976, 0.0005);
    near(2_400.0 / 34_015.0, 0.071, 0.0005);
}

#[test]
fn drive_lowers_marac_appearances_by_18_percent_and_police_incidents_by_30_points() {
    near(1.0 - 2.7 / 3.3, parameter("drive.marac-appearances"), 0.005);
    near(parameter("drive.police-incidents"), 0.30, 1e-9);
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
fn a_victim_year_costs_12980_pounds_of_which_2460_is_public() {
    let mut scenario = woman_for("drive", 1);
    scenario.settings.price_year = Some(PriceYear::Financial(2016));
    near(common::victim_year(&scenario), 12_980.0, 1e-6);
    near(common::public_victim_year(&scenario), 2_460.0, 1e-6);
    scenario.settings.price_year = None;
    near(common::victim_year(&scenario), 16_912.0, 1.0);
    near(common::public_victim_year(&scenario), 3_205.0, 1.0);
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
fn thirty_four_thousand_pounds_of_2016_17_are_44319_of_2024() {
    let deflator = &library().deflator;
    let published = [
        (2008, 66.89),
        (2015, 75.1536),
        (2016, 76.4554),
        (2017, 77.6367),
        (2020, 85.2137),
        (2022, 90.5005),
        (2023, 96.2507),
        (2024, 100.0),
    ];
    for (year, level) in published {
        near(deflator.index(PriceYear::Calendar(year)).expect("the index covers it").level, level, 1e-9);
    }
    near(deflator.index(PriceYear::Financial(2016)).expect("the index covers it").level, 76.7507, 0.0001);
    let factor = deflator.factor(PriceYear::Financial(2016), PriceYear::Calendar(2024)).expect("the index covers it");
    assert!((34_015.0 * factor / 44_319.0 - 1.0).abs() < 0.005);
}

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
