//! The app: the page of the present address, in the frame every page shares.

use super::announcer::Announcer;
use super::foot::Foot;
use super::keys::use_keys;
use super::mast::Mast;
use super::problems::Problems;
use super::scenario_line::ScenarioLine;
use crate::app::{LedgerProvider, Page, ResultsView};
use crate::browser;
use crate::model::Scenario;
use crate::ui::charts::Patterns;
use crate::ui::pages::{
    AccessibilityPage, AssumptionsPage, MethodPage, NotCountedPage, PlacePage, PrivacyPage, ProgrammesPage, StartPage, SummaryPage,
    WhoPaysPage, YearByYearPage,
};
use crate::words::shell;
use yew::prelude::*;

/// Where the app starts.
#[derive(Properties, PartialEq)]
pub struct AppProps {
    /// The address it was opened at.
    #[prop_or_default]
    pub address: AttrValue,
    /// The scenario to start with.
    #[prop_or_default]
    pub scenario: Scenario,
}

/// The whole app.
#[component]
pub fn App(props: &AppProps) -> Html {
    html! {
        <LedgerProvider scenario={props.scenario.clone()}>
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
    let page = use_page(&props.address);
    use_keys();
    let skip = Callback::from(|event: MouseEvent| {
        event.prevent_default(); // the address belongs to the pages
        browser::focus_on("main");
    });
    html! {
        <>
            <a class="skip" href={page.address()} onclick={skip}>{ shell::skip_to_main() }</a>
            <header>
                <Mast {page} />
                <ScenarioLine />
            </header>
            <main id="main" tabindex="-1">
                <Patterns />
                <Problems />
                { shown(page) }
            </main>
            <Foot {page} />
            <Announcer />
        </>
    }
}

fn shown(page: Page) -> Html {
    match page {
        Page::Start => html! { <StartPage /> },
        Page::Place => html! { <PlacePage /> },
        Page::Programmes => html! { <ProgrammesPage /> },
        Page::Assumptions => html! { <AssumptionsPage /> },
        Page::Results(ResultsView::Summary) => html! { <SummaryPage /> },
        Page::Results(ResultsView::WhoPays) => html! { <WhoPaysPage /> },
        Page::Results(ResultsView::YearByYear) => html! { <YearByYearPage /> },
        Page::Results(ResultsView::NotCounted) => html! { <NotCountedPage /> },
        Page::Method => html! { <MethodPage /> },
        Page::Accessibility => html! { <AccessibilityPage /> },
        Page::Privacy => html! { <PrivacyPage /> },
    }
}

/// The page of the present address. A change of page sets the title, shows its top and moves the focus to its heading.
#[hook]
fn use_page(address: &AttrValue) -> Page {
    let page = use_state(|| Page::of_address(address));
    let is_first = use_mut_ref(|| true);
    let setter = page.setter();
    use_effect_with((), move |()| {
        let listener = browser::on_address(move |address| setter.set(Page::of_address(&address)));
        move || drop(listener)
    });
    use_effect_with(*page, move |page| {
        browser::set_title(&shell::page_title(*page));
        if !is_first.replace(false) {
            browser::scroll_to_top();
            browser::focus_on("top");
        }
    });
    *page
}
