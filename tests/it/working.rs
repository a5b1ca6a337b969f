//! The working behind every figure: complete, sourced, in words, and the same number as on the page.

use ledger_model::appraisal::Appraisal;
use ledger_model::embedded::library;
use ledger_model::evidence::{Kind, Payer};
use ledger_model::model::{
    ChosenPlace, OverlapMode, Part, Results, Scenario, Settings, Step, StepInput, UnitCostBasis, What, Which, explain,
};
use ledger_model::quantities::Defined;
use prevention_ledger::words::{FromSaid, ValuesSaid, WorkingSaid, what_title, working_said};
use std::collections::BTreeSet;

const ALL: [What; 55] = [
    What::PeopleExperiencingAbuse,
    What::HighRiskCases,
    What::HighRiskCasesNow,
    What::HighRiskPeople,
    What::IdvaPosts,
    What::AdministratorPosts,
    What::VictimYear,
    What::VictimYearPublic,
    What::CostOfDoingNothing,
    What::PublicCostOfDoingNothing,
    What::DefaultScale,
    What::Scale,
    What::Starts,
    What::Engaged,
    What::Completed,
    What::People,
    What::ReferenceCostPerHead,
    What::ReferenceBenefitPerHead,
    What::ReferenceMultiple,
    What::CostLine,
    What::Cost,
    What::SourceFactor,
    What::SavingPerUnit,
    What::Reduction,
    What::VictimYearsAvoided,
    What::GrossBenefit,
    What::PoolUse,
    What::Kept,
    What::Benefit,
    What::CashableBenefit,
    What::Discount,
    What::PresentCost,
    What::PresentPublicCost,
    What::PresentGross,
    What::PresentOverlap,
    What::PresentBenefit,
    What::PresentPublicBenefit,
    What::PresentCashable,
    What::NetPresentValue,
    What::PublicNetPresentValue,
    What::Ratio,
    What::PublicRatio,
    What::CostAYear,
    What::PayerCost,
    What::PayerBenefit,
    What::PayerCashable,
    What::KindBenefit,
    What::DemandAvoided,
    What::LaterBenefit,
    What::Claimed,
    What::CostPerPersonHelped,
    What::PeopleHelped,
    What::Payback,
    What::PublicPayback,
    What::BreakEvenShare,
];

/// What rests on nothing else: discount factors come from a schedule, and a programme without an estimate claims nothing.
const ROOTS: [What; 2] = [What::Discount, What::GrossBenefit];

fn every_what() -> impl Iterator<Item = What> {
    ALL.into_iter().chain([What::PublicBreakEvenShare])
}

fn every_which(answer: &Appraisal) -> Vec<Which> {
    let programmes = answer.inputs.plan.programmes.len() as u16;
    let owners = std::iter::once(None).chain((0..programmes).map(Some)).collect::<Vec<_>>();
    let mut every = Vec::new();
    for what in every_what() {
        for part in parts_of(what) {
            every.extend(owners.iter().map(|&programme| Which { programme, what, part }));
        }
    }
    every
}

/// The parts that a step may be about.
fn parts_of(what: What) -> Vec<Part> {
    match what {
        What::PayerCost | What::PayerBenefit | What::PayerCashable => Payer::ALL.map(Part::Payer).to_vec(),
        What::CostOfDoingNothing => std::iter::once(Part::Whole).chain(Payer::ALL.map(Part::Payer)).collect(),
        What::KindBenefit => Kind::ALL.map(Part::Kind).to_vec(),
        What::CostLine => (0..8).map(Part::CostLine).collect(),
        _ => vec![Part::Whole],
    }
}

