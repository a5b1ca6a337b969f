//! A budget: years, funders, a settlement, the best mix.
#![cfg(not(target_arch = "wasm32"))]

use prevention_ledger::app::{Action, Answer, BudgetEdit, Change, MixState, Workspace};
use prevention_ledger::budget::{NoMix, Offer, best_mix, ladder};
use prevention_ledger::evidence::Payer;
use prevention_ledger::files;
use prevention_ledger::model::{Aim, Priced, Scenario};
use prevention_ledger::quantities::PriceYear;
use proptest::prelude::*;

fn example() -> Scenario {
    Answer::example_scenario()
}

fn answer(scenario: &Scenario) -> Answer {
    Answer::to(scenario).expect("the scenario can be worked out")
}

fn with(mut scenario: Scenario, changes: impl IntoIterator<Item = Change>) -> Scenario {
    for change in changes {
        change.apply(&mut scenario);
    }
    scenario
}

fn in_2024(pounds: f64) -> Option<Priced> {
    Some(Priced { pounds, price_year: PriceYear::Calendar(2024) })
}

fn near(one: f64, other: f64) -> bool {
    (one - other).abs() <= 1e-9 * one.abs().max(other.abs()).max(1.0)
}

fn inflation(rate: f64) -> Change {
    Change::Central { parameter: "cash.inflation".into(), value: rate, price_year: None }
}

#[test]
fn without_inflation_the_cash_needed_is_the_real_cost_without_time_in_kind() {
    let answer = answer(&with(example(), [inflation(0.0)]));
    for year in answer.budget_years() {
        assert!(near(year.cash_pounds, year.real_pounds - year.in_kind_real_pounds));
    }
}

#[test]
fn without_funders_everything_is_missing_and_a_promise_takes_its_year_off() {
    let before = answer(&example()).budget_years();
    assert!(before.iter().all(|year| year.missing_cash_pounds == year.cash_pounds && year.cash_pounds > 0.0));
    let promise = BudgetEdit::Promise { funder: 0, year: 1, cash_pounds: Some(50_000.0) };
    let after = answer(&with(example(), [Change::Budget(BudgetEdit::AddFunder), Change::Budget(promise)])).budget_years();
    for (at, (before, after)) in before.iter().zip(&after).enumerate() {
        let promised = if at == 1 { 50_000.0 } else { 0.0 };
        assert!(near(before.missing_cash_pounds - after.missing_cash_pounds, promised));
    }
}

#[test]
fn the_cash_of_each_year_grows_by_inflation_from_the_price_year() {
    let answer = answer(&with(example(), [inflation(0.03), Change::FirstYear(Some(2027))]));
    let years = answer.budget_years();
    for (at, year) in years.iter().enumerate() {
        let grown = (year.real_pounds - year.in_kind_real_pounds) * 1.03_f64.powi(2027 - 2024 + at as i32);
        assert!(near(year.cash_pounds, grown));
    }
}

#[test]
fn fair_asks_share_out_all_the_money_and_follow_gains_that_could_leave_a_budget() {
    let answer = answer(&example());
    let years = answer.budget_years();
    let asks = answer.fair_asks(&years).expect("somebody gains");
    let cash: f64 = years.iter().map(|year| year.cash_pounds).sum();
    assert!(near(asks.iter().map(|ask| ask.ask_cash_pounds).sum(), cash));
    for ask in &asks {
        assert!(answer.outcome.total.by_payer[ask.payer as usize].cashable > 0.0);
    }
}

#[test]
fn a_programme_that_starts_later_costs_nothing_before_and_moves_its_years() {
    let later = Change::StartsAfter { programme: "make-a-change".into(), years: Some(2) };
    let [now, later] = [answer(&example()), answer(&with(example(), [later]))];
    let of = |answer: &Answer| {
        let one = answer.outcome.programmes.iter().find(|one| one.id == "make-a-change").expect("it is chosen");
        (0..5).map(|year| (one.spent.total(year), one.delivered.starts[year])).collect::<Vec<_>>()
    };
    let (now, later) = (of(&now), of(&later));
    assert_eq!(later[..2], [(0.0, 0.0); 2]);
    for (now, later) in now.iter().zip(&later[2..]) {
        assert!(near(now.0, later.0) && near(now.1, later.1));
    }
}

