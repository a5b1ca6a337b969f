//! The words of papers and letters: pounds carry their basis, and a loss reads as one, whatever is chosen.

use crate::common::{all_programmes, derby_with, place_with};
use ledger_model::appraisal::Appraisal;
use ledger_model::embedded::library;
use ledger_model::model::{ChosenProgramme, Scenario};
use prevention_ledger::words::{
    Reader, answer_basis, answer_sentences, chances_said, costs_missing, doing_nothing_leaves, is_nothing, letter, options_caption,
    what_is_asked,
};
use proptest::prelude::*;

fn answer(scenario: &Scenario) -> Appraisal {
    Appraisal::of(scenario).unwrap_or_else(|faults| panic!("the scenario is sound, but: {faults:?}"))
}

/// Programmes chosen at random, at any scale, over any years.
fn scenarios() -> impl Strategy<Value = Scenario> {
    let ids: Vec<String> = library().programmes.iter().map(|one| one.id.clone()).collect();
    let chosen = proptest::collection::btree_map(proptest::sample::select(ids), 0.0..500.0_f64, 1..6);
    (chosen, 1_u16..16).prop_map(|(chosen, years)| {
        let mut scenario = derby_with(&[]);
        let with = |scale: f64| ChosenProgramme { wanted: Some(scale.round()), ..ChosenProgramme::default() };
        scenario.programmes = chosen.into_iter().map(|(id, scale)| (id, with(scale))).collect();
        scenario.settings.years = Some(years);
        scenario.settings.draws = Some(1_000);
        scenario
    })
}

fn flat(answer: &Appraisal) -> String {
    answer_sentences(answer).into_iter().flatten().map(|(text, _)| text).collect()
}

proptest! {
    #[test]
    fn every_paragraph_of_a_letter_with_pounds_names_its_prices(scenario in scenarios()) {
        let answer = answer(&scenario);
        for reader in Reader::ALL {
            for paragraph in letter(&answer, reader).split("\n\n").filter(|paragraph| paragraph.contains('£')) {
                let only_missing = paragraph.matches('£').count() == 1 && paragraph.contains("counts as £0");
                prop_assert!(paragraph.contains("2024 prices") || only_missing, "{}", paragraph);
            }
        }
    }

    #[test]
    fn a_letter_claims_a_gain_only_where_there_is_one(scenario in scenarios()) {
        let answer = answer(&scenario);
        let (net, whole) = (answer.outcome.total.public_sector.net, answer.outcome.total.net_present_value);
        let text = letter(&answer, Reader::Commissioner);
        prop_assert_eq!(text.contains("I do not claim that this pays for itself"), net <= -0.5, "{}", &text);
        prop_assert_eq!(text.contains("more than they pay"), net >= 0.5, "{}", &text);
        prop_assert_eq!(text.contains("falls short of the cost"), whole < 0.0, "{}", &text);
    }

    #[test]
    fn what_a_paper_asks_for_and_leaves_has_its_prices(scenario in scenarios()) {
        let answer = answer(&scenario);
        let asked = what_is_asked(&answer, "£1", "central case");
        prop_assert!(asked.contains("2024 prices") || costs_missing(&answer).is_some(), "{}", asked);
        prop_assert!(doing_nothing_leaves(&answer).contains("2024 prices"));
        prop_assert!(options_caption(&answer).contains("2024 prices"));
        prop_assert!(answer_basis(&answer).contains("2024 prices"));
    }

    #[test]
    fn the_answer_of_a_paper_calls_a_loss_a_cost(scenario in scenarios()) {
        let answer = answer(&scenario);
        let public = &answer.outcome.total.public_sector;
        let said = flat(&answer);
        if !is_nothing(&answer) && public.cost >= 0.5 {
            prop_assert_eq!(said.contains("a net public cost of"), public.net <= -0.5, "{}", &said);
            prop_assert_eq!(said.contains("a net public gain of"), public.net >= 0.5, "{}", &said);
        }
    }
}

#[test]
fn every_programme_at_once_in_a_long_named_place_can_be_written_about() {
    let mut scenario = all_programmes();
    scenario.place = place_with(&["E12000007"], &[]).place;
    let answer = answer(&scenario);
    let chances = chances_said(&answer).expect("there are runs");
    for text in [letter(&answer, Reader::Member), flat(&answer), chances] {
        assert!(!text.contains("NaN") && !text.contains("  ") && !text.contains(" ,"), "{text}");
    }
}
