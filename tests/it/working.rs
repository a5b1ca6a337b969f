//! The working behind every figure: complete, sourced, in words, and the same number as on the page.

use ledger_model::appraisal::Appraisal;
use ledger_model::embedded::library;
use ledger_model::evidence::{Kind, Payer};
use ledger_model::model::{
    ChosenPlace, Component, OverlapMode, Quantity, Results, Scenario, Settings, Step, StepId, StepInput, UnitCostBasis, explain,
};
use ledger_model::quantities::Defined;
use prevention_ledger::words::{FromSaid, ValuesSaid, WorkingSaid, what_title, working_said};
use std::collections::BTreeSet;

const ALL: [Quantity; 56] = [
    Quantity::PeopleExperiencingAbuse,
    Quantity::HighRiskCases,
    Quantity::HighRiskCasesNow,
    Quantity::HighRiskPeople,
    Quantity::IdvaPosts,
    Quantity::AdministratorPosts,
    Quantity::VictimYear,
    Quantity::VictimYearPublic,
    Quantity::CostOfDoingNothing,
    Quantity::PublicCostOfDoingNothing,
    Quantity::DefaultScale,
    Quantity::Scale,
    Quantity::Starts,
    Quantity::Engaged,
    Quantity::Completed,
    Quantity::People,
    Quantity::ReferenceCostPerHead,
    Quantity::ReferenceBenefitPerHead,
    Quantity::ReferenceMultiple,
    Quantity::CostLine,
    Quantity::Cost,
    Quantity::SourceFactor,
    Quantity::SavingPerUnit,
    Quantity::Reduction,
    Quantity::Baseline,
    Quantity::VictimYearsAvoided,
    Quantity::GrossBenefit,
    Quantity::PoolUse,
    Quantity::Kept,
    Quantity::Benefit,
    Quantity::CashableBenefit,
    Quantity::Discount,
    Quantity::PresentCost,
    Quantity::PresentPublicCost,
    Quantity::PresentGross,
    Quantity::PresentOverlap,
    Quantity::PresentBenefit,
    Quantity::PresentPublicBenefit,
    Quantity::PresentCashable,
    Quantity::NetPresentValue,
    Quantity::PublicNetPresentValue,
    Quantity::Ratio,
    Quantity::PublicRatio,
    Quantity::CostAYear,
    Quantity::PayerCost,
    Quantity::PayerBenefit,
    Quantity::PayerCashable,
    Quantity::KindBenefit,
    Quantity::DemandAvoided,
    Quantity::LaterBenefit,
    Quantity::Claimed,
    Quantity::CostPerPersonHelped,
    Quantity::PeopleHelped,
    Quantity::Payback,
    Quantity::PublicPayback,
    Quantity::BreakEvenShare,
];

/// What rests on nothing else: discount factors come from a schedule, and a programme without an estimate claims nothing.
const ROOTS: [Quantity; 2] = [Quantity::Discount, Quantity::GrossBenefit];

fn every_quantity() -> impl Iterator<Item = Quantity> {
    ALL.into_iter().chain([Quantity::PublicBreakEvenShare])
}

fn every_id(answer: &Appraisal) -> Vec<StepId> {
    let programmes = answer.inputs.plan.programmes.len() as u16;
    let owners = std::iter::once(None).chain((0..programmes).map(Some)).collect::<Vec<_>>();
    let mut every = Vec::new();
    for quantity in every_quantity() {
        for component in components_of(quantity) {
            every.extend(owners.iter().map(|&programme| StepId { programme, quantity, component }));
        }
    }
    every
}

