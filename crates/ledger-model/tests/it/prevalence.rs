//! How common abuse is: people counted by the survey, divided by everyone who lives in England and Wales.

use crate::common::{derby_of_2023_with, derby_with, mid_2023, outcome_of};
use ledger_model::embedded::{gazetteer, library};
use ledger_model::evidence::Parameter;

const OLDER: [&str; 2] = ["need.prevalence-women", "need.prevalence-men"];
const NEWER: [&str; 2] = ["need.prevalence-women-newer", "need.prevalence-men-newer"];

fn parameter(id: &str) -> &'static Parameter {
    library().parameter(id).unwrap_or_else(|| panic!("there is no {id}"))
}

/// The two counts that a locator divides: "main points: 1,600,000 ÷ 25,553,458 residents, mid-2023".
fn division(parameter: &Parameter) -> (f64, f64) {
    let (before, after) = parameter.locator.split_once(" ÷ ").unwrap_or_else(|| panic!("{} divides two counts", parameter.id));
    let count = |word: Option<&str>| word.and_then(|word| word.replace(',', "").parse().ok()).expect("a count stands beside the sign");
    (count(before.split(' ').next_back()), count(after.split(' ').next()))
}

#[test]
fn each_share_is_the_division_that_its_locator_gives() {
    for (id, percent) in OLDER.into_iter().chain(NEWER).zip([6.26, 2.95, 8.46, 6.12]) {
        let (counted, residents) = division(parameter(id));
        assert_eq!(parameter(id).value, counted / residents, "{id}");
        assert_eq!((parameter(id).value * 10_000.0).round() / 100.0, percent, "{id}");
    }
}

#[test]
fn the_older_shares_are_of_all_residents_of_england_and_wales_in_mid_2023() {
    let all = mid_2023("K04000001");
    assert_eq!(OLDER.map(|id| division(parameter(id)).1), [all.women_16_plus, all.men_16_plus]);
}

#[test]
fn the_newer_shares_are_of_all_residents_of_england_and_wales_in_mid_2024() {
    let all = gazetteer().by_code("K04000001").expect("England and Wales is there");
    assert_eq!(all.year, 2024);
    assert_eq!(NEWER.map(|id| division(parameter(id)).1), [f64::from(all.women_16_plus), f64::from(all.men_16_plus)]);
}

#[test]
fn the_reference_areas_of_cara_hold_their_people_of_mid_2023() {
    for (id, force) in [("cara.population-west-midlands", "E23000014"), ("cara.population-hampshire", "E23000030")] {
        assert_eq!(parameter(id).value, mid_2023(force).population, "{id}");
    }
}

#[test]
fn one_standard_error_is_6_percent_of_the_share_of_women_and_10_percent_of_that_of_men() {
    for (id, relative) in OLDER.into_iter().zip([0.06, 0.10]) {
        let share = parameter(id);
        let (low, high) = share.spread.ends(share.value).expect("it has a range");
        let error = (high - low) / (2.0 * 1.96) / share.value;
        assert!((error - relative).abs() < 0.000_05, "{id}: {error}");
    }
}

#[test]
fn a_year_of_abuse_reaches_9844_people_in_derby_by_the_counts_of_mid_2023_and_10129_by_those_of_mid_2024() {
    let people = [derby_of_2023_with(&[]), derby_with(&[])].map(|scenario| outcome_of(&scenario).need.people_experiencing_abuse);
    assert_eq!(people.map(f64::round), [9_844.0, 10_129.0]);
}
