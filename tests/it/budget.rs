//! A budget: years, funders, a settlement, the best mix.

use ledger_model::appraisal::{Appraisal, MixState};
use ledger_model::budget::{Effort, Gain, Line, Market, NoMix, Offer, best_mix, ladder};
use ledger_model::change::{BudgetEdit, Change};
use ledger_model::evidence::{Payer, Pool};
use ledger_model::model::{Aim, OverlapMode, Priced, Scenario};
use ledger_model::quantities::PriceYear;
use prevention_ledger::app::{Action, Workspace};
use prevention_ledger::files;
use prevention_ledger::words;
use proptest::prelude::*;

fn example() -> Scenario {
    Appraisal::example_scenario()
}

fn answer(scenario: &Scenario) -> Appraisal {
    Appraisal::of(scenario).expect("the scenario can be worked out")
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
    let of = |answer: &Appraisal| {
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
    let faults = Appraisal::of(&scenario).expect_err("it never starts");
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

fn mix_of(scenario: &Scenario, pounds: f64, aim: Aim) -> ledger_model::appraisal::BestMix {
    let changes = [BudgetEdit::AYear(in_2024(pounds)), BudgetEdit::Aim(aim)].map(Change::Budget);
    answer(&with(scenario.clone(), changes)).best_mix(&mut |_, _| ()).expect("a budget was typed")
}

#[test]
fn with_money_for_everything_the_mix_is_everything_that_serves_the_aim() {
    let whole = answer(&example()).outcome;
    let best = mix_of(&example(), 1e9, Aim::People);
    let MixState::Found { mix, .. } = &best.state else { panic!("{best:?}") };
    let people = |id: &str| whole.programmes.iter().find(|one| one.id == id).and_then(|one| one.results.people_helped.value());
    let reached: f64 = ["cara", "make-a-change", "marac"].into_iter().filter_map(people).sum();
    assert_eq!(mix.chosen.len(), 3, "women covered by a practice are not people reached: {mix:?}");
    assert!(near(mix.value, reached), "{} {reached}", mix.value);
    let must = ["iris", "cara", "make-a-change", "marac"].map(|programme| {
        let scale = whole.programmes.iter().find(|one| one.id == programme).map(|one| one.delivered.scale);
        let must = Change::Budget(BudgetEdit::MustRun { programme: programme.into(), must: true });
        [must, Change::Budget(BudgetEdit::Smallest { programme: programme.into(), units: scale })]
    });
    let best = mix_of(&with(example(), must.into_iter().flatten()), 1e9, Aim::SocialNet);
    let MixState::Found { mix, run: Some(run) } = &best.state else { panic!("{best:?}") };
    assert!(near(mix.value, whole.total.net_present_value));
    assert_eq!(run.outcome.total, whole.total);
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
fn what_a_mix_is_said_to_bring_is_what_the_model_makes_of_it() {
    for mode in [OverlapMode::Independent, OverlapMode::AddUp, OverlapMode::SamePeople] {
        for aim in Aim::ALL {
            let best = mix_of(&with(whole_library(), [Change::Overlap(mode)]), 900_000.0, aim);
            let MixState::Found { mix, run: Some(run) } = &best.state else { panic!("{best:?}") };
            let people = |pool: bool| {
                let each = run.inputs.plan.programmes.iter().zip(&run.outcome.programmes);
                let counted = each.filter(|(plan, _)| if pool { plan.pool == Some(Pool::HighRisk) } else { plan.counts_as_reached() });
                counted.filter_map(|(_, one)| one.results.people_helped.value()).sum::<f64>()
            };
            let total = &run.outcome.total;
            let model = match aim {
                Aim::PublicNet => total.public_sector.net,
                Aim::SocialNet => total.net_present_value,
                Aim::People => people(false),
                Aim::HighRiskPeople => people(true),
            };
            assert!((mix.value - model).abs() <= 1e-6 * model.abs().max(1.0), "{mode:?} {aim:?}: {} against {model}", mix.value);
            assert!(mix.at_most - mix.value <= 0.02 * mix.value.abs(), "{mode:?} {aim:?}: {} of {}", mix.value, mix.at_most);
        }
    }
}

#[test]
fn a_most_far_above_local_need_gives_more_money_no_worse_mix() {
    let most = Change::Budget(BudgetEdit::Largest { programme: "marac".into(), units: Some(5_000.0) });
    let scenario = with(example(), [most]);
    for aim in [Aim::PublicNet, Aim::SocialNet] {
        let values = [250_000.0, 500_000.0, 1e6, 2e6, 5e6, 2e7].map(|pounds| {
            let best = mix_of(&scenario, pounds, aim);
            let MixState::Found { mix, .. } = &best.state else { panic!("{best:?}") };
            assert!(mix.at_most - mix.value <= 0.01 * mix.value.abs(), "{aim:?} {pounds}: {} of {}", mix.value, mix.at_most);
            mix.value
        });
        assert!(values.windows(2).all(|pair| pair[1] >= pair[0] * (1.0 - 1e-5)), "{aim:?} {values:?}");
        let best = mix_of(&scenario, 2e7, aim);
        let planned = answer(&scenario);
        let marac = best.market.offers.iter().find(|offer| planned.inputs.plan.programmes[offer.at].id == "marac");
        let most = marac.expect("it is offered").largest;
        assert!(near(most, planned.outcome.need.high_risk_cases), "cut to local need: {most}");
    }
}

/// Every programme of the library whose cost is published, in Derby.
fn whole_library() -> Scenario {
    let mut scenario = example();
    for programme in &ledger_model::embedded::library().programmes {
        scenario.programmes.entry(programme.id.clone()).or_default();
    }
    scenario
}

#[test]
fn a_ladder_never_brings_less_with_more_money() {
    for aim in Aim::ALL {
        let best = mix_of(&example(), 300_000.0, aim);
        let values: Vec<f64> = best.ladder.rungs.iter().filter_map(|rung| Some(rung.mix.as_ref().ok()?.value)).collect();
        assert!(values.windows(2).all(|pair| pair[1] >= pair[0] * (1.0 - 1e-9)), "{aim:?} {values:?}");
    }
}

#[test]
fn the_draws_choose_again_and_say_how_often_the_same_programmes_run() {
    let scenario = with(example(), [Change::Budget(BudgetEdit::AYear(in_2024(200_000.0)))]);
    let answer = answer(&scenario);
    let solved = files::solved_mix(&answer, true, &mut |_, _| ()).expect("a budget was typed");
    let agreement = files::read_mix(&answer, &solved).and_then(|best| best.agreement).expect("there is a mix");
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
                pounds: fixed.into_iter().zip(unit).map(|(fixed, per_unit)| Line { fixed, per_unit }).collect(),
                certain: Line { fixed: fixed_value, per_unit: value_per_unit },
                gains: Vec::new(),
                pool: None,
                pool_cost: 0.0,
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
            let spent = |one: usize| running[one].pounds[year].at(if at(one) == 2 { 0.0 } else { fixed[one] });
            a_year - (0..many).map(spent).sum::<f64>()
        };
        let mut tried: Vec<Vec<f64>> = Vec::new();
        match free[..] {
            [] => tried.push(fixed.clone()),
            [one] => {
                for year in 0..2 {
                    let mut units = fixed.clone();
                    units[one] = left(year) / running[one].pounds[year].per_unit;
                    tried.push(units);
                }
            }
            [one, other] => {
                let price = |one: usize, year: usize| running[one].pounds[year].per_unit;
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
                let sum: f64 = units.iter().zip(running).map(|(units, offer)| offer.pounds[year].at(*units)).sum();
                sum <= a_year * (1.0 + 1e-9) + 1e-9
            });
            if within && affordable {
                let value: f64 = units.iter().zip(running).map(|(units, offer)| offer.value_alone(*units)).sum();
                *best = Some(best.map_or(value, |so_far| so_far.max(value)));
            }
        }
    }
}

