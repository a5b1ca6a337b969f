//! The evidence page of one programme.

use super::claims::ledger;
use super::findings::findings;
use super::numbers::{derived, not_checked};
use crate::app::Route;
use crate::ui::charts::{Row, Table, text};
use crate::ui::nodes::Nodes;
use crate::words::{self, evidence_texts as texts};
use ledger_model::appraisal::Appraisal;
use ledger_model::evidence::{EstimateKind, Finding, Library, Programme};
use ledger_model::model::Scenario;
use yew::prelude::*;

/// The page.
pub fn matter(library: &Library, programme: &Programme, scenario: &Scenario) -> Html {
    let alone = Appraisal::alone(scenario, &programme.id);
    let mut page = Nodes::default();
    answer(&mut page, programme, alone.as_ref());
    page.entry(texts::WHO, texts::WHO_NOTE, |page| who(page, programme));
    let traps: Vec<&Finding> = library.findings.iter().filter(|finding| finding.programmes.contains(&programme.id)).collect();
    if !traps.is_empty() {
        page.entry(texts::FINDINGS, texts::FINDINGS_NOTE, |page| findings(page, library, &traps, false));
    }
    page.entry(texts::CLAIMS, texts::CLAIMS_NOTE, |page| ledger(page, library, programme, alone.as_ref()));
    let heading = if programme.no_estimate.is_some() { texts::NO_ESTIMATE } else { texts::DERIVED };
    page.entry(heading, "", |page| derived(page, library, programme));
    if !programme.studies.is_empty() {
        page.entry(texts::STUDIES, texts::STUDIES_NOTE, |page| studies(page, library, programme));
    }
    let recalled = not_checked(library, programme);
    if !recalled.is_empty() {
        page.entry(texts::NOT_CHECKED, texts::NOT_CHECKED_NOTE, |page| {
            page.list(&recalled);
        });
    }
    let gaps: Vec<&str> = programme.gaps.iter().map(|gap| gap.text.as_str()).collect();
    let lists: [(&str, &str, Vec<&str>); 3] = [
        (texts::CHANGE, "", programme.change_our_mind.iter().map(String::as_str).collect()),
        (texts::GAPS, texts::GAPS_NOTE, gaps),
        (texts::FEASIBILITY, texts::FEASIBILITY_NOTE, programme.feasibility.iter().map(String::as_str).collect()),
    ];
    for (heading, note, items) in lists.into_iter().filter(|(.., items)| !items.is_empty()) {
        page.entry(heading, note, |page| {
            page.list(&items);
        });
    }
    page.classed("p", "print-only quietly", texts::PRINTED_IN_SHORT);
    page.html()
}

/// What it comes to, alone; or that no effect is counted.
fn answer(page: &mut Nodes, programme: &Programme, alone: Option<&Appraisal>) {
    let central = programme.estimate(&programme.stances.central);
    let counted = |_: &&Appraisal| central.is_some_and(|estimate| estimate.effect != EstimateKind::None && !estimate.shown_only);
    page.within("div", &[("class", "answer spaced")], |part| {
        match alone.filter(counted) {
            Some(answer) => {
                for paragraph in words::answer_sentences(answer).iter().take(2) {
                    part.within("p", &[], |line| {
                        for (text, strong) in paragraph {
                            _ = if *strong { line.tag("strong", text) } else { line.text(text) };
                        }
                    });
                }
                part.classed("p", "quietly", &words::worked_out_alone(&answer.inputs.place.name));
                part.classed("p", "quietly", &words::answer_basis(answer));
            }
            None => {
                part.tag("p", &words::nothing_counted(programme));
            }
        }
        part.within("p", &[("class", "screen-only")], |line| _ = line.link(Route::Programmes.address(), texts::CHOOSE));
    });
}

fn who(page: &mut Nodes, programme: &Programme) {
    page.within("dl", &[("class", "terms")], |list| {
        for (term, text) in words::who_and_where(programme) {
            list.within("div", &[], |item| _ = item.tag("dt", term).tag("dd", &text));
        }
    });
}

fn studies(page: &mut Nodes, library: &Library, programme: &Programme) {
    let row = |study: &ledger_model::evidence::Study| {
        let cells = [&words::study_design(study), &words::study_found(study), &study.text, words::study_standing(study)].map(text);
        Row::new(words::source_short(library.source(&study.source)), cells.to_vec()).known_as(&study.source)
    };
    let rows: Vec<Row> = programme.studies.iter().map(row).collect();
    let headings = [texts::STUDY, texts::DESIGN, texts::FOUND_IT, texts::MEANS, texts::STANDING];
    page.within("div", &[("class", "studies")], |part| {
        part.table(&Table { caption: texts::STUDIES, headings: &headings, rows: &rows, foot: None, of_words: true });
    });
}
