//! Any scenario that can be opened is worked out, drawn and written as a workbook, whatever its numbers are. A thousand in every
//! run; `make hostile` tries 100,000 and prints the slowest.

use ledger_model::appraisal::Appraisal;
use ledger_model::embedded::{gazetteer, library};
use ledger_model::evidence::Unit;
use ledger_model::model::{Aim, InputError, Scenario};
use ledger_model::quantities::{Bounds, Distribution, Uncertain};
use ledger_model::schema::write;
use ledger_model::simulation::Measure;
use prevention_ledger::app::{ResultsView, Route};
use prevention_ledger::files::{open_file, workbook, write_workbook};
use prevention_ledger::ui::shell::{App, AppProps};
use rand::rngs::ChaCha8Rng;
use rand::seq::IndexedRandom;
use rand::{RngExt, SeedableRng};
use serde_json::{Map, Value, json};
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

/// Every so many scenarios also show their results as pages, and every so many of a long run look for their best mix.
const SHOWN: u64 = 10;
const MIXED: u64 = 500;
/// After so long a scenario counts as hanging: thousands of times what one takes.
const HANGS: Duration = Duration::from_secs(300);
const SPREADS: [&str; 11] = [
    "triangular",
    "pert",
    "uniform",
    "lognormal",
    "normal",
    "normal-sd",
    "beta",
    "gamma",
    "gamma-sd",
    "shifted-lognormal",
    "shifted-lognormal-fitted",
];

fn one_in(random: &mut ChaCha8Rng, many: u32) -> bool {
    random.random_range(0..many) == 0
}

/// A number within bounds: at their edges, next to them, tiny, huge or anywhere.
fn number(random: &mut ChaCha8Rng, Bounds { smallest, largest }: Bounds) -> f64 {
    let width = largest - smallest;
    let number = match random.random_range(0..9) {
        0 => smallest,
        1 => largest,
        2 => smallest + width * 10f64.powf(random.random_range(-300.0..0.0)),
        3 => largest - width * 10f64.powf(random.random_range(-17.0..0.0)),
        4 => 10f64.powf(random.random_range(-320.0..0.0)),
        5 => 1e-5,
        6 | 7 => 10f64.powf(random.random_range(-3.0..4.0)),
        _ => smallest + width * random.random::<f64>(),
    };
    number.clamp(smallest, largest)
}

/// Ends round a number: next to it, a little way off, or as far as they go.
fn ends(random: &mut ChaCha8Rng, number: f64, Bounds { smallest, largest }: Bounds) -> (f64, f64) {
    let mut away = |edge: f64| match random.random_range(0..4) {
        0 => 0.0,
        1 => number.abs() * 10f64.powf(random.random_range(-18.0..0.0)),
        2 => (number - edge).abs() * 10f64.powf(random.random_range(-18.0..0.0)),
        _ => (number - edge).abs() * random.random::<f64>(),
    };
    let (below, above) = (away(smallest), away(largest));
    ((number - below).max(smallest), (number + above).min(largest))
}

/// A spread of any kind that can be used round this centre; fixed where none of many can.
fn spread(random: &mut ChaCha8Rng, centre: f64, bounds: Bounds) -> Value {
    for _ in 0..20 {
        let (low, high) = ends(random, centre, bounds);
        let sd = 10f64.powf(random.random_range(-18.0..6.0)) * centre.abs().max(1e-9);
        let spread = match *SPREADS.choose(random).expect("there are some") {
            "normal-sd" => Distribution::NormalSd { sd },
            "gamma-sd" => Distribution::GammaSd { sd },
            "shifted-lognormal" => {
                Distribution::ShiftedLognormal { shift: centre, scale: sd, sigma: 10f64.powf(random.random_range(-12.0..2.0)) }
            }
            kind => serde_json::from_value(json!({ kind: { "low": low, "high": high } })).expect("a spread"),
        };
        if (Uncertain { central: centre, spread }).check(bounds).is_ok() {
            return json!(spread);
        }
    }
    json!(Distribution::Fixed)
}