#[test]
fn a_start_after_the_last_year_of_delivery_is_refused_with_a_sentence() {
    let scenario = with(example(), [Change::StartsAfter { programme: "iris".into(), years: Some(5) }]);
    let faults = Answer::to(&scenario).expect_err("it never starts");
    assert_eq!(faults[0].field(), "programmes.iris.starts_after");
    assert!(prevention_ledger::words::fault(&faults[0]).contains("from 0 to 4"));
}

#[test]
fn with_no_set_up_and_no_slow_start_pots_buy_what_a_settlement_buys() {
    let settlement = answer(&example()).settlement().expect("it can be worked out");
    assert_eq!(settlement.years, 3);
    for row in settlement.rows.iter().filter(|row| ["make-a-change", "cara"].contains(&row.id.as_str())) {
        assert!(near(row.together_units, row.apart_units) && near(row.together_units, row.same_money_units), "{row:?}");
    }
}

#[test]
fn a_slow_start_every_year_reaches_fewer_whatever_money_is_left() {
    let settlement = answer(&example()).settlement().expect("it can be worked out");
    let iris = settlement.rows.iter().find(|row| row.id == "iris").expect("it is chosen");
    assert!(iris.apart_units < iris.together_units && iris.same_money_units <= iris.apart_units * (1.0 + 1e-12));
    // What they do not use is said: they are cheaper because they buy less, not because they are worse value.
    assert!(near(iris.unused_pounds, iris.together_pounds - iris.apart_pounds), "{iris:?}");
}

#[test]
fn paying_set_up_every_year_buys_fewer_units_for_the_same_money() {
    let set_up = BudgetEdit::SetUp { programme: "make-a-change".into(), cost: in_2024(20_000.0) };
    let settlement = answer(&with(example(), [Change::Budget(set_up)])).settlement().expect("it can be worked out");
    let row = settlement.rows.iter().find(|row| row.id == "make-a-change").expect("it is chosen");
    assert!(settlement.differs());
    assert!(near(row.apart_pounds - row.together_pounds, 40_000.0));
    assert!(row.same_money_units < row.together_units);
    // The money that is missing is the two more times of setting up.
    let each = (row.together_pounds - 20_000.0) / row.together_units;
    assert!(near((row.together_units - row.same_money_units) * each, 40_000.0));
}

#[test]
fn a_budget_survives_a_file_and_a_link() {
    let changes = [
        BudgetEdit::AddFunder,
        BudgetEdit::FunderName(0, "Police and crime commissioner".into()),
        BudgetEdit::FunderPayer(0, Some(Payer::Police)),
        BudgetEdit::Promise { funder: 0, year: 2, cash_pounds: Some(125_000.0) },
        BudgetEdit::AYear(in_2024(400_000.0)),
        BudgetEdit::Aim(Aim::People),
        BudgetEdit::Smallest { programme: "marac".into(), units: Some(100.0) },
        BudgetEdit::MustRun { programme: "marac".into(), must: true },
        BudgetEdit::SetUp { programme: "cara".into(), cost: in_2024(9_000.0) },
    ];
    let scenario =
        with(example(), changes.map(Change::Budget).into_iter().chain([Change::StartsAfter { programme: "iris".into(), years: Some(1) }]));
    let opened = files::open_file(files::write_scenario(&scenario).as_bytes()).expect("it opens");
    assert_eq!((&opened.scenario, opened.unread.len()), (&scenario, 0));
    let link = files::link_of(&scenario, true);
    let opened = files::open_link(&link).expect("it opens");
    assert_eq!(opened.scenario, scenario);
}

#[test]
fn a_budget_that_cannot_be_is_left_out_of_a_file_with_a_sentence_and_the_rest_stays() {
    let mut file: serde_json::Value = serde_json::from_str(&files::write_scenario(&example())).expect("it is JSON");
    file["budget"] = serde_json::json!({
        "a_year": { "pounds": -5.0, "price_year": "2024" },
        "programmes": { "iris": { "smallest": 9.0, "largest": 1.0 }, "cara": { "must_run": true } },
        "funders": [{ "name": "Council", "promised_cash_pounds": [1e300] }],
        "nonsense": 1
    });
    let opened = files::open_file(file.to_string().as_bytes()).expect("it opens");
    assert_eq!(opened.unread.len(), 4, "{:?}", opened.unread);
    let budget = &opened.scenario.budget;
    assert!(budget.a_year.is_none() && budget.programmes.contains_key("cara") && !budget.programmes.contains_key("iris"));
    assert_eq!((budget.funders[0].name.as_str(), budget.funders[0].promised_cash_pounds.len()), ("Council", 0));
}

