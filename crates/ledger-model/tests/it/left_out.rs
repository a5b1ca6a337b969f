//! The kinds of value that a result leaves out, and the gain in health that it could count.

use crate::common::{derby_of_2023_with, derby_with, woman_for};
use ledger_model::appraisal::Appraisal;
use ledger_model::evidence::Kind;
use ledger_model::model::{Scenario, Stance};

fn answer(scenario: &Scenario) -> Appraisal {
    Appraisal::of(scenario).unwrap_or_else(|faults| panic!("the scenario is sound, but: {faults:?}"))
}

fn left_out(scenario: &Scenario) -> Vec<Vec<Kind>> {
    let plan = answer(scenario).inputs.plan;
    plan.programmes.iter().map(|programme| plan.left_out(programme)).collect()
}

#[test]
fn iris_leaves_out_harm_until_its_gain_in_health_is_added_and_marac_nothing() {
    let mut iris = derby_with(&["iris"]);
    assert_eq!(left_out(&iris), [vec![Kind::Harm]]);
    iris.programmes.entry("iris".into()).or_default().health_gain = true;
    assert_eq!(left_out(&iris), [vec![]]);
    assert_eq!(answer(&iris).health_left_out(), [None]);
    assert_eq!(left_out(&derby_with(&["marac"])), [vec![]]);
    assert_eq!(left_out(&derby_with(&["helplines"])), [vec![Kind::Public, Kind::Economy, Kind::Harm]]);
}

#[test]
fn what_is_only_claimed_leaves_out_everything_and_what_is_not_split_may_be_of_any_kind() {
    let mut claimed = derby_with(&["marac"]);
    claimed.programmes.entry("marac".into()).or_default().estimate = Some("as-quoted".into());
    assert_eq!(left_out(&claimed), [vec![Kind::Public, Kind::Economy, Kind::Harm]]);
    claimed.programmes.entry("marac".into()).or_default().count_claimed = true;
    assert_eq!(left_out(&claimed), [vec![Kind::Economy, Kind::Harm]]);
    let mut quoted = derby_with(&["iris"]);
    quoted.settings.stance = Stance::AsQuoted;
    assert_eq!(left_out(&quoted), [vec![]]);
}

#[test]
fn the_gain_in_health_left_out_of_iris_is_13_34_pounds_a_woman_a_year_and_in_derby_3_6_million() {
    let one_year = answer(&woman_for("iris", 1)).health_left_out()[0].expect("it is left out") / 100.0;
    assert!((one_year - 13.34).abs() < 0.005, "£{one_year} a woman");
    let derby = answer(&derby_of_2023_with(&["iris", "marac"])).health_left_out().to_vec();
    let iris = derby[0].or(derby[1]).expect("it is left out") / 1e6;
    assert!((iris - 3.6).abs() < 0.05, "£{iris} million");
    assert!(derby.contains(&None), "Marac counts harm");
}

#[test]
fn a_total_of_unlike_results_says_which_kinds_only_some_of_them_count() {
    let of_total = |programmes: &[&str]| answer(&derby_with(programmes)).inputs.plan.left_out_of_total();
    assert_eq!(of_total(&["iris", "marac"]), [vec![], vec![Kind::Harm]]);
    assert_eq!(of_total(&["marac", "drive"]), [vec![], vec![]]);
    assert_eq!(of_total(&["iris"]), [vec![Kind::Harm], vec![]]);
    assert_eq!(of_total(&["iris", "helplines"]), [vec![Kind::Harm], vec![Kind::Public, Kind::Economy]]);
    assert_eq!(of_total(&[]), [vec![], vec![]]);
}
