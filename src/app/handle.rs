//! The workspace as components see it: a context, and a hook whose verbs are the user's.

mod device;
mod offline;

pub use device::{Keeping, use_saving};

use super::answer::AnswerState;
use super::hand_on::{FileError, Opened, open_file};
use super::kept::Kept;
use super::offline::Update;
use super::own::OwnEdit;
use super::place_form::PlaceDraft;
use super::session::SessionAction;
use super::workspace::{Action, Workspace};
use crate::browser::{GivenFile, before_drawing};
use ledger_model::change::Change;
use ledger_model::model::Scenario;
use ledger_text::Offline;
use ledger_text::Origin;
use ledger_text::ProgrammeFilter;
use ledger_text::ReportChoice;
use std::rc::Rc;
use yew::prelude::*;

impl Reducible for Workspace {
    type Action = Action;
    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        Rc::new(Workspace::reduce(&self, action))
    }
}

/// Reads the workspace and acts on it.
#[derive(Clone, PartialEq)]
pub struct WorkspaceHandle {
    inner: UseReducerHandle<Workspace>,
    keeping: Keeping,
    kept: UseStateHandle<Kept>,
    offline: UseStateHandle<(Offline, Update)>,
}

impl WorkspaceHandle {
    /// The workspace as it is now.
    pub fn workspace(&self) -> &Workspace {
        &self.inner
    }

    /// The scenario as it was last valid.
    pub fn scenario(&self) -> &Scenario {
        self.inner.scenario()
    }

    /// What there is to show.
    pub fn answer(&self) -> AnswerState {
        self.inner.answer()
    }

    /// Makes a change by a button, tick or choice.
    pub fn make(&self, change: Change) {
        self.inner.dispatch(Action::Make { change, text: None });
    }

    /// Makes a change that was typed; the text is kept as typed.
    pub fn type_in(&self, change: Change, text: &str) {
        self.inner.dispatch(Action::Make { change, text: Some(text.to_owned()) });
    }

    /// Notes text that cannot be read.
    pub fn cannot_read(&self, field: &str, text: &str, sentence: String) {
        self.inner.dispatch(Action::CannotRead { field: field.to_owned(), text: text.to_owned(), sentence });
    }

    /// Drops what was typed in a field.
    pub fn forget(&self, field: &str) {
        self.inner.dispatch(Action::Forget { field: field.to_owned() });
    }

    /// Opens another scenario.
    pub fn open(&self, scenario: Scenario) {
        self.inner.dispatch(Action::Open(Box::new(scenario)));
    }

    /// Goes on with the scenario of a mix; the present one stands beside it from then on.
    pub fn adopt_mix(&self, mix: Scenario) {
        self.inner.dispatch(Action::AdoptMix(Box::new(mix)));
    }

    /// Opens what came by a file or link, or notes why it cannot be opened.
    pub fn arrive(&self, origin: Origin, opened: Result<Opened, FileError>) {
        self.inner.dispatch(Action::Arrive(origin, Box::new(opened)));
    }

    pub fn open_given(&self, given: GivenFile) {
        let opened = match &given.bytes {
            _ if given.length > crate::files::LONGEST_FILE => Err(FileError::TooLong { bytes: given.length }),
            None => Err(FileError::NotGiven),
            Some(bytes) => open_file(bytes),
        };
        let others = given.others;
        let opened = opened.map(|mut opened| {
            opened.unread.extend((others > 0).then(|| crate::words::unread_other_files(others)));
            opened
        });
        self.arrive(Origin::File(given.name), opened);
    }

    /// Puts the note of what was opened away.
    pub fn put_away(&self) {
        self.inner.dispatch(Action::PutAway);
    }

    /// One step back.
    pub fn undo(&self) {
        self.inner.dispatch(Action::Undo);
    }

    /// One step forward again.
    pub fn redo(&self) {
        self.inner.dispatch(Action::Redo);
    }

    /// Keeps the present scenario beside a copy that is worked on from now on.
    pub fn copy_beside(&self) {
        self.inner.dispatch(Action::CopyBeside);
    }

    /// Works on the scenario beside instead.
    pub fn swap(&self) {
        self.inner.dispatch(Action::Swap);
    }

    /// Lets the scenario beside go.
    pub fn drop_beside(&self) {
        self.inner.dispatch(Action::DropBeside);
    }

    /// Names the scenario beside.
    pub fn name_beside(&self, name: String) {
        self.inner.dispatch(Action::NameBeside(name));
    }

    /// Which programmes of the list are shown.
    pub fn show_programmes(&self, filter: ProgrammeFilter) {
        self.inner.dispatch(Action::ShowProgrammes(filter));
    }

    /// Which paper is wanted.
    pub fn show_report(&self, report: ReportChoice) {
        self.inner.dispatch(Action::ShowReport(report));
    }

    /// Does something in a session with a room.
    pub fn in_session(&self, deed: SessionAction) {
        self.inner.dispatch(Action::Session(deed));
    }

    /// Does something in the form for an own programme, by the id of the saved one it changes; empty for a new one.
    pub fn edit_own(&self, which: &str, edit: OwnEdit) {
        self.inner.dispatch(Action::EditOwn { which: which.to_owned(), edit });
    }

    /// Puts back the form as it was before everything in it was replaced.
    pub fn bring_back_own(&self, which: &str) {
        self.inner.dispatch(Action::BringBackOwn(which.to_owned()));
    }

    /// Puts what the form makes into the scenario, unless something is wrong with it.
    pub fn save_own(&self, which: &str) {
        self.inner.dispatch(Action::SaveOwn(which.to_owned()));
    }

    /// Takes an own programme out of the scenario.
    pub fn remove_own(&self, id: &str) {
        self.inner.dispatch(Action::RemoveOwn(id.to_owned()));
    }

    /// Types in the form for a population; none once it is used.
    pub fn type_place_form(&self, form: Option<PlaceDraft>) {
        self.inner.dispatch(Action::TypePlaceForm(form));
    }

    /// An empty scenario, nothing to undo, and nothing kept on the device.
    pub fn clear_everything(&self) {
        self.clear_device();
        self.inner.dispatch(Action::ClearEverything);
    }
}

/// What is inside the provider.
#[derive(Properties, PartialEq)]
pub struct LedgerProviderProps {
    /// The scenario to start with.
    #[prop_or_default]
    pub scenario: Scenario,
    /// What is kept on the device; nothing unless somebody says so.
    #[prop_or_default]
    pub keeping: Keeping,
    /// The app.
    pub children: Html,
}

/// Holds the workspace for everything inside it.
#[component]
pub fn LedgerProvider(props: &LedgerProviderProps) -> Html {
    before_drawing();
    let (scenario, keeping) = (props.scenario.clone(), props.keeping.clone());
    let inner = use_reducer({
        let keeping = keeping.clone();
        move || keeping.work().map_or_else(|| Workspace::of(scenario), Workspace::of_work)
    });
    let kept = device::use_keeping(&keeping, &inner);
    let offline = offline::use_offline();
    let handle = WorkspaceHandle { inner, keeping, kept, offline };
    html! { <ContextProvider<WorkspaceHandle> context={handle}>{ props.children.clone() }</ContextProvider<WorkspaceHandle>> }
}

/// The workspace of the nearest provider.
///
/// # Panics
/// Outside a `LedgerProvider`, which is a slip of the programmer's.
#[hook]
pub fn use_workspace() -> WorkspaceHandle {
    before_drawing();
    use_context::<WorkspaceHandle>().expect("the component stands inside a LedgerProvider")
}
