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
    element::<HtmlSelectElement>(id).map(|list| list.value())
}

/// What is typed in the box with this id; nothing where there is no such box.
pub fn typed_in(id: &str) -> String {
    element::<HtmlInputElement>(id).map(|input| input.value()).unwrap_or_default()
}

/// Shows a choice in the list with this id, whatever was chosen there before.
pub fn show_choice(id: &str, value: &str) {
    if let Some(list) = element::<HtmlSelectElement>(id).filter(|list| list.value() != value) {
        list.set_value(value);
    }
}

/// What is typed in the large box with this id; nothing where there is no such box.
pub fn typed_area(id: &str) -> String {
    element::<HtmlTextAreaElement>(id).map(|area| area.value()).unwrap_or_default()
}

/// Shows a text in the large box with this id.
pub fn show_area(id: &str, text: &str) {
    if let Some(area) = element::<HtmlTextAreaElement>(id) {
        area.set_value(text);
    }
}

pub fn empty_box(id: &str) {
    if let Some(input) = element::<HtmlInputElement>(id) {
        input.set_value("");
    }
}

/// The element with this id, if it is of that kind.
fn element<T: JsCast>(id: &str) -> Option<T> {
    web_sys::window()?.document()?.get_element_by_id(id)?.dyn_into().ok()
}
