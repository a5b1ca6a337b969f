//! Arithmetic coding: one bit at a time, in as many bits as it was unexpected.

use crate::model::Model;

/// Bytes as they are packed. The length is not among them.
pub fn packed(bytes: &[u8]) -> Vec<u8> {
    let mut model = Model::new();
    let (mut low, mut high) = (0_u32, u32::MAX);
    let mut out = Vec::new();
    for &byte in bytes {
        for at in (0..8).rev() {
            let bit = u32::from(byte >> at) & 1;
            let middle = low + ((u64::from(high - low) * u64::from(model.chance())) >> 16) as u32;
            if bit == 1 {
                high = middle
            } else {
                low = middle + 1
            }
            model.learn(bit);
            while (low ^ high) >> 24 == 0 {
                out.push((high >> 24) as u8);
                (low, high) = (low << 8, high << 8 | 255);
            }
        }
    }
    out.extend((low | 0x00ff_ffff).to_be_bytes());
    out
}

/// The bytes that were packed; as many as there were. Anything may be given: what was not packed gives nonsense.
pub fn unpacked(packed: &[u8], length: usize) -> Vec<u8> {
    let mut model = Model::new();
    let mut rest = packed.iter();
    let mut next = || u32::from(*rest.next().unwrap_or(&0));
    let (mut low, mut high, mut here) = (0_u32, u32::MAX, 0_u32);
    for _ in 0..4 {
        here = here << 8 | next();
    }
    let mut out = Vec::with_capacity(length);
    for _ in 0..length {
        let mut byte = 0_u32;
        for _ in 0..8 {
            let middle = low + ((u64::from(high - low) * u64::from(model.chance())) >> 16) as u32;
            let bit = u32::from(here <= middle);
            if bit == 1 {
                high = middle
            } else {
                low = middle + 1
            }
            model.learn(bit);
            byte = byte << 1 | bit;
            while (low ^ high) >> 24 == 0 {
                (low, high, here) = (low << 8, high << 8 | 255, here << 8 | next());
            }
        }
        out.push(byte as u8);
    }
    out
}
