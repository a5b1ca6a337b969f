//! A scenario's file and link.

use crate::cells::rows_of;
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use ledger_model::appraisal::Appraisal;
use prevention_ledger::files::{FileError, Opened, answer_csv, answer_file, link_of, open_file, open_link, write_scenario};
use ledger_model::model::{ChosenPlace, InputError, Scenario};
use prevention_ledger::words::{self};
use ledger_model::text_limits::LONGEST_NAME;
use ledger_model::text_limits::LONGEST_NOTES;
use ledger_model::text_limits::LONGEST_TEXT;
use serde_json::Value;

/// Most sentences of what was not read, and the one that counts the rest.
const MOST_UNREAD: usize = 101;
/// One input in so many that opens is also written and opened again, which takes as long as all the rest.
const OPENED_AGAIN: u32 = 2;
/// One in so many is also sent round as a link and worked out, which takes ten times as long.
pub const WORKED_OUT: u32 = 16;
/// One in so many is drawn as well: a thousand draws take a hundred times as long as the central case.
const DRAWN: u32 = 256;

/// Whatever a file holds is refused with a sentence, or opens, is written the same again, and works out.
pub fn file(bytes: &[u8]) {
    holds(open_file(bytes), hash(bytes));
}

/// The same of a link. One that begins with { is what a link unpacks to; one that begins with a nought, the packed bytes.
pub fn link(bytes: &[u8]) {
    let packed = |packed: &[u8]| format!("#/open/2.{}", URL_SAFE_NO_PAD.encode(packed));
    let text = match bytes {
        [b'{', ..] => packed(&summed(&stored(bytes))),
        [0, rest @ ..] => packed(&summed(rest)),
        _ => String::from_utf8_lossy(bytes).into_owned(),
    };
    holds(open_link(&text), hash(bytes));
}

/// As one block that deflating left as it was: what packs is not what is fuzzed, and takes most of the time.
fn stored(text: &[u8]) -> Vec<u8> {
    let length = u16::try_from(text.len()).unwrap_or(u16::MAX);
    [&[1], length.to_le_bytes().as_slice(), &(!length).to_le_bytes(), &text[..length.into()]].concat()
}

/// FNV-1a.
pub fn hash(bytes: &[u8]) -> u32 {
    bytes.iter().fold(0x811c_9dc5, |hash, byte| (hash ^ u32::from(*byte)).wrapping_mul(0x0100_0193))
}

/// As a link carries it: the sum first.
fn summed(packed: &[u8]) -> Vec<u8> {
    let [a, b, c, d] = hash(packed).to_be_bytes();
    [&[a ^ d, b, c], packed].concat()
}

fn holds(read: Result<Opened, FileError>, chance: u32) {
    match read {
        Ok(Opened { scenario, made_with, unread, .. }) => {
            assert!(unread.len() <= MOST_UNREAD && unread.iter().all(|sentence| is_short_enough(sentence)), "{unread:?}");
            if let Some(made_with) = made_with {
                assert!(made_with.app.chars().count() <= 40 && made_with.evidence.chars().count() <= 40, "{made_with:?}");
            }
            texts_are_short(&scenario);
            if chance % OPENED_AGAIN == 0 {
                opens_again(&scenario);
            }
            if chance % WORKED_OUT == 0 {
                link_opens_again(&scenario);
                works_out(&scenario, chance % DRAWN == 0);
            }
        }
        Err(refused) => assert!(refused.to_string().lines().all(is_short_enough), "{refused}"),
    }
}

/// A sentence quotes no more than a reader can take in, and nothing that cannot be seen.
fn is_short_enough(sentence: &str) -> bool {
    !sentence.is_empty() && sentence.chars().count() < 1_500 && !sentence.chars().any(char::is_control)
}

/// The limits that are stated hold.
fn texts_are_short(scenario: &Scenario) {
    let Scenario { name, notes, place, .. } = scenario;
    let typed = if let Some(ChosenPlace::Typed(typed)) = place { typed.name.as_str() } else { "" };
    for (text, longest) in [(name.as_str(), LONGEST_NAME), (typed, LONGEST_NAME), (notes, LONGEST_NOTES)] {
        assert!(text.chars().count() <= longest, "{} characters", text.chars().count());
    }
    every_text(&ledger_model::schema::write(&mut scenario.clone()), &mut |text| {
        assert!(text.chars().count() <= LONGEST_NOTES.max(LONGEST_TEXT));
        assert!(!text.contains(['\u{202e}', '\u{2066}', '\u{200b}', '\u{feff}', '\0', '\u{1b}']), "{text:?} hides something");
    });
}

fn every_text(value: &Value, see: &mut impl FnMut(&str)) {
    match value {
        Value::String(text) => see(text),
        Value::Array(list) => list.iter().for_each(|one| every_text(one, see)),
        Value::Object(object) => object.iter().for_each(|(key, one)| {
            see(key);
            every_text(one, see);
        }),
        _ => {}
    }
}

/// What is written opens as it was, whole.
pub fn opens_again(scenario: &Scenario) {
    let written = write_scenario(scenario);
    let again = open_file(written.as_bytes()).unwrap_or_else(|refused| panic!("{refused}\n{written}"));
    assert_eq!((&again.scenario, again.unread.as_slice()), (scenario, [].as_slice()), "{written}");
}

/// The same of a link, where it is not too long to be one.
pub fn link_opens_again(scenario: &Scenario) {
    let link = link_of(scenario, true);
    if let Err(FileError::LinkTooLong) = open_link(&link) {
        return;
    }
    let again = open_link(&link).unwrap_or_else(|refused| panic!("{refused}\n{link}"));
    assert_eq!((&again.scenario, again.unread.as_slice()), (scenario, [].as_slice()), "{link}");
}

/// Once opened it works out, but for a place it may lack, and every figure that comes of it is a number.
pub fn works_out(scenario: &Scenario, drawn: bool) {
    let answer = match Appraisal::of(scenario) {
        Ok(answer) => answer,
        Err(faults) => {
            assert_eq!(faults, [InputError::NoPlace]);
            return faults.iter().for_each(|fault| assert!(!words::fault(fault).is_empty()));
        }
    };
    let mut file = answer_file(&answer);
    if drawn {
        file = file.with_draws(&few_draws(scenario));
    }
    let table = rows_of(&answer_csv(&file));
    for row in &table[1..] {
        let [.., value, reason] = row.as_slice() else { panic!("{row:?} has no value") };
        let number = value.parse::<f64>().is_ok_and(f64::is_finite);
        assert!(number == reason.is_empty() && (number || value.is_empty()), "{row:?} is neither a number nor says why not");
    }
}

fn few_draws(scenario: &Scenario) -> Appraisal {
    let mut scenario = scenario.clone();
    scenario.settings.draws = Some(1_000);
    Appraisal::of(&scenario).expect("it works out with fewer draws as well")
}
