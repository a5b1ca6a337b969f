//! Provision in words: what there should be, what there is, the gap, and the plan to close it.

use super::assumptions::standing_tag;
use super::figure::{central_case, price_basis};
use super::number::{count, decimal, list, percent, pounds_prose, pounds_whole};
use super::place::{cases_source, posts_source};
use super::sentence::lower_first;
use ledger_model::appraisal::Appraisal;
use ledger_model::embedded::library;
use ledger_model::evidence::{NeedRule, Standard, StandardRule, UnitType};
use ledger_model::model::{ChosenProgramme, Planned, Price, Provision, Quantity, closing_programme};

/// Headings, labels and notes of the page.
pub mod provision_text {
    pub const LEAD: &str =
        "Type what there is now. The gap follows, with what closing it would cost, and you can put it among your programmes.";
    pub const TITLE: &str = "Is provision enough?";
    pub const STANDARDS: &str = "What there should be";
    pub const STANDARDS_NOTE: &str =
        "Standards for commissioners. “Women” has no age in the review that prints them: we take women aged 16 and over.";
    pub const CAUTION: &str = "A standard says how much of a service there should be at least. It is not evidence that more of it avoids costs: where no effect has been measured, a plan to close a gap counts a cost and no benefit.";
    pub const PICTURE: &str = "Actual against recommended";
    pub const PICTURE_NOTE: &str = "What there is now, as a share of what is recommended for a place of this size.";
    pub const NOTHING_TYPED: &str = "Type what there is now in any box above, and it is drawn here against what is recommended.";
    pub const OUT_OF_DATE: &str = "These are the last figures that could be worked out. Put right what is marked on this page or another.";
    pub const RECOMMENDED: &str = "Recommended";
    pub const NOW: &str = "There now";
    pub const GAP: &str = "Gap";
    pub const COST_OF_GAP: &str = "Cost of the gap a year";
    pub const NOT_TYPED: &str = "Not typed yet";
    pub const COST: &str = "Cost of one a year";
    pub const NO_PRICE: &str = "No price published: type one";
    pub const NO_PRICE_YET: &str = "No price yet";
    pub const NOTHING_TO_CLOSE: &str = "None";
    pub const PACE: &str = "How fast";
    pub const PLAN: &str = "Plan to close this gap";
    pub const SEE: &str = "See it in Programmes";
    pub const EMPTY: &str = "Empty the box to take the number out.";
    pub const ENOUGH_KEY: &str = "At or above what is recommended";
    pub const SHORT_KEY: &str = "Below what is recommended";
    pub const CAPTION: &str = "Actual provision against recommended";
}

/// "Derby: is provision enough?"
pub fn provision_title(answer: &Appraisal) -> String {
    format!("{}: {}", answer.inputs.place.name, lower_first(provision_text::TITLE))
}

/// A number of what a standard counts: whole from 100, one decimal below.
pub fn provision_number(number: f64) -> String {
    let tenths = (number.abs() * 10.0).round() / 10.0;
    match number.abs() {
        size if size >= 100.0 => count(number),
        size if size > 0.0 && tenths == 0.0 => "less than 0.1".into(),
        _ => decimal(tenths.copysign(number)),
    }
}

/// "4.3 posts", "1 refuge".
pub fn provision_amount(number: f64, standard: &Standard) -> String {
    format!("{} {}", provision_number(number), counted(number, standard))
}

fn counted(number: f64, standard: &Standard) -> &str {
    if provision_number(number) == "1" { &standard.one } else { &standard.many }
}

/// How the recommended number comes about.
pub fn standard_rule(standard: &Standard, row: &Provision, answer: &Appraisal) -> String {
    let (inputs, plan) = (&answer.inputs, &answer.inputs.plan.need);
    match standard.rule {
        StandardRule::Need(NeedRule::HighRiskCases) => format!("{}.", cases_source(inputs.parameter(plan.high_risk))),
        StandardRule::Need(NeedRule::IdvaPosts) => format!("{}.", posts_source(inputs.parameter(plan.cases_per_idva))),
        StandardRule::Need(NeedRule::AdministratorPosts) => format!("{}.", posts_source(inputs.parameter(plan.cases_per_administrator))),
        StandardRule::Women16Plus(women) => {
            let shared = if row.recommended < 1.0 { " Less than one, so it is shared with places nearby." } else { "" };
            format!("One for every {} women aged 16 and over. {}.{shared}", count(women), source_of(standard))
        }
        StandardRule::Region(_) => format!("One in every region. {}. {}", source_of(standard), in_regions(row, answer)),
    }
}

