//! Forms for programmes of the user's own: kept apart from the scenario until they are saved.

use super::Workspace;
use crate::app::own::{OwnDraft, OwnEdit};
use ledger_model::change::Change;
use ledger_model::evidence::Programme;
use ledger_model::model::Scenario;
use ledger_model::record;
use std::rc::Rc;

/// A form for an own programme, and what was in it before everything was replaced.
#[derive(Clone, Debug, PartialEq)]
pub struct OwnForm {
    pub(super) which: String,
    draft: Rc<OwnDraft>,
    before: Option<Rc<OwnDraft>>,
}

record!(OwnForm { which: required, draft: required; before });

/// A form that was saved, with the scenario before and after: undo brings it back, and redo takes it away again.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct SavedForm {
    form: OwnForm,
    before: Rc<Scenario>,
    after: Rc<Scenario>,
}

impl SavedForm {
    /// Whether its saving was the step between two scenarios.
    fn is_step(&self, before: &Rc<Scenario>, after: &Rc<Scenario>) -> bool {
        Rc::ptr_eq(&self.before, before) && Rc::ptr_eq(&self.after, after)
    }
}

impl Workspace {
    /// The form for an own programme, by the id of the saved one it changes; empty for a new one.
    pub fn own_draft(&self, which: &str) -> Rc<OwnDraft> {
        self.own_form(which).map_or_else(|| Rc::new(self.own_start(which)), |form| form.draft.clone())
    }

    /// Whether there is a form to bring back.
    pub fn can_bring_back_own(&self, which: &str) -> bool {
        self.own_form(which).is_some_and(|form| form.before.is_some())
    }

    /// The user's other programmes, beside which the one of a form has to stand.
    pub fn own_others(&self, which: &str) -> Vec<Programme> {
        self.scenario.own_programmes.iter().filter(|own| own.id != which).cloned().collect()
    }

    fn own_form(&self, which: &str) -> Option<&OwnForm> {
        self.forms.iter().find(|form| form.which == which)
    }

    fn put_form(&mut self, which: &str, draft: OwnDraft, before: Option<Rc<OwnDraft>>) {
        self.forms.retain(|form| form.which != which);
        self.forms.push(OwnForm { which: which.to_owned(), draft: Rc::new(draft), before });
    }

    fn own_start(&self, which: &str) -> OwnDraft {
        let saved = self.scenario.own_programmes.iter().find(|own| own.id == which);
        saved.map_or_else(OwnDraft::fresh, OwnDraft::of)
    }

    pub(super) fn edit_own(&mut self, which: &str, edit: OwnEdit) {
        let draft = self.own_draft(which);
        let replaced = matches!(edit, OwnEdit::Copy(_) | OwnEdit::StartAgain);
        let before = self.own_form(which).and_then(|form| if replaced { Some(form.draft.clone()) } else { form.before.clone() });
        let next = draft.after(edit, &self.own_start(which));
        self.put_form(which, next, before);
    }

    pub(super) fn bring_back_own(&mut self, which: &str) {
        if let Some(before) = self.own_form(which).and_then(|form| form.before.clone()) {
            self.put_form(which, (*before).clone().put_back(), None);
        }
    }

    pub(super) fn save_own(&mut self, which: &str) {
        let draft = self.own_draft(which);
        let others = self.own_others(which);
        if !draft.faults(&others).is_empty() {
            let before = self.own_form(which).and_then(|form| form.before.clone());
            self.put_form(which, (*draft).clone().tried(), before);
            return;
        }
        let made = draft.made(&others);
        self.forget_own(&made.id);
        let before = self.scenario.clone();
        self.make(Change::PutOwn(Box::new(made.clone())), None);
        if self.scenario.own_programmes.contains(&made) {
            self.forms.retain(|form| form.which != which);
            let form = OwnForm { which: which.to_owned(), draft: Rc::new((*draft).clone().put_back()), before: None };
            self.saved_forms.push(SavedForm { form, before, after: self.scenario.clone() });
        }
    }

    /// The form whose saving was undone is there again, unless another was begun in its place.
    pub(super) fn bring_back_saved(&mut self, undone: &Rc<Scenario>) {
        let saved = self.saved_forms.iter().find(|saved| saved.is_step(&self.scenario, undone));
        if let Some(form) = saved.map(|saved| saved.form.clone()).filter(|form| self.own_form(&form.which).is_none()) {
            self.forms.push(form);
        }
    }

    /// The form whose saving is done again goes, unless something was typed in it since.
    pub(super) fn take_away_saved(&mut self, before: &Rc<Scenario>) {
        let Self { saved_forms, forms, scenario, .. } = self;
        if let Some(saved) = saved_forms.iter().find(|saved| saved.is_step(before, scenario)) {
            forms.retain(|form| !Rc::ptr_eq(&form.draft, &saved.form.draft));
        }
    }

    /// Drops what was typed elsewhere in an own programme, and makes the next change a step of its own.
    pub(super) fn forget_own(&mut self, id: &str) {
        let inside = [format!("programmes.{id}."), format!("parameters.{id}."), format!("splits.{id}."), format!("own_programmes.{id}")];
        self.problems.retain(|field, _| !inside.iter().any(|start| field.starts_with(start)));
        self.last_changed = None;
    }
}
