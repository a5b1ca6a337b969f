//! A figure in words: never without its range, payer, years and price year.

use super::number::{pounds_prose, pounds_whole};
use super::sentence::lower_first;
use ledger_model::quantities::{Figure, Period, Perspective, PriceYear, Range};

/// A figure said: the parts are shown together, and `whole` is what is copied.
#[derive(Clone, Debug, PartialEq)]
pub struct Said {
    /// Two significant figures: "£2.8 million".
    pub value: String,
    /// Whole pounds, for a table.
    pub full: String,
    /// "central case", or "8 in 10 runs: £1.9 million to £3.8 million".
    pub range: String,
    /// "Public services, 2026/27 to 2030/31, discounted, 2024 prices".
    pub basis: String,
    /// All of it in one line.
    pub whole: String,
}

/// A figure in words.
pub fn said(figure: &Figure) -> Said {
    let value = pounds_prose(figure.pounds);
    let range = match figure.range {
        Range::CentralCase => central_case().to_owned(),
        Range::Middle80 { low, high } => format!("8 in 10 runs: {} to {}", pounds_prose(low), pounds_prose(high)),
    };
    let payer = match figure.perspective {
        Perspective::PublicSector => "Public services",
        Perspective::Cashable => "What could leave a public budget",
        Perspective::Society => "Everyone, every kind of value",
        Perspective::Part => "This line only",
    };
    let basis = format!("{payer}, {}, {}", period(figure.period), price_basis(figure.price_year));
    let whole = format!("{value} ({range}; {})", lower_first(&basis));
    Said { value, full: pounds_whole(figure.pounds), range, basis, whole }
}

/// What stands in the place of a range while there are no draws.
pub fn central_case() -> &'static str {
    "central case"
}

/// Beside every answer while there are no draws: what a central case does not say.
pub fn caution() -> &'static str {
    "This is one result from the middle of what is known. It does not say how sure we are, or what could go wrong."
}

/// "2026/27 to 2030/31, discounted".
pub fn period(period: Period) -> String {
    let year = |start: u16| PriceYear::Financial(start).to_string();
    let last = period.first_year + period.years.saturating_sub(1);
    let span = if period.years <= 1 { year(period.first_year) } else { format!("{} to {}", year(period.first_year), year(last)) };
    if period.discounted { format!("{span}, discounted") } else { span }
}

/// "2024 prices".
pub fn price_basis(year: PriceYear) -> String {
    format!("{year} prices")
}

/// "2026/27 to 2030/31, discounted, 2024 prices" of a whole answer.
pub(super) fn period_and_prices(answer: &ledger_model::appraisal::Appraisal) -> String {
    let settings = &answer.inputs.settings;
    let years = Period { first_year: settings.first_year, years: settings.years, discounted: true };
    format!("{}, {}", period(years), price_basis(settings.price_year))
}
