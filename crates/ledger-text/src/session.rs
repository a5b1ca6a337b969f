//! The pages for running a session, in words.

use super::charts::pounds_narrow;
use super::number::{axis_pounds, count, decimal, list, pence_or_pounds, pounds_prose, pounds_whole, rounded_count};
use super::read::{NumberKind, ParseNumberError};
use ledger_model::question::{Question, Unit};
use ledger_model::text_limits;

/// Headings, labels and notes of the page.
pub mod session_text {
    pub const TITLE: &str = "Run a session";
    pub const LEAD: &str = "The room guesses first. Then the answer is shown, and everyone can ask where it comes from.";
    pub const FIRST_SCRIPT: &str = "A first session";
    pub const UNNAMED: &str = "A script without a name";
    pub const SCRIPT_HEAD: &str = "# A session script for Prevention Ledger";
    pub const CHECK: &str = "Check this room and this computer before the day";
    pub const NEXT: [&str; 3] = ["Show the answer", "Discuss it", "Next question"];
    pub const BACK: &str = "Back";
    pub const END: &str = "That was the last question.";
    pub const GUESS: &str = "A guess from the room";
    pub const ADD: &str = "Add this guess";
    pub const DROP: &str = "Take the last guess away";
    pub const HIDE: &str = "Hide numbers";
    pub const SHOW: &str = "Show numbers";
    pub const HIDDEN: &str = "Numbers are hidden. Press “Show numbers” when the room is ready.";
    pub const RESET: &str = "Reset to the script";
    pub const BRING_BACK: &str = "Bring back the session before";
    pub const GUESSES: &str = "The room’s guesses";
    pub const EVERY_GUESS: &str = "Guess";
    pub const NUMBER: &str = "Number";
    pub const QUESTION: &str = "Question";
    pub const ANSWER: &str = "Appraisal";
    pub const LOW: &str = "8 in 10 runs: from";
    pub const HIGH: &str = "8 in 10 runs: to";
    pub const NO_ANSWER: &str = "There is no answer to this question in this scenario: it does not arise, is never reached, or would add up programmes that count different things.";
    pub const DISCUSS: &str = "To discuss";
    pub const PROMPTS: [&str; 3] = [
        "What surprised you, and why?",
        "Which number behind this would you challenge first? Who would know a better one?",
        "Who pays, and who sees the costs avoided?",
    ];
    pub const WORKING: &str = "Where it comes from";
    pub const WORKING_BACK: &str = "Step before";
    pub const WORKING_NEXT: &str = "Next step";
    pub const OTHER_SIDE: &str = "Argue the other side";
    pub const OTHER_SIDE_AWAY: &str = "Put the other side away";
    pub const OTHER_SIDE_LEAD: &str = "The finance director’s reading: comparisons of the programme itself or none and, for the weakest grade of evidence, costs marked up and benefits marked down.";
    pub const OTHER_SIDE_CAPTION: &str = "What was asked so far, read both ways";
    pub const OTHER_SIDE_COLUMNS: [&str; 3] = ["Question", "This scenario", "The finance director"];
    pub const AGAINST: &str = "What can be said against it";
    pub const KEYS_HEADING: &str = "Keys and clickers";
    pub const KEYS: &str = "Page Down goes on and Page Up goes back, as a presenter’s clicker does. They do nothing while you type or have something open over the page.";
    pub const SCRIPT: &str = "The script";
    pub const SCRIPT_NOTE: &str = "A short plain text. Write your own in any editor, and share the file.";
    pub const SAVE_SCRIPT: &str = "Save this script";
    pub const OPEN_SCRIPT: &str = "Open a script";
    pub const SCRIPT_FILE: &str = "session-script.txt";
    pub const SCRIPT_HOW: &str = "A script has a line “name:”, then for each question a line “question:”, and if you like “ask:” for your own wording and “prompt:” for each point to discuss. Lines that begin with # are notes; they are not in what this page saves. Save the file as plain text (UTF-8). The questions it can name:";
    pub const POOL: &str = "Everyone’s scenarios on one axis";
    pub const POOL_NOTE: &str = "Up to 12 links, one a line. Nothing leaves this device.";
    pub const POOL_LABEL: &str = "Links from the room, one a line";
    pub const POOL_FILES: &str = "Add files from the room";
    pub const POOL_ADD: &str = "Put them on one axis";
    pub const POOL_CLEAR: &str = "Take them all away";
    pub const POOL_WAITS: &str = "They are shown once the answer is.";
    pub const POOL_HIDDEN: &str = "Numbers are hidden, these too.";
    pub const POOL_BROKEN: &str = "Not shown";
    pub const POOL_IN_PART: &str = "Shown in part";
    pub const CHANGED: &str = "The scenario has changed since the first guess was made, so guesses and answers may be about different things. To ask again, press “Reset to the script”.";
    pub const CHANCE_WORKING: &str = "This chance is counted: each run draws every uncertain number anew, and those that end above nothing are counted. The steps are those of the central case, which each run goes through with its own numbers.";
    pub const SHARE: &str = "Share it with the room";
    pub const SHARE_NOTE: &str = "The link as a picture that fills the screen, and a handout to print.";
    pub const QR_OPEN: &str = "Show the QR code on the whole screen";
    pub const QR_HEADING: &str = "Point your phone’s camera here";
    pub const QR_CLOSE: &str = "Close";
    pub const HANDOUT: &str = "Prepare the handout to print";
    pub const ROOM_VIEW: &str = "Room view";
}

