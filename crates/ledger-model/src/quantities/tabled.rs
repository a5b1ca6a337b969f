//! A number as a cell of a table holds it, in full: its unit, and one value, two ends, or a value and its error.

/// What a number of a table is counted in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TabledUnit {
    Pounds,
    /// A part of one: 0.72 is 72%, or 72 in 100.
    Share,
    /// What its heading says.
    Plain,
}

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
    pub unit: TabledUnit,
    pub held: Held,
}

impl Tabled {
    pub fn pounds(pounds: f64) -> Self {
        Self { unit: TabledUnit::Pounds, held: Held::One(pounds) }
    }

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
}
