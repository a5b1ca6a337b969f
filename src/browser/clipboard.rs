//! Puts text on the clipboard.

use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
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
    // One of the two is called: what is to be done is taken by whichever it is.
    let then = Rc::new(Cell::new(Some(then)));
    let when = |allowed: bool| {
        let then = then.clone();
        Closure::once(move |_: JsValue| {
            if let Some(then) = then.take() {
                then(allowed);
            }
        })
    };
    let (done, refused) = (when(true), when(false));
    let _ = clipboard.write_text(text).then2(&done, &refused);
    done.forget();
    refused.forget();
}
