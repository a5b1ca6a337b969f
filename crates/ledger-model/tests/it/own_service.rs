//! What victim support itself costs is not a cost that victim support avoids.

use crate::common::{derby_of_2023_with, derby_with, outcome_of, woman_for};
use ledger_model::appraisal::Appraisal;
use ledger_model::embedded::library;
use ledger_model::evidence::{Kind, Payer};
use ledger_model::model::{ChangedParameter, Quantity, Scenario, Stance, StepId, explain, line};
use ledger_model::quantities::Defined;

const VICTIM_SUPPORT: [&str; 11] = [
    "change-that-lasts-ask-me",
    "change-that-lasts-expert-voices",
    "change-that-lasts-trusted-professional",
    "counselling",
    "helplines",
    "idva-support",
    "iris",
    "iris-plus",
    "isva-support",
    "marac",
    "refuge",
];

fn public_ratio(scenario: &Scenario) -> f64 {
    let Defined::Value(ratio) = outcome_of(scenario).total.public_sector.ratio else { panic!("something is spent") };
    ratio
}

fn counting_all(mut scenario: Scenario) -> Scenario {
    scenario.settings.count_own_service = true;
    scenario
}

fn with_own_share(mut scenario: Scenario, share: f64) -> Scenario {
    scenario.parameters.insert("home-office.own-share".into(), ChangedParameter { value: Some(share), ..ChangedParameter::default() });
    scenario
}

/// Derby's Marac on the counts and with the share that would have gone on without it (77%) for which the check figures were worked out.
fn marac_as_checked() -> Scenario {
    let mut scenario = derby_of_2023_with(&["marac"]);
    let seen_after = ChangedParameter { value: Some(0.77 * 0.75), ..ChangedParameter::default() };
    scenario.parameters.insert("effect.after-marac".into(), seen_after);
    scenario
}

fn near(value: f64, wanted: f64, tolerance: f64) {
    assert!((value - wanted).abs() <= tolerance, "{value} is not within {tolerance} of {wanted}");
}

#[test]
fn the_programmes_of_victim_support_are_those_named() {
    let mut marked: Vec<&str> = library().programmes.iter().filter(|one| one.is_victim_support).map(|one| one.id.as_str()).collect();
    marked.sort_unstable();
    assert_eq!(marked, VICTIM_SUPPORT);
}

#[test]
fn marac_gives_public_services_72_pence_for_each_pound_where_its_own_cost_is_not_avoided_and_85_where_it_is() {
    let marac = marac_as_checked();
    near(public_ratio(&marac), 0.723, 0.0005);
    near(public_ratio(&with_own_share(marac.clone(), 0.24)), 0.820, 0.0005);
    near(public_ratio(&counting_all(marac)), 0.853, 0.0005);
}

#[test]
fn victim_support_avoids_nothing_of_councils_and_a_place_still_bears_the_whole_cost() {
    let marac = derby_with(&["marac"]);
    let (without, with) = (outcome_of(&marac), outcome_of(&counting_all(marac)));
    assert_eq!(without.total.by_payer[Payer::Councils as usize].benefit_gross, 0.0);
    assert!(with.total.by_payer[Payer::Councils as usize].benefit_gross > 0.0);
    assert_eq!(without.need.victim_year, with.need.victim_year);
    assert_eq!(without.need.doing_nothing, with.need.doing_nothing);
    let councils = line(Payer::Councils, Kind::Public);
    assert!(without.need.doing_nothing[councils] > 0.0);
    for other in (0..without.need.victim_year.len()).filter(|other| *other != councils) {
        assert_eq!(without.programmes[0].gross[0][other], with.programmes[0].gross[0][other]);
    }
}

#[test]
fn breaking_even_is_harder_for_victim_support_by_its_own_cost() {
    let shares = |scenario: &Scenario| {
        let even = outcome_of(scenario).programmes[0].break_even;
        let (Defined::Value(social), Defined::Value(public)) = (even.social.share, even.public.share) else {
            panic!("Marac can break even")
        };
        (social, public)
    };
    let marac = woman_for("marac", 1);
    let ((social, public), (all_social, all_public)) = (shares(&marac), shares(&counting_all(marac.clone())));
    near(all_social / social, (12_980.0 - 375.0) / 12_980.0, 1e-12);
    near(all_public / public, (2_460.0 - 375.0) / 2_460.0, 1e-12);
    let drive = woman_for("drive", 1);
    assert_eq!(shares(&drive), shares(&counting_all(drive.clone())), "Drive is not victim support");
}

#[test]
fn like_is_divided_by_like_so_a_share_of_the_pool_stays_what_it_was() {
    let marac = derby_with(&["marac"]);
    let share = |scenario: &Scenario| outcome_of(scenario).programmes[0].pool_share[0];
    near(share(&marac), share(&counting_all(marac.clone())), 1e-12);
}

#[test]
fn what_a_source_puts_in_pounds_loses_nothing() {
    for programme in ["iris", "cara", "drive"] {
        let scenario = derby_with(&[programme]);
        let (without, with) = (outcome_of(&scenario), outcome_of(&counting_all(scenario)));
        assert_eq!(without.total, with.total, "{programme}");
        assert_eq!(without.programmes[0].pool_share, with.programmes[0].pool_share, "{programme}");
    }
    let mut ratio = derby_with(&["marac"]);
    let chosen = ratio.programmes.entry("marac".into()).or_default();
    (chosen.estimate, chosen.count_claimed) = (Some("ratio-existing".into()), true);
    assert_eq!(outcome_of(&ratio).total, outcome_of(&counting_all(ratio)).total);
}

#[test]
fn figures_as_quoted_count_everything() {
    let mut quoted = marac_as_checked();
    quoted.settings.stance = Stance::AsQuoted;
    quoted.programmes.entry("marac".into()).or_default().estimate = Some("judged-reduction".into());
    near(public_ratio(&quoted), 0.853, 0.0005);
}

#[test]
fn the_working_of_a_victim_support_programme_names_its_own_share() {
    let own_share = |scenario: &Scenario| {
        let inputs = Appraisal::of(scenario).expect("the scenario is sound").inputs;
        let slot = inputs.slot("home-office.own-share").expect("it is an input");
        let working = explain(&inputs, StepId::programme(0, Quantity::GrossBenefit)).expect("there is a benefit");
        working.steps.iter().any(|step| step.from.contains(&ledger_model::model::StepInput::Parameter(slot)))
    };
    assert!(own_share(&derby_with(&["marac"])));
    assert!(!own_share(&derby_with(&["drive"])));
    assert!(!own_share(&counting_all(derby_with(&["marac"]))));
}
