//! The year whose prices an amount of money is in.

use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;

/// The year whose prices an amount is in: a calendar year (`2008`) or a financial year (`2016/17`, April to March).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub enum PriceYear {
    /// January to December of this year.
    Calendar(u16),
    /// April of this year to March of the next.
    Financial(u16),
}

/// A price year that cannot be read.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("“{0}” is not a price year: write a calendar year such as 2024, or a financial year such as 2016/17.")]
pub struct PriceYearUnreadable(pub String);

impl PriceYear {
    /// The financial year, April to March, of a day such as "2026-11-22"; none for a text that is no day.
    pub fn financial_of_day(day: &str) -> Option<Self> {
        let mut parts = day.splitn(3, '-').map(str::parse::<u16>);
        let (year, month) = (parts.next()?.ok()?, parts.next()?.ok()?);
        let begun = (1..=12).contains(&month).then_some(month >= 4)?;
        Some(Self::Financial(if begun { year } else { year.checked_sub(1)? }))
    }

    /// The calendar year in which this price year begins.
    pub fn first_calendar_year(self) -> u16 {
        match self {
            Self::Calendar(year) | Self::Financial(year) => year,
        }
    }
}

impl fmt::Display for PriceYear {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Calendar(year) => write!(out, "{year}"),
            Self::Financial(year) => write!(out, "{year}/{:02}", (year % 100 + 1) % 100),
        }
    }
}

impl FromStr for PriceYear {
    type Err = PriceYearUnreadable;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let unreadable = || PriceYearUnreadable(text.chars().take(40).collect());
        let year_of = |part: &str| {
            let digits = part.len() == 4 && part.bytes().all(|byte| byte.is_ascii_digit());
            digits.then(|| part.parse::<u16>().ok()).flatten()
        };
        match text.trim().split_once('/') {
            None => year_of(text.trim()).map(Self::Calendar).ok_or_else(unreadable),
            Some((first, second)) => {
                let year = year_of(first).ok_or_else(unreadable)?;
                let follows = second.len() == 2 && second.parse() == Ok((year + 1) % 100);
                follows.then_some(Self::Financial(year)).ok_or_else(unreadable)
            }
        }
    }
}

impl TryFrom<String> for PriceYear {
    type Error = PriceYearUnreadable;
    fn try_from(text: String) -> Result<Self, Self::Error> {
        text.parse()
    }
}

impl From<PriceYear> for String {
    fn from(year: PriceYear) -> Self {
        year.to_string()
    }
}
