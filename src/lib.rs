//! Prevention Ledger: costs and savings of domestic abuse interventions, for any place in the United Kingdom.
//!
//! The page (`browser`, `app`, `ui`) and the command (`appraise`). `ARCHITECTURE.md` is the map.

pub mod app;
#[cfg(not(target_arch = "wasm32"))]
pub mod appraise;
pub mod bench;
pub mod browser;
pub mod ui;

pub use {ledger_export as files, ledger_text as words};