/// What there is to choose from, numbered.
fn market(mut offers: Vec<Offer>, overlap: Option<OverlapMode>) -> Market {
    for (at, offer) in offers.iter_mut().enumerate() {
        offer.at = at;
    }
    Market { offers, overlap, whole_pounds: 400.0 }
}

/// One whose benefits overlap with others': in two years, some of it for the aim, now and then a loss.
fn sharing() -> impl Strategy<Value = Offer> {
    let gain = || (0.0..10.0f64, -10.0..60.0f64, -0.3..1.0f64);
    let pool = prop::sample::select(vec![None, Some(Pool::Everyone), Some(Pool::HighRisk)]);
    (offer(), pool, 50.0..300.0f64, gain(), gain(), any::<bool>()).prop_map(|(offer, pool, pool_cost, one, other, divisible)| {
        let gains = [one, other].map(|(fixed, per_unit, share)| {
            let gross_pounds = Line { fixed: if divisible { 0.0 } else { fixed }, per_unit };
            Gain { gross_pounds, towards_aim: Line { fixed: gross_pounds.fixed * share, per_unit: per_unit * share } }
        });
        let line = |line: Line| Line { fixed: if divisible { 0.0 } else { line.fixed }, ..line };
        Offer {
            smallest: if divisible { 0.0 } else { offer.smallest },
            must_run: offer.must_run && !divisible,
            certain: Line { fixed: line(offer.certain).fixed.min(0.0), per_unit: -offer.certain.per_unit.abs() / 4.0 },
            pounds: offer.pounds.iter().map(|one| line(*one)).collect(),
            gains: gains.to_vec(),
            pool,
            pool_cost,
            ..offer
        }
    })
}

