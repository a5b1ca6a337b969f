//! A picture as a file that stands alone: its finding, what it measures, its key, the wide drawing, its caution, and what it rests
//! on. Light colours always, each look by colour and pattern, every style an attribute, so that any program shows it alike.

use super::draw::{number, path, shapes};
use super::label::{BOLDER, whole};
use super::patterns::{PATTERN_DOT, PATTERNS, Pattern};
use super::{Anchor, Drawing, Look, Mark, escaped, text_width};
use std::cell::RefCell;
use std::fmt::Write;

/// A picture as it is on the page.
#[derive(Clone, Debug, PartialEq)]
pub struct PictureFile {
    /// What it shows, in words.
    pub finding: String,
    pub measure: String,
    /// What the patterns or marks mean: each in a box of 28 by 16 units.
    pub keys: Vec<(Vec<Mark>, String)>,
    /// The wide drawing.
    pub drawing: Drawing,
    /// What it does not show.
    pub caveat: Option<String>,
    /// What the drawing is, for people who hear it.
    pub title: String,
    /// Everything in it, for people who hear it.
    pub description: String,
}

thread_local! {
    /// The pictures as they were last drawn, by their ids, so that pressing a button makes a file of what is seen.
    static SHOWN: RefCell<Vec<(String, PictureFile)>> = const { RefCell::new(Vec::new()) };
}

/// Keeps a picture as it is drawn.
pub fn show(id: &str, picture: PictureFile) {
    SHOWN.with_borrow_mut(|shown| match shown.iter_mut().find(|(known, _)| known == id) {
        Some((_, old)) => *old = picture,
        None => shown.push((id.to_owned(), picture)),
    });
}

/// The picture with this id as SVG, with some lines at its foot, and its size in units.
pub fn picture_shown(id: &str, foot: &[String]) -> Option<(String, (f64, f64))> {
    SHOWN.with_borrow(|shown| shown.iter().find(|(known, _)| known == id).map(|(_, picture)| picture_svg(picture, foot)))
}

const PAPER: &str = "#ffffff";
const INK: &str = "#12263a";
const SOFT: &str = "#46586a";
const RULE: &str = "#c3cfd6";
const FIRM: &str = "#6b7d8c";
const ACCENT: &str = "#94430f";
const COST: &str = "#bf6a26";
const SAVED: &str = "#1f4e79";
const BAND: &str = "#d3dfe9";

const FACES: &str = "-apple-system, BlinkMacSystemFont, 'Segoe UI', Roboto, 'Noto Sans', 'Liberation Sans', Arial, sans-serif";
/// The name every SVG begins with, which is no address: nothing is fetched from it.
pub const NAME_OF_SVG: &str = concat!("http:", "//www.w3.org/2000/svg");

const EDGE: f64 = 40.0;
const KEY: (f64, f64) = (28.0, 16.0);

/// The file so far, and how far down it is written.
struct Sheet {
    out: String,
    y: f64,
    width: f64,
}

/// A picture as SVG, with some lines at its foot, and its size in units.
pub fn picture_svg(picture: &PictureFile, foot: &[String]) -> (String, (f64, f64)) {
    let width = picture.drawing.width.units();
    let mut page = Sheet { out: String::with_capacity(8_192), y: EDGE - 10.0, width };
    page.lines(&picture.finding, 24.0, INK, true);
    page.y += 6.0;
    page.lines(&picture.measure, 15.0, SOFT, false);
    page.y += 12.0;
    page.key(&picture.keys);
    page.drawing(&picture.drawing);
    page.y += 10.0;
    if let Some(caveat) = &picture.caveat {
        page.lines(caveat, 15.0, INK, false);
        page.y += 6.0;
    }
    let (end, level) = (number(EDGE + width), number(page.y));
    let _ = write!(page.out, "<path d=\"M{EDGE} {level}H{end}\" stroke=\"{FIRM}\"/>");
    page.y += 4.0;
    // What is said above the line is not said again under it.
    let again = picture.caveat.as_deref().filter(|caveat| !caveat.is_empty()).unwrap_or("\0");
    foot.iter().for_each(|line| page.lines(&line.replace(again, ""), 13.0, SOFT, false));
    let size = (width + 2.0 * EDGE, (page.y + EDGE * 0.7).ceil());
    let (title, description) = (escaped(&picture.title), escaped(&picture.description));
    let (across, down) = size;
    let svg = format!(
        "<svg xmlns=\"{NAME_OF_SVG}\" width=\"{across}\" height=\"{down}\" viewBox=\"0 0 {across} {down}\" role=\"img\" \
         aria-labelledby=\"t d\" font-family=\"{FACES}\"><title id=\"t\">{title}</title><desc id=\"d\">{description}</desc><defs>{}</defs>\
         <rect width=\"{across}\" height=\"{down}\" fill=\"{PAPER}\"/>{}</svg>",
        patterns(),
        page.out
    );
    (svg, size)
}

