//! Boxes people type in. A draft is kept as typed; results follow every keystroke that parses.

mod number;

pub use number::{NumberField, NumberFieldProps};