fn sharing_market() -> impl Strategy<Value = Market> {
    let mode = prop::sample::select(vec![OverlapMode::Independent, OverlapMode::AddUp, OverlapMode::SamePeople]);
    (prop::collection::vec(sharing(), 1..4), mode).prop_map(|(offers, mode)| market(offers, Some(mode)))
}

/// The best of a fine grid of scales, every programme also left out where it may be.
fn searched_grid(market: &Market, a_year: f64) -> Option<f64> {
    const STEPS: usize = 24;
    let mut best: Option<f64> = None;
    let many = market.offers.len();
    for code in 0..(STEPS + 2).pow(many as u32) {
        let units = |(at, offer): (usize, &Offer)| {
            let step = code / (STEPS + 2).pow(at as u32) % (STEPS + 2);
            (step <= STEPS).then(|| offer.smallest + (offer.largest - offer.smallest) * step as f64 / STEPS as f64)
        };
        let units: Vec<Option<f64>> = market.offers.iter().enumerate().map(units).collect();
        if market.offers.iter().zip(&units).any(|(offer, units)| offer.must_run && units.is_none()) {
            continue;
        }
        let spent =
            |year: usize| market.offers.iter().zip(&units).filter_map(|(offer, units)| Some(offer.pounds[year].at((*units)?))).sum::<f64>();
        if (0..2).all(|year| spent(year) <= a_year) {
            let value = market.value(&units);
            best = Some(best.map_or(value, |so_far| so_far.max(value)));
        }
    }
    best
}

proptest! {
    #[test]
    fn the_best_mix_equals_a_search_of_everything(offers in prop::collection::vec(offer(), 1..5), a_year in 0.0..400.0f64) {
        let market = market(offers, None);
        match (best_mix(&market, a_year, None, Effort::Whole), searched(&market.offers, a_year)) {
            (Ok(mix), Some(value)) => {
                prop_assert!((mix.value - value).abs() <= 1e-5 * value.abs().max(10.0), "{} against {value}", mix.value);
                prop_assert_eq!(mix.value, mix.at_most);
                prop_assert!(mix.dearest_year_pounds <= a_year * (1.0 + 1e-6) + 1e-6);
            }
            (Err(NoMix::TooLittle { needed_pounds }), None) => prop_assert!(needed_pounds > a_year),
            (mix, searched) => prop_assert!(false, "{mix:?} against {searched:?}"),
        }
    }

    #[test]
    fn no_mix_of_programmes_that_overlap_beats_what_is_said_to_be_the_most(market in sharing_market(), a_year in 0.0..400.0f64) {
        match (best_mix(&market, a_year, None, Effort::Whole), searched_grid(&market, a_year)) {
            (Ok(mix), Some(searched)) => {
                let slack = 1e-5 * searched.abs().max(10.0);
                prop_assert!(mix.at_most >= searched - slack, "{searched} is more than {} at most", mix.at_most);
                prop_assert!(mix.value >= searched - 0.02 * searched.abs().max(10.0), "{searched} is better than {}", mix.value);
                let units: Vec<Option<f64>> = market.offers.iter().map(|one| mix.chosen.iter().find(|chosen| chosen.at == one.at).map(|chosen| chosen.units)).collect();
                prop_assert_eq!(mix.value, market.value(&units));
                prop_assert!(mix.dearest_year_pounds <= a_year * (1.0 + 1e-6) + 1e-6);
            }
            (Err(NoMix::TooLittle { needed_pounds }), None) => prop_assert!(needed_pounds > a_year),
            (mix, searched) => prop_assert!(false, "{mix:?} against {searched:?}"),
        }
    }

    #[test]
    fn more_money_is_never_given_a_worse_mix(market in sharing_market(), step in 1.0..40.0f64, a_year in 0.0..300.0f64, more in 0.0..300.0f64) {
        let ladder = ladder(&market, step, &mut |_, _| ());
        let values: Vec<f64> = ladder.rungs.iter().filter_map(|rung| Some(rung.mix.as_ref().ok()?.value)).collect();
        prop_assert!(values.windows(2).all(|pair| pair[1] >= pair[0]), "{values:?}");
        let of = |a_year: f64| best_mix(&market, a_year, ladder.within(a_year), Effort::Whole);
        if let (Ok(less), Ok(more)) = (of(a_year), of(a_year + more)) {
            prop_assert!(more.value >= less.value - 0.02 * less.value.abs().max(10.0), "{} after {}", more.value, less.value);
            prop_assert!(more.at_most >= less.value - 1e-5 * less.value.abs().max(10.0));
        }
    }

    #[test]
    fn a_ladder_is_short_and_ends_where_more_money_brings_nothing_more(offers in prop::collection::vec(offer(), 1..5), step in 0.001..1e6f64) {
        let market = market(offers, None);
        let ladder = ladder(&market, step, &mut |_, _| ());
        prop_assert!((1..=12).contains(&ladder.rungs.len()));
        let dearest = (0..2).map(|year| market.offers.iter().map(|one| one.pounds[year].at(one.largest)).sum::<f64>()).fold(0.0, f64::max);
        let (last, all) = (ladder.rungs.last().and_then(|rung| rung.mix.clone().ok()), best_mix(&market, dearest, None, Effort::Whole));
        if let (Some(last), Ok(all)) = (last, all) {
            prop_assert!(all.value - last.value <= 1e-5 * all.value.abs().max(10.0), "{last:?} {all:?}");
        }
    }
}

