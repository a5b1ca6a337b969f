//! How our number was derived, the numbers in it, and those not yet checked.

use crate::ui::charts::{Row, Table, text};
use crate::ui::nodes::Nodes;
use crate::words::{self, evidence_texts as texts};
use ledger_model::evidence::{EstimateKind, EvidenceStatus, Library, Parameter, Programme};

/// The derivation: its steps and its numbers, of the cost and of the default estimate.
pub fn derived(page: &mut Nodes, library: &Library, programme: &Programme) {
    if let Some(estimate) = programme.estimate(&programme.stances.central) {
        if estimate.effect != EstimateKind::None {
            page.tag("p", &words::estimate_line(estimate));
        }
        if let Some(why) = &programme.no_estimate {
            page.tag("p", why);
        }
    }
    if !programme.derived.is_empty() {
        page.steps(&programme.derived);
    }
    let rows: Vec<Row> = numbers(library, programme)
        .iter()
        .map(|parameter| {
            let cells = [
                words::parameter_central(parameter),
                words::parameter_range(parameter),
                format!("{}; {}", words::number_source(library, parameter), words::parameter_standing(parameter)),
                parameter.note.clone().unwrap_or_default(),
            ];
            Row::new(&parameter.label, cells.iter().map(|cell| text(cell)).collect()).known_as(&parameter.id)
        })
        .collect();
    let headings = [texts::NUMBER, texts::CENTRAL, texts::RANGE, texts::STANDING, texts::NOTE];
    page.within("div", &[("class", "short last")], |part| {
        part.table(&Table { caption: texts::NUMBERS, headings: &headings, rows: &rows, foot: None, of_words: true });
    });
}

/// The numbers that the cost and the default estimate are worked out from, each once.
fn numbers<'a>(library: &'a Library, programme: &'a Programme) -> Vec<&'a Parameter> {
    let costs = programme.costs.iter().flat_map(|line| [&line.amount, &line.hours, &line.growth].into_iter().flatten().map(String::as_str));
    let estimate = programme.estimate(&programme.stances.central);
    let names = costs.chain(estimate.into_iter().flat_map(|estimate| programme.numbers_of(estimate)));
    let mut found: Vec<&Parameter> = Vec::new();
    for parameter in names.filter_map(|name| library.parameter(&programme.full_id(name))) {
        if !found.iter().any(|known| known.id == parameter.id && known.label == parameter.label) {
            found.push(parameter);
        }
    }
    found
}

/// What is recalled and not yet checked, in sentences.
pub fn not_checked(library: &Library, programme: &Programme) -> Vec<String> {
    let recalled = |standing: EvidenceStatus| standing == EvidenceStatus::Recalled;
    let parameters =
        numbers(library, programme).into_iter().filter(|one| recalled(one.standing) || one.spread_standing.is_some_and(recalled));
    let parameters = parameters.map(|one| words::not_checked_number(&one.label, &words::parameter_central(one)));
    let claims = programme.claims.iter().filter(|claim| recalled(claim.standing));
    let claims = claims.map(|claim| words::not_checked_number(claim.text.trim_end_matches('.'), &words::claim_published(claim)));
    let studies = programme.studies.iter().filter(|study| recalled(study.standing));
    let studies = studies.map(|study| words::not_checked_number(words::source_short(library.source(&study.source)), &study.design));
    parameters.chain(claims).chain(studies).collect()
}
