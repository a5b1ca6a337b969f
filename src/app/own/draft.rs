//! What is typed in the form, kept whatever becomes of it.

use super::parts::Texts;
use super::{fields, lists, naming, start};
use ledger_model::evidence::Programme;
use ledger_model::record;

/// A programme being typed. Numbers stand in it as far as they can be read; every box keeps its text as typed.
#[derive(Clone, Debug, PartialEq)]
pub struct OwnDraft {
    pub(super) programme: Programme,
    /// Texts as typed, by field.
    pub(super) texts: Texts,
    /// Whether which estimate is the default was chosen, and is not worked out.
    pub(super) stances_chosen: bool,
    /// Id of the saved programme it changes.
    replaces: Option<String>,
    tried: bool,
    revision: u32,
}

record!(OwnDraft { programme: required, texts: required, stances_chosen: required, replaces, tried: required, revision: required });

/// What is done in the form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OwnEdit {
    /// A box was typed in, a choice made, a box ticked (“true”) or unticked (“”).
    Type { field: String, text: String },
    /// The box of a number was left: what was read in it is written as its box writes it.
    Leave(String),
    /// One more: “cost”, “estimate”, “claim”, “ramp”, “area”, “split payers”.
    Add(String),
    /// One less: “cost service”, “estimate trial”, “claim price”, “ramp”, “area 1”, “split payers, 1”.
    Remove(String),
    /// Everything is taken from a programme of the library, by its id.
    Copy(String),
    /// Everything as it was before anything was typed.
    StartAgain,
}

impl OwnDraft {
    /// An empty form with what needs no answer filled in.
    pub fn fresh() -> Self {
        let (programme, texts) = start::fresh();
        Self { programme, texts, stances_chosen: false, replaces: None, tried: false, revision: 0 }
    }

    /// A saved programme, to be changed.
    pub fn of(saved: &Programme) -> Self {
        let replaces = Some(saved.id.clone());
        let (programme, stances_chosen) = match super::made::without_added(saved) {
            Some(programme) => (programme, false),
            None => (saved.clone(), true),
        };
        Self { programme, texts: Texts::default(), stances_chosen, replaces, tried: true, revision: 0 }
    }

    /// A new programme that takes everything over from one of the library.
    pub fn copy(programme: &Programme) -> Self {
        Self { programme: start::copy(programme), stances_chosen: true, texts: Texts::default(), ..Self::fresh() }
    }

    /// The form after something was done in it; `start` is what it started with.
    pub fn after(&self, edit: OwnEdit, start: &Self) -> Self {
        let mut next = self.clone();
        match edit {
            OwnEdit::Type { field, text } => next.type_in(&field, &text),
            OwnEdit::Leave(field) => {
                if let Some(text) = next.understood(&field) {
                    next.type_in(&field, &text);
                }
            }
            OwnEdit::Add(what) => lists::add(&mut next, &what),
            OwnEdit::Remove(what) => lists::remove(&mut next, &what),
            OwnEdit::Copy(id) => {
                if let Some(programme) = ledger_model::embedded::library().programme(&id) {
                    next = Self { revision: self.revision + 1, ..Self::copy(programme) };
                }
            }
            OwnEdit::StartAgain => next = Self { revision: self.revision + 1, ..start.clone() },
        }
        next
    }

    /// The programme as it stands, before what is left empty is filled in.
    pub fn programme(&self) -> &Programme {
        &self.programme
    }

    /// Another name for it, where one of the library's or the user's other programmes has the same.
    pub fn other_name(&self, others: &[Programme]) -> Option<String> {
        naming::other_name(&self.programme.name, others)
    }

    /// Id of the saved programme it changes; none for a new one.
    pub fn replaces(&self) -> Option<&str> {
        self.replaces.as_deref()
    }

    /// Whether what is wrong is shown: once somebody tried to save.
    pub fn is_tried(&self) -> bool {
        self.tried
    }

    /// From now on what is wrong is shown.
    pub fn tried(mut self) -> Self {
        self.tried = true;
        self
    }

    /// The same, to be shown in place of what is there.
    pub fn put_back(mut self) -> Self {
        self.revision += 2;
        self
    }

    /// Counts up whenever everything in it was put in place of what was there.
    pub fn revision(&self) -> u32 {
        self.revision
    }

    /// What stands in a field.
    pub fn shown(&mut self, field: &str) -> String {
        fields::reach(self, field, None)
    }

    pub fn type_in(&mut self, field: &str, text: &str) {
        fields::reach(self, field, Some(text));
    }
}
