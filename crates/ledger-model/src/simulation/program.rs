//! Instructions that work a calculation out on blocks of draws.
//!
//! Additions, subtractions, products and divisions only, each exact to the last bit on every machine. Must not draw anything.

use super::normal_form::{Monomial, NormalForm, Rule, Sum, Terms};
use crate::model::Slot;
use wide::f64x4;

/// Numbers worked on at once.
pub type Lanes = f64x4;
pub const LANES: usize = 4;
/// Lanes of one block: small enough for the rows in use to stay in the nearest memory.
pub const BLOCK: usize = 64;
/// One block of a column.
pub type Block = [Lanes; BLOCK];

/// Where an instruction reads.
#[derive(Clone, Copy, Debug)]
enum From {
    Column(Slot),
    Row(u16),
}

#[derive(Clone, Copy, Debug)]
enum Step {
    Product(From, From),
    Sum(Range),
    Positive(Range),
    Reciprocal(From),
    /// The smallest rows of test, then and otherwise.
    Choice(From, From, From),
}

/// A constant and multiples, by their place in the list.
#[derive(Clone, Copy, Debug)]
struct Range {
    constant: f64,
    from: u32,
    to: u32,
}

/// A calculation as instructions.
#[derive(Clone, Debug, Default)]
pub struct Program {
    steps: Vec<(Step, u16)>,
    terms: Vec<(From, f64)>,
    outputs: Vec<Range>,
    rows: usize,
    /// The inputs it reads.
    pub inputs: Vec<Slot>,
}

/// Rows that instructions write.
#[derive(Default)]
pub struct Scratch {
    rows: Vec<Option<Box<Block>>>,
}

impl Program {
    /// The instructions for some results.
    pub fn new(form: &NormalForm, results: &[Sum]) -> Self {
        Builder::new(form, results).build(results)
    }

    pub fn results(&self) -> usize {
        self.outputs.len()
    }

    /// How many instructions it has, and how many multiples its sums add up.
    pub fn size(&self) -> (usize, usize) {
        (self.steps.len(), self.terms.len())
    }

    /// Works one block out: `column` gives the block of an input; `write` takes each result.
    pub fn run<'a>(&self, scratch: &mut Scratch, column: impl Fn(Slot) -> &'a Block, mut write: impl FnMut(usize, &Block)) {
        scratch.rows.resize_with(self.rows.max(scratch.rows.len()), || Some(Box::new([Lanes::ZERO; BLOCK])));
        for (step, target) in &self.steps {
            let Some(mut row) = scratch.rows[*target as usize].take() else { continue };
            let read = |from: From| scratch.read(from, &column);
            match *step {
                Step::Product(a, b) => product(&mut row, read(a), read(b)),
                Step::Sum(range) => self.sum(range, &mut row, read),
                Step::Positive(range) => {
                    self.sum(range, &mut row, read);
                    positive(&mut row);
                }
                Step::Reciprocal(of) => reciprocal(&mut row, read(of)),
                Step::Choice(test, then, otherwise) => choice(&mut row, read(test), read(then), read(otherwise)),
            }
            scratch.rows[*target as usize] = Some(row);
        }
        let last = self.rows - 1;
        let Some(mut row) = scratch.rows[last].take() else { return };
        for (at, range) in self.outputs.iter().enumerate() {
            self.sum(*range, &mut row, |from| scratch.read(from, &column));
            write(at, &row);
        }
        scratch.rows[last] = Some(row);
    }

    fn sum<'a>(&self, range: Range, out: &mut Block, read: impl Fn(From) -> &'a Block) {
        let terms = &self.terms[range.from as usize..range.to as usize];
        let (quads, rest) = terms.as_chunks::<4>();
        start(out, range.constant);
        for quad in quads {
            add_four(out, quad.map(|(from, _)| read(from)), quad.map(|(_, times)| times));
        }
        let (pairs, rest) = rest.as_chunks::<2>();
        for pair in pairs {
            add_two(out, pair.map(|(from, _)| read(from)), pair.map(|(_, times)| times));
        }
        for &(from, times) in rest {
            add_one(out, read(from), times);
        }
    }
}

impl Scratch {
    fn read<'a, 'b: 'a>(&'a self, from: From, column: &impl Fn(Slot) -> &'b Block) -> &'a Block {
        match from {
            From::Column(slot) => column(slot),
            From::Row(row) => self.rows[row as usize].as_deref().unwrap_or(&UNREAD),
        }
    }
}

/// Stands for a row that is being written, which nothing reads.
static UNREAD: Block = [Lanes::ZERO; BLOCK];

// Loops over whole blocks of a known length, by place: nothing is checked inside, and the compiler makes them twice as fast as
// pairs of iterators.

fn lanes(number: f64) -> Lanes {
    Lanes::new([number; LANES])
}

#[allow(clippy::needless_range_loop)]
fn start(out: &mut Block, constant: f64) {
    let constant = lanes(constant);
    for at in 0..BLOCK {
        out[at] = constant;
    }
}

fn product(out: &mut Block, a: &Block, b: &Block) {
    for at in 0..BLOCK {
        out[at] = a[at] * b[at];
    }
}

#[allow(clippy::needless_range_loop)]
fn positive(out: &mut Block) {
    for at in 0..BLOCK {
        out[at] = out[at].fast_max(Lanes::ZERO);
    }
}

fn reciprocal(out: &mut Block, of: &Block) {
    for at in 0..BLOCK {
        out[at] = Lanes::ONE / of[at];
    }
}

