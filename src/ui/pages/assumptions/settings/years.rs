//! How many years, which, and whose prices.

use crate::app::{Change, use_workspace};
use crate::browser;
use crate::embedded::library;
use crate::model::{ResolvedSettings, Settings};
use crate::quantities::PriceYear;
use crate::ui::fields::NumberField;
use crate::words::assumption_texts as texts;
use yew::prelude::*;

/// The settings.
#[derive(Properties, PartialEq)]
pub struct YearSettingsProps {
    /// Defaults filled in.
    pub settings: ResolvedSettings,
    /// What the user set.
    pub chosen: Settings,
}

/// How many years, which, and whose prices.
#[component]
pub fn YearSettings(props: &YearSettingsProps) -> Html {
    let (settings, chosen) = (&props.settings, &props.chosen);
    html! {
        <>
            <NumberField field="settings.years" label={texts::YEARS} shown={settings.years.to_string()} step={1.0}
                read={whole(texts::WHOLE_NUMBER, Change::Years)} when_empty={Change::Years(None)}
                hint={html! { texts::YEARS_HINT }} changed={chosen.years.is_some()} />
            <NumberField field="settings.delivery_years" label={texts::DELIVERY_YEARS} shown={settings.delivery_years.to_string()} step={1.0}
                read={whole(texts::WHOLE_NUMBER, Change::DeliveryYears)} when_empty={Change::DeliveryYears(None)}
                hint={html! { texts::DELIVERY_YEARS_HINT }} changed={chosen.delivery_years.is_some()} />
            <NumberField field="settings.first_year" label={texts::FIRST_YEAR} shown={settings.first_year.to_string()}
                read={whole(texts::WHOLE_YEAR, Change::FirstYear)} when_empty={Change::FirstYear(None)}
                hint={html! { texts::FIRST_YEAR_HINT }} changed={chosen.first_year.is_some()} />
            <PriceYearField year={settings.price_year} />
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

/// Whose prices.
#[derive(Properties, PartialEq)]
struct PriceYearFieldProps {
    year: PriceYear,
}

#[component]
fn PriceYearField(props: &PriceYearFieldProps) -> Html {
    let workspace = use_workspace();
    let default = library().national.defaults.price_year;
    let choose = use_callback(workspace, move |event: Event, workspace| {
        if let Ok(year) = browser::text_of(&event).parse::<PriceYear>() {
            workspace.make(Change::PriceYear(Some(year).filter(|year| *year != default)));
        }
    });
    use_effect_with(props.year, |year| browser::show_choice(PRICE_YEAR, &year.to_string()));
    let mut years: Vec<PriceYear> = library().deflator.rows().map(|(year, _)| PriceYear::Calendar(year)).collect();
    if !years.contains(&props.year) {
        years.push(props.year);
    }
    let option = |year: PriceYear| {
        let text = year.to_string();
        html! { <option key={text.clone()} value={text.clone()} selected={year == props.year}>{ text }</option> }
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
