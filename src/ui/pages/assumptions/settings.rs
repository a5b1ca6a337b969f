//! Settings of the whole scenario.

mod choices;
mod discount;
mod years;

use crate::app::WorkspaceHandle;
use crate::words::assumption_texts as texts;
use choices::choices;
use discount::discount_setting;
use ledger_model::model::ResolvedSettings;
pub use years::show_price_year;
use years::year_settings;
use yew::prelude::*;

/// Settings of the whole scenario, defaults filled in.
pub fn settings_section(workspace: &WorkspaceHandle, settings: &ResolvedSettings) -> Html {
    html! {
        <section class="entry">
            <header><h2>{ texts::SETTINGS }</h2><p>{ texts::SETTINGS_NOTE }</p></header>
            <div class="matter settings">
                { year_settings(workspace, settings) }
                { discount_setting(workspace, settings) }
                { choices(workspace, settings) }
            </div>
        </section>
    }
}
