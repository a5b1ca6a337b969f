//! What it takes in each year, in real terms and in that year's own money, against what has been promised.

use crate::evidence::Payer;
use crate::model::{Budget, Inputs, Outcome};

/// One delivery year of a budget.
#[derive(Clone, Debug, PartialEq)]
pub struct BudgetYear {
    /// Cost to all payers, real pounds of the scenario's price year.
    pub real_pounds: f64,
    /// The part of it that is partners' time given in kind, real pounds.
    pub in_kind_real_pounds: f64,
    /// Money needed, time in kind left out, in pounds of that year.
    pub cash_pounds: f64,
    /// Promised by each funder, in pounds of that year.
    pub promised_cash_pounds: Vec<f64>,
    /// Money needed less what is promised, in pounds of that year; below 0 where more is promised.
    pub missing_cash_pounds: f64,
}

impl BudgetYear {
    /// Money still to be found, in pounds of that year: what is promised beyond the need is no help to another year.
    pub fn to_find_cash_pounds(&self) -> f64 {
        self.missing_cash_pounds.max(0.0)
    }
}

/// Every year looked at.
pub fn budget_years(inputs: &Inputs, outcome: &Outcome, budget: &Budget) -> Vec<BudgetYear> {
    let year = |at: usize| {
        let real: f64 = outcome.programmes.iter().map(|one| one.spent.total(at)).sum();
        let in_kind: f64 = outcome.programmes.iter().map(|one| one.spent.in_kind[at]).sum();
        let cash = (real - in_kind) * inputs.plan.cash_factor(&inputs.values, at);
        let promised: Vec<f64> =
            budget.funders.iter().map(|funder| funder.promised_cash_pounds.get(at).copied().unwrap_or_default()).collect();
        BudgetYear {
            real_pounds: real,
            in_kind_real_pounds: in_kind,
            cash_pounds: cash,
            missing_cash_pounds: cash - promised.iter().sum::<f64>(),
            promised_cash_pounds: promised,
        }
    };
    (0..inputs.plan.years).map(year).collect()
}

/// What a payer would be asked for if money followed gains that could leave a budget.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct FairAsk {
    pub payer: Payer,
    /// Its share of all such gains, a proportion.
    pub share: f64,
    /// That share of all the money needed, pounds of each year added up.
    pub ask_cash_pounds: f64,
    /// What funders of this payer have promised, pounds of each year added up.
    pub promised_cash_pounds: f64,
}

/// The fair-share ask of every payer that gains or has promised; none where nobody gains anything that could leave a budget.
pub fn fair_asks(outcome: &Outcome, budget: &Budget, years: &[BudgetYear]) -> Option<Vec<FairAsk>> {
    let shares = outcome.total.fair_shares()?;
    let cash: f64 = years.iter().map(|year| year.cash_pounds).sum();
    let promised = |payer: Payer| -> f64 {
        let of_payer = budget.funders.iter().enumerate().filter(|(_, funder)| funder.payer == Some(payer));
        of_payer.map(|(at, _)| years.iter().map(|year| year.promised_cash_pounds[at]).sum::<f64>()).sum()
    };
    let ask = |payer: Payer| {
        let share = shares[payer as usize];
        FairAsk { payer, share, ask_cash_pounds: cash * share, promised_cash_pounds: promised(payer) }
    };
    Some(Payer::ALL.into_iter().map(ask).filter(|ask| ask.share > 0.0 || ask.promised_cash_pounds > 0.0).collect())
}
