//! What a step comes to, as text.

use crate::number::{count, decimal, pounds_whole, ratio};
use ledger_model::model::{Inputs, Step, StepUnit};
use ledger_model::quantities::PriceYear;

/// One value, or one for each year.
#[derive(Clone, Debug, PartialEq)]
pub enum ValuesSaid {
    One(String),
    /// A year, its value, and that in full, in order.
    ByYear(Vec<(String, String, f64)>),
}

impl ValuesSaid {
    /// What a step comes to.
    pub fn of(inputs: &Inputs, step: &Step) -> Self {
        if let [only] = step.values.as_slice() {
            return Self::One(value_said(*only, step.unit));
        }
        let looked_at = inputs.plan.years;
        let last = step.values.iter().rposition(|value| *value != 0.0).map_or(0, |at| at + 1);
        let rows = step.values.iter().enumerate().take(last.max(looked_at));
        let named = |year: usize| {
            let name = PriceYear::Financial(inputs.settings.first_year.saturating_add(year as u16)).to_string();
            if year < looked_at { name } else { format!("{name}, after the years looked at") }
        };
        Self::ByYear(rows.map(|(year, value)| (named(year), value_said(*value, step.unit), *value)).collect())
    }
}

/// A value in the unit of its step, with enough figures to check the next step by hand.
pub fn value_said(value: f64, unit: StepUnit) -> String {
    match unit {
        StepUnit::Pounds => working_pounds(value),
        StepUnit::People => of_things(value, "person", "people"),
        StepUnit::Cases => of_things(value, "case", "cases"),
        StepUnit::Posts => of_things(value, "post", "posts"),
        StepUnit::VictimYears => of_things(value, "year of abuse", "years of abuse"),
        StepUnit::Units => things(value),
        StepUnit::Share => format!("{}%", decimal(rounded(value * 100.0, 4))),
        StepUnit::PerPound => format!("{} for each £1", ratio(value)),
        StepUnit::Year => format!("Year {}", decimal(value)),
        StepUnit::Plain => decimal(rounded(value, 5)),
    }
}

/// Pounds with enough figures to check by hand: £1,234, £2.15, £0.822, −£0.101.
pub fn working_pounds(pounds: f64) -> String {
    let size = pounds.abs();
    if size >= 99.995 || size == 0.0 {
        return pounds_whole(pounds);
    }
    let text = if size >= 0.9995 { format!("£{size:.2}") } else { format!("£{}", decimal(rounded(size, 3))) };
    if pounds < 0.0 { format!("\u{2212}{text}") } else { text }
}

fn of_things(value: f64, one: &str, many: &str) -> String {
    let text = things(value);
    if text == "1" { format!("1 {one}") } else { format!("{text} {many}") }
}

/// A count: whole from 1,000, otherwise to four figures.
fn things(value: f64) -> String {
    if value.abs() >= 1000.0 { count(value) } else { decimal(rounded(value, 4)) }
}

/// To so many significant figures.
pub fn rounded(value: f64, figures: i32) -> f64 {
    if value.abs() < 1e-300 || !value.is_finite() {
        return 0.0;
    }
    let unit = 10f64.powi(figures - 1 - value.abs().log10().floor() as i32);
    (value * unit).round() / unit
}
