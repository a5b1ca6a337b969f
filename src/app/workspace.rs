//! What is being worked on, and a pure `reduce` that takes the user's actions.

mod own_forms;
mod problems;
mod whole;

use super::answer::AnswerState;
use super::arrival::{Import, ImportReport};
use super::hand_on::{FileError, Opened, link_of};
use super::kept::Work;
use super::own::OwnEdit;
use super::place_form::PlaceDraft;
use super::session::{Session, SessionAction};
use crate::words;
use ledger_model::appraisal::Appraisal;
use ledger_model::change::Change;
use ledger_model::model::{InputError, Scenario};
use ledger_model::place_change::PlaceChange;
use ledger_model::text_limits;
use ledger_text::Origin;
use ledger_text::ProgrammeFilter;
use ledger_text::ReportChoice;
pub use own_forms::OwnForm;
use own_forms::SavedForm;
pub use problems::RejectedEdit;
use std::collections::BTreeMap;
use std::rc::Rc;

/// Most steps that can be undone.
const MOST_STEPS: usize = 200;

/// What the user does.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    /// A change whose text could be read.
    Make {
        change: Change,
        /// The text as typed, which may be empty; none for a button, tick or choice.
        text: Option<String>,
    },
    /// Text that could not be read.
    CannotRead {
        /// The field's key.
        field: String,
        /// The text as typed.
        text: String,
        /// What is wrong and what to do.
        sentence: String,
    },
    /// The text was put back as it was, or its field is gone.
    Forget {
        /// The field's key.
        field: String,
    },
    /// Another scenario in place of this one.
    Open(Box<Scenario>),
    /// The scenario of a mix in place of this one, which stands beside it from now on.
    AdoptMix(Box<Scenario>),
    /// What came by a file or link takes the place of this one, or is noted as refused.
    Arrive(Origin, Box<Result<Opened, FileError>>),
    /// The note of what was opened goes.
    PutAway,
    /// One step back.
    Undo,
    /// One step forward again.
    Redo,
    /// Keeps the present scenario beside a copy that is worked on from now on.
    CopyBeside,
    /// Works on the scenario beside, and puts the present one in its place.
    Swap,
    /// Lets the scenario beside go.
    DropBeside,
    /// Names the scenario beside.
    NameBeside(String),
    /// Which programmes of the list are shown.
    ShowProgrammes(ProgrammeFilter),
    /// Which paper is wanted.
    ShowReport(ReportChoice),
    /// Something done in a session with a room.
    Session(SessionAction),
    /// Something done in the form for an own programme, by the id of the saved one it changes; empty for a new one.
    EditOwn {
        /// The id.
        which: String,
        /// What was done.
        edit: OwnEdit,
    },
    /// Puts back the form as it was before everything in it was replaced.
    BringBackOwn(String),
    /// Puts what the form makes into the scenario, unless something is wrong with it.
    SaveOwn(String),
    /// Takes an own programme out of the scenario.
    RemoveOwn(String),
    /// What is typed in the form for a population; none once it is used.
    TypePlaceForm(Option<PlaceDraft>),
    /// Other work in place of all of this: brought back, opened from the list, or empty.
    Restore(Box<Work>),
    /// An empty scenario, and nothing to undo.
    ClearEverything,
}

/// What can be gone back to: the scenario worked on and the one beside it.
type Moment = (Rc<Scenario>, Option<Rc<Scenario>>);

/// The scenario being worked on, its problems, its history and its answer.
#[derive(Clone, Debug, PartialEq)]
pub struct Workspace {
    scenario: Rc<Scenario>,
    problems: BTreeMap<String, RejectedEdit>,
    /// The scenario it is compared with, and its answer.
    beside: Option<(Rc<Scenario>, Option<Rc<Appraisal>>)>,
    /// Forms with something typed in them, each with the id of the programme it changes; empty for a new one.
    forms: Vec<OwnForm>,
    place_form: Option<PlaceDraft>,
    /// Forms that were saved, so that undo can bring them back.
    saved_forms: Vec<SavedForm>,
    past: Vec<Moment>,
    future: Vec<Moment>,
    /// The field of the last action, whatever came of it.
    last_field: Option<String>,
    /// The field whose change made the present scenario: further changes in it are part of the same step.
    last_changed: Option<String>,
    last_valid: Option<Rc<Appraisal>>,
    /// Counts up whenever fields must show the scenario's numbers again: after undo, redo, reset or opening.
    generation: u32,
    /// Counts up whenever another scenario is put in place of this one.
    opened: u32,
    /// What the last change of place left behind.
    moved: PlaceChange,
    /// How the list of programmes looks; no step of its own.
    programme_filter: ProgrammeFilter,
    /// Which paper is wanted; no step of its own.
    report: ReportChoice,
    /// A session with a room; no step of its own.
    session: Session,
    /// What was opened last, or could not be.
    arrival: Option<Rc<Import>>,
}

