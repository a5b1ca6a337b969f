//! What every page shares: the menu, the scenario line, problems, exit, the foot.

use super::number::{pounds_prose, years_of};
use super::{NumberKind, ParseNumberError};
use crate::route::Route;
use ledger_model::appraisal::Appraisal;
use ledger_model::embedded::library;
use ledger_model::model::Scenario;

pub fn app_name() -> &'static str {
    "Prevention Ledger"
}

/// A page's title, as it stands in the browser's list of pages. Neutral on purpose.
pub fn page_title(page: Route) -> String {
    let programme = match page {
        Route::Evidence(Some(at)) => library().programmes.get(at).map(|programme| format!("{} – ", programme.name)),
        _ => None,
    };
    format!("{}{} – {}", programme.unwrap_or_default(), page.name(), app_name())
}

/// The menu's word for all results.
pub fn results() -> &'static str {
    "Results"
}

/// Names of the menus, for people who hear the page.
pub fn main_menu() -> &'static str {
    "Main"
}

/// See [`main_menu`].
pub fn this_scenario() -> &'static str {
    "This scenario"
}

/// See [`main_menu`].
pub fn tools() -> &'static str {
    "Tools"
}

/// Past the menu.
pub fn skip_to_main() -> &'static str {
    "Skip to main content"
}

/// Leaves the page, and says what it takes along.
pub fn exit() -> &'static str {
    "Exit and clear"
}

/// More of it, for people who hear the page.
pub fn exit_more() -> &'static str {
    " everything kept in this browser, or press Shift three times"
}

/// One step back.
pub fn undo() -> &'static str {
    "Undo"
}

/// One step forward again.
pub fn redo() -> &'static str {
    "Redo"
}

/// Clears the scenario.
pub fn clear_everything() -> &'static str {
    "Clear everything"
}

/// Clears the scenario and leaves the list.
pub fn clear_this() -> &'static str {
    "Only this scenario"
}

/// Clears after all.
pub fn clear_yes() -> &'static str {
    "Yes, clear everything"
}

/// Does not clear after all.
pub fn clear_no() -> &'static str {
    "No, keep it"
}

/// "Derby", or that there is none.
pub fn scenario_place(answer: Option<&Appraisal>) -> String {
    answer.map_or_else(|| "No place yet".into(), |answer| answer.inputs.place.name.clone())
}

/// "4 programmes".
pub fn scenario_programmes(scenario: &Scenario) -> String {
    match scenario.programmes.len() {
        0 => "No programmes yet".into(),
        many => super::counted(many, ["programme", "programmes"]),
    }
}

/// "5 years".
pub fn scenario_years(scenario: &Scenario) -> String {
    years_of(f64::from(scenario.settings.years.unwrap_or(library().national.defaults.years)))
}

/// "2024 prices".
pub fn scenario_prices(scenario: &Scenario) -> String {
    super::price_basis(scenario.settings.price_year.unwrap_or(library().national.defaults.price_year))
}

/// "central evidence".
pub fn scenario_evidence(scenario: &Scenario) -> &'static str {
    match scenario.settings.stance {
        ledger_model::model::Stance::Central => "central evidence",
        ledger_model::model::Stance::Cautious => "cautious evidence",
        ledger_model::model::Stance::AsQuoted => "figures as quoted",
    }
}

/// Above the list of problems.
pub fn there_is_a_problem() -> &'static str {
    "There is a problem"
}

/// Under it.
pub fn results_are_greyed() -> &'static str {
    "Results still show your last valid figures, greyed."
}

/// Before an error at a field, for people who hear the page.
pub fn error_before() -> &'static str {
    "Error: "
}

