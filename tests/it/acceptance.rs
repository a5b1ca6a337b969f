//! Every case of the tables in `data/acceptance`: in the command, and in the workbook worked out anew.

use crate::common::acceptance::{Case, Expected, Right, cases, cases_of, found_at, place_of};
use crate::common::spreadsheet::{Spreadsheet, worked_out};
use ledger_model::appraisal::Appraisal;
use prevention_ledger::files::{Book, CellRef, Content, Value, answer_file, workbook};
use prevention_ledger::words::workbook_text;
use serde_json::Value as Json;
use std::collections::HashMap;
use std::io::Write;
use std::process::{Command, Stdio};

/// What the command prints for a case, with draws where it expects one of their figures.
fn printed(case: &Case) -> Json {
    let draws: &[&str] = if case.expected.iter().any(|one| one.figure.starts_with("/draws")) { &["--seed", "1"] } else { &[] };
    let mut command = Command::new(env!("CARGO_BIN_EXE_appraise"));
    let mut child =
        command.arg("-").args(draws).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().expect("the command runs");
    child.stdin.take().expect("it reads").write_all(case.file.to_string().as_bytes()).expect("it takes the scenario");
    let output = child.wait_with_output().expect("it ends");
    assert!(output.status.success(), "{}: {}", case.title, String::from_utf8_lossy(&output.stderr));
    serde_json::from_slice(&output.stdout).expect("it prints JSON")
}

/// A line for each figure of a case that is not what it should be.
fn wrong(case: &Case, results: &Json, find: impl Fn(&str) -> Result<f64, String>) -> Vec<String> {
    let line = |figure: &str, right: &Right, found: &str| format!("{}\n    {figure}: expected {right}, got {found}", case.title);
    let of = |one: &Expected| match place_of(results, &one.figure) {
        None => Some(line(&one.figure, &one.right, "no such figure in the results file")),
        Some(place) => {
            let found = find(&place);
            let said = found.as_ref().map_or_else(String::clone, f64::to_string);
            (!one.right.is(&found)).then(|| line(&one.figure, &one.right, &said))
        }
    };
    case.expected.iter().filter_map(of).collect()
}

fn all_hold(lines: Vec<String>) {
    assert!(lines.is_empty(), "{} figures are not what the tables expect:\n{}", lines.len(), lines.join("\n"));
}

#[test]
fn every_figure_of_every_case_holds_in_the_command() {
    let of = |case: Case| {
        let results = printed(&case);
        wrong(&case, &results, |place| found_at(&results, place))
    };
    all_hold(cases().into_iter().flat_map(of).collect());
}

/// A book whose formulas come to nothing, so that whoever reads it must work them out.
fn stale(mut book: Book) -> Book {
    for cell in book.sheets.iter_mut().flat_map(|sheet| &mut sheet.rows).flatten() {
        if let Content::Formula(_, value) = &mut cell.content {
            *value = Value::Number(-1.0);
        }
    }
    book
}

/// The cell beside the title of the workbook's check.
fn check_of(book: &Book) -> CellRef {
    let results = book.sheets.iter().position(|sheet| sheet.name == workbook_text::RESULTS).expect("there are results");
    let is_check = |row: &Vec<_>| {
        row.first().map(|cell: &prevention_ledger::files::Cell| &cell.content) == Some(&Content::Text(workbook_text::CHECK.into()))
    };
    let row = book.sheets[results].rows.iter().position(is_check).expect("there is a check");
    CellRef { sheet: results, row: row as u32, column: 1 }
}

#[test]
fn every_figure_that_a_workbook_has_holds_in_it_worked_out_anew() {
    let (mut held, mut lines) = (0, Vec::new());
    let cases = cases();
    for case in &cases {
        let answer = Appraisal::of(&case.scenario).unwrap_or_else(|faults| panic!("{}: {faults:?}", case.title));
        let results = serde_json::to_value(answer_file(&answer)).expect("it can be written");
        let made = workbook(&answer);
        assert_eq!(worked_out(&made), Vec::<String>::new(), "{}", case.title);
        let book = stale(made);
        let sheet = Spreadsheet::of(&book, HashMap::new());
        assert_eq!(sheet.value(check_of(&book)), Some(Value::Text(workbook_text::CHECK_FINE.into())), "{}", case.title);
        let spots: HashMap<&str, CellRef> = book.results.iter().map(|(place, spot)| (place.as_str(), *spot)).collect();
        let is_there = |one: &&Expected| place_of(&results, &one.figure).is_some_and(|place| spots.contains_key(place.as_str()));
        held += case.expected.iter().filter(is_there).count();
        // A workbook is of the central case: it has no draws.
        let of_draws = |one: &Expected| one.figure.starts_with("/draws");
        let central = Case { expected: case.expected.iter().filter(|one| !of_draws(one)).cloned().collect(), ..case.clone() };
        lines.extend(wrong(&central, &results, |place| match spots.get(place).and_then(|spot| sheet.value(*spot)) {
            Some(Value::Number(number)) => Ok(number),
            // A cell says in words why there is no number.
            _ => found_at(&results, place),
        }));
    }
    all_hold(lines);
    let all: usize = cases.iter().map(|case| case.expected.len()).sum();
    assert!(held * 10 > all * 9, "only {held} of {all} figures were found in workbooks");
}

