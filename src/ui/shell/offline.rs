//! Whether the page works with the network off, and the offer of a newer version.

use crate::app::{Route, Update, WorkspaceHandle};
use crate::words::{offline_said, offline_text as texts};
use yew::prelude::*;

/// One line: works with the network off, or why not yet.
pub fn offline_line(workspace: &WorkspaceHandle) -> Html {
    html! { <p class="quietly screen-only" id="offline">{ offline_said(workspace.offline()) }</p> }
}

/// The offer of a newer version; nothing where there is none.
pub(super) fn update_line(workspace: &WorkspaceHandle) -> Html {
    let text = match workspace.update() {
        Update::None => return html! {},
        Update::Waiting => texts::NEWER,
        Update::Elsewhere => texts::ELSEWHERE,
    };
    let verb = |act: fn(&WorkspaceHandle)| {
        let workspace = workspace.clone();
        Callback::from(move |_: MouseEvent| act(&workspace))
    };
    let (load, put_off) = (verb(WorkspaceHandle::apply_update), verb(WorkspaceHandle::put_off_update));
    let is_lost = workspace.would_lose_work();
    html! {
        <div key="update" id="update">
            <p>{ text }if is_lost { { " " }{ texts::NOT_SAVED } }</p>
            if is_lost { <a href={Route::Keep.address()}>{ texts::SAVE_A_FILE }</a> }
            <button type="button" class="text-button" onclick={load}>{ if is_lost { texts::LOAD_UNSAVED } else { texts::LOAD } }</button>
            <button type="button" class="text-button" onclick={put_off}>{ texts::NOT_NOW }</button>
        </div>
    }
}
