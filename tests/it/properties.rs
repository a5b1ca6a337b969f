//! Laws that hold for every scenario.

use crate::common::{derby_with, outcome_of, place_with};
use ledger_model::appraisal::{Appraisal, MixState};
use ledger_model::embedded::{gazetteer, library};
use ledger_model::evidence::{EstimateKind, Kind, Payer, Pool};
use ledger_model::model::{
    Aim, ChangedParameter, ChosenPlace, ChosenProgramme, Inputs, OverlapMode, PrevalenceQuestions, Priced, Results, Scenario, Stance,
    UnitCostBasis, evaluate,
};
use ledger_model::places::TypedPlace;
use prevention_ledger::files::answer_file;
use proptest::prelude::*;

const PENNY: f64 = 0.01;
const ALL: [&str; 5] = ["iris", "marac", "cara", "make-a-change", "drive"];

fn near(left: f64, right: f64) -> bool {
    (left - right).abs() <= PENNY.max(left.abs() * 1e-12)
}

fn stances() -> impl Strategy<Value = Stance> {
    prop_oneof![Just(Stance::Central), Just(Stance::Cautious), Just(Stance::AsQuoted)]
}

fn overlaps() -> impl Strategy<Value = OverlapMode> {
    prop_oneof![Just(OverlapMode::Independent), Just(OverlapMode::AddUp), Just(OverlapMode::SamePeople)]
}

/// A typed place of any size.
fn places() -> impl Strategy<Value = TypedPlace> {
    (0.0..4e7_f64, 0.0..4e7_f64, 1.0..1e7_f64).prop_map(|(women, men, young)| TypedPlace {
        name: "Somewhere".into(),
        women_16_plus: women.floor(),
        men_16_plus: men.floor(),
        population: (women.floor() + men.floor() + young).ceil(),
        outside_england_and_wales: false,
    })
}

/// Some of the programmes at any scale, with any of their estimates.
fn programmes() -> impl Strategy<Value = Vec<(String, ChosenProgramme)>> {
    let one = |id: &'static str| {
        let estimates: Vec<Option<String>> = [None]
            .into_iter()
            .chain(library().programme(id).into_iter().flat_map(|one| &one.estimates).map(|one| Some(one.id.clone())))
            .collect();
        let parts = (
            proptest::option::of(0.0..50_000.0_f64),
            proptest::option::of(proptest::collection::vec(0.0..=1.0_f64, 1..4)),
            proptest::sample::select(estimates),
            any::<bool>(),
            any::<bool>(),
            any::<bool>(),
        );
        parts.prop_map(move |(wanted, ramp, estimate, count_claimed, health_gain, chosen)| {
            let with = ChosenProgramme { wanted, ramp, estimate, count_claimed, health_gain, ..ChosenProgramme::default() };
            chosen.then(|| (id.to_owned(), with))
        })
    };
    (one("iris"), one("marac"), one("cara"), one("make-a-change"), one("drive"))
        .prop_map(|(a, b, c, d, e)| [a, b, c, d, e].into_iter().flatten().collect())
}

prop_compose! {
    fn scenarios()(
        place in places(), programmes in programmes(), years in 1_u16..=20, delivered in 1_u16..=20, stance in stances(), overlap in overlaps(),
        later in any::<bool>(), health in any::<bool>(), whole in any::<bool>(), newer in any::<bool>(), rate in proptest::option::of(0.0..0.2_f64),
        effect_years in 0.0..6.0_f64,
    ) -> Scenario {
        let mut scenario = Scenario { place: Some(ChosenPlace::Typed(place)), programmes: programmes.into_iter().collect(), ..Scenario::default() };
        let settings = &mut scenario.settings;
        settings.years = Some(years);
        settings.delivery_years = Some(delivered.min(years));
        settings.stance = stance;
        settings.overlap = overlap;
        settings.count_later_benefits = later;
        settings.harm_at_health_rate = health;
        settings.discount_rate = rate;
        settings.unit_cost_basis = if whole { UnitCostBasis::WholeSpell } else { UnitCostBasis::Yearly };
        settings.prevalence = if newer { PrevalenceQuestions::Newer } else { PrevalenceQuestions::Older };
        let years = ChangedParameter { value: Some(effect_years), ..ChangedParameter::default() };
        scenario.parameters.insert("effect.years".into(), years);
        scenario
    }
}