fn choice(out: &mut Block, test: &Block, then: &Block, otherwise: &Block) {
    for at in 0..BLOCK {
        out[at] = test[at].simd_gt(Lanes::ZERO).select(then[at], otherwise[at]);
    }
}

fn add_one(out: &mut Block, a: &Block, times: f64) {
    let times = lanes(times);
    for at in 0..BLOCK {
        out[at] += a[at] * times;
    }
}

fn add_two(out: &mut Block, [a, b]: [&Block; 2], times: [f64; 2]) {
    let [x, y] = times.map(lanes);
    for at in 0..BLOCK {
        out[at] = out[at] + a[at] * x + b[at] * y;
    }
}

fn add_four(out: &mut Block, [a, b, c, d]: [&Block; 4], times: [f64; 4]) {
    let [w, x, y, z] = times.map(lanes);
    for at in 0..BLOCK {
        out[at] = out[at] + a[at] * w + b[at] * x + c[at] * y + d[at] * z;
    }
}

/// Chooses what is needed and gives every column a row, which is used again once it has been read for the last time.
struct Builder<'a> {
    form: &'a NormalForm,
    /// By monomial: the last monomial or, after all monomials, the results that read it. 0 where nothing does.
    last_read: Vec<usize>,
    /// By monomial: which monomials it is the last to read.
    ends: Vec<Vec<Monomial>>,
    place: Vec<Option<From>>,
    free: Vec<u16>,
    program: Program,
}

impl<'a> Builder<'a> {
    fn new(form: &'a NormalForm, results: &[Sum]) -> Self {
        let count = form.monomials.len();
        let mut last_read = vec![0; count];
        let read = |sum: Sum, by: usize, last_read: &mut Vec<usize>| {
            for (monomial, _) in form.terms(form.sum_of(sum)) {
                last_read[*monomial as usize] = last_read[*monomial as usize].max(by);
            }
        };
        results.iter().for_each(|sum| read(*sum, count, &mut last_read));
        for monomial in (0..count).rev() {
            if last_read[monomial] == 0 {
                continue;
            }
            match form.monomials[monomial] {
                Rule::Input(_) => {}
                Rule::Product(a, b) => [a, b].iter().for_each(|part| last_read[*part as usize] = last_read[*part as usize].max(monomial)),
                Rule::Reciprocal(of) => last_read[of as usize] = last_read[of as usize].max(monomial),
                Rule::Sum(sum) | Rule::Positive(sum) => read(sum, monomial, &mut last_read),
                Rule::Choice(a, b, c) => [a, b, c].into_iter().for_each(|sum| read(sum, monomial, &mut last_read)),
            }
        }
        let mut ends = vec![Vec::new(); count + 1];
        for (monomial, last) in last_read.iter().enumerate().filter(|(_, last)| **last > 0) {
            ends[*last].push(monomial as Monomial);
        }
        Self { form, last_read, ends, place: vec![None; count], free: Vec::new(), program: Program::default() }
    }

    fn build(mut self, results: &[Sum]) -> Program {
        for monomial in 0..self.form.monomials.len() {
            if self.last_read[monomial] == 0 {
                continue;
            }
            self.step(monomial as Monomial);
            // Rows read here for the last time are free again.
            for earlier in std::mem::take(&mut self.ends[monomial]) {
                if let Some(From::Row(row)) = self.place[earlier as usize] {
                    self.free.push(row);
                }
            }
        }
        for sum in results {
            let range = self.range(*sum);
            self.program.outputs.push(range);
        }
        self.program.rows += 1; // results are written through a row of their own
        self.program
    }

    fn row(&mut self) -> u16 {
        self.free.pop().unwrap_or_else(|| {
            self.program.rows += 1;
            (self.program.rows - 1) as u16
        })
    }

    fn at(&self, monomial: Monomial) -> From {
        self.place[monomial as usize].unwrap_or(From::Row(0))
    }

    fn range(&mut self, sum: Sum) -> Range {
        let terms: Terms = self.form.sum_of(sum);
        let from = self.program.terms.len() as u32;
        let multiples: Vec<(From, f64)> = self.form.terms(terms).iter().map(|(monomial, times)| (self.at(*monomial), *times)).collect();
        self.program.terms.extend(multiples);
        Range { constant: terms.constant, from, to: self.program.terms.len() as u32 }
    }

    fn step(&mut self, monomial: Monomial) {
        let step = match self.form.monomials[monomial as usize] {
            Rule::Input(slot) => {
                self.program.inputs.push(slot);
                self.place[monomial as usize] = Some(From::Column(slot));
                return;
            }
            Rule::Product(a, b) => Step::Product(self.at(a), self.at(b)),
            Rule::Reciprocal(of) => Step::Reciprocal(self.at(of)),
            Rule::Sum(sum) => Step::Sum(self.range(sum)),
            Rule::Positive(sum) => Step::Positive(self.range(sum)),
            Rule::Choice(test, then, otherwise) => {
                let parts = [test, then, otherwise].map(|sum| {
                    let range = self.range(sum);
                    let row = self.row();
                    self.program.steps.push((Step::Sum(range), row));
                    row
                });
                let [a, b, c] = parts.map(From::Row);
                let row = self.row();
                self.program.steps.push((Step::Choice(a, b, c), row));
                self.free.extend(parts);
                self.place[monomial as usize] = Some(From::Row(row));
                return;
            }
        };
        let row = self.row();
        self.program.steps.push((step, row));
        self.place[monomial as usize] = Some(From::Row(row));
    }
}
