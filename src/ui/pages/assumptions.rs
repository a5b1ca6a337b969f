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

use crate::app::{AnswerState, Page, ResultsView, use_workspace};
use crate::words::{self, assumption_texts as texts};
use asked::use_asked_field;
use filters::{Filter, Filters};
use group::GroupSection;
use listed::Listed;
use reset::ResetEverything;
use settings::SettingsSection;
use split::SplitSection;
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
    let scenario = workspace.workspace().scenario().clone();
    let listed = Listed::all(&scenario, answer.answer().map(|answer| &**answer));
    let shown = listed.shown(&filter);
    html! {
        <>
            <div class="opening"><h1 tabindex="-1">{ texts::TITLE }</h1><p class="lead">{ texts::LEAD }</p></div>
            <SettingsSection scenario={scenario.clone()} />
            <Filters filter={(*filter).clone()} {choose} all={listed.len()} changed={listed.changed()} programmes={listed.programmes()} />
            if answer == AnswerState::NoPlace { <p class="quietly">{ texts::NO_PLACE }</p> }
            if shown.is_empty() { <div class="nothing"><p>{ texts::NOTHING_CHANGED }</p></div> }
            { for words::GROUPS.into_iter().map(|group| html! {
                <GroupSection key={group as usize} {group} ids={shown.of(group)} scenario={scenario.clone()} />
            }) }
            <SplitSection ids={shown.splits()} scenario={scenario.clone()} />
            <p class="buttons"><a class="button" href={Page::Results(ResultsView::Summary).address()}>{ texts::SEE_RESULTS }</a></p>
            <ResetEverything />
        </>
    }
}
