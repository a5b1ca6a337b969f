//! The mix of programmes that brings most within a yearly budget: a mixed integer programme, solved exactly.

use super::Offer;
use microlp::{ComparisonOp, LinearExpr, OptimizationDirection, Problem, Variable};

/// A programme of a mix.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Chosen {
    /// Its place in the plan.
    pub at: usize,
    /// Units a year at full scale.
    pub units: f64,
}

/// A mix within a budget.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Mix {
    /// What runs.
    pub chosen: Vec<Chosen>,
    /// Money of its dearest year, real pounds of the scenario's price year.
    pub dearest_year_pounds: f64,
    /// What its programmes bring towards the aim, each counted alone.
    pub value_alone: f64,
}

impl Mix {
    /// Units a year of a programme; 0 where it does not run.
    pub fn units(&self, at: usize) -> f64 {
        self.chosen.iter().find(|one| one.at == at).map_or(0.0, |one| one.units)
    }

    /// Whether the same programmes run.
    pub fn same_set(&self, other: &Self) -> bool {
        self.chosen.iter().map(|one| one.at).eq(other.chosen.iter().map(|one| one.at))
    }
}

/// Why there is no mix.
#[derive(Clone, Debug, PartialEq)]
pub enum NoMix {
    /// What has to run costs more at its smallest than there is; pounds of the dearest year.
    TooLittle {
        /// What that costs.
        needed_pounds: f64,
    },
    /// Nothing is chosen whose cost is known.
    NothingOffered,
    /// The solver gave up, which it does not for problems of this kind.
    NotSolved,
}

/// Shares of the largest scale below this are nothing: the solver's own give.
const NOTHING: f64 = 1e-7;

/// The mix that brings most with at most `a_year` real pounds in every year. Exact for what each programme brings alone.
///
/// # Errors
/// What has to run does not fit, or there is nothing to choose from.
pub fn best_mix(offers: &[Offer], a_year: f64) -> Result<Mix, NoMix> {
    if offers.is_empty() {
        return Err(NoMix::NothingOffered);
    }
    let years = offers[0].fixed_pounds.len();
    let must = |year: usize| offers.iter().filter(|one| one.must_run).map(|one| one.pounds(year, one.smallest)).sum::<f64>();
    let needed_pounds = (0..years).map(must).fold(0.0, f64::max);
    if needed_pounds > a_year * (1.0 + 1e-12) {
        return Err(NoMix::TooLittle { needed_pounds });
    }
    // What brings nothing and need not run is not chosen; a straight line is largest at one of its ends.
    let brings = |one: &&Offer| one.must_run || one.value(one.smallest).max(one.value(one.largest)) > 0.0;
    let wanted: Vec<&Offer> = offers.iter().filter(brings).collect();
    let shares = solve(&wanted, a_year, years).ok_or(NoMix::NotSolved)?;
    let mut mix = Mix::default();
    for (offer, (share, runs)) in wanted.iter().zip(shares) {
        if runs {
            let units = (share * offer.largest).clamp(offer.smallest, offer.largest);
            mix.chosen.push(Chosen { at: offer.at, units });
            mix.value_alone += offer.value(units);
        }
    }
    let pounds =
        |one: &Chosen, year: usize| wanted.iter().find(|offer| offer.at == one.at).map_or(0.0, |offer| offer.pounds(year, one.units));
    let of = |year: usize| mix.chosen.iter().map(|one| pounds(one, year)).sum::<f64>();
    mix.dearest_year_pounds = (0..years).map(of).fold(0.0, f64::max);
    Ok(mix)
}

/// Each offer's share of its largest scale, and whether it runs.
fn solve(offers: &[&Offer], a_year: f64, years: usize) -> Option<Vec<(f64, bool)>> {
    if offers.is_empty() {
        return Some(Vec::new());
    }
    // Numbers of about 1 on both sides keep the solver's tolerances meaningful.
    let money = offers.iter().map(|one| one.dearest_year(one.largest)).fold(1.0, f64::max);
    let worth = offers.iter().map(|one| one.value(one.largest).abs().max(one.value(one.smallest).abs())).fold(f64::MIN_POSITIVE, f64::max);
    let mut problem = Problem::new(OptimizationDirection::Maximize);
    let mut variables: Vec<(Variable, Option<Variable>)> = Vec::new();
    for offer in offers {
        let share = problem.add_var(offer.value_per_unit * offer.largest / worth, (0.0, 1.0));
        // A programme that costs and brings nothing by merely running needs no yes or no.
        let divisible = offer.smallest == 0.0 && offer.fixed_value == 0.0 && offer.fixed_pounds.iter().all(|pounds| *pounds == 0.0);
        let runs = (!divisible).then(|| {
            let fewest = i32::from(offer.must_run);
            let runs = problem.add_integer_var(offer.fixed_value / worth, (fewest, 1));
            problem.add_constraint([(share, 1.0), (runs, -1.0)], ComparisonOp::Le, 0.0);
            problem.add_constraint([(share, 1.0), (runs, -offer.smallest / offer.largest)], ComparisonOp::Ge, 0.0);
            runs
        });
        variables.push((share, runs));
    }
    for year in 0..years {
        let mut sum = LinearExpr::empty();
        for (offer, (share, runs)) in offers.iter().zip(&variables) {
            sum.add(*share, offer.pounds_per_unit[year] * offer.largest / money);
            if let Some(runs) = runs {
                sum.add(*runs, offer.fixed_pounds[year] / money);
            }
        }
        problem.add_constraint(sum, ComparisonOp::Le, a_year / money);
    }
    let outcome = problem.solve().ok().filter(microlp::SolveOutcome::is_optimal)?;
    let solution = outcome.into_solution().ok()?;
    let of = |(share, runs): &(Variable, Option<Variable>)| {
        let share = solution[*share];
        (share, runs.map_or(share > NOTHING, |runs| solution[runs] > 0.5))
    };
    Some(variables.iter().map(of).collect())
}
