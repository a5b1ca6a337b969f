//! Paper: today’s date to stand on it, and printing.

/// Today's date, as "2026-11-22".
pub fn today() -> String {
    let now = js_sys::Date::new_0();
    format!("{:04}-{:02}-{:02}", now.get_full_year(), now.get_month() + 1, now.get_date())
}

/// Opens the browser's way to print, which can also save the page as a PDF.
pub fn print() {
    if let Some(window) = web_sys::window() {
        let _ = window.print(); // refused only where printing is switched off
    }
}
