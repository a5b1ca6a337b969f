//! The mix of programmes that brings most within a yearly budget, with every survivor counted once.
//!
//! What a mix brings is no straight line, because benefits overlap. So the search goes through boxes of scales: within a box what
//! overlap leaves at most is known, and the best mix of the straight lines that follow is a mixed integer programme, solved
//! exactly. It tells the most any mix of the box can bring, and a mix to try. Boxes that could hold a better one are parted.

use super::boxes::{Kept, Range, Scales, kept_within};
use super::{Line, Market, Offer};
use microlp::{ComparisonOp, LinearExpr, OptimizationDirection, Problem, Variable};
use serde::{Deserialize, Serialize};

/// A programme of a mix.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Chosen {
    /// Its place in the plan.
    pub at: usize,
    /// Units a year at full scale.
    pub units: f64,
}

/// A mix within a budget.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Mix {
    /// What runs.
    pub chosen: Vec<Chosen>,
    /// Money of its dearest year, real pounds of the scenario's price year.
    pub dearest_year_pounds: f64,
    /// What its programmes bring towards the aim, run together.
    pub value: f64,
    /// The most any mix within the budget can bring; its own value where the search came to its end.
    pub at_most: f64,
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

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
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

/// How long to look.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Effort {
    /// Until no mix can be better, as far as that takes no noticeable time.
    Whole,
    /// For one of many draws.
    OfADraw,
}

impl Effort {
    /// Boxes that are looked into: fewer where each takes longer.
    fn boxes(self, offers: usize) -> usize {
        match self {
            Self::Whole => (1_500 / offers.max(1)).clamp(40, 300),
            Self::OfADraw => 12,
        }
    }
}

/// Shares of the largest scale below this are nothing: the solver's own give.
const NOTHING: f64 = 1e-7;
/// How often what was found is tried to be made better, and in how many steps of each scale; pairs are tried of at most so many.
const POLISHED: usize = 4;
const STEPS: usize = 16;
const MOST_IN_PAIRS: usize = 10;
/// A mix is the best one when no other can bring this share of it more.
const CLOSE: f64 = 1e-5;

/// The mix that brings most with at most `a_year` real pounds in every year. One that is known to be within the budget is where the
/// search begins, so that more money is never given a worse mix.
///
/// # Errors
/// What has to run does not fit, or there is nothing to choose from.
pub fn best_mix(market: &Market, a_year: f64, known: Option<&Mix>, effort: Effort) -> Result<Mix, NoMix> {
    let offers = &market.offers;
    if offers.is_empty() {
        return Err(NoMix::NothingOffered);
    }
    let must = |year: usize| offers.iter().filter(|one| one.must_run).map(|one| one.pounds[year].at(one.smallest)).sum::<f64>();
    let needed_pounds = (0..offers[0].pounds.len()).map(must).fold(0.0, f64::max);
    if needed_pounds > a_year * (1.0 + 1e-12) {
        return Err(NoMix::TooLittle { needed_pounds });
    }
    let mut search = Search { market, a_year, best: None, given_up: f64::NEG_INFINITY };
    if let Some(known) = known {
        let units = |offer: &Offer| known.chosen.iter().find(|one| one.at == offer.at).map(|one| one.units);
        search.try_within(offers.iter().map(units).collect());
    }
    search.run(effort.boxes(offers.len()))
}

/// Money of a mix in its dearest year.
fn dearest_year(market: &Market, units: &[Option<f64>]) -> f64 {
    let running = || market.offers.iter().zip(units).filter_map(|(offer, units)| Some((offer, (*units)?)));
    let of = |year: usize| running().map(|(offer, units)| offer.pounds[year].at(units)).sum::<f64>();
    (0..market.offers.first().map_or(0, |offer| offer.pounds.len())).map(of).fold(0.0, f64::max)
}

/// A box that was looked into.
struct Looked {
    scales: Vec<Scales>,
    /// The most a mix of the box can bring.
    at_most: f64,
    /// The mix that would bring it if overlap were as small as it can be.
    units: Vec<Option<f64>>,
    /// What each would bring then.
    parts: Vec<f64>,
}

