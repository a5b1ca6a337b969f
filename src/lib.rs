//! Prevention Ledger: costs and savings of domestic abuse interventions, for any place in the United Kingdom.
//!
//! Layers, each of which may use only those above it: `quantities`, `evidence`, `places`, `model`, `words`, `files`,
//! `browser`, `app`, `ui`. `ARCHITECTURE.md` is the map.

pub mod app;
#[cfg(not(target_arch = "wasm32"))]
pub mod appraise;
pub mod bench;
pub mod browser;
pub mod ui;

pub use {ledger_export as files, ledger_text as words};
