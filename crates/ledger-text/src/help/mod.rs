//! The pages that explain, in words.

mod business_case;
mod glossary;
mod look;
mod misled;

pub use business_case::{BUSINESS_CASE, Case, business_case_text};
pub use glossary::{TERMS, Term, glossary_text, term_anchor, terms_on};
pub use look::{LOOK, LookStep, look_heading, look_step, look_text};
pub use misled::{MISLED, Trap, misled_text};
