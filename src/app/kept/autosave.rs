//! Saves the work on the device, and brings it back.

use super::named::Named;
use super::trial::{BEFORE, Trial};
use super::{Entry, EntryError, Head, Revision, Store, StoreError, Timestamp, Work, read_entry, write_entry};
use crate::words::ListReason;

/// The key of the work as it stands.
pub const WORK: &str = "prevention-ledger/work";
/// Scenarios of the list: the key and a name of their own.
pub(super) const NAMED: &str = "prevention-ledger/named/";
/// What could not be read.
pub(super) const QUARANTINED: &str = "prevention-ledger/aside/";
/// There where nothing is to be kept.
const NOTHING: &str = "prevention-ledger/keep-nothing";

/// There where the guided look was finished or skipped.
const TOUR_SEEN: &str = "prevention-ledger/looked";

/// What is said once, above the page.
#[derive(Clone, Debug, PartialEq)]
pub enum Notice {
    /// The work was brought back, as it was saved at a time.
    Restored(String),
    /// The work was put away; it can be brought back.
    Reset,
    /// The browser stores nothing, or nothing more.
    NotSaved,
    /// Something that was saved cannot be read: why, and the key it is set aside under.
    Quarantined(String, String),
    /// Another tab cleared the device.
    ClearedElsewhere,
    /// What another tab had saved is in the list.
    TheirsListed,
    /// What this tab had is in the list; another tab saved something else.
    OursListed,
    /// The page stopped before all of the work was drawn, which is not open now.
    NotDrawn {
        /// When it was made.
        at: String,
        /// Its key in the list.
        key: String,
        /// Whether the work as it was before is open.
        is_former_open: bool,
    },
}

/// What the page shows of what is saved.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Kept {
    /// What is said once.
    pub notices: Vec<Notice>,
    /// Whether another tab saves, and this one does not.
    pub is_read_only: bool,
    /// The list, newest first.
    pub named: Vec<Named>,
    /// Keys of what could not be read.
    pub quarantined: Vec<String>,
    /// The name of the scenario deleted last, which can be brought back.
    pub deleted: Option<String>,
    /// Whether nothing is saved, because the user wants it so.
    pub keeps_nothing: bool,
    /// Whether the guided look was finished or skipped.
    pub tour_seen: bool,
    /// The day it is: "2026-11-22".
    pub today: String,
}

/// Saves the work of one tab.
pub struct Autosave {
    pub(super) store: Box<dyn Store>,
    tab: String,
    /// How many names of entries were made.
    count: u32,
    /// The saved state that this tab's work was made from, and its text.
    pub(super) saved: Option<(Revision, String)>,
    /// Whether that was ever drawn.
    pub(super) is_saved_drawn: bool,
    /// How far the drawing of the work is.
    pub(super) trial: Trial,
    /// The work as it was last saved or opened.
    pub(super) last: Work,
    /// Whether the last one is not on the device.
    has_failed: bool,
    opened: u32,
    /// The key of the work that something else was opened in place of.
    pub(super) replaced: Option<(String, Work)>,
    pub(super) deleted: Option<(String, String)>,
    before_reset: Option<Work>,
    pub(super) kept: Kept,
}

/// A tab's work at a moment.
pub struct Now<'a> {
    pub work: &'a Work,
    /// The name of its place.
    pub place: &'a str,
    /// Counts up whenever all of it is replaced.
    pub opened: u32,
    /// When.
    pub at: Timestamp,
}

impl Autosave {
    /// Reads what is saved: the work to go on with. A tab that is not the one that saves takes nothing away and writes nothing.
    pub fn start(store: Box<dyn Store>, tab: String, saves: bool, at: &Timestamp) -> (Self, Work) {
        let mut autosave = Self {
            store,
            tab,
            count: 0,
            saved: None,
            is_saved_drawn: false,
            trial: Trial::None,
            last: Work::default(),
            has_failed: false,
            opened: 0,
            replaced: None,
            deleted: None,
            before_reset: None,
            kept: Kept { is_read_only: !saves, ..Kept::default() },
        };
        autosave.set_today(at);
        autosave.look();
        autosave.kept.tour_seen = matches!(autosave.store.read(TOUR_SEEN), Ok(Some(_)));
        let work = match (autosave.kept.keeps_nothing, saves) {
            (true, _) => Work::default(),
            (false, true) => autosave.restore(at),
            (false, false) => autosave.read_only(),
        };
        (autosave, work)
    }