fn mix_of(scenario: &Scenario, pounds: f64, aim: Aim) -> prevention_ledger::app::BestMix {
    let changes = [BudgetEdit::AYear(in_2024(pounds)), BudgetEdit::Aim(aim)].map(Change::Budget);
    answer(&with(scenario.clone(), changes)).best_mix().expect("a budget was typed")
}

#[test]
fn with_money_for_everything_people_are_all_reached_and_the_mix_is_the_whole_plan() {
    let best = mix_of(&example(), 1e9, Aim::People);
    let MixState::Found { mix, together } = &best.state else { panic!("{best:?}") };
    let whole = answer(&example()).outcome;
    assert_eq!(mix.chosen.len(), 4);
    assert!(near(together.value, whole.total.people_helped), "{} {}", together.value, whole.total.people_helped);
    assert!(near(together.outcome.total.net_present_value, whole.total.net_present_value));
}

#[test]
fn a_budget_of_nothing_buys_nothing_and_says_what_has_to_run_would_cost() {
    let best = mix_of(&example(), 0.0, Aim::People);
    assert!(matches!(&best.state, MixState::Found { mix, .. } if mix.chosen.is_empty()));
    let scale =
        answer(&example()).outcome.programmes.iter().find(|one| one.id == "iris").map(|one| one.delivered.scale).expect("it is chosen");
    let must = [
        Change::Budget(BudgetEdit::MustRun { programme: "iris".into(), must: true }),
        Change::Budget(BudgetEdit::Smallest { programme: "iris".into(), units: Some(scale) }),
    ];
    let best = mix_of(&with(example(), must), 100.0, Aim::People);
    let MixState::None(NoMix::TooLittle { needed_pounds }) = best.state else { panic!("{:?}", best.state) };
    let iris = answer(&example())
        .outcome
        .programmes
        .iter()
        .find(|one| one.id == "iris")
        .map(|one| (0..5).map(|year| one.spent.total(year) - one.spent.in_kind[year]).fold(0.0, f64::max));
    assert!(near(needed_pounds, iris.expect("it is chosen")));
}

#[test]
fn what_has_to_run_runs_without_a_fewest_and_a_fewest_above_the_scenario_is_kept() {
    let must = |programme: &str| Change::Budget(BudgetEdit::MustRun { programme: programme.into(), must: true });
    let best = mix_of(&with(example(), [must("make-a-change")]), 450_000.0, Aim::PublicNet);
    let MixState::Found { mix, .. } = &best.state else { panic!("{:?}", best.state) };
    let answer = answer(&example());
    let at = answer.inputs.plan.programmes.iter().position(|one| one.id == "make-a-change").expect("it is chosen");
    assert!(mix.units(at) >= 1.0, "{mix:?}");
    let best = mix_of(&with(example(), [must("make-a-change")]), 100.0, Aim::PublicNet);
    assert!(matches!(best.state, MixState::None(NoMix::TooLittle { .. })), "{:?}", best.state);
    let fewest = Change::Budget(BudgetEdit::Smallest { programme: "marac".into(), units: Some(600.0) });
    let best = mix_of(&with(example(), [must("marac"), fewest]), 500_000.0, Aim::PublicNet);
    assert!(matches!(best.state, MixState::None(NoMix::TooLittle { .. })), "600 cases cost more: {:?}", best.state);
}

#[test]
fn a_settlement_that_pays_for_fewer_pots_than_years_buys_those() {
    let set_up = BudgetEdit::SetUp { programme: "cara".into(), cost: in_2024(50_000.0) };
    let settlement = answer(&with(example(), [Change::Budget(set_up)])).settlement().expect("it can be worked out");
    let row = settlement.rows.iter().find(|row| row.id == "cara").expect("it is chosen");
    assert!(near(row.same_money_units, row.apart_units / 3.0), "the money pays for one pot: {row:?}");
}

