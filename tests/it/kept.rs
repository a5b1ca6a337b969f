//! What is kept on the device: it comes back whole, damage is set aside, and no tab overwrites another.

use crate::common::derby_with;
use ledger_model::appraisal::Appraisal;
use ledger_model::change::Change;
use ledger_model::embedded::library;
use ledger_model::model::Scenario;
use ledger_model::text_limits::{kept_line, kept_text};
use prevention_ledger::app::{
    Action, CaseDraft, Keeper, LetterDraft, MOST_KEPT, Moment, NotKept, NotNamed, Notice, Now, Opened, Origin, OwnEdit, PlaceDraft,
    ReportChoice, Section, Shelf, Why, Work, Workspace,
};
use prevention_ledger::app::{KeptRefused, read_kept, write_kept};
use prevention_ledger::words::{self, CasePoint, Reader};
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

impl Shelf for Device {
    fn read(&self, key: &str) -> Result<Option<String>, NotKept> {
        if self.is_off.get() { Err(NotKept) } else { Ok(self.texts.borrow().get(key).cloned()) }
    }
    fn write(&self, key: &str, text: &str) -> Result<(), NotKept> {
        if self.is_off.get() || self.is_full.get() {
            return Err(NotKept);
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

fn at(minute: u32) -> Moment {
    Moment { milliseconds: f64::from(minute) * 60_000.0, local: format!("2026-11-22T14:{minute:02}") }
}

/// A tab: its workspace, and who keeps it.
struct Tab {
    workspace: Workspace,
    keeper: Keeper,
}

impl Tab {
    fn open(device: &Device, name: &str) -> Self {
        let mut tab = Self::start(device, name, 0);
        tab.with(0, Keeper::drawn);
        tab
    }

    /// A tab that has not drawn anything yet.
    fn start(device: &Device, name: &str, minute: u32) -> Self {
        let (keeper, work) = Keeper::start(Box::new(device.clone()), name.to_owned(), &at(minute));
        Self { workspace: Workspace::of_work(work), keeper }
    }

    fn with<T>(&mut self, minute: u32, act: impl FnOnce(&mut Keeper, &Now) -> T) -> T {
        let (work, answer) = (self.workspace.work(), self.workspace.answer());
        let place = answer.answer().map_or("", |answer| &answer.inputs.place.name);
        act(&mut self.keeper, &Now { work: &work, place, opened: self.workspace.opened(), at: at(minute) })
    }

    /// Does something, draws it and saves it as the page would.
    fn act(&mut self, minute: u32, action: Action) {
        self.stop_over(minute, action);
        self.with(minute, Keeper::drawn);
        self.with(minute, Keeper::save);
    }

    /// Does something that the page stops over while it is drawn.
    fn stop_over(&mut self, minute: u32, action: Action) {
        self.workspace = self.workspace.reduce(action);
        self.with(minute, Keeper::begin_drawing);
    }

    fn scale(&mut self, minute: u32, units: f64) {
        self.act(minute, make(Change::Scale { programme: "marac".into(), units: Some(units) }, &units.to_string()));
    }

    fn names(&self) -> Vec<String> {
        self.keeper.kept().named.iter().map(|one| one.head.as_ref().map(words::kept_name).unwrap_or_default()).collect()
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
    scenario.programmes["marac"].scale
}

#[test]
fn a_tab_that_was_killed_comes_back_with_everything_but_its_steps() {
    let device = Device::default();
    let mut tab = derby(&device, "a");
    tab.act(2, Action::CopyBeside);
    tab.scale(3, 120.0);
    tab.act(4, make(Change::Scale { programme: "marac".into(), units: Some(-5.0) }, "-5"));
    tab.act(5, Action::CannotRead { field: "settings.years".into(), text: "a few".into(), sentence: "Not a number.".into() });
    tab.act(6, Action::EditOwn { which: String::new(), edit: OwnEdit::Type { field: "name".into(), text: "Our service".into() } });
    let mut form = PlaceDraft::default();
    form.texts[1] = "12,".into();
    tab.act(7, Action::TypePlaceForm(Some(form.clone())));

    let back = Tab::open(&device, "b");
    assert_eq!(back.workspace.work(), tab.workspace.work());
    assert_eq!(scale_of(back.workspace.scenario()), Some(120.0));
    assert_eq!(back.workspace.problems()["programmes.marac.scale"].text, "-5");
    assert_eq!(back.workspace.problems()["settings.years"].text, "a few");
    assert_eq!(back.workspace.own_draft("").programme().name, "Our service");
    assert_eq!(back.workspace.place_form(), Some(&form));
    assert!(back.workspace.answer().is_out_of_date() && !back.workspace.can_undo());
    assert_eq!(back.keeper.kept().notices, [Notice::Restored("2026-11-22T14:07".into())]);
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
    tab.with(1, Keeper::save);
    assert!(device.keys().is_empty() && tab.keeper.kept().notices.is_empty());
}

#[test]
fn starting_afresh_can_be_taken_back_and_leaves_a_copy_in_the_list_until_then() {
    let device = Device::default();
    derby(&device, "a").scale(2, 120.0);
    let mut tab = Tab::open(&device, "b");
    let before = tab.workspace.work();
    tab.with(3, |keeper, now| keeper.start_afresh(now.work.clone(), false));
    tab.act(3, Action::Restore(Box::default()));
    assert!(tab.workspace.work().is_empty());
    assert_eq!(tab.names(), ["Derby"]);
    assert_eq!(tab.keeper.kept().notices, [Notice::Afresh]);
    let back = tab.keeper.bring_back().expect("it is there");
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
    let key = tab.keeper.kept().named[0].key.clone();
    let kept = tab.keeper.open_named(&key).expect("it opens");
    assert_eq!(scale_of(&kept.scenario), Some(120.0));
    tab.act(5, Action::Restore(Box::new(kept)));
    assert_eq!(tab.names(), ["Derby"], "it is worked on again, and the one it took the place of is kept");
    let key = tab.keeper.kept().named[0].key.clone();
    assert!(tab.keeper.open_named(&key).is_some_and(|work| work.scenario.programmes.contains_key("iris")));
}

#[test]
fn a_damaged_entry_is_set_aside_untouched_and_the_page_starts() {
    for damaged in ["", "{", "null", "[]", "{\"kept\":1}", "{\"kept\":1,\"head\":{},\"scenario\":\"\"}", "\u{0}\u{fffd}"] {
        let device = Device::default();
        device.put(WORK, damaged);
        let mut tab = Tab::open(&device, "a");
        assert!(tab.workspace.work().is_empty());
        let kept = tab.keeper.kept();
        assert!(matches!(&kept.notices[..], [Notice::Aside(..)]), "{damaged}: {:?}", kept.notices);
        assert_eq!(tab.keeper.text_of(&kept.aside[0]), damaged);
        assert_eq!(device.text(WORK), None);
        tab.scale(1, 5.0);
        assert!(Tab::open(&device, "b").keeper.kept().notices.iter().all(|notice| !matches!(notice, Notice::Aside(..))), "said once");
        assert_eq!(Tab::open(&device, "b").keeper.kept().aside.len(), 1, "and still there");
        tab.keeper.drop_aside(&kept.aside[0]);
        assert!(tab.keeper.kept().aside.is_empty() && device.text(&kept.aside[0]).is_none());
    }
}

#[test]
fn an_entry_of_a_newer_version_is_set_aside_and_the_sentence_says_what_to_do() {
    let device = Device::default();
    derby(&device, "a");
    let newer = device.text(WORK).expect("it is saved").replacen("\"kept\":1", "\"kept\":2", 1);
    device.put(WORK, &newer);
    let tab = Tab::open(&device, "b");
    let kept = tab.keeper.kept();
    let [Notice::Aside(why, key)] = &kept.notices[..] else { panic!("{:?}", kept.notices) };
    assert!(why.contains("newer version") && why.contains("Load this page again"), "{why}");
    assert_eq!(tab.keeper.text_of(key), newer);
    assert_eq!(read_kept(&newer), Err(KeptRefused::Newer(2)));
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
    assert_eq!(back.keeper.text_of(&back.keeper.kept().aside[0]), damaged);
    back.with(3, Keeper::save);
    assert_eq!(Tab::open(&device, "c").keeper.kept().aside.len(), 1, "it is set aside once");
}

#[test]
fn a_full_device_is_said_once_and_the_work_is_saved_as_soon_as_there_is_room() {
    let device = Device::default();
    let mut tab = derby(&device, "a");
    device.is_full.set(true);
    tab.scale(2, 120.0);
    assert_eq!(tab.keeper.kept().notices, [Notice::NotKept]);
    tab.keeper.hide(&Notice::NotKept);
    tab.scale(3, 130.0);
    assert!(tab.keeper.kept().notices.is_empty(), "said once");
    assert_eq!(tab.with(4, |keeper, now| keeper.save_named("A", now)), Err(NotNamed::NotKept));
    device.is_full.set(false);
    tab.with(5, Keeper::save);
    assert_eq!(Tab::open(&device, "b").workspace.work(), tab.workspace.work());
}

#[test]
fn a_device_that_keeps_nothing_lets_the_work_go_on_and_says_so_at_the_first_change() {
    let device = Device::default();
    device.is_off.set(true);
    let mut tab = Tab::open(&device, "a");
    assert!(tab.keeper.kept().notices.is_empty());
    tab.act(1, Action::Open(Box::new(derby_with(&["marac"]))));
    assert_eq!(tab.keeper.kept().notices, [Notice::NotKept]);
    tab.scale(2, 120.0);
    assert_eq!(scale_of(tab.workspace.scenario()), Some(120.0));
}

#[test]
fn tabs_that_only_look_write_nothing_and_say_nothing_of_each_other() {
    let device = Device::default();
    let mut one = derby(&device, "a");
    let mut two = Tab::open(&device, "b");
    let before = device.texts.borrow().clone();
    for tab in [&mut one, &mut two] {
        tab.with(2, Keeper::save);
        tab.with(3, Keeper::look_again);
        assert!(tab.keeper.kept().other.is_none());
    }
    assert_eq!(*device.texts.borrow(), before);
}

#[test]
fn a_tab_that_only_looks_is_told_what_is_newer_and_may_take_it() {
    let device = Device::default();
    let mut one = derby(&device, "a");
    let mut two = Tab::open(&device, "b");
    one.scale(5, 120.0);
    two.with(6, Keeper::look_again);
    let other = two.keeper.kept().other.expect("it is told");
    assert_eq!(other.head.at, at(5));
    assert!(two.names().is_empty(), "what the other was made from needs no copy while both are open");
    let said = words::other_and_this((&other.head, &other.work.scenario), ("Derby", two.workspace.scenario()));
    assert_eq!(said, "There: Derby, 1 programme. Here: Derby, 1 programme. Different: the programmes.");
    let taken = two.with(7, Keeper::take_other).expect("it is taken");
    two.act(7, Action::Restore(Box::new(taken)));
    assert_eq!(two.workspace.work(), one.workspace.work());
    assert!(two.keeper.kept().other.is_none());
    assert_eq!(two.names(), ["Derby"], "the one not taken is in the list");
    one.with(8, Keeper::look_again);
    assert!(one.keeper.kept().other.is_none(), "the other tab has nothing to decide");
}

#[test]
fn two_tabs_that_both_edit_lose_nothing_whichever_is_chosen() {
    for keeps in [true, false] {
        let device = Device::default();
        let mut one = derby(&device, "a");
        let mut two = Tab::open(&device, "b");
        one.scale(5, 120.0);
        two.scale(6, 70.0);
        assert!(two.keeper.kept().other.is_some());
        two.scale(7, 71.0);
        assert_eq!(two.names(), ["Derby"], "one copy, however often it changes");
        let on_device = || read_kept(&device.text(WORK).expect("saved")).expect("read").entry.work;
        assert_eq!(scale_of(&on_device().scenario), Some(120.0), "nothing is overwritten before somebody chooses");
        if keeps {
            two.with(8, Keeper::keep_this);
            assert_eq!(scale_of(&on_device().scenario), Some(71.0));
            one.with(9, Keeper::look_again);
            assert!(one.keeper.kept().other.is_some(), "the other tab is told in its turn");
        } else {
            let taken = two.with(8, Keeper::take_other).expect("taken");
            two.act(8, Action::Restore(Box::new(taken)));
            assert_eq!(scale_of(two.workspace.scenario()), Some(120.0));
        }
        assert!(two.keeper.kept().other.is_none());
        let named = two.keeper.kept().named;
        assert_eq!(named.len(), 1);
        let rest = two.keeper.open_named(&named[0].key).expect("it opens");
        assert_eq!(scale_of(&rest.scenario), Some(if keeps { 120.0 } else { 71.0 }));
        assert_eq!(named[0].head.as_ref().map(|head| head.why), Ok(Why::OtherTab));
    }
}

#[test]
fn a_tab_killed_before_it_chose_has_its_work_in_the_list() {
    let device = Device::default();
    let mut one = derby(&device, "a");
    let mut two = Tab::open(&device, "b");
    one.scale(5, 120.0);
    two.scale(6, 70.0);
    drop((one, two));
    let back = Tab::open(&device, "c");
    assert_eq!(scale_of(back.workspace.scenario()), Some(120.0));
    let rest = back.keeper.open_named(&back.keeper.kept().named[0].key).expect("it opens");
    assert_eq!(scale_of(&rest.scenario), Some(70.0));
}

#[test]
fn a_tab_that_starts_afresh_does_not_lose_the_work_of_the_tab_beside_it() {
    let device = Device::default();
    let mut one = derby(&device, "a");
    one.scale(2, 120.0);
    let mut two = Tab::open(&device, "b");
    two.with(3, |keeper, now| keeper.start_afresh(now.work.clone(), false));
    two.act(3, Action::Restore(Box::default()));
    two.act(4, Action::Open(Box::new(derby_with(&["iris"]))));
    drop(one);
    let back = Tab::open(&device, "c");
    let rest = back.keeper.open_named(&back.keeper.kept().named[0].key).expect("it opens");
    assert_eq!(scale_of(&rest.scenario), Some(120.0));
}

#[test]
fn tabs_that_come_to_the_same_have_nothing_to_choose() {
    let device = Device::default();
    let mut one = derby(&device, "a");
    let mut two = Tab::open(&device, "b");
    one.scale(5, 120.0);
    two.scale(6, 70.0);
    two.scale(7, 120.0);
    assert!(two.keeper.kept().other.is_none() && two.names().is_empty());
}

#[test]
fn scenarios_are_saved_opened_renamed_duplicated_and_deleted_and_saving_never_overwrites() {
    let device = Device::default();
    let mut tab = derby(&device, "a");
    tab.with(2, |keeper, now| keeper.save_named("  Committee\npaper ", now)).expect("there is room");
    tab.scale(3, 120.0);
    tab.with(4, |keeper, now| keeper.save_named("Committee paper", now)).expect("there is room");
    assert_eq!(tab.names(), ["Committee paper", "Committee paper"]);
    let [newer, older] = [0, 1].map(|at| tab.keeper.kept().named[at].key.clone());
    assert_eq!(scale_of(&tab.keeper.open_named(&newer).expect("it opens").scenario), Some(120.0));
    assert_eq!(scale_of(&tab.keeper.open_named(&older).expect("it opens").scenario), None);
    tab.keeper.rename(&older, "Before").expect("renamed");
    tab.keeper.duplicate(&older, &at(9)).expect("there is room");
    assert_eq!(tab.names(), ["Before, copy", "Committee paper", "Before"]);
    tab.keeper.delete(&newer);
    assert_eq!(tab.names(), ["Before, copy", "Before"]);
    assert_eq!(tab.keeper.kept().deleted.as_deref(), Some("Committee paper"));
    tab.keeper.undelete();
    assert_eq!(tab.names(), ["Before, copy", "Committee paper", "Before"]);
    assert_eq!(tab.keeper.rename(&older, "  "), Err(NotNamed::NoName));
    assert_eq!(tab.with(5, |keeper, now| keeper.save_named("", now)), Err(NotNamed::NoName));
}

#[test]
fn the_list_has_a_limit_that_is_said_and_names_are_one_short_line() {
    let device = Device::default();
    let mut tab = derby(&device, "a");
    let turned = format!("\u{202e}{}\t\u{7}", "x".repeat(100));
    tab.with(2, |keeper, now| keeper.save_named(&turned, now)).expect("there is room");
    assert_eq!(tab.names(), ["x".repeat(60)]);
    for _ in 1..MOST_KEPT {
        tab.with(2, |keeper, now| keeper.save_named("A", now)).expect("there is room");
    }
    assert_eq!(tab.with(3, |keeper, now| keeper.save_named("A", now)), Err(NotNamed::TooMany));
    assert!(words::not_named(NotNamed::TooMany).contains(&MOST_KEPT.to_string()) && words::kept_limit().contains(&MOST_KEPT.to_string()));
}

#[test]
fn one_damaged_scenario_of_the_list_stands_there_to_be_downloaded_and_the_others_open() {
    let device = Device::default();
    let mut tab = derby(&device, "a");
    tab.with(2, |keeper, now| keeper.save_named("A", now)).expect("there is room");
    device.put("prevention-ledger/named/1-x-1", "{\"kept\":1,");
    tab.with(3, Keeper::look_again);
    let named = tab.keeper.kept().named;
    assert!(named[0].head.is_ok() && named[1].head.as_ref().is_err_and(|why| why.contains("damaged")));
    assert_eq!(tab.keeper.text_of(&named[1].key), "{\"kept\":1,");
}

#[test]
fn clearing_takes_everything_and_other_tabs_write_nothing_again_until_they_change() {
    let device = Device::default();
    let mut one = derby(&device, "a");
    one.with(2, |keeper, now| keeper.save_named("A", now)).expect("there is room");
    let mut two = Tab::open(&device, "b");
    one.keeper.clear();
    one.act(3, Action::ClearEverything);
    assert!(device.keys().is_empty(), "{:?}", device.keys());
    two.with(4, Keeper::look_again);
    two.with(5, Keeper::save);
    assert!(device.keys().is_empty());
    assert!(two.keeper.kept().notices.contains(&Notice::ClearedElsewhere) && two.names().is_empty());
    two.scale(6, 70.0);
    assert_eq!(scale_of(Tab::open(&device, "c").workspace.scenario()), Some(70.0));
}

#[test]
fn clearing_only_this_scenario_leaves_the_list_and_no_copy() {
    let device = Device::default();
    let mut tab = derby(&device, "a");
    tab.with(2, |keeper, now| keeper.save_named("A", now)).expect("there is room");
    tab.scale(3, 120.0);
    tab.with(4, |keeper, now| keeper.start_afresh(now.work.clone(), true));
    tab.act(4, Action::Restore(Box::default()));
    assert_eq!(tab.names(), ["A"]);
    assert!(Tab::open(&device, "b").workspace.work().is_empty(), "and it is not there at the next visit");
    assert!(!device.keys().contains(&"prevention-ledger/before".to_owned()));
    let back = tab.keeper.bring_back().expect("it can be taken back");
    assert_eq!(scale_of(&back.scenario), Some(120.0));
}

/// The offer of work that was not drawn, where there is one: when it was made, the work, and whether the former is open.
fn not_drawn(tab: &Tab) -> Option<(String, Work, bool)> {
    tab.keeper.kept().notices.iter().find_map(|notice| match notice {
        Notice::NotDrawn { at, key, is_former_open } => Some((at.clone(), tab.keeper.open_named(key)?, *is_former_open)),
        _ => None,
    })
}

fn scaled(units: f64) -> Action {
    make(Change::Scale { programme: "marac".into(), units: Some(units) }, &units.to_string())
}

#[test]
fn a_change_that_the_page_stops_over_is_not_saved_and_is_offered_beside_the_work_without_it() {
    let arrival = Opened { scenario: derby_with(&["iris"]), made_with: None, unread: Vec::new(), is_damaged: false };
    let arrived = Action::Arrive(Origin::Link, Box::new(Ok(arrival)));
    let saved = Action::Restore(Box::new(Work { scenario: Rc::new(derby_with(&["cara"])), ..Work::default() }));
    for action in [scaled(66.0), arrived, saved, Action::CopyBeside, Action::Open(Box::new(derby_with(&["drive"])))] {
        let device = Device::default();
        let mut tab = derby(&device, "a");
        tab.scale(2, 55.0);
        let former = tab.workspace.work();
        tab.stop_over(3, action);
        tab.with(3, Keeper::save); // as when the page is left: what was not drawn is not saved
        let failed = tab.workspace.work();
        let mut back = Tab::open(&device, "b");
        assert_eq!(back.workspace.work(), former);
        assert_eq!(not_drawn(&back), Some((at(3).local, failed.clone(), true)));
        assert_eq!(back.keeper.kept().named[0].head.as_ref().map(|head| head.why), Ok(Why::NotDrawn));
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
    tab.with(4, Keeper::begin_drawing); // another page of the same work
    let mut back = Tab::start(&device, "b", 5);
    assert_eq!(back.workspace.work(), former);
    assert_eq!(not_drawn(&back), Some((at(3).local, failed.clone(), true)));
    back.with(5, Keeper::drawn);
    back.with(5, Keeper::save);
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
    one.with(2, Keeper::begin_drawing);
    let two = Tab::start(&device, "b", 2);
    assert_eq!((two.workspace.work(), not_drawn(&two)), (one.workspace.work(), None));
}

#[test]
fn work_that_was_drawn_leaves_no_trial_on_the_device() {
    let device = Device::default();
    let mut tab = derby(&device, "a");
    tab.scale(2, 55.0);
    tab.with(3, Keeper::begin_drawing);
    tab.with(3, Keeper::drawn);
    assert_eq!(device.keys(), ["prevention-ledger/before", WORK]);
}

#[test]
fn keeping_nothing_takes_away_what_is_there_in_every_tab_and_keeping_again_saves_at_once() {
    let device = Device::default();
    let mut one = derby(&device, "a");
    one.with(2, |keeper, now| keeper.save_named("A", now)).expect("there is room");
    let mut two = Tab::open(&device, "b");
    one.keeper.keep_nothing(true);
    let flag = device.keys();
    assert_eq!(flag.len(), 1, "only the choice itself: {flag:?}");
    one.scale(3, 120.0);
    two.scale(3, 70.0);
    two.act(4, Action::Open(Box::new(derby_with(&["iris"]))));
    two.with(5, Keeper::look_again);
    assert_eq!(device.keys(), flag);
    assert!(two.keeper.kept().keeps_nothing && two.names().is_empty() && two.keeper.kept().other.is_none());
    assert_eq!(two.with(5, |keeper, now| keeper.save_named("A", now)), Err(NotNamed::NotKept));
    assert!(Tab::open(&device, "c").workspace.work().is_empty());
    one.keeper.keep_nothing(false);
    one.with(6, Keeper::save);
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
        assert!(back.keeper.kept().aside.is_empty(), "{text}");
        let mut draft = (*back.workspace.own_draft("")).clone();
        assert_eq!(draft.shown("parameter service-amount, value"), text);
    }
}

proptest! {
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
            let aside = tab.keeper.kept().aside;
            prop_assert!(read_kept(&text).is_ok() || aside.iter().any(|key| tab.keeper.text_of(key) == text));
        }
    }

    #[test]
    fn what_is_written_is_read_back_the_same(units in 0.0_f64..1e6, name in "\\PC{0,20}", notes in any::<String>()) {
        let mut scenario = derby_with(&["marac"]);
        // A scenario holds no characters that nobody sees.
        (scenario.name, scenario.notes) = (kept_line(&name), kept_text(&notes, 1_000));
        scenario.programmes.entry("marac".into()).or_default().scale = Some(units);
        let work = Work { scenario: Rc::new(scenario), ..Work::default() };
        let entry = prevention_ledger::app::Entry { work, ..Default::default() };
        prop_assert_eq!(read_kept(&write_kept(&entry)).map(|read| read.entry), Ok(entry));
    }
}
