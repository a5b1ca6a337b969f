//! Who pays and who gains, of each chosen programme.

use super::shares::SplitRow;
use crate::app::WorkspaceHandle;
use crate::words::{self, assumption_texts as texts};
use ledger_model::library_with_own::LibraryWithOwn;
use yew::prelude::*;

/// Who pays and who gains, by ids of programmes and of their splits; nothing where none is shown.
pub fn split_section(workspace: &WorkspaceHandle, ids: &[(String, String)]) -> Html {
    let generation = workspace.workspace().generation();
    if ids.is_empty() {
        return html! {};
    }
    let library = LibraryWithOwn::of(workspace.scenario());
    let rows = ids.iter().filter_map(|(programme, id)| {
        let (programme, split) = (library.programme(programme)?, library.split(id)?);
        let changed = workspace.scenario().splits.get(id).cloned();
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
