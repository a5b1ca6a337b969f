//! What is saved on the device: it comes back whole, damage is set aside, and no tab loses what another saved.

use crate::common::derby_with;
use ledger_model::appraisal::Appraisal;
use ledger_model::change::Change;
use ledger_model::embedded::library;
use ledger_model::model::Scenario;
use ledger_model::text_limits::{kept_line, kept_text};
use prevention_ledger::app::{
    Action, Autosave, CaseDraft, EntryError, LetterDraft, MOST_KEPT, Notice, Now, Opened, Origin, OwnEdit, PlaceDraft, ReportChoice,
    Section, Store, StoreError, Timestamp, Work, Workspace, read_entry, write_entry,
};
use prevention_ledger::words::{self, CasePoint, ListError, ListReason, Reader};
use proptest::prelude::*;
use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::rc::Rc;

const WORK: &str = "prevention-ledger/work";

/// A device that several tabs share.
#[derive(Clone, Default)]
struct Device {
    texts: Rc<RefCell<BTreeMap<String, String>>>,
    is_full: Rc<Cell<bool>>,
    is_off: Rc<Cell<bool>>,
}

impl Store for Device {
    fn read(&self, key: &str) -> Result<Option<String>, StoreError> {
        if self.is_off.get() { Err(StoreError) } else { Ok(self.texts.borrow().get(key).cloned()) }
    }
    fn write(&self, key: &str, text: &str) -> Result<(), StoreError> {
        if self.is_off.get() || self.is_full.get() {
            return Err(StoreError);
        }
        self.texts.borrow_mut().insert(key.to_owned(), text.to_owned());
        Ok(())
    }
    fn remove(&self, key: &str) {
        self.texts.borrow_mut().remove(key);
    }
    fn keys(&self) -> Vec<String> {
        self.texts.borrow().keys().cloned().collect()
    }
}

impl Device {
    fn text(&self, key: &str) -> Option<String> {
        self.texts.borrow().get(key).cloned()
    }
    fn put(&self, key: &str, text: &str) {
        self.texts.borrow_mut().insert(key.to_owned(), text.to_owned());
    }
}

fn at(minute: u32) -> Timestamp {
    Timestamp { milliseconds: f64::from(minute) * 60_000.0, local: format!("2026-11-22T14:{minute:02}") }
}

/// A tab: its workspace, and who keeps it.
struct Tab {
    workspace: Workspace,
    autosave: Autosave,
}

impl Tab {
    fn open(device: &Device, name: &str) -> Self {
        let mut tab = Self::start(device, name, 0);
        tab.with(0, Autosave::drawn);
        tab
    }

    /// A tab that opens while another saves.
    fn read_only(device: &Device, name: &str) -> Self {
        let (autosave, work) = Autosave::start(Box::new(device.clone()), name.to_owned(), false, &at(0));
        Self { workspace: Workspace::of_work(work), autosave }
    }

    /// Does what may bring newer work, and opens that as the page would.
    fn open_newer(&mut self, minute: u32, act: impl FnOnce(&mut Autosave, &Now) -> Option<Work>) {
        if let Some(work) = self.with(minute, act) {
            self.act(minute, Action::Restore(Box::new(work)));
        }
    }

    fn start_saving(&mut self, minute: u32) {
        self.open_newer(minute, Autosave::start_saving);
        self.with(minute, Autosave::save);
    }

    fn poll(&mut self, minute: u32) {
        self.open_newer(minute, Autosave::poll);
    }

    /// A tab that has not drawn anything yet.
    fn start(device: &Device, name: &str, minute: u32) -> Self {
        let (autosave, work) = Autosave::start(Box::new(device.clone()), name.to_owned(), true, &at(minute));
        Self { workspace: Workspace::of_work(work), autosave }
    }

    fn with<T>(&mut self, minute: u32, act: impl FnOnce(&mut Autosave, &Now) -> T) -> T {
        let (work, answer) = (self.workspace.work(), self.workspace.answer());
        let place = answer.answer().map_or("", |answer| &answer.inputs.place.name);
        act(&mut self.autosave, &Now { work: &work, place, opened: self.workspace.opened(), at: at(minute) })
    }

    /// Does something, draws it and saves it as the page would.
    fn act(&mut self, minute: u32, action: Action) {
        self.stop_over(minute, action);
        self.with(minute, Autosave::drawn);
        self.with(minute, Autosave::save);
    }

    /// Does something that the page stops over while it is drawn.
    fn stop_over(&mut self, minute: u32, action: Action) {
        self.workspace = self.workspace.reduce(action);
        self.with(minute, Autosave::begin_drawing);
    }

    fn scale(&mut self, minute: u32, units: f64) {
        self.act(minute, make(Change::Wanted { programme: "marac".into(), units: Some(units) }, &units.to_string()));
    }

    fn names(&self) -> Vec<String> {
        self.autosave.kept().named.iter().map(|one| one.head.as_ref().map(|head| head.title()).unwrap_or_default()).collect()
    }
}

