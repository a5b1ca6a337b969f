//! Many outcomes: what the answer would be if the numbers were a little different.
//!
//! Every uncertain input is drawn from its own stream of chance, given by a seed and the input's id, so that the same
//! scenario has the same draws everywhere. Must not read a clock, put anything into words or name the browser.

mod columns;
mod draws;
mod evidence_mix;
mod measure;
mod normal_form;
mod prepared;
mod program;
mod quantile;
mod run;
mod sampler;
mod sensitivity;

pub use columns::{GROUPS, Shapes, Stream, stable_hash};
pub use draws::{Draws, Summary, quantiles};
pub use evidence_mix::{EvidenceMix, Pounds, evidence_mix, shares};
pub use measure::{Measure, Net};
pub use prepared::Prepared;
pub use quantile::{MAX_NORMAL_SCORE, MOST_EVALUATIONS, Quantiles, beta_quantiles, gamma_quantiles, knot_score};
pub use run::{LARGEST_RESULT, LongRun, MOST_KEPT, Simulator};
pub use sampler::Sampler;
pub use sensitivity::{OneWay, SwitchingValue, switching_value};
