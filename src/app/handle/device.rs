//! Keeping on the device, from the page: saves soon after every change, and the verbs of the list and of other tabs.

use super::WorkspaceHandle;
use crate::app::kept::{Autosave, BEFORE_KEY, Kept, Notice, Now, Store, StoreError, TRIAL_KEY, Timestamp, Work};
use crate::app::workspace::{Action, Workspace};
use crate::browser;
use crate::words::ListError;
use ledger_model::model::Scenario;
use std::cell::RefCell;
use std::rc::Rc;
use yew::prelude::*;

/// Milliseconds after the page is drawn until the work is saved: several changes at once are saved together.
const SAVE_MS: u32 = 20;

/// The browser's storage.
struct Device;

impl Store for Device {
    fn read(&self, key: &str) -> Result<Option<String>, StoreError> {
        browser::kept_text(key).map_err(|_| StoreError)
    }

    fn write(&self, key: &str, text: &str) -> Result<(), StoreError> {
        browser::keep_text(key, text).map_err(|_| StoreError)
    }

    fn remove(&self, key: &str) {
        browser::forget_text(key);
    }

    fn keys(&self) -> Vec<String> {
        browser::kept_keys()
    }
}

/// Who keeps the work of this tab, and the work to go on with. By default nobody, which is for tests and benchmarks.
#[derive(Clone, Default)]
pub struct Keeping(Option<(Rc<RefCell<Autosave>>, Work)>);

impl PartialEq for Keeping {
    fn eq(&self, other: &Self) -> bool {
        match (&self.0, &other.0) {
            (Some((autosave, _)), Some((other, _))) => Rc::ptr_eq(autosave, other),
            (None, None) => true,
            _ => false,
        }
    }
}

impl Keeping {
    pub fn on_device() -> Self {
        let (autosave, work) = Autosave::start(Box::new(Device), browser::tab_name(), browser::is_saving_tab(), &timestamp_now());
        Self(Some((Rc::new(RefCell::new(autosave)), work)))
    }

    /// The work to go on with.
    pub fn work(&self) -> Option<Work> {
        self.0.as_ref().map(|(_, work)| work.clone())
    }

    fn kept(&self) -> Kept {
        self.0.as_ref().map(|(autosave, _)| autosave.borrow().kept()).unwrap_or_default()
    }

    fn with<T>(&self, act: impl FnOnce(&mut Autosave) -> T) -> Option<T> {
        self.0.as_ref().map(|(autosave, _)| act(&mut autosave.borrow_mut()))
    }

    /// Saves the work, once its draws were tried too.
    pub(super) fn save(&self, workspace: &Workspace) {
        if self.0.is_none() {
            return;
        }
        if let Some(answer) = workspace.answer().answer() {
            answer.draws();
        }
        self.act(workspace, Autosave::save);
    }

    /// Does something with the work as it is now.
    fn act<T>(&self, workspace: &Workspace, act: impl FnOnce(&mut Autosave, &Now) -> T) -> Option<T> {
        self.0.as_ref()?;
        let (answer, work) = (workspace.answer(), workspace.work());
        let place = answer.answer().map_or("", |answer| &answer.inputs.place.name);
        let now = Now { work: &work, place, opened: workspace.opened(), at: timestamp_now() };
        self.with(|autosave| act(autosave, &now))
    }
}

fn timestamp_now() -> Timestamp {
    let (milliseconds, local) = browser::moment_now();
    Timestamp { milliseconds, local }
}

/// Saves the work when the page is left, and looks when another tab has saved.
#[hook]
pub(super) fn use_keeping(keeping: &Keeping, workspace: &UseReducerHandle<Workspace>) -> UseStateHandle<Kept> {
    let kept = use_state_eq(|| keeping.kept());
    let latest = use_mut_ref(|| workspace.clone());
    latest.replace(workspace.clone());
    let act = {
        let (keeping, kept) = (keeping.clone(), kept.setter());
        move |act: fn(&Keeping, &Workspace) -> Option<Work>| {
            let workspace = latest.borrow().clone(); // nothing stays borrowed while the page is drawn again
            let newer = act(&keeping, &workspace);
            kept.set(keeping.kept());
            if let Some(work) = newer {
                workspace.dispatch(Action::Restore(Box::new(work)));
            }
        }
    };
    use_effect_with((), {
        let is_kept = keeping.0.is_some();
        move |()| {
            let poll = |keeping: &Keeping, workspace: &Workspace| keeping.act(workspace, Autosave::poll).flatten();
            let save = |keeping: &Keeping, workspace: &Workspace| {
                keeping.save(workspace);
                None
            };
            let start = |keeping: &Keeping, workspace: &Workspace| keeping.act(workspace, Autosave::start_saving).flatten();
            let stop = |keeping: &Keeping, workspace: &Workspace| {
                keeping.act(workspace, Autosave::stop_saving);
                None
            };
            let (elsewhere, shown, turn) = (act.clone(), act.clone(), act);
            let listeners = is_kept.then(|| {
                browser::on_saving_tab(move |saves| turn(if saves { start } else { stop }));
                let elsewhere = browser::on_kept_elsewhere(move |key| match key.as_deref() {
                    Some(TRIAL_KEY | BEFORE_KEY) => {} // of no concern to another tab
                    _ => elsewhere(poll),
                });
                (elsewhere, browser::on_shown(move |is_shown| shown(if is_shown { poll } else { save })))
            });
            move || drop(listeners)
        }
    });
    kept
}

