//! Fetches one of the app's own files, which lies beside the page. The page names it in a `meta` element.

use js_sys::{ArrayBuffer, Promise, Uint8Array};
use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::Response;

/// Fetches the file that the page names, and hands over its bytes; nothing where it cannot be had.
pub fn own_file(name: &str, then: impl FnOnce(Option<Vec<u8>>) + 'static) {
    let window = web_sys::window();
    let meta = window.as_ref().and_then(web_sys::Window::document).and_then(|document| {
        let found = document.query_selector(&format!("meta[name=\"{name}\"]")).ok().flatten();
        found.and_then(|meta| meta.get_attribute("content"))
    });
    let (Some(window), Some(address)) = (window, meta) else {
        then(None);
        return;
    };
    after(&window.fetch_with_str(&address), move |response| {
        let body = response.and_then(|response| response.dyn_into::<Response>().ok()).filter(Response::ok);
        match body.and_then(|response| response.array_buffer().ok()) {
            None => then(None),
            Some(promise) => after(&promise, move |buffer| {
                let buffer = buffer.and_then(|buffer| buffer.dyn_into::<ArrayBuffer>().ok());
                then(buffer.map(|buffer| Uint8Array::new(&buffer).to_vec()));
            }),
        }
    });
}

/// What is done once a promise is kept, or broken.
fn after(promise: &Promise, then: impl FnOnce(Option<JsValue>) + 'static) {
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
