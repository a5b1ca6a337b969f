//! What is kept on this device: that it is, the list of named scenarios, and the switch that keeps nothing.

mod list;
mod row;

use crate::app::WorkspaceHandle;
use crate::ui::fields::tick;
use crate::ui::pages::frame::entry;
use crate::words::device_text as texts;
use list::KeptList;
pub use row::opening;
use yew::prelude::*;

/// What is kept on this device.
pub fn device(workspace: &WorkspaceHandle) -> Html {
    let matter = html! {
        <>
            if !workspace.kept().keeps_nothing {
                <p>{ texts::AUTOSAVE }</p>
                <p>{ texts::NOT_SENT }</p>
                <KeptList />
            }
            { keep_nothing(workspace) }
        </>
    };
    entry(texts::TITLE, texts::NOTE, matter)
}

/// The switch that keeps nothing, with what it does.
pub fn keep_nothing(workspace: &WorkspaceHandle) -> Html {
    let on = workspace.kept().keeps_nothing;
    let workspace = workspace.clone();
    let choose = Callback::from(move |nothing: bool| workspace.keep_nothing(nothing));
    html! {
        <div class="setting">
            <p>{ texts::SHARED }</p>
            { tick("keep-nothing".to_owned(), texts::NOTHING, Some(texts::NOTHING_HINT), on, choose) }
            <p role="status">if on { { texts::NOTHING_ON } }</p>
        </div>
    }
}
