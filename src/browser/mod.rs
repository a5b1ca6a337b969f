//! The only code that talks to the browser, one small file for each ability. Nothing here runs while a page is drawn.

mod address;
mod clipboard;
mod clock;
mod dialog;
mod download;
mod exit;
mod focus;
mod keys;
mod moving;
mod own_file;
mod pressed;
mod promise;
mod start;
mod typed;
mod workbook_part;

pub use address::{address, go_to, on_address};
pub use clipboard::copy;
pub use clock::{after, now_milliseconds};
pub use dialog::{close_dialog, open_dialog};
pub use download::download;
pub use exit::leave;
pub use focus::{focus_on, is_typing, scroll_to_top, set_title};
pub use keys::{Pressed, on_key};
pub use moving::set_moving;
pub use own_file::own_file;
pub use pressed::pressed_row;
pub use start::asked_at_start;
pub use typed::{chosen_in, is_open, show_choice, text_of, ticked};
pub use workbook_part::download_workbook;
