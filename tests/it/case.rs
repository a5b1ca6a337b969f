//! Making the case: sentences that hold, edited ones that do not, and answers that are as honest when the result is bad.

use crate::common::{all_programmes, derby_with, place_with};
use ledger_model::appraisal::Appraisal;
use ledger_model::embedded::library;
use ledger_model::model::{ChosenProgramme, Scenario, Stance};
use prevention_ledger::app::CaseDraft;
use prevention_ledger::words::{
    CasePoint, CaseSentence, case_chosen, case_copied, case_faults, case_need, case_picture_said, case_questions, case_sentences,
    case_withheld,
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
        let with = |scale: f64| ChosenProgramme { scale: Some(scale.round()), ..ChosenProgramme::default() };
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
            prop_assert_eq!(case_faults(&answer, &one, &one.text), Vec::<String>::new(), "{}", one.text);
        }
    }

    #[test]
    fn a_loss_reads_as_a_loss_and_a_gain_as_a_gain(scenario in scenarios()) {
        let answer = answer(&scenario);
        let net = answer.outcome.total.public_sector.net;
        let proposed = case_sentences(&answer);
        if let Some(one) = proposed.iter().find(|one| one.point == CasePoint::Money) {
            prop_assert_eq!(one.is_loss, net <= -0.5);
            prop_assert_eq!(one.text.contains("more than they pay"), net >= 0.5, "{}", &one.text);
            prop_assert_eq!(one.text.contains("than they avoid"), net <= -0.5, "{}", &one.text);
            let said = case_withheld(&answer).join(" ");
            prop_assert_eq!(said.contains("No sentence here says that it saves money"), net < 0.5, "{}", said);
        }
        for one in proposed.iter().filter(|one| !one.is_loss) {
            prop_assert!(!one.text.contains("saving"), "{}", &one.text);
        }
    }

    #[test]
    fn a_figure_that_is_none_of_the_scenarios_is_refused(scenario in scenarios(), pounds in 1_u64..9_000_000) {
        let answer = answer(&scenario);
        for one in case_sentences(&answer) {
            // Four figures that differ are never one of ours, which have two.
            let strange = format!("£{}", 10_000_000_u64 + pounds * 10 + 7);
            let typed = format!("{} It would save {strange}.", one.text);
            let faults = case_faults(&answer, &one, &typed).join(" ");
            prop_assert!(faults.contains(&format!("{strange} is not a figure of this scenario")), "{}", faults);
        }
    }

    #[test]
    fn a_sentence_without_any_part_it_must_keep_is_refused_and_told_which(scenario in scenarios()) {
        let answer = answer(&scenario);
        for one in case_sentences(&answer) {
            for (part, what) in &one.keep {
                let faults = case_faults(&answer, &one, &one.text.replace(part.as_str(), "")).join(" ");
                prop_assert!(faults.contains(what) && faults.contains(part.as_str()), "{part}: {}", faults);
            }
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
    assert!(
        money.is_loss && money.text.starts_with("Over 5 years in Derby, public services would pay about £1.0 million more"),
        "{}",
        money.text
    );
    let withheld = case_withheld(&answer).join(" ");
    assert!(withheld.contains("in the central case public services would pay more than they avoid"), "{withheld}");
    let asked = case_questions(&answer);
    assert!(asked[0].answer[0].starts_with("In part.") || asked[0].answer[0].starts_with("No."), "{:?}", asked[0]);
}

#[test]
fn a_loss_cannot_be_worded_as_a_gain() {
    let answer = example();
    let money = sentence(&answer, CasePoint::Money);
    let bracket = &money.text[money.text.find(" (").expect("a bracket")..];
    for claim in [
        "Our plan gains public services about £1.0 million",
        "Our plan pays for itself: public services are £1.0 million better off",
        "Our plan saves public services about £1.0 million",
        "Public services would avoid about £1.0 million more than they pay",
        "Public services: £1.0 million",
    ] {
        assert!(!case_faults(&answer, &money, &format!("{claim}{bracket}")).is_empty(), "{claim}");
    }
    for honest in [
        "It does not save money. Over 5 years in Derby, public services would pay £1.0 million more for safety here than they avoid",
        "Keeping people safe over 5 years in Derby leaves public services about £1.0 million worse off, and we think that is worth paying",
    ] {
        assert_eq!(case_faults(&answer, &money, &format!("{honest}{bracket}")), Vec::<String>::new(), "{honest}");
    }
}

#[test]
fn pounds_are_found_however_they_are_written() {
    let answer = example();
    let harm = sentence(&answer, CasePoint::Harm);
    for strange in ["£7.77m", "£7.77 million", "£ 7,770,000", "7.77 million pounds", "£7.77bn", "777 quid", "£777k."] {
        let faults = case_faults(&answer, &harm, &format!("{} Also {strange}", harm.text));
        assert_eq!(faults.len(), 1, "{strange}: {faults:?}");
        assert!(faults[0].contains("is not a figure of this scenario"), "{faults:?}");
    }
    assert!(!case_faults(&answer, &harm, &format!("{} About 7 million people.", harm.text)).is_empty(), "nothing here can check it");
}

#[test]
fn a_sentence_of_ones_own_is_there_again_when_its_lead_is() {
    let own = CaseDraft { point: CasePoint::Harm, edited: Some("Mine.".into()), ..CaseDraft::default() };
    let away = own.leading_with(CasePoint::Cost);
    assert_eq!(away.edited, None);
    assert_eq!(away.leading_with(CasePoint::Harm).edited, own.edited);
}

#[test]
fn what_nothing_can_check_is_not_let_through() {
    let answer = example();
    let [money, harm, cost] = [CasePoint::Money, CasePoint::Harm, CasePoint::Cost].map(|point| sentence(&answer, point));
    let changed = |from: &CaseSentence, before: &str, after: &str| {
        assert!(from.text.contains(before), "{before}: {}", from.text);
        let text = from.text.replacen(before, after, 1);
        assert!(!case_faults(&answer, from, &text).is_empty(), "{text}");
    };
    for (before, after) in [
        ("£1.0 million more", "£1.0 million less"),
        ("£1.0 million", "£240,000"),
        ("Over 5 years", "Over 1 year"),
        ("in Derby", "in Leicester"),
        ("prices).", "prices). It is guaranteed to cut abuse."),
        ("prices).", "prices). It cuts abuse by 90%."),
        ("prices).", "prices). It cuts five million pounds from the police budget."),
        ("prices).", "prices). It frees up €5 million."),
        ("prices).", "prices). Every pound spent brings six back."),
        ("prices).", "prices). It brings £١٠ million."),
        ("prices).", "prices). It cuts the council’s bill by £6.0 million a year."),
    ] {
        changed(&money, before, after);
    }
    changed(&harm, "£6.0 million", "£13 million");
    changed(&harm, "Nobody is paid this: it is harm, valued in pounds.", "This is money in the bank for the council.");
    changed(&cost, "in all", "a year");
    changed(&cost, "would cost", "would give back");
}

#[test]
fn what_cannot_be_cashed_is_not_called_a_saving() {
    let answer = example();
    let harm = sentence(&answer, CasePoint::Harm);
    let faults = case_faults(&answer, &harm, &format!("Savings: {}", harm.text));
    assert!(faults.iter().any(|fault| fault.contains("costs avoided")), "{faults:?}");
    assert_eq!(case_faults(&answer, &harm, &format!("{} This is not a saving.", harm.text)), Vec::<String>::new());
}

#[test]
fn a_refused_sentence_is_kept_and_the_proposed_one_is_used() {
    let answer = example();
    let draft = CaseDraft { point: CasePoint::Harm, edited: Some("It saves £5.".into()), ..CaseDraft::default() };
    let (from, used, faults) = case_chosen(&answer, &draft).expect("there is a sentence");
    assert!(!faults.is_empty());
    assert_eq!(used, from.text);
    let empty = CaseDraft { edited: Some(" \n".into()), ..draft };
    assert_eq!(case_chosen(&answer, &empty).expect("there is a sentence").2.len(), 1);
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
