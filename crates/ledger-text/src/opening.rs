//! Saving, sharing and opening a scenario, in words.

use super::number::{count, list, percent_exact};
use super::working::working_pounds;
use super::{day_said, decimal, made_with};
use ledger_model::appraisal::Appraisal;
use ledger_model::embedded::library;
use ledger_model::model::Scenario;
use ledger_model::record;
use ledger_model::releases::ReleasedValue;
use ledger_model::text_limits;
use serde::Serialize;

/// What a file or link was made with.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct MadeWith {
    /// Version of the app.
    pub app: String,
    /// Release of the evidence.
    pub evidence: String,
    /// Where the draws started.
    pub seed: u32,
}

record!(MadeWith { app: required, evidence: required, seed: required });

impl MadeWith {
    /// What the scenario is worked out with here and now.
    pub fn now(scenario: &Scenario) -> Self {
        let national = &library().national;
        Self {
            app: env!("CARGO_PKG_VERSION").into(),
            evidence: national.release.evidence.clone(),
            seed: scenario.settings.seed.unwrap_or(national.draws.seed),
        }
    }

    /// Whether the evidence is today’s.
    pub fn is_of_today(&self) -> bool {
        self.evidence == library().national.release.evidence
    }
}

/// Where a scenario came from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Origin {
    /// A file of this name.
    File(String),
    Link,
}

/// Fixed texts of naming, saving, sharing and opening.
pub mod opening_text {
    pub const NAMING: &str = "Its name and your notes";
    pub const NAMING_NOTE: &str = "The name goes with everything you hand on. Notes go into the file, and into a link only if you say so.";
    pub const NAME: &str = "What you call it";
    pub const NAME_HINT: &str = "Such as “Derby, bid of March”. At most 120 characters.";
    pub const NOTES: &str = "Your notes";
    pub const NOTES_HINT: &str =
        "Why you chose what you chose, and what is still open. Write nothing by which a person could be known. At most 20,000 characters.";
    pub const FILE: &str = "As a file";
    pub const FILE_NOTE: &str = "Everything: the place, programmes, changed numbers, your own programmes and your notes.";
    pub const SAVE: &str = "Save as a file";
    pub const SAVED: &str = "It is in your downloads.";
    pub const OPEN: &str = "Open a file";
    pub const OPEN_HINT: &str =
        "Or drop one anywhere on this page. It takes the place of what you are working on, and Undo brings that back.";
    pub const DROP: &str = "Let go to open the file";
    pub const LINK: &str = "As a link";
    pub const LINK_NOTE: &str = "The whole scenario is in the link itself, after the #, a part that browsers do not send to any server. Whoever has the link can read it.";
    pub const LINK_LABEL: &str = "Link to this scenario";
    pub const WITH_NOTES: &str = "With my notes, and those beside my numbers";
    pub const COPY_LINK: &str = "Copy the link";
    pub const QR: &str = "QR code of the link";
    pub const QR_NOTE: &str = "Point a telephone’s camera at it. Black on white also in the dark look, because cameras need it.";
    pub const NO_ADDRESS: &str = "This page was opened from a file on this device, so the link and a QR code would lead nowhere else. Hand on the file, or only what begins with #: another copy of this app opens that too.";
    pub const PASTE: &str = "Open a link you were sent";
    pub const PASTE_HINT: &str = "Paste the whole of it.";
    pub const PASTE_BUTTON: &str = "Open this link";
    pub const UNREAD: &str = "What could not be read";
    pub const BROUGHT_UP_TO_DATE: &str = "What was brought up to date";
    pub const REPLACED: &str = "What you were working on is kept: Undo brings it back.";
    pub const UNCHANGED: &str = "What you were working on is unchanged.";
    pub const UNDO: &str = "Undo opening it";
    pub const RESULTS: &str = "See the results";
    pub const CHOOSE_PLACE: &str = "Choose a place";
    pub const CLOSE: &str = "Close this note";
    pub const OPEN_TITLE: &str = "Open a link";
    pub const OPEN_LEAD: &str = "Somebody’s scenario, before it takes the place of yours.";
    pub const IS_OPEN: &str = "It is open, and what you work on from now on is a copy of your own.";
    pub const OPEN_IT: &str = "Open it";
    pub const KEEP_MINE: &str = "Keep mine";
    pub const OPEN_EITHER: &str = "Opening it takes the place of what you are working on. Undo brings that back.";
    pub const IS_THERE: &str = "There is no scenario in this address. Paste the whole link:";
    pub const WHAT: [&str; 5] = ["Name", "Place", "Programmes", "Changes", "Made with"];
    pub const EARLIER: &str = "Made with other evidence";
    pub const AS_IT_WAS: &str = "Show it as it was";
    pub const UPDATE: &str = "Keep today’s numbers";
    pub const DIFFERENCES: &str = "See the differences";
    pub const WAITING: &str = "Fetching earlier releases of the evidence.";
    pub const MISSING: &str =
        "Earlier releases of the evidence could not be fetched. It is worked out with today’s numbers. Check the connection and try again.";
    pub const AGAIN: &str = "Try again";
    pub const UPDATED: &str = "It is worked out with today’s numbers.";
    pub const WAS: &str = "It now has the numbers of then, each marked as changed by you with a note. Shares, prices and the calculation itself are today’s. Undo goes back.";
    pub const DIFFERENT: [&str; 3] = ["Number", "Then", "Now"];
    pub const RESULT: [&str; 3] = ["Result", "Then", "Now"];
    pub const RESULT_ROWS: [&str; 3] = ["Cost, all payers", "Net, public services", "Net, everyone"];
}

