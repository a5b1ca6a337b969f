//! Rules that hold for any start, length, delay, split, stance and unit.

use crate::common::spreadsheet::{Spreadsheet, worked_out};
use crate::common::{derby_with, drawn, inputs_of, outcome_of, values_of_draw};
use ledger_model::appraisal::Appraisal;
use ledger_model::embedded::library;
use ledger_model::evidence::{Base, EstimateKind, HIGH_RISK_SEVERITY, Kind, Payer, Pool, Programme, SplitLine, UnitType};
use ledger_model::model::{
    CELLS, ChangedParameter, ChosenProgramme, EffectPlan, OverlapMode, Results, Scenario, Stance, UnitCostBasis, evaluate,
};
use ledger_model::quantities::Defined;
use prevention_ledger::files::{Book, Cell, CellRef, Content, Value, answer_file, workbook};
use prevention_ledger::words::workbook_text;
use proptest::prelude::*;
use serde_json::{Value as Json, json};
use std::collections::HashMap;

const STANCES: [Stance; 3] = [Stance::Central, Stance::Cautious, Stance::AsQuoted];

fn changed(value: f64) -> ChangedParameter {
    ChangedParameter { value: Some(value), ..ChangedParameter::default() }
}

/// A programme of the user's own with every number it may name, in files' own shape: 100 units a year at £100 each, paid by
/// councils.
fn own_programme(unit_type: &str, effect: &Json, costs: &Json) -> Json {
    let number = |id: &str, group: &str, value: f64, unit: &str| {
        json!({ "id": id, "label": id, "group": group, "value": value, "unit": unit, "source": "prevention-ledger",
                "locator": "own entry", "standing": "judgement" })
    };
    let money = |id: &str, group: &str, value: f64, unit: &str| {
        let mut one = number(id, group, value, unit);
        one["price_year"] = "2024".into();
        one["perspective"] = "society".into();
        one
    };
    let rating = json!({ "grade": "not-rated", "reason": "it is new", "source": "prevention-ledger", "locator": "own entry" });
    let numbers = vec![
        number("share", "delivery", 0.001, "per-head"),
        number("engaged", "delivery", 0.8, "proportion"),
        number("finished", "delivery", 0.5, "proportion"),
        number("people", "delivery", 0.69, "proportion"),
        money("unit-cost", "cost", 100.0, "pounds-per-unit"),
        money("a-year", "cost", 7_000.0, "pounds-per-year"),
        money("once", "cost", 50_000.0, "pounds"),
        money("an-hour", "cost", 30.0, "pounds-per-hour"),
        number("hours", "cost", 4.0, "hours-per-unit"),
        number("growth", "cost", 0.02, "yearly-rate"),
        number("dear", "effect", 1.5, "factor"),
        number("effect", "effect", 0.3, "reduction"),
        number("baseline", "effect", 0.6, "proportion"),
        number("years", "effect", 1.5, "years"),
        number("fade", "effect", 0.1, "proportion"),
        number("deadweight", "effect", 0.2, "proportion"),
        number("lag", "effect", 1.0, "years"),
        money("saving", "effect", 1_000.0, "pounds-net-per-unit"),
        money("part", "effect", 200.0, "pounds-net-per-unit"),
        money("taken-off", "effect", 50.0, "pounds-per-unit"),
        number("rate", "effect", 0.035, "yearly-rate"),
        number("qalys", "effect", 0.01, "qalys"),
        money("qaly", "value", 70_000.0, "pounds-per-qaly"),
        number("ratio", "effect", 2.5, "per-pound"),
        number("realised", "effect", 0.9, "factor"),
        money("source-cost", "effect", 80.0, "pounds-per-unit"),
    ];
    let named = json!([effect, costs]).to_string();
    let read: Vec<&Json> = numbers
        .iter()
        .filter(|one| {
            let id = one["id"].as_str().expect("an id");
            ["share", "engaged", "finished", "people", "dear"].contains(&id) || named.contains(&format!(":\"{id}\""))
        })
        .collect();
    json!({
        "id": "mine", "name": "Mine", "full_name": "Mine", "tier": "secondary", "works_with": "Victims", "audiences": ["victims"],
        "setting": "Here", "cohort": "Everyone.", "summary": "Made up.", "ratings": { "evidence": rating, "impact": rating },
        "unit": { "one": "unit", "many": "units", "type": unit_type, "field": "Units", "need": "population" },
        "scale": { "share": "share", "of": "population" },
        "delivery": { "engagement": "engaged", "completion": "finished", "people_per_unit": "people" },
        "severity": "dear",
        "parameter": read,
        "split": [{ "id": "pay", "label": "pay", "lines": [{ "payer": "councils", "percent": 100 }], "source": "prevention-ledger",
                    "locator": "own entry", "standing": "judgement" }],
        "cost": costs,
        "estimate": [{ "id": "main", "label": "main", "summary": "Made up.", "class": "controlled", "pool": "everyone",
                       "covers": ["public", "economy", "harm"], "counts": "completed", "effect": effect }],
        "stances": { "central": "main", "cautious": "main", "as-quoted": "main" }
    })
}

