//! Separate bars on one scale: kinds of value, which are never stacked.

use super::label::BOLDER;
use super::picture::say;
use super::{Anchor, Axis, Drawing, Look, Room, Side, Width, text_width, wrap};

#[derive(Clone, Debug, PartialEq)]
pub struct Bar {
    pub name: String,
    /// What it is, in a few words.
    pub note: String,
    /// Pounds; negative ones stand left of £0.
    pub pounds: f64,
    /// What it stands for when it is not negative.
    pub look: Look,
    /// 8 in 10 runs lie between these, in pounds; none without runs.
    pub range: Option<(f64, f64)>,
}

/// Labels take at least and at most so much of a wide drawing.
const LABELS: (f64, f64) = (215.0, 290.0);
const AFTER_LABEL: f64 = 12.0;
const GAP: f64 = 8.0;
const HEAD: f64 = 28.0;

/// The picture.
pub fn bars(rows: &[Bar], width: Width) -> Drawing {
    let wide = width.is_wide();
    let name = rows.iter().map(|bar| text_width(&bar.name, width.letters()) + AFTER_LABEL).fold(0.0, f64::max);
    let labels = if wide { name.clamp(LABELS.0, LABELS.1) } else { 0.0 };
    let room = |bar: &Bar| {
        let text = if wide { text_width(&say(width, bar.pounds), width.letters()) * BOLDER + GAP } else { 1.0 };
        let right = Side { pounds: bar.pounds.max(0.0), text };
        Room { left: Side { pounds: (-bar.pounds).max(0.0), text: 1.0 }, right }
    };
    let of_range = |(low, high): (f64, f64)| Room {
        left: Side { pounds: (-low).max(0.0), text: 1.0 },
        right: Side { pounds: high.max(0.0), text: 2.0 },
    };
    let rooms: Vec<Room> = rows.iter().map(room).chain(rows.iter().filter_map(|bar| bar.range).map(of_range)).collect();
    let axis = Axis::fit(&rooms, (labels, width.units()), width.most_ticks(), width.small_letters(), true);
    let row = if wide { 54.0 } else { 78.0 };
    let mut drawing = Drawing::new(width);
    drawing.height = HEAD + row * rows.len() as f64 + 4.0;
    axis.rule(&mut drawing, HEAD, wide);
    for (at, bar) in rows.iter().enumerate() {
        draw_bar(&mut drawing, &axis, labels, (HEAD + row * at as f64, row), bar);
    }
    drawing
}

fn draw_bar(drawing: &mut Drawing, axis: &Axis, labels: f64, (top, row): (f64, f64), bar: &Bar) {
    let (width, units) = (drawing.width, drawing.width.units());
    let wide = width.is_wide();
    let value = say(width, bar.pounds);
    let value_class = if bar.pounds < 0.0 { "halo strong below" } else { "halo strong" };
    let room = if wide { labels - AFTER_LABEL } else { units - text_width(&value, width.letters()) * BOLDER - 12.0 };
    let (name, note, bar_top) = if wide { (20.0, 38.0, 15.0) } else { (18.0, 35.0, 43.0) };
    let only = |text: &str, room: f64, size: f64| wrap(text, room, size, 1).pop().unwrap_or_default();
    let name_class = if wide { "" } else { "strong" };
    drawing.text((0.0, top + name), &only(&bar.name, if wide { room } else { room / BOLDER }, width.letters()), Anchor::Start, name_class);
    let note_room = if wide { room } else { units };
    drawing.text((0.0, top + note), &only(&bar.note, note_room, width.small_letters()), Anchor::Start, "soft");
    let look = if bar.pounds < 0.0 { Look::Lost } else { bar.look };
    drawing.bar((axis.zero, axis.place(bar.pounds)), top + bar_top, 20.0, look);
    if let Some((low, high)) = bar.range {
        let (low, high, level) = (axis.place(low), axis.place(high), top + bar_top + 25.0);
        drawing.line((low, level), (high, level), "range");
        for end in [low, high] {
            drawing.line((end, level - 4.0), (end, level + 4.0), "range");
        }
    }
    if wide {
        drawing.text((axis.place(bar.pounds.max(0.0)) + GAP, top + bar_top + 15.0), &value, Anchor::Start, value_class);
    } else {
        drawing.text((units, top + name), &value, Anchor::End, value_class);
    }
    let from = if wide { top } else { top + note + 4.0 };
    drawing.line((axis.zero, from), (axis.zero, top + row - if wide { 0.0 } else { 3.0 }), "even");
    drawing.line((0.0, top + row), (units, top + row), "grid");
}