/// Headings, labels and notes of the page.
pub mod session_check_text {
    pub const TITLE: &str = "Check before a session";
    pub const LEAD: &str = "A few minutes before the day: does it work with no network, can the back row read it, does it print?";
    pub const OFFLINE: &str = "No network";
    pub const OFFLINE_HOW: &str = "The last lines of this page say whether it is ready for that. Then turn the network off and load this page again: if it opens and this line is still here, the session works with no network.";
    pub const ROOM: &str = "Room view";
    pub const ROOM_HOW: &str = "Turn on room view, in the line at the top. Everything should be larger, and nothing should overlap.";
    pub const SEE: &str = "Can the back row read this?";
    pub const SEE_HOW: &str =
        "Show this on the projector and stand at the back. You should tell each step of grey from the next, and read every line.";
    pub const CELLS: [&str; 3] =
        ["Large: the answer and headings", "Ordinary: sentences and tables", "Small: notes and the years on a chart"];
    pub const GREYS: &str = "Nine steps from black to white";
    pub const PRINT: &str = "Printing";
    pub const PRINT_HOW: &str = "Print this page. One sheet should come out, with the steps of grey and the three lines on it.";
    pub const PRINT_BUTTON: &str = "Print this page";
    pub const KEYS: &str = "The clicker";
    pub const KEYS_HOW: &str = "Press each button of your clicker, or Page Down and Page Up.";
    pub const KEYS_NONE: &str = "Neither key has been seen yet.";
    pub const DOWN: &str = "The clicker works: Page Down seen.";
    pub const UP: &str = "The clicker works: Page Up seen.";
    pub const STORAGE: &str = "Keeping";
    pub const STORAGE_TRY: &str = "Try to keep something";
    pub const STORAGE_WORKS: &str = "This browser keeps your work. The room’s guesses will still be here after an accident.";
    pub const STORAGE_FAILS: &str =
        "This browser keeps nothing, or is full. Guesses last only while this page is open: save your scenario as a file before the day.";
    pub const TO_SESSION: &str = "To the session";
}

pub fn question_asked(question: Question) -> &'static str {
    match question {
        Question::CostAYear => "What do these programmes cost in a year?",
        Question::Need => "How many people here experience domestic abuse in a year?",
        Question::People => "How many people do they reach or cover, each year counted anew?",
        Question::CostForEach => "What does it cost to reach or cover one person for a year?",
        Question::Chance => "In how many of 100 runs do they pay back for public services?",
        Question::NetPublic => "What is left for public services, once costs are taken off?",
        Question::Avoided => "What costs do public services avoid?",
        Question::Cashable => "How much of the costs public services avoid could leave a budget?",
        Question::NetSociety => "What is left for everyone, counting every kind of value?",
        Question::Payback => "In which year do public services get their money back?",
    }
}

/// What a room is asked: in the trainer's own wording, or in the question's where that is empty.
pub fn question_in_words(question: Question, own_wording: &str) -> &str {
    if own_wording.is_empty() { question_asked(question) } else { own_wording }
}

/// How a guess is typed.
pub fn guess_hint(unit: Unit) -> &'static str {
    match unit {
        Unit::Pounds => "In pounds, such as 250,000 or 1.5m. Put a minus sign before a loss.",
        Unit::People => "A number of people.",
        Unit::InHundred => "A number from 0 to 100.",
        Unit::Years => "The year of the programme, counted from 1.",
    }
}

/// What the line of guesses measures.
pub fn guess_measure(unit: Unit) -> &'static str {
    match unit {
        Unit::Pounds => "Pounds, in the scenario’s price year; central case as a line, 8 in 10 runs as a bar",
        Unit::People => "People, central case",
        Unit::InHundred => "Runs of 100",
        Unit::Years => "Year of the programme, counted from 1",
    }
}

