//! Leaves the page at once, taking this app's traces on the device with it.

/// Keys of this app in the device's storage begin with this.
const PREFIX: &str = "prevention-ledger";

/// Empties the page, clears what this app keeps on the device, and puts a blank page in this one's place in the history.
pub fn leave() {
    let Some(window) = web_sys::window() else { return };
    if let Some(body) = window.document().and_then(|document| document.body()) {
        body.set_text_content(None);
    }
    for storage in [window.local_storage(), window.session_storage()] {
        if let Ok(Some(storage)) = storage {
            clear(&storage);
        }
    }
    let _ = window.location().replace("about:blank"); // refused only where there is no page
}

fn clear(storage: &web_sys::Storage) {
    let count = storage.length().unwrap_or_default();
    let keys: Vec<String> = (0..count).filter_map(|at| storage.key(at).ok().flatten()).collect();
    for key in keys.iter().filter(|key| key.starts_with(PREFIX)) {
        let _ = storage.remove_item(key); // a storage that is blocked holds nothing of ours
    }
}
