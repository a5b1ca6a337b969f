//! Several tabs on one device: one of them saves, and the others are read-only until one takes over. Where a browser cannot say which
//! one it is, all of them save. Whatever one tab saves in place of what another had is in the list.

use super::autosave::{Autosave, NAMED, Notice, Now, WORK};
use super::{Entry, Work, read_entry};
use crate::words::ListReason;

impl Autosave {
    /// The work that another tab saves, to be looked at.
    pub(super) fn read_only(&mut self) -> Work {
        let Ok(Some(text)) = self.store.read(WORK) else { return Work::default() };
        let Ok(read) = read_entry(&text) else { return Work::default() }; // the tab that saves sets it aside
        self.set_saved(read.entry.head.revision, text);
        self.last = read.entry.work.clone();
        read.entry.work
    }

    /// Another tab saves from now on. What this one has not saved yet is kept in the list.
    pub fn stop_saving(&mut self, now: &Now) {
        self.end_trial();
        if !self.kept.is_read_only && *now.work != self.last && self.list_ours(now) {
            self.last = now.work.clone();
        }
        self.kept.is_read_only = true;
    }

    /// This tab saves from now on. Where nothing was changed in it, it goes on with what is saved, which is returned. Where something
    /// was, that is saved, and what another tab saved meanwhile is kept in the list.
    pub fn start_saving(&mut self, now: &Now) -> Option<Work> {
        self.kept.is_read_only = false;
        self.look();
        self.set_today(&now.at);
        if let Some(not_drawn) = self.take_trial(&now.at).filter(|not_drawn| !not_drawn.was_saved) {
            self.offer(not_drawn, true, &now.at); // the other tab stopped over a change
        }
        let is_cleared = self.saved.is_some() && matches!(self.store.read(WORK), Ok(None));
        if *now.work == self.last || is_cleared {
            return self.open_newer(now, true);
        }
        self.save(now);
        None
    }

    /// Looks again, because another tab changed something, or this one was out of sight. The work to go on with, where another tab
    /// that saves too has saved something newer.
    pub fn poll(&mut self, now: &Now) -> Option<Work> {
        self.look();
        self.set_today(&now.at);
        if self.kept.is_read_only { None } else { self.open_newer(now, false) }
    }

    /// What another tab saved since, to go on with. What this tab has instead is kept in the list, unless the other was made from
    /// it, or `is_old` says that it is only an earlier state of what is saved.
    fn open_newer(&mut self, now: &Now, is_old: bool) -> Option<Work> {
        if self.kept.keeps_nothing {
            return None;
        }
        let Some(text) = self.store.read(WORK).ok()? else {
            if self.saved.take().is_some() && !now.work.is_empty() {
                self.last = now.work.clone();
                self.say(Notice::ClearedElsewhere);
            }
            return None;
        };
        if self.saved.as_ref().is_some_and(|(_, saved)| *saved == text) {
            return None;
        }
        let Entry { head, work } = read_entry(&text).ok()?.entry; // what cannot be read is set aside when this tab saves
        if work != *now.work {
            let is_made_from_ours = self.saved.as_ref().is_some_and(|(revision, _)| head.parent.as_ref() == Some(revision));
            if !is_old && (*now.work != self.last || !is_made_from_ours) && !self.list_ours(now) {
                return None; // which is said; nothing is replaced
            }
        }
        self.set_saved(head.revision, text);
        self.is_saved_drawn = work == *now.work;
        self.last = work.clone();
        (!self.is_saved_drawn).then_some(work)
    }

    /// Saves the work. What another tab saved in the meantime is kept in the list.
    pub(super) fn save_over(&mut self, now: &Now) {
        let Ok(there) = self.store.read(WORK) else {
            self.fail();
            return;
        };
        let theirs = there.filter(|text| self.saved.as_ref().is_none_or(|(_, saved)| saved != text));
        if theirs.is_none_or(|text| self.list_theirs(text, now)) {
            self.write_work(now);
        }
    }

    /// Puts what another tab saved into the list. Whether it may be written over.
    fn list_theirs(&mut self, text: String, now: &Now) -> bool {
        let mut entry = match read_entry(&text) {
            Ok(read) => read.entry,
            Err(why) => return self.quarantine(&text, &why, &now.at),
        };
        let revision = entry.head.revision.clone();
        if entry.work != *now.work && !entry.work.is_empty() && !self.is_in_list(&entry.work) {
            let key = self.new_key(NAMED, &now.at);
            entry.head.reason = ListReason::OtherTab;
            if self.put_entry(&key, &entry).is_err() {
                return false; // which is said
            }
            self.say(Notice::TheirsListed);
        }
        self.set_saved(revision, text);
        self.is_saved_drawn = false;
        true
    }

    /// Puts this tab's work into the list. Whether it is there, or nobody would miss it.
    fn list_ours(&mut self, now: &Now) -> bool {
        self.look();
        if now.work.is_empty() || self.is_in_list(now.work) {
            return true;
        }
        let key = self.new_key(NAMED, &now.at);
        let is_there = self.put_named(&key, &now.work.scenario.name, now, ListReason::OtherTab).is_ok();
        if is_there {
            self.say(Notice::OursListed);
        }
        is_there
    }
}
