//! That delivery is set to start in a year that is over by this device's clock, with a way to set it.

use crate::app::use_workspace;
use crate::browser;
use crate::ui::fields::box_id;
use crate::words;
use ledger_model::change::Change;
use ledger_model::embedded::library;
use ledger_model::model::ResolvedSettings;
use ledger_model::quantities::PriceYear;
use yew::prelude::*;

/// That the first year of delivery is over; nothing where it is not. Nothing moves before the button is pressed.
#[component]
pub fn FirstYearIsOver() -> Html {
    let workspace = use_workspace();
    // The clock is asked once the page is there, never while it is drawn.
    let now = use_state_eq(|| None::<PriceYear>);
    {
        let now = now.setter();
        use_effect_with((), move |()| now.set(PriceYear::financial_of_day(&browser::today())));
    }
    let first_year = ResolvedSettings::of(library(), workspace.scenario()).first_year;
    let said = now.and_then(|now| Some((now, words::first_year_over(first_year, now)?)));
    let Some((now, said)) = said else { return html! {} };
    let start_now = Callback::from(move |_: MouseEvent| {
        workspace.make(Change::FirstYear(Some(now.first_calendar_year())));
        browser::focus_when_drawn(&box_id("settings.first_year")); // the button that had the focus goes
    });
    html! {
        <div class="guard spaced">
            <p>{ said }</p>
            <p class="buttons"><button type="button" class="button second" onclick={start_now}>{ words::start_in(now) }</button></p>
        </div>
    }
}