impl Default for Workspace {
    fn default() -> Self {
        Self::of(Scenario::default())
    }
}

impl Workspace {
    pub fn of(scenario: Scenario) -> Self {
        let mut workspace = Self {
            scenario: Rc::default(),
            problems: BTreeMap::new(),
            beside: None,
            forms: Vec::new(),
            place_form: None,
            saved_forms: Vec::new(),
            past: Vec::new(),
            future: Vec::new(),
            last_field: None,
            last_changed: None,
            last_valid: None,
            generation: 0,
            opened: 0,
            moved: PlaceChange::default(),
            programme_filter: ProgrammeFilter::default(),
            report: ReportChoice::default(),
            session: Session::default(),
            arrival: None,
        };
        workspace.show(Rc::new(scenario));
        workspace
    }

    /// The scenario as it was last valid.
    pub fn scenario(&self) -> &Rc<Scenario> {
        &self.scenario
    }

    /// The scenario it is compared with.
    pub fn beside(&self) -> Option<&Rc<Scenario>> {
        self.beside.as_ref().map(|(scenario, _)| scenario)
    }

    /// The answer to the scenario it is compared with.
    pub fn answer_beside(&self) -> Option<&Rc<Appraisal>> {
        self.beside.as_ref().and_then(|(_, answer)| answer.as_ref())
    }

    /// What has to be put right, by field.
    pub fn problems(&self) -> &BTreeMap<String, RejectedEdit> {
        &self.problems
    }

    /// Counts up whenever fields must show the scenario's numbers again.
    pub fn generation(&self) -> u32 {
        self.generation
    }

    /// What was opened last, or could not be.
    pub fn arrival(&self) -> Option<&Rc<Import>> {
        self.arrival.as_ref()
    }

    /// Whether nothing has been done yet that could be lost.
    pub fn is_untouched(&self) -> bool {
        *self.scenario == Scenario::default() && self.beside.is_none() && self.forms.is_empty() && self.problems.is_empty()
    }

    /// What the last change of place left behind.
    pub fn moved(&self) -> &PlaceChange {
        &self.moved
    }

    /// Which programmes of the list are shown.
    pub fn programme_filter(&self) -> &ProgrammeFilter {
        &self.programme_filter
    }

    /// Which paper is wanted.
    pub fn report(&self) -> &ReportChoice {
        &self.report
    }

    /// The session with a room.
    pub fn session(&self) -> &Session {
        &self.session
    }

    /// Whether the last action was in this field.
    pub fn was_typed_last(&self, field: &str) -> bool {
        self.last_field.as_deref() == Some(field)
    }

    /// Whether there is a step to undo.
    pub fn can_undo(&self) -> bool {
        !self.past.is_empty()
    }

    /// Whether there is a step to redo.
    pub fn can_redo(&self) -> bool {
        !self.future.is_empty()
    }

    /// What there is to show.
    pub fn answer(&self) -> AnswerState {
        match &self.last_valid {
            None => AnswerState::NoPlace,
            Some(answer) if self.problems.is_empty() => AnswerState::Current(answer.clone()),
            Some(answer) => AnswerState::OutOfDate(answer.clone()),
        }
    }

