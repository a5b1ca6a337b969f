//! Links: the whole scenario after the address's `#`, short, bounded, noticed when damaged; and their QR code.
#![cfg(not(target_arch = "wasm32"))]

mod common;
#[path = "golden/mod.rs"]
mod golden;
mod scenarios;

use common::derby_with;
use prevention_ledger::app::{Answer, Change, Page, changes_in};
use prevention_ledger::embedded::library;
use prevention_ledger::files::{FileRefused, LONGEST_FOR_QR, LONGEST_LINK, MadeWith, link_of, open_link, qr};
use prevention_ledger::model::{InputFault, Scenario};
use prevention_ledger::ui::qr::qr_markup;
use proptest::prelude::*;
use scenarios::{any_scenario, outcome};

/// As long an address as a page is likely to have.
const PAGE: &str = "https://prevention-ledger.longest-name-of-any-county-council.gov.uk/evidence-and-insight/ledger/index.html";

/// The worked example with so many numbers changed, low, high and price year included.
fn example(changes: usize) -> Scenario {
    let mut scenario = Answer::example_scenario();
    let inputs = Answer::to(&scenario).expect("the example is sound").inputs;
    let own = inputs.parameters.iter().filter(|one| library().owner(&one.id).is_some() && one.central > 0.0).take(changes);
    for (at, one) in own.enumerate() {
        let (value, price_year) = (one.central * (0.9 - at as f64 / 97.0), one.price_year);
        Change::Central { parameter: one.id.clone(), value, price_year }.apply(&mut scenario);
        if let Some((low, high)) = one.spread.ends(one.central) {
            Change::Low { parameter: one.id.clone(), value: low * 0.51, price_year }.apply(&mut scenario);
            Change::High { parameter: one.id.clone(), value: high * 0.998, price_year }.apply(&mut scenario);
        }
        Change::Note { parameter: one.id.clone(), note: "From our own tender.".into() }.apply(&mut scenario);
    }
    assert_eq!(changes_in(&scenario), changes);
    scenario
}

#[test]
fn the_worked_example_fits_a_qr_code_and_so_it_does_with_a_dozen_numbers_changed() {
    for changes in [0, 12] {
        let mut scenario = example(changes);
        scenario.name = "Bid of March, as sent to the board".into();
        assert!(Answer::to(&scenario).is_ok());
        let address = format!("{PAGE}{}", link_of(&scenario, false));
        println!("{changes} changes: {} characters, {} without the page", address.len(), address.len() - PAGE.len());
        assert!(address.len() <= LONGEST_FOR_QR, "{changes} changes make {} characters", address.len());
        assert!(qr(&address).is_some());
    }
}

#[test]
fn notes_stay_behind_unless_they_are_asked_for_and_the_name_goes_along() {
    let mut scenario = golden::numbers();
    (scenario.name, scenario.notes) = ("Bid".into(), "Nobody must see this.".into());
    let without = open_link(&link_of(&scenario, false)).expect("it opens");
    assert_eq!((without.scenario.name.as_str(), without.scenario.notes.as_str()), ("Bid", ""));
    assert!(without.scenario.parameters.values().all(|changed| changed.note.is_empty()));
    assert_eq!(without.made_with, Some(MadeWith::now(&scenario)));
    assert_eq!(open_link(&link_of(&scenario, true)).expect("it opens").scenario, scenario);
}

#[test]
fn a_link_is_found_in_whatever_was_pasted() {
    let scenario = derby_with(&["iris", "marac"]);
    let link = link_of(&scenario, false);
    let (before, after) = link.split_at(link.len() / 2);
    for text in [
        link.clone(),
        format!("{PAGE}{link}"),
        format!("  <{PAGE}{link}>.\n"),
        format!("See {PAGE}{link} and tell me."),
        format!("{PAGE}{before}\r\n{after}"),
        link.trim_start_matches("#/open/").to_owned(),
    ] {
        assert_eq!(open_link(&text).map(|opened| (opened.scenario, opened.unread)), Ok((scenario.clone(), vec![])), "{text}");
    }
    assert_eq!(Page::of_address(&link), Page::Open);
    assert_eq!(Page::open_address(&format!(" {PAGE}{link} ")), link);
    for text in ["", "hello", "https://example.org", "#/open/", "#/open/abc", "#/open/x.AAAA"] {
        assert_eq!(open_link(text), Err(FileRefused::NoLink), "{text}");
    }
}

