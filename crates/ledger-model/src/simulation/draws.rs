//! What came of the draws: columns of results, and what they say.

use super::columns::{GROUPS, Scores};
use super::measure::{Measure, MeasureColumns, Net};
use super::prepared::Prepared;
use super::program::Lanes;
use crate::model::{ROUNDING, Slot};
use std::borrow::Cow;
use std::cell::OnceCell;
use std::rc::Rc;

/// What a column says.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Summary {
    /// Draws behind it.
    pub draws: usize,
    /// The average.
    pub mean: f64,
    /// Standard deviation.
    pub deviation: f64,
    /// Half are below.
    pub median: f64,
    /// 8 in 10 lie between these.
    pub middle_80: (f64, f64),
    /// 95 in 100 lie between these.
    pub middle_95: (f64, f64),
    /// Share of draws above 0.
    pub above_zero: f64,
}

impl Summary {
    pub fn of(column: &[f64]) -> Self {
        let draws = column.len();
        let count = draws as f64;
        let mean = column.iter().sum::<f64>() / count;
        let squares: f64 = column.iter().map(|value| (value - mean) * (value - mean)).sum();
        let [low_95, low_80, median, high_80, high_95] = quantiles(column, [0.025, 0.1, 0.5, 0.9, 0.975]);
        Self {
            draws,
            mean,
            deviation: (squares / (count - 1.0).max(1.0)).sqrt(),
            median,
            middle_80: (low_80, high_80),
            middle_95: (low_95, high_95),
            above_zero: column.iter().filter(|value| **value > 0.0).count() as f64 / count,
        }
    }

    /// Monte Carlo error of the share above 0: one standard error, a proportion.
    pub fn chance_error(&self) -> f64 {
        (self.above_zero * (1.0 - self.above_zero) / self.draws as f64).sqrt()
    }

    /// Monte Carlo error of the average: one standard error, in the column's unit.
    pub fn mean_error(&self) -> f64 {
        self.deviation / (self.draws as f64).sqrt()
    }
}

/// Buckets into which a column is counted to find its quantiles.
const BUCKETS: usize = 1_024;

/// Quantiles, in rising order of their shares: the smallest value that at least such a share of the column does not exceed.
///
/// Found by counting: every value falls into one of many buckets from the least to the greatest, and only the buckets that hold
/// a wanted rank are put in order. At most 255 shares.
pub fn quantiles<const N: usize>(column: &[f64], shares: [f64; N]) -> [f64; N] {
    let count = column.len();
    let (mut least, mut greatest) = (f64::INFINITY, f64::NEG_INFINITY);
    for value in column {
        least = least.min(*value);
        greatest = greatest.max(*value);
    }
    let scale = (BUCKETS - 1) as f64 / (greatest - least);
    if !scale.is_finite() {
        return [if least <= greatest { least } else { 0.0 }; N]; // all alike, or none at all
    }
    let mut counts = [0_u32; BUCKETS];
    let mut buckets = vec![0_u16; count];
    for (bucket, value) in buckets.iter_mut().zip(column) {
        let at = ((value - least) * scale) as u32 as usize % BUCKETS;
        counts[at] += 1;
        *bucket = at as u16;
    }
    // Where each wanted rank is: its bucket, and how many values come before that bucket.
    let (mut at, mut before) = (0, 0);
    let places = shares.map(|share| {
        let rank = ((share * count as f64).ceil() as usize).clamp(1, count) - 1;
        while before + counts[at] as usize <= rank {
            before += counts[at] as usize;
            at += 1;
        }
        (at, rank - before)
    });
    // Which bucket is the how many-th that is wanted; 0 for those that are not.
    let mut wanted = [0_u8; BUCKETS];
    let mut held: Vec<Vec<f64>> = Vec::with_capacity(N);
    for (at, _) in places {
        if wanted[at] == 0 {
            held.push(Vec::with_capacity(counts[at] as usize));
            wanted[at] = held.len() as u8;
        }
    }
    for (bucket, value) in buckets.iter().zip(column) {
        let which = wanted[*bucket as usize % BUCKETS];
        if which > 0 {
            held[which as usize - 1].push(*value);
        }
    }
    places.map(|(at, rank)| *held[wanted[at] as usize - 1].select_nth_unstable_by(rank, f64::total_cmp).1)
}

