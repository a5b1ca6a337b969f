//! Room view: the whole page half as large again, for a projector.

fn root() -> Option<web_sys::Element> {
    web_sys::window()?.document()?.document_element()
}

/// Whether the page is shown for a room.
pub fn is_room() -> bool {
    root().is_some_and(|root| root.get_attribute("data-view").as_deref() == Some("room"))
}

/// Shows the page for a room, or as it was.
pub fn set_room(on: bool) {
    if let Some(root) = root() {
        let _ = if on { root.set_attribute("data-view", "room") } else { root.remove_attribute("data-view") }; // never refused
    }
}