/// Derby with the user's own programme, 100 units a year.
fn with_own(programme: &Json) -> Scenario {
    let programme: Programme = serde_json::from_value(programme.clone()).expect("it has the library’s shape");
    let mut scenario = derby_with(&["mine"]);
    scenario.programmes.insert("mine".into(), ChosenProgramme { wanted: Some(100.0), health_gain: true, ..ChosenProgramme::default() });
    scenario.own_programmes = vec![programme];
    scenario
}

fn saving() -> Json {
    json!({ "net-saving-per-unit": { "amount": "saving", "years": "years", "source_rate": "rate", "published_cost": "taken-off",
        "published_cost_payer": "nhs", "fixed_lines": [{ "payer": "nhs", "kind": "public", "amount": "part" }], "split": "pay",
        "health": { "qalys": "qalys", "value": "qaly" }, "lag": "lag" } })
}

fn reduction() -> Json {
    json!({ "reduction": { "effect": "effect", "baseline": "baseline", "years": "years", "fade": "fade", "deadweight": "deadweight",
        "lag": "lag", "health": { "qalys": "qalys", "value": "qaly" } } })
}

fn effects() -> [Json; 4] {
    [
        saving(),
        reduction(),
        json!({ "return-per-pound": { "ratio": "ratio", "gross_or_net": "net", "base": "spend", "realised": "realised", "split": "pay" } }),
        json!({ "return-per-pound": { "ratio": "ratio", "gross_or_net": "gross", "base": "units", "source_cost": "source-cost",
            "split": "pay" } }),
    ]
}

fn cost(basis: &str, amount: &str, hours: bool) -> Json {
    let mut line = json!({ "id": format!("{basis}-{amount}"), "label": "line", "basis": basis, "amount": amount, "growth": "growth", "payers": "pay",
        "year": 2 });
    if hours {
        line["hours"] = "hours".into();
    }
    line
}

fn all_costs() -> Json {
    let mut by_unit = cost("per-unit", "unit-cost", false);
    by_unit["counts"] = "people".into();
    json!([
        by_unit,
        cost("per-year", "a-year", false),
        cost("once", "once", false),
        cost("per-unit", "an-hour", true),
        cost("per-year", "an-hour", true),
        cost("once", "an-hour", true),
    ])
}

/// Figures that a number may move.
fn figures(scenario: &Scenario) -> String {
    let answer = Appraisal::of(scenario).unwrap_or_else(|faults| panic!("the scenario is sound, but: {faults:?}"));
    format!("{:?}", answer.outcome)
}

