//! A session with a room: guesses, the script, and what participants made.
#![cfg(not(target_arch = "wasm32"))]

use prevention_ledger::app::{
    Action, Answer, Deed, MOST_GUESSES, MOST_POOLED, Pooled, Question, Script, Session, Stage, Workspace, link_of, open_file, read_script,
};
use proptest::prelude::*;

fn after(deeds: impl IntoIterator<Item = Deed>) -> Session {
    deeds.into_iter().fold(Session::default(), |session, deed| session.after(deed))
}

#[test]
fn a_question_is_guessed_then_shown_then_discussed_then_comes_the_next() {
    let stages: Vec<_> = (0..4).map(|steps| after(vec![Deed::Next; steps])).map(|session| (session.at, session.stage)).collect();
    assert_eq!(stages, [(0, Stage::Guess), (0, Stage::Reveal), (0, Stage::Discuss), (1, Stage::Guess)]);
}

#[test]
fn going_on_and_back_never_leaves_the_script() {
    let last = after(vec![Deed::Next; 100]);
    assert!(last.is_last() && last.step().is_some());
    let first = (0..200).fold(last, |session, _| session.after(Deed::Back));
    assert!(first.is_first());
}

#[test]
fn a_room_makes_at_most_sixty_guesses_to_a_question() {
    let full = after(vec![Deed::Guess(1.0); MOST_GUESSES + 5]);
    assert_eq!(full.guesses_now().len(), MOST_GUESSES);
    assert!(after([Deed::Guess(1.0), Deed::Next, Deed::Next, Deed::Next]).guesses_now().is_empty(), "each question has its own");
}

#[test]
fn a_reset_takes_the_guesses_away_and_can_be_taken_back() {
    let under_way = after([Deed::Guess(5.0), Deed::Next]);
    let reset = under_way.after(Deed::Reset);
    assert!(reset.is_first() && reset.guesses_now().is_empty());
    assert_eq!(reset.after(Deed::BringBack), under_way);
}

#[test]
fn guesses_are_kept_with_the_work_and_come_back() {
    let workspace = Workspace::of(Answer::example_scenario()).reduce(Action::Session(Deed::Guess(42.0)));
    let text = serde_json::to_string(&workspace.work().half_typed).expect("work can be written");
    let mut work = workspace.work();
    work.half_typed = serde_json::from_str(&text).expect("and read");
    assert_eq!(Workspace::of_work(work).session().guesses_now(), [42.0]);
}

#[test]
fn every_question_has_an_answer_in_the_worked_example_or_says_there_is_none() {
    let answer = Answer::to(&Answer::example_scenario()).expect("the example can be worked out");
    for question in Question::ALL {
        let found = question.found(&answer);
        assert!(found.central.is_none_or(f64::is_finite), "{}", question.name());
        let has_working = prevention_ledger::model::explain(&answer.inputs, found.which).is_some();
        assert_eq!(has_working, found.central.is_some(), "{}: a working for an answer, and none without", question.name());
        assert_eq!(Question::of_name(question.name()), Some(question));
    }
}

#[test]
fn the_finance_director_reads_no_more_for_public_services_than_the_central_case() {
    let answer = Answer::to(&Answer::example_scenario()).expect("the example can be worked out");
    let other = answer.other_side().expect("so can the other side");
    assert!(other.outcome.total.public_sector.net <= answer.outcome.total.public_sector.net);
}

#[test]
fn a_script_reads_back_as_it_was_written() {
    let (read, faults) = read_script(Script::default().text().as_bytes());
    assert_eq!((read, faults), (Some(Script::default()), vec![]));
}

#[test]
fn a_script_with_errors_says_each_line_and_loads_the_rest() {
    let text = "name: Tuesday\nprompt: too early\nquestion: cost-a-year\nask:\nquestion: nonsense\nno colon here\nprompt: Who pays?\n";
    let (script, faults) = read_script(text.as_bytes());
    let script = script.expect("one question is good");
    assert_eq!((script.name.as_str(), script.steps.len(), script.steps[0].prompts.len()), ("Tuesday", 1, 1));
    let lines: Vec<_> = faults.iter().map(|fault| fault.split(':').next().unwrap_or_default()).collect();
    assert_eq!(lines, ["Line 2", "Line 4", "Line 5", "Line 6"]);
}

#[test]
fn a_script_without_a_question_leaves_the_one_that_is_open() {
    let (script, faults) = read_script(b"name: empty");
    assert!(script.is_none() && faults.len() == 1);
}

#[test]
fn twelve_of_which_three_are_broken_show_nine_and_name_three() {
    let link = link_of(&Answer::example_scenario(), false);
    let lines: Vec<String> = (0..12).map(|at| if at % 4 == 0 { "#/open/broken".to_owned() } else { link.clone() }).collect();
    let session = after([Deed::Pool(Pooled::of_links(&lines.join("\n")))]);
    assert_eq!(session.pool.iter().filter(|one| one.answer.is_ok()).count(), 9);
    assert!(session.pool.iter().filter_map(|one| one.answer.as_ref().err()).all(|why| !why.is_empty()));
}

#[test]
fn a_thirteenth_is_said_and_not_shown() {
    let broken = || Pooled::of("a file", open_file(b"not one"));
    let session = after([Deed::Pool((0..=MOST_POOLED).map(|_| broken()).collect())]);
    let last = session.pool.last().and_then(|one| one.answer.as_ref().err()).expect("it is said");
    assert!(last.contains("12"), "{last}");
}

proptest! {
    #[test]
    fn any_bytes_are_a_script_or_are_refused_in_words(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        let (script, faults) = read_script(&bytes);
        prop_assert!(script.is_some() || !faults.is_empty());
    }

    #[test]
    fn a_script_that_was_read_reads_back_the_same(lines in prop::collection::vec("(name|question|ask|prompt|x): ?(cost-a-year|payback-year|.{0,20})", 0..12)) {
        if let (Some(script), _) = read_script(lines.join("\n").as_bytes()) {
            prop_assert_eq!(read_script(script.text().as_bytes()), (Some(script), vec![]));
        }
    }
}
