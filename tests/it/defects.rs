//! Scenarios that once had wrong figures, with the right ones: in the command, in the answer, in the workbook worked out anew and
//! on the pages. Where today's evidence moved a figure, `right_before` is what it is with the evidence of then.

use crate::common::spreadsheet::{Spreadsheet, worked_out};
use ledger_model::appraisal::Appraisal;
use ledger_model::model::{ChangedParameter, Scenario};
use ledger_model::quantities::{Defined, Reason};
use prevention_ledger::app::{ResultsView, Route};
use prevention_ledger::files::{Book, CellRef, Content, Value, answer_file, read_scenario, workbook};
use prevention_ledger::ui::shell::{App, AppProps};
use prevention_ledger::words::{self, workbook_text};
use serde_json::Value as Json;
use std::collections::HashMap;
use std::path::PathBuf;
use std::process::Command;
use yew::LocalServerRenderer;

/// CARA's weight as it was when `right_before` was worked out.
const WEIGHT_BEFORE: f64 = 0.594;

/// One figure of one file.
struct Expected {
    file: String,
    programme: String,
    figure: String,
    right: Vec<Right>,
    right_before: Option<Vec<Right>>,
}

/// What a figure should be.
#[derive(Clone, Copy, Debug)]
enum Right {
    /// A number, to so many decimals.
    Number(f64, i32),
    /// No number, because cost is not made up within the years looked at.
    NotWithin,
}

impl Right {
    fn all(cell: &str) -> Vec<Self> {
        cell.split([',', ';']).map(|part| Self::one(part.trim())).collect()
    }

    fn one(text: &str) -> Self {
        if text == "not within" {
            return Self::NotWithin;
        }
        let decimals = text.split_once('.').map_or(0, |(_, decimals)| decimals.len() as i32);
        Self::Number(text.parse().expect("a number"), decimals)
    }

    /// Whether a number, or that there is none, is what it should be.
    fn is(self, found: Option<f64>) -> bool {
        match (self, found) {
            (Self::Number(right, decimals), Some(found)) => (found - right).abs() <= 0.5 * 10_f64.powi(-decimals) + 1e-9,
            (Self::NotWithin, None) => true,
            _ => false,
        }
    }
}

fn expected() -> Vec<Expected> {
    let mut table = csv::Reader::from_path("tests/defects/expected.csv").expect("the table is there");
    let row = |row: csv::StringRecord| Expected {
        file: row[0].into(),
        programme: row[1].into(),
        figure: row[2].into(),
        right: Right::all(&row[3]),
        right_before: (!row[4].is_empty()).then(|| Right::all(&row[4])),
    };
    table.records().map(|record| row(record.expect("a row has six cells"))).collect()
}

fn path_of(file: &str) -> PathBuf {
    PathBuf::from("tests/defects").join(file)
}

fn scenario_of(file: &str) -> Scenario {
    let text = std::fs::read_to_string(path_of(file)).expect("the file is there");
    read_scenario(&text).unwrap_or_else(|refused| panic!("{file}: {refused}"))
}

fn answer_of(scenario: &Scenario) -> Appraisal {
    Appraisal::of(scenario).unwrap_or_else(|faults| panic!("the scenario is sound, but: {faults:?}"))
}

impl Expected {
    /// Paths of the figure in the results file.
    fn paths(&self, results: &Json) -> Vec<String> {
        let programmes = results["programmes"].as_array().expect("there are programmes");
        let at = programmes.iter().position(|one| one["id"] == self.programme.as_str());
        let whose = at.map_or("/total".to_owned(), |at| format!("/programmes/{at}"));
        let by_year = |what: &str| (0..self.right.len()).map(|year| format!("yearly/{year}/{what}")).collect();
        let parts: Vec<String> = match self.figure.as_str() {
            "payback year (social)" => vec!["payback_year".into()],
            "payback year (public)" => vec!["public_sector/payback_year".into()],
            "cost by year" => by_year("cost"),
            "benefit by year" => by_year("benefit"),
            "overlap" => vec!["present_value_overlap".into()],
            "benefit" => vec!["present_value_benefit".into()],
            "net present value (social)" => vec!["net_present_value".into()],
            "present value of cost" => vec!["present_value_cost".into()],
            "break-even share (social; public)" => vec!["break_even/social/share".into(), "break_even/public/share".into()],
            other => panic!("no figure {other}"),
        };
        parts.into_iter().map(|part| format!("{whose}/{part}")).collect()
    }

    /// Fails unless every part of the figure is found as it should be.
    fn check(&self, right: &[Right], results: &Json, place: &str, find: impl Fn(&str) -> Option<f64>) {
        for (path, right) in self.paths(results).iter().zip(right) {
            let found = find(path);
            assert!(right.is(found), "{}, {}, {}, {place}: {found:?} and not {right:?}", self.file, self.programme, self.figure);
        }
    }
}

