//! A chart as a figure: finding, what is measured, key, two drawings, caution, table.

use super::draw::draw;
use super::ledger::twin;
use super::patterns::key;
use super::picture_file::{PictureFile, key_mark, show};
use super::{Drawing, KeyItem, Table};
use crate::words;
use yew::prelude::*;

pub struct Chart<'a> {
    /// Unique in the page.
    pub id: &'a str,
    /// What the picture shows, in words.
    pub finding: &'a str,
    /// What is measured: unit, years, prices, how sure.
    pub measure: &'a str,
    /// Names of the patterns.
    pub keys: &'a [KeyItem],
    /// The wide drawing and the narrow one.
    pub drawings: &'a [Drawing; 2],
    /// What the drawing is, for people who hear the page.
    pub title: &'a str,
    /// Everything in it, for people who hear the page.
    pub description: &'a str,
    /// What the picture does not show.
    pub caveat: Option<&'a str>,
    /// The table of its figures.
    pub table: Table<'a>,
}

pub fn chart_figure(chart: &Chart) -> Html {
    show(
        chart.id,
        PictureFile {
            finding: chart.finding.to_owned(),
            measure: chart.measure.to_owned(),
            keys: chart.keys.iter().map(|item| (vec![key_mark(item.look)], item.name.clone())).collect(),
            drawing: chart.drawings[0].clone(),
            caveat: chart.caveat.map(str::to_owned),
            title: chart.title.to_owned(),
            description: chart.description.to_owned(),
        },
    );
    html! {
        <figure class="chart">
            <figcaption>
                <strong class="finding">{ chart.finding }</strong>
                <span class="measure">{ chart.measure }</span>
            </figcaption>
            { key(chart.keys) }
            { for chart.drawings.iter().map(|drawing| draw(drawing, chart.id, chart.title, chart.description)) }
            if let Some(caveat) = chart.caveat {
                <p class="caveat">{ caveat }</p>
            }
            <details class="twin">
                <summary>{ words::table_of_figures() }<span class="unseen">{ format!(": {}", chart.finding) }</span></summary>
                { twin(&chart.table, chart.id) }
            </details>
        </figure>
    }
}
