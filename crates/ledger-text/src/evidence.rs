//! What is known of the programmes, and what is said of them: claims, findings, studies, standing, coverage.

use super::figure::price_basis;
use super::number::{count, decimal, pence_or_pounds, years_of};
use super::standing_tag;
use super::working::{published_in_unit, standing_said, working_pounds};
use ledger_model::evidence::{
    Claim, ClaimAxis, CostBasis, CostLine, Estimate, EstimateKind, EvidenceClass, EvidenceStatus, GrossOrNet, Library, Parameter,
    Programme, Source, Study, UnitType,
};
use ledger_model::model::{NotOnAxis, OnAxis};
use ledger_model::quantities::PriceYear;

/// Small texts of the evidence pages.
pub mod evidence_texts {
    pub const LIST_TITLE: &str = "What is known, and who says so";
    pub const LIST_LEAD: &str = "What is published about every programme, what we use, and what nobody knows.";
    pub const WAITING: &str = "The evidence is on its way.";
    pub const MISSING: &str = "The evidence could not be fetched. Results do not need it. Check the connection and try again.";
    pub const AGAIN: &str = "Try again";
    pub const ALL: &str = "All evidence";
    pub const CHOOSE: &str = "Choose it, or change how much of it, on the programmes page";
    pub const WHO: &str = "Who and where";
    pub const WHO_NOTE: &str = "And how the review rates it.";
    pub const FINDINGS: &str = "Take care with these figures";
    pub const FINDINGS_NOTE: &str = "Figures that are quoted for more than they say, and how we know.";
    pub const FINDINGS_ALL_NOTE: &str = "Figures in print, some in the review, that say less than they seem to, and how we know.";
    pub const SAID: &str = "What is said";
    pub const FOUND: &str = "What its source says";
    pub const HOW: &str = "How we know";
    pub const SO: &str = "What we do";
    pub const CLAIMS: &str = "Claims ledger";
    pub const CLAIMS_NOTE: &str = "Published figures as printed. None of them is added to a result as it stands.";
    pub const NO_CLAIMS: &str = "No figure about money has been published, as far as we found.";
    pub const MONEY_BESIDE: &str = "Published figures that can stand beside ours, and why ours differs";
    pub const MONEY_APART: &str = "Published figures about money that cannot, and what they are to us";
    pub const OTHER: &str = "Other published figures";
    pub const CLAIM: &str = "Claim";
    pub const PUBLISHED: &str = "As published";
    pub const BASIS: &str = "Whose money, and on what basis";
    pub const WHY_DIFFERS: &str = "Why ours differs";
    pub const MEANS: &str = "What to make of it";
    pub const SOURCE: &str = "Source";
    pub const DERIVED: &str = "How we got our number";
    pub const NUMBERS: &str = "The numbers in it";
    pub const NUMBER: &str = "Number";
    pub const CENTRAL: &str = "Central";
    pub const RANGE: &str = "Low to high";
    pub const STANDING: &str = "Where it stands";
    pub const NOTE: &str = "Note";
    pub const NO_ESTIMATE: &str = "Why no effect is counted";
    pub const STUDIES: &str = "Studies";
    pub const STUDIES_NOTE: &str = "What was compared with what, and how much of it we read.";
    pub const STUDY: &str = "Study";
    pub const DESIGN: &str = "Design and size";
    pub const FOUND_IT: &str = "What it found";
    pub const NOT_CHECKED: &str = "Not yet checked";
    pub const NOT_CHECKED_NOTE: &str = "Known from the literature, and not yet read at the source. Check before you rely on them.";
    pub const CHANGE: &str = "What would change our mind";
    pub const GAPS: &str = "Gaps";
    pub const GAPS_NOTE: &str = "What nobody has published, and what our figure leaves out.";
    pub const PRINTED_IN_SHORT: &str = "Printed in short. The page also has every published figure, what each counts and who pays, how we know of each misreading, and the notes on our numbers and on the studies.";
    pub const FEASIBILITY: &str = "Before you commission it";
    pub const FEASIBILITY_NOTE: &str = "Questions for your partnership.";
    pub const RETURNS: &str = "“£16 comes back for every £1”: says who?";
    pub const RETURNS_NOTE: &str =
        "Every return for £1 in print, whoever’s money it counts. They count different things, so they are not a league table.";
    pub const NATIONAL: &str = "Figures of the whole country";
    pub const NATIONAL_NOTE: &str = "Published counts and prices. None of them is added to a result or scaled to a place.";
    pub const PROGRAMMES: &str = "The evidence for each programme";
    pub const PROGRAMMES_NOTE: &str = "By when they step in.";
    pub const KEY_RANGE: &str = "Published, with its range";
    pub const KEY_ALONE: &str = "Published, no range given";
    pub const KEY_MISREAD: &str = "Misreads its source: see above";
    pub const KEY_OURS: &str = "Ours, central case";
    pub const OURS: &str = "Ours";
    pub const OURS_SOCIETY: &str = "Ours, everyone";
    pub const OURS_PUBLIC: &str = "Ours, public money";
}

