//! What every page holds: links that lead to a field find it, and no id stands where a name belongs.

use crate::common;
use crate::common::{derby_with, golden};
use ledger_model::appraisal::Appraisal;
use ledger_model::change::Change;
use ledger_model::embedded::{SAID, library, whole_library};
use ledger_model::model::{
    Budget, ChangedParameter, ChosenPlace, ChosenProgramme, Funder, PrevalenceQuestions, Priced, Quantity, Scenario, Slot, Stance, StepId,
    UnitCostBasis, explain,
};
use ledger_model::places::TypedPlace;
use ledger_model::quantities::PriceYear;
use prevention_ledger::app::route_of;
use prevention_ledger::app::{Action, EvidenceTextState, Route, Workspace};
use prevention_ledger::ui::fields::box_id;
use prevention_ledger::ui::pages::best_mix;
use prevention_ledger::ui::shell::{App, AppProps};
use prevention_ledger::words;
use std::collections::BTreeSet;
use yew::LocalServerRenderer;
use yew::prelude::*;

/// Something drawn, as markup.
pub async fn drawn(what: Html) -> String {
    #[derive(Properties, PartialEq)]
    struct Props {
        what: Html,
    }
    #[component]
    fn Drawn(props: &Props) -> Html {
        props.what.clone()
    }
    LocalServerRenderer::<Drawn>::with_props(Props { what }).hydratable(false).render().await
}

/// A page of a scenario as it is first drawn.
pub async fn rendered(address: &str, scenario: &Scenario) -> String {
    assert!(matches!(EvidenceTextState::of_bytes(Some(SAID.to_vec())), EvidenceTextState::Here(_)));
    let props = AppProps { address: address.to_owned().into(), scenario: scenario.clone(), ..AppProps::default() };
    LocalServerRenderer::<App>::with_props(props).hydratable(false).render().await
}

fn changed(value: f64) -> ChangedParameter {
    ChangedParameter { value: Some(value), ..ChangedParameter::default() }
}

/// A population typed in, with everything that can be typed about it and its budget.
fn typed_place() -> Scenario {
    let typed = TypedPlace {
        name: "Our valley".into(),
        women_16_plus: 40_000.0,
        men_16_plus: 39_000.0,
        population: 98_000.0,
        outside_england_and_wales: true,
    };
    let funder = Funder { name: "The council".into(), payer: None, promised_cash_pounds: vec![50_000.0] };
    let mut scenario = derby_with(&["marac", "helplines", "iris", "refuge"]);
    scenario.place = Some(ChosenPlace::Typed(typed));
    scenario.parameters = [("need.prevalence-women".to_owned(), changed(0.05)), ("place.population".to_owned(), changed(99_000.0))].into();
    scenario.settings.prevalence = PrevalenceQuestions::Newer;
    scenario.budget = Budget {
        a_year: Some(Priced { pounds: 300_000.0, price_year: PriceYear::Calendar(2024) }),
        funders: vec![funder],
        ..Budget::default()
    };
    scenario
}

/// The user's own programme beside others of the library.
fn own_programme() -> Scenario {
    let own = golden::own_programme();
    let mut scenario = derby_with(&[own.id.as_str(), "idva-support", "marac"]);
    scenario.programmes.insert("iris".into(), ChosenProgramme { wanted: Some(100_000.0), ..ChosenProgramme::default() });
    scenario.own_programmes = vec![own];
    scenario.settings.price_year = Some(PriceYear::Calendar(2025));
    scenario.settings.unit_cost_basis = UnitCostBasis::WholeSpell;
    scenario
}

/// Every programme of the library as quoted, in a place that crosses a border.
fn as_quoted() -> Scenario {
    let mut scenario = common::all_programmes();
    scenario.place = Some(ChosenPlace::Areas(vec!["K02000001".into()]));
    scenario.settings.stance = Stance::AsQuoted;
    scenario
}

