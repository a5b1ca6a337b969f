//! Draws, what they say, and which inputs matter.
#![cfg(not(target_arch = "wasm32"))]

use prevention_ledger::app::Answer;
use prevention_ledger::bench::eight_programmes;
use prevention_ledger::embedded::library;
use prevention_ledger::model::{Inputs, Scenario, Slot, Stance, evaluate, measure};
use prevention_ledger::simulation::{Measure, Net, Prepared, Simulator, Summary};

fn all_programmes() -> Scenario {
    let mut scenario = Answer::example_scenario();
    scenario.programmes = library().programmes.iter().map(|programme| (programme.id.clone(), Default::default())).collect();
    scenario
}

fn inputs_of(scenario: &Scenario) -> Inputs {
    Answer::to(scenario).expect("the scenario can be worked out").inputs
}

fn near(a: f64, b: f64, what: &str) {
    assert!((a - b).abs() <= 1e-9 * a.abs().max(b.abs()).max(1.0), "{what}: {a} against {b}");
}

#[test]
fn size_of_program() {
    let inputs = eight_programmes().expect("it works");
    println!("{:?} inputs {}", Simulator::default().prepare(&inputs).size(), inputs.values.len());
}

#[test]
fn what_is_drawn_is_the_same_calculation_as_the_central_case() {
    for stance in [Stance::Central, Stance::Cautious, Stance::AsQuoted] {
        let mut scenario = all_programmes();
        scenario.settings.stance = stance;
        let inputs = inputs_of(&scenario);
        let outcome = evaluate(&inputs.plan, &inputs.values);
        let plain = measure(&inputs.plan, &inputs.values);
        near(plain.total.cost, outcome.total.cost, "cost");
        near(plain.total.cashable, outcome.total.public_sector.cashable, "cashable");
        near(plain.total.whole_benefit(), outcome.total.benefit, "benefit");
        for (account, programme) in plain.programmes.iter().zip(&outcome.programmes) {
            near(account.public_benefit() - account.public_cost, programme.results.public_sector.net, &programme.id);
        }
    }
}
