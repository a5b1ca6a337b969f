//! What each programme takes and brings: a part that comes with running it at all and a part for each unit, and how much of what
//! it brings is kept beside the others.

use crate::evidence::Pool;
use crate::model::{
    Aim, Bounds, Claims, Inputs, Operand, Outcome, OverlapMode, Plan, ProgrammeOutcome, ProgrammePlan, Wanted, evaluate, gained, pool_cost,
    share_of,
};

/// A straight line in the scale at which a programme runs.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Line {
    /// What comes with running it at all.
    pub fixed: f64,
    /// For each unit a year.
    pub per_unit: f64,
}

impl Line {
    /// Its height at a scale.
    pub fn at(self, units: f64) -> f64 {
        self.fixed + self.per_unit * units
    }

    /// The line through its heights at a scale and at half of it.
    fn through(full: f64, half: f64, scale: f64) -> Self {
        let fixed = 2.0 * half - full;
        // What is left of a rounding is nothing.
        let fixed = if fixed.abs() <= full.abs() * 1e-12 { 0.0 } else { fixed };
        Self { fixed, per_unit: (full - fixed) / scale }
    }
}

/// Gross benefit of one counted year.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Gain {
    /// All of it, undiscounted: what overlap is worked out from.
    pub gross_pounds: Line,
    /// What of it counts towards the aim, present value.
    pub towards_aim: Line,
}

/// A programme as the best mix sees it. Everything is a straight line in the scale, as the model has it before overlap.
#[derive(Clone, Debug, PartialEq)]
pub struct Offer {
    /// Its place in the plan.
    pub at: usize,
    /// Fewest units a year, if it runs.
    pub smallest: f64,
    /// Most units a year.
    pub largest: f64,
    pub must_run: bool,
    /// Money of each year, real pounds of the scenario's price year; time in kind is left out.
    pub pounds: Vec<Line>,
    /// What it brings towards the aim whatever else runs: less its cost, where the aim is money.
    pub certain: Line,
    /// What it brings before overlap, year by year; empty where the aim is people.
    pub gains: Vec<Gain>,
    /// Whose abuse it reduces.
    pub pool: Option<Pool>,
    /// That pool's whole yearly cost of the kinds it covers, in pounds.
    pub pool_cost: f64,
}

impl Offer {
    /// Money of its dearest year at a scale.
    pub fn dearest_year(&self, units: f64) -> f64 {
        self.pounds.iter().map(|line| line.at(units)).fold(0.0, f64::max)
    }

    /// What it brings towards the aim alone and before overlap.
    pub fn value_alone(&self, units: f64) -> f64 {
        self.certain.at(units) + self.gains.iter().map(|gain| gain.towards_aim.at(units)).sum::<f64>()
    }

    /// Whether nothing comes with merely running it, so that running none of it is running it at 0.
    pub fn is_divisible(&self) -> bool {
        let none = |line: &Line| line.fixed == 0.0;
        let gains = self.gains.iter().all(|gain| none(&gain.gross_pounds) && none(&gain.towards_aim));
        self.smallest == 0.0 && none(&self.certain) && gains && self.pounds.iter().all(none)
    }
}

/// What there is to choose from, and how its benefits overlap.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Market {
    /// The programmes.
    pub offers: Vec<Offer>,
    /// How they overlap; none where benefits are simply added.
    pub overlap: Option<OverlapMode>,
    /// What abuse costs the place in a year, in pounds.
    pub whole_pounds: f64,
}

impl Market {
    /// What a mix brings towards the aim with every survivor counted once: units a year for each offer, none where it does not run.
    pub fn value(&self, units: &[Option<f64>]) -> f64 {
        self.parts(units).into_iter().sum()
    }

    /// The same, offer by offer.
    pub fn parts(&self, units: &[Option<f64>]) -> Vec<f64> {
        let running = |at: usize, of: &dyn Fn(&Offer, f64) -> f64| units[at].map_or(0.0, |units| of(&self.offers[at], units));
        let mut parts: Vec<f64> = (0..self.offers.len()).map(|at| running(at, &|offer, units| offer.certain.at(units))).collect();
        let mut factors = vec![1.0; self.offers.len()];
        for year in 0..self.years() {
            let totals: Vec<f64> =
                (0..self.offers.len()).map(|at| running(at, &|offer, units| offer.gains[year].gross_pounds.at(units))).collect();
            self.kept(&totals, self.whole_pounds, &mut factors);
            for (at, part) in parts.iter_mut().enumerate() {
                *part += running(at, &|offer, units| offer.gains[year].towards_aim.at(units)) * factors[at];
            }
        }
        parts
    }

    /// The share each offer keeps of its gross benefit of a year, where abuse costs the place `whole` pounds.
    pub(super) fn kept(&self, gross_pounds: &[f64], whole: f64, factors: &mut [f64]) {
        let Some(mode) = self.overlap else { return factors.fill(1.0) };
        let pools: Vec<Option<Pool>> = self.offers.iter().map(|offer| offer.pool).collect();
        let shares: Vec<f64> = self.offers.iter().zip(gross_pounds).map(|(offer, total)| share_of(*total, offer.pool_cost)).collect();
        Claims { pools: &pools, shares: &shares, totals: gross_pounds, whole }.kept(mode, factors);
    }