fn make(change: Change, text: &str) -> Action {
    Action::Make { change, text: Some(text.to_owned()) }
}

fn derby(device: &Device, name: &str) -> Tab {
    let mut tab = Tab::open(device, name);
    tab.act(1, Action::Open(Box::new(derby_with(&["marac"]))));
    tab
}

fn scale_of(scenario: &Scenario) -> Option<f64> {
    scenario.programmes["marac"].wanted
}

#[test]
fn a_tab_that_was_killed_comes_back_with_everything_but_its_steps() {
    let device = Device::default();
    let mut tab = derby(&device, "a");
    tab.act(2, Action::CopyBeside);
    tab.scale(3, 120.0);
    tab.act(4, make(Change::Wanted { programme: "marac".into(), units: Some(-5.0) }, "-5"));
    tab.act(5, Action::CannotRead { field: "settings.years".into(), text: "a few".into(), sentence: "Not a number.".into() });
    tab.act(6, Action::EditOwn { which: String::new(), edit: OwnEdit::Type { field: "name".into(), text: "Our service".into() } });
    let mut form = PlaceDraft::default();
    form.texts[1] = "12,".into();
    tab.act(7, Action::TypePlaceForm(Some(form.clone())));

    let back = Tab::open(&device, "b");
    assert_eq!(back.workspace.work(), tab.workspace.work());
    assert_eq!(scale_of(back.workspace.scenario()), Some(120.0));
    assert_eq!(back.workspace.problems()["programmes.marac.wanted"].text, "-5");
    assert_eq!(back.workspace.problems()["settings.years"].text, "a few");
    assert_eq!(back.workspace.own_draft("").programme().name, "Our service");
    assert_eq!(back.workspace.place_form(), Some(&form));
    assert!(back.workspace.answer().is_out_of_date() && !back.workspace.can_undo());
    assert_eq!(back.autosave.kept().notices, [Notice::Restored("2026-11-22T14:07".into())]);
}

#[test]
fn two_ends_that_cross_still_settle_after_coming_back() {
    let device = Device::default();
    let mut tab = derby(&device, "a");
    tab.act(2, make(Change::Low { parameter: "marac.unit-cost".into(), value: 3_000.0, price_year: None }, "3000"));
    let mut back = Tab::open(&device, "b");
    assert_eq!(back.workspace.problems().len(), 1);
    back.act(3, make(Change::High { parameter: "marac.unit-cost".into(), value: 4_000.0, price_year: None }, "4000"));
    back.act(4, make(Change::Central { parameter: "marac.unit-cost".into(), value: 3_500.0, price_year: None }, "3500"));
    assert!(back.workspace.problems().is_empty(), "{:?}", back.workspace.problems());
}

#[test]
fn starting_with_nothing_says_nothing_and_writes_nothing() {
    let device = Device::default();
    let mut tab = Tab::open(&device, "a");
    tab.with(1, Autosave::save);
    assert!(device.keys().is_empty() && tab.autosave.kept().notices.is_empty());
}

#[test]
fn starting_afresh_can_be_taken_back_and_leaves_a_copy_in_the_list_until_then() {
    let device = Device::default();
    derby(&device, "a").scale(2, 120.0);
    let mut tab = Tab::open(&device, "b");
    let before = tab.workspace.work();
    tab.with(3, |autosave, now| autosave.start_afresh(now.work.clone(), false));
    tab.act(3, Action::Restore(Box::default()));
    assert!(tab.workspace.work().is_empty());
    assert_eq!(tab.names(), ["Derby"]);
    assert_eq!(tab.autosave.kept().notices, [Notice::Reset]);
    let back = tab.autosave.bring_back().expect("it is there");
    tab.act(4, Action::Restore(Box::new(back)));
    assert_eq!(tab.workspace.work(), before);
    assert!(tab.names().is_empty(), "the copy goes once it is worked on again");
    assert_eq!(Tab::open(&device, "c").workspace.work(), before);
}

#[test]
fn opening_something_else_keeps_what_was_there_once_and_nothing_nobody_would_miss() {
    let device = Device::default();
    let mut tab = Tab::open(&device, "a");
    tab.act(1, Action::Open(Box::new(Appraisal::example_scenario())));
    tab.act(2, Action::Open(Box::new(derby_with(&["marac"]))));
    assert!(tab.names().is_empty(), "an empty scenario and the untouched example are not kept");
    tab.scale(3, 120.0);
    tab.act(4, Action::Open(Box::new(derby_with(&["iris"]))));
    assert_eq!(tab.names(), ["Derby"]);
    let key = tab.autosave.kept().named[0].key.clone();
    let kept = tab.autosave.open_named(&key).expect("it opens");
    assert_eq!(scale_of(&kept.scenario), Some(120.0));
    tab.act(5, Action::Restore(Box::new(kept)));
    assert_eq!(tab.names(), ["Derby"], "it is worked on again, and the one it took the place of is kept");
    let key = tab.autosave.kept().named[0].key.clone();
    assert!(tab.autosave.open_named(&key).is_some_and(|work| work.scenario.programmes.contains_key("iris")));
}

