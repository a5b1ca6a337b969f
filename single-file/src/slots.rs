//! What followed each context so far. Contexts are found by their hashes; one seen seldom gives way to another.

/// Slots for each context, as a power of two.
const SLOTS: u32 = 18;
/// Nothing is known: even odds, seen never.
const UNKNOWN: u32 = 1 << 31;
/// A count stops here, so that what was seen lately weighs more.
const MOST_SEEN: u32 = 10;

/// One line of a processor's memory: a check, and the chance and count at each of the 15 places within half a byte.
#[derive(Clone)]
#[repr(align(64))]
struct Slot([u32; 16]);

pub struct Slots<const CONTEXTS: usize> {
    all: Vec<Slot>,
    here: [usize; CONTEXTS],
    shares: [i32; MOST_SEEN as usize + 1],
}

impl<const CONTEXTS: usize> Slots<CONTEXTS> {
    pub fn new() -> Self {
        let mut count = 0;
        let shares = [(); MOST_SEEN as usize + 1].map(|()| {
            count += 1;
            8192 / (2 * count + 1)
        });
        Self { all: vec![Slot([0; 16]); CONTEXTS << SLOTS], here: [0; CONTEXTS], shares }
    }

    /// Finds the slots of half a byte: its first half is number 0, its second half 16 and what the first one was.
    pub fn find(&mut self, hashes: &[u32; CONTEXTS], half: u32) {
        let hashes = hashes.map(|hash| {
            let hash = (hash ^ half.wrapping_mul(0x2545_f491)).wrapping_mul(0x9e37_79b1);
            hash ^ (hash >> 15)
        });
        let mut context = 0;
        let first = hashes.map(|hash| {
            context += 1;
            ((context - 1) << SLOTS) + (hash >> (32 - SLOTS)) as usize
        });
        // All are asked for before any is waited for: memory is slow.
        let checks = first.map(|slot| self.all[slot].0[0]);
        for at in 0..CONTEXTS {
            let check = (hashes[at] & 0xffff) | (1 << 16);
            self.here[at] = if checks[at] == check { first[at] } else { self.other(first[at], check) };
        }
    }

    /// The neighbour, where it is of this context; or whichever of the two was seen less often, emptied.
    fn other(&mut self, first: usize, check: u32) -> usize {
        let [one, two] = [first, first ^ 1].map(|slot| &self.all[slot].0);
        if two[0] == check {
            return first ^ 1;
        }
        let seen = |slot: &[u32; 16]| {
            if slot[0] == 0 { 0 } else { (slot[1] & 1023) + 1 }
        };
        let chosen = if seen(one) <= seen(two) { first } else { first ^ 1 };
        self.all[chosen] = Slot([UNKNOWN; 16]);
        self.all[chosen].0[0] = check;
        chosen
    }

    /// The chance of a one in each context, of 4,096, and how often it was seen.
    pub fn known(&self, place: usize) -> [(usize, usize); CONTEXTS] {
        self.here.map(|slot| {
            let entry = self.all[slot].0[place & 15];
            ((entry >> 20) as usize, (entry & 1023) as usize)
        })
    }

    pub fn learn(&mut self, place: usize, bit: u32) {
        let goal: i32 = if bit == 1 { (1 << 22) - 1 } else { 0 };
        for slot in self.here {
            let entry = &mut self.all[slot].0[place & 15];
            let (chance, seen) = ((*entry >> 10) as i32, *entry & 1023);
            let chance = chance + ((((goal - chance) >> 3) * self.shares[seen as usize]) >> 9);
            *entry = ((chance as u32) << 10) | (seen + 1).min(MOST_SEEN);
        }
    }
}
