//! The list of evidence pages, with every misreading and every return for £1 in print.

use super::claims::{claim_row, prices_of};
use super::findings::findings;
use super::strip::{Strip, even_on, strip};
use crate::app::Route;
use crate::ui::charts::{ClaimRow, Row, Table, text};
use crate::ui::nodes::Nodes;
use crate::words::{self, evidence_texts as texts};
use ledger_model::evidence::{Claim, ClaimAxis, Finding, Library, PreventionLevel, Programme};
use ledger_model::model::Scenario;
use yew::prelude::*;

const TIERS: [PreventionLevel; 4] = [PreventionLevel::Primary, PreventionLevel::Secondary, PreventionLevel::Tertiary, PreventionLevel::All];

/// The page.
pub fn matter(library: &Library, scenario: &Scenario) -> Html {
    let year = scenario.settings.price_year.unwrap_or_else(|| prices_of(None));
    let mut page = Nodes::default();
    page.entry(texts::PROGRAMMES, texts::PROGRAMMES_NOTE, |page| programmes(page, library));
    let row = |programme: &Programme, claim: &Claim| {
        let row = claim_row(library, programme, claim, year)?;
        Some(ClaimRow { note: format!("{}, {}", programme.name, row.name), name: row.note, ..row })
    };
    let mut rows: Vec<ClaimRow> = library
        .programmes
        .iter()
        .flat_map(|programme| programme.claims.iter().map(move |claim| (programme, claim)))
        .filter(|(_, claim)| claim.axis == Some(ClaimAxis::ReturnPerPound))
        .filter_map(|(programme, claim)| row(programme, claim))
        .collect();
    rows.sort_by(|one, other| other.value.total_cmp(&one.value));
    page.entry(texts::RETURNS, texts::RETURNS_NOTE, |page| {
        strip(
            page,
            &Strip {
                id: words::strip_id(ClaimAxis::ReturnPerPound),
                finding: words::all_returns_finding(),
                measure: words::all_returns_measure(),
                title: words::all_returns_finding(),
                even: even_on(ClaimAxis::ReturnPerPound),
                rows: &rows,
            },
        );
    });
    page.entry(texts::NATIONAL, texts::NATIONAL_NOTE, |page| national(page, library));
    let all: Vec<&Finding> = library.findings.iter().collect();
    page.entry(texts::FINDINGS, texts::FINDINGS_ALL_NOTE, |page| findings(page, library, &all, true));
    page.html()
}

fn national(page: &mut Nodes, library: &Library) {
    let row = |claim: &Claim| {
        let cells = [words::claim_published(claim), claim.note.clone().unwrap_or_default()];
        Row::new(&words::claim_with_source(library, claim), cells.iter().map(|cell| text(cell)).collect()).known_as(&claim.id)
    };
    let rows: Vec<Row> = library.national.claims.iter().map(row).collect();
    let headings = [texts::CLAIM, texts::PUBLISHED, texts::MEANS];
    page.table(&Table { caption: texts::NATIONAL, headings: &headings, rows: &rows, foot: None, of_words: true });
}

fn programmes(page: &mut Nodes, library: &Library) {
    for tier in TIERS {
        let own: Vec<&Programme> = library.programmes.iter().filter(|programme| programme.tier == tier).collect();
        if own.is_empty() {
            continue;
        }
        page.tag("h3", words::tier(tier)).within("ul", &[("class", "index")], |list| {
            for programme in own {
                list.within("li", &[], |item| {
                    item.link(Route::evidence_of(&programme.id).address(), &programme.name).text(" ");
                    item.classed("span", "quietly", &words::evidence_held(programme));
                });
            }
        });
    }
}
