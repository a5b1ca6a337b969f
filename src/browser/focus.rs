//! Where the focus is, and the title people hear.

use std::cell::RefCell;
use wasm_bindgen::JsCast;
use web_sys::{Element, FocusOptions, HtmlElement};

/// What can have the focus of itself.
const CONTROLS: &str = "a, button, input, select, textarea, summary";

thread_local! {
    /// The id of what gets the focus as soon as it has been drawn.
    static WANTED: RefCell<Option<String>> = const { RefCell::new(None) };
    /// The id of what got it in this way last, until the address changes.
    static GIVEN: RefCell<Option<String>> = const { RefCell::new(None) };
}

fn document() -> Option<web_sys::Document> {
    web_sys::window()?.document()
}

/// Puts the focus on the element with this id and says whether there is one. What is folded away round it is unfolded.
pub fn focus_on(id: &str) -> bool {
    document().and_then(|document| document.get_element_by_id(id)).is_some_and(focus)
}

/// Puts the focus on an element and says whether it can have it. What is folded away round it is unfolded.
pub(super) fn focus(element: Element) -> bool {
    for outer in around(&element) {
        if outer.tag_name() == "DETAILS" {
            let _ = outer.set_attribute("open", ""); // never refused: the name is a plain word
        }
    }
    element.dyn_into::<HtmlElement>().is_ok_and(|element| element.focus().is_ok())
}

/// What an element stands in, from the inside out.
fn around(element: &Element) -> impl Iterator<Item = Element> {
    std::iter::successors(element.parent_element(), |outer| outer.parent_element())
}

/// The element of the app that has the focus.
pub(super) fn focused() -> Option<Element> {
    document()?.active_element().filter(|element| element.closest("#app").is_ok_and(|app| app.is_some()))
}

/// Whether the focus is in the element with this id.
pub fn is_focus_in(id: &str) -> bool {
    let outer = document().and_then(|document| document.get_element_by_id(id));
    outer.zip(focused()).is_some_and(|(outer, focused)| outer.contains(Some(&focused)))
}

/// Puts the focus on the element with this id once the page has been drawn with it, unless the user goes on to something else before.
pub fn focus_when_drawn(id: &str) {
    WANTED.set(Some(id.to_owned()));
}

/// The user, or another address, has gone on to something else.
pub(super) fn want_nothing() {
    WANTED.take();
}

/// The address changes.
pub(super) fn forget_given() {
    GIVEN.take();
}

/// The page has been drawn.
pub(super) fn focus_wanted() {
    // Nothing stays borrowed while the focus moves: what hears of it may want it elsewhere.
    let Some(wanted) = WANTED.take() else { return };
    if focus_on(&wanted) {
        GIVEN.set(Some(wanted));
    } else {
        WANTED.set(Some(wanted));
    }
}

/// Whether the focus is where `focus_when_drawn` put it at this address.
pub fn has_wanted_focus() -> bool {
    GIVEN.with_borrow(|given| given.is_some() && focused().map(|element| element.id()) == *given)
}

/// What had the focus before the page was drawn, and what it stood in.
pub(super) struct Held {
    element: Element,
    around: Vec<Element>,
}

impl Held {
    /// What has the focus now.
    pub fn now() -> Option<Self> {
        let element = focused()?;
        Some(Self { around: around(&element).collect(), element })
    }

    /// Where nothing has the focus now, it is given back; to what is left around it, where its element went or was disabled.
    pub fn hand_on(self) {
        let can_have_it = |element: &Element| element.is_connected() && !element.matches(":disabled").unwrap_or_default();
        if focused().is_some_and(|now| can_have_it(&now)) {
            return;
        }
        let left = std::iter::once(self.element).chain(self.around).find(can_have_it);
        match left.filter(|left| left.matches(&format!("main *, {CONTROLS}")).unwrap_or_default()) {
            None => _ = focus_on("top"),
            Some(left) => {
                if !left.has_attribute("tabindex") && !left.matches(CONTROLS).unwrap_or_default() {
                    let _ = left.set_attribute("tabindex", "-1"); // never refused: the name is a plain word
                }
                let options = FocusOptions::new();
                options.set_prevent_scroll(true);
                let _ = left.dyn_into::<HtmlElement>().map(|left| left.focus_with_options(&options));
            }
        }
    }
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
