//! What the user says of a budget: who has promised what, how much there is a year, and how much of each programme may be chosen.

use crate::evidence::Payer;
use crate::quantities::{Deflator, PriceYear};
use std::collections::BTreeMap;

/// Most funders that are listed.
pub const MOST_FUNDERS: usize = 20;
const MOST_POUNDS: f64 = 1e12;
const MOST_UNITS: f64 = 1e8;
const MOST_YEARS: usize = 20;

/// A budget. An overlay, as all of a scenario: absent parts say nothing.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Budget {
    /// Who has promised money.
    pub funders: Vec<Funder>,
    /// What there is to spend in each year.
    pub a_year: Option<Priced>,
    /// What the best mix should do most of.
    pub aim: Aim,
    /// What is said of each programme, by its id.
    pub programmes: BTreeMap<String, Bounds>,
}

/// Somebody who pays.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Funder {
    /// What the user calls them.
    pub name: String,
    /// Whose budget it is, to be set against a fair share.
    pub payer: Option<Payer>,
    /// Pounds promised for each delivery year, in the money of that year. Years not listed: nothing.
    pub promised_cash_pounds: Vec<f64>,
}

/// Pounds, and of whose prices.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Priced {
    /// Pounds of `price_year`.
    pub pounds: f64,
    pub price_year: PriceYear,
}

impl Priced {
    /// The same in pounds of another price year; as it is where there is no index.
    pub fn in_prices_of(self, deflator: &Deflator, year: PriceYear) -> f64 {
        if self.price_year == year { self.pounds } else { self.pounds * deflator.factor(self.price_year, year).unwrap_or(1.0) }
    }
}

/// What the best mix should do most of.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Aim {
    /// Public-sector money gained less public cost, present value.
    #[default]
    PublicNet,
    /// Every kind of value less every cost, present value.
    SocialNet,
    /// People engaged.
    People,
    /// People engaged by programmes for victims at high risk.
    HighRiskPeople,
}

impl Aim {
    pub const ALL: [Self; 4] = [Self::PublicNet, Self::SocialNet, Self::People, Self::HighRiskPeople];

    /// Whether it counts people rather than pounds.
    pub fn is_people(self) -> bool {
        matches!(self, Self::People | Self::HighRiskPeople)
    }
}

/// How much of a programme may be chosen, and what starting it costs.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Bounds {
    /// Fewest units a year at which it can run, if it runs.
    pub smallest: Option<f64>,
    /// Most units a year that may be chosen; the scenario's scale where absent.
    pub largest: Option<f64>,
    pub must_run: bool,
    /// What it costs to set it up each time it starts anew, over and above its cost lines.
    pub set_up: Option<Priced>,
}

/// What is wrong with a part of a budget.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum BudgetError {
    /// Pounds outside what can be spent.
    Pounds(f64),
    /// Units outside what can be run.
    Units(f64),
    /// The smallest is above the largest.
    Crossed { smallest: f64, largest: f64 },
    /// A price year without an index.
    PriceYear(PriceYear),
    /// More funders or years than are kept.
    TooMany,
}

impl Budget {
    /// Every fault, each after the path of its field.
    pub(super) fn faults(&self, deflator: &Deflator) -> Vec<(Vec<String>, BudgetError)> {
        let mut faults = Vec::new();
        let mut fault = |path: &[&str], why: BudgetError| {
            faults.push((["budget"].iter().chain(path).map(|step| (*step).to_owned()).collect(), why));
        };
        let mut pounds = |path: &[&str], value: f64| {
            if !(0.0..=MOST_POUNDS).contains(&value) {
                fault(path, BudgetError::Pounds(value));
            }
        };
        for (at, funder) in self.funders.iter().enumerate() {
            for (year, value) in funder.promised_cash_pounds.iter().enumerate() {
                pounds(&["funders", &at.to_string(), "promised_cash_pounds", &year.to_string()], *value);
            }
        }
        let a_year = self.a_year.map(|priced| (vec!["a_year"], priced));
        let set_ups = self.programmes.iter().filter_map(|(id, bounds)| Some((vec!["programmes", id, "set_up"], bounds.set_up?)));
        let priced: Vec<(Vec<&str>, Priced)> = a_year.into_iter().chain(set_ups).collect();
        for (path, priced) in &priced {
            pounds(path, priced.pounds);
        }
        for (path, priced) in &priced {
            if deflator.index(priced.price_year).is_err() {
                fault(path, BudgetError::PriceYear(priced.price_year));
            }
        }
        for (id, bounds) in &self.programmes {
            for (name, value) in [("smallest", bounds.smallest), ("largest", bounds.largest)] {
                if let Some(value) = value.filter(|value| !(0.0..=MOST_UNITS).contains(value)) {
                    fault(&["programmes", id, name], BudgetError::Units(value));
                }
            }
            if let (Some(smallest), Some(largest)) = (bounds.smallest, bounds.largest)
                && smallest > largest
            {
                fault(&["programmes", id, "smallest"], BudgetError::Crossed { smallest, largest });
            }
        }
        let long = self.funders.iter().any(|funder| funder.promised_cash_pounds.len() > MOST_YEARS);
        if self.funders.len() > MOST_FUNDERS || long {
            fault(&["funders"], BudgetError::TooMany);
        }
        faults
    }
}
