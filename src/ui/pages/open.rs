//! A scenario that came by a link: what it is, before it is taken on.

use crate::app::{
    ImportReport, Notice, Origin, ResultsView, Route, WorkspaceHandle, changes_in, link_of_address, open_link, use_workspace,
};
use crate::browser;
use crate::ui::nodes::sentences;
use crate::ui::pages::keep::paste_box;
use crate::words::{self, opening_text as texts};
use yew::prelude::*;

/// A scenario that came by a link. Where nothing is being worked on it is opened at once, unless the page has just stopped over something.
#[component]
pub fn OpenPage() -> Html {
    let workspace = use_workspace();
    let link = use_link();
    let opened = use_memo((*link).clone(), |link| (!link.is_empty()).then(|| open_link(link)));
    {
        let (workspace, opened) = (workspace.clone(), opened.clone());
        use_effect_with((*link).clone(), move |_| {
            if let Some(Ok(opened)) = &*opened
                && workspace.workspace().is_untouched()
                && !workspace.kept().notices.iter().any(|notice| matches!(notice, Notice::NotDrawn { .. }))
            {
                take(&workspace, opened.clone());
            }
        });
    }
    let matter = match &*opened {
        None => html! { <><p>{ texts::IS_THERE }</p>{ paste_box() }</> },
        Some(Err(refused)) => html! { <><p class="error" role="alert">{ refused.to_string() }</p>{ paste_box() }</> },
        Some(Ok(opened)) if *workspace.scenario() == opened.scenario => html! { <p role="status">{ texts::IS_OPEN }</p> },
        Some(Ok(opened)) => {
            let came = ImportReport::of(opened.clone(), true);
            let open = {
                let (workspace, opened) = (workspace.clone(), opened.clone());
                Callback::from(move |_: MouseEvent| take(&workspace, opened.clone()))
            };
            choice(&workspace, &came, open)
        }
    };
    html! {
        <>
            <div class="opening"><h1 id="top" tabindex="-1">{ texts::OPEN_TITLE }</h1><p class="lead">{ texts::OPEN_LEAD }</p></div>
            <div class="matter">{ matter }</div>
        </>
    }
}

/// Takes a scenario on. The link leaves the address bar and the way back, where others might read it over a shoulder.
fn take(workspace: &WorkspaceHandle, opened: crate::app::Opened) {
    browser::stand_at(Route::Open.address()); // first: where the page stops over it, loading it again does not try it again
    workspace.arrive(Origin::Link, Ok(opened));
}

/// The link in the address; empty where there is none.
#[hook]
fn use_link() -> UseStateHandle<String> {
    let link = use_state_eq(String::new);
    let setter = link.setter();
    use_effect_with((), move |()| {
        let take = move |address: String| setter.set(link_of_address(&address).unwrap_or_default());
        take(browser::address());
        let listener = browser::on_address(take);
        move || drop(listener)
    });
    link
}

/// What came, and whether to open it.
fn choice(workspace: &WorkspaceHandle, came: &ImportReport, open: Callback<MouseEvent>) -> Html {
    let keep = workspace.answer().answer().map_or(Route::Start, |_| Route::Results(ResultsView::Summary));
    let said = words::scenario_in_short(&came.scenario, came.made_with.as_ref(), changes_in(&came.scenario));
    let line = |(what, said): (&&str, String)| html! { <div key={*what}><dt>{ *what }</dt><dd>{ said }</dd></div> };
    html! {
        <>
            <dl class="came">{ for texts::WHAT.iter().zip(said).map(line) }</dl>
            if !came.unread.is_empty() {
                <h2>{ texts::UNREAD }</h2>
                { sentences(&came.unread) }
            }
            if !came.updated.is_empty() {
                <h2>{ texts::BROUGHT_UP_TO_DATE }</h2>
                { sentences(&came.updated) }
            }
            <p>{ texts::OPEN_EITHER }</p>
            <p class="buttons">
                <button type="button" class="button" onclick={open}>{ texts::OPEN_IT }</button>
                <a class="button second" href={keep.address()}>{ texts::KEEP_MINE }</a>
            </p>
        </>
    }
}