struct Search<'a> {
    market: &'a Market,
    a_year: f64,
    /// The best mix so far, and what it brings.
    best: Option<(Vec<Option<f64>>, f64)>,
    /// The most that a box nobody looked into could bring.
    given_up: f64,
}

impl Search<'_> {
    fn run(mut self, boxes: usize) -> Result<Mix, NoMix> {
        let scales = |offer: &Offer| Scales {
            may_rest: !offer.must_run && !offer.is_divisible(),
            may_run: true,
            units: Range { low: offer.smallest, high: offer.largest },
        };
        let whole = self.look(self.market.offers.iter().map(scales).collect()).map_err(|_| NoMix::NotSolved)?.ok_or(NoMix::NotSolved)?;
        let mut open = vec![whole];
        for _ in 0..boxes {
            let Some(next) = self.most_promising(&mut open) else { break };
            let Some(halves) = self.part(&next) else {
                self.given_up = self.given_up.max(next.at_most);
                continue;
            };
            for half in halves {
                match self.look(half) {
                    Ok(Some(mut looked)) => {
                        looked.at_most = looked.at_most.min(next.at_most);
                        open.push(looked);
                    }
                    Ok(None) => {} // nothing in it can be paid for
                    Err(()) => self.given_up = self.given_up.max(next.at_most),
                }
            }
        }
        let at_most = open.iter().map(|looked| looked.at_most).fold(self.given_up, f64::max);
        self.polish(at_most);
        let (units, value) = self.best.ok_or(NoMix::NotSolved)?;
        let at_most = if at_most - value <= CLOSE * value.abs() { value } else { at_most };
        let offers = &self.market.offers;
        let chosen = offers.iter().zip(&units).filter_map(|(offer, units)| Some(Chosen { at: offer.at, units: (*units)? }));
        Ok(Mix { chosen: chosen.collect(), dearest_year_pounds: dearest_year(self.market, &units), value, at_most })
    }

    /// Takes the box that could hold the best mix, if it could be better than what is known.
    fn most_promising(&self, open: &mut Vec<Looked>) -> Option<Looked> {
        let known = self.best.as_ref().map_or(f64::NEG_INFINITY, |(_, value)| value + CLOSE * value.abs());
        open.retain(|looked| looked.at_most > known);
        let at = (0..open.len()).max_by(|one, other| open[*one].at_most.total_cmp(&open[*other].at_most))?;
        Some(open.swap_remove(at))
    }

    fn try_mix(&mut self, units: Vec<Option<f64>>) {
        let value = self.market.value(&units);
        if self.best.as_ref().is_none_or(|(_, best)| value > *best) {
            self.best = Some((units, value));
        }
    }

    /// Where the boxes did not settle it: tries each programme at other scales, with the money left or taken from one other.
    fn polish(&mut self, at_most: f64) {
        let many = self.market.offers.len();
        for _ in 0..POLISHED {
            let Some((from, value)) = self.best.clone().filter(|(_, value)| at_most - value > CLOSE * value.abs()) else { return };
            for at in 0..many {
                for step in 0..=STEPS + 1 {
                    let mut units = from.clone();
                    units[at] = self.scale(at, step);
                    self.try_within(units.clone());
                    if many <= MOST_IN_PAIRS {
                        for other in (0..many).filter(|other| *other != at) {
                            let mut units = units.clone();
                            units[other] = self.most_affordable(&units, other);
                            self.try_within(units);
                        }
                    }
                }
            }
            if self.best.as_ref().is_none_or(|(_, best)| *best <= value) {
                return;
            }
        }
    }

    /// One of some scales of an offer; none for the last.
    fn scale(&self, at: usize, step: usize) -> Option<f64> {
        let Offer { smallest, largest, .. } = self.market.offers[at];
        (step <= STEPS).then(|| smallest + (largest - smallest) * step as f64 / STEPS as f64)
    }

    /// The largest scale of an offer that the others leave money for; none where not even its smallest is.
    fn most_affordable(&self, units: &[Option<f64>], at: usize) -> Option<f64> {
        let offer = &self.market.offers[at];
        let running = || self.market.offers.iter().zip(units).enumerate().filter(|(other, _)| *other != at);
        let left = |year: usize| {
            let spent = running().filter_map(|(_, (offer, units))| Some(offer.pounds[year].at((*units)?))).sum::<f64>();
            let Line { fixed, per_unit } = offer.pounds[year];
            if per_unit > 0.0 { (self.a_year - spent - fixed) / per_unit } else { f64::INFINITY }
        };
        let most = (0..offer.pounds.len()).map(left).fold(offer.largest, f64::min);
        (most >= offer.smallest).then_some(most)
    }

    /// Tries a mix if it may be: what has to run does, and there is money for it.
    fn try_within(&mut self, units: Vec<Option<f64>>) {
        let runs = self.market.offers.iter().zip(&units).all(|(offer, units)| units.is_some() || !offer.must_run);
        if runs && dearest_year(self.market, &units) <= self.a_year * (1.0 + 1e-9) {
            self.try_mix(units);
        }
    }

    /// Solves the straight lines that bound a box, and tries the mix. None where nothing in it can be paid for.
    fn look(&mut self, scales: Vec<Scales>) -> Result<Option<Looked>, ()> {
        let lines = bounding(self.market, &scales);
        let Some(units) = solve(&self.market.offers, &scales, &lines, self.a_year)? else { return Ok(None) };
        let part = |(units, line): (&Option<f64>, &Line)| units.map_or(0.0, |units| line.at(units));
        let parts: Vec<f64> = units.iter().zip(&lines).map(part).collect();
        self.try_mix(units.clone());
        Ok(Some(Looked { at_most: parts.iter().sum(), scales, units, parts }))
    }

    /// Two boxes that make up one, parted where what is not known of overlap weighs most; none where nothing is left to part.
    fn part(&self, looked: &Looked) -> Option<[Vec<Scales>; 2]> {
        let offers = &self.market.offers;
        let real = self.market.parts(&looked.units);
        // What overlap might take from each, and by whose doing: of those that share its pool.
        let missed: Vec<f64> = looked.parts.iter().zip(&real).map(|(bound, real)| (bound - real).max(0.0)).collect();
        let all: f64 = missed.iter().sum();
        let weight = |at: usize| {
            let offer = &offers[at];
            let scales = &looked.scales[at];
            if offer.pool.is_none() || !scales.may_run {
                return 0.0;
            }
            let same = (0..offers.len()).filter(|other| offers[*other].pool == offer.pool).map(|other| missed[other]).sum::<f64>();
            let width = |gain: &super::Gain| {
                let (one, other) = (gain.gross_pounds.at(scales.units.low).max(0.0), gain.gross_pounds.at(scales.units.high).max(0.0));
                if scales.may_rest { one.max(other) } else { (one - other).abs() }
            };
            // Across pools there is only what abuse costs in all to share.
            (same + missed[at] + all * 1e-6) * offer.gains.iter().map(width).sum::<f64>()
        };
        let at = (0..offers.len()).max_by(|one, other| weight(*one).total_cmp(&weight(*other)))?;
        let Scales { may_rest, units: Range { low, high }, .. } = looked.scales[at];
        if weight(at) <= 0.0 || !(may_rest || high - low > high * NOTHING) {
            return None;
        }
        let with = |scales: Scales| {
            let mut all = looked.scales.clone();
            all[at] = scales;
            all
        };
        if may_rest {
            let runs = Scales { may_rest: false, ..looked.scales[at] };
            return Some([with(Scales { may_run: false, ..looked.scales[at] }), with(runs)]);
        }
        let middle = low + (high - low) / 2.0;
        let found = looked.units[at].filter(|units| (units - middle).abs() < 0.4 * (high - low));
        let middle = found.unwrap_or(middle);
        let between = |low: f64, high: f64| with(Scales { units: Range { low, high }, ..looked.scales[at] });
        Some([between(low, middle), between(middle, high)])
    }
}