#[test]
fn a_box_that_goes_takes_its_mistake_along() {
    let bad = Change::Budget(BudgetEdit::Smallest { programme: "cara".into(), units: Some(-4.0) });
    let workspace = Workspace::of(example()).reduce(Action::Make { change: bad, text: Some("-4".into()) });
    assert!(!workspace.problems().is_empty());
    let workspace = workspace.reduce(Action::Make { change: Change::LeaveOutProgramme("cara".into()), text: None });
    assert!(workspace.problems().is_empty(), "{:?}", workspace.problems());
}

#[test]
fn a_straight_line_is_what_the_model_does_with_a_programme_alone() {
    for aim in Aim::ALL {
        let best = mix_of(&example(), 1e9, aim);
        for offer in &best.offers {
            let mut scenario = example();
            let id = answer(&scenario).inputs.plan.programmes[offer.at].id.clone();
            scenario.programmes.retain(|known, _| *known == id);
            let units = offer.largest * 0.3;
            Change::Scale { programme: id, units: Some(units) }.apply(&mut scenario);
            let total = answer(&scenario).outcome;
            let money = total.programmes[0].spent.total(1) - total.programmes[0].spent.in_kind[1];
            assert!((offer.pounds(1, units) - money).abs() <= 1e-6 * money.abs());
            if aim == Aim::People {
                assert!((offer.value(units) - total.total.people_helped).abs() <= 1e-6 * offer.value(units));
            }
        }
    }
}

#[test]
fn a_ladder_never_brings_less_with_more_money() {
    for aim in Aim::ALL {
        let best = mix_of(&example(), 300_000.0, aim);
        let values: Vec<f64> = best.ladder.rungs.iter().filter_map(|rung| Some(rung.mix.as_ref().ok()?.value_alone)).collect();
        assert!(values.windows(2).all(|pair| pair[1] >= pair[0] * (1.0 - 1e-9)), "{aim:?} {values:?}");
    }
}

#[test]
fn the_draws_choose_again_and_say_how_often_the_same_programmes_run() {
    let scenario = with(example(), [Change::Budget(BudgetEdit::AYear(in_2024(200_000.0)))]);
    let answer = answer(&scenario);
    let best = answer.best_mix().expect("a budget was typed");
    let agreement = answer.mix_agreement(&best).expect("there is a mix");
    assert_eq!(agreement.draws, 200);
    assert!(agreement.same <= 200 && agreement.runs.iter().all(|runs| *runs <= 200));
    assert!(agreement.runs.iter().any(|runs| *runs > 0));
}

fn offer() -> impl Strategy<Value = Offer> {
    let year = || prop::collection::vec(0.0..40.0f64, 2);
    (0u8..4, 1u8..=4, any::<bool>(), year(), year(), -20.0..5.0f64, -10.0..40.0f64).prop_map(
        |(smallest, steps, must_run, fixed, unit, fixed_value, value_per_unit)| {
            let largest = f64::from(smallest.max(1) + steps);
            Offer {
                at: 0,
                smallest: f64::from(smallest),
                largest,
                must_run,
                fixed_pounds: fixed,
                pounds_per_unit: unit,
                fixed_value,
                value_per_unit,
                overlap_lowers: true,
            }
        },
    )
}

/// Every yes and no, and for each the best corner of what is left: with two yearly limits, at most two programmes stand
/// between their ends, so every such corner is worked out by hand.
fn searched(offers: &[Offer], a_year: f64) -> Option<f64> {
    let mut best: Option<f64> = None;
    for runs in 0u32..1 << offers.len() {
        let running: Vec<&Offer> = offers.iter().enumerate().filter(|(at, _)| runs & (1 << at) != 0).map(|(_, offer)| offer).collect();
        if offers.iter().enumerate().any(|(at, offer)| offer.must_run && runs & (1 << at) == 0) {
            continue;
        }
        corners(&running, a_year, &mut best);
    }
    best
}

