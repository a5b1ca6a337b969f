//! Scenario files: what is saved comes back, and what is damaged loads what can be read and lists what cannot.

use crate::common::scenarios::{any_scenario, outcome};
use crate::common::{derby_with, golden};
use ledger_model::appraisal::Appraisal;
use ledger_model::change::Change;
use ledger_model::model::{ChosenPlace, InputError, Scenario};
use ledger_text::MadeWith;
use prevention_ledger::app::{Action, Origin, Workspace, name_of_file};
use prevention_ledger::files::{FORMAT, FileError, Opened, open_file, read_scenario, write_scenario};
use proptest::prelude::*;

fn opened(text: &str) -> Opened {
    open_file(text.as_bytes()).unwrap_or_else(|refused| panic!("{text} was refused: {refused}"))
}

/// What cannot be read of a file of Derby with one part put in.
fn unread_of(part: &str) -> Vec<String> {
    opened(&format!(r#"{{"format": 2, "place": {{"areas": ["E06000015"]}}, {part}}}"#)).unread
}

/// Whether it can be worked out, but for a place.
fn is_sound(scenario: &Scenario) -> bool {
    Appraisal::of(scenario).err().is_none_or(|faults| faults == [InputError::NoPlace])
}

#[test]
fn a_file_says_its_format_and_what_it_was_made_with_first() {
    let text = write_scenario(&golden::settings());
    assert!(text.starts_with(&format!("{{\n  \"format\": {FORMAT},\n  \"made_with\"")), "{text}");
    let made_with = opened(&text).made_with.expect("it says so");
    assert_eq!(made_with, MadeWith::now(&golden::settings()));
    assert_eq!((made_with.app.as_str(), made_with.seed), (env!("CARGO_PKG_VERSION"), 4_294_967_295));
    assert!(made_with.is_of_today());
}

#[test]
fn a_newer_file_says_which_version_is_needed() {
    let refused = open_file(br#"{"format": 4, "needs": "0.9.1"}"#).expect_err("it is newer");
    assert!(refused.to_string().contains("version 0.9.1 or later"), "{refused}");
    assert!(refused.to_string().contains(env!("CARGO_PKG_VERSION")), "{refused}");
}

#[test]
fn each_damaged_part_is_left_out_and_named_and_the_rest_is_read() {
    for (part, sentence) in [
        (r#""programmes": {"marac": {"scale": "lots"}}"#, "“programmes.marac.wanted” is “lots”"),
        (r#""programmes": {"marac": {"scle": 3}}"#, "“programmes.marac.scle” is not known"),
        (r#""programmes": {"nobody": {}}"#, "no programme “nobody”"),
        (r#""programmes": {"marac": {"estimate": "best"}}"#, "no estimate “best”"),
        (r#""programmes": {"marac": {"scale": NaN}}"#, "“programmes.marac.scale” is NaN"),
        (r#""programmes": {"marac": {"scale": "NaN"}}"#, "is “NaN”"),
        (r#""programmes": {"marac": {"scale": 1e999}}"#, "is 1e999"),
        (r#""programmes": {"marac": {"scale": -3}}"#, "must be between 0 and 100 million"),
        (r#""programmes": {"marac": {"ramp": []}}"#, "share of the full scale"),
        (r#""programmes": {"marac": {"without_costs": ["tea"]}}"#, "no cost line “tea”"),
        (r#""programmes": []"#, "“programmes” is []"),
        (r#""parameters": {"marac.nothing": {"value": 1}}"#, "no number “marac.nothing”"),
        (r#""parameters": {"marac.reduction": {"value": 1.5}}"#, "must be between"),
        (r#""parameters": {"marac.reduction": {"price_year": "2020"}}"#, "not an amount of money"),
        (r#""parameters": {"marac.unit-cost": {"value": 900, "price_year": "1066"}}"#, "1066"),
        (r#""settings": {"years": 200}"#, "choose from 1 to 20"),
        (r#""settings": {"years": 2.5}"#, "“settings.years” is 2.5"),
        (r#""settings": {"stance": "hopeful"}"#, "“settings.stance” is “hopeful”"),
        (r#""settings": {"price_year": "soon"}"#, "“settings.price_year” is “soon”"),
        (r#""splits": {"marac.cost-payers": [{"payer": "nhs", "percent": 90}]}"#, "all together 100%"),
        (r#""provision": {"castles": {"actual": 1}}"#, "no standard of provision “castles”"),
        (r#""own_programmes": [{"id": "night-line", "name": "Night line"}]"#, "number 1, Night line"),
        (r#""colour": "red""#, "“colour” is not known"),
        (r#""name": ["x"]"#, "“name”"),
        (r#""name": "a", "name": "b""#, "“name” stands in it twice"),
        (r#""name": "\ud800""#, "damaged letters"),
        (r#""made_with": {"app": 3}"#, "“made_with”"),
    ] {
        let unread = unread_of(part);
        assert!(unread.len() == 1 && unread[0].contains(sentence), "{part}: {unread:?}");
    }
}

#[test]
fn areas_that_are_not_known_are_left_out_and_those_that_overlap_leave_no_place() {
    let file = opened(r#"{"format": 2, "place": {"areas": ["E06000015", "X99", 7]}}"#);
    assert_eq!(file.scenario.place, Some(ChosenPlace::Areas(vec!["E06000015".into()])));
    assert!(file.unread.iter().any(|sentence| sentence.contains("“X99”") && sentence.contains("smaller")), "{:?}", file.unread);
    let file = opened(r#"{"format": 2, "place": {"areas": ["E06000015", "E23000018"]}, "programmes": {"iris": {}}}"#);
    assert_eq!(file.scenario.place, None);
    assert!(file.scenario.programmes.contains_key("iris") && file.unread[0].contains("counted twice"), "{:?}", file.unread);
}

#[test]
fn councils_stand_in_the_place_of_a_combined_authority_that_has_ended_and_a_newer_code_is_understood() {
    let file = opened(r#"{"format": 2, "place": {"areas": ["E47000011"]}, "programmes": {"iris": {}}}"#);
    assert_eq!(file.unread, [""; 0]);
    assert_eq!(
        file.updated,
        ["North of Tyne combined authority ended in 2024. Its councils stand in its place: Northumberland, Newcastle upon Tyne and \
          North Tyneside."]
    );
    let councils = ["E06000057", "E08000021", "E08000022"].map(str::to_owned).to_vec();
    assert_eq!(file.clone().whole().expect("all of it was read").place, Some(ChosenPlace::Areas(councils)));

    let file = opened(r#"{"format": 2, "place": {"areas": ["E47000010", "E08000039"]}}"#);
    assert_eq!((file.unread.len(), file.updated.len()), (0, 1));
    let place = Appraisal::of(&file.scenario).expect("its areas join").inputs.place;
    assert_eq!(place.codes, ["E06000047", "E08000037", "E08000019", "E08000023", "E08000024"]);

    let file = opened(r#"{"format": 2, "place": {"areas": ["E47000011", "E08000021"]}, "programmes": {"iris": {}}}"#);
    assert_eq!(file.scenario.place, None);
    assert!(file.unread[0].contains("Newcastle upon Tyne is already chosen"), "{:?}", file.unread);
}

#[test]
fn an_own_programme_with_a_fault_goes_with_everything_changed_in_it_and_a_sound_one_stays() {
    let mut scenario = golden::own();
    let mut broken = golden::own_programme();
    (broken.id, broken.name) = ("day-line".into(), "Day line".into());
    broken.costs[0].payers = "nobody".into();
    scenario.own_programmes.insert(0, broken);
    scenario.programmes.insert("day-line".into(), Default::default());
    let file = opened(&write_scenario(&scenario));
    assert_eq!(file.scenario, golden::own());
    assert!(file.unread.len() == 1 && file.unread[0].contains("“Day line” was left out"), "{:?}", file.unread);
}

#[test]
fn an_own_programme_may_not_take_the_place_of_the_librarys() {
    let mut scenario = derby_with(&["marac"]);
    scenario.own_programmes = vec![ledger_model::evidence::Programme { id: "marac".into(), ..golden::own_programme() }];
    let file = opened(&write_scenario(&scenario));
    assert_eq!(file.scenario, derby_with(&["marac"]));
    assert!(file.unread[0].contains("Night line"), "{:?}", file.unread);
}

#[test]
fn a_file_cut_anywhere_says_so_and_what_came_before_is_read() {
    let text = write_scenario(&golden::numbers());
    let mut programmes = 0;
    for end in (0..text.len()).filter(|end| text.is_char_boundary(*end)) {
        let Ok(file) = open_file(&text.as_bytes()[..end]) else { continue };
        assert!(is_sound(&file.scenario), "cut at {end}");
        assert!(!file.unread.is_empty() || end >= text.trim_end().len(), "cut at {end}");
        assert!(file.scenario.programmes.len() >= programmes, "cut at {end}");
        programmes = file.scenario.programmes.len();
    }
    assert_eq!(programmes, 1);
}

#[test]
fn other_ways_of_writing_text_are_read() {
    let text = write_scenario(&golden::texts());
    let mark = [b"\xef\xbb\xbf".as_slice(), text.as_bytes()].concat();
    assert_eq!(open_file(&mark).expect("it is read").whole(), Ok(golden::texts()));
    for big in [false, true] {
        let units = |text: &str| -> Vec<u8> {
            text.encode_utf16().flat_map(|unit| if big { unit.to_be_bytes() } else { unit.to_le_bytes() }).collect()
        };
        assert_eq!(open_file(&units(&text)).expect("it is read").whole(), Ok(golden::texts()));
        assert_eq!(open_file(&units(&format!("\u{feff}{text}"))).expect("it is read").whole(), Ok(golden::texts()));
    }
    let mut broken = text.into_bytes();
    let at = broken.windows(3).position(|three| three == b"Bid" || three == b"<b>").expect("the name is there");
    broken[at] = 0xff;
    let file = open_file(&broken).expect("it is read");
    assert!(file.unread[0].contains("not text"), "{:?}", file.unread);
}

#[test]
fn too_much_is_refused_or_cut_with_the_limit_said() {
    let refused = open_file(&vec![b' '; 100_000_000]).expect_err("it is too long");
    assert_eq!(refused, FileError::TooLong { bytes: 100_000_000 });
    assert!(refused.to_string().contains("4,000,000"), "{refused}");
    for open in ["[", "{\"a\":"] {
        let deep = format!(r#"{{"format": 2, "name": "x", "notes": {}"#, open.repeat(100_000));
        let file = opened(&deep);
        assert!(file.scenario.name.is_empty() || file.scenario.name == "x");
        assert!(file.unread.iter().any(|sentence| sentence.contains("deeper than any scenario")), "{:?}", file.unread);
    }
    let many: Vec<String> = (0..5_000).map(|at| format!(r#""marac.p{at}": {{"value": 1}}"#)).collect();
    let file = opened(&format!(r#"{{"format": 2, "name": "x", "parameters": {{{}}}}}"#, many.join(",")));
    assert!(file.unread[0].contains("the first 2,000 were read"), "{:?}", file.unread[0]);
    assert!(file.unread.len() <= 101 && file.unread.last().is_some_and(|last| last.contains("more parts")));
    let long =
        opened(&format!(r#"{{"format": 2, "place": {{"areas": []}}, "name": "{}", "notes": "{}"}}"#, "n".repeat(500), "é".repeat(30_000)));
    assert_eq!((long.scenario.name.chars().count(), long.scenario.notes.chars().count()), (120, 20_000));
    assert!(long.unread.iter().all(|sentence| sentence.contains("was longer than")) && long.unread.len() == 2, "{:?}", long.unread);
}

#[test]
fn characters_that_cannot_be_seen_are_taken_out_and_text_stays_text() {
    let file = opened(
        r#"{"format": 2, "place": {"areas": ["E06000015"]}, "name": "a\u202eb\u0000c\u200b\nd", "notes": "<script>\u0007alert(1)</script>\n\tx"}"#,
    );
    assert_eq!((file.scenario.name.as_str(), file.scenario.notes.as_str()), ("abc d", "<script>alert(1)</script>\n\tx"));
    assert!(file.unread.iter().all(|sentence| sentence.contains("cannot be seen")) && file.unread.len() == 2, "{:?}", file.unread);
    // What is typed is kept by the same rule, so that it comes back as it was.
    let typed = |change| Workspace::default().reduce(Action::Make { change, text: Some("x".into()) });
    let workspace = typed(Change::Name("a\u{202e}b\u{200b}\nc".into()));
    assert_eq!(workspace.scenario().name, "ab c");
    assert_eq!(typed(Change::Notes("a\r\n\tb\u{feff}".into())).scenario().notes, "a\n\tb");
}

/// A file with every whole number in it written in another way.
fn rewritten(value: &serde_json::Value, whole: fn(i64) -> String) -> String {
    use serde_json::Value;
    match value {
        Value::Number(number) => number.as_i64().map_or_else(|| number.to_string(), whole),
        Value::Array(list) => format!("[{}]", list.iter().map(|one| rewritten(one, whole)).collect::<Vec<_>>().join(",")),
        Value::Object(object) => {
            let entry = |(key, one): (&String, &Value)| format!("{}:{}", Value::from(key.as_str()), rewritten(one, whole));
            format!("{{{}}}", object.iter().map(entry).collect::<Vec<_>>().join(","))
        }
        other => other.to_string(),
    }
}

#[test]
fn a_whole_number_is_one_however_it_is_written() {
    let years = opened(r#"{"format": 2.0, "place": {"areas": ["E06000015"]}, "settings": {"years": 5.0, "seed": 4e2}}"#);
    assert_eq!((years.scenario.settings.years, years.scenario.settings.seed, years.unread), (Some(5), Some(400), vec![]));
    let ways: [fn(i64) -> String; 4] =
        [|whole| format!("{whole}.0"), |whole| format!("{whole}.000E+0"), |whole| format!("{whole}0e-1"), |whole| format!("{whole}e0")];
    let everything = opened(include_str!("../../fuzz/seeds/file/everything.json")).scenario;
    let golden =
        [golden::bare(), golden::numbers(), golden::own(), golden::programmes(), golden::settings(), golden::texts(), golden::budget()];
    for scenario in golden.into_iter().chain([everything]) {
        let file: serde_json::Value = serde_json::from_str(&write_scenario(&scenario)).expect("it is JSON");
        for way in ways {
            let text = rewritten(&file, way);
            let again = opened(&text);
            assert_eq!((&again.scenario, again.unread.as_slice()), (&scenario, [].as_slice()), "{text}");
        }
    }
    assert!(unread_of(r#""settings": {"years": 5.5}"#)[0].contains("5.5"));
}

#[test]
fn what_is_no_scenario_is_refused_with_what_to_do() {
    for (bytes, part) in [
        (b"".as_slice(), "begins with {"),
        (b"PK\x03\x04", "begins with {"),
        (b"[1, 2]", "begins with {"),
        (b"{}", "no scenario"),
        (br#"{"format": 0}"#, "no scenario"),
        (br#"{"format": "two"}"#, "no scenario"),
        (br#"{"type": "FeatureCollection", "features": []}"#, "no scenario"),
    ] {
        let refused = open_file(bytes).expect_err("it is none").to_string();
        assert!(refused.contains(part), "{refused}");
    }
    let nothing = open_file(br#"{"format": 2, "x": 1}"#).expect_err("nothing of it can be read");
    assert!(matches!(&nothing, FileError::Damaged(unread) if unread.len() == 1), "{nothing}");
    let guessed = opened(r#"{"place": {"areas": ["E06000015"]}}"#);
    assert!(guessed.scenario.place.is_some() && guessed.unread[0].contains("which format"), "{:?}", guessed.unread);
}

#[test]
fn opening_is_one_step_that_undo_takes_back_and_a_refused_file_changes_nothing() {
    let before = Workspace::of(derby_with(&["iris"]));
    let file = || Origin::File("bid.json".into());
    let after = before.reduce(Action::Arrive(file(), Box::new(open_file(write_scenario(&golden::own()).as_bytes()))));
    assert_eq!(**after.scenario(), golden::own());
    assert!(after.arrival().is_some_and(|arrival| arrival.came.as_ref().is_ok_and(|came| came.replaced)));
    let edited = after.reduce(Action::Make { change: Change::Years(Some(3)), text: None });
    let back = edited.reduce(Action::Undo);
    assert!(back.arrival().is_some(), "the note stays while what came is there");
    let back = back.reduce(Action::Undo);
    assert_eq!((back.scenario(), back.arrival()), (before.scenario(), None));
    let refused = before.reduce(Action::Arrive(file(), Box::new(open_file(b"nothing"))));
    assert_eq!((refused.scenario(), refused.can_undo()), (before.scenario(), before.can_undo()));
    assert!(refused.arrival().is_some_and(|arrival| arrival.came.is_err()));
    assert!(refused.reduce(Action::PutAway).arrival().is_none());
}

#[test]
fn a_file_is_named_for_the_scenario_or_its_place_and_for_nothing_else() {
    let mut scenario = derby_with(&["iris"]);
    assert_eq!(name_of_file(&scenario, "json"), "ledger-derby.json");
    scenario.name = "../../Bid of <March>: 2026!".into();
    assert_eq!(name_of_file(&scenario, "xlsx"), "ledger-bid-of-march-2026.xlsx");
    assert_eq!(name_of_file(&Scenario::default(), "json"), "ledger.json");
    assert!(name_of_file(&Scenario { name: "שלום".repeat(99), ..Scenario::default() }, "json").len() < 80);
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_scenario_saved_and_opened_is_the_same(scenario in any_scenario()) {
        prop_assert!(is_sound(&scenario), "{:?}", Appraisal::of(&scenario).err());
        let file = open_file(write_scenario(&scenario).as_bytes()).expect("it opens");
        prop_assert_eq!(&file.unread, &Vec::<String>::new());
        prop_assert_eq!(&file.scenario, &scenario);
        prop_assert_eq!(file.made_with, Some(MadeWith::now(&scenario)));
        prop_assert_eq!(outcome(&file.scenario), outcome(&scenario));
    }

    #[test]
    fn a_file_damaged_anyhow_opens_as_something_sound_that_is_saved_and_opened_the_same(
        scenario in any_scenario(),
        damage in proptest::collection::vec((0.0..1.0_f64, 0_u8..4, any::<u8>()), 1..6),
    ) {
        let mut bytes = write_scenario(&scenario).into_bytes();
        for (place, how, byte) in damage {
            let at = ((bytes.len() as f64 * place) as usize).min(bytes.len().saturating_sub(1));
            match how {
                0 => bytes.truncate(at.max(1)),
                1 => bytes[at] ^= 1 << (byte % 8),
                2 => bytes.insert(at, byte),
                _ => _ = bytes.remove(at),
            }
            if bytes.is_empty() {
                bytes.push(b'{');
            }
        }
        if let Ok(file) = open_file(&bytes) {
            prop_assert!(is_sound(&file.scenario));
            prop_assert!(file.unread.iter().all(|sentence| sentence.len() > 20 && sentence.len() < 3_000));
            prop_assert_eq!(read_scenario(&write_scenario(&file.scenario)), Ok(file.scenario));
        }
    }
}

#[test]
fn what_an_older_file_adds_to_what_is_in_place_is_what_runs_now_and_what_is_wanted() {
    let file =
        |marac: &str| opened(&format!(r#"{{"format": 2, "place": {{"areas": ["E06000015"]}}, "programmes": {{"marac": {marac}}}}}"#));
    let all = [r#"{"scale": 120, "already_in_place": 40}"#, r#"{"scale": 120}"#, r#"{"already_in_place": 40}"#, "{}"].map(file);
    assert!(all.iter().all(|one| one.unread.is_empty()));
    let said = all.each_ref().map(|one| (one.scenario.programmes["marac"].now, one.scenario.programmes["marac"].wanted));
    // By default 40 cases for every 10,000 of 110,475 women are wanted.
    assert_eq!((said[0], said[1], said[3]), ((Some(40.0), Some(160.0)), (None, Some(120.0)), (None, None)));
    assert!(said[2].0 == Some(40.0) && said[2].1.is_some_and(|wanted| (wanted - 481.9).abs() < 1e-9), "{:?}", said[2]);
    let [both, added, in_place, neither] = all.each_ref().map(|one| Appraisal::of(&one.scenario).expect("it is sound").outcome.total);
    assert_eq!(both, added, "what was in place was never paid for again");
    assert!((in_place.net_present_value - neither.net_present_value).abs() < 1e-6);
    assert!((in_place.public_sector.net - neither.public_sector.net).abs() < 1e-6);
}

#[test]
fn a_file_without_a_format_still_says_what_was_added() {
    let file = opened(
        r#"{"place": {"areas": ["E06000015"]}, "programmes": {"marac": {"scale": 120, "already_in_place": 40}, "iris": {"wanted": 7}}}"#,
    );
    assert_eq!((file.scenario.programmes["marac"].wanted, file.scenario.programmes["iris"].wanted), (Some(160.0), Some(7.0)));
}
