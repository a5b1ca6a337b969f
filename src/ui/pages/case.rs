//! Make the case: a sentence to choose and word, the one page that is sent, a picture for posting, and the letter.

mod picture;

use super::report::letter::letter;
use super::report::sheet::{Paper, sheet};
use super::summary::headline_figures;
use crate::app::{CaseDraft, ReportChoice, Route, WorkspaceHandle};
use crate::browser;
use crate::ui::nodes::Nodes;
use crate::ui::pages::frame::entry;
use crate::ui::taking::copy_with;
use crate::words::{self, CaseSentence, case_text as texts, report_text};
use ledger_model::appraisal::Appraisal;
use std::rc::Rc;
use yew::prelude::*;

/// Most sources that are listed on the page.
const LISTED: usize = 16;
const BOX: &str = "case-sentence";

/// Where nothing can be asked for yet: the need, where there is a place, and what to do.
pub fn nothing_to_say(answer: Option<&Rc<Appraisal>>) -> Html {
    let (why, page, link) = match answer {
        None => (texts::NO_PLACE, Route::Place, report_text::TO_PLACE),
        Some(_) => (texts::NO_PROGRAMMES, Route::Programmes, report_text::TO_PROGRAMMES),
    };
    html! {
        <>
            <div class="nothing"><p>{ why }</p><p><a href={page.address()}>{ link }</a></p></div>
            { for answer.map(|answer| entry(texts::NEED, "", need(answer))) }
        </>
    }
}

/// The page for a scenario with programmes.
pub fn case_matter(workspace: &WorkspaceHandle, paper: &Paper) -> Html {
    let (answer, draft) = (paper.answer, &paper.choice.case);
    let chosen = words::case_chosen(answer, draft);
    let used = chosen.as_ref().map(|(_, used)| used.clone());
    let print = Callback::from(|_: MouseEvent| browser::print());
    let printing = html! {
        <>
            <p class="buttons"><button type="button" class="button" onclick={print}>{ texts::PRINT }</button></p>
        </>
    };
    html! {
        <>
            <div class="screen-only">
                { entry(texts::CHOOSE, texts::CHOOSE_NOTE, sentence(workspace, paper, chosen.as_ref())) }
                { entry(texts::PREVIEW, texts::PRINT_NOTE, printing) }
            </div>
            <div class={classes!("sheets", "case", paper.out_of_date.then_some("stale"))}>
                { sheet(paper, texts::NAME, page(paper, used.as_deref())) }
            </div>
            <div class="screen-only">
                { for used.as_ref().map(|used| entry(texts::PICTURE, texts::PICTURE_NOTE, picture::picture(paper, used))) }
                { letter(workspace, paper.choice, answer, paper.out_of_date) }
            </div>
        </>
    }
}

