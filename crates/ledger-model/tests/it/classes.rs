//! How strong the evidence behind an estimate is, and what hangs on it.

use crate::common::{derby_with, inputs_of};
use ledger_model::embedded::library;
use ledger_model::evidence::{Estimate, EvidenceClass};
use ledger_model::model::Optimism;
use ledger_model::quantities::Distribution;

fn class_of(programme: &str, estimate: &str) -> EvidenceClass {
    let programme = library().programme(programme).expect("it is in the library");
    programme.estimate(estimate).unwrap_or_else(|| panic!("{} has {estimate}", programme.id)).class
}

#[test]
fn classes_are_ordered_best_first_and_each_is_read_by_its_name() {
    let names = ["controlled", "matched", "modelled", "proxy", "uncontrolled", "none"];
    let classes: Vec<EvidenceClass> = names.iter().map(|name| serde_json::from_value((*name).into()).expect("it is a class")).collect();
    assert!(classes.windows(2).all(|pair| pair[0] < pair[1]), "{classes:?}");
}

#[test]
fn a_trial_that_measured_no_abuse_is_modelled_and_both_comparisons_of_drive_are_matched() {
    assert_eq!(class_of("iris", "real-world"), EvidenceClass::Modelled);
    assert_eq!(class_of("drive", "police-incidents"), EvidenceClass::Matched);
    assert_eq!(class_of("drive", "marac-appearances"), EvidenceClass::Matched);
    assert_eq!(class_of("drive", "before-after"), EvidenceClass::Uncontrolled);
}

#[test]
fn trials_of_another_programme_or_country_are_a_proxy() {
    for programme in ["dapp", "make-a-change", "cbt-perpetrators"] {
        let programme = library().programme(programme).expect("it is in the library");
        let reads_the_trials = |estimate: &&Estimate| estimate.numbers().iter().any(|name| name.ends_with("rate-ratio"));
        let classes: Vec<EvidenceClass> = programme.estimates.iter().filter(reads_the_trials).map(|estimate| estimate.class).collect();
        assert_eq!(classes, [EvidenceClass::Proxy], "{}", programme.id);
    }
}

#[test]
fn the_cautious_stance_rests_on_a_comparison_of_the_programme_itself_or_on_nothing() {
    for programme in &library().programmes {
        let estimate = programme.estimate(&programme.stances.cautious).expect("it is its own");
        assert!(estimate.is_cautious(), "{}: {:?}", programme.id, estimate.class);
    }
}

#[test]
fn optimism_bias_holds_modelled_and_proxy_effects_at_their_centre_as_it_does_matched_ones() {
    for (programme, number) in [("iris", "net-saving"), ("cbt-perpetrators", "behaviour-change.rate-ratio"), ("cara", "realised")] {
        let id = library().programme(programme).expect("it is in the library").full_id(number);
        let spread = |on_top: Option<bool>| {
            let mut scenario = derby_with(&[programme]);
            scenario.settings.optimism = on_top.map(|on_top| Optimism { costs: 3, benefits: 3, on_top });
            let inputs = inputs_of(&scenario);
            inputs.parameters.iter().find(|one| one.id == id).expect("it is read").spread
        };
        assert_ne!(spread(None), Distribution::Fixed, "{id}");
        assert_eq!(spread(Some(false)), Distribution::Fixed, "{id}");
        assert_ne!(spread(Some(true)), Distribution::Fixed, "{id}");
    }
}
