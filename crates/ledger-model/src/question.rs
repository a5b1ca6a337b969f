//! What a room can be asked, and what the present scenario answers.

use crate::appraisal::Appraisal;
use crate::choice;
use crate::evidence::Kind;
use crate::model::{Quantity, StepId};
use crate::simulation::{Measure, Net};

/// A question about a figure of the scenario.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Question {
    CostAYear,
    Need,
    People,
    CostForEach,
    Chance,
    NetPublic,
    Avoided,
    Cashable,
    NetSociety,
    Payback,
}

choice!(Question {
    CostAYear "cost-a-year",
    Need "need",
    People "people",
    CostForEach "cost-for-each",
    Chance "chance",
    NetPublic "net-public",
    Avoided "avoided",
    Cashable "cashable",
    NetSociety "net-society",
    Payback "payback",
});

/// What a guess is counted in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    Pounds,
    People,
    /// Runs of 100.
    InHundred,
    Years,
}

impl Unit {
    /// Whether a guess is possible at all: no fewer than no people, no more than 100 of 100, and nothing beyond any budget.
    pub fn allows(self, guess: f64) -> bool {
        match self {
            Self::Pounds => guess.abs() <= 1e12,
            Self::People => (0.0..=1e9).contains(&guess),
            Self::InHundred => (0.0..=100.0).contains(&guess),
            Self::Years => (0.0..=1_000.0).contains(&guess),
        }
    }
}

/// What a scenario answers.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Found {
    /// The answer, in the question's unit; none where there is none, such as a cost that is never paid back.
    pub central: Option<f64>,
    /// 8 in 10 runs lie between these.
    pub range: Option<(f64, f64)>,
    /// The step of the working behind it.
    pub which: StepId,
}

impl Question {
    pub const ALL: [Self; 10] = [
        Self::CostAYear,
        Self::Need,
        Self::People,
        Self::CostForEach,
        Self::Chance,
        Self::NetPublic,
        Self::Avoided,
        Self::Cashable,
        Self::NetSociety,
        Self::Payback,
    ];

    /// Its name in a script.
    pub fn name(self) -> &'static str {
        match self {
            Self::CostAYear => "cost-a-year",
            Self::Need => "people-in-need",
            Self::People => "people-reached",
            Self::CostForEach => "cost-for-each-person",
            Self::Chance => "chance-to-pay-back",
            Self::NetPublic => "net-for-public-services",
            Self::Avoided => "public-costs-avoided",
            Self::Cashable => "could-leave-a-budget",
            Self::NetSociety => "net-for-society",
            Self::Payback => "payback-year",
        }
    }

    pub fn of_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|question| question.name() == name)
    }

    /// What a guess is counted in.
    pub fn unit(self) -> Unit {
        match self {
            Self::Need | Self::People => Unit::People,
            Self::Chance => Unit::InHundred,
            Self::Payback => Unit::Years,
            _ => Unit::Pounds,
        }
    }

    /// What a scenario answers.
    pub fn found(self, answer: &Appraisal) -> Found {
        let total = &answer.outcome.total;
        let years = total.yearly.iter().filter(|year| year.cost > 0.0).count().max(1) as f64;
        let drawn = |measure| answer.draws().map(|draws| draws.middle_80(measure));
        let yearly = |(low, high): (f64, f64)| (low / years, high / years);
        let (central, range, what) = match self {
            Self::CostAYear => (Some(total.undiscounted_cost / years), drawn(Measure::UndiscountedCost).map(yearly), Quantity::CostAYear),
            Self::Need => (Some(answer.outcome.need.people_experiencing_abuse), None, Quantity::PeopleExperiencingAbuse),
            Self::People => (total.people_helped.value(), None, Quantity::PeopleHelped),
            Self::CostForEach => (total.cost_per_person_helped.value(), None, Quantity::CostPerPersonHelped),
            Self::Chance => {
                let chance = answer.draws().map(|draws| draws.summary(Measure::Total(Net::Public)).above_zero * 100.0);
                (chance, None, Quantity::PublicNetPresentValue)
            }
            Self::NetPublic => (Some(total.public_sector.net), drawn(Measure::Total(Net::Public)), Quantity::PublicNetPresentValue),
            Self::Avoided => (Some(total.public_sector.benefit), drawn(Measure::Kind(Kind::Public)), Quantity::PresentPublicBenefit),
            Self::Cashable => (Some(total.public_sector.cashable), drawn(Measure::Cashable), Quantity::PresentCashable),
            Self::NetSociety => (Some(total.net_present_value), drawn(Measure::Total(Net::Social)), Quantity::NetPresentValue),
            Self::Payback => (total.public_sector.payback.value(), None, Quantity::PublicPayback),
        };
        Found { central, range, which: StepId::total(what) }
    }
}