/// Which sentence, and its wording.
fn sentence(workspace: &WorkspaceHandle, paper: &Paper, chosen: Option<&(CaseSentence, String)>) -> Html {
    let answer = paper.answer;
    let with = {
        let (workspace, choice) = (workspace.clone(), paper.choice.clone());
        Rc::new(move |case: CaseDraft| workspace.show_report(ReportChoice { case, ..choice.clone() }))
    };
    let draft = &paper.choice.case;
    let option = |one: &CaseSentence| {
        let (with, point) = (with.clone(), one.point);
        let next = draft.leading_with(point);
        let onchange = Callback::from(move |_: Event| with(next.clone()));
        let id = format!("case-{}", point as u8);
        let checked = chosen.is_some_and(|(sentence, _)| sentence.point == point);
        html! {
            <div class="choice" key={id.clone()}>
                <input type="radio" name="case-point" id={id.clone()} {checked} {onchange} />
                <label for={id}>{ words::case_point(point) }<span class="hint">{ &one.text }</span></label>
            </div>
        }
    };
    let withheld = words::case_withheld(answer);
    let mut notes = Nodes::default();
    withheld.iter().for_each(|said| _ = notes.classed("p", "guard", said));
    let missing = words::costs_missing(answer).map(|_| html! { <p><a href={Route::Programmes.address()}>{ texts::ENTER }</a></p> });
    let Some((from, used)) = chosen else {
        return html! { <>{ notes.html() }{ missing }<p><a href={Route::Assumptions.address()}>{ texts::EVIDENCE }</a></p></> };
    };
    let typed = draft.edited.clone().unwrap_or_else(|| from.text.clone());
    let oninput = {
        let (with, point, put_by) = (with.clone(), from.point, draft.put_by.clone());
        Callback::from(move |event: InputEvent| with(CaseDraft { point, edited: Some(browser::text_of(&event)), put_by: put_by.clone() }))
    };
    let back = {
        let (with, point, put_by) = (with.clone(), from.point, draft.put_by.clone());
        Callback::from(move |_: MouseEvent| with(CaseDraft { point, edited: None, put_by: put_by.clone() }))
    };
    let copied = {
        let (answer, used) = (answer.clone(), used.clone());
        move || words::case_copied(&answer, &used)
    };
    html! {
        <>
            if paper.out_of_date { <p class="error">{ texts::OUT_OF_DATE }</p> }
            { notes.html() }
            { missing }
            <fieldset class="kinds"><legend>{ texts::WHICH }</legend>{ for words::case_sentences(answer).iter().map(option) }</fieldset>
            <div class="field">
                <label for={BOX}>{ texts::EDIT }</label>
                <p class="hint" id="case-hint">{ texts::EDIT_HINT }</p>
                <textarea id={BOX} class="letter" rows="6" aria-describedby="case-hint" value={typed} {oninput} />
            </div>
            if draft.edited.is_some() {
                <p class="buttons"><button type="button" class="button second" onclick={back}>{ texts::AS_PROPOSED }</button></p>
            }
            { copy_with(texts::COPY, copied) }
        </>
    }
}

/// What stands on the one side.
fn page(paper: &Paper, used: Option<&str>) -> Html {
    let answer = paper.answer;
    let part = |heading: &str, matter: Html| html! { <section class="chapter"><h3>{ heading }</h3>{ matter }</section> };
    html! {
        <>
            <h2 class="report-title">{ words::case_title(answer) }</h2>
            if paper.out_of_date { <p class="error">{ report_text::OUT_OF_DATE }</p> }
            { for used.map(|used| part(texts::SENTENCE, quoted(answer, used))) }
            { part(texts::NEED, need(answer)) }
            { part(texts::TAKE, take(answer)) }
            { part(texts::QUESTIONS, questions(answer)) }
            { part(texts::NOT_COUNTED, not_counted()) }
            { part(texts::SOURCES, sources(paper)) }
        </>
    }
}

fn quoted(answer: &Appraisal, used: &str) -> Html {
    let mut page = Nodes::default();
    page.classed("p", "pull", used).classed("p", "quietly", words::case_caution(answer));
    page.html()
}

fn need(answer: &Appraisal) -> Html {
    let mut page = Nodes::default();
    page.within("dl", &[("class", "needs")], |list| {
        for (term, value, source) in words::case_need(answer) {
            list.within("div", &[], |item| {
                item.tag("dt", term).within("dd", &[], |value_of| _ = value_of.tag("strong", &value)).classed("dd", "quietly", &source);
            });
        }
    });
    page.html()
}

fn take(answer: &Appraisal) -> Html {
    let [(_, cost, _), ..] = headline_figures(answer);
    let mut page = Nodes::default();
    page.tag("p", &words::case_asked(answer, &cost));
    page.tag("p", &words::case_reached(answer)).tag("p", &words::case_needed(answer));
    page.html()
}

fn not_counted() -> Html {
    let mut page = Nodes::default();
    page.tag("p", &words::never_counted().join(" "));
    page.html()
}

fn questions(answer: &Appraisal) -> Html {
    let mut page = Nodes::default();
    page.within("dl", &[("class", "asked")], |list| {
        for question in words::case_questions(answer) {
            list.tag("dt", question.asked).tag("dd", &question.answer.join(" "));
        }
    });
    page.html()
}

fn sources(paper: &Paper) -> Html {
    let mut page = Nodes::default();
    let listed = &paper.cited.listed;
    page.tag("p", &words::case_rests_on(paper.answer, &paper.cited));
    page.cited(listed.iter().take(LISTED).map(|source| (source.number, source.citation.clone())));
    if listed.len() > LISTED {
        page.tag("p", &words::case_more_sources(listed.len() - LISTED));
    }
    page.html()
}
