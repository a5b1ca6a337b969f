//! A drawing as elements of SVG.

use super::{Anchor, Drawing, Mark, Width};
use crate::ui::nodes::together;
use std::fmt::Write;
use yew::prelude::*;
use yew::virtual_dom::VTag;

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

/// A drawing with its own title and description.
pub fn draw(drawing: &Drawing, id: &str, title: &str, description: &str) -> Html {
    let (class, letter) = match drawing.width {
        Width::Wide => ("drawing wide", "w"),
        Width::Narrow => ("drawing narrow", "n"),
    };
    let [title_id, description_id] = ["t", "d"].map(|part| format!("{id}-{letter}-{part}"));
    let view = format!("0 0 {} {}", drawing.width.units(), number(drawing.height));
    html! {
        <svg {class} viewBox={view} role="img" aria-labelledby={format!("{title_id} {description_id}")}>
            <title id={title_id}>{ title }</title>
            <desc id={description_id}>{ description }</desc>
            { marks(&drawing.marks) }
        </svg>
    }
}

/// Marks, without a drawing round them.
pub fn marks(marks: &[Mark]) -> Html {
    together(marks.iter().map(mark).collect())
}

fn mark(mark: &Mark) -> Html {
    let shape = |name: &'static str, class: String, coordinates: &[(&'static str, f64)]| {
        let mut tag = VTag::new(name);
        tag.add_attribute("class", class);
        for (key, units) in coordinates {
            tag.add_attribute(key, number(*units));
        }
        tag
    };
    let line = |class: &str, path: String| {
        let mut tag = shape("path", class.to_owned(), &[]);
        tag.add_attribute("d", path);
        tag
    };
    let tag = match mark {
        Mark::Bar { x, y, width, height, look } => {
            let mut tag = shape("rect", look.class().to_owned(), &[("x", *x), ("y", *y), ("width", *width), ("height", *height)]);
            if let Some(fill) = look.fill() {
                tag.add_attribute("fill", fill);
            }
            tag
        }
        Mark::Line { from, to, class } => shape("line", (*class).to_owned(), &[("x1", from.0), ("y1", from.1), ("x2", to.0), ("y2", to.1)]),
        Mark::Path { points, class } => line(class, path(points)),
        Mark::Dot { at, radius, class } => shape("circle", (*class).to_owned(), &[("cx", at.0), ("cy", at.1), ("r", *radius)]),
        Mark::Dots { at, radius, hollow, class } => line(class, shapes(at, *radius, *hollow)),
        Mark::Press { y, height, row } => {
            let mut tag = shape("rect", "press".to_owned(), &[("x", 0.0), ("y", *y), ("height", *height)]);
            tag.add_attribute("width", "100%");
            tag.add_attribute("data-row", row.to_string());
            tag
        }
        Mark::Text { at, text, anchor, class, .. } => {
            let anchor = match anchor {
                Anchor::Start => "",
                Anchor::Middle => "middle ",
                Anchor::End => "end ",
            };
            let mut tag = shape("text", format!("{anchor}{class}"), &[("x", at.0), ("y", at.1)]);
            tag.add_child(Html::from(text.clone()));
            tag
        }
    };
    tag.into()
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
