//! The pages for running a session, in words.

/// Headings, labels and notes of the page.
pub mod session_text {
    #![allow(missing_docs)] // each is what it says
    pub const TITLE: &str = "Run a session";
    pub const LEAD: &str = "The room guesses first. Then the answer is shown, and everyone can ask where it comes from.";
}

/// Headings, labels and notes of the page.
pub mod session_check_text {
    #![allow(missing_docs)] // each is what it says
    pub const TITLE: &str = "Check before a session";
    pub const LEAD: &str = "A few minutes before the day: does it work with no network, can the back row read it, does it print?";
}