#[test]
fn thirty_programmes_have_a_best_mix_within_their_budget() {
    use prevention_ledger::bench::mix::{A_YEAR, thirty_programmes};
    let market = thirty_programmes();
    let mix = best_mix(&market, A_YEAR, None, Effort::Whole).expect("what has to run fits");
    assert!(mix.at_most - mix.value <= 0.005 * mix.value, "{} of {} at most", mix.value, mix.at_most);
    assert!(mix.dearest_year_pounds <= A_YEAR * (1.0 + 1e-9) && mix.dearest_year_pounds >= A_YEAR * 0.95);
    assert!(mix.chosen.iter().any(|one| one.at == 4), "it has to run");
    assert!(mix.chosen.len() < market.offers.len());
}

fn said(scenario: &Scenario, pounds: f64, aim: Aim) -> String {
    let changes = [BudgetEdit::AYear(in_2024(pounds)), BudgetEdit::Aim(aim)].map(Change::Budget);
    let answer = answer(&with(scenario.clone(), changes));
    words::best_mix_said(&answer, &answer.best_mix(&mut |_, _| ()).expect("a budget was typed")).join(" ")
}

#[test]
fn a_mix_is_said_with_its_range_and_how_much_better_another_could_be() {
    let text = said(&example(), 400_000.0, Aim::SocialNet);
    for part in ["a net gain of", "8 in 10 runs", "On central values no other mix within this budget", "every survivor counted once"] {
        assert!(text.contains(part), "{part}: {text}");
    }
    assert!(!text.contains("more than local need"), "{text}");
}

#[test]
fn more_than_local_need_is_said_and_so_is_whom_an_aim_in_people_counts() {
    let most = Change::Budget(BudgetEdit::Largest { programme: "marac".into(), units: Some(5_000.0) });
    let must = Change::Budget(BudgetEdit::Smallest { programme: "marac".into(), units: Some(4_000.0) });
    let must_run = Change::Budget(BudgetEdit::MustRun { programme: "marac".into(), must: true });
    let text = said(&with(example(), [most, must, must_run]), 1e8, Aim::People);
    assert!(text.contains("Marac with Idva: 5,000 is above local need, so at most 4,000 cases a year are chosen"), "{text}");
    assert!(text.contains("4,000 cases a year are more than local need, about 442"), "{text}");
    assert!(text.contains("Not counted by this aim") && text.contains("IRIS (women covered)"), "{text}");
    assert!(text.contains("people cautioned") && text.contains("each counted as one"), "{text}");
    let text = said(&example(), 1e8, Aim::HighRiskPeople);
    assert!(!text.contains("Not counted by this aim"), "{text}");
}

