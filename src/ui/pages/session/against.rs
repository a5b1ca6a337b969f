//! Argue the other side: the finance director’s reading beside this one, and what can be said against it.

use crate::app::WorkspaceHandle;
use crate::ui::charts::{Row, Table, ledger, text};
use crate::words::{self, session_text as texts};
use ledger_model::appraisal::Appraisal;
use ledger_model::question::Question;
use std::rc::Rc;
use yew::prelude::*;

pub fn against(workspace: &WorkspaceHandle, answer: &Rc<Appraisal>) -> Html {
    let Some(other) = answer.with_opposite_stance() else { return html! {} };
    // Only what the session has asked already: the rest may still be guessed.
    let session = workspace.workspace().session();
    let mut asked: Vec<Question> = Vec::new();
    for step in session.script.steps.iter().take(session.at + 1) {
        if !asked.contains(&step.question) {
            asked.push(step.question);
        }
    }
    let say = |question: Question, answer: &Appraisal| {
        let found = question.found(answer);
        text(&found.central.map_or_else(|| "–".to_owned(), |central| words::answer_shown(central, found.range, question.unit())))
    };
    let rows: Vec<Row> = asked
        .iter()
        .map(|question| Row::new(words::question_asked(*question), vec![say(*question, answer), say(*question, &other)]))
        .collect();
    let warnings = answer
        .warnings
        .iter()
        .map(|warning| words::warning(warning, answer))
        .map(|said| html! { <li>{ said.title }{ ". " }{ said.sentence }</li> });
    html! {
        <section>
            <h3>{ texts::OTHER_SIDE }</h3>
            <p>{ texts::OTHER_SIDE_LEAD }</p>
            { ledger(&Table { caption: texts::OTHER_SIDE_CAPTION, headings: &texts::OTHER_SIDE_COLUMNS, rows: &rows, foot: None, of_words: true }) }
            <h3>{ texts::AGAINST }</h3>
            <ul>
                { for warnings }
                { for words::never_counted().iter().map(|gap| html! { <li>{ *gap }</li> }) }
            </ul>
        </section>
    }
}