fn agrees(results: &Results) {
    let payers = |of: fn(&ledger_model::model::PayerSum) -> f64| results.by_payer.iter().map(of).sum::<f64>();
    let kinds = |of: fn(&ledger_model::model::KindSum) -> f64| results.by_kind.iter().map(of).sum::<f64>();
    assert!(near(payers(|sum| sum.cost), results.cost));
    assert!(near(payers(|sum| sum.benefit), results.benefit) && near(kinds(|sum| sum.benefit), results.benefit));
    assert!(near(payers(|sum| sum.overlap), results.overlap) && near(kinds(|sum| sum.overlap), results.overlap));
    assert!(near(payers(|sum| sum.benefit_gross), results.benefit_gross));
    assert!(near(results.benefit_gross - results.overlap, results.benefit));
    assert!(near(payers(|sum| sum.cashable), results.public_sector.cashable));
    assert!(near(results.by_kind[Kind::Public as usize].benefit, results.public_sector.benefit));
    let public: f64 = Payer::ALL.iter().filter(|payer| payer.is_public()).map(|payer| results.by_payer[*payer as usize].cost).sum();
    assert!(near(public, results.public_sector.cost));
    let last = |series: &[f64]| series.last().copied().unwrap_or_default();
    assert!(near(last(&results.cumulative_net), results.net_present_value));
    assert!(near(last(&results.cumulative_public_net), results.public_sector.net));
    for year in &results.yearly {
        assert!(near(year.benefit_gross - year.overlap, year.benefit));
    }
    assert!(near(results.yearly.iter().map(|year| year.cost).sum(), results.undiscounted_cost));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn totals_by_programme_payer_kind_and_year_agree_to_the_penny(scenario in scenarios()) {
        let outcome = outcome_of(&scenario);
        agrees(&outcome.total);
        outcome.programmes.iter().for_each(|programme| agrees(&programme.results));
        let sum = |of: fn(&Results) -> f64| outcome.programmes.iter().map(|programme| of(&programme.results)).sum::<f64>();
        let total = &outcome.total;
        prop_assert!(near(sum(|one| one.cost), total.cost));
        prop_assert!(near(sum(|one| one.benefit), total.benefit));
        prop_assert!(near(sum(|one| one.overlap), total.overlap));
        prop_assert!(near(sum(|one| one.public_sector.net), total.public_sector.net));
        prop_assert!(near(sum(|one| one.public_sector.cashable), total.public_sector.cashable));
        for (at, payer) in Payer::ALL.into_iter().enumerate() {
            let parts: f64 = outcome.programmes.iter().map(|programme| programme.results.by_payer[at].benefit).sum();
            prop_assert!(near(parts, total.by_payer[payer as usize].benefit));
        }
        for (at, year) in total.yearly.iter().enumerate() {
            let parts: f64 = outcome.programmes.iter().map(|programme| programme.results.yearly[at].benefit).sum();
            prop_assert!(near(parts, year.benefit));
        }
    }

    #[test]
    fn nothing_that_leaves_the_calculation_is_not_a_number_or_infinite(scenario in scenarios()) {
        let answer = Appraisal::of(&scenario).expect("the scenario is sound");
        // JSON writes what is not a number as null: a null must have its reason beside it.
        let value = serde_json::to_value(answer_file(&answer)).expect("an answer can be written");
        no_unexplained_null(&value, "");
    }

    #[test]
    fn overlap_never_raises_the_social_total_and_never_exceeds_the_pool(scenario in scenarios()) {
        let outcome = outcome_of(&scenario);
        prop_assert!(outcome.total.benefit <= outcome.total.benefit_gross + PENNY + outcome.total.benefit_gross.abs() * 1e-9);
        if scenario.settings.stance != Stance::AsQuoted {
            let whole = outcome.need.cost_of_doing_nothing();
            let inputs = Appraisal::of(&scenario).expect("the scenario is sound").inputs;
            for year in 0..outcome.total.yearly.len() {
                let pooled = outcome.programmes.iter().zip(&inputs.plan.programmes).filter(|(_, plan)| plan.pool.is_some());
                let kept: f64 = pooled.map(|(one, _)| one.results.yearly[year].benefit).filter(|benefit| *benefit > 0.0).sum();
                prop_assert!(kept <= whole * (1.0 + 1e-9) + PENNY, "{kept} is more than {whole}");
            }
        }
        for programme in &outcome.programmes {
            prop_assert!(programme.kept.iter().all(|kept| (0.0..=1.0 + 1e-12).contains(kept)));
        }
    }

    #[test]
    fn zero_scale_gives_zero(scenario in scenarios()) {
        let mut nothing = scenario;
        nothing.programmes.values_mut().for_each(|chosen| chosen.wanted = Some(0.0));
        let total = outcome_of(&nothing).total;
        prop_assert_eq!((total.cost, total.benefit_gross), (0.0, 0.0));
        prop_assert!(total.people_helped.value().is_none_or(|people| people == 0.0));
        prop_assert!(total.ratio.value().is_none() && total.payback.value().is_none());
    }

    #[test]
    fn doubling_scale_doubles_cost_and_gross_benefit_and_net_before_overlap_is_linear(scenario in scenarios(), times in 0.1..3.0_f64) {
        let base = outcome_of(&scenario);
        let mut scaled = scenario.clone();
        for (chosen, outcome) in base.programmes.iter().map(|one| (one.id.clone(), one.delivered.scale)) {
            scaled.programmes.entry(chosen).or_default().wanted = Some((outcome * times).min(1e8));
        }
        let scaled = outcome_of(&scaled);
        let close = |left: f64, right: f64| (left - right).abs() <= PENNY + right.abs() * 1e-9;
        if base.programmes.iter().all(|one| one.delivered.scale * times <= 1e8) {
            prop_assert!(close(scaled.total.cost, base.total.cost * times));
            prop_assert!(close(scaled.total.benefit_gross, base.total.benefit_gross * times));
        }
    }

    #[test]
    fn adding_another_place_adds_its_need(first in 0_usize..300, second in 0_usize..300) {
        let authorities: Vec<&str> = gazetteer().local_authorities().map(|area| area.code.as_str()).collect();
        let (first, second) = (authorities[first % authorities.len()], authorities[second % authorities.len()]);
        prop_assume!(first != second);
        let need = |areas: &[&str]| outcome_of(&place_with(areas, &[])).need;
        let both = need(&[first, second]);
        let sum = need(&[first]).people_experiencing_abuse + need(&[second]).people_experiencing_abuse;
        prop_assert!((both.people_experiencing_abuse - sum).abs() < 1e-6);
    }
}

