//! Pages and their addresses: `#/page`, with room for `?…` after it.

use ledger_model::embedded::library;
use std::sync::OnceLock;

/// A page of the app.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Route {
    /// One sentence, a place box, the worked example.
    #[default]
    Start,
    Place,
    Programmes,
    /// Every number, and what the user changed.
    Assumptions,
    /// What it comes to.
    Results(ResultsView),
    /// A programme of the user's own.
    OwnProgramme,
    /// What abuse costs the place if nothing more is done.
    DoingNothing,
    /// What should be there, against what is.
    Provision,
    /// A budget over the years: funders, what is missing, the mix that does most.
    Plan,
    /// One page that makes the case for funding.
    Case,
    /// A room guesses, sees and argues.
    Session,
    /// Whether a session will work here: offline, projector, print.
    SessionCheck,
    /// The paper to take away: a live preview, presets, printing, the letter.
    Report,
    /// Keeping and sharing: this device, files, links, the workbook, tables.
    Keep,
    /// A scenario that came by a link, before it is taken on.
    Open,
    /// What is known of the programmes; with a place in the library, of one of them.
    Evidence(Option<usize>),
    /// Every figure by where it stands, and what each programme has.
    Data,
    /// How it is worked out.
    Method,
    /// Every term in plain words.
    Glossary,
    /// How to use this in a business case.
    BusinessCase,
    /// How to be misled by this tool.
    Misled,
    /// What was tested and how to say what does not work.
    Accessibility,
    /// Privacy and staying safe.
    Privacy,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ResultsView {
    /// Does it pay back?
    #[default]
    Summary,
    /// Who pays, who saves?
    WhoPays,
    YearByYear,
    /// How sure are we?
    HowSure,
    /// Which programme, and which scenario?
    Compare,
    /// What would have to be true?
    WhatItWouldTake,
    NotCounted,
}

/// Every page: its address and its short name for menus, in the order of the menu. A page of one programme's evidence has the name of
/// their list, and an address of its own.
const ROUTES: [(Route, &str, &str); 29] = [
    (Route::Start, "#/", "Start"),
    (Route::Place, "#/place", "Place"),
    (Route::Programmes, "#/programmes", "Programmes"),
    (Route::Assumptions, "#/assumptions", "Assumptions"),
    (Route::Results(ResultsView::Summary), "#/results", "Summary"),
    (Route::Results(ResultsView::WhoPays), "#/results/who-pays", "Who pays, who saves"),
    (Route::Results(ResultsView::YearByYear), "#/results/year-by-year", "Year by year"),
    (Route::Results(ResultsView::HowSure), "#/results/how-sure", "How sure"),
    (Route::Results(ResultsView::Compare), "#/results/compare", "Compare programmes"),
    (Route::Results(ResultsView::WhatItWouldTake), "#/results/what-it-would-take", "What it would take"),
    (Route::Results(ResultsView::NotCounted), "#/results/not-counted", "What is not counted"),
    (Route::OwnProgramme, "#/programmes/own", "Your own programme"),
    (Route::DoingNothing, "#/cost-of-doing-nothing", "Cost of doing nothing"),
    (Route::Provision, "#/provision", "Provision"),
    (Route::Plan, "#/plan", "Plan a budget"),
    (Route::Case, "#/case", "Make the case"),
    (Route::Session, "#/session", "Run a session"),
    (Route::SessionCheck, "#/session/check", "Check before a session"),
    (Route::Report, "#/report", "Report"),
    (Route::Keep, "#/keep", "Keep and share"),
    (Route::Open, "#/open", "Open a link"),
    (Route::Evidence(None), "#/evidence", "Evidence"),
    (Route::Data, "#/data", "Data"),
    (Route::Method, "#/method", "Method"),
    (Route::Glossary, "#/glossary", "Words explained"),
    (Route::BusinessCase, "#/business-case", "How to use this in a business case"),
    (Route::Misled, "#/how-to-be-misled", "How to be misled by this tool"),
    (Route::Accessibility, "#/accessibility", "Accessibility"),
    (Route::Privacy, "#/privacy", "Privacy and staying safe"),
];

