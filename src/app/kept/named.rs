//! The list of scenarios kept on the device, newest first. Names may repeat: saving never overwrites anything.

use super::autosave::{Autosave, NAMED, Now, QUARANTINED};
use super::{Entry, Head, StoreError, Timestamp, Work, read_entry, read_head, write_entry};
use crate::words::{self, ListError, ListReason};
use ledger_model::appraisal::Appraisal;
use ledger_model::model::Scenario;
use std::rc::Rc;

/// Most scenarios that may be saved in the list.
pub const MOST_KEPT: usize = 50;
/// The longest name of one, characters.
pub const LONGEST_KEPT_NAME: usize = 60;
/// Most that are kept unasked, because something else was opened in their place. The oldest goes.
const MOST_REPLACED: usize = 10;

/// A scenario of the list.
#[derive(Clone, Debug, PartialEq)]
pub struct Named {
    pub key: String,
    /// What is known of it, or why it cannot be opened.
    pub head: Result<Head, String>,
}

/// A name as it is kept: one line, no marks that turn a text round, no longer than is shown.
fn tidy(name: &str) -> String {
    let turns = |letter: char| matches!(letter, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    let kept = name.chars().map(|letter| if letter.is_control() { ' ' } else { letter }).filter(|letter| !turns(*letter));
    kept.collect::<String>().trim().chars().take(LONGEST_KEPT_NAME).collect()
}

impl Autosave {
    /// Reads the list again.
    pub(super) fn look(&mut self) {
        self.is_told_to_keep_nothing();
        let keys = self.store.keys();
        let named = keys.iter().filter(|key| key.starts_with(NAMED)).filter_map(|key| {
            let text = self.store.read(key).ok()??;
            Some(Named { key: key.clone(), head: read_head(&text).map_err(|why| why.to_string()) })
        });
        let mut named: Vec<Named> = named.collect();
        let age = |one: &Named| one.head.as_ref().map_or(0.0, |head| -head.at.milliseconds);
        named.sort_by(|a, b| age(a).total_cmp(&age(b)).then_with(|| a.key.cmp(&b.key)));
        self.kept.named = named;
        self.kept.quarantined = keys.into_iter().filter(|key| key.starts_with(QUARANTINED)).collect();
        self.kept.deleted = self.deleted.as_ref().and_then(|(_, text)| read_head(text).ok()).map(|head| head.title());
    }

    pub(super) fn put_entry(&mut self, key: &str, entry: &Entry) -> Result<(), StoreError> {
        let done = self.put(key, &write_entry(entry));
        self.look();
        done
    }

    pub(super) fn put_named(&mut self, key: &str, name: &str, now: &Now, reason: ListReason) -> Result<(), StoreError> {
        let head = Head { at: now.at.clone(), name: name.to_owned(), place: now.place.to_owned(), reason, ..Head::default() };
        self.put_entry(key, &Entry { head, work: now.work.clone() })
    }

    pub(super) fn is_in_list(&self, work: &Work) -> bool {
        self.in_list(work).is_some()
    }

    /// The key of some work in the list.
    pub(super) fn in_list(&self, work: &Work) -> Option<String> {
        let is_it = |named: &&Named| self.opened(&named.key).is_some_and(|entry| entry.work == *work);
        self.kept.named.iter().find(is_it).map(|named| named.key.clone())
    }

    fn opened(&self, key: &str) -> Option<Entry> {
        self.store.read(key).ok()?.and_then(|text| read_entry(&text).ok()).map(|read| read.entry)
    }

    fn asked_for(&self) -> usize {
        self.kept.named.iter().filter(|one| one.head.as_ref().is_ok_and(|head| head.reason == ListReason::Asked)).count()
    }

    /// Saves the work in the list under a name.
    ///
    /// # Errors
    /// Where there is no name or no room.
    pub fn save_named(&mut self, name: &str, now: &Now) -> Result<(), ListError> {
        let name = tidy(name);
        self.look();
        if name.is_empty() {
            return Err(ListError::NoName);
        }
        if self.asked_for() >= MOST_KEPT {
            return Err(ListError::Full { most: MOST_KEPT });
        }
        let key = self.new_key(NAMED, &now.at);
        let work = Work { scenario: Rc::new(Scenario { name: name.clone(), ..(*now.work.scenario).clone() }), ..now.work.clone() };
        let now = Now { work: &work, place: now.place, opened: now.opened, at: now.at.clone() };
        self.put_named(&key, &name, &now, ListReason::Asked).map_err(|StoreError| ListError::NotSaved)
    }

    /// Gives one of the list another name.
    ///
    /// # Errors
    /// Where there is no name or no room.
    pub fn rename(&mut self, key: &str, name: &str) -> Result<(), ListError> {
        let name = tidy(name);
        let Some(mut entry) = self.opened(key).filter(|_| !name.is_empty()) else { return Err(ListError::NoName) };
        (entry.head.name, entry.head.reason) = (name.clone(), ListReason::Asked);
        entry.work.scenario = Rc::new(Scenario { name, ..(*entry.work.scenario).clone() });
        self.put_entry(key, &entry).map_err(|StoreError| ListError::NotSaved)
    }

    /// Puts a copy of one into the list.
    ///
    /// # Errors
    /// Where there is no room.
    pub fn duplicate(&mut self, key: &str, at: &Timestamp) -> Result<(), ListError> {
        let Some(mut entry) = self.opened(key) else { return Err(ListError::NotSaved) };
        if self.asked_for() >= MOST_KEPT {
            return Err(ListError::Full { most: MOST_KEPT });
        }
        let name = tidy(&words::names_of_copies(&entry.head.title()).1);
        (entry.head.name, entry.head.reason, entry.head.at) = (name.clone(), ListReason::Asked, at.clone());
        entry.work.scenario = Rc::new(Scenario { name, ..(*entry.work.scenario).clone() });
        let key = self.new_key(NAMED, at);
        self.put_entry(&key, &entry).map_err(|StoreError| ListError::NotSaved)
    }

    /// Takes one out of the list; it can be brought back until another is taken out.
    pub fn delete(&mut self, key: &str) {
        let text = self.text_of(key);
        self.deleted = Some((key.to_owned(), text));
        self.store.remove(key);
        self.look();
    }

    /// Brings back the one taken out last.
    pub fn undelete(&mut self) {
        if let Some((key, text)) = self.deleted.take() {
            if self.put(&key, &text).is_err() {
                self.deleted = Some((key, text));
            }
            self.look();
        }
    }

    /// The work of one of the list.
    pub fn open_named(&self, key: &str) -> Option<Work> {
        self.opened(key).map(|entry| entry.work)
    }

    /// Keeps the work that something else was opened in place of, unless nobody would miss it.
    pub(super) fn keep_replaced(&mut self, before: Work, now: &Now) {
        if let Some((key, _)) = self.replaced.take_if(|(_, work)| work == now.work) {
            self.store.remove(&key); // it is worked on again
            self.look();
        }
        let is_example = *before.scenario == Appraisal::example_scenario() && before.beside.is_none();
        if before.is_empty() || is_example || self.is_in_list(&before) {
            return;
        }
        let place = Appraisal::of(&before.scenario).map_or_else(|_| String::new(), |answer| answer.inputs.place.name);
        let key = self.new_key(NAMED, &now.at);
        let then = Now { work: &before, place: &place, opened: now.opened, at: now.at.clone() };
        if self.put_named(&key, &before.scenario.name, &then, ListReason::Replaced).is_ok() {
            self.replaced = Some((key, before));
        }
        let unasked = |one: &&Named| one.head.as_ref().is_ok_and(|head| head.reason == ListReason::Replaced);
        for old in self.kept.named.iter().filter(unasked).skip(MOST_REPLACED) {
            self.store.remove(&old.key);
        }
        self.look();
    }
}
