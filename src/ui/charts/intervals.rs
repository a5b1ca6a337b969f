//! Rows of results with their ranges, on one scale: which programme?

use super::label::{BOLDER, middle_within};
use super::picture::say;
use super::{Anchor, Axis, Drawing, Mark, Width, text_width, wrap};
use crate::words;
use ledger_model::quantities::{Defined, Reason};

/// One row.
#[derive(Clone, Debug, PartialEq)]
pub struct Interval {
    pub name: String,
    /// What it is, in a few words.
    pub note: String,
    /// The central case, in pounds.
    pub central: f64,
    /// 8 in 10 runs lie between these, in pounds.
    pub range: (f64, f64),
    /// What stands at the end of the row: "72 in 100".
    pub says: String,
    /// False where no cost is entered, so that there is no net to draw.
    pub is_known: bool,
}

const HEAD: f64 = 28.0;
const LABELS: f64 = 210.0;
/// Room for half of a label at £0.
const EDGE: f64 = 16.0;
const GAP: f64 = 12.0;

/// The picture; `head` stands over what each row says at its end.
pub fn intervals(rows: &[Interval], head: &str, width: Width) -> Drawing {
    let (units, wide) = (width.units(), width.is_wide());
    let row = if wide { 54.0 } else { 84.0 };
    let ends = |row: &Interval| (row.range.0.min(row.central), row.range.1.max(row.central));
    let known = || rows.iter().filter(|row| row.is_known);
    let lowest = known().map(|row| ends(row).0).fold(0.0, f64::min);
    let highest = known().map(|row| ends(row).1).fold(0.0, f64::max);
    let ends =
        rows.iter().map(|row| text_width(&row.says, width.letters()) * BOLDER).fold(text_width(head, width.small_letters()), f64::max)
            + GAP;
    // Room for an amount beside the end of a range.
    let amount = |below: bool| {
        let rows = known().filter(|row| (row.central < 0.0) == below);
        let widths = rows.map(|row| text_width(&say(Width::Narrow, row.central), width.letters()) + 2.0 * GAP);
        widths.fold(EDGE, f64::max)
    };
    let edges = if wide { (LABELS + amount(true), units - ends - amount(false)) } else { (EDGE, units - EDGE) };
    let axis = Axis::along(lowest, highest, edges, width.most_ticks(), width.small_letters());
    let mut drawing = Drawing::new(width);
    drawing.height = HEAD + row * rows.len() as f64 + 4.0;
    axis.rule(&mut drawing, HEAD, wide);
    if wide {
        drawing.text((units, 18.0), head, Anchor::End, "soft");
    }
    for (at, interval) in rows.iter().enumerate() {
        draw_interval(&mut drawing, &axis, HEAD + row * at as f64, row, interval);
    }
    drawing
}

fn draw_interval(drawing: &mut Drawing, axis: &Axis, top: f64, row: f64, interval: &Interval) {
    let (width, units) = (drawing.width, drawing.width.units());
    let wide = width.is_wide();
    let says = text_width(&interval.says, width.letters()) * BOLDER + 12.0;
    let room = if wide { LABELS - 12.0 } else { units - says };
    let name = wrap(&interval.name, if wide { room } else { room / BOLDER }, width.letters(), 1).concat();
    drawing.text((0.0, top + 22.0), &name, Anchor::Start, if wide { "" } else { "strong" });
    let note = wrap(&interval.note, if wide { room } else { units }, width.small_letters(), 1).concat();
    drawing.text((0.0, top + 40.0), &note, Anchor::Start, "soft");
    let middle = top + if wide { 27.0 } else { 62.0 };
    drawing.text((units, if wide { middle + 5.0 } else { top + 22.0 }), &interval.says, Anchor::End, "strong");
    if interval.is_known {
        draw_mark(drawing, axis, (top, row, middle), interval, &note);
    }
    drawing.line((0.0, top + row), (units, top + row), "grid");
}

