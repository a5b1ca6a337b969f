//! Actual against recommended: a bar for each service as a share of what there should be, where the heavy line is 100%.

use super::label::BOLDER;
use super::{Anchor, Drawing, Look, Mark, Width, text_width, wrap};
use crate::words;

/// One service.
#[derive(Clone, Debug, PartialEq)]
pub struct Against {
    pub name: String,
    /// "5.8 recommended".
    pub note: String,
    /// Actual as a share of recommended; none where nothing is recommended.
    pub share: Option<f64>,
    /// Whether there is enough.
    pub enough: bool,
    /// Beside the bar: "3.5 posts, 60%".
    pub says: String,
}

const HEAD: f64 = 28.0;
const LABELS: f64 = 230.0;
/// Room for half of a label at 0%.
const EDGE: f64 = 16.0;
const GAP: f64 = 8.0;
const BAR: f64 = 18.0;
/// Half of the head of an arrow, where a bar goes on beyond the scale.
const ARROW: f64 = 8.0;
/// The scale ends at one of these shares.
const ENDS: [f64; 2] = [1.5, 2.0];

/// The picture.
pub fn against(rows: &[Against], width: Width) -> Drawing {
    let (units, wide) = (width.units(), width.is_wide());
    let row = if wide { 52.0 } else { 84.0 };
    let most = rows.iter().filter_map(|row| row.share).fold(0.0, f64::max);
    let top = if most > ENDS[0] { ENDS[1] } else { ENDS[0] };
    let says = rows.iter().map(|row| text_width(&row.says, width.letters()) * BOLDER).fold(0.0, f64::max);
    let beside = says.min((units - LABELS) / 2.0) + GAP + 2.0 * ARROW;
    let (start, end) = if wide { (LABELS + EDGE, units - beside) } else { (EDGE, units - EDGE - 2.0 * ARROW) };
    let scale = Scale { start, end, top };
    let mut drawing = Drawing::new(width);
    drawing.height = HEAD + row * rows.len() as f64 + 4.0;
    for half in 0..=(top * 2.0) as usize {
        let share = half as f64 / 2.0;
        if wide || half.is_multiple_of(2) {
            let class = if share == 1.0 { "soft strong" } else { "soft" };
            drawing.text((scale.place(share), 18.0), &words::percent(share), Anchor::Middle, class);
        }
        if wide && share != 1.0 {
            drawing.line((scale.place(share), HEAD), (scale.place(share), drawing.height), "grid");
        }
    }
    for (at, one) in rows.iter().enumerate() {
        draw_row(&mut drawing, &scale, HEAD + row * at as f64, row, one);
    }
    drawing
}

/// From shares to places.
struct Scale {
    start: f64,
    end: f64,
    top: f64,
}

impl Scale {
    fn place(&self, share: f64) -> f64 {
        self.start + (self.end - self.start) * share.clamp(0.0, self.top) / self.top
    }
}

fn draw_row(drawing: &mut Drawing, scale: &Scale, top: f64, row: f64, one: &Against) {
    let (width, units) = (drawing.width, drawing.width.units());
    let wide = width.is_wide();
    let only = |text: &str, room: f64, size: f64| wrap(text, room, size, 1).concat();
    let room = if wide { LABELS - 12.0 } else { units / BOLDER };
    drawing.text((0.0, top + 21.0), &only(&one.name, room, width.letters()), Anchor::Start, if wide { "" } else { "strong" });
    // On narrow ones the note shares its line with what is said, which comes first.
    let says_room = if wide { (units - LABELS) / 2.0 } else { units * 0.8 };
    let says = only(&one.says, says_room / BOLDER, width.letters());
    let says_width = text_width(&says, width.letters()) * BOLDER;
    let note_room = if wide { room } else { units - says_width - 12.0 };
    drawing.text((0.0, top + 38.0), &only(&one.note, note_room, width.small_letters()), Anchor::Start, "soft");
    let bar = top + if wide { 17.0 } else { 54.0 };
    let share = one.share.unwrap_or(0.0);
    let look = if one.enough { Look::Saved } else { Look::Part };
    drawing.bar((scale.start, scale.place(share)), bar, BAR, look);
    drawing.line((scale.place(1.0), bar - 6.0), (scale.place(1.0), bar + BAR + 6.0), "even");
    drawing.line((scale.start, bar - 6.0), (scale.start, bar + BAR + 6.0), "axis");
    let mut after = scale.place(share);
    if share > scale.top {
        let (middle, tip) = (bar + BAR / 2.0, after + 2.0 * ARROW);
        drawing.marks.push(Mark::Path {
            points: vec![(after, middle - ARROW), (tip, middle), (after, middle + ARROW), (after, middle - ARROW)],
            class: "need",
        });
        after = tip;
    }
    if wide {
        drawing.text((after.max(scale.place(1.0)) + GAP, bar + 14.0), &says, Anchor::Start, "strong halo");
    } else {
        drawing.text((units, top + 38.0), &says, Anchor::End, "strong");
    }
    drawing.line((0.0, top + row), (units, top + row), "grid");
}
