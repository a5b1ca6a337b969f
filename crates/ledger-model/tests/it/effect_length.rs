//! One length of every effect on abuse, asked for in place of what each estimate says.

use crate::common::{derby_with, outcome_of, woman_for};
use ledger_model::appraisal::Appraisal;
use ledger_model::embedded::library;
use ledger_model::evidence::{EffectLength, EstimateKind};
use ledger_model::model::{ChangedParameter, Scenario, WarningKind};
use ledger_model::quantities::Defined;

fn asking(mut scenario: Scenario, length: EffectLength) -> Scenario {
    scenario.settings.effect_length = length;
    scenario
}

fn changed(mut scenario: Scenario, numbers: &[(&str, f64)]) -> Scenario {
    for (id, value) in numbers {
        scenario.parameters.insert((*id).into(), ChangedParameter { value: Some(*value), ..ChangedParameter::default() });
    }
    scenario
}

#[test]
fn the_four_lengths_are_half_a_year_to_three_fading_by_half_from_two_years() {
    let numbers = library().national.effect_lengths.iter().map(|one| {
        let value = |id: &str| library().parameter(id).expect("it is there").value;
        (one.length, value(&one.years), value(&one.fade))
    });
    let numbers: Vec<(EffectLength, f64, f64)> = numbers.collect();
    assert_eq!(
        numbers,
        [
            (EffectLength::HalfYear, 0.5, 0.0),
            (EffectLength::OneYear, 1.0, 0.0),
            (EffectLength::TwoYears, 2.0, 0.5),
            (EffectLength::ThreeYears, 3.0, 0.5),
        ]
    );
}

#[test]
fn a_length_takes_the_place_of_the_years_and_the_fading_of_every_reduction() {
    let reductions: Vec<&str> = library()
        .programmes
        .iter()
        .filter(|one| one.estimate(&one.stances.central).is_some_and(|one| matches!(one.effect, EstimateKind::Reduction { .. })))
        .map(|one| one.id.as_str())
        .collect();
    assert!(reductions.contains(&"marac") && reductions.contains(&"drive"));
    for id in reductions {
        for (length, years, fade) in [
            (EffectLength::HalfYear, 0.5, 0.0),
            (EffectLength::OneYear, 1.0, 0.0),
            (EffectLength::TwoYears, 2.0, 0.5),
            (EffectLength::ThreeYears, 3.0, 0.5),
        ] {
            let by_hand = changed(derby_with(&[id]), &[("effect.years", years), ("effect.fade", fade)]);
            let asked = outcome_of(&asking(derby_with(&[id]), length));
            assert_eq!(asked.total, outcome_of(&by_hand).total, "{id} for {length:?}");
            assert_eq!(asked.programmes[0].break_even, outcome_of(&by_hand).programmes[0].break_even, "{id} for {length:?}");
        }
    }
}

#[test]
fn the_years_and_the_fading_of_a_length_can_be_edited() {
    let edited = changed(derby_with(&["marac"]), &[("effect.two-years", 2.5), ("effect.two-years-fade", 0.2)]);
    let by_hand = changed(derby_with(&["marac"]), &[("effect.years", 2.5), ("effect.fade", 0.2)]);
    assert_eq!(outcome_of(&asking(edited, EffectLength::TwoYears)).total, outcome_of(&by_hand).total);
}

#[test]
fn what_a_source_puts_in_pounds_keeps_its_own_years() {
    for id in ["iris", "cara"] {
        let scenario = derby_with(&[id]);
        let asked = asking(scenario.clone(), EffectLength::ThreeYears);
        assert_eq!(outcome_of(&scenario).total, outcome_of(&asked).total, "{id}");
    }
    let shares = |scenario: &Scenario| {
        let Defined::Value(share) = outcome_of(scenario).programmes[0].break_even.social.share else { panic!("CARA can break even") };
        share
    };
    let cara = woman_for("cara", 5);
    assert!(shares(&asking(cara.clone(), EffectLength::ThreeYears)) < shares(&cara), "break-even goes by the length asked for");
}

#[test]
fn a_length_asked_for_is_not_drawn_even_where_the_years_of_the_files_are_in_doubt() {
    let mut scenario = derby_with(&["marac"]);
    let doubted = ChangedParameter { low: Some(0.5), high: Some(3.0), ..ChangedParameter::default() };
    scenario.parameters.insert("effect.years".into(), doubted);
    let drawn = |scenario: &Scenario, id: &str| {
        let answer = Appraisal::of(scenario).expect("the scenario is sound");
        let slot = answer.inputs.slot(id)?;
        answer.draws().expect("there are draws").drawn(slot).map(|column| column.len())
    };
    assert!(drawn(&scenario, "effect.years").is_some());
    let asked = asking(scenario, EffectLength::TwoYears);
    for id in ["effect.years", "effect.two-years", "effect.two-years-fade"] {
        assert_eq!(drawn(&asked, id), None, "{id}");
    }
}

#[test]
fn an_effect_asked_to_last_longer_than_anybody_was_followed_up_raises_a_warning_at_the_setting() {
    let warned = |length: EffectLength| {
        let answer = Appraisal::of(&asking(derby_with(&["marac"]), length)).expect("the scenario is sound");
        let found = answer.warnings.into_iter().find(|warning| matches!(warning.kind, WarningKind::BeyondFollowUp { .. }));
        found.map(|warning| warning.field)
    };
    assert_eq!(warned(EffectLength::OneYear), None);
    assert_eq!(warned(EffectLength::TwoYears).as_deref(), Some("settings.effect_length"));
}
