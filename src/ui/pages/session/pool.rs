//! Everyone’s scenarios on one axis: up to twelve links and files, and those that cannot be shown.

use super::button;
use crate::app::{FileError, LONGEST_FILE, Pooled, SessionAction, Stage, WorkspaceHandle, open_file};
use crate::browser;
use crate::ui::charts::{Chart, Interval, Row, Table, Width, chart_figure, intervals, text};
use crate::ui::pages::frame::entry;
use crate::words::{self, session_text as texts};
use ledger_model::question::{Question, Unit};
use yew::prelude::*;

/// DOM id of the box for links.
const LINKS: &str = "pool-links";
/// Most files read at once.
const MOST_FILES: u32 = 24;

pub fn pool(workspace: &WorkspaceHandle) -> Html {
    let session = workspace.workspace().session();
    let shows = session.stage != Stage::Guess && !session.hidden;
    let onsubmit = Callback::from({
        let workspace = workspace.clone();
        move |event: SubmitEvent| {
            event.prevent_default();
            let pooled = Pooled::of_links(&browser::typed_area(LINKS));
            // What cannot be shown stays in the box, to be put right.
            let left: Vec<String> = pooled.iter().filter(|one| one.answer.is_err()).map(|one| one.given.clone()).collect();
            browser::show_area(LINKS, &left.join("\n"));
            workspace.in_session(SessionAction::Pool(pooled));
        }
    });
    let onchange = Callback::from({
        let workspace = workspace.clone();
        move |event: Event| {
            let workspace = workspace.clone();
            browser::picked_files(&event, LONGEST_FILE, MOST_FILES, move |given| {
                let opened = match &given.bytes {
                    _ if given.length > LONGEST_FILE => Err(FileError::TooLong { bytes: given.length }),
                    None => Err(FileError::NotGiven),
                    Some(bytes) => open_file(bytes),
                };
                workspace.in_session(SessionAction::Pool(vec![Pooled::of(&given.name, opened)]));
            });
        }
    });
    let matter = html! {
        <>
            <form {onsubmit} novalidate=true class="field long">
                <label for={LINKS}>{ texts::POOL_LABEL }</label>
                <textarea class="box" id={LINKS} rows="4" autocomplete="off" spellcheck="false" />
                <p class="buttons"><button type="submit" class="button second">{ texts::POOL_ADD }</button></p>
            </form>
            <div class="file-box">
                <input class="unseen" type="file" multiple=true id="pool-files" accept=".json,application/json" {onchange} />
                <label class="button second" for="pool-files">{ texts::POOL_FILES }</label>
            </div>
            if !session.pool.is_empty() {
                { broken(&session.pool) }
                if let (true, Some(step)) = (shows, session.step()) { { axis(&session.pool, step.question) } } else { <p>{ if session.hidden { texts::POOL_HIDDEN } else { texts::POOL_WAITS } }</p> }
                <p class="buttons">{ button(workspace, texts::POOL_CLEAR, SessionAction::EmptyPool, false, "text-button") }</p>
            }
        </>
    };
    entry(texts::POOL, texts::POOL_NOTE, matter)
}

/// What is not shown, and what is shown in part.
fn broken(pool: &[Pooled]) -> Html {
    let not_shown = pool.iter().filter_map(|one| one.answer.as_ref().err().map(|why| words::pooled_broken(&one.name, why))).collect();
    let in_part = pool
        .iter()
        .filter(|one| one.answer.is_ok() && !one.unread.is_empty())
        .map(|one| words::pooled_in_part(&one.name, one.unread.len()))
        .collect();
    let said = |heading: &'static str, list: Vec<String>| {
        html! { if !list.is_empty() { <div class="guard" role="status"><p>{ heading }</p><ul>{ for list.iter().map(|one| html! { <li>{ one }</li> }) }</ul></div> } }
    };
    let shown = pool.iter().filter(|one| one.answer.is_ok()).count();
    html! { <><p role="status">{ words::pooled_in(shown) }</p>{ said(texts::POOL_BROKEN, not_shown) }{ said(texts::POOL_IN_PART, in_part) }</> }
}

/// One row for each, on one axis where the answer is in pounds; a table otherwise.
fn axis(pool: &[Pooled], question: Question) -> Html {
    let unit = question.unit();
    let (mut marks, mut rows) = (Vec::new(), Vec::new());
    for (one, answer) in pool.iter().filter_map(|one| Some((one, one.answer.as_ref().ok()?))) {
        let found = question.found(answer);
        let says =
            found.central.map_or_else(|| words::pooled_no_answer().to_owned(), |central| words::answer_shown(central, found.range, unit));
        rows.push(Row::new(&one.name, vec![text(&says)]));
        let central = found.central.unwrap_or_default();
        marks.push(Interval {
            name: one.name.clone(),
            note: answer.inputs.place.name.clone(),
            central,
            range: found.range.unwrap_or((central, central)),
            says: String::new(),
            is_known: found.central.is_some(),
        });
    }
    let headings = [texts::POOL, texts::ANSWER];
    let asked = words::question_asked(question);
    let table = Table { caption: asked, headings: &headings, rows: &rows, foot: None, of_words: true };
    if unit != Unit::Pounds {
        return crate::ui::charts::ledger(&table);
    }
    chart_figure(&Chart {
        id: "pool",
        finding: asked,
        measure: words::guess_measure(unit),
        keys: &[],
        drawings: &Width::BOTH.map(|width| intervals(&marks, "", width)),
        title: texts::POOL,
        description: asked,
        caveat: None,
        table,
    })
}