    /// Counted years in which something is gained.
    pub(super) fn years(&self) -> usize {
        self.offers.first().map_or(0, |offer| offer.gains.len())
    }
}

/// Every programme of the plan whose cost is known, between its bounds; the largest scale is the scenario's unless one is set.
/// `values` are the numbers to calculate with: the inputs' own, or one draw.
pub fn market(inputs: &Inputs, values: &[f64], bounds: impl Fn(&str) -> Bounds, aim: Aim) -> Market {
    let whole = evaluate(&inputs.plan, &inputs.values);
    let offer = |at: usize| {
        let programme = &inputs.plan.programmes[at];
        let bounds = bounds(&programme.id);
        // The most is the scenario's scale unless it is typed, or the fewest that is typed is more than that. What is typed is
        // cut to local need: nobody is advised to serve more people than there are, unless that is what they plan already.
        let smallest = bounds.smallest.unwrap_or(0.0);
        let planned = whole.programmes[at].delivered.scale.max(smallest);
        let needed = (whole.need.base(programme.need_base) - programme.runs_now()).max(planned);
        let largest = bounds.largest.map_or(planned, |largest| largest.min(needed));
        if programme.cost_missing || largest <= 0.0 {
            return None;
        }
        let [full, half] = [largest, largest / 2.0].map(|scale| alone(&inputs.plan, at, scale, values, aim));
        let line = |full: f64, half: f64| Line::through(full, half, largest);
        let gain =
            |(full, half): (&[f64; 2], &[f64; 2])| Gain { gross_pounds: line(full[0], half[0]), towards_aim: line(full[1], half[1]) };
        Some(Offer {
            at,
            // What has to run does so for one at least.
            smallest: smallest.max(f64::from(u8::from(bounds.must_run))).min(largest),
            largest,
            must_run: bounds.must_run,
            pounds: full.pounds.iter().zip(&half.pounds).map(|(full, half)| line(*full, *half)).collect(),
            certain: line(full.certain, half.certain),
            gains: full.gains.iter().zip(&half.gains).map(gain).collect(),
            pool: programme.pool,
            pool_cost: full.pool_cost,
        })
    };
    let offers = (0..inputs.plan.programmes.len()).filter_map(offer).collect();
    let whole_pounds = evaluate(&Plan { programmes: Vec::new(), ..inputs.plan.clone() }, values).need.cost_of_doing_nothing();
    Market { offers, overlap: inputs.plan.overlap, whole_pounds }
}

struct Alone {
    pounds: Vec<f64>,
    certain: f64,
    gains: Vec<[f64; 2]>,
    pool_cost: f64,
}

/// One programme of a plan alone at a scale, with nobody counted twice because nobody else counts.
fn alone(plan: &Plan, at: usize, scale: f64, values: &[f64], aim: Aim) -> Alone {
    let mut programme = plan.programmes[at].clone();
    let years = plan.years;
    programme.wanted = Wanted::Typed(Operand::Known(programme.runs_now() + scale));
    let plan = Plan { programmes: vec![programme], overlap: None, ..plan.clone() };
    let outcome = evaluate(&plan, values);
    let one = &outcome.programmes[0];
    let gains = gained(&plan, &one.gross).into_iter();
    let severity = values[plan.worth.severity.0 as usize];
    Alone {
        pounds: (0..years).map(|year| one.spent.total(year) - one.spent.in_kind[year]).collect(),
        certain: match aim {
            Aim::PublicNet => -outcome.total.public_sector.cost,
            Aim::SocialNet => -outcome.total.cost,
            Aim::People | Aim::HighRiskPeople => value(&outcome, &plan, aim),
        },
        gains: match aim {
            Aim::PublicNet => gains.map(|year| [year.gross, year.present_public]).collect(),
            Aim::SocialNet => gains.map(|year| [year.gross, year.present]).collect(),
            Aim::People | Aim::HighRiskPeople => Vec::new(),
        },
        pool_cost: pool_cost(&plan.programmes[0], &outcome.need, severity),
    }
}

/// What an outcome brings towards an aim.
fn value(outcome: &Outcome, plan: &Plan, aim: Aim) -> f64 {
    let each = || plan.programmes.iter().zip(&outcome.programmes);
    let people = |(_, one): (&ProgrammePlan, &ProgrammeOutcome)| one.results.people_helped.value().unwrap_or(0.0);
    match aim {
        Aim::PublicNet => outcome.total.public_sector.net,
        Aim::SocialNet => outcome.total.net_present_value,
        Aim::People => each().filter(|(plan, _)| plan.counts_as_reached()).map(people).sum(),
        Aim::HighRiskPeople => each().filter(|(plan, _)| plan.pool == Some(Pool::HighRisk)).map(people).sum(),
    }
}