fn no_unexplained_null(value: &serde_json::Value, path: &str) {
    match value {
        serde_json::Value::Object(fields) => {
            for (name, field) in fields {
                let path = format!("{path}.{name}");
                let explained =
                    fields.get(&format!("{name}_reason")).or_else(|| fields.get("reason")).is_some_and(|reason| !reason.is_null());
                let may_be_absent = name.ends_with("reason") || ["discount_rate", "programme"].contains(&name.as_str());
                assert!(!field.is_null() || explained || may_be_absent, "{path} is null and nothing says why");
                no_unexplained_null(field, &path);
            }
        }
        serde_json::Value::Array(items) => items.iter().for_each(|item| no_unexplained_null(item, path)),
        _ => {}
    }
}

#[test]
fn the_order_of_programmes_does_not_matter() {
    let scenario = derby_with(&ALL);
    let inputs = Inputs::resolve(library(), gazetteer(), &scenario).expect("the scenario is sound");
    let forward = evaluate(&inputs.plan, &inputs.values);
    let mut turned = inputs.plan.clone();
    turned.programmes.reverse();
    let backward = evaluate(&turned, &inputs.values);
    assert!(near(forward.total.benefit, backward.total.benefit) && near(forward.total.cost, backward.total.cost));
    for programme in &forward.programmes {
        let same = backward.programmes.iter().find(|other| other.id == programme.id).expect("it is there too");
        assert!(near(programme.results.benefit, same.results.benefit));
    }
}

#[test]
fn twenty_and_ten_percent_of_a_pool_make_twenty_eight_and_each_keeps_ninety_three() {
    let mut scenario = derby_with(&["marac", "drive"]);
    let effect = |value: f64| ChangedParameter { value: Some(value), low: Some(0.0), high: Some(1.0), ..ChangedParameter::default() };
    let people = outcome_of(&scenario).need.high_risk_people;
    // Abuse goes on for all but those for whom it stops: Drive's baseline is what Marac leaves.
    let (marac, drive) = (0.2, 0.1);
    scenario.parameters.insert("effect.after-marac".into(), effect(1.0 - marac));
    scenario.parameters.insert("marac.reduction".into(), effect(marac));
    scenario.parameters.insert("drive.police-incidents".into(), effect(drive / (1.0 - marac)));
    scenario.programmes.entry("drive".into()).or_default().wanted = Some(people);
    let kept = |mode: OverlapMode| {
        let mut scenario = scenario.clone();
        scenario.settings.overlap = mode;
        let outcome = outcome_of(&scenario);
        let first = |of: fn(&ledger_model::model::ProgrammeOutcome) -> f64| outcome.programmes.iter().map(of).sum::<f64>();
        (first(|one| one.pool_share[0] * one.kept[0]), outcome.programmes[0].kept[0])
    };
    let close = |left: f64, right: f64| assert!((left - right).abs() < 1e-9, "{left} is not {right}");
    close(kept(OverlapMode::Independent).0, 0.28);
    close(kept(OverlapMode::Independent).1, 0.28 / 0.30);
    close(kept(OverlapMode::AddUp).0, 0.30);
    close(kept(OverlapMode::SamePeople).0, 0.20);
}

