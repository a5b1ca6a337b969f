//! What the user does, and what becomes of it: changes, problems kept as typed, undo and redo.

use crate::common::derby_with;
use ledger_model::change::{Change, field_of};
use ledger_model::embedded::library;
use ledger_model::model::{ChosenPlace, PrevalenceQuestions, Scenario};
use ledger_model::quantities::PriceYear;
use prevention_ledger::app::route_of;
use prevention_ledger::app::{Action, AnswerState, ResultsView, Route, Workspace};
use prevention_ledger::words;
use proptest::prelude::*;

/// A change that was typed; by a button where there is no text.
fn typed(change: Change, text: &str) -> Action {
    Action::Make { change, text: (!text.is_empty()).then(|| text.to_owned()) }
}

fn scale(units: f64) -> Change {
    Change::Wanted { programme: "marac".into(), units: Some(units) }
}

fn marac() -> Workspace {
    Workspace::of(derby_with(&["marac"]))
}

fn cost(workspace: &Workspace) -> f64 {
    workspace.answer().answer().map(|answer| answer.outcome.total.cost).unwrap_or_default()
}

#[test]
fn a_fresh_workspace_has_no_place_and_nothing_to_undo() {
    let fresh = Workspace::default();
    assert_eq!(fresh.answer(), AnswerState::NoPlace);
    assert!(!fresh.can_undo() && !fresh.can_redo() && fresh.problems().is_empty());
}

#[test]
fn a_number_that_can_be_used_changes_the_result_at_once() {
    let before = marac();
    let after = before.reduce(typed(scale(100.0), "100"));
    assert!(cost(&after) < cost(&before));
    assert!(matches!(after.answer(), AnswerState::Current(_)));
}

#[test]
fn a_box_that_was_emptied_is_not_filled_again_while_it_is_typed_in() {
    let before = marac().reduce(typed(scale(50.0), "50"));
    let emptied = Action::Make { change: Change::Wanted { programme: "marac".into(), units: None }, text: Some(String::new()) };
    let after = before.reduce(emptied);
    assert_eq!(after.scenario().programmes["marac"].wanted, None);
    assert_eq!(after.generation(), before.generation(), "fields are drawn anew only for what was not typed in them");
}

/// Derby with Marac at a scale of its own, three Idva posts there now and a count of people changed.
fn settled_in_derby() -> Workspace {
    let actual = Change::Actual { standard: "idva-posts".into(), number: Some(3.0) };
    let women = Change::Central { parameter: "place.women-16-plus".into(), value: 100_000.0, price_year: None };
    [typed(scale(120.0), "120"), typed(actual, "3"), typed(women, "100,000")].into_iter().fold(marac(), |now, action| now.reduce(action))
}

fn forgotten(workspace: &Workspace) -> Option<String> {
    let said = workspace.moved().forgotten(workspace.scenario());
    said.map(|(from, provision, counts)| words::place_forgotten(from, &provision, counts))
}

fn kept(workspace: &Workspace) -> Vec<String> {
    let state = workspace.answer();
    let Some(answer) = state.answer() else { return vec![] };
    workspace.moved().kept(workspace.scenario()).into_iter().map(|kept| words::scale_kept(kept, answer)).collect()
}

fn to(code: &str) -> Action {
    typed(Change::ChooseAreas(vec![code.into()]), "")
}

const LEICESTER: &str = "E06000016";

