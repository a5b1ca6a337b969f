//! A script: a short plain text a trainer can write by hand.

use super::Question;
use crate::words;
use ledger_model::record;
use ledger_model::text_limits;
use std::fmt::Write;

/// Most questions in a script.
const MOST_STEPS: usize = 30;
/// Most prompts of one question.
const MOST_PROMPTS: usize = 12;
/// Most lines that are said not to be usable.
const MOST_FAULTS: usize = 10;
/// Longest script that is read, in bytes.
const LONGEST: usize = 100_000;

#[derive(Clone, Debug, PartialEq)]
pub struct Script {
    /// What it is called.
    pub name: String,
    /// Its questions, in order; at least one.
    pub steps: Vec<Step>,
}

record!(Script { name: required, steps: required });

/// One question of a script.
#[derive(Clone, Debug, PartialEq)]
pub struct Step {
    /// What is asked.
    pub question: Question,
    /// The trainer's own wording; empty for ours.
    pub ask: String,
    /// What the room is asked to discuss; ours where there are none.
    pub prompts: Vec<String>,
}

record!(Step { question: required, ask: required, prompts: required });

impl Step {
    /// What the room is asked.
    pub fn asked(&self) -> &str {
        words::question_in_words(self.question, &self.ask)
    }

    fn of(question: Question) -> Self {
        Self { question, ask: String::new(), prompts: Vec::new() }
    }
}

impl Default for Script {
    fn default() -> Self {
        let questions = [Question::CostAYear, Question::Need, Question::Avoided, Question::Cashable, Question::NetPublic, Question::Chance];
        Self { name: words::session_text::FIRST_SCRIPT.to_owned(), steps: questions.map(Step::of).into() }
    }
}

impl Script {
    /// Its text, which reads back as the same.
    pub fn text(&self) -> String {
        let mut text = format!("{}\nname: {}\n", words::session_text::SCRIPT_HEAD, self.name);
        for step in &self.steps {
            let _ = write!(text, "\nquestion: {}\n", step.question.name()); // a text takes anything
            if !step.ask.is_empty() {
                let _ = writeln!(text, "ask: {}", step.ask);
            }
            for prompt in &step.prompts {
                let _ = writeln!(text, "prompt: {prompt}");
            }
        }
        text
    }
}

/// Reads a script: its good part, none where it holds no question, and a sentence for each line that cannot be used.
pub fn read_script(bytes: &[u8]) -> (Option<Script>, Vec<String>) {
    if bytes.len() > LONGEST {
        return (None, vec![words::script_too_long()]);
    }
    let Ok(text) = std::str::from_utf8(bytes) else { return (None, vec![words::script_not_text()]) };
    let (mut script, mut faults) = (Script { name: String::new(), steps: Vec::new() }, Vec::new());
    for (at, line) in text.trim_start_matches('\u{feff}').lines().enumerate() {
        let line = line.trim();
        if !line.is_empty() && !line.starts_with('#') {
            let named = !script.name.is_empty();
            faults.extend(read_line(&mut script, named, line).err().map(|what| words::script_line(at + 1, &what)));
        }
    }
    let more = faults.len().saturating_sub(MOST_FAULTS);
    if more > 0 {
        faults.truncate(MOST_FAULTS);
        faults.push(words::script_more(more));
    }
    if script.steps.is_empty() {
        faults.push(words::script_without_question());
        return (None, faults);
    }
    if script.name.is_empty() {
        words::session_text::UNNAMED.clone_into(&mut script.name);
    }
    (Some(script), faults)
}

/// Takes one line; a sentence where it cannot be used.
fn read_line(script: &mut Script, named: bool, line: &str) -> Result<(), String> {
    let (key, value) = line.split_once(':').ok_or_else(words::script_no_colon)?;
    let value = text_limits::kept_text(value, text_limits::LONGEST_TEXT).trim().to_owned();
    if value.is_empty() {
        return Err(words::script_nothing_after(key.trim()));
    }
    let key = key.trim().to_lowercase();
    match key.as_str() {
        "name" if named => return Err(words::script_again(&key)),
        "name" => script.name = value,
        "question" => {
            let question = Question::of_name(&value.to_lowercase()).ok_or_else(|| words::script_question(&value))?;
            if script.steps.len() >= MOST_STEPS {
                return Err(words::script_too_many(MOST_STEPS));
            }
            script.steps.push(Step::of(question));
        }
        "ask" | "prompt" => {
            let step = script.steps.last_mut().ok_or_else(|| words::script_before_question(&key))?;
            if key == "ask" {
                if !step.ask.is_empty() {
                    return Err(words::script_again(&key));
                }
                step.ask = value;
            } else if step.prompts.len() < MOST_PROMPTS {
                step.prompts.push(value);
            } else {
                return Err(words::script_too_many_prompts(MOST_PROMPTS));
            }
        }
        _ => return Err(words::script_key(&key)),
    }
    Ok(())
}
