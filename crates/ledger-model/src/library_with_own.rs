//! The library joined by a scenario's own programmes, kept from one edit to the next.

use crate::embedded::library;
use crate::evidence::{EvidenceError, Library, Programme};
use crate::model::Scenario;
use std::cell::RefCell;
use std::ops::Deref;
use std::rc::Rc;

/// How many are kept: the scenario's and that of the one beside it.
const KEPT: usize = 2;

thread_local! {
    static JOINED: RefCell<Vec<(Vec<Programme>, Rc<Library>)>> = const { RefCell::new(Vec::new()) };
}

/// The library, with or without own programmes.
#[derive(Clone, Debug)]
pub enum LibraryWithOwn {
    /// As it was built.
    Alone(&'static Library),
    /// With the user's own.
    WithOwn(Rc<Library>),
}

impl Deref for LibraryWithOwn {
    type Target = Library;
    fn deref(&self) -> &Library {
        match self {
            Self::Alone(library) => library,
            Self::WithOwn(library) => library,
        }
    }
}

impl LibraryWithOwn {
    /// The library joined by a scenario's own programmes; without them where something is wrong with them.
    pub fn of(scenario: &Scenario) -> Self {
        Self::by(&scenario.own_programmes).unwrap_or(Self::Alone(library()))
    }

    /// The library joined by these programmes; checked only where they are not those of a moment ago.
    ///
    /// # Errors
    /// Every fault in them.
    pub fn by(own: &[Programme]) -> Result<Self, Vec<EvidenceError>> {
        if own.is_empty() {
            return Ok(Self::Alone(library()));
        }
        JOINED.with_borrow_mut(|kept| {
            if let Some(at) = kept.iter().position(|(known, _)| known == own) {
                let found = kept.remove(at);
                kept.push(found);
            } else {
                let joined = Rc::new(library().with_own(own.to_vec())?);
                kept.push((own.to_vec(), joined));
                if kept.len() > KEPT {
                    kept.remove(0);
                }
            }
            Ok(kept.last().map_or(Self::Alone(library()), |(_, joined)| Self::WithOwn(joined.clone())))
        })
    }
}