#[test]
fn what_a_change_of_place_takes_out_and_leaves_is_said_until_undo_or_it_is_settled() {
    let moved = settled_in_derby().reduce(to(LEICESTER));
    let said = forgotten(&moved).expect("something was taken out");
    assert!(said.contains("belongs to Derby") && said.contains("Idva posts") && said.contains("counts of people"), "{said}");
    assert_eq!(kept(&moved), ["Marac with Idva: 120 cases wanted each year, set for Derby."]);

    let undone = moved.reduce(Action::Undo);
    assert_eq!((forgotten(&undone), kept(&undone).len()), (None, 0), "undo brings everything back, and nothing is left to say");
    assert!(undone.scenario().provision.contains_key("idva-posts"));
    assert!(forgotten(&undone.reduce(Action::Redo)).is_some());

    let again = typed(Change::Actual { standard: "idva-posts".into(), number: Some(5.0) }, "5");
    let said = forgotten(&moved.reduce(again)).expect("the counts are still out");
    assert!(!said.contains("Idva posts"), "{said}");
    assert!(kept(&moved.reduce(typed(scale(90.0), "90"))).is_empty(), "a scale typed since is for the place now");
    let put_back = moved.reduce(typed(Change::DefaultScale("marac".into()), ""));
    assert_eq!(put_back.scenario().programmes["marac"].wanted, None);
    assert!(kept(&put_back).is_empty());
}

#[test]
fn a_place_taken_out_and_another_put_in_is_a_change_of_place_too() {
    let nowhere = settled_in_derby().reduce(typed(Change::RemoveArea("E06000015".into()), ""));
    assert!(forgotten(&nowhere).is_some());
    let there = nowhere.reduce(typed(Change::AddArea(LEICESTER.into()), ""));
    assert!(forgotten(&there).is_some_and(|said| said.contains("Derby")));
    assert_eq!(kept(&there).len(), 1);
    let back = nowhere.reduce(typed(Change::AddArea("E06000015".into()), ""));
    assert!(kept(&back).is_empty(), "the scale is Derby's, and so is the place");
}

#[test]
fn a_scenario_whose_name_cannot_be_seen_is_called_like_one_without_a_name() {
    for name in ["", "  ", "\u{200b}", "\u{feff}\u{2060}"] {
        assert_eq!(words::scenario_name(name, "this scenario"), "this scenario", "{name:?}");
        assert_eq!(words::names_of_copies(name), ("A".to_owned(), "B".to_owned()));
    }
    assert_eq!(words::scenario_name("Plan B", "this scenario"), "“Plan B”");
}

#[test]
fn a_change_of_place_that_takes_nothing_out_says_nothing() {
    let moved = marac().reduce(to(LEICESTER));
    assert_eq!((forgotten(&moved), kept(&moved).len()), (None, 0));
}

#[test]
fn every_button_tick_and_choice_is_a_step_of_its_own_and_what_is_typed_in_one_box_is_one() {
    let places = ["E06000015", LEICESTER, "E06000017"];
    let mut workspace = Workspace::default();
    for code in places {
        workspace = workspace.reduce(typed(Change::AddArea(code.into()), ""));
    }
    workspace = workspace.reduce(typed(Change::RemoveArea(places[0].into()), ""));
    let areas = |workspace: &Workspace| match &workspace.scenario().place {
        Some(ChosenPlace::Areas(codes)) => codes.clone(),
        _ => Vec::new(),
    };
    for left in [&places[..], &places[..2], &places[..1], &[]] {
        workspace = workspace.reduce(Action::Undo);
        assert_eq!(areas(&workspace), left);
    }
    let ticked =
        marac().reduce(typed(Change::LeaveOutProgramme("marac".into()), "")).reduce(typed(Change::ChooseProgramme("marac".into()), ""));
    assert!(ticked.reduce(Action::Undo).scenario().programmes.is_empty());
    let (before, typing) = (cost(&marac()), ["5", "50", "500"]);
    let workspace = typing.into_iter().fold(marac(), |now, text| now.reduce(typed(scale(text.parse().expect("a number")), text)));
    assert_eq!(cost(&workspace.reduce(Action::Undo)), before);
}

#[test]
fn undo_takes_back_only_the_number_when_its_box_was_emptied_or_unreadable_before() {
    let ticked = marac().reduce(typed(Change::ChooseProgramme("iris".into()), ""));
    let emptied = Action::Make { change: Change::Wanted { programme: "marac".into(), units: None }, text: Some(String::new()) };
    let unreadable = Action::CannotRead { field: "programmes.marac.wanted".into(), text: "lots".into(), sentence: "Not a number.".into() };
    for first in [emptied, unreadable] {
        let back = ticked.reduce(first).reduce(typed(scale(50.0), "50")).reduce(Action::Undo);
        assert_eq!(back.scenario(), ticked.scenario());
    }
}

