//! Buttons that take something away, as markup: one listener serves all of them, so they cost a page nothing.

use crate::ui::charts::escaped;
use crate::words::taking_text as texts;
use yew::prelude::*;

/// Said by a button to people who hear the page: what it is about.
fn button(class: &str, how: &str, of: &str, label: &str, about: &str) -> String {
    let (of, about) = (escaped(of), escaped(about));
    format!(
        "<button type=\"button\" class=\"{class}\" data-take=\"{how}\" data-of=\"{of}\">{label}<span class=\"unseen\">: {about}</span></button>"
    )
}

fn line(buttons: &str) -> String {
    format!("<p class=\"taking\">{buttons}<span role=\"status\"></span></p>")
}

/// The line under a table: what it, and the picture over it, can be taken away as.
pub fn taking_markup(caption: &str, picture: Option<&str>) -> String {
    let one = |(how, label): &(&str, &str)| button("text-button", how, picture.unwrap_or_default(), label, caption);
    let all = [("csv", texts::CSV), ("png", texts::PNG), ("svg", texts::SVG)];
    let shown = if picture.is_some() { &all[..] } else { &all[..1] };
    line(&shown.iter().map(one).collect::<String>())
}

/// The button of a row of a table.
pub fn copy_markup(key: &str, about: &str) -> String {
    format!(" {}", button("text-button quietly", "copy", key, texts::COPY_ROW, about))
}

/// A button that copies what its key names, with its basis.
pub fn copy_button(key: &str, label: &str, about: &str) -> Html {
    Html::from_html_unchecked(line(&button("text-button", "copy", key, label, about)).into())
}

/// The button of the page's main answer.
pub fn copy_answer(key: &str, label: &str) -> Html {
    let button = format!("<button type=\"button\" class=\"button\" data-take=\"copy\" data-of=\"{}\">{label}</button>", escaped(key));
    Html::from_html_unchecked(format!("<p class=\"buttons\">{button}<span role=\"status\"></span></p>").into())
}

/// A small button beside *Why this number?*.
pub fn copy_beside(key: &str, about: &str) -> Html {
    let button = button("text-button quietly", "copy", key, texts::COPY_FIGURE, about);
    Html::from_html_unchecked(format!("{button}<span role=\"status\"></span>").into())
}
