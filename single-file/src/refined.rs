//! Corrects a chance by how often it was right in some small context.

use crate::curves::Curves;

pub struct Refined {
    table: Vec<u16>,
    at: usize,
}

impl Refined {
    pub fn new(contexts: usize, curves: &Curves) -> Self {
        let row: Vec<u16> = (-16..=16).map(|step| curves.squash(step * 128) as u16).collect();
        Self { table: row.repeat(contexts), at: 0 }
    }

    /// The corrected chance, between the two nearest that are kept.
    pub fn chance(&mut self, distance: i32, context: usize) -> i32 {
        let along = (distance + 2048).clamp(0, 4095);
        let (low, part) = ((along >> 7) as usize, along & 127);
        let at = context * 33 + low;
        self.at = at + usize::from(part >= 64);
        (i32::from(self.table[at]) * (128 - part) + i32::from(self.table[at + 1]) * part) >> 7
    }

    pub fn learn(&mut self, bit: u32) {
        let kept = &mut self.table[self.at];
        let goal = if bit == 1 { 65_535 } else { 0 };
        *kept = (i32::from(*kept) + ((goal - i32::from(*kept)) >> 6)) as u16;
    }
}
