//! Bytes and text in and out: the scenario file, results and draws as JSON and CSV.
//!
//! Must not open a file or know the browser: callers hand text in and take text away.

mod draws;
mod programme_file;
mod results;
mod results_csv;
mod scenario_file;

pub use draws::{DrawsOut, draws_out};
pub use programme_file::write_programme;
pub use results::{AnswerFile, answer_file};
pub use results_csv::answer_csv;
pub use scenario_file::{FileRefused, LONGEST_FILE, read_scenario, write_scenario};
