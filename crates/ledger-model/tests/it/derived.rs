//! Numbers that are worked out from others: what moves them, and what is refused.

use crate::common::{derby_with, drawn, inputs_of, outcome_of, values_of_draw};
use ledger_model::appraisal::Appraisal;
use ledger_model::embedded::library;
use ledger_model::evidence::{EvidenceError, Programme, check_programme};
use ledger_model::model::{
    Baseline, ChangedParameter, EffectPlan, InputError, Inputs, Quantity, Scenario, StepId, StepInput, WarningKind, explain,
};
use ledger_model::simulation::Net;

const SEEN: &str = "effect.after-marac";
const REDUCTION: &str = "marac.reduction";
const WORKED_OUT: &str = "marac.continuing-abuse";

fn changed(scenario: &mut Scenario, id: &str, value: f64) {
    scenario.parameters.insert(id.into(), ChangedParameter { value: Some(value), ..ChangedParameter::default() });
}

/// The share of people whose abuse Marac stops for a year: what would have gone on, times the reduction.
fn stopped(inputs: &Inputs, values: &[f64]) -> f64 {
    let EffectPlan::Reduction { baseline, effect, .. } = &inputs.plan.programmes[0].effect else { panic!("Marac reduces abuse") };
    assert!(matches!(baseline, Baseline::After { .. }));
    baseline.of(values) * values[effect.0 as usize]
}

fn marac_with(from: &str, to: &str) -> Vec<EvidenceError> {
    let text = std::fs::read_to_string("../../data/programmes/marac.toml").expect("it is there");
    assert!(text.contains(from), "the test changes something that is there");
    let marac: Programme = toml::from_str(&text.replacen(from, to, 1)).unwrap_or_else(|problem| panic!("{problem}"));
    check_programme(&marac, &library().sources, &library().national, &library().deflator)
}

#[test]
fn marac_stops_0_1933_of_abuse_at_the_centre_and_0_170_on_the_average_of_the_draws() {
    let inputs = inputs_of(&derby_with(&["marac"]));
    assert_eq!(format!("{:.4}", stopped(&inputs, &inputs.values)), "0.1933");
    const DRAWS: usize = 100_000;
    let draws = drawn(&inputs, 1, DRAWS);
    let [seen, reduction] = [SEEN, REDUCTION].map(|id| inputs.slot(id).expect("it is read"));
    let columns = [seen, reduction].map(|slot| draws.drawn(slot).expect("it is drawn"));
    let mut values = inputs.values.clone();
    let mut sum = 0.0;
    for (seen_now, less) in columns[0].iter().zip(&columns[1]) {
        (values[seen.0 as usize], values[reduction.0 as usize]) = (*seen_now, *less);
        sum += stopped(&inputs, &values);
    }
    assert_eq!(format!("{:.3}", sum / DRAWS as f64), "0.170");
    let one = values_of_draw(&inputs, &draws, 0);
    assert_eq!((one[seen.0 as usize], one[reduction.0 as usize]), (columns[0][0], columns[1][0]));
}

#[test]
fn its_inputs_are_drawn_and_moved_and_never_itself() {
    let inputs = inputs_of(&derby_with(&["marac"]));
    assert_eq!(inputs.slot(WORKED_OUT), None);
    let nudged: Vec<String> =
        drawn(&inputs, 1, 100).prepared.one_way(Net::Social).iter().map(|one| inputs.parameter(one.slot).id.clone()).collect();
    for id in [SEEN, REDUCTION] {
        assert!(nudged.iter().any(|one| one == id), "{id} is not among {nudged:?}");
    }
}

#[test]
fn more_seen_afterwards_means_that_more_would_have_gone_on() {
    let benefit = |seen| {
        let mut scenario = derby_with(&["marac"]);
        changed(&mut scenario, SEEN, seen);
        outcome_of(&scenario).total.benefit_gross
    };
    assert!((benefit(0.29) * 2.0 / benefit(0.58) - 1.0).abs() < 1e-12);
}

