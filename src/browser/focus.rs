//! Where the focus is, and the title people hear.

use wasm_bindgen::JsCast;

fn document() -> Option<web_sys::Document> {
    web_sys::window()?.document()
}

/// Puts the focus on the element with this id and says whether there is one. What is folded away round it is unfolded.
pub fn focus_on(id: &str) -> bool {
    let element = document().and_then(|document| document.get_element_by_id(id));
    let mut round = element.as_ref().and_then(|element| element.parent_element());
    while let Some(outer) = round {
        if outer.tag_name() == "DETAILS" {
            let _ = outer.set_attribute("open", ""); // never refused: the name is a plain word
        }
        round = outer.parent_element();
    }
    element.and_then(|element| element.dyn_into::<web_sys::HtmlElement>().ok()).is_some_and(|element| element.focus().is_ok())
}

/// Whether the focus is in a box that text is typed in, which has an undo of its own.
pub fn is_typing() -> bool {
    let Some(element) = document().and_then(|document| document.active_element()) else { return false };
    let ticked = |kind: String| ["checkbox", "radio"].contains(&kind.as_str());
    match element.tag_name().as_str() {
        "INPUT" => !element.get_attribute("type").is_some_and(ticked),
        "TEXTAREA" => true,
        _ => false,
    }
}

/// Sets the title of the page.
pub fn set_title(title: &str) {
    if let Some(document) = document() {
        document.set_title(title);
    }
}

/// Shows the top of the page.
pub fn scroll_to_top() {
    if let Some(window) = web_sys::window() {
        window.scroll_to_with_x_and_y(0.0, 0.0);
    }
}

/// Moves the focus to something that is drawn in a moment.
pub fn focus_soon(id: &str) {
    let id = id.to_owned();
    super::after(60, move || _ = focus_on(&id)).forget();
}
