//! What the house shows and writes today, kept word for word and number for number while it is rebuilt: the text of every page, results
//! as JSON and CSV with 10,000 draws, and the cells of workbooks. `WRITE_PINNED=1` takes the present ones down in their place.

use crate::pages::{addresses, rendered};
use ledger_model::appraisal::Appraisal;
use ledger_model::model::Scenario;
use miniz_oxide::deflate::compress_to_vec;
use miniz_oxide::inflate::decompress_to_vec;
use prevention_ledger::files::{Cell, Value, answer_csv, answer_file, read_scenario, workbook};
use std::fmt::Write;
use std::path::PathBuf;
use std::{env, fs};

/// Numbers may differ by this share of themselves.
const TOLERANCE: f64 = 1e-9;
/// Stands before each section's name; nothing that is pinned holds this character at the beginning of a line.
const HEAD: char = '§';
/// Draws that are summarised.
const DRAWS: u32 = 10_000;
/// Scenarios whose pages and workbooks are pinned too: the worked example, a place typed in with a budget, and a programme of one's own.
const WHOLE: [&str; 3] = ["worked-example", "typed-place", "own-programme"];

/// Named texts, in order.
type Sections = Vec<(String, String)>;

fn path_of(file: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/pinned").join(file)
}

fn read(file: &str) -> Sections {
    let bytes = fs::read(path_of(file)).unwrap_or_else(|problem| panic!("{file}: {problem}"));
    let text = String::from_utf8(decompress_to_vec(&bytes).expect("it is deflated")).expect("it is text");
    let sections = text.strip_prefix(HEAD).expect("it begins with a section").split("\n§");
    sections.filter_map(|section| section.split_once('\n')).map(|(name, text)| (name.to_owned(), text.to_owned())).collect()
}

fn write(file: &str, sections: &Sections) {
    let text: Vec<String> = sections.iter().map(|(name, text)| format!("{HEAD}{name}\n{}", text.trim_end())).collect();
    fs::write(path_of(file), compress_to_vec(text.join("\n").as_bytes(), 10)).expect("it is written");
}

/// A text whose numbers have no more digits than are held.
fn shortened(text: &str) -> String {
    let short = |part: String| match part.parse::<f64>() {
        Ok(number) if part.len() > 13 => format!("{number:.11e}").parse::<f64>().map_or(part, |short| short.to_string()),
        _ => part,
    };
    numbers_apart(text).into_iter().map(short).collect()
}

/// The scenarios, as their files.
fn scenarios() -> Vec<(String, Scenario)> {
    let open = |(name, text): (String, String)| {
        let scenario = read_scenario(&text).unwrap_or_else(|refused| panic!("{name}: {refused}"));
        (name, scenario)
    };
    read("scenarios").into_iter().map(open).collect()
}

/// Holds what is made today against what was taken down.
fn hold(file: &str, today: Sections) {
    if env::var_os("WRITE_PINNED").is_some() {
        return write(file, &today.into_iter().map(|(name, text)| (name, shortened(&text))).collect());
    }
    let pinned = read(file);
    let names = |sections: &Sections| sections.iter().map(|(name, _)| name.clone()).collect::<Vec<_>>();
    assert_eq!(names(&today), names(&pinned), "{file}");
    let mut differences = String::new();
    for ((name, today), (_, pinned)) in today.iter().zip(&pinned) {
        let (today, pinned): (Vec<&str>, Vec<&str>) = (today.trim_end().lines().collect(), pinned.lines().collect());
        let same = today.iter().zip(&pinned).take_while(|(today, pinned)| is_same(today, pinned)).count();
        if same < today.len().max(pinned.len()) {
            let line = |lines: &[&str]| lines.get(same).map_or("(nothing)".to_owned(), |line| (*line).to_owned());
            let _ = write!(differences, "\n{name}, line {}:\n  {}\n  {}", same + 1, line(&pinned), line(&today));
        }
    }
    assert!(differences.is_empty(), "{file}: what was pinned, and what is today{differences}");
}

