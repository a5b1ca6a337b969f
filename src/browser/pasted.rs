//! What is pasted into a box for a number.

use gloo::events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web_sys::{ClipboardEvent, Event, HtmlInputElement, InputEvent, InputEventInit};

const NUMBER_BOXES: &str = "input.number, #guess";

/// Keeps cells of a table apart that are pasted into a box for a number, until the listener is dropped: a browser makes spaces of the
/// line ends between them, or nothing, and of two numbers one. Tabs stay where they are.
pub fn on_cells_pasted() -> Option<EventListener> {
    let document = web_sys::window()?.document()?;
    let options = EventListenerOptions::enable_prevent_default();
    Some(EventListener::new_with_options(&document, "paste", options, |event| {
        if paste(event).is_some() {
            event.prevent_default();
        }
    }))
}

/// Pastes lines with tabs between them; nothing where there is one line, or no box for a number.
fn paste(event: &Event) -> Option<()> {
    let target = event.target()?.dyn_into::<HtmlInputElement>().ok()?;
    let text = event.dyn_ref::<ClipboardEvent>()?.clipboard_data()?.get_data("text/plain").ok()?;
    let lines: Vec<&str> = text.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    if lines.len() < 2 || !target.matches(NUMBER_BOXES).unwrap_or_default() {
        return None;
    }
    target.set_range_text(&lines.join("\t")).ok()?;
    let bubbles = InputEventInit::new();
    bubbles.set_bubbles(true);
    let typed = InputEvent::new_with_event_init_dict("input", &bubbles).ok()?;
    target.dispatch_event(&typed).ok().map(|_| ())
}