/// Said once results have changed.
pub fn new_result(answer: &Appraisal) -> String {
    let total = &answer.outcome.total;
    let side = |net: f64| if net < 0.0 { "a net cost of" } else { "a net gain of" };
    if answer.outcome.programmes.is_empty() {
        return format!("{}. No programmes chosen yet.", answer.inputs.place.name);
    }
    format!(
        "New result for {}, central case, over {}, {}: for public services {} {}; for society {} {}.",
        answer.inputs.place.name,
        years_of(f64::from(answer.inputs.settings.years)),
        super::price_basis(answer.inputs.settings.price_year),
        side(total.public_sector.net),
        pounds_prose(total.public_sector.net.abs()),
        side(total.net_present_value),
        pounds_prose(total.net_present_value.abs()),
    ) + &super::new_chance(answer)
        + &super::costs_missing(answer).map(|missing| format!(" {missing}")).unwrap_or_default()
}

/// Under the box of a number the user changed.
pub fn changed_by_you() -> &'static str {
    "Changed by you"
}

/// A stepper's button.
pub fn fewer(label: &str) -> String {
    format!("Fewer: {label}")
}

/// A stepper's button.
pub fn more(label: &str) -> String {
    format!("More: {label}")
}

/// A box that was emptied and may not be.
pub fn type_a_number(label: &str) -> String {
    format!("{label}: the box is empty. Type a number in digits, such as 40.")
}

/// A box whose text is no number.
pub fn not_a_number(label: &str, text: &str) -> String {
    format!("{label}: “{}” is not a number. Type a number in digits, such as 40 or 1,440.", quoted(text))
}

/// What was typed, short enough to be quoted.
fn quoted(text: &str) -> String {
    text.chars().map(|letter| if letter.is_control() { ' ' } else { letter }).take(40).collect()
}

/// A box whose text cannot be read, and why.
pub fn not_read(label: &str, text: &str, why: ParseNumberError) -> String {
    let typed = quoted(text);
    let (asks, sign) = match why {
        ParseNumberError::WrongSign(asks, sign) => (asks, sign),
        ParseNumberError::Empty => return type_a_number(label),
        ParseNumberError::NotANumber | ParseNumberError::Unfinished => return not_a_number(label, text),
        ParseNumberError::SeveralCells => {
            return format!("{label}: “{typed}” holds several numbers, with a tab or a line end between them. Paste one of them.");
        }
        ParseNumberError::Unclear(meant) => {
            return match meant.as_slice() {
                [one, other] => format!("{label}: “{typed}” can be read as {one} or as {other}. Write {one} or {other}."),
                [one] => format!("{label}: “{typed}” can be read in more than one way. If you mean {one}, write it like that."),
                _ => format!("{label}: the digits of “{typed}” are not in groups of three. Write one number, such as 40 or 1,440."),
            };
        }
    };
    let sign = if sign == '£' { "a pound sign" } else { "a percent sign" };
    let (wanted, example) = match asks {
        NumberKind::Pounds | NumberKind::PoundsPerPound => ("pounds", "pounds, such as 40 or £2,970"),
        NumberKind::Percent => ("a percentage", "a percentage, such as 5 or 6.9%"),
        NumberKind::Number | NumberKind::Count | NumberKind::AsPrinted => ("a plain number", "a number in digits, such as 40 or 1,440"),
    };
    format!("{label}: “{typed}” has {sign}, and this box asks for {wanted}. Type {example}.")
}

/// The foot: helplines.
pub fn close_to_home() -> [&'static str; 3] {
    ["If any of this is close to home: National Domestic Abuse Helpline ", ", free, day and night. In danger now, call ", "."]
}

/// The number of the National Domestic Abuse Helpline, and as a link.
pub fn helpline() -> (&'static str, &'static str) {
    ("0808 2000 247", "tel:08082000247")
}

/// The number for emergencies, and as a link.
pub fn emergency() -> (&'static str, &'static str) {
    ("999", "tel:999")
}

/// The foot: what leaves the device.
pub fn nothing_leaves() -> &'static str {
    "Nothing you type leaves this device."
}

/// The foot: whose data.
pub fn attribution() -> &'static str {
    "Source: Office for National Statistics, National Records of Scotland, Northern Ireland Statistics and Research Agency and HM \
     Treasury, licensed under the Open Government Licence v3.0. Contains OS data © Crown copyright and database right."
}
