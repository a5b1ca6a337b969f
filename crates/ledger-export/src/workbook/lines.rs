//! Which steps of the calculation get a line of their own, and which are part of another's formula.

use super::ink::{Ink, Pad, Place, Rule, Term};
use std::collections::BTreeMap;

/// Steps in a formula from which on a part of it gets a line of its own.
const LONGEST: u32 = 30;
/// A part used more than once is worked out once, if it is longer than this.
const SHORT: u32 = 3;

/// A line: a step with a name of its own, or part of the one that follows.
pub struct Line<'p, K> {
    pub key: K,
    /// True for a part of the next line that is not.
    pub is_part: bool,
    /// One value, or one for each year; none where a part is not needed.
    pub values: Vec<Option<Ink<'p>>>,
    /// True for one value for each year.
    pub by_year: bool,
}

/// Where each step stands: a line and the place in it.
pub type CellAddresses = BTreeMap<Place, (usize, usize)>;

/// Lines for some named steps, in order, each after the parts it needs.
pub fn lines<'p, K: Clone>(pad: &'p Pad, named: Vec<(K, bool, Vec<Ink<'p>>)>) -> (Vec<Line<'p, K>>, CellAddresses) {
    let mut named_at = BTreeMap::new();
    for (at, (_, _, values)) in named.iter().enumerate() {
        for (within, value) in values.iter().enumerate() {
            if let Some(place) = step_of(pad, *value) {
                named_at.entry(place).or_insert((at, within));
            }
        }
    }
    let cut = cut(pad, &named_at);
    let (mut out, mut homes) = (Vec::new(), CellAddresses::new());
    for (at, (key, by_year, values)) in named.into_iter().enumerate() {
        let mut parts: Vec<Vec<Option<Ink<'p>>>> = Vec::new();
        let first = out.len();
        for (within, value) in values.iter().enumerate() {
            let Some(place) = step_of(pad, *value).filter(|place| named_at[place] == (at, within)) else { continue };
            let mut found = Vec::new();
            gather(pad, place, &cut, &named_at, &homes, &mut found);
            for (number, part) in found.into_iter().enumerate() {
                if parts.len() == number {
                    parts.push(vec![None; values.len()]);
                }
                parts[number][within] = Some(Ink::On(pad, part));
                homes.insert(part, (first + number, within));
            }
        }
        out.extend(parts.into_iter().map(|values| Line { key: key.clone(), is_part: true, values, by_year }));
        for (within, value) in values.iter().enumerate() {
            if let Some(place) = step_of(pad, *value).filter(|place| named_at[place] == (at, within)) {
                homes.insert(place, (out.len(), within));
            }
        }
        out.push(Line { key, is_part: false, values: values.into_iter().map(Some).collect(), by_year });
    }
    (out, homes)
}

/// A value that is worked out, and not an input or known.
fn step_of(pad: &Pad, value: Ink<'_>) -> Option<Place> {
    match value {
        Ink::On(_, place) if !matches!(pad.at(place).rule, Rule::Input(_)) => Some(place),
        _ => None,
    }
}

/// Steps without a name that are too long for the formulas they stand in, or used several times.
fn cut(pad: &Pad, named: &BTreeMap<Place, (usize, usize)>) -> Vec<bool> {
    let mut uses = vec![0_u32; pad.len()];
    let mut wanted = vec![false; pad.len()];
    for place in named.keys() {
        wanted[*place as usize] = true;
    }
    for place in (0..pad.len()).rev().filter(|place| wanted[*place]).collect::<Vec<_>>() {
        reach(pad, place as Place, &mut wanted, &mut uses);
    }
    let mut length = vec![1_u32; pad.len()];
    let mut cut = vec![false; pad.len()];
    for place in 0..pad.len() {
        let rule = pad.at(place as Place).rule;
        if named.contains_key(&(place as Place)) || matches!(rule, Rule::Input(_)) || !wanted[place] {
            continue;
        }
        let whole = if power(pad, place as Place).is_some() {
            SHORT
        } else {
            1 + rule.operands().map(|operand| length_of(operand, &length)).sum::<u32>()
        };
        cut[place] = (uses[place] > 1 && whole > SHORT) || whole > LONGEST;
        length[place] = if cut[place] { 1 } else { whole };
    }
    cut
}

fn length_of(operand: Term, length: &[u32]) -> u32 {
    match operand {
        Term::Known(_) => 1,
        Term::At(place) => length[place as usize],
    }
}

/// Counts how often each step below one is used; each is looked into once.
fn reach(pad: &Pad, place: Place, wanted: &mut [bool], uses: &mut [u32]) {
    for operand in pad.at(place).rule.operands() {
        if let Term::At(below) = operand {
            uses[below as usize] += 1;
            if !wanted[below as usize] {
                wanted[below as usize] = true;
                reach(pad, below, wanted, uses);
            }
        }
    }
}

/// Parts that a step needs and that stand nowhere yet, each after what it needs itself.
fn gather(pad: &Pad, place: Place, cut: &[bool], named: &BTreeMap<Place, (usize, usize)>, homes: &CellAddresses, found: &mut Vec<Place>) {
    for operand in pad.at(place).rule.operands() {
        let Term::At(below) = operand else { continue };
        if named.contains_key(&below) || homes.contains_key(&below) || found.contains(&below) {
            continue;
        }
        gather(pad, below, cut, named, homes, found);
        if cut[below as usize] {
            found.push(below);
        }
    }
}

/// What a step is a power of, and which: x × x × x, or 1 ÷ x ÷ x.
pub fn power(pad: &Pad, place: Place) -> Option<(Place, i32)> {
    let base = |operand: Term| match operand {
        Term::At(below) => Some(power(pad, below).unwrap_or((below, 1))),
        Term::Known(_) => None,
    };
    match pad.at(place).rule {
        Rule::Times(a, Term::At(b)) => base(a).filter(|(of, times)| *of == b && *times > 0).map(|(of, times)| (of, times + 1)),
        Rule::Over(Term::Known(1.0), Term::At(b)) => Some((b, -1)),
        Rule::Over(a, Term::At(b)) => base(a).filter(|(of, times)| *of == b && *times < 0).map(|(of, times)| (of, times - 1)),
        _ => None,
    }
}