/// A page's heading.
pub fn evidence_title(programme: &Programme) -> String {
    format!("{}: what is claimed, and what we use", programme.name)
}

/// What is counted of a programme without an effect.
pub fn nothing_counted(programme: &Programme) -> String {
    format!(
        "We count no effect of {}. It can be put in a scenario all the same: its cost counts, and “What it would take” shows how much abuse it would have to prevent to pay for itself.",
        programme.name
    )
}

/// Whose place the figures of a page are for.
pub fn worked_out_alone(place: &str) -> String {
    format!("Worked out for {place}, for this programme alone, at the size it has in your scenario or at its default.")
}

/// A number as printed, with its unit and its published ends: "£16 return per £1", "82% fewer perpetrators", "60 to 80 cases".
pub fn claim_published(claim: &Claim) -> String {
    let mut letters = claim.unit.chars();
    let (sign, rest) = match letters.next() {
        Some(sign @ ('£' | '€' | '$' | '%')) => (Some(sign), letters.as_str().to_owned()),
        _ => (None, format!(" {}", claim.unit)),
    };
    let bare = |value: f64| {
        let minus = if value < 0.0 { "\u{2212}" } else { "" };
        match sign {
            Some('%') => format!("{}%", decimal(value)),
            Some(sign) => format!("{minus}{sign}{}", as_printed(value.abs())),
            None if value.abs() >= 1_000.0 => count(value),
            None => decimal(value),
        }
    };
    let ends = claim.low.zip(claim.high).map(|(low, high)| format!("{} to {}", bare(low), bare(high)));
    match (claim.value, ends) {
        (Some(value), Some(ends)) => format!("{}{rest} ({ends})", bare(value)),
        (Some(value), None) => format!("{}{rest}", bare(value)),
        (None, Some(ends)) => format!("{ends}{rest}"),
        (None, None) => super::assumptions::capital(&claim.unit),
    }
}

/// An amount with the digits it was printed with: pence where there are any in a large sum.
fn as_printed(value: f64) -> String {
    if value < 1_000.0 {
        return decimal(value);
    }
    let pence = (value * 100.0).round() % 100.0;
    if pence == 0.0 { count(value) } else { format!("{}.{pence:02}", count(value.floor())) }
}

/// Whose money a claim counts and how it was made, in a few sentences.
pub fn claim_terms(claim: &Claim) -> String {
    let mut parts = Vec::new();
    if let Some(perspective) = &claim.perspective {
        parts.push(format!("Counts: {}", super::sentence::lower_first(perspective)));
    }
    if let Some(payer) = &claim.payer {
        parts.push(format!("Who pays or gains: {}", super::sentence::lower_first(payer)));
    }
    match claim.gross_or_net {
        Some(GrossOrNet::Gross) => parts.push("Its own cost is not taken off (gross)".into()),
        Some(GrossOrNet::Net) => parts.push("Its own cost is taken off (net)".into()),
        None => {}
    }
    match (claim.years, &claim.years_note) {
        (Some(years), _) => parts.push(format!("Over {}", years_of(years))),
        (None, Some(note)) => parts.push(format!("Years: {}", super::sentence::lower_first(note))),
        (None, None) => {}
    }
    match (claim.price_year, &claim.price_year_note) {
        (Some(year), _) => parts.push(format!("{year} prices")),
        (None, Some(note)) => parts.push(format!("Price year: {}", super::sentence::lower_first(note))),
        (None, None) => {}
    }
    if let Some(method) = &claim.method {
        parts.push(format!("Made by: {}", super::sentence::lower_first(method)));
    }
    parts.iter().map(|part| format!("{}.", part.trim_end_matches('.'))).collect::<Vec<_>>().join(" ")
}

