//! Every figure by where it stands, and what there is of each programme.

use crate::app::{EvidenceTextState, Whole, use_evidence_text};
use crate::browser;
use crate::ui::charts::{Row, Table, ledger, text};
use crate::ui::nodes::Nodes;
use crate::words::{self, data_texts as texts, evidence_texts};
use ledger_model::embedded::library;
use ledger_model::evidence::{EvidenceStatus, Listed};
use yew::prelude::*;

/// Every figure by where it stands, and what there is of each programme.
pub fn data_page() -> Html {
    html! { <DataPage /> }
}

#[component]
fn DataPage() -> Html {
    browser::before_drawing();
    let (state, ask) = use_evidence_text();
    let again = ask.reform(|_: MouseEvent| ());
    let standing = use_state(|| EvidenceStatus::Recalled);
    let read_only = use_state(|| false);
    html! {
        <>
            <div class="opening"><h1 id="top" tabindex="-1">{ texts::TITLE }</h1><p class="lead">{ texts::LEAD }</p></div>
            { match &state {
                EvidenceTextState::Waiting => html! { <p role="status">{ evidence_texts::WAITING }</p> },
                EvidenceTextState::Missing => html! {
                    <div class="error"><p>{ evidence_texts::MISSING }</p><p><button type="button" class="button" onclick={again}>{ evidence_texts::AGAIN }</button></p></div>
                },
                EvidenceTextState::Here(whole) => html! {
                    <>
                        { counts(whole) }
                        <section class="entry">
                            <header><h2>{ texts::LISTED }</h2><p>{ texts::LISTED_NOTE }</p></header>
                            <div class="matter">
                                { filters(&standing, &read_only) }
                                { listed(whole, *standing, *read_only) }
                            </div>
                        </section>
                    </>
                },
            } }
            { coverage() }
        </>
    }
}

fn counts(whole: &Whole) -> Html {
    let meanings = words::standings();
    let row = |(tally, meaning): (ledger_model::evidence::Tally, &(&'static str, &'static str))| {
        let numbers = [tally.read, tally.ranges, tally.shown].map(|number| text(&words::count(number as f64)));
        Row::new(meaning.0, numbers.into_iter().chain([text(meaning.1)]).collect())
    };
    let rows: Vec<Row> = whole.tally().into_iter().zip(&meanings).map(row).collect();
    let headings = [texts::STANDING, texts::READ, texts::RANGES, texts::SHOWN, texts::MEANS];
    let mut page = Nodes::default();
    page.entry(texts::COUNTS, texts::COUNTS_NOTE, |page| {
        page.table(&Table { caption: texts::COUNTS_CAPTION, headings: &headings, rows: &rows, foot: None, of_words: true });
    });
    page.html()
}

fn filters(standing: &UseStateHandle<EvidenceStatus>, read_only: &UseStateHandle<bool>) -> Html {
    let option = |one: &EvidenceStatus| {
        let name = words::standing_tag(*one);
        html! { <option key={name} value={name} selected={one == &**standing}>{ name }</option> }
    };
    let choose = {
        let standing = standing.clone();
        Callback::from(move |event: Event| {
            let wanted = browser::text_of(&event);
            if let Some(found) = EvidenceStatus::ALL.into_iter().find(|one| words::standing_tag(*one) == wanted) {
                standing.set(found);
            }
        })
    };
    let which = {
        let read_only = read_only.clone();
        Callback::from(move |event: Event| read_only.set(browser::text_of(&event) == texts::WHICH_READ))
    };
    html! {
        <div class="two-fields">
            <div class="field">
                <label for="data-standing">{ texts::FILTER }</label>
                <select class="box" id="data-standing" onchange={choose}>{ for EvidenceStatus::ALL.iter().rev().map(option) }</select>
            </div>
            <div class="field">
                <label for="data-which">{ texts::WHICH }</label>
                <select class="box" id="data-which" onchange={which}>
                    <option value={texts::WHICH_BOTH} selected={!**read_only}>{ texts::WHICH_BOTH }</option>
                    <option value={texts::WHICH_READ} selected={**read_only}>{ texts::WHICH_READ }</option>
                </select>
            </div>
        </div>
    }
}

fn listed(whole: &Whole, standing: EvidenceStatus, read_only: bool) -> Html {
    let wanted = whole.figures().filter(|figure| figure.has(standing));
    let rows: Vec<Row> = wanted
        .filter(|figure| !read_only || matches!(figure, Listed::Read(..)))
        .enumerate()
        .map(|(at, figure)| row(whole, at, figure))
        .collect();
    let headings = [texts::FIGURE, texts::VALUE, texts::STANDING, texts::SOURCE];
    let caption = words::figures_shown(rows.len(), standing);
    let mut page = Nodes::default();
    page.table(&Table { caption: &caption, headings: &headings, rows: &rows, foot: None, of_words: true });
    html! { <><p class="unseen" role="status">{ caption.clone() }</p>{ page.html() }</> }
}

fn row(whole: &Whole, at: usize, figure: Listed<'_>) -> Row {
    let (heading, value, standing, source) = match figure {
        Listed::Read(parameter, owner) => (
            words::figure_of(owner, &parameter.label),
            words::parameter_value(parameter),
            words::parameter_standing(parameter),
            words::number_source(whole, parameter),
        ),
        Listed::Shown(claim, owner) => (
            words::figure_of(owner, &claim.text),
            words::claim_published(claim),
            words::standing_shown(claim.standing),
            words::claim_source(whole, claim),
        ),
    };
    Row::new(&heading, [value, standing, source].iter().map(|cell| text(cell)).collect()).known_as(&at.to_string())
}

fn coverage() -> Html {
    let row = |programme| {
        let [name, cells @ ..] = words::coverage_row(library(), programme);
        Row::new(&name, cells.iter().map(|cell| text(cell)).collect())
    };
    let rows: Vec<Row> = library().programmes.iter().map(row).collect();
    html! {
        <section class="entry">
            <header><h2>{ texts::COVERAGE }</h2><p>{ texts::COVERAGE_NOTE }</p></header>
            <div class="matter">
                { ledger(&Table { caption: texts::COVERAGE, headings: &words::COVERAGE_HEADINGS, rows: &rows, foot: None, of_words: true }) }
            </div>
        </section>
    }
}
