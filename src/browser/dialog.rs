//! Opens and closes a dialog that lies over the page.

use wasm_bindgen::JsCast;
use web_sys::HtmlDialogElement;

/// Opens the `<dialog>` with this id over the page: focus goes in, Escape closes it, and focus returns to where it was.
pub fn open_dialog(id: &str) {
    if let Some(dialog) = dialog(id).filter(|dialog| !dialog.open()) {
        let _ = dialog.show_modal(); // refused only when it is not on the page
    }
}

/// Closes it; focus returns to where it was.
pub fn close_dialog(id: &str) {
    if let Some(dialog) = dialog(id) {
        dialog.close();
    }
}

fn dialog(id: &str) -> Option<HtmlDialogElement> {
    web_sys::window()?.document()?.get_element_by_id(id)?.dyn_into().ok()
}

/// Whether something lies over the page.
pub fn is_dialog_open() -> bool {
    let open = || web_sys::window()?.document()?.query_selector("dialog[open]").ok()?;
    open().is_some()
}
