//! The strip of claims: each published figure, then ours, on one axis.

use crate::evidence::ClaimAxis;
use crate::ui::charts::{ClaimMark, ClaimRow, Row, Table, Width, claims, draw, escaped, text};
use crate::ui::markup::Markup;
use crate::words::{self, evidence_texts as texts};

/// A strip to draw.
pub struct Strip<'a> {
    /// Unique in the page.
    pub id: &'a str,
    /// What it shows, in words.
    pub finding: &'a str,
    /// What is measured.
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
pub fn strip(page: &mut Markup, strip: &Strip<'_>) {
    let described: String = strip.rows.iter().map(|row| words::strip_described(&row.name, &row.note, &row.says)).collect();
    page.raw("<figure class=\"chart\"><figcaption>")
        .classed("strong", "finding", strip.finding)
        .classed("span", "measure", strip.measure)
        .raw("</figcaption>");
    key(page, strip.rows);
    for width in Width::BOTH {
        page.raw(&draw(&claims(strip.rows, strip.even, width), strip.id, strip.title, &described));
    }
    let rows: Vec<Row> = strip.rows.iter().map(|row| Row::new(&row.name, vec![text(&row.note), text(&row.says)])).collect();
    let headings = [texts::CLAIM, texts::PUBLISHED, words::on_this_axis()];
    let table = Table { caption: strip.finding, headings: &headings, rows: &rows, foot: None, of_words: true };
    let summary = escaped(words::table_of_figures());
    page.raw(&format!("<details class=\"twin\"><summary>{summary}<span class=\"unseen\">: {}</span></summary>", escaped(strip.finding)));
    page.table(&table).raw("</details></figure>");
}

/// What the marks mean, of those that are drawn.
fn key(page: &mut Markup, rows: &[ClaimRow]) {
    let marks = [
        (
            ClaimMark::WithRange,
            "<path class=\"whisker claim\" d=\"M0 8H28\"/><circle class=\"open\" cx=\"14\" cy=\"8\" r=\"5\"/>",
            texts::KEY_RANGE,
        ),
        (ClaimMark::Alone, "<path class=\"open\" d=\"M9 3H19V13H9Z\"/>", texts::KEY_ALONE),
        (ClaimMark::Misread, "<path class=\"cross\" d=\"M9 3L19 13M9 13L19 3\"/>", texts::KEY_MISREAD),
        (ClaimMark::Ours, "<path class=\"mark\" d=\"M14 1l7 7l-7 7l-7 -7z\"/>", texts::KEY_OURS),
    ];
    page.raw("<ul class=\"key\">");
    for (_, picture, name) in marks.iter().filter(|(mark, ..)| rows.iter().any(|row| row.mark == *mark)) {
        page.raw("<li><svg viewBox=\"0 0 28 16\" aria-hidden=\"true\">").raw(picture).raw("</svg>").raw(&escaped(name)).raw("</li>");
    }
    page.raw("</ul>");
}