#[test]
fn a_table_that_cannot_be_used_is_refused_with_its_file_its_key_and_a_sentence() {
    let table = |rest: &str| {
        format!(
            "[[case]]\nname = \"Derby.\"\nsource = \"green-book\"\nlocator = \"table\"\n\
             scenario = {{ place.areas = [\"E06000015\"] }}\n{rest}"
        )
    };
    let sound = table("expected = [{ figure = \"/total/net_present_value\", is = 0 }]");
    assert_eq!(cases_of("a.toml", &sound).map(|cases| cases.len()), Ok(1));
    for (text, parts) in [
        ("[[case]".to_owned(), vec!["a.toml", "line 1"]),
        (sound.replace("locator", "place"), vec!["a.toml", "unknown field `place`", "line 4"]),
        (sound.replace("name = \"Derby.\"", "name = \"\""), vec!["a.toml", "name: say in a sentence"]),
        (sound.replace("green-book", "blue-book"), vec!["a.toml", "Derby.", "source: there is no “blue-book”"]),
        (sound.replace("\"table\"", "\" \""), vec!["a.toml", "Derby.", "locator"]),
        (sound.replace("E06000015", "E99"), vec!["a.toml", "Derby.", "scenario: ", "E99"]),
        (sound.replace("place.areas", "places"), vec!["a.toml", "Derby.", "scenario: ", "places"]),
        (table("expected = []"), vec!["a.toml", "Derby.", "expected: name at least one"]),
        (sound.replace("/total/", "total/"), vec!["a.toml", "Derby.", "figure: give its path"]),
        (sound.replace("is = 0", "is = [0]"), vec!["a.toml", "Derby.", "is: give a number"]),
        (sound.replace("is = 0", "is = 1e3"), vec!["a.toml", "Derby.", "is: write the number out"]),
        (sound.replace("is = 0", "is = 0, within = 0"), vec!["a.toml", "Derby.", "within: a tolerance is above 0"]),
        (sound.replace("is = 0", "is = 0, within = 1, within_percent = 1"), vec!["a.toml", "Derby.", "give one of them"]),
        (sound.replace("is = 0", "is = \"no_public_cost\", within = 1"), vec!["a.toml", "Derby.", "a reason has no tolerance"]),
        (format!("{sound}\n{sound}"), vec!["a.toml", "Derby.", "name: another case"]),
    ] {
        let Err(said) = cases_of("a.toml", &text) else { panic!("this was taken:\n{text}") };
        assert!(parts.iter().all(|part| said.contains(part)), "{said}");
    }
}

#[test]
fn a_figure_that_is_not_what_a_table_expects_is_named_with_its_file_and_case() {
    let text = "[[case]]\nname = \"Derby.\"\nsource = \"green-book\"\nlocator = \"table\"\n\
                scenario = { place.areas = [\"E06000015\"], programmes.cara = {} }\nexpected = [\n\
                { figure = \"/programmes/cara/by_payer/police/cost\", is = 1 },\n\
                { figure = \"/programmes/cara/payback_year\", is = \"not_achievable\" },\n\
                { figure = \"/total/nothing\", is = 1.50 },\n\
                { figure = \"/total/net_present_value_at/0.05/social\", is = -1 },\n]";
    let cases = cases_of("a.toml", text).unwrap_or_else(|refused| panic!("{refused}"));
    let results = printed(&cases[0]);
    let lines = wrong(&cases[0], &results, |place| found_at(&results, place));
    assert_eq!(lines.len(), 4);
    assert!(lines.iter().all(|line| line.starts_with("a.toml: Derby.\n")), "{lines:?}");
    assert!(lines[0].contains("/programmes/cara/by_payer/police/cost: expected 1 ± 0.5, got 4"), "{}", lines[0]);
    assert!(lines[1].contains("/programmes/cara/payback_year: expected not_achievable, got 1"), "{}", lines[1]);
    assert!(lines[2].contains("/total/nothing: expected 1.5 ± 0.005, got no such figure"), "{}", lines[2]);
    assert!(lines[3].contains("/0.05/social: expected -1 ± 0.5, got 2"), "{}", lines[3]);
}

#[test]
fn a_number_without_a_tolerance_holds_to_the_last_figure_written() {
    let right = |is: &str| {
        let text = format!(
            "[[case]]\nname = \"Derby.\"\nsource = \"green-book\"\nlocator = \"table\"\n\
             scenario.place.areas = [\"E06000015\"]\nexpected = [{{ figure = \"/total/net_present_value\", is = {is} }}]"
        );
        cases_of("a.toml", &text).unwrap_or_else(|refused| panic!("{refused}")).remove(0).expected.remove(0).right
    };
    assert_eq!(right("1_000"), Right::Number(1_000.0, 0.5));
    assert_eq!(right("2.750"), Right::Number(2.75, 0.000_5));
    assert_eq!(right("-4, within = 3"), Right::Number(-4.0, 3.0));
    assert_eq!(right("-200, within_percent = 2"), Right::Number(-200.0, 4.0));
    assert!(right("2.75").is(&Ok(2.754)) && !right("2.75").is(&Ok(2.756)) && !right("2.75").is(&Err("no_cost_entered".into())));
}
