//! How much later years count for.

use super::super::boxes::{Radio, Tick};
use crate::app::{Change, use_workspace};
use crate::embedded::library;
use crate::model::ResolvedSettings;
use crate::ui::fields::NumberField;
use crate::words::{self, assumption_texts as texts};
use yew::prelude::*;

/// The settings.
#[derive(Properties, PartialEq)]
pub struct DiscountSettingProps {
    /// Defaults filled in.
    pub settings: ResolvedSettings,
}

/// How much later years count for.
#[component]
pub fn DiscountSetting(props: &DiscountSettingProps) -> Html {
    let workspace = use_workspace();
    let rate = props.settings.discount_rate;
    let make = |change: Change| {
        let workspace = workspace.clone();
        Callback::from(move |()| workspace.make(change.clone()))
    };
    let first_rate = library().national.discounting.tables.standard.rate(0);
    let harm = {
        let workspace = workspace.clone();
        Callback::from(move |on: bool| workspace.make(Change::HarmAtHealthRate(on)))
    };
    let read = Callback::from(|percent: f64| Ok(Change::DiscountRate(Some(percent / 100.0))));
    html! {
        <fieldset class="setting">
            <legend>{ texts::DISCOUNTING }</legend>
            <Radio group="discount" value="green-book" label={texts::GREEN_BOOK} checked={rate.is_none()} choose={make(Change::DiscountRate(None))} />
            <Radio group="discount" value="own" label={texts::OWN_RATE} checked={rate.is_some()}
                choose={make(Change::DiscountRate(Some(first_rate)))} />
            if let Some(rate) = rate {
                <NumberField field="settings.discount_rate" label={texts::RATE} shown={words::decimal(rate * 100.0)} {read} changed={true} />
            }
            <Tick id="settings-harm-at-health-rate" label={texts::HARM_RATE} checked={props.settings.harm_at_health_rate} change={harm} />
        </fieldset>
    }
}