#[test]
fn tiny_shares_of_a_pool_are_all_kept() {
    let mut scenario = derby_with(&["iris", "cara"]);
    scenario.programmes.values_mut().for_each(|chosen| chosen.wanted = Some(1e-12));
    let total = outcome_of(&scenario).total;
    assert!(total.overlap.abs() <= total.benefit_gross * 1e-6, "{} of {} is taken off", total.overlap, total.benefit_gross);
}

#[test]
fn a_fade_a_lag_and_a_half_year_fall_where_they_should() {
    let mut scenario = derby_with(&["drive"]);
    scenario.settings.delivery_years = Some(1);
    let set = |scenario: &mut Scenario, id: &str, value: f64| {
        scenario.parameters.insert(id.into(), ChangedParameter { value: Some(value), ..ChangedParameter::default() });
    };
    set(&mut scenario, "effect.years", 2.5);
    set(&mut scenario, "effect.fade", 0.2);
    let yearly: Vec<f64> = outcome_of(&scenario).total.yearly.iter().map(|year| year.benefit_gross).collect();
    for (year, weight) in [(1, 0.8), (2, 0.5 * 0.64), (3, 0.0)] {
        assert!((yearly[year] / yearly[0] - weight).abs() < 1e-9, "year {year} holds {} of the first", yearly[year] / yearly[0]);
    }
}

#[test]
fn benefits_after_the_last_year_are_shown_and_counted_only_when_asked_for() {
    let mut scenario = derby_with(&["drive"]);
    scenario.parameters.insert("effect.years".into(), ChangedParameter { value: Some(3.0), ..ChangedParameter::default() });
    let shown = outcome_of(&scenario).total;
    scenario.settings.count_later_benefits = true;
    let counted = outcome_of(&scenario).total;
    assert!(shown.later_benefit > 0.0);
    assert!(near(counted.benefit, shown.benefit + shown.later_benefit));
    assert!(near(counted.cost, shown.cost));
}

/// A scenario in which some parameter can be seen to move a result: it chooses what reads it.
fn scenarios_that_read(full_id: &str) -> Vec<Scenario> {
    let mut found = vec![derby_with(&ALL)];
    let mut newer = derby_with(&ALL);
    newer.settings.prevalence = PrevalenceQuestions::Newer;
    found.push(newer);
    let mut spell = derby_with(&ALL);
    spell.settings.unit_cost_basis = UnitCostBasis::WholeSpell;
    found.push(spell);
    let mut lasting = derby_with(&ALL);
    lasting.parameters.insert("effect.years".into(), ChangedParameter { value: Some(3.0), ..ChangedParameter::default() });
    found.push(lasting);
    for asked in library().national.effect_lengths.iter().filter(|asked| [&asked.years, &asked.fade].iter().any(|id| *id == full_id)) {
        let mut length = derby_with(&ALL);
        length.settings.effect_length = asked.length;
        let longer =
            (asked.fade == full_id).then(|| (asked.years.clone(), ChangedParameter { value: Some(3.0), ..ChangedParameter::default() }));
        length.parameters.extend(longer);
        found.push(length);
    }
    for programme in &library().programmes {
        for estimate in &programme.estimates {
            let mut scenario = derby_with(&[&programme.id]);
            for (id, _) in library().parameters().filter(|(_, one)| one.enter_yours && one.unit == ledger_model::evidence::Unit::Proportion)
            {
                // A share that nobody has published: without one an estimate that reads it counts nothing.
                scenario.parameters.insert(id, ChangedParameter { value: Some(0.5), ..ChangedParameter::default() });
            }
            let chosen = scenario.programmes.entry(programme.id.clone()).or_default();
            chosen.estimate = Some(estimate.id.clone());
            chosen.count_claimed = true;
            chosen.health_gain = true;
            if matches!(estimate.effect, EstimateKind::NetSavingPerUnit { .. }) {
                let mut longer = scenario.clone();
                let years = library()
                    .parameters()
                    .find(|(id, one)| id.starts_with(&programme.id) && one.unit == ledger_model::evidence::Unit::Years);
                if let Some((id, _)) = years.filter(|(id, _)| id != full_id) {
                    longer.parameters.insert(id, ChangedParameter { value: Some(3.0), ..ChangedParameter::default() });
                }
                found.push(longer);
            }
            found.push(scenario);
        }
    }
    found
}

