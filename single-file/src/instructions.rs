//! Reads bytes as WebAssembly instructions, roughly: which instructions came before, and where in its operands this one is. It is
//! only a hint of what may come next, so that other bytes do no harm.

#[derive(Default)]
pub struct Instructions {
    /// Instructions before this one, the newest lowest, eight bits each.
    before: u64,
    /// The instruction whose operands are being read.
    now: u8,
    /// Operands still to come; below 16 numbers of several bytes, from 16 single bytes.
    left: u32,
    /// Bytes of this operand so far.
    so_far: u32,
    /// Where in the operand.
    at: u32,
    /// Last operand of each instruction.
    last: [u32; 32],
    operands: u64,
}

fn operands(code: u8) -> u32 {
    match code {
        0x02..=0x04 | 0x0c | 0x0d | 0x10 | 0x20..=0x24 | 0x41 | 0x42 | 0xd0 | 0xd2 | 0x3f | 0x40 | 0xfc => 1,
        0x11 | 0x28..=0x3e | 0x0e => 2,
        0xfd => 2,
        0x43 => 16 + 4,
        0x44 => 16 + 8,
        _ => 0,
    }
}

impl Instructions {
    pub fn read(&mut self, byte: u8) {
        if self.left == 0 {
            self.before = self.before << 8 | u64::from(self.now);
            self.now = byte;
            self.left = operands(byte);
            self.so_far = 0;
            self.at = 0;
            return;
        }
        self.so_far = self.so_far << 8 | u32::from(byte);
        self.at += 1;
        if self.left >= 16 {
            self.left -= 1;
            if self.left == 16 {
                self.left = 0;
            }
        } else if byte < 128 || self.at > 5 {
            self.left -= 1;
            self.operands = self.operands << 16 | u64::from(self.so_far & 0xffff);
            self.last[usize::from(self.now & 31)] = self.so_far;
            self.at = 0;
            if self.left > 0 {
                self.so_far = (self.so_far << 1 | 1) & 0xffff;
            }
        }
    }

    /// Which instruction waits for operands, or that a new one begins.
    pub fn state(&self) -> u64 {
        if self.left == 0 { 256 } else { u64::from(self.now) }
    }

    /// The last instructions, and this one as far as it is read.
    pub fn opcodes(&self, count: u32) -> u64 {
        let begun = if self.left == 0 { 1 } else { u64::from(self.so_far) << 4 | u64::from(self.left) << 1 };
        let now = u64::from(self.now);
        ((self.before & ((1 << (8 * count)) - 1)) << 8 | now).wrapping_mul(0x9e37_79b9_7f4a_7c15)
            ^ begun.wrapping_mul(0xff51_afd7_ed55_8ccd)
    }

    /// The last operands, of the same instruction and of any.
    pub fn immediates(&self) -> u64 {
        let begun = if self.left == 0 { 1 } else { u64::from(self.so_far) << 4 | u64::from(self.left) << 1 };
        (self.operands & 0xffff_ffff).wrapping_mul(0x9e37_79b9_7f4a_7c15)
            ^ u64::from(self.now) << 20
            ^ begun.wrapping_mul(0xff51_afd7_ed55_8ccd)
    }
}
