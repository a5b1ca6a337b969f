//! Links: the whole scenario after the address's `#`, short, bounded, noticed when damaged; and their QR code.

use crate::common::scenarios::{any_scenario, outcome};
use crate::common::{derby_with, golden};
use crate::pages::drawn;
use ledger_model::appraisal::Appraisal;
use ledger_model::change::Change;
use ledger_model::embedded::library;
use ledger_model::model::{InputError, Scenario};
use ledger_text::MadeWith;
use prevention_ledger::app::{Pooled, Route, changes_in};
use prevention_ledger::app::{address_to_open, link_of_address, route_of};
use prevention_ledger::files::{FileError, LONGEST_FOR_QR, LONGEST_LINK, link_of, open_link, qr};
use prevention_ledger::ui::qr::qr_picture;
use proptest::prelude::*;

/// As long an address as a page is likely to have.
const PAGE: &str = "https://prevention-ledger.longest-name-of-any-county-council.gov.uk/evidence-and-insight/ledger/index.html";

/// The worked example with so many numbers changed, low, high and price year included.
fn example(changes: usize) -> Scenario {
    let mut scenario = Appraisal::example_scenario();
    let inputs = Appraisal::of(&scenario).expect("the example is sound").inputs;
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
        assert!(Appraisal::of(&scenario).is_ok());
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
    assert_eq!(route_of(&link), Route::Open);
    assert_eq!(address_to_open(&format!(" {PAGE}{link} ")), link);
    for text in ["", "hello", "https://example.org", "#/open/", "#/open/abc", "#/open/x.AAAA"] {
        assert_eq!(open_link(text), Err(FileError::NoLink), "{text}");
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
                    let said = |sentence: &String| sentence.contains("link was changed") || sentence.contains("link is cut off");
                    assert!(opened.is_damaged && opened.unread.iter().any(said), "{at}: {:?}", opened.unread)
                }
                Err(FileError::LinkDamaged | FileError::Damaged(_) | FileError::LinkCut { .. }) => {}
                Err(refused) => panic!("{at}: {refused}"),
            }
        }
    }
    let most = open_link(&link[..link.len() - 8]).expect("most of it is there");
    assert!(!most.unread.is_empty() && most.scenario.place.is_some());
}

#[test]
fn a_link_that_is_cut_off_says_how_much_of_it_is_here_and_after_what_it_ends() {
    let link = link_of(&golden::programmes(), false);
    let code = link.len() - "#/open/2.".len();
    for missing in 1..code {
        let here = code - missing;
        let said = match open_link(&format!("{PAGE}{}", &link[..link.len() - missing])) {
            Ok(opened) => opened.unread,
            Err(FileError::Damaged(unread)) => unread,
            Err(refused) => vec![refused.to_string()],
        };
        let counted = said[0].starts_with("The link is cut off: ") && said[0].contains(&format!(" {here} character"));
        // The last letters hold only the sum’s own end, or nothing but that the code is over.
        assert!(counted || missing <= 4 && said[0].contains("was changed"), "{missing}: {said:?}");
    }
    let most = open_link(&link[..link.len() - 30]).expect("most of it is there");
    assert!(
        most.is_damaged && most.unread.iter().any(|sentence| sentence.contains("ends too early, in line 1, at “")),
        "{:?}",
        most.unread
    );
}

