//! Changes an input by its words, as a hand would: so that what is made up still reads as JSON, TOML or CSV and gets past the
//! reader to what is behind it. The fuzzer's own changes, bit by bit, take turns with these.

use std::ops::Range;

/// What may stand in the place of a word.
const ODD: [&str; 36] = [
    "0",
    "1",
    "-1",
    "-0",
    "0.5",
    "1.0",
    "100",
    "65535",
    "65536",
    "4294967295",
    "18446744073709551616",
    "1e308",
    "-1e308",
    "1e999",
    "5e-324",
    "0.1",
    "nan",
    "inf",
    "NaN",
    "null",
    "true",
    "false",
    "[]",
    "{}",
    "\"\"",
    "\"NaN\"",
    "\"=1+1\"",
    "\"@x\"",
    "\"\\t-1\"",
    "\"\\u202e<script>\"",
    "\"\\ud800\"",
    "\"2016/17\"",
    "\"1990\"",
    "\"2024/25\"",
    "\"x.\"",
    "\"night-line\"",
];

/// An input with a word replaced, dropped, doubled or swapped; none where it has no words.
fn changed(input: &[u8], seed: u32) -> Option<Vec<u8>> {
    let words = words(input);
    let mut chance = Chance(u64::from(seed) | 1 << 40);
    let one = words.get(chance.below(words.len()))?.clone();
    let other = words.get(chance.below(words.len()))?.clone();
    let line = line_round(input, one.start);
    Some(match chance.below(6) {
        0 | 1 => with(input, one, ODD[chance.below(ODD.len())].as_bytes()),
        2 => with(input, one, &input[other]),
        3 => with(input, line, b""),
        4 => with(input, line.end..line.end, &input[line]),
        _ => {
            let moved = input[line_round(input, other.start)].to_vec();
            with(input, line, &moved)
        }
    })
}

fn with(input: &[u8], place: Range<usize>, new: &[u8]) -> Vec<u8> {
    [&input[..place.start], new, &input[place.end..]].concat()
}

/// Texts in quotes, and runs of letters and digits.
fn words(input: &[u8]) -> Vec<Range<usize>> {
    let (mut found, mut at) = (Vec::new(), 0);
    while at < input.len() {
        let inside = |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'-' | b'_');
        let length = match input[at] {
            b'"' => input[at + 1..].iter().position(|byte| *byte == b'"').map_or(1, |end| end + 2),
            _ => input[at..].iter().position(|byte| !inside(byte)).unwrap_or(input.len() - at),
        };
        if length > 0 {
            found.push(at..at + length);
        }
        at += length.max(1);
    }
    found
}

/// The line, or the part of one between two commas.
fn line_round(input: &[u8], at: usize) -> Range<usize> {
    let ends = |byte: &u8| matches!(byte, b'\n' | b',');
    let start = input[..at].iter().rposition(ends).map_or(0, |before| before + 1);
    let end = input[at..].iter().position(ends).map_or(input.len(), |after| at + after + 1);
    start..end
}

struct Chance(u64);

impl Chance {
    fn below(&mut self, many: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % many.max(1)
    }
}

/// Changes an input in place, in the room there is, and says how long it is now: every second time by a few words.
pub fn mutate(data: &mut [u8], size: usize, room: usize, seed: u32) -> usize {
    let by_words = seed % 2 == 0;
    let mut input = data[..size].to_vec();
    let mut changed_at_all = false;
    for again in 0..1 + seed / 2 % 3 {
        if let Some(new) = changed(&input, seed.wrapping_add(again)).filter(|new| by_words && new.len() <= room) {
            input = new;
            changed_at_all = true;
        }
    }
    if !changed_at_all {
        return libfuzzer_sys::fuzzer_mutate(data, size, room);
    }
    data[..input.len()].copy_from_slice(&input);
    input.len()
}