fn scenarios() -> Vec<(&'static str, Scenario)> {
    let example = Appraisal::example_scenario();
    let no_programmes = Scenario { programmes: Default::default(), ..example.clone() };
    let all = [
        ("nothing chosen", Scenario::default()),
        ("no programmes", no_programmes),
        ("the worked example", example),
        ("a typed place", typed_place()),
        ("an own programme", own_programme()),
        ("as quoted", as_quoted()),
    ];
    let fewer_draws = |mut scenario: Scenario| {
        scenario.settings.draws = Some(1_000);
        scenario
    };
    all.into_iter().map(|(name, scenario)| (name, fewer_draws(scenario))).collect()
}

pub fn addresses() -> impl Iterator<Item = String> {
    let evidence = (0..library().programmes.len()).map(|at| Route::Evidence(Some(at)));
    Route::all().chain(evidence).map(|page| page.address().to_owned())
}

/// Every address that a markup links to and that asks for a field.
fn links_to_fields(markup: &str) -> Vec<String> {
    let links = markup.split("href=\"").skip(1).filter_map(|rest| rest.split('"').next()).map(|link| link.replace("&amp;", "&"));
    links.filter(|link| Route::field_of_address(link).is_some()).collect()
}

/// Links that are drawn once something is opened: those of the working behind every number.
fn links_of_workings(answer: &Appraisal) -> Vec<String> {
    let slots = (0..answer.inputs.parameters.len()).map(|at| Slot(at as u16));
    let links = slots.map(|slot| words::number_said(&answer.inputs, slot).address);
    links.filter(|link| Route::field_of_address(link).is_some()).collect()
}

fn holds(markup: &str, field: &str) -> bool {
    markup.contains(&format!("id=\"{}\"", box_id(field)))
}

#[tokio::test(flavor = "current_thread")]
async fn every_link_that_asks_for_a_field_leads_to_a_page_that_holds_it() {
    let mut followed = BTreeSet::new();
    for (name, scenario) in scenarios() {
        let mut links: BTreeSet<String> = BTreeSet::new();
        for address in addresses() {
            links.extend(links_to_fields(&rendered(&address, &scenario).await));
        }
        links.extend(Appraisal::of(&scenario).iter().flat_map(links_of_workings));
        for link in links {
            let field = Route::field_of_address(&link).expect("the link asks for a field").to_owned();
            let page = route_of(&link);
            assert!([Route::Assumptions, Route::Programmes].contains(&page), "{name}: {link} leads to a page that looks for no field");
            assert!(holds(&rendered(&link, &scenario).await, &field), "{name}: {link} leads to no field");
            followed.insert(field);
        }
    }
    for field in ["parameters.need.prevalence-women", "parameters.need.cases-per-idva", "settings.prevalence"] {
        assert!(followed.contains(field), "no page links to {field}: {followed:?}");
    }
}

#[tokio::test(flavor = "current_thread")]
async fn the_figures_of_a_place_and_the_nine_costs_of_abuse_link_to_their_fields() {
    let example = Appraisal::example_scenario();
    let place = links_to_fields(&rendered(Route::Place.address(), &example).await);
    assert!(place.len() >= 5, "{place:?}");
    let nothing = links_to_fields(&rendered(Route::DoingNothing.address(), &example).await);
    let first = &library().national.unit_costs[0].amount;
    assert_eq!(nothing, ["#/assumptions?field=settings.prevalence".to_owned(), format!("#/assumptions?field=parameters.{first}")]);
}

