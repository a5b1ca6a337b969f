//! How likely the next bit is a one: contexts of the bytes and instructions before it, each with what followed it so far, mixed by
//! weights that learn. Whole numbers only, so that packing and unpacking agree on every machine.

use crate::instructions::Instructions;

const CONTEXTS: usize = 8;
/// Slots for each context, as a power of two. A slot holds what followed one half of a byte.
const SLOTS: u32 = 18;
const INPUTS: usize = 12;

/// One line of a processor's memory: a check, and what followed at each of the 15 places within half a byte.
#[derive(Clone)]
#[repr(align(64))]
struct Slot([u32; 16]);

pub struct Model {
    slots: Vec<Slot>,
    here: [usize; CONTEXTS],
    hashes: [u32; CONTEXTS],
    inputs: [f32; INPUTS],
    weights: Vec<[f32; INPUTS]>,
    weights_at: usize,
    stretched: Vec<i16>,
    squashed: Vec<u16>,
    reciprocal: [u32; 256],
    refined: [Refined; 2],
    mixed: i32,
    chance: u32,
    before: Vec<u8>,
    last: u64,
    partial: u32,
    matched: Matched,
    instructions: Instructions,
}

#[derive(Default)]
struct Matched {
    at: usize,
    length: usize,
    table: Vec<u32>,
    expects: u32,
    learned: Vec<u32>,
    index: usize,
}

struct Refined {
    table: Vec<u16>,
    at: usize,
}

fn squash(x: i32, table: &[u16]) -> i32 {
    i32::from(table[(x.clamp(-2047, 2047) + 2048) as usize])
}

/// The logistic curve by whole numbers: 4096 / (1 + e^(-x/256)), scaled to 16 bits.
fn curve() -> Vec<u16> {
    // e^(1/256) in 2^-30 parts, multiplied up from the middle.
    let step: u64 = 1_077_945_003;
    let mut table = vec![0_u16; 4096];
    let mut power: u64 = 1 << 30;
    let mut upward = Vec::new();
    for _ in 0..2048 {
        // power may reach e^8 = 2981 times 2^30
        upward.push(power);
        power = (u128::from(power) * u128::from(step) >> 30) as u64;
    }
    for (x, power) in upward.iter().enumerate() {
        let one = 1_u64 << 30;
        let up = (65_535 * power / (power + one)).clamp(24, 65_511) as u16;
        table[2048 + x] = up;
        if x > 0 { table[2048 - x] = 65_535 - up; }
    }
    table[0] = table[1];
    table
}

impl Refined {
    fn new(contexts: usize, squashed: &[u16]) -> Self {
        let row: Vec<u16> = (0..33).map(|j| squash((j - 16) * 128, squashed) as u16).collect();
        Self { table: (0..contexts).flat_map(|_| row.iter().copied()).collect(), at: 0 }
    }
    fn chance(&mut self, stretched: i32, context: usize) -> i32 {
        let s = (stretched + 2048).clamp(0, 4095) as usize;
        let (low, part) = (s >> 7, (s & 127) as i32);
        let at = context * 33 + low;
        self.at = at + usize::from(part >= 64);
        (i32::from(self.table[at]) * (128 - part) + i32::from(self.table[at + 1]) * part) >> 7
    }
    fn learn(&mut self, bit: u32) {
        let p = &mut self.table[self.at];
        let goal = if bit == 1 { 65_535 } else { 0 };
        *p = (i32::from(*p) + ((goal - i32::from(*p)) >> 6)) as u16;
    }
}

