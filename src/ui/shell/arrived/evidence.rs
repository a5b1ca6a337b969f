//! A scenario made with another release of the evidence: as it was, as it is, and what is different.

use crate::app::{EvidenceTextState, Import, use_evidence_text, use_workspace};
use crate::browser;
use crate::ui::charts::{Row, Table, amount, text};
use crate::ui::nodes::Nodes;
use crate::words::{self, opening_text as texts};
use ledger_model::appraisal::Appraisal;
use ledger_model::change::Change;
use ledger_model::model::Scenario;
use ledger_model::releases::{Difference, Release, ReleasedValue, reasons_since};
use std::rc::Rc;
use yew::prelude::*;

/// The name under which the page says where the releases are.
const FILE: &str = "releases";

#[derive(Properties, PartialEq)]
pub struct OtherEvidenceProps {
    /// What was opened.
    pub arrival: Rc<Import>,
}

#[derive(Clone, Copy, PartialEq)]
enum Shown {
    Choices,
    Updated,
    AsItWas,
    Differences,
}

/// The three choices, and what came of them.
#[component]
pub fn OtherEvidence(props: &OtherEvidenceProps) -> Html {
    let workspace = use_workspace();
    // None while on its way, and nothing in it where it could not be had.
    let table = use_state(|| None::<Option<Rc<str>>>);
    let shown = use_state(|| Shown::Choices);
    let (evidence, _) = use_evidence_text();
    let fetch = {
        let setter = table.setter();
        use_callback((), move |(), ()| {
            let setter = setter.clone();
            setter.set(None);
            browser::own_file(FILE, move |bytes| setter.set(Some(bytes.map(|bytes| String::from_utf8_lossy(&bytes).into()))));
        })
    };
    let first = fetch.clone();
    use_effect_with((), move |()| first.emit(()));
    let Ok(came) = &props.arrival.came else { return html! {} };
    let name = came.made_with.as_ref().map(|made_with| made_with.evidence.clone()).unwrap_or_default();
    let table = match &*table {
        None => return html! { <p role="status">{ texts::WAITING }</p> },
        Some(None) => {
            let again = fetch.reform(|_: MouseEvent| ());
            return html! { <div class="guard"><p>{ texts::MISSING }</p><p class="buttons"><button type="button" class="button second" onclick={again}>{ texts::AGAIN }</button></p></div> };
        }
        Some(Some(table)) => table,
    };
    let Some(release) = Release::read(table, &name) else {
        return html! { <div class="guard"><h3>{ texts::EARLIER }</h3><p>{ words::release_unknown(&name) }</p></div> };
    };
    let note = words::as_in_release(&name);
    let now = release.pin_current(workspace.scenario(), &note);
    let was = release.pin_released(&now, &note);
    let different = release.differences(&now);
    let show = |wanted: Shown| {
        let (shown, workspace) = (shown.setter(), workspace.clone());
        let taken = match wanted {
            Shown::AsItWas => Some(was.clone()),
            Shown::Updated => Some(now.clone()),
            Shown::Choices | Shown::Differences => None,
        };
        Callback::from(move |_: MouseEvent| {
            if let Some(taken) = taken.clone() {
                workspace.make(Change::AsItWas(Box::new(taken)));
            }
            shown.set(wanted);
        })
    };
    let button = |wanted: Shown, label: &'static str| {
        html! { <button type="button" class="button second" aria-pressed={(*shown == wanted).to_string()} onclick={show(wanted)}>{ label }</button> }
    };
    html! {
        <div class="guard">
            <h3>{ texts::EARLIER }</h3>
            <p>{ words::made_earlier(&name) }{ " " }{ words::differences_said(different.len()) }</p>
            <p class="buttons">
                { button(Shown::AsItWas, texts::AS_IT_WAS) }
                { button(Shown::Updated, texts::UPDATE) }
                { button(Shown::Differences, texts::DIFFERENCES) }
            </p>
            <div role="status">{ said(*shown) }</div>
            if *shown == Shown::Differences {
                { differences(&name, &different, &was, &now) }
                { reasons(&evidence, &name, &now) }
            }
        </div>
    }
}

fn said(shown: Shown) -> &'static str {
    match shown {
        Shown::AsItWas => texts::WAS,
        Shown::Choices | Shown::Updated => texts::UPDATED,
        Shown::Differences => texts::BOTH,
    }
}

/// The main results then and now, and every number that is different.
fn differences(name: &str, different: &[Difference], was: &Scenario, now: &Scenario) -> Html {
    let mut page = Nodes::default();
    if let (Ok(then), Ok(now)) = (Appraisal::of(was), Appraisal::of(now)) {
        let sums = [&then, &now].map(|answer| {
            let total = &answer.outcome.total;
            [total.cost, total.public_sector.net, total.net_present_value]
        });
        let row = |(at, label): (usize, &&str)| Row::new(label, vec![amount(sums[0][at]), amount(sums[1][at])]);
        let rows: Vec<Row> = texts::RESULT_ROWS.iter().enumerate().map(row).collect();
        let caption = words::results_caption(name, &now);
        page.table(&Table { caption: &caption, headings: &texts::RESULT, rows: &rows, foot: None, of_words: false });
    }
    if !different.is_empty() {
        let number = |id: &str, then: &ReleasedValue| text(&words::number_then(id, then));
        let row = |one: &Difference| {
            let label = words::assumption_label(ledger_model::embedded::library(), &one.id);
            Row::new(&label, vec![number(&one.id, &one.then), number(&one.id, &one.now)]).known_as(&one.id)
        };
        let rows: Vec<Row> = different.iter().map(row).collect();
        let caption = words::differences_caption(name);
        page.table(&Table { caption: &caption, headings: &texts::DIFFERENT, rows: &rows, foot: None, of_words: true });
    }
    page.html()
}

/// Why results of the scenario moved since then.
fn reasons(evidence: &EvidenceTextState, name: &str, now: &Scenario) -> Html {
    let library = match evidence {
        EvidenceTextState::Waiting => return html! {},
        EvidenceTextState::Missing => return html! { <p>{ texts::NO_REASONS }</p> },
        EvidenceTextState::Here(library) => library,
    };
    let row = |(id, why): (Option<&str>, &str)| {
        let programme = id.and_then(|id| library.programme(id)).map_or(words::all_programmes(), |programme| programme.name.as_str());
        Row::new(programme, vec![text(why)])
    };
    let rows: Vec<Row> = reasons_since(library, name, now).into_iter().map(row).collect();
    let mut page = Nodes::default();
    if !rows.is_empty() {
        page.table(&Table { caption: texts::REASONS, headings: &texts::REASON, rows: &rows, foot: None, of_words: true });
    }
    page.html()
}
