//! Privacy and staying safe.

use super::passage::passages;
use crate::words::{privacy_passages, privacy_texts as texts};
use yew::prelude::*;

/// Privacy and staying safe.
pub fn privacy_page() -> Html {
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
            { passages(privacy_passages()) }
        </>
    }
}
