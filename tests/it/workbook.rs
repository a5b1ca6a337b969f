//! The workbook says what the app says, and goes on saying it when its inputs are changed.

use crate::common::spreadsheet::{Spreadsheet, opened, read, worked_out};
use crate::common::{all_programmes, derby_with};
use ledger_model::appraisal::Appraisal;
use ledger_model::embedded::library;
use ledger_model::evidence::{Kind, Payer, SplitLine, Unit};
use ledger_model::model::{ChangedParameter, ChosenPlace, ChosenProgramme, Funder, Optimism, OverlapMode, Scenario, Stance, UnitCostBasis};
use ledger_model::places::TypedPlace;
use prevention_ledger::app::OwnDraft;
use prevention_ledger::files::{Book, CellRef, Content, Value, answer_file, workbook, write_workbook};
use proptest::prelude::*;
use serde_json::Value as Json;
use std::collections::BTreeMap;
use std::collections::HashMap;

fn answer(scenario: &Scenario) -> Appraisal {
    Appraisal::of(scenario).unwrap_or_else(|faults| panic!("the scenario is sound, but: {faults:?}"))
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
    let marac = ChosenProgramme { wanted: Some(320.0), ramp: Some(vec![0.25, 0.6, 1.0]), ..ChosenProgramme::default() };
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

/// Some of what is chosen runs now: of one more is wanted, of one less, of one as much; and what is paid for by the year.
fn running_now() -> Scenario {
    let mut scenario = derby_with(&["iris", "marac", "cara", "make-a-change", "safe-to-say"]);
    let of = |now, wanted| ChosenProgramme { now: Some(now), wanted, ..ChosenProgramme::default() };
    scenario.programmes.insert("iris".into(), of(20_000.0, None));
    scenario.programmes.insert("marac".into(), of(300.0, Some(100.0)));
    scenario.programmes.insert("cara".into(), of(40.0, Some(40.0)));
    scenario.parameters.insert("safe-to-say.unit-cost".into(), changed(5_000.0));
    scenario.settings.optimism = Some(Optimism { costs: 3, benefits: 4, on_top: true });
    scenario
}

/// Every number and reason of the results file that follows from the inputs, by path.
fn expected(answer: &Appraisal) -> BTreeMap<String, Value> {
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
fn differences(book: &Book, answer: &Appraisal, say: impl Fn(CellRef) -> Option<Value>) -> Vec<String> {
    let spots: BTreeMap<&str, CellRef> = book.results.iter().map(|(path, spot)| (path.as_str(), *spot)).collect();
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

/// The cell that is typed into for an input, by the name of the cell that is calculated with.
fn typed(book: &Book, name: &str) -> CellRef {
    let found = book.names.iter().find(|(known, _)| known == name);
    CellRef { column: 1, ..found.unwrap_or_else(|| panic!("no cell is named {name}")).1 }
}

/// Cost payers of a programme: the first two share it anew.
fn shared_anew(scenario: &mut Scenario, split: &str, shares: [(Payer, f64); 2]) {
    let lines = shares.map(|(payer, percent)| SplitLine { payer, kind: Kind::Public, percent });
    scenario.splits.insert(split.into(), lines.into());
}

/// A scenario, the same with inputs changed, and what is typed into which cells of its workbook for that.
type Changed = (Scenario, Scenario, Vec<(&'static str, f64)>);

/// Each scenario with at least five inputs changed.
fn with_changes() -> [Changed; 4] {
    let [example, many, own, now] = scenarios();
    let mut first = example.clone();
    for (id, value) in
        [("iris.unit-cost", 0.9), ("marac.reduction", 0.4), ("need.prevalence-women", 0.08), ("effect.years", 3.0), ("effect.fade", 0.3)]
    {
        first.parameters.insert(id.into(), changed(value));
    }
    if let Some(iris) = first.programmes.get_mut("iris") {
        iris.wanted = Some(1234.0);
    }
    shared_anew(&mut first, "make-a-change.cost-payers", [(Payer::Police, 30.0), (Payer::Councils, 70.0)]);
    let of_first = vec![
        ("iris_unit_cost", 0.9),
        ("marac_reduction", 0.4),
        ("need_prevalence_women", 0.08),
        ("effect_years", 3.0),
        ("effect_fade", 0.3),
        ("iris_units_a_year", 1234.0),
        ("make_a_change_cost_payers_police", 0.3),
        ("make_a_change_cost_payers_councils", 0.7),
    ];
    let mut second = many.clone();
    for (id, value) in [
        ("home-office.factor", 1.4),
        ("iris.net-saving", -40.0),
        ("cashable.nhs", 0.6),
        ("delivery.real-cost-growth", 0.03),
        ("cara.weight", 0.2),
    ] {
        second.parameters.insert(id.into(), changed(value));
    }
    let of_second = vec![
        ("home_office_factor", 1.4),
        ("iris_net_saving", -40.0),
        ("cashable_nhs", 0.6),
        ("delivery_real_cost_growth", 0.03),
        ("cara_weight", 0.2),
    ];
    let mut third = own.clone();
    for (id, value) in
        [("place.women-16-plus", 60_000.0), ("home-office.harm", 30_000.0), ("home-office.spell-years", 2.5), ("effect.years", 4.0)]
    {
        third.parameters.insert(id.into(), changed(value));
    }
    third.settings.discount_rate = Some(0.02);
    let of_third = vec![
        ("place_women_16_plus", 60_000.0),
        ("home_office_harm", 30_000.0),
        ("home_office_spell_years", 2.5),
        ("effect_years", 4.0),
        ("discount_rate", 0.02),
    ];
    let mut fourth = now.clone();
    let of_fourth = vec![
        ("iris_units_now", 0.0),
        ("iris_units_a_year", 30_000.0),
        ("marac_units_a_year", 450.0),
        ("cara_units_now", 10.0),
        ("make_a_change_units_now", 5.0),
        ("safe_to_say_units_now", 1.0),
    ];
    for (id, now, wanted) in [
        ("iris", Some(0.0), Some(30_000.0)),
        ("marac", Some(300.0), Some(450.0)),
        ("cara", Some(10.0), Some(40.0)),
        ("make-a-change", Some(5.0), None),
        ("safe-to-say", Some(1.0), None),
    ] {
        fourth.programmes.insert(id.into(), ChosenProgramme { now, wanted, ..ChosenProgramme::default() });
    }
    [(example, first, of_first), (many, second, of_second), (own, third, of_third), (now, fourth, of_fourth)]
}

/// A book whose formulas come to nothing, so that whoever opens it must work them out.
fn stale(mut book: Book) -> Book {
    for cell in book.sheets.iter_mut().flat_map(|sheet| &mut sheet.rows).flatten() {
        if let Content::Formula(_, value) = &mut cell.content {
            *value = Value::Number(-1.0);
        }
    }
    book
}

fn type_in(book: &mut Book, changes: &[(&str, f64)]) {
    for (name, value) in changes {
        let spot = typed(book, name);
        book.sheets[spot.sheet].rows[spot.row as usize][usize::from(spot.column)].content = Content::Number(*value);
    }
}

fn scenarios() -> [Scenario; 4] {
    [Appraisal::example_scenario(), many(), own(), running_now()]
}

#[test]
fn every_result_stands_in_the_workbook_with_the_value_the_app_has() {
    for scenario in scenarios().into_iter().chain([all_programmes(), derby_with(&[])]) {
        let answer = answer(&scenario);
        let book = workbook(&answer);
        let wrong = differences(&book, &answer, |spot| book.cell(spot)?.value());
        assert!(wrong.is_empty(), "{} wrong: {:#?}", wrong.len(), &wrong[..wrong.len().min(8)]);
    }
}

#[test]
fn the_budget_sheet_says_what_is_promised_by_whom_and_what_is_missing_follows() {
    let mut scenario = Appraisal::example_scenario();
    let promise = |name: &str, pounds: f64| Funder { name: name.into(), promised_cash_pounds: vec![pounds; 5], ..Funder::default() };
    scenario.budget.funders = vec![promise("Derby City Council", 100_000.0), promise("=cmd|x", 50_000.0)];
    let answer = answer(&scenario);
    let book = workbook(&answer);
    assert!(worked_out(&book).is_empty());
    let sheet = book.sheets.iter().find(|sheet| sheet.name == "Budget").expect("it is there");
    let head = sheet.rows.iter().position(|row| row.len() == 7).expect("year, three of what it takes, two funders, what is missing");
    for name in ["Derby City Council", "=cmd|x"] {
        assert!(sheet.rows[head].iter().any(|cell| cell.content == Content::Text(name.into())), "{name} stands as text");
    }
    for (at, year) in answer.budget_years().iter().enumerate() {
        let last = sheet.rows[head + 1 + at].last().and_then(|cell| cell.value());
        assert_eq!(last, Some(Value::Number(year.cash_pounds - 150_000.0)));
    }
}

#[test]
fn every_formula_comes_to_what_is_written_beside_it() {
    for scenario in scenarios().into_iter().chain([all_programmes(), derby_with(&[])]) {
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
    let example = Appraisal::example_scenario();
    assert_eq!(book(&example), book(&example));
}

#[test]
fn libreoffice_finds_every_result_of_the_app_and_finds_it_again_when_inputs_are_changed() {
    let names = ["one", "two", "three", "four", "one-changed", "two-changed", "three-changed", "four-changed"];
    let cases = with_changes();
    let plain = cases.iter().map(|(scenario, _, _)| (scenario.clone(), stale(workbook(&answer(scenario)))));
    let changed = cases.iter().map(|(scenario, changed, typed)| {
        let mut book = stale(workbook(&answer(scenario)));
        type_in(&mut book, typed);
        (changed.clone(), book)
    });
    let books: Vec<(Scenario, Book)> = plain.chain(changed).collect();
    let bytes = books.iter().map(|(_, book)| write_workbook(book).expect("it can be written"));
    let files: Vec<(&str, Vec<u8>)> = names.into_iter().zip(bytes).collect();
    let sheets = opened(&files);
    let shown = |text: &str| sheets[2].iter().flatten().flatten().any(|cell| cell.contains(text));
    // What somebody typed stays text, whatever it begins with.
    for text in ["=cmd|calc", "=1+1", "@SUM(A1)"] {
        assert!(shown(text), "{text} does not stand as it was typed");
    }
    for ((name, (scenario, book)), sheets) in names.iter().zip(&books).zip(&sheets) {
        let wrong = differences(book, &answer(scenario), |spot| read(sheets, spot));
        // What a figure rests on is a value from when the workbook was made.
        let wrong: Vec<String> = wrong.into_iter().filter(|what| !(name.ends_with("changed") && what.contains("/rests_on/"))).collect();
        assert!(wrong.is_empty(), "{name}: {} wrong: {:#?}", wrong.len(), &wrong[..wrong.len().min(8)]);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { max_global_rejects: 10_000, ..ProptestConfig::default() })]
    #[test]
    fn a_changed_input_changes_the_workbook_as_it_changes_the_app(
        chosen in proptest::collection::btree_set(0..library().programmes.len(), 1..5),
        inputs in proptest::collection::vec((0.0..1.0_f64, 0.0..2.5_f64), 1..6),
        scales in proptest::collection::vec(proptest::option::of(0.0..5_000.0_f64), 5),
        (years, overlap, later, spell, halve) in (1_u16..9, 0_usize..3, any::<bool>(), any::<bool>(), any::<bool>()),
        stance in 0_usize..3,
    ) {
        let ids: Vec<&str> = chosen.iter().map(|at| library().programmes[*at].id.as_str()).collect();
        let mut scenario = derby_with(&ids);
        scenario.settings.years = Some(years);
        scenario.settings.overlap = [OverlapMode::Independent, OverlapMode::AddUp, OverlapMode::SamePeople][overlap];
        scenario.settings.stance = [Stance::Central, Stance::Cautious, Stance::AsQuoted][stance];
        scenario.settings.count_later_benefits = later;
        scenario.settings.halve_effects = halve;
        scenario.settings.unit_cost_basis = if spell { UnitCostBasis::WholeSpell } else { UnitCostBasis::Yearly };
        let before = answer(&scenario);
        let book = workbook(&before);
        let (mut after, mut cells) = (scenario.clone(), HashMap::new());
        for (where_, times) in inputs {
            let at = (where_ * before.inputs.parameters.len() as f64) as usize;
            let parameter = &before.inputs.parameters[at];
            let mut value = if parameter.central == 0.0 { times } else { parameter.central * times };
            if parameter.unit == Unit::Years {
                value = value.min(5.0_f64.max(parameter.central));
            }
            if parameter.unit == Unit::Count && parameter.id == "place.population" {
                continue;
            }
            after.parameters.insert(parameter.id.clone(), ChangedParameter { value: Some(value), ..ChangedParameter::default() });
            cells.insert(typed(&book, &parameter.id.replace(['.', '-'], "_")), Some(value));
        }
        for (id, (wanted, now)) in ids.iter().zip(scales.iter().zip(scales.iter().rev())) {
            let Some(chosen) = after.programmes.get_mut(*id) else { continue };
            (chosen.wanted, chosen.now) = (*wanted, *now);
            for (name, units) in [("a_year", wanted), ("now", now)] {
                cells.extend(units.map(|units| (typed(&book, &format!("{}_units_{name}", id.replace('-', "_"))), Some(units))));
            }
        }
        let Ok(after) = Appraisal::of(&after) else { return Err(TestCaseError::reject("the change cannot be used")) };
        // Which estimate a stance takes is settled when the workbook is made, as the sheet of inputs says.
        prop_assume!(before.inputs.estimates == after.inputs.estimates);
        let sheet = Spreadsheet::of(&book, cells);
        let wrong = differences(&book, &after, |spot| sheet.value(spot));
        let wrong: Vec<&String> = wrong.iter().filter(|what| !what.contains("/rests_on/")).collect();
        prop_assert!(wrong.is_empty(), "{} wrong: {:#?}", wrong.len(), &wrong[..wrong.len().min(8)]);
    }
}