/// A claim as published and in the scenario's prices, or why it cannot be brought to them.
pub fn claim_then_and_now(claim: &Claim, brought: Result<OnAxis, NotOnAxis>, year: PriceYear) -> String {
    let published = claim_published(claim);
    let now = match brought {
        Ok(_) if claim.axis == Some(ClaimAxis::ReturnPerPound) => "A ratio has no price year.".into(),
        Ok(figure) => {
            let range = figure.range.map(|(low, high)| format!(" ({} to {})", working_pounds(low), working_pounds(high)));
            format!("In {year} prices, as on the strip: {}{}.", working_pounds(figure.value), range.unwrap_or_default())
        }
        Err(NotOnAxis::PriceYear) => "Not brought to today’s prices: the source gives no price year.".into(),
        Err(NotOnAxis::Years) => "Not set beside ours: the source does not say over how many years.".into(),
        Err(NotOnAxis::Unit) if !claim.unit.contains('£') => "Not set beside ours: in another currency.".into(),
        Err(NotOnAxis::Unit) => "Not set beside ours: it is measured in another unit.".into(),
    };
    format!("{published}. {now}")
}

/// A claim and who says so.
pub fn claim_with_source(library: &Library, claim: &Claim) -> String {
    format!("{} {}.", claim.text, said_by(library, &claim.source, &claim.locator, claim.standing))
}

/// The heading of the figures that are not about money.
pub fn other_figures(number: usize) -> String {
    super::counted(number, ["other published figure", "other published figures"])
}

/// Who says so, where, and how far it can be trusted.
pub fn said_by(library: &Library, source: &str, locator: &str, standing: EvidenceStatus) -> String {
    format!("{}, {locator} ({})", source_short(library.source(source)), standing_said(standing))
}

/// A source's short name.
pub fn source_short(source: Option<&Source>) -> &str {
    source.map_or("", |source| source.short.as_str())
}

/// The finding above a strip of claims.
pub fn strip_finding(axis: ClaimAxis) -> &'static str {
    match axis {
        ClaimAxis::ReturnPerPound => "What is said to come back for each £1, and ours",
        ClaimAxis::CostPerUnit => "What one is said to cost, and ours",
        ClaimAxis::SavingPerUnit => "What one is said to save, and ours",
    }
}

/// What a strip of claims measures.
pub fn strip_measure(axis: ClaimAxis, programme: &Programme, prices: PriceYear) -> String {
    let one = &programme.unit.one;
    let stock = programme.unit.unit_type == UnitType::Stock;
    match axis {
        ClaimAxis::ReturnPerPound => "Pounds of benefit for each pound spent, cost not taken off; a net ratio gains its £1. A ratio has no price year. The heavy line is £1: below it, costs are not made up. Each counts other people’s money over other years, as the table says.".into(),
        ClaimAxis::CostPerUnit => format!("Cost for each {one}{}; {}.", if stock { ", a year" } else { "" }, price_basis(prices)),
        ClaimAxis::SavingPerUnit if stock => format!(
            "Saving for each {one}, a year: savings over several years are spread evenly at the Green Book’s rates; {}. Ours is what society gains less cost.",
            price_basis(prices)
        ),
        ClaimAxis::SavingPerUnit => format!("Saving for each {one}, over the years each claim covers; {}. Ours is what society gains less cost.", price_basis(prices)),
    }
}

/// What stands beside a figure on a strip.
pub fn strip_value(pounds: f64) -> String {
    pence_or_pounds(pounds)
}

/// Everything on a strip, for people who hear the page.
pub fn strip_described(name: &str, note: &str, says: &str) -> String {
    format!("{name}, {note}: {says}. ")
}

/// A strip of claims, for people who hear the page.
pub fn strip_title(programme: &str) -> String {
    format!("Published claims about {programme} and our figure on one axis")
}

/// A parameter's central value.
pub fn parameter_central(parameter: &Parameter) -> String {
    if parameter.enter_yours {
        return "Not published: enter yours".into();
    }
    published_in_unit(parameter.value, parameter.unit, parameter.price_year)
}

/// A parameter's low and high ends.
pub fn parameter_range(parameter: &Parameter) -> String {
    let bare = |value: f64| published_in_unit(value, parameter.unit, None);
    parameter.spread.ends(parameter.value).map_or_else(|| "–".into(), |(low, high)| format!("{} to {}", bare(low), bare(high)))
}

/// Where a parameter's centre stands, and its range where that differs.
pub fn parameter_standing(parameter: &Parameter) -> String {
    let centre = standing_said(parameter.standing);
    match parameter.spread_standing.filter(|spread| *spread != parameter.standing) {
        Some(spread) => format!("{centre}; its range: {}", standing_said(spread)),
        None => centre.to_owned(),
    }
}

