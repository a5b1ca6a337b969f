//! From gross to what is left over, step by step: each bar starts where the one before it ended.

use super::label::BOLDER;
use super::picture::say;
use super::{Anchor, Axis, Drawing, Look, Room, Side, Width, text_width, wrap};
use crate::words;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StepKind {
    /// Adds to the running sum, or takes off where negative.
    Part,
    /// Takes off what would be counted twice.
    Overlap,
    /// Takes off the cost.
    Cost,
    /// Shows the sum so far, from £0.
    Sum,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Step {
    pub name: String,
    pub kind: StepKind,
    /// Pounds where its bar starts.
    pub from: f64,
    /// Pounds where its bar ends.
    pub to: f64,
}

impl Step {
    fn change(&self) -> f64 {
        self.to - self.from
    }

    fn look(&self) -> Look {
        match self.kind {
            StepKind::Cost if self.change() <= 0.0 => Look::Cost,
            StepKind::Sum if self.to >= 0.0 => Look::Saved,
            StepKind::Part | StepKind::Overlap | StepKind::Cost if self.change() > 0.0 => Look::Part,
            _ => Look::Lost,
        }
    }

    fn says(&self, width: Width) -> String {
        match self.kind {
            StepKind::Part if self.change() > 0.0 => format!("+{}", say(width, self.change())),
            _ => say(width, self.change()),
        }
    }
}

/// The steps of programmes' gross benefits, overlap (0 or more where it is taken off) and cost.
pub fn steps_of(parts: &[(String, f64)], overlap: f64, cost: f64) -> Vec<Step> {
    let mut steps = Vec::new();
    let mut sum = 0.0;
    let mut step = |name: String, kind: StepKind, change: f64| {
        let from = if kind == StepKind::Sum { 0.0 } else { sum };
        sum = if kind == StepKind::Sum { sum } else { sum + change };
        steps.push(Step { name, kind, from, to: sum });
    };
    for (name, gross) in parts {
        step(name.clone(), StepKind::Part, *gross);
    }
    if overlap.abs() >= 0.5 {
        step(words::overlap_step().into(), StepKind::Overlap, -overlap);
    }
    step(words::costs_avoided_step().into(), StepKind::Sum, 0.0);
    step(words::cost_step().into(), StepKind::Cost, -cost);
    step(words::left_over_step().into(), StepKind::Sum, 0.0);
    steps
}

const LABELS: f64 = 200.0;
const HEAD: f64 = 28.0;
const BAR: f64 = 18.0;
const GAP: f64 = 8.0;

/// The picture.
pub fn steps(rows: &[Step], width: Width) -> Drawing {
    let wide = width.is_wide();
    let room = |step: &Step| {
        let text = if wide { text_width(&step.says(width), width.letters()) * BOLDER + GAP } else { 1.0 };
        let (low, high) = (step.from.min(step.to), step.from.max(step.to));
        Room { left: Side { pounds: (-low).max(0.0), text: 1.0 }, right: Side { pounds: high.max(0.0), text } }
    };
    let rooms: Vec<Room> = rows.iter().map(room).collect();
    let labels = if wide { LABELS } else { 0.0 };
    let axis = Axis::fit(&rooms, (labels, width.units()), width.most_ticks(), width.small_letters(), true);
    let (row, bar) = if wide { (42.0, 12.0) } else { (56.0, 31.0) };
    let mut drawing = Drawing::new(width);
    drawing.height = HEAD + row * rows.len() as f64 + 4.0;
    axis.rule(&mut drawing, HEAD, wide);
    for (at, step) in rows.iter().enumerate() {
        let top = HEAD + row * at as f64;
        draw_step(&mut drawing, &axis, top, row, bar, step);
        if at + 1 < rows.len() && wide {
            let place = axis.place(step.to);
            drawing.line((place, top + bar + BAR), (place, top + row + bar), "leader");
        }
    }
    drawing
}

fn draw_step(drawing: &mut Drawing, axis: &Axis, top: f64, row: f64, bar: f64, step: &Step) {
    let (width, units) = (drawing.width, drawing.width.units());
    let wide = width.is_wide();
    let sum = step.kind == StepKind::Sum;
    let value = step.says(width);
    let room = if wide { LABELS - 12.0 } else { units - text_width(&value, width.letters()) * BOLDER - 12.0 };
    let lines = wrap(&step.name, room / BOLDER, width.letters(), if wide { 2 } else { 1 });
    let first = if wide && lines.len() == 1 { bar + 14.0 } else { 18.0 };
    for (at, line) in lines.into_iter().enumerate() {
        let class = if sum || !wide { "strong" } else { "" };
        drawing.text((0.0, top + first + 17.0 * at as f64), &line, Anchor::Start, class);
    }
    let (from, to) = if wide { (top, top + row) } else { (top + 24.0, top + row - 2.0) };
    drawing.line((axis.zero, from), (axis.zero, to), "even");
    drawing.bar((axis.place(step.from), axis.place(step.to)), top + bar, BAR, step.look());
    let class = match (sum, step.change() < 0.0) {
        (true, false) => "halo strong",
        (true, true) => "halo strong below",
        (false, false) => "halo",
        (false, true) => "halo below",
    };
    if wide {
        let end = axis.place(step.from.max(step.to));
        drawing.text((end + GAP, top + bar + 14.0), &value, Anchor::Start, class);
    } else {
        drawing.text((units, top + 18.0), &value, Anchor::End, class);
    }
    drawing.line((0.0, top + row), (units, top + row), "grid");
}
