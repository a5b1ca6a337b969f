//! Privacy and staying safe.

use super::frame::entry;
use super::keep::keep_nothing;
use super::passage::passages;
use crate::app::WorkspaceHandle;
use crate::words::{device_text, privacy_passages, privacy_texts as texts};
use yew::prelude::*;

/// Privacy and staying safe.
pub fn privacy_page(workspace: &WorkspaceHandle) -> Html {
    html! {
        <>
            <div class="opening"><h1 id="top" tabindex="-1">{ texts::TITLE }</h1><p class="lead">{ texts::LEAD }</p></div>
            <section class="entry">
                <header><h2>{ texts::HELP }</h2><p>{ texts::HELP_MARGIN }</p></header>
                <div class="matter">
                    <p>{ texts::IN_DANGER }<a href={texts::EMERGENCY_LINK}>{ texts::EMERGENCY }</a>{ "." }</p>
                    <p>{ texts::HELPLINE }<a href={texts::HELPLINE_LINK}>{ texts::HELPLINE_NUMBER }</a>{ "." }</p>
                    <p class="quietly">{ texts::BILL }</p>
                </div>
            </section>
            { entry(device_text::TITLE, device_text::NOTE, keep_nothing(workspace)) }
            { passages(privacy_passages()) }
        </>
    }
}
