//! How likely the next bit is a one: contexts of the bytes and instructions before it, each with what followed it so far, mixed by
//! weights that learn. Every step is exact (whole numbers, and sums of floats in a fixed order), so that packing and unpacking
//! agree on every machine.

use crate::curves::Curves;
use crate::instructions::Instructions;
use crate::refined::Refined;
use crate::repeated::Repeated;
use crate::slots::Slots;

const CONTEXTS: usize = 10;
/// A distance for each context, two of what is repeated, a constant, and how far three contexts are from even; a multiple of four.
const INPUTS: usize = 16;
/// How fast weights follow what happens.
const RATE: f32 = 30.0 / (65_536.0 * 65_536.0 * 16.0);
/// How much a context is believed that was seen never, once, twice and so on.
const BELIEVED: [f32; 6] = [0.0, 0.6, 0.75, 0.85, 0.9, 0.95];

pub struct Model {
    curves: Curves,
    slots: Slots<CONTEXTS>,
    hashes: [u32; CONTEXTS],
    inputs: [f32; INPUTS],
    /// Weights by where in the instructions this bit is, and by what is known of its byte: the two are asked, and their distances averaged.
    weights: [Vec<[f32; INPUTS]>; 2],
    sets: [usize; 2],
    mixes: [i32; 2],
    refined: [Refined; 2],
    mixed: i32,
    chance: u32,
    before: Vec<u8>,
    last: u64,
    /// The letters of this word so far, and the word before.
    words: [u64; 2],
    /// A one and the bits of this byte that are known.
    partial: u32,
    repeated: Repeated,
    instructions: Instructions,
}

impl Model {
    pub fn new() -> Self {
        let curves = Curves::new();
        let mut model = Self {
            slots: Slots::new(),
            hashes: [0; CONTEXTS],
            inputs: [0.0; INPUTS],
            weights: [257 * 3, 256 * 3].map(|sets| vec![[0.2; INPUTS]; sets]),
            sets: [0; 2],
            mixes: [0; 2],
            words: [0; 2],
            refined: [Refined::new(1 << 8, &curves), Refined::new(1 << 12, &curves)],
            mixed: 0,
            chance: 0,
            before: Vec::new(),
            last: 0,
            partial: 1,
            repeated: Repeated::new(),
            instructions: Instructions::default(),
            curves,
        };
        model.begin_byte();
        model.predict();
        model
    }

    /// The chance of a one, of 65,536.
    pub fn chance(&self) -> u32 {
        self.chance
    }

    /// Goes on by a bit.
    pub fn learn(&mut self, bit: u32) {
        for (weights, (set, mixed)) in self.weights.iter_mut().zip(self.sets.into_iter().zip(self.mixes)) {
            let step = (((bit as i32) << 16) - mixed) as f32 * RATE;
            for (weight, input) in weights[set].iter_mut().zip(self.inputs) {
                *weight += input * step;
            }
        }
        for refined in &mut self.refined {
            refined.learn(bit);
        }
        self.slots.learn(self.place(), bit);
        self.repeated.learn(bit);
        self.partial = self.partial << 1 | bit;
        if self.partial >= 256 {
            let byte = self.partial as u8;
            self.before.push(byte);
            self.last = self.last << 8 | u64::from(byte);
            self.instructions.read(byte);
            if byte.is_ascii_alphabetic() || byte >= 128 {
                self.words[0] = (self.words[0] + u64::from(byte | 32) + 1).wrapping_mul(0x2f0b_4c47);
            } else if self.words[0] != 0 {
                self.words = [0, self.words[0]];
            }
            self.partial = 1;
            self.begin_byte();
        } else if self.partial >> 4 == 1 {
            self.slots.find(&self.hashes, self.partial);
        }
        self.predict();
    }

    /// Which of the 15 places within half a byte.
    fn place(&self) -> usize {
        let known = 31 - self.partial.leading_zeros();
        let known = if known < 4 { known } else { known - 4 };
        (1 << known | self.partial & ((1 << known) - 1)) as usize
    }

    fn begin_byte(&mut self) {
        let (last, code) = (self.last, &self.instructions);
        let contexts: [u64; CONTEXTS] = [
            last & 0xff | code.state() << 8,
            last & 0xffff,
            last & 0xff_ffff,
            last & 0xffff_ffff,
            last & 0xffff_ffff_ffff,
            code.opcodes(3),
            code.opcodes(6),
            code.immediates(),
            self.words[0] ^ (last & 0xff) << 56,
            self.words[0].wrapping_add(self.words[1].wrapping_mul(0x51_7cc1_b727)),
        ];
        for (at, context) in contexts.into_iter().enumerate() {
            let hash = context.wrapping_add(at as u64 * 0x1234_5678_9abc).wrapping_mul(0x9e37_79b9_7f4a_7c15);
            self.hashes[at] = (hash >> 32) as u32 ^ (hash as u32 >> 7);
        }
        self.repeated.look(&self.before, self.last);
        self.slots.find(&self.hashes, 0);
    }

    fn predict(&mut self) {
        let known = self.slots.known(self.place());
        for (input, (chance, seen)) in self.inputs.iter_mut().zip(known) {
            *input = self.curves.stretch(chance) * BELIEVED.get(seen).unwrap_or(&1.0);
        }
        let repeated = self.repeated.chance();
        self.inputs[CONTEXTS] = repeated.map_or(0.0, |chance| self.curves.stretch(chance));
        self.inputs[CONTEXTS + 1] = repeated.map_or(0.0, |chance| chance as f32 / 2.0 - 1024.0);
        self.inputs[CONTEXTS + 2] = 256.0;
        for (input, at) in [1, 2, 5].into_iter().enumerate() {
            self.inputs[CONTEXTS + 3 + input] = (known[at].0 as f32 - 2048.0) / 4.0;
        }
        self.sets = [self.instructions.state() as usize * 3 + self.repeated.kind(), self.partial as usize * 3 + self.repeated.kind()];
        let mut distances = [0.0_f32; 2];
        for (which, distance) in distances.iter_mut().enumerate() {
            let mut sums = [0.0_f32; 4];
            for (weights, inputs) in self.weights[which][self.sets[which]].chunks_exact(4).zip(self.inputs.chunks_exact(4)) {
                for lane in 0..4 {
                    sums[lane] += weights[lane] * inputs[lane];
                }
            }
            *distance = (sums[0] + sums[1] + (sums[2] + sums[3])).clamp(-2047.0, 2047.0);
            self.mixes[which] = self.curves.squash(*distance as i32);
        }
        let distance = ((distances[0] + distances[1]) / 2.0) as i32;
        self.mixed = self.curves.squash(distance);
        let code = (self.instructions.opcodes(2) as u32).wrapping_mul(0x9e37_79b1) >> 16 ^ self.partial.wrapping_mul(0x2f0b);
        let by_byte = self.refined[0].chance(distance, self.partial as usize);
        let by_code = self.refined[1].chance(distance, code as usize & 0xfff);
        self.chance = ((2 * self.mixed + by_byte + by_code) / 4).clamp(4, 65_531) as u32;
    }
}