/// A way of mangling an address, and what it is called.
type Mangling = (&'static str, fn(&str) -> String);

/// What mail and chat programs do to an address and leave it whole.
const MANGLINGS: [Mangling; 27] = [
    ("percent-encoded", |text| escaped(text, '%', |byte| !byte.is_ascii_alphanumeric())),
    ("percent-encoded as a component", |text| escaped(text, '%', |byte| !byte.is_ascii_alphanumeric() && !b"-_.!~*'()".contains(&byte))),
    ("# and / percent-encoded", |text| escaped(text, '%', |byte| b"#/%".contains(&byte))),
    ("numbered entities", |text| {
        each(text, |letter| if letter.is_ascii_alphanumeric() { letter.into() } else { format!("&#{};", letter as u32) })
    }),
    ("hexadecimal entities", |text| {
        each(text, |letter| if "#/._-".contains(letter) { format!("&#x{:X};", letter as u32) } else { letter.into() })
    }),
    ("named entities", |text| named(text)),
    ("quoted-printable", |text| quoted_printable(text)),
    ("broken into lines", |text| lines(text, "\r\n")),
    ("broken into lines with spaces", |text| lines(text, " \n ")),
    ("answered", |text| format!("> {}", lines(text, "\n> "))),
    ("answered twice", |text| format!(">> {}", lines(text, "\n>> "))),
    ("angle brackets", |text| format!("<{text}>")),
    ("quotes", |text| format!("“{text}”, she wrote")),
    ("brackets and a full stop", |text| format!("(see {text}).")),
    ("a sentence", |text| format!("Dear all,\nhere it is: {text} and thank you - Ann_B--")),
    ("marks of emphasis", |text| format!("**_{text}_**")),
    ("markdown", |text| format!("[the ledger]({text})")),
    ("escaped marks", |text| text.replace('_', "\\_").replace('#', "\\#")),
    ("chat", |text| format!("<{text}|{text}>")),
    ("letters of no width", |text| spaced(text, "\u{200b}")),
    ("soft hyphens", |text| spaced(text, "\u{ad}")),
    ("long dashes", |text| text.replace("--", "\u{2014}")),
    ("hyphens that do not break", |text| text.replace('-', "\u{2011}")),
    ("Safe Links", |text| {
        let inner = escaped(text, '%', |byte| !byte.is_ascii_alphanumeric() && !b"-_.".contains(&byte));
        format!(
            "https://gbr01.safelinks.protection.outlook.com/?url={inner}&data=05%7C02%7Cann%40example.gov.uk%7C0a1b&sdata=q1w2e3%3D&reserved=0"
        )
    }),
    ("a parameter", |text| {
        let inner = escaped(text, '%', |byte| !byte.is_ascii_alphanumeric() && !b"-_.".contains(&byte));
        format!("https://www.google.com/url?sa=D&q={inner}&source=calendar&usg=AOvVaw2")
    }),
    ("URL Defense", |text| {
        let inner = escaped(text, '-', |byte| !byte.is_ascii_alphanumeric() && byte != b'.' && byte != b'/').replace('/', "_");
        format!("https://urldefense.proofpoint.com/v2/url?u={inner}&d=DwMFaQ&c=euGZ&r=x-4&m=a_b&s=c&e=")
    }),
    ("URL Defense 3", |text| starred(text)),
];

fn each(text: &str, letter: impl Fn(char) -> String) -> String {
    text.chars().map(letter).collect()
}

fn escaped(text: &str, sign: char, is_escaped: impl Fn(u8) -> bool) -> String {
    let byte = |byte: u8| if byte > 127 || is_escaped(byte) { format!("{sign}{byte:02X}") } else { char::from(byte).to_string() };
    text.bytes().map(byte).collect()
}

fn named(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('#', "&num;")
        .replace('/', "&sol;")
        .replace('.', "&period;")
        .replace('_', "&lowbar;")
        .replace('<', "&lt;")
}

/// Marks as stars, with which marks they were after the address.
fn starred(text: &str) -> String {
    use base64::Engine;
    const LENGTHS: &[u8] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    let (mut out, mut marks) = (String::new(), Vec::new());
    let is_mark = |byte: u8| !(32..=126).contains(&byte) || b"#%&*<>\\^`{|}\"".contains(&byte);
    let bytes = text.as_bytes();
    let mut at = 0;
    while at < bytes.len() {
        let run = bytes[at..].iter().take(LENGTHS.len()).take_while(|byte| is_mark(**byte)).count();
        match run {
            0 => out.push(char::from(bytes[at])),
            1 => out.push('*'),
            run => out.push_str(&format!("**{}", char::from(LENGTHS[run - 2]))),
        }
        marks.extend(&bytes[at..at + run]);
        at += run.max(1);
    }
    format!("https://urldefense.com/v3/__{out}__;{}!!CVb4j_0G!Rw-x$ ", base64::engine::general_purpose::URL_SAFE_NO_PAD.encode(marks))
}

/// A text in lines as long as a mail’s: a line that is longer is broken, as mail programs do it.
fn lines(text: &str, end: &str) -> String {
    let letters = text.lines().map(|line| line.chars().collect::<Vec<char>>());
    let broken = letters.flat_map(|line| line.chunks(76).map(|part| part.iter().collect::<String>()).collect::<Vec<_>>());
    broken.collect::<Vec<_>>().join(end)
}

fn spaced(text: &str, space: &str) -> String {
    let letters: Vec<char> = text.chars().collect();
    letters.chunks(20).map(|part| part.iter().collect::<String>()).collect::<Vec<_>>().join(space)
}

/// A text as the source of a mail has it, in lines of at most 76 letters.
fn quoted_printable(text: &str) -> String {
    let (mut out, mut width) = (String::new(), 0);
    for byte in text.bytes() {
        let letter = if byte == b'=' || byte > 126 { format!("={byte:02X}") } else { char::from(byte).to_string() };
        if width + letter.len() > 75 {
            out.push_str("=\r\n");
            width = 0;
        }
        width = if byte == b'\n' { 0 } else { width + letter.len() };
        out.push_str(&letter);
    }
    out
}

/// The links of the golden files, each with its scenario.
fn golden_links() -> Vec<(Scenario, String)> {
    let scenarios =
        [golden::bare(), golden::numbers(), golden::own(), golden::programmes(), golden::settings(), golden::texts(), golden::budget()];
    scenarios.map(|scenario| (scenario.clone(), format!("{PAGE}{}", link_of(&scenario, true)))).into()
}

/// Every way in opens a mangled link as the scenario it was made of.
fn opens(text: &str, scenario: &Scenario, how: &str) {
    assert_eq!(open_link(text).map(|opened| (opened.scenario, opened.unread)), Ok((scenario.clone(), vec![])), "{how}: {text}");
    assert_eq!(address_to_open(text), link_of(scenario, true), "{how}: {text}");
}

#[test]
fn every_mangling_of_every_golden_link_is_undone_once_and_twice() {
    for (scenario, link) in golden_links() {
        for (name, mangle) in MANGLINGS {
            opens(&mangle(&link), &scenario, name);
            opens(&mangle(&mangle(&link)), &scenario, &format!("{name}, twice"));
        }
    }
}

#[test]
fn an_address_in_base_64_and_one_in_a_path_are_found() {
    use base64::Engine;
    for (scenario, link) in golden_links() {
        let coded = base64::engine::general_purpose::STANDARD.encode(&link);
        opens(&format!("https://eu-west-1.protection.example.com?d=gov.uk&u={coded}&p=m"), &scenario, "base64");
        let inner = escaped(&link, '%', |byte| !byte.is_ascii_alphanumeric());
        opens(&format!("https://secure-web.example.com/1aB2-c_d/{inner}"), &scenario, "a path");
    }
}

#[test]
fn an_address_whose_marks_were_encoded_leads_to_the_page_for_opening() {
    let link = link_of(&golden::programmes(), false);
    for address in
        [link.replacen("/open/2.", "%2Fopen%2F2%2E", 1), link.replacen("/open/", "%252Fopen%252F", 1), format!("{link}&fbclid=IwAR0")]
    {
        assert_eq!(route_of(&address), Route::Open, "{address}");
        let given = link_of_address(&address).expect("it holds a link");
        assert_eq!(open_link(&given).expect("it opens").unread, Vec::<String>::new(), "{address}");
    }
    for address in ["#/", "#/nowhere", "#/evidence/iris", "#/open", "#/open%2F", "#reopen/2.json"] {
        assert_eq!(link_of_address(address), None, "{address}");
    }
}

#[test]
fn links_of_a_session_that_were_broken_into_lines_are_put_together() {
    let (first, second) = (format!("{PAGE}{}", link_of(&golden::programmes(), false)), link_of(&derby_with(&["iris"]), false));
    let text = format!("{}\n\n{second}\nhello\n{}\n", lines(&first, "\n"), lines(&quoted_printable(&first), "\n"));
    let pooled = Pooled::of_links(&text);
    let shown: Vec<bool> = pooled.iter().map(|one| one.answer.is_ok()).collect();
    assert_eq!(shown, [true, true, false, true], "{:?}", pooled.iter().map(|one| one.given.as_str()).collect::<Vec<_>>());
    let cut = Pooled::of_links(&first[..first.len() - 30]);
    assert!(cut[0].answer.as_ref().is_err_and(|why| why.contains("cut off")));
}

#[test]
fn a_newer_link_says_so() {
    let link = link_of(&derby_with(&[]), false);
    let code = link.trim_start_matches("#/open/3.");
    let refused = open_link(&format!("#/open/4.{code}")).expect_err("it is newer").to_string();
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
    assert_eq!(open_link(&bomb), Err(FileError::LinkDamaged));
    let notes = format!(r#"{{"format": 2, "name": "x", "notes": "{}"}}"#, "a".repeat(40_000_000));
    let opened = open_link(&packed(notes.as_bytes())).expect("its name is read");
    assert_eq!(opened.scenario.name, "x");
    assert!(opened.unread.iter().any(|sentence| sentence.contains("1,000,000")), "{:?}", opened.unread);
    assert_eq!(open_link(&"#/open/2.A".repeat(LONGEST_LINK)), Err(FileError::LinkTooLong));
}

#[tokio::test(flavor = "current_thread")]
async fn a_qr_code_has_its_three_corners_and_a_quiet_edge_and_is_black_on_white() {
    let code = qr(&format!("{PAGE}{}", link_of(&derby_with(&["iris"]), false))).expect("it is short");
    let corner = |column: usize, row: usize| {
        let ring = |at: usize| (0..7).all(|step| code.is_dark(column + step, row + at) == (at == 0 || at == 6 || step == 0 || step == 6));
        ring(0) && ring(6) && (2..5).all(|x| (2..5).all(|y| code.is_dark(column + x, row + y)))
    };
    assert!(corner(0, 0) && corner(code.size - 7, 0) && corner(0, code.size - 7));
    assert!(!code.is_dark(code.size, 0) && !code.is_dark(0, code.size));
    let markup = drawn(qr_picture("https://example.org/", "“QR” <code>").expect("it is short")).await;
    assert!(markup.contains("fill=\"#fff\"") && markup.contains("fill=\"#000\"") && markup.contains("role=\"img\""));
    assert!(markup.contains("&lt;code&gt;") && !markup.contains("style="));
    assert!(qr(&"a".repeat(LONGEST_FOR_QR)).is_some() && qr(&"a".repeat(LONGEST_FOR_QR + 1)).is_none());
    assert_eq!(qr_picture(&"a".repeat(LONGEST_FOR_QR + 1), "x"), None);
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
    fn any_three_manglings_one_on_another_are_undone(at in 0usize..7, first in 0usize..27, second in 0usize..27, third in 0usize..27) {
        let (scenario, link) = golden_links().swap_remove(at);
        let [first, second, third] = [first, second, third].map(|at| MANGLINGS[at]);
        let how = [first.0, second.0, third.0].join(", ");
        opens(&second.1(&first.1(&link)), &scenario, &how);
        opens(&third.1(&second.1(&first.1(&link))), &scenario, &how);
    }

    #[test]
    fn any_text_at_all_is_refused_or_opens_as_something_sound(code in "[A-Za-z0-9_-]{0,400}", any in any::<String>()) {
        for text in [format!("#/open/2.{code}"), any] {
            if let Ok(opened) = open_link(&text) {
                let faults = Appraisal::of(&opened.scenario).err().unwrap_or_default();
                prop_assert!(faults.iter().all(|fault| *fault == InputError::NoPlace));
                prop_assert!(!opened.unread.is_empty());
            }
        }
    }
}
