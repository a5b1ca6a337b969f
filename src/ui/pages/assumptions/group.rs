//! One group of numbers.

use super::row::AssumptionRow;
use crate::embedded::library;
use crate::evidence::Group;
use crate::model::{ResolvedParameter, ResolvedSettings, Scenario};
use crate::words;
use std::rc::Rc;
use yew::prelude::*;

/// A group and which of its numbers are shown.
#[derive(Properties, PartialEq)]
pub struct GroupSectionProps {
    /// The group.
    pub group: Group,
    /// Full ids.
    pub ids: Vec<String>,
    /// The scenario as it was last valid.
    pub scenario: Rc<Scenario>,
}

/// One group of numbers; nothing where none is shown.
#[component]
pub fn GroupSection(props: &GroupSectionProps) -> Html {
    if props.ids.is_empty() {
        return html! {};
    }
    let price_year = ResolvedSettings::of(library(), &props.scenario).price_year;
    let rows = props.ids.iter().filter_map(|id| {
        let resolved = ResolvedParameter::of(library(), &props.scenario, id)?;
        let changed = props.scenario.parameters.get(id).cloned();
        Some(html! { <AssumptionRow key={id.clone()} {resolved} {changed} {price_year} /> })
    });
    html! {
        <section class="tier">
            <h2>{ words::group_title(props.group) }</h2>
            <ul>{ for rows }</ul>
        </section>
    }
}
