//! Boxes people type in. A draft is kept as typed; results follow every keystroke that parses.

mod combobox;
mod draft;
mod number;
mod tick;

pub use combobox::{PlaceBox, PlaceBoxProps};
pub use draft::{Draft, use_draft};
pub use number::{NumberField, NumberFieldProps, box_id, input_mode, to_problems_on_enter};
pub use tick::tick;

/// Keeps numbers apart that are pasted from several cells of a table into one box.
#[yew::hook]
pub fn use_cells_apart() {
    yew::use_effect_with((), |()| {
        let listener = crate::browser::on_cells_pasted();
        move || drop(listener)
    });
}
