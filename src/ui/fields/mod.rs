//! Boxes people type in. A draft is kept as typed; results follow every keystroke that parses.

mod draft;
mod combobox;
mod number;

pub use draft::{Draft, use_draft};
pub use combobox::{PlaceBox, PlaceBoxProps};
pub use number::{NumberField, NumberFieldProps, box_id};
