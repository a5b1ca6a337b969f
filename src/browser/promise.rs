//! What is done once the browser has kept a promise, or broken it.

use js_sys::Promise;
use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen::JsValue;
use wasm_bindgen::closure::Closure;

/// Hands over what was promised; nothing where the promise is broken.
pub fn after(promise: &Promise, then: impl FnOnce(Option<JsValue>) + 'static) {
    // One of the two is called: what is to be done is taken by whichever it is.
    let then = Rc::new(Cell::new(Some(then)));
    let when = |kept: bool| {
        let then = then.clone();
        Closure::once(move |value: JsValue| {
            if let Some(then) = then.take() {
                then(kept.then_some(value));
            }
        })
    };
    let (kept, broken) = (when(true), when(false));
    let _ = promise.then2(&kept, &broken);
    kept.forget();
    broken.forget();
}
