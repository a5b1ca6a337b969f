//! A session with a room: guesses, the script, and what participants made.

use ledger_model::appraisal::Appraisal;
use ledger_model::change::Change;
use ledger_model::question::{Question, Unit};
use prevention_ledger::app::{
    Action, Entry, MOST_GUESSES, MOST_POOLED, Pooled, Script, Session, SessionAction, Stage, Work, Workspace, link_of, open_file,
    read_entry, read_script, write_entry,
};
use prevention_ledger::words;
use proptest::prelude::*;

fn after(deeds: impl IntoIterator<Item = SessionAction>) -> Session {
    deeds.into_iter().fold(Session::default(), |session, deed| session.after(deed))
}

#[test]
fn a_question_is_guessed_then_shown_then_discussed_then_comes_the_next() {
    let stages: Vec<_> = (0..4).map(|steps| after(vec![SessionAction::Next; steps])).map(|session| (session.at, session.stage)).collect();
    assert_eq!(stages, [(0, Stage::Guess), (0, Stage::Reveal), (0, Stage::Discuss), (1, Stage::Guess)]);
}

#[test]
fn going_on_and_back_never_leaves_the_script() {
    let last = after(vec![SessionAction::Next; 100]);
    assert!(last.is_last() && last.step().is_some());
    let first = (0..200).fold(last, |session, _| session.after(SessionAction::Back));
    assert!(first.is_first());
}

#[test]
fn a_room_makes_at_most_sixty_guesses_to_a_question() {
    let full = after(vec![SessionAction::Guess(1.0); MOST_GUESSES + 5]);
    assert_eq!(full.guesses_now().len(), MOST_GUESSES);
    assert!(
        after([SessionAction::Guess(1.0), SessionAction::Next, SessionAction::Next, SessionAction::Next]).guesses_now().is_empty(),
        "each question has its own"
    );
}

#[test]
fn a_reset_takes_the_guesses_away_and_can_be_taken_back() {
    let under_way = after([SessionAction::Guess(5.0), SessionAction::Next]);
    let reset = under_way.after(SessionAction::Reset);
    assert!(reset.is_first() && reset.guesses_now().is_empty());
    let back = reset.after(SessionAction::BringBack);
    assert_eq!((back.at, back.stage, back.guesses_now()), (under_way.at, under_way.stage, [5.0].as_slice()));
}

#[test]
fn bringing_a_session_back_loses_neither_the_newer_one_nor_what_was_pooled() {
    let newer = after([
        SessionAction::Guess(5.0),
        SessionAction::Reset,
        SessionAction::Guess(7.0),
        SessionAction::Pool(vec![Pooled::of("a file", open_file(b"{}"))]),
    ]);
    let older = newer.after(SessionAction::BringBack);
    assert_eq!((older.guesses_now(), older.pool.len()), ([5.0].as_slice(), 1));
    let again = older.after(SessionAction::BringBack);
    assert_eq!((again.guesses_now(), again.pool.len()), ([7.0].as_slice(), 1));
}

#[test]
fn a_guess_that_rounds_to_the_answer_as_shown_was_right() {
    assert_eq!(words::room_did(&[32.0], None, 32.3, Unit::InHundred), "The one guess was the answer.");
    let did = words::room_did(&[670_000.0, 480_000.0, 1.0, 2e6], Some((481_000.0, 930_000.0)), 671_481.0, Unit::Pounds);
    assert_eq!(did, "Of 4 guesses: 2 below the answer, 1 at it and 1 above it. 2 of 4 fell where 8 in 10 runs do.");
}

#[test]
fn the_first_guess_remembers_which_scenario_it_was_about() {
    let workspace = Workspace::of(Appraisal::example_scenario()).reduce(Action::Session(SessionAction::Guess(42.0)));
    let asked_of = workspace.session().asked_of.clone();
    assert_eq!(asked_of, link_of(&Appraisal::example_scenario(), false));
    let moved =
        workspace.reduce(Action::Make { change: Change::Years(Some(9)), text: None }).reduce(Action::Session(SessionAction::Guess(43.0)));
    assert_eq!(moved.session().asked_of, asked_of, "until the session begins again");
    assert!(moved.reduce(Action::Session(SessionAction::Reset)).session().asked_of.is_empty());
}

#[test]
fn a_link_that_was_cut_is_no_scenario_on_the_axis() {
    let link = link_of(&Appraisal::example_scenario(), false);
    for cut in 1..link.len() {
        for one in Pooled::of_links(&link[..cut]) {
            assert!(one.answer.is_err(), "cut at {cut}");
            assert_eq!(one.given, link[..cut], "and it stays to be put right");
        }
    }
    assert!(Pooled::of_links(&link)[0].answer.is_ok());
}