#[test]
fn every_number_that_a_programme_of_ones_own_names_moves_its_results() {
    for unit_type in ["flow", "stock"] {
        for effect in effects() {
            let scenario = with_own(&own_programme(unit_type, &effect, &all_costs()));
            let before = figures(&scenario);
            for parameter in &scenario.own_programmes[0].parameters {
                // What is covered year by year has its effect in one year, however long it is said to last.
                if unit_type == "stock" && effect.get("reduction").is_some() && ["years", "fade"].contains(&parameter.id.as_str()) {
                    continue;
                }
                // A number of units was typed, and their default share is not read.
                if parameter.id == "share" {
                    continue;
                }
                let mut nudged = scenario.clone();
                nudged.parameters.insert(format!("mine.{}", parameter.id), changed(parameter.value * 0.9));
                assert_ne!(figures(&nudged), before, "{} moves nothing: {unit_type}, {effect}", parameter.id);
            }
        }
    }
}

#[test]
fn a_cost_paid_once_counts_in_its_year_if_that_is_looked_at_whether_or_not_anything_is_delivered_then() {
    for years in 1..=6_u16 {
        for delivery in 1..=years {
            for starts_after in 0..delivery {
                for when in 0..=6_u16 {
                    let mut line = cost("once", "once", false);
                    line["year"] = when.into();
                    let mut scenario = with_own(&own_programme("flow", &json!("none"), &json!([line])));
                    scenario.own_programmes[0].no_estimate = Some("None.".into());
                    (scenario.settings.years, scenario.settings.delivery_years) = (Some(years), Some(delivery));
                    scenario.programmes.entry("mine".into()).or_default().starts_after = Some(starts_after);
                    let found: Vec<f64> = outcome_of(&scenario).total.yearly.iter().map(|year| year.cost).collect();
                    let falls = usize::from(starts_after + when);
                    let right = |year: usize| if year == falls { 50_000.0 * 1.02_f64.powi(year as i32) } else { 0.0 };
                    for (year, pounds) in found.iter().enumerate() {
                        assert!((pounds - right(year)).abs() < 1e-6, "{years} years, {delivery} of delivery, {starts_after} late, {when}");
                    }
                }
            }
        }
    }
}

#[test]
fn what_is_published_for_each_unit_does_not_follow_people_for_each_unit_and_abuse_avoided_does() {
    let gross = |effect: &Json, counts: &str, people: f64| {
        let mut made = own_programme("flow", effect, &all_costs());
        made["estimate"][0]["counts"] = counts.into();
        made["estimate"][0]["pool"] = Json::Null;
        let mut scenario = with_own(&made);
        scenario.parameters.insert("mine.people".into(), changed(people));
        let total = outcome_of(&scenario).total;
        let harm = total.by_kind[Kind::Harm as usize].benefit_gross;
        (total.benefit_gross, harm, total.benefit_gross - harm)
    };
    let counted = [("starts", 1.0), ("engaged", 0.8), ("completed", 0.8 * 0.5)];
    for (counts, share) in counted {
        let (all, harm, _) = gross(&saving(), counts, 1.0);
        assert_eq!(gross(&saving(), counts, 0.69), (all, harm, all - harm), "{counts}");
        let (of_starts, ..) = gross(&saving(), "starts", 1.0);
        assert!((all - of_starts * share).abs() < 1e-6 * all, "{counts}");
        let [(_, harm, avoided), (_, same_harm, fewer)] = [1.0, 0.69].map(|people| gross(&reduction(), counts, people));
        assert!((fewer - avoided * 0.69).abs() < 1e-6 * avoided && (same_harm - harm).abs() < 1e-9, "a gain in health is for each unit");
    }
}

