//! What several tests start from.

pub mod acceptance;
pub mod golden;
pub mod scenarios;
#[path = "../../../crates/ledger-model/tests/it/common/shared.rs"]
mod shared;
pub mod spreadsheet;

pub use shared::*;
