//! Keys pressed anywhere on the page.

use gloo::events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;

/// A key as it was pressed.
pub struct Pressed {
    /// Its name: "ArrowUp", "z".
    pub key: String,
    /// Whether Control or Command was held.
    pub command: bool,
    /// Whether Shift was held.
    pub shift: bool,
    /// Whether the key is being held down and repeats.
    pub repeats: bool,
}

/// Calls back for every key pressed, until the listener is dropped; a call that returns true takes the key for itself.
pub fn on_key(call: impl Fn(Pressed) -> bool + 'static) -> Option<EventListener> {
    let window = web_sys::window()?;
    let options = EventListenerOptions::enable_prevent_default();
    Some(EventListener::new_with_options(&window, "keydown", options, move |event| {
        let Some(key) = event.dyn_ref::<web_sys::KeyboardEvent>() else { return };
        let pressed = Pressed { key: key.key(), command: key.ctrl_key() || key.meta_key(), shift: key.shift_key(), repeats: key.repeat() };
        if call(pressed) {
            event.prevent_default();
        }
    }))
}
