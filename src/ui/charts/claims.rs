//! Published claims and our own figures on one axis: why do claims differ?

use super::label::BOLDER;
use super::{Anchor, Axis, Drawing, Mark, Width, text_width, wrap};

/// What a figure on the strip is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ClaimMark {
    /// Published, with its range.
    WithRange,
    /// Published, and no range given.
    Alone,
    /// Published, and misreads its source.
    Misread,
    Ours,
}

/// One figure.
#[derive(Clone, Debug, PartialEq)]
pub struct ClaimRow {
    /// Who says so.
    pub name: String,
    /// As published, in a few words.
    pub note: String,
    /// Its value on the axis.
    pub value: f64,
    /// Its published ends.
    pub range: Option<(f64, f64)>,
    /// What stands beside it: "£55".
    pub says: String,
    pub mark: ClaimMark,
}

const LABELS: f64 = 250.0;
const HEAD: f64 = 28.0;
const EDGE: f64 = 16.0;
const GAP: f64 = 12.0;
const RADIUS: f64 = 7.0;

/// The picture; `even` is where cost and benefit are level: £1 for each £1, or £0.
pub fn claims(rows: &[ClaimRow], even: Option<f64>, width: Width) -> Drawing {
    let (units, wide) = (width.units(), width.is_wide());
    let row = if wide { 52.0 } else { 82.0 };
    let ends = |row: &ClaimRow| row.range.map_or((row.value, row.value), |(low, high)| (low.min(row.value), high.max(row.value)));
    let start = even.unwrap_or(0.0);
    let lowest = rows.iter().map(|row| ends(row).0).fold(start, f64::min);
    let highest = rows.iter().map(|row| ends(row).1).fold(start, f64::max);
    let says = rows.iter().map(|row| text_width(&row.says, width.letters()) * BOLDER).fold(0.0, f64::max) + GAP;
    let edges = if wide { (LABELS + EDGE, units - says - EDGE) } else { (EDGE, units - EDGE) };
    let axis = Axis::along(lowest, highest, edges, width.most_ticks(), width.small_letters());
    let mut drawing = Drawing::new(width);
    drawing.height = HEAD + row * rows.len() as f64 + 4.0;
    axis.rule(&mut drawing, HEAD, false);
    for (at, claim) in rows.iter().enumerate() {
        draw_claim(&mut drawing, &axis, (HEAD + row * at as f64, row), even, claim);
    }
    drawing
}

fn draw_claim(drawing: &mut Drawing, axis: &Axis, (top, row): (f64, f64), even: Option<f64>, claim: &ClaimRow) {
    let (width, units) = (drawing.width, drawing.width.units());
    let wide = width.is_wide();
    let says = text_width(&claim.says, width.letters()) * BOLDER + GAP;
    let room = if wide { LABELS - 12.0 } else { units - says };
    let strong = !wide || claim.mark == ClaimMark::Ours;
    let name = wrap(&claim.name, if strong { room / BOLDER } else { room }, width.letters(), 1).concat();
    drawing.text((0.0, top + 20.0), &name, Anchor::Start, if strong { "strong" } else { "" });
    let note = wrap(&claim.note, if wide { room } else { units }, width.small_letters(), 1).concat();
    drawing.text((0.0, top + 38.0), &note, Anchor::Start, "soft");
    let middle = top + if wide { 26.0 } else { 60.0 };
    drawing.text((units, if wide { middle + 5.0 } else { top + 20.0 }), &claim.says, Anchor::End, "strong");
    if let Some(even) = even {
        let (from, to) = if wide { (top, top + row) } else { (top + 44.0, top + row - 2.0) };
        drawing.line((axis.place(even), from), (axis.place(even), to), "even");
    }
    if let Some((low, high)) = claim.range {
        drawing.line((axis.place(low), middle), (axis.place(high), middle), "whisker claim");
    }
    let at = (axis.place(claim.value), middle);
    match claim.mark {
        ClaimMark::WithRange => drawing.marks.push(Mark::Dot { at, radius: RADIUS, class: "open" }),
        ClaimMark::Alone => drawing.marks.push(closed(at, [(-6.0, -6.0), (6.0, -6.0), (6.0, 6.0), (-6.0, 6.0)], "open")),
        ClaimMark::Ours => drawing.marks.push(Mark::Dots { at: vec![at], radius: 8.0, hollow: true, class: "mark" }),
        ClaimMark::Misread => {
            for (one, other) in [((-6.0, -6.0), (6.0, 6.0)), ((-6.0, 6.0), (6.0, -6.0))] {
                drawing.line((at.0 + one.0, at.1 + one.1), (at.0 + other.0, at.1 + other.1), "cross");
            }
        }
    }
    drawing.line((0.0, top + row), (units, top + row), "grid");
}

/// A closed shape round a place.
fn closed(at: (f64, f64), corners: [(f64, f64); 4], class: &'static str) -> Mark {
    let points = corners.iter().chain(&corners[..1]).map(|corner| (at.0 + corner.0, at.1 + corner.1)).collect();
    Mark::Path { points, class }
}
