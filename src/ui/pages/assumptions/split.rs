//! Who pays and who gains, of each chosen programme.

use super::shares::SplitRow;
use crate::app::use_workspace;
use crate::embedded::library;
use crate::model::Scenario;
use crate::words::{self, assumption_texts as texts};
use std::rc::Rc;
use yew::prelude::*;

/// Which splits are shown.
#[derive(Properties, PartialEq)]
pub struct SplitSectionProps {
    /// Ids of programmes and of their splits.
    pub ids: Vec<(String, String)>,
    /// The scenario as it was last valid.
    pub scenario: Rc<Scenario>,
}

/// Who pays and who gains; nothing where none is shown.
#[component]
pub fn SplitSection(props: &SplitSectionProps) -> Html {
    let generation = use_workspace().workspace().generation();
    if props.ids.is_empty() {
        return html! {};
    }
    let rows = props.ids.iter().filter_map(|(programme, id)| {
        let (programme, split) = (library().programme(programme)?, library().split(id)?);
        let changed = props.scenario.splits.get(id).cloned();
        let label = words::split_label(programme, &split.label);
        // Drawn anew when the scenario's numbers must show again.
        let key = format!("{id} {generation}");
        Some(html! { <SplitRow {key} id={id.clone()} {label} published={split.lines.clone()} {changed} /> })
    });
    html! {
        <section class="tier">
            <h2>{ texts::SPLITS }</h2>
            <p class="quietly">{ texts::SPLITS_NOTE }</p>
            <ul>{ for rows }</ul>
        </section>
    }
}
