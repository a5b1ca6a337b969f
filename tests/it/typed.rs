//! What is typed at its edge: a centre at a bound, a price year that says less than it seems to, a box that may hold less than 0.

use crate::common::{all_programmes, derby_with};
use ledger_model::appraisal::Appraisal;
use ledger_model::embedded::library;
use ledger_model::evidence::Unit;
use ledger_model::model::{ChangedParameter, InputError, Scenario, WarningKind};
use ledger_model::quantities::{Distribution, PriceYear, Uncertain};
use ledger_model::simulation::Measure;
use prevention_ledger::app::Route;
use prevention_ledger::files::open_file;
use prevention_ledger::ui::shell::{App, AppProps};
use prevention_ledger::words;
use proptest::prelude::*;
use yew::LocalServerRenderer;

/// A scenario with one number’s centre changed, and nothing else.
fn with_centre(scenario: &Scenario, id: &str, value: f64) -> Scenario {
    let mut scenario = scenario.clone();
    scenario.parameters.insert(id.into(), ChangedParameter { value: Some(value), ..ChangedParameter::default() });
    scenario
}

#[test]
fn people_per_case_of_all_of_them_is_accepted_and_has_no_width_left() {
    let answer = Appraisal::of(&with_centre(&derby_with(&["marac"]), "need.people-per-case", 1.0)).expect("it is accepted");
    let one = answer.inputs.parameters.iter().find(|one| one.id == "need.people-per-case").expect("it is used");
    assert_eq!((one.central, one.spread.ends(one.central)), (1.0, Some((1.0, 1.0))));
    let draws = answer.draws().expect("other numbers carry chances");
    assert!(draws.column(Measure::TOTALS[0]).iter().all(|value| value.is_finite()));
}

#[test]
fn every_number_may_be_put_at_or_near_each_bound_of_its_unit_and_keeps_a_range_within_it() {
    let every = all_programmes();
    let answer = Appraisal::of(&every).expect("it is sound");
    // How many people live in a place has bounds of its own.
    for one in answer.inputs.parameters.iter().filter(|one| !one.id.starts_with("place.")) {
        let bounds = one.unit.bounds();
        let inside = bounds.largest - bounds.smallest;
        for (edge, step) in [(bounds.smallest, inside), (bounds.largest, -inside)] {
            for part in [0.0, 1e-12, 1e-9, 1e-6, 1e-4, 1e-3, 1e-2] {
                let value = (edge + step * part).clamp(bounds.smallest, bounds.largest);
                let tried = Appraisal::of(&with_centre(&every, &one.id, value));
                let faults = tried.as_ref().err().cloned().unwrap_or_default();
                let refused = faults.iter().any(|fault| matches!(fault, InputError::Value { parameter, .. } if *parameter == one.id));
                assert!(!refused, "{} = {value}: {faults:?}", one.id);
                let Ok(tried) = tried else { continue };
                let now = tried.inputs.parameters.iter().find(|now| now.id == one.id).expect("it is used");
                let (low, high) = now.spread.ends(now.central).unwrap_or((now.central, now.central));
                assert!(
                    bounds.smallest <= low && low <= now.central && now.central <= high && high <= bounds.largest,
                    "{}: {low} to {high}",
                    one.id
                );
            }
        }
    }
}

proptest! {
    #[test]
    fn a_range_that_is_narrowed_is_accepted_and_lies_within_the_one_before(
        centre in prop_oneof![Just(0.0), Just(1.0), 0.0..1.0f64, (0.0..0.01f64).prop_map(|gap| 1.0 - gap)], below in 0.0..1.0f64, above in 0.0..1.0f64,
    ) {
        let (low, high) = (centre * below, centre + (1.0 - centre) * above);
        let shares = Unit::Proportion.bounds();
        for spread in [Distribution::Beta { low, high }, Distribution::Lognormal { low, high }, Distribution::Gamma { low, high }, Distribution::ShiftedLognormalFitted { low, high }] {
            let before = Uncertain { central: centre, spread };
            let after = before.narrowed();
            prop_assert_eq!(after.check(shares), Ok(()), "{:?}", after);
            let (a, b) = after.spread.ends(centre).expect("it has ends");
            prop_assert!(low <= a && b <= high, "{:?} of {:?}", after, before);
            if before.check(shares).is_ok() {
                prop_assert_eq!(after, before);
            }
        }
    }
}

/// What is said of an answer’s price years, each with its field.
fn of_prices(scenario: &Scenario) -> Vec<(String, String)> {
    let answer = Appraisal::of(scenario).expect("it is sound");
    let is_of_prices = |kind: &WarningKind| matches!(kind, WarningKind::PriceIndexEndsEarly { .. } | WarningKind::PriceYearAlone);
    let warnings = answer.warnings.iter().filter(|warning| is_of_prices(&warning.kind));
    warnings.map(|warning| (warning.field.clone(), words::warning(warning, &answer).title)).collect()
}

fn opened(text: &str) -> Scenario {
    open_file(text.as_bytes()).expect("it is read").whole().expect("all of it")
}