/// The first numbers of some lanes.
fn numbers(lanes: &[Lanes], count: usize) -> &[f64] {
    &bytemuck::cast_slice(lanes)[..count]
}

/// The net benefits of all programmes, in the order of `Net::ALL`, from kept results.
pub(super) fn totals(prepared: &Prepared, columns: &[Vec<Lanes>], count: usize) -> [Vec<f64>; 3] {
    let at = |index: usize| numbers(&columns[index], count).to_vec();
    Net::ALL.map(|net| match MeasureColumns::of(prepared.programmes, prepared.years, Measure::Total(net)) {
        MeasureColumns::Result(index) => at(index),
        MeasureColumns::SoFar { first, years } => at(first + years - 1),
        MeasureColumns::Difference { gain, loss } => at(gain).iter().zip(at(loss)).map(|(gain, loss)| gain - loss).collect(),
    })
}

/// A result of every draw.
#[derive(Clone)]
pub struct Draws {
    /// The calculation.
    pub prepared: Prepared,
    /// Where the draws started.
    pub seed: u32,
    /// How many are kept in detail.
    pub detailed: usize,
    /// How many the totals rest on.
    pub count: usize,
    /// Inputs some of whose draws were held at the edge of what their unit allows, and how many were.
    pub held: Vec<(Slot, u32)>,
    /// Results too large to be worked with, which were held.
    pub overflowed: u32,
    columns: Rc<Vec<Vec<Lanes>>>,
    totals: Rc<[Vec<f64>; 3]>,
    scores: Rc<Vec<Rc<Scores>>>,
    summaries: Rc<[OnceCell<Summary>; 3]>,
}

impl Draws {
    pub(super) fn new(
        prepared: Prepared,
        seed: u32,
        draws: usize,
        columns: Rc<Vec<Vec<Lanes>>>,
        scores: Vec<Rc<Scores>>,
        held: Vec<(Slot, u32)>,
        overflowed: u32,
    ) -> Self {
        let totals = totals(&prepared, &columns, draws);
        Self {
            prepared,
            seed,
            detailed: draws,
            count: draws,
            held,
            overflowed,
            columns,
            totals: Rc::new(totals),
            scores: Rc::new(scores),
            summaries: Rc::default(),
        }
    }

    pub(super) fn with_totals(&self, count: usize, totals: [Vec<f64>; 3]) -> Self {
        Self { count, totals: Rc::new(totals), summaries: Rc::default(), ..self.clone() }
    }

    /// Years of the yearly measures.
    pub fn years(&self) -> usize {
        self.prepared.years
    }