/// Whether two lines are the same but for the last digits of their numbers.
fn is_same(one: &str, other: &str) -> bool {
    if one == other {
        return true;
    }
    // A quotation mark or an apostrophe may be written as an entity or as itself.
    let [one, other] = [one, other].map(|line| line.replace("&#39;", "'").replace("&quot;", "\""));
    let (one, other) = (numbers_apart(&one), numbers_apart(&other));
    one.len() == other.len()
        && one.iter().zip(&other).all(|(one, other)| match (one.parse::<f64>(), other.parse::<f64>()) {
            (Ok(a), Ok(b)) => (a - b).abs() <= TOLERANCE * a.abs().max(b.abs()).max(1e-3),
            _ => one == other,
        })
}

/// A line cut where numbers begin and end.
fn numbers_apart(line: &str) -> Vec<String> {
    let mut parts: Vec<(bool, String)> = Vec::new();
    for letter in line.chars() {
        let in_number = parts.last().is_some_and(|(is_number, _)| *is_number);
        let is_number = letter.is_ascii_digit() || (in_number && ".e-+".contains(letter));
        match parts.last_mut() {
            Some((kind, part)) if *kind == is_number => part.push(letter),
            _ => parts.push((is_number, letter.into())),
        }
    }
    parts.into_iter().map(|(_, part)| part).collect()
}

/// What can be read on a page: each block of text on a line of its own, and what stands in boxes.
fn text_of(markup: &str) -> String {
    const WITHIN: [&str; 18] = [
        "a", "abbr", "b", "bdi", "button", "cite", "code", "dfn", "em", "i", "label", "q", "small", "span", "strong", "sub", "sup", "tspan",
    ];
    let mut text = String::new();
    for (at, part) in markup.split('<').enumerate() {
        let Some((tag, after)) = part.split_once('>').filter(|_| at > 0) else {
            text.push_str(part);
            continue;
        };
        let name = tag.trim_start_matches('/').split([' ', '/']).next().unwrap_or_default();
        if !WITHIN.contains(&name) {
            text.push('\n');
        }
        if let Some(value) = tag.strip_prefix("input").and_then(|rest| rest.split(" value=\"").nth(1)) {
            let _ = write!(text, "[{}]", value.split('"').next().unwrap_or_default());
        }
        text.push_str(after);
    }
    let lines = text.lines().map(|line| line.split_whitespace().collect::<Vec<_>>().join(" ")).filter(|line| !line.is_empty());
    lines.collect::<Vec<_>>().join("\n")
}

#[tokio::test(flavor = "current_thread")]
async fn every_page_says_what_it_said() {
    let mut today = Sections::new();
    for (name, scenario) in scenarios().into_iter().filter(|(name, _)| WHOLE.contains(&name.as_str())) {
        for address in addresses().filter(|address| name == WHOLE[0] || !address.starts_with("#/evidence/")) {
            today.push((format!("{name} {address}"), text_of(&rendered(&address, &scenario).await)));
        }
    }
    hold("pages", today);
}

#[test]
fn every_scenario_has_the_results_it_had() {
    let mut today = Sections::new();
    for (name, mut scenario) in scenarios() {
        scenario.settings.draws = Some(DRAWS);
        let answer = Appraisal::of(&scenario).unwrap_or_else(|faults| panic!("{name}: {faults:?}"));
        let file = answer_file(&answer).with_draws(&answer);
        today.push((format!("{name} json"), serde_json::to_string_pretty(&file).expect("it is written")));
        today.push((format!("{name} csv"), answer_csv(&file)));
    }
    hold("results", today);
}

#[test]
fn the_cells_of_the_workbooks_have_the_values_they_had() {
    let mut today = Sections::new();
    for (name, scenario) in scenarios().into_iter().filter(|(name, _)| WHOLE.contains(&name.as_str())) {
        let book = workbook(&Appraisal::of(&scenario).unwrap_or_else(|faults| panic!("{name}: {faults:?}")));
        for sheet in book.sheets {
            let value = |cell: &Cell| match cell.value() {
                None => "-".to_owned(),
                Some(Value::Number(number)) => number.to_string(),
                Some(Value::Text(text)) => format!("{text:?}"),
            };
            let rows = sheet.rows.iter().map(|row| row.iter().map(value).collect::<Vec<_>>().join(" "));
            let text = rows.collect::<Vec<_>>().join("\n");
            today.push((format!("{name} {}", sheet.name), text));
        }
    }
    hold("workbooks", today);
}
