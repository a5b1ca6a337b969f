//! What is being typed in a box: kept as typed, whatever the scenario makes of it.

use crate::app::{WorkspaceHandle, use_workspace};
use crate::words::{NumberKind, parse_number};
use ledger_model::change::Change;
use std::cell::RefCell;
use std::rc::Rc;
use yew::prelude::*;

/// The text of one box. It is shown until the scenario's number is changed by something other than typing here.
#[derive(Clone)]
pub struct Draft {
    field: AttrValue,
    workspace: WorkspaceHandle,
    text: Rc<RefCell<String>>,
    redraw: UseForceUpdateHandle,
}

impl Draft {
    pub fn text(&self) -> String {
        self.text.borrow().clone()
    }

    /// Another text, which is drawn.
    pub fn set(&self, text: String) {
        self.write(text);
        self.redraw();
    }

    /// Another text, while the box is drawn.
    pub fn write(&self, text: String) {
        *self.text.borrow_mut() = text;
    }

    /// Draws the box again.
    pub fn redraw(&self) {
        self.redraw.force_update();
    }

    /// Makes the change a text stands for, or notes why it cannot be used.
    pub fn take(&self, result: Result<Change, String>, text: &str) {
        match result {
            Ok(change) => self.workspace.type_in(change, text),
            Err(sentence) => self.workspace.cannot_read(&self.field, text, sentence),
        }
    }
}

/// The draft of a field. It starts with what was typed and could not be used, if anything; otherwise with `shown`; and
/// takes up `shown` again after undo, redo, reset or opening, and when `shown` changes while nobody is typing here.
#[hook]
pub fn use_draft(field: &AttrValue, shown: &AttrValue, asks: NumberKind) -> Draft {
    let workspace = use_workspace();
    let redraw = use_force_update();
    let kept = workspace.workspace().problems().get(field.as_str()).map(|problem| problem.text.clone());
    let generation = workspace.workspace().generation();
    let text = use_mut_ref(|| kept.clone().unwrap_or_else(|| shown.to_string()));
    let seen = use_mut_ref(|| (generation, field.clone(), shown.clone()));
    let now = (generation, field.clone(), shown.clone());
    let before = seen.replace(now.clone());
    let renewed = before.0 != now.0 || before.1 != now.1;
    // The number changed from outside: what was typed no longer stands for it.
    let moved = before.2 != now.2 && kept.is_none() && !same_number(&text.borrow(), shown, asks);
    if renewed || (moved && !workspace.workspace().was_typed_last(field)) {
        *text.borrow_mut() = kept.unwrap_or_else(|| shown.to_string());
    }
    Draft { field: field.clone(), workspace, text, redraw }
}

fn same_number(text: &str, shown: &str, asks: NumberKind) -> bool {
    matches!((parse_number(text, asks), parse_number(shown, asks)), (Ok(a), Ok(b)) if a == b)
}
