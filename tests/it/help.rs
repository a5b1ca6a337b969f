//! The words explained and the guided look: every term used has an entry, and every entry is linked from where it is met.

use prevention_ledger::app::Route;
use prevention_ledger::app::route_of;
use prevention_ledger::words::{self, BUSINESS_CASE, LOOK, TERMS};
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// In brackets, and no term: asides that are plain English already, and places.
const ASIDES: [&str; 9] =
    ["northern ireland", "scotland", "wales", "not discounted", "or median", "the default", "default", "kept beside", "working on it"];
/// Abbreviations that need no entry: names everybody knows, and names of programmes, which have pages of their own.
const KNOWN: [&str; 8] = ["NHS", "UK", "HM", "QR", "AA", "IRIS", "CARA", "UTF"]; // UTF-8 is what a menu calls it

fn sources(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).expect("the folder is there").map(|entry| entry.expect("the entry can be read").path());
    entries.flat_map(|path| if path.is_dir() { sources(&path) } else { vec![path] }).collect()
}

/// What stands between quotation marks in the words, without comments.
fn texts() -> String {
    let all = sources(Path::new("crates/ledger-text/src")).into_iter().map(|path| fs::read_to_string(path).expect("the file can be read"));
    let lines: Vec<String> = all.flat_map(|text| text.lines().map(str::to_owned).collect::<Vec<_>>()).collect();
    let said = lines.iter().filter(|line| !line.trim_start().starts_with("//") && !line.trim_start().starts_with("mod "));
    said.flat_map(|line| line.split('"').skip(1).step_by(2)).collect::<Vec<_>>().join("\n")
}

fn explained() -> String {
    TERMS.iter().map(|term| format!("{} {} {}\n", term.plain, term.official, term.means)).collect::<String>().to_lowercase()
}

#[test]
fn every_official_term_in_brackets_is_explained() {
    let (texts, explained) = (texts(), explained());
    let terms: BTreeSet<String> = texts
        .match_indices(" (")
        .filter_map(|(at, _)| texts[at + 2..].split_once(')').map(|(term, _)| term.to_lowercase()))
        .filter(|term| term.len() > 2 && term.split(' ').count() <= 4 && term.chars().all(|letter| letter.is_alphabetic() || letter == ' '))
        .collect();
    assert!(terms.len() > 20, "only {} terms were found", terms.len());
    let missing: Vec<&String> =
        terms.iter().filter(|term| !ASIDES.contains(&term.as_str()) && !explained.contains(term.trim_end_matches('s'))).collect();
    assert!(missing.is_empty(), "terms in brackets without an entry in the glossary: {missing:?}");
}

#[test]
fn every_abbreviation_is_explained() {
    let (texts, explained) = (texts(), explained());
    let filled_in =
        |text: &str| text.split('{').map(|part| part.split_once('}').map_or(part, |(_, rest)| rest).to_owned()).collect::<String>();
    let texts = filled_in(&texts).replace("CARGO_PKG_VERSION", "").replace("LEDGER_LANGUAGE", "").replace("en-GB", "");
    let words = texts.split(|letter: char| !letter.is_alphanumeric());
    let short: BTreeSet<&str> =
        words.filter(|word| word.len() > 1 && word.chars().all(|letter| letter.is_ascii_uppercase()) && !KNOWN.contains(word)).collect();
    let missing: Vec<&&str> = short.iter().filter(|word| !explained.contains(&word.to_lowercase())).collect();
    assert!(missing.is_empty(), "abbreviations without an entry in the glossary: {missing:?}");
}

#[test]
fn every_entry_is_met_on_a_page_that_links_to_it_and_has_an_address_of_its_own() {
    let mut ids = BTreeSet::new();
    for term in TERMS {
        assert!(ids.insert(term.id), "{} is explained twice", term.id);
        assert!(!term.pages.is_empty(), "{} is met nowhere", term.id);
        for page in term.pages {
            assert!(words::terms_on(*page).any(|one| one.id == term.id), "{} does not link to {}", page.address(), term.id);
        }
        let address = Route::term_address(term.id);
        assert_eq!(route_of(&address), Route::Glossary);
        assert_eq!(Route::term_of_address(&address), Some(term.id));
    }
}

#[test]
fn the_words_explained_stand_in_the_order_of_the_alphabet() {
    let names: Vec<String> = TERMS.iter().map(|term| term.plain.to_lowercase()).collect();
    assert!(names.is_sorted(), "{names:?}");
}

#[test]
fn each_step_of_the_look_has_an_address_that_leads_back_to_it() {
    for (at, step) in LOOK.iter().enumerate() {
        let address = step.page.look_address(at + 1);
        assert_eq!((route_of(&address), Route::look_of_address(&address)), (step.page, Some(at + 1)));
        assert_eq!(words::look_step(at + 1), Some(step));
    }
    assert_eq!(words::look_step(0), None);
    assert_eq!(words::look_step(LOOK.len() + 1), None);
}

#[test]
fn each_part_of_a_business_case_says_what_goes_there_and_what_it_cannot_carry() {
    for case in &BUSINESS_CASE {
        assert!(!case.goes.is_empty() && !case.cannot.is_empty() && !case.asked.is_empty(), "{}", case.title);
    }
}

#[test]
fn one_thing_and_many_are_called_by_their_forms() {
    let forms = ["case", "cases"];
    assert_eq!([0.0, 1.0, 2.0, 1.5].map(|number| words::plural(number, forms)), ["cases", "case", "cases", "cases"]);
    assert_eq!(words::counted(1, forms), "1 case");
    assert_eq!(words::counted(1200, forms), "1,200 cases");
}
