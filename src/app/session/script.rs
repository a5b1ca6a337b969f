//! A script: a short plain text a trainer can write by hand.

use super::Question;
use crate::words;
use serde::{Deserialize, Serialize};
use std::fmt::Write;

/// Most questions in a script.
const MOST_STEPS: usize = 30;
/// Most prompts of one question.
const MOST_PROMPTS: usize = 12;
/// Longest script that is read, in characters.
const LONGEST: usize = 100_000;

/// A script.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Script {
    /// What it is called.
    pub name: String,
    /// Its questions, in order; at least one.
    pub steps: Vec<Step>,
}

/// One question of a script.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Step {
    /// What is asked.
    pub question: Question,
    /// The trainer's own wording; empty for ours.
    pub ask: String,
    /// What the room is asked to discuss; ours where there are none.
    pub prompts: Vec<String>,
}

impl Step {
    fn of(question: Question) -> Self {
        Self { question, ask: String::new(), prompts: Vec::new() }
    }
}

impl Default for Script {
    fn default() -> Self {
        let questions = [Question::CostAYear, Question::People, Question::NetPublic, Question::Cashable, Question::Chance];
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
    let text = String::from_utf8_lossy(bytes);
    if text.len() > LONGEST {
        return (None, vec![words::script_too_long()]);
    }
    let (mut script, mut faults) = (Script { name: String::new(), steps: Vec::new() }, Vec::new());
    for (at, line) in text.trim_start_matches('\u{feff}').lines().enumerate() {
        let line = line.trim();
        if !line.is_empty() && !line.starts_with('#') {
            faults.extend(read_line(&mut script, line).err().map(|what| words::script_line(at + 1, &what)));
        }
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
fn read_line(script: &mut Script, line: &str) -> Result<(), String> {
    let (key, value) = line.split_once(':').ok_or_else(words::script_no_colon)?;
    let value = words::kept_text(value, words::LONGEST_TEXT).trim().to_owned();
    if value.is_empty() {
        return Err(words::script_nothing_after(key.trim()));
    }
    let key = key.trim().to_lowercase();
    match key.as_str() {
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
