//! Which number matters most: a bar for each, from the result at its 10th percentile to that at its 90th.

use super::label::{BOLDER, middle_within};
use super::picture::say;
use super::{Anchor, Axis, Drawing, Look, Mark, Width, text_width, wrap};
use crate::words;

/// One number moved while the rest stay put.
#[derive(Clone, Debug, PartialEq)]
pub struct Swing {
    pub name: String,
    /// From what to what it was moved: "8% to 45%".
    pub moved: String,
    /// The worse result, in pounds.
    pub worse: f64,
    /// The better result, in pounds.
    pub better: f64,
}

const HEAD: f64 = 30.0;
const LABELS: f64 = 290.0;
/// Room for half of a label at £0.
const EDGE: f64 = 16.0;
const BAR: f64 = 18.0;
const GAP: f64 = 12.0;
const LINE: f64 = 16.0;
/// Most lines of a name.
const MOST_LINES: usize = 3;

fn name_lines(name: &str, width: Width) -> Vec<String> {
    let room = if width.is_wide() { LABELS - 16.0 } else { width.units() / BOLDER };
    wrap(name, room, width.letters(), MOST_LINES)
}

/// The picture; `central` is the result when nothing is moved.
pub fn tornado(rows: &[Swing], central: f64, width: Width) -> Drawing {
    let (units, wide) = (width.units(), width.is_wide());
    let lines = rows.iter().map(|row| name_lines(&row.name, width).len()).max().unwrap_or(1) as f64;
    let row = if wide { (LINE * (lines + 1.0) + 10.0).max(46.0) } else { LINE * (lines + 1.0) + 56.0 };
    let lowest = rows.iter().map(|row| row.worse).fold(central, f64::min);
    let highest = rows.iter().map(|row| row.better).fold(central, f64::max);
    // Columns for what each end comes to.
    let column = |end: fn(&Swing) -> f64, head: &str| {
        let texts = rows.iter().map(|row| text_width(&say(Width::Narrow, end(row)), width.letters()));
        texts.fold(text_width(head, width.small_letters()), f64::max) + GAP
    };
    let ends = (column(|row| row.worse, words::worse_end()), column(|row| row.better, words::better_end()));
    let edges = if wide { (LABELS + EDGE, units - ends.0 - ends.1 - EDGE) } else { (EDGE, units - EDGE) };
    let axis = Axis::along(lowest.min(0.0), highest.max(0.0), edges, width.most_ticks(), width.small_letters());
    let mut drawing = Drawing::new(width);
    drawing.height = HEAD + row * rows.len() as f64 + 26.0;
    axis.rule(&mut drawing, HEAD, false);
    if wide {
        drawing.text((units - ends.1, 18.0), words::worse_end(), Anchor::End, "soft");
        drawing.text((units, 18.0), words::better_end(), Anchor::End, "soft");
    }
    for (at, swing) in rows.iter().enumerate() {
        let top = HEAD + row * at as f64;
        draw_swing(&mut drawing, &axis, (top, row), units - ends.1, swing, central);
        drawing.marks.push(Mark::Press { y: top, height: row, row: at });
    }
    let foot = HEAD + row * rows.len() as f64;
    let place = axis.place(central);
    drawing.line((place, HEAD), (place, foot), "leader");
    let note = words::central_is(&say(width, central));
    let long = text_width(&note, width.small_letters());
    drawing.text((middle_within(place, long, (0.0, units)), foot + 18.0), &note, Anchor::Middle, "soft");
    drawing
}

fn draw_swing(drawing: &mut Drawing, axis: &Axis, (top, row): (f64, f64), worse_at: f64, swing: &Swing, central: f64) {
    let (width, units) = (drawing.width, drawing.width.units());
    let wide = width.is_wide();
    let room = if wide { LABELS - 16.0 } else { units };
    let lines = name_lines(&swing.name, width);
    let class = if wide { "" } else { "strong" };
    for (at, line) in lines.iter().enumerate() {
        drawing.text((0.0, top + LINE + LINE * at as f64), line, Anchor::Start, class);
    }
    let moved = top + LINE + LINE * lines.len() as f64;
    drawing.text((0.0, moved), &wrap(&swing.moved, room, width.small_letters(), 1).concat(), Anchor::Start, "soft");
    let bar = if wide { top + (row - BAR) / 2.0 } else { top + row - BAR - 8.0 };
    // Both ends may lie on the same side of the centre.
    let (low, high) = (swing.worse, swing.better);
    drawing.bar((axis.place(low), axis.place(high.min(central).max(low))), bar, BAR, Look::Lost);
    drawing.bar((axis.place(low.max(central).min(high)), axis.place(high)), bar, BAR, Look::Part);
    let below = |pounds: f64| if pounds < 0.0 { "below" } else { "" };
    let (worse, better) = (say(Width::Narrow, low), say(Width::Narrow, high));
    if wide {
        drawing.text((worse_at, bar + 14.0), &worse, Anchor::End, below(low));
        drawing.text((units, bar + 14.0), &better, Anchor::End, below(high));
    } else {
        let text = words::from_to(&worse, &better);
        drawing.text((units, bar - 8.0), &text, Anchor::End, "halo");
    }
    let from = if wide { top } else { bar - 4.0 };
    drawing.line((axis.zero, from), (axis.zero, bar + BAR + 4.0), "even");
    drawing.line((0.0, top + row), (units, top + row), "grid");
}
