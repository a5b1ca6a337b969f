//! One change to the budget.

use crate::evidence::Payer;
use crate::model::{Aim, Bounds, Budget, Funder, MOST_FUNDERS, Priced};
use crate::text_limits::kept_line;

/// One change to the budget. Funders are named by their place in the list.
#[derive(Clone, Debug, PartialEq)]
#[allow(missing_docs)] // the verbs are the documentation
pub enum BudgetEdit {
    AddFunder,
    RemoveFunder(usize),
    FunderName(usize, String),
    FunderPayer(usize, Option<Payer>),
    /// Pounds of that year’s money; none for nothing.
    Promise {
        funder: usize,
        year: usize,
        cash_pounds: Option<f64>,
    },
    AYear(Option<Priced>),
    Aim(Aim),
    Smallest {
        programme: String,
        units: Option<f64>,
    },
    Largest {
        programme: String,
        units: Option<f64>,
    },
    MustRun {
        programme: String,
        must: bool,
    },
    SetUp {
        programme: String,
        cost: Option<Priced>,
    },
}

impl BudgetEdit {
    /// The same of the funder at another place in the list.
    pub fn of_funder(self, at: usize) -> Self {
        match self {
            Self::FunderName(_, name) => Self::FunderName(at, name),
            Self::FunderPayer(_, payer) => Self::FunderPayer(at, payer),
            Self::Promise { year, cash_pounds, .. } => Self::Promise { funder: at, year, cash_pounds },
            other => other,
        }
    }

    /// The key of its field.
    pub fn field(&self) -> String {
        match self {
            Self::AddFunder | Self::RemoveFunder(_) => "budget.funders".into(),
            Self::FunderName(at, _) => format!("budget.funders.{at}.name"),
            Self::FunderPayer(at, _) => format!("budget.funders.{at}.payer"),
            Self::Promise { funder, year, .. } => format!("budget.funders.{funder}.{year}"),
            Self::AYear(_) => "budget.a_year".into(),
            Self::Aim(_) => "budget.aim".into(),
            Self::Smallest { programme, .. } => format!("budget.{programme}.smallest"),
            Self::Largest { programme, .. } => format!("budget.{programme}.largest"),
            Self::MustRun { programme, .. } => format!("budget.{programme}.must_run"),
            Self::SetUp { programme, .. } => format!("budget.{programme}.set_up"),
        }
    }

    /// The budget with this change.
    pub fn apply(self, budget: &mut Budget) {
        match self {
            Self::AddFunder if budget.funders.len() < MOST_FUNDERS => budget.funders.push(Funder::default()),
            Self::AddFunder => {}
            Self::RemoveFunder(at) => {
                if at < budget.funders.len() {
                    budget.funders.remove(at);
                }
            }
            Self::FunderName(at, name) => funder(budget, at, |one| one.name = kept_line(&name)),
            Self::FunderPayer(at, payer) => funder(budget, at, |one| one.payer = payer),
            Self::Promise { funder: at, year, cash_pounds } => funder(budget, at, |one| {
                let promised = &mut one.promised_cash_pounds;
                if promised.len() <= year {
                    promised.resize(year + 1, 0.0);
                }
                promised[year] = cash_pounds.unwrap_or_default();
                while promised.last() == Some(&0.0) {
                    promised.pop();
                }
            }),
            Self::AYear(pounds) => budget.a_year = pounds,
            Self::Aim(aim) => budget.aim = aim,
            Self::Smallest { programme, units } => bounds(budget, programme, |one| one.smallest = units),
            Self::Largest { programme, units } => bounds(budget, programme, |one| one.largest = units),
            Self::MustRun { programme, must } => bounds(budget, programme, |one| one.must_run = must),
            Self::SetUp { programme, cost } => bounds(budget, programme, |one| one.set_up = cost),
        }
    }
}

fn funder(budget: &mut Budget, at: usize, change: impl FnOnce(&mut Funder)) {
    if let Some(funder) = budget.funders.get_mut(at) {
        change(funder);
    }
}

/// Changes what is said of a programme; what says nothing is not kept.
fn bounds(budget: &mut Budget, programme: String, change: impl FnOnce(&mut Bounds)) {
    let mut bounds = budget.programmes.remove(&programme).unwrap_or_default();
    change(&mut bounds);
    if bounds != Bounds::default() {
        budget.programmes.insert(programme, bounds);
    }
}
