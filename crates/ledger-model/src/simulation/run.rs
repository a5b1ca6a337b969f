//! Draws every input, works the answer out for each draw and keeps what is asked of it.

use super::columns::{Column, Columns, Input, Shapes, Stream};
use super::draws::{Draws, totals};
use super::measure::MeasureColumns;
use super::prepared::Prepared;
use super::program::{BLOCK, Block, LANES, Lanes, Scratch};
use crate::model::{Inputs, Slot};
use std::collections::BTreeMap;
use std::rc::Rc;

/// Most draws whose columns are kept; longer runs are drawn again block by block, for the totals only.
pub const MOST_KEPT: usize = 100_000;
/// What a result that overflowed is held at, in pounds.
pub const LARGEST_RESULT: f64 = 1e15;

impl Prepared {
    /// Net benefits of some rows of values, which differ from the central ones only as `change` says. No value may be further
    /// out than its input can be drawn: the instructions leave out what no draw needs.
    pub(super) fn totals_at(&self, rows: usize, change: impl Fn(usize, Slot) -> Option<f64>) -> [Vec<f64>; 3] {
        let mut kept = Keeper::new(self, rows, Vec::new());
        let mut scratch = Scratch::default();
        for start in (0..rows).step_by(BLOCK * LANES) {
            let mut columns: Vec<Vec<Lanes>> = vec![Vec::new(); self.central.len()];
            for input in &self.inputs {
                let central = self.central[input.slot.0 as usize];
                let rows = start..rows.min(start + BLOCK * LANES);
                let values: Vec<f64> = rows.map(|row| change(row, input.slot).unwrap_or(central)).collect();
                columns[input.slot.0 as usize] = super::columns::lanes(&values, |value| value);
            }
            self.program.run(&mut scratch, |slot| first_block(&columns[slot.0 as usize]), |at, values| kept.take(at, values));
        }
        totals(self, &kept.columns, rows)
    }
}

/// A block that no instruction reads.
static NOTHING: Block = [Lanes::ZERO; BLOCK];

fn first_block(lanes: &[Lanes]) -> &Block {
    lanes.first_chunk().unwrap_or(&NOTHING)
}

/// Keeps columns from one edit to the next.
#[derive(Default)]
pub struct Simulator {
    shapes: Shapes,
    columns: Columns,
    scratch: Scratch,
    /// Results of the last runs, used again once nobody looks at them any more.
    spare: [Rc<Vec<Vec<Lanes>>>; 2],
}

impl Simulator {
    /// Writes the calculation of some inputs down; the shapes of spreads that did not change are kept.
    pub fn prepare(&mut self, inputs: &Inputs) -> Prepared {
        Prepared::new(inputs, &mut self.shapes)
    }

    /// The drawn values of every input that has a spread, whether or not a result needs it: its place among the values and
    /// one value for each draw, in pounds of the scenario's price year where it is money. At most `MOST_KEPT` draws.
    pub fn values(&mut self, inputs: &Inputs, seed: u32, draws: usize) -> Vec<(Slot, Vec<f64>)> {
        let draws = draws.clamp(1, MOST_KEPT);
        self.columns.prepare(seed, draws);
        let drawn: Vec<Input> = (0..inputs.values.len()).filter_map(|at| Input::of(inputs, Slot(at as u16), &mut self.shapes)).collect();
        drawn.iter().map(|input| (input.slot, bytemuck::cast_slice(&self.columns.column(input).values)[..draws].to_vec())).collect()
    }

    /// Draws and works out, keeping every column; at most `MOST_KEPT` draws.
    pub fn run(&mut self, prepared: &Prepared, seed: u32, draws: usize) -> Draws {
        let draws = draws.clamp(1, MOST_KEPT);
        self.columns.prepare(seed, draws);
        let columns: Vec<Rc<Column>> = prepared.inputs.iter().map(|input| self.columns.column(input)).collect();
        let mut by_slot: Vec<Option<&Column>> = vec![None; prepared.central.len()];
        for (input, column) in prepared.inputs.iter().zip(&columns) {
            by_slot[input.slot.0 as usize] = Some(column);
        }
        let spare = self.spare.iter_mut().find_map(|spare| Rc::get_mut(spare).map(std::mem::take)).unwrap_or_default();
        let mut kept = Keeper::new(prepared, draws, spare);
        for block in 0..draws.div_ceil(BLOCK * LANES) {
            let column =
                |slot: Slot| by_slot[slot.0 as usize].and_then(|column| column.values.as_chunks().0.get(block)).unwrap_or(&NOTHING);
            prepared.program.run(&mut self.scratch, column, |at, values| kept.take(at, values));
        }
        let scores = columns.iter().map(|column| column.scores.clone()).collect();
        let held = prepared.inputs.iter().zip(&columns).map(|(input, column)| (input.slot, column.held)).filter(|(_, held)| *held > 0);
        let results = Rc::new(kept.columns);
        self.spare.rotate_left(1);
        self.spare[1] = results.clone();
        Draws::new(prepared.clone(), seed, draws, results, scores, held.collect(), kept.overflowed)
    }
}

