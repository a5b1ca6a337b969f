//! One change to the budget.

use super::Edit;
use crate::evidence::Payer;
use crate::model::{Aim, Budget, Funder, MOST_FUNDERS, Priced, field_key};
use crate::schema::Node;
use crate::text_limits::kept_line;

/// One change to the budget. Funders are named by their place in the list.
#[derive(Clone, Debug, PartialEq)]
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
    /// The same promise of the funder at another place in the list.
    pub fn of_funder(self, at: usize) -> Self {
        match self {
            Self::Promise { year, cash_pounds, .. } => Self::Promise { funder: at, year, cash_pounds },
            other => other,
        }
    }

    /// The key of its field.
    pub(super) fn field(&self) -> String {
        match (self, self.edit()) {
            (_, Some(edit)) => field_key(&edit.path),
            (Self::Promise { funder, year, .. }, _) => format!("budget.funders.{funder}.{year}"),
            _ => "budget.funders".into(),
        }
    }

    /// A change of one field and nothing else; none for one that makes the list of funders or of years longer or shorter.
    pub(super) fn edit(&self) -> Option<Edit> {
        let of_funder = |at: &usize, key, value: &mut dyn Node| Edit::of(&["budget", "funders", &at.to_string(), key], value);
        let of_programme = |id: &str, key, value: &mut dyn Node| Edit::of(&["budget", "programmes", id, key], value);
        Some(match self {
            Self::AddFunder | Self::RemoveFunder(_) | Self::Promise { .. } => return None,
            Self::FunderName(at, name) => of_funder(at, "name", &mut kept_line(name)),
            Self::FunderPayer(at, payer) => of_funder(at, "payer", &mut { *payer }),
            Self::AYear(pounds) => Edit::of(&["budget", "a_year"], &mut { *pounds }),
            Self::Aim(aim) => Edit::of(&["budget", "aim"], &mut { *aim }),
            Self::Smallest { programme, units } => of_programme(programme, "smallest", &mut { *units }),
            Self::Largest { programme, units } => of_programme(programme, "largest", &mut { *units }),
            Self::MustRun { programme, must } => of_programme(programme, "must_run", &mut { *must }),
            Self::SetUp { programme, cost } => of_programme(programme, "set_up", &mut { *cost }),
        })
    }

    /// The budget with a change that is more than an edit.
    pub(super) fn apply(self, budget: &mut Budget) {
        match self {
            Self::AddFunder if budget.funders.len() < MOST_FUNDERS => budget.funders.push(Funder::default()),
            Self::RemoveFunder(at) if at < budget.funders.len() => _ = budget.funders.remove(at),
            Self::Promise { funder, year, cash_pounds } => {
                let Some(funder) = budget.funders.get_mut(funder) else { return };
                let promised = &mut funder.promised_cash_pounds;
                if promised.len() <= year {
                    promised.resize(year + 1, 0.0);
                }
                promised[year] = cash_pounds.unwrap_or_default();
                while promised.last() == Some(&0.0) {
                    promised.pop();
                }
            }
            _ => {}
        }
    }
}