#[test]
fn a_damaged_entry_is_set_aside_untouched_and_the_page_starts() {
    for damaged in ["", "{", "null", "[]", "{\"kept\":1}", "{\"kept\":1,\"head\":{},\"scenario\":\"\"}", "\u{0}\u{fffd}"] {
        let device = Device::default();
        device.put(WORK, damaged);
        let mut tab = Tab::open(&device, "a");
        assert!(tab.workspace.work().is_empty());
        let kept = tab.autosave.kept();
        assert!(matches!(&kept.notices[..], [Notice::Quarantined(..)]), "{damaged}: {:?}", kept.notices);
        assert_eq!(tab.autosave.text_of(&kept.quarantined[0]), damaged);
        assert_eq!(device.text(WORK), None);
        tab.scale(1, 5.0);
        assert!(
            Tab::open(&device, "b").autosave.kept().notices.iter().all(|notice| !matches!(notice, Notice::Quarantined(..))),
            "said once"
        );
        assert_eq!(Tab::open(&device, "b").autosave.kept().quarantined.len(), 1, "and still there");
        tab.autosave.drop_quarantined(&kept.quarantined[0]);
        assert!(tab.autosave.kept().quarantined.is_empty() && device.text(&kept.quarantined[0]).is_none());
    }
}

#[test]
fn an_entry_of_a_newer_version_is_set_aside_and_the_sentence_says_what_to_do() {
    let device = Device::default();
    derby(&device, "a");
    let newer = device.text(WORK).expect("it is saved").replacen("\"kept\":1", "\"kept\":2", 1);
    device.put(WORK, &newer);
    let tab = Tab::open(&device, "b");
    let kept = tab.autosave.kept();
    let [Notice::Quarantined(why, key)] = &kept.notices[..] else { panic!("{:?}", kept.notices) };
    assert!(why.contains("newer version") && why.contains("Load this page again"), "{why}");
    assert_eq!(tab.autosave.text_of(key), newer);
    assert_eq!(read_entry(&newer), Err(EntryError::Newer(2)));
}

#[test]
fn the_paper_that_is_wanted_comes_back_with_the_letter_and_the_sentence_as_they_were_edited() {
    let device = Device::default();
    let mut tab = derby(&device, "a");
    let mut paper = ReportChoice::default().switched(Section::Ask).switched(Section::Notes);
    paper.case = CaseDraft { edited: Some("In Derby it costs".into()), ..CaseDraft::default() }.leading_with(CasePoint::Need);
    paper.letter = LetterDraft { to: Reader::Member, edited: Some(("Dear".into(), "Dear Member".into())), put_by: None };
    tab.act(2, Action::ShowReport(paper.clone()));
    let back = Tab::open(&device, "b").workspace;
    assert_eq!(back.report(), &paper);
    assert_eq!(back.report().case.leading_with(CasePoint::default()).edited.as_deref(), Some("In Derby it costs"));
    assert_eq!(Workspace::of_work(Work::default()).report(), &ReportChoice::default());
}

#[test]
fn half_typed_text_that_cannot_be_read_does_not_take_the_scenario_with_it() {
    let device = Device::default();
    let mut tab = derby(&device, "a");
    tab.act(2, Action::CannotRead { field: "settings.years".into(), text: "a few".into(), sentence: "Not a number.".into() });
    let damaged = device.text(WORK).expect("it is saved").replacen("\"text\":\"a few\"", "\"text\":7", 1);
    device.put(WORK, &damaged);
    let mut back = Tab::open(&device, "b");
    assert_eq!(back.workspace.scenario(), tab.workspace.scenario());
    assert!(back.workspace.problems().is_empty());
    assert_eq!(back.autosave.text_of(&back.autosave.kept().quarantined[0]), damaged);
    back.with(3, Autosave::save);
    assert_eq!(Tab::open(&device, "c").autosave.kept().quarantined.len(), 1, "it is set aside once");
}

#[test]
fn a_full_device_is_said_once_and_the_work_is_saved_as_soon_as_there_is_room() {
    let device = Device::default();
    let mut tab = derby(&device, "a");
    device.is_full.set(true);
    tab.scale(2, 120.0);
    assert_eq!(tab.autosave.kept().notices, [Notice::NotSaved]);
    tab.autosave.hide(&Notice::NotSaved);
    tab.scale(3, 130.0);
    assert!(tab.autosave.kept().notices.is_empty(), "said once");
    assert_eq!(tab.with(4, |autosave, now| autosave.save_named("A", now)), Err(ListError::NotSaved));
    device.is_full.set(false);
    tab.with(5, Autosave::save);
    assert_eq!(Tab::open(&device, "b").workspace.work(), tab.workspace.work());
}

