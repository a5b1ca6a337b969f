//! Every sentence a user reads and every formatted number. Only this folder turns a figure into text.
//!
//! Must not calculate, and must not know how a page is drawn.

mod appraise;
mod fault;
mod figure;
mod guards;
mod number;
mod read;
mod working;

pub use appraise::{
    appraise_cannot_open, appraise_file_or_options, appraise_format, appraise_help, appraise_named_twice, appraise_not_text,
    appraise_nothing_asked, appraise_option, appraise_years,
};
pub use fault::{fault, library_fault};
pub use figure::{Said, caution, central_case, period, price_basis, said};
pub use guards::{GuardSaid, guard};
pub use number::{
    axis_pounds, count, decimal, list, money_exact, pence_or_pounds, percent, percent_exact, pounds_prose, pounds_whole, ratio,
    rounded_count, years_of,
};
pub use read::{NotRead, read_number};
pub use working::{FromSaid, NumberSaid, SourceSaid, StepSaid, ValuesSaid, WorkingSaid, number_said, working_said};
pub use working::{no_working, step_title, what_title, why_this_number, working_heading, working_lead, working_texts};
