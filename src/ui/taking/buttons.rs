//! Buttons that take something away. One listener serves those that copy or take a picture; a table's own button has the table.

use super::take_table;
use crate::browser::Asked;
use crate::ui::nodes::{element, together};
use crate::words::taking_text as texts;
use ledger_export::TakenTable;
use std::rc::Rc;
use yew::prelude::*;

/// A button for the one listener, and what it is about for people who hear the page.
fn button(class: &str, how: &str, of: &str, label: &str, about: &str) -> Html {
    let about = element("span", &[("class", "unseen")], vec![Html::from(format!(": {about}"))]);
    let attributes = [("type", "button"), ("class", class), ("data-take", how), ("data-of", of)];
    element("button", &attributes, vec![Html::from(label.to_owned()), about])
}

fn status() -> Html {
    element("span", &[("role", "status")], Vec::new())
}

/// The line under a table: what it, and the picture over it, can be taken away as.
pub fn taking(caption: &str, table: TakenTable, picture: Option<&str>) -> Html {
    let about = format!(": {caption}");
    let (table, picture_id) = (Rc::new(table), picture.unwrap_or_default().to_owned());
    let take = Callback::from(move |event: MouseEvent| {
        if let Some(asked) = Asked::by(&event) {
            take_table(&table, &picture_id, &asked);
        }
    });
    let pictures = picture
        .into_iter()
        .flat_map(|id| [("png", texts::PNG), ("svg", texts::SVG)].map(|(how, label)| button("text-button", how, id, label, caption)));
    html! {
        <p class="taking">
            <button type="button" class="text-button" data-take="csv" onclick={take}>{ texts::CSV }<span class="unseen">{ about }</span></button>
            { for pictures }
            { status() }
        </p>
    }
}

/// The button of a row of a table.
pub fn copy_row(key: &str, about: &str) -> Html {
    together(vec![Html::from(" "), button("text-button quietly", "copy", key, texts::COPY_ROW, about)])
}

/// A button that copies what its key names, with its basis.
pub fn copy_button(key: &str, label: &str, about: &str) -> Html {
    element("p", &[("class", "taking")], vec![button("text-button", "copy", key, label, about), status()])
}

/// The button of the page's main answer.
pub fn copy_answer(key: &str, label: &str) -> Html {
    let attributes = [("type", "button"), ("class", "button"), ("data-take", "copy"), ("data-of", key)];
    let button = element("button", &attributes, vec![Html::from(label.to_owned())]);
    element("p", &[("class", "buttons")], vec![button, status()])
}

/// A small button beside *Why this number?*.
pub fn copy_beside(key: &str, about: &str) -> Html {
    together(vec![button("text-button quietly", "copy", key, texts::COPY_FIGURE, about), status()])
}