impl Sheet {
    /// A text in as many lines as it takes: nothing is cut.
    fn lines(&mut self, text: &str, size: f64, fill: &str, strong: bool) {
        let wider = if strong { BOLDER } else { 1.0 };
        let weight = if strong { " font-weight=\"600\"" } else { "" };
        for line in whole(text, self.width / wider, size) {
            self.y += size * 1.4;
            let (x, y) = (number(EDGE), number(self.y - size * 0.3));
            let _ = write!(self.out, "<text x=\"{x}\" y=\"{y}\" font-size=\"{size}\" fill=\"{fill}\"{weight}>{}</text>", escaped(&line));
        }
    }

    /// What patterns and marks mean, as many beside one another as there is room for.
    fn key(&mut self, keys: &[(Vec<Mark>, String)]) {
        let mut x = 0.0;
        for (marks, name) in keys {
            let wide = KEY.0 + 8.0 + text_width(name, 15.0);
            if x > 0.0 && x + wide > self.width {
                x = 0.0;
                self.y += 24.0;
            }
            let _ = write!(self.out, "<g transform=\"translate({} {})\">", number(EDGE + x), number(self.y));
            marks.iter().for_each(|one| mark(&mut self.out, one));
            self.out.push_str("</g>");
            let place = (number(EDGE + x + KEY.0 + 8.0), number(self.y + 13.0));
            let _ = write!(self.out, "<text x=\"{}\" y=\"{}\" font-size=\"15\" fill=\"{INK}\">{}</text>", place.0, place.1, escaped(name));
            x += wide + 24.0;
        }
        if !keys.is_empty() {
            self.y += KEY.1 + 16.0;
        }
    }

    fn drawing(&mut self, drawing: &Drawing) {
        let _ = write!(self.out, "<g transform=\"translate({} {})\">", number(EDGE), number(self.y));
        drawing.marks.iter().for_each(|one| mark(&mut self.out, one));
        self.out.push_str("</g>");
        self.y += drawing.height;
    }
}

pub fn key_mark(look: Look) -> Mark {
    let inset = if look.fill().is_some() || look == Look::Part { 1.0 } else { 0.0 };
    Mark::Bar { x: inset, y: inset, width: KEY.0 - 2.0 * inset, height: KEY.1 - 2.0 * inset, look }
}

/// How marks of a class are painted: fill, stroke, width of the stroke, and whether it is dotted.
#[derive(Clone, Copy)]
struct Paint {
    fill: &'static str,
    stroke: &'static str,
    width: f64,
    dotted: bool,
}

fn paint(class: &str) -> String {
    let mut now = Paint { fill: INK, stroke: "", width: 1.0, dotted: false };
    for name in class.split(' ') {
        now = named(name, now);
    }
    let mut out = format!(" fill=\"{}\"", now.fill);
    if !now.stroke.is_empty() {
        let _ = write!(out, " stroke=\"{}\" stroke-width=\"{}\" stroke-linejoin=\"round\"", now.stroke, now.width);
    }
    if now.dotted {
        out.push_str(" stroke-dasharray=\"2 3\"");
    }
    out
}

