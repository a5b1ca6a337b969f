//! The evidence stances are ordered: to be cautious never raises the answer of a programme.

use crate::common::{derby_with, inputs_of, outcome_of, place_with};
use ledger_model::appraisal::Appraisal;
use ledger_model::embedded::{gazetteer, library};
use ledger_model::model::{ChangedParameter, Inputs, Outcome, Scenario, Stance, evaluate};

/// Rounding in the last digits of a sum of pounds.
const ROUNDING: f64 = 1e-9;

fn with_stance(mut scenario: Scenario, stance: Stance) -> Scenario {
    scenario.settings.stance = stance;
    scenario
}

fn worked_out(scenario: &Scenario) -> (Inputs, Outcome) {
    let inputs =
        Inputs::resolve(library(), gazetteer(), scenario).unwrap_or_else(|faults| panic!("the scenario is sound, but: {faults:?}"));
    let outcome = evaluate(&inputs.plan, &inputs.values);
    (inputs, outcome)
}

/// Holds the nets of one programme in a place against each other, for society and for public services.
fn is_ordered(programme: &str, area: &str, years: u16) {
    let mut scenario = place_with(&[area], &[programme]);
    scenario.settings.years = Some(years);
    let (central, at_centre) = worked_out(&scenario);
    let (cautious, at_worst) = worked_out(&with_stance(scenario, Stance::Cautious));
    let size = ROUNDING * (at_centre.total.cost + at_centre.total.benefit_gross.abs());
    let nets = |outcome: &Outcome| [outcome.total.net_present_value, outcome.total.public_sector.net];
    for (cautious_net, central_net) in nets(&at_worst).into_iter().zip(nets(&at_centre)) {
        assert!(
            cautious_net <= central_net + size,
            "{programme} in {area} for {years} years: cautious {cautious_net} ({:?}), central {central_net} ({:?})",
            cautious.estimates,
            central.estimates
        );
    }
}

/// Programmes whose cautious estimate is another one than their central one: the others have the same answer in both.
fn with_two_estimates() -> impl Iterator<Item = &'static str> {
    library().programmes.iter().filter(|one| one.stances.cautious != one.stances.central).map(|one| one.id.as_str())
}

#[test]
fn to_be_cautious_never_raises_the_answer_of_any_programme_in_any_authority() {
    assert!(with_two_estimates().count() >= 7);
    assert_eq!(gazetteer().local_authorities().count(), 361);
    for programme in with_two_estimates() {
        for authority in gazetteer().local_authorities() {
            for years in [1, 5, 10, 20] {
                is_ordered(programme, &authority.code, years);
            }
        }
    }
}

#[test]
fn to_be_cautious_never_raises_the_answer_in_larger_places() {
    let larger = gazetteer().areas().iter().filter(|area| !area.kind.is_local_authority());
    for area in larger.step_by(7) {
        for programme in &library().programmes {
            is_ordered(&programme.id, &area.code, 5);
        }
    }
}

#[test]
fn a_programme_with_one_estimate_for_both_has_one_answer() {
    for programme in library().programmes.iter().filter(|one| one.stances.cautious == one.stances.central) {
        let central = derby_with(&[&programme.id]);
        let nets =
            [Stance::Central, Stance::Cautious].map(|stance| outcome_of(&with_stance(central.clone(), stance)).total.net_present_value);
        assert_eq!(nets[0].to_bits(), nets[1].to_bits(), "{}", programme.id);
    }
}

#[test]
fn cara_in_derby_returns_2_75_for_each_pound_where_caution_is_asked_for_and_6_62_at_the_centre() {
    let ratio = |stance| outcome_of(&with_stance(derby_with(&["cara"]), stance)).total.ratio.value().expect("something is spent");
    assert_eq!(format!("{:.2} {:.2}", ratio(Stance::Cautious), ratio(Stance::Central)), "2.75 6.62");
}

#[test]
fn cara_is_the_west_midlands_alone_where_caution_is_asked_for_in_hampshire_too() {
    let per_head = |area: &str, stance| {
        let total = outcome_of(&with_stance(place_with(&[area], &["cara"]), stance)).total;
        let people = f64::from(gazetteer().by_code(area).expect("it is there").population);
        [total.cost / people, total.benefit_gross / people]
    };
    let near = |one: [f64; 2], other: [f64; 2]| one.iter().zip(other).all(|(a, b)| (a / b - 1.0).abs() < 1e-12);
    let (derby, hampshire, west_midlands) = ("E06000015", "E23000030", "E23000014");
    let cautious = per_head(derby, Stance::Cautious);
    assert!(near(per_head(hampshire, Stance::Cautious), cautious));
    assert!(near(per_head(west_midlands, Stance::Cautious), cautious));
    assert!(near(per_head(west_midlands, Stance::Central), cautious), "it is its own reference");
    assert!(!near(per_head(hampshire, Stance::Central), cautious), "so is Hampshire, where no caution is asked for");
}

#[test]
fn a_loss_is_not_dropped_where_caution_is_asked_for() {
    let mut scenario = with_stance(derby_with(&["marac"]), Stance::Cautious);
    assert_eq!(inputs_of(&scenario).estimates, ["none"]);
    let worse = ChangedParameter { value: Some(-0.1), low: Some(-0.2), high: Some(0.0), ..ChangedParameter::default() };
    scenario.parameters.insert("marac.reduction".into(), worse);
    let answer = Appraisal::of(&scenario).expect("it is sound");
    assert_eq!(answer.inputs.estimates, [library().programme("marac").expect("it is there").stances.central.as_str()]);
    assert!(answer.outcome.total.benefit < 0.0);
}

#[test]
fn an_estimate_the_user_chose_stays_whatever_the_stance() {
    let mut scenario = with_stance(derby_with(&["cara"]), Stance::Cautious);
    scenario.programmes.entry("cara".into()).or_default().estimate = Some("trial".into());
    assert_eq!(inputs_of(&scenario).estimates, ["trial"]);
}
