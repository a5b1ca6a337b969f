//! The form for a programme of the user's own: what is typed, the programme it makes, and what is wrong with it.
//!
//! A field is named by the key that the checks of the library give a fault there ("parameter unit-cost, price_year"), so
//! that each sentence finds its box.

mod draft;
mod effects;
mod faults;
mod fields;
mod lists;
mod made;
mod naming;
mod numbers;
mod options;
mod parts;
mod start;

pub use draft::{OwnDraft, OwnEdit};
pub use faults::OwnProgrammeError;
pub use made::own_as_toml;
pub use naming::new_id;
pub use options::Offer;
