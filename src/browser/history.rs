//! Where each entry of the history was left, so that the browser's ways back and forward lead to the same place on a page.

use super::focus::{focus, focus_on, focused, forget_given};
use js_sys::Math;
use std::cell::RefCell;
use wasm_bindgen::JsCast;
use web_sys::{Element, History, ScrollRestoration};

thread_local! {
    static TRAIL: RefCell<Trail> = const { RefCell::new(Trail { at: 0.0, left: Vec::new(), has_come_back: false }) };
}

struct Trail {
    /// The key of the present entry, which stands in its state.
    at: f64,
    left: Vec<Left>,
    has_come_back: bool,
}

/// How an entry was left.
struct Left {
    key: f64,
    scrolled: f64,
    focus: Option<Mark>,
}

/// An element, as it can be found again once its page is drawn anew.
#[derive(Clone, PartialEq)]
struct Mark {
    selector: String,
    says: Option<String>,
    /// How many like it come before.
    nth: usize,
}

fn history() -> Option<History> {
    web_sys::window()?.history().ok()
}

/// Gives the present entry a key.
fn name_entry() -> f64 {
    let key = Math::random();
    if let Some(history) = history() {
        let _ = history.replace_state(&key.into(), ""); // refused only where there is no page
    }
    key
}

/// Notes where places on pages are gone back to from now on.
pub fn keep_places() {
    if let Some(history) = history() {
        let _ = history.set_scroll_restoration(ScrollRestoration::Manual); // before the page is drawn the browser's own comes too early
    }
    let key = name_entry();
    TRAIL.with_borrow_mut(|trail| trail.at = key);
}

/// The address has changed: notes how the former entry was left. The key of the present one where it was there before.
pub fn turn_page() -> Option<f64> {
    forget_given();
    let window = web_sys::window()?;
    let (scrolled, focus) = (window.scroll_y().unwrap_or_default(), focused().and_then(|element| Mark::of(&element)));
    let key = history()?.state().ok()?.as_f64();
    let known = TRAIL.with_borrow_mut(|trail| {
        let left = Left { key: trail.at, scrolled, focus };
        trail.left.retain(|one| one.key != left.key);
        trail.left.push(left);
        let known = key.filter(|key| trail.left.iter().any(|one| one.key == *key));
        trail.has_come_back = known.is_some();
        known
    });
    let at = known.unwrap_or_else(name_entry);
    TRAIL.with_borrow_mut(|trail| trail.at = at);
    known
}

/// Whether the present entry was gone back or forward to.
pub fn has_come_back() -> bool {
    TRAIL.with_borrow(|trail| trail.has_come_back)
}

/// Shows the page where it was left, with the focus where it was; false where it was not there before.
pub fn come_back() -> bool {
    let left = TRAIL.with_borrow(|trail| {
        let left = trail.left.iter().find(|left| trail.has_come_back && left.key == trail.at)?;
        Some((left.scrolled, left.focus.clone()))
    });
    let Some((scrolled, mark)) = left else { return false };
    let focused = mark.and_then(|mark| mark.find()).is_some_and(focus) || focus_on("top");
    if let Some(window) = web_sys::window().filter(|_| focused) {
        window.scroll_to_with_x_and_y(0.0, scrolled);
    }
    true
}

impl Mark {
    fn of(element: &Element) -> Option<Self> {
        let (selector, says) = match (element.id(), element.get_attribute("href")) {
            (id, _) if !id.is_empty() => (format!("[id=\"{id}\"]"), None),
            (_, Some(address)) => (format!("[href=\"{address}\"]"), None),
            _ => (element.local_name(), element.text_content()),
        };
        let mark = Self { selector, says, nth: 0 };
        let nth = mark.alike().position(|one| one == *element)?;
        Some(Self { nth, ..mark })
    }

    fn alike(&self) -> impl Iterator<Item = Element> {
        let document = web_sys::window().and_then(|window| window.document());
        let all = document.and_then(|document| document.query_selector_all(&format!("#app {}", self.selector)).ok());
        let all = all.into_iter().flat_map(|all| (0..all.length()).filter_map(move |at| all.item(at)?.dyn_into::<Element>().ok()));
        let says = self.says.clone();
        all.filter(move |one| says.is_none() || one.text_content() == says)
    }

    fn find(&self) -> Option<Element> {
        self.alike().nth(self.nth)
    }
}
