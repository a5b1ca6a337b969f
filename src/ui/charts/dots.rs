//! A hundred dots, one for each hundredth of the runs, on either side of break-even: shape and shade both tell which.

use super::label::{BOLDER, middle_within};
use super::{Anchor, Axis, Drawing, Mark, Width, text_width};

/// A hundred results in rising order, and what stands at the head of each side.
#[derive(Clone, Debug, PartialEq)]
pub struct Dots {
    /// Pounds, the middle of each hundredth, in rising order.
    pub results: Vec<f64>,
    /// In two lines: what a result below £0 means.
    pub below: [String; 2],
    /// In two lines: what a result above £0 means.
    pub above: [String; 2],
    /// Under the line at £0.
    pub even: String,
}

impl Dots {
    /// How many of the hundred are above £0.
    pub fn above_zero(&self) -> usize {
        self.results.iter().filter(|pounds| **pounds > 0.0).count()
    }
}

const HEAD: f64 = 74.0;
const FOOT: f64 = 44.0;
/// Room for half of a label at £0.
const EDGE: f64 = 16.0;
const FEWEST_COLUMNS: usize = 30;
const MOST_COLUMNS: usize = 150;
/// How far, in widths of the middle 95 dots, the scale follows a tail before it holds the last dots at its edge.
const TAIL: f64 = 0.75;

/// The picture.
pub fn dots(hundred: &Dots, width: Width) -> Drawing {
    let units = width.units();
    let plot = if width.is_wide() { 220.0 } else { 170.0 };
    let (low, high) = reach(&hundred.results);
    let axis = Axis::along(low, high, (EDGE, units - EDGE), width.most_ticks(), width.small_letters());
    let (spacing, columns) = columns(&hundred.results, &axis, units, plot);
    let tallest = columns.iter().map(|(_, dots)| dots.len()).max().unwrap_or(0) as f64;
    let bottom = HEAD + (tallest * spacing).max(60.0);
    let radius = spacing * 0.42;
    let mut drawing = Drawing::new(width);
    drawing.height = bottom + FOOT;
    for (place, label) in &axis.ticks {
        drawing.line((*place, bottom), (*place, bottom + 6.0), "axis");
        drawing.text((*place, bottom + 22.0), label, Anchor::Middle, if *place == axis.zero { "soft halo" } else { "soft" });
    }
    drawing.line((0.0, bottom), (units, bottom), "axis");
    let (mut below, mut above) = (Vec::new(), Vec::new());
    for (place, dots) in &columns {
        for (level, pounds) in dots.iter().enumerate() {
            let at = (*place, bottom - spacing * (level as f64 + 0.5));
            if *pounds > 0.0 { above.push(at) } else { below.push(at) }
        }
    }
    drawing.marks.push(Mark::Dots { at: below, radius, hollow: true, class: "below-dot" });
    drawing.marks.push(Mark::Dots { at: above, radius, hollow: false, class: "above-dot" });
    let beside = heads(&mut drawing, hundred, axis.zero);
    drawing.line((axis.zero, if beside { 4.0 } else { HEAD }), (axis.zero, bottom + 8.0), "even");
    let long = text_width(&hundred.even, width.letters()) * BOLDER;
    drawing.text((middle_within(axis.zero, long, (0.0, units)), bottom + 40.0), &hundred.even, Anchor::Middle, "soft strong");
    drawing
}

/// From where to where the scale goes: all the dots, unless a tail would squeeze the others together.
fn reach(results: &[f64]) -> (f64, f64) {
    let at = |share: f64| results.get((share * results.len() as f64) as usize).copied().unwrap_or(0.0);
    let (low, high) = (at(0.02), at(0.97));
    let most = (high - low) * TAIL;
    let first = results.first().copied().unwrap_or(0.0).max(low - most);
    let last = results.last().copied().unwrap_or(0.0).min(high + most);
    (first.min(0.0), last.max(0.0))
}

/// Columns of dots and the space of each, as large as fits: no column straddles £0.
fn columns(results: &[f64], axis: &Axis, units: f64, plot: f64) -> (f64, Vec<(f64, Vec<f64>)>) {
    let stack = |count: usize| {
        let spacing = (units - 2.0 * EDGE) / count as f64;
        let mut columns: Vec<(i64, Vec<f64>)> = Vec::new();
        for pounds in results {
            let place = axis.place(*pounds).clamp(EDGE + spacing * 0.5, units - EDGE - spacing * 0.5);
            let side = if *pounds > 0.0 { 0 } else { -1 };
            let column = ((place - axis.zero) / spacing).floor() as i64;
            let column = if side == 0 { column.max(0) } else { column.min(-1) };
            match columns.last_mut().filter(|last| last.0 == column) {
                Some(last) => last.1.push(*pounds),
                None => columns.push((column, vec![*pounds])),
            }
        }
        (spacing, columns)
    };
    let mut count = FEWEST_COLUMNS;
    let (spacing, columns) = loop {
        let (spacing, columns) = stack(count);
        let tallest = columns.iter().map(|(_, dots)| dots.len()).max().unwrap_or(0);
        if tallest as f64 * spacing <= plot || count >= MOST_COLUMNS {
            break (spacing, columns);
        }
        count += 2;
    };
    let place = |column: i64| (axis.zero + (column as f64 + 0.5) * spacing).clamp(spacing * 0.5, units - spacing * 0.5);
    (spacing, columns.into_iter().map(|(column, dots)| (place(column), dots)).collect())
}

/// What each side means; true where there was room for it on both sides of the line.
fn heads(drawing: &mut Drawing, hundred: &Dots, zero: f64) -> bool {
    let (units, gap) = (drawing.width.units(), 10.0);
    let above = hundred.above_zero();
    let sides = [(hundred.results.len() - above, &hundred.below), (above, &hundred.above)];
    let big = 28.0;
    let wide = |count: usize, lines: &[String; 2]| {
        let lines = lines.iter().map(|line| text_width(line, drawing.width.letters())).fold(0.0, f64::max);
        lines.max(text_width(&count.to_string(), big))
    };
    let (left, right) = (wide(sides[0].0, sides[0].1) + gap, wide(sides[1].0, sides[1].1) + gap);
    // The words may have to leave the line where it stands near an edge.
    let line = zero.max(left).min(units - right).max(left.min(units / 2.0));
    for ((count, lines), (place, anchor)) in sides.into_iter().zip([(line - gap, Anchor::End), (line + gap, Anchor::Start)]) {
        let class = if anchor == Anchor::End { "big below" } else { "big" };
        drawing.marks.push(Mark::Text { at: (place, 26.0), text: count.to_string(), anchor, size: big, class });
        for (at, text) in lines.iter().enumerate() {
            drawing.text((place, 46.0 + 18.0 * at as f64), text, anchor, "halo");
        }
    }
    line == zero
}
