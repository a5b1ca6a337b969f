//! The command: its results, its sentences and its status.

use crate::common;
use serde_json::Value;
use std::io::Write;
use std::process::{Command, Output, Stdio};

fn appraise(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_appraise")).args(arguments).output().expect("the command runs")
}

fn fed(arguments: &[&str], input: &[u8]) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_appraise"))
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the command runs");
    child.stdin.take().expect("it reads").write_all(input).expect("it takes the input");
    child.wait_with_output().expect("it ends")
}

fn json(output: &Output) -> Value {
    assert_eq!(output.status.code(), Some(0), "{}", String::from_utf8_lossy(&output.stderr));
    serde_json::from_slice(&output.stdout).expect("it prints JSON")
}

fn refused(output: &Output) -> String {
    assert_eq!(output.status.code(), Some(2), "{}", String::from_utf8_lossy(&output.stdout));
    assert!(output.stdout.is_empty());
    String::from_utf8_lossy(&output.stderr).into_owned()
}

#[test]
fn derby_with_four_programmes_is_a_loss_on_public_money_and_a_gain_to_society() {
    let answer = json(&appraise(&["--place", "Derby", "--programmes", "iris,marac,cara,make-a-change", "--years", "5"]));
    assert_eq!(answer["place"]["women_16_plus"], 110_475.0);
    assert!((answer["need"]["people_experiencing_abuse"].as_f64().unwrap_or_default() - 10_129.0).abs() < 1.0);
    assert!(answer["total"]["public_sector"]["net"].as_f64().is_some_and(|net| net < 0.0));
    assert!(answer["total"]["net_present_value"].as_f64().is_some_and(|net| net > 0.0));
    assert_eq!(answer["programmes"].as_array().map(Vec::len), Some(4));
    assert_eq!(answer["total"]["yearly"].as_array().map(Vec::len), Some(5));
    assert_eq!(answer["settings"]["first_year"], 2026);
}

#[test]
fn results_have_the_keys_that_analysts_rely_on() {
    let answer = json(&appraise(&["--place", "E06000015", "--programmes", "make-a-change"]));
    let (programme, total) = (&answer["programmes"][0], &answer["total"]);
    for results in [programme, total] {
        for key in [
            "present_value_cost",
            "present_value_benefit_gross",
            "present_value_overlap",
            "present_value_benefit",
            "net_present_value",
            "benefit_cost_ratio",
            "public_sector",
            "payback_year",
            "break_even",
            "yearly",
            "by_payer",
            "by_kind",
        ] {
            assert!(results.get(key).is_some(), "{key} is missing");
        }
        for key in ["cost", "benefit", "net", "ratio", "cashable", "payback_year"] {
            assert!(results["public_sector"].get(key).is_some(), "public_sector.{key} is missing");
        }
        for key in ["year", "cost", "benefit_gross", "overlap", "benefit"] {
            assert!(results["yearly"][0].get(key).is_some(), "yearly.{key} is missing");
        }
    }
    assert_eq!(programme["id"], "make-a-change");
    assert!(programme["payback_year"].is_null());
    assert_eq!(programme["payback_year_reason"], "not_within_the_years");
    assert_eq!(programme["break_even"]["public"]["share_reason"], "not_achievable");
    assert_eq!(total["break_even"]["reason"], "each_programme_alone");
}

#[test]
fn places_are_joined_by_naming_them_again() {
    let joined = json(&appraise(&["--place", "Leicester", "--place", "E10000018", "--place", "Rutland"]));
    assert_eq!(joined["place"]["women_16_plus"], 485_626.0);
    let sentence = refused(&appraise(&["--place", "Derby", "--place", "E23000018"]));
    assert!(sentence.contains("Derby") && sentence.contains("counted twice"), "{sentence}");
}

#[test]
fn a_name_that_fits_several_places_is_refused_with_their_codes() {
    let sentence = refused(&appraise(&["--place", "West Midlands"]));
    for code in ["E12000005", "E23000014", "E11000005", "E47000007"] {
        assert!(sentence.contains(code), "{code} is missing from: {sentence}");
    }
}

