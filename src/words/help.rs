//! The pages that explain, in words.

/// Headings, labels and notes of the page.
pub mod glossary_text {
    #![allow(missing_docs)] // each is what it says
    pub const TITLE: &str = "Words explained";
    pub const LEAD: &str = "Every term used here, in plain words.";
}

/// Headings, labels and notes of the page.
pub mod business_case_text {
    #![allow(missing_docs)] // each is what it says
    pub const TITLE: &str = "How to use this in a business case";
    pub const LEAD: &str = "What these figures can carry, and what they cannot.";
}

/// Headings, labels and notes of the page.
pub mod misled_text {
    #![allow(missing_docs)] // each is what it says
    pub const TITLE: &str = "How to be misled by this tool";
    pub const LEAD: &str = "The ways in which a true figure from here can say something false.";
}