#[test]
fn a_typed_reduction_above_what_can_have_been_raises_a_guard_and_takes_abuse_to_have_gone_on_for_all() {
    let mut scenario = derby_with(&["marac"]);
    for (reduction, is_raised) in [(0.42, false), (0.5, true), (1.0, true)] {
        changed(&mut scenario, REDUCTION, reduction);
        let answer = Appraisal::of(&scenario).expect("it is sound");
        let kind = WarningKind::ImpossibleReduction { after: 0.58, reduction };
        let raised = answer.warnings.iter().find(|one| one.kind == kind);
        assert_eq!(raised.map(|one| one.field.as_str()), is_raised.then_some("parameters.marac.reduction"), "{reduction}");
        let of_all = stopped(&answer.inputs, &answer.inputs.values) / reduction;
        assert!((of_all - 1.0).abs() < 1e-9, "{of_all}");
    }
}

#[test]
fn a_scenario_that_overrides_it_is_told_which_numbers_to_change_instead() {
    let mut scenario = derby_with(&["marac"]);
    changed(&mut scenario, WORKED_OUT, 0.9);
    let refused = Appraisal::of(&scenario).expect_err("it is refused");
    let told = InputError::Derived { parameter: WORKED_OUT.into(), inputs: [SEEN.into(), REDUCTION.into()] };
    assert_eq!(refused, [told]);
    assert_eq!(refused[0].field(), format!("parameters.{WORKED_OUT}"));
}

#[test]
fn elsewhere_the_share_stays_a_number_of_its_own() {
    let share = library().parameter("effect.continuing-abuse").expect("it is there");
    assert!(share.derived.is_none() && share.note.as_deref().is_some_and(|note| note.contains("Borrowed from high-risk cases")));
    let with = |value| {
        let mut scenario = derby_with(&["marac"]);
        changed(&mut scenario, "effect.continuing-abuse", value);
        outcome_of(&scenario).total.benefit_gross
    };
    assert_eq!(with(0.5), with(0.77), "Marac does not read it");
}

#[test]
fn the_working_of_marac_shows_what_it_is_worked_out_from() {
    let inputs = inputs_of(&derby_with(&["marac"]));
    let working = explain(&inputs, StepId::programme(0, Quantity::VictimYearsAvoided)).expect("it arises");
    let step = working.steps.iter().find(|step| step.id.quantity == Quantity::Baseline).expect("it is a step");
    let from = [SEEN, REDUCTION].map(|id| StepInput::Parameter(inputs.slot(id).expect("it is read")));
    assert_eq!(step.from, from);
    assert_eq!(format!("{:.4}", step.values[0]), "0.7733");
}

#[test]
fn a_derived_range_that_cannot_be_stops_the_build_with_its_file_its_key_and_a_sentence() {
    let fault = |from: &str, to: &str, key: &str, part: &str| {
        let found = marac_with(from, to);
        let said = found.iter().any(|one| one.file == "programmes/marac.toml" && one.key == key && one.sentence.contains(part));
        assert!(said, "changing “{from}” to “{to}” said {found:?}");
    };
    let key = "parameter continuing-abuse, derived";
    fault("low = 0, high = 0.42", "low = 0, high = 0.60", key, "cannot be above 0.42");
    let centre = "value = 0.25\nspread = { triangular = { low = 0, high = 0.42 } }";
    fault(centre, "value = 0.5", key, "“reduction” reaches 0.5, and cannot be above 0.42");
    fault("reduction = \"reduction\"", "reduction = \"nothing\"", key, "there is no parameter");
    fault("reduction = \"reduction\"", "reduction = \"share\"", key, "reduction is needed");
    fault("value = 0.7733333333333333", "value = 0.77", "parameter continuing-abuse, value", "must be “effect.after-marac”");
    let drawn = "value = 0.7733333333333333\nspread = { triangular = { low = 0.5, high = 1 } }";
    fault("value = 0.7733333333333333", drawn, key, "never drawn itself");
    fault("effect = \"reduction\"\nbaseline", "effect = \"continuing-abuse\"\nbaseline", "estimate judged-reduction, effect", "baseline");
    assert_eq!(marac_with("", ""), []);
}
