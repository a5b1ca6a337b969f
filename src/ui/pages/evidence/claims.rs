//! The claims ledger of a programme: every published figure, what it counts, and why ours differs.

use super::strip::{Strip, even_on, strip};
use crate::ui::charts::{Cell, ClaimMark, ClaimRow, Row, Table, text};
use crate::ui::nodes::Nodes;
use crate::words::{self, evidence_texts as texts};
use ledger_model::appraisal::Appraisal;
use ledger_model::embedded;
use ledger_model::evidence::{Claim, ClaimAxis, Library, Programme};
use ledger_model::model::{ClaimBasis, NotOnAxis, OnAxis, OwnFigures, on_axis};
use ledger_model::quantities::{Defined, PriceYear};

const AXES: [ClaimAxis; 3] = [ClaimAxis::ReturnPerPound, ClaimAxis::SavingPerUnit, ClaimAxis::CostPerUnit];

/// The prices a page is in.
pub fn prices_of(answer: Option<&Appraisal>) -> PriceYear {
    answer.map_or(embedded::library().national.defaults.price_year, |answer| answer.inputs.settings.price_year)
}

/// A claim brought to a programme's axis and to the wanted prices.
pub fn brought(library: &Library, programme: &Programme, claim: &Claim, price_year: PriceYear) -> Result<OnAxis, NotOnAxis> {
    let (deflator, discounting) = (&library.deflator, &library.national.discounting.tables.standard);
    on_axis(claim, &ClaimBasis { unit_type: programme.unit.unit_type, deflator, price_year, discounting })
}

/// A claim as a row of a strip; none where it cannot stand on it.
pub fn claim_row(library: &Library, programme: &Programme, claim: &Claim, price_year: PriceYear) -> Option<ClaimRow> {
    let figure = brought(library, programme, claim, price_year).ok()?;
    let mark = match (claim.misread, figure.range) {
        (true, _) => ClaimMark::Misread,
        (false, Some(_)) => ClaimMark::WithRange,
        (false, None) => ClaimMark::Alone,
    };
    Some(ClaimRow {
        name: words::source_short(library.source(&claim.source)).to_owned(),
        note: words::claim_published(claim),
        value: figure.value,
        range: figure.range,
        says: words::strip_value(figure.value),
        mark,
    })
}

/// Our own figures on an axis; none where there is nothing of ours.
pub fn ours(axis: ClaimAxis, programme: &Programme, answer: &Appraisal) -> Vec<ClaimRow> {
    let Some(outcome) = answer.outcome.programmes.iter().find(|outcome| outcome.id == programme.id) else { return Vec::new() };
    let own = OwnFigures::of(outcome);
    let figures: Vec<(&str, Defined<f64>)> = match axis {
        ClaimAxis::ReturnPerPound => vec![(texts::OURS_SOCIETY, own.social_return), (texts::OURS_PUBLIC, own.public_return)],
        ClaimAxis::CostPerUnit => vec![(texts::OURS, own.cost_per_unit)],
        ClaimAxis::SavingPerUnit => vec![(texts::OURS, own.saving_per_unit)],
    };
    let nothing_said = outcome.results.benefit_gross == 0.0 && axis != ClaimAxis::CostPerUnit;
    let row = |(name, figure): (&str, Defined<f64>)| {
        let value = figure.value().filter(|_| !nothing_said)?;
        let note = words::ours_note(&answer.inputs.place.name, answer.inputs.settings.years);
        Some(ClaimRow { name: name.to_owned(), note, value, range: None, says: words::strip_value(value), mark: ClaimMark::Ours })
    };
    figures.into_iter().filter_map(row).collect()
}

/// Strips and tables of a programme's claims.
pub fn ledger(page: &mut Nodes, library: &Library, programme: &Programme, answer: Option<&Appraisal>) {
    let year = prices_of(answer);
    for axis in AXES {
        let claims = programme.claims.iter().filter(|claim| claim.axis == Some(axis));
        let mut rows: Vec<ClaimRow> = claims.filter_map(|claim| claim_row(library, programme, claim, year)).collect();
        if rows.is_empty() {
            continue;
        }
        rows.extend(answer.into_iter().flat_map(|answer| ours(axis, programme, answer)));
        strip(
            page,
            &Strip {
                id: words::strip_id(axis),
                finding: words::strip_finding(axis),
                measure: &words::strip_measure(axis, programme, year),
                title: &words::strip_title(&programme.name),
                even: even_on(axis),
                rows: &rows,
            },
        );
    }
    let (money, other): (Vec<&Claim>, Vec<&Claim>) = programme.claims.iter().partition(|claim| claim.is_money());
    if money.is_empty() {
        page.tag("p", texts::NO_CLAIMS);
    } else {
        let (beside, apart): (Vec<&Claim>, Vec<&Claim>) =
            money.into_iter().partition(|claim| brought(library, programme, claim, year).is_ok());
        if !beside.is_empty() {
            money_table(page, library, programme, (texts::MONEY_BESIDE, "short"), &beside, year);
        }
        if !apart.is_empty() {
            // On paper only where there is nothing to set beside ours.
            let class = if beside.is_empty() { "short" } else { "screen-only" };
            money_table(page, library, programme, (texts::MONEY_APART, class), &apart, year);
        }
    }
    if !other.is_empty() {
        other_table(page, library, programme, &other);
    }
}

fn money_table(
    page: &mut Nodes,
    library: &Library,
    programme: &Programme,
    (caption, class): (&str, &str),
    claims: &[&Claim],
    year: PriceYear,
) {
    let row = |claim: &&Claim| {
        let now = words::claim_then_and_now(claim, brought(library, programme, claim, year), year);
        row(library, programme, claim, vec![text(&now), text(&words::claim_terms(claim)), text(claim.note.as_deref().unwrap_or_default())])
    };
    let rows: Vec<Row> = claims.iter().map(row).collect();
    let headings = [texts::CLAIM, texts::PUBLISHED, texts::BASIS, texts::WHY_DIFFERS];
    page.within("div", &[("class", class)], |part| {
        part.table(&Table { caption, headings: &headings, rows: &rows, foot: None, of_words: true });
    });
}

/// A row of a claim, with a button that copies it with its terms.
fn row(library: &Library, programme: &Programme, claim: &Claim, cells: Vec<Cell>) -> Row {
    let copy = Some(format!("claim {} {}", programme.id, claim.id));
    Row { copy, ..Row::new(&words::claim_with_source(library, claim), cells).known_as(&claim.id) }
}

fn other_table(page: &mut Nodes, library: &Library, programme: &Programme, claims: &[&Claim]) {
    let row = |claim: &&Claim| {
        row(library, programme, claim, vec![text(&words::claim_published(claim)), text(claim.note.as_deref().unwrap_or_default())])
    };
    let rows: Vec<Row> = claims.iter().map(row).collect();
    let headings = [texts::CLAIM, texts::PUBLISHED, texts::MEANS];
    page.within("details", &[("class", "twin screen-only")], |details| {
        details.tag("summary", &words::other_figures(rows.len()));
        details.table(&Table { caption: texts::OTHER, headings: &headings, rows: &rows, foot: None, of_words: true });
    });
}
