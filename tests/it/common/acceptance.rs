//! The acceptance tables in `data/acceptance`: cases that an economist reads and writes.

use ledger_model::embedded::library;
use ledger_model::model::Scenario;
use prevention_ledger::files::{FORMAT, read_scenario};
use serde::Deserialize;
use serde_json::Value as Json;
use std::fs;
use toml::{Spanned, Table, Value};

/// One case of a table.
#[derive(Clone)]
pub struct Case {
    /// "data/acceptance/cara.toml: The West Midlands have …"
    pub title: String,
    /// The scenario as a file has it.
    pub file: Json,
    pub scenario: Scenario,
    pub expected: Vec<Expected>,
}

/// One figure that a case expects.
#[derive(Clone)]
pub struct Expected {
    /// Its path in the results file; `/programmes/cara` is the programme with that id.
    pub figure: String,
    pub right: Right,
}

/// What a figure should be.
#[derive(Debug, PartialEq, Clone)]
pub enum Right {
    /// A number, give or take another.
    Number(f64, f64),
    /// No number, for a reason by its name in the results file.
    Reason(String),
}

impl Right {
    /// Whether a number, or the reason why there is none, is what it should be.
    pub fn is(&self, found: &Result<f64, String>) -> bool {
        match (self, found) {
            (Self::Number(right, within), Ok(found)) => (found - right).abs() <= within + 1e-9,
            (Self::Reason(right), Err(found)) => right == found,
            _ => false,
        }
    }
}

