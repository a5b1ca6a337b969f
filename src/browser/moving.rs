//! Says on the page that a number is being dragged.

/// Marks the page while something is dragged, and takes the mark away.
pub fn set_moving(moving: bool) {
    let root = web_sys::window().and_then(|window| window.document()).and_then(|document| document.document_element());
    if let Some(root) = root {
        let list = root.class_list();
        let _ = if moving { list.add_1("moving") } else { list.remove_1("moving") };
    }
}
