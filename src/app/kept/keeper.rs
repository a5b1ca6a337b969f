//! Keeps the work of one tab on the device, and brings it back.

use super::named::Named;
use super::trial::{BEFORE, Trial};
use super::{Entry, Head, Moment, NotKept, Shelf, Stamp, Why, Work};
use super::{KeptRefused, read_kept, write_kept};
use std::rc::Rc;

/// The key of the work as it stands.
pub const WORK: &str = "prevention-ledger/work";
/// Scenarios of the list: the key and a name of their own.
pub(super) const NAMED: &str = "prevention-ledger/named/";
/// What could not be read.
pub(super) const ASIDE: &str = "prevention-ledger/aside/";
/// There where nothing is to be kept.
const NOTHING: &str = "prevention-ledger/keep-nothing";

/// There where the guided look was finished or skipped.
const LOOKED: &str = "prevention-ledger/looked";

/// What is said once, above the page.
#[derive(Clone, Debug, PartialEq)]
pub enum Notice {
    /// The work was brought back, as it was saved at a time.
    Restored(String),
    /// The work was put away; it can be brought back.
    Afresh,
    /// The browser keeps nothing, or nothing more.
    NotKept,
    /// Something that was kept cannot be read: why, and the key it is set aside under.
    Aside(String, String),
    /// Another tab cleared the device.
    ClearedElsewhere,
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

/// What the page shows of what is kept.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Kept {
    /// What is said once.
    pub notices: Vec<Notice>,
    /// What another tab saved that is newer.
    pub other: Option<Rc<Entry>>,
    /// The list, newest first.
    pub named: Vec<Named>,
    /// Keys of what could not be read.
    pub aside: Vec<String>,
    /// The name of the scenario deleted last, which can be brought back.
    pub deleted: Option<String>,
    /// Whether nothing is kept, because the user wants it so.
    pub keeps_nothing: bool,
    /// Whether the guided look was finished or skipped.
    pub looked: bool,
    /// The day it is: "2026-11-22".
    pub today: String,
}

/// Keeps the work of one tab.
pub struct Keeper {
    pub(super) shelf: Box<dyn Shelf>,
    tab: String,
    /// Names of what is put on the shelf, counted.
    count: u32,
    /// What this tab's work stands on, as it is written.
    pub(super) base: Option<(Stamp, String)>,
    /// Whether that was ever drawn.
    pub(super) is_base_drawn: bool,
    /// How far the drawing of the work is.
    pub(super) trial: Trial,
    /// The last state another tab made from it.
    pub(super) line: Option<Stamp>,
    pub(super) last: Work,
    /// Whether the last one is not on the device.
    has_failed: bool,
    opened: u32,
    /// What another tab saved, as it is written.
    pub(super) other_text: String,
    /// The key of this tab's work in the list, while another's stands in its place.
    pub(super) own_copy: Option<(String, Work)>,
    /// The key of the work that something else was opened in place of.
    pub(super) replaced: Option<(String, Work)>,
    pub(super) deleted: Option<(String, String)>,
    afresh: Option<Work>,
    pub(super) kept: Kept,
}

/// A tab's work at a moment.
pub struct Now<'a> {
    /// The work.
    pub work: &'a Work,
    /// The name of its place.
    pub place: &'a str,
    /// Counts up whenever all of it is replaced.
    pub opened: u32,
    /// When.
    pub at: Moment,
}

impl Keeper {
    /// Looks at what is kept. The work to go on with, and who keeps it from now on.
    pub fn start(shelf: Box<dyn Shelf>, tab: String, at: &Moment) -> (Self, Work) {
        let mut keeper = Self {
            shelf,
            tab,
            count: 0,
            base: None,
            is_base_drawn: false,
            trial: Trial::None,
            line: None,
            last: Work::default(),
            has_failed: false,
            opened: 0,
            other_text: String::new(),
            own_copy: None,
            replaced: None,
            deleted: None,
            afresh: None,
            kept: Kept::default(),
        };
        keeper.tell_day(at);
        keeper.look();
        keeper.kept.looked = matches!(keeper.shelf.read(LOOKED), Ok(Some(_)));
        let work = if keeper.kept.keeps_nothing { Work::default() } else { keeper.restore(at) };
        (keeper, work)
    }

