//! Bytes and text in and out: the scenario file, results and draws as JSON and CSV.
//!
//! Must not open a file or know the browser: callers hand text in and take text away.

mod draws;
mod programme_file;
mod rests_on;
mod results;
mod results_csv;
mod scenario_file;
mod workbook;
mod xlsx;

pub use draws::{DrawsOut, draws_out};
pub use programme_file::write_programme;
pub use rests_on::{RestsOnOut, SharesOut};
pub use results::{AnswerFile, answer_file};
pub use results_csv::answer_csv;
pub use scenario_file::{FileRefused, LONGEST_FILE, read_scenario, write_scenario};
pub use workbook::{Book, Cell, Content, Sheet, Spot, Value, cell_name, workbook};
pub use xlsx::{NotWritten, write_workbook};
