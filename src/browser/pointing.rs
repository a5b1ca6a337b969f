//! Points at one thing on the page.

/// Marks the first element a selector finds, shows it, and takes the mark off any other; an empty one finds nothing.
pub fn point_at(selector: &str) {
    let Some(document) = web_sys::window().and_then(|window| window.document()) else { return };
    while let Ok(Some(marked)) = document.query_selector(".pointed-at") {
        let _ = marked.class_list().remove_1("pointed-at"); // never refused: the name is a plain word
    }
    if let Some(element) = document.query_selector(selector).ok().flatten() {
        let _ = element.class_list().add_1("pointed-at");
        element.scroll_into_view();
    }
}
