//! What is said of the programmes: fetched after the first answer shows, because nothing is calculated with it.

use crate::browser;
use ledger_model::embedded::{library, said};
use ledger_model::evidence::Library;
use std::cell::RefCell;
use std::rc::Rc;
use yew::prelude::*;

/// The name under which the page says where the file is.
const FILE: &str = "evidence";

/// Whether what is said is here.
#[derive(Clone, Debug, PartialEq)]
pub enum EvidenceTextState {
    /// On its way.
    Waiting,
    /// Here: the library with everything that is said in it.
    Here(Whole),
    /// It could not be had.
    Missing,
}

/// The library with everything that is said in it. There is only one.
#[derive(Clone, Debug)]
pub struct Whole(Rc<Library>);

impl PartialEq for Whole {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

impl std::ops::Deref for Whole {
    type Target = Library;
    fn deref(&self) -> &Library {
        &self.0
    }
}

thread_local! {
    /// What has been fetched once is not fetched again.
    static FETCHED: RefCell<Option<Whole>> = const { RefCell::new(None) };
}

impl EvidenceTextState {
    /// As it is now, whoever asked.
    pub fn now() -> Self {
        FETCHED.with_borrow(|fetched| fetched.clone().map_or(Self::Waiting, Self::Here))
    }

    /// What comes of the file's bytes.
    pub fn of_bytes(bytes: Option<Vec<u8>>) -> Self {
        let Some(said) = bytes.as_deref().and_then(said) else { return Self::Missing };
        let whole = Whole(Rc::new(library().clone().with_said(said)));
        FETCHED.set(Some(whole.clone()));
        Self::Here(whole)
    }
}

/// What is said, once a page needs it. It is asked for when the first such page is shown.
#[hook]
pub fn use_evidence_text() -> (EvidenceTextState, Callback<()>) {
    let state = use_state(EvidenceTextState::now);
    let ask = {
        let setter = state.setter();
        use_callback((), move |(), ()| {
            let setter = setter.clone();
            setter.set(EvidenceTextState::Waiting);
            browser::own_file(FILE, move |bytes| setter.set(EvidenceTextState::of_bytes(bytes)));
        })
    };
    let first = ask.clone();
    use_effect_with((), move |()| {
        if EvidenceTextState::now() == EvidenceTextState::Waiting {
            first.emit(());
        }
    });
    ((*state).clone(), ask)
}
