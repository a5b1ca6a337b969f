//! The address of the page within the app: the part after `#`.

use gloo::events::EventListener;

/// What stands after the address's `#`, with it.
pub fn address() -> String {
    web_sys::window().and_then(|window| window.location().hash().ok()).unwrap_or_default()
}

/// Goes to an address within the app.
pub fn go_to(address: &str) {
    if let Some(window) = web_sys::window() {
        let _ = window.location().set_hash(address); // refused only where there is no page
    }
}

/// Calls back whenever the address changes, until the listener is dropped.
pub fn on_address(call: impl Fn(String) + 'static) -> Option<EventListener> {
    let window = web_sys::window()?;
    Some(EventListener::new(&window, "hashchange", move |_| call(address())))
}