fn place(random: &mut ChaCha8Rng) -> Value {
    let size = Bounds { smallest: 0.0, largest: 1e8 };
    if one_in(random, 3) {
        let (women, men) = (number(random, size).floor(), number(random, size).floor());
        return json!({ "typed": { "name": "Somewhere", "women_16_plus": women, "men_16_plus": men, "population": women + men + 1.0, "outside_england_and_wales": one_in(random, 2) } });
    }
    json!({ "areas": [gazetteer().areas().choose(random).expect("there are some").code] })
}

/// A programme of the user's own with numbers of every unit and spread.
fn own_programme(random: &mut ChaCha8Rng) -> Value {
    let mut own: Value = serde_json::from_str(include_str!("../golden/2-own.json")).expect("it is JSON");
    let mut own = own["own_programmes"][0].take();
    for parameter in own["parameter"].as_array_mut().expect("it has some") {
        let unit: Unit = serde_json::from_value(parameter["unit"].clone()).expect("a unit");
        let centre = number(random, unit.bounds());
        parameter["value"] = json!(centre);
        parameter["spread"] = spread(random, centre, unit.bounds());
    }
    let (size, years) = (Unit::Reduction.bounds(), Unit::Years.bounds());
    let effect = number(random, size);
    let made = |id: &str, unit: &str, value: f64, spread: Value| {
        json!({ "id": id, "label": id, "group": "effect", "value": value, "unit": unit, "spread": spread,
                "source": "prevention-ledger", "locator": "own entry", "standing": "judgement" })
    };
    let share = number(random, Unit::Proportion.bounds());
    let made = [
        made("reduction", "reduction", effect, spread(random, effect, size)),
        made("baseline", "proportion", share, spread(random, share, Unit::Proportion.bounds())),
        made("years", "years", number(random, years), json!("fixed")),
        made("lag", "years", number(random, years), json!("fixed")),
    ];
    own["parameter"].as_array_mut().expect("it has some").extend(made);
    let estimate = json!({
        "id": "effect", "label": "Effect", "summary": "Made up.", "class": "uncontrolled", "counts": "starts", "covers": ["public", "economy", "harm"], "pool": "everyone",
        "effect": { "reduction": { "effect": "reduction", "baseline": "baseline", "years": "years", "fade": "baseline", "lag": "lag" } },
        "before_after": false, "costs": [], "provider_ratio": false, "shown_only": false
    });
    own["estimate"].as_array_mut().expect("it has one").push(estimate);
    own["no_estimate"].take();
    own["stances"] = json!({ "central": "effect", "cautious": "none", "as-quoted": "effect" });
    own
}

fn settings(random: &mut ChaCha8Rng) -> Value {
    let years = random.random_range(1..=20);
    let mut settings = json!({
        "years": years,
        "delivery_years": random.random_range(1..=years),
        "stance": (["central", "cautious", "as-quoted", "central"][random.random_range(0..4)]),
        "overlap": (["independent", "add-up", "same-people"][random.random_range(0..3)]),
        "count_later_benefits": one_in(random, 2),
        "harm_at_health_rate": one_in(random, 2),
        "halve_effects": one_in(random, 4),
        "count_own_service": one_in(random, 4),
        "effect_length": (["published", "half-year", "two-years", "three-years"][random.random_range(0..4)]),
        "draws": ([1_000, 2_000, 10_000][random.random_range(0..3)]),
        "seed": random.random::<u32>(),
    });
    if one_in(random, 3) {
        settings["discount_rate"] = json!(number(random, Bounds { smallest: 0.0, largest: 0.2 }));
    }
    if one_in(random, 3) {
        settings["price_year"] = json!((["2010", "2016/17", "2019", "2023/24"][random.random_range(0..4)]));
    }
    if one_in(random, 4) {
        settings["optimism"] =
            json!({ "costs": random.random_range(1..=6), "benefits": random.random_range(1..=6), "on_top": one_in(random, 2) });
    }
    settings
}

