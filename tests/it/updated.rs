//! Files made with earlier releases of the evidence: what the user typed goes on meaning what it meant, and what cannot is said.

use crate::common::{derby_with, outcome_of};
use ledger_model::appraisal::Appraisal;
use ledger_model::embedded::library;
use ledger_model::model::{Baseline, EffectPlan, Scenario};
use prevention_ledger::files::{Opened, open_file, write_scenario};
use serde_json::json;

/// A file of Derby made with a release of the evidence.
fn file(release: Option<&str>, programmes: serde_json::Value, parameters: serde_json::Value) -> Opened {
    let mut file = json!({ "format": 2, "place": { "areas": ["E06000015"] }, "programmes": programmes, "parameters": parameters });
    if let Some(release) = release {
        file["made_with"] = json!({ "app": "0.2.0", "evidence": release, "seed": 1 });
    }
    open_file(file.to_string().as_bytes()).unwrap_or_else(|refused| panic!("it was refused: {refused}"))
}

/// What would have gone on without the one programme of a scenario.
fn baseline(scenario: &Scenario) -> f64 {
    let inputs = Appraisal::of(scenario).expect("it is sound").inputs;
    let EffectPlan::Reduction { baseline, .. } = &inputs.plan.programmes[0].effect else { panic!("it reduces abuse") };
    assert!(matches!(baseline, Baseline::After { .. }));
    baseline.of(&inputs.values)
}

#[test]
fn a_share_typed_before_marac_worked_out_its_own_opens_with_what_gives_the_same_and_says_so() {
    for release in [None, Some("2026-11-22"), Some("2026-11-29")] {
        for (parameters, after) in [
            (json!({ "effect.continuing-abuse": { "value": 0.6, "low": 0.4, "high": 0.8, "note": "Our own." } }), 0.45),
            (json!({ "effect.continuing-abuse": { "value": 0.6 }, "marac.reduction": { "value": 0.1 } }), 0.54),
        ] {
            let opened = file(release, json!({ "marac": {} }), parameters);
            assert_eq!(opened.unread, Vec::<String>::new());
            let [sentence] = &opened.updated[..] else { panic!("one thing was changed: {:?}", opened.updated) };
            assert!(sentence.contains("Marac with Idva") && sentence.contains("gives the same"), "{sentence}");
            let typed = &opened.scenario.parameters["effect.after-marac"];
            assert!((typed.value.expect("it is typed") - after).abs() < 1e-12, "{typed:?}");
            assert!((baseline(&opened.scenario) - 0.6).abs() < 1e-12);
            // Saved and opened again it stays as it is.
            let again = open_file(write_scenario(&opened.scenario).as_bytes()).expect("it opens");
            assert_eq!((again.scenario, again.updated), (opened.scenario, Vec::new()));
        }
    }
}

#[test]
fn a_share_typed_today_moves_the_other_programmes_and_not_marac() {
    let today = write_scenario(&derby_with(&[]));
    let release = open_file(today.as_bytes()).expect("it opens").made_with.expect("it says so").evidence;
    let opened = file(Some(&release), json!({ "marac": {} }), json!({ "effect.continuing-abuse": { "value": 0.6 } }));
    assert_eq!((opened.updated, opened.scenario.parameters.len()), (Vec::new(), 1));
    assert_eq!(outcome_of(&opened.scenario).total.benefit, outcome_of(&derby_with(&["marac"])).total.benefit);
}

#[test]
fn a_file_that_gives_a_number_which_is_worked_out_opens_without_it_and_says_what_to_change() {
    let opened = file(None, json!({ "marac": {} }), json!({ "marac.continuing-abuse": { "value": 0.9 } }));
    assert!(opened.scenario.parameters.is_empty());
    let [sentence] = &opened.unread[..] else { panic!("one part was left out: {:?}", opened.unread) };
    assert!(sentence.contains("worked out from two other numbers") && sentence.contains("Change “"), "{sentence}");
}

#[test]
fn an_estimate_that_a_family_took_the_place_of_opens_on_the_familys_and_says_so() {
    let family = &library().national.families[0];
    assert_eq!(family.replaced_estimates.len(), 4);
    for replaced in &family.replaced_estimates {
        let (programme, estimate) = replaced.split_once('.').expect("it names a programme and its estimate");
        let opened = file(Some("2026-11-29"), json!({ programme: { "estimate": estimate } }), json!({}));
        assert_eq!(opened.unread, Vec::<String>::new());
        assert_eq!(opened.scenario.programmes[programme].estimate.as_deref(), Some(family.id()));
        let name = &library().programme(programme).expect("it is there").name;
        let [sentence] = &opened.updated[..] else { panic!("one thing was changed: {:?}", opened.updated) };
        assert!(sentence.starts_with(name.as_str()) && sentence.contains(&family.estimate.label), "{sentence}");
        assert!(open_file(write_scenario(&opened.scenario).as_bytes()).expect("it opens").updated.is_empty());
    }
}

#[test]
fn a_number_that_a_family_took_the_place_of_is_not_laid_on_every_programme_and_is_said() {
    let family = &library().national.families[0];
    assert_eq!(family.replaced_numbers.len(), 4);
    for id in &family.replaced_numbers {
        let programme = id.split('.').next().expect("it names its programme");
        let opened = file(Some("2026-11-29"), json!({ programme: {} }), json!({ id: { "value": 0.31, "low": 0.2, "high": 0.4 } }));
        assert_eq!((opened.unread.as_slice(), opened.scenario.parameters.len()), ([].as_slice(), 0), "{id}");
        let [sentence] = &opened.updated[..] else { panic!("one thing was changed: {:?}", opened.updated) };
        let shared = library().parameter("behaviour-change.rate-ratio").expect("it is there");
        assert!(sentence.contains("the 0.31 you typed") && sentence.contains(&shared.label), "{sentence}");
        let (now, published) = (outcome_of(&opened.scenario).total, outcome_of(&derby_with(&[programme])).total);
        assert_eq!(now.benefit, published.benefit);
    }
}
