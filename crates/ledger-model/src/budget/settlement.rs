//! Stop and start against a settlement: what the same service costs, and the same money buys, when every year begins anew.

use crate::model::{Budget, Outcome, Priced, ProgrammeOutcome};

/// One programme funded both ways, over the years of the settlement. Pounds are real, of the scenario's price year, without
/// partners' time in kind.
#[derive(Clone, Debug, PartialEq)]
pub struct PotRow {
    /// The programme.
    pub id: String,
    /// Money for one start and all the years.
    pub together_pounds: f64,
    /// Units that start in them.
    pub together_units: f64,
    /// Money for as many one-year pots, each beginning anew.
    pub apart_pounds: f64,
    /// Units that start in them.
    pub apart_units: f64,
    /// Units the settlement's money would buy in one-year pots, at the same scale at most.
    pub same_money_units: f64,
    /// What is left of the settlement’s money then, because no pot of a year can use more.
    pub unused_pounds: f64,
}

/// A settlement against one-year pots.
#[derive(Clone, Debug, PartialEq)]
pub struct Settlement {
    pub years: usize,
    /// Each programme.
    pub rows: Vec<PotRow>,
}

impl Settlement {
    /// Whether anything is lost by beginning anew.
    pub fn differs(&self) -> bool {
        self.rows.iter().any(|row| {
            let lost = row.together_units - row.same_money_units;
            lost.abs() > row.together_units.abs() * 1e-9
        })
    }
}

/// Compares `years` years in one settlement with as many pots of one year. `together` is the outcome of delivering that long,
/// `one` of delivering one year at the same scale, `half` of one year at half of it; `real` turns pounds into the scenario's
/// prices.
pub fn settlement(
    years: usize,
    together: &Outcome,
    one: &Outcome,
    half: &Outcome,
    budget: &Budget,
    real: impl Fn(Priced) -> f64,
) -> Settlement {
    let money = |outcome: &ProgrammeOutcome| -> f64 {
        let all = outcome.spent.by_payer.iter().flatten().sum::<f64>();
        all - outcome.spent.in_kind.iter().sum::<f64>()
    };
    let units = |outcome: &ProgrammeOutcome| outcome.delivered.starts.iter().sum::<f64>();
    let row = |((whole, one), half): ((&ProgrammeOutcome, &ProgrammeOutcome), &ProgrammeOutcome)| {
        let set_up = budget.programmes.get(&whole.id).and_then(|bounds| bounds.set_up).map_or(0.0, &real);
        let together_pounds = money(whole) + set_up;
        // What a year costs is a fixed part and a part that follows the units.
        let (dear, cheap) = (money(one), money(half));
        let fixed = 2.0 * cheap - dear;
        let follows = dear - fixed;
        // The money may pay for fewer pots than years. No pot is larger than the service can start with in its first year,
        // however much money is left.
        let bought = |pots: usize| {
            let pot = together_pounds / pots as f64 - set_up - fixed;
            let scale = if follows > 0.0 { (pot / follows).clamp(0.0, 1.0) } else { f64::from(u8::from(pot >= 0.0)) };
            (scale * pots as f64, (pot - scale * follows) * pots as f64)
        };
        let (pots, unused) = (1..=years)
            .map(bought)
            .filter(|(_, unused)| *unused > -0.5)
            .max_by(|one, other| one.0.total_cmp(&other.0))
            .unwrap_or((0.0, together_pounds));
        PotRow {
            id: whole.id.clone(),
            together_pounds,
            together_units: units(whole),
            apart_pounds: (dear + set_up) * years as f64,
            apart_units: units(one) * years as f64,
            same_money_units: pots * units(one),
            unused_pounds: unused.max(0.0),
        }
    };
    let rows = together.programmes.iter().zip(&one.programmes).zip(&half.programmes).map(row).collect();
    Settlement { years, rows }
}
