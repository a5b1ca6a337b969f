//! What is wrong with a scenario, where, and what to do, in a sentence.

use super::number::{count, decimal, percent_exact};
use super::place::count_label;
use super::sentence::lower_first;
use ledger_model::embedded::library;
use ledger_model::evidence::{EvidenceError, MOST_LISTED, Programme, Unit};
use ledger_model::model::{InputError, ProvidedPart, Scenario, SettingName};
use ledger_model::quantities::DistributionError;

/// A fault of the scenario in a sentence that says what is wrong, where, and what to do.
pub fn fault(fault: &InputError) -> String {
    fault_in(fault, &Scenario::default())
}

/// The same of a scenario whose own programmes are called by their names.
pub fn fault_in(fault: &InputError, scenario: &Scenario) -> String {
    let name_of = |id: &str| name_of(id, &scenario.own_programmes);
    let label_of = |id: &str| label_of(id, &scenario.own_programmes);
    match fault {
        InputError::NoPlace => "No place is chosen: choose one, or type in a population.".into(),
        InputError::Place(refused) => refused.to_string(),
        InputError::Typed(refused) => refused.to_string(),
        InputError::MoreAdultsThanPeople { adults, population } => format!(
            "Women and men aged 16 and over come to {}, more than the whole population of {}: lower them or raise the population.",
            count(*adults),
            count(*population)
        ),
        InputError::UnknownProgramme(id) => {
            let known: Vec<&str> = library().programmes.iter().map(|programme| programme.id.as_str()).collect();
            format!("There is no programme “{}”: choose from {}.", clip(id), super::list(&known))
        }
        InputError::UnknownParameter(id) => format!("There is no number “{}”: take it out or correct its name.", clip(id)),
        InputError::UnknownSplit(id) => format!("There is no list of shares “{}”: take it out or correct its name.", clip(id)),
        InputError::UnknownEstimate { programme, estimate } => {
            let known = library().programme(programme).map(|one| one.estimates.iter().map(|one| one.id.clone()).collect::<Vec<_>>());
            format!("{} has no estimate “{}”: choose from {}.", name_of(programme), clip(estimate), super::list(&known.unwrap_or_default()))
        }
        InputError::UnknownCostLine { programme, line } => {
            format!("{} has no cost line “{}”: take it out or correct its name.", name_of(programme), clip(line))
        }
        InputError::Value { parameter, refused, unit } => format!("{}: {}.", label_of(parameter), refusal(refused, *unit)),
        InputError::PriceYear { parameter: Some(id), refused } => format!("{}: {}", label_of(id), lower_first(&refused.to_string())),
        InputError::PriceYear { parameter: None, refused } => refused.to_string(),
        InputError::Derived { parameter, inputs: [one, other] } => format!(
            "{} is worked out from two other numbers, so it cannot be changed itself. Change “{}” or “{}” instead.",
            label_of(parameter),
            label_of(one),
            label_of(other)
        ),
        InputError::NotMoney(id) => {
            format!("{} is not an amount of money, so it has no price year: take the price year out.", label_of(id))
        }
        InputError::Setting { name, value, smallest, largest } => setting(*name, *value, *smallest, *largest),
        InputError::Scale { programme, value, runs_now } => {
            let what = if *runs_now { "the number that runs now" } else { "the number wanted a year" };
            format!("{}: {what} is {}, and must be between 0 and 100 million.", name_of(programme), decimal(*value))
        }
        InputError::Ramp { programme } => {
            format!(
                "{}: each share of the full scale must be between 0% and 100%, and there must be from one to {MOST_LISTED} of them.",
                name_of(programme)
            )
        }
        InputError::Split { split, sum } => {
            let label = split_named(split, &scenario.own_programmes);
            format!("{label}: the shares add up to {}%, and each must be between 0% and 100% and all together 100%.", decimal(*sum))
        }
        InputError::UnknownStandard(id) => {
            let known: Vec<&str> = library().standards.standards.iter().map(|standard| standard.id.as_str()).collect();
            format!("There is no standard of provision “{}”: choose from {}.", clip(id), super::list(&known))
        }
        InputError::ExistingService { standard, part, value, largest } => provided(standard, *part, *value, *largest),
        InputError::ProvidedPriceYear { standard, refused } => {
            format!("{}, cost of one a year: {}", standard_label(standard), lower_first(&refused.to_string()))
        }
        InputError::StartsAfter { programme, value, largest } => format!(
            "{}: it would start after {value} years, and there are {} years of delivery: type a whole number from 0 to {largest}.",
            name_of(programme),
            largest + 1
        ),
        InputError::Budget { why, .. } => super::plan::budget_fault(&fault.field(), *why),
        InputError::Own(faults) => faults.iter().map(library_fault).collect::<Vec<_>>().join(" "),
    }
}

