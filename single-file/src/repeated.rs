//! Where the last bytes stood before, and what followed there.

/// At least so many bytes are alike.
const SHORTEST: usize = 5;
const TABLE: u32 = 20;

pub struct Repeated {
    table: Vec<u32>,
    at: usize,
    length: usize,
    /// The byte that followed, shifted by the bits that are known.
    expects: u32,
    /// How often a length was right, for either bit.
    learned: [u32; 64],
    index: usize,
}

impl Repeated {
    pub fn new() -> Self {
        Self { table: vec![0; 1 << TABLE], at: 0, length: 0, expects: 0, learned: [1 << 31; 64], index: 0 }
    }

    /// Looks again after a byte. `last` are the last eight bytes.
    pub fn look(&mut self, before: &[u8], last: u64) {
        if self.length > 0 {
            (self.at, self.length) = (self.at + 1, self.length + 1);
        }
        if before.len() > SHORTEST {
            let hash = ((last << 16).wrapping_mul(0x9e37_79b9_7f4a_7c15) >> (64 - TABLE)) as usize;
            if self.length == 0 {
                self.at = self.table[hash] as usize;
                let (there, here) = (before[..self.at].iter().rev(), before.iter().rev());
                self.length = there.zip(here).take(40).take_while(|(there, here)| there == here).count();
                if self.length < SHORTEST {
                    self.length = 0;
                }
            }
            self.table[hash] = before.len() as u32;
        }
        self.expects = if self.length > 0 { u32::from(before[self.at]) } else { 0 };
    }

    /// The chance of a one, of 4,096; none where nothing is alike.
    pub fn chance(&mut self) -> Option<usize> {
        let bit = (self.expects >> 7 & 1) as usize;
        let length = self.length.min(15) + self.length.saturating_sub(15).min(128) / 8;
        self.index = length.min(31) * 2 + bit;
        (self.length > 0).then(|| (self.learned[self.index] >> 20) as usize)
    }

    /// None, short or long.
    pub fn kind(&self) -> usize {
        usize::from(self.length > 0) + usize::from(self.length > 20)
    }

    pub fn learn(&mut self, bit: u32) {
        if self.length == 0 {
            return;
        }
        let kept = &mut self.learned[self.index];
        *kept = if bit == 1 { *kept + ((u32::MAX - *kept) >> 6) } else { *kept - (*kept >> 6) };
        if self.expects >> 7 & 1 != bit {
            self.length = 0;
        }
        self.expects <<= 1;
    }
}
