//! Many outcomes: what the answer would be if the numbers were a little different.
//!
//! Every uncertain input is drawn from its own stream of chance, given by a seed and the input's id, so that the same
//! scenario has the same draws everywhere. Must not read a clock, put anything into words or name the browser.

mod columns;
mod draws;
mod matters;
mod program;
mod quantile;
mod rests_on;
mod run;
mod shape;
mod tape;

pub use columns::{GROUPS, Shapes, Stream, stable_hash};
pub use draws::{Draws, Measure, Net, Summary, quantiles};
pub use matters::{BreakEvenOf, Nudge, turning_value};
pub use quantile::{FURTHEST, MOST_EVALUATIONS, Quantiles, beta_quantiles, gamma_quantiles, knot_score};
pub use rests_on::{Pounds, RestsOn, rests_on, shares};
pub use run::{LARGEST_RESULT, LongRun, MOST_KEPT, Prepared, Simulator};
pub use shape::Shape;
