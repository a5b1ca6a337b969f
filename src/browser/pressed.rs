//! Which row of a picture was pressed.

use wasm_bindgen::JsCast;
use web_sys::{Element, Event};

/// The row of a picture that an event comes from.
pub fn pressed_row(event: &Event) -> Option<usize> {
    event.target()?.dyn_into::<Element>().ok()?.get_attribute("data-row")?.parse().ok()
}
