//! The sheets: head and foot that stand on every printed side, and the parts between them.

use super::{annex, cases};
use crate::app::{Preset, ReportChoice, Section, Step};
use crate::ui::nodes::Nodes;
use crate::ui::qr::qr_picture;
use crate::words::{self, Cited, report_text as texts};
use ledger_model::appraisal::Appraisal;
use std::rc::Rc;
use yew::prelude::*;

/// Everything a paper is made of.
pub struct Paper<'a> {
    /// What it says.
    pub answer: &'a Rc<Appraisal>,
    /// The scenario kept beside it, as another option.
    pub beside: Option<&'a Rc<Appraisal>>,
    /// Which kind and parts.
    pub choice: &'a ReportChoice,
    /// The day it is made, as "2026-11-22".
    pub today: &'a str,
    /// The address that opens the same scenario; none where the page lies on this device alone.
    pub link: Option<String>,
    /// What a room is asked.
    pub asked: &'a [Step],
    /// Its sources.
    pub cited: Cited,
    /// Whether something has to be put right first.
    pub out_of_date: bool,
}

/// The paper, and what stands behind it where its kind has that.
pub fn sheets(paper: &Paper) -> Html {
    let choice = paper.choice;
    let has_notes = !paper.answer.scenario.notes.trim().is_empty();
    let there = move |section: &Section| *section != Section::Notes || has_notes;
    let shown = || choice.preset.sections().iter().copied().filter(|section| choice.shows(*section)).filter(there);
    let in_annex = |section: &Section| choice.preset.overleaf().contains(section);
    let behind = words::overleaf(choice.preset);
    let title = words::report_title(paper.answer);
    let body = html! {
        <>
            <h2 class="report-title">{ &title }</h2>
            if paper.out_of_date { <p class="error">{ texts::OUT_OF_DATE }</p> }
            { for shown().filter(|section| !in_annex(section)).map(|section| part(paper, section)) }
            { ending(choice) }
        </>
    };
    let annex = html! {
        <>
            <h2 class="report-title">{ words::overleaf_title(choice.preset, &title) }</h2>
            { for shown().filter(in_annex).map(|section| part(paper, section)) }
        </>
    };
    let (name, _) = words::preset(choice.preset);
    let kind = match choice.preset {
        Preset::Committee => "committee",
        Preset::Funding => "funding",
        Preset::Handout => "handout",
    };
    html! {
        <div class={classes!("sheets", kind, paper.out_of_date.then_some("stale"))}>
            { sheet(paper, name, body) }
            if shown().any(|section| in_annex(&section)) { { sheet(paper, behind, annex) } }
        </div>
    }
}

/// A sheet: its head and foot are repeated on every side it takes.
pub fn sheet(paper: &Paper, label: &'static str, body: Html) -> Html {
    let mut head = Nodes::default();
    let [place, rest @ ..] = words::running_head(paper.answer, paper.today);
    head.tag("strong", &place);
    for part in rest.iter().filter(|part| !part.is_empty()) {
        head.text(" ").tag("span", part);
    }
    html! {
        <article class="sheet" aria-label={label}>
            <div class="sheet-head"><p class="running">{ head.html() }</p></div>
            <div class="sheet-body">{ body }</div>
            <div class="sheet-foot"><div>{ foot(paper) }</div></div>
        </article>
    }
}

fn foot(paper: &Paper) -> Html {
    let mut foot = Nodes::default();
    match &paper.link {
        None => _ = foot.tag("p", texts::LINK_LOCAL),
        Some(link) => match qr_picture(link, texts::QR) {
            None => _ = foot.tag("p", texts::LINK_LONG),
            Some(code) => _ = foot.push(code).classed("p", "address", &format!("{}{link}", texts::LINK)),
        },
    }
    foot.html()
}

/// What was left out, and that cautions are among it.
fn ending(choice: &ReportChoice) -> Html {
    let left_out = choice.left_out();
    if left_out.is_empty() {
        return html! {};
    }
    let cautions = [Section::NotCounted, Section::Objections, Section::HowSure].iter().any(|section| left_out.contains(section));
    html! {
        <div class="chapter">
            <p class="quietly">{ words::left_out(&left_out, choice.preset) }</p>
            if cautions { <p class="guard">{ texts::CAUTIONS_OFF }</p> }
        </div>
    }
}

/// A part under its heading.
fn part(paper: &Paper, section: Section) -> Html {
    let matter = match section {
        Section::Ask => cases::asked(paper),
        Section::Need => cases::need(paper),
        Section::Appraisal => cases::answer(paper),
        Section::Kinds => cases::kinds(paper),
        Section::Options => cases::options(paper),
        Section::HowSure => cases::how_sure(paper),
        Section::Take => cases::take(paper),
        Section::Programmes => cases::programmes(paper),
        Section::WhoPays => cases::who_pays(paper),
        Section::YearByYear => cases::year_by_year(paper),
        Section::Objections => cases::objections(paper),
        Section::Management => cases::blanks(&words::management_blanks()),
        Section::NotCounted => cases::not_counted(paper),
        Section::Decide => cases::blanks(&words::decision_blanks()),
        Section::Steps => cases::steps(paper),
        Section::Guesses => cases::guesses(paper),
        Section::Answers => cases::answers(paper),
        Section::Questions => cases::questions(),
        Section::ByProgramme => annex::by_programme(paper),
        Section::Budget => annex::budget(paper),
        Section::Assumed => annex::assumed(paper),
        Section::Changes => annex::changes(paper),
        Section::Sources => annex::sources(paper),
        Section::Notes => cases::notes(paper),
    };
    html! {
        <section class="chapter" key={section as u8}>
            <h3>{ words::section_heading(section, paper.choice.preset) }</h3>
            { matter }
        </section>
    }
}