#[test]
fn every_parameter_moves_some_result() {
    let written = |scenario: &Scenario| {
        serde_json::to_string(&answer_file(&Appraisal::of(scenario).expect("the scenario is sound"))).expect("it can be written")
    };
    for (id, parameter) in library().parameters().filter(|(_, one)| one.derived.is_none()) {
        let (low, high) = (parameter.unit.bounds().smallest, parameter.unit.bounds().largest);
        let nudged = [parameter.value * 1.1 + 0.01, parameter.value * 0.9, parameter.value + 1.0]
            .into_iter()
            .find(|value| *value != parameter.value && (low..=high).contains(value))
            .expect("there is room to nudge");
        let moved = scenarios_that_read(&id).into_iter().any(|scenario| {
            let mut changed = scenario.clone();
            changed.parameters.insert(id.clone(), ChangedParameter { value: Some(nudged), ..ChangedParameter::default() });
            written(&scenario) != written(&changed)
        });
        assert!(moved, "{id} moves no result");
    }
}

#[test]
fn a_reference_population_of_next_to_nobody_gives_no_figure_that_is_no_number() {
    let mut scenario = derby_with(&["cara"]);
    let (id, _) = library().parameters().find(|(id, _)| id.starts_with("cara.") && id.contains("population")).expect("CARA has one");
    scenario.parameters.insert(id, ChangedParameter { value: Some(7.6e-318), ..ChangedParameter::default() });
    let total = outcome_of(&scenario).total;
    assert!([total.cost, total.benefit, total.public_sector.net].iter().all(|pounds| pounds.is_finite()));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 40, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_mix_costs_no_more_than_the_budget_in_any_year_and_brings_in_the_model_what_is_said(
        scenario in scenarios(), aim in prop::sample::select(Aim::ALL.to_vec()), part in 0.0..1.3_f64, more in 1.0..3.0_f64,
    ) {
        let mut scenario = scenario;
        scenario.budget.aim = aim;
        let Ok(answer) = Appraisal::of(&scenario) else { return Ok(()) };
        let year = |answer: &Appraisal, year: usize| answer.outcome.programmes.iter().map(|one| one.spent.total(year) - one.spent.in_kind[year]).sum::<f64>();
        let dearest = |answer: &Appraisal| (0..answer.inputs.plan.years).map(|at| year(answer, at)).fold(0.0, f64::max);
        let mix_of = |pounds: f64| {
            let mut scenario = scenario.clone();
            scenario.budget.a_year = Some(Priced { pounds, price_year: answer.inputs.settings.price_year });
            let best = Appraisal::of(&scenario).expect("only the budget differs").best_mix(&mut |_, _| ()).expect("there is a budget");
            if let MixState::Found { mix, run } = best.state { Some((mix, run)) } else { None }
        };
        let a_year = (dearest(&answer) * part).min(1e11);
        let Some((mix, run)) = mix_of(a_year) else { return Ok(()) };
        prop_assert!(mix.value <= mix.at_most && mix.value.is_finite());
        let brings = run.as_ref().map_or(0.0, |run| {
            let each = || run.inputs.plan.programmes.iter().zip(&run.outcome.programmes);
            let people = |counted: &dyn Fn(&ledger_model::model::ProgrammePlan) -> bool| {
                each().filter(|(plan, _)| counted(plan)).filter_map(|(_, one)| one.results.people_helped.value()).sum::<f64>()
            };
            match aim {
                Aim::PublicNet => run.outcome.total.public_sector.net,
                Aim::SocialNet => run.outcome.total.net_present_value,
                Aim::People => people(&|plan| plan.counts_as_reached()),
                Aim::HighRiskPeople => people(&|plan| plan.pool == Some(Pool::HighRisk)),
            }
        });
        let scale = run.as_ref().map_or(0.0, |run| run.outcome.total.benefit_gross.abs() + run.outcome.total.cost).max(1.0);
        prop_assert!((brings - mix.value).abs() <= 1e-6 * scale, "{brings} against {}", mix.value);
        if let Some(run) = &run {
            prop_assert!(dearest(run) <= a_year * (1.0 + 1e-6) + 1e-3, "{} of {a_year}", dearest(run));
        }
        if let Some((richer, _)) = mix_of(a_year * more) {
            prop_assert!(richer.at_most >= mix.value - 1e-6 * scale, "{} after {}", richer.at_most, mix.value);
            prop_assert!(richer.value >= mix.value - 0.01 * mix.value.abs() - 1e-6 * scale, "{} after {}", richer.value, mix.value);
        }
    }
}