#[test]
fn bad_input_gets_a_sentence_on_standard_error_and_status_2() {
    for (arguments, part) in [
        (vec![], "--place"),
        (vec!["--place", "Nowhere at all"], "Nowhere at all"),
        (vec!["--place", ""], "place"),
        (vec!["--place", "Derby", "--programmes", "magic"], "magic"),
        (vec!["--place", "Derby", "--programmes", "iris,iris"], "twice"),
        (vec!["--place", "Derby", "--years", "0"], "1 to 20"),
        (vec!["--place", "Derby", "--years", "200"], "1 to 20"),
        (vec!["--place", "Derby", "--years", "1e9"], "1 to 20"),
        (vec!["--place", "Derby", "--format", "xml"], "json or csv"),
        (vec!["--place", "Derby", "--surprise"], "surprise"),
        (vec!["no-such-file.json"], "no-such-file.json"),
        (vec!["--place", "Derby", "file.json"], "not both"),
    ] {
        let sentence = refused(&appraise(&arguments));
        assert!(sentence.contains(part), "{arguments:?} said: {sentence}");
    }
}

#[test]
fn hostile_files_get_a_sentence_and_never_a_panic() {
    let deep = "[".repeat(100_000);
    let cases: Vec<(Vec<u8>, &str)> = vec![
        (b"".to_vec(), "begins with {"),
        (b"{".to_vec(), "format"),
        (deep.clone().into_bytes(), "begins with {"),
        (format!("{{\"format\": 1, \"place\": {deep}").into_bytes(), "deeper than any scenario"),
        (vec![0xff, 0xfe, 0x00], "begins with {"),
        (b"[]".to_vec(), "begins with {"),
        (b"{}".to_vec(), "format"),
        (br#"{"format": 99}"#.to_vec(), "a newer version"),
        (br#"{"format": 4, "needs": "0.7.0"}"#.to_vec(), "0.7.0 or later"),
        (br#"{"format": 1, "place": {"areas": ["E06000015"]}, "programmes": {"iris"#.to_vec(), "ends too early"),
        (br#"{"format": 1, "colour": "red"}"#.to_vec(), "colour"),
        (br#"{"format": 1}"#.to_vec(), "place"),
        (br#"{"format": 1, "place": {"areas": []}}"#.to_vec(), "place"),
        (br#"{"format": 1, "place": {"areas": ["E06000015", "E06000015"]}}"#.to_vec(), "Derby"),
        (br#"{"format": 1, "place": {"typed": {"name": "", "women_16_plus": 1, "men_16_plus": 1, "population": 0, "outside_england_and_wales": false}}}"#.to_vec(), "name"),
        (br#"{"format": 1, "place": {"areas": ["E06000015"]}, "settings": {"price_year": "1066"}}"#.to_vec(), "1066"),
        (br#"{"format": 1, "place": {"areas": ["E06000015"]}, "settings": {"price_year": "soon"}}"#.to_vec(), "“soon”"),
        (br#"{"format": 1, "place": {"areas": ["E06000015"]}, "parameters": {"marac.reduction": {"value": 1.5}}}"#.to_vec(), "100%"),
        (br#"{"format": 1, "place": {"areas": ["E06000015"]}, "parameters": {"marac.reduction": {"low": 0.5, "high": 0.1}}}"#.to_vec(), "low must not be above high"),
        (br#"{"format": 1, "place": {"areas": ["E06000015"]}, "parameters": {"marac.unit-cost": {"value": 1e15}}}"#.to_vec(), "between"),
        (br#"{"format": 1, "place": {"areas": ["E06000015"]}, "parameters": {"marac.unit-cost": {"value": 1e999}}}"#.to_vec(), "1e999"),
        (br#"{"format": 1, "place": {"areas": ["E06000015"]}, "programmes": {"marac": {"scale": 1e15}}}"#.to_vec(), "100 million"),
        (br#"{"format": 1, "place": {"areas": ["E06000015"]}, "splits": {"marac.cost-payers": [{"payer": "nhs", "percent": 90}]}}"#.to_vec(), "100%"),
        (br#"{"format": 1, "place": {"areas": ["E06000015"]}, "parameters": {"place.population": {"value": 0}}}"#.to_vec(), "population"),
    ];
    for (input, part) in cases {
        let sentence = refused(&fed(&["-"], &input));
        let shown = String::from_utf8_lossy(&input[..input.len().min(200)]).into_owned();
        assert!(sentence.contains(part), "{shown} said: {sentence}");
        assert!(!sentence.contains("panicked"), "{sentence}");
    }
}

#[test]
fn a_scenario_file_gives_the_same_answer_as_the_options() {
    let file = br#"{"format": 1, "place": {"areas": ["E06000015"]}, "programmes": {"iris": {}, "drive": {}}, "settings": {"years": 7}}"#;
    assert_eq!(json(&fed(&["-"], file)), json(&appraise(&["--place", "Derby", "--programmes", "drive,iris", "--years", "7"])));
}

#[test]
fn csv_holds_the_same_numbers_as_json() {
    let answer = json(&appraise(&["--place", "Derby", "--programmes", "marac"]));
    let output = appraise(&["--place", "Derby", "--programmes", "marac", "--format", "csv"]);
    assert_eq!(output.status.code(), Some(0));
    let mut table = csv::Reader::from_reader(output.stdout.as_slice());
    let rows: Vec<csv::StringRecord> = table.records().map(|row| row.expect("a row can be read")).collect();
    let find = |programme: &str, measure: &str| {
        let row = rows.iter().find(|row| &row[0] == programme && &row[1] == measure && row[3].is_empty());
        row.and_then(|row| row[5].parse::<f64>().ok())
    };
    assert_eq!(find("total", "net_present_value"), answer["total"]["net_present_value"].as_f64());
    assert_eq!(find("marac", "public_sector_net"), answer["programmes"][0]["public_sector"]["net"].as_f64());
}

#[test]
fn a_link_gives_the_same_answer_as_the_options_and_a_damaged_one_is_refused() {
    let link = prevention_ledger::files::link_of(&common::derby_with(&["iris", "drive"]), false);
    let address = format!("https://example.org/ledger/{link}");
    let asked = json(&appraise(&["--place", "Derby", "--programmes", "drive,iris"]));
    assert_eq!(json(&appraise(&[&address])), asked);
    assert_eq!(json(&appraise(&[&link])), asked);
    let cut = &address[..address.len() - 20];
    assert!(refused(&appraise(&[cut])).contains("The link is cut off: "));
    let wrapped = format!("https://example.com/url?q={}&sa=D", address.replace('#', "%23").replace('/', "%2F"));
    assert_eq!(json(&appraise(&[&wrapped])), asked);
    assert!(refused(&appraise(&["#/open/nothing"])).contains("no scenario in this link"));
}

#[test]
fn a_file_made_with_other_evidence_is_worked_out_with_todays_and_says_so() {
    let file = br#"{"format": 2, "made_with": {"app": "0.2.0", "evidence": "2026-11-22a", "seed": 1}, "place": {"areas": ["E06000015"]}}"#;
    let output = fed(&["-"], file);
    assert_eq!(output.status.code(), Some(0));
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(said.contains("evidence of 22 November 2026 (a)"), "{said}");
}

/// Whatever can be asked of the command that prints something.
const PRINTS: [&[&str]; 6] = [
    &["--help"],
    &["--version"],
    &["--place", "Derby", "--programmes", "iris"],
    &["--place", "Derby", "--programmes", "iris", "--format", "csv"],
    &["--place", "Derby", "--programmes", "iris", "--draws", "1000"],
    &["--place", "Derby", "--programmes", "iris", "--draws", "1000", "--format", "csv"],
];

#[cfg(target_os = "linux")]
#[test]
fn results_that_cannot_be_written_are_a_fault_with_a_sentence() {
    for asked in PRINTS {
        let full = std::fs::OpenOptions::new().write(true).open("/dev/full").expect("Linux has it");
        let output = Command::new(env!("CARGO_BIN_EXE_appraise")).args(asked).stdout(full).output().expect("the command runs");
        let said = String::from_utf8_lossy(&output.stderr);
        assert_eq!(output.status.code(), Some(2), "{asked:?}: {said}");
        assert!(said.contains("cannot be written to standard output"), "{asked:?}: {said}");
    }
    let folder = std::env::temp_dir().join(format!("prevention-ledger-{}.xlsx", std::process::id()));
    std::fs::create_dir(&folder).expect("there is room");
    for path in ["/nowhere/book.xlsx", &folder.display().to_string()] {
        assert!(refused(&appraise(&["--place", "Derby", "--workbook", path])).contains("cannot be written"), "{path}");
    }
    std::fs::remove_dir(&folder).expect("it is empty");
}

#[test]
fn a_workbook_is_never_written_over_a_file_that_is_none() {
    for name in ["scenario.json", "book.xls", "book", "/dev/null"] {
        assert!(refused(&appraise(&["--place", "Derby", "--workbook", name])).contains("does not end in .xlsx"), "{name}");
    }
}

#[test]
fn a_reader_that_goes_away_is_no_fault() {
    for asked in PRINTS {
        let mut command = Command::new(env!("CARGO_BIN_EXE_appraise"));
        let mut child = command.args(asked).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().expect("the command runs");
        drop(child.stdout.take());
        let output = child.wait_with_output().expect("it ends");
        assert_eq!((output.status.code(), output.stderr.as_slice()), (Some(0), [].as_slice()), "{asked:?}");
    }
}

#[test]
fn a_file_that_is_too_long_is_said_to_be_as_long_as_it_is() {
    let path = std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join("too-long.json");
    let file = std::fs::File::create(&path).expect("a file can be made");
    for length in [4_000_001, 100_000_000] {
        file.set_len(length).expect("a file of nothing needs no room");
        let sentence = refused(&appraise(&[path.to_str().expect("the folder's name is text")]));
        assert!(sentence.contains(&format!("It is {} bytes long", prevention_ledger::words::count(length as f64))), "{sentence}");
    }
    std::fs::remove_file(&path).expect("it is there");
    let sentence = refused(&fed(&["-"], &vec![b' '; 4_000_001]));
    assert!(sentence.contains("longer than 4,000,000 bytes"), "{sentence}");
}

#[test]
fn every_table_as_csv_begins_with_the_same_byte_order_mark() {
    use prevention_ledger::files::{TakenTable, answer_csv, answer_file, table_csv};
    let mark = "\u{feff}";
    assert!(table_csv(&TakenTable::default(), &[]).starts_with(mark));
    let answer = ledger_model::appraisal::Appraisal::of(&common::derby_with(&["iris"])).expect("it is sound");
    assert!(answer_csv(&answer_file(&answer)).starts_with(mark) && answer_csv(&answer_file(&answer).with_draws(&answer)).starts_with(mark));
    for asked in PRINTS.into_iter().filter(|asked| asked.contains(&"csv")) {
        let text = String::from_utf8(appraise(asked).stdout).expect("it is text");
        assert!(text.starts_with("\u{feff}programme,measure,") && !text[mark.len()..].contains(mark), "{asked:?}");
    }
}

#[test]
fn a_workbook_is_written_to_the_file_that_is_named() {
    let path = std::env::temp_dir().join(format!("prevention-ledger-{}.xlsx", std::process::id()));
    let name = path.to_string_lossy();
    let output = appraise(&["--place", "Derby", "--programmes", "iris", "--workbook", &name]);
    assert_eq!(output.status.code(), Some(0), "{}", String::from_utf8_lossy(&output.stderr));
    assert!(output.stdout.is_empty());
    let bytes = std::fs::read(&path).expect("the file is there");
    let _ = std::fs::remove_file(&path);
    assert!(bytes.starts_with(b"PK"), "an Excel file is a zip file");
    let sentence = refused(&appraise(&["--place", "Derby", "--workbook", "/nowhere/at/all.xlsx"]));
    assert!(sentence.contains("/nowhere/at/all.xlsx") && sentence.contains("cannot be written"), "{sentence}");
}
