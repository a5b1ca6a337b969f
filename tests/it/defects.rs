//! The corrected figures of `data/acceptance/corrected.toml` on the pages that show them.

use crate::common::acceptance::{Case, cases, found_at, place_of};
use crate::common::derby_with;
use ledger_model::appraisal::Appraisal;
use ledger_model::model::{ChangedParameter, Scenario};
use ledger_model::quantities::{Defined, Reason};
use prevention_ledger::app::{ResultsView, Route};
use prevention_ledger::files::answer_file;
use prevention_ledger::ui::shell::{App, AppProps};
use prevention_ledger::words;
use serde_json::Value as Json;
use yew::LocalServerRenderer;

fn corrected() -> Vec<Case> {
    cases().into_iter().filter(|case| case.title.starts_with("data/acceptance/corrected.toml")).collect()
}

fn answer_of(scenario: &Scenario) -> Appraisal {
    Appraisal::of(scenario).unwrap_or_else(|faults| panic!("the scenario is sound, but: {faults:?}"))
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

/// A figure of a case as the page says it: the cell must say the number of the results in full.
async fn on_the_page(case: &Case, answer: &Appraisal, results: &Json, place: &str) -> Result<f64, String> {
    let number = found_at(results, place);
    let parts: Vec<&str> = place.split('/').skip(1).collect();
    let (at, figure) = match parts[..] {
        ["programmes", at, ref figure @ ..] => (at.parse::<usize>().ok(), figure),
        _ => (None, &parts[1..]),
    };
    let view = match figure[0] {
        "yearly" => ResultsView::YearByYear,
        "break_even" => ResultsView::WhatItWouldTake,
        _ => ResultsView::Summary,
    };
    let page = page_of(Route::Results(view), &case.scenario).await;
    let name = at.map_or(words::all_programmes(), |at| results["programmes"][at]["name"].as_str().unwrap_or_default());
    let money = |sign: f64| number.as_ref().map_or_else(String::clone, |number| words::pounds_whole(sign * number));
    let payback = number.as_ref().map_or(Defined::Undefined(Reason::NotWithinTheYears), |year| Defined::Value(*year));
    let by_programme = |column: &str| cell_of(&page, "Cost and benefit by programme", name, column);
    let returns = |column: &str| cell_of(&page, "Return, payback", name, column);
    let by_year = |year: &str, column: &str| {
        let year = year.parse().expect("a year is a number");
        cell_of(&page, "Each year", &words::year_heading(answer.inputs.settings.first_year, year), column)
    };
    let (cell, text) = match *figure {
        ["payback_year"] => (returns("Pays back, everyone"), words::payback_or_reason(payback)),
        ["public_sector", "payback_year"] => (returns("Pays back, public"), words::payback_or_reason(payback)),
        ["yearly", year, "cost"] => (by_year(year, "Cost"), money(1.0)),
        ["yearly", year, "benefit"] => (by_year(year, "All benefit"), money(1.0)),
        ["present_value_overlap"] => (by_programme("Overlap"), money(-1.0)),
        ["present_value_benefit"] => (by_programme("All benefit"), money(1.0)),
        ["net_present_value"] => (by_programme("Net, everyone"), money(1.0)),
        ["present_value_cost"] => (by_programme("Cost"), money(1.0)),
        ["break_even", whose, "share"] => {
            let said = words::break_even(answer, at.expect("it is a programme’s")).expect("there is a sentence");
            assert!(plain(&page).contains(&said), "{}: “{said}” is not on its page", case.title);
            let shares: Vec<f64> = said.split("if ").skip(1).filter_map(|rest| rest.split_once('%')?.0.parse().ok()).collect();
            let share = shares[usize::from(whose == "public")];
            // The sentence rounds to two figures.
            assert!(number.as_ref().is_ok_and(|number| (number * 100.0 - share).abs() <= 0.5), "{}: {said}", case.title);
            return number;
        }
        _ => panic!("{}: say here where the pages show {place}", case.title),
    };
    assert_eq!(cell, text, "{}, {place}", case.title);
    number
}

#[tokio::test(flavor = "current_thread")]
async fn every_corrected_figure_holds_on_the_page_that_shows_it() {
    for case in corrected() {
        let answer = answer_of(&case.scenario);
        let results = serde_json::to_value(answer_file(&answer)).expect("it can be written");
        for one in &case.expected {
            let place = place_of(&results, &one.figure).unwrap_or_else(|| panic!("{}: the results have no {}", case.title, one.figure));
            let found = on_the_page(&case, &answer, &results, &place).await;
            assert!(one.right.is(&found), "{}: {} is {found:?} and not {}", case.title, one.figure, one.right);
        }
    }
}

#[tokio::test(flavor = "current_thread")]
async fn the_picture_of_the_running_total_and_the_draws_pay_back_no_sooner_than_anything_is_spent() {
    let mut scenario = derby_with(&["cara"]);
    scenario.programmes.entry("cara".into()).or_default().starts_after = Some(2);
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
    let mut scenario = derby_with(&["make-a-change"]);
    (scenario.settings.years, scenario.settings.delivery_years, scenario.settings.count_later_benefits) = (Some(2), Some(1), true);
    scenario.parameters.insert("effect.years".into(), ChangedParameter { value: Some(5.0), ..ChangedParameter::default() });
    scenario.parameters.insert("behaviour-change.rate-ratio".into(), ChangedParameter { value: Some(0.9), ..ChangedParameter::default() });
    let page = page_of(Route::Results(ResultsView::YearByYear), &scenario).await;
    let said = plain(&page);
    assert!(said.contains("Even counting everything, the cost is not made up within 2\u{a0}years: it is £47,"), "how far short it is then");
    assert!(said.contains("short at their end, and made up later") && said.contains("Does not pay back within 2\u{a0}years"));
}

#[tokio::test(flavor = "current_thread")]
async fn a_gain_in_health_is_shown_among_what_an_estimate_covers() {
    for covered in [true, false] {
        let mut scenario = derby_with(&["iris", "marac"]);
        scenario.programmes.entry("iris".into()).or_default().health_gain = covered;
        let page = page_of(Route::Results(ResultsView::NotCounted), &scenario).await;
        assert_eq!(cell_of(&page, words::coverage_caption(), "IRIS", "Harm"), words::covered(covered));
    }
}