impl Model {
    pub fn new() -> Self {
        let squashed = curve();
        let mut stretched = vec![0_i16; 4096];
        let mut x = 0_usize;
        for (p, out) in stretched.iter_mut().enumerate() {
            while x < 4095 && usize::from(squashed[x]) < p * 16 + 8 { x += 1; }
            *out = (x as i32 - 2048).clamp(-2047, 2047) as i16;
        }
        let mut reciprocal = [0_u32; 256];
        for (n, r) in reciprocal.iter_mut().enumerate() { *r = 4096 * 2 / (2 * n as u32 + 3); }
        let mut model = Self {
            slots: vec![Slot([0; 16]); CONTEXTS << SLOTS],
            here: [0; CONTEXTS], hashes: [0; CONTEXTS], inputs: [0.0; INPUTS],
            weights: vec![[0.3; INPUTS]; 257 * 3], weights_at: 0,
            refined: [Refined::new(1 << 8, &squashed), Refined::new(1 << 12, &squashed)],
            stretched, squashed, reciprocal, mixed: 0, chance: 32_768,
            before: Vec::new(), last: 0, partial: 1,
            matched: Matched { table: vec![0; 1 << 20], learned: vec![1 << 31; 64 * 2], ..Matched::default() },
            instructions: Instructions::default(),
        };
        model.begin_byte();
        model.predict();
        model
    }

    /// The chance of a one, of 65,536.
    pub fn chance(&self) -> u32 { self.chance }

    pub fn learn(&mut self, bit: u32) {
        // the mixer
        let error = (((bit as i32) << 16) - self.mixed.clamp(1, 65_535)) as f32;
        let rate = error * RATE;
        for (w, i) in self.weights[self.weights_at].iter_mut().zip(self.inputs) { *w += i * rate; }
        for refined in &mut self.refined { refined.learn(bit); }
        // what followed each context
        let node = if self.partial < 16 { self.partial } else { self.partial & 15 };
        let node = if self.partial < 16 { node } else { (self.partial >> 0) & 0 | self.node() };
        for at in self.here {
            let entry = &mut self.slots[at].0[node as usize & 15];
            let (p, n) = (*entry >> 10, *entry & 1023);
            let goal: i32 = if bit == 1 { (1 << 22) - 1 } else { 0 };
            let moved = ((goal - p as i32) >> 3) * self.reciprocal[n as usize & 255] as i32 >> 9;
            let p = (p as i32 + moved) as u32;
            *entry = p << 10 | if n < LIMIT { n + 1 } else { n };
        }
        if self.matched.length > 0 {
            let p = &mut self.matched.learned[self.matched.index];
            let goal: i64 = if bit == 1 { u32::MAX.into() } else { 0 };
            *p = (i64::from(*p) + (goal - i64::from(*p)) / 64) as u32;
            if self.matched.expects >> 7 & 1 != bit { self.matched.length = 0; }
            self.matched.expects <<= 1;
        }
        self.partial = self.partial << 1 | bit;
        if self.partial >= 256 {
            let byte = self.partial as u8;
            self.before.push(byte);
            self.last = self.last << 8 | u64::from(byte);
            self.instructions.read(byte);
            self.partial = 1;
            self.begin_byte();
        } else if self.partial >= 16 && self.partial < 32 {
            self.slots_for(self.partial);
        }
        self.predict();
    }

    fn node(&self) -> u32 {
        if self.partial < 16 { self.partial } else {
            // within the second half: 1, 2..3, 4..7, 8..15
            let extra = 31 - self.partial.leading_zeros() - 4;
            (1 << extra) | (self.partial & ((1 << extra) - 1))
        }
    }

    fn begin_byte(&mut self) {
        let l = self.last;
        let i = &self.instructions;
        let contexts: [u64; CONTEXTS] = [
            l & 0xff | i.state() << 8,
            l & 0xffff,
            l & 0xff_ffff,
            l & 0xffff_ffff,
            l & 0xffff_ffff_ffff,
            i.opcodes(3),
            i.opcodes(6),
            i.immediates(),
        ];
        for (at, context) in contexts.into_iter().enumerate() {
            let mixed = (context + at as u64 * 0x1234_5678_9abc).wrapping_mul(0x9e37_79b9_7f4a_7c15);
            self.hashes[at] = (mixed >> 32) as u32 ^ (mixed as u32 >> 7);
        }
        self.find_match();
        self.slots_for(0);
    }

    fn slots_for(&mut self, half: u32) {
        let hashes = self.hashes.map(|hash| {
            let hash = (hash ^ half.wrapping_mul(0x2545_f491)).wrapping_mul(0x9e37_79b1);
            hash ^ hash >> 15
        });
        let mut at = 0;
        let first = hashes.map(|hash| {
            at += 1;
            (at - 1 << SLOTS) + (hash >> (32 - SLOTS)) as usize
        });
        // All are asked for before any is waited for.
        let found = first.map(|slot| self.slots[slot].0[0]);
        for at in 0..CONTEXTS {
            let check = hashes[at] & 0xffff | 1 << 16;
            self.here[at] = if found[at] == check { first[at] } else { self.other_slot(first[at], check) };
        }
    }

