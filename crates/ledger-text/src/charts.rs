//! Pictures in words: findings as titles for every sign, what is measured, names of bars and patterns.

use super::figure::{central_case, price_basis};
use super::number::{pounds_prose, years_of};
use super::sentence::lower_first;
use ledger_model::appraisal::Appraisal;
use ledger_model::evidence::{Kind, Payer};
use ledger_model::model::Results;
use ledger_model::quantities::{Defined, PriceYear, Reason};

/// A payer's name, as a heading.
pub fn payer(payer: Payer) -> &'static str {
    match payer {
        Payer::Police => "Police",
        Payer::CriminalJustice => "Criminal justice",
        Payer::CivilJustice => "Civil justice",
        Payer::Nhs => "NHS",
        Payer::Councils => "Councils and victim services",
        Payer::Charities => "Charities",
        Payer::Economy => "Employers and the economy",
        Payer::Victims => "Victims and survivors",
        Payer::Unallocated => "Not allocated by the source",
    }
}

/// A payer at the start of a sentence, and whether it is many.
fn subject(payer: Payer) -> (&'static str, bool) {
    match payer {
        Payer::Police => ("The police", true),
        Payer::Nhs => ("The NHS", false),
        Payer::Unallocated => ("Payers the source does not name", true),
        Payer::CriminalJustice | Payer::CivilJustice => (self::payer(payer), false),
        Payer::Councils | Payer::Charities | Payer::Economy | Payer::Victims => (self::payer(payer), true),
    }
}

/// A payer within a sentence.
fn object(payer: Payer) -> String {
    let (name, _) = subject(payer);
    if payer == Payer::Nhs { "the NHS".into() } else { lower_first(name) }
}

fn does(many: bool, verb: &str) -> String {
    if many { verb.to_owned() } else { format!("{verb}s") }
}

/// "5 years, discounted, 2024 prices".
pub(super) fn years_and_prices(answer: &Appraisal) -> String {
    let years = answer.outcome.total.yearly.len() as f64;
    format!("{}, discounted, {}", years_of(years), price_basis(answer.inputs.settings.price_year))
}

/// "5 years, discounted, 2024 prices, central case".
pub fn chart_basis(answer: &Appraisal) -> String {
    format!("{}, {}", years_and_prices(answer), central_case())
}

/// What opens the table of a picture.
pub fn table_of_figures() -> &'static str {
    "Table of these figures"
}

/// Short pounds for narrow pictures: £2.8m.
pub fn pounds_narrow(pounds: f64) -> String {
    pounds_prose(pounds).replace("\u{a0}million", "m").replace("\u{a0}billion", "bn")
}

/// Heading of the left side.
pub fn pays() -> &'static str {
    "Pays"
}

/// Heading of the right side.
pub fn avoids() -> &'static str {
    "Avoids"
}

/// Beside what could leave a budget.
pub fn could_leave(amount: &str, long: bool) -> String {
    if long { format!("{amount} could leave a budget") } else { format!("{amount} from budgets") }
}

/// Beside what a payer loses; the amount carries its minus.
pub fn costs_rise(amount: &str) -> String {
    format!("{amount}: costs rise")
}

/// Names of patterns and columns.
pub mod key {
    pub const COST: &str = "Pays";
    pub const CASHABLE: &str = "Could leave a budget (cashable)";
    pub const DEMAND: &str = "Demand avoided: time freed, not cash";
    pub const ECONOMY: &str = "Economy: lost output avoided";
    pub const HARM: &str = "Harm avoided, valued in pounds";
    pub const ELSEWHERE: &str = "In no named public budget";
    pub const LOST: &str = "Costs rise";
    pub const PART: &str = "Added by a programme";
    pub const PROGRAMMES_COST: &str = "Cost";
    pub const SUM: &str = "Totals";
    pub const SHORT: &str = "Taken off, or short of the cost";
}

/// What public payers named by the sources avoid, leaving out those whose costs rise.
pub(super) fn named_public_benefit(results: &Results) -> f64 {
    let public = Payer::ALL.into_iter().filter(|payer| payer.is_public());
    public.map(|payer| results.by_payer[payer as usize].benefit.max(0.0)).sum()
}

/// Whether most public money avoided is given by its source to no one payer.
pub(super) fn mostly_unnamed(results: &Results) -> bool {
    results.public_sector.benefit >= 0.5 && named_public_benefit(results) < results.public_sector.benefit / 2.0
}