/// A guess that cannot be used.
pub fn guess_refused(text: &str, why: ParseNumberError) -> String {
    match why {
        ParseNumberError::Empty | ParseNumberError::NotANumber | ParseNumberError::Unfinished => {
            "This guess is not a number. Type digits only, such as 250,000.".into()
        }
        why => super::shell::not_read(session_text::GUESS, text, why),
    }
}

/// What the box for a guess asks for.
pub fn guess_asks(unit: Unit) -> NumberKind {
    match unit {
        Unit::Pounds => NumberKind::Pounds,
        Unit::People => NumberKind::Count,
        Unit::InHundred => NumberKind::Percent,
        Unit::Years => NumberKind::Number,
    }
}

/// A guess that nothing could come to.
pub fn guess_outside(unit: Unit) -> &'static str {
    match unit {
        Unit::Pounds => "This guess is not possible here. Type at most a trillion pounds, such as 250,000 or 1.5m.",
        Unit::People => "This guess is not possible here. Type a number of people, from 0 to a thousand million.",
        Unit::InHundred => "This guess is not possible here. Type a number from 0 to 100.",
        Unit::Years => "This guess is not possible here. Type a number of years, from 0 to 1,000.",
    }
}

/// That a question has as many guesses as it takes.
pub fn guesses_full(most: usize) -> String {
    format!("{most} guesses are in, and no more fit on the line. Show the answer, or take the last guess away.")
}

/// An amount in a question's unit, in prose.
pub fn guessed(amount: f64, unit: Unit) -> String {
    match unit {
        Unit::Pounds => pounds_prose(amount),
        Unit::People => format!("{} people", rounded_count(amount)),
        Unit::InHundred => format!("{} of 100 runs", count(amount)),
        Unit::Years => format!("year {}", decimal(amount)),
    }
}

/// A guess as it was made, not rounded.
pub fn guess_made(amount: f64, unit: Unit) -> String {
    match unit {
        Unit::Pounds if amount.fract() == 0.0 => pounds_whole(amount),
        Unit::Pounds => pence_or_pounds(amount),
        Unit::People => format!("{} people", decimal(amount)),
        Unit::InHundred => format!("{} of 100 runs", decimal(amount)),
        Unit::Years => guessed(amount, unit),
    }
}

/// An amount in a question's unit, for an axis.
pub fn guessed_short(amount: f64, unit: Unit) -> String {
    if unit == Unit::Pounds { axis_pounds(amount) } else { decimal(amount) }
}

/// The answer at its mark: the number of the sentence, without what it counts.
pub fn answer_short(amount: f64, unit: Unit) -> String {
    match unit {
        Unit::Pounds => pounds_narrow(amount),
        Unit::People => rounded_count(amount),
        Unit::InHundred => count(amount),
        Unit::Years => decimal(amount),
    }
}

/// Where a session has got to.
pub fn question_of(at: usize, of: usize) -> String {
    format!("Question {} of {of}", at + 1)
}

/// The guesses in one sentence, without the answer.
pub fn guesses_in(guesses: usize) -> String {
    match guesses {
        0 => "No guesses yet.".into(),
        1 => "1 guess is in.".into(),
        more => format!("{more} guesses are in."),
    }
}

/// How the room did. A guess that rounds to the answer as it is shown was right.
pub fn room_did(guesses: &[f64], range: Option<(f64, f64)>, central: f64, unit: Unit) -> String {
    let of = guesses.len();
    let same = |one: f64, other: f64| guessed(one, unit) == guessed(other, unit);
    let right = guesses.iter().filter(|guess| same(**guess, central)).count();
    let below = guesses.iter().filter(|guess| **guess < central && !same(**guess, central)).count();
    let inside = range.map(|(low, high)| {
        guesses.iter().filter(|guess| (low..=high).contains(*guess) || same(**guess, low) || same(**guess, high)).count()
    });
    if of == 0 {
        return "Nobody guessed.".into();
    }
    if of == 1 {
        let place = if right == 1 {
            "was the answer"
        } else if below == 1 {
            "was below the answer"
        } else {
            "was above the answer"
        };
        let within = match inside {
            None => "",
            Some(0) => ", outside where 8 in 10 runs fall",
            Some(_) => ", where 8 in 10 runs fall",
        };
        return format!("The one guess {place}{within}.");
    }
    let above = of - right - below;
    let parts = [(below, "below the answer"), (right, "at it"), (above, "above it")];
    let parts: Vec<String> = parts.iter().filter(|(many, _)| *many > 0).map(|(many, what)| format!("{many} {what}")).collect();
    let within = inside.map(|inside| format!(" {inside} of {of} fell where 8 in 10 runs do.")).unwrap_or_default();
    format!("Of {of} guesses: {}.{within}", list(&parts))
}

