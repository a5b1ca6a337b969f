//! The calculation: what programmes against domestic abuse cost a place and save it, from the evidence in `data/`.
//!
//! Deterministic and total: no page, no browser, no clock, no file, no chance but seeded streams, and no text that a user reads but the
//! sentences of its errors.

pub mod appraisal;
pub mod budget;
pub mod change;
pub mod embedded;
pub mod evidence;
pub mod expr;
mod fields;
pub mod library_with_own;
pub mod model;
pub mod place_change;
pub mod places;
pub mod quantities;
pub mod question;
pub mod releases;
pub mod schema;
pub mod simulation;
pub mod text_limits;
