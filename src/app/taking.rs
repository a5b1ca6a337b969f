//! Files of what is on the page: a table, and all results.

use crate::files::{TakenTable, answer_csv, answer_file, table_csv, tidy_json};
use crate::words::{made_with, taking_text as texts, whole_basis};
use ledger_model::appraisal::Appraisal;
use ledger_text::{ResultsView, Route};

/// A table as CSV, with what its figures rest on.
pub fn table_file(table: &TakenTable, basis: &str) -> String {
    table_csv(table, &[(texts::BASIS, basis), (texts::MADE_WITH, &made_with())])
}

/// All results as one tidy table, with what the runs say.
pub fn results_csv(answer: &Appraisal) -> String {
    answer_csv(&answer_file(answer).with_kept_draws(answer))
}

/// The same table as JSON, with its basis.
pub fn results_json(answer: &Appraisal) -> String {
    let basis = whole_basis(Route::Results(ResultsView::Summary), Some(answer), false);
    tidy_json(&answer_file(answer).with_kept_draws(answer), &basis, &made_with())
}
