//! Hostile and unlucky input: whatever a file, a link or a programme’s text holds, it is refused with a sentence or opens as
//! something that can be worked out, saved and opened again. What fuzzing found is kept here.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use ledger_model::appraisal::Appraisal;
use ledger_model::evidence::Programme;
use ledger_model::model::{ChosenPlace, ChosenProgramme, InputError, Scenario};
use ledger_model::quantities::{Deflator, PriceYear};
use miniz_oxide::deflate::compress_to_vec;
use prevention_ledger::files::{
    FileError, LONGEST_FILE, Opened, answer_csv, answer_file, link_of, open_file, open_link, write_programme, write_scenario,
};
use serde_json::{Value, json};

/// A scenario with something under every key.
const EVERYTHING: &str = include_str!("../../fuzz/seeds/file/everything.json");
/// A scenario with a programme of the user’s own.
const OWN: &str = include_str!("../../fuzz/seeds/file/own-reduction.json");

/// What must hold of whatever was read. Gives what was opened.
fn holds(read: Result<Opened, FileError>, of: &dyn Fn() -> String) -> Option<Scenario> {
    let opened = match read {
        Ok(opened) => opened,
        Err(refused) => {
            assert!(refused.to_string().ends_with('.'), "{}: refused with “{refused}”", of());
            return None;
        }
    };
    for sentence in &opened.unread {
        assert!(sentence.len() < 2_000 && !sentence.chars().any(char::is_control), "{}: {sentence:?}", of());
    }
    let faults = Appraisal::of(&opened.scenario).err().unwrap_or_default();
    assert!(faults.iter().all(|fault| *fault == InputError::NoPlace), "{}: {faults:?}", of());
    let again = open_file(write_scenario(&opened.scenario).as_bytes()).unwrap_or_else(|refused| panic!("{}: {refused}", of()));
    assert_eq!((&again.scenario, again.unread.len()), (&opened.scenario, 0), "{}: {:?}", of(), again.unread);
    Some(opened.scenario)
}

fn file(bytes: &[u8]) -> Option<Scenario> {
    holds(open_file(bytes), &|| String::from_utf8_lossy(&bytes[..bytes.len().min(3_000)]).into_owned())
}

fn link(text: &str) -> Option<Scenario> {
    holds(open_link(text), &|| text.chars().take(3_000).collect())
}

fn opened(text: &str) -> Opened {
    open_file(text.as_bytes()).unwrap_or_else(|refused| panic!("{text} was refused: {refused}"))
}

/// A link that unpacks to this, its sum right.
fn packed(text: &[u8]) -> String {
    let packed = compress_to_vec(text, 6);
    let hash = packed.iter().fold(0x811c_9dc5_u32, |hash, byte| (hash ^ u32::from(*byte)).wrapping_mul(0x0100_0193));
    let [a, b, c, d] = hash.to_be_bytes();
    format!("#/open/2.{}", URL_SAFE_NO_PAD.encode([&[a ^ d, b, c], packed.as_slice()].concat()))
}

/// The link of the scenario with something under every key.
fn link_of_everything() -> String {
    link_of(&opened(EVERYTHING).scenario, true)
}

#[test]
fn a_file_cut_short_anywhere_keeps_what_stood_before() {
    let whole = opened(EVERYTHING).scenario;
    for end in 0..EVERYTHING.len() {
        file(&EVERYTHING.as_bytes()[..end]);
    }
    let most = file(&EVERYTHING.as_bytes()[..EVERYTHING.find("\"splits\"").unwrap_or_default()]).expect("most of it is there");
    assert_eq!((&most.place, &most.programmes, &most.settings), (&whole.place, &whole.programmes, &whole.settings));
}

#[test]
fn a_file_with_any_bit_turned_over_opens_or_is_refused() {
    for at in 0..EVERYTHING.len() {
        let mut bytes = EVERYTHING.as_bytes().to_vec();
        bytes[at] ^= 1 << (at % 8);
        file(&bytes);
    }
}

#[test]
fn a_link_cut_short_or_with_any_letter_changed_opens_or_is_refused() {
    let whole = link_of_everything();
    for at in 0..whole.len() {
        link(&whole[..at]);
        let other = if &whole[at..=at] == "A" { "B" } else { "A" };
        link(&format!("{}{other}{}", &whole[..at], &whole[at + 1..]));
    }
}

#[test]
fn a_file_of_a_hundred_megabytes_is_refused_by_its_length_before_anything_is_read() {
    let bytes = vec![b'['; 100_000_000];
    assert_eq!(open_file(&bytes), Err(FileError::TooLong { bytes: bytes.len() }));
    assert_eq!(open_link(&"A".repeat(10_000_000)), Err(FileError::LinkTooLong));
}

