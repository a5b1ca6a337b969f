//! Chances as distances on a line and back, by whole numbers only: packing and unpacking must agree to the last bit.

pub struct Curves {
    squashed: Vec<u16>,
    stretched: Vec<f32>,
}

impl Curves {
    pub fn new() -> Self {
        let squashed = squashed();
        let mut x = 0;
        let stretched = (0..4096).map(|chance| {
            while x < 4095 && usize::from(squashed[x]) < chance * 16 + 8 {
                x += 1;
            }
            (x as f32 - 2048.0).clamp(-2047.0, 2047.0)
        });
        Self { stretched: stretched.collect(), squashed }
    }

    /// The chance, of 65,536, at a distance between -2,047 and 2,047: 1 / (1 + e^(-x / 256)).
    pub fn squash(&self, x: i32) -> i32 {
        i32::from(self.squashed[(x.clamp(-2047, 2047) + 2048) as usize])
    }

    /// The distance of a chance of 4,096.
    pub fn stretch(&self, chance: usize) -> f32 {
        self.stretched[chance & 4095]
    }
}

fn squashed() -> Vec<u16> {
    const ONE: u64 = 1 << 30;
    const STEP: u64 = 1_077_945_003; // e^(1/256) of ONE
    let mut table = vec![0; 4096];
    let mut power = ONE;
    for x in 0..2048 {
        let chance = (65_535 * power / (power + ONE)).clamp(24, 65_511) as u16;
        table[2048 + x] = chance;
        table[2048 - x] = if x == 0 { chance } else { 65_535 - chance };
        power = ((u128::from(power) * u128::from(STEP)) >> 30) as u64;
    }
    table[0] = table[1];
    table
}
