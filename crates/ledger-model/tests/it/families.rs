//! Families of programmes that borrow one effect, and the one rule for what is central.

use crate::common::{derby_with, inputs_of};
use ledger_model::embedded::{library, whole_library};
use ledger_model::evidence::{Counts, EstimateKind, EvidenceClass, EvidenceError, Library, Pool, Programme, check_programme};
use ledger_model::model::{EffectPlan, Slot};
use ledger_model::simulation::Sampler;
use statrs::distribution::{ContinuousCDF, Normal};

const RATIO: &str = "behaviour-change.rate-ratio";
const MEMBERS: [&str; 3] = ["dapp", "make-a-change", "cbt-perpetrators"];

/// What the build says where one programme of the library is otherwise.
fn build_with(programme: &str, change: impl Fn(&mut Programme)) -> Vec<EvidenceError> {
    let (mut parts, _) = whole_library().clone().parts();
    parts.programmes.iter_mut().filter(|one| one.id == programme).for_each(change);
    let refused = Library::new(parts).err().unwrap_or_default();
    refused.into_iter().filter(|fault| fault.file == format!("programmes/{programme}.toml")).collect()
}

#[test]
fn the_members_of_the_family_have_its_estimate_as_their_central_one() {
    let family = library().national.family("behaviour-change").expect("it is declared");
    let members: Vec<&str> = library().programmes.iter().filter(|one| one.family.is_some()).map(|one| one.id.as_str()).collect();
    assert_eq!(members.len(), MEMBERS.len());
    for id in MEMBERS {
        let programme = library().programme(id).expect("it is there");
        let central = programme.estimate(&programme.stances.central).expect("it is its own");
        assert_eq!(*central, family.estimate, "{id}");
        assert_eq!((central.class, central.counts, central.pool), (EvidenceClass::Proxy, Counts::Starts, Some(Pool::Everyone)));
        let EstimateKind::Reduction { baseline, deadweight: None, .. } = &central.effect else { panic!("{id}: {central:?}") };
        assert_eq!(baseline, "effect.continuing-abuse");
        assert_eq!(programme.estimate(&programme.stances.cautious).map(|one| &one.effect), Some(&EstimateKind::None));
    }
    assert!(library().programme("clear").is_some_and(|clear| clear.family.is_none()), "it has no price yet");
}

#[test]
fn one_ratio_is_drawn_for_all_members() {
    let inputs = inputs_of(&derby_with(&MEMBERS));
    assert_eq!(inputs.parameters.iter().filter(|one| one.id.ends_with("rate-ratio")).count(), 1);
    let effects = inputs.plan.programmes.iter().map(|plan| match &plan.effect {
        EffectPlan::Reduction { effect, is_rate_ratio: true, .. } => *effect,
        other => panic!("{}: {other:?}", plan.id),
    });
    assert_eq!(effects.collect::<Vec<Slot>>(), [inputs.slot(RATIO).expect("it is read"); 3]);
}

#[test]
fn both_figures_are_said_14_percent_at_the_centre_and_11_5_percent_on_average() {
    let ratio = library().parameter(RATIO).expect("it is there");
    let curve = Sampler::of(ratio.value, ratio.spread);
    const PLACES: u32 = 10_000;
    let score = |at: u32| Normal::standard().inverse_cdf((f64::from(at) + 0.5) / f64::from(PLACES));
    let average = (0..PLACES).map(|at| curve.value(score(at))).sum::<f64>() / f64::from(PLACES);
    let less = |ratio: f64| (1.0 - ratio) * 100.0;
    assert_eq!((format!("{:.0}", less(ratio.value)), format!("{:.1}", less(average))), ("14".into(), "11.5".into()));
    let family = library().national.family("behaviour-change").expect("it is declared");
    for text in [&family.estimate.summary, ratio.note.as_ref().expect("it has a note")] {
        assert!(text.contains("14%") && text.contains("11.5%"), "{text}");
    }
}

#[test]
fn a_family_that_does_not_exist_stops_the_build_with_its_file_its_key_and_a_sentence() {
    let text = std::fs::read_to_string("../../data/programmes/dapp.toml").expect("it is there");
    let sound: Programme = toml::from_str(&text).expect("it can be read");
    let faults = |family: &str| {
        let mut dapp = sound.clone();
        dapp.family = Some(family.into());
        library().national.lend_estimate(&mut dapp);
        check_programme(&dapp, &library().sources, &library().national, &library().deflator)
    };
    assert_eq!(faults("behaviour-change"), []);
    let found = faults("behavior-change");
    let wrong = found.iter().find(|fault| fault.key == "family").unwrap_or_else(|| panic!("{found:?}"));
    assert_eq!(wrong.file, "programmes/dapp.toml");
    assert_eq!(wrong.sentence, "there is no family “behavior-change” in national.toml: add it there or correct the id.");
}

#[test]
fn there_is_one_rule_for_what_is_central() {
    let central = |programme: &str, estimate: &str| {
        let found = build_with(programme, |one| one.stances.central = estimate.into());
        found.into_iter().find(|fault| fault.key == "stances, central").map(|fault| fault.sentence)
    };
    for (programme, estimate, part) in [
        ("iris", "none", "has a comparison of its own"),
        ("drive", "before-after", "has a comparison of its own"),
        ("dapp", "none", "its family’s estimate is central"),
        ("make-a-change", "as-quoted", "its family’s estimate is central"),
    ] {
        let sentence = central(programme, estimate).unwrap_or_else(|| panic!("{programme} with {estimate} was not refused"));
        assert!(sentence.contains(part), "{sentence}");
    }
    let unmeasured = build_with("marac", |marac| marac.estimates.iter_mut().for_each(|one| one.class = EvidenceClass::None));
    assert!(unmeasured.iter().any(|fault| fault.sentence.contains("nothing was measured")), "{unmeasured:?}");
    let not_net = build_with("marac", |marac| marac.estimates.iter_mut().for_each(|one| one.before_after = true));
    assert!(not_net.iter().any(|fault| fault.sentence.contains("judged net")), "{not_net:?}");
    for programme in &library().programmes {
        assert_eq!(build_with(&programme.id, |_| ()), [], "{}", programme.id);
    }
}