#[test]
fn lists_within_lists_a_hundred_thousand_deep_are_left_out() {
    for (open, close) in [("[", "]"), ("{\"a\":", "}"), ("[{\"a\":", "}]")] {
        let (deep, up) = (open.repeat(100_000), close.repeat(100_000));
        for text in [
            format!("{deep}1{up}"),
            format!("{{\"format\": 2, \"place\": {{\"areas\": {deep}1{up}}}, \"programmes\": {{\"iris\": {{}}}}}}"),
            format!("{{\"format\": 2, \"own_programmes\": {deep}"),
            format!("{{\"format\": 2, \"parameters\": {{\"effect.years\": {{\"value\": {deep}1{up}}}}}}}"),
        ] {
            file(text.as_bytes());
            link(&packed(text.as_bytes()));
        }
    }
    let around = format!(
        "{{\"format\": 2, \"place\": {{\"areas\": {}1{}}}, \"programmes\": {{\"iris\": {{}}}}}}",
        "[".repeat(9_999),
        "]".repeat(9_999)
    );
    assert!(file(around.as_bytes()).expect("the rest is read").programmes.contains_key("iris"));
}

#[test]
fn a_link_that_unpacks_to_a_thousand_times_its_length_is_read_no_further_than_its_limit() {
    for text in [" ".repeat(10_000_000), format!("{{\"format\": 2, \"notes\": \"{}\"}}", "x".repeat(10_000_000))] {
        let bomb = packed(text.as_bytes());
        assert!(bomb.len() < 15_000, "{} characters", bomb.len());
        if let Some(scenario) = link(&bomb) {
            assert_eq!(scenario.notes, "", "a text that never ends is not taken");
        }
    }
}

/// What may stand under a key and does not belong there.
fn odd_values() -> Vec<Value> {
    let mut odd = vec![
        json!(null),
        json!(true),
        json!(0),
        json!(-1),
        json!(0.5),
        json!(65_536),
        json!(4_294_967_296_u64),
        json!(u64::MAX),
        json!(i64::MIN),
        json!(1e308),
        json!(-1e308),
        json!(5e-324),
        json!(""),
        json!("NaN"),
        json!("Infinity"),
        json!("1e999"),
        json!("2016/18"),
        json!("x".repeat(30_000)),
        json!("\u{202e}\u{0}<script>=1+1"),
        json!([]),
        json!([[[]]]),
        json!([null]),
        json!({}),
        json!({"": {}}),
    ];
    odd.push(Value::Array(vec![json!("E06000015"); 3]));
    odd.push(Value::Array(vec![json!(0.5); 5_000]));
    odd
}

/// The file with each value in it replaced in turn, lists and objects too.
fn with_each_replaced(whole: &Value, odd: &Value, see: &mut dyn FnMut(&Value)) {
    fn places(value: &Value, at: &str, found: &mut Vec<String>) {
        found.push(at.to_owned());
        let step = |key: &str| format!("{at}/{}", key.replace('~', "~0").replace('/', "~1"));
        match value {
            Value::Object(object) => object.iter().for_each(|(key, value)| places(value, &step(key), found)),
            Value::Array(list) => list.iter().enumerate().for_each(|(place, value)| places(value, &step(&place.to_string()), found)),
            _ => {}
        }
    }
    let mut found = Vec::new();
    places(whole, "", &mut found);
    for at in found {
        let mut changed = whole.clone();
        *changed.pointer_mut(&at).expect("it is there") = odd.clone();
        see(&changed);
    }
}

#[test]
fn a_value_of_another_kind_under_any_key_takes_only_its_own_part_away() {
    let whole: Value = serde_json::from_str(EVERYTHING).expect("it is JSON");
    for odd in odd_values() {
        with_each_replaced(&whole, &odd, &mut |changed| _ = file(changed.to_string().as_bytes()));
    }
}

#[test]
fn a_value_of_another_kind_anywhere_in_an_own_programme_never_reaches_the_calculation() {
    let whole: Value = serde_json::from_str(OWN).expect("it is JSON");
    for odd in [json!(null), json!(-1), json!(1e308), json!("=1+1"), json!([]), json!({}), json!("night-line.share"), json!("share")] {
        with_each_replaced(&whole, &odd, &mut |changed| _ = file(changed.to_string().as_bytes()));
    }
}