/// The answer in one sentence, with its range.
pub fn answer_shown(central: f64, range: Option<(f64, f64)>, unit: Unit) -> String {
    let central = guessed(central, unit);
    match range {
        Some((low, high)) => format!("{central}; 8 in 10 runs: {} to {}", guessed(low, unit), guessed(high, unit)),
        None if unit == Unit::InHundred => central,
        None => format!("{central} (central case)"),
    }
}

/// Which step of the working is shown.
pub fn working_step(at: usize, of: usize) -> String {
    format!("Step {} of {of}", at + 1)
}

/// A participant's scenario on the axis; `at` counts from 1.
pub fn pooled_name(at: usize, name: &str) -> String {
    if name.trim().is_empty() { format!("Number {at}") } else { format!("{at}. {}", name.trim()) }
}

/// Past the last that fits.
pub fn pooled_too_many(most: usize) -> String {
    format!("Only {most} fit on one axis. Take some away, then add this one.")
}

/// Why one is not shown.
pub fn pooled_broken(name: &str, why: &str) -> String {
    format!("{name}: {why}")
}

/// That some of a participant's scenario was left out.
pub fn pooled_in_part(name: &str, parts: usize) -> String {
    if parts == 1 {
        format!("{name}: one part could not be read. Open it by itself to see which.")
    } else {
        format!("{name}: {parts} parts could not be read. Open it by itself to see which.")
    }
}

/// That one has no answer to this question.
pub fn pooled_no_answer() -> &'static str {
    "there is no answer to this question in it."
}

/// A line of a script that cannot be used.
pub fn script_line(line: usize, what: &str) -> String {
    format!("Line {line}: {what}")
}

pub fn script_no_colon() -> String {
    "there is no colon. Write it as “question: cost-a-year”, or put # before a note.".into()
}

/// Nothing after the colon.
pub fn script_nothing_after(key: &str) -> String {
    format!("nothing stands after “{}:”. Write something there, or delete the line.", text_limits::kept_line(key))
}

/// A question that is not known.
pub fn script_question(name: &str) -> String {
    format!("“{name}” is not a question this page can answer. Use one of the names listed under “The script”.")
}

/// A key that is not known.
pub fn script_key(key: &str) -> String {
    format!("“{}” is not a word a script uses. Use name, question, ask or prompt.", text_limits::kept_line(key))
}

/// Something that belongs to a question, before there is one.
pub fn script_before_question(key: &str) -> String {
    format!("“{key}” stands before any question. Put it under the question it belongs to.")
}

/// More questions than a script holds.
pub fn script_too_many(most: usize) -> String {
    format!("a script holds {most} questions at most. Delete this one, or start a second script.")
}

/// More prompts than a question holds.
pub fn script_too_many_prompts(most: usize) -> String {
    format!("a question holds {most} prompts at most. Delete this one.")
}

/// No question at all.
pub fn script_without_question() -> String {
    "The script holds no question that can be used. Add a line such as “question: cost-a-year”. The script you had is still here.".into()
}

/// Bytes that are not text as a script is saved.
pub fn script_not_text() -> String {
    "This file is not plain text saved as UTF-8. In your editor, choose “Save as”, plain text and UTF-8, then open it again. The script you had is still here.".into()
}

/// A line that can stand once only.
pub fn script_again(key: &str) -> String {
    format!("“{key}” stands here a second time. The first one is used: delete this one.")
}

/// Lines past the last that is said.
pub fn script_more(more: usize) -> String {
    if more == 1 { "One more line cannot be used.".into() } else { format!("{} more lines cannot be used.", count(more as f64)) }
}

/// How many of the participants' scenarios can be shown.
pub fn pooled_in(shown: usize) -> String {
    match shown {
        1 => "1 scenario is on the axis.".into(),
        shown => format!("{shown} scenarios are on the axis."),
    }
}

/// Longer than any script.
pub fn script_too_long() -> String {
    "This file is too long for a script. Choose the script’s own file. The script you had is still here.".into()
}

pub fn script_opened(name: &str, questions: usize) -> String {
    format!("“{name}” is open: {questions} {}.", if questions == 1 { "question" } else { "questions" })
}