/// Who pays and who saves, as a finding.
pub fn who_pays_finding(results: &Results) -> String {
    let largest = |of: fn(&ledger_model::model::PayerSum) -> f64, among: &dyn Fn(Payer) -> bool| {
        let each = Payer::ALL.into_iter().filter(|payer| among(*payer)).map(|payer| (payer, of(&results.by_payer[payer as usize])));
        each.filter(|(_, pounds)| *pounds >= 0.5).max_by(|one, other| one.1.total_cmp(&other.1)).map(|(payer, _)| payer)
    };
    let pays = largest(|sum| sum.cost, &|_| true);
    let avoids = largest(|sum| sum.benefit, &|payer| payer.is_public());
    let public = results.public_sector.benefit;
    let little = results.public_sector.cashable < public * 0.5;
    let tail = |payer: Payer| {
        let sum = &results.by_payer[payer as usize];
        if little && sum.cashable < sum.benefit * 0.5 { ", but little of it is cash" } else { "" }
    };
    match (pays, avoids) {
        (Some(pays), _) if mostly_unnamed(results) => {
            let (name, many) = subject(pays);
            format!("{name} {} most. Most of what public services avoid is given by its source to no one payer", does(many, "pay"))
        }
        (None, None) => "Nothing is spent, and no public service avoids costs".into(),
        (None, Some(avoids)) => {
            let (name, many) = subject(avoids);
            format!("Nothing is spent. {name} {} most{}", does(many, "avoid"), tail(avoids))
        }
        (Some(pays), None) => {
            let (name, many) = subject(pays);
            let end = if results.benefit > 0.5 { "No public service avoids costs" } else { "Nobody avoids costs" };
            format!("{name} {} most. {end}", does(many, "pay"))
        }
        (Some(pays), Some(avoids)) if pays == avoids => {
            let (name, many) = subject(pays);
            format!("{name} {} most and, among public services, {} most{}", does(many, "pay"), does(many, "avoid"), tail(avoids))
        }
        (Some(pays), Some(avoids)) => {
            let (first, many) = subject(pays);
            let (second, others) = subject(avoids);
            format!(
                "{first} {} most. Among public services, {} {} most{}",
                does(many, "pay"),
                lower_name(second),
                does(others, "avoid"),
                tail(avoids)
            )
        }
    }
}

fn lower_name(name: &str) -> String {
    if name == "The NHS" { "the NHS".into() } else { lower_first(name) }
}

/// Which kind of value is the largest, as a finding.
pub fn kinds_finding(results: &Results) -> String {
    let gains = Kind::ALL.map(|kind| (kind, results.by_kind[kind as usize].benefit));
    let some = |pounds: f64| pounds.abs() >= 0.5;
    if gains.iter().all(|(_, pounds)| !some(*pounds)) {
        return if some(results.cost) {
            "No benefit is counted, so there is only a cost"
        } else {
            "Nothing is spent and no benefit is counted"
        }
        .into();
    }
    let positive: f64 = gains.iter().map(|(_, pounds)| pounds.max(0.0)).sum();
    let largest = gains.into_iter().max_by(|one, other| one.1.total_cmp(&other.1)).unwrap_or((Kind::Public, 0.0));
    if largest.1 < 0.5 {
        return "Costs would rise, not fall".into();
    }
    let how_much = if largest.1 > positive / 2.0 { "Most" } else { "The largest part" };
    let what = match largest.0 {
        Kind::Public => format!("public-sector money, of which {} could leave a budget", pounds_prose(results.public_sector.cashable)),
        Kind::Economy => "gain to the economy, which no public budget holds".into(),
        Kind::Harm => "harm avoided, which no budget holds".into(),
        Kind::Unsplit => "not split by its source, so nobody can say whose it is".into(),
    };
    format!("{how_much} of the value is {what}")
}

/// A bar of the kinds picture: name and note.
pub fn kind_bar(kind: KindBar) -> (&'static str, &'static str) {
    match kind {
        KindBar::Cost => ("Cost of the programmes", "what is spent"),
        KindBar::Cashable => ("Could leave a budget", "public sector, cashable"),
        KindBar::Demand => ("Demand avoided", "public sector, not cash"),
        KindBar::Economy => ("Economy", "lost output avoided"),
        KindBar::Harm => ("Harm avoided", "valued, not a budget"),
        KindBar::Unsplit => ("Not split by the source", "could be any of these"),
    }
}

/// The bars of the kinds picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum KindBar {
    Cost,
    Cashable,
    Demand,
    Economy,
    Harm,
    Unsplit,
}

