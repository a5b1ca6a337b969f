//! Bytes and text in and out: the scenario file, results and draws as JSON and CSV.
//!
//! Must not open a file or know the browser: callers hand text in and take text away.

mod draws;
mod json;
mod link;
mod opened;
mod parts;
mod programme_file;
mod qr;
mod rests_on;
mod results;
mod results_csv;
mod scenario_file;
mod sound;
mod table_csv;
mod texts;
mod typed;
mod unmangled;
mod unread;
mod upgrade;
mod workbook;
mod xlsx;

pub use draws::{DrawsOut, draws_out};
pub use json::value_of;
pub use link::{LONGEST_LINK, holds_link, link_in, link_of};
pub use opened::{Opened, open_file, open_link};
pub use programme_file::write_programme;
pub use qr::{LONGEST_FOR_QR, QrCode, qr};
pub use rests_on::{RestsOnOut, SharesOut};
pub use results::{AnswerFile, answer_file};
pub use results_csv::{answer_csv, tidy_json};
pub use scenario_file::{FORMAT, FileRefused, LONGEST_FILE, MadeWith, read_scenario, settings_changed, write_scenario};
pub use table_csv::{TakenRow, TakenTable, table_csv, text_field};
pub use typed::typed;
pub use workbook::{Book, Cell, Content, Sheet, Spot, Value, cell_name, workbook};
pub use xlsx::{NotWritten, write_workbook};