fn answers() -> Vec<Appraisal> {
    let derby = Appraisal::example_scenario();
    // Each is worked through for each figure of each: those with an effect are enough at once, and the rest come one by one.
    let with_effect = library().programmes.iter().filter(|programme| programme.has_effect());
    let every = with_effect.map(|programme| (programme.id.clone(), Default::default())).collect();
    let all = Scenario { programmes: every, ..derby.clone() };
    let leicestershire = Scenario { place: Some(ChosenPlace::Areas(vec!["E06000016".into()])), ..all.clone() };
    let mut health = all.clone();
    for chosen in health.programmes.values_mut() {
        (chosen.health_gain, chosen.count_claimed) = (true, true);
        (chosen.scale, chosen.ramp) = (Some(120.0), Some(vec![0.25, 1.0]));
    }
    health.settings = Settings {
        unit_cost_basis: UnitCostBasis::WholeSpell,
        overlap: OverlapMode::SamePeople,
        discount_rate: Some(0.02),
        harm_at_health_rate: true,
        count_later_benefits: true,
        ..Settings::default()
    };
    let mut estimates = Vec::new();
    for programme in &library().programmes {
        for estimate in &programme.estimates {
            let mut one = Scenario { programmes: Default::default(), ..derby.clone() };
            one.programmes.entry(programme.id.clone()).or_default().estimate = Some(estimate.id.clone());
            estimates.push(one);
        }
    }
    let scenarios = [derby, all, leicestershire, health].into_iter().chain(estimates);
    scenarios.map(|scenario| Appraisal::of(&scenario).expect("the scenario can be worked out")).collect()
}

fn said(answer: &Appraisal, which: Which) -> Option<(Vec<Step>, WorkingSaid)> {
    let working = explain(&answer.inputs, which)?;
    let said = working_said(&answer.inputs, &working);
    Some((working.steps, said))
}

fn only(values: &ValuesSaid) -> &str {
    match values {
        ValuesSaid::One(value) => value,
        ValuesSaid::ByYear(_) => "",
    }
}

#[test]
fn every_step_of_every_working_has_a_heading_a_rule_and_something_it_comes_from() {
    for answer in answers() {
        for which in every_which(&answer) {
            let Some((steps, said)) = said(&answer, which) else { continue };
            assert_eq!(steps.len(), said.steps.len());
            for (step, words) in steps.iter().zip(&said.steps) {
                assert!(words.title.len() > 3 && !words.title.ends_with('.'), "{:?}: {}", step.which, words.title);
                assert!(
                    words.rule.ends_with('.') && !words.rule.contains("Worked out from the figures"),
                    "{:?}: {}",
                    step.which,
                    words.rule
                );
                assert!(!words.rule.contains("  ") && !words.rule.contains('!'), "{:?}: {}", step.which, words.rule);
                assert_eq!(step.which == which, std::ptr::eq(step, &steps[0]), "the figure's own step comes first, once");
                let nothing_delivered = step.which.what == What::Cost && step.values.iter().all(|value| *value == 0.0);
                assert!(
                    !words.from.is_empty() || ROOTS.contains(&step.which.what) || nothing_delivered,
                    "{:?} comes from nothing",
                    step.which
                );
            }
        }
    }
}

#[test]
fn every_value_of_every_working_is_a_number() {
    for answer in answers() {
        for which in every_which(&answer) {
            for step in explain(&answer.inputs, which).map(|working| working.steps).unwrap_or_default() {
                assert!(!step.values.is_empty(), "{:?} comes to nothing", step.which);
                assert!(step.values.iter().all(|value| value.is_finite()), "{:?}: {:?}", step.which, step.values);
            }
        }
    }
}

#[test]
fn every_step_that_a_step_rests_on_is_in_the_list() {
    for answer in answers() {
        for which in every_which(&answer) {
            let steps = explain(&answer.inputs, which).map(|working| working.steps).unwrap_or_default();
            let known: BTreeSet<Which> = steps.iter().map(|step| step.which).collect();
            for step in &steps {
                for ingredient in &step.from {
                    if let StepInput::Step(earlier) = ingredient {
                        let nothing =
                            step.which.what == What::Kept || answer.inputs.plan.programmes.is_empty() || step.which.what == What::Cost;
                        assert!(known.contains(earlier) || nothing, "{:?} rests on {earlier:?}, which is not there", step.which);
                    }
                }
            }
        }
    }
}