/// A scenario file of a number: the same one each time. What cannot be used in it is left out as it is opened.
fn file(seed: u64) -> Value {
    let random = &mut ChaCha8Rng::seed_from_u64(seed);
    let settings = settings(random);
    let delivery_years = settings["delivery_years"].as_u64().expect("a whole number");
    let programmes: Map<String, Value> = (0..random.random_range(0..6))
        .map(|_| {
            let programme = library().programmes.choose(random).expect("there are some");
            let mut chosen = json!({ "count_claimed": one_in(random, 3), "health_gain": one_in(random, 3) });
            if one_in(random, 2) {
                chosen["wanted"] = json!(number(random, Bounds { smallest: 0.0, largest: 1e8 }));
            }
            if one_in(random, 3) {
                chosen["now"] = json!(number(random, Bounds { smallest: 0.0, largest: 1e8 }));
            }
            if one_in(random, 4) {
                chosen["ramp"] = json!([random.random::<f64>(), 0.0, 1.0]);
            }
            if one_in(random, 4) {
                chosen["starts_after"] = json!(random.random_range(0..delivery_years));
            }
            if let Some(estimate) = programme.estimates.choose(random).filter(|_| one_in(random, 2)) {
                chosen["estimate"] = json!(estimate.id);
            }
            (programme.id.clone(), chosen)
        })
        .collect();
    let known: Vec<_> = library().parameters().collect();
    let parameters: Map<String, Value> = (0..random.random_range(0..12))
        .map(|_| {
            // Half of them are numbers that every scenario reads.
            let shared = one_in(random, 2);
            let (id, parameter) = known
                .iter()
                .filter(|(id, _)| !shared || ["need.", "value.", "effect."].iter().any(|group| id.starts_with(group)))
                .collect::<Vec<_>>()
                .choose(random)
                .map(|(id, parameter)| (id.clone(), *parameter))
                .expect("there are some");
            let bounds = parameter.unit.bounds();
            let value = number(random, bounds);
            let mut changed = json!({ "value": value });
            if one_in(random, 2) {
                let (low, high) = ends(random, value, bounds);
                (changed["low"], changed["high"]) = (json!(low), json!(high));
            }
            (id, changed)
        })
        .collect();
    let mut file = json!({ "format": 3, "place": place(random), "programmes": programmes, "parameters": parameters, "settings": settings });
    if one_in(random, 2) {
        let pounds = number(random, Unit::Pounds.bounds());
        file["budget"] = json!({ "a_year": { "pounds": pounds, "price_year": "2024" }, "aim": write(&mut Aim::ALL[random.random_range(0..Aim::ALL.len())].clone()) });
    }
    if one_in(random, 2) {
        file["own_programmes"] = json!([own_programme(random)]);
        file["programmes"]["night-line"] = json!({ "wanted": number(random, Bounds { smallest: 0.0, largest: 1e8 }) });
    }
    file
}

fn opened(seed: u64) -> Scenario {
    let file = file(seed).to_string();
    open_file(file.as_bytes()).unwrap_or_else(|refused| panic!("scenario {seed} was refused: {refused}")).scenario
}

/// Works a scenario out, draws it and writes its workbook. Refused is only a scenario without a place.
fn cash_flows(seed: u64, thorough: bool) {
    let scenario = opened(seed);
    let answer = match Appraisal::of(&scenario) {
        Ok(answer) => answer,
        Err(faults) => {
            assert!(faults.iter().all(|fault| *fault == InputError::NoPlace), "scenario {seed}: {faults:?}");
            return;
        }
    };
    if let Some(draws) = answer.draws() {
        let summary = draws.summary(Measure::TOTALS[0]);
        assert!(summary.mean.is_finite() && (0.0..=1.0).contains(&summary.above_zero), "scenario {seed}: {summary:?}");
    }
    let bytes = write_workbook(&workbook(&answer)).unwrap_or_else(|problem| panic!("scenario {seed}: {problem}"));
    assert!(bytes.starts_with(b"PK"), "scenario {seed} is no workbook");
    if thorough && seed.is_multiple_of(MIXED) {
        let found = answer.best_mix(&mut |_, _| {});
        assert!(found.is_none_or(|found| found.a_year.is_finite()), "scenario {seed}");
    }
    if seed.is_multiple_of(SHOWN) {
        show(&scenario);
    }
}

/// Shows the pages of results.
fn show(scenario: &Scenario) {
    let runtime = tokio::runtime::Builder::new_current_thread().build().expect("a runtime");
    for view in [ResultsView::Summary, ResultsView::WhoPays, ResultsView::YearByYear, ResultsView::HowSure, ResultsView::WhatItWouldTake] {
        let props = AppProps { address: Route::Results(view).address().into(), scenario: scenario.clone(), ..AppProps::default() };
        let page = runtime.block_on(yew::LocalServerRenderer::<App>::with_props(props).hydratable(false).render());
        assert!(page.contains("<h1"), "{view:?} shows no heading");
    }
}