#[test]
fn every_price_year_that_the_index_covers_in_part_is_said_where_it_stands() {
    let (last, _) = library().deflator.rows().last().expect("it has years");
    let year = PriceYear::Financial(last).to_string();
    let place = r#""format": 2, "place": {"areas": ["E06000015"]}, "programmes": {"marac": {}}"#;
    for (part, field) in [
        (format!(r#""settings": {{"price_year": "{year}"}}"#), "settings.price_year"),
        (format!(r#""parameters": {{"marac.unit-cost": {{"value": 1500, "price_year": "{year}"}}}}"#), "parameters.marac.unit-cost"),
        (format!(r#""provision": {{"idva-posts": {{"cost": 50000, "price_year": "{year}"}}}}"#), "provision.idva-posts.cost"),
        (format!(r#""budget": {{"a_year": {{"pounds": 100000, "price_year": "{year}"}}}}"#), "budget.a_year"),
        (
            format!(r#""budget": {{"programmes": {{"marac": {{"set_up": {{"pounds": 1000, "price_year": "{year}"}}}}}}}}"#),
            "budget.marac.set_up",
        ),
    ] {
        let said = of_prices(&opened(&format!("{{{place}, {part}}}")));
        assert_eq!(said.len(), 1, "{part}: {said:?}");
        assert!(said[0].0 == field && said[0].1.contains("is covered"), "{part}: {said:?}");
    }
    let before = PriceYear::Financial(last - 1).to_string();
    let whole = format!(
        r#"{{{place}, "settings": {{"price_year": "{before}"}}, "parameters": {{"marac.unit-cost": {{"value": 1500, "price_year": "{before}"}}}}}}"#
    );
    assert_eq!(of_prices(&opened(&whole)), []);
}

#[test]
fn a_price_year_without_a_number_is_said_to_change_nothing_and_changes_nothing() {
    let plain = derby_with(&["marac"]);
    let answer = Appraisal::of(&plain).expect("it is sound");
    let mut scenario = plain.clone();
    let alone = ChangedParameter { price_year: Some(PriceYear::Calendar(2010)), ..ChangedParameter::default() };
    scenario.parameters.insert("marac.unit-cost".into(), alone.clone());
    scenario.parameters.insert("iris.practice-cost".into(), alone);
    scenario.parameters.retain(|id, _| library().parameter(id).is_some());
    let standard = library().standards.standards[0].id.clone();
    scenario.provision.entry(standard.clone()).or_default().price_year = Some(PriceYear::Calendar(2010));
    let said = of_prices(&scenario);
    let fields: Vec<String> =
        scenario.parameters.keys().map(|id| format!("parameters.{id}")).chain([format!("provision.{standard}.cost")]).collect();
    assert_eq!(said.iter().map(|(field, _)| field.clone()).collect::<Vec<_>>(), fields);
    assert!(said.iter().all(|(_, title)| title.ends_with(": a price year alone changes nothing") && title.len() > 40), "{said:?}");
    assert_eq!(Appraisal::of(&scenario).expect("it is sound").outcome, answer.outcome);
}

#[test]
fn figures_of_a_population_that_are_in_doubt_are_asked_about() {
    use prevention_ledger::app::{PLACE_FIELDS, PlaceDraft};
    let filled = |text: &str| PlaceDraft { texts: ["Here".into(), text.into(), "4,000".into(), "10\u{a0}000".into()], is_outside: false };
    for (text, said) in [
        ("4.000", "can be read as 4,000 or as 4. Write 4,000 or 4."),
        ("4,00", "can be read as 4.00 or as 400. Write 4.00 or 400."),
        ("4\t000", "holds several numbers"),
        ("£4,000", "has a pound sign"),
        ("many", "Type how many women"),
    ] {
        let faults = filled(text).read().expect_err(text);
        assert!(faults.len() == 1 && faults[0].1.contains(said), "{text}: {faults:?}");
    }
    let place = filled("4k").read().expect("it is a place");
    assert_eq!((place.women_16_plus, place.population), (4_000.0, 10_000.0));
    let left = filled("4k").understood(PLACE_FIELDS[1]).expect("it is written otherwise");
    assert_eq!(left.text(PLACE_FIELDS[1]), "4,000");
    assert_eq!(filled("4,000").understood(PLACE_FIELDS[1]), None);
}

async fn rendered(page: Route, scenario: &Scenario) -> String {
    let props = AppProps { address: page.address().into(), scenario: scenario.clone(), ..AppProps::default() };
    LocalServerRenderer::<App>::with_props(props).hydratable(false).render().await
}

/// The value of an attribute in a tag.
fn attribute<'a>(tag: &'a str, name: &str) -> Option<&'a str> {
    tag.split_once(&format!(" {name}=\""))?.1.split('"').next()
}

#[tokio::test(flavor = "current_thread")]
async fn every_box_of_a_number_that_may_be_negative_shows_a_keyboard_with_a_minus_and_the_others_one_for_numbers() {
    let mut scenario = all_programmes();
    scenario.settings.discount_rate = Some(0.035);
    let own = |field: &str| field.chars().map(|letter| if letter.is_ascii_alphanumeric() { letter } else { '-' }).collect::<String>();
    let answer = Appraisal::of(&scenario).expect("it is sound");
    let below: Vec<String> =
        answer.inputs.parameters.iter().filter(|one| one.unit.bounds().smallest < 0.0).map(|one| own(&one.id)).collect();
    let (mut signed, mut plain) = (Vec::new(), 0);
    for page in Route::all() {
        let html = rendered(page, &scenario).await;
        let tags = html.split("<input").skip(1).map(|rest| rest.split('>').next().unwrap_or_default());
        for tag in tags.filter(|tag| attribute(tag, "class").is_some_and(|class| class.split(' ').any(|one| one == "number"))) {
            let id = attribute(tag, "id").expect("a box has an id");
            let of = id.strip_prefix("parameters-").unwrap_or_default();
            let of = of.strip_suffix("-low").or(of.strip_suffix("-high")).unwrap_or(of);
            let may_be_negative = below.iter().any(|known| known == of);
            let expected = if may_be_negative { "text" } else { "decimal" };
            assert_eq!(attribute(tag, "inputmode"), Some(expected), "{id} on {}", page.address());
            if may_be_negative { signed.push(of.to_owned()) } else { plain += 1 }
        }
    }
    signed.dedup();
    assert!(signed.len() >= 5 && plain >= 50, "{signed:?} and {plain} others were looked at");
}
