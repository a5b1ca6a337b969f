//! A price year is a unit: what is divided by pounds, or counted, does not move with it.

use crate::common::derby_with;
use ledger_model::appraisal::Appraisal;
use ledger_model::model::Results;
use ledger_model::quantities::{Defined, PriceYear};
use ledger_model::simulation::{Measure, Net};

fn at_prices_of(year: u16) -> Appraisal {
    let mut scenario = derby_with(&["iris", "marac", "cara", "make-a-change", "drive"]);
    scenario.settings.price_year = Some(PriceYear::Calendar(year));
    Appraisal::of(&scenario).expect("the scenario is sound")
}

fn of_no_price_year(results: &Results) -> [Defined<f64>; 4] {
    [results.ratio, results.public_sector.ratio, results.payback, results.public_sector.payback]
}

#[test]
fn ratios_paybacks_and_chances_are_the_same_at_the_prices_of_every_year_that_has_been_read() {
    let now = at_prices_of(2024);
    let factor = |year: u16| at_prices_of(year).outcome.total.cost / now.outcome.total.cost;
    for year in [1990, 2008, 2016, 2020, 2023] {
        let then = at_prices_of(year);
        assert!((factor(year) - 1.0).abs() > 0.01, "prices of {year} are other prices");
        let pairs = then.outcome.programmes.iter().zip(&now.outcome.programmes).map(|(then, now)| (&then.results, &now.results));
        for (then, now) in pairs.chain([(&then.outcome.total, &now.outcome.total)]) {
            for (then, now) in of_no_price_year(then).into_iter().zip(of_no_price_year(now)) {
                match (then, now) {
                    (Defined::Value(then), Defined::Value(now)) => assert!((then - now).abs() <= 1e-9 * now.abs(), "{then} and {now}"),
                    (then, now) => assert_eq!(then, now),
                }
            }
        }
        for net in Net::ALL {
            let chance = |answer: &Appraisal| answer.draws().expect("it has draws").summary(Measure::Total(net)).above_zero;
            assert!((chance(&then) - chance(&now)).abs() <= 2e-4, "{net:?} in {year}");
        }
    }
}
