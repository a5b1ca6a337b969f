//! How many years, which, and whose prices.

use crate::app::WorkspaceHandle;
use crate::browser;
use crate::ui::fields::NumberField;
use crate::ui::pages::first_year::FirstYearIsOver;
use crate::words::{NumberKind, assumption_texts as texts};
use ledger_model::change::Change;
use ledger_model::embedded::library;
use ledger_model::model::ResolvedSettings;
use ledger_model::quantities::PriceYear;
use yew::prelude::*;

/// How many years, which, and whose prices.
pub fn year_settings(workspace: &WorkspaceHandle, settings: &ResolvedSettings) -> Html {
    let chosen = &workspace.scenario().settings;
    html! {
        <>
            <NumberField field="settings.years" label={texts::YEARS} asks={NumberKind::Count} shown={settings.years.to_string()} step={1.0}
                read={whole(texts::WHOLE_NUMBER, Change::Years)} when_empty={Change::Years(None)}
                hint={html! { texts::YEARS_HINT }} changed={chosen.years.is_some()} />
            <NumberField field="settings.delivery_years" label={texts::DELIVERY_YEARS} asks={NumberKind::Count} shown={settings.delivery_years.to_string()} step={1.0}
                read={whole(texts::WHOLE_NUMBER, Change::DeliveryYears)} when_empty={Change::DeliveryYears(None)}
                hint={html! { texts::DELIVERY_YEARS_HINT }} changed={chosen.delivery_years.is_some()} />
            <NumberField field="settings.first_year" label={texts::FIRST_YEAR} asks={NumberKind::Count} shown={settings.first_year.to_string()}
                read={whole(texts::WHOLE_YEAR, Change::FirstYear)} when_empty={Change::FirstYear(None)}
                hint={html! { texts::FIRST_YEAR_HINT }} changed={chosen.first_year.is_some()} />
            <FirstYearIsOver />
            { price_year_field(workspace, settings.price_year) }
        </>
    }
}

/// A number that must be whole, made into a change.
fn whole(refusal: &'static str, change: fn(Option<u16>) -> Change) -> Callback<f64, Result<Change, String>> {
    Callback::from(move |number: f64| {
        let fits = number.fract() == 0.0 && (0.0..=9999.0).contains(&number);
        if fits { Ok(change(Some(number as u16))) } else { Err(refusal.to_owned()) }
    })
}

/// Id of the list of price years.
const PRICE_YEAR: &str = "settings-price-year";

/// Shows in the list whose prices are used.
pub fn show_price_year(year: PriceYear) {
    browser::show_choice(PRICE_YEAR, &year.to_string());
}

fn price_year_field(workspace: &WorkspaceHandle, current: PriceYear) -> Html {
    let workspace = workspace.clone();
    let default = library().national.defaults.price_year;
    let choose = Callback::from(move |event: Event| {
        if let Ok(year) = browser::text_of(&event).parse::<PriceYear>() {
            workspace.make(Change::PriceYear(Some(year).filter(|year| *year != default)));
        }
    });
    let mut years: Vec<PriceYear> = library().deflator.rows().map(|(year, _)| PriceYear::Calendar(year)).collect();
    if !years.contains(&current) {
        years.push(current);
    }
    let option = |year: PriceYear| {
        let text = year.to_string();
        html! { <option key={text.clone()} value={text.clone()} selected={year == current}>{ text }</option> }
    };
    html! {
        <div class="field">
            <label for={PRICE_YEAR}>{ texts::PRICE_YEAR }</label>
            <select class="box" id={PRICE_YEAR} aria-describedby="settings-price-year-hint" onchange={choose}>
                { for years.into_iter().rev().map(option) }
            </select>
            <p class="hint" id="settings-price-year-hint">{ texts::PRICE_YEAR_HINT }</p>
        </div>
    }
}
