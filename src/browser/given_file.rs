//! Files the user gives the page: chosen in the browser’s own window, or dropped anywhere on the page.

use super::promise::after;
use gloo::events::{EventListener, EventListenerOptions};
use js_sys::{ArrayBuffer, Uint8Array};
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{DataTransfer, DragEvent, Event, File, HtmlInputElement};

pub struct GivenFile {
    pub name: String,
    /// How long it is, in bytes.
    pub length: usize,
    /// What is in it; nothing where it is too long to be read, or cannot be.
    pub bytes: Option<Vec<u8>>,
    /// How many more were given with it, which are not read.
    pub others: usize,
}

/// Reads the file chosen in the box of an event, and empties the box, so that the same file can be chosen again.
pub fn picked_file(event: &Event, longest: usize, then: impl FnOnce(GivenFile) + 'static) {
    let input = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
    let file = input.as_ref().and_then(HtmlInputElement::files).and_then(|files| files.item(0));
    if let Some(file) = file {
        read(&file, longest, 0, then);
    }
    if let Some(input) = input {
        input.set_value("");
    }
}

/// Reads every file chosen in the box of an event, at most so many, and empties the box; calls back for each.
pub fn picked_files(event: &Event, longest: usize, most: u32, then: impl Fn(GivenFile) + Clone + 'static) {
    let Some(input) = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok()) else { return };
    let files: Vec<File> =
        input.files().map(|files| (0..files.length().min(most)).filter_map(|at| files.item(at)).collect()).unwrap_or_default();
    for file in files {
        read(&file, longest, 0, then.clone());
    }
    input.set_value("");
}

/// Calls back with every file dropped on the page, until the listeners are dropped. The page is marked while a file is over it.
/// What is not a file is left to the boxes it is dropped on.
pub fn on_dropped(longest: usize, call: impl Fn(GivenFile) + 'static) -> Vec<EventListener> {
    let Some(window) = web_sys::window() else { return Vec::new() };
    let call = Rc::new(call);
    let listen = |name: &'static str| {
        let call = call.clone();
        let options = EventListenerOptions::enable_prevent_default();
        EventListener::new_with_options(&window, name, options, move |event| {
            let Some(transfer) = event.dyn_ref::<DragEvent>().and_then(DragEvent::data_transfer).filter(holds_files) else { return };
            event.prevent_default();
            // Leaving the window, as against leaving one element for another.
            let gone = name == "dragleave" && event.dyn_ref::<DragEvent>().is_some_and(|event| event.related_target().is_none());
            mark(name != "drop" && !gone);
            let files = transfer.files().filter(|_| name == "drop");
            if let Some((file, others)) = files.and_then(|files| Some((files.item(0)?, files.length() as usize - 1))) {
                let call = call.clone();
                read(&file, longest, others, move |given| call(given));
            }
        })
    };
    ["dragenter", "dragover", "dragleave", "drop"].map(listen).into()
}

fn holds_files(transfer: &DataTransfer) -> bool {
    transfer.types().iter().any(|kind| kind.as_string().is_some_and(|kind| kind == "Files"))
}

/// Shows that what is held over the page can be dropped.
fn mark(over: bool) {
    let root = web_sys::window().and_then(|window| window.document()).and_then(|document| document.document_element());
    if let Some(root) = root {
        let _ = root.class_list().toggle_with_force("dropping", over); // never refused: the name is a plain word
    }
}

fn read(file: &File, longest: usize, others: usize, then: impl FnOnce(GivenFile) + 'static) {
    let given = move |name, length, bytes| GivenFile { name, length, bytes, others };
    let (name, length) = (file.name(), file.size() as usize);
    if length > longest {
        then(given(name, length, None));
        return;
    }
    after(&file.array_buffer(), move |buffer| {
        let buffer = buffer.and_then(|buffer| buffer.dyn_into::<ArrayBuffer>().ok());
        then(given(name, length, buffer.map(|buffer| Uint8Array::new(&buffer).to_vec())));
    });
}