#[test]
fn a_device_that_keeps_nothing_lets_the_work_go_on_and_says_so_at_the_first_change() {
    let device = Device::default();
    device.is_off.set(true);
    let mut tab = Tab::open(&device, "a");
    assert!(tab.autosave.kept().notices.is_empty());
    tab.act(1, Action::Open(Box::new(derby_with(&["marac"]))));
    assert_eq!(tab.autosave.kept().notices, [Notice::NotSaved]);
    tab.scale(2, 120.0);
    assert_eq!(scale_of(tab.workspace.scenario()), Some(120.0));
}

fn saved_work(device: &Device) -> Work {
    read_entry(&device.text(WORK).expect("it is saved")).expect("it is read").entry.work
}

/// The scales of the list, with why each is in it.
fn listed(tab: &Tab) -> Vec<(Option<f64>, ListReason)> {
    let named = tab.autosave.kept().named.into_iter();
    let open = |key: &str| scale_of(&tab.autosave.open_named(key).expect("it opens").scenario);
    named.map(|one| (open(&one.key), one.head.expect("it is read").reason)).collect()
}

#[test]
fn tabs_that_only_look_write_nothing_and_say_nothing_of_each_other() {
    let device = Device::default();
    let mut one = derby(&device, "a");
    for mut two in [Tab::open(&device, "b"), Tab::read_only(&device, "c")] {
        let before = device.texts.borrow().clone();
        for tab in [&mut one, &mut two] {
            tab.with(2, Autosave::save);
            assert_eq!(tab.with(3, Autosave::poll), None);
            assert!(!tab.autosave.kept().notices.contains(&Notice::OursListed));
        }
        assert_eq!(*device.texts.borrow(), before);
    }
}

#[test]
fn a_second_tab_is_read_only_and_goes_on_with_what_is_saved_once_it_takes_over() {
    let device = Device::default();
    let mut one = derby(&device, "a");
    one.scale(2, 110.0);
    let mut two = Tab::read_only(&device, "b");
    assert!(two.autosave.kept().is_read_only && !one.autosave.kept().is_read_only);
    assert_eq!(two.workspace.work(), one.workspace.work());
    one.scale(5, 120.0);
    two.poll(6);
    assert_eq!(scale_of(two.workspace.scenario()), Some(110.0), "what is looked at does not change under the reader's eyes");
    two.start_saving(7);
    one.with(7, Autosave::stop_saving);
    assert_eq!((scale_of(two.workspace.scenario()), listed(&two)), (Some(120.0), vec![]));
    two.scale(8, 130.0);
    one.scale(9, 5.0);
    assert_eq!(scale_of(&saved_work(&device).scenario), Some(130.0), "the other tab is read-only now");
}

#[test]
fn what_was_changed_in_a_read_only_tab_is_not_saved_until_it_takes_over_and_then_the_others_work_is_in_the_list() {
    let device = Device::default();
    let mut one = derby(&device, "a");
    let mut two = Tab::read_only(&device, "b");
    one.scale(5, 120.0);
    let before = device.texts.borrow().clone();
    two.scale(6, 70.0);
    two.scale(7, 71.0);
    assert_eq!(*device.texts.borrow(), before);
    two.start_saving(8);
    assert_eq!(scale_of(&saved_work(&device).scenario), Some(71.0));
    assert_eq!(listed(&two), [(Some(120.0), ListReason::OtherTab)]);
    assert!(two.autosave.kept().notices.contains(&Notice::TheirsListed));
}

#[test]
fn what_a_tab_has_not_saved_when_another_takes_over_is_in_the_list() {
    let device = Device::default();
    let mut one = derby(&device, "a");
    let mut two = Tab::read_only(&device, "b");
    one.stop_over(5, scaled(120.0)); // being drawn, and not saved yet
    two.start_saving(6);
    one.with(6, Autosave::stop_saving);
    two.poll(7);
    assert_eq!(listed(&two).first().map(|(scale, _)| *scale), Some(Some(120.0)));
    one.with(8, Autosave::drawn);
    one.with(8, Autosave::save);
    assert_eq!(scale_of(&saved_work(&device).scenario), None);
    assert_eq!(device.text("prevention-ledger/trial"), None);
}

#[test]
fn a_change_that_another_tab_stopped_over_is_offered_by_the_tab_that_takes_over() {
    let device = Device::default();
    let mut one = derby(&device, "a");
    let mut two = Tab::read_only(&device, "b");
    one.stop_over(5, scaled(120.0));
    drop(one);
    two.start_saving(6);
    assert_eq!(not_drawn(&two).map(|(_, work, _)| scale_of(&work.scenario)), Some(Some(120.0)));
}

#[test]
fn work_that_was_cleared_elsewhere_is_not_saved_again_by_taking_over() {
    let device = Device::default();
    let mut one = derby(&device, "a");
    for changed in [false, true] {
        let mut two = Tab::read_only(&device, "b");
        if changed {
            two.scale(2, 70.0);
        }
        one.autosave.clear();
        two.start_saving(3);
        assert!(device.keys().is_empty() && two.autosave.kept().notices.contains(&Notice::ClearedElsewhere));
        one.scale(4, 50.0);
    }
}

