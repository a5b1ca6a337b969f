//! The price index that turns pounds of one year into pounds of another.

use super::PriceYear;

/// HM Treasury's GDP deflator: a price index by calendar year.
#[derive(Clone, Debug, PartialEq)]
pub struct Deflator {
    /// Calendar years in order, and their levels.
    index: Vec<(u16, f64)>,
}

/// The index of a price year, and whether part of that year had to be left out.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Index {
    /// The index on the deflator's own base.
    pub level: f64,
    /// True for a financial year whose second part lies beyond the index, so only its first year was used.
    pub first_year_only: bool,
}

/// A deflator table that cannot be used.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
pub enum DeflatorError {
    /// No rows.
    #[error("The price index has no years.")]
    Empty,
    /// Years that are not in order, or twice.
    #[error("The price index holds {year} out of order or twice: list each year once, the earliest first.")]
    OutOfOrder {
        /// The calendar year.
        year: u16,
    },
    /// An index that is not a positive number.
    #[error("The price index of {year} is {level}: it must be a number above 0.")]
    NotPositive {
        /// The calendar year.
        year: u16,
        /// What stands there.
        level: f64,
    },
}

/// A price year for which there is no index.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
#[error("There is no price index for {year}: choose a year from {first} to {last}.")]
pub struct PriceYearError {
    /// The year asked for.
    pub year: PriceYear,
    /// The first calendar year of the index.
    pub first: u16,
    /// The last calendar year of the index.
    pub last: u16,
}

/// A financial year holds nine months of its first calendar year and three of its second.
const MONTHS_IN_FIRST_YEAR: f64 = 9.0;
const MONTHS_IN_SECOND_YEAR: f64 = 3.0;

impl Deflator {
    /// An index from rows of calendar year and level.
    pub fn new(rows: impl IntoIterator<Item = (u16, f64)>) -> Result<Self, DeflatorError> {
        let index: Vec<(u16, f64)> = rows.into_iter().collect();
        if index.is_empty() {
            return Err(DeflatorError::Empty);
        }
        if let Some(pair) = index.windows(2).find(|pair| pair[0].0 >= pair[1].0) {
            return Err(DeflatorError::OutOfOrder { year: pair[1].0 });
        }
        if let Some(&(year, level)) = index.iter().find(|(_, level)| !(level.is_finite() && *level > 0.0)) {
            return Err(DeflatorError::NotPositive { year, level });
        }
        Ok(Self { index })
    }

    /// The first and last calendar year of the index.
    pub fn span(&self) -> (u16, u16) {
        let first = self.index.first().map_or(0, |(year, _)| *year);
        let last = self.index.last().map_or(0, |(year, _)| *year);
        (first, last)
    }

    /// The calendar years of the index and their levels, in order.
    pub fn rows(&self) -> impl Iterator<Item = (u16, f64)> + '_ {
        self.index.iter().copied()
    }

    /// The index of a price year; a financial year is nine months of its first calendar year and three of its second.
    pub fn index(&self, year: PriceYear) -> Result<Index, PriceYearError> {
        let (first, last) = self.span();
        let refused = PriceYearError { year, first, last };
        let level = |calendar: u16| self.index.iter().find(|(year, _)| *year == calendar).map(|(_, level)| *level);
        match year {
            PriceYear::Calendar(calendar) => level(calendar).map(|level| Index { level, first_year_only: false }).ok_or(refused),
            PriceYear::Financial(start) => {
                let first_level = level(start).ok_or(refused)?;
                Ok(start.checked_add(1).and_then(level).map_or(Index { level: first_level, first_year_only: true }, |second| Index {
                    level: (MONTHS_IN_FIRST_YEAR * first_level + MONTHS_IN_SECOND_YEAR * second)
                        / (MONTHS_IN_FIRST_YEAR + MONTHS_IN_SECOND_YEAR),
                    first_year_only: false,
                }))
            }
        }
    }

    /// What one pound of `from` is worth in pounds of `to`.
    pub fn factor(&self, from: PriceYear, to: PriceYear) -> Result<f64, PriceYearError> {
        Ok(self.index(to)?.level / self.index(from)?.level)
    }
}
