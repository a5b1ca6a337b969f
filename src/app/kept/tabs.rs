//! Several tabs on one device: none overwrites what another saved, and whichever is not taken stays in the list.

use super::keeper::{Keeper, NAMED, Now, WORK};
use super::read_kept;
use super::{Entry, Stamp, Why, Work};
use std::rc::Rc;

impl Keeper {
    /// Looks again, because another tab changed something, or this one was out of sight.
    pub fn look_again(&mut self, now: &Now) {
        self.look();
        self.look_at_work(now);
    }

    /// Looks at the work alone, which another tab saves at every change.
    pub fn look_at_work(&mut self, now: &Now) {
        self.tell_day(&now.at);
        if self.is_told_to_keep_nothing() {
            self.kept.other = None;
            return;
        }
        let Ok(there) = self.shelf.read(WORK) else { return };
        let Some(text) = there else {
            if self.base.take().is_some() && !now.work.is_empty() {
                self.say_cleared();
            }
            (self.line, self.kept.other, self.own_copy) = (None, None, None);
            return;
        };
        if self.base.as_ref().is_some_and(|(_, base)| *base == text) {
            self.kept.other = None;
        } else if let Ok(read) = read_kept(&text) {
            self.meet(read.entry, text, now); // what cannot be read is dealt with when this tab saves
        }
    }

    /// Another tab's work stands where this one's was. Where it was not made from this one's, this one's is kept in the list.
    pub(super) fn meet(&mut self, entry: Entry, text: String, now: &Now) {
        if entry.work == *now.work {
            self.drop_own_copy();
            self.stand_on(entry.head.stamp, text);
            return;
        }
        let is_known = |stamp: Option<&Stamp>| stamp.is_some() && stamp == self.line.as_ref();
        let is_made_from_ours = is_known(entry.head.after.as_ref()) || is_known(Some(&entry.head.stamp));
        let has_changed = self.base.is_none() || *now.work != self.last_on_device();
        if is_made_from_ours && !has_changed {
            self.line = Some(entry.head.stamp.clone());
        } else {
            self.keep_own_copy(now);
        }
        self.kept.other = Some(Rc::new(entry));
        self.other_text = text;
    }

    fn last_on_device(&self) -> Work {
        self.base.as_ref().and_then(|(_, text)| read_kept(text).ok()).map(|read| read.entry.work).unwrap_or_default()
    }

    fn keep_own_copy(&mut self, now: &Now) {
        if now.work.is_empty() || self.own_copy.as_ref().is_some_and(|(_, work)| work == now.work) {
            return;
        }
        let key = match &self.own_copy {
            Some((key, _)) => key.clone(),
            None => self.new_key(NAMED, &now.at),
        };
        if self.put_named(&key, &now.work.scenario.name, now, Why::OtherTab).is_ok() {
            self.own_copy = Some((key, now.work.clone()));
        }
    }

    fn drop_own_copy(&mut self) {
        if let Some((key, _)) = self.own_copy.take() {
            self.shelf.remove(&key);
            self.look();
        }
    }

    /// Goes on with this tab's work. The other's is kept in the list.
    pub fn keep_this(&mut self, now: &Now) {
        self.look_again(now);
        let Some(other) = self.kept.other.clone() else { return };
        if !other.work.is_empty() && !self.is_in_list(&other.work) {
            let key = self.new_key(NAMED, &now.at);
            let mut kept = (*other).clone();
            kept.head.why = Why::OtherTab;
            if self.put_entry(&key, &kept).is_err() {
                return; // said; nothing is overwritten
            }
        }
        self.last = now.work.clone();
        self.write_work(now);
        if self.kept.other.is_none() {
            self.drop_own_copy();
        }
        self.look();
    }

    /// Goes on with the other tab's work. This one's is kept in the list.
    pub fn take_other(&mut self, now: &Now) -> Option<Work> {
        self.look_again(now);
        let other = self.kept.other.clone()?;
        if !now.work.is_empty() && !self.is_in_list(now.work) {
            self.keep_own_copy(now);
            self.own_copy.as_ref()?; // not kept, which is said: nothing is lost
        }
        self.own_copy = None;
        let text = std::mem::take(&mut self.other_text);
        self.stand_on(other.head.stamp.clone(), text);
        self.last = other.work.clone();
        Some(other.work.clone())
    }
}