/// Notes on the device what is about to be drawn by the component that uses it, and saves it soon after all of it was.
#[hook]
pub fn use_saving(workspace: &WorkspaceHandle) {
    workspace.keeping.act(&workspace.inner, Autosave::begin_drawing);
    let waiting = use_mut_ref(|| None);
    use_effect({
        let (workspace, waiting) = (workspace.clone(), waiting.clone());
        move || {
            workspace.keeping.act(&workspace.inner, Autosave::drawn);
            let is_kept = workspace.keeping.0.is_some();
            waiting.replace(is_kept.then(|| {
                browser::after(SAVE_MS, move || {
                    workspace.keeping.save(&workspace.inner);
                    workspace.kept.set(workspace.keeping.kept());
                })
            }));
        }
    });
    use_effect_with((), move |()| move || drop(waiting.take()));
}

impl WorkspaceHandle {
    /// What is kept on the device, and what there is to say of it.
    pub fn kept(&self) -> &Kept {
        &self.kept
    }

    pub(super) fn keep<T>(&self, act: impl FnOnce(&mut Autosave, &Now) -> T) -> Option<T> {
        let done = self.keeping.act(&self.inner, act);
        self.kept.set(self.keeping.kept());
        done
    }

    fn restore(&self, work: Option<Work>) {
        if let Some(work) = work {
            self.inner.dispatch(Action::Restore(Box::new(work)));
        }
    }

    /// Hides something that was said.
    pub fn hide(&self, notice: &Notice) {
        self.keep(|autosave, _| autosave.hide(notice));
    }

    /// The guided look was finished or skipped.
    pub fn mark_tour_seen(&self) {
        self.keep(|autosave, _| autosave.mark_tour_seen());
    }

    /// The user went to another page.
    pub fn dismiss_restore_notice(&self) {
        self.keep(|autosave, _| autosave.dismiss_restore_notice());
    }

    /// Puts this work away and starts with nothing. With `forgets`, no copy stays in the list.
    pub fn start_afresh(&self, forgets: bool) {
        self.keep(|autosave, now| autosave.start_afresh(now.work.clone(), forgets));
        self.restore(Some(Work::default()));
    }

    /// Brings back the work that was put away.
    pub fn bring_back(&self) {
        self.restore(self.keep(|autosave, _| autosave.bring_back()).flatten());
    }

    /// Saves the work in the list.
    ///
    /// # Errors
    /// Where there is no name or no room.
    pub fn save_named(&self, name: &str) -> Result<(), ListError> {
        self.keep(|autosave, now| autosave.save_named(name, now)).unwrap_or(Err(ListError::NotSaved))
    }

    /// Gives one of the list another name.
    ///
    /// # Errors
    /// Where there is no name or no room.
    pub fn rename_named(&self, key: &str, name: &str) -> Result<(), ListError> {
        self.keep(|autosave, _| autosave.rename(key, name)).unwrap_or(Err(ListError::NotSaved))
    }

    /// Puts a copy of one into the list.
    ///
    /// # Errors
    /// Where there is no room.
    pub fn duplicate_named(&self, key: &str) -> Result<(), ListError> {
        self.keep(|autosave, now| autosave.duplicate(key, &now.at)).unwrap_or(Err(ListError::NotSaved))
    }

    /// Takes one out of the list.
    pub fn delete_named(&self, key: &str) {
        self.keep(|autosave, _| autosave.delete(key));
    }

    /// Brings back the one taken out last.
    pub fn undelete_named(&self) {
        self.keep(|autosave, _| autosave.undelete());
    }

    /// The scenario of one of the list.
    pub fn scenario_named(&self, key: &str) -> Option<Rc<Scenario>> {
        self.keep(|autosave, _| autosave.open_named(key)).flatten().map(|work| work.scenario)
    }

    /// Works on one of the list.
    pub fn open_named(&self, key: &str) {
        self.restore(self.keep(|autosave, _| autosave.open_named(key)).flatten());
    }

    /// What stands under a key, as it is written.
    pub fn kept_text(&self, key: &str) -> String {
        self.keep(|autosave, _| autosave.text_of(key)).unwrap_or_default()
    }

    /// Throws away what could not be read.
    pub fn drop_quarantined(&self, key: &str) {
        self.keep(|autosave, _| autosave.drop_quarantined(key));
    }

    /// Keeps nothing on the device from now on, or keeps the work again.
    pub fn keep_nothing(&self, nothing: bool) {
        self.keep(|autosave, _| autosave.keep_nothing(nothing));
    }

    pub(super) fn clear_device(&self) {
        self.keep(|autosave, _| autosave.clear());
    }
}