#[test]
fn without_a_lock_a_tab_goes_on_with_what_another_saved_and_keeps_what_it_had_in_the_list() {
    let device = Device::default();
    let mut one = derby(&device, "a");
    let mut two = Tab::open(&device, "b");
    one.scale(5, 120.0);
    two.poll(6);
    assert_eq!((scale_of(two.workspace.scenario()), listed(&two)), (Some(120.0), vec![]), "it was made from what this tab had");
    two.stop_over(7, scaled(70.0));
    one.scale(7, 130.0);
    two.poll(8);
    assert_eq!(scale_of(two.workspace.scenario()), Some(130.0));
    assert_eq!(listed(&two), [(Some(70.0), ListReason::OtherTab)]);
    assert!(two.autosave.kept().notices.contains(&Notice::OursListed));
    one.scale(9, 140.0);
    two.scale(9, 80.0); // before it heard of the other
    assert_eq!(scale_of(&saved_work(&device).scenario), Some(80.0));
    assert_eq!(listed(&two)[0], (Some(140.0), ListReason::OtherTab));
    one.poll(10);
    assert_eq!(scale_of(one.workspace.scenario()), Some(80.0));
}

#[test]
fn nothing_is_replaced_where_there_is_no_room_for_the_list() {
    let device = Device::default();
    let mut one = derby(&device, "a");
    let mut two = Tab::open(&device, "b");
    one.scale(5, 120.0);
    device.is_full.set(true);
    two.scale(6, 70.0);
    assert_eq!(scale_of(&saved_work(&device).scenario), Some(120.0));
    one.stop_over(7, scaled(130.0));
    one.with(7, Autosave::stop_saving);
    assert_eq!(scale_of(one.workspace.scenario()), Some(130.0));
    device.is_full.set(false);
    two.with(8, Autosave::save);
    assert_eq!((scale_of(&saved_work(&device).scenario), listed(&two)), (Some(70.0), vec![(Some(120.0), ListReason::OtherTab)]));
    one.start_saving(9);
    assert_eq!(scale_of(&saved_work(&device).scenario), Some(130.0));
    assert!(listed(&one).contains(&(Some(70.0), ListReason::OtherTab)));
}

#[test]
fn a_tab_that_starts_afresh_does_not_lose_the_work_of_the_tab_beside_it() {
    let device = Device::default();
    let mut one = derby(&device, "a");
    one.scale(2, 120.0);
    let mut two = Tab::open(&device, "b");
    two.with(3, |autosave, now| autosave.start_afresh(now.work.clone(), false));
    two.act(3, Action::Restore(Box::default()));
    two.act(4, Action::Open(Box::new(derby_with(&["iris"]))));
    drop(one);
    let back = Tab::open(&device, "c");
    let rest = back.autosave.open_named(&back.autosave.kept().named[0].key).expect("it opens");
    assert_eq!(scale_of(&rest.scenario), Some(120.0));
}

#[test]
fn scenarios_are_saved_opened_renamed_duplicated_and_deleted_and_saving_never_overwrites() {
    let device = Device::default();
    let mut tab = derby(&device, "a");
    tab.with(2, |autosave, now| autosave.save_named("  Committee\npaper ", now)).expect("there is room");
    tab.scale(3, 120.0);
    tab.with(4, |autosave, now| autosave.save_named("Committee paper", now)).expect("there is room");
    assert_eq!(tab.names(), ["Committee paper", "Committee paper"]);
    let [newer, older] = [0, 1].map(|at| tab.autosave.kept().named[at].key.clone());
    assert_eq!(scale_of(&tab.autosave.open_named(&newer).expect("it opens").scenario), Some(120.0));
    assert_eq!(scale_of(&tab.autosave.open_named(&older).expect("it opens").scenario), None);
    tab.autosave.rename(&older, "Before").expect("renamed");
    tab.autosave.duplicate(&older, &at(9)).expect("there is room");
    assert_eq!(tab.names(), ["Before, copy", "Committee paper", "Before"]);
    tab.autosave.delete(&newer);
    assert_eq!(tab.names(), ["Before, copy", "Before"]);
    assert_eq!(tab.autosave.kept().deleted.as_deref(), Some("Committee paper"));
    tab.autosave.undelete();
    assert_eq!(tab.names(), ["Before, copy", "Committee paper", "Before"]);
    assert_eq!(tab.autosave.rename(&older, "  "), Err(ListError::NoName));
    assert_eq!(tab.with(5, |autosave, now| autosave.save_named("", now)), Err(ListError::NoName));
}

