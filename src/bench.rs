//! How long one central case takes, for `make bench`: the same code natively and in the browser.

use ledger_model::appraisal::Appraisal;
use ledger_model::embedded::library;
use ledger_model::evidence::{EstimateKind, Programme};
use ledger_model::model::{Inputs, Scenario, evaluate};
use ledger_model::simulation::{Measure, Net, Simulator, beta_quantiles, gamma_quantiles};
use std::hint::black_box;

#[cfg(not(target_arch = "wasm32"))]
pub mod mix;

/// Programmes of the benchmark.
const PROGRAMMES: usize = 8;
/// Years of the benchmark.
const YEARS: u16 = 10;
/// Evaluations in one timing.
const TIMES: u32 = 2_000;
/// Timings, of which the middle one is printed.
const ROUNDS: usize = 9;

/// Eight programmes over ten years in Derby: the library's first whose effect is counted, and copies of some of them as the
/// user's own, with numbers and draws of their own, where those are fewer.
pub fn eight_programmes_scenario() -> Scenario {
    let mut scenario = Appraisal::example_scenario();
    let counted = |programme: &&Programme| {
        let central = programme.estimate(&programme.stances.central);
        central.is_some_and(|estimate| estimate.effect != EstimateKind::None && !estimate.shown_only)
    };
    let all: Vec<&Programme> = library().programmes.iter().filter(counted).collect();
    let copies = all.iter().take(PROGRAMMES.saturating_sub(all.len()));
    scenario.own_programmes = copies.map(|programme| Programme { id: format!("{}-again", programme.id), ..(*programme).clone() }).collect();
    let ids = all.iter().copied().chain(&scenario.own_programmes).take(PROGRAMMES).map(|programme| programme.id.clone());
    scenario.programmes = ids.map(|id| (id, Default::default())).collect();
    scenario.settings.years = Some(YEARS);
    scenario
}

/// The same, checked and ready to be worked out.
pub fn eight_programmes() -> Option<Inputs> {
    Appraisal::of(&eight_programmes_scenario()).ok().map(|answer| answer.inputs)
}

/// Timings as one JSON object a line. `now` gives milliseconds.
pub fn lines(now: impl Fn() -> f64) -> String {
    let Some(inputs) = eight_programmes() else { return String::new() };
    let (plan, values) = (&inputs.plan, &inputs.values);
    let scenario = Appraisal::example_scenario();
    let evaluated = middle(&now, TIMES, || {
        black_box(evaluate(black_box(plan), black_box(values)));
    });
    let answered = middle(&now, TIMES / 20, || {
        black_box(Appraisal::of(black_box(&scenario)).ok());
    });
    let mut simulator = Simulator::default();
    let prepare = middle(&now, 20, || {
        black_box(simulator.prepare(black_box(&inputs)));
    });
    let prepared = simulator.prepare(&inputs);
    let ten = middle(&now, 3, || {
        black_box(simulator.run(black_box(&prepared), 1, 10_000));
    });
    let draws = simulator.run(&prepared, 1, 10_000);
    let nudges = middle(&now, 3, || {
        black_box(prepared.one_way(Net::Public));
    });
    let summary = middle(&now, 3, || {
        black_box(draws.column(Measure::Total(Net::Public)).to_vec().len());
        black_box(ledger_model::simulation::Summary::of(&draws.column(Measure::Total(Net::Public))));
    });
    let worth = middle(&now, 3, || {
        black_box(draws.evppi(Net::Public));
    });
    simulator.run(&prepared, 1, 100_000);
    let hundred = middle(&now, 1, || {
        black_box(simulator.run(black_box(&prepared), 1, 100_000));
    });
    // One of each kind that a narrow range asks for, and one of each that a wide one does.
    let tables = middle(&now, 20, || {
        for sd in [1e-5, 2.0] {
            black_box(gamma_quantiles(black_box(1.0), black_box(sd)));
        }
        for size in [1e10, 0.5] {
            black_box(beta_quantiles(black_box(0.3), black_box(size)));
        }
    });
    let named = [
        ("evaluate: 8 programmes × 10 years, central case", evaluated),
        ("answer: checks, working out and guards, Derby", answered),
        ("calculation written down for drawing", prepare),
        ("10,000 draws on kept columns", ten),
        ("100,000 draws on kept columns", hundred),
        ("tornado", nudges),
        ("one summary of 10,000 draws", summary),
        ("worth knowing, every input", worth),
        ("one table of quantiles, of four", tables / 4.0),
    ];
    let line = |(what, microseconds): (&str, f64)| format!("{{\"what\":\"{what}\",\"microseconds\":{microseconds:.2}}}");
    let named = named.map(line).join("\n");
    // The solver is not in the app: the page times the rest.
    #[cfg(not(target_arch = "wasm32"))]
    let named = {
        let market = mix::thirty_programmes();
        let best = middle(&now, 20, || {
            black_box(ledger_model::budget::best_mix(black_box(&market), mix::A_YEAR, None, ledger_model::budget::Effort::Whole).ok());
        });
        let ladder = middle(&now, 3, || {
            black_box(ledger_model::budget::ladder(black_box(&market), mix::A_YEAR / 10.0, &mut |_, _| ()));
        });
        [named, line(("best mix of 30 programmes", best)), line(("ladder of 30 programmes", ladder))].join("\n")
    };
    named
}

/// The middle of several timings, in microseconds each time.
fn middle(now: &impl Fn() -> f64, times: u32, mut work: impl FnMut()) -> f64 {
    let mut rounds: Vec<f64> = (0..ROUNDS)
        .map(|_| {
            let start = now();
            (0..times).for_each(|_| work());
            (now() - start) * 1_000.0 / f64::from(times)
        })
        .collect();
    // All but the larger half taken away, smallest first: a sort would cost the page more than this whole file.
    let smallest = |rounds: &[f64]| (0..rounds.len()).reduce(|best, at| if rounds[at] < rounds[best] { at } else { best });
    for _ in 0..ROUNDS / 2 {
        smallest(&rounds).map(|at| rounds.swap_remove(at));
    }
    smallest(&rounds).map_or(0.0, |at| rounds[at])
}
