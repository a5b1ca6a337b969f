//! Every number, and what the user changed.

mod asked;
mod boxes;
mod drafts;
mod filters;
mod group;
mod listed;
mod reset;
mod row;
mod settings;
mod shares;
mod split;

use crate::app::{AnswerState, ResultsView, Route, use_workspace};
use crate::browser;
use crate::words::{self, assumption_texts as texts};
pub use asked::use_asked_field;
use filters::{Filter, filters};
use group::group_section;
use ledger_model::embedded::library;
use ledger_model::model::ResolvedSettings;
use listed::Listed;
use reset::{QUESTION, reset_everything};
pub use row::{Row as AssumptionRow, assumption_row, central_change, shown_central};
use settings::{settings_section, show_price_year};
use split::split_section;
use yew::prelude::*;

/// Every number, and what the user changed.
#[component]
pub fn AssumptionsPage() -> Html {
    let workspace = use_workspace();
    let filter = use_state(Filter::default);
    let choose = use_callback(filter.clone(), |chosen: Filter, filter| filter.set(chosen));
    {
        let filter = filter.clone();
        use_asked_field(move || filter.set(Filter::default()));
    }
    let answer = workspace.answer();
    let scenario = workspace.scenario();
    let settings = ResolvedSettings::of(library(), scenario);
    let listed = Listed::all(scenario, answer.answer().map(|answer| &**answer));
    let shown = listed.shown(&filter);
    use_effect_with((filter.owner.clone(), settings.price_year), |(owner, price_year)| {
        filters::show_owner(owner);
        show_price_year(*price_year);
    });
    let asking = use_state(|| false);
    use_effect_with(*asking, |asking| {
        if *asking {
            browser::focus_on(QUESTION);
        }
    });
    html! {
        <>
            <div class="opening"><h1 id="top" tabindex="-1">{ texts::TITLE }</h1><p class="lead">{ texts::LEAD }</p></div>
            { settings_section(&workspace, &settings) }
            { filters(&filter, &choose, &listed) }
            if answer == AnswerState::NoPlace { <p class="quietly">{ texts::NO_PLACE }</p> }
            if shown.is_empty() { <div class="nothing"><p>{ texts::NOTHING_CHANGED }</p></div> }
            { for words::GROUPS.into_iter().filter_map(|group| group_section(&workspace, group, &shown.of(group), settings.price_year)) }
            { split_section(&workspace, &shown.splits()) }
            <p class="buttons"><a class="button" href={Route::Results(ResultsView::Summary).address()}>{ texts::SEE_RESULTS }</a></p>
            { reset_everything(&workspace, &asking) }
        </>
    }
}
