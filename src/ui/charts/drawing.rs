//! What a picture is made of: a few kinds of mark, in a box of fixed width.

use super::Look;
use super::label::{BOLDER, text_width};

/// Which of the two drawings of a chart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Width {
    /// Beside other matter, or a whole page: 800 units.
    Wide,
    /// A phone, or a page at 400%: 320 units.
    Narrow,
}

impl Width {
    /// Both, wide first.
    pub const BOTH: [Self; 2] = [Self::Wide, Self::Narrow];

    /// Width of the box.
    pub fn units(self) -> f64 {
        match self {
            Self::Wide => 800.0,
            Self::Narrow => 320.0,
        }
    }

    /// Size of its letters.
    pub fn letters(self) -> f64 {
        match self {
            Self::Wide => 15.0,
            Self::Narrow => 13.5,
        }
    }

    /// Size of the letters of its notes and axes.
    pub fn small_letters(self) -> f64 {
        match self {
            Self::Wide => 14.0,
            Self::Narrow => 13.0,
        }
    }

    /// Most ticks of its axes.
    pub fn most_ticks(self) -> usize {
        match self {
            Self::Wide => 6,
            Self::Narrow => 4,
        }
    }

    /// Whether labels stand beside their bars rather than above them.
    pub fn is_wide(self) -> bool {
        self == Self::Wide
    }
}

/// Which point of a text stands at its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Anchor {
    Start,
    Middle,
    End,
}

#[derive(Clone, Debug, PartialEq)]
pub enum Mark {
    Bar {
        x: f64,
        y: f64,
        width: f64,
        height: f64,
        look: Look,
    },
    Line {
        from: (f64, f64),
        to: (f64, f64),
        class: &'static str,
    },
    Path {
        points: Vec<(f64, f64)>,
        class: &'static str,
    },
    Dot {
        at: (f64, f64),
        radius: f64,
        class: &'static str,
    },
    /// Many alike, drawn as one: circles, or diamonds where hollow.
    Dots {
        at: Vec<(f64, f64)>,
        radius: f64,
        hollow: bool,
        class: &'static str,
    },
    /// Where a press chooses a row; nothing is seen.
    Press {
        y: f64,
        height: f64,
        row: usize,
    },
    Text {
        at: (f64, f64),
        text: String,
        anchor: Anchor,
        size: f64,
        class: &'static str,
    },
}

impl Mark {
    /// The box it fills, estimated on the large side for texts: left, top, right, bottom.
    pub fn extent(&self) -> (f64, f64, f64, f64) {
        match self {
            Self::Bar { x, y, width, height, .. } => (*x, *y, x + width, y + height),
            Self::Line { from, to, .. } => (from.0.min(to.0), from.1.min(to.1), from.0.max(to.0), from.1.max(to.1)),
            Self::Path { points, .. } => points.iter().fold((f64::MAX, f64::MAX, f64::MIN, f64::MIN), |extent, point| {
                (extent.0.min(point.0), extent.1.min(point.1), extent.2.max(point.0), extent.3.max(point.1))
            }),
            Self::Dot { at, radius, .. } => (at.0 - radius, at.1 - radius, at.0 + radius, at.1 + radius),
            Self::Dots { at, radius, .. } => at.iter().fold((f64::MAX, f64::MAX, f64::MIN, f64::MIN), |extent, (x, y)| {
                (extent.0.min(x - radius), extent.1.min(y - radius), extent.2.max(x + radius), extent.3.max(y + radius))
            }),
            Self::Press { y, height, .. } => (0.0, *y, 0.0, y + height),
            Self::Text { at, text, anchor, size, class } => {
                let width = text_width(text, *size) * if class.contains("strong") { BOLDER } else { 1.0 };
                let left = match anchor {
                    Anchor::Start => at.0,
                    Anchor::Middle => at.0 - width / 2.0,
                    Anchor::End => at.0 - width,
                };
                (left, at.1 - size * 0.75, left + width, at.1 + size * 0.2)
            }
        }
    }
}

/// A drawing: marks in a box.
#[derive(Clone, Debug, PartialEq)]
pub struct Drawing {
    pub width: Width,
    /// Height of the box.
    pub height: f64,
    /// The marks, in the order they are drawn.
    pub marks: Vec<Mark>,
}

impl Drawing {
    /// An empty one.
    pub fn new(width: Width) -> Self {
        Self { width, height: 0.0, marks: Vec::new() }
    }

    /// Adds a line.
    pub fn line(&mut self, from: (f64, f64), to: (f64, f64), class: &'static str) {
        self.marks.push(Mark::Line { from, to, class });
    }

    /// Adds a text in the drawing's letters.
    pub fn text(&mut self, at: (f64, f64), text: &str, anchor: Anchor, class: &'static str) {
        let size = if class.contains("soft") { self.width.small_letters() } else { self.width.letters() };
        self.marks.push(Mark::Text { at, text: text.to_owned(), anchor, size, class });
    }

    /// Adds a bar between two places, whichever is further left; nothing thinner than a hairline.
    pub fn bar(&mut self, (from, to): (f64, f64), y: f64, height: f64, look: Look) {
        let width = (to - from).abs();
        if width > 0.0 {
            self.marks.push(Mark::Bar { x: from.min(to), y, width, height, look });
        }
    }
}
