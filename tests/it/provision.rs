//! Recommended against actual: the published rules, gaps and what they cost, and turning a gap into a programme.

use crate::common::{derby_with, place_with};
use ledger_model::appraisal::Appraisal;
use ledger_model::change::Change;
use ledger_model::embedded::{gazetteer, library};
use ledger_model::evidence::{Kind, Makes, Pace, Payer, SplitLine, Standard, StandardRule, check_programme};
use ledger_model::model::{
    ChosenPlace, ExistingService, InputError, Planned, Price, Provision, Scenario, closing_programme, evaluate, own_id,
};
use ledger_model::places::TypedPlace;
use ledger_model::quantities::{PriceYear, Reason};
use prevention_ledger::app::{Action, Workspace};
use prevention_ledger::files::{read_scenario, write_scenario};
use prevention_ledger::words;

const PRICES: PriceYear = PriceYear::Calendar(2024);

fn answer(scenario: &Scenario) -> Appraisal {
    Appraisal::of(scenario).unwrap_or_else(|faults| panic!("the scenario is sound, but: {faults:?}"))
}

fn row(answer: &Appraisal, standard: &str) -> Provision {
    answer.provision().into_iter().find(|row| row.standard == standard).unwrap_or_else(|| panic!("{standard} is a standard"))
}

fn standard(id: &str) -> &'static Standard {
    library().standards.standard(id).unwrap_or_else(|| panic!("{id} is a standard"))
}

fn town_of(women: f64) -> Scenario {
    let typed = TypedPlace {
        name: "A town".into(),
        women_16_plus: women,
        men_16_plus: women,
        population: women * 2.5,
        outside_england_and_wales: false,
    };
    Scenario { place: Some(ChosenPlace::Typed(typed)), ..Scenario::default() }
}

fn with(mut scenario: Scenario, standard: &str, actual: f64, cost: Option<f64>) -> Scenario {
    scenario.provision.insert(standard.into(), ExistingService { actual: Some(actual), cost, price_year: cost.map(|_| PRICES) });
    scenario
}

fn paces() -> &'static [Pace] {
    &library().standards.paces
}

fn close_to(one: f64, other: f64) {
    assert!((one - other).abs() <= 1e-9 * other.abs().max(1.0), "{one} is not {other}");
}

#[test]
fn a_hundred_thousand_women_should_have_what_the_published_rules_say() {
    let answer = answer(&town_of(100_000.0));
    let wanted = [
        ("high-risk-cases", 400.0),
        ("idva-posts", 4.0),
        ("marac-administrators", 1.0),
        ("refuge-family-spaces", 10.0),
        ("rape-crisis-centres", 0.2),
        ("sexual-assault-centres", 0.2),
        ("helplines", 1.0),
        ("refuges", 1.0),
    ];
    for (id, number) in wanted {
        close_to(row(&answer, id).recommended, number);
    }
}

#[test]
fn derby_should_have_what_its_women_ask_for() {
    let answer = answer(&derby_with(&[]));
    let women = 110_475.0;
    close_to(row(&answer, "high-risk-cases").recommended, women * 40.0 / 10_000.0);
    close_to(row(&answer, "idva-posts").recommended, women * 40.0 / 10_000.0 / 100.0);
    close_to(row(&answer, "marac-administrators").recommended, women * 40.0 / 10_000.0 / 400.0);
    close_to(row(&answer, "refuge-family-spaces").recommended, women / 10_000.0);
    close_to(row(&answer, "rape-crisis-centres").recommended, women / 500_000.0);
    let said = |id: &str| words::provision_amount(row(&answer, id).recommended, standard(id));
    assert_eq!(said("high-risk-cases"), "442 cases");
    assert_eq!(said("idva-posts"), "4.4 posts");
    assert_eq!(said("refuge-family-spaces"), "11 family spaces");
    assert_eq!(said("helplines"), "1 helpline");
}

#[test]
fn a_rule_of_the_place_s_need_follows_the_shared_number_behind_it() {
    let mut scenario = derby_with(&[]);
    let before = row(&answer(&scenario), "idva-posts").recommended;
    Change::Central { parameter: "need.cases-per-idva".into(), value: 80.0, price_year: None }.apply(&mut scenario);
    close_to(row(&answer(&scenario), "idva-posts").recommended, before * 100.0 / 80.0);
}