#[test]
fn a_number_that_cannot_be_used_keeps_the_last_result_greyed_and_the_text_as_typed() {
    let before = marac();
    let after = before.reduce(typed(scale(-5.0), "-5"));
    assert!(matches!(after.answer(), AnswerState::OutOfDate(_)));
    assert_eq!(cost(&after), cost(&before));
    let problem = &after.problems()["programmes.marac.wanted"];
    assert_eq!(problem.text, "-5");
    assert!(problem.sentence.contains("Marac") && problem.sentence.contains("−5") && problem.sentence.contains("between 0"));
    let mended = after.reduce(typed(scale(50.0), "50"));
    assert!(mended.problems().is_empty() && matches!(mended.answer(), AnswerState::Current(_)));
}

#[test]
fn text_that_is_no_number_is_kept_until_it_is_put_right_or_forgotten() {
    let wrong = marac().reduce(Action::CannotRead {
        field: "programmes.marac.wanted".into(),
        text: "lots".into(),
        sentence: "“lots” is not a number.".into(),
    });
    assert!(wrong.answer().is_out_of_date());
    let elsewhere = wrong.reduce(typed(Change::Years(Some(3)), "3"));
    assert_eq!(elsewhere.problems().len(), 1, "another field's change does not put it right");
    assert_eq!(elsewhere.scenario().settings.years, Some(3));
    assert!(elsewhere.reduce(Action::Forget { field: "programmes.marac.wanted".into() }).problems().is_empty());
}

#[test]
fn two_ends_that_cross_on_the_way_are_both_kept_once_they_fit() {
    let low = Change::Low { parameter: "marac.unit-cost".into(), value: 3_000.0, price_year: None };
    let high = Change::High { parameter: "marac.unit-cost".into(), value: 4_000.0, price_year: None };
    let centre = Change::Central { parameter: "marac.unit-cost".into(), value: 3_500.0, price_year: None };
    let crossed = marac().reduce(typed(low, "3000"));
    assert!(crossed.problems()["parameters.marac.unit-cost.low"].sentence.contains("low"));
    let settled = crossed.reduce(typed(high, "4000")).reduce(typed(centre, "3500"));
    assert!(settled.problems().is_empty(), "{:?}", settled.problems());
    let changed = &settled.scenario().parameters["marac.unit-cost"];
    assert_eq!((changed.low, changed.value, changed.high), (Some(3_000.0), Some(3_500.0), Some(4_000.0)));
}

#[test]
fn numbers_given_in_other_prices_before_are_turned_into_the_prices_of_the_latest() {
    let (old, new) = (PriceYear::Calendar(2016), PriceYear::Calendar(2024));
    let low = |year| Change::Low { parameter: "marac.unit-cost".into(), value: 500.0, price_year: Some(year) };
    let centre = |year| Change::Central { parameter: "marac.unit-cost".into(), value: 1_200.0, price_year: Some(year) };
    let changed = |workspace: &Workspace| workspace.scenario().parameters["marac.unit-cost"].clone();
    let both = changed(&marac().reduce(typed(low(old), "500")).reduce(typed(centre(new), "1200")));
    let factor = library().deflator.factor(old, new).expect("both years have an index");
    assert!(factor > 1.1);
    assert_eq!((both.price_year, both.value), (Some(new), Some(1_200.0)));
    assert!((both.low.expect("it was typed") - 500.0 * factor).abs() < 1e-9);
    let same = changed(&marac().reduce(typed(low(new), "500")).reduce(typed(centre(new), "1200")));
    assert_eq!(same.low, Some(500.0), "nothing moves where the prices are the same");
    // A number that was stored without a price year is in the published one.
    let published = library().parameter("marac.unit-cost").and_then(|parameter| parameter.price_year).expect("it is money");
    let unsaid = Change::Low { parameter: "marac.unit-cost".into(), value: 500.0, price_year: None };
    let both = changed(&marac().reduce(typed(unsaid, "500")).reduce(typed(centre(new), "1200")));
    let factor = library().deflator.factor(published, new).expect("both years have an index");
    assert!((both.low.expect("it was typed") - 500.0 * factor).abs() < 1e-9);
}

