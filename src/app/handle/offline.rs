//! The network off, and a newer version, from the page.

use super::WorkspaceHandle;
use crate::app::kept::Notice;
use crate::app::{Offline, Update};
use crate::browser;
use yew::prelude::*;

/// Whether the page works with the network off, and whether a newer one is here, as it is told.
#[hook]
pub(super) fn use_offline() -> UseStateHandle<(Offline, Update)> {
    let state = use_state_eq(<(Offline, Update)>::default);
    let setter = state.setter();
    use_effect_with((), move |()| {
        let listener = browser::on_offline(move |offline, update| setter.set((Offline::told(&offline), Update::told(&update))));
        move || drop(listener)
    });
    state
}

impl WorkspaceHandle {
    /// Whether the page works with the network off.
    pub fn offline(&self) -> Offline {
        self.offline.0
    }

    /// Whether a newer version is here.
    pub fn update(&self) -> Update {
        self.offline.1
    }

    /// Whether loading the page again would lose the work, because nothing keeps it.
    pub fn would_lose_work(&self) -> bool {
        let is_kept = !self.kept.keeps_nothing && !self.kept.is_read_only && !self.kept.notices.contains(&Notice::NotSaved);
        !self.inner.work().is_empty() && !is_kept
    }

    /// Saves the work and loads the newer version.
    pub fn apply_update(&self) {
        self.keeping.save(&self.inner);
        browser::apply_update();
    }

    /// Goes on with this version for now.
    pub fn put_off_update(&self) {
        self.offline.set((self.offline.0, Update::None));
    }
}
