//! Which input matters: each nudged alone, and the value at which the answer turns.

use super::measure::Net;
use super::prepared::Prepared;
use super::run::held;
use crate::model::{Inputs, Slot, totals};
use crate::quantities::Distribution;

/// The score of the 90th percentile.
const TENTH: f64 = 1.281_551_565_544_600_4;

/// One input moved from its 10th to its 90th percentile with the rest at their centre.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct OneWay {
    /// The input.
    pub slot: Slot,
    /// Its 10th percentile, in the unit of the plan's values.
    pub low: f64,
    /// Its 90th percentile.
    pub high: f64,
    /// The result at the 10th percentile, in pounds.
    pub at_low: f64,
    /// The result at the 90th percentile.
    pub at_high: f64,
}

impl OneWay {
    /// How far the result moves, in pounds.
    pub fn swing(&self) -> f64 {
        (self.at_high - self.at_low).abs()
    }
}

/// The value of one input at which a net benefit is 0 with the rest at their centre.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum SwitchingValue {
    /// There is one, in the unit of the plan's values, and on which side of it the net benefit is positive.
    At {
        value: f64,
        /// True where a larger value pays.
        pays_above: bool,
    },
    /// Every value in the range pays.
    AlwaysPays,
    /// No value in the range does.
    NeverPays,
}

/// Places at which a range is looked at for a turn before it is closed in on.
const LOOKS: usize = 16;
/// How closely, as a share of the range; the answer may jump, and then only the place of the jump is found.
const CLOSE: f64 = 1e-12;

/// Score of the 97.5th percentile.
const NINETY_FIVE: f64 = 1.959_963_984_540_054;
/// How far a drawn end may be from the one that was given, as a share of the range, before it is said.
const APART: f64 = 0.1;

impl Prepared {
    /// Inputs whose draws do not end where their low and high say, with the middle 95% they are drawn from. A lopsided range
    /// keeps its centre and its width, so its curve passes one end and falls short of the other.
    pub fn intervals_at_price_year(&self, inputs: &Inputs) -> Vec<(Slot, (f64, f64))> {
        let middle_95 = |spread: Distribution| {
            matches!(
                spread,
                Distribution::Lognormal { .. } | Distribution::Normal { .. } | Distribution::Beta { .. } | Distribution::Gamma { .. }
            )
        };
        let others = self.inputs.iter().filter_map(|input| {
            let parameter = inputs.parameter(input.slot);
            let (low, high) = parameter.rebased_ends().filter(|_| middle_95(parameter.spread))?;
            let drawn = (input.value(-NINETY_FIVE), input.value(NINETY_FIVE));
            let far = |drawn: f64, said: f64| (drawn - said).abs() > APART * (high - low);
            (far(drawn.0, low) || far(drawn.1, high)).then_some((input.slot, drawn))
        });
        others.collect()
    }

    /// The net benefit of each input nudged alone, the largest swing first.
    pub fn one_way(&self, net: Net) -> Vec<OneWay> {
        let ends: Vec<[f64; 2]> = self.inputs.iter().map(|input| [input.value(-TENTH), input.value(TENTH)]).collect();
        let results =
            &self.totals_at(2 * ends.len(), |row, slot| (self.inputs[row / 2].slot == slot).then(|| ends[row / 2][row % 2]))[net as usize];
        let mut nudges: Vec<OneWay> = self
            .inputs
            .iter()
            .enumerate()
            .map(|(at, input)| OneWay {
                slot: input.slot,
                low: ends[at][0],
                high: ends[at][1],
                at_low: results[2 * at],
                at_high: results[2 * at + 1],
            })
            .collect();
        nudges.sort_by(|a, b| b.swing().total_cmp(&a.swing()));
        nudges
    }
}

/// The value of an input, between two ends, at which a net benefit turns with the rest at their centre; the first such value
/// where there are several. Works for any input, drawn or not, and beyond what can be drawn.
pub fn switching_value(inputs: &Inputs, slot: Slot, (low, high): (f64, f64), net: Net) -> SwitchingValue {
    let mut values = inputs.values.clone();
    let mut net_at = |value: f64| {
        values[slot.0 as usize] = value;
        held(net.of(&totals(&inputs.plan, &values).total.present))
    };
    let looks: Vec<f64> = (0..=LOOKS).map(|at| low + (high - low) * at as f64 / LOOKS as f64).collect();
    let nets: Vec<f64> = looks.iter().map(|value| net_at(*value)).collect();
    let pays = |net: f64| net > 0.0;
    let Some(before) = (0..LOOKS).find(|at| pays(nets[*at]) != pays(nets[*at + 1])) else {
        return if pays(nets[0]) { SwitchingValue::AlwaysPays } else { SwitchingValue::NeverPays };
    };
    let (mut from, mut to) = (looks[before], looks[before + 1]);
    let (mut net_from, mut net_to) = (nets[before], nets[before + 1]);
    let pays_above = pays(net_to);
    // The Illinois rule: a straight line through both ends, the end that stays weighing half as much each time.
    for _ in 0..60 {
        if (to - from).abs() <= CLOSE * (high - low).abs() || net_from == net_to {
            break;
        }
        let value = (from * net_to - to * net_from) / (net_to - net_from);
        let net = net_at(value);
        if net == 0.0 {
            return SwitchingValue::At { value, pays_above };
        }
        if pays(net) == pays(net_to) {
            (to, net_to) = (value, net);
            net_from *= 0.5;
        } else {
            (from, net_from) = (to, net_to);
            (to, net_to) = (value, net);
        }
    }
    SwitchingValue::At { value: to, pays_above }
}