/// Tries scenarios from a number on, on every processor, and prints the slowest.
fn try_many(first: u64, many: u64, thorough: bool) {
    let threads = std::thread::available_parallelism().map_or(1, usize::from);
    let next = AtomicU64::new(first);
    // The scenario that each thread is at, for the one that hangs.
    let at: Vec<AtomicU64> = (0..threads).map(|_| AtomicU64::new(u64::MAX)).collect();
    let mut slowest: Vec<(Duration, u64)> = std::thread::scope(|scope| {
        let workers: Vec<_> = at
            .iter()
            .map(|at| {
                scope.spawn(|| {
                    let mut slowest: Vec<(Duration, u64)> = Vec::new();
                    loop {
                        let seed = next.fetch_add(1, Ordering::Relaxed);
                        if seed >= first + many {
                            at.store(u64::MAX, Ordering::Relaxed);
                            return slowest;
                        }
                        if seed > first && (seed - first).is_multiple_of(10_000) {
                            println!("{} scenarios tried", seed - first);
                        }
                        at.store(seed, Ordering::Relaxed);
                        let began = Instant::now();
                        cash_flows(seed, thorough);
                        slowest.push((began.elapsed(), seed));
                        if slowest.len() > 1_000 {
                            slowest.sort_unstable_by(|one, other| other.cmp(one));
                            slowest.truncate(5);
                        }
                    }
                })
            })
            .collect();
        let mut seen: Vec<(u64, Instant)> = vec![(u64::MAX, Instant::now()); threads];
        while workers.iter().any(|worker| !worker.is_finished()) {
            std::thread::sleep(Duration::from_millis(50));
            for ((at, seen), worker) in at.iter().zip(&mut seen).zip(&workers) {
                let now = at.load(Ordering::Relaxed);
                if now != u64::MAX && worker.is_finished() {
                    eprintln!("Scenario {now} panics: {}", file(now));
                    std::process::exit(1);
                }
                if now != seen.0 {
                    *seen = (now, Instant::now());
                }
                if now != u64::MAX && seen.1.elapsed() > HANGS {
                    eprintln!("Scenario {now} hangs: {}", file(now));
                    std::process::exit(1);
                }
            }
        }
        workers.into_iter().flat_map(|worker| worker.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic))).collect()
    });
    slowest.sort_unstable_by(|one, other| other.cmp(one));
    for (taken, seed) in slowest.iter().take(5) {
        println!("scenario {seed}: {:.1} ms", taken.as_secs_f64() * 1e3);
    }
}

#[test]
fn a_thousand_extreme_scenarios_are_drawn_and_written_as_workbooks() {
    try_many(0, 1_000, false);
}

/// A long run found it: a label was wider than its picture.
#[test]
fn what_stopped_the_page_once_is_drawn() {
    try_many(95_050, 1, true);
}

/// `HOSTILE_FIRST` and `HOSTILE_MANY` say which.
#[test]
#[ignore = "a long run: make hostile"]
fn any_number_of_extreme_scenarios_are_drawn_and_written_as_workbooks() {
    let number = |name: &str, otherwise: u64| std::env::var(name).ok().map_or(otherwise, |text| text.parse().expect("a whole number"));
    try_many(number("HOSTILE_FIRST", 1_000), number("HOSTILE_MANY", 100_000), true);
}

#[test]
fn most_extreme_scenarios_keep_what_makes_them_extreme() {
    let scenarios: Vec<Scenario> = (0..200).map(opened).collect();
    let share = |of: &dyn Fn(&Scenario) -> bool| scenarios.iter().filter(|scenario| of(scenario)).count();
    assert!(share(&|scenario| !scenario.parameters.is_empty()) > 100, "numbers are left out as they are opened");
    assert!(share(&|scenario| !scenario.programmes.is_empty()) > 100, "programmes are left out as they are opened");
    assert!(share(&|scenario| !scenario.own_programmes.is_empty()) > 20, "own programmes are left out as they are opened");
}