#[test]
fn a_part_of_a_region_shares_its_standard_and_is_never_given_a_part_of_a_helpline() {
    let places: [(&[&str], f64, bool, usize); 6] = [
        (&["E06000015"], 1.0, true, 1),
        (&["E12000004"], 1.0, false, 1),
        (&["E12000004", "E12000005"], 2.0, false, 2),
        (&["E06000015", "E08000035"], 2.0, true, 2),
        (&["W92000004"], 1.0, false, 1),
        (&["K02000001"], 12.0, false, 12),
    ];
    for (areas, number, shared, regions) in places {
        let answer = answer(&place_with(areas, &[]));
        let row = row(&answer, "helplines");
        assert_eq!(row.recommended, number, "{areas:?}");
        assert_eq!(row.is_shared(), shared, "{areas:?}");
        assert_eq!(row.regions.as_ref().map(Vec::len), Some(regions), "{areas:?}");
    }
    let typed = answer(&town_of(50_000.0));
    let row = row(&typed, "helplines");
    assert!(row.is_shared() && row.recommended == 1.0);
    assert!(words::standard_rule(standard("helplines"), &row, &typed).contains("region is not known"));
}

#[test]
fn every_area_lies_in_at_least_one_region_and_a_local_authority_in_exactly_one() {
    for area in gazetteer().areas() {
        let place = gazetteer().join(std::slice::from_ref(&area.code)).expect("one area is a place");
        let regions = gazetteer().regions_of(&place);
        assert!(!regions.is_empty(), "{} lies nowhere", area.name);
        assert!(!area.kind.is_local_authority() || regions.len() == 1, "{} lies in {regions:?}", area.name);
    }
}

#[test]
fn a_gap_is_what_is_missing_and_is_never_said_to_be_below_nothing() {
    let scenario = with(with(derby_with(&[]), "idva-posts", 1.0, None), "refuge-family-spaces", 14.0, None);
    let answer = answer(&scenario);
    let (idvas, spaces) = (row(&answer, "idva-posts"), row(&answer, "refuge-family-spaces"));
    close_to(idvas.gap.expect("there is a gap"), 110_475.0 * 0.004 / 100.0 - 1.0);
    assert_eq!(words::gap_said(&idvas, standard("idva-posts")), "3.4 posts short");
    assert!(spaces.gap.is_some_and(|gap| gap < 0.0));
    assert_eq!(spaces.missing(), 0.0);
    assert_eq!(words::gap_said(&spaces, standard("refuge-family-spaces")), "Above the standard by 3");
    assert_eq!(words::gap_said(&row(&answer, "helplines"), standard("helplines")), "Not typed yet");
    for one in answer.provision() {
        let said = words::gap_said(&one, standard(&one.standard));
        assert!(!said.contains('\u{2212}') && !said.contains('-'), "{said}");
    }
}

#[test]
fn two_scenarios_say_what_differs_in_provision_and_nothing_else_of_it() {
    let this = answer(&with(town_of(100_000.0), "idva-posts", 3.5, Some(45_000.0)));
    let other = answer(&with(with(town_of(100_000.0), "idva-posts", 3.5, None), "refuge-family-spaces", 4.0, None));
    assert_eq!(
        words::provision_differs(&this, &other),
        [
            "Idva posts, cost of one a year: £45,000 (2024 prices) here, not typed in the other",
            "Family spaces in refuge, there now: not typed here, 4 in the other",
        ]
    );
    assert!(words::provision_differs(&this, &this).is_empty());
}

#[test]
fn a_gap_that_reads_nought_meets_the_standard() {
    let answer = answer(&with(town_of(100_000.0), "idva-posts", 3.99, Some(45_000.0)));
    let row = row(&answer, "idva-posts");
    assert!(!row.is_short() && !row.is_above());
    assert_eq!(words::gap_said(&row, standard("idva-posts")), "Meets the standard");
    assert_eq!(words::cost_of_gap_said(&row), "None");
}

#[test]
fn the_cost_of_a_gap_is_the_typed_price_times_what_is_missing() {
    let answer = answer(&with(town_of(100_000.0), "refuge-family-spaces", 4.0, Some(20_000.0)));
    let row = row(&answer, "refuge-family-spaces");
    assert_eq!(row.price, Price::Typed);
    close_to(row.cost_of_gap.expect("there is a price"), 6.0 * 20_000.0);
    assert_eq!(words::cost_of_gap_said(&row), "£120,000");
}

