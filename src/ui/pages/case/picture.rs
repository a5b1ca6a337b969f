//! The picture for posting: 1200 by 630, with the sentence, its caution and its source inside.

use crate::browser::{self, Asked};
use crate::ui::charts::{BOLDER, NAME_OF_SVG, escaped, whole};
use crate::ui::pages::report::sheet::Paper;
use crate::ui::taking::copy_with;
use crate::words::{self, case_text as texts, taking_text};
use std::fmt::Write;
use yew::prelude::*;

const SIZE: (f64, f64) = (1200.0, 630.0);
const EDGE: f64 = 60.0;
/// Letters of the sentence: the largest that fit are used.
const LARGEST: f64 = 52.0;
const SMALLEST: f64 = 20.0;
/// How far down the sentence may reach.
const FLOOR: f64 = 440.0;

/// The picture, and the buttons that take it and its text away.
pub fn picture(paper: &Paper, sentence: &str) -> Html {
    let answer = paper.answer.clone();
    let Some(svg) = svg(&answer.inputs.place.name, sentence, words::case_caution(&answer)) else {
        return html! { <p>{ texts::PICTURE_TOO_LONG }</p> };
    };
    let name = words::file_name(Some(&answer.inputs.place.name), "sentence", "png");
    let shown = Html::from_html_unchecked(format!("<div class=\"posting\">{svg}</div>").into());
    let png = Callback::from(move |event: MouseEvent| {
        let Some(asked) = Asked::by(&event) else { return };
        browser::download_png(&name, &svg, SIZE, 1.0, move |worked| {
            if !worked {
                asked.say(taking_text::NO_PICTURE);
            }
        });
    });
    let said = words::case_picture_said(&answer, sentence);
    html! {
        <>
            { shown }
            <p class="buttons">
                <button type="button" class="button" onclick={png}>{ texts::PNG }</button>
                <span role="status"></span>
            </p>
            { copy_with(texts::ALT, move || vec![said.clone()]) }
        </>
    }
}

/// The drawing, every style an attribute, so that it looks alike wherever it goes. None where the sentence does not fit.
fn svg(place: &str, sentence: &str, caution: &str) -> Option<String> {
    let width = SIZE.0 - 2.0 * EDGE;
    let top = 96.0;
    let mut size = LARGEST;
    while top + whole(sentence, width / BOLDER, size).len() as f64 * size * 1.25 > FLOOR {
        size -= 1.0;
        if size < SMALLEST {
            return None;
        }
    }
    let mut out = format!(
        "<svg xmlns=\"{NAME_OF_SVG}\" width=\"1200\" height=\"630\" viewBox=\"0 0 1200 630\" role=\"img\" aria-label=\"{}\" \
         font-family=\"-apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'Liberation Sans', Arial, sans-serif\">\
         <rect width=\"1200\" height=\"630\" fill=\"#ffffff\"/><rect width=\"1200\" height=\"14\" fill=\"#1f4e79\"/>",
        escaped(&format!("{sentence} {caution}"))
    );
    let mut line = |y: &mut f64, text: &str, size: f64, fill: &str, weight: u16| {
        for part in whole(text, width / BOLDER, size) {
            *y += size * 1.25;
            let _ = write!(
                out,
                "<text x=\"{EDGE}\" y=\"{:.0}\" font-size=\"{size}\" fill=\"{fill}\" font-weight=\"{weight}\">{}</text>",
                *y - size * 0.25,
                escaped(&part)
            );
        }
    };
    line(&mut 40.0, &place.chars().take(80).collect::<String>(), 26.0, "#46586a", 600);
    line(&mut { top }, sentence, size, "#12263a", 600);
    let mut y = FLOOR + 18.0;
    line(&mut y, caution, 28.0, "#12263a", 400);
    y += 10.0;
    line(&mut y, &words::source_line(), 22.0, "#46586a", 400);
    out.push_str("</svg>");
    Some(out)
}
