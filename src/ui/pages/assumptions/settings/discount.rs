//! How much later years count for.

use super::super::boxes::radio;
use crate::app::WorkspaceHandle;
use crate::ui::fields::{NumberField, tick};
use crate::words::{self, NumberKind, assumption_texts as texts};
use ledger_model::change::Change;
use ledger_model::embedded::library;
use ledger_model::model::ResolvedSettings;
use yew::prelude::*;

/// How much later years count for.
pub fn discount_setting(workspace: &WorkspaceHandle, settings: &ResolvedSettings) -> Html {
    let rate = settings.discount_rate;
    let make = |change: Change| {
        let workspace = workspace.clone();
        Callback::from(move |_: Event| workspace.make(change.clone()))
    };
    let first_rate = library().national.discounting.tables.standard.rate(0);
    let harm = {
        let workspace = workspace.clone();
        Callback::from(move |on: bool| workspace.make(Change::HarmAtHealthRate(on)))
    };
    let may_be_negative = library().national.discounting.smallest_rate < 0.0;
    let read = Callback::from(|percent: f64| Ok(Change::DiscountRate(Some(percent / 100.0))));
    html! {
        <fieldset class="setting">
            <legend>{ texts::DISCOUNTING }</legend>
            { radio("discount", "green-book", texts::GREEN_BOOK, rate.is_none(), make(Change::DiscountRate(None))) }
            { radio("discount", "own", texts::OWN_RATE, rate.is_some(), make(Change::DiscountRate(Some(first_rate)))) }
            if let Some(rate) = rate {
                <NumberField field="settings.discount_rate" label={texts::RATE} asks={NumberKind::Percent} {may_be_negative} shown={words::decimal(rate * 100.0)} {read} changed={true} />
            }
            { tick("settings-harm-at-health-rate".into(), texts::HARM_RATE, None, settings.harm_at_health_rate, harm) }
        </fieldset>
    }
}