#[test]
fn the_list_has_a_limit_that_is_said_and_names_are_one_short_line() {
    let device = Device::default();
    let mut tab = derby(&device, "a");
    let turned = format!("\u{202e}{}\t\u{7}", "x".repeat(100));
    tab.with(2, |autosave, now| autosave.save_named(&turned, now)).expect("there is room");
    assert_eq!(tab.names(), ["x".repeat(60)]);
    for _ in 1..MOST_KEPT {
        tab.with(2, |autosave, now| autosave.save_named("A", now)).expect("there is room");
    }
    assert_eq!(tab.with(3, |autosave, now| autosave.save_named("A", now)), Err(ListError::Full { most: MOST_KEPT }));
    assert!(
        words::list_error(ListError::Full { most: MOST_KEPT }).contains(&MOST_KEPT.to_string())
            && words::kept_limit(MOST_KEPT, 60).contains(&MOST_KEPT.to_string())
    );
}

#[test]
fn one_damaged_scenario_of_the_list_stands_there_to_be_downloaded_and_the_others_open() {
    let device = Device::default();
    let mut tab = derby(&device, "a");
    tab.with(2, |autosave, now| autosave.save_named("A", now)).expect("there is room");
    device.put("prevention-ledger/named/1-x-1", "{\"kept\":1,");
    tab.with(3, Autosave::poll);
    let named = tab.autosave.kept().named;
    assert!(named[0].head.is_ok() && named[1].head.as_ref().is_err_and(|why| why.contains("damaged")));
    assert_eq!(tab.autosave.text_of(&named[1].key), "{\"kept\":1,");
}

#[test]
fn clearing_takes_everything_and_other_tabs_write_nothing_again_until_they_change() {
    let device = Device::default();
    let mut one = derby(&device, "a");
    one.with(2, |autosave, now| autosave.save_named("A", now)).expect("there is room");
    let mut two = Tab::open(&device, "b");
    one.autosave.clear();
    one.act(3, Action::ClearEverything);
    assert!(device.keys().is_empty(), "{:?}", device.keys());
    two.with(4, Autosave::poll);
    two.with(5, Autosave::save);
    assert!(device.keys().is_empty());
    assert!(two.autosave.kept().notices.contains(&Notice::ClearedElsewhere) && two.names().is_empty());
    two.scale(6, 70.0);
    assert_eq!(scale_of(Tab::open(&device, "c").workspace.scenario()), Some(70.0));
}

#[test]
fn clearing_only_this_scenario_leaves_the_list_and_no_copy() {
    let device = Device::default();
    let mut tab = derby(&device, "a");
    tab.with(2, |autosave, now| autosave.save_named("A", now)).expect("there is room");
    tab.scale(3, 120.0);
    tab.with(4, |autosave, now| autosave.start_afresh(now.work.clone(), true));
    tab.act(4, Action::Restore(Box::default()));
    assert_eq!(tab.names(), ["A"]);
    assert!(Tab::open(&device, "b").workspace.work().is_empty(), "and it is not there at the next visit");
    assert!(!device.keys().contains(&"prevention-ledger/before".to_owned()));
    let back = tab.autosave.bring_back().expect("it can be taken back");
    assert_eq!(scale_of(&back.scenario), Some(120.0));
}

/// The offer of work that was not drawn, where there is one: when it was made, the work, and whether the former is open.
fn not_drawn(tab: &Tab) -> Option<(String, Work, bool)> {
    tab.autosave.kept().notices.iter().find_map(|notice| match notice {
        Notice::NotDrawn { at, key, is_former_open } => Some((at.clone(), tab.autosave.open_named(key)?, *is_former_open)),
        _ => None,
    })
}

fn scaled(units: f64) -> Action {
    make(Change::Wanted { programme: "marac".into(), units: Some(units) }, &units.to_string())
}

#[test]
fn a_change_that_the_page_stops_over_is_not_saved_and_is_offered_beside_the_work_without_it() {
    let arrival = Opened { scenario: derby_with(&["iris"]), made_with: None, unread: Vec::new(), updated: Vec::new(), is_damaged: false };
    let arrived = Action::Arrive(Origin::Link, Box::new(Ok(arrival)));
    let saved = Action::Restore(Box::new(Work { scenario: Rc::new(derby_with(&["cara"])), ..Work::default() }));
    for action in [scaled(66.0), arrived, saved, Action::CopyBeside, Action::Open(Box::new(derby_with(&["drive"])))] {
        let device = Device::default();
        let mut tab = derby(&device, "a");
        tab.scale(2, 55.0);
        let former = tab.workspace.work();
        tab.stop_over(3, action);
        tab.with(3, Autosave::save); // as when the page is left: what was not drawn is not saved
        let failed = tab.workspace.work();
        let mut back = Tab::open(&device, "b");
        assert_eq!(back.workspace.work(), former);
        assert_eq!(not_drawn(&back), Some((at(3).local, failed.clone(), true)));
        assert_eq!(back.autosave.kept().named[0].head.as_ref().map(|head| head.reason), Ok(ListReason::NotDrawn));
        assert!(not_drawn(&Tab::open(&device, "c")).is_none(), "offered once, and still in the list");
        // Tried again, it either is drawn and goes on as any work does, or is offered again and stands in the list once.
        back.stop_over(4, Action::Restore(Box::new(failed.clone())));
        let mut again = Tab::open(&device, "d");
        assert_eq!(not_drawn(&again).map(|(_, work, _)| work), Some(failed.clone()));
        assert_eq!(again.names().len(), 1);
        again.act(5, Action::Restore(Box::new(failed.clone())));
        assert_eq!(Tab::open(&device, "e").workspace.work(), failed);
    }
}