#[test]
fn a_link_changed_in_one_letter_or_cut_is_said_to_be_damaged() {
    let link = link_of(&golden::programmes(), false);
    let first = "#/open/2.".len();
    for at in first..link.len() {
        let mut changed = link.clone().into_bytes();
        changed[at] = if changed[at] == b'A' { b'B' } else { b'A' };
        for text in [String::from_utf8(changed).expect("it is text"), link[..at].to_owned()] {
            match open_link(&text) {
                Ok(opened) => {
                    assert!(opened.unread.iter().any(|sentence| sentence.contains("changed or cut")), "{at}: {:?}", opened.unread)
                }
                Err(refused) => assert!(matches!(refused, FileRefused::LinkDamaged | FileRefused::Damaged(_)), "{at}: {refused}"),
            }
        }
    }
    let most = open_link(&link[..link.len() - 8]).expect("most of it is there");
    assert!(!most.unread.is_empty() && most.scenario.place.is_some());
}

#[test]
fn a_newer_link_says_so() {
    let link = link_of(&derby_with(&[]), false);
    let code = link.trim_start_matches("#/open/2.");
    let refused = open_link(&format!("#/open/3.{code}")).expect_err("it is newer").to_string();
    assert!(refused.contains("newer") || refused.contains("or later"), "{refused}");
}

#[test]
fn a_link_that_is_too_long_or_unpacks_to_too_much_is_stopped() {
    use base64::Engine;
    let packed = |text: &[u8]| {
        let mut bytes = vec![0, 0, 0];
        bytes.extend(miniz_oxide::deflate::compress_to_vec(text, 9));
        format!("#/open/2.{}", base64::engine::general_purpose::URL_SAFE_NO_PAD.encode(bytes))
    };
    let bomb = packed(&vec![b' '; 60_000_000]);
    assert!(bomb.len() < LONGEST_LINK, "{}", bomb.len());
    assert_eq!(open_link(&bomb), Err(FileRefused::LinkDamaged));
    let notes = format!(r#"{{"format": 2, "name": "x", "notes": "{}"}}"#, "a".repeat(40_000_000));
    let opened = open_link(&packed(notes.as_bytes())).expect("its name is read");
    assert_eq!(opened.scenario.name, "x");
    assert!(opened.unread.iter().any(|sentence| sentence.contains("1,000,000")), "{:?}", opened.unread);
    assert_eq!(open_link(&"#/open/2.A".repeat(LONGEST_LINK)), Err(FileRefused::LinkTooLong));
}

#[test]
fn a_qr_code_has_its_three_corners_and_a_quiet_edge_and_is_black_on_white() {
    let code = qr(&format!("{PAGE}{}", link_of(&derby_with(&["iris"]), false))).expect("it is short");
    let corner = |column: usize, row: usize| {
        let ring = |at: usize| (0..7).all(|step| code.is_dark(column + step, row + at) == (at == 0 || at == 6 || step == 0 || step == 6));
        ring(0) && ring(6) && (2..5).all(|x| (2..5).all(|y| code.is_dark(column + x, row + y)))
    };
    assert!(corner(0, 0) && corner(code.size - 7, 0) && corner(0, code.size - 7));
    assert!(!code.is_dark(code.size, 0) && !code.is_dark(0, code.size));
    let markup = qr_markup("https://example.org/", "“QR” <code>").expect("it is short");
    assert!(markup.contains("fill=\"#fff\"") && markup.contains("fill=\"#000\"") && markup.contains("role=\"img\""));
    assert!(markup.contains("&lt;code&gt;") && !markup.contains("style="));
    assert!(qr(&"a".repeat(LONGEST_FOR_QR)).is_some() && qr(&"a".repeat(LONGEST_FOR_QR + 1)).is_none());
    assert_eq!(qr_markup(&"a".repeat(LONGEST_FOR_QR + 1), "x"), None);
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_scenario_shared_as_a_link_gives_the_same_results(scenario in any_scenario()) {
        let link = link_of(&scenario, false);
        if link.len() > LONGEST_LINK {
            return Ok(());
        }
        let opened = open_link(&link).expect("it opens");
        prop_assert_eq!(&opened.unread, &Vec::<String>::new());
        prop_assert_eq!(outcome(&opened.scenario), outcome(&scenario));
        prop_assert_eq!(open_link(&link_of(&scenario, true)).map(|opened| opened.scenario), Ok(scenario));
    }

    #[test]
    fn any_text_at_all_is_refused_or_opens_as_something_sound(code in "[A-Za-z0-9_-]{0,400}", any in any::<String>()) {
        for text in [format!("#/open/2.{code}"), any] {
            if let Ok(opened) = open_link(&text) {
                let faults = Answer::to(&opened.scenario).err().unwrap_or_default();
                prop_assert!(faults.iter().all(|fault| *fault == InputFault::NoPlace));
                prop_assert!(!opened.unread.is_empty());
            }
        }
    }
}
