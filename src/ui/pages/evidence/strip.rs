//! The strip of claims: each published figure, then ours, on one axis.

use crate::ui::charts::{ClaimMark, ClaimRow, Mark, PictureFile, Row, Table, Width, claims, draw, marks, number, show, text, twin};
use crate::ui::nodes::Nodes;
use crate::words::{self, evidence_texts as texts};
use ledger_model::evidence::ClaimAxis;
use ledger_model::quantities::Tabled;
use yew::prelude::*;

/// A strip to draw.
pub struct Strip<'a> {
    /// Unique in the page.
    pub id: &'a str,
    /// What it shows, in words.
    pub finding: &'a str,
    pub measure: &'a str,
    /// What it is, for people who hear the page.
    pub title: &'a str,
    /// Where cost and benefit are level.
    pub even: Option<f64>,
    /// The figures.
    pub rows: &'a [ClaimRow],
}

/// Where cost and benefit are level on an axis.
pub fn even_on(axis: ClaimAxis) -> Option<f64> {
    match axis {
        ClaimAxis::ReturnPerPound => Some(1.0),
        ClaimAxis::SavingPerUnit => Some(0.0),
        ClaimAxis::CostPerUnit => None,
    }
}

/// The strip with its key and its table.
pub fn strip(page: &mut Nodes, strip: &Strip<'_>) {
    let described: String = strip.rows.iter().map(|row| words::strip_described(&row.name, &row.note, &row.says)).collect();
    let keys = keys(strip.rows);
    let drawings = Width::BOTH.map(|width| claims(strip.rows, strip.even, width));
    let drawn = drawings.each_ref().map(|drawing| draw(drawing, strip.id, strip.title, &described));
    let key = |(picture, name): &(Vec<Mark>, String)| {
        html! { <li key={name.clone()}><svg viewBox="0 0 28 16" aria-hidden="true">{ marks(picture) }</svg>{ name }</li> }
    };
    let keys_drawn: Html = keys.iter().map(key).collect();
    let [drawing, _] = drawings;
    show(
        strip.id,
        PictureFile {
            finding: strip.finding.to_owned(),
            measure: strip.measure.to_owned(),
            keys,
            drawing,
            caveat: Some(texts::CLAIMS_NOTE.to_owned()),
            title: strip.title.to_owned(),
            description: described,
        },
    );
    let rows: Vec<Row> =
        strip.rows.iter().map(|row| Row::new(&row.name, vec![text(&row.note), number(&row.says, Tabled::pounds(row.value))])).collect();
    let headings = [texts::CLAIM, texts::PUBLISHED, words::on_this_axis()];
    let table = Table { caption: strip.finding, headings: &headings, rows: &rows, foot: None, of_words: true };
    page.push(html! {
        <figure class="chart">
            <figcaption><strong class="finding">{ strip.finding }</strong><span class="measure">{ strip.measure }</span></figcaption>
            <ul class="key">{ keys_drawn }</ul>
            { for drawn }
            <details class="twin">
                <summary>{ words::table_of_figures() }<span class="unseen">{ format!(": {}", strip.finding) }</span></summary>
                { twin(&table, strip.id) }
            </details>
        </figure>
    });
}

/// What the marks mean, of those that are drawn.
fn keys(rows: &[ClaimRow]) -> Vec<(Vec<Mark>, String)> {
    let path = |class: &'static str, points: &[(f64, f64)]| Mark::Path { points: points.to_vec(), class };
    let marks = [
        (
            ClaimMark::WithRange,
            vec![
                Mark::Line { from: (0.0, 8.0), to: (28.0, 8.0), class: "whisker claim" },
                Mark::Dot { at: (14.0, 8.0), radius: 5.0, class: "open" },
            ],
            texts::KEY_RANGE,
        ),
        (ClaimMark::Alone, vec![path("open", &[(9.0, 3.0), (19.0, 3.0), (19.0, 13.0), (9.0, 13.0), (9.0, 3.0)])], texts::KEY_ALONE),
        (
            ClaimMark::Misread,
            vec![path("cross", &[(9.0, 3.0), (19.0, 13.0)]), path("cross", &[(9.0, 13.0), (19.0, 3.0)])],
            texts::KEY_MISREAD,
        ),
        (ClaimMark::Ours, vec![path("mark", &[(14.0, 1.0), (21.0, 8.0), (14.0, 15.0), (7.0, 8.0), (14.0, 1.0)])], texts::KEY_OURS),
    ];
    let drawn = |mark: ClaimMark| rows.iter().any(|row| row.mark == mark);
    marks.into_iter().filter(|(mark, ..)| drawn(*mark)).map(|(_, picture, name)| (picture, name.to_owned())).collect()
}
