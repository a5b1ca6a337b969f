//! Keeping and sharing: on this device, as a file, as a link, as a workbook, as tables.

mod device;
mod file;
mod link;
mod naming;
mod tables;
mod workbook;

use crate::app::WorkspaceHandle;
use crate::words::keep_text as texts;
use device::device;
pub use device::{keep_nothing, opening};
use file::file;
pub use file::open_file_box;
use link::link;
pub use link::paste_box;
use naming::naming;
use tables::tables;
use workbook::workbook;
use yew::prelude::*;

/// Keeping and sharing.
pub fn keep_page(workspace: &WorkspaceHandle) -> Html {
    html! {
        <>
            <div class="opening"><h1 id="top" tabindex="-1">{ texts::TITLE }</h1><p class="lead">{ texts::LEAD }</p></div>
            { naming(workspace) }
            { device(workspace) }
            { file(workspace) }
            { link(workspace) }
            { workbook(workspace) }
            { tables(workspace) }
        </>
    }
}
