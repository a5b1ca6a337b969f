//! Work that is about to be drawn stands on the device as a trial, and is saved once all of it was drawn. Where the page stops in
//! between, the next start opens the work as it was before, and offers the trial.

use super::autosave::{Autosave, NAMED, Now, WORK};
use super::{Entry, Notice, Timestamp, read_entry};
use crate::words::ListReason;

/// The key of the trial: work that is not saved yet, or the time since when the saved work is being drawn.
pub const TRIAL: &str = "prevention-ledger/trial";
/// The key of the work as it was saved before the last change.
pub const BEFORE: &str = "prevention-ledger/before";
/// Milliseconds that another tab may take to draw the saved work.
const DRAWING_MS: f64 = 3_000.0;

/// How far the trial is.
#[derive(Clone, Copy, Default, PartialEq)]
pub(super) enum Trial {
    #[default]
    None,
    /// It is being drawn, and is not to be saved.
    Drawing,
    /// It was drawn, and is to be saved.
    Drawn,
}

/// What the page stopped over.
pub(super) struct NotDrawn {
    entry: Entry,
    /// Whether it is the saved work.
    pub(super) was_saved: bool,
}

impl Autosave {
    /// The work is about to be drawn.
    pub fn begin_drawing(&mut self, now: &Now) {
        if now.work.is_empty() || self.kept.is_read_only || self.is_told_to_keep_nothing() {
            return;
        }
        let text = if *now.work == self.last { now.at.milliseconds.to_string() } else { self.written(now).1 };
        let _ = self.store.write(TRIAL, &text); // where there is no room, the page goes on without
        self.trial = Trial::Drawing;
    }

    /// All of the work was drawn.
    pub fn drawn(&mut self, now: &Now) {
        self.trial = if self.trial == Trial::None { Trial::None } else { Trial::Drawn };
        if *now.work == self.last {
            self.is_saved_drawn = true;
            self.end_trial();
        }
    }

    /// Takes the trial off the device.
    pub(super) fn end_trial(&mut self) {
        if self.trial != Trial::None {
            self.store.remove(TRIAL);
        }
        self.trial = Trial::None;
    }

    /// What the page stopped over the last time.
    pub(super) fn take_trial(&mut self, at: &Timestamp) -> Option<NotDrawn> {
        let trial = self.store.read(TRIAL).ok()??;
        let since = trial.parse::<f64>().ok();
        if since.is_some_and(|since| (0.0..DRAWING_MS).contains(&(at.milliseconds - since))) {
            return None; // another tab may be drawing it
        }
        self.store.remove(TRIAL);
        let text = if since.is_some() { self.store.read(WORK).ok()?? } else { trial };
        let entry = read_entry(&text).ok()?.entry;
        Some(NotDrawn { entry, was_saved: since.is_some() })
    }

    /// The work as it was saved before the last change, which is used once.
    pub(super) fn take_former(&mut self) -> Option<Entry> {
        let text = self.store.read(BEFORE).ok()??;
        self.store.remove(BEFORE);
        read_entry(&text).ok().map(|read| read.entry)
    }

    /// Puts what was not drawn into the list, and offers it.
    pub(super) fn offer(&mut self, not_drawn: NotDrawn, is_former_open: bool, at: &Timestamp) {
        let mut entry = not_drawn.entry;
        entry.head.reason = ListReason::NotDrawn;
        let when = entry.head.at.local.clone();
        let known = self.in_list(&entry.work);
        let key = known.unwrap_or_else(|| {
            let key = self.new_key(NAMED, at);
            let _ = self.put_entry(&key, &entry); // where that fails, it is said
            key
        });
        self.say(Notice::NotDrawn { at: when, key, is_former_open });
    }
}
