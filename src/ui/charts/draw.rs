//! A drawing as SVG, written as markup in one piece: an edit changes most marks of a picture, and putting in a new one is many
//! times quicker than changing the old one mark by mark. Every text in it is escaped.

use super::{Anchor, Drawing, Mark, Width};
use std::fmt::Write;

/// Text that is only text, in an element or in an attribute.
pub fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            // No markup may hold these, and nobody sees them.
            '\0'..='\u{8}' | '\u{b}' | '\u{c}' | '\u{e}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => {}
            letter => out.push(letter),
        }
    }
    out
}

/// A drawing with its own title and description, as markup.
pub fn draw(drawing: &Drawing, id: &str, title: &str, description: &str) -> String {
    let (name, letter) = match drawing.width {
        Width::Wide => ("drawing wide", "w"),
        Width::Narrow => ("drawing narrow", "n"),
    };
    let mut out = String::with_capacity(4_096);
    let (id, title, description) = (escaped(id), escaped(title), escaped(description));
    let (units, height) = (drawing.width.units(), number(drawing.height));
    let _ = write!(
        out,
        "<svg class=\"{name}\" viewBox=\"0 0 {units} {height}\" role=\"img\" aria-labelledby=\"{id}-{letter}-t {id}-{letter}-d\">\
         <title id=\"{id}-{letter}-t\">{title}</title><desc id=\"{id}-{letter}-d\">{description}</desc>"
    );
    drawing.marks.iter().for_each(|one| mark(&mut out, one));
    out.push_str("</svg>");
    out
}

/// Marks as markup, without a drawing round them.
pub fn marks(marks: &[Mark]) -> String {
    let mut out = String::new();
    marks.iter().for_each(|one| mark(&mut out, one));
    out
}

fn mark(out: &mut String, mark: &Mark) {
    // Writing to a string never fails.
    let _ = match mark {
        Mark::Bar { x, y, width, height, look } => {
            let fill = look.fill().map_or_else(String::new, |fill| format!(" fill=\"{}\"", escaped(fill)));
            let [x, y, width, height] = [x, y, width, height].map(|units| number(*units));
            write!(out, "<rect x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\" class=\"{}\"{fill}/>", look.class())
        }
        Mark::Line { from, to, class } => {
            let [x1, y1, x2, y2] = [from.0, from.1, to.0, to.1].map(number);
            write!(out, "<line x1=\"{x1}\" y1=\"{y1}\" x2=\"{x2}\" y2=\"{y2}\" class=\"{class}\"/>")
        }
        Mark::Path { points, class } => write!(out, "<path d=\"{}\" class=\"{class}\"/>", path(points)),
        Mark::Dot { at, radius, class } => {
            let [x, y, r] = [at.0, at.1, *radius].map(number);
            write!(out, "<circle cx=\"{x}\" cy=\"{y}\" r=\"{r}\" class=\"{class}\"/>")
        }
        Mark::Dots { at, radius, hollow, class } => write!(out, "<path d=\"{}\" class=\"{class}\"/>", shapes(at, *radius, *hollow)),
        Mark::Press { y, height, row } => {
            let [y, height] = [*y, *height].map(number);
            write!(out, "<rect class=\"press\" x=\"0\" y=\"{y}\" width=\"100%\" height=\"{height}\" data-row=\"{row}\"/>")
        }
        Mark::Text { at, text, anchor, class, .. } => {
            let anchor = match anchor {
                Anchor::Start => "",
                Anchor::Middle => "middle ",
                Anchor::End => "end ",
            };
            write!(out, "<text x=\"{}\" y=\"{}\" class=\"{anchor}{class}\">{}</text>", number(at.0), number(at.1), escaped(text))
        }
    };
}

pub(super) fn path(points: &[(f64, f64)]) -> String {
    let mut path = String::new();
    for (x, y) in points {
        path.push_str(if path.is_empty() { "M" } else { " L" });
        path.push_str(&number(*x));
        path.push(' ');
        path.push_str(&number(*y));
    }
    path
}

/// Circles or diamonds as one path.
pub(super) fn shapes(places: &[(f64, f64)], radius: f64, diamonds: bool) -> String {
    let mut path = String::new();
    let (r, back) = (number(radius), number(-2.0 * radius));
    for (x, y) in places {
        // Writing to a string never fails.
        let _ = if diamonds {
            write!(path, "M{} {}l{r} {r}l-{r} {r}l-{r} -{r}z", number(*x), number(y - radius))
        } else {
            write!(path, "M{} {}a{r} {r} 0 1 1 {} 0a{r} {r} 0 1 1 {back} 0z", number(x - radius), number(*y), number(2.0 * radius))
        };
    }
    path
}

/// A coordinate: a tenth of a unit is finer than any screen.
pub(super) fn number(units: f64) -> String {
    let tenths = (units * 10.0).round();
    if tenths.abs() < 1e9 {
        let tenths = tenths as i64;
        let (whole, part) = (tenths.unsigned_abs() / 10, tenths.unsigned_abs() % 10);
        let sign = if tenths < 0 { "-" } else { "" };
        return if part == 0 { format!("{sign}{whole}") } else { format!("{sign}{whole}.{part}") };
    }
    format!("{units:.1}")
}