/// The parts that a step may be about.
fn components_of(what: Quantity) -> Vec<Component> {
    match what {
        Quantity::PayerCost | Quantity::PayerBenefit | Quantity::PayerCashable => Payer::ALL.map(Component::Payer).to_vec(),
        Quantity::CostOfDoingNothing => std::iter::once(Component::Whole).chain(Payer::ALL.map(Component::Payer)).collect(),
        Quantity::KindBenefit => Kind::ALL.map(Component::Kind).to_vec(),
        Quantity::CostLine => (0..8).map(Component::CostLine).collect(),
        _ => vec![Component::Whole],
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
        (chosen.wanted, chosen.ramp) = (Some(120.0), Some(vec![0.25, 1.0]));
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

fn said(answer: &Appraisal, which: StepId) -> Option<(Vec<Step>, WorkingSaid)> {
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
        for which in every_id(&answer) {
            let Some((steps, said)) = said(&answer, which) else { continue };
            assert_eq!(steps.len(), said.steps.len());
            for (step, words) in steps.iter().zip(&said.steps) {
                assert!(words.title.len() > 3 && !words.title.ends_with('.'), "{:?}: {}", step.id, words.title);
                assert!(words.rule.ends_with('.') && !words.rule.contains("Worked out from the figures"), "{:?}: {}", step.id, words.rule);
                assert!(!words.rule.contains("  ") && !words.rule.contains('!'), "{:?}: {}", step.id, words.rule);
                assert_eq!(step.id == which, std::ptr::eq(step, &steps[0]), "the figure's own step comes first, once");
                let nothing_delivered = step.id.quantity == Quantity::Cost && step.values.iter().all(|value| *value == 0.0);
                assert!(
                    !words.from.is_empty() || ROOTS.contains(&step.id.quantity) || nothing_delivered,
                    "{:?} comes from nothing",
                    step.id
                );
            }
        }
    }
}

#[test]
fn every_value_of_every_working_is_a_number() {
    for answer in answers() {
        for which in every_id(&answer) {
            for step in explain(&answer.inputs, which).map(|working| working.steps).unwrap_or_default() {
                assert!(!step.values.is_empty(), "{:?} comes to nothing", step.id);
                assert!(step.values.iter().all(|value| value.is_finite()), "{:?}: {:?}", step.id, step.values);
            }
        }
    }
}

#[test]
fn every_step_that_a_step_rests_on_is_in_the_list() {
    for answer in answers() {
        for which in every_id(&answer) {
            let steps = explain(&answer.inputs, which).map(|working| working.steps).unwrap_or_default();
            let known: BTreeSet<StepId> = steps.iter().map(|step| step.id).collect();
            for step in &steps {
                for ingredient in &step.from {
                    if let StepInput::Step(earlier) = ingredient {
                        let nothing = step.id.quantity == Quantity::Kept
                            || answer.inputs.plan.programmes.is_empty()
                            || step.id.quantity == Quantity::Cost;
                        assert!(known.contains(earlier) || nothing, "{:?} rests on {earlier:?}, which is not there", step.id);
                    }
                }
            }
        }
    }
}

#[test]
fn every_number_of_every_working_names_its_source_where_it_stands_and_where_to_change_it() {
    for answer in answers() {
        for which in every_id(&answer) {
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
    let titles: BTreeSet<String> = every_quantity().map(|what| what_title(what, programme)).collect();
    assert!(titles.len() > 45 && titles.iter().all(|title| !title.is_empty()));
    assert!(every_quantity().all(|what| !what_title(what, None).is_empty()));
}

fn figures(results: &Results, at: Option<u16>) -> Vec<(StepId, Defined<f64>)> {
    let of = |quantity| StepId { programme: at, quantity, component: Component::Whole };
    let public = &results.public_sector;
    let mut figures: Vec<(StepId, Defined<f64>)> = [
        (Quantity::PresentCost, results.cost),
        (Quantity::PresentPublicCost, public.cost),
        (Quantity::PresentGross, results.benefit_gross),
        (Quantity::PresentOverlap, results.overlap),
        (Quantity::PresentBenefit, results.benefit),
        (Quantity::PresentPublicBenefit, public.benefit),
        (Quantity::PresentCashable, public.cashable),
        (Quantity::NetPresentValue, results.net_present_value),
        (Quantity::PublicNetPresentValue, public.net),
        (Quantity::DemandAvoided, results.demand_avoided()),
        (Quantity::LaterBenefit, results.later_benefit),
    ]
    .map(|(what, value)| (of(what), Defined::Value(value)))
    .to_vec();
    figures.extend([
        (of(Quantity::Ratio), results.ratio),
        (of(Quantity::PublicRatio), public.ratio),
        (of(Quantity::Payback), results.payback),
        (of(Quantity::PublicPayback), public.payback),
        (of(Quantity::CostPerPersonHelped), results.cost_per_person_helped),
    ]);
    for payer in Payer::ALL {
        let (sums, part) = (&results.by_payer[payer as usize], Component::Payer(payer));
        figures.push((of(Quantity::PayerCost).component(part), Defined::Value(sums.cost)));
        figures.push((of(Quantity::PayerBenefit).component(part), Defined::Value(sums.benefit)));
        figures.push((of(Quantity::PayerCashable).component(part), Defined::Value(sums.cashable)));
    }
    for kind in Kind::ALL {
        figures.push((of(Quantity::KindBenefit).component(Component::Kind(kind)), Defined::Value(results.by_kind[kind as usize].benefit)));
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
            all.push((StepId::programme(at, Quantity::BreakEvenShare), programme.break_even.social.share));
            all.push((StepId::programme(at, Quantity::PublicBreakEvenShare), programme.break_even.public.share));
            all.push((StepId::programme(at, Quantity::Scale), Defined::Value(programme.delivered.scale)));
        }
        let need = &outcome.need;
        all.push((StepId::total(Quantity::PeopleExperiencingAbuse), Defined::Value(need.people_experiencing_abuse)));
        all.push((StepId::total(Quantity::HighRiskCases), Defined::Value(need.high_risk_cases)));
        all.push((StepId::total(Quantity::HighRiskPeople), Defined::Value(need.high_risk_people)));
        all.push((StepId::total(Quantity::CostOfDoingNothing), Defined::Value(need.cost_of_doing_nothing())));
        all.push((StepId::total(Quantity::PublicCostOfDoingNothing), Defined::Value(need.public_cost_of_doing_nothing())));
        for payer in Payer::ALL {
            let which = StepId::total(Quantity::CostOfDoingNothing).component(Component::Payer(payer));
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
            let yearly = |what| explain(&answer.inputs, StepId::programme(at, what)).map(|working| working.steps[0].values.clone());
            let benefit: Vec<f64> = programme.results.yearly.iter().map(|year| year.benefit).collect();
            assert_eq!(yearly(Quantity::Benefit), Some(benefit));
            let cost = yearly(Quantity::Cost).expect("a programme has a cost");
            for (year, cost) in programme.results.yearly.iter().zip(cost) {
                assert!((year.cost - cost).abs() <= 1e-9 * cost.abs(), "year {}", year.year);
            }
        }
    }
}

#[test]
fn the_people_of_derby_are_worked_out_from_counts_and_shares_that_name_their_year() {
    let answer = Appraisal::of(&Appraisal::example_scenario()).expect("the example can be worked out");
    let (_, said) = said(&answer, StepId::total(Quantity::PeopleExperiencingAbuse)).expect("there is a working");
    assert_eq!(said.steps.len(), 1);
    assert_eq!(only(&said.steps[0].values), "10,129 people");
    let labels: Vec<(String, String)> = said.steps[0]
        .from
        .iter()
        .filter_map(|from| match from {
            FromSaid::Number(number) => Some((number.label.clone(), number.published.clone())),
            _ => None,
        })
        .collect();
    assert_eq!(labels[0], ("Women aged 16 and over, Derby".to_owned(), "110,475".to_owned()));
    assert_eq!(labels[1].1, "6.26138%");
    assert!(said.sources[0].citation.contains("June 2024") && said.sources[0].citation.contains("Office for National Statistics"));
    assert!(said.sources[1].citation.contains("November 2024"));
}

#[test]
fn a_number_that_was_changed_says_so_and_no_longer_names_a_source() {
    let mut scenario = Appraisal::example_scenario();
    scenario.parameters.entry("need.prevalence-women".into()).or_default().value = Some(0.08);
    let answer = Appraisal::of(&scenario).expect("the scenario can be worked out");
    let (_, said) = said(&answer, StepId::total(Quantity::PeopleExperiencingAbuse)).expect("there is a working");
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
    let (_, said) = said(&answer, StepId::programme(iris, Quantity::SavingPerUnit)).expect("there is a working");
    let saving = said.steps[0].from.iter().find_map(|from| match from {
        FromSaid::Number(number) if number.id == "iris.net-saving" => Some(number),
        _ => None,
    });
    let saving = saving.expect("the saving is an ingredient");
    assert_eq!(saving.published, "£14.00 in 2015/16 prices");
    assert_eq!(saving.rebased.as_deref(), Some("£18.55 in 2024 prices"));
    assert_eq!(only(&said.steps[0].values), "£2.98");
}