/// The label of a list of shares, the library's or of one of the user's own programmes.
fn split_named(id: &str, own: &[Programme]) -> String {
    let label = library().split(id).map(|split| split.label.clone());
    let own = || {
        own.iter().find_map(|owner| {
            owner.splits.iter().find(|split| owner.full_id(&split.id) == id).map(|split| super::split_label(owner, &split.label))
        })
    };
    label.or_else(own).unwrap_or_else(|| clip(id))
}

fn provided(standard: &str, part: ProvidedPart, value: f64, largest: f64) -> String {
    let label = standard_label(standard);
    let (value, most) = (decimal(value), decimal(largest));
    match part {
        ProvidedPart::Actual => format!("{label}: the number there now is {value}. Type a number from 0 to {most}."),
        ProvidedPart::Cost => format!("{label}: the cost of one a year is {value}. Type pounds from 0 to {most}."),
    }
}

fn standard_label(id: &str) -> String {
    library().standards.standard(id).map_or_else(|| clip(id), |standard| standard.label.clone())
}

/// A fault in a programme's entry.
pub fn library_fault(fault: &EvidenceError) -> String {
    format!("{}, {}: {}", fault.file, fault.key, fault.sentence)
}

fn setting(name: SettingName, value: f64, smallest: f64, largest: f64) -> String {
    let (what, value, smallest, largest) = match name {
        SettingName::Years => ("The number of years looked at", decimal(value), decimal(smallest), decimal(largest)),
        SettingName::DeliveryYears => ("The number of delivery years", decimal(value), decimal(smallest), decimal(largest)),
        SettingName::FirstYear => ("The first delivery year", format!("{value:.0}"), format!("{smallest:.0}"), format!("{largest:.0}")),
        SettingName::DiscountRate => ("The discount rate", percent_exact(value), percent_exact(smallest), percent_exact(largest)),
        SettingName::OptimismGrade => {
            ("The grade of optimism bias", format!("{value:.0}"), format!("{smallest:.0}"), format!("{largest:.0}"))
        }
        SettingName::Draws => ("The number of runs", decimal(value), decimal(smallest), decimal(largest)),
        SettingName::PriceYear => ("The price year", format!("{value:.0}"), format!("{smallest:.0}"), format!("{largest:.0}")),
    };
    format!("{what} is {value}: choose from {smallest} to {largest}.")
}

/// Why a number cannot be used, in the unit of its box.
pub(super) fn refusal(refused: &DistributionError, unit: Unit) -> String {
    let say = |number: f64| if unit.is_percentage() { format!("{}%", decimal(number * 100.0)) } else { decimal(number) };
    match *refused {
        DistributionError::NotFinite => "the value is not a number that can be used: type a number in digits".into(),
        DistributionError::OutOfBounds { value, smallest, largest } => {
            format!("the value is {}, and must be between {} and {}", say(value), say(smallest), say(largest))
        }
        DistributionError::LowAboveHigh { low, high } => {
            format!("low is {} and high is {}; low must not be above high", say(low), say(high))
        }
        DistributionError::CentreOutside { central, low, high } => {
            format!("the central value {} is outside its own low {} and high {}; move one of the three", say(central), say(low), say(high))
        }
        DistributionError::EndOutOfBounds { end, smallest, largest } => {
            format!("{} is outside what is possible, {} to {}; move low or high", say(end), say(smallest), say(largest))
        }
        DistributionError::NeedsPositive(end) => {
            format!("this number's curve holds values above 0 only, and {} is not: type a number above 0", say(end))
        }
        DistributionError::TooWide { central, low, high } => {
            format!(
                "no curve between {} and {} round {} is as wide as {} to {}: bring low and high nearer to it",
                say(0.0),
                say(1.0),
                say(central),
                say(low),
                say(high)
            )
        }
        DistributionError::TooLopsided { central, low, high } => {
            format!("{} is too near one of its ends, {} and {}: move the nearer end away from it", say(central), say(low), say(high))
        }
        DistributionError::NoSize(size) => format!("the spread needs a size above 0, and has {}", decimal(size)),
    }
}

/// The name of a programme, the library's or the user's own, for a sentence.
fn name_of(id: &str, own: &[Programme]) -> String {
    library().programme(id).or_else(|| own.iter().find(|one| one.id == id)).map_or_else(|| clip(id), |programme| programme.name.clone())
}

/// The label of a parameter with its programme's name.
fn label_of(id: &str, own: &[Programme]) -> String {
    if let Some(label) = count_label(id) {
        return label.into();
    }
    let own =
        own.iter().flat_map(|owner| owner.parameters.iter().map(move |one| (one, owner))).find(|(one, owner)| owner.full_id(&one.id) == id);
    let known = library().parameter(id).map(|one| (one, library().owner(id))).or(own.map(|(one, owner)| (one, Some(owner))));
    match known {
        None => clip(id),
        Some((parameter, None)) => parameter.label.clone(),
        Some((parameter, Some(owner))) => format!("{}, {}", owner.name, lower_first(&parameter.label)),
    }
}

/// Text from outside, short enough to be quoted.
fn clip(text: &str) -> String {
    text.chars().filter(|letter| !letter.is_control()).take(60).collect()
}
