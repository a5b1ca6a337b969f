//! Typed numbers: price years and the index that joins them, discount schedules, uncertain values.
//!
//! Must not know what the numbers are about, read a file, or look at a clock.

mod deflator;
mod discount;
mod distribution;
mod figure;
mod price_year;
mod tabled;

pub use deflator::{Deflator, DeflatorError, Index, PriceYearError};
pub use discount::{DiscountBand, DiscountSchedule};
pub use distribution::{Bounds, Distribution, DistributionError, Uncertain, fit_shifted_lognormal};
pub use figure::{Defined, Figure, Period, Perspective, Range, Reason};
pub use price_year::{PriceYear, PriceYearUnreadable};
pub use tabled::{Held, Tabled, TabledUnit};
