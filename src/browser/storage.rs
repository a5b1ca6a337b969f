//! What this app keeps on the device: texts under keys that begin with its name. The only place of the app that reads or writes
//! them; `assets/early.js` takes them all away when the page is left.
//!
//! The browser's storage is asked for each time, because asking may be refused, and gloo's own wrapper stops the app then.

use gloo::events::EventListener;
use wasm_bindgen::JsCast;
use web_sys::{Storage, StorageEvent, VisibilityState};

/// Keys of this app in the device's storage begin with this.
pub const KEYS_BEGIN: &str = "prevention-ledger";

/// The browser does not keep it: its storage is full, or switched off.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct StorageError;

fn storage() -> Result<Storage, StorageError> {
    web_sys::window().ok_or(StorageError)?.local_storage().ok().flatten().ok_or(StorageError)
}

/// What is kept under a key.
///
/// # Errors
/// Where the browser keeps nothing.
pub fn kept_text(key: &str) -> Result<Option<String>, StorageError> {
    storage()?.get_item(key).map_err(|_| StorageError)
}

/// Keeps a text under a key.
///
/// # Errors
/// Where the storage is full or switched off.
pub fn keep_text(key: &str, text: &str) -> Result<(), StorageError> {
    storage()?.set_item(key, text).map_err(|_| StorageError)
}

/// Takes away what is kept under a key.
pub fn forget_text(key: &str) {
    if let Ok(storage) = storage() {
        let _ = storage.remove_item(key); // a storage that is blocked holds nothing of ours
    }
}

/// Every key of this app.
pub fn kept_keys() -> Vec<String> {
    let Ok(storage) = storage() else { return Vec::new() };
    let count = storage.length().unwrap_or_default();
    let keys = (0..count).filter_map(|at| storage.key(at).ok().flatten());
    keys.filter(|key| key.starts_with(KEYS_BEGIN)).collect()
}

/// Calls back with the key, or none for all of them, whenever another tab changes what is kept, until it is dropped.
pub fn on_kept_elsewhere(call: impl Fn(Option<String>) + 'static) -> Option<EventListener> {
    let window = web_sys::window()?;
    Some(EventListener::new(&window, "storage", move |event| {
        let key = event.dyn_ref::<StorageEvent>().and_then(StorageEvent::key);
        if key.as_ref().is_none_or(|key| key.starts_with(KEYS_BEGIN)) {
            call(key);
        }
    }))
}

/// Calls back with whether the page is shown, whenever it is hidden, left or shown again, until they are dropped.
pub fn on_shown(call: impl Fn(bool) + Clone + 'static) -> Vec<EventListener> {
    let Some(window) = web_sys::window() else { return Vec::new() };
    let Some(document) = window.document() else { return Vec::new() };
    let (left, seen) = (call.clone(), document.clone());
    vec![
        EventListener::new(&window, "pagehide", move |_| left(false)),
        EventListener::new(&document, "visibilitychange", move |_| call(seen.visibility_state() == VisibilityState::Visible)),
    ]
}

/// Whether something can be kept now: it is tried, and taken away again.
pub fn can_keep() -> bool {
    let key = format!("{KEYS_BEGIN}check");
    let kept = keep_text(&key, "check").is_ok() && kept_text(&key).is_ok_and(|text| text.is_some());
    forget_text(&key);
    kept
}
