//! The running total, year by year: below £0 until what was spent is made up.

use super::label::{BOLDER, middle_within};
use super::picture::say;
use super::{Anchor, Axis, Drawing, Width, text_width};
use crate::words;

/// A running total.
#[derive(Clone, Debug, PartialEq)]
pub struct Running {
    /// Name of each year: "2026/27".
    pub years: Vec<String>,
    /// Pounds so far at the end of each year.
    pub totals: Vec<f64>,
    /// The year, counted from 1, in which it pays back.
    pub pays_back: Option<usize>,
    /// What stands above the picture: "Pays back in year 3".
    pub says: String,
    /// 8 in 10 runs lie between these at the end of each year, in pounds; empty without runs.
    pub band: Vec<(f64, f64)>,
}

const PLOT_TOP: f64 = 40.0;
const FOOT: f64 = 34.0;
const GAP: f64 = 8.0;

/// The picture.
pub fn running(line: &Running, width: Width) -> Drawing {
    let plot = if width.is_wide() { 250.0 } else { 210.0 };
    let (top, bottom) = (PLOT_TOP, PLOT_TOP + plot);
    let ends = || line.totals.iter().copied().chain(line.band.iter().flat_map(|(low, high)| [*low, *high]));
    let lowest = ends().fold(0.0, f64::min);
    let highest = ends().fold(0.0, f64::max);
    let axis = Axis::between(lowest, highest, (bottom, top), width.most_ticks());
    let ticks = axis.ticks.iter().map(|(_, label)| text_width(label, width.small_letters()) * BOLDER).fold(0.0, f64::max);
    let last = line.totals.last().copied().unwrap_or(0.0);
    let value = say(width, last);
    let note = words::central_case();
    let beside = (text_width(&value, width.letters()) * BOLDER).max(text_width(note, width.small_letters())) + 2.0 * GAP;
    let mut drawing = Drawing::new(width);
    drawing.height = bottom + FOOT;
    let (left, right) = (ticks + GAP, width.units() - beside);
    for (place, label) in &axis.ticks {
        let at_zero = *place == axis.zero;
        drawing.text((ticks, place + 5.0), label, Anchor::End, if at_zero { "soft strong" } else { "soft" });
        if !at_zero {
            drawing.line((left, *place), (right, *place), "grid");
        }
    }
    let years = line.totals.len().max(1) as f64;
    let place = |year: usize| left + (right - left) * year as f64 / years;
    if !line.band.is_empty() {
        let edge = |of: fn(&(f64, f64)) -> f64| line.band.iter().enumerate().map(move |(year, ends)| (year, of(ends)));
        let mut points = vec![(left, axis.zero)];
        points.extend(edge(|ends| ends.1).map(|(year, pounds)| (place(year + 1), axis.place(pounds))));
        points.extend(edge(|ends| ends.0).rev().map(|(year, pounds)| (place(year + 1), axis.place(pounds))));
        drawing.marks.push(super::Mark::Path { points, class: "band" });
    }
    drawing.line((left, axis.zero), (right, axis.zero), "even");
    year_labels(&mut drawing, line, bottom, &place);
    let mut points = vec![(left, axis.zero)];
    points.extend(line.totals.iter().enumerate().map(|(year, pounds)| (place(year + 1), axis.place(*pounds))));
    let end = points.last().copied().unwrap_or((left, axis.zero));
    let payback = line.pays_back.and_then(|year| points.get(year).copied());
    drawing.marks.push(super::Mark::Path { points, class: "path" });
    drawing.marks.push(super::Mark::Dot { at: end, radius: 5.0, class: if last < 0.0 { "mark below" } else { "mark" } });
    headline(&mut drawing, line, payback, left);
    let level = end.1.clamp(top + 8.0, bottom - 16.0);
    drawing.text((right + GAP + 2.0, level + 3.0), &value, Anchor::Start, if last < 0.0 { "strong below" } else { "strong" });
    drawing.text((right + GAP + 2.0, level + 20.0), note, Anchor::Start, "soft");
    drawing
}

fn year_labels(drawing: &mut Drawing, line: &Running, bottom: f64, place: &dyn Fn(usize) -> f64) {
    drawing.line((place(0), bottom), (place(line.years.len().max(1)), bottom), "axis");
    let size = drawing.width.small_letters();
    let widest = line.years.iter().map(|year| text_width(year, size)).fold(0.0, f64::max) + GAP;
    let apart = place(1) - place(0);
    let every = (widest / apart).ceil().max(1.0) as usize;
    let count = line.years.len();
    for (at, year) in line.years.iter().enumerate() {
        drawing.line((place(at + 1), bottom), (place(at + 1), bottom + 5.0), "axis");
        if (count - 1 - at).is_multiple_of(every) && place(at + 1) - widest / 2.0 >= 0.0 {
            drawing.text((place(at + 1), bottom + 22.0), year, Anchor::Middle, "soft");
        }
    }
}

fn headline(drawing: &mut Drawing, line: &Running, payback: Option<(f64, f64)>, left: f64) {
    let units = drawing.width.units();
    let long = text_width(&line.says, drawing.width.letters()) * BOLDER;
    let Some((x, y)) = payback else {
        drawing.text((left.min(units - long).max(0.0), 18.0), &line.says, Anchor::Start, "strong");
        return;
    };
    let middle = middle_within(x, long, (0.0, units));
    drawing.line((x, 24.0), (x, y - 8.0), "leader");
    drawing.marks.push(super::Mark::Dot { at: (x, y), radius: 7.0, class: "mark" });
    drawing.text((middle, 18.0), &line.says, Anchor::Middle, "strong");
}
