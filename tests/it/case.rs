//! Making the case: sentences that hold, those that users word themselves, and answers that are as honest when the result is bad.

use crate::common::{all_programmes, derby_with, place_with};
use ledger_model::appraisal::Appraisal;
use ledger_model::embedded::library;
use ledger_model::model::{ChosenProgramme, Scenario, Stance};
use prevention_ledger::app::CaseDraft;
use prevention_ledger::words::{
    CasePoint, CaseSentence, case_chosen, case_copied, case_need, case_picture_said, case_questions, case_sentences, case_withheld,
};
use proptest::prelude::*;

fn answer(scenario: &Scenario) -> Appraisal {
    Appraisal::of(scenario).unwrap_or_else(|faults| panic!("the scenario is sound, but: {faults:?}"))
}

fn example() -> Appraisal {
    answer(&Appraisal::example_scenario())
}

fn sentence(answer: &Appraisal, point: CasePoint) -> CaseSentence {
    case_sentences(answer).into_iter().find(|one| one.point == point).unwrap_or_else(|| panic!("{point:?} is proposed"))
}

/// Programmes chosen at random, at any scale, over any years.
fn scenarios() -> impl Strategy<Value = Scenario> {
    let ids: Vec<String> = library().programmes.iter().map(|one| one.id.clone()).collect();
    let chosen = proptest::collection::btree_map(proptest::sample::select(ids), 0.0..500.0_f64, 1..6);
    let places = proptest::sample::select(vec!["E06000015", "E12000007", "W92000004"]);
    (chosen, places, 1_u16..16).prop_map(|(chosen, place, years)| {
        let mut scenario = place_with(&[place], &[]);
        let with = |scale: f64| ChosenProgramme { wanted: Some(scale.round()), ..ChosenProgramme::default() };
        scenario.programmes = chosen.into_iter().map(|(id, scale)| (id, with(scale))).collect();
        scenario.settings.years = Some(years);
        scenario.settings.draws = Some(1_000);
        scenario
    })
}

proptest! {
    #[test]
    fn every_proposed_sentence_has_pounds_a_range_years_and_prices(scenario in scenarios()) {
        let answer = answer(&scenario);
        let proposed = case_sentences(&answer);
        prop_assert!(!proposed.is_empty() && proposed.len() <= 3);
        for one in proposed {
            prop_assert!(one.text.contains('£'), "{}", one.text);
            prop_assert!(one.text.contains(" to "), "{}", one.text);
            prop_assert!(one.text.contains("8 in 10 runs:") || one.point == CasePoint::Need && one.text.contains("if only"), "{}", one.text);
            prop_assert!(one.text.contains("2024 prices"), "{}", one.text);
            prop_assert!(one.text.contains("20") && one.text.contains("/") || one.text.contains("one year"), "{}", one.text);
        }
    }

    #[test]
    fn a_loss_reads_as_a_loss_and_a_gain_as_a_gain(scenario in scenarios()) {
        let answer = answer(&scenario);
        let net = answer.outcome.total.public_sector.net;
        let proposed = case_sentences(&answer);
        if let Some(one) = proposed.iter().find(|one| one.point == CasePoint::Money) {
            prop_assert_eq!(one.text.contains("more than they pay"), net >= 0.5, "{}", &one.text);
            prop_assert_eq!(one.text.contains("than they avoid"), net <= -0.5, "{}", &one.text);
            let said = case_withheld(&answer).join(" ");
            prop_assert_eq!(said.contains("No sentence here says that it saves money"), net < 0.5, "{}", said);
        }
        for one in &proposed {
            prop_assert!(!one.text.contains("saving"), "{}", &one.text);
        }
    }

    #[test]
    fn every_question_is_answered_and_pounds_of_an_answer_carry_their_basis(scenario in scenarios()) {
        let answer = answer(&scenario);
        for question in case_questions(&answer) {
            let said = question.answer.join(" ");
            prop_assert!(said.len() > 20, "{}: {}", question.asked, said);
            if said.contains('£') {
                prop_assert!(said.contains("prices") || said.contains("£0 here"), "{}: {}", question.asked, said);
            }
            prop_assert!(!said.contains("NaN") && !said.contains("inf "), "{}", said);
        }
    }
}