/// For each offer a straight line that what it brings within a box never rises above.
fn bounding(market: &Market, scales: &[Scales]) -> Vec<Line> {
    let kept: Vec<Vec<Kept>> = (0..market.years()).map(|year| kept_within(market, scales, year)).collect();
    let line = |at: usize| {
        let (offer, Range { low, high }) = (&market.offers[at], scales[at].units);
        let height = |units: f64| {
            let gains = offer.gains.iter().zip(&kept).map(|(gain, kept)| {
                let worth = gain.towards_aim.at(units);
                (worth * kept[at].low).max(worth * kept[at].high)
            });
            offer.certain.at(units) + gains.sum::<f64>()
        };
        // The height bends upwards only, so the line through its ends lies nowhere below it.
        let (first, last) = (height(low), height(high));
        if high - low <= high * NOTHING {
            return Line { fixed: first.max(last), per_unit: 0.0 };
        }
        let per_unit = (last - first) / (high - low);
        let fixed = first - per_unit * low;
        Line { fixed: if low == 0.0 { first } else { fixed }, per_unit }
    };
    (0..market.offers.len()).map(line).collect()
}

/// Units of each offer that bring most where each brings what its line says; none where nothing can be paid for.
fn solve(offers: &[Offer], scales: &[Scales], lines: &[Line], a_year: f64) -> Result<Option<Vec<Option<f64>>>, ()> {
    let brings = |at: usize| lines[at].at(scales[at].units.low).max(lines[at].at(scales[at].units.high)) > 0.0;
    // What brings nothing and need not run is left out; a straight line is highest at one of its ends.
    let wanted: Vec<usize> = (0..offers.len()).filter(|at| scales[*at].may_run && (!scales[*at].may_rest || brings(*at))).collect();
    let mut units = vec![None; offers.len()];
    if wanted.is_empty() {
        return Ok(Some(units));
    }
    // Numbers of about 1 on both sides keep the solver's tolerances meaningful.
    let money = wanted.iter().map(|at| offers[*at].dearest_year(scales[*at].units.high)).fold(1.0, f64::max);
    let height = |at: &usize| lines[*at].at(scales[*at].units.high).abs().max(lines[*at].at(scales[*at].units.low).abs());
    let worth = wanted.iter().map(height).fold(f64::MIN_POSITIVE, f64::max);
    let mut problem = Problem::new(OptimizationDirection::Maximize);
    let mut variables: Vec<(Variable, Option<Variable>)> = Vec::new();
    let mut spent_anyway = vec![0.0; offers[0].pounds.len()];
    for &at in &wanted {
        let Range { low, high } = scales[at].units;
        // The share of its highest scale.
        let lowest = low / high;
        let share = problem.add_var(lines[at].per_unit * high / worth, (if scales[at].may_rest { 0.0 } else { lowest }, 1.0));
        let runs = scales[at].may_rest.then(|| {
            let runs = problem.add_integer_var(lines[at].fixed / worth, (0, 1));
            problem.add_constraint([(share, 1.0), (runs, -1.0)], ComparisonOp::Le, 0.0);
            problem.add_constraint([(share, 1.0), (runs, -lowest)], ComparisonOp::Ge, 0.0);
            runs
        });
        if runs.is_none() {
            spent_anyway.iter_mut().zip(&offers[at].pounds).for_each(|(spent, line)| *spent += line.fixed);
        }
        variables.push((share, runs));
    }
    for (year, anyway) in spent_anyway.iter().enumerate() {
        let mut sum = LinearExpr::empty();
        for (at, (share, runs)) in wanted.iter().zip(&variables) {
            sum.add(*share, offers[*at].pounds[year].per_unit * scales[*at].units.high / money);
            if let Some(runs) = runs {
                sum.add(*runs, offers[*at].pounds[year].fixed / money);
            }
        }
        problem.add_constraint(sum, ComparisonOp::Le, (a_year - anyway) / money);
    }
    let solution = match problem.solve() {
        Err(microlp::Error::Infeasible) => return Ok(None),
        Ok(outcome) if outcome.is_optimal() => outcome.into_solution().map_err(|_| ())?,
        _ => return Err(()),
    };
    for (&at, (share, runs)) in wanted.iter().zip(&variables) {
        let Range { low, high } = scales[at].units;
        let share = solution[*share];
        // Running none of it is not running it.
        let is_running = runs.map_or(share > NOTHING || low > 0.0 || !offers[at].is_divisible(), |runs| solution[runs] > 0.5);
        units[at] = is_running.then(|| (share * high).clamp(low, high));
    }
    Ok(Some(units))
}