#[test]
fn counts_changed_by_hand_go_with_the_place_they_were_changed_for() {
    let women = Change::Central { parameter: "place.women-16-plus".into(), value: 100_000.0, price_year: None };
    let changed = marac().reduce(typed(women, "100000"));
    let again = changed.reduce(typed(Change::AddArea("E06000015".into()), ""));
    assert!(again.scenario().parameters.contains_key("place.women-16-plus"), "the same place keeps them");
    let joined = changed.reduce(typed(Change::AddArea("E06000016".into()), ""));
    assert_eq!(joined.scenario().place, Some(ChosenPlace::Areas(vec!["E06000015".into(), "E06000016".into()])));
    assert!(joined.scenario().parameters.is_empty());
}

#[test]
fn a_programme_switched_off_in_the_middle_of_an_edit_takes_its_problem_along() {
    let wrong = marac().reduce(typed(scale(-5.0), "-5"));
    let off = wrong.reduce(typed(Change::LeaveOutProgramme("marac".into()), ""));
    assert!(off.scenario().programmes.is_empty());
    assert!(off.problems().is_empty(), "{:?}", off.problems());
    assert!(matches!(off.answer(), AnswerState::Current(_)));
}

#[test]
fn places_that_overlap_are_refused_with_the_reason_and_the_place_stays() {
    let derbyshire_force = Change::AddArea("E23000018".into());
    let refused = marac().reduce(typed(derbyshire_force, "Derbyshire"));
    assert!(refused.problems()["place"].sentence.contains("counted twice"));
    assert_eq!(refused.scenario().place, Some(ChosenPlace::Areas(vec!["E06000015".into()])));
    assert!(refused.answer().is_out_of_date());
}

#[test]
fn taking_the_place_away_leaves_no_answer_and_no_problem() {
    let gone = marac().reduce(typed(Change::RemoveArea("E06000015".into()), ""));
    assert_eq!(gone.answer(), AnswerState::NoPlace);
    assert!(gone.problems().is_empty());
    let back = gone.reduce(Action::Undo);
    assert!(matches!(back.answer(), AnswerState::Current(_)));
}

#[test]
fn a_place_taken_away_takes_along_problems_that_could_no_longer_be_put_right() {
    let wrong = marac().reduce(Action::CannotRead {
        field: "programmes.marac.wanted".into(),
        text: "lots".into(),
        sentence: "“lots” is not a number.".into(),
    });
    let gone = wrong.reduce(typed(Change::RemoveArea("E06000015".into()), ""));
    assert!(gone.problems().is_empty(), "{:?}", gone.problems());
}

#[test]
fn typing_in_one_field_is_undone_in_one_step() {
    let mut workspace = marac();
    for (number, text) in [(1.0, "1"), (12.0, "12"), (120.0, "120")] {
        workspace = workspace.reduce(typed(scale(number), text));
    }
    let undone = workspace.reduce(Action::Undo);
    assert_eq!(undone.scenario().programmes["marac"].wanted, None);
    assert!(!undone.can_undo());
    assert_eq!(undone.reduce(Action::Redo).scenario().programmes["marac"].wanted, Some(120.0));
}

#[test]
fn a_change_after_undo_forgets_what_was_undone() {
    let workspace = marac().reduce(typed(scale(10.0), "10")).reduce(Action::Undo).reduce(typed(Change::Years(Some(3)), "3"));
    assert!(!workspace.can_redo());
}