#[test]
fn the_cost_of_a_gap_is_rounded_in_prose_and_whole_in_the_table() {
    let answer = answer(&with(town_of(100_000.0), "refuge-family-spaces", 4.0, Some(20_789.0)));
    let row = row(&answer, "refuge-family-spaces");
    assert_eq!(words::cost_of_gap_said(&row), "£120,000");
    assert_eq!(words::provision_cells(&row)[4], "£124,734");
}

#[test]
fn a_typed_price_keeps_its_price_year_when_the_scenario_changes_its_own() {
    let mut scenario = with(town_of(100_000.0), "refuge-family-spaces", 4.0, Some(20_000.0));
    Change::PriceYear(Some(PriceYear::Calendar(2019))).apply(&mut scenario);
    let factor = library().deflator.factor(PRICES, PriceYear::Calendar(2019)).expect("both years are known");
    close_to(row(&answer(&scenario), "refuge-family-spaces").cost_of_gap.expect("there is a price"), 120_000.0 * factor);
}

#[test]
fn without_a_typed_price_cases_cost_what_the_programme_of_the_library_costs() {
    let scenario = with(derby_with(&[]), "high-risk-cases", 300.0, None);
    let row = row(&answer(&scenario), "high-risk-cases");
    assert_eq!(row.price, Price::Programme);
    let missing = row.missing();
    let mut planned = derby_with(&["marac"]);
    planned.programmes.get_mut("marac").expect("it is chosen").wanted = Some(missing);
    let answer = answer(&planned);
    let spent = answer.outcome.programmes[0].spent.total(0);
    close_to(row.cost_of_gap.expect("there is a price"), spent);
}

#[test]
fn without_any_price_the_page_asks_for_one() {
    let answer = answer(&with(derby_with(&[]), "rape-crisis-centres", 0.0, None));
    let row = row(&answer, "rape-crisis-centres");
    assert_eq!((row.price, row.cost_of_gap), (Price::None, None));
    assert_eq!(words::cost_of_gap_said(&row), "No price yet");
    assert!(answer.plan_to_close(&row, &paces()[0]).is_none(), "nothing is planned at a price nobody knows");
}

#[test]
fn a_gap_in_cases_becomes_the_programme_of_the_library_at_each_pace() {
    let scenario = with(derby_with(&[]), "high-risk-cases", 300.0, None);
    let before = Workspace::of(scenario.clone());
    let ramps: Vec<&[f64]> = paces().iter().map(|pace| pace.ramp.as_slice()).collect();
    assert_eq!(ramps, [&[1.0][..], &[0.5, 1.0][..], &[0.33, 0.67, 1.0][..]]);
    for pace in paces() {
        let answer = answer(&scenario);
        let row = row(&answer, "high-risk-cases");
        let plan = answer.plan_to_close(&row, pace).expect("there is a gap and a price");
        let after = before.reduce(Action::Make { change: Change::CloseGap(Box::new(plan)), text: None });
        let chosen = &after.scenario().programmes["marac"];
        close_to(chosen.wanted.expect("it is said how much is wanted"), 110_475.0 * 0.004);
        assert_eq!(chosen.now, Some(300.0));
        assert_eq!(chosen.ramp.as_ref(), Some(&pace.ramp));
        let state = after.answer();
        let now = state.answer().expect("there is an answer");
        let starts = &now.outcome.programmes[0].delivered.starts;
        for (year, share) in pace.ramp.iter().enumerate() {
            close_to(starts[year], share * row.missing());
        }
        assert!(matches!(now.planned(&row), Planned::ThisGap(_)));
        let said = words::plan_said(&now.planned(&row), standard("high-risk-cases"), now).expect("it says what it did");
        assert!(said.contains("Marac with Idva, 142 cases a year added to the 300 there already.") && said.contains(&pace.label), "{said}");
        let back = after.reduce(Action::Undo);
        assert_eq!(**back.scenario(), scenario, "one step back takes all of it back");
    }
}

