//! Columns of draws: normal scores from a stream of chance for each input, and the values they stand for.

use super::program::{BLOCK, LANES, Lanes};
use super::quantile::MAX_NORMAL_SCORE;
use super::sampler::Sampler;
use crate::model::{Inputs, ResolvedParameter, Slot};
use crate::quantities::{Bounds, Distribution};
use rand::SeedableRng;
use rand::rngs::ChaCha8Rng;
use rand_distr::{Distribution as _, StandardNormal};
use std::cell::OnceCell;
use std::collections::BTreeMap;
use std::rc::Rc;

/// Equal groups into which draws are put by their score.
pub const GROUPS: usize = 50;

/// The stream of chance of one input: ChaCha with 8 rounds, seeded with the seed, its stream number the hash of the id.
pub struct Stream(ChaCha8Rng);

impl Stream {
    pub fn new(seed: u32, id: &str) -> Self {
        let mut generator = ChaCha8Rng::seed_from_u64(seed.into());
        generator.set_stream(stable_hash(id));
        Self(generator)
    }

    /// The next score.
    pub fn score(&mut self) -> f64 {
        let score: f64 = StandardNormal.sample(&mut self.0);
        score.clamp(-MAX_NORMAL_SCORE, MAX_NORMAL_SCORE)
    }
}

/// The same number for the same text everywhere and for ever: FNV-1a with 64 bits over the bytes of its UTF-8.
pub fn stable_hash(text: &str) -> u64 {
    text.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3))
}

/// Normal scores of one input, one for each draw.
pub struct Scores {
    pub scores: Vec<f64>,
    groups: OnceCell<Vec<u8>>,
}

impl Scores {
    fn new(scores: Vec<f64>) -> Self {
        Self { scores, groups: OnceCell::new() }
    }

    /// Which of the equal groups each draw is in, by the rank of its score.
    pub fn groups(&self) -> &[u8] {
        self.groups.get_or_init(|| {
            let count = self.scores.len();
            let mut groups = vec![0; count];
            for (rank, draw) in ranked(&self.scores).into_iter().enumerate() {
                groups[draw as usize] = (rank * GROUPS / count) as u8;
            }
            groups
        })
    }
}

/// Draws in the order of their scores, by counting: first by the lower, then by the upper half of a fine scale.
/// Scores within 2 in a million of each other keep the order in which they were drawn.
fn ranked(scores: &[f64]) -> Vec<u32> {
    const HALF: usize = 2_048;
    let fine = |draw: u32| ((scores[draw as usize] + MAX_NORMAL_SCORE) * ((HALF * HALF - 1) as f64 / (2.0 * MAX_NORMAL_SCORE))) as usize;
    let by = |order: Vec<u32>, key: &dyn Fn(u32) -> usize| {
        let mut starts = vec![0_u32; HALF + 1];
        order.iter().for_each(|draw| starts[key(*draw) + 1] += 1);
        for at in 0..HALF {
            starts[at + 1] += starts[at];
        }
        let mut sorted = vec![0; order.len()];
        for draw in order {
            let place = &mut starts[key(draw)];
            sorted[*place as usize] = draw;
            *place += 1;
        }
        sorted
    };
    let order = by((0..scores.len() as u32).collect(), &|draw| fine(draw) % HALF);
    by(order, &|draw| fine(draw) / HALF)
}

/// How an input of the calculation is drawn.
#[derive(Clone, Debug, PartialEq)]
pub struct Input {
    /// Its place among the values.
    pub slot: Slot,
    /// Its full id, which names its stream.
    pub id: String,
    /// The input it is drawn together with, and how closely.
    pub with: Option<(String, f64)>,
    shape: Rc<Sampler>,
    rebase: f64,
    bounds: Bounds,
}

/// Shapes of spreads, kept from one edit to the next: some take a while to work out.
#[derive(Default)]
pub struct Shapes(Vec<(String, f64, Distribution, Rc<Sampler>)>);

impl Shapes {
    fn of(&mut self, id: &str, central: f64, spread: Distribution) -> Rc<Sampler> {
        let place = self.0.iter().position(|(known, ..)| known == id);
        if let Some((_, _, _, shape)) = place.map(|at| &self.0[at]).filter(|known| known.1 == central && known.2 == spread) {
            return shape.clone();
        }
        let shape = Rc::new(Sampler::of(central, spread));
        let entry = (id.to_owned(), central, spread, shape.clone());
        match place {
            Some(at) => self.0[at] = entry,
            None => self.0.push(entry),
        }
        shape
    }
}