    /// The workspace after an action. Pure.
    pub fn reduce(&self, action: Action) -> Self {
        let mut next = self.clone();
        match action {
            Action::Make { change, text } => next.make(change, text),
            Action::CannotRead { field, text, sentence } => {
                next.last_field = Some(field.clone());
                next.problems.insert(field, RejectedEdit::of(text, sentence));
            }
            Action::Forget { field } => {
                next.problems.remove(&field);
            }
            Action::Open(scenario) => {
                next.remember(None);
                next.moved = PlaceChange::default();
                next.renew(Rc::new(*scenario));
                next.opened += 1;
            }
            Action::AdoptMix(scenario) => {
                if *scenario != *next.scenario {
                    next.remember(None);
                    next.put_beside(Some(next.scenario.clone()));
                    next.renew(Rc::new(*scenario));
                }
            }
            Action::Arrive(origin, opened) => next.arrive(origin, *opened),
            Action::PutAway => next.arrival = None,
            Action::Undo => {
                if let Some((before, beside)) = next.past.pop() {
                    next.arrival = next.arrival.filter(|arrival| arrival.steps <= next.past.len());
                    next.future.push(next.moment());
                    next.put_beside(beside);
                    next.renew(before);
                    next.bring_back_saved(&self.scenario);
                }
            }
            Action::Redo => {
                if let Some((after, beside)) = next.future.pop() {
                    next.past.push(next.moment());
                    next.put_beside(beside);
                    next.renew(after);
                    next.take_away_saved(&self.scenario);
                }
            }
            Action::CopyBeside => {
                next.remember(None);
                let mut kept = (*next.scenario).clone();
                let mut copy = kept.clone();
                (kept.name, copy.name) = words::names_of_copies(&kept.name);
                next.put_beside(Some(Rc::new(kept)));
                next.renew(Rc::new(copy));
            }
            Action::Swap => {
                if let Some((beside, _)) = next.beside.clone() {
                    next.remember(None);
                    next.put_beside(Some(next.scenario.clone()));
                    next.renew(beside);
                }
            }
            Action::DropBeside => {
                next.remember(None);
                next.put_beside(None);
                next.last_changed = None;
            }
            Action::NameBeside(name) => {
                if let Some((beside, answer)) = next.beside.take() {
                    next.beside = Some((Rc::new(Scenario { name: text_limits::kept_line(&name), ..(*beside).clone() }), answer));
                }
            }
            Action::ShowProgrammes(filter) => next.programme_filter = filter,
            Action::ShowReport(report) => next.report = report,
            Action::Session(deed) => {
                let is_first_guess = matches!(deed, SessionAction::Guess(_)) && next.session.is_unguessed();
                next.session = next.session.after(deed);
                if is_first_guess {
                    next.session.asked_of = link_of(&next.scenario, false);
                }
            }
            Action::EditOwn { which, edit } => next.edit_own(&which, edit),
            Action::BringBackOwn(which) => next.bring_back_own(&which),
            Action::SaveOwn(which) => next.save_own(&which),
            Action::RemoveOwn(id) => {
                next.forget_own(&id);
                next.forms.retain(|form| form.which != id);
                next.make(Change::RemoveOwn(id), None);
            }
            Action::TypePlaceForm(form) => next.type_place_form(form),
            Action::Restore(work) => next.restore(*work),
            Action::ClearEverything => next = Self { generation: self.generation + 1, opened: self.opened, ..Self::default() },
        }
        next
    }

    /// Keeps the present scenario to go back to, unless the same field is still being typed in.
    fn remember(&mut self, field: Option<&str>) {
        self.future.clear();
        if field.is_some() && self.last_changed.as_deref() == field && !self.past.is_empty() {
            return;
        }
        self.past.push(self.moment());
        if self.past.len() > MOST_STEPS {
            self.past.remove(0);
        }
    }

    fn moment(&self) -> Moment {
        (self.scenario.clone(), self.beside.as_ref().map(|(scenario, _)| scenario.clone()))
    }

    fn put_beside(&mut self, scenario: Option<Rc<Scenario>>) {
        self.beside = scenario.map(|scenario| {
            let answer = Appraisal::of(&scenario).ok().map(Rc::new);
            (scenario, answer)
        });
    }

    /// What came takes the place of the present scenario, which can be gone back to.
    fn arrive(&mut self, origin: Origin, opened: Result<Opened, FileError>) {
        let replaced = !self.is_untouched();
        let came = opened.map(|opened| {
            self.remember(None);
            self.renew(Rc::new(opened.scenario.clone()));
            self.opened += 1;
            ImportReport::of(opened, replaced)
        });
        let number = self.arrival.as_ref().map_or(0, |before| before.number) + 1;
        self.arrival = Some(Rc::new(Import { origin, came, number, steps: self.past.len() }));
    }

    fn renew(&mut self, scenario: Rc<Scenario>) {
        self.problems.clear();
        self.last_field = None;
        self.last_changed = None;
        self.generation += 1;
        self.show(scenario);
    }

    fn show(&mut self, scenario: Rc<Scenario>) {
        match Appraisal::of(&scenario) {
            Ok(answer) => self.last_valid = Some(Rc::new(answer)),
            Err(faults) => {
                self.last_valid = None;
                for fault in faults.iter().filter(|fault| **fault != InputError::NoPlace) {
                    let problem = RejectedEdit::of(String::new(), words::fault_in(fault, &scenario));
                    self.problems.insert(fault.field(), problem);
                }
            }
        }
        self.scenario = scenario;
    }
}
