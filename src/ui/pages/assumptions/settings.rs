//! Settings of the whole scenario.

mod choices;
mod discount;
mod years;

use crate::embedded::library;
use crate::model::{ResolvedSettings, Scenario};
use crate::words::assumption_texts as texts;
use choices::Choices;
use discount::DiscountSetting;
use std::rc::Rc;
use years::YearSettings;
use yew::prelude::*;

/// The scenario.
#[derive(Properties, PartialEq)]
pub struct SettingsSectionProps {
    /// As it was last valid.
    pub scenario: Rc<Scenario>,
}

/// Settings of the whole scenario.
#[component]
pub fn SettingsSection(props: &SettingsSectionProps) -> Html {
    let settings = ResolvedSettings::of(library(), &props.scenario);
    let chosen = props.scenario.settings.clone();
    html! {
        <section class="entry">
            <header><h2>{ texts::SETTINGS }</h2><p>{ texts::SETTINGS_NOTE }</p></header>
            <div class="matter settings">
                <YearSettings settings={settings.clone()} {chosen} />
                <DiscountSetting settings={settings.clone()} />
                <Choices {settings} />
            </div>
        </section>
    }
}
