//! What every page shares: the mast, the scenario line, the list of problems, the foot, exit.

mod announcer;
mod app;
mod arrived;
mod clear;
mod foot;
mod kept;
mod keys;
mod look;
mod mast;
mod offline;
mod problems;
mod scenario_line;
mod views;

pub use app::{App, AppProps};
pub use look::{look_again, look_button};
pub use mast::exit;
pub use offline::offline_line;
pub use views::results_views;