/// Whose running total or steps.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Whose {
    /// Public money only.
    Public,
    /// Everyone, every kind of value.
    Society,
}

/// "Public money" or "Counting everything".
pub fn whose(whose: Whose) -> &'static str {
    match whose {
        Whose::Public => "Public money",
        Whose::Society => "Counting everything",
    }
}

/// When it pays back, as a finding: from the running total of every year that counts, and how many years are looked at.
pub fn running_finding(side: Whose, payback: Defined<f64>, totals: &[f64], years_looked_at: usize) -> String {
    let years = years_of(years_looked_at as f64);
    let last = totals.last().copied().unwrap_or(0.0);
    let at_their_end = years_looked_at.checked_sub(1).and_then(|at| totals.get(at)).copied().unwrap_or(last);
    let (pays, does_not, spends_nothing) = match side {
        Whose::Public => {
            ("Public money is made up", "Public money is not made up", "Public services spend nothing, so there is nothing to make up")
        }
        Whose::Society => (
            "Counting everything, the cost is made up",
            "Even counting everything, the cost is not made up",
            "Nothing is spent, so there is nothing to make up",
        ),
    };
    match payback {
        Defined::Value(year) => format!("{pays} in year {year:.0}"),
        Defined::Undefined(Reason::NotWithinTheYears) if last >= 0.0 && at_their_end < 0.0 => {
            format!("{does_not} within {years}: it is {} short at their end, and made up later", pounds_prose(-at_their_end))
        }
        Defined::Undefined(Reason::NotWithinTheYears) if last < 0.0 => {
            format!("{does_not} within {years}: it ends {} short", pounds_prose(-last))
        }
        Defined::Undefined(Reason::NotWithinTheYears) => format!("{does_not} for good within {years}"),
        Defined::Undefined(_) if last <= -0.5 => format!("{spends_nothing}, yet costs rise by {}", pounds_prose(last.abs())),
        Defined::Undefined(_) => spends_nothing.into(),
    }
}

/// What stands above the line: "Pays back in year 3".
pub fn running_mark(payback: Defined<f64>, years: usize) -> String {
    match payback {
        Defined::Value(year) => format!("Pays back in year {year:.0}"),
        Defined::Undefined(Reason::NotWithinTheYears) => format!("Does not pay back within {}", years_of(years as f64)),
        Defined::Undefined(_) => "Nothing to pay back".into(),
    }
}

/// "2026/27".
pub fn year_name(first_year: u16, at: usize) -> String {
    PriceYear::Financial(first_year + at as u16).to_string()
}

/// "Year 1, 2026/27".
pub fn year_heading(first_year: u16, at: usize) -> String {
    format!("Year {}, {}", at + 1, year_name(first_year, at))
}

/// What the running total measures.
pub fn running_measure(side: Whose, answer: &Appraisal) -> String {
    let what = match side {
        Whose::Public => "public-sector costs avoided minus cost to public services",
        Whose::Society => "all benefit (public money, economy, harm) minus all cost",
    };
    format!("Running total of {what}. {}.", chart_basis(answer))
}

/// What the pictures are called, for people who hear the page.
pub fn running_title(side: Whose) -> String {
    format!("Running total by year: {}", lower_first(whose(side)))
}

/// What the kinds picture measures.
pub fn kinds_measure(answer: &Appraisal) -> String {
    let line = if answer.draws().is_some() { " The line under each bar holds 8 in 10 runs." } else { "" };
    format!("Cost, and each kind of value. {}. Bars are separate on purpose: they are different kinds of value.{line}", chart_basis(answer))
}

/// What the payers picture measures.
pub fn payers_measure(answer: &Appraisal) -> String {
    format!("What each organisation pays, and the costs it avoids after overlap. {}. One scale on both sides.", chart_basis(answer))
}

pub fn steps_measure(side: Whose, answer: &Appraisal) -> String {
    let whose = match side {
        Whose::Public => "Public money only",
        Whose::Society => "Every kind of value, all payers",
    };
    format!("From what each programme would avoid alone to what is left over together. {whose}. {}.", chart_basis(answer))
}