#[test]
fn saved_work_that_the_page_stops_over_is_offered_and_the_one_before_the_last_change_is_open() {
    let device = Device::default();
    let mut tab = derby(&device, "a");
    tab.scale(2, 55.0);
    let former = tab.workspace.work();
    tab.scale(3, 66.0);
    let failed = tab.workspace.work();
    tab.with(4, Autosave::begin_drawing); // another page of the same work
    let mut back = Tab::start(&device, "b", 5);
    assert_eq!(back.workspace.work(), former);
    assert_eq!(not_drawn(&back), Some((at(3).local, failed.clone(), true)));
    back.with(5, Autosave::drawn);
    back.with(5, Autosave::save);
    let mut again = Tab::start(&device, "c", 6);
    assert_eq!((again.workspace.work(), not_drawn(&again)), (former.clone(), None), "it stays the work from then on");
    // That cannot be drawn either, and there is nothing before it.
    again.workspace = Workspace::default();
    let last = Tab::start(&device, "d", 7);
    assert_eq!((last.workspace.work(), not_drawn(&last)), (Work::default(), Some((at(5).local, former, false))));
    assert_eq!(last.names().len(), 2, "both can be opened and downloaded");
}

#[test]
fn a_tab_that_starts_while_another_draws_the_same_work_takes_nothing_away() {
    let device = Device::default();
    let mut one = derby(&device, "a");
    one.with(2, Autosave::begin_drawing);
    let two = Tab::start(&device, "b", 2);
    assert_eq!((two.workspace.work(), not_drawn(&two)), (one.workspace.work(), None));
}

#[test]
fn work_that_was_drawn_leaves_no_trial_on_the_device() {
    let device = Device::default();
    let mut tab = derby(&device, "a");
    tab.scale(2, 55.0);
    tab.with(3, Autosave::begin_drawing);
    tab.with(3, Autosave::drawn);
    assert_eq!(device.keys(), ["prevention-ledger/before", WORK]);
}

#[test]
fn keeping_nothing_takes_away_what_is_there_in_every_tab_and_keeping_again_saves_at_once() {
    let device = Device::default();
    let mut one = derby(&device, "a");
    one.with(2, |autosave, now| autosave.save_named("A", now)).expect("there is room");
    let mut two = Tab::open(&device, "b");
    one.autosave.keep_nothing(true);
    let flag = device.keys();
    assert_eq!(flag.len(), 1, "only the choice itself: {flag:?}");
    one.scale(3, 120.0);
    two.scale(3, 70.0);
    two.act(4, Action::Open(Box::new(derby_with(&["iris"]))));
    two.with(5, Autosave::poll);
    assert_eq!(device.keys(), flag);
    assert!(two.autosave.kept().keeps_nothing && two.names().is_empty());
    assert_eq!(two.with(5, |autosave, now| autosave.save_named("A", now)), Err(ListError::NotSaved));
    assert!(Tab::open(&device, "c").workspace.work().is_empty());
    one.autosave.keep_nothing(false);
    one.with(6, Autosave::save);
    assert_eq!(scale_of(Tab::open(&device, "d").workspace.scenario()), Some(120.0));
}

#[test]
fn times_are_said_as_people_say_them() {
    assert_eq!(words::when("2026-11-22T14:05", "2026-11-22"), "14:05 today");
    assert_eq!(words::when("2026-11-20T09:30", "2026-11-22"), "09:30 on 20 November 2026");
    assert_eq!(words::restored("2026-11-22T14:05", "2026-11-22"), "Restored what you were working on at 14:05 today.");
}

/// Every programme copied into a form of its own: what the form holds half-made comes back as it was.
#[test]
fn a_form_with_any_programme_of_the_library_in_it_comes_back_as_it_was() {
    for programme in &library().programmes {
        let device = Device::default();
        let mut tab = derby(&device, "a");
        tab.act(2, Action::EditOwn { which: String::new(), edit: OwnEdit::Copy(programme.id.clone()) });
        tab.act(3, Action::EditOwn { which: String::new(), edit: OwnEdit::Type { field: "name".into(), text: String::new() } });
        let back = Tab::open(&device, "b");
        assert_eq!(back.workspace.own_draft(""), tab.workspace.own_draft(""), "{}", programme.id);
    }
}