/// Addresses of the evidence pages, in the library's order of programmes.
fn evidence_addresses() -> &'static [String] {
    static ADDRESSES: OnceLock<Vec<String>> = OnceLock::new();
    ADDRESSES.get_or_init(|| library().programmes.iter().map(|programme| format!("#/evidence/{}", programme.id)).collect())
}

impl Route {
    /// The evidence page of a programme of the library; the list of them for any other.
    pub fn evidence_of(programme: &str) -> Self {
        Self::Evidence(library().programmes.iter().position(|one| one.id == programme))
    }

    /// Every page, in the order of the menu.
    pub fn all() -> impl Iterator<Item = Self> {
        ROUTES.into_iter().map(|(route, ..)| route)
    }

    fn row(self) -> (&'static str, &'static str) {
        let listed = if let Self::Evidence(_) = self { Self::Evidence(None) } else { self };
        ROUTES.into_iter().find(|(route, ..)| *route == listed).map_or(("#/", ""), |(_, address, name)| (address, name))
    }

    /// Its address within the app.
    pub fn address(self) -> &'static str {
        match self {
            Self::Evidence(Some(at)) => evidence_addresses().get(at).map_or(self.row().0, String::as_str),
            _ => self.row().0,
        }
    }

    /// Its short name, for menus.
    pub fn name(self) -> &'static str {
        self.row().1
    }

    /// The page at an address, if there is one; what stands after `?` is not looked at. An unknown programme's page is the list of
    /// them all.
    pub fn at_address(hash: &str) -> Option<Self> {
        let path = hash.split('?').next().unwrap_or_default().trim_end_matches('/');
        let wanted = if path.is_empty() || path == "#" { "#/" } else { path };
        let one_of_the_library = || evidence_addresses().iter().position(|address| address == wanted).map(|at| Self::Evidence(Some(at)));
        Self::all()
            .find(|page| page.address() == wanted)
            .or_else(one_of_the_library)
            .or_else(|| path.starts_with("#/evidence/").then_some(Self::Evidence(None)))
            .or_else(|| path.starts_with("#/open/").then_some(Self::Open))
    }

    /// The address of the form for a programme of the user's own, to change the one with this id.
    pub fn own_programme_address(id: &str) -> String {
        format!("{}?id={id}", Self::OwnProgramme.address())
    }

    /// The programme of the user's own that an address asks for.
    pub fn own_programme_of_address(address: &str) -> Option<String> {
        asked(address, "id=").map(str::to_owned)
    }

    /// The address of a field of this page: it is shown there and takes the focus.
    pub fn field_address(self, field: &str) -> String {
        format!("{}?field={field}", self.address())
    }

    /// The field that an address asks for.
    pub fn field_of_address(address: &str) -> Option<&str> {
        asked(address, "field=")
    }

    /// The address of a term of the glossary.
    pub fn term_address(id: &str) -> String {
        format!("{}?term={id}", Self::Glossary.address())
    }

    /// The term of the glossary that an address asks for.
    pub fn term_of_address(address: &str) -> Option<&str> {
        asked(address, "term=")
    }

    /// Its address within the guided look, at the step with this number.
    pub fn look_address(self, number: usize) -> String {
        format!("{}?look={number}", self.address())
    }

    /// The step of the guided look that an address asks for; they are counted from 1.
    pub fn look_of_address(address: &str) -> Option<usize> {
        asked(address, "look=")?.parse().ok()
    }

    /// The page on which a field of the scenario stands.
    pub fn of_field(field: &str) -> Self {
        match field.split('.').next().unwrap_or_default() {
            "programmes" if field.ends_with(".starts_after") => Self::Plan,
            "place" | "facts" => Self::Place,
            "programmes" => Self::Programmes,
            "provision" => Self::Provision,
            "own_programmes" => Self::OwnProgramme,
            "budget" => Self::Plan,
            "name" | "notes" => Self::Keep,
            _ if field.starts_with("parameters.place.") => Self::Place,
            _ if ["settings.draws", "settings.seed", "settings.optimism"].contains(&field) => Self::Results(ResultsView::HowSure),
            _ => Self::Assumptions,
        }
    }
}

/// What an address asks for under a name, after its `?`.
fn asked<'a>(address: &'a str, name: &str) -> Option<&'a str> {
    address.split_once('?')?.1.split('&').find_map(|pair| pair.strip_prefix(name))
}
