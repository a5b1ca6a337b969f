//! What a person selects and copies by hand.

use super::focus::is_typing;
use gloo::events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web_sys::{ClipboardEvent, Element};

/// Left out of what is copied: what is pressed, and what is said to people who hear the page.
const NOT_COPIED: &str = "button, .unseen, [role=status]";

/// Calls back with every selection that is copied from the page, until the listener is dropped; what it gives back, plain and
/// rich, goes after the selection.
pub fn on_copy(call: impl Fn(&str) -> Option<(String, String)> + 'static) -> Option<EventListener> {
    let document = web_sys::window()?.document()?;
    let options = EventListenerOptions::enable_prevent_default();
    Some(EventListener::new_with_options(&document, "copy", options, move |event| {
        if is_typing() {
            return;
        }
        if add(event.unchecked_ref(), &call).is_some() {
            event.prevent_default();
        }
    }))
}

fn add(event: &ClipboardEvent, call: &dyn Fn(&str) -> Option<(String, String)>) -> Option<()> {
    let window = web_sys::window()?;
    let document = window.document()?;
    let selection = window.get_selection().ok()??;
    let text = String::from(selection.to_string());
    let (plain, rich) = call(&text)?;
    let selected: Element = document.create_element("div").ok()?;
    for at in 0..selection.range_count() {
        let part = selection.get_range_at(at).ok()?.clone_contents().ok()?;
        selected.append_child(&part).ok()?;
    }
    let left_out = selected.query_selector_all(NOT_COPIED).ok()?;
    for at in 0..left_out.length() {
        left_out.item(at)?.unchecked_into::<Element>().remove();
    }
    let data = event.clipboard_data()?;
    data.set_data("text/plain", &format!("{}{plain}", text.trim_end())).ok()?;
    data.set_data("text/html", &format!("{}{rich}", selected.inner_html())).ok()
}
