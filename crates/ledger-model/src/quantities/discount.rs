//! What a pound of a later year is worth today.

use crate::schema::{Node, Shape};
use serde::{Deserialize, Serialize};

/// A yearly rate and the first year it applies to.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DiscountBand {
    /// The first year, counted from 0, that this rate takes a factor to.
    pub from_year: u32,
    /// The yearly rate, a proportion: 0.035 is 3.5%.
    pub rate: f64,
}

/// Yearly discount rates that may change with time. Year 0 is worth 1; each year divides by one plus its own rate.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct DiscountSchedule {
    bands: Vec<DiscountBand>,
}

impl Node for DiscountSchedule {
    fn shape(&mut self) -> Shape<'_> {
        self.bands.shape()
    }

    fn blank() -> Self {
        Self { bands: Vec::new() }
    }
}

impl DiscountSchedule {
    /// A schedule from bands in order of `from_year`.
    pub fn new(bands: Vec<DiscountBand>) -> Self {
        Self { bands }
    }

    /// One rate for every year.
    pub fn flat(rate: f64) -> Self {
        Self { bands: vec![DiscountBand { from_year: 0, rate }] }
    }

    /// The bands, in order.
    pub fn bands(&self) -> &[DiscountBand] {
        &self.bands
    }

    /// The rate that takes the factor of the year before to this year.
    pub fn rate(&self, year: u32) -> f64 {
        self.bands.iter().rev().find(|band| band.from_year <= year).map_or(0.0, |band| band.rate)
    }

    /// Factors of years 0 to `years` − 1.
    ///
    /// ```
    /// use ledger_model::quantities::DiscountSchedule;
    /// let factors = DiscountSchedule::flat(0.035).factors(10);
    /// assert!((factors.iter().sum::<f64>() - 8.607687).abs() < 1e-6);
    /// ```
    pub fn factors(&self, years: usize) -> Vec<f64> {
        let mut factor = 1.0;
        (0..years as u32)
            .map(|year| {
                if year > 0 {
                    factor /= 1.0 + self.rate(year);
                }
                factor
            })
            .collect()
    }
}
