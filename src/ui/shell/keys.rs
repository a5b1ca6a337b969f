//! Keys that work on every page: undo, redo, and Shift three times to leave.

use crate::app::WorkspaceHandle;
use crate::browser;
use std::cell::RefCell;
use std::rc::Rc;
use yew::prelude::*;

/// Presses of Shift that leave the page.
const PRESSES: usize = 3;
/// Milliseconds within which they must come.
const WITHIN: f64 = 5_000.0;

#[hook]
pub fn use_keys(workspace: WorkspaceHandle) {
    let latest = use_mut_ref(|| workspace.clone());
    *latest.borrow_mut() = workspace;
    use_effect_with((), move |()| {
        let shifts = Rc::new(RefCell::new(Vec::new()));
        let listener = browser::on_key(move |pressed| {
            leave_on_three(&shifts, &pressed);
            if !pressed.command || browser::is_typing() {
                return false;
            }
            let workspace = latest.borrow().clone(); // nothing stays borrowed while the page is drawn again
            match (pressed.key.to_ascii_lowercase().as_str(), pressed.shift) {
                ("z", false) => workspace.undo(),
                ("z", true) | ("y", false) => workspace.redo(),
                _ => return false,
            }
            true
        });
        move || drop(listener)
    });
}

/// Leaves at the third press of Shift with no other key between.
fn leave_on_three(shifts: &RefCell<Vec<f64>>, pressed: &browser::Pressed) {
    let mut shifts = shifts.borrow_mut();
    if pressed.key != "Shift" {
        shifts.clear();
    } else if !pressed.repeats {
        shifts.retain(|at| pressed.at_milliseconds - at <= WITHIN);
        shifts.push(pressed.at_milliseconds);
        if shifts.len() >= PRESSES {
            browser::leave();
        }
    }
}
