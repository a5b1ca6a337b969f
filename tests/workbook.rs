//! The workbook says what the app says, and goes on saying it when its inputs are changed.
#![cfg(not(target_arch = "wasm32"))]

mod common;
#[path = "common/spreadsheet.rs"]
mod spreadsheet;

use common::derby_with;
use prevention_ledger::app::{Answer, OwnDraft};
use prevention_ledger::files::{Book, Content, Spot, Value, answer_file, workbook, write_workbook};
use prevention_ledger::model::{
    ChangedParameter, ChosenPlace, ChosenProgramme, Optimism, OverlapMode, Scenario, UnitCostBasis,
};
use prevention_ledger::places::TypedPlace;
use serde_json::Value as Json;
use spreadsheet::worked_out;
use std::collections::BTreeMap;

fn answer(scenario: &Scenario) -> Answer {
    Answer::to(scenario).unwrap_or_else(|faults| panic!("the scenario is sound, but: {faults:?}"))
}

fn changed(value: f64) -> ChangedParameter {
    ChangedParameter { value: Some(value), ..ChangedParameter::default() }
}

/// Programmes of every kind of estimate, with overlap, health gains, optimism and a ramp that was typed.
fn many() -> Scenario {
    let mut scenario = derby_with(&["iris", "marac", "cara", "make-a-change", "drive", "refuge", "restorative-justice", "idva-support"]);
    if let Some(iris) = scenario.programmes.get_mut("iris") {
        iris.health_gain = true;
    }
    let marac = ChosenProgramme { scale: Some(320.0), ramp: Some(vec![0.25, 0.6, 1.0]), ..ChosenProgramme::default() };
    scenario.programmes.insert("marac".into(), marac);
    scenario.settings.years = Some(8);
    scenario.settings.delivery_years = Some(6);
    scenario.settings.optimism = Some(Optimism { costs: 3, benefits: 4, on_top: false });
    scenario.settings.harm_at_health_rate = true;
    scenario.parameters.insert("effect.years".into(), changed(2.5));
    scenario.parameters.insert("effect.fade".into(), changed(0.2));
    scenario
}

/// A programme of the user's own in a place that was typed, at a flat rate, with benefits after the last year.
fn own() -> Scenario {
    let mut draft = OwnDraft::fresh();
    for (field, text) in [
        ("name", "=cmd|calc"),
        ("unit, one", "caller"),
        ("unit, many", "callers"),
        ("parameter share, value", "5"),
        ("parameter service-amount, value", "120"),
        ("estimate what-it-does, kind", "1"),
        ("parameter what-it-does-effect, value", "10"),
        ("parameter what-it-does-effect, low", "-5"),
        ("parameter what-it-does-effect, high", "30"),
    ] {
        draft.type_in(field, text);
    }
    let made = draft.made(&[]);
    let mut scenario = derby_with(&["helplines"]);
    scenario.programmes.insert(made.id.clone(), ChosenProgramme::default());
    scenario.own_programmes = vec![made];
    let place = TypedPlace {
        name: "=1+1".into(),
        women_16_plus: 50_000.0,
        men_16_plus: 48_000.0,
        population: 120_000.0,
        outside_england_and_wales: false,
    };
    scenario.place = Some(ChosenPlace::Typed(place));
    scenario.settings.discount_rate = Some(0.05);
    scenario.settings.count_later_benefits = true;
    scenario.settings.unit_cost_basis = UnitCostBasis::WholeSpell;
    scenario.settings.overlap = OverlapMode::AddUp;
    scenario.notes = "@SUM(A1)\u{7}\u{202e}".into();
    scenario
}

/// Every number and reason of the results file that follows from the inputs, by path.
fn expected(answer: &Answer) -> BTreeMap<String, Value> {
    let file = serde_json::to_value(answer_file(answer)).expect("it can be written");
    let mut found = BTreeMap::new();
    for top in ["need", "programmes", "total"] {
        gather(&format!("/{top}"), &file[top], &mut found);
    }
    found
}

