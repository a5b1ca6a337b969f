//! Bytes and text in and out: the scenario file, results and draws as JSON and CSV.
//!
//! It opens no file and knows no browser: callers hand text in and take text away.

mod draws;
mod ended_areas;
mod evidence_mix;
mod json;
mod link;
mod mix;
mod opened;
mod parts;
mod programme_file;
mod qr;
mod results;
mod results_csv;
mod scenario_file;
mod sound;
mod table_csv;
mod texts;
mod unmangled;
mod unread;
mod upgrade;
mod workbook;
mod xlsx;

pub use draws::{DrawsOut, draws_out};
pub use evidence_mix::{EvidenceMixOut, SharesOut};
pub use link::{LONGEST_LINK, holds_link, link_in, link_of};
pub use mix::{read_mix, solved_mix};
pub use opened::{Opened, open_file, open_link};
pub use programme_file::write_programme;
pub use qr::{LONGEST_FOR_QR, QrCode, qr};
pub use results::{AnswerFile, answer_file};
pub use results_csv::{answer_csv, tidy_json};
pub use scenario_file::{FORMAT, FileError, LONGEST_FILE, read_scenario, settings_changed, write_scenario};
pub use table_csv::{TakenRow, TakenTable, table_csv, text_field};
pub use workbook::{Book, Cell, CellRef, Content, Sheet, Value, cell_name, workbook};
pub use xlsx::{WorkbookError, write_workbook};