#[test]
fn the_scenario_of_a_mix_gives_the_same_mix_for_the_same_budget() {
    for aim in [Aim::PublicNet, Aim::SocialNet, Aim::People] {
        let best = mix_of(&example(), 300_000.0, aim);
        let MixState::Found { mix, run: Some(run) } = &best.state else { panic!("{best:?}") };
        let again = run.best_mix(&mut |_, _| ()).expect("the budget is kept");
        let MixState::Found { mix: again, .. } = &again.state else { panic!("{again:?}") };
        assert_eq!(again.chosen.len(), mix.chosen.len());
        assert!(near(again.value, mix.value), "{aim:?} {mix:?} {again:?}");
        assert!(run.outcome.programmes.iter().zip(&mix.chosen).all(|(one, chosen)| near(one.delivered.scale, chosen.units)));
    }
}

#[test]
fn a_mix_that_is_used_leaves_the_former_scenario_beside_it_and_undo_puts_it_back() {
    let before = with(example(), [Change::Budget(BudgetEdit::AYear(in_2024(300_000.0)))]);
    let scenario_of_best = |scenario: &Scenario| {
        let answer = answer(scenario);
        let solved = files::solved_mix(&answer, false, &mut |_, _| ()).expect("a budget was typed");
        let best = files::read_mix(&answer, &solved).expect("what was solved is read back");
        assert_eq!(Some(&best), answer.best_mix(&mut |_, _| ()).as_ref(), "to the last digit");
        answer.mix_scenario(&best, words::mix_named)
    };
    let mix = scenario_of_best(&before).expect("there is a mix");
    assert_eq!(mix.name, "Best mix for £300,000 a year");
    let workspace = Workspace::of(before.clone()).reduce(Action::AdoptMix(Box::new(mix.clone())));
    assert_eq!((&**workspace.scenario(), workspace.beside().map(|one| &**one)), (&mix, Some(&before)));
    let twice = workspace.reduce(Action::AdoptMix(Box::new(mix)));
    assert_eq!(twice.beside().map(|one| &**one), Some(&before), "pressed twice it is the same");
    let back = twice.reduce(Action::Undo);
    assert_eq!((&**back.scenario(), back.beside()), (&before, None));
    let nothing = with(before, [Change::Budget(BudgetEdit::AYear(in_2024(0.0)))]);
    assert_eq!(scenario_of_best(&nothing), None);
}

#[test]
fn a_mix_of_another_scenario_is_not_taken_for_this_ones() {
    let planned = answer(&with(example(), [Change::Budget(BudgetEdit::AYear(in_2024(300_000.0)))]));
    let solved = files::solved_mix(&planned, false, &mut |_, _| ()).expect("a budget was typed");
    let fewer = with(example(), [Change::LeaveOutProgramme("marac".into()), Change::LeaveOutProgramme("make-a-change".into())]);
    let fewer = answer(&with(fewer, [Change::LeaveOutProgramme("iris".into()), Change::Budget(BudgetEdit::AYear(in_2024(300_000.0)))]));
    assert_eq!(files::read_mix(&fewer, &solved), None);
    for text in ["", "null", "{}", "{\"mix\":{\"Ok\":{}}}"] {
        assert_eq!(files::read_mix(&planned, text), None, "{text}");
    }
}

#[test]
fn a_funder_who_goes_takes_along_what_was_wrong_in_their_boxes_and_in_nobody_elses() {
    let funders = [BudgetEdit::AddFunder, BudgetEdit::AddFunder, BudgetEdit::AddFunder].map(Change::Budget);
    let mut workspace = Workspace::of(with(example(), funders));
    for funder in 0..3 {
        let change = Change::Budget(BudgetEdit::Promise { funder, year: 1, cash_pounds: Some(-1.0 - funder as f64) });
        workspace = workspace.reduce(Action::Make { change, text: Some(format!("-{funder}")) });
        let (field, sentence) = (format!("budget.funders.{funder}.2"), "Not a number.".to_owned());
        workspace = workspace.reduce(Action::CannotRead { field, text: format!("x{funder}"), sentence });
    }
    let after = workspace.reduce(Action::Make { change: Change::Budget(BudgetEdit::RemoveFunder(1)), text: None });
    let left: Vec<(&str, &str)> = after.problems().iter().map(|(field, problem)| (field.as_str(), problem.text.as_str())).collect();
    let expected = [("budget.funders.0.1", "-0"), ("budget.funders.0.2", "x0"), ("budget.funders.1.1", "-2"), ("budget.funders.1.2", "x2")];
    assert_eq!(left, expected);
    let mended = BudgetEdit::Promise { funder: 1, year: 1, cash_pounds: Some(7.0) };
    let after = after.reduce(Action::Make { change: Change::Budget(mended), text: Some("7".into()) });
    assert!(!after.problems().contains_key("budget.funders.1.1"), "{:?}", after.problems());
}