/// From gross to what is left over, as a finding.
pub fn steps_finding(side: Whose, as_quoted: bool, overlap: f64, left: f64) -> String {
    let counted = if as_quoted {
        "Figures as quoted take nothing off for people counted twice".into()
    } else if overlap.abs() < 0.5 {
        "Nothing is taken off for overlap".into()
    } else if overlap > 0.0 {
        format!("{} would be counted twice, so we take it off", pounds_prose(overlap))
    } else {
        format!("{} of rising costs would be counted twice, so we take it off them", pounds_prose(-overlap))
    };
    let short = left <= -0.5;
    let rest = match side {
        _ if left.abs() < 0.5 => "What is avoided is as much as the cost".into(),
        Whose::Public if short => format!("What public services avoid falls {} short of their cost", pounds_prose(-left)),
        Whose::Public => format!("{} of public money is left over", pounds_prose(left)),
        Whose::Society if short => format!("Even counting everything, what is avoided falls {} short of the cost", pounds_prose(-left)),
        Whose::Society => format!("Counting everything, {} is left over", pounds_prose(left)),
    };
    format!("{counted}. {rest}")
}

/// Names of steps.
pub fn overlap_step() -> &'static str {
    "Counted twice (overlap)"
}

/// The sum after overlap.
pub fn costs_avoided_step() -> &'static str {
    "Costs avoided"
}

/// What is spent.
pub fn cost_step() -> &'static str {
    "Cost of the programmes"
}

/// What remains.
pub fn left_over_step() -> &'static str {
    "Left over"
}

/// A payer within a sentence, and whether it is many.
pub fn payer_in_sentence(payer: Payer) -> (String, bool) {
    (object(payer), subject(payer).1)
}

/// A payer at the start of a sentence, and whether it is many.
pub fn payer_first(payer: Payer) -> (&'static str, bool) {
    subject(payer)
}

/// "Police: pays £760,000, avoids £900,000, of which £61,000 could leave a budget. "
pub fn payer_described(name: &str, cost: f64, benefit: f64, cashable: f64) -> String {
    let budget = if cashable > 0.0 { format!(", of which {} could leave a budget", pounds_prose(cashable)) } else { String::new() };
    format!("{name}: pays {}, avoids {}{budget}. ", pounds_prose(cost), pounds_prose(benefit))
}

/// Names and amounts in one sentence.
pub fn described<'a>(parts: impl Iterator<Item = (&'a str, f64)>) -> String {
    parts.map(|(name, pounds)| format!("{name} {}", pounds_prose(pounds))).collect::<Vec<_>>().join("; ")
}

/// A programme's short name.
pub fn programme_name(answer: &Appraisal, id: &str) -> String {
    answer.programme(id).map_or_else(|| id.to_owned(), |programme| programme.name.clone())
}

/// What the payers picture is.
pub fn payers_title() -> &'static str {
    "Cost and costs avoided by payer"
}

/// What the payers picture does not say.
pub fn payers_caveat() -> &'static str {
    "Time and demand freed is real, but no money comes back. Gains to employers and to victims and survivors are in nobody’s budget."
}

/// Caption of the payers table.
pub fn payers_caption(answer: &Appraisal) -> String {
    format!("Cost and costs avoided by payer, {}", chart_basis(answer))
}

/// Columns of the payers table.
pub fn payers_columns() -> [&'static str; 7] {
    ["Payer", "Pays", "Could leave a budget", "Demand avoided", "In no named public budget", "All costs avoided", "Net"]
}

/// What the kinds picture is.
pub fn kinds_title() -> &'static str {
    "Cost and kinds of value"
}

/// Caption of the kinds table.
pub fn kinds_caption(answer: &Appraisal) -> String {
    format!("Cost and kinds of value, {}", chart_basis(answer))
}

/// Columns of the kinds table.
pub fn kinds_columns() -> [&'static str; 3] {
    ["Kind of value", "Central case", "8 in 10 runs"]
}

pub fn steps_title() -> &'static str {
    "From gross to net"
}

pub fn steps_columns() -> [&'static str; 6] {
    ["Programme", "Alone (gross)", "Overlap", "Costs avoided", "Cost", "Net"]
}

/// The foot of a table of payers.
pub fn all_payers() -> &'static str {
    "All"
}

/// The foot of a table of programmes.
pub fn all_programmes() -> &'static str {
    "All together"
}

/// What figures are called, for people who hear the page.
pub fn figure_cost() -> &'static str {
    "cost, present value"
}

/// See `figure_cost`.
pub fn figure_cashable() -> &'static str {
    "what could leave a budget"
}

/// See `figure_cost`.
pub fn figure_benefit() -> &'static str {
    "all costs avoided"
}

/// See `figure_cost`.
pub fn figure_net_society() -> &'static str {
    "net for society"
}