fn in_json(results: &Json, path: &str) -> Option<f64> {
    let found = results.pointer(path).unwrap_or_else(|| panic!("the results have no {path}"));
    if found.is_null() {
        assert_eq!(results.pointer(&format!("{path}_reason")), Some(&"not_within_the_years".into()), "{path}");
    }
    found.as_f64()
}

fn results_of(answer: &Appraisal) -> Json {
    serde_json::to_value(answer_file(answer)).expect("it can be written")
}

#[test]
fn every_row_holds_in_the_command() {
    for row in expected() {
        let output = Command::new(env!("CARGO_BIN_EXE_appraise")).arg(path_of(&row.file)).output().expect("the command runs");
        assert!(output.status.success(), "{}: {}", row.file, String::from_utf8_lossy(&output.stderr));
        let results: Json = serde_json::from_slice(&output.stdout).expect("it prints JSON");
        row.check(&row.right, &results, "the command", |path| in_json(&results, path));
    }
}

#[test]
fn every_row_that_evidence_moved_holds_with_the_evidence_of_then() {
    let moved: Vec<Expected> = expected().into_iter().filter(|row| row.right_before.is_some()).collect();
    assert_eq!(moved.len(), 4);
    for row in moved {
        let mut scenario = scenario_of(&row.file);
        let before = ChangedParameter { value: Some(WEIGHT_BEFORE), ..ChangedParameter::default() };
        scenario.parameters.insert("cara.weight".into(), before);
        let results = results_of(&answer_of(&scenario));
        let right = row.right_before.as_deref().expect("it was moved");
        row.check(right, &results, "the evidence of then", |path| in_json(&results, path));
    }
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
fn every_row_holds_in_the_workbook_worked_out_anew() {
    for row in expected() {
        let answer = answer_of(&scenario_of(&row.file));
        let made = workbook(&answer);
        assert_eq!(worked_out(&made), Vec::<String>::new(), "{}", row.file);
        let book = stale(made);
        let sheet = Spreadsheet::of(&book, HashMap::new());
        assert_eq!(sheet.value(check_of(&book)), Some(Value::Text(workbook_text::CHECK_FINE.into())), "{}", row.file);
        row.check(&row.right, &results_of(&answer), "the workbook", |path| {
            let spot = book.results.iter().find(|(known, _)| known == path).unwrap_or_else(|| panic!("{path} is in the workbook")).1;
            match sheet.value(spot) {
                Some(Value::Number(number)) => Some(number),
                other => {
                    let never = words::reason_short(ledger_model::quantities::Reason::NotWithinTheYears);
                    assert_eq!(other, Some(Value::Text(never.into())), "{}, {path}", row.file);
                    None
                }
            }
        });
    }
}

/// A page as it stands for a scenario.
async fn page_of(page: Route, scenario: &Scenario) -> String {
    let props = AppProps { address: page.address().into(), scenario: scenario.clone(), ..AppProps::default() };
    LocalServerRenderer::<App>::with_props(props).hydratable(false).render().await
}

/// What stands between two marks, first of all.
fn between<'a>(text: &'a str, start: &str, end: &str) -> Option<&'a str> {
    let from = text.find(start)? + start.len();
    let length = text[from..].find(end)?;
    Some(&text[from..from + length])
}

/// Text without its tags.
fn plain(markup: &str) -> String {
    markup.split('<').map(|part| part.split_once('>').map_or(part, |(_, text)| text)).collect()
}

/// The text of a cell, by how its table's caption begins, its row and its column.
fn cell_of(page: &str, caption: &str, row: &str, column: &str) -> String {
    let tables = page.split("<table").skip(1);
    let table = tables.map(|rest| rest.split("</table>").next().unwrap_or_default());
    let table = table.filter(|table| between(table, "<caption>", "</caption>").is_some_and(|found| found.starts_with(caption)));
    let table = table.into_iter().next().unwrap_or_else(|| panic!("no table {caption}"));
    let headings = table.split("<th scope=\"col\"").skip(1).map(|rest| plain(between(rest, ">", "</th>").unwrap_or_default()));
    let at = headings.skip(1).position(|heading| heading == column).unwrap_or_else(|| panic!("no column {column} in {caption}"));
    let rows = table.split("<tr>").filter(|found| between(found, "<th scope=\"row\">", "</th>") == Some(row));
    let found = rows.into_iter().next().unwrap_or_else(|| panic!("no row {row} in {caption}"));
    let cell = found.split("<td").nth(at + 1).unwrap_or_else(|| panic!("{row} has too few cells"));
    let text = cell.split_once('>').map_or("", |(_, text)| text);
    plain(text.split_once("<button").map_or(text, |(text, _)| text))
}

