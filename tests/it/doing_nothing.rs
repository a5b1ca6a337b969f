//! What abuse costs a place if nothing more is done, and what it must not be mistaken for.

use crate::common::{derby_of_2023_with, derby_with, place_with};
use ledger_model::appraisal::Appraisal;
use ledger_model::change::Change;
use ledger_model::evidence::Kind;
use ledger_model::model::{ChosenPlace, PrevalenceQuestions, Scenario, UnitCostBasis};
use ledger_model::places::TypedPlace;
use prevention_ledger::words;

const PENNY: f64 = 0.005;

fn answer(scenario: &Scenario) -> Appraisal {
    Appraisal::of(scenario).unwrap_or_else(|faults| panic!("the scenario is sound, but: {faults:?}"))
}

fn to_the_penny(one: f64, other: f64) {
    assert!((one - other).abs() < PENNY, "{one} is not {other}");
}

#[test]
fn what_payers_bear_adds_up_to_the_whole_and_so_do_kinds_of_value() {
    for place in ["E06000015", "E23000020", "E92000001"] {
        let answer = answer(&place_with(&[place], &[]));
        let cost = answer.doing_nothing();
        let need = &answer.outcome.need;
        to_the_penny(cost.payers.iter().map(|borne| borne.total).sum(), need.cost_of_doing_nothing());
        to_the_penny(cost.kinds.iter().sum(), need.cost_of_doing_nothing());
        to_the_penny(cost.kinds[Kind::Public as usize], need.public_cost_of_doing_nothing());
        for borne in &cost.payers {
            to_the_penny(borne.kinds.iter().sum(), borne.total);
            to_the_penny(borne.total, need.doing_nothing_of(borne.payer));
        }
    }
}

#[test]
fn a_day_s_cost_for_each_adult_times_days_and_adults_is_the_whole_again() {
    let cost = answer(&derby_with(&[])).doing_nothing();
    let a_day = cost.per_adult_a_day.expect("there are adults");
    to_the_penny(a_day * 365.0 * cost.adults, cost.total);
    to_the_penny(cost.per_adult.expect("there are adults") * cost.adults, cost.total);
    to_the_penny(cost.per_person.expect("there are people") * cost.people, cost.total);
    assert_eq!(cost.adults, 110_475.0 + 108_718.0);
}

#[test]
fn doing_nothing_costs_more_by_the_counts_of_mid_2024_than_by_those_of_mid_2023_and_as_much_for_each_person() {
    let [before, now] = [derby_of_2023_with(&[]), derby_with(&[])].map(|scenario| answer(&scenario).doing_nothing());
    assert_eq!([before.people, now.people].map(f64::round), [9_844.0, 10_129.0]);
    assert!(before.total < now.total);
    to_the_penny(before.per_person.expect("there are people"), now.per_person.expect("there are people"));
}

#[test]
fn each_person_experiencing_abuse_costs_what_a_year_of_abuse_costs() {
    let answer = answer(&derby_with(&[]));
    to_the_penny(answer.doing_nothing().per_person.expect("there are people"), answer.outcome.need.victim_year.iter().sum());
}

#[test]
fn no_programme_is_needed_and_none_changes_it() {
    let (without, with) = (answer(&derby_with(&[])).doing_nothing(), answer(&derby_with(&["iris", "marac"])).doing_nothing());
    assert_eq!(without, with);
}

#[test]
fn a_whole_spell_times_one_year_s_people_counts_harm_and_output_three_times() {
    let scenario = derby_with(&[]);
    let answer = answer(&scenario);
    let spell = answer.doing_nothing().whole_spell;
    // £34,015 of 2016/17 is about £44,319 of 2024; the nine rounded lines come to a little less.
    assert!((spell.each - 44_319.0).abs() < 0.005 * 44_319.0, "{}", spell.each);
    assert_eq!(spell.years, 3.0);
    let cost = answer.doing_nothing();
    to_the_penny(spell.times_people, spell.each * cost.people);
    let over_spell = cost.kinds[Kind::Harm as usize] + answer.outcome.need.doing_nothing_of(ledger_model::evidence::Payer::Economy);
    to_the_penny(spell.times_people - cost.total, over_spell * 2.0);
    let mut asked = scenario;
    Change::UnitCostBasis(UnitCostBasis::WholeSpell).apply(&mut asked);
    assert_eq!(self::answer(&asked).doing_nothing().total, cost.total, "the yearly cost stays yearly");
}

#[test]
fn the_other_survey_questions_are_worked_out_beside_those_in_use() {
    let mut scenario = derby_with(&[]);
    let older = answer(&scenario).doing_nothing();
    let beside = older.other_questions.expect("there are other questions");
    assert_eq!(beside.questions, PrevalenceQuestions::Newer);
    assert!(beside.people > older.people);
    Change::Prevalence(PrevalenceQuestions::Newer).apply(&mut scenario);
    let newer = answer(&scenario).doing_nothing();
    assert_eq!((newer.people, newer.total), (beside.people, beside.total));
    assert_eq!(newer.other_questions.map(|other| (other.people, other.total)), Some((older.people, older.total)));
    let said = words::other_questions_said(&newer.other_questions.expect("there are"), &newer).join(" ");
    assert!(said.contains("do not quote"), "{said}");
}

#[test]
fn ranges_hold_the_centre_between_them() {
    let cost = answer(&derby_with(&[])).doing_nothing();
    for (low, high) in [cost.by_people.expect("people have a range"), cost.by_costs.expect("costs have a range")] {
        assert!(low < cost.total && cost.total < high, "{low} {} {high}", cost.total);
    }
}

#[test]
fn a_place_without_women_and_men_has_nobody_to_share_a_cost_among() {
    let typed =
        TypedPlace { name: "Nowhere".into(), women_16_plus: 0.0, men_16_plus: 0.0, population: 1.0, outside_england_and_wales: false };
    let scenario = Scenario { place: Some(ChosenPlace::Typed(typed)), ..Scenario::default() };
    let answer = answer(&scenario);
    let cost = answer.doing_nothing();
    assert_eq!((cost.total, cost.per_adult, cost.per_adult_a_day, cost.per_person, cost.public_share), (0.0, None, None, None, None));
    assert_eq!(words::for_each(cost.per_adult), words::nothing_text::NO_VALUE);
    assert_eq!(words::doing_nothing_finding(&cost), "Nobody is counted, so there is no cost");
}

#[test]
fn recalled_figures_are_never_listed_as_read_at_the_source() {
    let said = words::nine_standings(&answer(&derby_with(&[])));
    let recalled = said.iter().find(|line| line.starts_with("Recalled, not yet checked: ")).expect("some are recalled");
    assert!(recalled.contains("health services") && recalled.contains("victim services"), "{recalled}");
    // Harm and lost output are checked against the totals that were read.
    assert!(!recalled.contains("harm") && !recalled.contains("lost output"), "{recalled}");
    let seen = said.iter().find(|line| line.starts_with("Read at the source: ")).expect("some were seen");
    assert!(seen.contains("police") && !seen.contains("harm"), "{seen}");
}