    /// The neighbour, where it is of this context; or whichever of the two was seen less often, emptied.
    fn other_slot(&mut self, first: usize, check: u32) -> usize {
        let [one, two] = [first, first ^ 1].map(|slot| &self.slots[slot].0);
        if two[0] == check {
            return first ^ 1;
        }
        let seen = |slot: &[u32; 16]| if slot[0] == 0 { 0 } else { (slot[1] & 1023) + 1 };
        let chosen = if seen(one) <= seen(two) { first } else { first ^ 1 };
        self.slots[chosen] = Slot([1 << 31; 16]);
        self.slots[chosen].0[0] = check;
        chosen
    }

    fn find_match(&mut self) {
        let m = &mut self.matched;
        let n = self.before.len();
        if m.length > 0 && m.at < n { m.at += 1; m.length += 1; } else { m.length = 0; }
        if n >= 6 {
            let hash = ((self.last & 0xffff_ffff_ffff).wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 44) as usize;
            if m.length == 0 {
                m.at = m.table[hash] as usize;
                if m.at > 0 {
                    while m.length < 40 && m.length < m.at && self.before[m.at - 1 - m.length] == self.before[n - 1 - m.length] { m.length += 1; }
                    if m.length < 5 { m.length = 0; }
                }
            }
            m.table[hash] = n as u32;
        }
        m.expects = if m.length > 0 { u32::from(self.before[m.at]) } else { 0 };
    }

    fn predict(&mut self) {
        let node = self.node() as usize;
        for at in 0..CONTEXTS {
            let entry = self.slots[self.here[at]].0[node & 15];
            let (p, n) = (entry >> 10, entry & 1023);
            let s = if n == 0 { 0.0 } else { f32::from(self.stretched[(p >> 10) as usize]) };
            self.inputs[at] = s * CONF[n as usize & 31];
        }
        let m = &mut self.matched;
        let (a, b) = if m.length > 0 {
            let bit = m.expects >> 7 & 1;
            let length = m.length.min(15) + if m.length > 15 { (m.length - 15).min(128) / 8 } else { 0 };
            m.index = length.min(63) * 2 + bit as usize;
            let p = m.learned[m.index] >> 20;
            (i32::from(self.stretched[p as usize]), (p as i32 - 2048) / 2)
        } else { (0, 0) };
        self.inputs[CONTEXTS] = a as f32;
        self.inputs[CONTEXTS + 1] = b as f32; self.inputs[CONTEXTS + 2] = 256.0;
        let set = self.instructions.state() as usize;
        let set = set * 3 + match self.matched.length { 0 => 0, 1..=20 => 1, _ => 2 };
        self.weights_at = set;
        let weights = &self.weights[set];
        let mut sums = [0.0_f32; 4];
        for (w, i) in weights.chunks(4).zip(self.inputs.chunks(4)) { for k in 0..w.len() { sums[k] += w[k] * i[k]; } }
        let stretched = (sums[0] + sums[1] + (sums[2] + sums[3])).clamp(-2047.0, 2047.0) as i32;
        self.mixed = squash(stretched, &self.squashed);
        let c0 = self.partial as usize;
        let a = self.refined[0].chance(stretched, c0);
        let h = (self.instructions.opcodes(2) as u32).wrapping_mul(0x9e37_79b1) >> 16 ^ self.partial.wrapping_mul(0x2f0b);
        let b = self.refined[1].chance(stretched, h as usize & 0xfff);
        self.chance = ((2 * self.mixed + a + b) / 4).clamp(16, 65_519) as u32;
    }
}
const CONF: [f32; 32] = [0.0, 0.6, 0.75, 0.85, 0.9, 0.95, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0];
/// How fast weights follow what happens.
const RATE: f32 = 12.0 / (65_536.0 * 65_536.0 * 16.0);
/// From how many times on a context is believed no more than this.
const LIMIT: u32 = 20;