#[tokio::test(flavor = "current_thread")]
async fn every_row_holds_on_the_page_that_shows_it() {
    for row in expected() {
        let scenario = scenario_of(&row.file);
        let answer = answer_of(&scenario);
        let name = match answer.programme(&row.programme) {
            Some(programme) => programme.name.clone(),
            None => words::all_programmes().to_owned(),
        };
        let view = match row.figure.as_str() {
            "cost by year" | "benefit by year" => ResultsView::YearByYear,
            "break-even share (social; public)" => ResultsView::WhatItWouldTake,
            _ => ResultsView::Summary,
        };
        let page = page_of(Route::Results(view), &scenario).await;
        let results = results_of(&answer);
        // The cell must say the number in full of the results; that number is then held to the right one.
        let said = |path: &str, cell: String, sign: f64| {
            let number = in_json(&results, path);
            let text = number.map_or(words::payback_or_reason(Defined::Undefined(Reason::NotWithinTheYears)), |number| {
                if path.contains("payback") { words::payback_or_reason(Defined::Value(number)) } else { words::pounds_whole(sign * number) }
            });
            assert_eq!(cell, text, "{}, {path}", row.file);
            number
        };
        let by_programme =
            |path: &str, column: &str, sign: f64| said(path, cell_of(&page, "Cost and benefit by programme", &name, column), sign);
        let first_year = answer.inputs.settings.first_year;
        let by_year = |path: &str, column: &str| {
            let year: usize = between(path, "yearly/", "/").expect("a year").parse().expect("a number");
            said(path, cell_of(&page, "Each year", &words::year_heading(first_year, year), column), 1.0)
        };
        let payback = |path: &str, column: &str| said(path, cell_of(&page, "Return, payback", &name, column), 1.0);
        row.check(&row.right, &results, "the page", |path| match row.figure.as_str() {
            "payback year (social)" => payback(path, "Pays back, everyone"),
            "payback year (public)" => payback(path, "Pays back, public"),
            "cost by year" => by_year(path, "Cost"),
            "benefit by year" => by_year(path, "All benefit"),
            "overlap" => by_programme(path, "Overlap", -1.0),
            "benefit" => by_programme(path, "All benefit", 1.0),
            "net present value (social)" => by_programme(path, "Net, everyone", 1.0),
            "present value of cost" => by_programme(path, "Cost", 1.0),
            _ => {
                let at = answer.outcome.programmes.iter().position(|one| one.id == row.programme).expect("it is chosen");
                let said = words::break_even(&answer, at).expect("there is a sentence");
                assert!(plain(&page).contains(&said), "{}: “{said}” is not on its page", row.file);
                let which = usize::from(path.contains("/public/"));
                let shares: Vec<f64> = said.split("if ").skip(1).filter_map(|rest| rest.split_once('%')?.0.parse().ok()).collect();
                // The sentence rounds to two figures.
                in_json(&results, path).filter(|share| (share * 100.0 - shares[which]).abs() <= 0.5)
            }
        });
    }
}

#[tokio::test(flavor = "current_thread")]
async fn the_picture_of_the_running_total_and_the_draws_pay_back_no_sooner_than_anything_is_spent() {
    let scenario = scenario_of("A-payback-before-start.json");
    let page = page_of(Route::Results(ResultsView::YearByYear), &scenario).await;
    let said = plain(&page);
    assert!(said.contains("Public money is made up in year 3") && said.contains("Counting everything, the cost is made up in year 3"));
    let answer = answer_of(&scenario);
    let draws = answer.draws().expect("there are draws");
    for (social, caption) in [(false, "Running total of public-sector costs avoided"), (true, "Running total of all benefit")] {
        let shares = draws.paid_back_by(social);
        assert_eq!(shares[..2], [0.0, 0.0], "nothing is spent in the first two years");
        assert!(shares[2] > 0.5);
        for (year, share) in shares.iter().enumerate() {
            let heading = words::year_heading(answer.inputs.settings.first_year, year);
            assert_eq!(cell_of(&page, caption, &heading, "Runs that have paid back"), words::per_100(*share), "year {}", year + 1);
        }
    }
}

#[tokio::test(flavor = "current_thread")]
async fn a_cost_that_is_made_up_after_the_years_looked_at_is_said_to_be_so() {
    let page = page_of(Route::Results(ResultsView::YearByYear), &scenario_of("B-payback-after-horizon.json")).await;
    let said = plain(&page);
    assert!(said.contains("Even counting everything, the cost is not made up within 2\u{a0}years: it is £49,"), "how far short it is then");
    assert!(said.contains("short at their end, and made up later") && said.contains("Does not pay back within 2\u{a0}years"));
}

#[tokio::test(flavor = "current_thread")]
async fn a_gain_in_health_is_shown_among_what_an_estimate_covers() {
    let [with, without] = ["D-covers-health.json", "D-covers-none.json"].map(scenario_of);
    for (scenario, covered) in [(with, true), (without, false)] {
        let page = page_of(Route::Results(ResultsView::NotCounted), &scenario).await;
        assert_eq!(cell_of(&page, words::coverage_caption(), "IRIS", "Harm"), words::covered(covered));
    }
}
