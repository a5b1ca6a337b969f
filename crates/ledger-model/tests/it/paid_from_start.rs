//! Staff are paid for before the people they will reach are covered.

use crate::common::{derby_of_2023_with, derby_with, outcome_of};
use ledger_model::embedded::library;
use ledger_model::evidence::{PaidFrom, check_programme};
use ledger_model::model::Scenario;

fn with_ramp(ramp: &[f64]) -> Scenario {
    let mut scenario = derby_with(&["iris"]);
    scenario.programmes.entry("iris".into()).or_default().ramp = Some(ramp.to_vec());
    scenario
}

fn yearly(scenario: &Scenario) -> Vec<f64> {
    outcome_of(scenario).total.yearly.iter().map(|year| year.cost).collect()
}

#[test]
fn iris_alone_is_paid_from_the_start() {
    for programme in &library().programmes {
        let lines = || programme.costs.iter().chain(programme.estimates.iter().flat_map(|estimate| &estimate.costs));
        assert_eq!(lines().any(|line| line.paid_from == PaidFrom::Start), programme.id == "iris", "{}", programme.id);
    }
}

#[test]
fn staff_before_coverage_cost_derby_26504_pounds_more() {
    let outcome = outcome_of(&derby_of_2023_with(&["iris"]));
    let yearly = &outcome.total.yearly;
    assert_eq!(yearly[0].cost, yearly[1].cost, "staff are paid in full while practices join");
    let ramped = yearly[1].cost * yearly[0].starts / yearly[1].starts;
    assert!((yearly[0].cost - ramped - 26_504.0).abs() < 0.5, "{} more", yearly[0].cost - ramped);
    assert_eq!(yearly[0].starts * 2.0, yearly[1].starts, "coverage itself still grows");
}

#[test]
fn staff_are_paid_for_the_fullest_year_from_the_first_year_in_which_anybody_starts() {
    let full = yearly(&with_ramp(&[1.0]))[0];
    assert_eq!(yearly(&with_ramp(&[0.0, 0.25, 0.5])), [0.0, 0.5, 0.5, 0.5, 0.5].map(|share| share * full));
    assert_eq!(yearly(&with_ramp(&[0.5, 0.0])), [0.5; 5].map(|share| share * full));
    assert_eq!(yearly(&with_ramp(&[0.0])), [0.0; 5]);
    let mut later = with_ramp(&[0.5, 1.0]);
    later.programmes.entry("iris".into()).or_default().starts_after = Some(2);
    later.settings.delivery_years = Some(4);
    assert_eq!(yearly(&later), [0.0, 0.0, 1.0, 1.0, 0.0].map(|share| share * full));
}

#[test]
fn paying_sooner_buys_no_more_for_each_pound() {
    let mut quoted = derby_with(&["iris"]);
    quoted.settings.stance = ledger_model::model::Stance::AsQuoted;
    let gains: Vec<f64> = outcome_of(&quoted).total.yearly.iter().map(|year| year.benefit).collect();
    let full = yearly(&with_ramp(&[1.0]))[0];
    let ratio = gains[1] / full;
    assert!((gains[0] - 0.5 * full * ratio).abs() < 1e-6, "{} for half the coverage", gains[0]);
    assert!((ratio - library().parameter("iris.quoted-return").expect("it is there").value).abs() < 1e-9);
}

#[test]
fn only_a_line_per_unit_can_be_paid_from_the_start() {
    let mut iris = library().programme("iris").expect("IRIS is in the library").clone();
    iris.costs[0].basis = ledger_model::evidence::CostBasis::PerYear;
    let faults = check_programme(&iris, &library().sources, &library().national, &library().deflator);
    let fault = faults.iter().find(|fault| fault.key == "cost service, paid_from").expect("it is refused");
    assert_eq!(
        (fault.file.as_str(), fault.sentence.as_str()),
        ("programmes/iris.toml", "only a line per unit can be paid from the start: take it out.")
    );
}
