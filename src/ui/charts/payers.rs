//! Who pays, who saves: cost to the left of £0, costs avoided to the right, costs that rise to the left again.

use super::label::BOLDER;
use super::picture::say;
use super::{Anchor, Axis, Drawing, Look, Room, Side, Width, text_width, wrap};
use crate::words;
use ledger_model::evidence::Payer;
use ledger_model::model::Results;

/// One payer, in pounds.
#[derive(Clone, Debug, PartialEq)]
pub struct PayerRow {
    pub name: String,
    /// What it pays.
    pub cost: f64,
    /// What could leave its budget; costs that rise are negative.
    pub cashable: f64,
    /// Time and demand freed.
    pub demand: f64,
    /// What it gains outside public budgets.
    pub elsewhere: f64,
    /// How that is drawn.
    pub look: Look,
}

impl PayerRow {
    fn parts(&self) -> [(f64, Look); 3] {
        [(self.cashable, Look::Saved), (self.demand, Look::Demand), (self.elsewhere, self.look)]
    }

    /// What it avoids, without what rises.
    pub fn avoided(&self) -> f64 {
        self.parts().iter().map(|(pounds, _)| pounds.max(0.0)).sum()
    }

    /// What rises, 0 or more.
    pub fn lost(&self) -> f64 {
        self.parts().iter().map(|(pounds, _)| (-pounds).max(0.0)).sum()
    }

    /// What it avoids less what rises.
    pub fn benefit(&self) -> f64 {
        self.cashable + self.demand + self.elsewhere
    }
}

/// The five public payers, and every other that pays or gains.
pub fn payer_rows(results: &Results) -> Vec<PayerRow> {
    let row = |payer: Payer| {
        let sum = &results.by_payer[payer as usize];
        let public = payer.is_public();
        let look = match payer {
            Payer::Economy => Look::Economy,
            Payer::Victims => Look::Harm,
            _ => Look::Part,
        };
        PayerRow {
            name: words::payer(payer).into(),
            cost: sum.cost,
            cashable: if public { sum.cashable } else { 0.0 },
            demand: if public { sum.benefit - sum.cashable } else { 0.0 },
            elsewhere: if public { 0.0 } else { sum.benefit },
            look,
        }
    };
    let shown = |payer: &Payer| {
        let sum = &results.by_payer[*payer as usize];
        payer.is_public() || sum.cost != 0.0 || sum.benefit != 0.0
    };
    Payer::ALL.into_iter().filter(shown).map(row).collect()
}

/// Places within a drawing.
struct Layout {
    labels: f64,
    head: f64,
    row: f64,
    name: f64,
    bar: f64,
    second: f64,
    note: f64,
}

impl Layout {
    fn of(width: Width) -> Self {
        if width.is_wide() {
            Self { labels: 180.0, head: 44.0, row: 54.0, name: 24.0, bar: 9.0, second: 32.0, note: 45.0 }
        } else {
            Self { labels: 0.0, head: 44.0, row: 76.0, name: 19.0, bar: 28.0, second: 51.0, note: 64.0 }
        }
    }
}

const BAR: f64 = 20.0;
const SECOND_BAR: f64 = 14.0;
const GAP: f64 = 8.0;

/// What stands beside one payer's bars.
struct Texts {
    cost: String,
    avoided: String,
    note: String,
    first_lane_lost: bool,
}

fn texts(rows: &[PayerRow], width: Width) -> Vec<Texts> {
    let first = rows.iter().position(|row| row.cashable > 0.0);
    let each = rows.iter().enumerate().map(|(at, row)| {
        let note = if row.lost() > 0.0 {
            words::costs_rise(&say(width, -row.lost()))
        } else if row.cashable <= 0.0 {
            String::new()
        } else if Some(at) == first {
            words::could_leave(&say(width, row.cashable), width.is_wide())
        } else {
            say(width, row.cashable)
        };
        Texts {
            cost: if row.cost > 0.0 { say(width, row.cost) } else { String::new() },
            avoided: if row.lost() > 0.0 && row.avoided() == 0.0 { String::new() } else { say(width, row.benefit()) },
            note,
            first_lane_lost: row.cost <= 0.0 && row.avoided() == 0.0,
        }
    });
    each.collect()
}