#[test]
fn every_number_of_every_working_names_its_source_where_it_stands_and_where_to_change_it() {
    for answer in answers() {
        for which in every_which(&answer) {
            let Some((_, said)) = said(&answer, which) else { continue };
            for step in &said.steps {
                for from in &step.from {
                    let FromSaid::Number(number) = from else { continue };
                    let (at, short) = number.source.as_ref().expect("nothing is changed, so there is a source");
                    assert!(!short.is_empty() && said.sources[at - 1].number == *at && !said.sources[at - 1].citation.is_empty());
                    assert!(!number.label.is_empty() && !number.published.is_empty() && !number.standing.is_empty(), "{}", number.id);
                    assert!(number.address == "#/place" || number.address == format!("#/assumptions?field=parameters.{}", number.id));
                    if let Some(parameter) = library().parameter(&number.id) {
                        assert!(library().source(&parameter.source).is_some(), "{} has no source", number.id);
                        assert_eq!(number.locator.as_deref(), Some(parameter.locator.as_str()));
                    }
                }
            }
        }
    }
}

#[test]
fn every_kind_of_step_has_a_heading_with_and_without_a_programme() {
    let programme = library().programmes.first();
    let titles: BTreeSet<String> = every_what().map(|what| what_title(what, programme)).collect();
    assert!(titles.len() > 45 && titles.iter().all(|title| !title.is_empty()));
    assert!(every_what().all(|what| !what_title(what, None).is_empty()));
}

fn figures(results: &Results, at: Option<u16>) -> Vec<(Which, Defined<f64>)> {
    let of = |what| Which { programme: at, what, part: Part::Whole };
    let public = &results.public_sector;
    let mut figures: Vec<(Which, Defined<f64>)> = [
        (What::PresentCost, results.cost),
        (What::PresentPublicCost, public.cost),
        (What::PresentGross, results.benefit_gross),
        (What::PresentOverlap, results.overlap),
        (What::PresentBenefit, results.benefit),
        (What::PresentPublicBenefit, public.benefit),
        (What::PresentCashable, public.cashable),
        (What::NetPresentValue, results.net_present_value),
        (What::PublicNetPresentValue, public.net),
        (What::DemandAvoided, results.demand_avoided()),
        (What::LaterBenefit, results.later_benefit),
    ]
    .map(|(what, value)| (of(what), Defined::Value(value)))
    .to_vec();
    figures.extend([
        (of(What::Ratio), results.ratio),
        (of(What::PublicRatio), public.ratio),
        (of(What::Payback), results.payback),
        (of(What::PublicPayback), public.payback),
        (of(What::CostPerPersonHelped), results.cost_per_person_helped),
    ]);
    for payer in Payer::ALL {
        let (sums, part) = (&results.by_payer[payer as usize], Part::Payer(payer));
        figures.push((of(What::PayerCost).part(part), Defined::Value(sums.cost)));
        figures.push((of(What::PayerBenefit).part(part), Defined::Value(sums.benefit)));
        figures.push((of(What::PayerCashable).part(part), Defined::Value(sums.cashable)));
    }
    for kind in Kind::ALL {
        figures.push((of(What::KindBenefit).part(Part::Kind(kind)), Defined::Value(results.by_kind[kind as usize].benefit)));
    }
    figures
}

#[test]
fn the_working_of_a_figure_comes_to_exactly_that_figure() {
    for answer in answers() {
        let outcome = &answer.outcome;
        let mut all = figures(&outcome.total, None);
        for (at, programme) in outcome.programmes.iter().enumerate() {
            all.extend(figures(&programme.results, Some(at as u16)));
            all.push((Which::programme(at, What::BreakEvenShare), programme.break_even.social.share));
            all.push((Which::programme(at, What::PublicBreakEvenShare), programme.break_even.public.share));
            all.push((Which::programme(at, What::Scale), Defined::Value(programme.delivered.scale)));
        }
        let need = &outcome.need;
        all.push((Which::of(What::PeopleExperiencingAbuse), Defined::Value(need.people_experiencing_abuse)));
        all.push((Which::of(What::HighRiskCases), Defined::Value(need.high_risk_cases)));
        all.push((Which::of(What::HighRiskPeople), Defined::Value(need.high_risk_people)));
        all.push((Which::of(What::CostOfDoingNothing), Defined::Value(need.cost_of_doing_nothing())));
        all.push((Which::of(What::PublicCostOfDoingNothing), Defined::Value(need.public_cost_of_doing_nothing())));
        for payer in Payer::ALL {
            let which = Which::of(What::CostOfDoingNothing).part(Part::Payer(payer));
            all.push((which, Defined::Value(need.doing_nothing_of(payer))));
        }
        for (which, figure) in all {
            let own = explain(&answer.inputs, which).map(|working| working.steps[0].values.clone());
            match figure {
                Defined::Value(value) => assert_eq!(own, Some(vec![value]), "{which:?}"),
                Defined::Undefined(_) => assert_eq!(own, None, "{which:?} has no value, so it has no working"),
            }
        }
    }
}