impl std::fmt::Display for Right {
    fn fmt(&self, to: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Number(right, within) => write!(to, "{right} ± {within}"),
            Self::Reason(reason) => to.write_str(reason),
        }
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct TableEntry {
    /// What every case of the file starts from.
    #[serde(default)]
    scenario: Table,
    case: Vec<CaseEntry>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct CaseEntry {
    name: String,
    source: String,
    locator: String,
    #[serde(default, rename = "note")]
    _note: String,
    #[serde(default)]
    scenario: Table,
    expected: Vec<ExpectedEntry>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ExpectedEntry {
    figure: String,
    is: Spanned<Value>,
    within: Option<f64>,
    within_percent: Option<f64>,
}

/// Every case of every table.
pub fn cases() -> Vec<Case> {
    let entries = fs::read_dir("data/acceptance").expect("the folder is there").map(|entry| entry.expect("it can be read").path());
    let mut paths: Vec<_> = entries.filter(|path| path.extension().is_some_and(|ending| ending == "toml")).collect();
    paths.sort();
    let tables = paths.iter().map(|path| cases_of(&path.display().to_string(), &fs::read_to_string(path).expect("it can be read")));
    tables.flat_map(|cases| cases.unwrap_or_else(|refused| panic!("{refused}"))).collect()
}

/// The cases of one table, or a sentence that says which file, case and key is wrong.
pub fn cases_of(file: &str, text: &str) -> Result<Vec<Case>, String> {
    let table: TableEntry = toml::from_str(text).map_err(|refused| format!("{file}: {refused}"))?;
    let mut cases: Vec<Case> = Vec::new();
    for entry in table.case {
        let case = case_of(entry, &table.scenario, text).map_err(|(name, refused)| format!("{file}: {name}: {refused}"))?;
        let title = format!("{file}: {}", case.title);
        if cases.iter().any(|known| known.title == title) {
            return Err(format!("{title}: name: another case has the same name: give each its own."));
        }
        cases.push(Case { title, ..case });
    }
    Ok(cases)
}

fn case_of(entry: CaseEntry, shared: &Table, text: &str) -> Result<Case, (String, String)> {
    let CaseEntry { name, source, locator, scenario, expected, .. } = entry;
    let refused = |sentence: String| (name.clone(), sentence);
    if name.trim().is_empty() {
        return Err(refused("name: say in a sentence what must come out.".into()));
    }
    if library().source(&source).is_none() {
        return Err(refused(format!("source: there is no “{source}” in data/sources.toml: correct the id or add the source.")));
    }
    if locator.trim().is_empty() {
        return Err(refused("locator: say where in the source it stands.".into()));
    }
    if expected.is_empty() {
        return Err(refused("expected: name at least one figure.".into()));
    }
    let mut whole = shared.clone();
    lay_over(&mut whole, scenario);
    let mut file = serde_json::to_value(whole).map_err(|problem| refused(format!("scenario: {problem}")))?;
    file["format"] = FORMAT.into();
    let scenario = read_scenario(&file.to_string()).map_err(|problem| refused(format!("scenario: {problem}")))?;
    let expected: Result<Vec<Expected>, String> = expected.iter().map(|one| expected_of(one, text)).collect();
    Ok(Case { expected: expected.map_err(refused)?, title: name, file, scenario })
}

/// Tables are joined key by key; anything else takes the place of what was there.
fn lay_over(under: &mut Table, over: Table) {
    for (key, value) in over {
        match (under.get_mut(&key), value) {
            (Some(Value::Table(under)), Value::Table(over)) => lay_over(under, over),
            (_, value) => _ = under.insert(key, value),
        }
    }
}

fn expected_of(entry: &ExpectedEntry, text: &str) -> Result<Expected, String> {
    let ExpectedEntry { figure, is, within, within_percent } = entry;
    let refused = |key: &str, sentence: &str| Err(format!("expected, {figure}, {key}: {sentence}"));
    if !figure.starts_with('/') {
        return refused("figure", "give its path in the results file, such as “/total/net_present_value”.");
    }
    if within.is_some() && within_percent.is_some() {
        return refused("within, within_percent", "give one of them, or neither for the last figure written.");
    }
    if within.or(*within_percent).is_some_and(|within| within.is_nan() || within <= 0.0) {
        return refused("within", "a tolerance is above 0.");
    }
    let number = match is.get_ref() {
        Value::Integer(whole) => *whole as f64,
        Value::Float(number) if number.is_finite() => *number,
        Value::String(_) if within.or(*within_percent).is_some() => return refused("within", "a reason has no tolerance: take it out."),
        Value::String(reason) => return Ok(Expected { figure: figure.clone(), right: Right::Reason(reason.clone()) }),
        _ => return refused("is", "give a number, or the reason why there is none as the results file names it."),
    };
    let within = match (within, within_percent) {
        (Some(within), _) => *within,
        (_, Some(percent)) => number.abs() * percent / 100.0,
        _ => {
            let written = &text[is.span()];
            if written.contains(['e', 'E']) {
                return refused("is", "write the number out in full, or say how near it must come with “within”.");
            }
            let decimals = written.split_once('.').map_or(0, |(_, decimals)| decimals.trim().len());
            0.5 * 10_f64.powi(-(decimals as i32))
        }
    };
    Ok(Expected { figure: figure.clone(), right: Right::Number(number, within) })
}

/// Where a figure stands in the results: its path with every member of a list by its place, not its name.
pub fn place_of(results: &Json, figure: &str) -> Option<String> {
    let (mut at, mut path) = (results, String::new());
    for part in figure.split('/').skip(1) {
        let key = match at {
            Json::Array(list) => {
                let named = |one: &Json| {
                    ["id", "payer", "kind"].iter().any(|key| one[key] == part) || part.parse().is_ok_and(|rate: f64| one["rate"] == rate)
                };
                part.parse().ok().or_else(|| list.iter().position(named))?.to_string()
            }
            _ => part.to_owned(),
        };
        path = format!("{path}/{key}");
        at = results.pointer(&path)?;
    }
    Some(path)
}

/// The number at a place in the results, or the reason why there is none.
pub fn found_at(results: &Json, place: &str) -> Result<f64, String> {
    let found = results.pointer(place).and_then(Json::as_f64);
    found.ok_or_else(|| {
        results.pointer(&format!("{place}_reason")).and_then(Json::as_str).unwrap_or("neither a number nor a reason").to_owned()
    })
}