/// The same meaning as in the style sheet, in its light colours.
fn named(name: &str, now: Paint) -> Paint {
    let line = |stroke, width| Paint { fill: "none", stroke, width, dotted: false };
    let solid = |fill| Paint { fill, ..now };
    match name {
        "grid" => line(RULE, 1.0),
        "axis" => line(FIRM, 1.0),
        "leader" => Paint { dotted: true, ..line(FIRM, 1.0) },
        "even" => line(INK, 2.0),
        "range" => line(INK, 1.5),
        "path" | "hatch-line" => line(SAVED, 2.5),
        "thin" => Paint { width: 1.5, ..now },
        "cost-line" => line(COST, 2.5),
        "cross" => line(SOFT, 2.5),
        "whisker" => line(SAVED, 4.0),
        "claim" => line(FIRM, 2.0),
        "ours-line" => Paint { width: 6.0, ..now },
        "saved" | "above-dot" | "dot-fill" => solid(SAVED),
        "cost" => solid(COST),
        "band" => solid(BAND),
        "part" => Paint { fill: BAND, ..line(SAVED, 1.5) },
        "demand" | "economy" | "harm" => line(SAVED, 1.5),
        "lost" => line(COST, 1.5),
        "open" => Paint { fill: PAPER, ..line(SOFT, 2.0) },
        "below-dot" => Paint { fill: PAPER, ..line(COST, 2.0) },
        "mark" | "ours" => Paint { fill: SAVED, ..line(PAPER, 2.0) },
        "below" if now.fill == "none" => Paint { stroke: COST, ..now },
        "below" => solid(COST),
        _ => now,
    }
}

/// The patterns, painted as the looks they are part of.
fn patterns() -> String {
    let pattern = |pattern: &Pattern| {
        let Pattern { id, size, turned, path, class } = *pattern;
        let turned = if turned.is_empty() { String::new() } else { format!(" patternTransform=\"{turned}\"") };
        let (painted, (middle, radius)) = (paint(class), PATTERN_DOT);
        let inside = if path.is_empty() {
            format!("<circle cx=\"{middle}\" cy=\"{middle}\" r=\"{radius}\"{painted}/>")
        } else {
            format!("<path d=\"{path}\"{painted}/>")
        };
        format!("<pattern id=\"{id}\" width=\"{size}\" height=\"{size}\" patternUnits=\"userSpaceOnUse\"{turned}>{inside}</pattern>")
    };
    PATTERNS.iter().map(pattern).collect()
}

fn mark(out: &mut String, mark: &Mark) {
    // Writing to a string never fails.
    let _ = match mark {
        Mark::Bar { x, y, width, height, look } => {
            let painted = paint(look.class());
            let painted = look.fill().map_or(painted.clone(), |fill| painted.replacen("none", fill, 1));
            let [x, y, width, height] = [x, y, width, height].map(|units| number(*units));
            write!(out, "<rect x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\"{painted}/>")
        }
        Mark::Line { from, to, class } => {
            let [x1, y1, x2, y2] = [from.0, from.1, to.0, to.1].map(number);
            write!(out, "<line x1=\"{x1}\" y1=\"{y1}\" x2=\"{x2}\" y2=\"{y2}\"{}/>", paint(class))
        }
        Mark::Path { points, class } => write!(out, "<path d=\"{}\"{}/>", path(points), paint(class)),
        Mark::Dot { at, radius, class } => {
            let [x, y, r] = [at.0, at.1, *radius].map(number);
            write!(out, "<circle cx=\"{x}\" cy=\"{y}\" r=\"{r}\"{}/>", paint(class))
        }
        Mark::Dots { at, radius, hollow, class } => write!(out, "<path d=\"{}\"{}/>", shapes(at, *radius, *hollow), paint(class)),
        Mark::Press { .. } => Ok(()),
        Mark::Text { at, text, anchor, size, class } => {
            let has = |name: &str| class.split(' ').any(|one| one == name);
            let anchor = match anchor {
                Anchor::Start => "",
                Anchor::Middle => " text-anchor=\"middle\"",
                Anchor::End => " text-anchor=\"end\"",
            };
            let weight = if has("strong") { " font-weight=\"600\"" } else { "" };
            let fill = if has("below") {
                ACCENT
            } else if has("soft") {
                SOFT
            } else {
                INK
            };
            let (x, y, text) = (number(at.0), number(at.1), escaped(text));
            let one = format!("<text x=\"{x}\" y=\"{y}\" font-size=\"{size}\"{anchor}{weight}");
            if has("halo") {
                // Two texts, because few programs know how to paint a stroke under its letters.
                let _ = write!(
                    out,
                    "{one} fill=\"{PAPER}\" stroke=\"{PAPER}\" stroke-width=\"5\" stroke-linejoin=\"round\" aria-hidden=\"true\">{text}</text>"
                );
            }
            write!(out, "{one} fill=\"{fill}\">{text}</text>")
        }
    };
}