#[test]
fn a_delay_moves_what_is_covered_year_by_year_into_later_years() {
    for effect in [saving(), reduction()] {
        let by_year = |lag: f64| {
            let mut made = own_programme("stock", &effect, &all_costs());
            made["estimate"][0]["pool"] = Json::Null;
            let mut scenario = with_own(&made);
            scenario.settings.count_later_benefits = true;
            scenario.parameters.insert("mine.lag".into(), changed(lag));
            outcome_of(&scenario).total.yearly.iter().map(|year| year.benefit).collect::<Vec<f64>>()
        };
        let at_once = by_year(0.0);
        let each = at_once[0];
        assert!(each > 0.0 && at_once[..5].iter().all(|pounds| (pounds - each).abs() < 1e-6 * each));
        for (lag, right) in [
            (0.5, vec![0.5, 1.0, 1.0, 1.0, 1.0, 0.5]),
            (1.0, vec![0.0, 1.0, 1.0, 1.0, 1.0, 1.0]),
            (2.0, vec![0.0, 0.0, 1.0, 1.0, 1.0, 1.0, 1.0]),
        ] {
            let found = by_year(lag);
            for (year, share) in right.iter().enumerate() {
                assert!((found[year] - each * share).abs() < 1e-6 * each, "{lag} years later: {found:?}");
            }
            assert!((found.iter().sum::<f64>() - each * 5.0).abs() < 1e-6 * each, "nothing is lost on the way");
        }
    }
}

// How dear abuse is for whom a programme works with.

/// The share of people for whom a year of abuse must be avoided: social, public.
fn break_even(scenario: &Scenario) -> [Option<f64>; 2] {
    let outcome = outcome_of(scenario);
    let needed = &outcome.programmes[0].break_even;
    [needed.social, needed.public].map(|needed| needed.share.value())
}

#[test]
fn how_dear_abuse_is_belongs_to_the_programme_in_every_stance_and_with_every_estimate() {
    for programme in &library().programmes {
        let at_high_risk = programme.unit.need == Base::HighRiskCases;
        assert_eq!(programme.severity.as_deref(), at_high_risk.then_some(HIGH_RISK_SEVERITY), "{}", programme.id);
        let stances = STANCES.map(|stance| (stance, None)).into_iter();
        let estimates = programme.estimates.iter().map(|estimate| (Stance::Central, Some(estimate.id.clone())));
        for (stance, estimate) in stances.chain(estimates) {
            let mut scenario = derby_with(&[&programme.id]);
            scenario.settings.stance = stance;
            scenario.programmes.entry(programme.id.clone()).or_default().estimate = estimate.clone();
            let plan = &inputs_of(&scenario).plan.programmes[0];
            assert_eq!(plan.severity.is_some(), at_high_risk, "{} {stance:?} {estimate:?}", programme.id);
            if let EffectPlan::Reduction { severity, .. } = plan.effect {
                assert_eq!(severity, plan.severity, "{} {stance:?} {estimate:?}: effect and break-even", programme.id);
            }
            let twice = break_even(&scenario);
            scenario.parameters.insert(HIGH_RISK_SEVERITY.into(), ChangedParameter { low: Some(1.0), ..changed(4.0) });
            for (twice, four_times) in twice.into_iter().zip(break_even(&scenario)) {
                let (Some(twice), Some(four_times)) = (twice, four_times) else { continue };
                let times = if at_high_risk { 2.0 } else { 1.0 };
                assert!((twice - four_times * times).abs() < 1e-12, "{} {stance:?} {estimate:?}", programme.id);
            }
        }
    }
}