fn corners(running: &[&Offer], a_year: f64, best: &mut Option<f64>) {
    let many = running.len();
    // Each programme at its smallest (0), its largest (1), or free (2); at most two are free.
    for code in 0..3usize.pow(many as u32) {
        let at = |one: usize| code / 3usize.pow(one as u32) % 3;
        let free: Vec<usize> = (0..many).filter(|one| at(*one) == 2).collect();
        let fixed: Vec<f64> = (0..many).map(|one| if at(one) == 1 { running[one].largest } else { running[one].smallest }).collect();
        let left = |year: usize| {
            let spent = |one: usize| {
                running[one].fixed_pounds[year] + if at(one) == 2 { 0.0 } else { running[one].pounds_per_unit[year] * fixed[one] }
            };
            a_year - (0..many).map(spent).sum::<f64>()
        };
        let mut tried: Vec<Vec<f64>> = Vec::new();
        match free[..] {
            [] => tried.push(fixed.clone()),
            [one] => {
                for year in 0..2 {
                    let mut units = fixed.clone();
                    units[one] = left(year) / running[one].pounds_per_unit[year];
                    tried.push(units);
                }
            }
            [one, other] => {
                let price = |one: usize, year: usize| running[one].pounds_per_unit[year];
                let det = price(one, 0) * price(other, 1) - price(one, 1) * price(other, 0);
                let mut units = fixed.clone();
                units[one] = (left(0) * price(other, 1) - left(1) * price(other, 0)) / det;
                units[other] = (price(one, 0) * left(1) - price(one, 1) * left(0)) / det;
                tried.push(units);
            }
            _ => continue,
        }
        for units in tried {
            let within = units.iter().zip(running).all(|(units, offer)| (offer.smallest - 1e-9..=offer.largest + 1e-9).contains(units));
            let affordable = (0..2).all(|year| {
                let sum: f64 = units.iter().zip(running).map(|(units, offer)| offer.pounds(year, *units)).sum();
                sum <= a_year * (1.0 + 1e-9) + 1e-9
            });
            if within && affordable {
                let value: f64 = units.iter().zip(running).map(|(units, offer)| offer.value(*units)).sum();
                *best = Some(best.map_or(value, |so_far| so_far.max(value)));
            }
        }
    }
}

proptest! {
    #[test]
    fn the_best_mix_equals_a_search_of_everything(mut offers in prop::collection::vec(offer(), 1..5), a_year in 0.0..400.0f64) {
        for (at, offer) in offers.iter_mut().enumerate() {
            offer.at = at;
        }
        match (best_mix(&offers, a_year), searched(&offers, a_year)) {
            (Ok(mix), Some(value)) => {
                prop_assert!((mix.value_alone - value).abs() <= 1e-5 * value.abs().max(10.0), "{} against {value}", mix.value_alone);
                prop_assert!(mix.dearest_year_pounds <= a_year * (1.0 + 1e-6) + 1e-6);
            }
            (Err(NoMix::TooLittle { needed_pounds }), None) => prop_assert!(needed_pounds > a_year),
            (mix, searched) => prop_assert!(false, "{mix:?} against {searched:?}"),
        }
    }

    #[test]
    fn a_ladder_is_short_and_ends_where_more_money_brings_nothing_more(mut offers in prop::collection::vec(offer(), 1..5), step in 0.001..1e6f64) {
        for (at, offer) in offers.iter_mut().enumerate() {
            offer.at = at;
        }
        let ladder = ladder(&offers, step);
        prop_assert!((1..=12).contains(&ladder.rungs.len()));
        let dearest = (0..2).map(|year| offers.iter().map(|one| one.pounds(year, one.largest)).sum::<f64>()).fold(0.0, f64::max);
        let (last, all) = (ladder.rungs.last().and_then(|rung| rung.mix.clone().ok()), best_mix(&offers, dearest));
        if let (Some(last), Ok(all)) = (last, all) {
            prop_assert!(all.value_alone - last.value_alone <= 1e-5 * all.value_alone.abs().max(10.0), "{last:?} {all:?}");
        }
    }
}

#[test]
fn thirty_programmes_have_a_best_mix_within_their_budget() {
    use prevention_ledger::bench::mix::{A_YEAR, thirty_offers};
    let offers = thirty_offers();
    let mix = best_mix(&offers, A_YEAR).expect("what has to run fits");
    assert!(mix.dearest_year_pounds <= A_YEAR * (1.0 + 1e-9) && mix.dearest_year_pounds >= A_YEAR * 0.95);
    assert!(mix.chosen.iter().any(|one| one.at == 4), "it has to run");
    assert!(mix.chosen.len() < offers.len());
}