    /// The column of a measure: a value for each draw.
    pub fn column(&self, measure: Measure) -> Cow<'_, [f64]> {
        if let Measure::Total(net) = measure {
            return Cow::Borrowed(&self.totals[net as usize]);
        }
        let at = |index: usize| numbers(&self.columns[index], self.detailed);
        match MeasureColumns::of(self.prepared.programmes, self.prepared.years, measure) {
            MeasureColumns::Result(index) => Cow::Borrowed(at(index)),
            MeasureColumns::SoFar { first, years } => Cow::Borrowed(at(first + years - 1)),
            MeasureColumns::Difference { gain, loss } => at(gain).iter().zip(at(loss)).map(|(gain, loss)| gain - loss).collect(),
        }
    }

    /// The values an input was drawn at, one for each draw kept in detail, in the unit of the plan's values. None where it
    /// has no spread, or where no result reads it.
    pub fn drawn(&self, slot: Slot) -> Option<Vec<f64>> {
        let (input, scores) = self.prepared.inputs.iter().zip(self.scores.iter()).find(|(input, _)| input.slot == slot)?;
        Some(scores.scores.iter().map(|score| input.value(*score)).collect())
    }

    /// What a measure's column says. Totals are summed up once.
    pub fn summary(&self, measure: Measure) -> Summary {
        match measure {
            Measure::Total(net) => *self.summaries[net as usize].get_or_init(|| Summary::of(&self.column(measure))),
            _ => Summary::of(&self.column(measure)),
        }
    }

    /// 1 in 10 draws is below the first and above the second.
    pub fn middle_80(&self, measure: Measure) -> (f64, f64) {
        let [low, high] = quantiles(&self.column(measure), [0.1, 0.9]);
        (low, high)
    }

    /// The middle of each hundredth of the draws, in rising order.
    pub fn hundred(&self, measure: Measure) -> [f64; 100] {
        quantiles(&self.column(measure), std::array::from_fn(|at| (at as f64 + 0.5) / 100.0))
    }

    /// The share of draws that have spent something and made it up by the end of each year and stay so, public money or every
    /// kind.
    pub fn paid_back_by(&self, social: bool) -> Vec<f64> {
        let years = self.years();
        let column = |year: usize| self.column(if social { Measure::SocialSoFar(year) } else { Measure::PublicSoFar(year) });
        let prepared = &self.prepared;
        let (first_cost, cost) =
            if social { (prepared.first_cost, Measure::Cost) } else { (prepared.first_public_cost, Measure::PublicCost) };
        let cost = self.column(cost);
        let mut stays: Vec<bool> = cost.iter().map(|cost| *cost > 0.0).collect();
        let mut shares = vec![0.0; years];
        for year in (first_cost.unwrap_or(years)..years).rev() {
            for ((stays, net), cost) in stays.iter_mut().zip(column(year).iter()).zip(cost.iter()) {
                *stays &= *net >= -ROUNDING * cost;
            }
            shares[year] = stays.iter().filter(|stays| **stays).count() as f64 / self.detailed as f64;
        }
        shares
    }

    /// What certainty about everything would be worth at most, for funding all or nothing, in pounds.
    pub fn perfect_information(&self, net: Net) -> f64 {
        let column = self.column(Measure::Total(net));
        let count = column.len() as f64;
        let gains = column.iter().map(|value| value.max(0.0)).sum::<f64>() / count;
        // The two sums may differ in the last digit where nothing is uncertain.
        (gains - self.summary(Measure::Total(net)).mean.max(0.0)).max(0.0)
    }

    /// The same for each input alone, in pounds: what it would be worth at most to know it for certain.
    ///
    /// The draws are put into 50 equal groups by the input's score; a choice is made for each group. Each half of a group is
    /// chosen for by the average of the other half: a choice by its own average would gain by chance alone, and an input that
    /// does not matter would seem worth knowing.
    pub fn evppi(&self, net: Net) -> Vec<(Slot, f64)> {
        let column = self.column(Measure::Total(net));
        let column = &column[..self.detailed];
        let worth = self.prepared.inputs.iter().zip(self.scores.iter()).map(|(input, scores)| {
            let mut sums = [[0.0; 2]; GROUPS];
            for (draw, (value, group)) in column.iter().zip(scores.groups()).enumerate() {
                sums[usize::from(*group)][draw % 2] += value;
            }
            let chosen = |by: f64, sum: f64| if by > 0.0 { sum } else { 0.0 };
            let gains: f64 = sums.iter().map(|[one, other]| chosen(*one, *other) + chosen(*other, *one)).sum();
            // Added up in the same order: where every group is chosen for, nothing is left but 0.
            let all: f64 = sums.iter().map(|[one, other]| other + one).sum();
            (input.slot, ((gains - all.max(0.0)) / column.len() as f64).max(0.0))
        });
        worth.collect()
    }
}