#[test]
fn a_form_keeps_even_a_number_too_large_to_use() {
    let device = Device::default();
    let mut tab = derby(&device, "a");
    for text in ["1e305", "-1e308", "12,"] {
        let edit = OwnEdit::Type { field: "parameter service-amount, value".into(), text: text.into() };
        tab.act(2, Action::EditOwn { which: String::new(), edit });
        let back = Tab::open(&device, "b");
        assert!(back.autosave.kept().quarantined.is_empty(), "{text}");
        let mut draft = (*back.workspace.own_draft("")).clone();
        assert_eq!(draft.shown("parameter service-amount, value"), text);
    }
}

/// What happens to two tabs, one after the other.
#[derive(Clone, Copy, Debug)]
enum Event {
    Edit,
    /// Hears what another tab stored.
    Hear,
    /// Takes over; the other tab hears of it after so many further events.
    TakeOver(usize),
}

fn events() -> impl Strategy<Value = Vec<(usize, Event)>> {
    let event = prop_oneof![3 => Just(Event::Edit), 1 => Just(Event::Hear), 2 => (0_usize..3).prop_map(Event::TakeOver)];
    proptest::collection::vec((0_usize..2, event), 1..16)
}

proptest! {
    /// Every number that was typed is open in a tab, or saved, or in the list, unless it was typed over.
    #[test]
    fn two_tabs_lose_nothing_whatever_happens_in_whatever_order(events in events(), has_locks in any::<bool>()) {
        let device = Device::default();
        let one = derby(&device, "a");
        let two = if has_locks { Tab::read_only(&device, "b") } else { Tab::open(&device, "b") };
        let mut tabs = [one, two];
        let mut unheard: Option<(usize, usize)> = None;
        let mut typed: Vec<f64> = Vec::new();
        for (count, (tab, event)) in events.into_iter().enumerate() {
            let minute = u32::try_from(count).expect("a few") + 2;
            match event {
                Event::Edit => {
                    typed.retain(|units| Some(*units) != scale_of(tabs[tab].workspace.scenario()));
                    let units = 100.0 + f64::from(minute);
                    typed.push(units);
                    tabs[tab].scale(minute, units);
                }
                Event::Hear => tabs[tab].poll(minute),
                Event::TakeOver(later) if has_locks => {
                    if tabs[tab].autosave.kept().is_read_only && unheard.is_none() {
                        tabs[tab].start_saving(minute);
                        unheard = Some((1 - tab, later));
                    }
                }
                Event::TakeOver(_) => {}
            }
            match &mut unheard {
                Some((loser, 0)) => {
                    tabs[*loser].with(minute, Autosave::stop_saving);
                    unheard = None;
                }
                Some((_, later)) => *later -= 1,
                None => {}
            }
            let open = tabs.iter().map(|tab| scale_of(tab.workspace.scenario()));
            let list = listed(&tabs[tab]).into_iter().map(|(scale, _)| scale);
            let there: Vec<Option<f64>> = open.chain(list).chain([scale_of(&saved_work(&device).scenario)]).collect();
            for units in &typed {
                prop_assert!(there.contains(&Some(*units)), "{units} after event {count}: {there:?}");
            }
        }
    }

    #[test]
    fn any_text_in_place_of_what_is_kept_starts_the_page(text in any::<String>()) {
        let device = Device::default();
        for key in [WORK, "prevention-ledger/named/1", "prevention-ledger/trial", "prevention-ledger/before"] {
            device.put(key, &text);
        }
        let tab = Tab::open(&device, "a");
        prop_assert!(tab.workspace.work().is_empty());
    }

    #[test]
    fn an_entry_cut_off_or_changed_at_any_letter_starts_the_page(cut in 0_usize..2_000, letter in any::<char>()) {
        let device = Device::default();
        derby(&device, "a").scale(2, 120.0);
        let whole: Vec<char> = device.text(WORK).expect("it is saved").chars().collect();
        let cut = cut % whole.len();
        for changed in [whole[..cut].to_vec(), [&whole[..cut], &[letter], &whole[cut + 1..]].concat()] {
            let text: String = changed.into_iter().collect();
            device.put(WORK, &text);
            let tab = Tab::open(&device, "b");
            let aside = tab.autosave.kept().quarantined;
            prop_assert!(read_entry(&text).is_ok() || aside.iter().any(|key| tab.autosave.text_of(key) == text));
        }
    }

    #[test]
    fn what_is_written_is_read_back_the_same(units in 0.0_f64..1e6, name in "\\PC{0,20}", notes in any::<String>()) {
        let mut scenario = derby_with(&["marac"]);
        // A scenario holds no characters that nobody sees.
        (scenario.name, scenario.notes) = (kept_line(&name), kept_text(&notes, 1_000));
        scenario.programmes.entry("marac".into()).or_default().wanted = Some(units);
        let work = Work { scenario: Rc::new(scenario), ..Work::default() };
        let entry = prevention_ledger::app::Entry { work, ..Default::default() };
        prop_assert_eq!(read_entry(&write_entry(&entry)).map(|read| read.entry), Ok(entry));
    }
}
