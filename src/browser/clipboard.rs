//! Puts text on the clipboard, plain and rich.

use super::promise::after;
use js_sys::{Array, Object, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Clipboard, ClipboardItem};

/// Copies a text, and says afterwards whether the browser allowed it.
pub fn copy(text: &str, then: impl FnOnce(bool) + 'static) {
    match clipboard() {
        Some(clipboard) => after(&clipboard.write_text(text), move |done| then(done.is_some())),
        None => then(false),
    }
}

/// Copies a text in both flavours; the plain one alone where the browser knows no other.
pub fn copy_rich(plain: &str, html: &str, then: impl FnOnce(bool) + 'static) {
    let both = clipboard().and_then(|clipboard| Some((item(plain, html)?, clipboard)));
    let Some((item, clipboard)) = both else { return copy(plain, then) };
    let plain = plain.to_owned();
    after(&clipboard.write(&Array::of1(&item)), move |done| match done {
        Some(_) => then(true),
        None => copy(&plain, then),
    });
}

fn item(plain: &str, html: &str) -> Option<ClipboardItem> {
    // Some browsers have a clipboard and no items for it.
    if !Reflect::has(&js_sys::global(), &"ClipboardItem".into()).unwrap_or(false) {
        return None;
    }
    let flavours = Object::new();
    for (kind, text) in [("text/plain", plain), ("text/html", html)] {
        let blob = super::download::blob(&JsValue::from_str(text), kind)?;
        Reflect::set(&flavours, &kind.into(), &Promise::resolve(&blob)).ok()?;
    }
    ClipboardItem::new_with_record_from_str_to_blob_promise(&flavours).ok()
}

/// A page that was not sent safely has no clipboard.
fn clipboard() -> Option<Clipboard> {
    let navigator = web_sys::window()?.navigator();
    Reflect::get(&navigator, &"clipboard".into()).ok()?.dyn_into().ok()
}