#[test]
fn broken_links_take_no_place_on_the_axis_and_every_line_is_accounted_for() {
    let link = link_of(&Appraisal::example_scenario(), false);
    let lines: Vec<&str> = (0..100).map(|at| if at < 5 { "junk" } else { link.as_str() }).collect();
    let session = after([SessionAction::Pool(Pooled::of_links(&lines.join("\n")))]);
    assert_eq!(session.pool.iter().filter(|one| one.answer.is_ok()).count(), MOST_POOLED);
    assert_eq!(session.pool.len(), 100);
}

#[test]
fn a_script_of_other_letters_is_refused_and_many_faults_are_counted() {
    for bytes in [&b"name: Caf\xe9\nquestion: cost-a-year"[..], &[0xff, 0xfe, b'n', 0, b'a', 0][..]] {
        let (script, faults) = read_script(bytes);
        assert!(script.is_none() && faults[0].contains("UTF-8"), "{faults:?}");
    }
    let (script, faults) = read_script(format!("question: cost-a-year\n{}", "nonsense\n".repeat(970)).as_bytes());
    assert!(script.is_some());
    assert_eq!((faults.len(), faults[10].as_str()), (11, "960 more lines cannot be used."));
    let (script, faults) = read_script(b"name: A\nname: B\nquestion: cost-a-year\nask: One?\nask: Two?");
    let script = script.expect("it has a question");
    assert_eq!((script.name.as_str(), script.steps[0].ask.as_str(), faults.len()), ("A", "One?", 2));
}

/// Work as it comes back from the device.
fn kept_and_read(work: Work) -> Work {
    let text = write_entry(&Entry { work, ..Entry::default() });
    read_entry(&text).expect("what was written can be read").entry.work
}

#[test]
fn guesses_are_kept_with_the_work_and_come_back() {
    let workspace = Workspace::of(Appraisal::example_scenario()).reduce(Action::Session(SessionAction::Guess(42.0)));
    let work = kept_and_read(workspace.work());
    assert_eq!(Workspace::of_work(work).session().guesses_now(), [42.0]);
}

#[test]
fn what_is_pooled_is_kept_with_the_work_and_comes_back_without_what_was_broken() {
    let named = |name: &str| {
        let scenario = ledger_model::model::Scenario { name: name.into(), ..Appraisal::example_scenario() };
        link_of(&scenario, false)
    };
    let links = format!("{}\n{}\njunk", named("Table 1"), link_of(&Appraisal::example_scenario(), false));
    let workspace = Workspace::of(Appraisal::example_scenario()).reduce(Action::Session(SessionAction::Pool(Pooled::of_links(&links))));
    let work = kept_and_read(workspace.work());
    let back = Workspace::of_work(work.clone());
    let said = |workspace: &Workspace| -> Vec<(String, bool)> {
        workspace.session().pool.iter().map(|one| (one.name.clone(), one.answer.is_ok())).collect()
    };
    assert_eq!(said(&back), said(&workspace)[..2]);
    assert_eq!(back.work(), work, "and it is kept the same");
    assert_eq!(said(&back.reduce(Action::Session(SessionAction::EmptyPool))), []);
}

#[test]
fn every_question_has_an_answer_in_the_worked_example_or_says_there_is_none() {
    let answer = Appraisal::of(&Appraisal::example_scenario()).expect("the example can be worked out");
    for question in Question::ALL {
        let found = question.found(&answer);
        assert!(found.central.is_none_or(f64::is_finite), "{}", question.name());
        let has_working = ledger_model::model::explain(&answer.inputs, found.which).is_some();
        assert!(has_working || found.central.is_none(), "{}: a working for an answer", question.name());
        assert_eq!(Question::of_name(question.name()), Some(question));
    }
}

#[test]
fn cases_and_women_covered_are_not_added_up() {
    let mut scenario = Appraisal::example_scenario();
    let found = |scenario: &_| Question::People.found(&Appraisal::of(scenario).expect("it can be worked out")).central;
    assert_eq!(found(&scenario), None);
    scenario.programmes.retain(|id, _| id == "iris");
    assert!(found(&scenario).is_some());
}

#[test]
fn the_finance_director_reads_no_more_for_public_services_than_the_central_case() {
    let answer = Appraisal::of(&Appraisal::example_scenario()).expect("the example can be worked out");
    let other = answer.with_opposite_stance().expect("so can the other side");
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
    let link = link_of(&Appraisal::example_scenario(), false);
    let lines: Vec<String> = (0..12).map(|at| if at % 4 == 0 { "#/open/broken".to_owned() } else { link.clone() }).collect();
    let session = after([SessionAction::Pool(Pooled::of_links(&lines.join("\n")))]);
    assert_eq!(session.pool.iter().filter(|one| one.answer.is_ok()).count(), 9);
    assert!(session.pool.iter().filter_map(|one| one.answer.as_ref().err()).all(|why| !why.is_empty()));
}

#[test]
fn a_thirteenth_is_said_and_not_shown() {
    let good = || Pooled::of_links(&link_of(&Appraisal::example_scenario(), false));
    let session = after([SessionAction::Pool((0..=MOST_POOLED).flat_map(|_| good()).collect())]);
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