    /// The work as it was saved, or as it was before where the page stopped over that.
    fn restore(&mut self, at: &Timestamp) -> Work {
        let not_drawn = self.take_trial(at);
        let saved = self.read_work(at);
        let was_saved = not_drawn.as_ref().is_some_and(|not_drawn| not_drawn.was_saved);
        let Entry { head, work } = if was_saved { self.take_former() } else { saved }.unwrap_or_default();
        if !work.is_empty() {
            self.say(Notice::Restored(head.at.local));
        }
        if let Some(not_drawn) = not_drawn {
            self.offer(not_drawn, !work.is_empty(), at);
        }
        self.begin_drawing(&Now { work: &work, place: &head.place, opened: 0, at: at.clone() });
        work
    }

    /// What is saved, as far as it can be read. The rest is set aside.
    fn read_work(&mut self, at: &Timestamp) -> Option<Entry> {
        let text = self.store.read(WORK).ok()??;
        match read_entry(&text) {
            Ok(read) => {
                match read.lost {
                    // What can be read is saved anew.
                    Some(lost) => _ = self.quarantine(&text, &EntryError::Damaged(lost), at),
                    None => self.last = read.entry.work.clone(),
                }
                self.set_saved(read.entry.head.revision.clone(), text);
                self.is_saved_drawn = false;
                Some(read.entry)
            }
            Err(why) => {
                _ = self.quarantine(&text, &why, at) && self.drop_work();
                None
            }
        }
    }

    /// What the page shows.
    pub fn kept(&self) -> Kept {
        self.kept.clone()
    }

    /// Saves the work, unless it is as it was, was not drawn, or another tab saves.
    pub fn save(&mut self, now: &Now) {
        self.set_today(&now.at);
        if self.trial == Trial::Drawing || self.kept.is_read_only {
            return;
        }
        self.end_trial();
        let was_replaced = now.opened != self.opened;
        self.opened = now.opened;
        if *now.work == self.last && !self.has_failed {
            return;
        }
        let before = std::mem::replace(&mut self.last, now.work.clone());
        if self.is_told_to_keep_nothing() {
            return;
        }
        if was_replaced {
            self.keep_replaced(before, now);
        }
        self.save_over(now);
    }

    /// Puts the work on the device as the newest.
    pub(super) fn write_work(&mut self, now: &Now) {
        let (revision, text) = self.written(now);
        let is_written = self.put(WORK, &text).is_ok() || {
            self.store.remove(BEFORE); // makes room
            self.put(WORK, &text).is_ok()
        };
        if is_written {
            match self.saved.take().filter(|_| self.is_saved_drawn && !now.work.is_empty()) {
                Some((_, former)) => _ = self.store.write(BEFORE, &former), // where there is no room, the page goes on without
                None => self.store.remove(BEFORE),
            }
            self.set_saved(revision, text);
        }
    }

    /// The work as it would be written now.
    pub(super) fn written(&self, now: &Now) -> (Revision, String) {
        let parent = self.saved.as_ref().map(|(revision, _)| revision.clone());
        let revision = Revision { number: parent.as_ref().map_or(0, |parent| parent.number) + 1, tab: self.tab.clone() };
        let name = now.work.scenario.name.clone();
        let place = now.place.to_owned();
        let head = Head { revision: revision.clone(), parent, at: now.at.clone(), name, place, reason: ListReason::Asked };
        (revision, write_entry(&Entry { head, work: now.work.clone() }))
    }

    /// Puts a text into the store, and says where that fails.
    pub(super) fn put(&mut self, key: &str, text: &str) -> Result<(), StoreError> {
        if key != NOTHING && self.is_told_to_keep_nothing() {
            return Err(StoreError);
        }
        let done = self.store.write(key, text);
        match done {
            Ok(()) => {
                self.has_failed = false;
                self.kept.notices.retain(|notice| *notice != Notice::NotSaved);
            }
            Err(StoreError) => self.fail(),
        }
        done
    }

    pub(super) fn set_saved(&mut self, revision: Revision, text: String) {
        self.saved = Some((revision, text));
        self.is_saved_drawn = true;
    }

