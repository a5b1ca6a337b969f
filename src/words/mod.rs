//! Every sentence a user reads and every formatted number. Only this folder turns a figure into text.
//!
//! Must not calculate, and must not know how a page is drawn.

mod fault;
mod figure;
mod number;
mod read;

pub use fault::{fault, library_fault};
pub use figure::{Said, caution, central_case, period, price_basis, said};
pub use number::{
    axis_pounds, count, decimal, list, money_exact, pence_or_pounds, percent, percent_exact, pounds_prose, pounds_whole, ratio,
    rounded_count, years_of,
};
pub use read::{NotRead, read_number};