/// What was compared with what, and how many.
pub fn study_design(study: &Study) -> String {
    let parts = [Some(&study.design), study.size.as_ref(), study.follow_up.as_ref()];
    sentences(&parts.into_iter().flatten().map(String::as_str).collect::<Vec<_>>())
}

/// What a study found, and how wide that is.
pub fn study_found(study: &Study) -> String {
    let parts = [study.effect.as_ref(), study.interval.as_ref()];
    sentences(&parts.into_iter().flatten().map(String::as_str).collect::<Vec<_>>())
}

fn sentences(parts: &[&str]) -> String {
    parts.iter().map(|part| format!("{}.", part.trim_end_matches('.'))).collect::<Vec<_>>().join(" ")
}

pub fn study_standing(study: &Study) -> &'static str {
    standing_tag(study.standing)
}

/// How strong the evidence behind an estimate is.
pub fn class_said(class: EvidenceClass) -> &'static str {
    match class {
        EvidenceClass::Controlled => "a comparison with a control group",
        EvidenceClass::Matched => "a matched comparison",
        EvidenceClass::Modelled => "a model fed by a trial that did not measure abuse",
        EvidenceClass::Proxy => "trials of another programme or country",
        EvidenceClass::Uncontrolled => "no comparison",
        EvidenceClass::None => "no measured effect",
    }
}

pub fn estimate_kind(estimate: &Estimate) -> &'static str {
    match estimate.effect {
        EstimateKind::NetSavingPerUnit { .. } => "saving for each unit",
        EstimateKind::Reduction { .. } => "reduction in abuse",
        EstimateKind::ReturnPerPound { .. } => "return for each £1",
        EstimateKind::ReferenceArea { .. } => "scaled from a service elsewhere",
        EstimateKind::None => "none",
    }
}

/// What a default estimate is: "Ten-year saving in practice (2018): saving for each unit, from a comparison with a control group."
pub fn estimate_line(estimate: &Estimate) -> String {
    format!("{}: {}, from {}.", estimate.label, estimate_kind(estimate), class_said(estimate.class))
}

/// Headings of the coverage table.
pub const COVERAGE_HEADINGS: [&str; 5] = ["Programme", "Cost", "Effect", "Kind of estimate", "Weakest number in it"];

/// What the library holds of one programme: its name, cost, effect, kind of default estimate and the weakest standing in it.
pub fn coverage_row(library: &Library, programme: &Programme) -> [String; 5] {
    let named = |name: &str| library.parameter(&programme.full_id(name));
    let central = programme.estimate(&programme.stances.central).filter(|estimate| estimate.effect != EstimateKind::None);
    let cost = |line: &CostLine| match line.basis {
        CostBasis::ReferenceArea => true,
        _ => line.amount.as_deref().and_then(named).is_some_and(|amount| !amount.enter_yours),
    };
    let has_cost = !programme.costs.is_empty() && programme.costs.iter().all(cost);
    let Some(estimate) = central else {
        let none = if programme.claims_an_effect() { "claimed, not counted" } else { "none counted" };
        return [programme.name.clone(), cost_there(has_cost), none.into(), "none".into(), "–".into()];
    };
    let numbers = programme.numbers_of(estimate).into_iter().filter_map(named).map(|parameter| parameter.standing);
    let split = estimate.effect.split().and_then(|name| library.split(&programme.full_id(name)).or_else(|| library.split(name)));
    let weakest = numbers.chain(split.map(|split| split.standing)).max();
    let effect = if estimate.shown_only { "shown, not counted" } else { "counted" };
    [
        programme.name.clone(),
        cost_there(has_cost),
        effect.into(),
        format!("{}, from {}", estimate_kind(estimate), class_said(estimate.class)),
        weakest.map_or("–", standing_said).to_owned(),
    ]
}

fn cost_there(there: bool) -> String {
    if there { "published or derived" } else { "yours to enter" }.into()
}

/// Small texts of the data page.
pub mod data_texts {
    pub const TITLE: &str = "Where every figure stands";
    pub const LEAD: &str = "How much of the library was read at its source, how much we judged, and what is still to be checked.";
    pub const COUNTS: &str = "Figures by standing";
    pub const COUNTS_NOTE: &str = "Numbers the calculation reads, and published figures that are shown and never added.";
    pub const COUNTS_CAPTION: &str = "How many figures there are of each standing";
    pub const STANDING: &str = "Where it stands";
    pub const READ: &str = "Read by the calculation";
    pub const RANGES: &str = "Their ranges";
    pub const SHOWN: &str = "Shown only";
    pub const MEANS: &str = "What that means";
    pub const ALL: &str = "All";
    pub const LISTED: &str = "The figures";
    pub const LISTED_NOTE: &str = "Those recalled and not yet checked come first, because they are what should be checked next.";
    pub const FILTER: &str = "Show figures that are";
    pub const WHICH: &str = "Show";
    pub const WHICH_BOTH: &str = "Every figure";
    pub const WHICH_READ: &str = "Only those the calculation reads";
    pub const FIGURE: &str = "Figure";
    pub const VALUE: &str = "Value";
    pub const SOURCE: &str = "Source";
    pub const COVERAGE: &str = "What we have for each programme";
    pub const COVERAGE_NOTE: &str =
        "A cost that nobody has published is yours to enter. An effect that nobody has measured is not counted.";
    pub const SHARED: &str = "All programmes";
}

