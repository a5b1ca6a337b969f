//! Whether the page works with the network off, and whether a newer one is here. `assets/offline.js` finds out, and writes it on
//! the root element.

use gloo::events::EventListener;
use web_sys::{Event, Window};

fn told(window: &Window, what: &str) -> String {
    let root = window.document().and_then(|document| document.document_element());
    root.and_then(|root| root.get_attribute(what)).unwrap_or_default()
}

/// Calls back with how far the copy on the device is and what there is of a newer version, now and whenever either changes,
/// until it is dropped.
pub fn on_offline(call: impl Fn(String, String) + 'static) -> Option<EventListener> {
    let window = web_sys::window()?;
    let tell = {
        let window = window.clone();
        move || call(told(&window, "data-offline"), told(&window, "data-update"))
    };
    tell();
    Some(EventListener::new(&window, "offline-changed", move |_| tell()))
}

/// Puts the newer version in the place of this one. The page is loaded again.
pub fn apply_update() {
    if let (Some(window), Ok(event)) = (web_sys::window(), Event::new("apply-update")) {
        let _ = window.dispatch_event(&event); // nobody listens where there is no copy
    }
}
