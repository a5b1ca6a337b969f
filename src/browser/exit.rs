//! Leaves the page at once, taking this app's traces on the device with it.

use super::offline::drop_copy;
use super::storage::leave_nothing;

/// Empties the page, clears what this app keeps on the device, and puts a blank page in this one's place in the history.
pub fn leave() {
    let Some(window) = web_sys::window() else { return };
    if let Some(body) = window.document().and_then(|document| document.body()) {
        body.set_text_content(None);
    }
    leave_nothing();
    drop_copy();
    let _ = window.location().replace("about:blank"); // refused only where there is no page
}