/// How many figures the list shows.
pub fn figures_shown(number: usize, standing: EvidenceStatus) -> String {
    let figures = super::counted(number, ["figure", "figures"]);
    format!("{figures}: {}", super::sentence::lower_first(standing_tag(standing)))
}

/// The heading of a strip's last column.
pub fn on_this_axis() -> &'static str {
    "On this axis"
}

/// A strip's id in the page.
pub fn strip_id(axis: ClaimAxis) -> &'static str {
    match axis {
        ClaimAxis::ReturnPerPound => "claims-return",
        ClaimAxis::CostPerUnit => "claims-cost",
        ClaimAxis::SavingPerUnit => "claims-saving",
    }
}

/// Where and over how long our own figure is.
pub fn ours_note(place: &str, years: u16) -> String {
    format!("{place}, {}", years_of(f64::from(years)))
}

/// The finding above all returns for £1 in print.
pub fn all_returns_finding() -> &'static str {
    "Returns for each £1 in print run from a loss to many times the cost"
}

/// What the strip of all returns measures.
pub fn all_returns_measure() -> &'static str {
    "Pounds of benefit for each pound spent, cost not taken off; a net ratio gains its £1. The heavy line is £1. Public money, social value and savings to one service are mixed here as they are in print: open a programme’s page for what each counts and for ours."
}

pub fn number_source(library: &Library, parameter: &Parameter) -> String {
    let short = source_short(library.source(&parameter.source));
    if parameter.source == "prevention-ledger" { short.to_owned() } else { format!("{short}, {}", parameter.locator) }
}

/// Something not yet checked.
pub fn not_checked_number(what: &str, value: &str) -> String {
    format!("{what}: {value}.")
}

/// Who a programme works with, where, and how the review rates it.
pub fn who_and_where(programme: &Programme) -> Vec<(&'static str, String)> {
    vec![
        ("When it steps in", super::tier(programme.tier).to_owned()),
        ("Who it works with", format!("{}. {}", programme.works_with, programme.cohort)),
        ("Where", format!("{}.", programme.setting)),
        ("Counted in", format!("{}.", super::assumptions::capital(&programme.unit.many))),
        ("Evidence, as the review rates it", super::rating(&programme.ratings.evidence)),
        ("Impact, as the review rates it", super::rating(&programme.ratings.impact)),
    ]
}

/// What there is about a programme, in a few words.
pub fn evidence_held(programme: &Programme) -> String {
    let money = programme.claims.iter().filter(|claim| claim.is_money()).count();
    let claims = match money {
        0 => "no published figure about money".to_owned(),
        more => super::counted(more, ["published figure about money", "published figures about money"]),
    };
    let central = programme.estimate(&programme.stances.central);
    let effect = match &programme.no_estimate {
        Some(_) => "no effect counted",
        None if central.is_some_and(|estimate| estimate.shown_only) => "its benefit shown, not counted",
        None => "an effect counted",
    };
    format!("{claims}; {effect}")
}

pub fn figure_of(owner: Option<&Programme>, label: &str) -> String {
    let owner = owner.map_or(data_texts::SHARED, |programme| &programme.name);
    format!("{owner}: {}", super::sentence::lower_first(label.trim_end_matches('.')))
}

/// A number with its range.
pub fn parameter_value(parameter: &Parameter) -> String {
    let central = parameter_central(parameter);
    match parameter.spread.ends(parameter.value) {
        Some(_) => format!("{central} ({})", parameter_range(parameter)),
        None => central,
    }
}

/// Where a published figure stands, which no result reads.
pub fn standing_shown(standing: EvidenceStatus) -> String {
    format!("{}; shown only", standing_said(standing))
}

pub fn claim_source(library: &Library, claim: &Claim) -> String {
    format!("{}, {}", source_short(library.source(&claim.source)), claim.locator)
}
