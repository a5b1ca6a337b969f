//! What was typed or chosen in the box of an event.

use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlInputElement, HtmlSelectElement, HtmlTextAreaElement};

/// The text of the box or list an event comes from.
pub fn text_of(event: &Event) -> String {
    let Some(target) = event.target() else { return String::new() };
    let target = match target.dyn_into::<HtmlInputElement>() {
        Ok(input) => return input.value(),
        Err(target) => target,
    };
    let target = match target.dyn_into::<HtmlTextAreaElement>() {
        Ok(area) => return area.value(),
        Err(target) => target,
    };
    target.dyn_into::<HtmlSelectElement>().map(|list| list.value()).unwrap_or_default()
}

/// Whether the tick box of an event is ticked.
pub fn ticked(event: &Event) -> bool {
    event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok()).is_some_and(|input| input.checked())
}

/// Whether the details an event comes from are open.
pub fn is_open(event: &Event) -> bool {
    event.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok()).is_some_and(|details| details.has_attribute("open"))
}

/// What is chosen in the list with this id; nothing where there is no such list.
pub fn chosen_in(id: &str) -> Option<String> {
    Some(web_sys::window()?.document()?.get_element_by_id(id)?.dyn_into::<HtmlSelectElement>().ok()?.value())
}

/// What is typed in the box with this id; nothing where there is no such box.
pub fn typed_in(id: &str) -> String {
    let input = || web_sys::window()?.document()?.get_element_by_id(id)?.dyn_into::<HtmlInputElement>().ok();
    input().map(|input| input.value()).unwrap_or_default()
}

/// Shows a choice in the list with this id, whatever was chosen there before.
pub fn show_choice(id: &str, value: &str) {
    let list = || web_sys::window()?.document()?.get_element_by_id(id)?.dyn_into::<HtmlSelectElement>().ok();
    if let Some(list) = list().filter(|list| list.value() != value) {
        list.set_value(value);
    }
}

/// What is typed in the large box with this id; nothing where there is no such box.
pub fn typed_area(id: &str) -> String {
    let area = || web_sys::window()?.document()?.get_element_by_id(id)?.dyn_into::<HtmlTextAreaElement>().ok();
    area().map(|area| area.value()).unwrap_or_default()
}

/// Shows a text in the large box with this id.
pub fn show_area(id: &str, text: &str) {
    let area = || web_sys::window()?.document()?.get_element_by_id(id)?.dyn_into::<HtmlTextAreaElement>().ok();
    if let Some(area) = area() {
        area.set_value(text);
    }
}

/// Empties the box with this id.
pub fn empty_box(id: &str) {
    let input = || web_sys::window()?.document()?.get_element_by_id(id)?.dyn_into::<HtmlInputElement>().ok();
    if let Some(input) = input() {
        input.set_value("");
    }
}
