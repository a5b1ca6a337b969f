//! Fetches one of the app's own files, which lies beside the page. The page names it in a `meta` element.

use super::promise::after;
use js_sys::{ArrayBuffer, Uint8Array};
use wasm_bindgen::JsCast;
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