/// Takes results block by block: yearly ones are added up on the way.
struct Keeper {
    columns: Vec<Vec<Lanes>>,
    first_year: usize,
    years: usize,
    overflowed: u32,
}

impl Keeper {
    fn new(prepared: &Prepared, draws: usize, mut columns: Vec<Vec<Lanes>>) -> Self {
        columns.iter_mut().for_each(Vec::clear);
        columns.resize_with(prepared.program.results(), || Vec::with_capacity(draws.div_ceil(BLOCK * LANES) * BLOCK));
        Self { columns, first_year: MeasureColumns::first_year(prepared.programmes), years: prepared.years, overflowed: 0 }
    }

    fn take(&mut self, at: usize, values: &Block) {
        let start = self.columns[at].len();
        let mut column = std::mem::take(&mut self.columns[at]);
        column.extend_from_slice(values);
        if at > self.first_year && !(at - self.first_year).is_multiple_of(self.years) {
            for (sum, before) in column[start..].iter_mut().zip(&self.columns[at - 1][start..]) {
                *sum += *before;
            }
        }
        // One look at the squares of a whole block; only where they are too large, or no numbers, is each value looked at.
        let mut squares = Lanes::ZERO;
        for lane in &column[start..] {
            squares += *lane * *lane;
        }
        let squares: f64 = squares.to_array().iter().sum();
        if squares.is_nan() || squares > LARGEST_RESULT * LARGEST_RESULT {
            for lane in &mut column[start..] {
                let values = lane.to_array();
                self.overflowed += values.iter().filter(|value| held(**value) != **value).count() as u32;
                *lane = Lanes::new(values.map(held));
            }
        }
        self.columns[at] = column;
    }
}

/// A result that can be worked with: one too large is held, one that is no number at all is 0.
pub(super) fn held(value: f64) -> f64 {
    if value.is_nan() { 0.0 } else { value.clamp(-LARGEST_RESULT, LARGEST_RESULT) }
}

/// A run too long to be kept: drawn block by block, so that it can be shown on its way and stopped at any time.
pub struct LongRun {
    prepared: Prepared,
    streams: BTreeMap<String, Stream>,
    scratch: Scratch,
    /// Results of the last block, used again.
    spare: Vec<Vec<Lanes>>,
    wanted: usize,
    done: usize,
    totals: [Vec<f64>; 3],
}

impl LongRun {
    /// A run that has not begun.
    pub fn new(prepared: Prepared, seed: u32, draws: usize) -> Self {
        let mut streams = BTreeMap::new();
        for input in &prepared.inputs {
            for id in [Some(&input.id), input.with.as_ref().map(|(with, _)| with)].into_iter().flatten() {
                streams.entry(id.clone()).or_insert_with(|| Stream::new(seed, id));
            }
        }
        Self { prepared, streams, scratch: Scratch::default(), spare: Vec::new(), wanted: draws, done: 0, totals: Default::default() }
    }

    /// Draws done and draws wanted.
    pub fn progress(&self) -> (usize, usize) {
        (self.done, self.wanted)
    }

    /// Works some blocks out; true when all are done.
    pub fn advance(&mut self, blocks: usize) -> bool {
        for _ in 0..blocks {
            if self.done == self.wanted {
                break;
            }
            self.block();
        }
        self.done == self.wanted
    }

    fn block(&mut self) {
        let draws = (BLOCK * LANES).min(self.wanted - self.done);
        let scores: BTreeMap<&str, Vec<f64>> =
            self.streams.iter_mut().map(|(id, stream)| (id.as_str(), (0..draws).map(|_| stream.score()).collect())).collect();
        let mut columns: Vec<Vec<Lanes>> = vec![Vec::new(); self.prepared.central.len()];
        for input in &self.prepared.inputs {
            let own = &scores[input.id.as_str()];
            let joined: Option<Vec<f64>> = input.with.as_ref().map(|(with, closely)| {
                own.iter().zip(&scores[with.as_str()]).map(|(own, other)| Input::joined(*closely, *own, *other)).collect()
            });
            columns[input.slot.0 as usize] = super::columns::lanes(joined.as_ref().unwrap_or(own), |score| input.value(score));
        }
        let mut kept = Keeper::new(&self.prepared, draws, std::mem::take(&mut self.spare));
        let column = |slot: Slot| first_block(&columns[slot.0 as usize]);
        self.prepared.program.run(&mut self.scratch, column, |at, values| kept.take(at, values));
        for (total, more) in self.totals.iter_mut().zip(totals(&self.prepared, &kept.columns, draws)) {
            total.extend(more);
        }
        self.spare = kept.columns;
        self.done += draws;
    }

    /// The draws with the totals of what has been done so far in place of the shorter ones; unless those were longer.
    pub fn extend_run(self, draws: &Draws) -> Draws {
        if self.done > draws.count { draws.with_totals(self.done, self.totals) } else { draws.clone() }
    }
}
