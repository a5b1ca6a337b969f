//! What there is a result of for each draw, and the columns it is read from.

use crate::evidence::Kind;
use crate::model::{CostsAndBenefits, Number};

/// Whose net benefit: what comes back less what is spent.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Net {
    /// Public-sector money less public cost.
    Public,
    /// What could leave a public budget less public cost.
    Cashable,
    /// Every kind of value less every cost.
    Social,
}

impl Net {
    /// All of them, in the order they are shown.
    pub const ALL: [Self; 3] = [Self::Public, Self::Cashable, Self::Social];

    /// What costs and benefits come to.
    pub fn of<N: Number>(self, amounts: &CostsAndBenefits<N>) -> N {
        match self {
            Self::Public => amounts.public_benefit() - amounts.public_cost,
            Self::Cashable => amounts.cashable - amounts.public_cost,
            Self::Social => amounts.whole_benefit() - amounts.cost,
        }
    }
}

/// A result of which there is one for each draw. Present values, in pounds of the scenario's price year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Measure {
    /// Net benefit of all programmes.
    Total(Net),
    /// Net benefit of one, by its place in the plan.
    Programme(usize, Net),
    Cost,
    /// Cost of all as it falls, not discounted.
    UndiscountedCost,
    /// Cost of all to public payers.
    PublicCost,
    /// What could leave a public budget.
    Cashable,
    /// Public-sector money gained that could not leave a budget.
    Demand,
    /// Benefit of one kind.
    Kind(Kind),
    /// Net so far, public money, by the end of a year counted from 0.
    PublicSoFar(usize),
    /// Net so far, every kind of value.
    SocialSoFar(usize),
}

impl Measure {
    /// The three totals.
    pub const TOTALS: [Self; 3] = [Self::Total(Net::Public), Self::Total(Net::Cashable), Self::Total(Net::Social)];
}

/// The columns of results that a measure is read from.
#[derive(Clone, Copy, Debug)]
pub enum MeasureColumns {
    /// In one column.
    Result(usize),
    /// As the sum of yearly columns, added up as they are kept: the last of them.
    SoFar { first: usize, years: usize },
    /// As one column less another.
    Difference {
        gain: usize,
        /// What is taken off.
        loss: usize,
    },
}

impl MeasureColumns {
    /// Results before the yearly ones.
    pub fn first_year(programmes: usize) -> usize {
        programmes * Net::ALL.len() + 4 + Kind::COUNT
    }

    pub fn of(programmes: usize, years: usize, measure: Measure) -> Self {
        let totals = programmes * Net::ALL.len();
        let yearly = Self::first_year(programmes);
        match measure {
            Measure::Programme(at, net) => Self::Result(at * Net::ALL.len() + net as usize),
            Measure::Cost => Self::Result(totals),
            Measure::UndiscountedCost => Self::Result(totals + 1),
            Measure::PublicCost => Self::Result(totals + 2),
            Measure::Cashable => Self::Result(totals + 3),
            Measure::Kind(kind) => Self::Result(totals + 4 + kind as usize),
            Measure::Demand => Self::Difference { gain: totals + 4 + Kind::Public as usize, loss: totals + 3 },
            Measure::PublicSoFar(year) => Self::SoFar { first: yearly, years: year + 1 },
            Measure::SocialSoFar(year) => Self::SoFar { first: yearly + years, years: year + 1 },
            Measure::Total(Net::Public) => Self::SoFar { first: yearly, years },
            Measure::Total(Net::Social) => Self::SoFar { first: yearly + years, years },
            Measure::Total(Net::Cashable) => Self::Difference { gain: totals + 3, loss: totals + 2 },
        }
    }
}
