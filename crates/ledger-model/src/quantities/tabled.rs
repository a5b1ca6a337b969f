//! A number as a cell of a table holds it, in full: its unit, and one value, two ends, or a value and its error.

use std::fmt::{Display, Formatter};

/// What a number of a table is counted in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TabledUnit {
    /// Pounds.
    Pounds,
    /// A part of one: 0.72 is 72%, or 72 in 100.
    Share,
    /// What its heading says.
    Plain,
}

/// How much.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Held {
    /// One value.
    One(f64),
    /// A low end and a high one.
    Between(f64, f64),
    /// A value and one standard error.
    Give(f64, f64),
}

/// A number of a table.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Tabled {
    /// In what.
    pub unit: TabledUnit,
    /// How much.
    pub held: Held,
}

impl Tabled {
    /// Pounds.
    pub fn pounds(pounds: f64) -> Self {
        Self { unit: TabledUnit::Pounds, held: Held::One(pounds) }
    }

    /// From so many pounds to so many.
    pub fn pounds_between((low, high): (f64, f64)) -> Self {
        Self { unit: TabledUnit::Pounds, held: Held::Between(low, high) }
    }

    /// A part of one.
    pub fn share(share: f64) -> Self {
        Self { unit: TabledUnit::Share, held: Held::One(share) }
    }

    /// What its heading says.
    pub fn plain(number: f64) -> Self {
        Self { unit: TabledUnit::Plain, held: Held::One(number) }
    }

    /// As it was written by `Display`; none where it was not.
    pub fn read(text: &str) -> Option<Self> {
        let mut letters = text.chars();
        let unit = match letters.next()? {
            '£' => TabledUnit::Pounds,
            '%' => TabledUnit::Share,
            '#' => TabledUnit::Plain,
            _ => return None,
        };
        let rest = letters.as_str();
        let number = |text: &str| text.parse::<f64>().ok().filter(|number| number.is_finite());
        let two = |between: char| rest.split_once(between).and_then(|(one, other)| Some((number(one)?, number(other)?)));
        let held = two('~')
            .map(|(low, high)| Held::Between(low, high))
            .or_else(|| two('±').map(|(value, error)| Held::Give(value, error)))
            .or_else(|| number(rest).map(Held::One))?;
        Some(Self { unit, held })
    }
}

impl Display for Tabled {
    /// "£1234.5", "%0.1~0.4", "#3±0.2".
    fn fmt(&self, out: &mut Formatter<'_>) -> std::fmt::Result {
        let unit = match self.unit {
            TabledUnit::Pounds => '£',
            TabledUnit::Share => '%',
            TabledUnit::Plain => '#',
        };
        match self.held {
            Held::One(value) => write!(out, "{unit}{value}"),
            Held::Between(low, high) => write!(out, "{unit}{low}~{high}"),
            Held::Give(value, error) => write!(out, "{unit}{value}±{error}"),
        }
    }
}