fn gather(path: &str, json: &Json, found: &mut BTreeMap<String, Value>) {
    match json {
        Json::Object(fields) => {
            for (key, value) in fields {
                let reason = fields.get(&format!("{key}_reason")).and_then(Json::as_str);
                match (value, reason) {
                    (Json::Null, Some(reason)) if !path.ends_with("/rests_on") => {
                        found.insert(format!("{path}/{key}"), Value::Text(reason.replace('_', " ")));
                    }
                    _ => gather(&format!("{path}/{key}"), value, found),
                }
            }
        }
        Json::Array(items) => items.iter().enumerate().for_each(|(at, item)| gather(&format!("{path}/{at}"), item, found)),
        Json::Number(number) => _ = found.insert(path.to_owned(), Value::Number(number.as_f64().unwrap_or(f64::NAN))),
        _ => {}
    }
}

fn same(found: &Value, wanted: &Value) -> bool {
    match (found, wanted) {
        (Value::Number(a), Value::Number(b)) => (a - b).abs() <= 1e-9 * b.abs().max(1.0),
        // A reason is put into words: that there is one is what counts.
        (Value::Text(text), Value::Text(_)) => !text.is_empty(),
        _ => false,
    }
}

/// What of an answer the cells of a workbook do not say.
fn differences(book: &Book, answer: &Answer, say: impl Fn(Spot) -> Option<Value>) -> Vec<String> {
    let spots: BTreeMap<&str, Spot> = book.results.iter().map(|(path, spot)| (path.as_str(), *spot)).collect();
    let mut wrong = Vec::new();
    for (path, wanted) in expected(answer) {
        if path.contains("/rests_on/") && !spots.contains_key(path.as_str()) {
            wrong.push(format!("{path} is not in the workbook"));
            continue;
        }
        match spots.get(path.as_str()).map(|spot| (spot, say(*spot))) {
            Some((_, Some(found))) if same(&found, &wanted) => {}
            Some((spot, found)) => wrong.push(format!("{path} is {found:?} at {spot:?}, and should be {wanted:?}")),
            None => wrong.push(format!("{path} is not in the workbook")),
        }
    }
    wrong
}

fn scenarios() -> [Scenario; 3] {
    [Answer::example_scenario(), many(), own()]
}

#[test]
fn every_result_stands_in_the_workbook_with_the_value_the_app_has() {
    for scenario in scenarios() {
        let answer = answer(&scenario);
        let book = workbook(&answer);
        let wrong = differences(&book, &answer, |spot| book.cell(spot)?.value());
        assert!(wrong.is_empty(), "{} wrong: {:#?}", wrong.len(), &wrong[..wrong.len().min(8)]);
    }
}

#[test]
fn every_formula_comes_to_what_is_written_beside_it() {
    for scenario in scenarios() {
        let book = workbook(&answer(&scenario));
        let wrong = worked_out(&book);
        assert!(wrong.is_empty(), "{} wrong: {:#?}", wrong.len(), &wrong[..wrong.len().min(8)]);
    }
}

#[test]
fn a_formula_fits_into_a_cell_and_a_person_can_read_it() {
    for scenario in scenarios() {
        let book = workbook(&answer(&scenario));
        for cell in book.sheets.iter().flat_map(|sheet| &sheet.rows).flatten() {
            if let Content::Formula(formula, _) = &cell.content {
                assert!(formula.len() < 2_000, "{} letters: {formula}", formula.len());
            }
        }
    }
}

#[test]
fn the_same_scenario_gives_the_same_bytes() {
    let book = |scenario: &Scenario| write_workbook(&workbook(&answer(scenario))).expect("it can be written");
    let example = Answer::example_scenario();
    assert_eq!(book(&example), book(&example));
}

#[test]
#[ignore = "writes the three workbooks to target/ to be looked at"]
fn look() {
    for (name, scenario) in ["example", "many", "own"].iter().zip(scenarios()) {
        let bytes = write_workbook(&workbook(&answer(&scenario))).expect("it can be written");
        std::fs::write(format!("target/{name}.xlsx"), bytes).expect("there is room");
    }
}