#[test]
fn yearly_figures_are_those_of_the_outcome_year_by_year() {
    for answer in answers() {
        for (at, programme) in answer.outcome.programmes.iter().enumerate() {
            let yearly = |what| explain(&answer.inputs, Which::programme(at, what)).map(|working| working.steps[0].values.clone());
            let benefit: Vec<f64> = programme.results.yearly.iter().map(|year| year.benefit).collect();
            assert_eq!(yearly(What::Benefit), Some(benefit));
            let cost = yearly(What::Cost).expect("a programme has a cost");
            for (year, cost) in programme.results.yearly.iter().zip(cost) {
                assert!((year.cost - cost).abs() <= 1e-9 * cost.abs(), "year {}", year.year);
            }
        }
    }
}

#[test]
fn the_people_of_derby_are_worked_out_from_counts_and_shares_that_name_their_year() {
    let answer = Appraisal::of(&Appraisal::example_scenario()).expect("the example can be worked out");
    let (_, said) = said(&answer, Which::of(What::PeopleExperiencingAbuse)).expect("there is a working");
    assert_eq!(said.steps.len(), 1);
    assert_eq!(only(&said.steps[0].values), "10,579 people");
    let labels: Vec<(String, String)> = said.steps[0]
        .from
        .iter()
        .filter_map(|from| match from {
            FromSaid::Number(number) => Some((number.label.clone(), number.published.clone())),
            _ => None,
        })
        .collect();
    assert_eq!(labels[0], ("Women aged 16 and over, Derby".to_owned(), "107,446".to_owned()));
    assert_eq!(labels[1].1, "6.9%");
    assert!(said.sources[0].citation.contains("June 2023") && said.sources[0].citation.contains("Office for National Statistics"));
    assert!(said.sources[1].citation.contains("year ending March 2022"));
}

#[test]
fn a_number_that_was_changed_says_so_and_no_longer_names_a_source() {
    let mut scenario = Appraisal::example_scenario();
    scenario.parameters.entry("need.prevalence-women".into()).or_default().value = Some(0.08);
    let answer = Appraisal::of(&scenario).expect("the scenario can be worked out");
    let (_, said) = said(&answer, Which::of(What::PeopleExperiencingAbuse)).expect("there is a working");
    let changed = said.steps[0].from.iter().find_map(|from| match from {
        FromSaid::Number(number) if number.changed => Some(number),
        _ => None,
    });
    let changed = changed.expect("one number was changed");
    assert_eq!((changed.published.as_str(), changed.source.as_ref(), changed.locator.as_ref()), ("8%", None, None));
}

#[test]
fn money_is_shown_as_published_and_in_the_scenarios_prices() {
    let answer = Appraisal::of(&Appraisal::example_scenario()).expect("the example can be worked out");
    let iris = answer.inputs.plan.programmes.iter().position(|plan| plan.id == "iris").expect("the example has IRIS");
    let (_, said) = said(&answer, Which::programme(iris, What::SavingPerUnit)).expect("there is a working");
    let saving = said.steps[0].from.iter().find_map(|from| match from {
        FromSaid::Number(number) if number.id == "iris.net-saving" => Some(number),
        _ => None,
    });
    let saving = saving.expect("the saving is an ingredient");
    assert_eq!(saving.published, "£14.00 in 2015/16 prices");
    assert_eq!(saving.rebased.as_deref(), Some("£18.55 in 2024 prices"));
    assert_eq!(only(&said.steps[0].values), "£2.98");
}
