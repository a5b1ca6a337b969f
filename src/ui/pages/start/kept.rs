//! The newest scenarios kept on the device, where there are some.

use crate::app::{Route, WorkspaceHandle};
use crate::ui::pages::keep::opening;
use crate::words::device_text as texts;
use yew::prelude::*;

/// Most that are shown here.
const MOST: usize = 3;

/// The newest scenarios kept on the device.
pub fn kept(workspace: &WorkspaceHandle) -> Html {
    let kept = workspace.kept();
    let line = |named: &crate::app::Named| {
        let head = named.head.as_ref().ok()?;
        let onclick = opening(workspace, &named.key);
        Some(html! {
            <li key={named.key.clone()}>
                <button type="button" class="text-button" {onclick}><bdi>{ head.title() }</bdi></button>{ " " }
                <span class="quietly">{ head.description(&kept.today) }</span>
            </li>
        })
    };
    let lines: Vec<Html> = kept.named.iter().filter_map(line).take(MOST).collect();
    if lines.is_empty() {
        return html! {};
    }
    html! {
        <section class="entry" aria-labelledby="kept">
            <header><h2 id="kept">{ texts::START_LIST }</h2></header>
            <div class="matter">
                <ul class="index">{ for lines }</ul>
                <p><a href={Route::Keep.address()}>{ texts::WHOLE_LIST }</a></p>
            </div>
        </section>
    }
}
