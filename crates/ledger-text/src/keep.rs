//! Keeping and sharing, in words.

use ledger_model::embedded::library;

/// "Prevention Ledger 0.1.0, evidence of 22 November 2026": stands on everything that is taken away.
pub fn made_with() -> String {
    format!("{} {}, evidence of {}", super::shell::app_name(), env!("CARGO_PKG_VERSION"), day_said(&library().national.release.evidence))
}

/// "22 November 2026" of "2026-11-22", "22 November 2026 (a)" of "2026-11-22a"; the text as it is where it is no day.
pub fn day_said(day: &str) -> String {
    const MONTHS: [&str; 12] =
        ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];
    let said = || {
        let letter = day.chars().last().filter(char::is_ascii_lowercase);
        let mut parts = day.trim_end_matches(|last| Some(last) == letter).split('-');
        let [year, month, date] = [parts.next()?, parts.next()?, parts.next()?];
        let month = MONTHS.get(month.parse::<usize>().ok()?.checked_sub(1)?)?;
        let which = letter.map(|letter| format!(" ({letter})")).unwrap_or_default();
        Some(format!("{} {month} {year}{which}", date.parse::<u8>().ok()?))
    };
    said().unwrap_or_else(|| day.to_owned())
}

/// Fixed texts of the page.
pub mod keep_text {
    pub const TITLE: &str = "Keep and share";
    pub const LEAD: &str = "Your work stays on this device until you hand it on: as a file, a link, a workbook or a table.";
}