impl Input {
    /// How a parameter is drawn; none where it has no spread.
    pub fn of(inputs: &Inputs, slot: Slot, shapes: &mut Shapes) -> Option<Self> {
        let ResolvedParameter { id, central, spread, rebase, unit, drawn_with, .. } = inputs.parameter(slot);
        if *spread == Distribution::Fixed {
            return None;
        }
        let shape = shapes.of(id, *central, *spread);
        if matches!(*shape, Sampler::Fixed(_)) {
            return None;
        }
        Some(Self { slot, id: id.clone(), with: drawn_with.clone(), shape, rebase: *rebase, bounds: unit.bounds() })
    }

    /// The value of a score, in pounds of the scenario's price year where it is money, held within what its unit allows.
    pub fn value(&self, score: f64) -> f64 {
        self.shape.value(score).clamp(self.bounds.smallest, self.bounds.largest) * self.rebase
    }

    /// Whether a score's value had to be held.
    fn is_held(&self, score: f64) -> bool {
        let value = self.shape.value(score);
        !(self.bounds.smallest..=self.bounds.largest).contains(&value)
    }

    /// The least and most it can be.
    pub fn support(&self) -> (f64, f64) {
        let (low, high) = self.shape.support(self.bounds);
        (low * self.rebase, high * self.rebase)
    }

    /// The score of a draw, from its own and from the score of what it is drawn together with.
    pub fn joined(closely: f64, own: f64, other: f64) -> f64 {
        (closely * other + (1.0 - closely * closely).max(0.0).sqrt() * own).clamp(-MAX_NORMAL_SCORE, MAX_NORMAL_SCORE)
    }
}

/// A kept column of values.
pub struct Column {
    input: Input,
    /// The values, the last lanes padded.
    pub values: Vec<Lanes>,
    /// Draws that had to be held at the edge of what the unit allows.
    pub held: u32,
    /// The scores behind them.
    pub scores: Rc<Scores>,
}

/// Every column kept from one edit to the next, for one seed and number of draws.
#[derive(Default)]
pub struct Columns {
    seed: u32,
    draws: usize,
    scores: BTreeMap<String, Rc<Scores>>,
    joined: BTreeMap<(String, String, u64), Rc<Scores>>,
    values: BTreeMap<String, Rc<Column>>,
}

impl Columns {
    /// Throws everything away unless it is for this seed and this many draws.
    pub fn prepare(&mut self, seed: u32, draws: usize) {
        if (self.seed, self.draws) != (seed, draws) {
            *self = Self { seed, draws, ..Self::default() };
        }
    }

    fn scores(&mut self, id: &str) -> Rc<Scores> {
        if let Some(known) = self.scores.get(id) {
            return known.clone();
        }
        let mut stream = Stream::new(self.seed, id);
        let scores = Rc::new(Scores::new((0..self.draws).map(|_| stream.score()).collect()));
        self.scores.insert(id.to_owned(), scores.clone());
        scores
    }

    fn scores_of(&mut self, input: &Input) -> Rc<Scores> {
        let own = self.scores(&input.id);
        let Some((with, closely)) = &input.with else { return own };
        let key = (input.id.clone(), with.clone(), closely.to_bits());
        if let Some(known) = self.joined.get(&key) {
            return known.clone();
        }
        let other = self.scores(with);
        let together = own.scores.iter().zip(&other.scores).map(|(own, other)| Input::joined(*closely, *own, *other)).collect();
        let scores = Rc::new(Scores::new(together));
        self.joined.insert(key, scores.clone());
        scores
    }

    /// The column of an input: the kept one, unless its spread has changed.
    pub fn column(&mut self, input: &Input) -> Rc<Column> {
        if let Some(known) = self.values.get(&input.id)
            && known.input == *input
        {
            return known.clone();
        }
        let scores = self.scores_of(input);
        let values = lanes(&scores.scores, |score| input.value(score));
        let held = scores.scores.iter().filter(|score| input.is_held(**score)).count() as u32;
        let column = Rc::new(Column { input: input.clone(), values, held, scores });
        self.values.insert(input.id.clone(), column.clone());
        column
    }
}

/// Numbers turned into lanes of whole blocks, filled up with the last number.
pub fn lanes(numbers: &[f64], value: impl Fn(f64) -> f64) -> Vec<Lanes> {
    let whole = numbers.len().div_ceil(BLOCK * LANES) * BLOCK;
    let last = numbers.last().map_or(0.0, |number| value(*number));
    let mut lanes = vec![Lanes::splat(last); whole];
    for (place, number) in bytemuck::cast_slice_mut(&mut lanes).iter_mut().zip(numbers) {
        *place = value(*number);
    }
    lanes
}