/// The picture.
pub fn payers(rows: &[PayerRow], width: Width) -> Drawing {
    let layout = Layout::of(width);
    let texts = texts(rows, width);
    let measure = |text: &str| text_width(text, width.letters());
    let headings = Room {
        left: Side { pounds: 0.0, text: measure(words::pays()) * BOLDER + 12.0 },
        right: Side { pounds: 0.0, text: measure(words::avoids()) * BOLDER + 12.0 },
    };
    let mut rooms = vec![headings];
    for (row, texts) in rows.iter().zip(&texts) {
        let cost = Side { pounds: row.cost.max(0.0), text: measure(&texts.cost) + GAP };
        rooms.push(Room { left: cost, right: Side { pounds: row.avoided(), text: measure(&texts.avoided) + GAP } });
        let lost = Side { pounds: row.lost(), text: 1.0 };
        rooms.push(Room { left: lost, right: Side { pounds: 0.0, text: measure(&texts.note) + GAP + 2.0 } });
    }
    let axis = Axis::fit(&rooms, (layout.labels, width.units()), width.most_ticks(), width.small_letters(), false);
    let mut drawing = Drawing::new(width);
    drawing.height = layout.head + layout.row * rows.len() as f64 + 4.0;
    head(&mut drawing, &axis, &layout);
    for (at, (row, texts)) in rows.iter().zip(&texts).enumerate() {
        draw_row(&mut drawing, &axis, &layout, layout.head + at as f64 * layout.row, row, texts);
    }
    drawing
}

fn head(drawing: &mut Drawing, axis: &Axis, layout: &Layout) {
    let (units, bottom) = (drawing.width.units(), drawing.height);
    drawing.text((axis.zero - 10.0, 14.0), words::pays(), Anchor::End, "strong");
    drawing.text((axis.zero + 10.0, 14.0), words::avoids(), Anchor::Start, "strong");
    for (place, label) in &axis.ticks {
        let class = if *place == axis.zero { "soft strong" } else { "soft" };
        drawing.text((*place, 36.0), label, Anchor::Middle, class);
        if layout.labels > 0.0 && *place != axis.zero {
            drawing.line((*place, layout.head), (*place, bottom), "grid");
        }
    }
    drawing.line((0.0, layout.head), (units, layout.head), "axis");
}

fn draw_row(drawing: &mut Drawing, axis: &Axis, layout: &Layout, top: f64, row: &PayerRow, texts: &Texts) {
    let (width, units, zero) = (drawing.width, drawing.width.units(), axis.zero);
    let bar = top + layout.bar;
    let label_width = if layout.labels > 0.0 { layout.labels - 12.0 } else { units };
    for (at, line) in wrap(
        &row.name,
        if width.is_wide() { label_width } else { label_width / BOLDER },
        width.letters(),
        if width.is_wide() { 2 } else { 1 },
    )
    .into_iter()
    .enumerate()
    {
        let class = if width.is_wide() { "" } else { "strong" };
        drawing.text((0.0, top + layout.name + 18.0 * at as f64), &line, Anchor::Start, class);
    }
    drawing.bar((axis.place(-row.cost.max(0.0)), zero), bar, BAR, Look::Cost);
    drawing.text((axis.place(-row.cost.max(0.0)) - GAP, bar + 15.0), &texts.cost, Anchor::End, "halo");
    let mut end = 0.0;
    for (pounds, look) in row.parts().into_iter().filter(|(pounds, _)| *pounds > 0.0) {
        drawing.bar((axis.place(end), axis.place(end + pounds)), bar, BAR, look);
        end += pounds;
    }
    let (lost, lost_height, lost_text) =
        if texts.first_lane_lost { (bar, BAR, bar + 15.0) } else { (top + layout.second, SECOND_BAR, top + layout.note) };
    drawing.bar((axis.place(-row.lost()), zero), lost, lost_height, Look::Lost);
    let avoided = if end > 0.0 { "halo" } else { "halo soft" };
    drawing.text((axis.place(end) + GAP, bar + 15.0), &texts.avoided, Anchor::Start, avoided);
    let (place, class) = if row.lost() > 0.0 { (lost_text, "halo below") } else { (top + layout.note, "halo soft") };
    drawing.text((zero + GAP + 1.0, place), &texts.note, Anchor::Start, class);
    let (from, to) = if width.is_wide() { (top, top + layout.row) } else { (top + layout.name + 5.0, top + layout.row - 2.0) };
    drawing.line((zero, from), (zero, to), "even");
    drawing.line((0.0, top + layout.row), (units, top + layout.row), "grid");
    drawing.marks.retain(|mark| !matches!(mark, super::Mark::Text { text, .. } if text.is_empty()));
}
