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

/// The address of the page without what stands after its `#` or `?`; nothing where it lies on this device alone.
pub fn page_address() -> Option<String> {
    let location = web_sys::window()?.location();
    let (protocol, whole) = (location.protocol().ok()?, location.href().ok()?);
    protocol.starts_with("http").then(|| whole.split(['#', '?']).next().unwrap_or_default().to_owned())
}

/// Puts an address within the app in place of the present one, so that no way back leads to that. Nobody is called back.
pub fn stand_at(address: &str) {
    if let Some(history) = web_sys::window().and_then(|window| window.history().ok()) {
        let _ = history.replace_state_with_url(&history.state().unwrap_or_default(), "", Some(address)); // refused only where there is no page
    }
}
