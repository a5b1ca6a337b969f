//! The only code that talks to the browser, one small file for each ability. Nothing here runs while a page is drawn.

mod address;
mod clipboard;
mod clock;
mod dialog;
mod download;
mod exit;
mod focus;
mod given_file;
mod keys;
mod moving;
mod own_file;
mod paper;
mod picture;
mod pointing;
mod pressed;
mod promise;
mod selection;
mod start;
mod storage;

pub use address::{address, go_to, on_address, page_address, stand_at};
pub use clock::{after, moment_now, now_milliseconds, tab_name};
mod taking;
mod typed;
mod workbook_part;

pub use clipboard::{copy, copy_rich};
pub use dialog::{close_dialog, open_dialog};
pub use download::download;
pub use exit::leave;
pub use focus::{focus_on, is_typing, scroll_to_top, set_title};
pub use given_file::{GivenFile, on_dropped, picked_file};
pub use keys::{Pressed, on_key};
pub use moving::set_moving;
pub use own_file::own_file;
pub use paper::{print, today};
pub use picture::download_png;
pub use pointing::point_at;
pub use pressed::pressed_row;
pub use selection::on_copy;
pub use start::asked_at_start;
pub use storage::{KEYS_BEGIN, StorageRefused, forget_text, keep_text, kept_keys, kept_text, on_kept_elsewhere, on_shown};
pub use taking::{Asked, on_take};
pub use typed::{chosen_in, is_open, show_choice, text_of, ticked, typed_in};
pub use workbook_part::download_workbook;
