//! One group of numbers.

use super::row::{Row, assumption_row};
use crate::app::WorkspaceHandle;
use crate::words;
use ledger_model::evidence::Group;
use ledger_model::library_with_own::LibraryWithOwn;
use ledger_model::model::ResolvedParameter;
use ledger_model::quantities::PriceYear;
use yew::prelude::*;

/// One group of numbers, by their full ids; nothing where none is shown.
pub fn group_section(workspace: &WorkspaceHandle, group: Group, ids: &[String], price_year: PriceYear) -> Option<Html> {
    if ids.is_empty() {
        return None;
    }
    let scenario = workspace.scenario();
    let library = LibraryWithOwn::of(scenario);
    let rows = ids.iter().filter_map(|id| {
        let resolved = ResolvedParameter::of(&library, scenario, id)?;
        Some(assumption_row(workspace, &Row { resolved, changed: scenario.parameters.get(id), price_year }))
    });
    Some(html! {
        <section class="tier" key={group as usize}>
            <h2>{ words::group_title(group) }</h2>
            <ul>{ for rows }</ul>
        </section>
    })
}
