//! Buttons that take something away: one listener for all of them.

use super::drawing::before_drawing;
use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event};

/// What a button says once it has been pressed is taken off again after so many milliseconds.
const SAID_MS: u32 = 8_000;
const STATUS: &str = "[role=status]";

/// A button that was pressed.
#[derive(Clone)]
pub struct Asked {
    button: Element,
}

/// Calls back for every press of a button that takes something away, until the listener is dropped.
pub fn on_take(call: impl Fn(Asked) + 'static) -> Option<EventListener> {
    let document = web_sys::window()?.document()?;
    Some(EventListener::new(&document, "click", move |event| {
        let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        if let Some(button) = target.and_then(|target| target.closest("[data-take]").ok().flatten()) {
            before_drawing(); // what is taken is what the app says, whatever a translator made of it
            call(Asked { button });
        }
    }))
}

impl Asked {
    /// The button an event comes from.
    pub fn by(event: &Event) -> Option<Self> {
        let target = event.target()?.dyn_into::<Element>().ok()?;
        Some(Self { button: target.closest("button").ok()?? })
    }

    /// As what: "csv", "svg", "png", "copy".
    pub fn how(&self) -> String {
        self.button.get_attribute("data-take").unwrap_or_default()
    }

    /// What: the id of a picture, or the key of what is copied.
    pub fn of(&self) -> String {
        self.button.get_attribute("data-of").unwrap_or_default()
    }

    /// Says beside the button what came of it, for a while.
    pub fn say(&self, said: &str) {
        let mut around = self.button.parent_element();
        let status = std::iter::from_fn(|| {
            let here = around.take()?;
            around = here.parent_element();
            Some(here)
        })
        .find_map(|here| here.query_selector(STATUS).ok().flatten());
        let Some(status) = status else { return };
        before_drawing();
        status.set_text_content(Some(said));
        let said = said.to_owned();
        Timeout::new(SAID_MS, move || {
            before_drawing();
            if status.text_content().as_deref() == Some(&said) {
                status.set_text_content(None);
            }
        })
        .forget();
    }
}