#[test]
fn a_standard_without_a_programme_becomes_one_of_the_user_s_own() {
    let without = library().standards.standards.iter().filter(|standard| standard.programme.is_none());
    for standard in without {
        let scenario = with(town_of(100_000.0), &standard.id, 0.0, Some(30_000.0));
        let before = answer(&scenario);
        let gap = row(&before, &standard.id);
        let plan = before.plan_to_close(&gap, &paces()[1]).expect("there is a gap and a price");
        let own = plan.own.clone().expect("it is the user's own");
        let faults = check_programme(&own, &library().sources, &library().national, &library().deflator);
        assert!(faults.is_empty(), "{faults:?}");
        assert_eq!(plan.programme, own_id(standard));
        let workspace = Workspace::of(scenario).reduce(Action::Make { change: Change::CloseGap(Box::new(plan)), text: None });
        assert!(workspace.problems().is_empty(), "{:?}", workspace.problems());
        let state = workspace.answer();
        let after = state.answer().expect("there is an answer");
        let programme = &after.outcome.programmes[0];
        close_to(programme.spent.total(0), gap.missing() * 30_000.0 * 0.5);
        close_to(programme.spent.total(1), gap.missing() * 30_000.0);
        let nobody = programme.results.people_helped.reason();
        assert_eq!((programme.results.benefit, nobody), (0.0, Some(Reason::PeopleNotCounted)), "nothing is claimed for it, for nobody");
        close_to(programme.delivered.default_scale, gap.recommended);
        assert!(after.warnings.iter().all(|warning| warning.programme.as_deref() != Some(&*own.id)), "{:?}", after.warnings);
        assert!(matches!(after.planned(&row(after, &standard.id)), Planned::ThisGap(_)));
    }
}

#[test]
fn planning_again_changes_the_programme_and_leaves_one_of_it() {
    let scenario = with(town_of(100_000.0), "marac-administrators", 0.0, Some(30_000.0));
    let mut workspace = Workspace::of(scenario);
    for pace in [&paces()[0], &paces()[2]] {
        let state = workspace.answer();
        let now = state.answer().expect("there is an answer");
        let plan = now.plan_to_close(&row(now, "marac-administrators"), pace).expect("there is a gap and a price");
        workspace = workspace.reduce(Action::Make { change: Change::CloseGap(Box::new(plan)), text: None });
    }
    assert_eq!(workspace.scenario().own_programmes.len(), 1);
    assert_eq!(workspace.scenario().programmes.len(), 1);
    let more = workspace.reduce(Action::Make {
        change: Change::Actual { standard: "marac-administrators".into(), number: Some(0.5) },
        text: Some("0.5".into()),
    });
    let state = more.answer();
    let now = state.answer().expect("there is an answer");
    let planned = now.planned(&row(now, "marac-administrators"));
    assert!(matches!(planned, Planned::Otherwise(_)), "what was planned no longer fits the gap");
    assert!(words::plan_said(&planned, standard("marac-administrators"), now).is_some_and(|said| said.contains("changes that number")));
}

#[test]
fn a_typed_price_goes_into_the_library_s_programme_with_the_gap() {
    let scenario = with(derby_with(&[]), "high-risk-cases", 300.0, Some(1_500.0));
    let answer = answer(&scenario);
    let row = row(&answer, "high-risk-cases");
    let plan = answer.plan_to_close(&row, &paces()[0]).expect("there is a gap and a price");
    let workspace = Workspace::of(scenario).reduce(Action::Make { change: Change::CloseGap(Box::new(plan)), text: None });
    let state = workspace.answer();
    let spent = state.answer().expect("there is an answer").outcome.programmes[0].spent.total(0);
    close_to(spent, row.missing() * 1_500.0);
}

#[test]
fn a_post_becomes_as_many_clients_a_year_as_one_adviser_takes_on() {
    let scenario = with(derby_with(&[]), "idva-posts", 1.0, None);
    let answer = answer(&scenario);
    let row = row(&answer, "idva-posts");
    let plan = answer.plan_to_close(&row, &paces()[0]).expect("there is a gap and a price");
    assert_eq!((plan.programme.as_str(), plan.own.is_none()), ("idva-support", true));
    close_to(plan.wanted, (1.0 + row.missing()) * 100.0);
    close_to(plan.now, 100.0);
    let workspace = Workspace::of(scenario).reduce(Action::Make { change: Change::CloseGap(Box::new(plan)), text: None });
    let state = workspace.answer();
    let spent = state.answer().expect("there is an answer").outcome.programmes[0].spent.total(0);
    close_to(row.cost_of_gap.expect("there is a price"), spent);
}

