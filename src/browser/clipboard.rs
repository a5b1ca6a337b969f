//! Puts text on the clipboard.

use super::promise::after;
use wasm_bindgen::JsCast;
use web_sys::Clipboard;

/// Copies a text, and says afterwards whether the browser allowed it.
pub fn copy(text: &str, then: impl FnOnce(bool) + 'static) {
    // A page that was not sent safely has no clipboard.
    let clipboard = web_sys::window()
        .and_then(|window| js_sys::Reflect::get(&window.navigator(), &"clipboard".into()).ok())
        .and_then(|clipboard| clipboard.dyn_into::<Clipboard>().ok());
    let Some(clipboard) = clipboard else {
        then(false);
        return;
    };
    after(&clipboard.write_text(text), move |done| then(done.is_some()));
}