fn source_of(standard: &Standard) -> String {
    let short = library().source(&standard.source).map_or("", |source| source.short.as_str());
    format!("{short}, {}", standard.locator)
}

/// Whose standard it is where it counts regions.
fn in_regions(row: &Provision, answer: &Appraisal) -> String {
    let place = &answer.inputs.place.name;
    let regions = row.regions.as_deref().unwrap_or_default();
    let names: Vec<&str> = regions.iter().map(|region| region.name.as_str()).collect();
    match (names.as_slice(), row.is_shared()) {
        ([], _) => format!(
            "{place} was typed in, so its region is not known. The standard is for a whole region: count what serves that region. The gap and its cost are the region’s, not this place’s alone."
        ),
        ([one], true) => format!(
            "{place} is part of one region, {one}, and shares the standard with the rest of it: count what serves the region, wherever it is. The gap and its cost are the region’s, not this place’s alone."
        ),
        (_, true) => format!(
            "{place} is in {}, and shares the standard with the rest of them: count what serves them, wherever it is. The gap and its cost are the regions’, not this place’s alone.",
            list(&names)
        ),
        ([one], false) => format!("{place} is a whole region ({one})."),
        (many, false) => format!("{place} is made of {} whole regions.", count(many.len() as f64)),
    }
}

/// The step behind a recommended number; none where it is one division.
pub fn standard_step(standard: &Standard) -> Option<Quantity> {
    match standard.rule {
        StandardRule::Need(NeedRule::HighRiskCases) => Some(Quantity::HighRiskCases),
        StandardRule::Need(NeedRule::IdvaPosts) => Some(Quantity::IdvaPosts),
        StandardRule::Need(NeedRule::AdministratorPosts) => Some(Quantity::AdministratorPosts),
        StandardRule::Women16Plus(_) | StandardRule::Region(_) => None,
    }
}

pub fn standard_standing(standard: &Standard) -> &'static str {
    standing_tag(standard.standing)
}

/// How far what there is is from what is recommended.
pub fn gap_said(row: &Provision, standard: &Standard) -> String {
    match row.gap {
        None => provision_text::NOT_TYPED.into(),
        Some(gap) if row.is_short() => format!("{} short", provision_amount(gap, standard)),
        Some(gap) if row.is_above() => format!("Above the standard by {}", provision_number(-gap)),
        Some(_) => "Meets the standard".into(),
    }
}

/// What closing a gap costs a year; the table has it to the pound.
pub fn cost_of_gap_said(row: &Provision) -> String {
    match row.cost_of_gap {
        Some(pounds) if row.is_short() => pounds_prose(pounds),
        _ if row.gap.is_some() && !row.is_short() => provision_text::NOTHING_TO_CLOSE.into(),
        _ if row.price == Price::None => provision_text::NO_PRICE_YET.into(),
        _ => provision_text::NOT_TYPED.into(),
    }
}

/// Under the box for the cost of one: where the price used is from.
pub fn price_said(row: &Provision, standard: &Standard, answer: &Appraisal) -> String {
    let prices = price_basis(answer.inputs.settings.price_year);
    match (row.price, row.each) {
        (Price::Typed, _) => format!("{prices}. Empty the box to go back to the price in the library, where there is one."),
        (Price::Programme, Some(each)) => {
            let id = closing_programme(library(), standard);
            let name = answer.programme(&id).map_or(id.as_str(), |programme| programme.name.as_str());
            let units = answer.units_of_one(standard);
            let made_of = match answer.programme(&id).filter(|_| units > 1.0) {
                Some(programme) => format!(
                    ", that is {} {} a year at {} each: a price for their support, not the pay of one {}",
                    count(units),
                    programme.unit.many,
                    pounds_prose(each / units),
                    standard.one
                ),
                None => String::new(),
            };
            format!(
                "Used unless you type another: {} for one {}, from {name} ({prices}, {}){made_of}.",
                pounds_prose(each),
                standard.one,
                central_case()
            )
        }
        _ => format!("{}, in {prices}.", provision_text::NO_PRICE),
    }
}