#[test]
fn a_typed_price_stands_in_for_one_that_nobody_published() {
    let bare = answer(&with(derby_with(&[]), "refuge-family-spaces", 4.0, None));
    assert_eq!(row(&bare, "refuge-family-spaces").price, Price::None, "no price of a place in refuge is published");
    let scenario = with(derby_with(&[]), "refuge-family-spaces", 4.0, Some(25_000.0));
    let answer = answer(&scenario);
    let row = row(&answer, "refuge-family-spaces");
    let plan = answer.plan_to_close(&row, &paces()[0]).expect("there is a gap");
    assert_eq!(plan.programme, "refuge");
    let workspace = Workspace::of(scenario).reduce(Action::Make { change: Change::CloseGap(Box::new(plan)), text: None });
    let state = workspace.answer();
    close_to(state.answer().expect("there is an answer").outcome.programmes[0].spent.total(0), row.missing() * 25_000.0);
    assert!(!workspace.reduce(Action::Undo).scenario().parameters.contains_key("refuge.unit-cost"));
}

#[test]
fn what_is_changed_in_a_programme_of_one_s_own_leaves_the_library_s_prices_alone() {
    let scenario = with(with(derby_with(&[]), "high-risk-cases", 300.0, None), "marac-administrators", 0.0, Some(40_000.0));
    let now = answer(&scenario);
    let before = row(&now, "high-risk-cases").cost_of_gap;
    let plan = now.plan_to_close(&row(&now, "marac-administrators"), &paces()[0]).expect("there is a gap and a price");
    let mut planned = scenario;
    Change::CloseGap(Box::new(plan)).apply(&mut planned);
    let police = vec![SplitLine { payer: Payer::Police, kind: Kind::Public, percent: 100.0 }];
    Change::Split { split: "provision-marac-administrators.cost-payers".into(), lines: Some(police) }.apply(&mut planned);
    let price = Change::Central { parameter: "provision-marac-administrators.unit-cost".into(), value: 1.0, price_year: Some(PRICES) };
    price.apply(&mut planned);
    let after = row(&answer(&planned), "high-risk-cases");
    assert_eq!((after.price, after.cost_of_gap), (Price::Programme, before));
}

#[test]
fn nothing_is_planned_where_nothing_is_missing() {
    let answer = answer(&with(derby_with(&[]), "high-risk-cases", 576.0, None));
    let row = row(&answer, "high-risk-cases");
    assert!(answer.plan_to_close(&row, &paces()[0]).is_none());
    assert_eq!(row.cost_of_gap, Some(0.0));
}

#[test]
fn numbers_that_cannot_be_are_kept_as_typed_with_a_sentence_and_the_last_ones_stay() {
    let typed = |number: f64, text: &str| Action::Make {
        change: Change::Actual { standard: "idva-posts".into(), number: Some(number) },
        text: Some(text.into()),
    };
    let sound = Workspace::of(derby_with(&[])).reduce(typed(2.0, "2"));
    for (number, text) in [(-3.0, "-3"), (1e12, "1e12")] {
        let wrong = sound.reduce(typed(number, text));
        let problem = &wrong.problems()["provision.idva-posts.actual"];
        assert_eq!(problem.text, text);
        assert!(problem.sentence.starts_with("Idva posts: the number there now is"), "{}", problem.sentence);
        assert_eq!(wrong.scenario().provision["idva-posts"].actual, Some(2.0));
        let mended = wrong.reduce(typed(3.0, "3"));
        assert!(mended.problems().is_empty());
        assert_eq!(mended.scenario().provision["idva-posts"].actual, Some(3.0));
    }
    let cost = Change::CostOfOne { standard: "idva-posts".into(), pounds: Some(-1.0), price_year: PRICES };
    let wrong = sound.reduce(Action::Make { change: cost, text: Some("-1".into()) });
    assert!(wrong.problems()["provision.idva-posts.cost"].sentence.contains("cost of one a year"));
}

#[test]
fn an_emptied_box_takes_the_number_out_and_undo_brings_it_back() {
    let change = |number| Action::Make { change: Change::Actual { standard: "helplines".into(), number }, text: None };
    let one = Workspace::of(derby_with(&[])).reduce(change(Some(1.0)));
    let named = one.reduce(Action::Make { change: Change::Name("A".into()), text: None });
    let none = named.reduce(change(None));
    assert!(none.scenario().provision.is_empty());
    assert_eq!(none.reduce(Action::Undo).scenario().provision["helplines"].actual, Some(1.0));
}