/// The heading of what was opened.
pub fn opened_title(scenario: &Scenario) -> String {
    if scenario.name.trim().is_empty() { "A scenario was opened".into() } else { format!("Opened: {}", scenario.name.trim()) }
}

/// Where it came from and what it was made with.
pub fn opened_from(origin: &Origin, made_with: Option<&MadeWith>) -> String {
    let from = match origin {
        Origin::File(name) => format!("From the file “{}”.", short(name)),
        Origin::Link => "From a link.".into(),
    };
    format!("{from} {}", said_made_with(made_with))
}

/// What something was made with.
pub fn said_made_with(made_with: Option<&MadeWith>) -> String {
    match made_with {
        Some(MadeWith { app, evidence, seed }) => {
            format!("Made with {} {app}, evidence of {}, seed {}.", super::shell::app_name(), day_said(evidence), count(f64::from(*seed)))
        }
        None => "It does not say which version and evidence it was made with.".into(),
    }
}

/// That something could not be opened.
pub fn not_opened(origin: &Origin) -> String {
    match origin {
        Origin::File(name) => format!("The file “{}” cannot be opened", short(name)),
        Origin::Link => "The link cannot be opened".into(),
    }
}

fn short(name: &str) -> String {
    text_limits::kept_line(name).chars().take(80).collect()
}

/// What a scenario that came by a link is, in the order of [`opening_text::WHAT`].
pub fn scenario_in_short(scenario: &Scenario, made_with: Option<&MadeWith>, changes: usize) -> [String; 5] {
    let name = if scenario.name.trim().is_empty() { "It has none".into() } else { scenario.name.clone() };
    let place = Appraisal::of(scenario).map_or_else(|_| "None chosen".into(), |answer| answer.inputs.place.name);
    let own = |id: &str| scenario.own_programmes.iter().find(|own| own.id == id).map(|own| own.name.clone());
    let named = |id: &String| library().programme(id).map(|one| one.name.clone()).or_else(|| own(id)).unwrap_or_else(|| id.clone());
    let programmes: Vec<String> = scenario.programmes.keys().map(named).collect();
    let programmes = if programmes.is_empty() { "None chosen".into() } else { list(&programmes) };
    let changes = match changes {
        0 => "None: every number stands as the library has it".into(),
        many => {
            super::counted(many, ["thing stands otherwise than the library has it", "things stand otherwise than the library has them"])
        }
    };
    [name, place, programmes, changes, said_made_with(made_with)]
}

/// How long a link is.
pub fn link_length(length: usize) -> String {
    format!("{} characters.", count(length as f64))
}

/// That a link is too long for a QR code.
pub fn link_long(length: usize, longest: usize) -> String {
    format!(
        "The link has {} characters, more than the {} that fit a QR code and that every mail program leaves whole. Hand on the file instead.",
        count(length as f64),
        count(longest as f64)
    )
}

/// That something was made with another release.
pub fn made_earlier(evidence: &str) -> String {
    format!(
        "It was made with the evidence of {}. This page has that of {}.",
        day_said(evidence),
        day_said(&library().national.release.evidence)
    )
}

/// That a release is not known here.
pub fn release_unknown(evidence: &str) -> String {
    format!(
        "Nothing is known here of the evidence of {}, so what was different then cannot be shown. It is worked out with {}.",
        day_said(evidence),
        made_with()
    )
}

/// The note at a number of an earlier release.
pub fn as_in_release(evidence: &str) -> String {
    format!("As in the evidence of {}.", day_said(evidence))
}

/// How many numbers are different.
pub fn differences_said(numbers: usize) -> String {
    match numbers {
        0 => "None of the numbers this scenario reads was different then, so its results are the same.".into(),
        many => {
            super::counted(many, ["number this scenario reads was different then.", "numbers this scenario reads were different then."])
        }
    }
}

/// Caption of the table of numbers.
pub fn differences_caption(evidence: &str) -> String {
    format!("Numbers of the evidence of {}, and of today", day_said(evidence))
}

/// Caption of the table of results.
pub fn results_caption(evidence: &str, answer: &Appraisal) -> String {
    format!(
        "Results with the evidence of {}, and of today, central case, {}, {}",
        day_said(evidence),
        super::years_of(f64::from(answer.inputs.settings.years)),
        super::price_basis(answer.inputs.settings.price_year)
    )
}

/// What a number is called, and its value then or now.
pub fn number_then(id: &str, then: &ReleasedValue) -> String {
    let unit = library().parameter(id).map(|parameter| parameter.unit);
    let say = |value: f64| match unit {
        Some(unit) if unit.is_money() => working_pounds(value),
        Some(unit) if unit.is_percentage() => percent_exact(value),
        _ => decimal(value),
    };
    let ends = then.ends.map(|(low, high)| format!(" ({} to {})", say(low), say(high))).unwrap_or_default();
    let prices = then.price_year.map(|year| format!(", {year} prices")).unwrap_or_default();
    format!("{}{ends}{prices}", say(then.value))
}