    /// The work as it was saved, or as it was before where the page stopped over that.
    fn restore(&mut self, at: &Moment) -> Work {
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
    fn read_work(&mut self, at: &Moment) -> Option<Entry> {
        let text = self.shelf.read(WORK).ok()??;
        match read_kept(&text) {
            Ok(read) => {
                match read.lost {
                    // What can be read is saved anew.
                    Some(lost) => _ = self.set_aside(&text, &KeptRefused::Damaged(lost), at),
                    None => self.last = read.entry.work.clone(),
                }
                self.stand_on(read.entry.head.stamp.clone(), text);
                self.is_base_drawn = false;
                Some(read.entry)
            }
            Err(why) => {
                _ = self.set_aside(&text, &why, at) && self.drop_work();
                None
            }
        }
    }

    /// What the page shows.
    pub fn kept(&self) -> Kept {
        self.kept.clone()
    }

    /// Saves the work, unless it is as it was or was not drawn. What another tab saved meanwhile stays.
    pub fn save(&mut self, now: &Now) {
        self.tell_day(&now.at);
        if self.trial == Trial::Drawing {
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
        let Ok(there) = self.shelf.read(WORK) else {
            self.fail();
            return;
        };
        match there.filter(|text| self.base.as_ref().is_none_or(|(_, base)| base != text)) {
            None => self.write_work(now),
            Some(text) => match read_kept(&text) {
                Ok(read) => self.meet(read.entry, text, now),
                Err(why) => {
                    if self.set_aside(&text, &why, &now.at) {
                        self.write_work(now);
                    }
                }
            },
        }
    }

    /// Puts the work on the device as the newest.
    pub(super) fn write_work(&mut self, now: &Now) {
        let (stamp, text) = self.written(now);
        let is_written = self.put(WORK, &text).is_ok() || {
            self.shelf.remove(BEFORE); // makes room
            self.put(WORK, &text).is_ok()
        };
        if is_written {
            match self.base.take().filter(|_| self.is_base_drawn && !now.work.is_empty()) {
                Some((_, former)) => _ = self.shelf.write(BEFORE, &former), // where there is no room, the page goes on without
                None => self.shelf.remove(BEFORE),
            }
            self.stand_on(stamp, text);
        }
    }

    /// The work as it would be written now.
    pub(super) fn written(&self, now: &Now) -> (Stamp, String) {
        let other = self.kept.other.as_ref().map(|other| other.head.stamp.clone());
        let after = other.or_else(|| self.base.as_ref().map(|(stamp, _)| stamp.clone()));
        let revision = after.as_ref().map_or(0, |after| after.revision) + 1;
        let stamp = Stamp { revision, tab: self.tab.clone() };
        let name = now.work.scenario.name.clone();
        let head = Head { stamp: stamp.clone(), after, at: now.at.clone(), name, place: now.place.to_owned(), why: Why::Asked };
        (stamp, write_kept(&Entry { head, work: now.work.clone() }))
    }

    /// Puts a text on the shelf, and says where that fails.
    pub(super) fn put(&mut self, key: &str, text: &str) -> Result<(), NotKept> {
        if key != NOTHING && self.is_told_to_keep_nothing() {
            return Err(NotKept);
        }
        let done = self.shelf.write(key, text);
        match done {
            Ok(()) => {
                self.has_failed = false;
                self.kept.notices.retain(|notice| *notice != Notice::NotKept);
            }
            Err(NotKept) => self.fail(),
        }
        done
    }

    pub(super) fn stand_on(&mut self, stamp: Stamp, text: String) {
        self.line = Some(stamp.clone());
        self.base = Some((stamp, text));
        self.is_base_drawn = true;
        self.kept.other = None;
    }

    /// Says so the first time; the work goes on.
    fn fail(&mut self) {
        if !self.has_failed {
            self.say(Notice::NotKept);
        }
        self.has_failed = true;
    }

    pub(super) fn say(&mut self, notice: Notice) {
        self.kept
            .notices
            .retain(|known| std::mem::discriminant(known) != std::mem::discriminant(&notice) || matches!(known, Notice::Aside(..)));
        self.kept.notices.push(notice);
    }

    pub(super) fn say_cleared(&mut self) {
        self.say(Notice::ClearedElsewhere);
    }

    /// Hides something that was said.
    pub fn hide(&mut self, notice: &Notice) {
        self.kept.notices.retain(|known| known != notice);
    }

    /// The user went on: that the work was brought back need not be said any more.
    pub fn went_on(&mut self) {
        self.kept.notices.retain(|notice| !matches!(notice, Notice::Restored(_) | Notice::Afresh));
    }

    /// The guided look was finished or skipped: it need not be offered again.
    pub fn looked(&mut self) {
        self.kept.looked = true;
        let _ = self.put(LOOKED, "1"); // offered once more where nothing is kept
    }

    /// Puts the work away, to start with nothing. With `forgets` no copy of it stays in the list.
    pub fn start_afresh(&mut self, work: Work, forgets: bool) {
        self.went_on();
        if forgets {
            self.last = Work::default();
            self.has_failed = true; // what is on the device is written over
        }
        if !work.is_empty() {
            self.say(Notice::Afresh);
            self.afresh = Some(work);
        }
    }

    /// The work that was put away.
    pub fn bring_back(&mut self) -> Option<Work> {
        self.went_on();
        self.afresh.take()
    }

    /// Takes away everything on the device, and forgets it.
    pub fn clear(&mut self) {
        for key in self.shelf.keys().into_iter().filter(|key| key != NOTHING) {
            self.shelf.remove(&key);
        }
        (self.base, self.line, self.replaced, self.deleted, self.afresh, self.own_copy) = (None, None, None, None, None, None);
        self.trial = Trial::None;
        self.last = Work::default();
        self.kept = Kept { keeps_nothing: self.kept.keeps_nothing, today: self.kept.today.clone(), ..Kept::default() };
    }

    /// Keeps nothing from now on, and takes away what is there; or keeps the work again.
    pub fn keep_nothing(&mut self, nothing: bool) {
        if nothing {
            let (work, looked) = (self.last.clone(), self.kept.looked);
            self.clear();
            self.last = work;
            self.kept.looked = looked;
            let _ = self.put(NOTHING, "1");
        } else {
            self.shelf.remove(NOTHING);
            self.last = Work::default(); // the work is not there yet
        }
        self.kept.keeps_nothing = nothing;
    }

    /// What was set aside, or stands in the list, as it is written.
    pub fn text_of(&self, key: &str) -> String {
        self.shelf.read(key).ok().flatten().unwrap_or_default()
    }

    /// Throws away what was set aside.
    pub fn drop_aside(&mut self, key: &str) {
        self.shelf.remove(key);
        self.kept.notices.retain(|notice| !matches!(notice, Notice::Aside(_, at) if at == key));
        self.look();
    }

    fn set_aside(&mut self, text: &str, why: &KeptRefused, at: &Moment) -> bool {
        let key = self.new_key(ASIDE, at);
        let done = self.put(&key, text).is_ok();
        if done {
            self.say(Notice::Aside(why.to_string(), key));
            self.look();
        }
        done
    }

    fn drop_work(&self) -> bool {
        self.shelf.remove(WORK);
        true
    }

    /// Whether the user wants nothing kept, as it is now: another tab may have said so.
    pub(super) fn is_told_to_keep_nothing(&mut self) -> bool {
        if let Ok(found) = self.shelf.read(NOTHING) {
            self.kept.keeps_nothing = found.is_some();
        }
        self.kept.keeps_nothing
    }

    pub(super) fn tell_day(&mut self, at: &Moment) {
        self.kept.today = at.local.chars().take(10).collect();
    }

    pub(super) fn new_key(&mut self, begin: &str, at: &Moment) -> String {
        self.count += 1;
        format!("{begin}{}-{}-{}", at.milliseconds, self.tab, self.count)
    }
}
