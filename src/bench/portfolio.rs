//! The benchmark's calculation, its draws and what came of them, as a file: for doing the same in another language.

use super::eight_programmes;
use crate::evidence::{Kind, Payer};
use crate::model::{Plan, Slot};
use crate::simulation::{Draws, Measure, Net, Simulator};
use serde::Serialize;

/// Draws written out.
const DRAWS: usize = 10_000;
/// Where they start.
const SEED: u32 = 1;

/// Everything but the columns.
#[derive(Serialize)]
pub struct Portfolio {
    draws: usize,
    seed: u32,
    /// In the order of a line: payer times the number of kinds, plus kind.
    payers: Vec<PayerRow>,
    kinds: [&'static str; Kind::COUNT],
    plan: Plan,
    /// By slot: full id.
    parameters: Vec<String>,
    /// By slot: central value; pounds in the scenario's price year.
    values: Vec<f64>,
    /// Inputs in the order of their columns. After these come the columns of the results' totals.
    inputs: Vec<Slot>,
    results: Means,
}

#[derive(Serialize)]
struct PayerRow {
    id: &'static str,
    public: bool,
}

/// Averages over the draws: present values in pounds of the scenario's price year.
#[derive(Serialize)]
struct Means {
    /// In the order public, cashable, social, as everywhere.
    total: [f64; Net::ALL.len()],
    /// By programme.
    programmes: Vec<[f64; Net::ALL.len()]>,
    /// Net so far by the end of each year, public money.
    public_so_far: Vec<f64>,
    /// The same of every kind of value.
    social_so_far: Vec<f64>,
}

impl Portfolio {
    /// The portfolio, and its columns: a value for each draw of each input, then of the public, cashable and social total.
    pub fn new() -> Option<(Self, Vec<Vec<f64>>)> {
        let inputs = eight_programmes()?;
        let mut simulator = Simulator::default();
        let prepared = simulator.prepare(&inputs);
        let draws = simulator.run(&prepared, SEED, DRAWS);
        let (slots, mut columns): (Vec<_>, Vec<_>) = simulator.values(&inputs, SEED, DRAWS).into_iter().unzip();
        columns.extend(Measure::TOTALS.map(|total| draws.column(total).to_vec()));
        let portfolio = Self {
            draws: DRAWS,
            seed: SEED,
            payers: Payer::ALL.map(|payer| PayerRow { id: payer.id(), public: payer.is_public() }).into(),
            kinds: Kind::ALL.map(Kind::id),
            results: Means::of(&draws, inputs.plan.programmes.len()),
            plan: inputs.plan,
            parameters: inputs.parameters.into_iter().map(|parameter| parameter.id).collect(),
            values: inputs.values,
            inputs: slots,
        };
        Some((portfolio, columns))
    }
}

impl Means {
    fn of(draws: &Draws, programmes: usize) -> Self {
        let mean = |measure| draws.column(measure).iter().sum::<f64>() / DRAWS as f64;
        Self {
            total: Measure::TOTALS.map(mean),
            programmes: (0..programmes).map(|at| Net::ALL.map(|net| mean(Measure::Programme(at, net)))).collect(),
            public_so_far: (0..draws.years()).map(|year| mean(Measure::PublicSoFar(year))).collect(),
            social_so_far: (0..draws.years()).map(|year| mean(Measure::SocialSoFar(year))).collect(),
        }
    }
}
