//! A chart as a figure: finding, what is measured, key, two drawings, caution, table.

use super::draw::draw;
use super::patterns::key;
use super::{Drawing, KeyItem};
use crate::words;
use yew::prelude::*;

/// A chart.
#[derive(Properties, PartialEq)]
pub struct ChartFigureProps {
    /// Unique in the page.
    pub id: AttrValue,
    /// What the picture shows, in words.
    pub finding: AttrValue,
    /// What is measured: unit, years, prices, how sure.
    pub measure: AttrValue,
    /// Names of the patterns.
    #[prop_or_default]
    pub keys: Vec<KeyItem>,
    /// The wide drawing and the narrow one.
    pub drawings: [Drawing; 2],
    /// What the drawing is, for people who hear the page.
    pub title: AttrValue,
    /// Everything in it, for people who hear the page.
    pub description: AttrValue,
    /// What the picture does not show.
    #[prop_or_default]
    pub caveat: Option<AttrValue>,
    /// The table of its figures.
    pub children: Html,
}

/// A chart.
#[component]
pub fn ChartFigure(props: &ChartFigureProps) -> Html {
    html! {
        <figure class="chart">
            <figcaption>
                <strong class="finding">{ &props.finding }</strong>
                <span class="measure">{ &props.measure }</span>
            </figcaption>
            { key(&props.keys) }
            { for props.drawings.iter().map(|drawing| draw(drawing, &props.id, &props.title, &props.description)) }
            if let Some(caveat) = &props.caveat {
                <p class="caveat">{ caveat }</p>
            }
            <details class="twin">
                <summary>{ words::table_of_figures() }<span class="unseen">{ format!(": {}", props.finding) }</span></summary>
                { props.children.clone() }
            </details>
        </figure>
    }
}