#[test]
fn numbers_that_are_none_are_left_out_wherever_they_stand() {
    for none in ["NaN", "nan", "Infinity", "-Infinity", "1e999", "-1e999", "1e", "0x10", "١", "1,5", "--1", "+1", ".5"] {
        for key in [
            "\"scale\": 20",
            "\"years\": 7",
            "\"discount_rate\": 0.03",
            "\"value\": 2,",
            "\"percent\": 40",
            "\"actual\": 2.5",
            "\"seed\": 7",
        ] {
            let (name, _) = key.split_once(':').expect("it has a name");
            let end = if key.ends_with(',') { "," } else { "" };
            assert!(EVERYTHING.contains(key), "{key} is in the file");
            file(EVERYTHING.replacen(key, &format!("{name}: {none}{end}"), 1).as_bytes());
            file(EVERYTHING.replacen(key, &format!("{name}: \"{none}\"{end}"), 1).as_bytes());
        }
    }
    let scenario = file(EVERYTHING.replacen("\"years\": 7", "\"years\": NaN", 1).as_bytes()).expect("the rest is read");
    assert_eq!((scenario.settings.years, scenario.settings.first_year), (None, Some(2027)));
}

#[test]
fn ids_nobody_knows_are_left_out_one_by_one() {
    let text = r#"{"format": 2, "place": {"areas": ["E06000015", "E99999999"]}, "programmes": {"iris": {"estimate": "x", "without_costs": ["y"]},
        "__proto__": {}, "constructor": {}, "<script>": {}}, "parameters": {"effect.years": {"value": 2}, "toString": {"value": 1}},
        "splits": {"hasOwnProperty": [{"payer": "nhs", "percent": 100}]}, "provision": {"../../etc/passwd": {"actual": 1}}}"#;
    let opened = opened(text);
    assert_eq!(opened.scenario.place, Some(ChosenPlace::Areas(vec!["E06000015".into()])));
    assert_eq!(opened.scenario.programmes.keys().collect::<Vec<_>>(), ["iris"]);
    assert_eq!(opened.scenario.parameters.keys().collect::<Vec<_>>(), ["effect.years"]);
    assert!(opened.scenario.splits.is_empty() && opened.scenario.provision.is_empty());
    assert_eq!(opened.unread.len(), 9, "{:#?}", opened.unread);
}

#[test]
fn a_letter_damaged_once_is_told_of_once_and_not_each_time_the_file_is_opened() {
    for damaged in [r#""\ud800""#, r#""\udc00\ud800x""#, r#""\q""#, r#""\u12""#, r#""\u00e""#] {
        let first = opened(&format!("{{\"format\": 2, \"notes\": {damaged}, \"place\": {{\"areas\": [\"E06000015\"]}}}}"));
        assert_eq!(first.unread.len(), 1, "{damaged}: {:?}", first.unread);
        assert!(first.scenario.notes.contains('\u{fffd}'), "{damaged}: {:?}", first.scenario.notes);
        assert_eq!(opened(&write_scenario(&first.scenario)).unread, Vec::<String>::new(), "{damaged}");
    }
    let surrogates: Vec<u8> = "{\"format\": 2, \"notes\": \"x\"}"
        .encode_utf16()
        .map(|unit| if unit == u16::from(b'x') { 0xd800 } else { unit })
        .flat_map(u16::to_le_bytes)
        .collect();
    let refused_or_said = open_file(&surrogates).expect("it is read");
    assert_eq!(refused_or_said.unread.len(), 1, "{:?}", refused_or_said.unread);
}

#[test]
fn what_hides_or_turns_round_is_taken_out_of_every_text_and_the_rest_stays_text() {
    let hostile = "\u{202e}<img src=x onerror=alert(1)>\u{200b}=cmd|' /C calc'!A0\u{0}\u{feff}";
    let kept = "<img src=x onerror=alert(1)>=cmd|' /C calc'!A0";
    let text = json!({"format": 2, "name": hostile, "notes": hostile, "place": {"typed": {"name": hostile, "women_16_plus": 4000,
        "men_16_plus": 3900, "population": 10000, "outside_england_and_wales": false}},
        "parameters": {"effect.years": {"value": 2, "note": hostile}}});
    let scenario = file(text.to_string().as_bytes()).expect("it opens");
    let Some(ChosenPlace::Typed(typed)) = &scenario.place else { panic!("{:?}", scenario.place) };
    for text in [&scenario.name, &scenario.notes, &typed.name, &scenario.parameters["effect.years"].note] {
        assert_eq!(text, kept);
    }
}

