//! Boxes people type in. A draft is kept as typed; results follow every keystroke that parses.

mod combobox;
mod draft;
mod number;
mod tick;

pub use combobox::{PlaceBox, PlaceBoxProps};
pub use draft::{Draft, use_draft};
pub use number::{NumberField, NumberFieldProps, box_id, to_problems_on_enter};
pub use tick::tick;