/// More of a label, for people who hear the page.
pub fn of_standard(standard: &Standard) -> String {
    format!(": {}", standard.label)
}

/// Whether the scenario's programmes hold the gap, or something else of the same programme, and how much.
pub fn plan_said(planned: &Planned, standard: &Standard, answer: &Appraisal) -> Option<String> {
    let id = closing_programme(library(), standard);
    let programme = answer.programme(&id)?;
    let units = |number: f64| {
        let text = provision_number(number);
        let each = if text == "1" { &programme.unit.one } else { &programme.unit.many };
        let year = if programme.unit.unit_type == UnitType::Flow { " a year" } else { "" };
        format!("{text} {each}{year}")
    };
    match planned {
        Planned::Nothing => None,
        Planned::ThisGap(chosen) => {
            let added = units(chosen.wanted.unwrap_or(0.0) - chosen.now.unwrap_or(0.0));
            let beside = chosen.now.map(|number| format!(" to the {} there already", provision_number(number)));
            let pace = pace_of(chosen).map(|label| format!(" {label}.")).unwrap_or_default();
            Some(format!("In your programmes: {}, {added} added{}.{pace}", programme.name, beside.unwrap_or_default()))
        }
        Planned::Otherwise(_) => {
            let outcome = answer.outcome.programmes.iter().find(|outcome| outcome.id == id)?;
            let scale = units(outcome.delivered.scale);
            Some(format!("Your programmes have {} already, with {scale}. Planning this changes that number.", programme.name))
        }
    }
}

fn pace_of(chosen: &ChosenProgramme) -> Option<&'static str> {
    let ramp = chosen.ramp.as_ref()?;
    library().standards.paces.iter().find(|pace| pace.ramp == *ramp).map(|pace| pace.label.as_str())
}

/// The picture's finding.
pub fn provision_finding(rows: &[(&Standard, &Provision)]) -> String {
    let short: Vec<String> = rows.iter().filter(|(_, row)| row.is_short()).map(|(standard, _)| standard.label.clone()).collect();
    match (short.len(), rows.len()) {
        (0, 1) => format!("{} meet their standard", rows[0].0.label),
        (0, _) => "Everything typed so far meets its standard".into(),
        (_, 1) => format!("{} are below their standard", short[0]),
        (few, all) => {
            format!("{few} of {all} typed so far {} below the standard: {}", super::plural(few as f64, ["is", "are"]), lower_list(&short))
        }
    }
}

fn lower_list(labels: &[String]) -> String {
    list(&labels.iter().map(|label| lower_first(label)).collect::<Vec<_>>())
}

/// What the picture measures.
pub fn provision_measure(answer: &Appraisal) -> String {
    format!("Actual provision as a share of what is recommended for {}. The heavy line is 100%.", answer.inputs.place.name)
}

/// Under a name: "5.8 recommended".
pub fn recommended_note(row: &Provision) -> String {
    format!("{} recommended", provision_number(row.recommended))
}

/// Beside a bar: "3.5 posts, 60%".
pub fn actual_says(row: &Provision, standard: &Standard) -> String {
    let amount = provision_amount(row.actual.unwrap_or(0.0), standard);
    row.share.map_or_else(|| amount.clone(), |share| format!("{amount}, {}", percent(share)))
}

/// Headings of the table.
pub fn provision_columns() -> [&'static str; 6] {
    ["What", "Actual", "Recommended", "Share", "Gap", "Cost of the gap a year"]
}

pub fn provision_cells(row: &Provision) -> [String; 5] {
    let number = |number: Option<f64>| number.map_or_else(|| "–".into(), provision_number);
    [
        number(row.actual),
        provision_number(row.recommended),
        row.share.map_or_else(|| "–".into(), percent),
        number(row.gap.filter(|_| row.is_short()).or(row.gap.map(|_| 0.0))),
        row.cost_of_gap.map_or_else(|| "no price".into(), pounds_whole),
    ]
}

/// A row, for people who hear the page.
pub fn provision_described(row: &Provision, standard: &Standard) -> String {
    format!("{}: {}, {}. ", standard.label, actual_says(row, standard), recommended_note(row))
}

/// What the costs on the page are.
pub fn provision_basis(answer: &Appraisal) -> String {
    let prices = price_basis(answer.inputs.settings.price_year);
    format!("Costs are for one year of full provision, everyone who pays, not discounted, {prices}, {}.", central_case())
}