#[test]
fn a_key_of_two_megabytes_before_a_hundred_thousand_values_does_not_hang_it() {
    let key = "k".repeat(2_000_000);
    let values: String = (0..100_000).map(|place| format!("\"{place}\":\"v\\q\",")).collect();
    file(format!("{{\"format\": 2, \"place\": {{\"{key}\": {{{values}\"last\": 1}}}}}}").as_bytes());
    file(format!("{{\"format\": 2, \"notes\": \"{}\"}}", "\\q".repeat(1_900_000)).as_bytes());
}

/// The own programme with more of one list, each entry with an id of its own.
fn own_with(list: &str, many: usize) -> Value {
    let mut own = serde_json::from_str::<Value>(OWN).expect("it is JSON")["own_programmes"][0].clone();
    let first = own[list][0].clone();
    let more = (0..many).map(|place| {
        let mut next = first.clone();
        next["id"] = format!("x-{place}").into();
        next
    });
    own[list].as_array_mut().expect("it is a list").extend(more);
    own
}

#[test]
fn lists_as_long_as_a_file_holds_are_cut_at_their_limit_and_do_not_hang_it() {
    let limit = "has too many entries: the first 100 were read";
    for list in ["parameter", "split", "cost", "estimate"] {
        let text = json!({"format": 2, "place": {"areas": ["E06000015"]}, "own_programmes": [own_with(list, 5_000)]}).to_string();
        assert!(text.len() < LONGEST_FILE && opened(&text).unread[0].contains(limit), "{list}");
        file(text.as_bytes());
    }
    let lines: Vec<String> = (0..400_000).map(|place| place.to_string()).collect();
    let text = json!({"format": 2, "programmes": {"iris": {"without_costs": lines}}}).to_string();
    assert_eq!(opened(&text).unread.iter().filter(|sentence| sentence.contains(limit)).count(), 1);
    file(text.as_bytes());
}

#[test]
fn years_and_lists_beyond_their_limits_are_left_out_with_a_sentence_and_do_not_hang_a_file() {
    let own = |change: &dyn Fn(&mut Value)| {
        let mut own = serde_json::from_str::<Value>(OWN).expect("it is JSON")["own_programmes"][0].clone();
        change(&mut own);
        json!({"format": 2, "place": {"areas": ["E06000015"]}, "programmes": {"night-line": {}}, "own_programmes": [own]}).to_string()
    };
    let late = |years: Value| {
        let text = own(&|own| {
            own["cost"][0]["basis"] = "once".into();
            own["parameter"][1]["unit"] = "pounds".into();
            own["cost"][0]["year"] = years.clone();
        });
        opened(&text).unread.join(" ")
    };
    assert!(late(51.into()).contains("cost service, year: 51 is not a number of years from 0 to 50: correct it."), "{}", late(51.into()));
    assert_eq!(late(50.into()), "");
    for years in [json!(65_535), json!(1e300)] {
        assert!(!late(years.clone()).is_empty(), "{years}");
    }
    for years in [50.5, 1e15, 1e308] {
        let claim = own(&|own| {
            own["claim"] = json!([{
                "id": "ours", "text": "It saves.", "value": 5.0, "unit": "£ per caller", "price_year": "2024", "perspective": "Ours",
                "payer": "Not stated", "method": "Not stated", "axis": "saving-per-unit", "years": years, "source": "users-own",
                "locator": "typed in", "standing": "judgement", "note": "Ours."
            }]);
        });
        let said = opened(&claim).unread.join(" ");
        assert!(said.contains("claim ours, years") && said.contains("from 0 to 50"), "{years}: {said}");
        let followed = own(&|own| own["estimate"][0]["follow_up_years"] = json!(years));
        assert!(opened(&followed).unread.join(" ").contains("follow_up_years"), "{years}");
        for changed in ["effect.years", "effect.three-years", "home-office.spell-years", "iris.saving-years"] {
            let text = json!({"format": 2, "place": {"areas": ["E06000015"]}, "parameters": {changed: {"value": years}}}).to_string();
            assert!(opened(&text).unread[0].contains("must be between 0 and 50"), "{changed}");
            file(text.as_bytes());
        }
    }
    let ramp = json!({"format": 2, "programmes": {"iris": {"ramp": vec![1.0; 5_000]}}}).to_string();
    assert_eq!(opened(&ramp).scenario.programmes["iris"].ramp.as_ref().map(Vec::len), Some(100));
    let typed = ChosenProgramme { ramp: Some(vec![1.0; 101]), ..ChosenProgramme::default() };
    let scenario = Scenario {
        place: Some(ChosenPlace::Areas(vec!["E06000015".into()])),
        programmes: [("iris".to_owned(), typed)].into(),
        ..Scenario::default()
    };
    let faults = Appraisal::of(&scenario).err().unwrap_or_default();
    assert_eq!(faults, [InputError::Ramp { programme: "iris".into() }]);
    assert!(prevention_ledger::words::fault(&faults[0]).contains("from one to 100 of them"));
}

