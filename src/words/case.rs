//! The page for making the case, in words.

/// Headings, labels and notes of the page.
pub mod case_text {
    #![allow(missing_docs)] // each is what it says
    pub const TITLE: &str = "Make the case";
    pub const LEAD: &str = "One page to send: what is needed, what it costs to do nothing more, one sentence that stands up, and answers to the hardest questions.";
}