#[tokio::test(flavor = "current_thread")]
async fn every_field_in_which_something_can_be_wrong_stands_on_the_page_its_sentence_leads_to() {
    let mut scenario = typed_place();
    scenario.settings.discount_rate = Some(0.02);
    scenario.settings.draws = Some(1_000);
    let numbers =
        ["parameters.marac.unit-cost", "parameters.marac.unit-cost.low", "parameters.marac.unit-cost.high", "parameters.cash.inflation"];
    let settings =
        ["years", "delivery_years", "first_year", "price_year", "discount_rate", "draws", "seed"].map(|name| format!("settings.{name}"));
    let programmes = ["now", "wanted", "starts_after"].map(|name| format!("programmes.marac.{name}"));
    let provision = ["actual", "cost"].map(|name| format!("provision.idva-posts.{name}"));
    let facts = ["facts.marac-cases", "facts.idva-posts"].map(str::to_owned);
    let budget =
        ["budget.a_year", "budget.marac.smallest", "budget.marac.largest", "budget.marac.set_up", "budget.funders.0.0"].map(str::to_owned);
    for field in numbers.map(str::to_owned).into_iter().chain(settings).chain(programmes).chain(provision).chain(budget).chain(facts) {
        let page = Route::of_field(&field);
        assert!(holds(&rendered(page.address(), &scenario).await, &field), "{field} is not on {}", page.address());
    }
}

/// What people read of a markup: its text, and the names and descriptions that stand in attributes. What they type, or copy
/// as a file, is theirs.
fn read(markup: &str) -> String {
    let mut text = String::new();
    let mut rest = markup;
    while let Some(at) = rest.find('<') {
        text.push_str(&rest[..at]);
        text.push(' ');
        let Some(end) = rest[at..].find('>') else { break };
        let tag = &rest[at..at + end];
        for name in ["aria-label=\"", "aria-valuetext=\"", "title=\"", "alt=\"", "placeholder=\""] {
            text.extend(tag.split(name).nth(1).and_then(|after| after.split('"').next()).map(|said| format!(" {said} ")));
        }
        rest = &rest[at + end + 1..];
        if tag.starts_with("<textarea") {
            rest = rest.find("</textarea>").map_or("", |at| &rest[at..]);
        }
    }
    text + rest
}

/// Every id that a scenario or the library knows and that no English text would hold by chance.
fn ids(scenario: &Scenario) -> BTreeSet<String> {
    let whole = whole_library();
    let mut ids: BTreeSet<String> = ["place.women-16-plus", "place.men-16-plus", "place.population"].map(str::to_owned).into();
    ids.extend(whole.parameters().map(|(id, _)| id));
    ids.extend(whole.national.parameters.iter().map(|one| one.id.clone()));
    ids.extend(whole.national.splits.iter().map(|one| one.id.clone()));
    ids.extend(whole.sources.iter().map(|one| one.id.clone()));
    ids.extend(whole.findings.iter().map(|one| one.id.clone()));
    ids.extend(whole.standards.standards.iter().map(|one| one.id.clone()));
    for programme in whole.programmes.iter().chain(&scenario.own_programmes) {
        ids.insert(programme.id.clone());
        ids.extend(programme.parameters.iter().flat_map(|one| [one.id.clone(), programme.full_id(&one.id)]));
        ids.extend(programme.splits.iter().flat_map(|one| [one.id.clone(), programme.full_id(&one.id)]));
        ids.extend(programme.estimates.iter().map(|one| one.id.clone()));
        ids.extend(programme.costs.iter().map(|one| one.id.clone()));
        ids.extend(programme.claims.iter().map(|one| one.id.clone()));
        ids.extend(programme.gaps.iter().map(|one| one.id.clone()));
    }
    ids.retain(|id| id.contains(['.', '-', '_']) && !ENGLISH.contains(&id.as_str()));
    ids
}

/// Ids that are English words as well.
const ENGLISH: [&str; 2] = ["as-quoted", "follow-up"];

/// Ids among the words of a text; an address of the web may hold any.
fn ids_in<'a>(text: &'a str, ids: &BTreeSet<String>) -> Vec<&'a str> {
    let parts = text.split_whitespace().filter(|part| !part.contains("://"));
    let words = parts.flat_map(|part| part.split(|letter: char| !letter.is_ascii_alphanumeric() && !matches!(letter, '.' | '-' | '_')));
    words.map(|word| word.trim_matches(['.', '-', '_'])).filter(|word| ids.contains(*word)).collect()
}

