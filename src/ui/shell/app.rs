//! The app: the page of the present address, in the frame every page shares.

use super::announcer::Announcer;
use super::arrived::{arrived, use_arrivals};
use super::foot::foot;
use super::kept::kept_lines;
use super::keys::use_keys;
use super::look::{LOOK_HEADING, look, point_at};
use super::mast::mast;
use super::problems::problems;
use super::scenario_line::scenario_line;
use crate::app::{Keeping, LedgerProvider, ResultsView, Route, WorkspaceHandle, route_of, use_saving, use_workspace};
use crate::browser;
use crate::ui::charts::patterns;
use crate::ui::fields::use_cells_apart;
use crate::ui::pages::words_here;
use crate::ui::pages::{
    AssumptionsPage, OpenPage, OwnProgrammePage, PlacePage, ProgrammesPage, ReportPage, SessionCheckPage, SessionPage, StartPage,
    accessibility_page, business_case_page, compare_page, data_page, doing_nothing_page, evidence_page, glossary_page, how_sure_page,
    keep_page, method_page, misled_page, not_counted_page, plan_page, privacy_page, provision_page, summary_page, take_page, who_pays_page,
    year_by_year_page,
};
use crate::ui::taking::use_taking;
use crate::words::{self, opening_text, shell};
use ledger_model::model::Scenario;
use yew::prelude::*;
use yew::virtual_dom::VList;

/// Where the app starts.
#[derive(Default, Properties, PartialEq)]
pub struct AppProps {
    /// The address it was opened at.
    #[prop_or_default]
    pub address: AttrValue,
    /// The scenario to start with.
    #[prop_or_default]
    pub scenario: Scenario,
    /// What is kept on the device.
    #[prop_or_default]
    pub keeping: Keeping,
}

/// The whole app.
#[component]
pub fn App(props: &AppProps) -> Html {
    browser::before_drawing();
    html! {
        <LedgerProvider scenario={props.scenario.clone()} keeping={props.keeping.clone()}>
            <Frame address={props.address.clone()} />
        </LedgerProvider>
    }
}

#[derive(Properties, PartialEq)]
struct FrameProps {
    address: AttrValue,
}

#[component]
fn Frame(props: &FrameProps) -> Html {
    let address = use_address(&props.address);
    let page = route_of(&address);
    let workspace = use_workspace();
    use_saving(&workspace);
    use_keys(workspace.clone());
    use_arrivals(&workspace);
    let is_first = use_mut_ref(|| true);
    use_effect_with(page, {
        let workspace = workspace.clone();
        move |_| {
            if !is_first.replace(false) {
                workspace.dismiss_restore_notice();
            }
        }
    });
    use_taking(page, &workspace);
    use_cells_apart();
    let skip = Callback::from(|event: MouseEvent| {
        event.prevent_default(); // the address belongs to the pages
        browser::focus_on("main");
    });
    html! {
        <>
            <a class="skip" href="#main" onclick={skip}>{ shell::skip_to_main() }</a>
            <header>
                { mast(page) }
                { scenario_line(&workspace) }
                { kept_lines(&workspace) }
            </header>
            <main id="main" tabindex="-1">
                { look(&workspace, page, &address) }
                { patterns() }
                { arrived(&workspace) }
                { problems(&workspace) }
                { shown(page, &workspace) }
                { words_here(page) }
            </main>
            { foot(page, &workspace) }
            <Announcer />
            <p class="drop-here" aria-hidden="true">{ opening_text::DROP }</p>
        </>
    }
}

/// A page. Keyed, so that nothing opened on one page stays open on the next.
fn shown(page: Route, workspace: &WorkspaceHandle) -> Html {
    let matter = match page {
        Route::Start => html! { <StartPage /> },
        Route::Place => html! { <PlacePage /> },
        Route::Programmes => html! { <ProgrammesPage /> },
        Route::Assumptions => html! { <AssumptionsPage /> },
        Route::Results(ResultsView::Summary) => summary_page(workspace),
        Route::Results(ResultsView::WhoPays) => who_pays_page(workspace),
        Route::Results(ResultsView::YearByYear) => year_by_year_page(workspace),
        Route::Results(ResultsView::HowSure) => how_sure_page(workspace),
        Route::Results(ResultsView::Compare) => compare_page(workspace),
        Route::Results(ResultsView::WhatItWouldTake) => take_page(workspace),
        Route::Results(ResultsView::NotCounted) => not_counted_page(workspace),
        Route::OwnProgramme => html! { <OwnProgrammePage /> },
        Route::DoingNothing => doing_nothing_page(workspace),
        Route::Provision => provision_page(workspace),
        Route::Plan => plan_page(workspace),
        Route::Case => html! { <ReportPage case={true} /> },
        Route::Session => html! { <SessionPage /> },
        Route::SessionCheck => html! { <SessionCheckPage /> },
        Route::Report => html! { <ReportPage /> },
        Route::Keep => keep_page(workspace),
        Route::Open => html! { <OpenPage /> },
        Route::Evidence(which) => evidence_page(workspace, which),
        Route::Data => data_page(),
        Route::Method => method_page(),
        Route::Glossary => glossary_page(workspace),
        Route::BusinessCase => business_case_page(workspace),
        Route::Misled => misled_page(workspace),
        Route::Accessibility => accessibility_page(),
        Route::Privacy => privacy_page(workspace),
    };
    let keyed = VList::with_children(vec![matter], Some(page.address().into()));
    VList::with_children(vec![keyed.into()], None).into()
}

/// The present address. A change of page, or of what is asked for on it, sets the title, shows its top and moves the focus: to the
/// term or the step of the guided look that is asked for, or to the heading. A way back or forward leads to where the page was left.
#[hook]
fn use_address(address: &AttrValue) -> String {
    let state = use_state_eq(|| (address.to_string(), None));
    let is_first = use_mut_ref(|| true);
    let setter = state.setter();
    use_effect_with((), move |()| {
        browser::keep_places();
        let listener = browser::on_address(move |address| setter.set((address, browser::turn_page())));
        move || drop(listener)
    });
    let (address, came_back_to) = (*state).clone();
    let term = Route::term_of_address(&address).map(words::term_anchor);
    let asks = (route_of(&address), term, Route::look_of_address(&address), came_back_to);
    use_effect_with(asks, move |(page, term, step, _)| {
        browser::set_title(&shell::page_title(*page));
        let asked = term.as_deref().or(step.is_some().then_some(LOOK_HEADING));
        let goes_on = !is_first.replace(false);
        let is_there = goes_on && browser::has_wanted_focus();
        if goes_on && !is_there {
            browser::scroll_to_top();
        }
        point_at(*step);
        if is_there || goes_on && browser::come_back() {
            return;
        }
        let _ = asked.is_some_and(browser::focus_on) || (goes_on && browser::focus_on("top"));
    });
    address
}