#[test]
fn the_worked_example_loses_public_money_and_says_so() {
    let answer = example();
    let money = sentence(&answer, CasePoint::Money);
    assert!(money.text.starts_with("Over 5 years in Derby, public services would pay about £1.2 million more"), "{}", money.text);
    let withheld = case_withheld(&answer).join(" ");
    assert!(withheld.contains("in the central case public services would pay more than they avoid"), "{withheld}");
    let asked = case_questions(&answer);
    assert!(asked[0].answer[0].starts_with("In part.") || asked[0].answer[0].starts_with("No."), "{:?}", asked[0]);
}

#[test]
fn a_sentence_of_ones_own_is_there_again_when_its_lead_is() {
    let own = CaseDraft { point: CasePoint::Harm, edited: Some("Mine.".into()), ..CaseDraft::default() };
    let away = own.leading_with(CasePoint::Cost);
    assert_eq!(away.edited, None);
    assert_eq!(away.leading_with(CasePoint::Harm).edited, own.edited);
}

#[test]
fn a_sentence_of_the_users_own_is_used_as_it_was_typed() {
    let answer = example();
    let draft = CaseDraft { point: CasePoint::Harm, edited: Some(" It saves £5. ".into()), ..CaseDraft::default() };
    let (proposed, used) = case_chosen(&answer, &draft).expect("there is a sentence");
    assert_eq!(used, "It saves £5.");
    let empty = CaseDraft { edited: Some(" \n".into()), ..draft };
    assert_eq!(case_chosen(&answer, &empty).expect("there is a sentence").1, proposed.text);
}

#[test]
fn what_is_copied_has_its_caution_and_source() {
    let answer = example();
    for one in case_sentences(&answer) {
        let copied = case_copied(&answer, &one.text).join(" ");
        for part in ["not everything that could go wrong", "Source: Prevention Ledger", "prices"] {
            assert!(copied.contains(part), "{part}: {copied}");
        }
        assert!(case_picture_said(&answer, &one.text).contains(&one.text));
    }
}

#[test]
fn a_missing_cost_is_said_and_no_sentence_says_whether_it_pays() {
    let missing = library().programmes.iter().find_map(|one| {
        let answer = answer(&derby_with(&[&one.id]));
        prevention_ledger::words::costs_missing(&answer).is_some().then_some(answer)
    });
    let answer = missing.expect("a programme of the library has no published cost");
    let points: Vec<CasePoint> = case_sentences(&answer).iter().map(|one| one.point).collect();
    assert!(!points.contains(&CasePoint::Money) && !points.contains(&CasePoint::Cost), "{points:?}");
    assert!(case_withheld(&answer).join(" ").contains("until that cost is entered"));
}

#[test]
fn figures_as_quoted_and_a_scenario_without_programmes_leave_only_the_need() {
    let mut quoted = Appraisal::example_scenario();
    quoted.settings.stance = Stance::AsQuoted;
    for scenario in [quoted, derby_with(&[])] {
        let answer = answer(&scenario);
        let points: Vec<CasePoint> = case_sentences(&answer).iter().map(|one| one.point).collect();
        assert_eq!(points, [CasePoint::Need]);
        assert!(case_need(&answer).iter().all(|(_, value, source)| !value.is_empty() && source.ends_with('.')));
    }
}

#[test]
fn thirty_programmes_are_counted_not_listed() {
    let answer = answer(&all_programmes());
    for one in case_sentences(&answer) {
        assert!(one.text.chars().count() < 480, "{}", one.text);
    }
}
