//! Pages, fields, figures and charts.
//!
//! Must not calculate: it asks `app` for the answer and `words` for every text.

pub mod charts;
pub mod fields;
pub mod guard_panel;
mod nodes;
pub mod pages;
pub mod qr;
pub mod shell;
mod taking;
pub mod why;
