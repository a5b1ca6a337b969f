//! What is taken away: the basis that goes with every table, picture and copied figure, and the names of files.

use super::figure::{central_case, period, price_basis};
use super::keep::made_with;
use super::uncertainty::{chance_caution, claim_basis};
use super::uncertainty_texts::doubt_text;
use crate::route::Route;
use ledger_model::appraisal::Appraisal;
use ledger_model::quantities::Period;

/// Labels and sentences.
pub mod taking_text {
    pub const CSV: &str = "Download table (CSV)";
    pub const PNG: &str = "Download picture (PNG)";
    pub const SVG: &str = "Download picture (SVG)";
    pub const COPY: &str = "Copy with its basis";
    pub const COPY_ROW: &str = "Copy";
    pub const COPY_FIGURE: &str = "Copy this figure";
    pub const COPY_FIGURES: &str = "Copy these figures";
    pub const COPY_STEPS: &str = "Copy this working";
    pub const NO_PICTURE: &str = "The browser could not make the picture. Download it as SVG, which needs nothing of the browser.";
    pub const NOTHING: &str = "There is nothing to take away here yet.";
    pub const OUT_OF_DATE: &str =
        "Out of date: something on the page had to be put right, and these figures leave it out. Do not quote them before it is.";
    pub const BASIS: &str = "Basis";
    pub const MADE_WITH: &str = "Made with";
    pub const PUBLISHED: &str = "Figures as their sources print them, each in its own prices and for its own payer: quote one with the source, price year, payer and method beside it. None is a result of the calculator.";
    pub const INPUTS: &str =
        "Numbers that go into the calculation, not results: quote one with the source, price year and standing beside it.";
    pub const RESULTS: &str = "All results, one row for each number (CSV)";
    pub const RESULTS_JSON: &str = "All results, for programs (JSON)";
    pub const ALL: &str = "Tables and results";
    pub const ALL_NOTE: &str = "For spreadsheets and programs. Every number is in full, with its unit.";
    pub const ALL_SAID: &str = "Every programme, year, payer and kind of value, and what the runs say. Money is in pounds of the price year; shares are parts of 1.";
    pub const EVERY_TABLE: &str =
        "Every table and picture on the other pages can be downloaded where it stands, and every headline copied with its basis.";
    pub const NOT_YET: &str = "Choose a place first: there are no results yet.";
}

/// Headings within a table's file.
pub mod table_texts {
    pub const POUNDS: &str = " (£)";
    pub const SHARE: &str = " (part of 1)";
    pub const NOTE: &str = ", note";
    pub const LOW: &str = ", low end";
    pub const HIGH: &str = ", high end";
    pub const ERROR: &str = ", one standard error";
    pub const UNIT: &str = "Unit";
    pub const UNIT_POUNDS: &str = "£";
    pub const UNIT_SHARE: &str = "part of 1";
    pub const TOTAL: &str = "Is a total";
    pub const YES: &str = "yes";
    pub const NO: &str = "no";
    pub const TABLE: &str = "Table";
}

/// Whose money, which years, whose prices, how sure: what must go with anything taken from a page.
pub fn page_basis(page: Route, answer: Option<&Appraisal>) -> String {
    let Some(answer) = answer else {
        return if published_only(page) { taking_text::PUBLISHED } else { taking_text::INPUTS }.to_owned();
    };
    let place = &answer.inputs.place.name;
    match page {
        page if published_only(page) => taking_text::PUBLISHED.to_owned(),
        Route::Assumptions | Route::OwnProgramme => taking_text::INPUTS.to_owned(),
        Route::DoingNothing => format!("{place}. {}", super::doing_nothing_basis(answer)),
        Route::Provision => format!("{place}. {} {}", super::provision_basis(answer), super::provision_text::CAUTION),
        Route::Place => format!("{place}. {}", one_year(answer)),
        Route::Programmes => format!("{place}. {}", super::slip_basis(answer)),
        _ => results_basis(answer),
    }
}

fn published_only(page: Route) -> bool {
    matches!(page, Route::Evidence(_) | Route::Data | Route::Method)
}

fn one_year(answer: &Appraisal) -> String {
    let settings = &answer.inputs.settings;
    let year = period(Period { first_year: settings.first_year, years: 1, discounted: false });
    format!(
        "Need in a year. Costs: everyone who bears a part, every kind of value, {year}, {}, {}.",
        price_basis(settings.price_year),
        central_case()
    )
}

fn results_basis(answer: &Appraisal) -> String {
    let caution = if answer.draws().is_some() { chance_caution() } else { doubt_text::AS_QUOTED };
    let missing = super::costs_missing(answer).map(|missing| format!(" {missing}")).unwrap_or_default();
    format!("{} Where a title says so, amounts are of single years and not discounted.{missing} {caution}", claim_basis(answer))
}

/// What stands under a picture that is taken away, at the end of a copied selection, and on every row of a table's file.
pub fn whole_basis(page: Route, answer: Option<&Appraisal>, out_of_date: bool) -> String {
    let basis = page_basis(page, answer);
    let basis = if out_of_date && !published_only(page) { format!("{} {basis}", taking_text::OUT_OF_DATE) } else { basis };
    basis.replace('\u{a0}', " ")
}

/// "Source: worked out with Prevention Ledger 0.1.0, evidence of 22 November 2026."
pub fn source_line() -> String {
    format!("Source: {}. Sources of its numbers: its evidence and method pages.", made_with())
}

/// A selection of a page that holds a figure in pounds, with its basis after it; none where it holds none, or its basis already.
pub fn selection_basis(selected: &str, basis: &str) -> Option<String> {
    let squeezed = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    let mut after_sign = selected.split('£').skip(1);
    let has_pounds = after_sign.any(|rest| rest.trim_start().starts_with(|letter: char| letter.is_ascii_digit()));
    let wanted = format!("{basis} {}", source_line());
    (has_pounds && !squeezed(selected).contains(&squeezed(&wanted))).then_some(wanted)
}

/// Longest part of a file's name.
const LONGEST: usize = 60;

/// "derby-who-pays.csv": letters, digits and hyphens, whatever the place or the table is called.
pub fn file_name(place: Option<&str>, what: &str, ending: &str) -> String {
    let slug = |text: &str| {
        let plain: String =
            text.chars().map(|letter| if letter.is_ascii_alphanumeric() { letter.to_ascii_lowercase() } else { ' ' }).collect();
        let mut words = String::new();
        for word in plain.split_whitespace() {
            if words.len() + word.len() < LONGEST {
                words.push_str(if words.is_empty() { "" } else { "-" });
                words.push_str(word);
            }
        }
        words
    };
    let parts: Vec<String> = [place.unwrap_or_default(), what].into_iter().map(slug).filter(|part| !part.is_empty()).collect();
    let name = parts.join("-");
    format!("{}.{ending}", if name.is_empty() { "table" } else { &name })
}

/// What a table is called in the name of its file: its caption up to the first comma.
pub fn table_called(caption: &str) -> &str {
    caption.split([',', '.']).next().unwrap_or_default()
}