#[test]
fn a_programme_of_an_older_file_says_how_dear_abuse_is_in_its_estimate_and_means_the_same() {
    let mut effect = reduction();
    effect["reduction"].as_object_mut().expect("an object").remove("health");
    let newer = own_programme("flow", &effect, &all_costs());
    let mut older = newer.clone();
    older.as_object_mut().expect("an object").remove("severity");
    older["estimate"][0]["effect"]["reduction"]["severity"] = "dear".into();
    let [newer, older] = [newer, older].map(|made| with_own(&made));
    assert_eq!(figures(&newer), figures(&older));

    // One that says it only by its pool.
    let per_pound = json!({ "return-per-pound": { "ratio": "ratio", "gross_or_net": "net", "base": "spend", "split": "pay" } });
    let mut older = own_programme("flow", &per_pound, &all_costs());
    older["estimate"][0]["pool"] = "high-risk".into();
    older.as_object_mut().expect("an object").remove("severity");
    let numbers = older["parameter"].as_array_mut().expect("a list");
    numbers.retain(|one| one["id"] != "dear");
    let mut newer = older.clone();
    newer["severity"] = HIGH_RISK_SEVERITY.into();
    assert_eq!(figures(&with_own(&newer)), figures(&with_own(&older)));
}

// Like is divided by like.

#[test]
fn a_pool_is_measured_by_every_kind_of_value_that_an_estimate_can_bring() {
    for programme in &library().programmes {
        for estimate in &programme.estimates {
            for health_gain in [false, true] {
                let mut scenario = derby_with(&[&programme.id]);
                let chosen = scenario.programmes.entry(programme.id.clone()).or_default();
                *chosen = ChosenProgramme { estimate: Some(estimate.id.clone()), health_gain, count_claimed: true, ..chosen.clone() };
                check_pool(&scenario, &format!("{} {} {health_gain}", programme.id, estimate.id));
            }
        }
    }
    for unit_type in ["flow", "stock"] {
        for effect in effects() {
            for covers in [json!(["public"]), json!(["public", "unsplit"]), json!(["harm"]), json!(["unsplit"])] {
                for payer in ["charities", "victims", "nhs"] {
                    let mut made = own_programme(unit_type, &effect, &all_costs());
                    made["estimate"][0]["covers"] = covers.clone();
                    let kind = if payer == "nhs" { "public" } else { "economy" };
                    made["split"][0]["lines"] = json!([{ "payer": payer, "kind": kind, "percent": 100 }]);
                    check_pool(&with_own(&made), &format!("{unit_type} {effect} {covers} {payer}"));
                }
            }
        }
    }
}

fn check_pool(scenario: &Scenario, which: &str) {
    let inputs = inputs_of(scenario);
    let outcome = evaluate(&inputs.plan, &inputs.values);
    let (plan, one) = (&inputs.plan.programmes[0], &outcome.programmes[0]);
    let brought =
        |kind: Kind| (0..CELLS).any(|line| line % Kind::COUNT == kind as usize && one.gross.iter().any(|lines| lines[line] != 0.0));
    for kind in Kind::ALL {
        assert!(!brought(kind) || plan.covers.contains(&kind), "{which}: {kind:?} is brought and not covered");
    }
    let Some(pool) = plan.pool else { return };
    let whole = plan.covers.contains(&Kind::Unsplit);
    let covered = |line: usize| whole || plan.covers.iter().any(|kind| line % Kind::COUNT == *kind as usize);
    let need = &outcome.need;
    let victim_year = if plan.effect_leaves_out_own_service() { need.victim_year_less_support } else { need.victim_year };
    let year: f64 = (0..CELLS).filter(|line| covered(*line)).map(|line| victim_year[line]).sum();
    let severe = if pool == Pool::HighRisk { inputs.value(inputs.plan.worth.severity) } else { 1.0 };
    for (share, lines) in one.pool_share.iter().zip(&one.gross) {
        let gross: f64 = lines.iter().sum();
        assert!((share * outcome.need.pool(pool) * severe * year - gross).abs() <= 1e-9 * gross.abs().max(1.0), "{which}");
    }
}

// Payback.