/// The range, the central case and its amount.
fn draw_mark(drawing: &mut Drawing, axis: &Axis, (top, row, middle): (f64, f64, f64), interval: &Interval, note: &str) {
    let (width, units) = (drawing.width, drawing.width.units());
    let (wide, below) = (width.is_wide(), interval.central < 0.0);
    let (low, high) = (axis.place(interval.range.0), axis.place(interval.range.1));
    drawing.line((low, middle), (high, middle), if below { "whisker below" } else { "whisker" });
    let at = axis.place(interval.central);
    if below {
        drawing.marks.push(Mark::Dots { at: vec![(at, middle)], radius: 8.0, hollow: true, class: "mark below" });
    } else {
        drawing.marks.push(Mark::Dot { at: (at, middle), radius: 8.0, class: "mark" });
    }
    let (from, to) = if wide { (top, top + row) } else { (top + 46.0, top + row - 2.0) };
    drawing.line((axis.zero, from), (axis.zero, to), "even");
    let amount = say(Width::Narrow, interval.central);
    if wide {
        let (place, anchor) =
            if below { (low.min(at - 8.0) - GAP / 2.0, Anchor::End) } else { (high.max(at + 8.0) + GAP / 2.0, Anchor::Start) };
        drawing.text((place, middle + 5.0), &amount, anchor, if below { "halo below" } else { "halo" });
    } else {
        let note_width = text_width(note, width.small_letters());
        if note_width + text_width(&amount, width.letters()) + 12.0 <= units {
            drawing.text((units, top + 40.0), &amount, Anchor::End, if below { "below" } else { "" });
        }
    }
}

/// What a programme needs against what is assumed of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Needed {
    /// The programme.
    pub name: String,
    /// In a few words.
    pub note: String,
    /// Share of the assumed effect that would do, or why there is none.
    pub share: Defined<f64>,
    /// What stands beside it: "needs 112% of it".
    pub says: String,
}

/// The scale ends at this multiple of what is assumed.
const MOST_NEEDED: f64 = 2.0;

/// What each programme needs to break even, where 100% is what we assume.
pub fn needed(rows: &[Needed], width: Width) -> Drawing {
    let (units, wide) = (width.units(), width.is_wide());
    let row = if wide { 66.0 } else { 92.0 };
    let (start, end) = if wide { (LABELS, units - 24.0) } else { (16.0, units - 24.0) };
    let place = |share: f64| start + (end - start) * share.clamp(0.0, MOST_NEEDED) / MOST_NEEDED;
    let mut drawing = Drawing::new(width);
    drawing.height = HEAD + row * rows.len() as f64 + 4.0;
    for share in [0.0_f64, 0.5, 1.0, 1.5, 2.0] {
        let assumed = share == 1.0;
        if wide || share.fract() == 0.0 {
            drawing.text((place(share), 18.0), &words::percent(share), Anchor::Middle, if assumed { "soft strong" } else { "soft" });
        }
        if !assumed {
            drawing.line((place(share), HEAD), (place(share), drawing.height), "grid");
        }
    }
    for (at, need) in rows.iter().enumerate() {
        let top = HEAD + row * at as f64;
        let (middle, line) = if wide { (top + 26.0, top + 44.0) } else { (top + 56.0, top + 74.0) };
        let room = if wide { LABELS - 12.0 } else { units };
        drawing.text(
            (0.0, top + 22.0),
            &wrap(&need.name, room / BOLDER, width.letters(), 1).concat(),
            Anchor::Start,
            if wide { "" } else { "strong" },
        );
        drawing.text((0.0, top + 40.0), &wrap(&need.note, room, width.small_letters(), 1).concat(), Anchor::Start, "soft");
        drawing.line((start, line), (end, line), "axis");
        drawing.line((place(1.0), line - 24.0), (place(1.0), line + 14.0), "even");
        // Where nothing is spent or assumed there is no place on the scale.
        let share = match need.share {
            Defined::Value(share) => Some(share),
            Defined::Undefined(Reason::NotAchievable) => Some(f64::INFINITY),
            Defined::Undefined(_) => None,
        };
        let at = share.map_or(start, place);
        let half = 8.0;
        let beyond = share.is_some_and(|share| share > 1.0);
        let points = match share {
            Some(share) if share > MOST_NEEDED => {
                vec![(at + 2.0 * half, line), (at, line - half), (at, line + half), (at + 2.0 * half, line)]
            }
            Some(_) => vec![(at, line - half), (at + half, line + half), (at - half, line + half), (at, line - half)],
            None => Vec::new(),
        };
        if share.is_some() {
            drawing.marks.push(Mark::Path { points, class: if beyond { "need below" } else { "need" } });
        }
        let text = text_width(&need.says, width.letters()) * BOLDER;
        let text_place = middle_within(at, text, (start, end));
        drawing.text((text_place, middle + 1.0), &need.says, Anchor::Middle, if beyond { "strong halo below" } else { "strong halo" });
        drawing.line((0.0, top + row), (units, top + row), "grid");
    }
    drawing
}
