//! The answer among the guesses, what to discuss, and where the answer comes from, a step at a time.

use super::button;
use crate::app::{SessionAction, Step, WorkspaceHandle};
use crate::ui::charts::{Chart, Guesses, Row, Table, Width, chart_figure, guesses as guess_line, number};
use crate::ui::why::step_item;
use crate::words::{self, session_text as texts};
use ledger_model::appraisal::Appraisal;
use ledger_model::model::explain;
use ledger_model::quantities::Tabled;
use ledger_model::question::{Found, Question, Unit};
use std::rc::Rc;
use yew::prelude::*;

/// The answer among the guesses.
pub fn reveal(workspace: &WorkspaceHandle, answer: &Rc<Appraisal>, step: &Step) -> Html {
    html! { <div class="sides">{ said(workspace, answer, step) }{ shown(workspace, answer, step) }</div> }
}

/// The answer in a sentence, and how the room did.
fn said(workspace: &WorkspaceHandle, answer: &Rc<Appraisal>, step: &Step) -> Html {
    let found = step.question.found(answer);
    let Some(central) = found.central else { return html! { <p class="answer">{ texts::NO_ANSWER }</p> } };
    html! {
        <div class="answer" role="status">
            <p>{ words::answer_shown(central, found.range, step.question.unit()) }</p>
            <p class="quietly">{ words::room_did(workspace.workspace().session().guesses_now(), found.range, central, step.question.unit()) }</p>
        </div>
    }
}

/// The answer on the line of guesses.
fn shown(workspace: &WorkspaceHandle, answer: &Rc<Appraisal>, step: &Step) -> Html {
    let found = step.question.found(answer);
    let guesses = workspace.workspace().session().guesses_now();
    html! { { for found.central.map(|central| line(guesses, Some((central, found)), step.question.unit())) } }
}

/// The line of guesses, with the answer once it may be seen, and its table.
pub fn line(guesses: &[f64], answer: Option<(f64, Found)>, unit: Unit) -> Html {
    let label = |amount: f64| words::guessed_short(amount, unit);
    let held = |amount: f64| if unit == Unit::Pounds { Tabled::pounds(amount) } else { Tabled::plain(amount) };
    let cell = |amount: f64| vec![number(&words::guessed(amount, unit), held(amount))];
    let made = |amount: f64| vec![number(&words::guess_made(amount, unit), held(amount))];
    let mut rows: Vec<Row> =
        guesses.iter().enumerate().map(|(at, guess)| Row::new(&format!("{} {}", texts::EVERY_GUESS, at + 1), made(*guess))).collect();
    if let Some((central, found)) = &answer {
        rows.push(Row::new(texts::ANSWER, cell(*central)));
        if let Some((low, high)) = found.range {
            rows.extend([Row::new(texts::LOW, cell(low)), Row::new(texts::HIGH, cell(high))]);
        }
    }
    let description = answer.as_ref().map_or_else(
        || words::guesses_in(guesses.len()),
        |(central, found)| words::answer_shown(*central, found.range, unit) + ". " + &words::room_did(guesses, found.range, *central, unit),
    );
    let shown = answer.map(|(central, found)| (central, found.range, words::answer_short(central, unit)));
    let shape = Guesses { guesses, answer: shown, label: &label };
    chart_figure(&Chart {
        id: "guesses",
        finding: texts::GUESSES,
        measure: words::guess_measure(unit),
        keys: &[],
        drawings: &Width::BOTH.map(|width| guess_line(&shape, width)),
        title: texts::GUESSES,
        description: &description,
        caveat: None,
        table: Table { caption: texts::GUESSES, headings: &[texts::EVERY_GUESS, texts::NUMBER], rows: &rows, foot: None, of_words: false },
    })
}

/// What to discuss, and the working, one step at a time.
pub fn discuss(workspace: &WorkspaceHandle, answer: &Rc<Appraisal>, step: &Step) -> Html {
    let prompts: Vec<&str> =
        if step.prompts.is_empty() { texts::PROMPTS.to_vec() } else { step.prompts.iter().map(String::as_str).collect() };
    let question = step.question;
    let found = question.found(answer);
    let working =
        found.central.and_then(|_| explain(&answer.inputs, found.which)).map(|working| words::working_said(&answer.inputs, &working));
    let steps = working.map(|said| said.steps).unwrap_or_default();
    let at = workspace.workspace().session().working_at.min(steps.len().saturating_sub(1));
    html! {
        <>
            <div class="sides">
                <div class="side">
                    { said(workspace, answer, step) }
                    <section><h3>{ texts::DISCUSS }</h3><ul>{ for prompts.iter().map(|prompt| html! { <li>{ *prompt }</li> }) }</ul></section>
                </div>
                if let Some(step) = steps.get(at) {
                    <section>
                        <h3>{ texts::WORKING }</h3>
                        if question == Question::Chance { <p class="hint">{ texts::CHANCE_WORKING }</p> }
                        <p class="quietly" role="status">{ words::working_step(at, steps.len()) }</p>
                        <ol class="steps">{ step_item(at + 1, step) }</ol>
                        <p class="buttons">
                            { button(workspace, texts::WORKING_BACK, SessionAction::Working(at.saturating_sub(1)), at == 0, "button second") }
                            { button(workspace, texts::WORKING_NEXT, SessionAction::Working(at + 1), at + 1 >= steps.len(), "button second") }
                        </p>
                    </section>
                }
            </div>
            { shown(workspace, answer, step) }
        </>
    }
}
