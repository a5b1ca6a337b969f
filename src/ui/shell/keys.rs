//! Keys that work on every page: undo and redo. `assets/early.js` listens for Shift.

use crate::app::WorkspaceHandle;
use crate::browser;
use yew::prelude::*;

#[hook]
pub fn use_keys(workspace: WorkspaceHandle) {
    let latest = use_mut_ref(|| workspace.clone());
    *latest.borrow_mut() = workspace;
    use_effect_with((), move |()| {
        let listener = browser::on_key(move |pressed| {
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