/// The first of the years looked at by which money has been spent and is made up for good, from sums made here.
fn payback_of(results: &Results, factors: &[f64], years: usize) -> Option<usize> {
    let so_far: Vec<(f64, f64)> = results
        .yearly
        .iter()
        .zip(factors)
        .scan((0.0, 0.0), |sums, (year, factor)| {
            *sums = (sums.0 + year.cost * factor, sums.1 + year.benefit * factor);
            Some(*sums)
        })
        .collect();
    (0..years)
        .find(|year| so_far[*year..].iter().all(|(spent, gained)| *spent > 0.0 && *gained >= spent * (1.0 - 1e-9)))
        .map(|year| year + 1)
}

fn starting_late() -> impl Strategy<Value = Scenario> {
    let all: Vec<&str> = library().programmes.iter().map(|programme| programme.id.as_str()).collect();
    let programmes = proptest::collection::vec((proptest::sample::select(all), 0_u16..8, 0.0..=1.0_f64), 1..4);
    (programmes, 1_u16..10, 1_u16..10, any::<[bool; 3]>(), 0.0..6.0_f64, 0_usize..3).prop_map(
        |(programmes, years, delivery, [later, spell, ramped], lasts, stance)| {
            let delivery = delivery.min(years);
            let mut scenario = derby_with(&[]);
            for (id, starts_after, first) in programmes {
                let chosen = ChosenProgramme {
                    starts_after: Some(starts_after.min(delivery - 1)),
                    ramp: ramped.then(|| vec![if first < 0.3 { 0.0 } else { first }, 1.0]),
                    health_gain: first > 0.5,
                    ..ChosenProgramme::default()
                };
                scenario.programmes.insert(id.to_owned(), chosen);
            }
            (scenario.settings.years, scenario.settings.delivery_years) = (Some(years), Some(delivery));
            scenario.settings.count_later_benefits = later;
            scenario.settings.unit_cost_basis = if spell { UnitCostBasis::WholeSpell } else { UnitCostBasis::Yearly };
            scenario.settings.stance = [Stance::Central, Stance::Central, Stance::Cautious][stance];
            scenario.parameters.insert("effect.years".into(), changed(lasts));
            scenario
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, ..ProptestConfig::default() })]

    #[test]
    fn nothing_pays_back_before_anything_is_spent_or_after_the_years_looked_at(scenario in starting_late()) {
        let inputs = inputs_of(&scenario);
        let outcome = evaluate(&inputs.plan, &inputs.values);
        let years = usize::from(inputs.settings.years);
        for results in outcome.programmes.iter().map(|one| &one.results).chain([&outcome.total]) {
            let first = results.yearly.iter().position(|year| year.cost > 0.0);
            let first_public = results.yearly.iter().position(|year| year.public_cost > 0.0);
            for (payback, first) in [(results.payback, first), (results.public_sector.payback, first_public)] {
                if let Defined::Value(year) = payback {
                    prop_assert!(first.is_some_and(|first| year as usize > first) && year as usize <= years, "year {year}, first {first:?}");
                }
            }
        }
        let total = &outcome.total;
        if outcome.programmes.iter().all(|one| one.results.payback.reason() != Some(ledger_model::quantities::Reason::NoCostEntered)) {
            prop_assert_eq!(total.payback.value().map(|year| year as usize), payback_of(total, &inputs.plan.factors, years));
        }
    }

    #[test]
    fn the_share_of_draws_paid_back_is_that_of_draws_whose_own_payback_has_come(scenario in starting_late()) {
        let inputs = inputs_of(&scenario);
        let draws = drawn(&inputs, 1, 40);
        let outcomes: Vec<_> = (0..40).map(|draw| evaluate(&inputs.plan, &values_of_draw(&inputs, &draws, draw))).collect();
        prop_assume!(outcomes[0].programmes.iter().all(|one| one.results.payback.reason() != Some(ledger_model::quantities::Reason::NoCostEntered)));
        let (social, public) = (draws.paid_back_by(true), draws.paid_back_by(false));
        for year in 0..usize::from(inputs.settings.years) {
            let come = |of: &dyn Fn(&Results) -> Defined<f64>| {
                outcomes.iter().filter(|one| of(&one.total).value().is_some_and(|found| found as usize <= year + 1)).count() as f64 / 40.0
            };
            prop_assert_eq!(social[year], come(&|total| total.payback), "everyone, year {}", year + 1);
            prop_assert_eq!(public[year], come(&|total| total.public_sector.payback), "public, year {}", year + 1);
        }
    }
}

