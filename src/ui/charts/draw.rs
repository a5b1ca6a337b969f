//! A drawing as SVG.

use super::{Anchor, Drawing, Mark, Width};
use yew::prelude::*;

/// A drawing with its own title and description.
pub fn draw(drawing: &Drawing, id: &str, title: &str, description: &str) -> Html {
    let (name, letter) = match drawing.width {
        Width::Wide => ("drawing wide", "w"),
        Width::Narrow => ("drawing narrow", "n"),
    };
    let (title_id, description_id) = (format!("{id}-{letter}-t"), format!("{id}-{letter}-d"));
    let view_box = format!("0 0 {} {}", drawing.width.units(), number(drawing.height));
    html! {
        <svg class={name} viewBox={view_box} role="img" aria-labelledby={format!("{title_id} {description_id}")}>
            <title id={title_id}>{ title }</title>
            <desc id={description_id}>{ description }</desc>
            { for drawing.marks.iter().map(mark) }
        </svg>
    }
}

fn mark(mark: &Mark) -> Html {
    match mark {
        Mark::Bar { x, y, width, height, look } => html! {
            <rect x={number(*x)} y={number(*y)} width={number(*width)} height={number(*height)} class={look.class()} fill={look.fill()} />
        },
        Mark::Line { from, to, class } => html! {
            <line x1={number(from.0)} y1={number(from.1)} x2={number(to.0)} y2={number(to.1)} class={*class} />
        },
        Mark::Path { points, class } => html! { <path d={path(points)} class={*class} /> },
        Mark::Dot { at, radius, class } => html! { <circle cx={number(at.0)} cy={number(at.1)} r={number(*radius)} class={*class} /> },
        Mark::Dots { at, radius, hollow, class } => html! { <path d={shapes(at, *radius, *hollow)} class={*class} /> },
        Mark::Press { y, height, row } => html! {
            <rect class="press" x="0" y={number(*y)} width="100%" height={number(*height)} data-row={row.to_string()} />
        },
        Mark::Text { at, text, anchor, class, .. } => {
            let anchor = match anchor {
                Anchor::Start => None,
                Anchor::Middle => Some("middle"),
                Anchor::End => Some("end"),
            };
            html! { <text x={number(at.0)} y={number(at.1)} class={classes!(anchor, *class)}>{ text }</text> }
        }
    }
}

fn path(points: &[(f64, f64)]) -> String {
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
fn shapes(places: &[(f64, f64)], radius: f64, diamonds: bool) -> String {
    let mut path = String::new();
    let (r, back) = (number(radius), number(-2.0 * radius));
    for (x, y) in places {
        if diamonds {
            path.push_str(&format!("M{} {}l{r} {r}l-{r} {r}l-{r} -{r}z", number(*x), number(y - radius)));
        } else {
            path.push_str(&format!("M{} {}a{r} {r} 0 1 1 {} 0a{r} {r} 0 1 1 {back} 0z", number(x - radius), number(*y), number(2.0 * radius)));
        }
    }
    path
}

/// A coordinate: a tenth of a unit is finer than any screen.
fn number(units: f64) -> String {
    let mut text = format!("{units:.1}");
    if text.ends_with(".0") {
        text.truncate(text.len() - 2);
    }
    text
}