#[tokio::test(flavor = "current_thread")]
async fn no_page_shows_an_id_where_a_name_belongs() {
    let mut all = Vec::new();
    for (name, scenario) in scenarios() {
        let ids = ids(&scenario);
        for address in addresses() {
            let text = read(&rendered(&address, &scenario).await);
            all.extend(ids_in(&text, &ids).into_iter().map(|id| format!("{name}: {address} shows {id}")));
        }
    }
    assert!(all.is_empty(), "{all:#?}");
}

#[tokio::test(flavor = "current_thread")]
async fn no_working_no_copied_text_and_no_mix_shows_an_id() {
    for (name, scenario) in scenarios() {
        let ids = ids(&scenario);
        let Ok(answer) = Appraisal::of(&scenario) else { continue };
        let mut texts: Vec<String> = Vec::new();
        let owners = std::iter::once(None).chain((0..answer.inputs.plan.programmes.len() as u16).map(Some));
        for programme in owners {
            for what in [
                Quantity::Cost,
                Quantity::NetPresentValue,
                Quantity::PublicNetPresentValue,
                Quantity::CostOfDoingNothing,
                Quantity::BreakEvenShare,
            ] {
                let Some(working) = explain(&answer.inputs, StepId { programme, ..StepId::total(what) }) else { continue };
                texts.extend(words::working_copied(&answer.inputs, "a figure", &words::working_said(&answer.inputs, &working), false));
            }
        }
        texts.extend((0..answer.inputs.parameters.len()).map(|at| words::input_name(&answer, Slot(at as u16))));
        let keys = ["who-pays", "years", "how-sure", "break-even", "doing-nothing", "need"].map(str::to_owned);
        let standards = library().standards.standards.iter().map(|one| format!("provision {}", one.id));
        let programmes = scenario.programmes.keys().map(|id| format!("programme {id}"));
        texts.extend(keys.into_iter().chain(standards).chain(programmes).flat_map(|key| words::copied(&key, &answer, false)));
        if let Some(best) = answer.best_mix(&mut |_, _| {}) {
            texts.push(read(&drawn(best_mix(&answer, &best)).await));
        }
        texts.extend(words::workbook_changes(&answer).into_iter().flatten());
        let found: Vec<&str> = texts.iter().flat_map(|text| ids_in(text, &ids)).collect();
        assert!(found.is_empty(), "{name}: {found:?}");
    }
}

#[test]
fn no_sentence_about_what_cannot_be_used_shows_an_id() {
    let scenario = own_programme();
    let ids = ids(&scenario);
    let own = golden::own_programme();
    let programmes = [own.id.as_str(), "marac", "idva-support"];
    let mut changes = vec![
        Change::Central { parameter: "place.women-16-plus".into(), value: 9e9, price_year: None },
        Change::Central { parameter: "need.prevalence-women".into(), value: 5.0, price_year: None },
        Change::FirstYear(Some(9)),
        Change::Actual { standard: "idva-posts".into(), number: Some(-1.0) },
    ];
    for id in programmes {
        changes.push(Change::Wanted { programme: id.into(), units: Some(-1.0) });
        changes.push(Change::StartsAfter { programme: id.into(), years: Some(60) });
    }
    let numbers = own.parameters.iter().map(|one| own.full_id(&one.id)).chain(["marac.unit-cost".to_owned()]);
    changes.extend(numbers.map(|parameter| Change::Low { parameter, value: 1e13, price_year: None }));
    let splits = own.splits.iter().map(|one| own.full_id(&one.id)).chain(["marac.cost-payers".to_owned()]);
    changes.extend(splits.map(|split| Change::Split { split, lines: Some(vec![]) }));
    for change in changes {
        let tried = Workspace::of(scenario.clone()).reduce(Action::Make { change: change.clone(), text: Some("typed".into()) });
        let said: Vec<&str> = tried.problems().values().map(|problem| problem.sentence.as_str()).collect();
        assert!(!said.is_empty(), "{change:?} is refused");
        let found: Vec<&str> = said.iter().flat_map(|sentence| ids_in(sentence, &ids)).collect();
        assert!(found.is_empty(), "{change:?}: {said:?}");
    }
}