#[test]
fn another_place_forgets_what_was_there_and_keeps_what_one_costs() {
    let mut scenario = with(derby_with(&[]), "idva-posts", 2.0, Some(45_000.0));
    scenario = with(scenario, "helplines", 1.0, None);
    Change::ChooseAreas(vec!["E06000016".into()]).apply(&mut scenario);
    assert_eq!(scenario.provision["idva-posts"], ExistingService { actual: None, cost: Some(45_000.0), price_year: Some(PRICES) });
    assert!(!scenario.provision.contains_key("helplines"));
}

#[test]
fn a_file_carries_provision_and_a_scenario_without_any_is_written_as_before() {
    let scenario = with(with(derby_with(&["marac"]), "idva-posts", 2.0, Some(45_000.0)), "helplines", 0.0, None);
    let text = write_scenario(&scenario);
    assert_eq!(read_scenario(&text), Ok(scenario));
    assert!(!write_scenario(&derby_with(&["marac"])).contains("provision"));
    let bare = r#"{"format": 1, "place": {"areas": ["E06000015"]}, "provision": {"idva-posts": {"actual": 2}}}"#;
    assert_eq!(read_scenario(bare).expect("it can be read").provision["idva-posts"].actual, Some(2.0));
}

#[test]
fn a_file_with_a_plan_made_from_a_standard_can_be_opened_again() {
    let scenario = with(town_of(100_000.0), "rape-crisis-centres", 0.0, Some(900_000.0));
    let now = answer(&scenario);
    let plan = now.plan_to_close(&row(&now, "rape-crisis-centres"), &paces()[2]).expect("there is a gap and a price");
    let workspace = Workspace::of(scenario).reduce(Action::Make { change: Change::CloseGap(Box::new(plan)), text: None });
    let again = read_scenario(&write_scenario(workspace.scenario())).expect("it can be read");
    assert_eq!(&again, &**workspace.scenario());
    close_to(answer(&again).outcome.programmes[0].spent.total(2), 0.2 * 900_000.0);
}

#[test]
fn an_unknown_standard_in_a_file_is_refused_with_a_sentence_that_names_the_known_ones() {
    let scenario = with(derby_with(&[]), "no-such-standard", 1.0, None);
    let faults = Appraisal::of(&scenario).expect_err("it is refused");
    assert_eq!(faults, [InputError::UnknownStandard("no-such-standard".into())]);
    let said = words::fault(&faults[0]);
    assert!(said.contains("“no-such-standard”") && said.contains("idva-posts"), "{said}");
    assert_eq!(faults[0].field(), "provision.no-such-standard");
}

#[test]
fn a_price_year_without_an_index_is_refused_at_its_standard() {
    let mut scenario = derby_with(&[]);
    let provided = ExistingService { actual: None, cost: Some(1.0), price_year: Some(PriceYear::Calendar(1900)) };
    scenario.provision.insert("idva-posts".into(), provided);
    let faults = Appraisal::of(&scenario).expect_err("it is refused");
    assert_eq!(faults[0].field(), "provision.idva-posts.cost");
    assert!(words::fault(&faults[0]).starts_with("Idva posts, cost of one a year: "));
}

#[test]
fn the_rules_of_need_name_the_source_of_the_number_behind_them() {
    let behind = [
        ("high-risk-cases", "need.high-risk-cases"),
        ("idva-posts", "need.cases-per-idva"),
        ("marac-administrators", "need.cases-per-administrator"),
    ];
    for (id, parameter) in behind {
        let (standard, parameter) = (standard(id), library().parameter(parameter).expect("it is a shared number"));
        assert!(matches!(standard.rule, StandardRule::Need(_)));
        assert_eq!((&standard.source, &standard.locator), (&parameter.source, &parameter.locator));
        assert_eq!(standard.standing, parameter.standing);
    }
    assert_eq!(standard("idva-posts").makes, Makes::Parameter("need.cases-per-idva".into()));
}

#[test]
fn every_standard_closes_with_a_programme_that_is_there_or_can_be_made() {
    for standard in &library().standards.standards {
        let id = closing_programme(library(), standard);
        assert_eq!(library().programme(&id).is_some(), standard.programme.is_some(), "{id}");
    }
}

#[test]
fn the_working_of_provision_leaves_the_answer_itself_alone() {
    let plain = answer(&derby_with(&["marac"]));
    let typed = answer(&with(derby_with(&["marac"]), "idva-posts", 2.0, Some(45_000.0)));
    assert_eq!(plain.outcome, typed.outcome);
    assert_eq!(plain.outcome, evaluate(&typed.inputs.plan, &typed.inputs.values));
}
