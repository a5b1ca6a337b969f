//! All of the work in one piece, as it is kept and brought back.

use super::Workspace;
use crate::app::kept::{UnsavedDrafts, Work};
use crate::app::place_form::PlaceDraft;
use ledger_model::model::ChosenPlace;
use ledger_text::ReportChoice;

impl Workspace {
    /// A workspace that goes on with work as it was kept. There is nothing to undo yet.
    pub fn of_work(work: Work) -> Self {
        let mut workspace = Self::default();
        workspace.put(work);
        workspace
    }

    pub fn work(&self) -> Work {
        let drafts = UnsavedDrafts {
            problems: self.problems.clone(),
            forms: self.forms.clone(),
            place: self.place_form.clone(),
            session: self.session.clone().kept(),
            paper: (self.report != ReportChoice::default()).then(|| Box::new(self.report.clone())),
        };
        Work { scenario: self.scenario.clone(), beside: self.beside().cloned(), drafts }
    }

    /// What is typed in the form for a population.
    pub fn place_form(&self) -> Option<&PlaceDraft> {
        self.place_form.as_ref()
    }

    /// Counts up whenever another scenario is put in place of this one.
    pub fn opened(&self) -> u32 {
        self.opened
    }

    /// An empty form is no form, unless it stands for figures that are there.
    pub(super) fn type_place_form(&mut self, form: Option<PlaceDraft>) {
        let is_typed = matches!(self.scenario.place, Some(ChosenPlace::Typed(_)));
        self.place_form = form.filter(|form| is_typed || *form != PlaceDraft::default());
    }

    pub(super) fn restore(&mut self, work: Work) {
        self.remember(None);
        self.put(work);
        self.opened += 1;
    }

    fn put(&mut self, work: Work) {
        let Work { scenario, beside, drafts } = work;
        self.put_beside(beside);
        self.renew(scenario);
        self.problems.extend(drafts.problems);
        (self.forms, self.place_form) = (drafts.forms, drafts.place);
        self.session = drafts.session.map(|session| session.brought_back()).unwrap_or_default();
        self.report = drafts.paper.map(|paper| *paper).unwrap_or_default();
    }
}