#[test]
fn as_many_own_programmes_as_a_file_holds_do_not_hang_it_and_can_be_saved_again() {
    let mut own = own_with("cost", 60);
    for place in 0..60 {
        let mut amount = own["parameter"][1].clone();
        amount["id"] = format!("amount-{place}").into();
        own["cost"][place + 1]["amount"] = amount["id"].clone();
        own["parameter"].as_array_mut().expect("it is a list").push(amount);
    }
    let all: Vec<Value> = (0..90)
        .map(|place| {
            own["id"] = format!("own-{place}").into();
            own.clone()
        })
        .collect();
    let text = json!({"format": 2, "place": {"areas": ["E06000015"]}, "own_programmes": all}).to_string();
    assert!(text.len() < LONGEST_FILE && write_scenario(&opened(&text).scenario).len() < LONGEST_FILE, "{} bytes", text.len());
    assert_eq!(file(text.as_bytes()).expect("it opens").own_programmes.len(), 90);
}

#[test]
fn text_that_a_spreadsheet_would_run_stays_text_in_the_results() {
    for text in ["=cmd|' /C calc'!A0", "+1", "-1+1", "@SUM(A1)", "\t=1", "\n=1", " =1"] {
        let mut whole: Value = serde_json::from_str(OWN).expect("it is JSON");
        whole["own_programmes"][0]["unit"]["many"] = text.into();
        let Some(scenario) = file(whole.to_string().as_bytes()) else { panic!("{text:?} is refused") };
        if scenario.own_programmes.is_empty() {
            continue;
        }
        let answer = Appraisal::of(&scenario).unwrap_or_else(|faults| panic!("{text:?}: {faults:?}"));
        let table = answer_csv(&answer_file(&answer));
        for cell in csv::Reader::from_reader(table.as_bytes())
            .records()
            .flat_map(|row| row.expect("it reads back").iter().map(str::to_owned).collect::<Vec<_>>())
        {
            let would_run = cell.trim_start().starts_with(['=', '+', '-', '@']) && cell.parse::<f64>().is_err();
            assert!(!would_run, "{text:?} is the cell {cell:?}");
        }
    }
}

#[test]
fn an_own_programme_with_any_text_is_written_as_toml_that_reads_back_the_same() {
    for text in ["\"\"\"", "'''", "\\", "a\nb", "\u{7f}", "\u{1b}[31m", "# x", "[[cost]]", "\u{2028}", "\u{fffd}", "= 1"] {
        let mut whole: Value = serde_json::from_str(OWN).expect("it is JSON");
        for key in ["name", "full_name", "setting"] {
            whole["own_programmes"][0][key] = text.into();
        }
        let programme: Programme = serde_json::from_value(whole["own_programmes"][0].clone()).expect("it has its shape");
        let written = write_programme(&programme);
        assert_eq!(toml::from_str::<Programme>(&written).as_ref(), Ok(&programme), "{written}");
    }
}

#[test]
fn a_price_index_up_to_the_last_year_that_can_be_written_answers_for_each_of_its_years() {
    let deflator = Deflator::new([(65_534, 90.0), (65_535, 100.0)]).expect("it is sound");
    let last = deflator.index(PriceYear::Financial(65_535)).expect("the year is there");
    assert_eq!((last.level, last.first_year_only), (100.0, true));
    assert_eq!(PriceYear::Financial(65_535).to_string(), "65535/36");
}

#[test]
fn a_scenario_of_every_programme_at_its_largest_in_the_whole_country_is_worked_out() {
    for codes in [(0..400).map(|place| format!("E{place:08}")).collect(), vec!["E06000015".to_owned(); 400]] {
        file(json!({"format": 2, "place": {"areas": codes}}).to_string().as_bytes());
    }
    let mut scenario = Scenario { place: Some(ChosenPlace::Areas(vec!["K02000001".into()])), ..Scenario::default() };
    for programme in &ledger_model::embedded::library().programmes {
        let ramp = Some(vec![1.0; 100]);
        scenario.programmes.insert(programme.id.clone(), ChosenProgramme { wanted: Some(1e8), ramp, ..ChosenProgramme::default() });
    }
    file(write_scenario(&scenario).as_bytes());
}
