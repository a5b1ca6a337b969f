//! A room's guesses as marks on a line, and the answer among them.

use super::label::middle_within;
use super::{Anchor, Drawing, Mark, Width, text_width};

/// Where 8 in 10 runs lie, if there are runs.
type Ends = Option<(f64, f64)>;

/// The line: guesses, and once it is shown, the answer and where 8 in 10 runs lie.
pub struct Guesses<'a> {
    pub guesses: &'a [f64],
    /// The answer with its range, and what stands beside its mark.
    pub answer: Option<(f64, Ends, String)>,
    /// How an amount is written on the axis.
    pub label: &'a dyn Fn(f64) -> String,
}

const EDGE: f64 = 36.0;
const RADIUS: f64 = 6.0;

/// The picture.
pub fn guesses(line: &Guesses, width: Width) -> Drawing {
    let range =
        line.answer.iter().flat_map(|(central, range, _)| [*central].into_iter().chain(range.iter().flat_map(|(low, high)| [*low, *high])));
    let all = || line.guesses.iter().copied().chain(range.clone());
    let (low, high) = (all().fold(0.0, f64::min), all().fold(0.0, f64::max));
    let high = if high - low < 1e-9 { low + 1.0 } else { high };
    let units = width.units();
    let place = |amount: f64| EDGE + (amount - low) / (high - low) * (units - 2.0 * EDGE);
    // Guesses that would cover each other stand one above the other.
    let column = |amount: f64| (place(amount) / (2.0 * RADIUS)).floor();
    let mut dots: Vec<((f64, f64), f64)> = Vec::new();
    for guess in line.guesses {
        let above = dots.iter().filter(|(_, at)| *at == column(*guess)).count();
        dots.push(((place(*guess), above as f64), column(*guess)));
    }
    let highest = dots.iter().map(|((_, above), _)| *above).fold(2.0, f64::max);
    let base = 44.0 + (highest + 1.0) * 2.0 * RADIUS;
    let mut drawing = Drawing::new(width);
    drawing.height = base + 30.0;
    drawing.line((EDGE, base), (units - EDGE, base), "axis");
    for tick in ticks(low, high, width.most_ticks()) {
        drawing.line((place(tick), base), (place(tick), base + 6.0), "axis");
        drawing.text((place(tick), base + 24.0), &(line.label)(tick), Anchor::Middle, "soft");
    }
    if let Some((central, range, said)) = &line.answer {
        if let Some((from, to)) = range {
            drawing.line((place(*from), base - 4.0), (place(*to), base - 4.0), "whisker");
        }
        let long = text_width(said, width.letters()) * 1.2;
        drawing.line((place(*central), 28.0), (place(*central), base), "even");
        drawing.text((middle_within(place(*central), long, (0.0, units)), 18.0), said, Anchor::Middle, "strong");
    }
    let at = dots.iter().map(|((x, above), _)| (*x, base - 12.0 - above * 2.0 * RADIUS)).collect();
    drawing.marks.push(Mark::Dots { at, radius: RADIUS - 1.0, hollow: false, class: "dot-fill" });
    drawing
}

/// Round amounts along the line, 0 among them.
fn ticks(low: f64, high: f64, most: usize) -> Vec<f64> {
    let span = high - low;
    let decade = 10f64.powf((span / most as f64).log10().floor());
    let fits = |step: f64| (high / step).floor() - (low / step).ceil() < most as f64;
    let step = [1.0, 2.0, 5.0, 10.0, 20.0].map(|digit| digit * decade).into_iter().find(|step| fits(*step)).unwrap_or(span);
    ((low / step).ceil() as i64..=(high / step).floor() as i64).map(|tick| tick as f64 * step).collect()
}