#[test]
fn a_horizon_of_0_or_200_is_a_sentence_and_not_a_result() {
    for years in [0, 200] {
        let refused = marac().reduce(typed(Change::Years(Some(years)), &years.to_string()));
        assert!(refused.problems()["settings.years"].sentence.contains("choose from 1 to 20"));
        assert!(refused.answer().is_out_of_date());
    }
}

#[test]
fn clearing_everything_leaves_nothing_behind() {
    let cleared = marac().reduce(typed(scale(-5.0), "-5")).reduce(Action::ClearEverything);
    assert_eq!(cleared.scenario().as_ref(), &Scenario::default());
    assert!(!cleared.can_undo() && cleared.problems().is_empty());
}

#[test]
fn addresses_lead_to_their_pages_and_unknown_ones_to_the_start() {
    for page in Route::all() {
        assert_eq!(route_of(page.address()), page);
        assert_eq!(route_of(&format!("{}?s=abc", page.address())), page);
    }
    assert_eq!(route_of("#/results/"), Route::Results(ResultsView::Summary));
    for unknown in ["", "#", "#/nothing", "#place", "??", "#/place/derby"] {
        assert_eq!(route_of(unknown), Route::Start);
    }
    assert_eq!(Route::of_field("parameters.place.population"), Route::Place);
    assert_eq!(Route::of_field("parameters.marac.unit-cost.low"), Route::Assumptions);
}

fn changes() -> impl Strategy<Value = Change> {
    let id = prop_oneof![Just("iris"), Just("marac"), Just("cara"), Just("drive"), Just("nobody")];
    let area = prop_oneof![Just("E06000015"), Just("E06000016"), Just("E10000018"), Just("E23000018"), Just("E54000058"), Just("X")];
    let number = prop_oneof![Just(0.0), Just(-1.0), Just(1e15), Just(f64::NAN), Just(f64::INFINITY), 0.0..1000.0_f64];
    prop_oneof![
        area.clone().prop_map(|code| Change::AddArea(code.into())),
        area.prop_map(|code| Change::RemoveArea(code.into())),
        id.clone().prop_map(|id| Change::ChooseProgramme(id.into())),
        id.clone().prop_map(|id| Change::LeaveOutProgramme(id.into())),
        (id.clone(), number.clone()).prop_map(|(id, units)| Change::Wanted { programme: id.into(), units: Some(units) }),
        (id, number.clone()).prop_map(|(id, share)| Change::Ramp { programme: id.into(), shares: Some(vec![share]) }),
        (0_u16..300).prop_map(|years| Change::Years(Some(years))),
        (0_u16..300).prop_map(|years| Change::DeliveryYears(Some(years))),
        number.clone().prop_map(|rate| Change::DiscountRate(Some(rate))),
        number.clone().prop_map(|value| Change::Central { parameter: "marac.reduction".into(), value, price_year: None }),
        number.clone().prop_map(|value| Change::Low { parameter: "iris.net-saving".into(), value, price_year: None }),
        number.prop_map(|value| Change::Central { parameter: "place.population".into(), value, price_year: None }),
        any::<bool>().prop_map(|_| Change::Prevalence(PrevalenceQuestions::Newer)),
        Just(Change::ResetEverything),
        Just(Change::ClearPlace),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn whatever_is_done_in_whatever_order_the_answer_is_that_of_the_scenario(
        steps in proptest::collection::vec((changes(), 0_u8..10), 1..25),
    ) {
        let mut workspace = Workspace::default();
        for (change, other) in steps {
            let action = match other {
                0 => Action::Undo,
                1 => Action::Redo,
                2 => Action::CannotRead { field: field_of(&change), text: "x".into(), sentence: "No.".into() },
                _ => typed(change, "x"),
            };
            workspace = workspace.reduce(action);
            if let Some(answer) = workspace.answer().answer() {
                prop_assert_eq!(&answer.scenario, workspace.scenario().as_ref());
                prop_assert!(answer.outcome.total.net_present_value.is_finite());
            }
            prop_assert!(workspace.problems().values().all(|problem| !problem.sentence.is_empty()));
        }
    }
}