// Splits and the workbook's check.

fn check_of(book: &Book) -> CellRef {
    let results = book.sheets.iter().position(|sheet| sheet.name == workbook_text::RESULTS).expect("there are results");
    let is_check = |row: &Vec<Cell>| row.first().map(|cell| &cell.content) == Some(&Content::Text(workbook_text::CHECK.into()));
    let row = book.sheets[results].rows.iter().position(is_check).expect("there is a check");
    CellRef { sheet: results, row: row as u32, column: 1 }
}

fn checked(book: &Book, typed: HashMap<CellRef, Option<f64>>) -> String {
    match Spreadsheet::of(book, typed).value(check_of(book)) {
        Some(Value::Text(text)) => text,
        other => panic!("the check says {other:?}"),
    }
}

/// Shares of 100% between payers, any of them named more than once.
fn split(gains: bool) -> impl Strategy<Value = Vec<SplitLine>> {
    proptest::collection::vec((proptest::sample::select(Payer::ALL.to_vec()), 0_u32..40, any::<bool>()), 1..6).prop_map(move |parts| {
        let whole: u32 = parts.iter().map(|(_, part, _)| part + 1).sum();
        let line = |(payer, part, other): (Payer, u32, bool)| {
            let kind = match payer {
                payer if payer.is_public() => Kind::Public,
                _ if gains && other => Kind::Harm,
                _ => Kind::Economy,
            };
            SplitLine { payer, kind, percent: f64::from(part + 1) * 100.0 / f64::from(whole) }
        };
        parts.into_iter().map(line).collect()
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]

    #[test]
    fn a_split_that_names_a_payer_several_times_is_counted_alike_in_page_and_workbook(
        pays in split(false), gains in split(true), years in 1_u16..6,
    ) {
        let mut scenario = derby_with(&["marac", "cara", "make-a-change"]);
        scenario.settings.years = Some(years);
        scenario.splits = [("marac.cost-payers".to_owned(), pays.clone()), ("effect.judged-split".to_owned(), gains.clone())].into();
        let answer = Appraisal::of(&scenario).expect("shares add up to 100%");
        let same = Appraisal::of(&derby_with(&["marac", "cara", "make-a-change"])).expect("it is sound");
        let marac_of = |answer: &Appraisal| {
            answer.outcome.programmes.iter().find(|one| one.id == "marac").expect("it is chosen").results.clone()
        };
        let (marac, before) = (marac_of(&answer), marac_of(&same));
        if years == 5 {
            prop_assert!((marac.cost - before.cost).abs() < 1e-6, "who pays does not change what is paid");
        }
        for payer in Payer::ALL {
            let share: f64 = pays.iter().filter(|line| line.payer == payer).map(|line| line.percent / 100.0).sum();
            prop_assert!((marac.by_payer[payer as usize].cost - marac.cost * share).abs() < 1e-6);
        }
        let book = workbook(&answer);
        prop_assert_eq!(worked_out(&book), Vec::<String>::new());
        let sheet = Spreadsheet::of(&book, HashMap::new());
        let results = serde_json::to_value(answer_file(&answer)).expect("it can be written");
        for (path, spot) in &book.results {
            let Some(wanted) = results.pointer(path).and_then(Json::as_f64).filter(|_| !path.contains("rests_on")) else { continue };
            let Some(Value::Number(found)) = sheet.value(*spot) else { panic!("{path} is no number") };
            prop_assert!((found - wanted).abs() <= 1e-9 * wanted.abs().max(1.0), "{path} is {found} and not {wanted}");
        }
        prop_assert_eq!(checked(&book, HashMap::new()), workbook_text::CHECK_FINE);
    }
}

/// Every cell of the sheet of the calculation whose title begins so, in the columns of years.
fn yearly_cells(book: &Book, title: &str) -> Vec<CellRef> {
    let sheet = book.sheets.iter().position(|sheet| sheet.name == workbook_text::CALCULATION).expect("there is a calculation");
    let rows = book.sheets[sheet].rows.iter().enumerate();
    let found =
        rows.filter(|(_, row)| row.get(1).is_some_and(|cell| matches!(&cell.content, Content::Text(text) if text.starts_with(title))));
    found.flat_map(|(row, cells)| (6..cells.len()).map(move |column| CellRef { sheet, row: row as u32, column: column as u16 })).collect()
}

#[test]
fn the_check_of_a_workbook_finds_a_sum_that_is_wrong_and_is_silent_while_inputs_are_changed() {
    let mut scenario = derby_with(&["iris", "marac", "cara"]);
    scenario.settings.overlap = OverlapMode::SamePeople;
    let answer = Appraisal::of(&scenario).expect("it is sound");
    let book = workbook(&answer);
    assert_eq!(checked(&book, HashMap::new()), workbook_text::CHECK_FINE);
    // A formula that is wrong: what a payer pays is counted twice, or a gain is.
    for title in ["Cost paid by: ", "Costs avoided before overlap: ", "Costs avoided after overlap: "] {
        let cells = yearly_cells(&book, title);
        assert!(cells.len() > 5, "{title}");
        let mut wrong = book.clone();
        for spot in cells {
            let cell = &mut wrong.sheets[spot.sheet].rows[spot.row as usize][usize::from(spot.column)];
            if let Content::Formula(formula, _) = &mut cell.content {
                *formula = format!("2*({formula})");
            }
        }
        assert_eq!(checked(&wrong, HashMap::new()), workbook_text::CHECK_SUMS, "{title}");
    }
    // Shares that do not add up, and numbers that cannot be.
    let typed = |name: &str, value: f64| {
        let found = book.names.iter().find(|(known, _)| known == name).unwrap_or_else(|| panic!("no cell is named {name}"));
        HashMap::from([(CellRef { column: 1, ..found.1 }, Some(value))])
    };
    assert_eq!(checked(&book, typed("cara_cost_payers_police", 0.9)), workbook_text::CHECK_SHARES);
    assert_eq!(checked(&book, typed("marac_reduction", 2.0)), workbook_text::CHECK_BEYOND);
    for (name, value) in [("marac_reduction", 0.4), ("iris_unit_cost", 3.0), ("cara_units_a_year", 90.0), ("discount_rate_1", 0.02)] {
        assert_eq!(checked(&book, typed(name, value)), workbook_text::CHECK_FINE, "{name} was changed, and the sums follow it");
    }
}

#[test]
fn the_weight_of_a_reference_service_is_the_share_of_its_people_to_the_last_digit() {
    let several = library().programmes.iter().filter_map(|programme| Some((programme, programme.reference.as_ref()?)));
    let several: Vec<_> = several.filter(|(_, reference)| reference.areas.len() > 1).collect();
    assert_eq!(several.iter().map(|(programme, _)| programme.id.as_str()).collect::<Vec<_>>(), ["cara"]);
    for (programme, reference) in several {
        let value = |name: &String| library().parameter(&programme.full_id(name)).expect("it is there").value;
        let people: Vec<f64> = reference.areas.iter().map(|area| value(&area.population)).collect();
        assert_eq!(value(&reference.weight), people[0] / people.iter().sum::<f64>(), "{}", programme.id);
        assert!(programme.unit.unit_type == UnitType::Flow);
        assert!(programme.estimates.iter().any(|one| matches!(one.effect, EstimateKind::ReferenceArea { .. })));
    }
}