    /// Says so the first time; the work goes on.
    pub(super) fn fail(&mut self) {
        if !self.has_failed {
            self.say(Notice::NotSaved);
        }
        self.has_failed = true;
    }

    pub(super) fn say(&mut self, notice: Notice) {
        self.kept
            .notices
            .retain(|known| std::mem::discriminant(known) != std::mem::discriminant(&notice) || matches!(known, Notice::Quarantined(..)));
        self.kept.notices.push(notice);
    }

    /// Hides something that was said.
    pub fn hide(&mut self, notice: &Notice) {
        self.kept.notices.retain(|known| known != notice);
    }

    /// The user went on: that the work was brought back need not be said any more.
    pub fn dismiss_restore_notice(&mut self) {
        self.kept.notices.retain(|notice| !matches!(notice, Notice::Restored(_) | Notice::Reset));
    }

    /// The guided look was finished or skipped: it need not be offered again.
    pub fn mark_tour_seen(&mut self) {
        self.kept.tour_seen = true;
        let _ = self.put(TOUR_SEEN, "1"); // offered once more where nothing is kept
    }

    /// Puts the work away, to start with nothing. With `forgets` no copy of it stays in the list.
    pub fn start_afresh(&mut self, work: Work, forgets: bool) {
        self.dismiss_restore_notice();
        if forgets {
            self.last = Work::default();
            self.has_failed = true; // what is on the device is written over
        }
        if !work.is_empty() {
            self.say(Notice::Reset);
            self.before_reset = Some(work);
        }
    }

    /// The work that was put away.
    pub fn bring_back(&mut self) -> Option<Work> {
        self.dismiss_restore_notice();
        self.before_reset.take()
    }

    /// Takes away everything on the device, and forgets it.
    pub fn clear(&mut self) {
        for key in self.store.keys().into_iter().filter(|key| key != NOTHING) {
            self.store.remove(&key);
        }
        (self.saved, self.replaced, self.deleted, self.before_reset) = (None, None, None, None);
        self.trial = Trial::None;
        self.last = Work::default();
        let Kept { keeps_nothing, is_read_only, ref today, .. } = self.kept;
        self.kept = Kept { keeps_nothing, is_read_only, today: today.clone(), ..Kept::default() };
    }

    /// Keeps nothing from now on, and takes away what is there; or keeps the work again.
    pub fn keep_nothing(&mut self, nothing: bool) {
        if nothing {
            let (work, tour_seen) = (self.last.clone(), self.kept.tour_seen);
            self.clear();
            self.last = work;
            self.kept.tour_seen = tour_seen;
            let _ = self.put(NOTHING, "1");
        } else {
            self.store.remove(NOTHING);
            self.last = Work::default(); // the work is not there yet
        }
        self.kept.keeps_nothing = nothing;
    }

    /// What was set aside, or stands in the list, as it is written.
    pub fn text_of(&self, key: &str) -> String {
        self.store.read(key).ok().flatten().unwrap_or_default()
    }

    /// Throws away what was set aside.
    pub fn drop_quarantined(&mut self, key: &str) {
        self.store.remove(key);
        self.kept.notices.retain(|notice| !matches!(notice, Notice::Quarantined(_, at) if at == key));
        self.look();
    }

    pub(super) fn quarantine(&mut self, text: &str, why: &EntryError, at: &Timestamp) -> bool {
        let key = self.new_key(QUARANTINED, at);
        let done = self.put(&key, text).is_ok();
        if done {
            self.say(Notice::Quarantined(why.to_string(), key));
            self.look();
        }
        done
    }

    fn drop_work(&self) -> bool {
        self.store.remove(WORK);
        true
    }

    /// Whether the user wants nothing kept, as it is now: another tab may have said so.
    pub(super) fn is_told_to_keep_nothing(&mut self) -> bool {
        if let Ok(found) = self.store.read(NOTHING) {
            self.kept.keeps_nothing = found.is_some();
        }
        self.kept.keeps_nothing
    }

    pub(super) fn set_today(&mut self, at: &Timestamp) {
        self.kept.today = at.local.chars().take(10).collect();
    }

    pub(super) fn new_key(&mut self, begin: &str, at: &Timestamp) -> String {
        self.count += 1;
        format!("{begin}{}-{}-{}", at.milliseconds, self.tab, self.count)
    }
}
